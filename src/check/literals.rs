//! What must stand in a text for a pattern to match it: a few literals, one of which every match
//! has in it. They are looked for much faster than the pattern.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use regex_syntax::ParserBuilder;
use regex_syntax::hir::literal::{Extractor, Seq};
use regex_syntax::hir::{Hir, HirKind};

/// Literals of which each match of a pattern has at least one, in lower case; none when there
/// are no such. Whoever looks for them must not tell cases apart.
pub(super) fn needed(pattern: &str) -> Option<BTreeSet<Vec<u8>>> {
    // As it is written: with both cases of every letter, a word would be thousands of literals.
    let hir = ParserBuilder::new()
        .unicode(false)
        .build()
        .parse(pattern)
        .ok()?;
    let literals = best(&hir)?;
    let bytes = literals.literals()?.iter();
    Some(
        bytes
            .map(|literal| literal.as_bytes().to_ascii_lowercase())
            .collect(),
    )
}

/// The rarest of the literals that a pattern's parts ask for.
fn best(hir: &Hir) -> Option<Seq> {
    let parts = parts(hir);
    let starts = (0..parts.len()).map(|start| {
        Extractor::new()
            .limit_literal_len(LENGTH_MAX)
            .extract(&Hir::concat(parts[start..].to_vec()))
    });
    let inside = parts.iter().filter_map(|part| match part.kind() {
        HirKind::Alternation(ways) if parts.len() > 1 || ways.len() > 1 => any(ways),
        HirKind::Repetition(repeated) if repeated.min > 0 => best(&repeated.sub),
        _ => None,
    });
    starts
        .chain(inside)
        .filter(|literals| rarity(literals) >= RARITY_MIN)
        .max_by_key(|literals| (rarity(literals), Reverse(literals.len())))
}

/// The literals of one way or another.
fn any(ways: &[Hir]) -> Option<Seq> {
    let mut all = Seq::empty();
    for way in ways {
        all.union(&mut best(way)?);
    }
    Some(all)
}

/// What follows on each other in a pattern.
fn parts(hir: &Hir) -> Vec<Hir> {
    match hir.kind() {
        HirKind::Concat(parts) => parts.iter().flat_map(self::parts).collect(),
        HirKind::Capture(capture) => parts(&capture.sub),
        _ => vec![hir.clone()],
    }
}

/// How rarely the least rare of some literals is met; 0 of those that may be empty.
fn rarity(literals: &Seq) -> usize {
    let literals = literals.literals().unwrap_or_default().iter();
    literals
        .map(|literal| literal.as_bytes().iter().copied().map(weight).sum())
        .min()
        .unwrap_or(0)
}

/// How rarely a byte is met, in letters.
fn weight(byte: u8) -> usize {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b' ' | b'-' | b'.' | b'/' | b':' => 1,
        _ => 4,
    }
}

/// A single letter stands in every text.
const RARITY_MIN: usize = 2;

/// More letters are hardly rarer.
const LENGTH_MAX: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rarest_literals_are_needed() {
        let table = [
            (r"\bnever (?:happens?|recurs?)\b", "never ha, never re"),
            (r"\b[a-z]+(?:\.corp|\.lan)\b", ".corp, .lan"),
            (
                r"(?:[a-z]+ (?:went|fell) down|Closed)\b",
                "closed, fell dow, went dow",
            ),
            (r"(?:[a-z]:deep){2}", ":deep"),
            (r"[a-z]+://[a-z]+@\b", "@"),
            (r"^(?:tbd|-+)$", ""),
            (r"\b[A-Z]{3,6}\b", ""),
            (r"(unclosed", ""),
        ];
        for (pattern, expected) in table {
            let literals: Vec<String> = needed(pattern)
                .unwrap_or_default()
                .into_iter()
                .map(|literal| String::from_utf8_lossy(&literal).into_owned())
                .collect();
            assert_eq!(literals.join(", "), expected, "{pattern}");
        }
    }
}
