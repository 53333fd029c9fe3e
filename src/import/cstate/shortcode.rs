//! Hugo's shortcodes. `track` is cState's own and gives the time of a post; those that have a
//! counterpart in Markdown become that; others stay as they are and are told.

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::{FileId, Finding, Span};

/// The shortcode by which cState prints the time of a post.
const TRACK: &str = "track";

/// One use of a shortcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shortcode<'t> {
    /// Its bytes in the text, braces included.
    pub(super) range: Range<usize>,
    /// Its name.
    pub(super) name: &'t str,
    arguments: Vec<(Option<&'t str>, &'t str)>,
    is_closing: bool,
}

/// What a record's text may refer to.
pub(super) struct Targets<'a> {
    /// The id of the record that a page became, by the path that Hugo's `ref` takes.
    pub(super) record: &'a dyn Fn(&str) -> Option<String>,
}

/// The shortcodes of a text, in its order. Those that Hugo is told to print are none.
pub(super) fn shortcodes(text: &str) -> Vec<Shortcode<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find("{{") {
        let start = at + next;
        at = start + 2;
        let close = match text.as_bytes().get(start + 2) {
            Some(b'<') => ">}}",
            Some(b'%') => "%}}",
            _ => continue,
        };
        let Some(end) = end_of(text, start + 3, close) else {
            continue;
        };
        let inner = text[start + 3..end].trim();
        at = end + close.len();
        if inner.starts_with("/*") {
            continue;
        }
        found.extend(shortcode(inner, start..at));
    }
    found
}

/// Where a shortcode ends; its arguments may hold what looks like an end. One that another begins in
/// has none.
fn end_of(text: &str, from: usize, close: &str) -> Option<usize> {
    let rest = &text[from..];
    let next = [rest.find("{{<"), rest.find("{{%")];
    let rest = &rest[..next.into_iter().flatten().min().unwrap_or(rest.len())];
    let mut quote = None;
    for (offset, c) in rest.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            None if matches!(c, '"' | '`') => quote = Some(c),
            None if rest[offset..].starts_with(close) => return Some(from + offset),
            Some(_) | None => {}
        }
    }
    // A quote that nothing closes.
    rest.find(close).map(|offset| from + offset)
}

fn shortcode(inner: &str, range: Range<usize>) -> Option<Shortcode<'_>> {
    let unclosed = inner.strip_prefix('/');
    let words = unclosed.unwrap_or(inner).trim_start();
    let end = words
        .find(|c: char| c.is_whitespace() || matches!(c, '"' | '`'))
        .unwrap_or(words.len());
    let (name, mut rest) = words.split_at(end);
    let mut arguments = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() || rest == "/" {
            break;
        }
        let name_end = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')));
        let mut key = None;
        if let Some(end) = name_end
            && end > 0
            && let Some(value) = rest[end..].strip_prefix('=')
        {
            key = Some(&rest[..end]);
            rest = value;
        }
        let (value, after) = argument(rest);
        arguments.push((key, value));
        rest = after;
    }
    (!name.is_empty()).then_some(Shortcode {
        range,
        name,
        arguments,
        is_closing: unclosed.is_some(),
    })
}

/// A value, in quotes or not, and what follows it.
fn argument(text: &str) -> (&str, &str) {
    for quote in ['"', '`'] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    text.split_at(end.max(text.chars().next().map_or(0, char::len_utf8)))
}

impl<'t> Shortcode<'t> {
    /// The time that it prints, when it is cState's own.
    pub(super) fn track(&self) -> Option<&'t str> {
        let is_track = self.name == TRACK && !self.is_closing;
        let (_, time) = self.arguments.first().filter(|_| is_track)?;
        Some(time.trim())
    }

    fn argument(&self, name: &str) -> Option<&'t str> {
        let found = self.arguments.iter().find(|(key, _)| *key == Some(name));
        found.map(|(_, value)| *value)
    }

    fn position(&self, index: usize) -> Option<&'t str> {
        self.arguments.get(index).map(|(_, value)| *value)
    }

    /// What stands for it in Markdown.
    fn markdown(&self, targets: &Targets<'_>) -> Option<String> {
        match self.name {
            "ref" | "relref" => {
                let to = self.argument("path").or_else(|| self.position(0))?;
                let (path, fragment) = to.split_once('#').unwrap_or((to, ""));
                let id = (targets.record)(path)?;
                let hash = if fragment.is_empty() { "" } else { "#" };
                Some(format!("incident:{id}{hash}{fragment}"))
            }
            "figure" => {
                let source = self.argument("src").or_else(|| self.position(0))?;
                let caption = self.argument("caption");
                let title = self.argument("title");
                let alt = self.argument("alt").or(caption).or(title);
                let image = format!("![{}]({source})", alt.unwrap_or_default());
                let linked = match self.argument("link") {
                    Some(link) => format!("[{image}]({link})"),
                    None => image,
                };
                let words: Vec<&str> = title.into_iter().chain(caption).collect();
                let below = if words.is_empty() { "" } else { "\n\n" };
                Some(format!("{linked}{below}{}", words.join(" ")))
            }
            "highlight" if self.is_closing => Some("```".to_owned()),
            "highlight" => Some(format!("```{}", self.position(0).unwrap_or_default())),
            _ => None,
        }
    }
}

