//! `candor.yaml` to [`Config`]. Every default is good enough that a site with a title and
//! two components builds; the file itself may be absent.

mod policy;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::diagnostic::{Certainty, FileId, Finding, Place, did_you_mean};
use crate::extra::Extras;
use crate::parse::fields::{self, Fields, Shape};
use crate::parse::node::{Node, Value};
use crate::parse::times;
use crate::parse::translation::{self, WordPaths};
use crate::time::calendar::{self, Calendar, CalendarError};
use crate::time::{Instant, Zone};
pub use policy::{Limits, Pattern, PerImpact, Policy, RuleLevel};

/// What a site says about itself.
#[derive(Clone, Debug)]
pub struct Config {
    /// The site's name.
    pub title: String,
    /// Its full address with a slash at the end, such as `https://status.example.com/status/`.
    pub url: Option<String>,
    /// The zone of times without an offset, and in which the site's days are counted.
    pub zone: Zone,
    /// The language of the site's words.
    pub language: String,
    /// All languages that the site is built in, with their places; the original's stands first.
    pub languages: Vec<(String, Place)>,
    /// The folder in which the pages of this language stand, with a slash at both ends.
    pub folder: String,
    /// The component tree, as far as it could be read.
    pub components: Vec<ComponentEntry>,
    /// What components there may be besides, in what could not be read.
    pub more_components: MoreComponents,
    /// The regions a scope may name; none given means any.
    pub regions: Option<Vec<String>>,
    /// Business calendars by name; `default` is the one of records that ask for no other.
    pub calendars: BTreeMap<String, Calendar>,
    /// What the operators hold themselves to.
    pub policy: Policy,
    /// The scale of `severity`; empty means any word.
    pub severities: Vec<String>,
    /// The labels that a record may bear besides those with a meaning; none given means any.
    pub labels: Option<Vec<String>>,
    /// Announcements for the whole site.
    pub banners: Vec<Banner>,
    /// The theme's name.
    pub theme: String,
    /// What the site changes about it.
    pub look: Look,
    /// Other systems whose documents the site has besides its own, for their readers.
    pub compatibility: Vec<Compatibility>,
    /// The page's id at Statuspage, if it was there before.
    pub statuspage_id: Option<String>,
    /// The address of a `WebSub` hub that is told of new entries in feeds.
    pub websub: Option<String>,
    /// Which records have feeds of their own.
    pub record_feeds: RecordFeeds,
    /// The site's own `x-` keys.
    pub extra: Extras,
}

/// What a site changes about its theme, each with its place; what it means is the theme's business.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The accent in the light scheme.
    pub accent: Option<(String, Place)>,
    /// The accent in the dark scheme.
    pub accent_dark: Option<(String, Place)>,
    /// The file of a logo, below `assets/`.
    pub logo: Option<(String, Place)>,
    /// Type faces, and font files below `assets/`.
    pub font: Vec<(String, Place)>,
    /// Whether pictures are drawn for chats and social networks.
    pub cards: bool,
}

/// Which records have feeds of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordFeeds {
    /// The newest, and others of which more may be heard.
    Newest,
    /// All.
    All,
}

/// A system whose documents the site can have at their own addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compatibility {
    /// cState 6.
    CState,
    /// statusfy 0.6.
    Statusfy,
}

/// What components there are besides those of the tree.
#[derive(Clone, Debug)]
pub enum MoreComponents {
    /// Those that records name: there is no tree, or there could be anything in its other part.
    Any,
    /// Those whose ids are meant by these words, where they cannot be ids; most often none.
    Meant(Vec<String>),
}

/// A component or group as configured.
#[derive(Clone, Debug)]
pub struct ComponentEntry {
    /// Its id.
    pub id: String,
    /// Its name; the id when none is given.
    pub name: String,
    /// Older ids and paths that must keep working, with their places.
    pub aliases: Vec<(String, Place)>,
    /// One sentence on what it is.
    pub description: Option<String>,
    /// The day from which uptime is counted.
    pub since: Option<NaiveDate>,
    /// What stands in it.
    pub children: Vec<ComponentEntry>,
    /// Its id at Statuspage, if it was there before.
    pub statuspage_id: Option<String>,
    /// What else it was there.
    pub at_statuspage: AtStatuspage,
    /// Its `x-` keys.
    pub extra: Extras,
    /// Where its id stands.
    pub place: Place,
}

