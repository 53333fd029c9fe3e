//! `unsearched-file`: a text beside a record is published without having been looked through.

use crate::check::rule::{Asks, Check, Rule};
use crate::check::subject::Whole;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "unsearched-file",
    summary: "a text beside a record is published without having been looked through",
    why: "\
What lies in a bundle is published as it is. Texts among it are looked through for secrets, names and
addresses that must not be seen, but for what is too large: logs have secrets in them more often
than any prose.

Cut out what the record speaks of, or look through it yourself and allow this with the reason.
Pictures and other files that are no text are left alone.
",
    asks: Asks::always(Level::Hint),
    languages: &[],
    rests_on: &[],
    check: Check::Site(check),
    bad: &[],
    good: &[],
};

fn check(whole: &Whole<'_>, findings: &mut Vec<Finding>) {
    for (key, _) in whole.records() {
        for (name, why) in &whole.documents(key).unsearched {
            let message =
                format!("`{name}` is published without having been looked through: {why}");
            findings.push(
                RULE.at(whole.place(key, "title"), message).help(
                    "cut out what matters, or look through it and allow this with the reason",
                ),
            );
        }
    }
}
