//! What to say when YAML cannot be read: the slips that people make, in plain words and
//! with what to write instead; the parser's own words for the rest.

use super::source::Source;
use crate::diagnostic::{Certainty, Finding, Place};
use serde_yaml::granit_parser::{ErrorKind, ScanError};
use std::ops::Range;

/// Explains why reading stopped. `last_end` is where the last key or value ended, and
/// `bracket` the innermost `[` or `{` that is still open.
pub(super) fn explain(
    source: &Source<'_>,
    error: &ScanError,
    last_end: usize,
    bracket: Option<usize>,
) -> Finding {
    use ErrorKind as Kind;
    let slip = Slip {
        source,
        offset: source.offset(*error.marker()),
        last_end,
        bracket,
    };
    match error.kind() {
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabInPlainScalar
        | Kind::TabAtBlockScalarStart
        | Kind::InvalidBlockEntryWhitespace
        | Kind::InvalidMappingValueWhitespace => slip.tab(),
        Kind::UnclosedQuotedScalar
        | Kind::InvalidQuotedScalarIndent
        | Kind::DocumentIndicatorInQuotedScalar => slip.unclosed_quote(),
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
            slip.after_quote()
        }
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidUnicodeEscape => slip.escape(),
        Kind::UnexpectedCharacter {
            character: '@' | '`' | '%',
        }
        | Kind::MissingAnchorOrAliasName
        | Kind::InvalidBlockScalarHeader => slip.first_character(),
        Kind::UnexpectedCharacter { character } => slip.refused_character(*character),
        Kind::BomInsideDocument => slip.refused_character('\u{feff}'),
        Kind::MappingValueNotAllowed => slip.stray_colon(),
        Kind::SimpleKeyExpected => slip.missing_colon(),
        Kind::BlockSequenceEntryNotAllowed => slip.list_on_key_line(),
        Kind::ExpectedBlockMappingKey | Kind::ExpectedBlockSequenceEntry => slip.indentation(),
        Kind::UnclosedFlowCollection { .. }
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping
        | Kind::InvalidColonPlacement
        | Kind::ExpectedFlowMappingSeparator
        | Kind::ExpectedFlowSequenceSeparator => slip.bracket(error),
        Kind::MisplacedFlowCollectionEnd => slip.closing_bracket(),
        Kind::CommentInterceptedScalar => slip.comment(),
        Kind::InvalidBlockScalarIndent => slip.block_line(),
        Kind::RecursionLimitExceeded => too_deep(slip.character()),
        _ => slip.other(error),
    }
}

/// Refuses an anchor or alias; text that begins like one, such as emphasis in Markdown,
/// is told to stand in quotes.
pub(super) fn alias(source: &Source<'_>, bytes: Range<usize>) -> Finding {
    let slip = Slip {
        source,
        offset: bytes.start,
        last_end: bytes.start,
        bracket: None,
    };
    let follows = source
        .slice(bytes.end..source.line(bytes.end).end)
        .trim_start();
    let is_alias = source.slice(bytes.clone()).starts_with('*');
    if is_alias && follows.starts_with(char::is_alphanumeric) {
        return slip.first_character();
    }
    Finding::error(
        "yaml-alias",
        source.place(bytes),
        "anchors and aliases are not read; write the value out",
    )
    .help("if this is text, put it in quotes")
}

/// Refuses lists and maps that nest too deep.
pub(super) fn too_deep(place: Place) -> Finding {
    let message = format!(
        "lists and maps may nest at most {} deep; write the inner ones flatter",
        super::MAX_DEPTH
    );
    Finding::error("yaml-too-deep", place, message)
}

/// A place where the parser could not go on, and what is known of its surroundings.
struct Slip<'a> {
    source: &'a Source<'a>,
    offset: usize,
    last_end: usize,
    bracket: Option<usize>,
}