/// An announcement for the whole site.
#[derive(Clone, Debug)]
pub struct Banner {
    /// What it says, in Markdown.
    pub text: String,
    /// The language in which it says so, when that is not the site's.
    pub language: Option<String>,
    /// From when it shows.
    pub from: Option<Instant>,
    /// Until when.
    pub until: Option<Instant>,
    /// Its `x-` keys.
    pub extra: Extras,
    /// Where it stands.
    pub place: Place,
}

/// What of `candor.yaml` is words.
pub const WORDS: WordPaths<'_> = &[
    "banners.*.text",
    "components.*.description",
    "components.*.name",
    "title",
];

/// What of it else can be read on pages or in their addresses.
const SHOWN: WordPaths<'_> = &["components.*.id", "regions.*", "severities.*"];

/// The values of `candor.yaml`, or of a translation of it, that are published.
pub fn published(node: &Node) -> Vec<&Node> {
    translation::texts(node, &[WORDS, SHOWN].concat())
}

const CONFIG: Shape<'_> = Shape {
    what: "`candor.yaml`",
    keys: &[
        "title",
        "url",
        "time_zone",
        "language",
        "languages",
        "components",
        "regions",
        "calendars",
        "policy",
        "severities",
        "labels",
        "banners",
        "theme",
        "look",
        "compatibility",
        "websub",
        "record_feeds",
    ],
    example: "title: Example Cloud",
};
const COMPONENT: Shape<'_> = Shape {
    what: "a component",
    keys: &[
        "id",
        "name",
        "aliases",
        "description",
        "since",
        "components",
    ],
    example: "{id: sign-in, name: Sign-in}",
};
const CALENDARS: &str = "{default: {days: mon-fri, hours: 09:00-17:00, zone: Europe/Berlin}}";
const DAYS_ADVICE: &str =
    "write it like `mon-fri`, or with commas in one text like `\"mon, wed, fri\"`";
const CALENDAR: Shape<'_> = Shape {
    what: "a calendar",
    keys: &["days", "hours", "zone", "holidays"],
    example: "{days: mon-fri, hours: 09:00-17:00, zone: Europe/Berlin}",
};
const LOOK: Shape<'_> = Shape {
    what: "`look`",
    keys: &["accent", "accent_dark", "logo", "font", "cards"],
    example: "{accent: \"#0b5fff\", logo: logo.svg}",
};
const BANNER: Shape<'_> = Shape {
    what: "a banner",
    keys: &["text", "from", "until"],
    example: "{text: Support is closed today, until: 2024-10-04}",
};

impl Default for Config {
    fn default() -> Self {
        Self {
            title: "Status".to_owned(),
            url: None,
            zone: Zone::utc(),
            language: "en".to_owned(),
            languages: Vec::new(),
            folder: "/".to_owned(),
            components: Vec::new(),
            more_components: MoreComponents::Any,
            regions: None,
            calendars: BTreeMap::new(),
            policy: Policy::default(),
            severities: Vec::new(),
            labels: None,
            banners: Vec::new(),
            theme: "default".to_owned(),
            look: Look::default(),
            compatibility: Vec::new(),
            statuspage_id: None,
            websub: None,
            record_feeds: RecordFeeds::Newest,
            extra: Vec::new(),
        }
    }
}

