//! Reading a node as what it must be. Every mismatch becomes a finding that names the
//! value and what belongs there; the reader then goes on, so that one run reports all.

use super::node::{Entry, Node, Value};
use crate::diagnostic::{FileId, Finding, Place, Span, did_you_mean};

/// Reads values of one file and collects what is wrong with them.
#[derive(Debug)]
pub struct Fields<'f> {
    /// The file the nodes come from.
    pub file: FileId,
    /// What was wrong so far.
    pub findings: &'f mut Vec<Finding>,
}

impl Fields<'_> {
    /// A place in the file.
    pub fn place(&self, span: Span) -> Place {
        span.at(self.file)
    }

    /// Notes an error at a value.
    pub fn error(&mut self, rule: &'static str, span: Span, message: impl Into<String>) {
        self.report(Finding::error(rule, span.at(self.file), message));
    }

    /// Notes a finding.
    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// The value as a map whose keys are all known. An unknown key is an error, so that a
    /// slip of the pen never loses a fact; `x-` keys are the author's own.
    /// Returns whether it is a map.
    pub fn map(&mut self, node: &Node, what: &str, known: &[&str]) -> bool {
        let Value::Mapping(entries) = &node.value else {
            self.wrong_type(node, &format!("{what} is a map of keys and values"));
            return false;
        };
        for entry in entries {
            if !known.contains(&&*entry.key) && !entry.key.starts_with("x-") {
                self.unknown_key(entry, entries, what, known);
            }
        }
        true
    }

    /// The value of a key, when there is one.
    pub fn value<'n>(&self, node: &'n Node, key: &str) -> Option<&'n Node> {
        node.get(key)
            .map(|entry| &entry.value)
            .filter(|value| value.value != Value::Null)
    }

    /// The value of a key that must be there.
    pub fn required<'n>(&mut self, node: &'n Node, key: &str, what: &str) -> Option<&'n Node> {
        let value = self.value(node, key);
        if value.is_none() {
            let at = node.get(key).map_or(node.span, |entry| entry.key_span);
            self.error("missing-key", at, format!("{what} needs `{key}`"));
        }
        value
    }

    /// Text, not empty.
    pub fn text(&mut self, node: &Node) -> Option<String> {
        let text = self.scalar(node, "this is text")?.trim();
        if text.is_empty() {
            let place = self.place(node.span);
            self.report(
                Finding::error("empty-value", place, "this is empty")
                    .help("write a value, or leave the key out"),
            );
            return None;
        }
        Some(text.to_owned())
    }

    /// The text of a key.
    pub fn text_of(&mut self, node: &Node, key: &str) -> Option<String> {
        let value = self.value(node, key)?;
        self.text(value)
    }

    /// The raw words of a scalar, for values with a grammar of their own.
    pub fn scalar<'n>(&mut self, node: &'n Node, what: &str) -> Option<&'n str> {
        if let Value::Scalar(text) = &node.value {
            return Some(text);
        }
        self.wrong_type(node, what);
        None
    }

    /// The items of a list.
    pub fn list<'n>(&mut self, node: &'n Node, what: &str) -> &'n [Node] {
        match &node.value {
            Value::Sequence(items) => items,
            Value::Null => &[],
            _ => {
                self.wrong_type(node, &format!("{what} is a list"));
                &[]
            }
        }
    }

    /// The items of a key's list; none when the key is not there.
    pub fn list_of<'n>(&mut self, node: &'n Node, key: &str) -> &'n [Node] {
        match self.value(node, key) {
            Some(value) => self.list(value, &format!("`{key}`")),
            None => &[],
        }
    }

    /// The items of a key's list of texts. One text alone counts as a list of one.
    pub fn items_of<'n>(&mut self, node: &'n Node, key: &str) -> &'n [Node] {
        match self.value(node, key) {
            Some(value) if matches!(value.value, Value::Scalar(_)) => std::slice::from_ref(value),
            _ => self.list_of(node, key),
        }
    }

    /// A key's list of texts.
    pub fn texts_of(&mut self, node: &Node, key: &str) -> Vec<String> {
        let items = self.items_of(node, key).iter();
        items.filter_map(|item| self.text(item)).collect()
    }

    /// One of a fixed set of words.
    pub fn name<T: Copy>(&mut self, node: &Node, what: &str, names: &[(&str, T)]) -> Option<T> {
        let text = self.scalar(node, &format!("{what} is one word"))?;
        let found = names.iter().find(|(name, _)| *name == text);
        if found.is_none() {
            self.unknown_name(node.span, text, what, names.iter().map(|(name, _)| *name));
        }
        found.map(|(_, value)| *value)
    }

    /// One of a fixed set of words, of a key.
    pub fn name_of<T: Copy>(&mut self, node: &Node, key: &str, names: &[(&str, T)]) -> Option<T> {
        let value = self.value(node, key)?;
        self.name(value, &format!("`{key}`"), names)
    }

    /// Reports a word that is not among those that may stand there.
    pub fn unknown_name<'k>(
        &mut self,
        span: Span,
        text: &str,
        what: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        self.not_among(span, text, format!("{what} cannot be `{text}`"), known);
    }

    /// Reports the name of something that does not exist, such as a component.
    pub fn no_such<'k>(
        &mut self,
        span: Span,
        text: &str,
        what: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        self.not_among(span, text, format!("there is no {what} `{text}`"), known);
    }

    fn not_among<'k>(
        &mut self,
        span: Span,
        text: &str,
        message: String,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let place = self.place(span);
        let mut finding = Finding::error("unknown-value", place, message);
        let folded = folded(text);
        let same: Vec<&str> = known
            .clone()
            .filter(|name| self::folded(name) == folded)
            .collect();
        if let [same] = same[..] {
            finding = finding.fix("did you mean this", place, same);
        } else if let Some(near) = did_you_mean(&folded, known.clone()) {
            finding = finding.replace("did you mean this", place, near);
        }
        let listed: Vec<String> = known.take(12).map(|name| format!("`{name}`")).collect();
        if !listed.is_empty() {
            finding = finding.help(format!("it may be {}", either(&listed)));
        }
        self.report(finding);
    }

    /// Yes or no.
    pub fn boolean_of(&mut self, node: &Node, key: &str) -> Option<bool> {
        self.name_of(node, key, &[("true", true), ("false", false)])
    }

    /// Reports a value of the wrong shape.
    pub fn wrong_type(&mut self, node: &Node, expected: &str) {
        self.error(
            "wrong-type",
            node.span,
            format!("{expected}, not {}", node.kind()),
        );
    }

    fn unknown_key(&mut self, entry: &Entry, entries: &[Entry], what: &str, known: &[&str]) {
        let place = self.place(entry.key_span);
        let mut finding = Finding::error(
            "unknown-key",
            place,
            format!("{what} has no key `{}`", entry.key),
        );
        let is_same = |name: &str| folded(name) == folded(&entry.key);
        let same = known.iter().find(|name| is_same(name));
        // Mending the key must not make it the second of its name.
        let is_alone = entries.iter().filter(|entry| is_same(&entry.key)).count() == 1;
        finding = match (
            same,
            did_you_mean(&folded(&entry.key), known.iter().copied()),
        ) {
            (Some(same), _) if is_alone => finding.fix("did you mean this", place, *same),
            (_, Some(near)) => finding.replace("did you mean this", place, near),
            (_, None) => finding.help(format!(
                "write `x-{}` to keep a value of your own",
                entry.key.replace('_', "-")
            )),
        };
        self.report(finding);
    }
}

/// What is left of a name when case and separators are taken for slips of the pen.
fn folded(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '-'], "_")
}

/// `a`, `b` or `c`.
fn either(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
