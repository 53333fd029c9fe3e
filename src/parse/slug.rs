//! Ids: the last part of an address, for ever.

use icu_normalizer::ComposingNormalizerBorrowed;

/// The longest id, in characters; longer ones break file systems and feeds.
const CHARS_MAX: usize = 120;

/// Whether a text can be an id: letters and digits of any script, `-`, `_`, `.` and `~`,
/// beginning with a letter or digit.
///
/// # Errors
/// A sentence for people.
pub fn check(id: &str) -> Result<(), String> {
    if id.chars().count() > CHARS_MAX {
        return Err(format!("an id has at most {CHARS_MAX} characters"));
    }
    if !id.starts_with(char::is_alphanumeric) {
        return Err("an id begins with a letter or a digit".to_owned());
    }
    match id.chars().find(|&c| !belongs(c)) {
        Some(c) => Err(format!(
            "an id has letters, digits, `-`, `_` and `.` in it, but no `{}`",
            c.escape_default()
        )),
        None => Ok(()),
    }
}

/// An id from a file's name: what cannot stand in one becomes a hyphen. Systems differ in whether they
/// store `ö` as one character or as two; the id is the same.
pub fn from_name(name: &str) -> String {
    let name = ComposingNormalizerBorrowed::new_nfc().normalize(name);
    let mut id = String::with_capacity(name.len());
    for c in name.chars() {
        if belongs(c) {
            id.push(c);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .trim_end_matches('-');
    id.chars().take(CHARS_MAX).collect()
}

fn belongs(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_safe_in_paths_and_addresses() {
        for good in ["2024-09-09-eu", "störung", "a.b_c~d", "障害"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in ["", "../x", "a/b", ".hidden", "a b", "-x", "a\u{0}", "a\"b"] {
            assert!(check(bad).is_err(), "{bad}");
        }
        assert!(check(&"x".repeat(121)).is_err());
    }

    #[test]
    fn file_names_become_ids() {
        assert_eq!(from_name("Störung im März"), "Störung-im-März");
        assert_eq!(from_name("Sto\u{308}rung"), "St\u{f6}rung");
        assert_eq!(from_name("a & b (2)"), "a-b-2");
        assert_eq!(from_name("..x"), "x");
        assert_eq!(from_name("???"), "");
        for name in ["Störung im März", "a & b", "x".repeat(500).as_str()] {
            assert_eq!(check(&from_name(name)), Ok(()));
        }
    }
}