impl Config {
    /// Reads the tree of `candor.yaml`. What is wrong keeps its default, and is a finding.
    pub fn read(file: FileId, node: &Node, findings: &mut Vec<Finding>) -> Self {
        let mut fields = Fields { file, findings };
        let mut config = Self::default();
        let unread = Node::unread();
        let node = if fields.map(node, &CONFIG) {
            node
        } else {
            &unread
        };
        if let Some(title) = fields.text_of(node, "title") {
            config.title = title;
        }
        config.url = url(&mut fields, node);
        if let Some(value) = fields.value(node, "time_zone")
            && let Some(zone) = times::zone(&mut fields, value)
        {
            config.zone = zone;
        }
        if let Some(language) = fields.text_of(node, "language") {
            config.language = language;
        }
        config.languages = languages(&mut fields, node, &config.language);
        let mut ids = Ids::default();
        config.components = components(&mut fields, node, &mut ids);
        config.more_components = ids.more(node);
        config.regions = fields
            .value(node, "regions")
            .is_some()
            .then(|| fields.texts_of(node, "regions", "[EU, US]"));
        config.calendars = calendars(&mut fields, node, &config.zone);
        config.policy = policy::read(&mut fields, node, config.calendar());
        config.labels = fields
            .value(node, "labels")
            .map(|_| fields.texts_of(node, "labels", "[config-change, capacity]"));
        config.severities = fields.texts_of(node, "severities", "[SEV1, SEV2, SEV3]");
        config.banners = banners(&mut fields, node, &config.zone);
        if let Some(theme) = fields.text_of(node, "theme") {
            config.theme = theme;
        }
        config.look = look(&mut fields, node);
        config.compatibility = compatibility(&mut fields, node);
        config.statuspage_id = statuspage_id(&mut fields, node);
        config.websub = websub(&mut fields, node);
        if let Some(value) = fields.value(node, "record_feeds")
            && let Some(choice) = fields.name(value, "a choice of records", RecordFeeds::NAMES)
        {
            config.record_feeds = choice;
        }
        config.extra = fields::extras(node);
        config
    }

    /// The calendar by which business time is counted, when one is declared.
    pub fn calendar(&self) -> Option<&Calendar> {
        self.calendar_named(None)
    }

    /// The calendar that a record asks for, else the site's.
    pub fn calendar_named(&self, name: Option<&str>) -> Option<&Calendar> {
        self.calendars.get(name.unwrap_or("default"))
    }

    /// The path of the site's address in its language, with a slash at both ends: `/` or `/status/`.
    pub fn root(&self) -> &str {
        self.url
            .as_deref()
            .and_then(|url| url.split_once("://"))
            .and_then(|(_, rest)| rest.find('/').map(|slash| &rest[slash..]))
            .unwrap_or(&self.folder)
    }

    /// The path of the site's address for what all languages share.
    pub fn home(&self) -> &str {
        let root = self.root();
        &root[..root.len() - (self.folder.len() - 1)]
    }

    /// The same with the words of another language, given the tree of `candor.yaml` with those.
    #[must_use]
    pub fn in_language(&self, language: &str, node: Option<&Node>) -> Self {
        let file = FileId(0);
        let told = node.map(|node| Self::read(file, node, &mut Vec::new()));
        let mut told = told.unwrap_or_else(|| self.clone());
        for (banner, original) in told.banners.iter_mut().zip(&self.banners) {
            banner.language = (banner.text == original.text).then(|| self.language.clone());
        }
        Self {
            url: self.url.as_ref().map(|url| format!("{url}{language}/")),
            language: language.to_owned(),
            folder: format!("/{language}/"),
            title: told.title,
            components: told.components,
            banners: told.banners,
            ..self.clone()
        }
    }
}

impl RecordFeeds {
    /// The choices with their names.
    pub const NAMES: &[(&str, Self)] = &[("newest", Self::Newest), ("all", Self::All)];
}

impl MoreComponents {
    /// Whether there may be a component with an id.
    pub fn may_have(&self, id: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Meant(words) => {
                words.iter().any(|word| fields::is_same(word, id))
                    || did_you_mean(id, words.iter().map(String::as_str)).is_some()
            }
        }
    }
}

impl Compatibility {
    /// All systems with the names they have in `candor.yaml`.
    pub const NAMES: &[(&str, Self)] = &[("cstate", Self::CState), ("statusfy", Self::Statusfy)];
}