impl Slip<'_> {
    fn tab(&self) -> Finding {
        let line = self.source.line(self.offset);
        let rest = line.start..self.source.range.end;
        let text = self.source.slice(rest);
        let in_indentation = text.split_inclusive('\n').scan(line.start, |at, line| {
            let start = *at;
            *at += line.len();
            let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
            Some(line[..blank].find('\t').map(|tab| start + tab))
        });
        let tab = in_indentation
            .flatten()
            .next()
            .or_else(|| text.find('\t').map(|tab| line.start + tab));
        let Some(tab) = tab else {
            return error(self.character(), "a space is missing here");
        };
        let text = self.source.slice(tab..self.source.range.end);
        let tabs = text.len() - text.trim_start_matches('\t').len();
        let place = self.source.place(tab..tab + tabs);
        error(place, "YAML is indented with spaces, not with tabs").replace(
            "use two spaces for each tab",
            place,
            "  ".repeat(tabs),
        )
    }

    fn unclosed_quote(&self) -> Finding {
        let start = self.opening_quote();
        let line = self.source.line(start);
        let written = self.source.trimmed(start..line.end);
        let end = self.source.place(written.end..written.end);
        let finding = error(self.source.place(written), "this quote is not closed");
        if self.goes_on_below(&line) {
            return finding.help("close it after the last line of the text");
        }
        let quote = self.source.slice(start..start + 1);
        finding
            .replace(format!("close it with `{quote}`"), end, quote)
            .help("if the text goes on below, indent its lines deeper than the key")
    }

    fn after_quote(&self) -> Finding {
        let start = self.opening_quote();
        if self.source.line(start).end < self.offset {
            return error(self.character(), "text goes on after the closing quote")
                .help("put the whole text in quotes");
        }
        let value = self.value(start);
        let text = self.source.slice(value.clone());
        let quote = self.source.slice(start..start + 1);
        let closes_in_word = self.source.slice(start..self.offset).ends_with(quote);
        let inner = text
            .strip_prefix(quote)
            .and_then(|text| text.strip_suffix(quote))
            .filter(|_| closes_in_word);
        let place = self.source.place(value);
        error(place, "text goes on after the closing quote").replace(
            "put the whole text in quotes that do not occur in it",
            place,
            quoted(inner.unwrap_or(text)),
        )
    }

    fn escape(&self) -> Finding {
        let value = self.value(self.offset);
        let text = self.source.slice(value.clone());
        let place = self.source.place(value);
        let finding = error(
            place,
            "`\\` begins an escape in double quotes, and this one is unknown",
        );
        match text
            .strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'))
        {
            Some(inner) => finding.replace(
                "in single quotes `\\` is an ordinary character",
                place,
                quoted(inner),
            ),
            None => finding.help("write `\\\\`, or use single quotes"),
        }
    }

    fn refused_character(&self, refused: char) -> Finding {
        let text = self.source.slice(self.offset..self.source.range.end);
        let start = self.offset + text.find(refused).unwrap_or_default();
        let place = self.source.place(start..start + refused.len_utf8());
        let message = format!(
            "the character U+{:04X} cannot stand here",
            u32::from(refused)
        );
        error(place, message).replace("remove it", place, "")
    }

    fn first_character(&self) -> Finding {
        let value = self.value(self.offset);
        let text = self.source.slice(value.clone());
        let first = text.chars().next().unwrap_or_default();
        let place = self.source.place(value);
        error(place, format!("text cannot begin with `{first}`")).replace(
            "put the text in quotes",
            place,
            quoted(text),
        )
    }

    fn stray_colon(&self) -> Finding {
        let line = self.source.line(self.offset);
        let before = self.source.slice(line.start..self.offset);
        if let Some(colon) = before.find(": ") {
            let value = self.value(line.start + colon + 1);
            let place = self.source.place(value.clone());
            let finding = error(place, "text that contains `: ` must stand in quotes");
            if self.goes_on_below(&line) {
                return finding.help("put the text in quotes from its first to its last line");
            }
            let text = self.source.slice(value.clone());
            let is_whole = value.end == self.source.trimmed(line).end && !text.contains(" #");
            let certainty = if is_prose(text) && is_whole {
                Certainty::Certain
            } else {
                Certainty::Likely
            };
            return finding.edit("put the text in quotes", place, quoted(text), certainty);
        }
        let above = self.line_above(&line);
        let word = self.source.slice(above.clone());
        if word.contains(": ") || word.is_empty() {
            let key = self.source.trimmed(line.start..self.offset);
            let place = self.source.place(key);
            return error(place, "this key is indented deeper than the keys above it")
                .help("indent it as they are, or put the text above in quotes if it goes on here");
        }
        self.not_an_entry(above)
    }

    fn missing_colon(&self) -> Finding {
        self.not_an_entry(self.source.trimmed(self.source.line(self.offset)))
    }

    /// A line that should read `key: value`.
    fn not_an_entry(&self, line: Range<usize>) -> Finding {
        let text = self.source.slice(line.clone());
        let place = self.source.place(line);
        match text.split_once(':') {
            Some((key, value)) if !value.is_empty() && !value.starts_with("//") => error(
                place,
                "a space must stand after the colon of a key",
            )
            .replace("put a space there", place, format!("{key}: {value}")),
            _ => error(place, "this line is not a `key: value`")
                .help("if it goes on from the text above, indent it deeper than that text's key"),
        }
    }

    fn list_on_key_line(&self) -> Finding {
        let value = self.value(self.offset);
        let place = self.source.place(value.clone());
        error(place, "a list begins on the line below its key").replace(
            "if it is text, put it in quotes",
            place,
            quoted(self.source.slice(value)),
        )
    }

    fn indentation(&self) -> Finding {
        let line = self.source.trimmed(self.source.line(self.offset));
        let text = self.source.slice(line.clone());
        let is_item = text == "-" || text.starts_with("- ");
        let place = self.source.place(line);
        if is_item {
            error(place, "a list item stands here where a key is expected")
                .help("indent it as the items of its list, or as deep as the list's key")
        } else {
            error(place, "the indentation of this line fits no line above it")
                .help("indent keys of one map, and items of one list, by the same number of spaces")
        }
    }

    fn comment(&self) -> Finding {
        error(self.character(), "a comment cuts this text in two")
            .help("if ` #` belongs to the text, put the text in quotes")
    }

    fn block_line(&self) -> Finding {
        let line = self.source.trimmed(self.source.line(self.offset));
        error(
            self.source.place(line),
            "this line is indented less than the text above it",
        )
        .help("indent every line of the text after `|` or `>` as deep as its first")
    }

    fn bracket(&self, parser: &ScanError) -> Finding {
        let Some(bracket) = self.bracket else {
            return self.other(parser);
        };
        let (open, close) = match self.source.slice(bracket..bracket + 1) {
            "[" => ("[", "]"),
            _ => ("{", "}"),
        };
        let line = self.source.line(bracket);
        if let Some(sign) = comment_sign(self.source.slice(bracket..line.end)) {
            return self.swallowed(bracket + sign, open);
        }
        let in_line = self.offset > bracket && self.offset < line.end;
        if in_line && self.source.slice(self.offset..line.end).contains(close) {
            return error(
                self.character(),
                format!("`,` or `{close}` is expected here"),
            )
            .help("text that contains `: ` or `,` must stand in quotes");
        }
        let place = self.source.place(bracket..bracket + 1);
        let finding = error(place, format!("this `{open}` is not closed"));
        let advice = format!("close it with `{close}`");
        if self.goes_on_below(&line) {
            return finding.help(advice);
        }
        let inner = Slip {
            bracket: None,
            ..*self
        };
        let end = inner.value(bracket).end;
        finding.replace(advice, self.source.place(end..end), close)
    }

    /// A bracket whose end a comment swallows.
    fn swallowed(&self, sign: usize, open: &str) -> Finding {
        let line = self.source.line(sign);
        let rest = self.source.slice(sign..line.end);
        let length = rest.find([' ', ',', ']', '}']).unwrap_or(rest.len());
        let word = sign..sign + length;
        let place = self.source.place(word.clone());
        let message = format!("a comment begins here, so the `{open}` before it is not closed");
        let finding = error(place, message);
        let before = self.source.slice(line.start..sign).trim_end();
        if before.ends_with([':', ',', '[', '{']) {
            let quoted = quoted(self.source.slice(word));
            finding.replace("put it in quotes", place, quoted)
        } else {
            finding.help("put the whole text in quotes, from its first word")
        }
    }

    fn closing_bracket(&self) -> Finding {
        let bracket = self
            .source
            .slice(self.offset..self.source.line(self.offset).end);
        let bracket = bracket.chars().next().unwrap_or_default();
        error(self.character(), format!("this `{bracket}` closes nothing"))
            .help("remove it, or put the text in quotes if it belongs to the text")
    }

    fn other(&self, parser: &ScanError) -> Finding {
        let message = format!("this is not YAML: {}", parser.info());
        error(self.character(), message)
    }

    /// Where the quoted text begins that was being read.
    fn opening_quote(&self) -> usize {
        let text = self.source.slice(self.last_end..self.source.range.end);
        let start = text.find(['"', '\'']).map(|at| self.last_end + at);
        start.unwrap_or(self.offset)
    }

    /// The value that begins after an offset, up to the end of its line, without a comment;
    /// within brackets up to the next `,` or bracket.
    fn value(&self, from: usize) -> Range<usize> {
        let line = self.source.line(from);
        let text = self.source.slice(from..line.end);
        let skipped = text.len() - text.trim_start_matches([':', ' ', '\t']).len();
        let text = &text[skipped..];
        let comment = comment_in(text).unwrap_or(text.len());
        let end = match self.bracket {
            Some(_) => text.find([',', ']', '}']).unwrap_or(comment).min(comment),
            None => comment,
        };
        let start = from + skipped;
        self.source.trimmed(start..start + end)
    }

    /// Whether the line below is indented deeper than the key of this one.
    fn goes_on_below(&self, line: &Range<usize>) -> bool {
        let key = self.source.slice(line.clone());
        let key_column = key.len() - key.trim_start_matches([' ', '-']).len();
        let below = self.source.slice(line.end..self.source.range.end);
        let below = below.trim_start_matches(['\r', '\n']);
        below.len() - below.trim_start_matches(' ').len() > key_column
    }

    /// The nearest line above that is not blank, without its indentation.
    fn line_above(&self, line: &Range<usize>) -> Range<usize> {
        let above = self.source.slice(self.source.range.start..line.start);
        let end = self.source.range.start + above.trim_end().len();
        self.source.trimmed(self.source.line(end))
    }

    /// The character at the offset; nothing at the end.
    fn character(&self) -> Place {
        let rest = self.source.slice(self.offset..self.source.range.end);
        let length = rest.chars().next().map_or(0, char::len_utf8);
        self.source.place(self.offset..self.offset + length)
    }
}

