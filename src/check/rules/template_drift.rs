//! `template-drift`: an update is nearly the text of a template, and says more or less than that.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::passage::{Form, Part, Passage, Source, passages};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

pub(super) const RULE: Rule = Rule {
    id: "template-drift",
    summary: "an update is nearly the text of a template, and says more or less than that",
    why: "\
Where authors change the same words of a template again and again, the template is what should be
changed: *and have verified that it works* is either always true, or must be thought of each time. A
promise that is dropped from it is one that was meant to be made.

Templates are Markdown files below `incidents/_templates/`, which are no records; paragraphs below a heading
*Available templates* in the record itself count too. Only words on checks and on what will follow are
compared.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Record(check),
    bad: &[Example::with_body(
        "updates: [{at: 2026-03-10 10:00, status: resolved, text: We have applied a fix and have verified that the service has been restored. A report will be posted here within two days.}]",
        "## Available templates\n\nWe have applied a fix and the service has been restored. A report will be posted here within two days.",
    )],
    good: &[
        Example::with_body(
            "updates: [{at: 2026-03-10 10:00, status: resolved, text: We have applied a fix and the sign-in service has been restored. A report will be posted here within two days.}]",
            "## Available templates\n\nWe have applied a fix and the COMPONENT service has been restored. A report will be posted here within two days.",
        ),
        Example::with_body(
            "updates: [{at: 2026-03-10 10:00, status: resolved, text: A disk was full. We emptied it at nine and have checked that mail is sent again to everyone.}]",
            "## Available templates\n\nWe have applied a fix and the service has been restored. A report will be posted here within two days.",
        ),
    ],
};

/// Shorter texts are alike by nature.
const WORDS_MIN: usize = 12;

/// Longer ones are no templates.
const WORDS_MAX: usize = 200;

/// How much of two texts is the same when one was made from the other, in percent.
const ALIKE: usize = 80;

/// Beginnings of words on checks, and of words on what will follow.
const WEIGHTY: &[&str] = &[
    "confirm",
    "follow",
    "monitor",
    "observ",
    "postmortem",
    "publish",
    "report",
    "test",
    "update",
    "validat",
    "verif",
    "watch",
    "will",
    "within",
];

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let templates = templates(subject);
    if templates.is_empty() {
        return;
    }
    let posts = subject.prose_of(|part| matches!(part, Part::Update(_) | Part::Undated));
    for post in posts.filter(|passage| is_comparable(passage)) {
        let drift = templates
            .iter()
            .filter_map(|template| Some((template, drift(post, template)?)))
            .min_by_key(|(_, drift)| drift.changed);
        let Some((template, drift)) = drift else {
            continue;
        };
        let (place, message) = if let Some(range) = drift.added {
            let words = &post.text[range.clone()];
            (
                post.place(range),
                format!("`{words}` is not in the template that this was made from"),
            )
        } else if let Some(range) = drift.dropped {
            let words = &template.text[range];
            (
                post.whole(),
                format!("`{words}` is in the template that this was made from, and not here"),
            )
        } else {
            continue;
        };
        findings.push(
            RULE.at(place, message)
                .related(template.whole(), "the template")
                .help("put the better words into the template, or keep to it"),
        );
    }
}

/// The paragraphs of the site's templates, and of those that leaked into the record.
fn templates(subject: &Subject<'_>) -> Vec<Passage> {
    let wordings = subject.whole.wordings.iter().flat_map(|file| {
        let text = subject.whole.files.text(*file);
        passages(text, |_| Part::Other, *file, &Source::Verbatim(0))
    });
    let leaked = subject
        .passages()
        .iter()
        .skip_while(|passage| {
            let title = passage.text.trim().trim_end_matches(':');
            !title.eq_ignore_ascii_case("available templates")
        })
        .filter(|passage| matches!(passage.part, Part::Body(_)));
    wordings
        .chain(leaked.cloned())
        .filter(is_comparable)
        .collect()
}

