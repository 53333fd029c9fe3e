//! `filename-date-mismatch`: the record's name bears another day than the start.

use std::path::Path;

use chrono::NaiveDate;

use crate::check::clock::dates;
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};
use crate::model::record::Kind;

pub(super) const RULE: Rule = Rule {
    id: "filename-date-mismatch",
    summary: "the record's name bears another day than the start",
    why: "\
The name is the address of the page, and people find the record by its day. A name with another day
comes from a copied file, or from a start that is wrong.

Mend `started` if that is the wrong one. Otherwise rename the file, and if it was published keep the
old address in `aliases`.
",
    asks: Asks::once_resolved(Level::Warning),
    languages: &[],
    rests_on: &["id", "impact_windows", "kind", "started"],
    check: Check::Record(check),
    bad: &[
        Example::front("id: 2021-09-01-sign-in\nstarted: 2021-08-31 10:00\nended: unknown"),
        Example::front(
            "id: 2026-03-09-x\nimpact_windows: [{from: 2025-03-09 10:00}]\nended: unknown",
        ),
    ],
    good: &[
        Example::front("id: 2021-09-01-sign-in\nstarted: 2021-09-01 10:00\nended: unknown"),
        // Another day in UTC, or in the record's own zone, is that day, too.
        Example::front(
            "id: 2021-09-01-x\nzone: Europe/Berlin\nstarted: 2021-09-01 00:30\nended: unknown",
        ),
        Example::front(
            "id: 2021-08-31-x\nzone: Europe/Berlin\nstarted: 2021-09-01 00:30\nended: unknown",
        ),
        Example::front("id: release-2021-09-01\nstarted: 2021-08-31 10:00\nended: unknown"),
        Example::front("id: 2021-09-01-tls\nkind: notice\nstarted: 2021-10-31 10:00"),
    ],
};

fn check(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if subject.record.kind != Kind::Incident {
        return;
    }
    let Some(start) = subject.impact_start() else {
        return;
    };
    let path = subject.whole.files.path(subject.record.file);
    let Some(named) = day_in(&subject.record.id).or_else(|| day_in(name_of(path)?)) else {
        return;
    };
    let started: Vec<NaiveDate> = subject
        .home_zones()
        .into_iter()
        .map(|zone| zone.date(start.at))
        .chain([start.at.date_naive()])
        .collect();
    let distance = started
        .iter()
        .map(|date| (*date - named).num_days().abs())
        .min();
    if distance == Some(0) {
        return;
    }
    findings.push(
        RULE.at(
            subject.moment_place(&start),
            format!(
                "it began at {}, and its name says `{named}`",
                subject.told(start.at)
            ),
        )
        .help("mend the start, or rename the file and keep its old address in `aliases`"),
    );
}

/// The name of a record's file, or of its folder if it is a bundle.
fn name_of(path: &str) -> Option<&str> {
    let path = Path::new(path);
    match path.file_name()?.to_str()? {
        "incident.md" => path.parent()?.file_name()?.to_str(),
        name => Some(name),
    }
}

/// The day with which a name begins.
fn day_in(name: &str) -> Option<NaiveDate> {
    let day = dates(name)
        .into_iter()
        .find(|day| day.range.start == 0 && day.year.is_some())?;
    day.near(NaiveDate::default())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{day_in, name_of};

    #[test]
    fn a_name_is_that_of_the_file_or_of_the_bundle() {
        let table = [
            ("incidents/2021-09-01-x.md", true),
            ("incidents/2021-09-01-x/incident.md", true),
            ("incidents/2021-09-01/x.md", false),
            ("incidents/x-2021-09-01.md", false),
            ("incidents/2021-13-01-x.md", false),
        ];
        let day = NaiveDate::from_ymd_opt(2021, 9, 1);
        for (path, is_found) in table {
            let found = name_of(path).and_then(day_in);
            assert_eq!(found, day.filter(|_| is_found), "{path}");
        }
    }
}
