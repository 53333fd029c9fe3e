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
    apology_in_wrong_section,
    apology_missing,
    banner_no_expiry,
    dangling_link,
    dangling_relation,
    detected_by_customer_no_detect_action,
    detection_missing,
    end_before_start,
    heading_skips_level,
    impact_not_quantified,
    lessons_missing,
    link_rot,
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
    resolved_without_cause,
    root_cause_unknown_at_publish,
    severity_impact_contradiction,
    single_root_cause,
    third_party_blame,
    timeline_missing,
    timeline_no_evidence,
    trigger_missing,
    vague_scope,
    wont_do_without_reason,
}

#[cfg(test)]
mod tests;
