//! Markdown as records use it: `CommonMark` with tables, footnotes, strikethrough, task
//! lists, heading attributes and alerts. Here stand the options, once, and what can be
//! read off a text without rendering it.

mod bare;
mod links;

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::ops::Range;

pub use bare::{Stretch, bare_links, may_have_addresses, split_at_addresses};
pub use links::links;
pub use pulldown_cmark::{Event, Tag, TagEnd};
use pulldown_cmark::{Options, Parser, TextMergeWithOffset};

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// From 1 for `#` to 6.
    pub level: u8,
    /// Its words without markup, Unicode spaces folded to single spaces.
    pub title: String,
    /// Its id, unique in the text; what the renderer writes, without the page's prefix.
    pub id: String,
    /// The bytes of the text it is written in, marks included.
    pub span: Range<usize>,
}

/// A link or an image of a text, be it in raw HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address as the author means it: escapes and entities undone.
    pub to: String,
    /// The bytes of the text in which the address is written; those of a definition where the
    /// link is written with a label.
    pub destination: Range<usize>,
    /// Which of the two.
    pub kind: LinkKind,
}

/// What an address is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// To go there.
    Link,
    /// To show what is there.
    Image,
}

/// What stands in a text, each with its bytes; neighbouring pieces of text are one event.
pub fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    TextMergeWithOffset::new(pieces(text))
}

/// What stands in a text, each with its bytes. Text that is written in several pieces, as around an
/// escape, is several events: each is either written as it is or means a character.
pub fn pieces(text: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    let sentence = is_sentence(text).then(|| sentence(text));
    let parsed = sentence
        .is_none()
        .then(|| Parser::new_ext(text, OPTIONS).into_offset_iter());
    let sentence = sentence.into_iter().flatten();
    sentence.chain(parsed.into_iter().flatten())
}

/// Whether a text is one line of words alone, as most short texts are: a parser takes longer to
/// be made than to find that out.
fn is_sentence(text: &str) -> bool {
    let line = text.strip_suffix('\n').unwrap_or(text);
    line.starts_with(char::is_alphabetic)
        && !line.ends_with([' ', '\t'])
        && !line.contains('\n')
        && has_no_marks(line)
}

fn sentence(text: &str) -> [(Event<'_>, Range<usize>); 3] {
    let line = text.strip_suffix('\n').unwrap_or(text);
    [
        (Event::Start(Tag::Paragraph), 0..text.len()),
        (Event::Text(line.into()), 0..line.len()),
        (Event::End(TagEnd::Paragraph), 0..text.len()),
    ]
}

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM);

/// The headings of a text in its order.
pub fn outline(text: &str) -> Vec<Heading> {
    if has_heading_marks(text) {
        headings(text, events(text))
    } else {
        Vec::new()
    }
}

/// Whether a text may have headings: most short texts need no parsing to tell.
fn has_heading_marks(text: &str) -> bool {
    let is_ruler = |line: &str| {
        line.trim_start_matches([' ', '\t', '>'])
            .starts_with(['=', '-'])
    };
    text.contains('#') || text.split(['\n', '\r']).any(is_ruler)
}

/// The headings among the events of a text.
///
/// Ids are made as GitHub makes them: the title in lower case, letters and digits of any
/// script kept, spaces as `-`, `-1`, `-2` behind those taken. `{#id}` behind a title
/// names it instead.
pub fn headings<'t>(
    text: &str,
    events: impl IntoIterator<Item = (impl Borrow<Event<'t>>, Range<usize>)>,
) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut taken = Ids::default();
    let mut open: Option<(Heading, Option<String>)> = None;
    for (event, span) in events {
        match event.borrow() {
            Event::Start(Tag::Heading { level, id, .. }) => {
                let heading = Heading {
                    level: *level as u8,
                    title: String::new(),
                    id: String::new(),
                    span: trimmed(text, span),
                };
                open = Some((heading, id.as_deref().map(explicit)));
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((mut heading, id)) = open.take() {
                    heading.title = folded(&heading.title);
                    let wanted = id
                        .filter(|id| !id.is_empty())
                        .unwrap_or_else(|| slug(&heading.title));
                    heading.id = taken.claim(wanted);
                    headings.push(heading);
                }
            }
            event => {
                if let Some((heading, _)) = &mut open {
                    push_visible(&mut heading.title, event);
                }
            }
        }
    }
    headings
}