/// The id that Statuspage gave to what a map describes, kept in `x-statuspage: {id: 9klytnsknx20}`:
/// the site, a component or a record. What else stands in there is its author's own.
pub fn statuspage_id(fields: &mut Fields<'_>, node: &Node) -> Option<String> {
    let value = &fields.value(node, "x-statuspage")?.get("id")?.value;
    let id = fields.text(value, "`id`")?;
    if !is_statuspage_id(&id) {
        let place = fields.place(value.span);
        fields.report(
            // Imitations of Statuspage have ids of other forms, and who left one for Candor keeps them.
            Finding::warning("bad-id", place, format!("Statuspage has no id like `{id}`, so that the API gives another"))
                .help("its ids are 12 lower-case letters and digits; without one, the API gives the same id for ever"),
        );
        return None;
    }
    Some(id)
}

/// What a component was at Statuspage that it is not here, kept in its `x-statuspage`; what is not
/// said there is as usual.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AtStatuspage {
    /// Whether its uptime was shown.
    pub showcase: Option<bool>,
    /// Whether it was shown only while something was wrong with it.
    pub only_show_if_degraded: Option<bool>,
    /// Whether it was a group, though nothing stands in it.
    pub group: Option<bool>,
}

impl AtStatuspage {
    fn of(component: &Node) -> Self {
        let truth = |key| {
            let own = &component.get("x-statuspage")?.value;
            own.get(key)?.value.text()?.parse().ok()
        };
        Self {
            showcase: truth("showcase"),
            only_show_if_degraded: truth("only_show_if_degraded"),
            group: truth("group"),
        }
    }
}

/// Whether a text has the form of Statuspage's ids.
pub fn is_statuspage_id(id: &str) -> bool {
    id.len() == 12
        && id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// The languages besides the original's that the tree of `candor.yaml` names.
pub fn other_languages(node: &Node) -> Vec<String> {
    let mut fields = Fields {
        file: FileId(0),
        findings: &mut Vec::new(),
    };
    let original = fields.text_of(node, "language");
    let original = original.unwrap_or_else(|| Config::default().language);
    let all = languages(&mut fields, node, &original).into_iter();
    all.skip(1).map(|(language, _)| language).collect()
}

/// All languages, the original's first.
fn languages(fields: &mut Fields<'_>, node: &Node, original: &str) -> Vec<(String, Place)> {
    let place = fields
        .value(node, "language")
        .map_or(node.span, |value| value.span);
    let mut languages = vec![(original.to_owned(), fields.place(place))];
    for (language, place) in fields.placed_texts_of(node, "languages", "[de, fr]") {
        // It names a folder; whether it is a language is known to those who speak it.
        let is_name = language.starts_with(|c: char| c.is_ascii_alphabetic())
            && language
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-');
        if !is_name {
            fields.report(
                Finding::error(
                    "language",
                    place,
                    format!("`{language}` is not a language tag"),
                )
                .help("write a tag such as `de` or `pt-BR`"),
            );
        } else if !languages.iter().any(|(known, _)| *known == language) {
            languages.push((language, place));
        }
    }
    languages
}

/// Brings an address into the form of [`Config::url`], or says what is wrong with it.
///
/// # Errors
/// A sentence for people.
pub fn normal_url(text: &str) -> Result<String, &'static str> {
    let Some((scheme, rest)) = text.split_once("://") else {
        return Err("this is no full address; write `https://` before it");
    };
    if !matches!(scheme, "http" | "https") {
        return Err("a site's address begins with `https://` or `http://`");
    }
    if rest.is_empty() || rest.starts_with('/') {
        return Err("this address names no host");
    }
    if rest.contains(['?', '#', ' ', '"', '<', '>', '\\']) || rest.chars().any(char::is_control) {
        return Err("a site's address is a scheme, a host and a path, and nothing else");
    }
    if rest
        .split('/')
        .skip(1)
        .any(|part| part == "." || part == "..")
    {
        return Err("a site's address has no `.` or `..` in it");
    }
    let slash = if text.ends_with('/') { "" } else { "/" };
    Ok(format!("{text}{slash}"))
}

