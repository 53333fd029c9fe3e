//! One issue: what its front matter says, and the posts in its text.

use std::ops::Range;

use super::component::{AFFECTED, Systems};
use super::folder::Content;
use super::post::{self, Around, Post, Unmarked};
use super::settings::Settings;
use super::shortcode::{self, Targets};
use super::timing::{self, Bounds, Said, Stamp};
use super::{KEY, kept, value, words};
use crate::diagnostic::{FileId, Finding, Place, Span};
use crate::import::draft::{
    Draft, DraftAffected, DraftAsset, DraftEvent, DraftKind, DraftPostmortem, DraftSchedule,
    DraftUpdate, Moment, Publication, TranslationOf,
};
use crate::import::front::Page;
use crate::import::label::{self, Label, Meaning, Stand};
use crate::import::links::{self, Way};
use crate::import::moment::{self, ReadMoment};
use crate::import::when;
use crate::model::component::ComponentStatus;
use crate::model::postmortem::PostmortemStatus;
use crate::model::record::{Extra, Impact};
use crate::model::reference::{Reference, decoded, file_name, joined};
use crate::model::update::UpdateStatus;
use crate::parse::node::{Node, Value};
use crate::time::{self, Precision};

/// Keys whose values stand elsewhere in a record, in lower case.
const UNDERSTOOD: &[&str] = &[
    "title",
    "date",
    "resolved",
    "resolvedwhen",
    "affected",
    "section",
    "draft",
    "published",
    "slug",
    "url",
    "aliases",
    "severity",
];

/// An issue of the source.
pub(super) struct Issue<'t> {
    pub(super) content: &'t Content,
    pub(super) text: &'t str,
    pub(super) page: Page,
    /// Its address below the site's root.
    pub(super) address: String,
    /// Its permalink.
    pub(super) id: String,
    /// Other addresses that lead to it.
    pub(super) aliases: Vec<String>,
    pub(super) publication: Publication,
    /// What it is a translation of, when it is one.
    pub(super) translation: Option<TranslationOf>,
}

/// What issues are read with.
pub(super) struct Reader<'a> {
    pub(super) settings: &'a Settings,
    pub(super) targets: Targets<'a>,
    /// Whether the source has a file, by its path below the site's root; then its path in the source.
    pub(super) source_file: &'a dyn Fn(&str) -> Option<String>,
    /// The id of the record that an issue became, by its address.
    pub(super) by_address: &'a dyn Fn(&str) -> Option<String>,
    /// The files beside an issue: their names, and their paths in the source.
    pub(super) beside: &'a dyn Fn(&Content) -> Vec<DraftAsset>,
}

/// Whether an issue is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    Yes,
    No,
    Unsaid,
}

/// How bad it is, in cState's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Severity {
    Down,
    Disrupted,
    Notice,
}

impl Reader<'_> {
    /// The draft of an issue. Whatever is wrong with it, there is one.
    pub(super) fn read(
        &self,
        issue: &Issue<'_>,
        systems: &mut Systems,
        findings: &mut Vec<Finding>,
    ) -> Draft {
        let place =
            value(&issue.page.front, "title").map_or(Span::default(), |entry| entry.value.span);
        let mut item = Item {
            reader: self,
            issue,
            file: issue.content.file,
            draft: Draft::new(key(issue), place.at(issue.content.file)),
            systems,
            findings,
        };
        item.read();
        item.draft
    }
}

/// The item's own name: its path below the content, the same in every import.
pub(super) fn key(issue: &Issue<'_>) -> String {
    let language = issue.content.language.as_deref();
    let language = language.map_or(String::new(), |language| format!("{language}/"));
    // What is published later is another record than its draft.
    let draft = match (issue.publication, &issue.content.language) {
        (Publication::Withheld, None) => "#draft",
        _ => "",
    };
    format!("{language}{}{draft}", issue.content.route)
}

