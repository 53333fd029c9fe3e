//! Items that a source has in several languages. Where a translation says the same as its original,
//! its words go beside that one's record; where it says anything else, it is kept aside.

use std::collections::BTreeSet;

use super::draft::{
    Draft, DraftAsset, DraftSaid, DraftUpdate, DraftWords, Moment, Publication, TranslationOf,
};
use crate::diagnostic::Finding;
use crate::model::alias::{self, Bearer};
use crate::model::record::Extra;

/// The languages that the words of a site may be in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Languages {
    /// Those that its `candor.yaml` names.
    Stated(Vec<String>),
    /// Whichever there are: nobody has said yet which the site speaks, besides this one.
    Free(String),
}

impl Languages {
    /// How the site spells a language that its words may be in.
    fn spelled(&self, language: &str) -> Option<String> {
        let language = tag(language);
        match self {
            Self::Stated(all) => {
                let mut all = all.iter();
                all.find(|own| own.eq_ignore_ascii_case(&language)).cloned()
            }
            Self::Free(own) => {
                let is_other = !own.eq_ignore_ascii_case(&language);
                (is_other && is_tag(&language)).then_some(language)
            }
        }
    }
}

/// Puts the words of translations beside their originals. Returns the languages that the site has
/// then, besides its own.
pub(super) fn join(
    records: &mut Vec<Draft>,
    languages: &Languages,
    findings: &mut Vec<Finding>,
) -> Vec<String> {
    let mut spoken = match languages {
        Languages::Stated(all) => all.clone(),
        Languages::Free(_) => Vec::new(),
    };
    let all = std::mem::take(records);
    let (translations, originals): (Vec<Draft>, Vec<Draft>) = all
        .into_iter()
        .partition(|draft| draft.translation.is_some());
    *records = originals;
    for draft in translations {
        let Some(TranslationOf { key, language }) = draft.translation.clone() else {
            continue;
        };
        let original = records
            .iter_mut()
            .find(|other| other.key == key && other.publication == Publication::Published);
        let Some(original) = original else {
            records.push(draft);
            continue;
        };
        let words = match languages.spelled(&language) {
            Some(language) => words(original, &draft, &language).map_err(|fact| {
                (
                    format!("this translation has another {fact} than its original"),
                    "its words can stand beside the record once both say the same".to_owned(),
                )
            }),
            None => Err((
                format!("this is a translation, and the site does not speak `{language}`"),
                format!(
                    "add `languages: [{}]` to candor.yaml and import again",
                    tag(&language)
                ),
            )),
        };
        match words {
            Ok(words) => {
                if !spoken.contains(&words.language) {
                    spoken.push(words.language.clone());
                }
                put_beside(original, words, &draft);
            }
            Err((message, help)) => {
                findings.push(
                    Finding::hint("translation-kept-aside", draft.place, message)
                        .related(original.place, "the record is made of this one")
                        .help(format!(
                            "it is kept below `incidents/_unpublished/`, and its address leads to the record; {help}"
                        )),
                );
                records.push(draft);
            }
        }
    }
    for draft in records {
        lead_below(draft, &spoken);
    }
    spoken
}

/// Whether a name can be that of a language, and not of any other folder.
fn is_tag(name: &str) -> bool {
    let mut parts = name.split('-');
    let is_code =
        |part: &str| matches!(part.len(), 2 | 3) && part.bytes().all(|c| c.is_ascii_alphabetic());
    let is_part = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_alphanumeric())
    };
    parts.next().is_some_and(is_code) && parts.all(is_part)
}

