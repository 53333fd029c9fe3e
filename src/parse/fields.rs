//! Reading a node as what it must be. Every mismatch becomes a finding that names the
//! value and what belongs there; the reader then goes on, so that one run reports all.

use super::node::{Entry, Node, Value};
use super::{trimmed, yaml};
use crate::diagnostic::{FileId, Finding, Place, Span, did_you_mean};
use crate::extra::{Extra, Extras};

/// A map that may stand somewhere: its name in messages, its keys, and how one is written.
#[derive(Clone, Copy, Debug)]
pub struct Shape<'a> {
    /// What it is, such as `an update`.
    pub what: &'a str,
    /// The keys that it may have.
    pub keys: &'a [&'a str],
    /// One in a single line.
    pub example: &'a str,
}

/// How words are told of that are none of those that may stand somewhere.
#[derive(Clone, Copy, Debug)]
pub struct Vocabulary {
    /// What is found then.
    rule: &'static str,
    /// What people call things elsewhere, in small letters with `_` between words, each with the
    /// word that is meant.
    synonyms: &'static [(&'static str, &'static str)],
}

impl Vocabulary {
    /// Words of no kind that has a finding of its own.
    pub const ANY: Self = Self::of("unknown-value", &[]);

    /// Words of a kind: what is found where another stands, and others that mean them.
    pub const fn of(rule: &'static str, synonyms: &'static [(&'static str, &'static str)]) -> Self {
        Self { rule, synonyms }
    }

