//! One issue: what was down, from when until when, and what was said about it.

use std::collections::BTreeMap;

use super::settings::Settings;
use super::site::Sites;
use super::{KEY, Thing};
use crate::diagnostic::{Finding, Place};
use crate::import::draft::{
    Draft, DraftAffected, DraftComment, DraftKind, DraftSchedule, DraftUpdate, Moment,
};
use crate::import::kept;
use crate::import::label::{Label, Meaning};
use crate::import::moment::ReadMoment;
use crate::import::value::{prose, string};
use crate::model::component::ComponentStatus;
use crate::model::record::Extra;
use crate::model::update::UpdateStatus;
use crate::parse::node::{Node, Value};
use crate::parse::slug;
use crate::time::Zone;

/// The labels that make an issue one of Upptime's.
const INCIDENT: &str = "status";
const MAINTENANCE: &str = "maintenance";

/// Keys of which GitHub's interface and its command line have one each.
const NUMBER: &[&str] = &["number"];
const ADDRESS: &[&str] = &["html_url", "url"];
const CREATED: &[&str] = &["created_at", "createdAt"];
const UPDATED: &[&str] = &["updated_at", "updatedAt"];
const CLOSED: &[&str] = &["closed_at", "closedAt"];
const STANDING: &[&str] = &["author_association", "authorAssociation"];

/// Keys of an issue whose values stand elsewhere in a record.
const UNDERSTOOD: &[&str] = &[
    "number",
    "title",
    "body",
    "labels",
    "state",
    "closed",
    "comments",
    "repository",
    "html_url",
    "url",
    "created_at",
    "createdAt",
    "closed_at",
    "closedAt",
    "user",
    "author",
];

/// Keys with which GitHub keeps its books: what an issue means is not in them.
const BOOKS: &[&str] = &[
    "id",
    "node_id",
    "repository_url",
    "labels_url",
    "comments_url",
    "events_url",
    "timeline_url",
    "updated_at",
    "updatedAt",
    "assignee",
    "assignees",
    "author_association",
    "authorAssociation",
    "locked",
    "active_lock_reason",
    "draft",
    "reactions",
    "reactionGroups",
    "closed_by",
    "performed_via_github_app",
    "sub_issues_summary",
    "issue_dependencies_summary",
    "score",
    "pinned_comment",
    "isPinned",
    "projectCards",
    "projectItems",
    "type",
    "__typename",
    "closedByPullRequestsReferences",
    "issue_field_values",
];

/// What people are to a repository who cannot speak for it.
const OUTSIDERS: &[&str] = &["NONE", "FIRST_TIMER", "FIRST_TIME_CONTRIBUTOR", "MANNEQUIN"];

/// An issue that is an incident or a maintenance.
pub(super) struct Issue<'t> {
    thing: Thing<'t>,
    number: String,
    /// The name of its repository, such as `example/status`.
    pub(super) repository: Option<String>,
    labels: Vec<String>,
}

/// What Upptime says in the title of an issue that it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Alarm {
    Down,
    Degraded,
}

impl Alarm {
    /// The signs before the titles, and the words behind the names.
    const ALL: &[(&str, &str, Self)] = &[
        ("🛑", " is down", Self::Down),
        ("⚠️", " has degraded performance", Self::Degraded),
        ("⚠", " has degraded performance", Self::Degraded),
    ];

    fn status(self) -> ComponentStatus {
        match self {
            Self::Down => ComponentStatus::MajorOutage,
            Self::Degraded => ComponentStatus::DegradedPerformance,
        }
    }
}

/// A title without its sign, what that means, and the name of the site in it.
fn alarm(title: &str) -> (&str, Option<Alarm>, Option<&str>) {
    for (sign, words, alarm) in Alarm::ALL {
        if let Some(rest) = title.strip_prefix(sign) {
            let rest = rest.trim_start();
            return (rest, Some(*alarm), rest.strip_suffix(words));
        }
    }
    (title, None, None)
}

