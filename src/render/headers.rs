//! `_headers`: what Netlify, Cloudflare Pages and others like them send with the site's files.
//! docs/deploy.md has the same for servers that are configured otherwise.
//!
//! Where several rules match an address, some hosts send all their headers and join those of one
//! name by commas. So no header stands in two rules that can match the same address.

use std::fmt::Write;

use super::{Scene, Task};

/// Rules: the addresses, and what is sent with them.
const RULES: &[(&str, &[(&str, &str)])] = &[
    (
        "/*",
        &[
            // All of the site is public, and nothing asks for who is asking.
            ("Access-Control-Allow-Origin", "*"),
            // Pages ask nothing of other hosts and hold no scripts and styles within.
            (POLICY, DIRECTIVES),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            ("X-Content-Type-Options", "nosniff"),
        ],
    ),
    // The names of assets change with their content.
    (
        "/assets/*",
        &[("Cache-Control", "public, max-age=31536000, immutable")],
    ),
    // Whatever asks more often than once a minute gets the same answer.
    ("/api/v2/*", &[("Cache-Control", "public, max-age=60")]),
    ("/history.json", &[("Cache-Control", "public, max-age=60")]),
    // Feeds are shown with their style sheet only as plain XML, which readers take as well.
    (
        "/*.atom",
        &[("Content-Type", "application/xml; charset=utf-8")],
    ),
    (
        "/*.ics",
        &[("Content-Type", "text/calendar; charset=utf-8")],
    ),
    // Pages of other encodings embed scripts.
    (
        "/*.js",
        &[("Content-Type", "text/javascript; charset=utf-8")],
    ),
    (
        "/*.rss",
        &[("Content-Type", "application/xml; charset=utf-8")],
    ),
];

const POLICY: &str = "Content-Security-Policy";
const DIRECTIVES: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; \
                          connect-src 'self'; base-uri 'none'; form-action 'none'";
/// What the policy has besides, where the site brings font files.
const FONTS: &str = "; font-src 'self'";

pub(super) fn produce<'s>(scene: &'s Scene<'s>) -> Vec<Task<'s>> {
    let mut assets = scene.theme.assets();
    let fonts = if assets.any(|(path, _)| is_font(path)) {
        FONTS
    } else {
        ""
    };
    vec![Task::new("_headers", move || {
        Ok(headers(fonts).into_bytes())
    })]
}

fn is_font(path: &str) -> bool {
    let ending = path.rsplit('.').next().unwrap_or_default();
    matches!(ending, "woff2" | "woff" | "ttf" | "otf")
}

/// All rules; `more` is added to the policy.
fn headers(more: &str) -> String {
    let mut text = String::new();
    for (addresses, headers) in RULES {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{addresses}");
        for (name, value) in *headers {
            let more = if *name == POLICY { more } else { "" };
            let _ = writeln!(text, "  {name}: {value}{more}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a rule's addresses, with at most one `*`, hold an address.
    fn matches(addresses: &str, address: &str) -> bool {
        match addresses.split_once('*') {
            Some((before, after)) => {
                address.len() >= before.len() + after.len()
                    && address.starts_with(before)
                    && address.ends_with(after)
            }
            None => addresses == address,
        }
    }

    #[test]
    fn no_address_gets_a_header_twice() {
        for address in [
            "/",
            "/assets/style.01234567.css",
            "/assets/page.01234567.js",
            "/embed/script.js",
            "/api/v2/summary.json",
            "/history.json",
            "/history.atom",
            "/history.rss",
            "/calendar.ics",
            "/components/api/history.rss",
        ] {
            let rules = RULES
                .iter()
                .filter(|(addresses, _)| matches(addresses, address));
            let mut names: Vec<&str> = rules
                .flat_map(|(_, headers)| headers.iter().map(|(name, _)| *name))
                .collect();
            let all = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all, "{address}");
        }
    }

    /// What hosts say by themselves of these depends on the host.
    #[test]
    fn what_hosts_do_not_agree_on_has_a_type_and_an_encoding() {
        for (address, expected) in [
            ("/history.atom", "application/xml; charset=utf-8"),
            (
                "/components/api/updates.rss",
                "application/xml; charset=utf-8",
            ),
            ("/calendar.ics", "text/calendar; charset=utf-8"),
            ("/embed.js", "text/javascript; charset=utf-8"),
            ("/embed/script.js", "text/javascript; charset=utf-8"),
        ] {
            let rules = RULES
                .iter()
                .filter(|(addresses, _)| matches(addresses, address));
            let sent = rules
                .flat_map(|(_, headers)| *headers)
                .find(|(name, _)| *name == "Content-Type");
            assert_eq!(sent.map(|(_, value)| *value), Some(expected), "{address}");
        }
    }

    /// The limits that Cloudflare documents.
    #[test]
    fn hosts_read_every_line() {
        let text = headers(FONTS);
        assert!(RULES.len() <= 100);
        for line in text.lines() {
            assert!(line.len() <= 2000 && line.is_ascii(), "{line}");
            let is_rule = line.starts_with('/') && line.matches('*').count() <= 1;
            let is_header = line.starts_with("  ") && line.contains(": ");
            assert!(is_rule != is_header, "{line}");
        }
    }
}
