//! Front matter as site generators read it: YAML between `---`, TOML between `+++`, a JSON object, or
//! any of them between `---toml` and `---`. Whatever is wrong with it, what can be read of it is.

use std::ops::Range;

use crate::diagnostic::{FileId, Finding, Level, Span};
use crate::parse::node::{Entry, Node, Value};
use crate::parse::{json, toml, yaml};

/// A content file, cut in two.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// Its front matter: a map, empty when there is none.
    pub(super) front: Node,
    /// The bytes of the front matter, when some of them were not understood.
    pub(super) misread: Option<Range<usize>>,
    /// The bytes of the text below.
    pub(super) body: Range<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Yaml,
    Toml,
    Json,
}

/// Cuts a file and reads its front matter. Faults are warnings, because the caller keeps what was
/// misread as it stands.
pub(super) fn read(file: FileId, text: &str, findings: &mut Vec<Finding>) -> Page {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let nothing = |body| Page {
        front: empty(start),
        misread: None,
        body,
    };
    let Some((language, front, body)) = split(file, text, start, findings) else {
        let place = Span::new(start, start).at(file);
        findings.push(
            Finding::warning(
                "front-matter-missing",
                place,
                "this page has no front matter",
            )
            .help("its title is made of its name"),
        );
        return nothing(start..text.len());
    };
    let mut faults = Vec::new();
    let node = match language {
        Language::Yaml => yaml::read(file, text, front.clone(), &mut faults),
        Language::Toml => Some(toml::read(file, text, front.clone(), &mut faults)),
        Language::Json => {
            // Places are counted from the start of the file.
            let above = " ".repeat(front.start);
            json::read(file, &(above + &text[front.clone()]), &mut faults)
        }
    };
    let is_sound = faults.is_empty();
    for mut fault in faults {
        fault.level = Level::Warning;
        findings.push(fault);
    }
    let mut page = nothing(body);
    match node {
        Some(node) if matches!(node.value, Value::Mapping(_)) => page.front = node,
        _ => page.misread = Some(front.clone()),
    }
    if !is_sound {
        if language == Language::Yaml {
            complete(&mut page.front, text, front.clone());
        }
        page.misread = Some(front);
    }
    page
}

fn empty(at: usize) -> Node {
    Node {
        value: Value::Mapping(Vec::new()),
        span: Span::new(at, at),
        is_whole: true,
    }
}

/// The bytes of front matter and text.
fn split(
    file: FileId,
    text: &str,
    start: usize,
    findings: &mut Vec<Finding>,
) -> Option<(Language, Range<usize>, Range<usize>)> {
    let lines = || {
        let mut at = start;
        text[start..].split_inclusive('\n').map(move |line| {
            let begin = at;
            at += line.len();
            (begin..at, line.trim_end())
        })
    };
    let (opening, mark) = lines().find(|(_, line)| !line.is_empty())?;
    let language = match mark {
        "---" | "---yaml" | "---yml" => Language::Yaml,
        "+++" | "---toml" => Language::Toml,
        "---json" => Language::Json,
        _ if mark.trim_start().starts_with('{') && !mark.trim_start().starts_with("{{") => {
            let begin = opening.start + (mark.len() - mark.trim_start().len());
            let end = end_of_object(text, begin)?;
            return Some((Language::Json, begin..end, end..text.len()));
        }
        _ => return None,
    };
    let end = &mark[..3];
    let closing = lines().find(|(range, line)| range.start >= opening.end && *line == end);
    if let Some((closing, _)) = closing {
        return Some((
            language,
            opening.end..closing.start,
            closing.end..text.len(),
        ));
    }
    let place = Span::new(opening.start, opening.end).at(file);
    findings.push(
        Finding::warning(
            "front-matter-unclosed",
            place,
            "nothing closes this front matter",
        )
        .help("it is read up to the first line that cannot belong to it"),
    );
    let mut end = opening.end;
    let mut is_after_blank = false;
    for (range, line) in lines().filter(|(range, _)| range.start >= opening.end) {
        if !belongs(line, is_after_blank, language) {
            break;
        }
        is_after_blank = line.is_empty();
        end = range.end;
    }
    Some((language, opening.end..end, end..text.len()))
}

/// Whether a line may stand in front matter.
fn belongs(line: &str, is_after_blank: bool, language: Language) -> bool {
    let mark = if language == Language::Toml { '=' } else { ':' };
    let key = line.split(mark).next().unwrap_or_default().trim_end();
    let is_key = key.len() < line.len()
        && !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '"'));
    let is_item = !is_after_blank && line.starts_with("- ");
    let is_indented = !is_after_blank && line.starts_with([' ', '\t']);
    let is_closing = !is_after_blank && line.starts_with([']', '}']);
    line.is_empty() || line.starts_with('#') || is_key || is_item || is_indented || is_closing
}