/// The name of the issue at an address, such as `example/status#21`; empty when it is none.
pub(super) fn name(address: &str) -> String {
    let named = address.rsplit_once("/issues/").and_then(|(before, after)| {
        let mut parts = before.rsplit('/');
        let (repository, owner) = (parts.next()?, parts.next()?);
        let number = after.split(|c: char| !c.is_ascii_digit()).next()?;
        (!number.is_empty()).then(|| format!("{owner}/{repository}#{number}"))
    });
    named.unwrap_or_default()
}

/// The first of these keys that says something.
fn either<'n>(node: &'n Node, keys: &[&str]) -> Option<&'n str> {
    keys.iter().find_map(|key| string(node, key))
}

/// The items of a list, which GitHub's query language puts below `nodes`.
fn items<'n>(node: &'n Node, key: &str) -> &'n [Node] {
    let Some(entry) = node.get(key) else {
        return &[];
    };
    let nodes = entry
        .value
        .get("nodes")
        .map_or(&entry.value, |nodes| &nodes.value);
    nodes.items()
}

impl<'t> Issue<'t> {
    /// Takes an issue that Upptime shows. Of others, nobody who read the page knew.
    pub(super) fn of(thing: Thing<'t>, findings: &mut Vec<Finding>) -> Option<Self> {
        let node = &thing.node;
        let place = node.span.at(thing.file);
        let labels: Vec<String> = items(node, "labels")
            .iter()
            .filter_map(|label| string(label, "name").or_else(|| label.text()))
            .map(str::to_owned)
            .collect();
        let title = prose(node, "title").unwrap_or_default().trim();
        let is_shown = labels
            .iter()
            .any(|label| label == INCIDENT || label == MAINTENANCE);
        let is_pull = node.get("pull_request").is_some();
        if is_pull || !is_shown && alarm(title).1.is_none() {
            findings.push(
                Finding::hint(
                    "issue-left",
                    place,
                    "this is no incident or maintenance, so it becomes no record",
                )
                .help("those have the label `status` or `maintenance`"),
            );
            return None;
        }
        let address = name(either(node, ADDRESS).unwrap_or_default());
        let (repository, number) = address.split_once('#').unzip();
        let named = node.get("repository").map(|entry| &entry.value);
        let named = named.and_then(|named| {
            named
                .text()
                .or_else(|| either(named, &["full_name", "nameWithOwner"]))
        });
        let number = either(node, NUMBER).or(number).map(str::to_owned);
        let repository = named.or(repository).map(str::to_owned);
        Some(Self {
            number: number.unwrap_or_else(|| unnumbered(title, place, findings)),
            repository,
            labels,
            thing,
        })
    }

    /// Its own name, the same in every import.
    pub(super) fn name(&self) -> String {
        let repository = self.repository.as_deref().unwrap_or_default();
        format!("{repository}#{}", self.number)
    }

    /// Whether both have the same words from the same time.
    fn tells_the_same(&self, other: &Self) -> bool {
        [&["title"], &["body"], CREATED]
            .iter()
            .all(|keys| either(&self.thing.node, keys) == either(&other.thing.node, keys))
    }

    fn place(&self) -> Place {
        self.thing.node.span.at(self.thing.file)
    }

    fn written(&self) -> &str {
        self.thing
            .text
            .get(self.thing.node.span.range())
            .unwrap_or_default()
    }
}

/// What stands for the number of an issue that has none.
fn unnumbered(title: &str, place: Place, findings: &mut Vec<Finding>) -> String {
    let made = slug::from_name(&title.to_lowercase());
    let made = if made.is_empty() {
        "untitled".to_owned()
    } else {
        made
    };
    findings.push(
        Finding::warning("id-missing", place, "this issue has no number")
            .help(format!("its record gets the id `{made}`")),
    );
    made
}

