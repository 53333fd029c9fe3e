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
    dangling_link,
    dangling_relation,
    end_before_start,
    relation_cycle,
}

#[cfg(test)]
mod tests;
