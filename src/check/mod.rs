//! Rules over model and facts, one file a rule.

mod alias_collides;
mod dangling_link;
mod dangling_relation;
mod end_before_start;
mod relation_cycle;

use crate::diagnostic::{Finding, Place};
use crate::model::read::RecordDocuments;
use crate::model::record::Record;
use crate::model::{Content, RecordKey};

/// What rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    content: &'a Content,
    /// The documents of the records, in the order of their keys.
    documents: &'a [&'a RecordDocuments],
}

/// A rule: looks at everything and reports.
type Rule = fn(Subject<'_>, &mut Vec<Finding>);

/// All rules, by name.
const RULES: &[Rule] = &[
    alias_collides::check,
    dangling_link::check,
    dangling_relation::check,
    end_before_start::check,
    relation_cycle::check,
];

/// Runs all rules. `documents` holds the documents of every record that was read, in any
/// order; a record's are found by its file.
pub fn run(content: &Content, documents: &[RecordDocuments], findings: &mut Vec<Finding>) {
    let mut kept = documents.iter();
    // Both follow the order of the files, and a record that was dropped left its documents behind.
    let documents: Vec<&RecordDocuments> = content
        .records()
        .iter()
        .filter_map(|record| kept.find(|documents| documents.record.file == record.file))
        .collect();
    for rule in RULES {
        rule(
            Subject {
                content,
                documents: &documents,
            },
            findings,
        );
    }
}

impl<'a> Subject<'a> {
    /// All records.
    fn records(self) -> impl Iterator<Item = (RecordKey, &'a Record)> {
        self.content.iter()
    }

    /// The documents of a record.
    fn documents(self, record: RecordKey) -> &'a RecordDocuments {
        self.documents[record.index()]
    }

    /// The place of a value in a record's front matter by its path, such as `related.2.id`.
    fn place(self, record: RecordKey, path: &str) -> Place {
        self.documents(record).record.place(path)
    }
}

#[cfg(test)]
mod tests;