/// Of an issue that was exported several times, keeps the newest copy. Where nobody can tell, all stay.
pub(super) fn keep_newest(issues: &mut Vec<Issue<'_>>, findings: &mut Vec<Finding>) {
    let mut newest: BTreeMap<String, usize> = BTreeMap::new();
    let mut is_left = vec![false; issues.len()];
    for (index, issue) in issues.iter().enumerate() {
        let known = newest.entry(issue.name()).or_insert(index);
        if *known == index {
            continue;
        }
        let other = &issues[*known];
        if issue.written() == other.written() {
            is_left[index] = true;
            continue;
        }
        let changed = |issue: &Issue<'_>| either(&issue.thing.node, UPDATED).map(str::to_owned);
        let (Some(mine), Some(theirs)) = (changed(issue), changed(other)) else {
            continue;
        };
        // What was changed at one time is one thing, however it was exported.
        if mine == theirs && !issue.tells_the_same(other) {
            continue;
        }
        let (older, newer) = if mine > theirs {
            (*known, index)
        } else {
            (index, *known)
        };
        is_left[older] = true;
        *known = newer;
        findings.push(
            Finding::hint(
                "older-copy",
                issues[older].place(),
                "of this issue there is a newer copy",
            )
            .related(issues[newer].place(), "the record is made of this one"),
        );
    }
    let mut is_left = is_left.into_iter();
    issues.retain(|_| !is_left.next().unwrap_or_default());
}

/// What issues are read with.
pub(super) struct Reader<'a> {
    pub(super) settings: &'a Settings,
    /// The repository whose issues have their numbers as ids.
    pub(super) home: Option<&'a str>,
}

impl Reader<'_> {
    /// The draft of an issue. Whatever is wrong with it, there is one.
    pub(super) fn read(
        &self,
        issue: &Issue<'_>,
        apart: &[Thing<'_>],
        sites: &mut Sites,
        findings: &mut Vec<Finding>,
    ) -> Draft {
        let mut item = Item {
            issue,
            draft: Draft {
                origin: issue.repository.clone(),
                ..Draft::new(issue.name(), issue.place())
            },
            sites,
            findings,
        };
        item.name(self);
        item.read(apart);
        item.draft
    }
}

struct Item<'a> {
    issue: &'a Issue<'a>,
    draft: Draft,
    sites: &'a mut Sites,
    findings: &'a mut Vec<Finding>,
}

