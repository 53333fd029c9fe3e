//! The pages of docs/rules say what the rules say of themselves. `UPDATE_EXPECT=1` writes them anew.

#![expect(clippy::expect_used)]

mod expected;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use candor::check::docs::{self, index, page};
use candor::check::rules::RULES;
use candor::diagnostic::faults::FAULTS;

/// The folder as seen from the folder of checked-in outputs.
const FOLDER: &str = "../../docs/rules";

#[test]
fn every_rule_has_its_page() {
    let mut pages = vec![
        ("README.md".to_owned(), index()),
        ("reading.md".to_owned(), docs::faults()),
    ];
    pages.extend(
        RULES
            .iter()
            .map(|rule| (format!("{}.md", rule.id), page(rule))),
    );
    let faults: Vec<String> = pages
        .iter()
        .filter_map(|(name, text)| expected::compare(&format!("{FOLDER}/{name}"), text).err())
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules");
    let mut stale = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").file_name())
        .filter(|name| pages.iter().all(|(known, _)| name != known.as_str()));
    assert_eq!(stale.next(), None, "no rule has this page");
}

/// What makes a finding; the name follows as the first or second argument.
const MAKERS: &[&str] = &[
    "Finding::error(",
    "Finding::warning(",
    "Finding::hint(",
    ".error(",
    "fault(",
    "mistake(",
    "required_as(",
    "Vocabulary::of(",
];

#[test]
fn whatever_stands_in_brackets_is_explained() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let told: Vec<(String, BTreeSet<String>)> = rust_files(&source)
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(source.join(&path)).expect("it can be read");
            let names = names_of_findings(&text);
            (path, names)
        })
        .collect();
    let explained: BTreeSet<&str> = FAULTS
        .iter()
        .map(|fault| fault.id)
        .chain(RULES.iter().map(|rule| rule.id))
        .collect();
    // What an import finds is told in its own words, with the file that it was found in.
    let own = told
        .iter()
        .filter(|(path, _)| !path.starts_with("import/") && !path.starts_with("cli/import"));
    let unknown: Vec<String> = own
        .flat_map(|(path, names)| names.iter().map(move |name| (path, name)))
        .filter(|(_, name)| !explained.contains(&***name))
        .map(|(path, name)| format!("{path}: {name}"))
        .collect();
    assert_eq!(unknown, [""; 0], "add it to src/diagnostic/faults.rs");

    let emitted: BTreeSet<&str> = told
        .iter()
        .flat_map(|(_, names)| names.iter().map(String::as_str))
        .collect();
    assert!(emitted.len() > 40, "{emitted:?}");
    // One is a constant, for who asks whether there is a site at all.
    let stale: Vec<&str> = FAULTS
        .iter()
        .map(|fault| fault.id)
        .filter(|id| !emitted.contains(id) && *id != "no-site")
        .collect();
    assert_eq!(stale, [""; 0], "nothing finds this");
    assert!(FAULTS.is_sorted_by_key(|fault| fault.id));
}

/// The paths of the program's files below a folder.
fn rust_files(folder: &Path) -> Vec<String> {
    let entries = walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter();
    entries
        .map(|entry| entry.expect("it can be read"))
        .filter_map(|entry| Some(entry.path().strip_prefix(folder).ok()?.to_str()?.to_owned()))
        .filter(|path| {
            Path::new(path).extension().is_some_and(|it| it == "rs")
                && !path.ends_with("tests.rs")
                && !path.contains("/tests/")
                && !path.starts_with("diagnostic/")
        })
        .collect()
}

/// The names of the findings that a file makes outside of its tests.
fn names_of_findings(text: &str) -> BTreeSet<String> {
    let code = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let calls = MAKERS.iter().flat_map(|maker| {
        code.match_indices(maker)
            .map(|(at, maker)| &code[at + maker.len()..])
    });
    calls
        .flat_map(|arguments| arguments.split(',').take(3))
        .filter_map(|argument| argument.trim().strip_prefix('"')?.split('"').next())
        .filter(|name| {
            name.contains('-')
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        })
        .map(str::to_owned)
        .collect()
}
