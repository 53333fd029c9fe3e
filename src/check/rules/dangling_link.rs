//! `dangling-link`: a text links to a record, component or file that does not exist.

use std::ops::Range;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Whole;
use crate::diagnostic::{Finding, Level, Place, Span, did_you_mean};
use crate::model::record::Record;
use crate::model::reference::Reference;
use crate::parse::Document;
use crate::parse::markdown::{Link, LinkKind, links};
use crate::parse::node::{Node, Value};

pub(super) const RULE: Rule = Rule {
    id: "dangling-link",
    summary: "a text links to a record, component or file that does not exist",
    why: "\
Links between records are written by id, `[earlier](incident:2024-09-09-sign-in)`, to components
as `component:api`, to files of the bundle by their names. They are checked so that no reader
meets a dead one.

Mend the id, or link to a full address.
",
    asks: Asks::always(Level::Error),
    languages: &[],
    rests_on: &[],
    check: Check::Site(check),
    bad: &[
        Example::with_body(
            "",
            "It is like [the one before](incident:2024-09-09-sign-in).",
        ),
        Example::with_body("", "It came from [the queue](component:queue)."),
        Example::with_body("", "![Errors in every 100 requests](errors.png)"),
    ],
    good: &[Example::with_body(
        "",
        "It came from [the API](component:api), as [its makers](https://example.com/) say.",
    )],
};

fn check(subject: &Whole<'_>, findings: &mut Vec<Finding>) {
    for (key, record) in subject.records() {
        let documents = subject.documents(key);
        let scan = Scan {
            subject: *subject,
            record,
        };
        scan.body(&documents.record, &record.body.text, findings);
        scan.front(&documents.record, &documents.record.front, findings);
        for update in &record.updates {
            // Updates in files of their own: their text is the body of that file.
            if update.place.file != record.file {
                scan.text(&update.text, |_| update.place, findings);
            }
        }
    }
}

struct Scan<'a> {
    subject: Whole<'a>,
    record: &'a Record,
}

impl Scan<'_> {
    fn body(&self, document: &Document, text: &str, findings: &mut Vec<Finding>) {
        let start = self.record.body.start;
        let place =
            |span: Range<usize>| Span::new(start + span.start, start + span.end).at(document.file);
        self.text(text, place, findings);
    }

    /// Every text in the front matter may hold Markdown; those that hold no link cost nothing.
    fn front(&self, document: &Document, node: &Node, findings: &mut Vec<Finding>) {
        match &node.value {
            Value::Scalar(text) => {
                // As long as its text, a value stands there as it is; others have quotes, escapes
                // or folded lines.
                let Range { start, end } = node.span.range();
                let is_plain = end - start == text.len();
                let span = |link: Range<usize>| {
                    if is_plain {
                        Span::new(start + link.start, start + link.end)
                    } else {
                        node.span
                    }
                };
                self.text(text, |link| span(link).at(document.file), findings);
            }
            Value::Sequence(items) => {
                for item in items {
                    self.front(document, item, findings);
                }
            }
            Value::Mapping(entries) => {
                for entry in entries {
                    self.front(document, &entry.value, findings);
                }
            }
            Value::Null => {}
        }
    }

    fn text(&self, text: &str, place: impl Fn(Range<usize>) -> Place, findings: &mut Vec<Finding>) {
        if !may_link_inside(text) {
            return;
        }
        for link in links(text) {
            let place = place(address(text, &link));
            if let Some(finding) = self.fault(&link.to, link.kind, place) {
                findings.push(finding);
            }
        }
    }

    fn fault(&self, to: &str, kind: LinkKind, place: Place) -> Option<Finding> {
        let content = self.subject.content;
        match Reference::of(to) {
            reference @ (Reference::Record { .. } | Reference::File { .. }) => {
                if content.referred(&reference).is_some() {
                    return None;
                }
                let id = reference.record_id()?;
                let finding = RULE.at(place, format!("there is no record `{id}`"));
                Some(match did_you_mean(&id, content.ids()) {
                    Some(near) => finding.help(format!("did you mean `incident:{near}`")),
                    None => {
                        finding.help("link to a record's id, such as `incident:2024-09-09-sign-in`")
                    }
                })
            }
            Reference::Component { id } => content.components.find(id).is_none().then(|| {
                let finding = RULE.at(place, format!("there is no component `{id}`"));
                match did_you_mean(id, content.components.ids()) {
                    Some(near) => finding.help(format!("did you mean `component:{near}`")),
                    None => finding,
                }
            }),
            Reference::Asset { name } => self.record.asset(&name).is_none().then(|| {
                let what = match kind {
                    LinkKind::Image => "image",
                    LinkKind::Link => "file",
                };
                RULE.at(
                    place,
                    format!("there is no {what} `{name}` beside this record"),
                )
                .help("put it into the bundle's folder, or write a full address")
            }),
            Reference::Elsewhere => None,
        }
    }
}

/// The bytes in which a link's address is written, or all of the link when it stands elsewhere
/// or is written with escapes.
fn address(text: &str, link: &Link) -> Range<usize> {
    let Some(at) = text[link.span.clone()].rfind(&link.to) else {
        return link.span.clone();
    };
    let start = link.span.start + at;
    start..start + link.to.len()
}

/// Whether a text may link to something of the site's. Most texts link nowhere or to full
/// addresses, and need no parsing to be cleared.
fn may_link_inside(text: &str) -> bool {
    text.contains("]:")
        || text
            .match_indices("](")
            .any(|(at, mark)| !text[at + mark.len()..].starts_with("http"))
}
