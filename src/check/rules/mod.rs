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
    alias_collides,
    ambiguous_date_order,
    dangling_link,
    dangling_relation,
    date_missing_year,
    detected_before_impact,
    duration_unparsable,
    effective_vs_posted_gap,
    end_before_start,
    evidence_before_start,
    filename_date_mismatch,
    first_post_lag,
    future_timestamp,
    impact_start_missing,
    implausible_duration,
    midnight_ambiguous,
    midnight_placeholder_time,
    relation_cycle,
    resolved_post_before_incident_end,
    start_time_revised,
    stated_duration_mismatch,
    time_unknown_offset,
    time_zone_abbreviation,
    timeline_out_of_order,
    twelve_hour_clock,
    twelve_hour_shift,
    unknown_time_marker,
    update_before_incident_start,
    whole_hour_shift,
    year_implausible,
    zero_duration,
    zone_abbrev_wrong_for_date,
}

#[cfg(test)]
mod tests;
