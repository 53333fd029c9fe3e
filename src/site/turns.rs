//! What pages say of the time after the build: which states follow by themselves, and when.

use super::Site;
use super::cards;
use super::times::iso;
use super::view::{Card, Overall, Turn};
use crate::facts::phase::{Phase, Stage};
use crate::facts::promises::{Kept, Outcome};
use crate::facts::transitions;
use crate::model::RecordKey;
use crate::model::component::ComponentKey;
use crate::model::record::Kind;
use crate::time::Instant;

impl<'a> Site<'a> {
    /// The sentences that follow the present one.
    pub fn overall_turns(&self) -> Vec<Turn<Overall>> {
        let mut states: Vec<(Instant, Overall)> = Vec::new();
        for later in &self.facts.later {
            let next = cards::overall(self.content, self.facts, &later.statuses);
            if *states.last().map_or(&self.overall, |(_, last)| last) != next {
                states.push((later.from, next));
            }
        }
        turns(states)
    }

    /// The levels of those sentences, where one is another than before.
    pub(super) fn level_turns(&self) -> Vec<Turn<&'static str>> {
        let mut last = self.overall.level;
        let mut states = Vec::new();
        for later in &self.facts.later {
            let next = cards::overall(self.content, self.facts, &later.statuses).level;
            if next != last {
                states.push((later.from, next));
                last = next;
            }
        }
        turns(states)
    }

    /// The statuses that follow a component's present one.
    pub fn component_turns(&self, key: ComponentKey) -> Vec<Turn<&'static str>> {
        let mut last = self.facts.status(key);
        let mut states = Vec::new();
        for later in &self.facts.later {
            let next = later.statuses[key.index()];
            if next != last {
                states.push((later.from, next.name()));
                last = next;
            }
        }
        turns(states)
    }

    /// The statuses that follow a record's present one.
    pub(super) fn record_turns(&self, key: RecordKey) -> Vec<Turn<&'static str>> {
        self.turns_of(key, |phase| phase.status.name())
    }

    /// What a maintenance will have failed to do, as long as nobody says anything.
    pub(super) fn late_turns(&self, key: RecordKey) -> Vec<Turn<Option<&'static str>>> {
        self.turns_of(key, |phase| phase.late.map(cards::late_name))
    }

    /// What is told of a record's phases to come, where it is not what was told before.
    fn turns_of<T: PartialEq>(&self, key: RecordKey, tell: impl Fn(&Phase) -> T) -> Vec<Turn<T>> {
        let mut last = tell(&self.facts.record(key).phase);
        let mut states = Vec::new();
        for (at, phase) in self.phases_to_come(key) {
            let next = tell(&phase);
            if next != last {
                states.push((at, tell(&phase)));
                last = next;
            }
        }
        turns(states)
    }

    /// From when a page that tells of a record must be taken for out of date, if that is an open
    /// incident.
    pub(super) fn stale_from(&self, key: RecordKey) -> Option<Instant> {
        let is_open = self.facts.record(key).phase.stage == Stage::Open;
        if !is_open || self.content.get(key).kind != Kind::Incident {
            return None;
        }
        transitions::stale_from(key, self.config, self.facts)
    }

    /// The cards of maintenance as it is and as it will be, for a list of those in a phase:
    /// each is shown while that lasts, `show` makes the card itself.
    pub(super) fn staged(
        &self,
        keys: &[RecordKey],
        is: impl Fn(&Phase) -> bool,
        show: impl Fn(RecordKey) -> Card<'a>,
    ) -> Vec<Card<'a>> {
        let mut present = Vec::new();
        let mut to_come: Vec<(Instant, Card<'a>)> = Vec::new();
        for key in keys {
            let own = self.facts.record(*key).phase;
            let mut next = self.phases_to_come(*key).into_iter().peekable();
            if is(&own) {
                let leaves = next.clone().find(|(_, phase)| !is(phase));
                present.push(Card {
                    until: leaves.map(|(at, _)| iso(at)),
                    turns: Vec::new(),
                    ..show(*key)
                });
            }
            while let Some((from, phase)) = next.next() {
                if is(&phase) && !is(&own) {
                    to_come.push((
                        from,
                        Card {
                            status: phase.status.name(),
                            late: phase.late.map(cards::late_name),
                            from: Some(iso(from)),
                            until: next.peek().map(|(at, _)| iso(*at)),
                            turns: Vec::new(),
                            ..show(*key)
                        },
                    ));
                }
            }
        }
        to_come.sort_by_key(|(from, _)| *from);
        present.extend(to_come.into_iter().map(|(_, card)| card));
        present
    }

    fn phases_to_come(&self, key: RecordKey) -> Vec<(Instant, Phase)> {
        transitions::phases_to_come(self.content, self.facts, key)
    }
}

/// From when a promise is broken, while it is open and has a date.
pub(super) fn breaks(promise: &Kept) -> Option<String> {
    let due = promise.due.filter(|_| promise.outcome == Outcome::Open)?;
    Some(iso(transitions::broken_from(due)))
}

/// States with their beginnings; each lasts until the next.
fn turns<T>(states: Vec<(Instant, T)>) -> Vec<Turn<T>> {
    let ends: Vec<Instant> = states.iter().skip(1).map(|(at, _)| *at).collect();
    let ends = ends.into_iter().map(Some).chain(std::iter::once(None));
    states
        .into_iter()
        .zip(ends)
        .map(|((from, state), until)| Turn {
            from: iso(from),
            until: until.map(iso),
            state,
        })
        .collect()
}

/// Until when the present state holds, when another follows.
pub(super) fn until<T>(turns: &[Turn<T>]) -> Option<String> {
    turns.first().map(|turn| turn.from.clone())
}
