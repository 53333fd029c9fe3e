//! Holds the code to ARCHITECTURE.md: which room knows which, and which names stand where. The
//! tables are read from the page itself, so that page and code cannot drift apart.

#![expect(clippy::expect_used, clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The most lines of a file that a reader can still find the way in.
const LINES_MAX: usize = 1000;

/// Words of unfinished work.
const UNFINISHED: &[&str] = &[
    "TODO",
    "FIXME",
    "XXX",
    "HACK",
    "unimplemented!",
    "todo!",
    "dbg!",
];

#[test]
fn rooms_know_only_whom_they_may() {
    let page = page();
    let rooms: BTreeMap<&str, BTreeSet<&str>> = table(&page, "room")
        .into_iter()
        .map(|row| (row[0][0], row[2].iter().copied().collect()))
        .collect();
    let mut faults = Vec::new();
    let mut seen: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in sources() {
        let Some((room, known)) = rooms.get_key_value(room(&path)) else {
            if path != "lib.rs" && path != "main.rs" {
                faults.push(format!("{path} belongs to no room of ARCHITECTURE.md"));
            }
            continue;
        };
        for other in neighbours(&path, &tokens(&text), &rooms) {
            if other != *room && !known.contains(other.as_str()) {
                faults.push(format!(
                    "{path} names `{other}`, which `{room}` must not know"
                ));
            }
            seen.entry(room).or_default().insert(other);
        }
    }
    for (room, known) in &rooms {
        let seen = seen.remove(room).unwrap_or_default();
        for other in known.iter().filter(|other| !seen.contains(**other)) {
            faults.push(format!("`{room}` may know `{other}` and does not"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn names_stand_only_where_they_may() {
    let page = page();
    let mut faults = Vec::new();
    let rows = table(&page, "name");
    let files: Vec<(String, Vec<String>)> = sources()
        .into_iter()
        .filter(|(path, _)| !path.ends_with("/tests.rs"))
        .map(|(path, text)| (path, without_tests(tokens(&text))))
        .collect();
    for row in &rows {
        let name = row[0][0];
        let mut unused: BTreeSet<&str> = row[1].iter().copied().collect();
        for (path, _) in files.iter().filter(|(_, tokens)| stands_in(name, tokens)) {
            match row[1].iter().find(|place| is_below(path, place)) {
                Some(place) => {
                    unused.remove(place);
                }
                None => faults.push(format!("{path} names `{name}`")),
            }
        }
        faults.extend(
            unused
                .iter()
                .map(|place| format!("`{name}` is not in {place}")),
        );
    }
    for dependency in dependencies() {
        if !rows.iter().any(|row| row[0][0] == dependency) {
            faults.push(format!(
                "ARCHITECTURE.md does not say where `{dependency}` stands"
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_is_static() {
    for (path, text) in sources() {
        let tokens = tokens(&text);
        let is_static = tokens
            .iter()
            .enumerate()
            .any(|(index, token)| token == "static" && (index == 0 || tokens[index - 1] != "'"));
        // The allocator must be one, and tests may compile patterns once.
        if !["main.rs", "sample.rs"].contains(&path.as_str()) {
            assert!(!is_static, "{path} has a static");
        }
    }
}

#[test]
fn files_say_what_they_are_and_are_done() {
    let mut faults = Vec::new();
    for (path, text) in sources() {
        if !text.starts_with("//! ") && !path.ends_with("/tests.rs") {
            faults.push(format!("{path} does not begin with what it is"));
        }
        let lines = text.lines().count();
        if lines > LINES_MAX {
            faults.push(format!("{path} has {lines} lines"));
        }
        // Rules look for such words in records.
        let own = UNFINISHED
            .iter()
            .filter(|word| !path.starts_with("check/rules/") && text.contains(**word));
        faults.extend(own.map(|word| format!("{path} says {word}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
#[expect(
    clippy::needless_raw_string_hashes,
    reason = "the raw string inside would end it"
)]
fn the_reader_of_code_sees_code_only() {
    let text = r##"
        /* crate::a /* nested */ */ // crate::b
        use crate::{c::{d, e}, f};
        fn g<'a>(h: &'a str, i: &'static str) -> char { "crate::j\""; r#"crate::"k""#; b'"'; '\'' }
        #[cfg(test)]
        mod tests { use crate::l; fn m() { "}" } }
        mod n {}
    "##;
    let tokens = tokens(text);
    let rooms = ["a", "b", "c", "d", "f", "j", "k", "l"].map(|room| (room, BTreeSet::new()));
    let rooms = rooms.into_iter().collect();
    let names = |tokens: &[String]| neighbours("x.rs", tokens, &rooms);
    assert_eq!(names(&tokens), ["c", "f", "l"]);
    let tokens = without_tests(tokens);
    assert_eq!(names(&tokens), ["c", "f"]);
    assert_eq!(tokens[tokens.len() - 4..], ["mod", "n", "{", "}"]);
    assert!(stands_in("crate::c", &tokens));
    assert!(!stands_in("crate::d", &tokens));
}

/// The text of ARCHITECTURE.md.
fn page() -> String {
    fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the page is there")
}

/// The rows of the table whose first column has this title: of each cell, the words in backticks.
fn table<'p>(page: &'p str, title: &str) -> Vec<Vec<Vec<&'p str>>> {
    let rows: Vec<Vec<Vec<&str>>> = page
        .lines()
        .skip_while(|line| !line.starts_with(&format!("| {title} |")))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            line.trim_matches('|')
                .split('|')
                .map(|cell| cell.split('`').skip(1).step_by(2).collect())
                .collect()
        })
        .collect();
    assert!(!rows.is_empty(), "there is no table of {title}s");
    rows
}

/// The crates of Cargo.toml's dependencies, as code names them.
fn dependencies() -> Vec<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut dependencies = Vec::new();
    let mut is_listed = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_listed = line.ends_with("dependencies]") && line != "[dev-dependencies]";
        } else if is_listed
            && !line.starts_with('#')
            && let Some((name, _)) = line.split_once(" = ")
        {
            dependencies.push(name.replace('-', "_"));
        }
    }
    dependencies
}

/// The files of `src` by their paths below it.
fn sources() -> BTreeMap<String, String> {
    let src = root().join("src");
    walkdir::WalkDir::new(&src)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "rs")
        })
        .map(|entry| {
            let path = entry.path().strip_prefix(&src).unwrap().to_str().unwrap();
            (
                path.replace('\\', "/"),
                fs::read_to_string(entry.path()).unwrap(),
            )
        })
        .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The room of a file: the first folder, or the file itself.
fn room(path: &str) -> &str {
    path.split('/')
        .next()
        .unwrap_or(path)
        .trim_end_matches(".rs")
}

/// Whether a file is this place, or stands below it.
fn is_below(path: &str, place: &str) -> bool {
    path.strip_prefix(place)
        .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// The rooms that paths of a file lead to, from the root of the crate or up by `super`. What
/// stands at the root itself belongs to `build`.
fn neighbours(
    path: &str,
    tokens: &[String],
    rooms: &BTreeMap<&str, BTreeSet<&str>>,
) -> Vec<String> {
    let mut found = BTreeSet::new();
    for (index, token) in tokens.iter().enumerate() {
        if token == "crate" && tokens[index + 1..].starts_with(&["::".to_owned()]) {
            for name in heads(&tokens[index + 2..]) {
                let is_room = rooms.contains_key(name.as_str());
                found.insert(if is_room { name } else { "build".to_owned() });
            }
        }
        let is_first_super = token == "super" && (index < 2 || tokens[index - 2] != "super");
        if is_first_super {
            let steps = tokens[index..]
                .chunks(2)
                .take_while(|pair| *pair == ["super", "::"])
                .count();
            let depth = path.trim_end_matches("/mod.rs").split('/').count();
            if steps >= depth {
                found.extend(
                    heads(&tokens[index + 2 * steps..])
                        .into_iter()
                        .filter(|name| rooms.contains_key(name.as_str())),
                );
            }
        }
    }
    found.into_iter().collect()
}

/// The first names of a path, or of each path of a group.
fn heads(tokens: &[String]) -> Vec<String> {
    if tokens.first().is_none_or(|token| token != "{") {
        return tokens.iter().take(1).cloned().collect();
    }
    let mut heads = Vec::new();
    let mut depth = 0;
    for (index, token) in tokens.iter().enumerate() {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ if depth == 1 && matches!(tokens[index - 1].as_str(), "{" | ",") => {
                heads.push(token.clone());
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    heads
}

/// Whether a name, a macro with its `!`, or a path of two stands in code.
fn stands_in(name: &str, tokens: &[String]) -> bool {
    if let Some(name) = name.strip_suffix('!') {
        return tokens.windows(2).any(|pair| pair == [name, "!"]);
    }
    let Some((first, second)) = name.split_once("::") else {
        return tokens.iter().any(|token| token == name);
    };
    tokens.iter().enumerate().any(|(index, token)| {
        token == first
            && tokens.get(index + 1).is_some_and(|token| token == "::")
            && heads(&tokens[index + 2..])
                .iter()
                .any(|head| head == second)
    })
}

/// Takes out modules that are compiled for tests only.
fn without_tests(tokens: Vec<String>) -> Vec<String> {
    let marks = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept: Vec<String> = Vec::new();
    let mut depth: Option<usize> = None;
    let mut is_marked = false;
    for token in tokens {
        match (&mut depth, token.as_str()) {
            (Some(depth), "{") => *depth += 1,
            (Some(open), "}") => {
                *open -= 1;
                if *open == 0 {
                    depth = None;
                }
            }
            (Some(_), _) => {}
            (None, "{") if is_marked => {
                let start = kept
                    .windows(marks.len())
                    .rposition(|window| window == marks)
                    .expect("the mark was kept");
                kept.truncate(start);
                depth = Some(1);
                is_marked = false;
            }
            (None, _) => {
                is_marked &= token != ";";
                kept.push(token);
                is_marked |= kept.ends_with(&marks.map(str::to_owned));
            }
        }
    }
    kept
}

/// Code as words and signs, `::` as one; without comments, strings and characters.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = comment(rest)
            .or_else(|| string(rest))
            .or_else(|| character(rest));
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let length = if let Some(length) = skipped {
            length
        } else if is_word(first) {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            tokens.push(rest[..length].to_owned());
            length
        } else {
            let length = if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            if !first.is_whitespace() {
                tokens.push(rest[..length].to_owned());
            }
            length
        };
        rest = &rest[length..];
    }
    tokens
}

/// The length of the comment with which a text begins.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    let mut depth = 0;
    let mut length = 0;
    loop {
        let rest = &text[length..];
        if rest.starts_with("/*") {
            depth += 1;
            length += 2;
        } else if depth == 0 {
            return None;
        } else if rest.starts_with("*/") {
            depth -= 1;
            length += 2;
            if depth == 0 {
                return Some(length);
            }
        } else {
            length += rest.chars().next()?.len_utf8();
        }
    }
}

/// The length of the string, plain or raw, with which a text begins.
fn string(text: &str) -> Option<usize> {
    let unprefixed = text.trim_start_matches(['b', 'r']);
    let prefix = text.len() - unprefixed.len();
    let is_raw = text[..prefix].contains('r');
    let hashes = if is_raw {
        unprefixed.len() - unprefixed.trim_start_matches('#').len()
    } else {
        0
    };
    if prefix > 2 || !unprefixed[hashes..].starts_with('"') {
        return None;
    }
    let start = prefix + hashes + 1;
    if is_raw {
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(start + text[start..].find(&end)? + end.len());
    }
    let mut is_escaped = false;
    for (index, c) in text[start..].char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return Some(start + index + 1),
            _ => {}
        }
    }
    None
}

/// The length of the character with which a text begins; lifetimes are none.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let mut characters = inside.char_indices();
    let (_, first) = characters.next()?;
    if first == '\\' {
        characters.next();
        let (end, _) = characters.find(|(_, c)| *c == '\'')?;
        return Some(end + 2);
    }
    let (end, second) = characters.next()?;
    (second == '\'').then_some(end + 2)
}