/// The visible words of a text in one line of at most `limit` characters, for
/// descriptions: cut behind a word and closed with `…` when there is more. Footnotes and
/// raw HTML are left out.
pub fn plain(text: &str, limit: usize) -> String {
    if has_no_marks(text) {
        return cut(folded(text), limit);
    }
    // Most ask for the first words of a long text.
    let words = beginning(text, limit)
        .map(visible)
        .filter(|words| words.chars().nth(limit).is_some());
    cut(words.unwrap_or_else(|| visible(text)), limit)
}

/// The first paragraphs of a text, about as many as its first visible characters need, if they mean by
/// themselves what they do with the rest behind them.
fn beginning(text: &str, chars: usize) -> Option<&str> {
    let least = text.floor_char_boundary(chars.saturating_mul(2).saturating_add(256));
    let end = least + text[least..].find("\n\n")?;
    let (paragraphs, rest) = text.split_at(end);
    // What links and footnotes refer to may be defined below.
    (!rest.contains("]:")).then_some(paragraphs)
}

/// Whether a text is what it looks like: no part of it can mean anything to Markdown.
/// Most updates are such, and parsing them for their words takes ten times as long.
fn has_no_marks(text: &str) -> bool {
    // Of a no-break space the first byte; other characters that have it are rare.
    const MARKS: &[u8] = b"\\`*_[]<>#|~&=\0\r\xc2";
    const IS_MARK: [bool; 256] = marked(MARKS);
    let begins_block = |line: &str| {
        line.trim_start()
            .starts_with(|c: char| matches!(c, '-' | '+') || c.is_ascii_digit())
    };
    !text.bytes().any(|byte| IS_MARK[usize::from(byte)]) && !text.split('\n').any(begins_block)
}

/// Which bytes are among some.
const fn marked(some: &[u8]) -> [bool; 256] {
    let mut is_marked = [false; 256];
    let mut at = 0;
    while at < some.len() {
        is_marked[some[at] as usize] = true;
        at += 1;
    }
    is_marked
}

/// All visible words of a text in one line.
fn visible(text: &str) -> String {
    let mut words = String::new();
    let mut inside_note = false;
    for (event, _) in events(text) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => inside_note = true,
            Event::End(TagEnd::FootnoteDefinition) => inside_note = false,
            event if !inside_note => push_visible(&mut words, &event),
            _ => {}
        }
    }
    folded(&words)
}

/// Whether HTML and XML both have no place for a character: control characters but tab
/// and line feed, and noncharacters.
pub fn is_forbidden(c: char) -> bool {
    match c {
        '\t' | '\n' => false,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' => true,
        _ => c as u32 & 0xfffe == 0xfffe,
    }
}

/// Whether a text has such a character in it. Most have none of the bytes that they begin with.
pub fn has_forbidden(text: &str) -> bool {
    text.bytes()
        .fold(false, |found, byte| found | may_begin_forbidden(byte))
        && text.contains(is_forbidden)
}

fn may_begin_forbidden(byte: u8) -> bool {
    (byte < b' ' && byte != b'\t' && byte != b'\n') || matches!(byte, 0x7f | 0xc2 | 0xef..)
}

/// Adds what a reader sees of an event; the end of a block separates words.
fn push_visible(words: &mut String, event: &Event<'_>) {
    match event {
        Event::Text(text) | Event::Code(text) => words.push_str(text),
        Event::SoftBreak | Event::HardBreak | Event::Rule => words.push(' '),
        Event::End(tag) => match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image => {}
            _ => words.push(' '),
        },
        _ => {}
    }
}

/// One space for each run of white space, none around; nothing invisible.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        if word.bytes().all(|byte| byte.is_ascii_graphic()) {
            folded.push_str(word);
            continue;
        }
        folded.extend(
            word.chars()
                .filter(|c| !is_forbidden(*c) && !matches!(c, '\u{200b}' | '\u{feff}')),
        );
    }
    folded
}

