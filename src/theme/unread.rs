//! Files of a site and of its theme that nobody reads where they are: a slip in a name would leave
//! the built-in page as it is, and say nothing.

use std::collections::BTreeSet;

use super::BUILTIN;
use super::blank::{is_name_of, names, tags};
use super::layer::{File, Layer};
use super::templates::Origin;
use crate::diagnostic::{FileId, Finding, Span, did_you_mean};
use unic_langid::LanguageIdentifier;

/// A note to those who write templates and words.
const NOTE: &str = "README.md";

/// A template of any origin.
struct Template<'a> {
    full_name: String,
    file: File<'a>,
}

/// Reports templates that neither stand in the place of others nor are used by any.
pub(super) fn templates(origins: &[Origin], findings: &mut Vec<Finding>) {
    let files = origins.iter().flat_map(|origin| {
        let prefix = &origin.prefix;
        origin.files.iter().map(move |file| (prefix, file))
    });
    let all: Vec<Template<'_>> = files
        .map(|(prefix, file)| Template {
            full_name: format!("{prefix}{}", file.path),
            file: *file,
        })
        .collect();
    let builtin = all.iter().filter(|template| template.file.id.is_none());
    let known: BTreeSet<&str> = builtin.map(|template| template.file.path).collect();
    for template in &all {
        let Template { full_name, file } = template;
        let is_used = known.contains(file.path)
            || file.path.ends_with(NOTE)
            // What its name makes impossible is told already.
            || full_name.starts_with(BUILTIN)
            || all.iter().any(|other| other.uses(template));
        let Some(id) = file.id.filter(|_| !is_used) else {
            continue;
        };
        let message = "this template replaces none of the program's, and no other uses it";
        findings.push(unread(id, message).help(match meant(file.path, &known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name it like the one that it replaces, or include it in another".to_owned(),
        }));
    }
}

/// Reports catalogues whose names are no languages'.
pub(super) fn catalogues(layers: &[&Layer<'_>], findings: &mut Vec<Finding>) {
    for file in layers.iter().flat_map(|layer| &layer.messages) {
        let name = file.path.strip_suffix(".ftl").unwrap_or(file.path);
        let language: Option<LanguageIdentifier> = name.parse().ok();
        // Those with longer names are kept for whatever comes after codes of three letters.
        let language = language.filter(|tag| tag.language.as_str().len() <= 3);
        let meant = language.map(|language| format!("{language}.ftl"));
        let is_read = meant.as_deref() == Some(file.path) || file.path == NOTE;
        let Some(id) = file.id.filter(|_| !is_read) else {
            continue;
        };
        findings.push(
            unread(id, "this file's name is not that of a language's catalogue").help(
                match meant {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => "call it after a language, such as `de.ftl` or `pt-BR.ftl`".to_owned(),
                },
            ),
        );
    }
}

fn unread(file: FileId, message: &str) -> Finding {
    Finding::warning("file-not-read", Span::default().at(file), message)
}

/// What others call the pages that have another name here.
const OTHER_NAMES: [(&str, &str); 5] = [
    ("404.html", "pages/not_found.html"),
    ("home.html", "pages/status.html"),
    ("incident.html", "pages/record.html"),
    ("index.html", "pages/status.html"),
    ("maintenance.html", "pages/record.html"),
];

/// The template that comes close to a name: one of the same name in another folder, one that others
/// call so, or one that is written nearly alike.
fn meant<'k>(path: &str, known: &BTreeSet<&'k str>) -> Option<&'k str> {
    let name = |path: &'_ str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let elsewhere = known.iter().find(|known| name(known) == name(path));
    let near = || {
        let ending = path.rsplit('.').next().unwrap_or_default();
        let alike = known.iter().filter(|known| known.ends_with(ending));
        did_you_mean(path, alike.copied())
    };
    let called = || {
        let mut names = OTHER_NAMES.iter();
        let (_, meant) = names.find(|(other, _)| *other == name(path))?;
        known.get(meant)
    };
    elsewhere.or_else(called).copied().or_else(near)
}

impl Template<'_> {
    /// Whether it names another, or calls a component of it.
    fn uses(&self, other: &Self) -> bool {
        self.full_name != other.full_name
            && (tags(self.file.text)
                .flat_map(names)
                .any(|name| is_name_of(&other.full_name, name))
                || components(other.file.text).any(|name| self.calls(name)))
    }

    fn calls(&self, component: &str) -> bool {
        let text = self.file.text;
        let starts = text.match_indices(component).map(|(start, _)| start);
        let mut pieces = starts.map(|start| (&text[..start], &text[start + component.len()..]));
        pieces.any(|(before, after)| {
            let is_longer = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
            before.trim_end().ends_with('<') && !after.starts_with(is_longer)
        })
    }
}