fn url(fields: &mut Fields<'_>, node: &Node) -> Option<String> {
    let value = fields.value(node, "url")?;
    let expected = "`url` is an address";
    let text = fields.scalar(value, expected, "https://status.example.com/")?;
    match normal_url(text.trim()) {
        Ok(url) => Some(url),
        Err(message) => {
            fields.error("bad-url", value.span, message);
            None
        }
    }
}

fn look(fields: &mut Fields<'_>, node: &Node) -> Look {
    let Some(value) = fields.value(node, "look") else {
        return Look::default();
    };
    if !fields.map(value, &LOOK) {
        return Look::default();
    }
    // Their folder may be named, and goes without saying.
    let below_assets = |(text, place): (String, Place)| {
        let name = text.strip_prefix("assets/").unwrap_or(&text);
        (name.to_owned(), place)
    };
    let logo = fields.value(value, "logo").and_then(|value| {
        let text = fields.text_like(value, "`logo`", "logo.svg")?;
        Some((text, fields.place(value.span)))
    });
    let font = fields.placed_texts_of(value, "font", "[Inter, Helvetica Neue]");
    let cards = fields.boolean_of(value, "cards") == Some(true);
    if cards
        && !cfg!(feature = "cards")
        && let Some(entry) = value.get("cards")
    {
        let place = fields.place(entry.key_span);
        let message = "this Candor was built without cards, so that none are drawn";
        let finding = Finding::warning("no-cards", place, message);
        fields.report(finding.help("build Candor with `--features cards`, or leave `cards` out"));
    }
    Look {
        accent: color(fields, value, "accent"),
        accent_dark: color(fields, value, "accent_dark"),
        logo: logo.map(below_assets),
        font: font.into_iter().map(below_assets).collect(),
        cards,
    }
}

/// A colour as written. Without quotes it is a comment to YAML, and would silently be none.
fn color(fields: &mut Fields<'_>, node: &Node, key: &str) -> Option<(String, Place)> {
    let entry = node.get(key)?;
    if entry.value.value == Value::Null {
        let place = fields.place(entry.key_span);
        let finding = Finding::error("empty-value", place, format!("`{key}` has no value"));
        fields.report(finding.help(format!(
            "write the colour in quotes, `{key}: \"#0b5fff\"`: a bare `#` begins a comment"
        )));
        return None;
    }
    let text = fields.text_like(&entry.value, &format!("`{key}`"), "\"#0b5fff\"")?;
    Some((text, fields.place(entry.value.span)))
}

/// The systems that are named, each once. One alone counts as a list of one.
fn compatibility(fields: &mut Fields<'_>, node: &Node) -> Vec<Compatibility> {
    let Some(value) = fields.value(node, "compatibility") else {
        return Vec::new();
    };
    let items = match &value.value {
        Value::Scalar(_) => std::slice::from_ref(value),
        _ => fields.list(value, "`compatibility`", "[cstate]"),
    };
    let mut systems: Vec<Compatibility> = items
        .iter()
        .filter_map(|item| fields.name(item, "a system", Compatibility::NAMES))
        .collect();
    systems.sort_unstable();
    systems.dedup();
    systems
}

/// The address of a hub, which stands in feeds as it is written.
fn websub(fields: &mut Fields<'_>, node: &Node) -> Option<String> {
    let value = fields.value(node, "websub")?;
    let text = fields.text(value, "`websub`")?;
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let is_sound = rest.is_some_and(|rest| {
        let has_host = rest.starts_with(char::is_alphanumeric);
        has_host
            && !rest.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"\\".contains(c))
    });
    if !is_sound {
        let place = fields.place(value.span);
        fields.report(
            Finding::error("bad-url", place, "this is not the address of a hub")
                .help("write it in full, such as `https://hub.example.com/`"),
        );
        return None;
    }
    Some(text)
}

