//! What the name of a file says: the id, the day, and a title where the text has none.

use chrono::NaiveDate;

use super::when::{self, Day, Said};
use crate::parse::slug;

/// Endings of Markdown files.
pub(super) const ENDINGS: &[&str] = &[".md", ".markdown", ".mdown", ".mkd", ".mdx"];

/// Files that a folder of reports has besides them.
const OTHERS: &[&str] = &[
    "authors",
    "changelog",
    "code_of_conduct",
    "codeowners",
    "contributing",
    "copying",
    "dockerfile",
    "governance",
    "jenkinsfile",
    "license",
    "licence",
    "maintainers",
    "makefile",
    "notice",
    "procfile",
    "security",
    "sidebar",
    "support",
    "vagrantfile",
];

/// Names that stand for their folder.
const OF_FOLDERS: &[&str] = &["index", "readme", "incident"];

/// The name of a file without its ending.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let folded = name.to_ascii_lowercase();
    let ending = ENDINGS.iter().find(|ending| folded.ends_with(*ending));
    &name[..name.len() - ending.map_or(0, |ending| ending.len())]
}

/// Whether a file is about a folder, or the text of a report that is the folder.
pub(super) fn is_of_folder(path: &str) -> bool {
    OF_FOLDERS.contains(&stem(path).to_ascii_lowercase().as_str())
}

/// Whether a file is none of the reports by its name: a licence, a template, something set aside.
pub(super) fn is_other(path: &str) -> bool {
    let folded = stem(path).to_ascii_lowercase();
    let is_template = folded
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word == "template");
    let is_aside = path.split('/').any(|part| part.starts_with(['_', '.']));
    OTHERS.contains(&folded.as_str()) || is_template || is_aside
}

/// The id of a report. Years and months that are folders belong to it, unless its name has them.
pub(super) fn id(path: &str) -> String {
    let name = telling(path);
    let mut parts: Vec<&str> = Vec::new();
    if iso_day(name).is_none() {
        let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
        let mut folders: Vec<&str> = folders.split('/').collect();
        if is_of_folder(path) {
            folders.pop();
        }
        let year = folders.iter().rposition(|part| is_year(part));
        parts.extend(year.into_iter().flat_map(|year| &folders[year..]));
    }
    parts.push(name);
    slug::from_name(&parts.join("-"))
}

/// The part of a path that names a report: the file's name, or its folder's.
fn telling(path: &str) -> &str {
    let folder = path.rsplit('/').nth(1);
    match folder {
        Some(folder) if is_of_folder(path) => folder,
        _ => stem(path),
    }
}

/// Whether a name was made by a program and tells nobody anything.
pub(super) fn is_machine_made(path: &str) -> bool {
    let name = telling(path);
    let is_hex = name.bytes().all(|c| c.is_ascii_hexdigit() || c == b'-');
    is_hex && name.len() >= 8 && iso_day(name).is_none()
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && (part.starts_with("19") || part.starts_with("20")) && is_number(part)
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit())
}

/// The day that a path names.
pub(super) fn day(path: &str) -> Option<NaiveDate> {
    let name = telling(path);
    if let Some((day, _)) = iso_day(name) {
        return Some(day);
    }
    let folders: Vec<&str> = path.split('/').collect();
    let at = folders.iter().rposition(|part| is_year(part))?;
    let year: i32 = folders.get(at)?.parse().ok()?;
    let number = |index: usize| folders.get(index)?.parse::<u32>().ok();
    if let (Some(month), Some(day)) = (number(at + 1), number(at + 2)) {
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    let words = name.replace(['-', '_'], " ");
    let is_day = |said: &Said| matches!(said.day, Some(Day::OfYear(..)));
    match when::find(&words, is_day)?.0.day {
        Some(Day::OfYear(month, day)) => NaiveDate::from_ymd_opt(year, month, day),
        _ => None,
    }
}

/// A day written `2026-03-10`, `2026_03_10`, `2026.03.10` or `20260310` in a name, and its bytes.
fn iso_day(name: &str) -> Option<(NaiveDate, std::ops::Range<usize>)> {
    name.char_indices().find_map(|(start, _)| {
        let begins = !name[..start].ends_with(|c: char| c.is_ascii_digit());
        let (year, rest) = digits(name.get(start..)?, 4)?;
        let separator = rest.chars().next().filter(|c| matches!(c, '-' | '_' | '.'));
        let (month, rest) = digits(without(rest, separator)?, 2)?;
        let (day, rest) = digits(without(rest, separator)?, 2)?;
        let is_over = !rest.starts_with(|c: char| c.is_ascii_digit());
        let is_plausible = begins && is_over && (1900..2200).contains(&year);
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        is_plausible.then(|| (date, start..name.len() - rest.len()))
    })
}

/// A text without the sign that it begins with, if there is to be one.
fn without(text: &str, sign: Option<char>) -> Option<&str> {
    match sign {
        Some(sign) => text.strip_prefix(sign),
        None => Some(text),
    }
}

/// So many digits at the start of a text, and what follows.
fn digits(text: &str, count: usize) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(count)?;
    let number = digits.parse().ok().filter(|_| is_number(digits))?;
    Some((number, rest))
}

