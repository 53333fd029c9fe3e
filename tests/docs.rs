//! The pages of docs/rules say what the rules say of themselves. `UPDATE_EXPECT=1` writes them anew.

#![expect(clippy::expect_used)]

mod expected;

use std::fs;
use std::path::Path;

use candor::check::docs::{index, page};
use candor::check::rules::RULES;

/// The folder as seen from the folder of checked-in outputs.
const FOLDER: &str = "../../docs/rules";

#[test]
fn every_rule_has_its_page() {
    let mut pages = vec![("README.md".to_owned(), index())];
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
