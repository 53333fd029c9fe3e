//! What could not be read of a record, so that no rule takes it for missing: a slip in one value
//! is one finding, and hides none that has nothing to do with it.

use super::rule::{FELT, PROSE, STANDING};
use crate::diagnostic::{Finding, Level, Place, Span};
use crate::model::read::RecordDocuments;
use crate::model::record::Record;
use crate::parse::node::{Node, Value};

/// What the names of several values stand for.
const GROUPS: &[(&str, &[&str])] = &[
    (
        STANDING,
        &[
            "ended",
            "kind",
            "postmortem.published",
            "postmortem.status",
            "scheduled",
            "started",
            "updates.status.*",
        ],
    ),
    (
        FELT,
        &[
            "components",
            "impact",
            "impact_windows",
            "kind",
            "updates.components.*",
        ],
    ),
    (
        PROSE,
        &[
            "comments.text.*",
            "corrections.reason.*",
            "data_loss",
            "detection",
            "lessons",
            "next_steps.reason.*",
            "next_steps.text.*",
            "postmortem.reason",
            "promises.text.*",
            "recommendations",
            "related.note.*",
            "response",
            "root_cause",
            "scope",
            "timeline.text.*",
            "title",
            "updates.text.*",
            "workarounds.text.*",
        ],
    ),
];

/// The list whose items may stand in files of their own.
const UPDATES: &str = "updates";

/// What ends a path that means all items of a list, one's own and the others.
const ALL: &str = ".*";

/// The values of one record that could not be read.
pub(super) struct Unread<'a> {
    documents: &'a RecordDocuments,
    lost: Vec<Lost<'a>>,
    is_told: bool,
}

/// A value that could not be read.
struct Lost<'a> {
    /// The keys that lead to it, without the numbers of items; none means any value at all.
    keys: Vec<&'a str>,
    /// The item of one of the record's lists that it belongs to.
    item: Option<Place>,
}

impl<'a> Unread<'a> {
    /// By what the reader found wrong in a record's files.
    pub(super) fn of(
        record: &Record,
        documents: &'a RecordDocuments,
        faults: &[&'a Finding],
    ) -> Self {
        // What has the same name as another was read.
        let is_twin = |rule: &str| rule.starts_with("same-") || rule == "permalink-collision";
        let is_lost = |fault: &&&Finding| fault.level == Level::Error && !is_twin(fault.rule);
        let lost = |fault: &&'a Finding| lost(record, documents, fault);
        Self {
            documents,
            lost: faults.iter().filter(is_lost).flat_map(lost).collect(),
            is_told: record.is_told(),
        }
    }

    /// Whether a finding of a rule that rests on these values may only repeat that one of them
    /// could not be read.
    pub(super) fn explains(&self, rests_on: &[&str], finding: &Finding) -> bool {
        let spot = Spot::of(self.documents, finding.place);
        let item = spot
            .as_ref()
            .and_then(|spot| Some((spot.keys.first()?, spot.item?)));
        let is_elsewhere = |lost: &Lost<'_>| match (item, lost.keys.first(), lost.item) {
            (Some((list, (place, _))), Some(key), Some(own)) => list == key && place != own,
            _ => false,
        };
        let mut paths = rests_on.iter().flat_map(|name| self.paths(name));
        paths.any(|path| {
            let mut lost = self.lost.iter().filter(|lost| self.touches(lost, path));
            lost.any(|lost| path.ends_with(ALL) || !is_elsewhere(lost))
        })
    }

    /// Whether it can be told where the record stands.
    pub(super) fn leaves_standing(&self) -> bool {
        let lost = |path: &&str| self.lost.iter().any(|lost| self.touches(lost, path));
        !self.paths(&STANDING).iter().any(lost)
    }

    /// Whether a path may lead to what could not be read, or the other way round. Where the zone
    /// could not be read, no local time was read rightly.
    fn touches(&self, lost: &Lost<'_>, path: &str) -> bool {
        let mut path = path.trim_end_matches(ALL).split('.');
        if lost.keys.is_empty() {
            let front = &self.documents.record.front;
            let key = path.next().and_then(|key| front.get(key));
            return key.is_none_or(|entry| !entry.value.is_whole);
        }
        lost.keys == ["zone"] || lost.keys.iter().zip(path).all(|(a, b)| *a == b)
    }

