//! `long-sentence`: a sentence that must be read twice.

use crate::check::passage::Part;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "long-sentence",
    summary: "a sentence that must be read twice",
    why: "\
People read about an outage in a hurry, many in a language that is not their own. Beyond some forty
words, most have lost the beginning.

Make two of it.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    check: Check::Record(check),
    bad: &[Example::with_body(
        "",
        "On the evening of the tenth we completed a release of the platform that had been tested in several environments over the prior eight weeks and that added security to the way in which customers of all products sign in to their sites every day.",
    )],
    good: &[
        Example::with_body(
            "",
            "We released a version. It had been tested for eight weeks. It changed how customers sign in.",
        ),
        Example::with_body(
            "",
            "```\na a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a\n```",
        ),
    ],
};

/// The longest that is left alone, in words.
const LONGEST: usize = 40;

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for passage in subject.prose() {
        if matches!(passage.part, Part::Comment(_)) || passage.text.len() < LONGEST * 2 {
            continue;
        }
        for sentence in passage.sentences() {
            let words = passage.text[sentence.clone()]
                .split_whitespace()
                .filter(|word| word.contains(char::is_alphabetic))
                .count();
            if words > LONGEST {
                findings.push(
                    RULE.at(
                        passage.place(sentence),
                        format!("this sentence has {words} words"),
                    )
                    .help("make two of it"),
                );
            }
        }
    }
}
