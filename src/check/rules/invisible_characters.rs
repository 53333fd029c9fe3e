//! `invisible-characters`: characters that cannot be seen.

use regex::Regex;

use crate::check::matches::Written;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Certainty, Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "invisible-characters",
    summary: "characters that cannot be seen",
    why: "\
They come along when text is copied from a web page. A search does not find a word with one inside,
and a command that is copied from the page fails.

Marks that turn the direction of a text show it in another order than it is read and searched in. They
are left alone next to Arabic and Hebrew.

Remove them. Spaces that do not break are left alone but in code and in headings.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &[],
    rests_on: &[],
    check: Check::Words(&[NO_WIDTH, SPACES, DIRECTIONS], check),
    bad: &[
        Example::with_body("", "Sign\u{200b}-in fails"),
        Example::with_body("", "## Next steps\u{202f}:\u{a0}"),
        Example::with_body("", "Run `candor\u{a0}check`."),
        Example::with_body("", "## Next\u{a0}Steps"),
        Example::front("response: 'We re\u{ad}started it'"),
        Example::with_body("", "Open `photo\u{202e}gpj.exe`."),
        Example::with_body("", "We \u{2066}ask\u{2069} \u{200e}them."),
    ],
    good: &[
        Example::with_body(
            "",
            "It took 10\u{a0}minutes\u{202f}; the family 👩\u{200d}👩\u{200d}👧 waited.",
        ),
        Example::with_body("", "## Next steps\n\nNone.\n\n## A\u{a0}loss of 10\u{a0}% in the EU"),
        Example::with_body("", "The name \u{200f}\u{2067}שלום\u{2069}\u{200e} was cut off; so was \u{202b}مرحبا\u{202c}."),
    ],
};

/// Zero width space, word joiner, byte order mark, soft hyphen.
const NO_WIDTH: &str = "(?:\u{200b}|\u{2060}|\u{feff}|\u{ad})+";

/// No-break space, narrow no-break space.
const SPACES: &str = "(?:\u{a0}|\u{202f})+";

/// Embeddings, overrides and isolates of a direction, and its marks.
const DIRECTIONS: &str = "(?:\u{202a}|\u{202b}|\u{202c}|\u{202d}|\u{202e}|\u{2066}|\u{2067}|\u{2068}|\u{2069}|\u{200e}|\u{200f})+";

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    let (french, english) = ["fr", "en"]
        .map(|tag| subject.language().starts_with(tag))
        .into();
    for written in subject.written(patterns) {
        let place = written.place();
        let space = written.pattern == 1;
        let heading = written.before().starts_with('#');
        let at_end = written
            .after()
            .trim_matches(['\u{a0}', '\u{202f}', ':', ' '])
            .is_empty();
        // French sets a narrow space before a colon; elsewhere nothing wants one in a heading.
        let between = english && is_between_words(&written);
        let unwanted = heading && (at_end && !french || between);
        let harmless = space && !subject.is_code(place) && !unwanted;
        // A mark at the beginning of a file says how it is encoded, and is no part of the text.
        let encoding = written.range().start == 0;
        let line = || written.before().chars().chain(written.after().chars());
        let needed = written.pattern == 2 && line().any(runs_left);
        if harmless || encoding || needed {
            continue;
        }
        let codes: Vec<String> = written
            .words()
            .chars()
            .map(|c| format!("U+{:04X}", u32::from(c)))
            .collect();
        let text = if space && !(heading && at_end) {
            " "
        } else {
            ""
        };
        let advice = if text.is_empty() {
            "remove it"
        } else {
            "write a plain space"
        };
        let certainty = match written.pattern {
            0 if subject.is_body(place) && means_nothing(&written) => Certainty::Certain,
            _ => Certainty::Likely,
        };
        findings.push(
            RULE.at(
                place,
                format!("a character that cannot be seen: {}", codes.join(" ")),
            )
            .edit(advice, place, text, certainty),
        );
    }
}

/// Whether a space stands between two words, neither of them a letter or a number, which may have to
/// stay on one line.
fn is_between_words(written: &Written<'_>) -> bool {
    let is_word = |word: Option<&str>| {
        word.is_some_and(|word| {
            word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic())
        })
    };
    let mut before = written.before().split_whitespace();
    is_word(before.next_back()) && is_word(written.after().split_whitespace().next())
}

/// Whether a letter belongs to a script that runs from right to left.
fn runs_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether the text of a body is the same without a character: a place to break a line where there
/// is one anyway, a byte order mark among plain letters. At the beginning of a line it may keep the
/// line from being a heading or an item, and other scripts need it.
fn means_nothing(written: &Written<'_>) -> bool {
    let (before, after) = (written.before(), written.after().trim_end_matches('\r'));
    let (last, next) = (before.chars().next_back(), after.chars().next());
    let is_plain = [last, next].iter().flatten().all(char::is_ascii);
    let is_inside = before.contains(|c: char| c.is_ascii_alphabetic());
    let is_mark: fn(char) -> bool = |c| c == '\u{feff}';
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_end = after.trim().is_empty();
    let are = |known: fn(char) -> bool| written.words().chars().all(known);
    let is_idle = if is_end {
        // Spaces at the end of a line can break it.
        after.is_empty() && !is_space(last)
    } else {
        are(is_mark) || is_space(last) || is_space(next)
    };
    are(|c| matches!(c, '\u{200b}' | '\u{feff}')) && is_idle && is_plain && is_inside
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::mend::mend;
    use crate::sample::Sample;

    fn mended(record: &str) -> Option<String> {
        let sample = Sample::of(&[("r.md", record)]);
        let after = mend(&sample.findings, sample.files()).into_values().next();
        after.map(|after| after.text)
    }

    #[test]
    fn only_what_means_nothing_is_removed_unseen() {
        let record = |text: &str| format!("\u{feff}---\r\ntitle: T\r\n---\r\n{text}\r\n");
        for (before, after) in [
            (
                "It is \u{200b}slow,\u{200b} \u{a0}yes.",
                "It is slow, \u{a0}yes.",
            ),
            ("It is slow.\u{200b}\r\nYes\u{feff}.", "It is slow.\r\nYes."),
        ] {
            assert_eq!(mended(&record(before)), Some(record(after)), "{before}");
        }
        for kept in [
            "Sign\u{200b}-in",
            "It is slow \u{200b}",
            "\u{200b}# no heading",
            "1.\u{200b} no item",
            "ไทย \u{200b}ไทย",
            "soft\u{ad} hyphen, word\u{2060} joiner, mark\u{200e} ",
        ] {
            assert_eq!(mended(&record(kept)), None, "{kept}");
        }
        let front = "---\ntitle: T\nresponse: a:\u{200b} b\n---\n";
        assert_eq!(mended(front), None);
    }
}