/// The ids of components met so far.
#[derive(Default)]
struct Ids {
    known: BTreeMap<String, Place>,
    /// Words in place of others, among which are those that were meant.
    meant: Vec<String>,
    /// Whether there are others of which nothing could be read.
    is_more: bool,
}

impl Ids {
    /// Takes note of what stands where components or their ids belong.
    fn guess(&mut self, node: &Node) {
        let before = self.meant.len();
        words(node, &mut self.meant);
        self.is_more |= self.meant.len() == before || !node.is_whole;
    }

    /// What there may be besides what is known, given the tree of `candor.yaml`.
    fn more(self, node: &Node) -> MoreComponents {
        let is_nothing = self.known.is_empty() && self.meant.is_empty();
        if is_nothing || self.is_more || !node.is_whole {
            MoreComponents::Any
        } else {
            MoreComponents::Meant(self.meant)
        }
    }
}

/// All keys and texts, and what stands in these between spaces and commas. Depth is bounded by the YAML reader.
fn words(node: &Node, all: &mut Vec<String>) {
    match &node.value {
        Value::Null => {}
        Value::Scalar(text) => {
            all.push(text.to_string());
            let parts = text.split(|c: char| c == ',' || c.is_whitespace());
            all.extend(parts.filter(|part| *part != &**text).map(str::to_owned));
        }
        Value::Sequence(items) => items.iter().for_each(|item| words(item, all)),
        Value::Mapping(entries) => {
            for entry in entries {
                all.push(entry.key.to_string());
                words(&entry.value, all);
            }
        }
    }
}

/// A list of components and what stands in them. One without an id that can be used is left
/// out; those in it are not. Depth is bounded by the YAML reader.
fn components(fields: &mut Fields<'_>, node: &Node, ids: &mut Ids) -> Vec<ComponentEntry> {
    let mut entries = Vec::new();
    let list = fields.value(node, "components");
    if let Some(list) = list.filter(|list| !matches!(list.value, Value::Sequence(_))) {
        ids.guess(list);
    }
    for item in fields.maps_of(node, "components", &COMPONENT) {
        let id = component_id(fields, item, ids);
        let name = fields.text_of(item, "name");
        let aliases = fields.placed_texts_of(item, "aliases", "[login]");
        let description = fields.text_of(item, "description");
        let since = fields
            .value(item, "since")
            .and_then(|value| times::date(fields, value));
        let children = components(fields, item, ids);
        let statuspage_id = statuspage_id(fields, item);
        match id {
            Some((id, place)) => entries.push(ComponentEntry {
                name: name.unwrap_or_else(|| id.clone()),
                aliases,
                description,
                since,
                children,
                statuspage_id,
                at_statuspage: AtStatuspage::of(item),
                extra: fields::extras(item),
                id,
                place,
            }),
            None => entries.extend(children),
        }
    }
    entries
}

fn component_id(fields: &mut Fields<'_>, item: &Node, ids: &mut Ids) -> Option<(String, Place)> {
    let name = item.get("name").map(|entry| &entry.value);
    let Some(value) = fields.required(item, "id", &COMPONENT) else {
        match item.value {
            // One without an id may get any.
            Value::Mapping(_) => ids.is_more = true,
            _ => ids.guess(item),
        }
        return None;
    };
    let place = fields.place(value.span);
    let id = fields.scalar(value, "`id` is text", "sign-in");
    let id = id.map(str::trim).filter(|id| {
        let Err(message) = crate::parse::slug::check(id) else {
            return true;
        };
        let finding = Finding::error("bad-id", place, message);
        fields.report(finding.help("write one like `sign-in`; `name` is what people read"));
        false
    });
    let Some(id) = id.map(str::to_owned) else {
        ids.guess(value);
        if let Some(name) = name {
            words(name, &mut ids.meant);
        }
        return None;
    };
    if let Some(first) = ids.known.get(&id) {
        fields.report(
            Finding::error("same-id", place, format!("there are two components `{id}`"))
                .related(*first, "the first one"),
        );
        // One of the two was to have another.
        if let Some(name) = name {
            words(name, &mut ids.meant);
        }
        return None;
    }
    ids.known.insert(id.clone(), place);
    Some((id, place))
}