/// The names of the components that a template defines.
fn components(text: &str) -> impl Iterator<Item = &str> {
    tags(text).filter_map(|tag| {
        let words = tag.trim_start_matches('-').trim_start();
        let name = words.strip_prefix("component ")?.split('(').next()?.trim();
        (!name.is_empty()).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

    /// The names of files that are reported, each with the advice.
    fn told(files: &[File<'_>], findings: &[Finding]) -> String {
        let mut told = String::new();
        for finding in findings {
            let file = files
                .iter()
                .find(|file| file.id == Some(finding.place.file));
            let help = finding.help.first().map(|help| help.message.as_str());
            let (path, help) = (file.map_or("", |file| file.path), help.unwrap_or_default());
            let _ = writeln!(told, "{path}: {help}");
        }
        told
    }

    fn files<'a>(files: &[(&'a str, &'a str)]) -> Vec<File<'a>> {
        let numbered = (0..).zip(files);
        numbered
            .map(|(number, (path, text))| File {
                path,
                id: Some(FileId(number)),
                text,
            })
            .collect()
    }

    fn unread_templates(own: &[(&str, &str)]) -> String {
        let builtin = [
            "base.html",
            "pages/status.html",
            "parts/card.html",
            "status.txt",
        ];
        let builtin = builtin.map(|path| File {
            path,
            id: None,
            text: "{{ <theirs /> }}",
        });
        let own = files(own);
        let origins = [
            Origin {
                prefix: String::new(),
                files: own.clone(),
            },
            Origin {
                prefix: BUILTIN.to_owned(),
                files: builtin.to_vec(),
            },
        ];
        let mut findings = Vec::new();
        templates(&origins, &mut findings);
        told(&own, &findings)
    }

    #[test]
    fn templates_that_nothing_uses_are_told() {
        assert_eq!(
            unread_templates(&[
                ("pages/sttus.html", ""),
                ("status.html", ""),
                ("pages/index.html", ""),
                ("pages/card.html~", ""),
                ("statsu.txt", ""),
                ("mine/self.html", "{% include 'mine/self.html' %}"),
                (
                    "mine/part.html",
                    "{% component spare() %}{% endcomponent spare %}"
                ),
            ]),
            "pages/sttus.html: did you mean `pages/status.html`?
status.html: did you mean `pages/status.html`?
pages/index.html: did you mean `pages/status.html`?
pages/card.html~: name it like the one that it replaces, or include it in another
statsu.txt: did you mean `status.txt`?
mine/self.html: name it like the one that it replaces, or include it in another
mine/part.html: name it like the one that it replaces, or include it in another
"
        );
    }

    #[test]
    fn templates_that_are_used_are_left_alone() {
        let own = [
            ("README.md", "What is what."),
            (
                "pages/status.html",
                "{% extends \"mine/base.html\" %}{%- include 'mine/a.html' -%}{{ <mine.chip of={1} /> }}",
            ),
            ("mine/base.html", ""),
            ("mine/a.html", ""),
            (
                "mine/chip.html",
                "{%- component mine.chip(of) -%}{%- endcomponent mine.chip -%}",
            ),
            (
                "mine/theirs.html",
                "{% component theirs() %}{% endcomponent theirs %}",
            ),
        ];
        assert_eq!(unread_templates(&own), "");
    }

    #[test]
    fn catalogues_of_no_language_are_told() {
        let own = files(&[
            ("de.ftl", ""),
            ("pt-BR.ftl", ""),
            ("tlh.ftl", ""),
            ("README.md", ""),
            ("pt-br.ftl", ""),
            ("en_US.ftl", ""),
            ("de.txt", ""),
            ("DE", ""),
            ("german.ftl", ""),
            ("mine/de.ftl", ""),
            ("de.ftl.bak", ""),
        ]);
        let layer = Layer {
            messages: own.clone(),
            ..Layer::default()
        };
        let mut findings = Vec::new();
        catalogues(&[&layer], &mut findings);
        let other = "call it after a language, such as `de.ftl` or `pt-BR.ftl`";
        assert_eq!(
            told(&own, &findings),
            format!(
                "pt-br.ftl: did you mean `pt-BR.ftl`?
en_US.ftl: did you mean `en-US.ftl`?
de.txt: {other}
DE: did you mean `de.ftl`?
german.ftl: {other}
mine/de.ftl: {other}
de.ftl.bak: {other}
"
            )
        );
    }
}