fn error(place: Place, message: impl Into<String>) -> Finding {
    Finding::error("yaml-syntax", place, message)
}

/// Whether a text that holds a colon can be no entry of a map that stands on the wrong line:
/// keys are words in lower case.
fn is_prose(text: &str) -> bool {
    let key = text.split(':').next().unwrap_or_default();
    key.contains(|letter: char| letter == ' ' || letter.is_uppercase())
        && !text.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!'])
}

/// Where in a line a comment begins that is one to people, too: a sign, behind which no word follows at
/// once.
fn comment_in(text: &str) -> Option<usize> {
    let mut signs = text.match_indices(" #").map(|(at, _)| at);
    signs.find(|at| !is_word_behind(&text[at + 1..]))
}

/// Where in a line a sign with a word behind it begins a comment: none within quotes does.
fn comment_sign(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            None if matches!(c, '"' | '\'') && !last.is_alphanumeric() => quote = Some(c),
            None if last == ' ' && is_word_behind(&text[at..]) => return Some(at),
            _ => {}
        }
        last = c;
    }
    None
}

/// Whether a text begins with `#` and a word or a number behind it: `#7`, as in a ticket's.
fn is_word_behind(text: &str) -> bool {
    let mut rest = text.chars();
    rest.next() == Some('#') && rest.next().is_some_and(char::is_alphanumeric)
}

