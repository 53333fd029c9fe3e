//! Texts that break what is put together without care, and a site that has one in every text field.

#![allow(dead_code, reason = "each test needs a part of this")]

use std::path::Path;

use super::program::write;

/// Each is a line that must read back as it is.
pub(crate) const TEXTS: &[&str] = &[
    r#"It's "quoted" & <b>bold</b> ]]> <![CDATA[ <!-- --> <?xml?>"#,
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "&lt;already&gt; &amp;amp; &#x27; &bogus; 100% {{ x }} {% y %} ${z}",
    r"back\slash \n \, \; ; , : semi;colon, comma DTEND:20260101T000000Z",
    "emoji 🔥👩🏽‍🚒 日本語 Ελληνικά e\u{301} a\u{30a}",
    "right \u{202e}to left\u{202c} עברית العربية \u{200f}mark\u{200e}",
    "BEGIN:VEVENT END:VCALENDAR X-EVIL;A=\"b\":c",
    "'; DROP TABLE incidents; -- `ls` $(ls)",
];

/// Characters that no document can hold, between those that one can.
pub(crate) const CONTROLS: &str =
    "a\u{0}b\u{1}c\u{7}d\u{8}e\u{b}f\u{c}g\u{1b}[31mh\u{7f}i\u{85}j\u{fffe}k";

/// What readers find of [`CONTROLS`].
pub(crate) const CONTROLS_READ: &str = "abcdefg[31mhijk";

/// Writes a site in which this text is the title of everything, and a post in plain Markdown.
pub(crate) fn site(folder: &Path, text: &str) {
    let (text, field) = (
        quoted(text),
        quoted(&format!("updates.20260310T0910Z.{text}")),
    );
    write(
        folder,
        "candor.yaml",
        &format!(
            "title: {text}\nurl: https://status.example.com/\ntime_zone: Europe/Berlin\ncomponents:\n  \
             - id: group\n    name: {text}\n    components:\n      - {{id: api, name: {text}}}\n"
        ),
    );
    let update = |at: &str, status: &str| {
        format!("{{at: {at}, status: {status}, by: {text}, text: {text}}}")
    };
    write(
        folder,
        "incidents/incident.md",
        &format!(
            "---\ntitle: {text}\ncomponents: {{api: major_outage}}\nstarted: 2026-03-10T09:00:00Z\n\
             scope: {{summary: {text}}}\nupdates: [{}, {}]\n\
             corrections: [{{at: 2026-03-10T10:30:00Z, field: {field}, from: {text}, to: {text}, reason: {text}}}]\n---\n",
            update("2026-03-10T09:10:00Z", "investigating"),
            update("2026-03-10T10:00:00Z", "identified"),
        ),
    );
    write(
        folder,
        "incidents/maintenance.md",
        &format!(
            "---\ntitle: {text}\nkind: maintenance\ncomponents: [api]\n\
             scheduled: {{from: 2026-03-20T09:00:00Z, until: 2026-03-20T10:00:00Z}}\nupdates: [{}]\n---\n",
            update("2026-03-09T09:00:00Z", "scheduled"),
        ),
    );
}

/// A text as YAML's double quotes hold it, which are those of JSON with more characters that must
/// be escaped.
fn quoted(text: &str) -> String {
    let json = serde_json::to_string(text).expect("texts are JSON");
    json.chars()
        .map(|character| match character {
            '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {
                format!("\\u{:04x}", u32::from(character))
            }
            _ => character.to_string(),
        })
        .collect()
}
