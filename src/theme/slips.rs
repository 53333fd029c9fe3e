//! What is left open in a template or a catalogue. Parsers read on and complain where they
//! stumble, which is rarely where the slip is.

use super::keys::next_tag;
use crate::diagnostic::{FileId, Finding, Span};
use std::ops::Range;

/// A tag or block of a template that is never closed.
pub(super) struct Unclosed {
    /// The offset from which a parser's complaint follows from it.
    pub(super) evident: usize,
    /// The slip at its place.
    pub(super) finding: Finding,
}

/// A tag that opens a block: its name, such as `if`, and its bytes.
struct Opening<'t> {
    name: &'t str,
    tag: Range<usize>,
}

/// The first tag or block that is left open. A closing tag too many is not looked for.
pub(super) fn unclosed(template: &str, file: FileId) -> Option<Unclosed> {
    let mut open: Vec<Opening> = Vec::new();
    let mut at = 0;
    let mut last = 0;
    while let Some((inner, close)) = next_tag(template, &mut at) {
        let tag = inner - 2;
        if close == "#}" {
            at = template[inner..].find(close).map_or(at, |end| inner + end);
            continue;
        }
        let end = match end_of(template, inner, close) {
            Ok(end) => end,
            Err(stop) => return Some(open_tag(template, tag..stop, close, file)),
        };
        (at, last) = (end, tag);
        if close == "}}" {
            continue;
        }
        let words = template[inner..end - close.len()].trim_matches(['-', ' ', '\n']);
        let (name, rest) = words.split_at(words.find(|c: char| !is_word(c)).unwrap_or(words.len()));
        if let Some(closed) = name.strip_prefix("end") {
            let innermost = open.pop()?;
            if innermost.name == closed {
                continue;
            }
            let is_around = open.iter().any(|around| around.name == closed);
            return is_around.then(|| open_block(&innermost, Some(tag..end), tag, file));
        }
        match name {
            "raw" => at += template[at..].find("endraw").unwrap_or_default(),
            "if" | "for" | "block" | "filter" | "component" => {
                open.push(Opening {
                    name,
                    tag: tag..end,
                });
            }
            "set" | "set_global" if !assigns(rest) => open.push(Opening {
                name: "set",
                tag: tag..end,
            }),
            _ => {}
        }
    }
    Some(open_block(&open.pop()?, None, last, file))
}

/// A message without its `=`, or one in which a `{` is left open, for Fluent's complaint that a
/// token is missing at an offset.
pub(super) fn unfinished(
    catalogue: &str,
    at: usize,
    complaint: &str,
    file: FileId,
) -> Option<Finding> {
    let before = catalogue.get(..at)?;
    let (span, message, help) = if complaint.ends_with("`=`") {
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = catalogue[start..].lines().next()?;
        let name = line.split_whitespace().next()?;
        let start = start + line.find(name)?;
        let help = format!("write `{name} = ...`; lines that go on begin with a space");
        (
            Span::new(start, start + name.len()),
            "a message needs `=` after its name",
            help,
        )
    } else if complaint.ends_with("`}`") {
        let start = before.rfind('{')?;
        let end = start + catalogue[start..].lines().next()?.trim_end().len();
        (
            Span::new(start, end),
            "this `{` is not closed",
            "write `}` after it".to_owned(),
        )
    } else {
        return None;
    };
    Some(Finding::error("message-syntax", span.at(file), message).help(help))
}

/// Whether what follows `set` is a name and its value, so that no block follows.
fn assigns(rest: &str) -> bool {
    rest.trim_start()
        .trim_start_matches(is_word)
        .trim_start()
        .starts_with('=')
}

/// Where a tag ends, or where it must have ended: at the next one or at the end of the text.
fn end_of(template: &str, inner: usize, close: &str) -> Result<usize, usize> {
    let mut at = inner;
    while let Some(first) = template[at..].chars().next() {
        let rest = &template[at..];
        if rest.starts_with(close) {
            return Ok(at + close.len());
        }
        // A map may be an attribute's value.
        let is_map = rest.starts_with("{{") && template[..at].ends_with('=');
        if ["{%", "{{", "{#"].iter().any(|open| rest.starts_with(open)) && !is_map {
            return Err(at);
        }
        at += quoted(rest).unwrap_or(if is_map { 2 } else { first.len_utf8() });
    }
    Err(at)
}