    /// The paths that a name stands for.
    fn paths<'p>(&self, name: &'p &'p str) -> &'p [&'p str] {
        match GROUPS.iter().find(|(known, _)| known == name) {
            // What has a postmortem is over, whatever its updates say.
            Some((known, _)) if *known == STANDING && self.is_told => &[],
            Some((_, paths)) => paths,
            None => std::slice::from_ref(name),
        }
    }
}

/// What a fault of reading leaves unread.
fn lost<'a>(record: &Record, documents: &'a RecordDocuments, fault: &'a Finding) -> Vec<Lost<'a>> {
    let Some(Spot { mut keys, item }) = Spot::of(documents, fault.place) else {
        // Beyond the end of what was understood there may be anything.
        let all = Lost {
            keys: Vec::new(),
            item: None,
        };
        // A key that stands there twice may be a slip for one that is missing.
        let doubtful = !documents.record.front.is_whole || fault.rule == "duplicate-key";
        return doubtful.then_some(all).into_iter().collect();
    };
    if fault.rule == "unknown-key" {
        // A slip in a key: what it was meant for is missing now.
        let meant = fault.help.iter().find_map(|help| help.replacement.as_ref());
        let Some(meant) = meant else {
            return Vec::new();
        };
        keys.pop();
        keys.push(&meant.text);
    }
    let list = keys.first().copied();
    let (Some(list), Some((place, node))) = (list, item) else {
        return vec![Lost { keys, item: None }];
    };
    let item = Some(place);
    if list != UPDATES {
        return vec![Lost { keys, item }];
    }
    let is_kept = record
        .updates
        .iter()
        .any(|update| place.holds(update.place));
    if is_kept || !matches!(node.value, Value::Mapping(_)) {
        return vec![Lost { keys, item }];
    }
    // It has no place among the others, but its words are read.
    let entries = node.entries().iter().map(|entry| &*entry.key);
    let kept = entries.filter(|key| *key != "text").chain(["at"]);
    let mut unread: Vec<Lost<'_>> = kept
        .map(|key| Lost {
            keys: vec![UPDATES, key],
            item,
        })
        .collect();
    if keys.len() > 1 {
        unread.push(Lost { keys, item });
    }
    unread
}

/// Where in a record's front matter a place lies.
struct Spot<'a> {
    /// The keys that lead there, without the numbers of items. Files of updates are items of a
    /// list too.
    keys: Vec<&'a str>,
    /// The item of one of the record's lists, with its place.
    item: Option<(Place, &'a Node)>,
}

impl<'a> Spot<'a> {
    fn of(documents: &'a RecordDocuments, place: Place) -> Option<Self> {
        let front = &documents.record.front;
        let (mut spot, front) = if place.file == documents.record.file {
            let keys = Vec::new();
            (Self { keys, item: None }, front)
        } else {
            let mut updates = documents.updates.iter().map(|update| &update.document);
            let update = updates.find(|update| update.file == place.file)?;
            let whole = Span::new(0, usize::MAX).at(place.file);
            let keys = vec![UPDATES];
            let item = Some((whole, &update.front));
            (Self { keys, item }, &update.front)
        };
        spot.follow(front, place);
        (!spot.keys.is_empty()).then_some(spot)
    }

