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
    action_class_missing,
    action_done_without_evidence,
    action_no_due,
    action_no_owner,
    action_no_tracking,
    action_not_imperative,
    action_overdue,
    action_vague_verb,
    alias_collides,
    ambiguous_date_order,
    apology_in_wrong_section,
    apology_missing,
    banner_no_expiry,
    dangling_link,
    dangling_relation,
    date_missing_year,
    detected_before_impact,
    detected_by_customer_no_detect_action,
    detection_missing,
    duration_unparsable,
    effective_vs_posted_gap,
    end_before_start,
    evidence_before_start,
    filename_date_mismatch,
    first_post_lag,
    future_timestamp,
    heading_skips_level,
    impact_not_quantified,
    impact_start_missing,
    implausible_duration,
    lessons_missing,
    link_rot,
    midnight_ambiguous,
    midnight_placeholder_time,
    name_variant,
    no_actions,
    no_future_class,
    outage_word,
    postmortem_section_missing,
    preliminary_not_finalised,
    recommendations_empty_unmarked,
    recurrence_count_mismatch,
    recurrence_date_contradiction,
    recurrence_unlinked,
    relation_cycle,
    resolved_post_before_incident_end,
    resolved_without_cause,
    root_cause_unknown_at_publish,
    severity_impact_contradiction,
    single_root_cause,
    start_time_revised,
    stated_duration_mismatch,
    third_party_blame,
    time_unknown_offset,
    time_zone_abbreviation,
    timeline_missing,
    timeline_no_evidence,
    timeline_out_of_order,
    trigger_missing,
    twelve_hour_clock,
    twelve_hour_shift,
    unknown_time_marker,
    update_before_incident_start,
    vague_scope,
    whole_hour_shift,
    wont_do_without_reason,
    year_implausible,
    zero_duration,
    zone_abbrev_wrong_for_date,
}

#[cfg(test)]
mod tests;
