//! All rules, one file each, in alphabetical order.

use super::rule::Rule;

macro_rules! rules {
    ($($name:ident),+ $(,)?) => {
        $(mod $name;)+

        /// All rules, in alphabetical order.
        pub const RULES: &[Rule] = &[$($name::RULE),+];
    };
}

rules! {
    affected_missing,
    alias_collides,
    boilerplate_only_resolution,
    cause_before_impact,
    component_not_restored,
    component_status_conflict,
    dangling_link,
    dangling_relation,
    duplicate_incident,
    end_before_start,
    eta_missed,
    false_alarm_left_resolved,
    identified_claimed_not_set,
    impact_missing_in_first_update,
    maintenance_overrun,
    missing_status_on_update,
    monitoring_window_unreported,
    next_update_missed,
    no_next_update,
    partial_fix_scope,
    postmortem_late,
    postmortem_overdue,
    promise_ambiguous_unit,
    promise_conditional_open,
    promise_relative_time,
    promise_unverifiable,
    promised_rca_never_published,
    relation_cycle,
    resolved_without_end,
    restored_without_verification,
    retroactive_unlabelled,
    severity_missing,
    silent_gap,
    single_update_incident,
    speculation,
    stale_active,
    status_page_not_updated,
    status_regression,
    title_contains_date,
    title_generic,
    title_status_stale,
    update_duplicates_previous,
    workaround_dropped,
}

#[cfg(test)]
mod tests;
