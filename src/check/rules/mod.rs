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
    person_named,
    pii_email,
    pii_phone,
    private_document_link,
    private_ip,
    relation_cycle,
    secret_detected,
}

#[cfg(test)]
mod tests;
