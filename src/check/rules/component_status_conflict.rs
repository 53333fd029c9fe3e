//! `component-status-conflict`: two open incidents give one component different statuses.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::rule::{Asks, Check, Example, FELT, Rule, STANDING};
use crate::check::subject::Whole;
use crate::diagnostic::{Finding, Level};
use crate::facts::phase::Stage;
use crate::model::RecordKey;
use crate::model::component::{ComponentKey, ComponentStatus};
use crate::model::record::Kind;

pub(super) const RULE: Rule = Rule {
    id: "component-status-conflict",
    summary: "two open incidents give one component different statuses",
    why: "\
The worse of the two counts, on the page and for uptime. Who reads the other incident sees something
else than the top of the page says.

Usually it is one incident: close one as `duplicate_of` the other. If there are two, give the
component the same status in both.
",
    asks: Asks::from_the_start(Level::Warning),
    languages: &[],
    rests_on: &[FELT, STANDING],
    check: Check::Site(check),
    bad: &[],
    good: &[Example::front(
        "components: {api: major_outage}\nstarted: 2026-03-10 10:00",
    )],
};

fn check(whole: &Whole<'_>, findings: &mut Vec<Finding>) {
    let now = whole.facts.now;
    let mut open: BTreeMap<ComponentKey, Vec<(RecordKey, ComponentStatus)>> = BTreeMap::new();
    for (key, record) in whole.records() {
        let facts = whole.facts.record(key);
        if record.kind == Kind::Incident && facts.phase.stage == Stage::Open {
            for span in facts.spans.iter().filter(|span| span.covers(now)) {
                open.entry(span.component)
                    .or_default()
                    .push((key, span.status));
            }
        }
    }
    // What stands in a group that a record names is told of once.
    let mut told = BTreeSet::new();
    for (component, mut said) in open {
        said.sort_by_key(|(_, status)| *status);
        let Some((worst_in, worst)) = said.pop() else {
            continue;
        };
        let components = &whole.content.components;
        for (key, status) in said.into_iter().filter(|(_, status)| *status != worst) {
            let named = whole.content.get(key).name_for(component, components);
            if !told.insert((named, key, worst_in)) {
                continue;
            }
            let id = &components.get(named).id;
            let other = &whole.content.get(worst_in).id;
            let message = format!(
                "`{id}` is `{}` here and `{}` in `{other}`, which is open too; the worse counts",
                status.name(),
                worst.name()
            );
            findings.push(
                RULE.at(whole.place(key, "components"), message)
                    .related(whole.place(worst_in, "components"), "the other incident")
                    .help("join the two, or give the component the same status in both"),
            );
        }
    }
}