struct Item<'a> {
    reader: &'a Reader<'a>,
    issue: &'a Issue<'a>,
    file: FileId,
    draft: Draft,
    systems: &'a mut Systems,
    findings: &'a mut Vec<Finding>,
}

impl Item<'_> {
    fn read(&mut self) {
        self.draft.title = self.title();
        self.draft.id.clone_from(&self.issue.id);
        self.draft.aliases.clone_from(&self.issue.aliases);
        self.draft.publication = self.issue.publication;
        self.draft.translation.clone_from(&self.issue.translation);
        let severity = self.severity();
        let affected = self.affected();
        let bounds = Bounds {
            date: self.date(),
            resolved: self.time("resolvedWhen"),
        };
        let is_informational = self.truth("informational") == Some(true);
        let kind = self.kind(severity, is_informational, !affected.is_empty());
        let over = self.over();
        self.file_name(&bounds);
        self.put_times(&kind, over, &bounds);
        let kind = match kind {
            DraftKind::Maintenance(_) => DraftKind::Maintenance(self.schedule(over, &bounds)),
            kind => kind,
        };
        self.put_impact(&kind, severity, affected);
        self.put_text(&kind, over, bounds);
        self.draft.kind = kind;
        self.put_assets();
        self.put_origin();
        self.put_rest(severity, is_informational);
    }

    fn place(&self, node: &Node) -> Place {
        node.span.at(self.file)
    }

    fn node(&self, key: &str) -> Option<&'_ Node> {
        Some(&value(&self.issue.page.front, key)?.value)
    }

    /// The text of a key, when it has one, and its place.
    fn text(&self, key: &str) -> Option<(String, Place)> {
        let node = self.node(key)?;
        Some((words(node)?.to_owned(), self.place(node)))
    }

    /// Keeps the value of a key that could not be understood, and says so.
    fn unread(&mut self, key: &str, message: impl Into<String>) {
        let Some(node) = self.node(key) else { return };
        let raw = self
            .issue
            .text
            .get(node.span.range())
            .unwrap_or_default()
            .to_owned();
        let place = self.place(node);
        self.draft
            .not_understood(key, &raw, place, message, self.findings);
    }

    fn title(&mut self) -> String {
        if let Some((title, _)) = self.text("title") {
            return title.trim().to_owned();
        }
        let name = self
            .issue
            .content
            .route
            .rsplit('/')
            .next()
            .unwrap_or_default();
        let words = name.replace(['-', '_'], " ");
        let title = if words.trim().is_empty() {
            self.issue.id.clone()
        } else {
            words
        };
        if !self.issue.page.front.entries().is_empty() {
            let place = Span::default().at(self.file);
            self.findings.push(
                Finding::warning("title-missing", place, "this issue has no title")
                    .help(format!("its record is called `{title}`")),
            );
        }
        title
    }

    fn truth(&mut self, key: &str) -> Option<bool> {
        let (text, _) = self.text(key)?;
        let truth = super::truth(&text);
        if truth.is_none() {
            self.unread(key, "this is neither `true` nor `false`");
        }
        truth
    }

    /// Whether the issue says that it is over.
    fn over(&mut self) -> Over {
        let mut said = self.truth("resolved");
        // Those who follow an old habit write `closed`.
        if said.is_none()
            && let Some((_, place)) = self.text("closed")
            && self.truth("closed") == Some(true)
        {
            said = Some(true);
            self.findings.push(Finding::hint(
                "closed-is-resolved",
                place,
                "`closed: true` is read as `resolved: true`",
            ));
        }
        match said {
            Some(true) => Over::Yes,
            Some(false) => Over::No,
            None => Over::Unsaid,
        }
    }

    fn time(&mut self, key: &str) -> Option<ReadMoment> {
        let node = self.node(key)?;
        if matches!(node.value, Value::Sequence(_) | Value::Mapping(_)) {
            self.unread(key, "this is no time");
            return None;
        }
        let (text, place) = self.text(key)?;
        self.moment(key, &text, place)
    }

    /// Reads a time. That it has no zone is said once for each issue.
    fn moment(&mut self, name: &str, text: &str, place: Place) -> Option<ReadMoment> {
        let mut found = Vec::new();
        let was_told = self.draft.zone.is_some();
        let zone = &self.reader.settings.zone;
        let read = self.draft.time(name, text, place, zone, &mut found);
        found.retain(|finding| !(was_told && finding.rule == "time-without-zone"));
        self.findings.append(&mut found);
        read
    }

    /// When it began: its `date`, else the day in the name of its file.
    fn date(&mut self) -> Option<ReadMoment> {
        if self
            .node("date")
            .is_some_and(|node| node.value != Value::Null)
        {
            return self.time("date");
        }
        let name = self
            .issue
            .content
            .route
            .rsplit('/')
            .next()
            .unwrap_or_default();
        let written = when::find(name).filter(|written| written.range.start == 0)?;
        let place = Span::default().at(self.file);
        let read = self.moment("date", &written.day?, place)?;
        self.findings.push(Finding::hint(
            "date-missing",
            place,
            "this issue has no date; that of its name is taken",
        ));
        Some(read)
    }

    fn severity(&mut self) -> Option<Severity> {
        let (text, _) = self.text("severity")?;
        match text.to_ascii_lowercase().as_str() {
            "down" => Some(Severity::Down),
            "disrupted" => Some(Severity::Disrupted),
            // cState's own editor offers the latter.
            "notice" | "announcement" => Some(Severity::Notice),
            _ => {
                self.unread("severity", format!("there is no severity `{text}`"));
                None
            }
        }
    }

    fn affected(&mut self) -> Vec<String> {
        let Some(node) = self.node("affected") else {
            return Vec::new();
        };
        let single = std::slice::from_ref(node);
        let items = match &node.value {
            Value::Sequence(items) => items.as_slice(),
            _ => single,
        };
        let named: Vec<(Option<String>, Place)> = items
            .iter()
            .filter(|item| item.value != Value::Null)
            .map(|item| (item.text().map(str::to_owned), self.place(item)))
            .collect();
        let mut keys: Vec<String> = Vec::new();
        for (name, place) in named {
            let Some(name) = name else {
                self.unread("affected", "this is no name of a system");
                continue;
            };
            if name.trim().is_empty() {
                continue;
            }
            let key = self.systems.mention(&name, place);
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }

    /// What sort of thing it is. cState has incidents and informational posts only, and calls what
    /// has the severity `notice` a maintenance.
    fn kind(
        &mut self,
        severity: Option<Severity>,
        is_informational: bool,
        is_affecting: bool,
    ) -> DraftKind {
        if is_informational {
            return DraftKind::Notice;
        }
        let title = &self.draft.title;
        if label::says_maintenance(title) {
            if severity != Some(Severity::Notice) {
                self.findings.push(
                    Finding::hint(
                        "maintenance-by-title",
                        self.draft.place,
                        "this title says that the work was planned, so it becomes a maintenance",
                    )
                    .help("remove `kind: maintenance` from the record where it was not"),
                );
            }
            return DraftKind::Maintenance(None);
        }
        match severity {
            Some(Severity::Notice) if !is_affecting => DraftKind::Notice,
            Some(Severity::Notice) if !label::says_outage(title) => DraftKind::Maintenance(None),
            _ => DraftKind::Incident,
        }
    }

    /// The file keeps its name, in a folder of its year.
    fn file_name(&mut self, bounds: &Bounds) {
        let year = bounds.date.as_ref().map(|date| {
            self.reader
                .settings
                .zone
                .date(date.at)
                .format("%Y/")
                .to_string()
        });
        let year = year.unwrap_or_default();
        let language = self.issue.content.language.as_deref();
        let language = language.map_or(String::new(), |language| format!("{language}/"));
        self.draft.file = Some(format!("{language}{year}{}", self.issue.id));
    }

    fn put_times(&mut self, kind: &DraftKind, over: Over, bounds: &Bounds) {
        let moment = |read: &Option<ReadMoment>| read.as_ref().map(|read| read.moment.clone());
        let unknown = || Some(Moment::plain("unknown"));
        let (date, resolved) = (moment(&bounds.date), moment(&bounds.resolved));
        self.draft.started = date;
        match kind {
            // What is not pinned is only in the history.
            DraftKind::Notice => {
                let is_shown = over == Over::No || self.truth("pin") == Some(true);
                self.draft.ended = resolved.or_else(|| if is_shown { None } else { unknown() });
            }
            _ if over != Over::No => {
                if over == Over::Unsaid {
                    self.findings.push(
                        Finding::hint(
                            "resolved-missing",
                            self.draft.place,
                            "this issue does not say whether it is resolved",
                        )
                        .help("it is taken to be over, as cState does not count it as active"),
                    );
                }
                self.draft.ended = resolved.or_else(unknown);
            }
            DraftKind::Maintenance(_) => {}
            DraftKind::Incident => self.draft.mitigated = resolved,
        }
    }

    /// The announced window of a maintenance that is not over.
    fn schedule(&mut self, over: Over, bounds: &Bounds) -> Option<DraftSchedule> {
        let (from, until) = (bounds.date.as_ref()?, bounds.resolved.as_ref()?);
        if over != Over::No || until.at <= from.at {
            return None;
        }
        self.draft.started = None;
        Some(DraftSchedule {
            from: from.moment.at.clone(),
            until: until.moment.at.clone(),
            by_updates: false,
        })
    }

    fn put_impact(&mut self, kind: &DraftKind, severity: Option<Severity>, affected: Vec<String>) {
        let felt = match (kind, severity) {
            (DraftKind::Incident, Some(severity)) => Some(severity.felt()),
            _ => None,
        };
        self.draft.impact = felt.map(|(impact, _)| impact);
        self.draft.components = affected
            .into_iter()
            .map(|id| DraftAffected {
                id,
                status: felt.map(|(_, status)| status),
            })
            .collect();
    }

    /// Cuts the text into posts and the rest.
    fn put_text(&mut self, kind: &DraftKind, over: Over, bounds: Bounds) {
        let Range { start, end } = self.issue.page.body.clone();
        let body = &self.issue.text[start..end];
        let unmarked = match kind {
            DraftKind::Incident => Unmarked::Post,
            DraftKind::Maintenance(_) | DraftKind::Notice => Unmarked::Text,
        };
        let bounds = Bounds {
            resolved: bounds.resolved.filter(|_| over != Over::No),
            ..bounds
        };
        let around = Around {
            bounds: &bounds,
            zone: &self.reader.settings.zone,
        };
        let mut parts = post::split(body, unmarked, &around);
        let tracks = parts.posts.iter().filter_map(|post| post.track.as_ref());
        let used: Vec<Range<usize>> = tracks.map(|(_, range)| range.clone()).collect();
        let targets = &self.reader.targets;
        shortcode::tell_left(body, start, self.file, &used, targets, self.findings);
        let mut told = Vec::new();
        let mut assets = Vec::new();
        links::tell(
            self.file,
            start,
            body,
            |to| self.way(to, &mut assets),
            &mut told,
        );
        self.findings.append(&mut told);
        // Where the issue is over, its newest post is believed that it is.
        if over != Over::No
            && parts.posts.len() > 1
            && let Some(newest) = parts.posts.last_mut()
            && matches!(
                newest.meaning,
                Meaning::Update | Meaning::Time | Meaning::Other
            )
            && newest.is_end
        {
            newest.meaning = Meaning::Stand(Stand::Resolved);
        }
        let rest = self.markdown(&parts.rest);
        let said: Vec<(Said, Meaning)> = parts
            .posts
            .iter()
            .map(|post| (self.said(post), post.meaning))
            .collect();
        let stamps = timing::stamps(&said, &bounds, &self.reader.settings.zone);
        match stamps {
            Some(stamps) => {
                self.put_updates(kind, over, &parts.posts, stamps, &bounds);
                self.draft.body = rest;
            }
            // Nothing has a time: then the text stays whole.
            None => self.draft.body = self.markdown(body),
        }
        if parts.is_postmortem {
            self.draft.postmortem = Some(DraftPostmortem {
                status: Some(PostmortemStatus::Final),
                ..DraftPostmortem::default()
            });
        }
        self.put_timeline();
        if let Some(misread) = self.issue.page.misread.clone() {
            self.draft
                .keep_unread("front matter", &self.issue.text[misread]);
        }
    }

    /// What a post says about its time.
    fn said(&mut self, post: &Post) -> Said {
        let start = self.issue.page.body.start;
        let zone = self.reader.settings.zone.clone();
        let precision = |read: &ReadMoment| {
            time::read(&read.moment.at, &zone).map_or(Precision::Exact, |(_, precision)| precision)
        };
        if let Some((text, range)) = &post.track {
            let place = Span::new(start + range.start, start + range.end).at(self.file);
            return match self.moment("track", text, place) {
                Some(read) => {
                    let precision = precision(&read);
                    Said::At(read, precision)
                }
                None => Said::Nothing,
            };
        }
        let Some((raw, written)) = &post.written else {
            return Said::Nothing;
        };
        if written.day.is_none() {
            return Said::Clock(raw.clone(), written.spelled());
        }
        let place = Span::new(start + post.range.start, start + post.range.end).at(self.file);
        let place = first_line(self.issue.text, place);
        // What the reader of times takes stays as written.
        let zone = &self.reader.settings.zone;
        let is_read =
            time::read(raw, zone).map_or_else(|error| error.replacement().is_some(), |_| true);
        let text = if is_read {
            raw.clone()
        } else {
            written.spelled()
        };
        let Some(mut read) = self.moment("time", &text, place) else {
            return Said::Nothing;
        };
        if !is_read && read.moment.as_published.is_none() {
            read.moment.as_published = Some(raw.clone());
        }
        let precision = precision(&read);
        Said::At(read, precision)
    }

    fn put_updates(
        &mut self,
        kind: &DraftKind,
        over: Over,
        posts: &[Post],
        stamps: Vec<Stamp>,
        bounds: &Bounds,
    ) {
        let mut updates: Vec<(Stamp, DraftUpdate)> = Vec::new();
        let mut untimed = 0;
        for (post, stamp) in posts.iter().zip(stamps) {
            let text = self.markdown(&post.text);
            let mut update = DraftUpdate::new(stamp.moment.clone(), text);
            update.status = status(post, kind, over);
            let mut own: Vec<(String, Extra)> = Vec::new();
            let label = post.label.as_deref();
            let is_timed = stamp.from.is_none() || post.written.is_none();
            let is_said = |words: &&str| is_timed && Label::of(words).is_all_said(update.status);
            let unsaid = label.filter(|words| !is_said(words));
            own.extend(unsaid.map(|words| ("label".to_owned(), Extra::Text(words.to_owned()))));
            own.extend(
                stamp
                    .from
                    .map(|from| ("time".to_owned(), Extra::Text(from.to_owned()))),
            );
            update.keep_own(KEY, own);
            untimed += usize::from(stamp.from.is_some());
            if moment::needs_zone(&stamp.moment.at) {
                self.draft.zone = Some(self.reader.settings.zone.name().to_owned());
            }
            updates.push((stamp, update));
        }
        updates.sort_by_key(|(stamp, _)| stamp.at);
        if untimed > 0 {
            let number = updates.len();
            self.findings.push(
                Finding::hint(
                    "update-without-time",
                    self.draft.place,
                    format!("{untimed} of {number} posts have no time of their own"),
                )
                .help("they get one of the issue's times, and `x-cstate: {time: …}` says which"),
            );
        }
        close(&mut updates, kind, over, bounds);
        self.draft.updates = updates.into_iter().map(|(_, update)| update).collect();
    }

    /// Lists of times in the text, as events. The text keeps them.
    fn put_timeline(&mut self) {
        let lines: Vec<String> = self.draft.body.lines().map(str::to_owned).collect();
        let place = self.draft.place;
        for line in lines {
            let bare = line.trim_start();
            let Some(bullet) = super::head::bullet(bare) else {
                continue;
            };
            let content = &bare[bullet..];
            let Some(written) = when::find(content).filter(|written| written.range.start == 0)
            else {
                continue;
            };
            if written.day.is_none() || written.clock.is_none() {
                continue;
            }
            let text = content[written.range.end..].trim_start_matches([' ', ':', '-', '–', '—']);
            let raw = &content[written.range.clone()];
            let zone = &self.reader.settings.zone;
            let known = if time::read(raw, zone).is_ok() {
                raw.to_owned()
            } else {
                written.spelled()
            };
            if text.is_empty() || time::read(&known, zone).is_err() {
                continue;
            }
            if let Some(read) = self.moment("timeline", &known, place) {
                self.draft.timeline.push(DraftEvent {
                    at: read.moment,
                    text: text.to_owned(),
                    link: None,
                });
            }
        }
    }

    /// Text as a record has it: Markdown for shortcodes, and links that lead where they led.
    fn markdown(&mut self, text: &str) -> String {
        let text = shortcode::rewritten(text, &self.reader.targets);
        let mut assets = std::mem::take(&mut self.draft.assets);
        let text = links::led(text.trim_end(), |to| self.way(to, &mut assets));
        self.draft.assets = assets;
        text
    }

    /// What becomes of a link. A file of the site that it leads to is added to the assets.
    fn way(&self, to: &str, assets: &mut Vec<DraftAsset>) -> Way {
        let (bare, _) = to.split_once(['#', '?']).unwrap_or((to, ""));
        let fragment = to.find('#').map_or("", |at| &to[at..]);
        let record = |id: String| Way::Leads(format!("incident:{id}{fragment}"));
        let path = match Reference::of(bare) {
            Reference::Beside { path, .. } => {
                let name = file_name(path);
                if (self.reader.beside)(self.issue.content)
                    .iter()
                    .any(|asset| asset.name == name)
                {
                    return Way::Stays;
                }
                joined(&self.issue.address, &decoded(path))
            }
            Reference::File { .. } => {
                return (self.reader.targets.record)(&decoded(bare)).map_or(Way::Lost, record);
            }
            Reference::Path { path, .. } => Some(decoded(path).trim_start_matches('/').to_owned()),
            Reference::Nowhere if fragment.is_empty() => None,
            _ => return Way::Stays,
        };
        let Some(path) = path else { return Way::Lost };
        if let Some(id) = (self.reader.by_address)(&path) {
            return record(id);
        }
        if let Some(source) = (self.reader.source_file)(&format!("static/{path}")) {
            let asset = DraftAsset {
                name: path,
                path: source,
            };
            let instead = links::written(&asset.name);
            if !assets.contains(&asset) {
                assets.push(asset);
            }
            return Way::Leads(instead);
        }
        // The page of the site, and those of its components, are there again.
        let is_known = path.is_empty() || path.split('/').next() == Some(AFFECTED);
        if is_known { Way::Stays } else { Way::Lost }
    }

    fn put_assets(&mut self) {
        let beside = (self.reader.beside)(self.issue.content);
        self.draft.assets.extend(beside);
    }

    fn put_origin(&mut self) {
        let site = &self.reader.settings.site;
        self.draft.source.publisher.clone_from(&site.title);
        self.draft.source.url = site.url.as_ref().map(|url| {
            let url = url.trim_end_matches('/');
            format!("{url}/{}", self.issue.address.trim_start_matches('/'))
        });
    }

    /// Everything else that the front matter says.
    fn put_rest(&mut self, severity: Option<Severity>, is_informational: bool) {
        let is_said = self.draft.kind == DraftKind::Incident || severity.is_none();
        let mut own: Vec<(String, Extra)> = Vec::new();
        for entry in self.issue.page.front.entries() {
            let key = entry.key.to_lowercase();
            let is_understood =
                UNDERSTOOD.contains(&&*key) || (key == "informational" && !is_informational);
            if is_understood && (key != "severity" || is_said) {
                continue;
            }
            own.extend(kept(&entry.value).map(|value| (entry.key.to_string(), value)));
        }
        if let Some(section) = self
            .text("section")
            .filter(|(section, _)| section != "issue")
        {
            own.push(("section".to_owned(), Extra::Text(section.0)));
        }
        if let Some(language) = &self.issue.content.language {
            own.push(("language".to_owned(), Extra::Text(language.clone())));
        }
        self.draft.keep_own(KEY, own);
    }
}

