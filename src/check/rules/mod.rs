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
    cloud_account_id,
    customer_named,
    dangling_link,
    dangling_relation,
    end_before_start,
    internal_hostname,
    internal_link,
    leftover_placeholder,
    missing_alt,
    person_named,
    pii_email,
    pii_phone,
    private_document_link,
    private_ip,
    raw_html,
    relation_cycle,
    sample_content_left,
    secret_detected,
    template_block_leak,
    ui_chrome_leak,
    unfilled_template_row,
}

#[cfg(test)]
mod tests;
