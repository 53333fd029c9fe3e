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
    absolute_promise,
    acronym_undefined,
    alias_collides,
    blame_human_error,
    blame_person_actor,
    boilerplate_improvement,
    cloud_account_id,
    counterfactual,
    customer_named,
    dangling_link,
    dangling_relation,
    end_before_start,
    greeting_signoff,
    inconvenience_cliche,
    internal_hostname,
    internal_link,
    invisible_characters,
    leftover_placeholder,
    long_sentence,
    marketing_in_incident,
    minimising,
    missing_alt,
    normative_adverb,
    person_named,
    pii_email,
    pii_phone,
    private_document_link,
    private_ip,
    raw_html,
    relation_cycle,
    sample_content_left,
    secret_detected,
    spelling_grammar,
    template_block_leak,
    ui_chrome_leak,
    unfilled_template_row,
}

#[cfg(test)]
mod tests;
