//! Where Hugo puts a page: the addresses that must stay alive.

/// The part of an address that Hugo makes of a name (`paths.Sanitize` of Hugo's source): letters,
/// digits, marks and a few signs stay, space becomes a hyphen, the rest goes.
pub(super) fn urlize(name: &str) -> String {
    let mut out = String::new();
    let (mut space, mut was_hyphen) = (false, false);
    for c in name.trim().chars() {
        if stays(c) {
            was_hyphen = c == '-';
            if space && !was_hyphen {
                out.push('-');
            }
            space = false;
            out.push(c);
        } else if !out.is_empty() && !was_hyphen && c.is_whitespace() {
            space = true;
        }
    }
    out
}

fn stays(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '.' | '/' | '\\' | '_' | '#' | '+' | '~' | '-' | '@')
        || is_mark(c)
}

/// The combining marks of scripts that need them to spell a word.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{981}'..='\u{983}'
        | '\u{9bc}'..='\u{9cd}' | '\u{e31}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{3099}'..='\u{309a}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}')
}

/// An address without the slashes around it, to compare it with another.
pub(super) fn bare(address: &str) -> &str {
    let address = address.strip_suffix("index.html").unwrap_or(address);
    address.trim_matches('/')
}

/// Whether an alias is a path below the site's root, and not another site's or a relative one.
pub(super) fn is_path(alias: &str) -> bool {
    let path = bare(alias);
    !path.is_empty()
        && !alias.contains("://")
        && !path.contains(['?', '#', '\\'])
        && !path.split('/').any(|part| matches!(part, "" | "." | ".."))
        && !path.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_what_hugo_makes_of_them() {
        for (name, part) in [
            ("2018-01-01-It is down!", "2018-01-01-It-is-down"),
            ("git.example.org", "git.example.org"),
            ("a & b", "a-b"),
            ("a -  b", "a-b"),
            ("网站 宕机", "网站-宕机"),
            ("C'est (fini)", "Cest-fini"),
        ] {
            assert_eq!(urlize(name), part);
        }
    }

    #[test]
    fn only_paths_of_the_site_can_lead_on() {
        for alias in ["/issues/a/", "old.html", "/a/index.html"] {
            assert!(is_path(alias), "{alias}");
        }
        for alias in ["", "/", "../a", "https://a.b/c", "a?b", "a//b"] {
            assert!(!is_path(alias), "{alias}");
        }
    }
}
