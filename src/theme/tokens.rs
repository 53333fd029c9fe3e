//! The colours of states, for what cannot use a style sheet: badges. They are the tokens of the
//! style sheet's light scheme, `--well` to `--planned`.

/// The colour that a style sheet gives to a token where it names it first: `#` and three or six
/// hexadecimal digits. Other ways to write colours are not known to everything that shows badges.
pub(super) fn color<'s>(sheet: &'s str, token: &str) -> Option<&'s str> {
    let mut rest = sheet;
    while let Some(at) = rest.find(token) {
        let (before, found) = rest.split_at(at);
        let after = &found[token.len()..];
        rest = after;
        let is_name = before.ends_with("--") && !before.ends_with("---");
        let value = after.trim_start().strip_prefix(':').map(str::trim_start);
        if let Some(value) = value
            && is_name
        {
            return hexadecimal(value);
        }
    }
    None
}

fn hexadecimal(value: &str) -> Option<&str> {
    let digits = value.strip_prefix('#')?;
    let length = digits
        .find(|c: char| !c.is_ascii_hexdigit())
        .unwrap_or(digits.len());
    matches!(length, 3 | 6).then(|| &value[..=length])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_where_it_is_named_first() {
        let sheet = ":root { --well: #19743f; --minor:#abc; --unwell: #000; --major : #B64708 }\n\
                     @media (prefers-color-scheme: dark) { :root { --well: #fff } }\n\
                     .a { color: var(--critical); --critical: rgb(1 2 3); --planned: #12345 }";
        let table = [
            ("well", Some("#19743f")),
            ("minor", Some("#abc")),
            ("major", Some("#B64708")),
            ("critical", None),
            ("planned", None),
            ("missing", None),
        ];
        for (token, expected) in table {
            assert_eq!(color(sheet, token), expected, "{token}");
        }
    }
}