/// A text with Markdown in the place of shortcodes that have some.
pub(super) fn rewritten<'t>(text: &'t str, targets: &Targets<'_>) -> Cow<'t, str> {
    let mut out = String::new();
    let mut done = 0;
    for shortcode in shortcodes(text) {
        if let Some(instead) = shortcode.markdown(targets) {
            out.push_str(&text[done..shortcode.range.start]);
            out.push_str(&instead);
            done = shortcode.range.end;
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// Tells of the shortcodes that stay: all but those that become Markdown and the times in `used`.
/// `start` is where the text begins in its file.
pub(super) fn tell_left(
    text: &str,
    start: usize,
    file: FileId,
    used: &[Range<usize>],
    targets: &Targets<'_>,
    findings: &mut Vec<Finding>,
) {
    for shortcode in shortcodes(text) {
        if used.contains(&shortcode.range) || shortcode.markdown(targets).is_some() {
            continue;
        }
        let span = Span::new(start + shortcode.range.start, start + shortcode.range.end);
        let message = match shortcode.name {
            "ref" | "relref" => "this leads to no page that was imported",
            TRACK => "this is not the time of a post",
            _ => "this shortcode of Hugo's means nothing in a record",
        };
        findings.push(
            Finding::warning("shortcode-kept", span.at(file), message)
                .help("it is kept as written; put what it showed in its place"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TARGETS: Targets<'_> = Targets {
        record: &|path| path.contains("known").then(|| "known".to_owned()),
    };

    #[test]
    fn times_are_read_however_they_are_quoted() {
        for (text, time) in [
            (
                "x {{< track \"2018-04-13 15:54:00\" >}}",
                "2018-04-13 15:54:00",
            ),
            ("{{<track `2018-04-13`>}}", "2018-04-13"),
            ("{{% track 2018-04-13T15:54:00Z %}}", "2018-04-13T15:54:00Z"),
            ("{{< track\"a >}} b\" >}}", "a >}} b"),
            ("{{< track \"unclosed >}}", "unclosed"),
            ("{{<  track  \"\"  >}}", ""),
        ] {
            let found = shortcodes(text);
            assert_eq!(
                found.first().and_then(Shortcode::track),
                Some(time),
                "{text}"
            );
        }
        for text in [
            "{{< track >}}",
            "{{/*< track \"2018\" >*/}}",
            "{{</* track \"2018\" */>}}",
            "{{< track",
            "{{< track x {{< y >}}",
            "{{ x }}",
        ] {
            assert!(
                shortcodes(text).iter().all(|found| found.track().is_none()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_markdown_has_becomes_markdown() {
        for (text, markdown) in [
            (
                "a {{< track \"2018-04-13\" >}}",
                "a {{< track \"2018-04-13\" >}}",
            ),
            ("[x]({{< ref \"known.md#u\" >}})", "[x](incident:known#u)"),
            (
                "[x]({{< relref path=\"other\" >}})",
                "[x]({{< relref path=\"other\" >}})",
            ),
            (
                "{{< figure src=\"/a b.png\" alt=\"A graph\" caption=\"Load\" >}}",
                "![A graph](/a b.png)\n\nLoad",
            ),
            ("{{< figure src=\"a.png\" link=\"b\" >}}", "[![](a.png)](b)"),
            (
                "{{< highlight sh >}}\nls\n{{< /highlight >}}",
                "```sh\nls\n```",
            ),
            ("{{< youtube x >}}", "{{< youtube x >}}"),
        ] {
            assert_eq!(rewritten(text, &TARGETS), markdown, "{text}");
        }
    }

    #[test]
    fn what_stays_is_told_with_its_place() {
        let mut findings = Vec::new();
        let text = "a {{< youtube x >}} [x]({{< ref \"gone\" >}}) {{< track \"2018\" >}}";
        tell_left(
            text,
            100,
            FileId(0),
            std::slice::from_ref(&(44..64)),
            &TARGETS,
            &mut findings,
        );
        let places: Vec<u32> = findings
            .iter()
            .map(|finding| finding.place.span.start)
            .collect();
        assert_eq!(places, [102, 124]);
    }
}
