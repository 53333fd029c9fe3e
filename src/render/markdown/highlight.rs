//! Coloured code without scripts. A language is a table of what its pieces look like, and
//! one pass over the code finds them. It is no grammar: what cannot be told from a few
//! bytes stays plain, and no code takes more time than its length.

mod languages;

use super::escape::push_text;
use languages::LANGUAGES;

/// Classes of the pieces of code, for the theme's styles.
pub(super) const CLASSES: [&str; 12] = [
    "hl-attribute",
    "hl-comment",
    "hl-constant",
    "hl-deleted",
    "hl-function",
    "hl-heading",
    "hl-inserted",
    "hl-keyword",
    "hl-string",
    "hl-tag",
    "hl-type",
    "hl-variable",
];

/// What a piece of code is, in the order of [`CLASSES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Attribute,
    Comment,
    Constant,
    Deleted,
    Function,
    Heading,
    Inserted,
    Keyword,
    String,
    Tag,
    Type,
    Variable,
}

/// A language, as far as its pieces can be told apart.
struct Language {
    /// How authors write it behind a fence, in lower case.
    names: &'static [&'static str],
    /// Pieces with a beginning and an end; the first that fits counts.
    regions: &'static [&'static [Region]],
    /// Words and strings by what follows them, whatever else they are.
    keys: &'static [Leading],
    /// Reserved words, sorted.
    keywords: &'static [&'static str],
    /// Names of values, sorted.
    constants: &'static [&'static str],
    /// Names of types, sorted.
    types: &'static [&'static str],
    /// How the words of the three lists are written.
    case: Case,
    /// Other words by what follows them.
    leading: &'static [Leading],
    /// Other words with a capital first.
    capitalised: Option<Class>,
    /// Signs that may stand between the letters of a word.
    inner: &'static str,
    /// The language of code in which lines begin with a prompt.
    session: Option<&'static Language>,
}

/// Whether small letters and capitals differ.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// As in the list.
    Exact,
    /// The list is in lower case, the code as it likes.
    Any,
}

/// A piece with a beginning and an end.
struct Region {
    at: Place,
    open: &'static str,
    end: End,
    /// None for what stays plain.
    class: Option<Class>,
}

/// Words that stand before a sign; before an empty one, all.
struct Leading {
    at: Place,
    sign: &'static str,
    class: Class,
}