/// A title made of a name: without its day and number, with spaces.
pub(super) fn title(path: &str) -> Option<String> {
    if is_machine_made(path) {
        return None;
    }
    let name = telling(path);
    let mut rest = match iso_day(name) {
        Some((_, range)) => format!("{}{}", &name[..range.start], &name[range.end..]),
        None => name.to_owned(),
    };
    if !rest.contains(' ') {
        rest = rest.replace(['-', '_'], " ");
    }
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | '.'));
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let numbered = rest
        .get(digits..)
        .filter(|rest| rest.starts_with([' ', '-']));
    let rest = match numbered {
        Some(numbered) if digits > 0 && when::read(rest).is_none() => {
            numbered.trim_start_matches([' ', '-'])
        }
        _ => rest,
    };
    let mut letters = rest.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_id_day_and_title() {
        for (path, expected_id, expected_day, expected_title) in [
            (
                "a/2020-10-28-memory-overload.md",
                "2020-10-28-memory-overload",
                "2020-10-28",
                "Memory overload",
            ),
            (
                "2024-02-28-logins fail.md",
                "2024-02-28-logins-fail",
                "2024-02-28",
                "Logins fail",
            ),
            (
                "PM2021-004 - Sign-in outage.md",
                "PM2021-004--Sign-in-outage",
                "",
                "PM2021-004 - Sign-in outage",
            ),
            (
                "PM2022-009 - Bad image",
                "PM2022-009--Bad-image",
                "",
                "PM2022-009 - Bad image",
            ),
            (
                "002-incomplete-migration.md",
                "002-incomplete-migration",
                "",
                "Incomplete migration",
            ),
            (
                "2026/20 August.md",
                "2026-20-August",
                "2026-08-20",
                "20 August",
            ),
            ("2021/03/slow.md", "2021-03-slow", "", "Slow"),
            (
                "2021/03/04/slow.md",
                "2021-03-04-slow",
                "2021-03-04",
                "Slow",
            ),
            ("x/20260310_slow.md", "20260310_slow", "2026-03-10", "Slow"),
            ("2026-03-10/index.md", "2026-03-10", "2026-03-10", ""),
            (
                "2026/disk-full/README.md",
                "2026-disk-full",
                "",
                "Disk full",
            ),
            (
                "00b7f759-21f8-4767-8803-f09d863005cd.md",
                "00b7f759-21f8-4767-8803-f09d863005cd",
                "",
                "",
            ),
            ("2026-13-45-x.md", "2026-13-45-x", "", "13 45 x"),
            (
                "post_mortem_mar16.md",
                "post_mortem_mar16",
                "",
                "Post mortem mar16",
            ),
            ("é.md", "é", "", "É"),
            ("", "", "", ""),
        ] {
            let found_day = day(path).map_or_else(String::new, |day| day.to_string());
            let found_title = title(path).unwrap_or_default();
            assert_eq!(
                (&*id(path), &*found_day, &*found_title),
                (expected_id, expected_day, expected_title),
                "{path}"
            );
        }
    }

    #[test]
    fn what_stands_beside_reports_is_known() {
        for path in [
            "LICENSE",
            "_drafts/a.md",
            "template.md",
            "PMyyyy-nnn - Postmortem template.md",
        ] {
            assert!(is_other(path), "{path}");
        }
        for path in [
            "a.md",
            "2026-03-10-templates-broken.md",
            "security-incident.md",
        ] {
            assert!(!is_other(path), "{path}");
        }
        assert!(is_of_folder("a/README.md") && is_of_folder("index.md"));
    }
}