impl Severity {
    /// What users felt, and the status of what is affected. Statuspage's words for the same things.
    fn felt(self) -> (Impact, ComponentStatus) {
        match self {
            Self::Down => (Impact::Critical, ComponentStatus::MajorOutage),
            Self::Disrupted => (Impact::Major, ComponentStatus::PartialOutage),
            Self::Notice => (Impact::Minor, ComponentStatus::DegradedPerformance),
        }
    }
}

/// The status that a post declares.
fn status(post: &Post, kind: &DraftKind, over: Over) -> Option<UpdateStatus> {
    let stand = match post.meaning {
        Meaning::Stand(stand) => Some(stand),
        Meaning::Last if over != Over::No => Some(Stand::Resolved),
        Meaning::Other => post.stand,
        _ => None,
    }?;
    match kind {
        DraftKind::Maintenance(_) => stand.of_maintenance(),
        DraftKind::Incident | DraftKind::Notice => stand.of_incident(),
    }
}

/// A record stands where its newest update says. Where the issue is over and no post says so, one is
/// added that says only that.
fn close(updates: &mut Vec<(Stamp, DraftUpdate)>, kind: &DraftKind, over: Over, bounds: &Bounds) {
    if over == Over::No {
        return;
    }
    let resolved = match kind {
        DraftKind::Maintenance(_) => UpdateStatus::Completed,
        DraftKind::Incident | DraftKind::Notice => UpdateStatus::Resolved,
    };
    let standing = updates
        .iter()
        .rev()
        .find_map(|(stamp, update)| Some((stamp, update.status?)));
    let Some((stamp, status)) = standing else {
        return;
    };
    if status.is_final() {
        return;
    }
    let read = bounds
        .resolved
        .as_ref()
        .filter(|resolved| resolved.at >= stamp.at);
    let (moment, at) = read.map_or((stamp.moment.clone(), stamp.at), |read| {
        (read.moment.clone(), read.at)
    });
    let mut update = DraftUpdate::new(moment.clone(), "—");
    update.status = Some(resolved);
    let from = if read.is_some() {
        "resolvedWhen"
    } else {
        "previous"
    };
    let own = vec![("time".to_owned(), Extra::Text(from.to_owned()))];
    update.keep_own(KEY, own);
    let stamp = Stamp {
        moment,
        at,
        from: Some(from),
    };
    // What was said afterwards stays behind it.
    let place = updates.partition_point(|(other, _)| other.at <= at);
    updates.insert(place, (stamp, update));
}