/// Where a piece may begin.
#[derive(Clone, Copy)]
enum Place {
    Anywhere,
    /// In the first column.
    LineStart,
    /// Not within what people write together, such as the `#` of an address.
    Apart,
    /// After one of these signs and any blanks. `\n` is the start of a line that does not
    /// continue the one before it by a `\`.
    Behind(&'static str),
}

/// Where a region ends.
#[derive(Clone, Copy)]
enum End {
    /// Where its opening does.
    Here,
    /// With the word that follows the opening at once.
    Word,
    /// With the line.
    Line,
    /// With this close; `\` hides what follows it. At the latest with the line.
    Quote(&'static str),
    /// With this close; `\` hides what follows it.
    Text(&'static str),
    /// With this close.
    Raw(&'static str),
    /// With `'` behind a single character or escape; else there is no region.
    Character,
    /// With a shell's prompt.
    Prompt,
}

/// The code as HTML with a `<span>` around each piece that has a class; none when the
/// language is not known. The text that readers see is the code.
pub(super) fn html(code: &str, language: &str) -> Option<String> {
    let is_named = |known: &&Language| {
        let mut names = known.names.iter();
        names.any(|name| name.eq_ignore_ascii_case(language))
    };
    let language = LANGUAGES.into_iter().flatten().find(is_named)?;
    let language = language
        .session
        .filter(|_| code.lines().any(|line| prompt(line).is_some()))
        .unwrap_or(language);

    let mut html = String::with_capacity(code.len() * 3);
    let mut reader = Reader {
        language,
        code,
        at: 0,
        last: b'\n',
    };
    let (mut start, mut class) = (0, None);
    while reader.at < code.len() {
        let (length, next) = reader.piece();
        if next != class {
            push(&mut html, &code[start..reader.at], class);
            (start, class) = (reader.at, next);
        }
        reader.advance(length);
    }
    push(&mut html, &code[start..], class);
    Some(html)
}

fn push(html: &mut String, code: &str, class: Option<Class>) {
    let Some(class) = class else {
        return push_text(html, code);
    };
    html.push_str("<span class=\"");
    html.push_str(CLASSES[class as usize]);
    html.push_str("\">");
    push_text(html, code);
    html.push_str("</span>");
}

/// A place in the code. Pieces begin and end beside ASCII, so never within a character.
struct Reader<'c> {
    language: &'static Language,
    code: &'c str,
    at: usize,
    /// The last byte before `at` that is no blank; at the start, the end of a line.
    last: u8,
}

impl Reader<'_> {
    /// The length of what comes next, in bytes and at least 1, and its class.
    fn piece(&self) -> (usize, Option<Class>) {
        let rest = &self.code[self.at..];
        for region in self.language.regions.iter().copied().flatten() {
            if self.is_at(region.at)
                && let Some(length) = region.length(rest, self.language.inner)
            {
                let key = (region.class == Some(Class::String))
                    .then(|| self.leads(self.language.keys, &rest[length..]))
                    .flatten();
                return (length, key.or(region.class));
            }
        }
        match word(rest, self.language.inner) {
            0 => (1, None),
            length => (length, self.class(&rest[..length], &rest[length..])),
        }
    }

    /// The class of a word, by itself and by what follows.
    fn class(&self, word: &str, rest: &str) -> Option<Class> {
        let language = self.language;
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return Some(Class::Constant);
        }
        // What belongs to something else may have any name.
        let is_member = self.previous() == b'.';
        self.leads(language.keys, rest)
            .or_else(|| language.reserved(word).filter(|_| !is_member))
            .or_else(|| self.leads(language.leading, rest))
            .or_else(|| language.capitalised(word).filter(|_| !is_member))
    }

    /// The class of what stands here, if it is before a sign of these.
    fn leads(&self, leading: &[Leading], rest: &str) -> Option<Class> {
        let mut leading = leading.iter();
        leading
            .find(|leading| self.is_at(leading.at) && follows(leading.sign, rest))
            .map(|leading| leading.class)
    }

    fn is_at(&self, place: Place) -> bool {
        match place {
            Place::Anywhere => true,
            Place::LineStart => self.previous() == b'\n',
            Place::Apart => b" \t\n([{)}],;".contains(&self.previous()),
            Place::Behind(signs) => signs.as_bytes().contains(&self.last),
        }
    }

    fn previous(&self) -> u8 {
        self.code[..self.at].bytes().next_back().unwrap_or(b'\n')
    }

    fn advance(&mut self, length: usize) {
        let passed = self.code[self.at..self.at + length].bytes();
        let mut signs = passed.rev().filter(|byte| !b" \t\r".contains(byte));
        match signs.next() {
            Some(b'\n') if self.last == b'\\' => {}
            Some(sign) => self.last = sign,
            None => {}
        }
        self.at += length;
    }
}

impl Language {
    fn reserved(&self, word: &str) -> Option<Class> {
        let is_in = |words: &[&str]| {
            words
                .binary_search_by(|known| match self.case {
                    Case::Exact => (*known).cmp(word),
                    Case::Any => {
                        let folded = word.bytes().map(|byte| byte.to_ascii_lowercase());
                        known.bytes().cmp(folded)
                    }
                })
                .is_ok()
        };
        [
            (self.keywords, Class::Keyword),
            (self.constants, Class::Constant),
            (self.types, Class::Type),
        ]
        .into_iter()
        .find_map(|(words, class)| is_in(words).then_some(class))
    }

