//! `candor.yaml` follows the source where that changed, and stays where a person edited it since.
//! What it got is noted by keys, so that the two can be told apart.

use std::collections::{BTreeMap, BTreeSet};

use super::Overwriting;
use super::configuration;
use super::draft::{Draft, DraftComponent, DraftSite, Listing};
use super::kept;
use super::ledger::Words;
use super::write::extra_value;
use super::write::yaml::{self, Yaml};
use crate::diagnostic::{FileId, Finding};
use crate::parse::node::{Entry, Node, Value};

/// How records name the site that they come from; no keys of `candor.yaml`.
const PUBLISHER: &str = "publisher";
const ADDRESS: &str = "address";

/// The group that a component stands in; no key of `candor.yaml` either.
const GROUP: &str = "group";

/// What a source says of a component or of the whole site, as far as `candor.yaml` has keys for it.
#[derive(Debug)]
pub(super) struct Subject {
    /// Its name in the ledger.
    key: String,
    /// The component's id; none of the whole site.
    id: Option<String>,
    /// Whether the source speaks of it itself.
    listing: Listing,
    words: Vec<(String, String)>,
}

/// The keys of the ledger's words that `candor.yaml` had of a system, without its name.
pub(super) fn had(words: &BTreeMap<String, Words>, system: &str) -> BTreeSet<String> {
    let own = words.keys().filter_map(|key| key.strip_prefix(system));
    own.filter_map(|key| key.strip_prefix('/'))
        .map(str::to_owned)
        .collect()
}

/// All that a source speaks of.
pub(super) fn subjects(
    system: &str,
    site: &DraftSite,
    components: &[DraftComponent],
) -> Vec<Subject> {
    let mut subjects = Vec::new();
    if let Some(key) = site_key(system, site) {
        let texts = [
            ("title", &site.title),
            ("url", &site.url),
            ("time_zone", &site.time_zone),
            ("language", &site.language),
        ];
        let words = texts
            .into_iter()
            .filter_map(|(name, text)| word(name, text.as_deref()));
        subjects.push(Subject {
            key,
            id: None,
            listing: Listing::Own,
            words: words.collect(),
        });
    }
    of_components(system, "", components, &mut subjects);
    subjects
}

fn of_components(
    system: &str,
    group: &str,
    components: &[DraftComponent],
    subjects: &mut Vec<Subject>,
) {
    for component in components {
        let group = (GROUP.to_owned(), group.to_owned());
        let texts = [
            word("name", Some(&component.name)),
            word("description", component.description.as_deref()),
            word("since", component.since.as_deref()),
        ];
        let own = component.extra.iter().map(|(key, value)| {
            let value = yaml::inline(&extra_value(value));
            (key.clone(), value)
        });
        subjects.push(Subject {
            key: format!("{system}/{}", component.key),
            id: Some(component.id.clone()),
            listing: component.listing,
            words: texts
                .into_iter()
                .flatten()
                .chain(own)
                .chain([group])
                .collect(),
        });
        of_components(system, &component.id, &component.children, subjects);
    }
}

fn word(name: &str, text: Option<&str>) -> Option<(String, String)> {
    let text = text.map(str::trim).filter(|text| !text.is_empty())?;
    Some((name.to_owned(), text.to_owned()))
}

fn site_key(system: &str, site: &DraftSite) -> Option<String> {
    let own = site.key.as_ref().or(site.url.as_ref())?;
    Some(format!("{system}#{own}"))
}