/// Where an object ends that begins at a brace.
fn end_of_object(text: &str, begin: usize) -> Option<usize> {
    let (mut depth, mut in_text, mut is_escaped) = (0_u32, false, false);
    for (offset, c) in text[begin..].char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if in_text => is_escaped = true,
            '"' => in_text = !in_text,
            _ if in_text => {}
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(begin + offset + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Adds the keys that stand on lines of their own and before which a reader of YAML gave up.
fn complete(front: &mut Node, text: &str, range: Range<usize>) {
    let Value::Mapping(entries) = &mut front.value else {
        return;
    };
    let mut at = range.start;
    let mut list: Option<Entry> = None;
    for line in text[range].split_inclusive('\n') {
        let start = at;
        at += line.len();
        let written = line.trim_end();
        let trimmed = written.trim_start();
        if let Some(item) = trimmed.strip_prefix("- ")
            && let Some(list) = &mut list
        {
            let from = start + written.len() - item.len();
            let item = scalar(item, from);
            if let Value::Sequence(items) = &mut list.value.value {
                items.extend(item);
            }
            continue;
        }
        if trimmed.len() < written.len() {
            continue;
        }
        entries.extend(list.take());
        let Some((key, value)) = written.split_once(':') else {
            continue;
        };
        let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if !is_key {
            continue;
        }
        let from = start + written.len() - value.len();
        let entry = |value| Entry {
            key: key.into(),
            key_span: Span::new(start, start + key.len()),
            value,
        };
        let known = entries.iter_mut().find(|entry| &*entry.key == key);
        match (known, scalar(value, from)) {
            // The value at which the reader gave up is cut off.
            (Some(known), Some(value)) => {
                let (short, long) = (known.value.text(), value.text());
                if short
                    .zip(long)
                    .is_some_and(|(short, long)| long.starts_with(short))
                {
                    known.value = value;
                }
            }
            (Some(_), None) => {}
            (None, Some(value)) => entries.push(entry(value)),
            (None, None) => {
                list = Some(entry(Node {
                    value: Value::Sequence(Vec::new()),
                    span: Span::new(from, from),
                    is_whole: true,
                }));
            }
        }
    }
    entries.extend(list);
}

/// A value on one line, without its quotes; none when there is none.
fn scalar(text: &str, from: usize) -> Option<Node> {
    let start = from + text.len() - text.trim_start().len();
    let text = text.trim();
    let quoted = ['"', '\'']
        .iter()
        .find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote));
    let bare = quoted.unwrap_or_else(|| text.split(" #").next().unwrap_or(text).trim_end());
    (!text.is_empty()).then(|| Node {
        value: Value::Scalar(bare.into()),
        span: Span::new(start, start + text.len()),
        is_whole: true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str) -> (Page, Vec<&'static str>) {
        let mut findings = Vec::new();
        let page = read(FileId(0), text, &mut findings);
        (page, findings.iter().map(|finding| finding.rule).collect())
    }

    fn told(text: &str) -> (String, &str, Vec<&'static str>) {
        let (page, rules) = read_all(text);
        let entries: Vec<String> = page
            .front
            .entries()
            .iter()
            .map(|entry| {
                let items: Vec<&str> = entry.value.items().iter().filter_map(Node::text).collect();
                format!(
                    "{}={}",
                    entry.key,
                    entry.value.text().unwrap_or(&items.join("+"))
                )
            })
            .collect();
        (entries.join(" "), &text[page.body], rules)
    }

    #[test]
    fn front_matter_comes_in_three_languages() {
        for text in [
            "---\ntitle: A b\naffected: [API]\n---\nBody {x}\n",
            "\n+++\ntitle = \"A b\"\naffected = [\"API\"]\n+++\nBody {x}\n",
            "{\"title\": \"A b\", \"affected\": [\"API\"]}\nBody {x}\n",
            "---json\n{\"title\": \"A b\", \"affected\": [\"API\"]}\n---\nBody {x}\n",
            "---toml\ntitle = \"A b\"\naffected = [\"API\"]\n---\nBody {x}\n",
            "---yaml\ntitle: A b\naffected: [API]\n---\nBody {x}\n",
            "\u{feff}---\r\ntitle: A b\r\naffected: [API]\r\n---\r\nBody {x}\n",
        ] {
            let (entries, body, rules) = told(text);
            assert_eq!(
                (&*entries, body.trim()),
                ("title=A b affected=API", "Body {x}"),
                "{text}"
            );
            assert_eq!(rules, [""; 0], "{text}");
            assert_eq!(read_all(text).0.misread, None);
        }
    }

    #[test]
    fn what_nothing_closes_ends_where_the_text_begins() {
        for text in [
            "---\ntitle: A\naffected:\n- API\n\n*Investigating* - We look: soon.\n",
            "+++\ntitle = 'A'\naffected = ['API']\n\n*Investigating* - We look: soon.\n",
        ] {
            let (entries, body, rules) = told(text);
            assert_eq!(entries, "title=A affected=API");
            assert_eq!(body, "*Investigating* - We look: soon.\n");
            assert_eq!(rules, ["front-matter-unclosed"]);
        }
    }

    #[test]
    fn broken_yaml_is_read_line_by_line() {
        let text = "---\ntitle: Release 2.0: it fails\ndate: 2026-03-10 12:00 # UTC\naffected:\n  - \"API\"\n  - Web\nsection: issue\n---\nx";
        let (entries, body, rules) = told(text);
        assert_eq!(
            entries,
            "title=Release 2.0: it fails date=2026-03-10 12:00 affected=API+Web section=issue"
        );
        assert_eq!((body, rules), ("x", vec!["yaml-syntax"]));
        assert!(read_all(text).0.misread.is_some());
    }

    #[test]
    fn a_page_may_have_none() {
        let (entries, body, rules) = told("Only {words}\n---\nmore");
        assert_eq!((&*entries, body), ("", "Only {words}\n---\nmore"));
        assert_eq!(rules, ["front-matter-missing"]);
        assert_eq!(told("{{< track \"x\" >}}").1, "{{< track \"x\" >}}");
        assert_eq!(told("{\"a\": 1").1, "{\"a\": 1");
        assert_eq!(told("").1, "");
    }
}
