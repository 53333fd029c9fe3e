//! Words in another language, put over values that hold in all.
//!
//! A translation has the shape of what it translates and states words only: times, states and
//! names stand once, where they always stood, so that no two languages can tell different facts.

use super::node::{Entry, Node, Value};
use crate::diagnostic::{FileId, Finding, Span};

/// Which values of a file are words: paths such as `updates.*.text`, where `*` is any item of a
/// list, and lists of things that hold such things, as components do, count as one. `**.note` is
/// any value of that key that stands below another.
pub type WordPaths<'a> = &'a [&'a str];

/// Keys by which items of lists are told apart, where they have them; else their order tells.
const NAMES: [&str; 2] = ["id", "at"];

/// The values of a file, with its words in another language where they are given. Places stay
/// those of the values.
pub fn put_over(values: &Node, words: &Node, paths: WordPaths<'_>) -> Node {
    over(values, words, &Path::default(), paths)
}

/// The words for which a translation has none.
pub fn lacking<'n>(values: &'n Node, words: &Node, paths: WordPaths<'_>) -> Vec<&'n Node> {
    let mut found = Vec::new();
    lack(values, Some(words), &Path::default(), paths, &mut found);
    found
}

/// The texts that stand at some paths.
pub fn texts<'n>(values: &'n Node, paths: WordPaths<'_>) -> Vec<&'n Node> {
    let mut found = Vec::new();
    lack(values, None, &Path::default(), paths, &mut found);
    found
}

/// Looks for what a translation cannot say, which are all errors: `translation-fact` for what is
/// no text, `translation-of-nothing` for words that have nothing to be put over.
pub fn examine(
    file: FileId,
    values: &Node,
    words: &Node,
    paths: WordPaths<'_>,
    findings: &mut Vec<Finding>,
) {
    Examiner {
        file,
        paths,
        findings,
    }
    .examine(Some(values), words, &Path::default());
}

/// The way to a value, without the numbers of items.
#[derive(Clone, Default)]
struct Path(String);

impl Path {
    fn key(&self, key: &str) -> Self {
        let dot = if self.0.is_empty() { "" } else { "." };
        Self(format!("{}{dot}{key}", self.0))
    }

    fn item(&self) -> Self {
        let Self(path) = self.key("*");
        // What stands in a component is a component.
        Self(path.replace("components.*.components.*", "components.*"))
    }

    fn is_among(&self, paths: WordPaths<'_>) -> bool {
        paths.iter().any(|path| match path.strip_prefix("**") {
            Some(end) => self.0.ends_with(end),
            None => *path == self.0,
        })
    }
}

fn over(values: &Node, words: &Node, path: &Path, paths: WordPaths<'_>) -> Node {
    let value = match (&values.value, &words.value) {
        (Value::Mapping(entries), Value::Mapping(_)) => {
            let entry = |entry: &Entry| match words.get(&entry.key) {
                Some(own) => Entry {
                    value: over(&entry.value, &own.value, &path.key(&entry.key), paths),
                    ..entry.clone()
                },
                None => entry.clone(),
            };
            Value::Mapping(entries.iter().map(entry).collect())
        }
        (Value::Sequence(items), Value::Sequence(own)) => {
            let item = |(index, item): (usize, &Node)| match translated(own, index, item) {
                Some(own) => over(item, own, &path.item(), paths),
                None => item.clone(),
            };
            Value::Sequence(items.iter().enumerate().map(item).collect())
        }
        (Value::Scalar(_), Value::Scalar(text)) if path.is_among(paths) => {
            Value::Scalar(text.clone())
        }
        _ => values.value.clone(),
    };
    Node {
        value,
        ..values.clone()
    }
}

fn lack<'n>(
    values: &'n Node,
    words: Option<&Node>,
    path: &Path,
    paths: WordPaths<'_>,
    found: &mut Vec<&'n Node>,
) {
    match &values.value {
        Value::Mapping(entries) => {
            for entry in entries.iter().filter(|entry| !entry.key.starts_with("x-")) {
                let own = words.and_then(|words| words.get(&entry.key));
                let own = own.map(|own| &own.value);
                lack(&entry.value, own, &path.key(&entry.key), paths, found);
            }
        }
        Value::Sequence(items) => {
            let own = words.map(Node::items).unwrap_or_default();
            for (index, item) in items.iter().enumerate() {
                lack(
                    item,
                    translated(own, index, item),
                    &path.item(),
                    paths,
                    found,
                );
            }
        }
        // To say that there is nothing takes no words.
        Value::Scalar(text) if path.is_among(paths) && &**text != "none" => {
            if words.is_none_or(|words| words.text().is_none()) {
                found.push(values);
            }
        }
        Value::Scalar(_) | Value::Null => {}
    }
}