fn is_comparable(passage: &Passage) -> bool {
    let form = matches!(passage.form, Form::Paragraph | Form::Item);
    form && (WORDS_MIN..=WORDS_MAX).contains(&words(&passage.text).len())
}

/// How a text differs from the template that it was made from.
struct Drift {
    /// The first weighty words that were added.
    added: Option<Range<usize>>,
    /// The first weighty words that were dropped.
    dropped: Option<Range<usize>>,
    /// How many words are not the same.
    changed: usize,
}

/// None when they are the same, or when the one was not made from the other.
fn drift(post: &Passage, template: &Passage) -> Option<Drift> {
    let (own, given) = (words(&post.text), words(&template.text));
    let all = own.len() + given.len();
    let folded = |words: &[Range<usize>], text: &str| -> Vec<String> {
        let words = words.iter();
        words
            .map(|word| text[word.clone()].to_ascii_lowercase())
            .collect()
    };
    let (own_words, given_words) = (folded(&own, &post.text), folded(&given, &template.text));
    let known: BTreeSet<&String> = given_words.iter().collect();
    let shared = own_words.iter().filter(|word| known.contains(word)).count();
    // Comparing in order is dear, and most texts have little in common.
    if 2 * shared * 100 < ALIKE * all {
        return None;
    }
    let (kept_own, kept_given) = common(&own_words, &given_words);
    let changed = all - kept_own.len() - kept_given.len();
    if changed == 0 || (all - changed) * 100 < ALIKE * all {
        return None;
    }
    Some(Drift {
        added: weighty(&own, &own_words, &kept_own),
        dropped: weighty(&given, &given_words, &kept_given),
        changed,
    })
}

/// The numbers of the words that two texts share in the same order: a longest common
/// subsequence.
fn common(one: &[String], other: &[String]) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let width = other.len() + 1;
    let mut longest = vec![0_usize; (one.len() + 1) * width];
    for i in (0..one.len()).rev() {
        for j in (0..other.len()).rev() {
            longest[i * width + j] = if one[i] == other[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let (mut of_one, mut of_other) = (BTreeSet::new(), BTreeSet::new());
    while i < one.len() && j < other.len() {
        if one[i] == other[j] {
            of_one.insert(i);
            of_other.insert(j);
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    (of_one, of_other)
}

/// The first run of words that are not shared, if one of it is weighty.
fn weighty(
    places: &[Range<usize>],
    words: &[String],
    kept: &BTreeSet<usize>,
) -> Option<Range<usize>> {
    let is_weighty = |number: usize| {
        let word = &words[number];
        WEIGHTY.iter().any(|beginning| word.starts_with(beginning))
    };
    let found = (0..words.len()).find(|number| !kept.contains(number) && is_weighty(*number))?;
    let is_new = |number: &usize| !kept.contains(number);
    let first = (0..=found).rev().take_while(is_new).last()?;
    let last = (found..words.len()).take_while(is_new).last()?;
    Some(places.get(first)?.start..places.get(last)?.end)
}

fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, c.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::sample::{Sample, with_title};

    #[test]
    fn updates_are_held_against_the_templates_of_the_site() {
        let template = "We have applied a fix and the service works again. A report will be posted here within two days.";
        let found = |text: &str| {
            let record = with_title(&format!(
                "updates: [{{at: 2026-03-10 10:00, text: {text}}}]"
            ));
            let sample = Sample::of(&[("_templates/fix.md", template), ("r.md", &record)]);
            let mut findings = sample.by_rules().iter();
            let finding = findings.find(|finding| finding.rule == RULE.id);
            finding.map(|finding| finding.message.clone())
        };
        assert_eq!(found(template), None);
        assert_eq!(
            found(
                "We have applied a fix and have verified that the service works again. A report will be posted here within two days."
            ),
            Some("`have verified that` is not in the template that this was made from".to_owned())
        );
        assert_eq!(
            found(
                "We have applied a fix and the service works again. A report will be posted here."
            ),
            Some(
                "`within two days` is in the template that this was made from, and not here"
                    .to_owned()
            )
        );
    }
}
