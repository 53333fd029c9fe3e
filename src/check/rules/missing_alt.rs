//! `missing-alt`: an image without words for those who cannot see it.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "missing-alt",
    summary: "an image without words for those who cannot see it",
    why: "\
A graph that shows when errors rose says nothing to a reader who hears the page, to a mail or to a
feed (WCAG 2.2, 1.1.1).

Say what the image shows, with its numbers: `![Errors rise to 34 % at 19:28](graph.png)`.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &[],
    rests_on: &[],
    check: Check::Words(&[MARKDOWN, HTML], check),
    bad: &[
        Example::with_body("", "![](https://x.dev/graph.png)"),
        Example::with_body("", "![ ][graph]\n\n[graph]: https://x.dev/graph.png"),
        Example::with_body("", "<img src=\"https://x.dev/graph.png\">"),
        Example::with_body("", "<img alt=\"\" src=\"https://x.dev/graph.png\">"),
    ],
    good: &[
        Example::with_body(
            "",
            "![Errors rise to 34 % at 19:28](https://x.dev/graph.png)",
        ),
        Example::with_body("", "Write `![](graph.png)`:\n\n```\n![](graph.png)\n```"),
        Example::with_body(
            "",
            "<img src=\"https://x.dev/graph.png\" alt=\"Errors rise\">",
        ),
    ],
};

const MARKDOWN: &str = r#"!\[\s*\](?:\([!-(*-~]*(?:\s+"[ !#-~]*")?\)?|\[[!-Z^-~]*\]?)"#;

const HTML: &str = r"<img\b[!-;=?-~\s]*>";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for written in subject.written(patterns) {
        let place = written.place();
        let described = written.pattern == 1 && has_alt(written.words());
        if described || subject.is_code(place) {
            continue;
        }
        findings.push(
            RULE.at(place, "this image has no words for those who cannot see it")
                .help("say what it shows, such as `![Errors rise to 34 % at 19:28](graph.png)`"),
        );
    }
}

fn has_alt(tag: &str) -> bool {
    let folded = tag.to_ascii_lowercase();
    folded.split_once("alt=").is_some_and(|(_, value)| {
        !["\"\"", "''", " ", ">"]
            .iter()
            .any(|none| value.starts_with(none))
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::sample::Sample;

    #[test]
    fn all_of_an_image_is_marked() {
        for image in [
            "![](https://x.dev/a.png)",
            "![](a.png \"A graph\")",
            "![][graph]",
        ] {
            let text = format!("---\ntitle: x\n---\nSee {image}, and more.\n\n[graph]: a.png\n");
            let sample = Sample::of(&[("a.md", &text)]);
            let own = sample
                .findings
                .iter()
                .find(|finding| finding.rule == RULE.id);
            let marked = own.and_then(|finding| text.get(finding.place.span.range()));
            assert_eq!(marked, Some(image));
        }
    }
}
