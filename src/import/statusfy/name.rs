//! The name that Statusfy gives to an incident without one, so that its address stays alive.

/// What `hash-sum`, which Statusfy uses, makes of a text: the address of an incident is that of its
/// file's name.
pub(super) fn of_file(name: &str) -> String {
    let mut sum = 0_i64;
    for part in ["", "[object String]", "string", name] {
        sum = fold(sum, part);
    }
    format!("{sum:08x}")
}

/// JavaScript's way: bits are shifted in 32 of them, and what comes out negative is doubled.
fn fold(sum: i64, text: &str) -> i64 {
    if text.is_empty() {
        return sum;
    }
    let folded = text.encode_utf16().fold(low(sum), |sum, unit| {
        sum.wrapping_mul(31).wrapping_add(i32::from(unit))
    });
    let folded = i64::from(folded);
    if folded < 0 { folded * -2 } else { folded }
}

/// The lowest 32 bits.
#[expect(clippy::cast_possible_truncation, reason = "that is what it is for")]
fn low(sum: i64) -> i32 {
    sum as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As printed by `hash-sum` 1.0.2 and 2.0.0.
    #[test]
    fn names_are_those_that_statusfy_gives() {
        for (name, sum) in [
            ("2018-03-20.md", "97a17aa2"),
            ("a.md", "2d20733a"),
            ("2018-03-14_planned-maintenance.md", "0cd1127f"),
            ("es.md", "7744c4a1"),
        ] {
            assert_eq!(of_file(name), sum, "{name}");
        }
    }
}
