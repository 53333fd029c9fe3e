//! Pages as tokens, and as the text that a visitor without a style sheet reads.

#![allow(dead_code, reason = "each test needs a part of this")]

/// A piece of a page.
#[derive(Debug, PartialEq)]
pub(crate) enum Token {
    Open(Element),
    Close(String),
    Text(String),
}

/// A tag with its attributes.
#[derive(Debug, PartialEq)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(attribute, _)| attribute == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether it has no end tag.
    fn is_void(&self) -> bool {
        matches!(
            self.name.as_str(),
            "br" | "hr" | "img" | "input" | "link" | "meta" | "wbr" | "col" | "source"
        )
    }
}

/// The tokens of a page as the program writes it. A tag closed in itself, such as a path of a
/// drawing, is an open one and a close.
pub(crate) fn tokens(page: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        if start > 0 {
            tokens.push(Token::Text(decode(&rest[..start])));
        }
        let tag = &rest[start..];
        let length = if tag.starts_with("<!--") {
            tag.find("-->").map(|end| end + 3)
        } else {
            end_of_tag(tag)
        };
        let (inside, after) = tag.split_at(length.expect("tags are closed"));
        rest = after;
        if let Some(name) = inside.strip_prefix("</") {
            tokens.push(Token::Close(name.trim_end_matches('>').to_owned()));
        } else if !inside.starts_with("<!") {
            let element = element(inside);
            let name = element.name.clone();
            tokens.push(Token::Open(element));
            if inside.ends_with("/>") {
                tokens.push(Token::Close(name));
            } else if matches!(name.as_str(), "script" | "style") {
                let end = rest.find(&format!("</{name}")).expect("it is closed");
                rest = &rest[end..];
            }
        }
    }
    tokens.push(Token::Text(decode(rest)));
    tokens
}

/// The elements of a page.
pub(crate) fn elements(tokens: &[Token]) -> impl Iterator<Item = &Element> {
    tokens.iter().filter_map(|token| match token {
        Token::Open(element) => Some(element),
        _ => None,
    })
}

/// The text between the first start tag and end tag of this name.
pub(crate) fn words_of(tokens: &[Token], name: &str) -> String {
    within(tokens, name)
        .iter()
        .filter_map(|token| match token {
            Token::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

/// The tokens between the first start tag and end tag of this name.
pub(crate) fn within<'t>(tokens: &'t [Token], name: &str) -> &'t [Token] {
    let start = tokens
        .iter()
        .position(|token| matches!(token, Token::Open(element) if element.name == name));
    let end = tokens
        .iter()
        .position(|token| matches!(token, Token::Close(closed) if closed == name));
    match (start, end) {
        (Some(start), Some(end)) if start < end => &tokens[start + 1..end],
        _ => &[],
    }
}

/// Where start and end tags do not match.
pub(crate) fn imbalance(tokens: &[Token]) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    for token in tokens {
        match token {
            Token::Open(element) if !element.is_void() => open.push(&element.name),
            Token::Close(name) => match open.pop() {
                Some(last) if last == name => {}
                last => return Some(format!("</{name}> closes {last:?}")),
            },
            _ => {}
        }
    }
    (!open.is_empty()).then(|| format!("{open:?} are not closed"))
}

/// What a visitor reads: one block a line, white space folded, drawings by their labels.
pub(crate) fn text(tokens: &[Token]) -> String {
    let mut reader = Reader::default();
    for token in tokens {
        reader.take(token);
    }
    reader.end_line();
    reader.text
}

#[derive(Default)]
struct Reader {
    text: String,
    line: String,
    /// What stands before the next line: a mark such as `- `, once.
    mark: String,
    /// Lists that are open.
    depth: usize,
    /// Elements that are not read, with those inside them.
    silent: usize,
    /// Set inside preformatted text.
    is_verbatim: bool,
    /// What to write where an open element ends, innermost last.
    ends: Vec<String>,
}

impl Reader {
    fn take(&mut self, token: &Token) {
        match token {
            Token::Open(element) if element.is_void() => self.single(element),
            Token::Open(element) => self.open(element),
            Token::Close(name) => self.close(name),
            Token::Text(text) if self.silent == 0 => self.words(text),
            Token::Text(_) => {}
        }
    }

    fn single(&mut self, element: &Element) {
        let get = |name| element.get(name).unwrap_or_default();
        match element.name.as_str() {
            _ if self.silent > 0 => {}
            "br" => self.end_line(),
            "hr" => {
                self.end_line();
                self.line.push_str("----");
                self.end_line();
            }
            "img" => {
                let image = format!("![{}]({})", get("alt"), get("src"));
                self.line.push_str(&image);
            }
            "input" => {
                let is_ticked = element.get("checked").is_some();
                self.line.push_str(if is_ticked { "[x]" } else { "[ ]" });
            }
            _ => {}
        }
    }