struct Examiner<'a> {
    file: FileId,
    paths: WordPaths<'a>,
    findings: &'a mut Vec<Finding>,
}

impl Examiner<'_> {
    fn examine(&mut self, values: Option<&Node>, words: &Node, path: &Path) {
        match &words.value {
            Value::Mapping(entries) => {
                for entry in entries.iter().filter(|entry| !entry.key.starts_with("x-")) {
                    let below = values.and_then(|values| values.get(&entry.key));
                    let below = below.map(|entry| &entry.value);
                    self.examine(below, &entry.value, &path.key(&entry.key));
                }
            }
            Value::Sequence(items) => {
                let all = values.map(Node::items).unwrap_or_default();
                for (index, item) in items.iter().enumerate() {
                    let original = original(all, index, item);
                    match name(item).filter(|_| original.is_none()) {
                        Some((key, name, span)) => {
                            self.find_nothing(&format!("{key}: {name}"), span);
                        }
                        None => self.examine(original, item, &path.item()),
                    }
                }
            }
            Value::Scalar(text) => self.examine_text(values, text, words.span, path),
            Value::Null => {}
        }
    }

    fn examine_text(&mut self, values: Option<&Node>, text: &str, span: Span, path: &Path) {
        let place = span.at(self.file);
        let is_same = values.and_then(stated) == Some(text);
        let name = &path.0;
        if values.is_none() {
            self.find_nothing(name, span);
        } else if !path.is_among(self.paths) && !is_same {
            self.findings.push(
                Finding::error(
                    "translation-fact",
                    place,
                    format!("`{name}` is not translated: it holds in all languages"),
                )
                .help("leave it out here, and mend the original if it is wrong"),
            );
        }
    }
}

impl Examiner<'_> {
    fn find_nothing(&mut self, what: &str, span: Span) {
        self.findings.push(
            Finding::error(
                "translation-of-nothing",
                span.at(self.file),
                format!("the original has no `{what}` that this could translate"),
            )
            .help("items of lists go by their `id` or `at`, else by their order"),
        );
    }
}

/// The item of a translation that belongs to an item of the original.
fn translated<'n>(own: &'n [Node], index: usize, original: &Node) -> Option<&'n Node> {
    let named = own.iter().find(|item| are_same(item, original));
    let by_order = || own.get(index).filter(|item| name(item).is_none());
    named.or_else(by_order)
}

/// The item of the original that belongs to an item of a translation.
fn original<'n>(all: &'n [Node], index: usize, own: &Node) -> Option<&'n Node> {
    match name(own) {
        Some(_) => all.iter().find(|item| are_same(own, item)),
        None => all.get(index),
    }
}

fn are_same(own: &Node, original: &Node) -> bool {
    name(own).is_some_and(|(key, name, _)| {
        let theirs = original.get(key).and_then(|entry| stated(&entry.value));
        theirs == Some(name)
    })
}

fn name(item: &Node) -> Option<(&'static str, &str, Span)> {
    NAMES.iter().find_map(|key| {
        let value = &item.get(key)?.value;
        Some((*key, stated(value)?, value.span))
    })
}