/// The first line of a stretch of a file.
fn first_line(text: &str, place: Place) -> Place {
    let range = place.span.range();
    let stretch = text.get(range.clone()).unwrap_or_default();
    let space = stretch.len() - stretch.trim_start().len();
    let line = stretch[space..]
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end();
    let start = range.start + space;
    Span::new(start, start + line.len()).at(place.file)
}

#[cfg(test)]
mod tests {
    use crate::import::cstate;
    use crate::source::Foreign;

    const FRONT: &str = "title: API\ndate: 2026-01-02T10:00:00Z\nresolved: true\nresolvedWhen: 2026-01-02T18:00:00Z\nseverity: down\nsection: issue\n";

    /// The updates of an issue, as `TIME STATUS: words`.
    fn told(front: &str, text: &str) -> Vec<String> {
        let mut foreign = Foreign::default();
        let page = format!("---\n{front}---\n\n{text}\n");
        let path = "content/issues/api.md".to_owned();
        foreign.add(path, page.into_bytes(), &mut Vec::new());
        let harvest = cstate::harvest(&foreign);
        let updates = harvest.records.iter().flat_map(|draft| &draft.updates);
        updates
            .map(|update| {
                let status = update.status.map_or("-", |status| status.name());
                format!("{} {status}: {}", update.at.at, update.text)
            })
            .collect()
    }