impl Item<'_> {
    fn name(&mut self, reader: &Reader<'_>) {
        let issue = self.issue;
        let node = &issue.thing.node;
        if issue.repository.as_deref() == reader.home {
            self.draft.id = slug::from_name(&issue.number);
            self.draft
                .aliases
                .push(format!("/incident/{}", self.draft.id));
        } else {
            self.draft.id = slug::from_name(&issue.name());
        }
        let address = either(node, ADDRESS).map(str::to_owned);
        let made = || {
            let repository = issue.repository.as_ref()?;
            Some(format!(
                "https://github.com/{repository}/issues/{}",
                issue.number
            ))
        };
        self.draft.source.url = address.or_else(made);
        self.draft
            .source
            .publisher
            .clone_from(&reader.settings.site.title);
    }

    fn read(&mut self, apart: &[Thing<'_>]) {
        let node = &self.issue.thing.node;
        let written = prose(node, "title").unwrap_or_default().trim();
        let (title, alarm, site) = alarm(written);
        self.draft.title = title.to_owned();
        if title.is_empty() {
            self.draft.title = format!("Issue {}", self.draft.id);
            let message = "this issue has no title";
            self.findings.push(
                Finding::warning("title-missing", self.draft.place, message)
                    .help(format!("its record is called `{}`", self.draft.title)),
            );
        }
        let created = self.time(node, CREATED);
        let closed = self.time(node, CLOSED);
        let is_maintenance = self.issue.labels.iter().any(|label| label == MAINTENANCE);
        let body = prose(node, "body").unwrap_or_default();
        let (announced, words) = if is_maintenance {
            announced(body)
        } else {
            (Vec::new(), body.to_owned())
        };
        if is_maintenance {
            self.draft.kind = DraftKind::Maintenance(self.schedule(&announced));
        }
        self.affected(alarm, site, &announced);
        if !matches!(self.draft.kind, DraftKind::Maintenance(Some(_))) {
            self.draft.started = created.as_ref().map(|read| read.moment.clone());
        }
        let opened = is_maintenance.then_some(UpdateStatus::Scheduled);
        self.say(created.map(|read| read.moment), words, opened, None);
        self.comments(apart);
        self.close(closed);
        self.shapes();
        let mut own = kept::rest(node, &[UNDERSTOOD, BOOKS].concat());
        own.retain(|(key, value)| !is_usual(key, value));
        self.draft.keep_own(KEY, own);
    }

    /// Keeps what has another shape than it should.
    fn shapes(&mut self) {
        let thing = &self.issue.thing;
        for (key, what) in [
            ("title", "a text"),
            ("body", "a text"),
            ("labels", "a list"),
            ("comments", "a list"),
        ] {
            let Some(value) = thing.node.get(key).map(|entry| &entry.value) else {
                continue;
            };
            let is_right = match &value.value {
                Value::Null => true,
                Value::Scalar(text) => {
                    what == "a text" || text.parse::<u64>().is_ok() && key == "comments"
                }
                Value::Sequence(_) => what == "a list",
                Value::Mapping(_) => what == "a list" && value.get("nodes").is_some(),
            };
            if !is_right {
                let raw = thing.text.get(value.span.range()).unwrap_or_default();
                let message = format!("`{key}` is {what}, not {}", value.kind());
                let place = value.span.at(thing.file);
                self.draft
                    .not_understood(key, raw, place, message, self.findings);
            }
        }
    }

    /// A time of the first of some keys, kept as raw text when it cannot be understood.
    fn time(&mut self, node: &Node, keys: &[&str]) -> Option<ReadMoment> {
        let key = keys.iter().find(|key| node.get(key).is_some())?;
        let value = &node.get(key)?.value;
        if value.value == Value::Null {
            return None;
        }
        let thing = &self.issue.thing;
        let raw = thing.text.get(value.span.range()).unwrap_or_default();
        let text = value.text().unwrap_or(raw).to_owned();
        let place = value.span.at(thing.file);
        self.draft
            .time(key, &text, place, &Zone::utc(), self.findings)
    }

    /// The window that a maintenance announces.
    fn schedule(&mut self, announced: &[(&str, &str)]) -> Option<DraftSchedule> {
        let place = self.issue.thing.node.get("body");
        let place = place.map_or(self.draft.place, |entry| {
            entry.value.span.at(self.draft.place.file)
        });
        let mut times = [("start", None), ("end", None)];
        for (name, moment) in &mut times {
            let text = announced.iter().find(|(key, _)| key == name);
            let Some((_, text)) = text.filter(|(_, text)| !text.is_empty()) else {
                self.findings.push(
                    Finding::warning(
                        "window-missing",
                        place,
                        format!("this maintenance does not say its `{name}`"),
                    )
                    .help("write `scheduled` into its record"),
                );
                continue;
            };
            let read = self
                .draft
                .time(name, text, place, &Zone::utc(), self.findings);
            *moment = read.map(|read| read.moment.at);
        }
        match times {
            [(_, Some(from)), (_, Some(until))] => Some(DraftSchedule {
                from,
                until,
                // Upptime closes it when its time has come.
                by_updates: false,
            }),
            // Half a window is none; what it says stays readable.
            times => {
                for (name, moment) in times {
                    if let Some(moment) = moment {
                        self.draft.keep_unread(name, moment);
                    }
                }
                None
            }
        }
    }

    /// Which sites it was about: those of its labels, of its title, and of what it announces.
    fn affected(&mut self, alarm: Option<Alarm>, site: Option<&str>, announced: &[(&str, &str)]) {
        let status = alarm.map(Alarm::status);
        let mut affected: Vec<DraftAffected> = Vec::new();
        let mut add = |id: String, status| {
            if affected.iter().all(|known| known.id != id) {
                affected.push(DraftAffected { id, status });
            }
        };
        if let Some(name) = site {
            add(self.sites.by_name(name), status);
        }
        for label in &self.issue.labels {
            match self.sites.by_label(label) {
                Some(id) => add(id, status),
                None if label == INCIDENT || label == MAINTENANCE => {}
                None => self.draft.labels.push(label.clone()),
            }
        }
        for (key, status) in [
            ("expectedDown", ComponentStatus::MajorOutage),
            ("expectedDegraded", ComponentStatus::DegradedPerformance),
        ] {
            let slugs = announced.iter().filter(|(name, _)| *name == key);
            let slugs = slugs.flat_map(|(_, slugs)| slugs.split(','));
            for slug in slugs.map(str::trim).filter(|slug| !slug.is_empty()) {
                add(self.sites.by_name(slug), Some(status));
            }
        }
        self.draft.components = affected;
    }

    fn comments(&mut self, apart: &[Thing<'_>]) {
        let thing = &self.issue.thing;
        let own = items(&thing.node, "comments")
            .iter()
            .map(|node| (node, thing));
        let apart = apart.iter().map(|thing| (&thing.node, thing));
        let mut comments: Vec<(&Node, &Thing<'_>)> = own.chain(apart).collect();
        // Times of GitHub have one form, so that they sort as texts do.
        comments.sort_by_key(|(node, _)| either(node, CREATED));
        let number = string(&thing.node, "comments").and_then(|text| text.parse::<usize>().ok());
        if let Some(number) = number.filter(|number| *number > comments.len()) {
            let here = comments.len();
            self.findings.push(
                Finding::warning(
                    "comments-missing",
                    self.draft.place,
                    format!("this issue has {number} comments, of which {here} are here"),
                )
                .help("export them as well: `gh issue list --json number,title,body,comments,…`"),
            );
        }
        for (node, thing) in comments {
            self.comment(node, thing);
        }
    }

    fn comment(&mut self, node: &Node, thing: &Thing<'_>) {
        let place = node.span.at(thing.file);
        let words = prose(node, "body").unwrap_or_default().to_owned();
        let at = match either(node, CREATED) {
            Some(text) => {
                let read = self
                    .draft
                    .time("created_at", text, place, &Zone::utc(), self.findings);
                read.map(|read| read.moment)
            }
            None => None,
        };
        let by = ["user", "author"]
            .iter()
            .find_map(|key| string(&node.get(key)?.value, "login"));
        let is_bot = by.is_some_and(|login| login.ends_with("[bot]") || login == "github-actions");
        let standing = either(node, STANDING).unwrap_or_default();
        if OUTSIDERS.contains(&standing) && !is_bot {
            self.draft.comments.push(DraftComment {
                by: by.map(str::to_owned),
                is_official: false,
                at,
                text: words,
            });
            return;
        }
        let stand = stand(&words, &self.draft.kind);
        self.say(at, words, stand, by.filter(|_| !is_bot));
    }

    /// Adds a post. One whose time nobody knows stays with the text.
    fn say(
        &mut self,
        at: Option<Moment>,
        words: String,
        status: Option<UpdateStatus>,
        author: Option<&str>,
    ) {
        if words.trim().is_empty() {
            return;
        }
        let Some(at) = at else {
            let body = &mut self.draft.body;
            if !body.is_empty() {
                body.push_str("\n\n");
            }
            body.push_str(&words);
            return;
        };
        let mut update = DraftUpdate::new(at, words);
        update.status = status;
        let author = author.map(|author| ("author".to_owned(), Extra::Text(author.to_owned())));
        update.keep_own(KEY, author.into_iter().collect());
        self.draft.updates.push(update);
    }

    /// Ends what is closed. A maintenance ends with its window, whenever its issue is closed.
    fn close(&mut self, closed: Option<ReadMoment>) {
        let node = &self.issue.thing.node;
        let state = string(node, "state").unwrap_or_default();
        let is_closed = closed.is_some()
            || state.eq_ignore_ascii_case("closed")
            || string(node, "closed") == Some("true");
        let closed = closed.map(|read| read.moment);
        if let DraftKind::Maintenance(Some(_)) = self.draft.kind {
            let closed = closed.map(|at| ("closed_at".to_owned(), Extra::Text(at.at)));
            self.draft.keep_own(KEY, closed.into_iter().collect());
        } else if is_closed {
            self.draft.ended.clone_from(&closed);
            self.draft.close(closed, self.findings);
        }
    }
}

/// Whether a key says what it says of nearly every issue.
fn is_usual(key: &str, value: &Extra) -> bool {
    let Extra::Text(text) = value else {
        return false;
    };
    let is_reason = matches!(key, "state_reason" | "stateReason");
    is_reason && text.eq_ignore_ascii_case("completed")
}

/// How things stand, when a comment begins with that, as in `**Resolved:** it is back up`.
fn stand(words: &str, kind: &DraftKind) -> Option<UpdateStatus> {
    let (label, _) = words.trim_start().strip_prefix("**")?.split_once("**")?;
    match Label::of(label.trim_end_matches(':')).meaning {
        Meaning::Stand(stand) => match kind {
            DraftKind::Maintenance(_) => stand.of_maintenance(),
            DraftKind::Incident | DraftKind::Notice => stand.of_incident(),
        },
        _ => None,
    }
}

/// What the comment in a maintenance's text announces, key by key, and the text without it. A
/// comment that says anything else stays where it is.
fn announced(body: &str) -> (Vec<(&str, &str)>, String) {
    const KEYS: &[&str] = &["start", "end", "expectedDown", "expectedDegraded"];
    let comment = body.match_indices("<!--").find_map(|(from, mark)| {
        let length = body[from..].find("-->")?;
        let inner = body.get(from + mark.len()..from + length)?;
        inner
            .contains("start:")
            .then_some((from, from + length + "-->".len(), inner))
    });
    let Some((from, until, inner)) = comment else {
        return (Vec::new(), body.to_owned());
    };
    let lines = || inner.lines().map(str::trim).filter(|line| !line.is_empty());
    let pairs: Vec<(&str, &str)> = lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(key, value)| (key.trim(), value.trim()))
        .filter(|(key, _)| KEYS.contains(key))
        .collect();
    if pairs.len() < lines().count() {
        return (pairs, body.to_owned());
    }
    let words = format!("{}{}", &body[..from], &body[until..]);
    (pairs, words.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issue_has_one_name_at_all_its_addresses() {
        for address in [
            "https://github.com/example/status/issues/21",
            "https://github.com/example/status/issues/21#issuecomment-1",
            "https://api.github.com/repos/example/status/issues/21",
        ] {
            assert_eq!(name(address), "example/status#21", "{address}");
        }
        assert_eq!(name("https://github.com/example/status/pull/21"), "");
    }

    #[test]
    fn titles_say_what_was_down() {
        assert_eq!(
            alarm("🛑 API is down"),
            ("API is down", Some(Alarm::Down), Some("API"))
        );
        assert_eq!(
            alarm("⚠️ API has degraded performance"),
            (
                "API has degraded performance",
                Some(Alarm::Degraded),
                Some("API")
            )
        );
        assert_eq!(alarm("The API is down"), ("The API is down", None, None));
    }

    #[test]
    fn what_is_announced_is_taken_out_of_the_text_when_it_is_understood() {
        let body = "<!--\nstart: 2026-05-01T10:00:00Z\nend: 2026-05-01T11:00:00Z\nexpectedDown: api, web\n-->\nWe move.";
        let (pairs, words) = announced(body);
        assert_eq!(pairs.len(), 3);
        assert_eq!(words, "We move.");
        let body = "<!--\nstart: 2026-05-01T10:00:00Z\nwho: us\n-->\nWe move.";
        assert_eq!(announced(body).1, body);
        assert_eq!(announced("We move. <!-- x -->").1, "We move. <!-- x -->");
    }
}
