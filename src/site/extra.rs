//! An author's own keys as templates see them.

use serde_json::Value;

use super::view::Extras;
use crate::extra::Extra;

/// The `x-` keys of something.
pub(super) fn extras(extra: &[(String, Extra)]) -> Extras {
    let entries = extra.iter();
    entries
        .map(|(key, value)| (key.clone(), json(value)))
        .collect()
}

/// Depth is bounded by the YAML reader.
fn json(extra: &Extra) -> Value {
    match extra {
        Extra::Null => Value::Null,
        Extra::Text(text) => Value::String(text.clone()),
        Extra::List(items) => Value::Array(items.iter().map(json).collect()),
        Extra::Map(entries) => Value::Object(extras(entries)),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::facts::Facts;
    use crate::sample::{Sample, at};
    use crate::site::{Drafts, Page, Plain, Site, Speech};

    const CONFIG: &str = "title: T
components:
  - {id: g, x-k: group, components: [{id: a, x-k: component}]}
banners: [{text: b, x-k: banner}]
x-k: site
";
    const INCIDENT: &str = "---
title: T
components: [a]
started: {at: 2026-03-09 10:00, x-k: time}
scope: {tenants: {count: 3, x-k: amount}, x-k: scope}
impact_windows: [{from: 2026-03-09 10:00, until: 2026-03-09 11:00, x-k: window}]
detection: {by: monitoring, x-k: detection}
root_cause: {state: confirmed, x-k: cause}
lessons: {went_well: [a], x-k: lessons}
timeline: [{at: 2026-03-09 10:00, text: a, x-k: event}]
updates:
  - {at: {at: 2026-03-09 10:10, x-k: posted}, status: resolved, text: a, next_update: {at: 2026-03-09 10:20, x-k: next}, x-k: update}
workarounds: [{text: a, x-k: workaround}]
next_steps: [{text: a, x-k: step}]
related: [{type: related, on: 2026-03-01, x-k: relation}]
promises: [{kind: report, made: {at: 2026-03-09 11:00, x-k: made}, due: {at: 2026-03-12 11:00, x-k: due}, x-k: promise}]
postmortem: {status: final, x-k: postmortem}
corrections: [{at: 2026-03-10, field: started, x-k: correction}]
comments: [{text: a, x-k: comment}]
source: {publisher: a, x-k: source}
x-k: [record, {x-k: deep}]
---
";
    const MAINTENANCE: &str = "---
title: T
kind: maintenance
scheduled: {from: {at: 2026-03-12 10:00, x-k: from}, until: 2026-03-12 11:00, x-k: schedule}
---
";

    /// All that is said below the author's keys.
    fn said<'v>(view: &'v Value, is_extra: bool, into: &mut BTreeSet<&'v str>) {
        match view {
            Value::String(text) if is_extra => {
                into.insert(text);
            }
            Value::Array(items) => items.iter().for_each(|item| said(item, is_extra, into)),
            Value::Object(entries) => {
                for (key, value) in entries {
                    said(value, is_extra || key.ends_with("extra"), into);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn templates_see_the_authors_keys_of_every_map() {
        let sample = Sample::of(&[
            ("candor.yaml", CONFIG),
            ("incident.md", INCIDENT),
            ("maintenance.md", MAINTENANCE),
        ]);
        assert_eq!(sample.found(), "");
        let facts = Facts::of(&sample.content, &sample.config, at("2026-03-10 12:00"));
        let site = Site::plan(&sample.content, &sample.config, &facts, Drafts::Hidden);
        let speech = Speech {
            direction: "ltr",
            locale: "en",
            languages: &[],
            picture: None,
        };
        let mut views = vec![
            serde_json::to_value(site.frame(&Page::Status, speech)).unwrap(),
            serde_json::to_value(site.status_page(&Plain)).unwrap(),
        ];
        for (key, _) in sample.content.iter() {
            views.push(serde_json::to_value(site.record_page(key, &Plain)).unwrap());
        }
        let mut found = BTreeSet::new();
        for view in &views {
            said(view, false, &mut found);
        }
        let texts = [CONFIG, INCIDENT, MAINTENANCE].join(" ");
        let written: BTreeSet<&str> = texts
            .split("x-k: ")
            .skip(1)
            .map(|rest| rest.trim_start_matches('['))
            .filter_map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next())
            .collect();
        assert_eq!(found, written);
    }
}
