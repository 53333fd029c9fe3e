//! `raw-html`: HTML that is not let through.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "raw-html",
    summary: "HTML that is not let through",
    why: "\
Texts also go into feeds, mails and JSON, and must do no harm in any of them. Of HTML, only plain
elements of text are let through; the rest is shown as it was written, with its brackets.

Write Markdown instead. What is meant literally is set as code.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[],
    check: Check::Words(&[ELEMENT], check),
    bad: &[
        Example::with_body("", "<script src=\"https://x.dev/a.js\"></script>"),
        Example::with_body("", "Was <strike>Friday</strike> Saturday."),
        Example::front("response: 'We <font color=red>stopped</font> it'"),
        Example::with_body("", "<iframe src=\"https://x.dev/\"></iframe>"),
    ],
    good: &[
        Example::with_body(
            "",
            "H<sub>2</sub>O, <kbd>Esc</kbd>,<br>and <details><summary>more</summary>text</details>",
        ),
        Example::with_body(
            "",
            "The tag `<script>` was missing:\n\n```html\n<form action=\"/\">\n```",
        ),
        Example::with_body("", "restart <hostname>, see <https://x.dev>; a < b > c"),
    ],
};

/// An opening tag of an element that is not let through.
const ELEMENT: &str = r"<(?:applet|audio|base|blink|body|button|canvas|center|embed|fieldset|font|form|frame|frameset|head|html|iframe|input|label|link|marquee|math|meta|noscript|object|param|script|select|source|strike|style|svg|textarea|title|tt|video)(?:\s[!-;=?-~\s]*)?/?>";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for written in subject.written(patterns) {
        let place = written.place();
        if subject.is_code(place) {
            continue;
        }
        let tag = written.words();
        let name = tag[1..]
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or(tag);
        findings.push(
            RULE.at(
                place,
                format!("`<{name}>` is shown as it is written, not as HTML"),
            )
            .help(match name.to_ascii_lowercase().as_str() {
                "strike" => "write `~~words~~`",
                "tt" => "write the words between backticks",
                _ => "write Markdown, or set it as code",
            }),
        );
    }
}