    /// A word without small letters is a constant, but for single letters.
    fn capitalised(&self, word: &str) -> Option<Class> {
        let class = self.capitalised?;
        if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
            None
        } else if word.len() > 1 && !word.bytes().any(|byte| byte.is_ascii_lowercase()) {
            Some(Class::Constant)
        } else {
            Some(class)
        }
    }
}

impl Region {
    /// The length of the region with which a text begins.
    fn length(&self, text: &str, inner: &str) -> Option<usize> {
        let inside = text.strip_prefix(self.open)?;
        let length = match self.end {
            End::Here => 0,
            End::Word => Some(word(inside, inner)).filter(|length| *length > 0)?,
            End::Line => line(inside).len(),
            End::Quote(close) => quoted(inside, close, Some(b'\n')),
            End::Text(close) => quoted(inside, close, None),
            End::Raw(close) => match inside.find(close) {
                Some(at) => at + close.len(),
                None => inside.len(),
            },
            End::Character => character(inside)?,
            End::Prompt => prompt(line(inside))?,
        };
        Some(self.open.len() + length).filter(|length| *length > 0)
    }
}

/// Whether a sign stands next. One that ends with a blank does so at once, before white
/// space or the end; a `=` is not the start of a longer sign.
fn follows(sign: &str, rest: &str) -> bool {
    if let Some(sign) = sign.strip_suffix(' ') {
        return rest
            .strip_prefix(sign)
            .is_some_and(|behind| behind.is_empty() || behind.starts_with([' ', '\t', '\n']));
    }
    rest.trim_start_matches([' ', '\t'])
        .strip_prefix(sign)
        .is_some_and(|behind| sign != "=" || !behind.starts_with(['=', '~', '>']))
}

/// The length of the word or number with which a text begins.
fn word(text: &str, inner: &str) -> usize {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii();
    let bytes = text.as_bytes();
    let is_number = bytes.first().is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let is_inside = is_word(byte)
            || at > 0
                && bytes.get(at + 1).is_some_and(|&next| match byte {
                    b'.' | b'\'' if is_number && next.is_ascii_digit() => true,
                    // The apostrophe of `can't`; what is shorter can mark a string.
                    b'\'' if at > 2 => next.is_ascii_alphabetic(),
                    _ => is_word(next) && inner.as_bytes().contains(&byte),
                });
        if !is_inside {
            break;
        }
        at += 1;
    }
    at
}

/// The length of the text up to its close, which `\` hides, or up to the byte to stop at.
fn quoted(text: &str, close: &str, stop: Option<u8>) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte == b'\\' {
            at += 2;
        } else if bytes[at..].starts_with(close.as_bytes()) {
            return at + close.len();
        } else if Some(byte) == stop {
            return at;
        } else {
            at += 1;
        }
    }
    bytes.len()
}

/// The length of a single character or escape and the `'` behind it.
fn character(text: &str) -> Option<usize> {
    /// Of `{10ffff}'`, which nothing behind the first two characters of an escape exceeds.
    const LONGEST: usize = 9;
    let mut chars = text.char_indices();
    let (_, first) = chars.next()?;
    if first != '\\' {
        return matches!(chars.next()?, (_, '\'')).then(|| first.len_utf8() + 1);
    }
    let (start, _) = chars.nth(1)?;
    let mut end = text[start..].bytes().take(LONGEST);
    end.position(|byte| byte == b'\'').map(|at| start + at + 1)
}

/// The length of the prompt with which a line begins: `$ `, `% `, or one with user and
/// host such as `root@db-1:~# `.
fn prompt(line: &str) -> Option<usize> {
    let at = line.find(['$', '%', '#'])?;
    let (host, sign) = line.split_at(at);
    let is_prompt = if host.is_empty() {
        !sign.starts_with('#')
    } else {
        host.contains('@') && (host.starts_with('[') || !host.contains(' '))
    };
    (is_prompt && sign[1..].starts_with(' ')).then_some(at + 2)
}

fn line(text: &str) -> &str {
    text.split('\n').next().unwrap_or(text)
}

#[cfg(test)]
mod tests;