    /// What is meant by a word of elsewhere, in small letters with `_` between words.
    pub fn meant(&self, word: &str) -> Option<&'static str> {
        let mut synonyms = self.synonyms.iter();
        synonyms
            .find(|(other, _)| *other == word)
            .map(|(_, name)| *name)
    }
}

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
    pub fn map(&mut self, node: &Node, shape: &Shape<'_>) -> bool {
        let Value::Mapping(entries) = &node.value else {
            let expected = format!("{} is a map of keys and values", shape.what);
            self.wrong_type(node, &expected, |finding| {
                finding.help(format!("write it like `{}`", shape.example))
            });
            return false;
        };
        for entry in entries {
            if !shape.keys.contains(&&*entry.key) && !entry.key.starts_with("x-") {
                self.unknown_key(entry, entries, shape);
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

    /// The value of a key that must be there. What was not read to its end may have it further on.
    pub fn required<'n>(
        &mut self,
        node: &'n Node,
        key: &str,
        shape: &Shape<'_>,
    ) -> Option<&'n Node> {
        self.required_as("missing-key", node, key, shape)
    }

    /// The value of a key that must be there, with what is found where it is not.
    pub fn required_as<'n>(
        &mut self,
        rule: &'static str,
        node: &'n Node,
        key: &str,
        shape: &Shape<'_>,
    ) -> Option<&'n Node> {
        let value = self.value(node, key);
        if value.is_none() && node.is_whole && matches!(node.value, Value::Mapping(_)) {
            let at = node.get(key).map_or(node.span, |entry| entry.key_span);
            let place = self.place(at);
            let message = format!("{} needs `{key}`", shape.what);
            self.report(
                Finding::error(rule, place, message)
                    .help(format!("write it like `{}`", shape.example)),
            );
        }
        value
    }

    /// Text, not empty. `what` is it in words, such as `` `title` ``.
    pub fn text(&mut self, node: &Node, what: &str) -> Option<String> {
        self.text_advised(
            node,
            what,
            "write one text; one that begins with a bracket stands in quotes, such as `\"[EU] Sign-in fails\"`",
        )
    }

    /// Text, not empty, with an example of it.
    pub fn text_like(&mut self, node: &Node, what: &str, example: &str) -> Option<String> {
        self.text_advised(node, what, &format!("write it like `{example}`"))
    }

    fn text_advised(&mut self, node: &Node, what: &str, advice: &str) -> Option<String> {
        let expected = format!("{what} is text");
        let text = trimmed(self.scalar_advised(node, &expected, advice)?);
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
        self.text(value, &format!("`{key}`"))
    }

    /// The text of a key that must be there.
    pub fn required_text(&mut self, node: &Node, key: &str, shape: &Shape<'_>) -> Option<String> {
        let value = self.required(node, key, shape)?;
        self.text(value, &format!("`{key}`"))
    }

    /// The raw words of a scalar, for values with a grammar of their own.
    pub fn scalar<'n>(&mut self, node: &'n Node, expected: &str, example: &str) -> Option<&'n str> {
        self.scalar_advised(node, expected, &format!("write it like `{example}`"))
    }

    /// The same with advice on how it is written.
    pub fn scalar_advised<'n>(
        &mut self,
        node: &'n Node,
        expected: &str,
        advice: &str,
    ) -> Option<&'n str> {
        if let Value::Scalar(text) = &node.value {
            return Some(text);
        }
        let place = self.place(node.span);
        let alone = match &node.value {
            Value::Sequence(items) => items.first().filter(|_| items.len() == 1),
            _ => None,
        };
        self.wrong_type(node, expected, |finding| {
            match alone.and_then(Node::as_plain) {
                Some(text) => finding.replace("write it alone", place, text),
                None => finding.help(advice),
            }
        });
        None
    }

    /// The items of a list.
    pub fn list<'n>(&mut self, node: &'n Node, what: &str, example: &str) -> &'n [Node] {
        match &node.value {
            Value::Sequence(items) => items,
            Value::Null => &[],
            _ => {
                let place = self.place(node.span);
                let meant = node.as_plain().filter(|_| !example.starts_with("[{"));
                let expected = format!("{what} is a list");
                self.wrong_type(node, &expected, |finding| match meant {
                    Some(text) => finding.replace("write it as a list", place, format!("[{text}]")),
                    None => finding.help(format!("write it like `{example}`")),
                });
                &[]
            }
        }
    }

    /// The items of a key's list; none when the key is not there.
    pub fn list_of<'n>(&mut self, node: &'n Node, key: &str, example: &str) -> &'n [Node] {
        match self.value(node, key) {
            Some(value) => self.list(value, &format!("`{key}`"), example),
            None => &[],
        }
    }

    /// The items of a key's list, each checked to be a map of a shape. What is none is among
    /// them all the same, so that the others keep their numbers.
    pub fn maps_of<'n>(&mut self, node: &'n Node, key: &str, shape: &Shape<'_>) -> &'n [Node] {
        match self.value(node, key) {
            Some(value) => self.maps(value, &format!("`{key}`"), shape),
            None => &[],
        }
    }

    /// The items of a list, as [`Self::maps_of`] has them.
    pub fn maps<'n>(&mut self, node: &'n Node, what: &str, shape: &Shape<'_>) -> &'n [Node] {
        let items = self.list(node, what, &format!("[{}]", shape.example));
        for item in items {
            self.map(item, shape);
        }
        items
    }

    /// A key's list of texts, each with its place. One text alone counts as a list of one.
    pub fn placed_texts_of(
        &mut self,
        node: &Node,
        key: &str,
        example: &str,
    ) -> Vec<(String, Place)> {
        let Some(value) = self.value(node, key) else {
            return Vec::new();
        };
        let of_item = example.trim_matches(['[', ']']).split(',').next();
        let of_item = of_item.unwrap_or(example);
        let (items, what) = if matches!(value.value, Value::Scalar(_)) {
            (std::slice::from_ref(value), format!("`{key}`"))
        } else {
            let items = self.list(value, &format!("`{key}`"), example);
            (items, format!("each of `{key}`"))
        };
        let mut texts = Vec::new();
        for item in items {
            if let Some(text) = self.text_like(item, &what, of_item) {
                texts.push((text, self.place(item.span)));
            }
        }
        texts
    }

    /// A key's list of texts. One text alone counts as a list of one.
    pub fn texts_of(&mut self, node: &Node, key: &str, example: &str) -> Vec<String> {
        let texts = self.placed_texts_of(node, key, example).into_iter();
        texts.map(|(text, _)| text).collect()
    }

    /// One of a fixed set of words.
    pub fn name<T: Copy>(&mut self, node: &Node, what: &str, names: &[(&str, T)]) -> Option<T> {
        self.name_in(Vocabulary::ANY, node, what, names)
    }

    /// One of a fixed set of words of some kind.
    pub fn name_in<T: Copy>(
        &mut self,
        vocabulary: Vocabulary,
        node: &Node,
        what: &str,
        names: &[(&str, T)],
    ) -> Option<T> {
        let known = names.iter().map(|(name, _)| *name);
        let expected = format!("{what} is one word");
        let example = known.clone().next().unwrap_or_default();
        let text = self.scalar(node, &expected, example)?;
        let found = names.iter().find(|(name, _)| *name == text);
        if found.is_none() {
            self.unknown_name(vocabulary, node.span, (text, what), known);
        }
        found.map(|(_, value)| *value)
    }

    /// One of a fixed set of words, of a key.
    pub fn name_of<T: Copy>(&mut self, node: &Node, key: &str, names: &[(&str, T)]) -> Option<T> {
        let value = self.value(node, key)?;
        self.name(value, &format!("`{key}`"), names)
    }

    /// Reports a word that is not among those that may stand there; it is given with what it
    /// should be.
    pub fn unknown_name<'k>(
        &mut self,
        vocabulary: Vocabulary,
        span: Span,
        (text, what): (&str, &str),
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let message = format!("{what} cannot be `{text}`");
        self.not_among(vocabulary, span, (text, message), known);
    }

    /// Reports the name of something that does not exist, such as a component; it is given with
    /// what it should be.
    pub fn no_such<'k>(
        &mut self,
        vocabulary: Vocabulary,
        span: Span,
        (text, what): (&str, &str),
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let message = format!("there is no {what} `{text}`");
        self.not_among(vocabulary, span, (text, message), known);
    }

    fn not_among<'k>(
        &mut self,
        vocabulary: Vocabulary,
        span: Span,
        (text, message): (&str, String),
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let place = self.place(span);
        let instead = |name: &str| yaml::instead(span, text, name);
        let mut finding = Finding::error(vocabulary.rule, place, message);
        let folded = folded(text);
        let same: Vec<&str> = known
            .clone()
            .filter(|name| self::folded(name) == folded)
            .collect();
        let mut synonyms = vocabulary.synonyms.iter();
        let meant = synonyms
            .find(|(other, name)| *other == folded && known.clone().any(|known| known == *name))
            .map(|(_, name)| *name);
        if let [same] = same[..] {
            finding = finding.fix("did you mean this", place, instead(same));
        } else if let Some(near) = meant.or_else(|| did_you_mean(&folded, known.clone())) {
            finding = finding.replace("did you mean this", place, instead(near));
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

    /// Reports a value of the wrong kind. One that was not read to its end may be of the right.
    fn wrong_type(&mut self, node: &Node, expected: &str, advise: impl FnOnce(Finding) -> Finding) {
        if node.is_whole {
            let message = format!("{expected}, not {}", node.kind());
            let finding = Finding::error("wrong-type", self.place(node.span), message);
            self.report(advise(finding));
        }
    }

    fn unknown_key(&mut self, entry: &Entry, entries: &[Entry], shape: &Shape<'_>) {
        let Shape { what, keys, .. } = shape;
        let place = self.place(entry.key_span);
        let instead = |name: &str| yaml::instead(entry.key_span, &entry.key, name);
        let mut finding = Finding::error(
            "unknown-key",
            place,
            format!("{what} has no key `{}`", entry.key),
        );
        let is_same = |name: &str| is_same(name, &entry.key);
        let same = keys.iter().find(|name| is_same(name));
        // Mending the key must not make it the second of its name.
        let is_alone = entries.iter().filter(|entry| is_same(&entry.key)).count() == 1;
        finding = match (
            same,
            did_you_mean(&folded(&entry.key), keys.iter().copied()),
        ) {
            (Some(same), _) if is_alone => finding.fix("did you mean this", place, instead(same)),
            (_, Some(near)) => finding.replace("did you mean this", place, instead(near)),
            // A key of several words is none: within brackets a comma ends a text.
            (_, None) if entry.key.contains(' ') => {
                finding.help("if it belongs to the text before it, put the whole text in quotes")
            }
            (_, None) => finding.help(format!(
                "write `x-{}` to keep a value of your own",
                entry.key.replace('_', "-")
            )),
        };
        self.report(finding);
    }
}

/// The `x-` keys of a map.
pub fn extras(node: &Node) -> Extras {
    node.entries()
        .iter()
        .filter(|entry| entry.key.starts_with("x-"))
        .map(|entry| (entry.key.to_string(), extra(&entry.value)))
        .collect()
}

/// Depth is bounded by the YAML reader.
fn extra(node: &Node) -> Extra {
    match &node.value {
        Value::Null => Extra::Null,
        Value::Scalar(text) => Extra::Text(text.to_string()),
        Value::Sequence(items) => Extra::List(items.iter().map(extra).collect()),
        Value::Mapping(entries) => Extra::Map(
            entries
                .iter()
                .map(|entry| (entry.key.to_string(), extra(&entry.value)))
                .collect(),
        ),
    }
}

/// Whether two names differ by slips of the pen only.
pub fn is_same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// What is left of a name when case and separators are taken for slips of the pen.
fn folded(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '-'], "_")
}

/// `a`, `b` or `c`.
pub fn either(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