/// Whether words stand in a text, and not only a number, a time or the like.
fn has_words(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic());
    words.any(|word| word.chars().nth(1).is_some())
}

/// What YAML takes for a comment behind a text, and whoever wrote it hardly meant as one: a number, or
/// any word behind several.
pub(super) fn comment_in_text(source: &Source<'_>, text: Range<usize>) -> Option<Finding> {
    let line = source.line(text.end);
    let rest = source.slice(text.end..line.end);
    let sign = rest.trim_start_matches([' ', '\t']);
    let written = source.slice(text.clone());
    let is_number = sign[1.min(sign.len())..].starts_with(|c: char| c.is_ascii_digit());
    if !is_word_behind(sign) || !has_words(written) || !(is_number || written.contains(' ')) {
        return None;
    }
    let cut = source.trimmed(text.end..line.end);
    let finding = Finding::error(
        "yaml-comment",
        source.place(cut.clone()),
        "what stands behind ` #` is a comment, and no part of the text",
    );
    let whole = source.trimmed(text.start.max(line.start)..line.end);
    let is_in_brackets = source.slice(cut).contains([',', ']', '}']);
    Some(if is_in_brackets || whole.start != text.start {
        finding.help("put the text in quotes, or leave a space behind the `#` of a comment")
    } else {
        let place = source.place(whole.clone());
        let quoted = quoted(source.slice(whole));
        finding
            .replace("put the text in quotes", place, quoted)
            .help("leave a space behind the `#` if a comment is meant")
    })
}

/// A text in quotes that need no escapes, where there are such.
pub(super) fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{text}\"")
    }
}