/// Text without markup, cut behind the last word that fits; a word longer than half the
/// limit is cut itself, as scripts without spaces need.
fn cut(mut text: String, limit: usize) -> String {
    let mut boundaries = text.char_indices().map(|(at, _)| at);
    let Some(last) = boundaries.nth(limit.saturating_sub(1)) else {
        return text;
    };
    if boundaries.next().is_none() {
        return text;
    }
    let head = &text[..last];
    let ends_word = text[last..].starts_with(' ');
    let at = match head.rfind(' ') {
        _ if ends_word => last,
        Some(space) if space >= last / 2 => space,
        _ => last,
    };
    let kept = text[..at].trim_end_matches([' ', ',', ';', ':', '-', '–', '—', '(']);
    text.truncate(kept.len());
    text.push('…');
    text
}

/// A span without the line breaks at its end.
fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let written = text.get(span.clone()).unwrap_or_default();
    span.start..span.start + written.trim_end().len()
}

/// An id made of a title. What GitHub keeps of a title are letters, digits, marks, `_`
/// and `-`; marks are those that `is_alphanumeric` does not count, for scripts that
/// need them.
fn slug(title: &str) -> String {
    let id: String = title
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            ' ' => Some('-'),
            '-' | '_' | '\u{300}'..='\u{36f}' | '\u{900}'..='\u{109f}' => Some(c),
            c if c.is_alphanumeric() => Some(c),
            _ => None,
        })
        .collect();
    if id.is_empty() {
        "section".to_owned()
    } else {
        id
    }
}

/// An id as an author names it. No `:`, which the renderer uses in the ids of footnotes.
fn explicit(id: &str) -> String {
    id.chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
        .collect()
}

/// The ids of a text, each with the number to try next when it is wanted again.
#[derive(Default)]
struct Ids(BTreeMap<String, usize>);

