//! What to fetch from a page's address: its documents, then page for page of its history, then
//! every item that those name. Pure: it is told what was answered, and says what to ask next.

use std::collections::BTreeSet;

use crate::diagnostic::{FileId, Files, Finding, Span};
use crate::parse::json;
use crate::parse::node::{Node, Value};
use crate::source::SourceMap;

/// How many pages of the history may follow each other without an item before it is taken to be
/// over. Each has three months, and servers answer for all that ever were.
const QUIET_PAGES_MAX: u32 = 8;

/// The most pages of a history: thirty years.
const PAGES_MAX: u32 = 120;

/// The documents that every page has. Without the first there is no page.
const DOCUMENTS: &[&str] = &[
    "api/v2/summary.json",
    "api/v2/incidents.json",
    "api/v2/scheduled-maintenances.json",
];

/// What was asked and answered so far.
#[derive(Debug)]
pub struct Crawl {
    /// The page's address, with a slash at the end; none when one document was named.
    page: Option<String>,
    /// Codes of items that are there, or were asked for.
    known: BTreeSet<String>,
    /// How many pages of the history were asked for.
    pages: u32,
    /// How many of the last of them had no item.
    quiet: u32,
    /// The last one's text.
    last: String,
    /// Why no more of them were asked for.
    ending: Ending,
}

/// How the reading of a history ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// It goes on, or is over.
    None,
    /// Many pages had nothing.
    Quiet,
    /// There are more pages than are asked for.
    Capped,
    /// A page could not be fetched.
    Failed,
}

impl Crawl {
    /// Begins at the address of a page, or of one document; returns what to ask first.
    pub fn begin(address: &str) -> (Self, Vec<String>) {
        let path = address.split(['?', '#']).next().unwrap_or(address);
        let is_document = super::reads(path);
        let page = (!is_document).then(|| format!("{}/", path.trim_end_matches('/')));
        let mut crawl = Self {
            page,
            known: BTreeSet::new(),
            pages: 0,
            quiet: 0,
            last: String::new(),
            ending: Ending::None,
        };
        let Some(page) = crawl.page.clone() else {
            return (crawl, vec![address.to_owned()]);
        };
        let mut asked: Vec<String> = DOCUMENTS
            .iter()
            .map(|path| format!("{page}{path}"))
            .collect();
        asked.extend(crawl.history());
        (crawl, asked)
    }

    /// Takes answers, each an address and the text that it gave, if any, and returns what to ask
    /// next; nothing when that is all.
    pub fn next(&mut self, answers: &[(String, Option<String>)]) -> Vec<String> {
        let Some(page) = self.page.clone() else {
            return Vec::new();
        };
        let mut listed: Vec<String> = Vec::new();
        let mut history = None;
        for (address, text) in answers {
            let text = text.as_deref().unwrap_or_default();
            let mut findings = Vec::new();
            let node = json::read(FileId(0), text, &mut findings);
            if address.starts_with(&format!("{page}history")) {
                let mut codes = Vec::new();
                if let Some(node) = &node {
                    codes_in(node, &mut codes);
                }
                history = Some((text.to_owned(), node.is_some() && !codes.is_empty()));
                listed.extend(codes);
            } else if let Some(node) = &node {
                self.learn(node);
            }
        }
        let mut asked = Vec::new();
        for code in listed {
            if self.known.insert(code.clone()) {
                asked.push(format!("{page}incidents/{code}.json"));
            }
        }
        if let Some((text, has_items)) = history {
            self.quiet = if has_items { 0 } else { self.quiet + 1 };
            // A server that does not know pages answers the same for all of them.
            let is_over = text == self.last;
            let is_missing = text.is_empty();
            self.last = text;
            if is_missing && self.pages > 1 {
                self.ending = Ending::Failed;
            } else if is_over || is_missing {
                self.ending = Ending::None;
            } else if self.quiet >= QUIET_PAGES_MAX {
                self.ending = Ending::Quiet;
            } else if self.pages >= PAGES_MAX {
                self.ending = Ending::Capped;
            } else {
                asked.extend(self.history());
            }
        }
        asked
    }

    /// What is to be said of the part of the history that was not asked for, at the last page that
    /// was. Told when all is done.
    pub fn remark(&self, map: &SourceMap) -> Option<Finding> {
        let page = self.page_address(self.pages)?;
        let file = map.ids().find(|file| map.path(*file) == page)?;
        let place = Span::default().at(file);
        let next = self.page_address(self.pages + 1)?;
        let finding = match self.ending {
            Ending::None => return None,
            Ending::Quiet => Finding::hint(
                "history-taken-as-over",
                place,
                format!(
                    "the last {QUIET_PAGES_MAX} pages of the history have nothing, so older ones were not asked for"
                ),
            ),
            Ending::Capped => Finding::error(
                "history-not-read",
                place,
                format!(
                    "the history has more pages than {PAGES_MAX}, and older ones were not read"
                ),
            ),
            Ending::Failed => Finding::error(
                "history-not-read",
                place,
                "the history was not read from this page on",
            ),
        };
        Some(finding.help(format!(
            "should there be more, fetch `{next}` and so on, and `/incidents/CODE.json` of what they name, and import the files"
        )))
    }

    /// The address of the next page of the history.
    fn history(&mut self) -> Option<String> {
        self.pages += 1;
        self.page_address(self.pages)
    }