/// How long the quoted text is that begins here; none if its line does not end it.
fn quoted(rest: &str) -> Option<usize> {
    let quote = rest
        .chars()
        .next()
        .filter(|first| "\"'`".contains(*first))?;
    let line = rest[1..].lines().next()?;
    Some(line.find(quote)? + 2)
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// A tag without its end, marked to the end of its line.
fn open_tag(template: &str, tag: Range<usize>, close: &str, file: FileId) -> Unclosed {
    let line = template[tag.clone()].lines().next().unwrap_or_default();
    let line = line.trim_end();
    let end = tag.start + line.len();
    let place = Span::new(tag.start, end).at(file);
    let finding = Finding::error("template-syntax", place, "this tag is not closed");
    let begun = line.len() - line.trim_end_matches(['%', '}']).len();
    Unclosed {
        evident: tag.start,
        finding: if begun > 0 {
            let place = Span::new(end - begun, end).at(file);
            finding.replace(format!("write `{close}`"), place, close)
        } else {
            finding.help(format!("write `{close}` where it ends"))
        },
    }
}

/// A block without its closing tag; `before` is the tag that closes another around it.
fn open_block(
    opening: &Opening,
    before: Option<Range<usize>>,
    evident: usize,
    file: FileId,
) -> Unclosed {
    let Opening { name, tag } = opening;
    let finding = Finding::error(
        "template-syntax",
        Span::new(tag.start, tag.end).at(file),
        format!("this `{name}` is not closed"),
    );
    let finding = match before {
        Some(before) => finding
            .related(
                Span::new(before.start, before.end).at(file),
                "what is around it ends here",
            )
            .help(format!("write `{{% end{name} %}}` before that")),
        None => finding.help(format!("write `{{% end{name} %}}` where it ends")),
    };
    Unclosed { evident, finding }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What is left open: the opening's text, the message, and what to write.
    fn slip(template: &str) -> Option<(&str, String, String)> {
        let Finding {
            place,
            message,
            help,
            ..
        } = unclosed(template, FileId(0))?.finding;
        Some((
            &template[place.span.range()],
            message,
            help.into_iter().map(|help| help.message).collect(),
        ))
    }

    #[test]
    fn what_is_closed_is_no_slip() {
        let template = r#"{# {% if #}{% set a = {"b": {"c": 1}} %}{% set d %}{% endset %}{{- "{%" ~ '}}' -}}
            {%- if a -%}{% elif b %}{% else %}{% for x in y %}{{ <c d={{"e": 1}} /> }}{% endfor %}
            {%- endif -%}{% raw %}{% if {% endraw %}{% <f> %}{% </f> %}{ % } %}"#;
        assert_eq!(slip(template), None);
        assert_eq!(slip("{% endif %}"), None);
    }

    #[test]
    fn a_tag_ends_before_the_next() {
        for (template, tag, help) in [
            ("{% if x %\n{{ y }}", "{% if x %", "write `%}`"),
            ("{% if x }\n{% endif %}", "{% if x }", "write `%}`"),
            ("{{ x }<p>\n", "{{ x }<p>", "write `}}` where it ends"),
            ("é {{ x {{ y }}", "{{ x", "write `}}` where it ends"),
            (
                "{% if x == \"a\n%}\n{{ y",
                "{{ y",
                "write `}}` where it ends",
            ),
        ] {
            let message = "this tag is not closed".to_owned();
            assert_eq!(slip(template), Some((tag, message, help.to_owned())));
        }
    }

    #[test]
    fn a_block_ends_before_the_one_around_it() {
        for (template, tag, name, help) in [
            (
                "{% block a %}{% if b %}{% endblock %}",
                "{% if b %}",
                "if",
                "write `{% endif %}` before that",
            ),
            (
                "{% for a in b %}\n{%- if c -%}{% endif %}",
                "{% for a in b %}",
                "for",
                "write `{% endfor %}` where it ends",
            ),
            (
                "{% set a | upper %}",
                "{% set a | upper %}",
                "set",
                "write `{% endset %}` where it ends",
            ),
        ] {
            let message = format!("this `{name}` is not closed");
            assert_eq!(slip(template), Some((tag, message, help.to_owned())));
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "([{}%#=\"'é\n ]|if|end|raw|set|block){0,40}", at in 0_usize..60) {
            unclosed(&text, FileId(0));
            unfinished(&text, at, "`=`", FileId(0));
            unfinished(&text, at, "`}`", FileId(0));
        }
    }
}