/// The text of a value; of a time with what is known about it, the time.
fn stated(value: &Node) -> Option<&str> {
    value.text().or_else(|| value.get("at")?.value.text())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;
    use crate::parse::yaml;

    const PATHS: WordPaths<'_> = &[
        "**.note",
        "title",
        "updates.*.text",
        "steps.*",
        "loss",
        "components.*.name",
    ];
    const VALUES: &str = "title: Slow\nstarted: 10:00\nloss: none\nsteps: [One, Two]\nupdates:\n  - {at: 10:01, text: We look}\n  - {at: 10:02, text: It works}\n";

    fn read(text: &str) -> Node {
        yaml::read(FileId(0), text, 0..text.len(), &mut Vec::new()).unwrap()
    }

    fn texts(node: &Node, out: &mut Vec<String>) {
        match &node.value {
            Value::Mapping(entries) => entries.iter().for_each(|entry| texts(&entry.value, out)),
            Value::Sequence(items) => items.iter().for_each(|item| texts(item, out)),
            Value::Scalar(text) => out.push(text.to_string()),
            Value::Null => {}
        }
    }

    fn joined(values: &str, words: &str) -> String {
        let mut out = Vec::new();
        texts(&put_over(&read(values), &read(words), PATHS), &mut out);
        out.join(" | ")
    }

    fn faults(values: &str, words: &str) -> Vec<(&'static str, String)> {
        let mut findings = Vec::new();
        examine(FileId(0), &read(values), &read(words), PATHS, &mut findings);
        let written = |finding: &Finding| words[finding.place.span.range()].to_owned();
        findings
            .iter()
            .map(|finding| (finding.rule, written(finding)))
            .collect()
    }

    #[test]
    fn words_are_put_over_words_by_name_or_order() {
        assert_eq!(
            joined(
                VALUES,
                "title: Langsam\nsteps: [Eins]\nupdates: [{at: 10:02, text: Es geht}]"
            ),
            "Langsam | 10:00 | none | Eins | Two | 10:01 | We look | 10:02 | Es geht"
        );
        assert_eq!(
            joined(VALUES, "updates: [{text: Wir suchen}]"),
            "Slow | 10:00 | none | One | Two | 10:01 | Wir suchen | 10:02 | It works"
        );
        let long = "updates: [{at: 10:01, text: One}, {at: {at: 10:02, note: about}, text: Two}]";
        let words = "updates: [{at: 10:02, text: Zwei}]";
        assert_eq!(joined(long, words), "10:01 | One | 10:02 | about | Zwei");
        assert_eq!(faults(long, words), []);
        let words = "updates: [{at: {at: 10:02, note: ungefähr}, text: Zwei}]";
        assert_eq!(joined(long, words), "10:01 | One | 10:02 | ungefähr | Zwei");
        assert_eq!(faults(long, words), []);
        let tree = "components: [{id: a, name: A, components: [{id: b, name: B}]}]";
        let words = "components: [{id: a, components: [{id: b, name: Be}]}]";
        assert_eq!(joined(tree, words), "a | A | b | Be");
    }

    #[test]
    fn facts_stay_what_they_are() {
        let words = "started: 11:00\ntitle: [x]\nupdates: {at: 3}\nother: x";
        assert_eq!(joined(VALUES, words), joined(VALUES, "{}"));
        assert_eq!(
            faults(VALUES, "started: 11:00\nloss: keiner\nx-own: 3"),
            [("translation-fact", "11:00".to_owned())]
        );
        assert_eq!(
            faults(VALUES, "started: 10:00"),
            [],
            "the same may be said again"
        );
    }

    #[test]
    fn words_for_nothing_are_found() {
        assert_eq!(
            faults(
                VALUES,
                "updates: [{at: 10:03, text: Mehr}]\nsteps: [a, b, c]"
            ),
            [
                ("translation-of-nothing", "10:03".to_owned()),
                ("translation-of-nothing", "c".to_owned()),
            ]
        );
    }

    #[test]
    fn what_is_not_translated_is_known() {
        let values = read(VALUES);
        let lacking = lacking(&values, &read("title: x\nsteps: [a]"), PATHS);
        let written: Vec<&str> = lacking
            .iter()
            .map(|node| &VALUES[node.span.range()])
            .collect();
        assert_eq!(written, ["Two", "We look", "It works"]);
        let values = read("at: {at: 10:00, note: about}\nx-own: {note: mine}");
        let missed = super::lacking(&values, &read("{}"), PATHS);
        let missed: Vec<_> = missed.iter().filter_map(|node| node.text()).collect();
        assert_eq!(missed, ["about"]);
    }
}
