//! Where the messages of a Fluent file stand. Fluent's own tree carries no positions, but
//! its grammar lets entries begin only in the first column, where nothing else but
//! comments can, so a look at line starts finds them all.
//! Source: <https://github.com/projectfluent/fluent/blob/main/spec/fluent.ebnf>

use crate::diagnostic::Span;

/// A message as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry<'a> {
    /// Its key.
    pub(super) key: &'a str,
    /// Where the key stands.
    pub(super) span: Span,
    /// What follows the `=`, up to the next entry or comment.
    pub(super) body: &'a str,
}

/// The messages of a file in order. Terms are left out: nobody asks for them by key.
pub(super) fn of(text: &str) -> Vec<Entry<'_>> {
    let mut starts: Vec<usize> = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(|first: char| first.is_ascii_alphabetic() || "-#".contains(first)) {
            starts.push(offset);
        }
        offset += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(&start, end)| {
            let (head, body) = text.get(start..end)?.split_once('=')?;
            let key = head.trim_end_matches(' ');
            let letters = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
            (key.starts_with(|first: char| first.is_ascii_alphabetic()) && key.bytes().all(letters))
                .then(|| Entry {
                    key,
                    span: Span::new(start, start + key.len()),
                    body,
                })
        })
        .collect()
}

/// The names of a message's arguments, if all its braces hold nothing but one argument
/// each: then it can be filled without choosing between forms.
pub(super) fn plain_arguments(body: &str) -> Option<Vec<&str>> {
    let mut names: Vec<&str> = Vec::new();
    let mut rest = body;
    while let Some((_, after)) = rest.split_once('{') {
        let (inside, after) = after.split_once('}')?;
        let name = inside.trim().strip_prefix('$')?;
        if !name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        {
            return None;
        }
        if !names.contains(&name) {
            names.push(name);
        }
        rest = after;
    }
    Some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_keys_and_bodies() {
        let text = "# note = 1\na = x\n-term = y\nb-2  = { $n ->\n  [one] one\n *[other] c = d\n}\n\n# end\n";
        let entries = of(text);
        let seen: Vec<_> = entries
            .iter()
            .map(|entry| (entry.key, entry.body))
            .collect();
        assert_eq!(
            seen,
            [
                ("a", " x\n"),
                ("b-2", " { $n ->\n  [one] one\n *[other] c = d\n}\n\n"),
            ]
        );
        assert_eq!(&text[entries[1].span.range()], "b-2");
    }

    #[test]
    fn tells_plain_arguments_from_forms() {
        assert_eq!(
            plain_arguments(" { $a } of {$b-c}, { $a }"),
            Some(vec!["a", "b-c"])
        );
        assert_eq!(plain_arguments(" words"), Some(vec![]));
        assert_eq!(plain_arguments(" { -term }"), None);
        assert_eq!(plain_arguments(" { $n -> *[other] x }"), None);
        assert_eq!(plain_arguments(" { $n"), None);
    }
}
