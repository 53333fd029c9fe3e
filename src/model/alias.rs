//! Older addresses of records and components: which paths they mean, and which cannot be one.

/// The longest name of a folder, in bytes, that systems take.
const NAME_BYTES_MAX: usize = 255;

/// Paths that the site itself uses.
const TAKEN: &[&str] = &[
    "",
    "incidents",
    "history",
    "components",
    "uptime",
    "next-steps",
    "reports",
    "search",
    "api",
    "assets",
    "embed",
];

/// Folders below which pages of the site come and go.
const GENERATED: &[&str] = &["history/", "components/", "api/", "assets/", "embed/"];

/// The path that an alias of a record means: an old id stands where incidents do, a path where it
/// says.
pub fn path(alias: &str) -> String {
    below("incidents", alias)
}

/// The path that an alias of a component means.
pub fn component_path(alias: &str) -> String {
    below("components", alias)
}

fn below(folder: &str, alias: &str) -> String {
    let alias = alias.strip_suffix("/index.html").unwrap_or(alias);
    let trimmed = alias.trim_start_matches('/').trim_end_matches('/');
    if alias.contains('/') {
        trimmed.to_owned()
    } else {
        format!("{folder}/{trimmed}")
    }
}

/// Why a path cannot be an address of the site, as the end of a sentence about it.
pub fn fault(path: &str) -> Option<&'static str> {
    let has_part = |is_bad: fn(&str) -> bool| path.split('/').any(is_bad);
    if path.contains("://") {
        Some("is an address of another site")
    } else if has_part(|part| part == "." || part == "..") {
        Some("leaves the site")
    } else if has_part(str::is_empty) && !path.is_empty() {
        Some("has two slashes in a row")
    } else if path
        .chars()
        .any(|c| c.is_control() || "\\?#<>\"".contains(c))
    {
        Some("has a character in it that cannot stand in an address")
    } else if has_part(|part| part.len() > NAME_BYTES_MAX) {
        Some("has a part that is too long for the name of a folder")
    } else {
        None
    }
}

/// Whether a page of the site itself stands at a path, or may come to stand there.
pub fn is_of_site(path: &str) -> bool {
    TAKEN.contains(&path) || GENERATED.iter().any(|folder| path.starts_with(folder))
}