    fn open(&mut self, element: &Element) {
        let get = |name| element.get(name).unwrap_or_default();
        let is_silent = matches!(element.name.as_str(), "head" | "svg" | "script" | "style")
            || element.get("hidden").is_some();
        if self.silent > 0 || is_silent {
            if self.silent == 0 && element.get("aria-hidden").is_none() && element.name == "svg" {
                let label = format!(" ({}) ", get("aria-label"));
                self.line.push_str(&label);
            }
            self.silent += 1;
            self.ends.push(String::new());
            return;
        }
        if is_block(&element.name) {
            self.end_line();
        }
        let mut end = String::new();
        match element.name.as_str() {
            "ul" | "ol" => self.depth += 1,
            "li" => "- ".clone_into(&mut self.mark),
            "blockquote" => "> ".clone_into(&mut self.mark),
            "dd" => ": ".clone_into(&mut self.mark),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = element.name[1..].parse().unwrap_or(1);
                self.mark = format!("{} ", "#".repeat(level));
            }
            "pre" => self.is_verbatim = true,
            "td" | "th" => " | ".clone_into(&mut end),
            "del" => {
                self.line.push_str("~~");
                "~~".clone_into(&mut end);
            }
            "code" if !self.is_verbatim => {
                self.line.push('`');
                "`".clone_into(&mut end);
            }
            "a" if element.get("href").is_some() => {
                self.line.push('[');
                end = format!("]({})", get("href"));
            }
            "time" => end = format!(" {{{}}}", get("datetime")),
            _ => {}
        }
        self.ends.push(end);
    }

    fn close(&mut self, name: &str) {
        let end = self.ends.pop().unwrap_or_default();
        if self.silent > 0 {
            self.silent -= 1;
            return;
        }
        self.line.push_str(&end);
        if is_block(name) {
            self.end_line();
        }
        match name {
            "ul" | "ol" => self.depth = self.depth.saturating_sub(1),
            "pre" => self.is_verbatim = false,
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        if self.is_verbatim {
            let mut lines = text.split('\n');
            self.line.push_str(lines.next().unwrap_or_default());
            for line in lines {
                self.end_line();
                self.line.push_str(line);
            }
            return;
        }
        for character in text.chars() {
            // A space that lines do not break at reads as a space.
            let character = if character == '\u{a0}' {
                ' '
            } else {
                character
            };
            if !character.is_ascii_whitespace() {
                self.line.push(character);
            } else if !self.line.is_empty() && !self.line.ends_with(' ') {
                self.line.push(' ');
            }
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = if self.is_verbatim {
            line.trim_end()
        } else {
            line.trim_matches(' ')
        };
        if line.is_empty() {
            return;
        }
        self.text
            .push_str(&"  ".repeat(self.depth.saturating_sub(1)));
        self.text.push_str(&std::mem::take(&mut self.mark));
        self.text
            .push_str(if self.is_verbatim { "    " } else { "" });
        self.text.push_str(line);
        self.text.push('\n');
    }
}

fn is_block(name: &str) -> bool {
    !matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "del"
            | "em"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "s"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "td"
            | "th"
            | "time"
            | "u"
            | "var"
            | "label"
    )
}

/// The length of a tag, whose attributes may hold `>`.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (index, character) in tag.char_indices() {
        match (quote, character) {
            (None, '>') => return Some(index + 1),
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            _ => {}
        }
    }
    None
}

fn element(tag: &str) -> Element {
    let inside = tag.trim_start_matches('<').trim_end_matches('>');
    let inside = inside.strip_suffix('/').unwrap_or(inside);
    let (name, mut rest) = inside
        .split_once(|c: char| c.is_ascii_whitespace())
        .unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        let end = rest
            .find(|c: char| c == '=' || c.is_ascii_whitespace())
            .unwrap_or(rest.len());
        if end == 0 {
            break;
        }
        let attribute = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = "";
        if let Some(quoted) = rest.strip_prefix("=\"") {
            (value, rest) = quoted.split_once('"').expect("the quote is closed");
        } else {
            let is_bare = !rest.starts_with('=');
            assert!(is_bare, "attributes are written in double quotes: {tag}");
        }
        attributes.push((attribute, decode(value)));
    }
    Element {
        name: name.to_owned(),
        attributes,
    }
}

/// Undoes the entities that the program writes.
fn decode(text: &str) -> String {
    quick_xml::escape::unescape(text)
        .expect("only the entities of XML are written")
        .into_owned()
}
