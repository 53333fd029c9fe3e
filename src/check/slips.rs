//! Start and end against the posts about them, and how both would look if they were moved:
//! two rules look for the slip behind a contradiction.

use chrono::TimeDelta;

use super::moments::Moment;
use super::subject::Subject;
use crate::diagnostic::Finding;
use crate::model::record::Kind;
use crate::time::Instant;

/// What start and end are held against.
pub(super) struct Bounds<'a> {
    start: Option<Moment<'a>>,
    end: Option<Moment<'a>>,
    first_post: Option<Instant>,
    closing_post: Option<Instant>,
    now: Instant,
}

/// By how much start and end are moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slip {
    start: TimeDelta,
    end: TimeDelta,
}

impl<'a> Bounds<'a> {
    /// Those of an incident whose posts contradict its start or end.
    pub(super) fn contradicted(subject: &Subject<'a>) -> Option<Self> {
        let record = subject.record;
        let bounds = Self {
            start: subject.impact_start(),
            end: subject.impact_end(),
            first_post: record.updates.first().map(|update| update.at),
            closing_post: subject
                .closing_update()
                .map(|index| record.updates[index].at),
            now: subject.whole.facts.now,
        };
        let after = |moment: &Option<Moment<'_>>, post: Option<Instant>| matches!((moment, post), (Some(moment), Some(post)) if moment.is_after(post));
        let contradicted =
            after(&bounds.start, bounds.first_post) || after(&bounds.end, bounds.closing_post);
        (record.kind == Kind::Incident && contradicted).then_some(bounds)
    }

    /// The slip by one of some lengths that leaves no contradiction: of both ends rather than
    /// of one, with posts that follow within a time that is usual.
    pub(super) fn slip(&self, lengths: &[TimeDelta], usual: TimeDelta) -> Option<Slip> {
        let zero = TimeDelta::zero();
        lengths
            .iter()
            .flat_map(|by| [(*by, *by), (*by, zero), (zero, *by)])
            .map(|(start, end)| Slip { start, end })
            .find(|slip| self.is_plausible(*slip, usual))
    }

    /// The finding about a slip: which value it moves, and what to write there.
    pub(super) fn advise(
        &self,
        subject: &Subject<'_>,
        slip: Slip,
        finding: impl Fn(&Moment<'_>) -> Finding,
        message: &str,
    ) -> Option<Finding> {
        let moved: Vec<(&Moment<'_>, TimeDelta)> =
            [(&self.start, slip.start), (&self.end, slip.end)]
                .into_iter()
                .filter_map(|(moment, by)| Some((moment.as_ref()?, by)))
                .filter(|(_, by)| !by.is_zero())
                .collect();
        let (first, _) = moved.first()?;
        Some(moved.iter().fold(finding(first), |finding, (moment, by)| {
            let place = subject.moment_place(moment);
            let text = subject.rewritten(place, moment.at + *by);
            finding.replace(message, place, text)
        }))
    }

    fn is_plausible(&self, slip: Slip, usual: TimeDelta) -> bool {
        let start = self.start.as_ref().map(|start| start.at + slip.start);
        let end = self.end.as_ref().map(|end| end.at + slip.end);
        let follows = |moment: Option<Instant>, post: Option<Instant>| match (moment, post) {
            (Some(moment), Some(post)) => (TimeDelta::zero()..=usual).contains(&(post - moment)),
            _ => true,
        };
        let in_order = match (start, end) {
            (Some(start), Some(end)) => start <= end,
            _ => true,
        };
        // To move what is not there explains nothing.
        let moves = [(&self.start, slip.start), (&self.end, slip.end)]
            .into_iter()
            .all(|(moment, by)| moment.is_some() || by.is_zero());
        moves
            && in_order
            && follows(start, self.first_post)
            && follows(end, self.closing_post)
            && end.is_none_or(|end| end <= self.now)
    }
}