/// What `candor.yaml` says under a key, in the form in which a [`Subject`] has it.
fn stated(holder: &Node, key: &str) -> Option<String> {
    let node = &holder.get(key)?.value;
    if key.starts_with("x-") {
        return Some(yaml::inline(&extra_value(&kept::value(node)?)));
    }
    let text = node.text()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// How a value is written into `candor.yaml`, wherever it stands there.
fn written(key: &str, text: &str) -> String {
    if key.starts_with("x-") || key == "since" {
        text.to_owned()
    } else {
        yaml::inline(&Yaml::text(text))
    }
}

/// Brings into the text of a `candor.yaml` what changed at the source since it was put there, and
/// says what a person edited since. None where nothing changes.
pub(super) fn follow(
    file: FileId,
    text: &str,
    subjects: &[Subject],
    noted: &mut BTreeMap<String, Words>,
    overwriting: Overwriting,
    findings: &mut Vec<Finding>,
) -> Option<String> {
    let (node, _) = configuration::read(file, text)?;
    let holders = holders(&node);
    let groups = groups(&node);
    let mut changes: Vec<Change> = Vec::new();
    for subject in subjects {
        let (Some(words), Some(holder)) = (
            noted.get_mut(&subject.key),
            holders.get(&subject.id.as_deref()),
        ) else {
            continue;
        };
        if subject.listing == Listing::ByItems {
            continue;
        }
        for (key, text_now) in &subject.words {
            let Some(before) = words.get(key).cloned() else {
                continue;
            };
            let now = Some(text_now.clone());
            let is_news = before != now;
            if is_news {
                words.insert(key.clone(), now.clone());
            }
            if key == GROUP {
                if is_news && groups.get(&subject.id.as_deref()).copied() != Some(text_now) {
                    findings.push(moved(file, holder, subject, text_now));
                }
                continue;
            }
            let here = stated(holder, key);
            if here == now || !is_news && overwriting == Overwriting::Never {
                continue;
            }
            let change = Change {
                id: subject.id.clone(),
                key: key.clone(),
                text: text_now.clone(),
                at: holder
                    .get(key)
                    .map_or(holder.span, |entry| entry.value.span),
                edit: edit(text, holder, key, subject.words_of(key)),
            };
            if here == before || overwriting == Overwriting::Forced {
                changes.push(change);
            } else {
                let finding = change.declined(file, "was edited here since it was imported");
                findings.push(
                    finding.help("it is left as it is; `--force` puts the source's in its place"),
                );
            }
        }
    }
    let (sound, left): (Vec<Change>, Vec<Change>) = changes
        .into_iter()
        .partition(|change| is_sound(file, text, &node, std::slice::from_ref(change)));
    findings.extend(left.iter().map(|change| change.by_hand(file)));
    if sound.is_empty() {
        return None;
    }
    if is_sound(file, text, &node, &sound) {
        return Some(applied(text, &sound));
    }
    findings.extend(sound.iter().map(|change| change.by_hand(file)));
    None
}

impl Subject {
    fn words_of(&self, key: &str) -> &str {
        let words = self.words.iter().find(|(name, _)| name == key);
        words.map_or("", |(_, text)| text)
    }
}

/// Notes of what a `candor.yaml` has from the source, as far as nothing was noted yet.
pub(super) fn note(text: &str, subjects: &[Subject], noted: &mut BTreeMap<String, Words>) {
    let Some((node, _)) = configuration::read(FileId(0), text) else {
        return;
    };
    let holders = holders(&node);
    for subject in subjects {
        let Some(holder) = holders.get(&subject.id.as_deref()) else {
            continue;
        };
        let words = noted.entry(subject.key.clone()).or_default();
        let keys = [
            "name",
            "description",
            "since",
            "title",
            "url",
            "time_zone",
            "language",
        ];
        let own = subject.words.iter().map(|(key, _)| key.as_str());
        let group = subject.words.iter().find(|(key, _)| key == GROUP);
        if let Some((_, group)) = group.filter(|_| !words.contains_key(GROUP)) {
            words.insert(GROUP.to_owned(), Some(group.clone()));
        }
        for key in keys
            .into_iter()
            .chain(own.filter(|key| key.starts_with("x-")))
        {
            let is_of_site = !matches!(key, "name" | "description" | "since");
            if is_of_site == subject.id.is_some() && !key.starts_with("x-") {
                continue;
            }
            let now = subject.words.iter().find(|(name, _)| name == key);
            let now = now.map(|(_, text)| text.clone());
            if !words.contains_key(key) && stated(holder, key) == now {
                words.insert(key.to_owned(), now);
            }
        }
    }
}

/// A value of `candor.yaml` to be changed.
struct Change {
    id: Option<String>,
    key: String,
    text: String,
    at: crate::diagnostic::Span,
    edit: Option<Edit>,
}

/// Bytes of a text to be replaced.
struct Edit {
    start: usize,
    end: usize,
    text: String,
}

impl Change {
    fn declined(&self, file: FileId, why: &str) -> Finding {
        let whose = self.id.as_ref().map_or_else(
            || "of the site".to_owned(),
            |id| format!("of the component `{id}`"),
        );
        let (key, text) = (&self.key, self.text.escape_debug());
        let message = format!("`{key}` {whose} changed at the source to `{text}`, and {why}");
        Finding::warning("import-conflict", self.at.at(file), message)
    }

    fn by_hand(&self, file: FileId) -> Finding {
        let finding = self.declined(file, "cannot be changed here safely");
        let text = written(&self.key, &self.text);
        finding.help(format!("write `{}: {text}`", self.key))
    }
}

/// The components of a `candor.yaml` by their ids; the whole has none.
fn holders(node: &Node) -> BTreeMap<Option<&str>, &Node> {
    let mut holders = BTreeMap::from([(None, node)]);
    let mut open = vec![node];
    while let Some(holder) = open.pop() {
        let items = holder.get("components").map(|entry| entry.value.items());
        for item in items.unwrap_or_default() {
            if let Some(id) = item.get("id").and_then(|entry| entry.value.text()) {
                holders.entry(Some(id.trim())).or_insert(item);
            }
            open.push(item);
        }
    }
    holders
}

/// The groups that components stand in, by their ids; that of the page has none.
fn groups(node: &Node) -> BTreeMap<Option<&str>, &str> {
    let mut groups = BTreeMap::new();
    let mut open = vec![(node, "")];
    while let Some((holder, group)) = open.pop() {
        let items = holder.get("components").map(|entry| entry.value.items());
        for item in items.unwrap_or_default() {
            let id = item.get("id").and_then(|entry| entry.value.text());
            if let Some(id) = id.map(str::trim) {
                groups.entry(Some(id)).or_insert(group);
                open.push((item, id));
            }
        }
    }
    groups
}

/// Says that a component stands elsewhere at the source. Groups are a person's to arrange.
fn moved(file: FileId, holder: &Node, subject: &Subject, group: &str) -> Finding {
    let id = subject.id.as_deref().unwrap_or_default();
    let message = if group.is_empty() {
        format!("`{id}` stands in no group any more at the source")
    } else {
        format!("`{id}` stands in the group `{group}` at the source now")
    };
    Finding::hint("component-moved", holder.span.at(file), message)
        .help("it is left where it is; move it here if you want the same")
}

/// How a value gets into its place: over the old one, else behind the name.
fn edit(text: &str, holder: &Node, key: &str, value: &str) -> Option<Edit> {
    let value = written(key, value);
    if let Some(entry) = holder.get(key) {
        let range = entry.value.span.range();
        let end = if text.get(range.clone())?.ends_with('\n') {
            "\n"
        } else {
            ""
        };
        let space = if range.is_empty() { " " } else { "" };
        return Some(Edit {
            start: range.start,
            end: range.end,
            text: format!("{space}{value}{end}"),
        });
    }
    let before = ["description", "name", "id", "title", "url", "time_zone"];
    let before = before.iter().find_map(|key| holder.get(key))?;
    let end = before.value.span.range().end;
    let added = format!("{key}: {value}");
    if text.get(holder.span.range())?.starts_with('{') {
        return Some(Edit {
            start: end,
            end,
            text: format!(", {added}"),
        });
    }
    let indent = indent(text, before)?;
    let line = text.get(end..)?.find('\n').map(|at| end + at);
    let at = line.unwrap_or(text.len());
    Some(Edit {
        start: at,
        end: at,
        text: format!("\n{indent}{added}"),
    })
}

/// The spaces before the keys of a map that has a line for each.
fn indent(text: &str, entry: &Entry) -> Option<String> {
    let start = entry.key_span.range().start;
    let line = text.get(..start)?.rfind('\n').map_or(0, |end| end + 1);
    let before = text.get(line..start)?;
    let is_plain = before.chars().all(|c| matches!(c, ' ' | '-'));
    is_plain.then(|| before.replace('-', " "))
}

fn applied(text: &str, changes: &[Change]) -> String {
    let mut edits: Vec<&Edit> = changes.iter().filter_map(|it| it.edit.as_ref()).collect();
    edits.sort_by_key(|edit| (edit.start, edit.end));
    let mut out = text.to_owned();
    for edit in edits.iter().rev() {
        out.replace_range(edit.start..edit.end, &edit.text);
    }
    out
}

/// Whether a text with changes says what they mean, and all else that it said before.
fn is_sound(file: FileId, text: &str, before: &Node, changes: &[Change]) -> bool {
    if changes.iter().any(|change| change.edit.is_none()) {
        return false;
    }
    let Some((after, _)) = configuration::read(file, &applied(text, changes)) else {
        return false;
    };
    let holders = holders(&after);
    let is_there = |change: &Change| {
        let holder = holders.get(&change.id.as_deref());
        holder
            .and_then(|holder| stated(holder, &change.key))
            .as_ref()
            == Some(&change.text)
    };
    let but: BTreeSet<(Option<&str>, &str)> = changes
        .iter()
        .map(|change| (change.id.as_deref(), &*change.key))
        .collect();
    changes.iter().all(is_there) && is_same(before, &after, None, &but)
}

/// Whether two values are the same but for some keys of components.
fn is_same(
    one: &Node,
    other: &Node,
    id: Option<&str>,
    but: &BTreeSet<(Option<&str>, &str)>,
) -> bool {
    match (&one.value, &other.value) {
        (Value::Null, Value::Null) => true,
        (Value::Scalar(one), Value::Scalar(other)) => one == other,
        (Value::Sequence(one), Value::Sequence(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| is_same(one, other, None, but))
        }
        (Value::Mapping(one_entries), Value::Mapping(other_entries)) => {
            let id = one.get("id").and_then(|entry| entry.value.text()).or(id);
            let is_other = |entry: &&Entry| !but.contains(&(id, &*entry.key));
            let ones: Vec<&Entry> = one_entries.iter().filter(is_other).collect();
            let others: Vec<&Entry> = other_entries.iter().filter(is_other).collect();
            ones.len() == others.len()
                && ones.iter().zip(others).all(|(one, other)| {
                    one.key == other.key && is_same(&one.value, &other.value, None, but)
                })
        }
        _ => false,
    }
}

/// How the site that records come from was called before, where that changed.
#[derive(Debug)]
pub(super) struct Renamed {
    publisher: (Option<String>, Option<String>),
    address: (Option<String>, Option<String>),
}

impl Renamed {
    /// What is noted of a site and differs now; notes how it is.
    pub(super) fn of(
        system: &str,
        site: &DraftSite,
        noted: &mut BTreeMap<String, Words>,
    ) -> Option<Self> {
        let words = noted.entry(site_key(system, site)?).or_default();
        let mut change = |key: &str, now: &Option<String>| {
            let before = words.insert(key.to_owned(), now.clone());
            (before.unwrap_or_else(|| now.clone()), now.clone())
        };
        let renamed = Self {
            publisher: change(PUBLISHER, &site.title),
            address: change(ADDRESS, &site.url),
        };
        let is_news =
            renamed.publisher.0 != renamed.publisher.1 || renamed.address.0 != renamed.address.1;
        is_news.then_some(renamed)
    }

    /// A draft as it would have been before.
    pub(super) fn undone(&self, draft: &Draft) -> Draft {
        let mut draft = draft.clone();
        if draft.source.publisher == self.publisher.1 {
            draft.source.publisher.clone_from(&self.publisher.0);
        }
        if let (Some(before), Some(now), Some(url)) =
            (&self.address.0, &self.address.1, &draft.source.url)
            && let Some(rest) = url.strip_prefix(now.trim_end_matches('/'))
        {
            draft.source.url = Some(format!("{}{rest}", before.trim_end_matches('/')));
        }
        draft
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn component(name: &str, description: &str) -> DraftComponent {
        DraftComponent {
            key: "k".to_owned(),
            id: "a".to_owned(),
            name: name.to_owned(),
            description: Some(description.to_owned()),
            ..DraftComponent::default()
        }
    }

    fn followed(text: &str, before: &DraftComponent, now: &DraftComponent) -> String {
        let subjects =
            |it: &DraftComponent| subjects("s", &DraftSite::default(), std::slice::from_ref(it));
        let mut noted = BTreeMap::new();
        let words = subjects(before).remove(0).words;
        let words = words.into_iter().map(|(key, text)| (key, Some(text)));
        let mut words: Words = words.collect();
        words.entry("description".to_owned()).or_default();
        noted.insert("s/k".to_owned(), words);
        let mut findings = Vec::new();
        let now = subjects(now);
        let never = Overwriting::Never;
        let after = follow(FileId(0), text, &now, &mut noted, never, &mut findings);
        let mut out = after.unwrap_or_else(|| "as it was".to_owned());
        for finding in findings {
            out = format!("{out} / {} {}", finding.rule, finding.message);
        }
        out
    }

    #[test]
    fn what_changed_at_the_source_is_put_in_the_place_of_what_it_gave() {
        for (text, after) in [
            (
                "components: [{id: a, name: A, description: D}] # ours\n",
                "components: [{id: a, name: \"B: b\", description: \"E, e\"}] # ours\n",
            ),
            (
                "title: T\ncomponents:\n  - id: a\n    name: 'A' # the first\n    description: >-\n      D\n    since: 2020-01-01\n",
                "title: T\ncomponents:\n  - id: a\n    name: \"B: b\" # the first\n    description: \"E, e\"\n    since: 2020-01-01\n",
            ),
            (
                "components:\n  - id: g\n    components:\n      - {id: a, name: A, description: Mine}\n",
                "components:\n  - id: g\n    components:\n      - {id: a, name: \"B: b\", description: Mine} / import-conflict `description` of the component `a` changed at the source to `E, e`, and was edited here since it was imported",
            ),
            (
                "components: [{id: a, name: \"B: b\", description: \"E, e\"}]\n",
                "as it was",
            ),
            (
                "components: [{id: b, name: A, description: D}]\n",
                "as it was",
            ),
        ] {
            let told = followed(text, &component("A", "D"), &component("B: b", "E, e"));
            assert_eq!(told.replace("\n /", " /"), after);
        }
    }

    #[test]
    fn what_the_source_said_first_now_is_added() {
        for (text, after) in [
            (
                "components: [{id: a, name: A}]\n",
                "components: [{id: a, name: A, description: \"One\\ntwo\"}]\n",
            ),
            (
                "components:\n  - name: A # the first\n    id: a\n  - id: b\n",
                "components:\n  - name: A # the first\n    description: \"One\\ntwo\"\n    id: a\n  - id: b\n",
            ),
        ] {
            let told = followed(text, &component("A", ""), &component("A", "One\ntwo"));
            assert_eq!(told, after);
        }
    }
}
