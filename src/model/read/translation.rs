//! A record's words in another language.

use super::{RecordDocuments, Translation, record};
use crate::diagnostic::Finding;
use crate::model::record::{Record, Wording};
use crate::model::update::Update;
use crate::parse::Document;
use crate::parse::node::Node;
use crate::parse::translation::{WordPaths, examine, lacking, put_over};

/// What of a record's front matter is words.
const WORDS: WordPaths<'_> = &[
    "**.note",
    "comments.*.text",
    "corrections.*.from",
    "corrections.*.reason",
    "corrections.*.to",
    "data_loss",
    "detection.how",
    "lessons.got_lucky",
    "lessons.got_lucky.*",
    "lessons.went_well",
    "lessons.went_well.*",
    "lessons.went_wrong",
    "lessons.went_wrong.*",
    "next_steps.*.owner",
    "next_steps.*.reason",
    "next_steps.*.text",
    "postmortem.reason",
    "promises.*.text",
    "recommendations",
    "recommendations.*",
    "response",
    "root_cause.contributing",
    "root_cause.contributing.*",
    "root_cause.summary",
    "root_cause.third_parties.*",
    "root_cause.trigger",
    "scope.not_affected.*",
    "scope.products.*",
    "scope.summary",
    "scope.user_classes.*",
    "timeline.*.text",
    "title",
    "updates.*.text",
    "workarounds.*.text",
];

/// Words that are often names, and the same in all languages: nobody misses them.
const NAMES: [&str; 5] = [
    "next_steps.*.owner",
    "root_cause.third_parties.*",
    "scope.products.*",
    "corrections.*.from",
    "corrections.*.to",
];

/// A record's documents with the words of a language in their front matter, as far as there are
/// any. Their texts stay: [`finish`] puts them in.
pub(super) fn with_words(documents: &RecordDocuments, language: &str) -> RecordDocuments {
    let mut told = documents.clone();
    let words = of(documents, language).and_then(|words| words.record.as_ref());
    if let Some(words) = words {
        told.record.front = put_over(&told.record.front, &words.front, WORDS);
    }
    told
}

/// Gives a record that was read from [such documents](with_words) its texts, and says how far it
/// is translated.
pub(super) fn finish<'t>(
    record: &mut Record,
    documents: &RecordDocuments,
    language: &str,
    text: &impl Fn(&Document) -> &'t str,
) {
    record.wording = Wording::Untranslated;
    for update in &mut record.updates {
        update.wording = Wording::Untranslated;
    }
    let words = of(documents, language);
    let front = &documents.record.front;
    let missed: Vec<&str> = WORDS
        .iter()
        .copied()
        .filter(|path| !NAMES.contains(path))
        .collect();
    let nothing = Node::unread();
    let own = words.and_then(|words| words.record.as_ref());
    let lacking = lacking(front, own.map_or(&nothing, |own| &own.front), &missed);
    let body = own.map(|own| record::body(own, text(own)));
    let has_text = body.as_ref().is_some_and(|body| !body.text.is_empty());
    let lacks_text = !has_text && !record.body.text.is_empty();
    if let Some(body) = body.filter(|_| has_text) {
        record.body = body;
    }
    let updates = &record.updates;
    let is_said = |node: &Node| {
        let holds = |update: &Update| update.place.holds(node.span.at(documents.record.file));
        updates.iter().any(holds)
    };
    record.untranslated = lacking
        .iter()
        .filter(|node| !is_said(node))
        .filter_map(|node| node.text())
        .map(|text| text.trim().to_owned())
        .chain(lacks_text.then(|| record.body.text.clone()))
        .collect();
    let Some(words) = words else {
        return;
    };
    for update in &mut record.updates {
        let is_inline = update.place.file == documents.record.file;
        let file = words.updates.iter().find(|own| {
            let original = documents.updates.iter().find(|it| it.name == own.name);
            original.is_some_and(|original| original.document.file == update.place.file)
        });
        let said = file.map(|own| text(&own.document)[own.document.body.clone()].trim());
        if let Some(said) = said.filter(|said| !said.is_empty()) {
            said.clone_into(&mut update.text);
            update.wording = Wording::Translated;
        } else if is_inline
            && !lacking
                .iter()
                .any(|node| update.place.holds(node.span.at(update.place.file)))
        {
            update.wording = Wording::Translated;
        }
    }
    let is_whole = record
        .updates
        .iter()
        .all(|update| update.wording == Wording::Translated);
    record.wording = if is_whole && lacking.is_empty() && !lacks_text {
        Wording::Translated
    } else {
        Wording::InPart
    };
}

/// Looks for what a record's translations say wrongly.
pub(super) fn check(documents: &RecordDocuments, findings: &mut Vec<Finding>) {
    for translation in &documents.translations {
        if let Some(words) = &translation.record {
            let front = &documents.record.front;
            examine(words.file, front, &words.front, WORDS, findings);
        }
        for update in &translation.updates {
            let original = documents.updates.iter().find(|it| it.name == update.name);
            if let Some(original) = original {
                let (original, words) = (&original.document.front, &update.document);
                examine(words.file, original, &words.front, &[], findings);
            }
        }
    }
}

fn of<'a>(documents: &'a RecordDocuments, language: &str) -> Option<&'a Translation> {
    let mut translations = documents.translations.iter();
    translations.find(|words| words.language == language)
}
