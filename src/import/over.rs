//! What is over although no post says so.

use super::draft::{Draft, DraftKind, DraftUpdate, Moment};
use crate::diagnostic::Finding;
use crate::model::update::UpdateStatus;

impl Draft {
    /// Closes what the source says is over. Where the updates say how things stand and none says
    /// that they are well again, the record would stay open: an update without words is added, at
    /// the end or, when nobody knows that, with the newest.
    pub fn close(&mut self, ended: Option<Moment>, findings: &mut Vec<Finding>) {
        let stands = self.updates.iter().rev().find_map(|update| update.status);
        if stands.is_some_and(UpdateStatus::is_final) {
            return;
        }
        let newest = self.updates.last().map(|update| update.at.clone());
        if ended.is_none() {
            self.ended = Some(Moment::plain("unknown"));
        }
        let Some(at) = ended.or(newest).filter(|_| stands.is_some()) else {
            return;
        };
        findings.push(
            Finding::warning(
                "end-without-update",
                self.place,
                "this is over, but no update says so",
            )
            .help("one without words is added, so that its record does not stay open"),
        );
        let mut update = DraftUpdate::new(at, "");
        update.status = Some(match self.kind {
            DraftKind::Maintenance(_) => UpdateStatus::Completed,
            DraftKind::Incident | DraftKind::Notice => UpdateStatus::Resolved,
        });
        self.updates.push(update);
    }
}