    fn page_address(&self, number: u32) -> Option<String> {
        let page = self.page.as_ref()?;
        Some(format!("{page}history.json?page={number}"))
    }

    /// Notes the items that stand in a document with all that was posted on them.
    fn learn(&mut self, node: &Node) {
        match &node.value {
            Value::Mapping(entries) => {
                let code = node.get("id").and_then(|entry| entry.value.text());
                if let (Some(code), Some(_)) = (code, node.get("incident_updates")) {
                    self.known.insert(code.to_owned());
                }
                for entry in entries {
                    self.learn(&entry.value);
                }
            }
            Value::Sequence(items) => {
                for item in items {
                    self.learn(item);
                }
            }
            Value::Null | Value::Scalar(_) => {}
        }
    }
}

/// The codes of the items of a page of the history, in its order; only those that can stand in
/// an address as they are.
fn codes_in(node: &Node, codes: &mut Vec<String>) {
    let months = node.get("months").map(|entry| &entry.value);
    for month in months.map(Node::items).unwrap_or_default() {
        let Some(incidents) = month.get("incidents") else {
            continue;
        };
        for item in incidents.value.items() {
            let code = item.get("code").and_then(|entry| entry.value.text());
            let is_safe = |code: &&str| {
                let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
                !code.is_empty() && code.chars().all(is_part)
            };
            codes.extend(code.filter(is_safe).map(str::to_owned));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(answers: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
        answers
            .iter()
            .map(|(address, text)| {
                let text = (!text.is_empty()).then(|| (*text).to_owned());
                (format!("https://s.example/{address}"), text)
            })
            .collect()
    }

    /// The name of what is said of the history when all pages that were asked for are there.
    fn remark(crawl: &Crawl) -> Option<&'static str> {
        let mut map = SourceMap::default();
        for page in 1..=crawl.pages {
            let path = format!("https://s.example/history.json?page={page}");
            map.add(path, String::new());
        }
        let finding = crawl.remark(&map)?;
        assert_eq!(finding.place.file, FileId(crawl.pages - 1));
        Some(finding.rule)
    }

    fn month(codes: &[&str]) -> String {
        let items: Vec<String> = codes
            .iter()
            .map(|code| format!("{{\"code\": \"{code}\", \"name\": \"N\"}}"))
            .collect();
        format!("{{\"months\": [{{\"incidents\": [{}]}}]}}", items.join(","))
    }

    #[test]
    fn a_page_is_followed_through_its_history() {
        let (mut crawl, first) = Crawl::begin("https://s.example");
        assert_eq!(
            first,
            [
                "https://s.example/api/v2/summary.json",
                "https://s.example/api/v2/incidents.json",
                "https://s.example/api/v2/scheduled-maintenances.json",
                "https://s.example/history.json?page=1",
            ]
        );
        let next = crawl.next(&answers(&[
            (
                "api/v2/incidents.json",
                "{\"incidents\": [{\"id\": \"a\", \"incident_updates\": []}]}",
            ),
            ("history.json?page=1", &month(&["a", "b", "../x"])),
        ]));
        assert_eq!(
            next,
            [
                "https://s.example/incidents/b.json",
                "https://s.example/history.json?page=2"
            ]
        );
        let next = crawl.next(&answers(&[
            ("incidents/b.json", ""),
            ("history.json?page=2", &month(&["b", "c"])),
        ]));
        assert_eq!(
            next,
            [
                "https://s.example/incidents/c.json",
                "https://s.example/history.json?page=3"
            ]
        );
    }

    #[test]
    fn a_history_that_never_ends_is_left() {
        let (mut crawl, _) = Crawl::begin("https://s.example/");
        let mut rounds = 0;
        let mut asked = vec![String::new()];
        while !asked.is_empty() {
            rounds += 1;
            let text = format!("{{\"months\": [], \"page\": {rounds}}}");
            asked = crawl.next(&answers(&[("history.json", &text)]));
        }
        assert_eq!(rounds, QUIET_PAGES_MAX);
        assert_eq!(remark(&crawl), Some("history-taken-as-over"));

        // Every page has another item, each of which answers too.
        let (mut crawl, mut asked) = Crawl::begin("https://s.example/");
        let mut rounds = 0;
        while asked.iter().any(|address| address.contains("history.json")) {
            rounds += 1;
            let page = month(&[&format!("x{rounds}")]);
            asked = crawl.next(&answers(&[("history.json", &page)]));
        }
        assert_eq!(rounds, PAGES_MAX);
        assert_eq!(remark(&crawl), Some("history-not-read"));

        let (mut crawl, _) = Crawl::begin("https://s.example/");
        let same = month(&["a"]);
        assert_eq!(crawl.next(&answers(&[("history.json", &same)])).len(), 2);
        assert_eq!(crawl.next(&answers(&[("history.json", &same)])).len(), 0);
        assert_eq!(remark(&crawl), None);
        assert_eq!(crawl.next(&answers(&[("history.json", "")])).len(), 0);
        assert_eq!(remark(&crawl), Some("history-not-read"));
    }

    #[test]
    fn one_document_is_all_that_was_named() {
        let (mut crawl, first) = Crawl::begin("https://s.example/history.atom?x=1");
        assert_eq!(first, ["https://s.example/history.atom?x=1"]);
        assert!(
            crawl
                .next(&answers(&[("history.atom?x=1", "<feed/>")]))
                .is_empty()
        );
    }
}