    #[test]
    fn times_of_day_tell_which_post_is_the_newest() {
        let open = "title: API\ndate: 2026-01-02T10:00:00Z\nresolved: false\nsection: issue\n";
        let night = FRONT
            .replace("02T10:00", "02T23:40")
            .replace("02T18:00", "03T00:20");
        let day = "2026-01-02 10:15 UTC -: first|2026-01-02 11:15 UTC -: second|2026-01-02 12:15 UTC -: third";
        for (front, text, expected) in [
            (
                FRONT,
                "### 10:15 UTC\nfirst\n\n### 11:15 UTC\nsecond\n\n### 12:15 UTC\nthird",
                day,
            ),
            (
                FRONT,
                "### 12:15 UTC\nthird\n\n### 11:15 UTC\nsecond\n\n### 10:15 UTC\nfirst",
                day,
            ),
            (
                open,
                "### 10:15 UTC\nfirst\n\n### 11:15 UTC\nsecond\n\n### 12:15 UTC\nthird",
                day,
            ),
            (
                FRONT,
                "**10:15 UTC** first\n\n**11:15 UTC** second\n\n**12:15 UTC** third",
                day,
            ),
            (
                FRONT,
                "**Update 10:15 UTC**: first\n\n**Update 11:15 UTC**: second\n\n**Update 12:15 UTC**: third",
                day,
            ),
            (
                FRONT,
                "### 2026-01-02 10:15 UTC\nfirst\n\n### 11:15 UTC\nsecond\n\n### 12:15 UTC\nthird",
                day,
            ),
            (
                FRONT,
                "### 12:15 UTC\nthird\n\n### 11:15 UTC\nsecond\n\n### 2026-01-02 10:15 UTC\nfirst",
                day,
            ),
            (
                FRONT,
                "[Update] 10:15 UTC\nfirst\n\n[Update] 11:15 UTC: second\n\n[Update - 12:15 UTC]\nthird",
                day,
            ),
            (
                &night,
                "### 23:50 UTC\nfirst\n\n### 00:10 UTC\nsecond",
                "2026-01-02 23:50 UTC -: first|2026-01-03 00:10 UTC -: second",
            ),
            (
                &night,
                "### 00:10 UTC\nsecond\n\n### 23:50 UTC\nfirst",
                "2026-01-02 23:50 UTC -: first|2026-01-03 00:10 UTC -: second",
            ),
        ] {
            assert_eq!(told(front, text).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn only_a_post_that_says_so_says_that_it_is_over() {
        let asked = "* *2026-01-23: We look for the cause*\n* *2026-01-02: We moved*\n";
        assert_eq!(
            told(FRONT, asked).join("|"),
            "2026-01-02T10:00:00Z -: *2026-01-02: We moved*|2026-01-23 -: *2026-01-23: We look for the cause*"
        );
        let late = "*Investigating* - Down. {{< track \"2026-01-02T10:15:00Z\" >}}\n\n*Update* - Why? {{< track \"2026-01-03T10:15:00Z\" >}}\n";
        assert_eq!(
            told(FRONT, late).join("|"),
            "2026-01-02T10:15:00Z investigating: Down.|2026-01-02T18:00:00Z resolved: —|2026-01-03T10:15:00Z -: Why?"
        );
    }
}
