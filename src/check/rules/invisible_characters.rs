//! `invisible-characters`: characters that cannot be seen.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "invisible-characters",
    summary: "characters that cannot be seen",
    why: "\
They come along when text is copied from a web page. A search does not find a word with one inside,
and a command that is copied from the page fails.

Remove them. Spaces that do not break are left alone but in code and in headings.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &[],
    check: Check::Words(&[NO_WIDTH, SPACES], check),
    bad: &[
        Example::with_body("", "Sign\u{200b}-in fails"),
        Example::with_body("", "## Next steps\u{202f}:\u{a0}"),
        Example::with_body("", "Run `candor\u{a0}check`."),
        Example::front("response: 'We re\u{ad}started it'"),
    ],
    good: &[
        Example::with_body(
            "",
            "It took 10\u{a0}minutes\u{202f}; the family 👩\u{200d}👩\u{200d}👧 waited.",
        ),
        Example::with_body("", "## Next steps\n\nNone."),
    ],
};

/// Zero width space, word joiner, byte order mark, soft hyphen.
const NO_WIDTH: &str = "(?:\u{200b}|\u{2060}|\u{feff}|\u{ad})+";

/// No-break space, narrow no-break space.
const SPACES: &str = "(?:\u{a0}|\u{202f})+";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let french = subject.language().starts_with("fr");
    for written in subject.written(patterns) {
        let place = written.place();
        let space = written.pattern == 1;
        let heading = written.before().starts_with('#');
        let at_end = written
            .after()
            .trim_matches(['\u{a0}', '\u{202f}', ':', ' '])
            .is_empty();
        // French sets a narrow space before a colon; elsewhere nothing wants one in a heading.
        let harmless = space && !subject.is_code(place) && !(heading && at_end && !french);
        // A mark at the beginning of a file says how it is encoded, and is no part of the text.
        let encoding = written.range().start == 0;
        if harmless || encoding {
            continue;
        }
        let codes: Vec<String> = written
            .words()
            .chars()
            .map(|c| format!("U+{:04X}", u32::from(c)))
            .collect();
        let text = if space && !heading { " " } else { "" };
        findings.push(
            RULE.at(
                place,
                format!("a character that cannot be seen: {}", codes.join(" ")),
            )
            .replace(
                if text.is_empty() {
                    "remove it"
                } else {
                    "write a plain space"
                },
                place,
                text,
            ),
        );
    }
}
