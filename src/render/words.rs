//! What posts say, where it is not for templates to put in words.

use std::borrow::Cow;

use super::Scene;
use crate::model::RecordKey;
use crate::model::record::{Kind, Record};
use crate::model::update::UpdateStatus;
use crate::parse::markdown::{has_forbidden, is_forbidden};
use crate::site::{Post, Said};

/// What a post is in a word: the status to name, or that it is an update.
pub(super) fn label(
    scene: &Scene<'_>,
    record: &Record,
    post: &Post<'_>,
    named: Option<UpdateStatus>,
) -> String {
    let word = |name: &str| scene.theme.word(name);
    match (&post.said, named) {
        (Said::Postmortem, _) => word("update-postmortem"),
        (Said::Corrections(_), _) => word("correction"),
        (Said::Record, _) => match record.kind {
            Kind::Incident => word("update-investigating"),
            Kind::Maintenance(_) => word("update-scheduled"),
            Kind::Notice => word("kind-notice"),
        },
        (_, Some(status)) => word(&format!("update-{}", status.name())),
        _ => word("update"),
    }
}

/// The words of a post, in Markdown.
pub(super) fn text<'a>(scene: &Scene<'a>, key: RecordKey, post: &Post<'a>) -> Cow<'a, str> {
    let site = scene.site;
    let record = site.content.get(key);
    let owned = |key: &str| Cow::Owned(scene.theme.word(key));
    match &post.said {
        Said::Update(update) => Cow::Borrowed(&update.text),
        Said::Status(UpdateStatus::InProgress) => owned("said-in_progress"),
        Said::Status(UpdateStatus::Completed) => owned("said-completed"),
        Said::Status(_) => owned("said-resolved"),
        Said::Postmortem => {
            let cause = record.root_cause.as_ref();
            let cause = cause.and_then(|cause| cause.summary.as_deref());
            let body = Some(site.text_of(record)).filter(|body| !body.is_empty());
            Cow::Borrowed(
                body.or(cause)
                    .or(record.response.as_deref())
                    .unwrap_or_default(),
            )
        }
        Said::Corrections(corrections) => {
            let mut reasons = corrections.iter().filter_map(|it| it.reason.as_deref());
            Cow::Borrowed(reasons.next().unwrap_or_default())
        }
        Said::Record => {
            let summary = record.scope.summary.as_deref();
            let body = Some(site.text_of(record)).filter(|_| !site.has_postmortem(record));
            Cow::Borrowed(summary.or(body).unwrap_or_default())
        }
    }
}

/// A text without the characters that XML and calendars cannot hold, and terminals must not get;
/// the same in all formats, so that readers of each find the same.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if has_forbidden(text) {
        Cow::Owned(text.replace(is_forbidden, ""))
    } else {
        Cow::Borrowed(text)
    }
}