/// Business calendars by name. Where one could stand that could not be read, there is one of
/// the usual days and hours, so that promises in business time are not faulted too.
fn calendars(fields: &mut Fields<'_>, node: &Node, site: &Zone) -> BTreeMap<String, Calendar> {
    let value = fields.value(node, "calendars");
    let is_map = value.is_some_and(|value| {
        let shape = Shape {
            what: "`calendars`",
            keys: &names(value),
            example: CALENDARS,
        };
        fields.map(value, &shape)
    });
    let mut calendars: BTreeMap<String, Calendar> = value
        .into_iter()
        .flat_map(Node::entries)
        .map(|entry| (entry.key.to_string(), calendar(fields, &entry.value, site)))
        .collect();
    if !node.is_whole || (value.is_some() && !is_map) {
        calendars
            .entry("default".to_owned())
            .or_insert_with(|| Calendar::default_in(site.clone()));
    }
    calendars
}

/// What is wrong keeps its default.
fn calendar(fields: &mut Fields<'_>, node: &Node, site: &Zone) -> Calendar {
    fields.map(node, &CALENDAR);
    let zone = fields
        .value(node, "zone")
        .and_then(|value| times::zone(fields, value));
    let mut calendar = Calendar::default_in(zone.unwrap_or_else(|| site.clone()));
    if let Some(value) = fields.value(node, "days")
        && let Some(text) = fields.scalar_advised(value, "`days` is text", DAYS_ADVICE)
    {
        match calendar::read_days(text) {
            Ok(days) => calendar.days = days,
            Err(error) => bad_calendar(fields, value, &error),
        }
    }
    if let Some(value) = fields.value(node, "hours")
        && let Some(text) = fields.scalar(value, "`hours` is text", "09:00-17:00")
    {
        match calendar::read_hours(text) {
            Ok((opens, closes)) => (calendar.opens, calendar.closes) = (opens, closes),
            Err(error) => bad_calendar(fields, value, &error),
        }
    }
    let mut holidays = BTreeSet::new();
    for item in fields.list_of(node, "holidays", "[2024-10-03, 2024-12-25]") {
        holidays.extend(times::date(fields, item));
    }
    calendar.holidays = holidays;
    calendar
}

fn bad_calendar(fields: &mut Fields<'_>, node: &Node, error: &CalendarError) {
    let place = fields.place(node.span);
    let edit = error.replacement().map(|text| (Certainty::Likely, text));
    let finding = Finding::error("bad-calendar", place, error.message());
    fields.report(finding.advice(place, error.help(), edit));
}

fn banners(fields: &mut Fields<'_>, node: &Node, zone: &Zone) -> Vec<Banner> {
    let mut banners = Vec::new();
    for item in fields.maps_of(node, "banners", &BANNER) {
        let text = fields.required(item, "text", &BANNER);
        let text = text.and_then(|value| Some((fields.text(value, "`text`")?, value.span)));
        let mut time = |key| {
            let value = fields.value(item, key)?;
            times::instant(fields, value, zone)
        };
        let (from, until) = (time("from"), time("until"));
        if let (Some(start), Some(end), Some(value)) = (from, until, fields.value(item, "until"))
            && end < start
        {
            let place = fields.place(value.span);
            fields.report(
                Finding::error("end-before-start", place, "`until` lies before `from`")
                    .help("look for a day or a half of the day that was mixed up"),
            );
        }
        banners.extend(text.map(|(text, span)| Banner {
            text,
            language: None,
            from,
            until,
            extra: fields::extras(item),
            place: fields.place(span),
        }));
    }
    banners
}

/// A map's own keys, for maps that take any.
fn names(node: &Node) -> Vec<&str> {
    node.entries().iter().map(|entry| &*entry.key).collect()
}