/// A language as it is written in tags: `pt-BR`, `zh-Hans`.
fn tag(language: &str) -> String {
    let parts = language.split(['-', '_']).enumerate();
    let parts = parts.map(|(index, part)| match (index, part.len()) {
        (0, _) => part.to_ascii_lowercase(),
        (_, 2) => part.to_ascii_uppercase(),
        (_, 4) => {
            let (first, rest) = part.split_at_checked(1).unwrap_or((part, ""));
            first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
        }
        _ => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("-")
}

fn put_beside(original: &mut Draft, words: DraftWords, draft: &Draft) {
    for asset in &draft.assets {
        if !original.assets.contains(asset) {
            original.assets.push(asset.clone());
        }
    }
    original.words.push(words);
}

/// The pages of a language have the addresses of the original's below its folder, and so have those
/// that lead on: what stands there already is led on by the address without that folder.
fn lead_below(draft: &mut Draft, languages: &[String]) {
    let bare = |old: &str| {
        let rest = languages.iter().find_map(|language| {
            let rest = old.strip_prefix('/')?.strip_prefix(language.as_str())?;
            rest.starts_with('/').then_some(rest)
        });
        rest.unwrap_or(old).to_owned()
    };
    let mut known = BTreeSet::from([format!("incidents/{}", draft.id)]);
    let aliases: Vec<String> = draft.aliases.iter().map(|old| bare(old)).collect();
    let is_changed = aliases != draft.aliases;
    draft.aliases = aliases;
    if is_changed {
        let path = |old: &String| alias::path(old, Bearer::Record);
        draft.aliases.retain(|old| known.insert(path(old)));
    }
}

/// The words of a translation, or the fact in which it differs from its original.
fn words(original: &Draft, own: &Draft, language: &str) -> Result<DraftWords, &'static str> {
    if let Some(fact) = other_fact(original, own) {
        return Err(fact);
    }
    let worded = own.updates.iter().filter(|update| is_worded(&update.text));
    let times = original.updates.iter().map(|update| &update.at.at);
    let updates = named(times, worded, |update| &update.at.at).ok_or("update")?;
    let is_same = |(_, own): &(_, &DraftUpdate)| {
        let mut originals = original.updates.iter().filter(|other| other.at == own.at);
        originals.any(|other| {
            let is_same = own.status.is_none() || own.status == other.status;
            is_same && are_within(&own.components, &other.components)
        })
    };
    if !updates.iter().all(is_same) {
        return Err("state in an update");
    }
    let times = original.timeline.iter().map(|event| &event.at.at);
    let timeline = named(times, own.timeline.iter(), |event| &event.at.at).ok_or("timeline")?;
    let said = |at: Option<&String>, text: &str, extra: &[(String, Extra)]| DraftSaid {
        at: at.cloned(),
        text: text.to_owned(),
        extra: extra.to_owned(),
    };
    Ok(DraftWords {
        language: language.to_owned(),
        title: own.title.clone(),
        timeline: timeline
            .into_iter()
            .map(|(at, event)| said(at, &event.text, &[]))
            .collect(),
        updates: updates
            .into_iter()
            .map(|(at, update)| said(at, &update.text, &update.extra))
            .collect(),
        extra: only_own(&original.extra, &own.extra),
        body: own.body.clone(),
    })
}

/// What a translation says otherwise than its original. It may say less.
fn other_fact(original: &Draft, own: &Draft) -> Option<&'static str> {
    let is_same_time = |theirs: &Option<Moment>, own: &Option<Moment>| {
        own == theirs || own.as_ref().is_none_or(|own| own.at == "unknown")
    };
    let state = |draft: &Draft| draft.postmortem.as_ref().and_then(|own| own.status);
    let has_file = |asset: &DraftAsset| {
        let mut others = original.assets.iter();
        others.all(|other| other.name != asset.name || other.path == asset.path)
    };
    // No system has these in several languages.
    let lacks_rest = [&own.detected, &own.acknowledged, &own.identified] == [&None; 3]
        && own.scope.is_none()
        && own.detection.is_none()
        && own.root_cause.is_none()
        && own.impact_windows.is_empty()
        && own.next_steps.is_empty()
        && own.related.is_empty()
        && own.comments.is_empty();
    let facts = [
        ("start", is_same_time(&original.started, &own.started)),
        (
            "mitigation",
            is_same_time(&original.mitigated, &own.mitigated),
        ),
        ("end", is_same_time(&original.ended, &own.ended)),
        ("kind", original.kind == own.kind),
        (
            "impact",
            own.impact.is_none() || original.impact == own.impact,
        ),
        (
            "severity",
            own.severity.is_none() || original.severity == own.severity,
        ),
        (
            "component",
            are_within(&own.components, &original.components),
        ),
        ("label", are_within(&own.labels, &original.labels)),
        ("file", own.assets.iter().all(has_file)),
        (
            "postmortem",
            own.postmortem.is_none() || state(original) == state(own),
        ),
        ("value that cannot be read", own.unread.is_empty()),
        ("fact", lacks_rest),
    ];
    let other = facts.iter().find(|(_, is_same)| !is_same);
    other.map(|(name, _)| *name)
}

fn are_within<T: PartialEq>(own: &[T], all: &[T]) -> bool {
    own.iter().all(|one| all.contains(one))
}

/// Whether somebody said something, and not only the importer that it is over.
fn is_worded(text: &str) -> bool {
    !matches!(text.trim(), "" | "—")
}

/// Items of a list with the times by which they are told apart there, if each belongs to one of the
/// original's. Where times do not tell, the order does, and has to be the same.
fn named<'d, T>(
    originals: impl Iterator<Item = &'d String>,
    own: impl Iterator<Item = &'d T>,
    at: impl Fn(&'d T) -> &'d String,
) -> Option<Vec<(Option<&'d String>, &'d T)>> {
    let originals: Vec<&String> = originals.collect();
    let own: Vec<&T> = own.collect();
    let times: Vec<&String> = own.iter().map(|item| at(item)).collect();
    if are_distinct(&originals) {
        let is_sound = are_distinct(&times) && are_within(&times, &originals);
        return is_sound.then(|| times.into_iter().map(Some).zip(own).collect());
    }
    (times == originals).then(|| own.into_iter().map(|item| (None, item)).collect())
}

fn are_distinct(times: &[&String]) -> bool {
    times.iter().collect::<BTreeSet<_>>().len() == times.len()
}

/// What only a translation has below the keys of a system. Which language it is in is known.
fn only_own(original: &[(String, Extra)], own: &[(String, Extra)]) -> Vec<(String, Extra)> {
    let mut left = Vec::new();
    for (key, value) in own {
        let theirs = original.iter().find(|(name, _)| name == key);
        let value = match (value, theirs.map(|(_, theirs)| theirs)) {
            (value, Some(theirs)) if value == theirs => continue,
            (Extra::Map(entries), Some(Extra::Map(theirs))) => {
                Extra::Map(only_own(theirs, entries))
            }
            (Extra::Map(entries), None) => Extra::Map(only_own(&[], entries)),
            _ if key == "language" => continue,
            (value, _) => value.clone(),
        };
        if value != Extra::Map(Vec::new()) {
            left.push((key.clone(), value));
        }
    }
    left
}