impl Ids {
    fn claim(&mut self, wanted: String) -> String {
        let Some(&first) = self.0.get(&wanted) else {
            self.0.insert(wanted.clone(), 1);
            return wanted;
        };
        let mut number = first;
        let mut id = format!("{wanted}-{number}");
        while self.0.contains_key(&id) {
            number += 1;
            id = format!("{wanted}-{number}");
        }
        self.0.insert(id.clone(), 1);
        self.0.insert(wanted, number + 1);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ids(text: &str) -> Vec<String> {
        outline(text).into_iter().map(|h| h.id).collect()
    }

    #[test]
    fn outline_knows_level_title_and_place() {
        let text = "Intro\n\n## Root\u{a0}  *cause*: `x`\n\ntext\n\nSecond\n======\n";
        let headings = outline(text);
        assert_eq!(headings.len(), 2);
        assert_eq!(headings[0].level, 2);
        assert_eq!(headings[0].title, "Root cause: x");
        assert_eq!(
            &text[headings[0].span.clone()],
            "## Root\u{a0}  *cause*: `x`"
        );
        assert_eq!(headings[1].level, 1);
        assert_eq!(headings[1].title, "Second");
    }

    #[test]
    fn ids_are_made_as_github_makes_them() {
        assert_eq!(ids("# What's up, Doc?"), ["whats-up-doc"]);
        assert_eq!(ids("# Größe & Übel"), ["größe--übel"]);
        assert_eq!(ids("# 根本 原因"), ["根本-原因"]);
        assert_eq!(ids("# हिन्दी"), ["हिन्दी"]);
        assert_eq!(ids("# 🔥"), ["section"]);
    }

    #[test]
    fn ids_are_unique_even_against_numbered_titles() {
        assert_eq!(
            ids("# A\n# A\n# A 1\n# A\n# A"),
            ["a", "a-1", "a-1-1", "a-2", "a-3"]
        );
    }

    #[test]
    fn explicit_ids_are_kept_and_disarmed() {
        assert_eq!(ids("# A {#Cause}\n# B {#Cause}"), ["Cause", "Cause-1"]);
        assert_eq!(ids("# A {#b\":x}"), ["bx"]);
        assert_eq!(ids("# A {#:}"), ["a"]);
    }

    #[test]
    fn plain_is_one_line_without_markup() {
        let text =
            "# Title\n\nSome *very* `odd`\ntext[^1] &amp; <b>more</b>.\n\n- a\n- b\n\n[^1]: no";
        assert_eq!(plain(text, 99), "Title Some very odd text & more. a b");
    }

    #[test]
    fn plain_is_cut_behind_a_word() {
        assert_eq!(plain("one two three", 13), "one two three");
        assert_eq!(plain("one two three", 12), "one two…");
        assert_eq!(plain("one two, three", 10), "one two…");
        assert_eq!(plain("one two three", 8), "one two…");
        assert_eq!(plain("認証サービスが停止しました", 6), "認証サービ…");
        assert_eq!(plain("abc", 0), "…");
        assert_eq!(plain("", 0), "");
    }

    #[test]
    fn no_forbidden_character_is_overlooked() {
        let mut forbidden = ('\0'..=char::MAX).filter(|c| is_forbidden(*c));
        assert!(forbidden.all(|c| has_forbidden(&format!("a{c}"))));
        assert!(!has_forbidden("a\tb\nc\u{a0}\u{feff} é 🔥"));
    }

    const BLOCKS: &[&str] = &[
        "The *database* was slow, and `sign-in` with it.\n",
        "See [the graphs], [the note][note] and a footnote[^1].\n",
        "[the graphs]: /graphs\n",
        "[note]: https://status.example.com/note\n",
        "[^1]: It was measured twice.\n\n    And once more.\n",
        "## What happened\n",
        "Cause\n=====\n",
        "- one\n- two\n\n  two again\n",
        "| a | b |\n| - | - |\n| 1 | 2 |\n",
        "```\nlog\n\nlog\n```\n",
        "```\nnever closed\n",
        "    code\n\n    code\n",
        "<details>\n\nhidden *words*\n\n</details>\n",
        "<!-- a remark\n\nthat goes on -->\n",
        "> quoted\n>\n> twice\n",
        "***\n",
        "*open",
        "\n",
    ];

    proptest! {
        #[test]
        fn a_sentence_is_what_a_parser_makes_of_it(text in "[a-cé][ a-c.,;!?:'\"()/@$%^{}é\t\u{a0}\r0-9=+:-]{0,30}\n{0,2}") {
            if is_sentence(&text) {
                let parsed: Vec<_> = Parser::new_ext(&text, OPTIONS).into_offset_iter().collect();
                prop_assert_eq!(sentence(&text).to_vec(), parsed);
            }
        }

        #[test]
        fn what_has_no_marks_needs_no_parsing(text in "[ a-c.,!?:'\"()/@$%^{}é\t\n\r0-9=+-]{0,40}") {
            if has_no_marks(&text) {
                prop_assert_eq!(folded(&text), visible(&text));
            }
        }

        #[test]
        fn what_has_no_heading_marks_has_no_headings(text in "[ a>\t\n\r=#*+0-9.-]{0,30}") {
            if !has_heading_marks(&text) {
                prop_assert_eq!(headings(&text, events(&text)), []);
            }
        }

        #[test]
        fn plain_keeps_its_limit(text in "\\PC{0,200}", limit in 1_usize..60) {
            let plain = plain(&text, limit);
            prop_assert!(plain.chars().count() <= limit);
            prop_assert!(!plain.contains('\n'));
        }

        #[test]
        fn the_first_words_need_no_reading_of_the_rest(
            blocks in proptest::collection::vec(proptest::sample::select(BLOCKS), 5..60),
            limit in 0_usize..200,
        ) {
            let text = blocks.join("\n");
            prop_assert_eq!(plain(&text, limit), cut(visible(&text), limit));
        }

        #[test]
        fn ids_are_never_shared(titles in proptest::collection::vec("[aA1 -]{0,4}", 0..20)) {
            let text = format!("# x{}", titles.join("\n\n# x"));
            let ids = ids(&text);
            let different: std::collections::BTreeSet<_> = ids.iter().collect();
            prop_assert_eq!(different.len(), ids.len());
        }
    }
}