    fn follow(&mut self, mut node: &'a Node, place: Place) {
        let holds = |outer: Span| outer.at(place.file).holds(place);
        loop {
            match &node.value {
                Value::Mapping(entries) => {
                    let entry = entries
                        .iter()
                        .find(|entry| holds(entry.key_span) || holds(entry.value.span));
                    let Some(entry) = entry else { return };
                    self.keys.push(&entry.key);
                    node = &entry.value;
                }
                Value::Sequence(items) => {
                    let Some(item) = items.iter().find(|item| holds(item.span)) else {
                        return;
                    };
                    if self.keys.len() == 1 {
                        self.item.get_or_insert((item.span.at(place.file), item));
                    }
                    node = item;
                }
                Value::Scalar(_) | Value::Null => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{Sample, with_title};

    /// Whether a rule finds something, and at which values.
    fn found(sample: &Sample, text: &str, rule: &str) -> Vec<String> {
        let findings = sample.by_rules().iter();
        findings
            .filter(|finding| finding.rule == rule)
            .map(|finding| text[finding.place.span.range()].to_owned())
            .collect()
    }

    #[test]
    fn a_fault_hides_what_rests_on_it_and_nothing_else() {
        let over = "impact: major\npostmortem: {status: final}\n";
        let table: [(&str, &str, &[&str]); 15] = [
            (
                "next_steps: [{text: Add x, due: soon}, {text: Add y}]",
                "action-no-due",
                &["Add y"],
            ),
            (
                "next_steps: [{text: Add x, due: soon}, {text: Add y}]",
                "action-no-owner",
                &["Add x", "Add y"],
            ),
            (
                "next_steps: [{due: 2026-03-12}, {text: Add y}]",
                "action-no-due",
                &["Add y"],
            ),
            // What was read to its end lacks nothing that a fault elsewhere may have swallowed.
            (
                "next_steps: [{text: Add y}]\nbroken: [",
                "action-no-due",
                &["Add y"],
            ),
            (
                "started: yesterday\nended: 2026-03-09 12:00",
                "impact-start-missing",
                &[],
            ),
            (
                "startd: 2026-03-09 10:00\nended: 2026-03-09 12:00",
                "impact-start-missing",
                &[],
            ),
            (
                "colour: red\nended: 2026-03-09 12:00",
                "impact-start-missing",
                &["2026-03-09 12:00"],
            ),
            (
                "data_loss: [[]]\nended: 2026-03-09 12:00",
                "impact-start-missing",
                &["2026-03-09 12:00"],
            ),
            (
                "zone: Atlantis\nended: 2026-03-09 12:00",
                "impact-start-missing",
                &[],
            ),
            (
                "ended: 2026-03-09 12:00\nbroken: [",
                "impact-start-missing",
                &[],
            ),
            (
                "ended: 2026-03-09 12:00\nended: 2026-03-09 13:00",
                "impact-start-missing",
                &[],
            ),
            (
                "updates: [{text: x}, {at: 2026-03-09 10:00, text: y}]",
                "single-update-incident",
                &[],
            ),
            // It names no component, whenever it was posted.
            (
                "components: [a]\nupdates: [{text: x}]",
                "title-status-stale",
                &["identified"],
            ),
            (
                "components: [a]\nupdates: [{text: x}]",
                "severity-missing",
                &["[a]"],
            ),
            (
                "components: [a]\nupdates: [{text: x, components: [a]}]",
                "severity-missing",
                &[],
            ),
        ];
        for (front, rule, expected) in table {
            let (title, over) = match rule {
                "title-status-stale" => (
                    "title: Sign-in issue identified",
                    "postmortem: {status: final}\n",
                ),
                "severity-missing" => ("title: T", "postmortem: {status: final}\n"),
                _ => ("title: T", over),
            };
            let record = with_title(&format!("{over}{front}")).replace("title: T", title);
            let config = "components: [{id: a}]\n";
            let sample = Sample::of(&[("candor.yaml", config), ("r.md", &record)]);
            assert_eq!(found(&sample, &record, rule), expected, "{rule}\n{front}");
        }
    }

    #[test]
    fn while_it_cannot_be_told_whether_a_record_is_open_little_is_asked() {
        let asked = |status: &str| {
            let updates = format!(
                "started: 2026-03-09 10:00\nupdates: [{{at: 2026-03-09 11:00, status: resolved, text: x}}, {{at: 2026-03-09 12:00, status: {status}, text: y}}]"
            );
            let sample = Sample::of(&[("r.md", &with_title(&updates))]);
            let mut rules = sample.by_rules().iter();
            rules.any(|finding| finding.rule == "severity-missing")
        };
        assert!(asked("resolved"));
        assert!(!asked("investgating"));
    }

    #[test]
    fn updates_in_files_are_items_too() {
        let found = |second: &str| {
            let sample = Sample::of(&[
                ("r.md", &with_title("started: 2026-03-10 08:00")),
                (
                    "r/2026-03-10T0900Z.md",
                    "---\nstatus: investigating\n---\nx",
                ),
                ("r/2026-03-10T0910Z.md", second),
            ]);
            let findings = sample.by_rules().iter();
            let mut of_rule = findings.filter(|finding| finding.rule == "missing-status-on-update");
            of_rule.next().is_some()
        };
        let isolated = "The issue has been isolated.";
        assert!(found(&format!("---\nby: us\n---\n{isolated}")));
        assert!(found(&format!("---\nnext_update: soon\n---\n{isolated}")));
        assert!(!found(&format!(
            "---\nstatus: investgating\n---\n{isolated}"
        )));
        assert!(!found(&format!("---\nby: [\n---\n{isolated}")));
    }
}
