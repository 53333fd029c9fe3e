//! What templates and the API see. These structs are the theme interface: they hold
//! values, never words of the site's language, so that a theme and a message catalogue
//! decide how everything reads. Fields ending in `_html` are rendered Markdown and safe
//! to print unescaped; every other text must be escaped by the template.

mod lists;

pub use lists::{
    Arithmetic, ComponentPage, ComponentsPage, HistoryMonth, HistoryPage, HistoryYear, MonthLink,
    MonthPage, Redirect,
};

use std::borrow::Cow;

use serde::Serialize;

/// The author's `x-` keys in a map, with their values as written.
pub type Extras = serde_json::Map<String, serde_json::Value>;

/// What every page knows.
#[derive(Clone, Debug, Serialize)]
pub struct Frame<'a> {
    /// The site's title.
    pub site: &'a str,
    /// The asset that stands before the title, such as `logo.svg`.
    pub logo: Option<&'a str>,
    /// The path under which the site lives, with a slash at both ends: `/` or `/status/`.
    pub root: &'a str,
    /// The full address of the site's root, with a slash at the end; empty when none is configured.
    pub base: &'a str,
    /// The path of what all languages share, such as the API; that of the original's pages.
    pub home: &'a str,
    /// The languages that every page is there in, the original's first; empty when there is one.
    pub languages: &'a [Language],
    /// The language that records are written in.
    pub original: &'a str,
    /// Scheme and host of that address, to stand before links that leave the site.
    pub host: &'a str,
    /// The language of the site's words, such as `en`.
    pub language: &'a str,
    /// The same with a country, such as `en_US`.
    pub locale: &'a str,
    /// `ltr` or `rtl`.
    pub direction: &'a str,
    /// The page's own address below the root, such as `incidents/x/`.
    pub path: Cow<'a, str>,
    /// When the site was built.
    pub built: Time,
    /// From when the page must be taken for out of date, while something is open: on a record's
    /// page that record, on others anything.
    pub stale_from: Option<String>,
    /// The program's version.
    pub version: &'a str,
    /// The overall status, for the mark in the header: see [`Overall::level`].
    pub overall: &'static str,
    /// The levels that follow it by themselves.
    pub levels: &'a [Turn<&'static str>],
    /// What the page is in the words of schema.org, as JSON-LD for a data block, without `<`, `>`
    /// and `&`; absent when the site has no address or the page is none to be found.
    pub json_ld: Option<String>,
    /// What programs can follow from here; absent when the site has no address.
    pub follow: Option<Follow<'a>>,
    /// The picture that others show beside a link to the page; absent when the site has no cards.
    pub picture: Option<Picture>,
    /// The `x-` keys of `candor.yaml`.
    pub extra: Extras,
}

/// A picture for chats and social networks.
#[derive(Clone, Debug, Serialize)]
pub struct Picture {
    /// Its address below the root.
    pub path: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// A language of the site.
#[derive(Clone, Debug, Serialize)]
pub struct Language {
    /// Its tag, such as `pt-BR`.
    pub tag: String,
    /// What it calls itself.
    pub name: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The path of its pages, with a slash at both ends.
    pub root: String,
    /// The full address of its pages, with a slash at the end; empty when none is configured.
    pub base: String,
}

/// The part of the site that a page is about, as programs follow it: its feeds and calendars
/// have the same names in the folder of every part.
#[derive(Clone, Debug, Serialize)]
pub struct Follow<'a> {
    /// `site`, `component` or `record`.
    pub part: &'static str,
    /// What it is called.
    pub name: Cow<'a, str>,
    /// The folder, from the root of the host, with a slash at its end.
    pub href: String,
    /// The address at which calendar programs subscribe to its maintenance; absent when it has none
    /// of its own.
    pub calendar: Option<String>,
    /// The same for incidents.
    pub incidents: Option<String>,
}

/// A time, in parts, so that the catalogue can order them. The filters `datetime`, `date`
/// and `clock` print it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Time {
    /// For `<time datetime>`: an instant with the distance from UTC of the clock that is shown, or a date when only
    /// that is known; empty when unknown.
    pub iso: String,
    /// Local year.
    pub year: i32,
    /// Local month, 1 to 12.
    pub month: u32,
    /// Local day of the month.
    pub day: u32,
    /// Local day of the week, 1 (Monday) to 7.
    pub weekday: u32,
    /// Local hour, 0 to 23.
    pub hour: u32,
    /// Local minute.
    pub minute: u32,
    /// The zone's abbreviation at that time, such as `UTC` or `CEST`.
    pub zone: String,
    /// `exact`, `minute`, `approximate`, `date` or `unknown`.
    pub precision: &'static str,
    /// What was published instead, when that was wrong.
    pub as_published: Option<String>,
    /// A few words on it.
    pub note: Option<String>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// A state that comes by itself at a moment, while nobody builds the site anew. Times are
/// instants in UTC, for `data-from` and `data-until`.
#[derive(Clone, Debug, Serialize)]
pub struct Turn<T> {
    /// From when it holds.
    pub from: String,
    /// Until when; absent for the last that is known.
    pub until: Option<String>,
    /// What holds.
    pub state: T,
}

/// A calendar day.
#[derive(Clone, Debug, Serialize)]
pub struct Day {
    /// `2024-09-09`.
    pub iso: String,
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Day of the month.
    pub day: u32,
    /// Day of the week, 1 (Monday) to 7.
    pub weekday: u32,
}

/// A link to a page of the site.
#[derive(Clone, Debug, Serialize)]
pub struct Link<'a> {
    /// What it is called.
    pub name: Cow<'a, str>,
    /// Its address, from the root of the host.
    pub href: String,
}

// ---- status page ----------------------------------------------------------------------

/// The status page.
#[derive(Clone, Debug, Serialize)]
pub struct StatusPage<'a> {
    /// The sentence at the top.
    pub overall: Overall,
    /// Until when it holds by itself.
    pub until: Option<String>,
    /// The sentences that follow it by themselves.
    pub turns: Vec<Turn<Overall>>,
    /// Announcements that hold now or later; scripts and readers see `from` and `until`.
    pub banners: Vec<Banner>,
    /// What is going wrong, worst first.
    pub open: Vec<Card<'a>>,
    /// Maintenance that has begun, and then what will begin by itself.
    pub under_way: Vec<Card<'a>>,
    /// The tree of components.
    pub components: Vec<ComponentRow<'a>>,
    /// The first and last day of the strips.
    pub strip_from: Day,
    /// The last day of the strips.
    pub strip_to: Day,
    /// Maintenance that should have begun by now, and nobody says that it did, newest first.
    pub late: Vec<Card<'a>>,
    /// Maintenance to come, nearest first.
    pub coming: Vec<Card<'a>>,
    /// Things to know, newest first.
    pub notices: Vec<Card<'a>>,
    /// The last days, newest first, empty ones included.
    pub days: Vec<HistoryDay<'a>>,
    /// The zone in which days are counted.
    pub zone: String,
}

/// The overall status by the Statuspage contract's rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Overall {
    /// `none`, `minor`, `major`, `critical` or `maintenance`.
    pub level: &'static str,
    /// The contract's sentence as a message key, such as `overall-partial-system-outage`.
    pub key: &'static str,
    /// How many components there are.
    pub components: usize,
    /// How many are not operational, by status, worst first.
    pub affected: Vec<StatusCount>,
}

/// How many components have a status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatusCount {
    /// A component status, such as `partial_outage`.
    pub status: &'static str,
    /// How many.
    pub count: usize,
}

/// An announcement for the whole site.
#[derive(Clone, Debug, Serialize)]
pub struct Banner {
    /// What it says.
    pub text_html: String,
    /// The language in which it says so, when that is not the page's.
    pub lang: Option<String>,
    /// From when it shows.
    pub from: Option<Time>,
    /// Until when.
    pub until: Option<Time>,
    /// Whether it shows at the time of the build.
    pub current: bool,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// A component or group in a list.
#[derive(Clone, Debug, Serialize)]
pub struct ComponentRow<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// One sentence on what it is.
    pub description: Option<&'a str>,
    /// Its page.
    pub href: String,
    /// Its status, such as `operational`; a group's is its worst child's.
    pub status: &'static str,
    /// Until when that holds by itself.
    pub until: Option<String>,
    /// The statuses that follow it by themselves.
    pub turns: Vec<Turn<&'static str>>,
    /// Whether it is a group.
    pub group: bool,
    /// How many components stand in it at any depth; 1 for a component.
    pub components: usize,
    /// Its days and percentage.
    pub uptime: Uptime,
    /// The group's children.
    pub children: Vec<ComponentRow<'a>>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// Uptime over the last 90 days, by the Statuspage contract's formula.
#[derive(Clone, Debug, Serialize)]
pub struct Uptime {
    /// As printed, such as `99.92`; absent when no day is known.
    pub percent: Option<String>,
    /// How many days there are in the strip.
    pub days: usize,
    /// How many of the first days have no data, because the component did not exist.
    pub unknown: usize,
    /// The days on which something happened, oldest first. All others had nothing.
    pub marks: Vec<UptimeMark>,
}

/// A day on which a component was not fully operational.
#[derive(Clone, Debug, Serialize)]
pub struct UptimeMark {
    /// Its place in the strip, 0 is the oldest.
    pub index: usize,
    /// The day.
    pub day: Day,
    /// `maintenance`, `degraded`, `low` (under 20 weighted minutes), `middle` (under 60) or `high`.
    pub level: &'static str,
    /// Seconds of major outage.
    pub major: i64,
    /// Seconds of partial outage.
    pub partial: i64,
    /// Seconds of degraded performance; they do not count against uptime.
    pub degraded: i64,
    /// Seconds of maintenance; they do not count against uptime.
    pub maintenance: i64,
}

/// A record in a list.
#[expect(
    clippy::struct_excessive_bools,
    reason = "templates ask each by its name"
)]
#[derive(Clone, Debug, Serialize)]
pub struct Card<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its page.
    pub href: String,
    /// `incident`, `maintenance` or `notice`.
    pub kind: &'static str,
    /// `none`, `minor`, `major`, `critical`, `maintenance`, or `unknown` when the record gives
    /// nothing to judge by.
    pub impact: &'static str,
    /// Its update status, such as `investigating`; `postmortem` once that is published, `coming`
    /// while an incident has not begun, `cancelled` of a maintenance that was over before it began.
    pub status: &'static str,
    /// Whether nothing more is to come.
    pub closed: bool,
    /// How far it is in the page's language: `original`, `translated`, `in-part`, `untranslated`.
    pub wording: &'static str,
    /// The language of its title and text, when that is not the page's for want of a translation.
    pub lang: Option<&'a str>,
    /// From when this is so, when it is still to come.
    pub from: Option<String>,
    /// Until when this is so by itself.
    pub until: Option<String>,
    /// The statuses that follow by themselves; none where each has a card of its own.
    pub turns: Vec<Turn<&'static str>>,
    /// What a maintenance should have done by its schedule, and nobody says that it did: `begin`,
    /// `happen` once its window is over, `end` when it goes on after its window.
    pub late: Option<&'static str>,
    /// When it began: the impact, the window, or the first post.
    pub started: Option<Time>,
    /// When it ended or will end.
    pub ended: Option<Time>,
    /// How long users felt it, in seconds; absent while it lasts or when not stated.
    pub impact_seconds: Option<i64>,
    /// Whether an end of that is only roughly known.
    pub impact_approximate: bool,
    /// What it affects.
    pub components: Vec<AffectedComponent<'a>>,
    /// The newest update.
    pub newest: Option<Update<'a>>,
    /// When the next update is due, when one is promised and still to come.
    pub next_update: Option<Time>,
    /// Whether that time had passed when the site was built.
    pub overdue: bool,
    /// From when it is overdue, unless the update comes.
    pub overdue_from: Option<String>,
    /// What users can do meanwhile.
    pub workarounds_html: Vec<String>,
    /// How many updates there are.
    pub updates: usize,
    /// Whether a postmortem is published.
    pub postmortem: bool,
}

/// A component a record affects.
#[derive(Clone, Debug, Serialize)]
pub struct AffectedComponent<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name; of a component in a group, its own only.
    pub name: &'a str,
    /// The groups above it, outermost first.
    pub path: Vec<&'a str>,
    /// Its page.
    pub href: String,
    /// The status it has now in an open record, will have in one to come, or the worst it had
    /// in one that is over; absent in notices, which change no status.
    pub status: Option<&'static str>,
    /// Whether it is back in order while the record is still open.
    pub restored: bool,
    /// The author's `x-` keys of the component.
    pub extra: Extras,
}

/// A day in the history.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryDay<'a> {
    /// The day.
    pub day: Day,
    /// What began on it, newest first; may be empty.
    pub records: Vec<Card<'a>>,
    /// Incidents that began before it and went on.
    pub lasting: Vec<Link<'a>>,
}

// ---- search ----------------------------------------------------------------------------

/// The search page.
#[derive(Clone, Debug, Serialize)]
pub struct SearchPage<'a> {
    /// The newest records.
    pub records: Vec<Card<'a>>,
    /// How many there are in all.
    pub total: usize,
    /// The address of the index.
    pub index: String,
    /// How many of what is found are shown.
    pub most: usize,
}

// ---- incident page --------------------------------------------------------------------

/// The page of a record.
#[derive(Clone, Debug, Serialize)]
pub struct RecordPage<'a> {
    /// The same as in lists.
    pub card: Card<'a>,
    /// What a maintenance will have failed to do by its schedule, as long as nobody says anything.
    pub late_turns: Vec<Turn<Option<&'static str>>>,
    /// One sentence for search engines and previews.
    pub description: String,
    /// Labels as stated, such as `retroactive`.
    pub labels: &'a [String],
    /// Internal urgency.
    pub severity: Option<&'a str>,
    /// The zone in which its times are shown.
    pub zone: String,
    /// The key times, in order: `started`, `detected`, ... and `scheduled_from`, `scheduled_until`.
    pub times: Vec<KeyTime>,
    /// The author's `x-` keys of a maintenance's schedule.
    pub scheduled_extra: Extras,
    /// The durations that can be told, with what they run between.
    pub durations: Vec<Duration>,
    /// An incident's course to scale, when enough of it is known.
    pub course: Option<Course>,
    /// The intervals of impact, when there are several.
    pub windows: Vec<Window<'a>>,
    /// Who was affected.
    pub scope: Scope<'a>,
    /// Whether data was lost.
    pub data_loss: Option<StatedText>,
    /// Who noticed: `monitoring`, `customer`, `employee`, `third_party`.
    pub detected_by: Option<&'static str>,
    /// In which way.
    pub detected_how_html: Option<String>,
    /// The author's `x-` keys on that.
    pub detected_extra: Extras,
    /// Why it happened.
    pub root_cause: Option<RootCause<'a>>,
    /// How the operators responded.
    pub response_html: Option<String>,
    /// What was said, newest first while open, oldest first once closed.
    pub updates: Vec<Update<'a>>,
    /// Whether the newest update stands first.
    pub newest_first: bool,
    /// What happened beside what was said, in time order.
    pub story: Vec<StoryRow<'a>>,
    /// What users could do meanwhile.
    pub workarounds: Vec<Workaround>,
    /// What customers should do.
    pub recommendations: Option<StatedList>,
    /// What will be done.
    pub next_steps: Option<StatedSteps<'a>>,
    /// What went well, what went wrong, where there was luck.
    pub lessons: Lessons,
    /// Promises and whether they were kept.
    pub promises: Vec<Promise>,
    /// Those of a next update that were kept, when there are so many that they would hide the others.
    pub kept_updates: Vec<Promise>,
    /// What was put right.
    pub corrections: Vec<Correction<'a>>,
    /// Ties in both directions.
    pub related: Vec<Relation<'a>>,
    /// The postmortem.
    pub postmortem: Option<Postmortem>,
    /// Comments archived from where the record was published.
    pub comments: Vec<Comment<'a>>,
    /// Where an imported record comes from.
    pub source: Option<Source<'a>>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// One of a record's key times.
#[derive(Clone, Debug, Serialize)]
pub struct KeyTime {
    /// Its name in the record format, such as `mitigated`.
    pub key: &'static str,
    /// The time.
    pub time: Time,
}

/// A duration and what it runs between.
#[derive(Clone, Debug, Serialize)]
pub struct Duration {
    /// `impact`, `detect`, `acknowledge`, `notice`, `mitigate`, `restore` or `page`.
    pub key: &'static str,
    /// How long, in seconds.
    pub seconds: i64,
    /// Whether an end of it is only approximately known.
    pub approximate: bool,
}

/// An interval of impact.
#[derive(Clone, Debug, Serialize)]
pub struct Window<'a> {
    /// Its start.
    pub from: Time,
    /// Its end; absent while it lasts, and when the record says nothing of it.
    pub until: Option<Time>,
    /// How long, in seconds.
    pub seconds: Option<i64>,
    /// Whether an end of it is only approximately known.
    pub approximate: bool,
    /// What it affected, when stated.
    pub components: Vec<AffectedComponent<'a>>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// Who was affected.
#[derive(Clone, Debug, Serialize)]
pub struct Scope<'a> {
    /// In a sentence or two.
    pub summary_html: Option<String>,
    /// Places or deployments.
    pub regions: &'a [String],
    /// Products.
    pub products: &'a [String],
    /// How many customers.
    pub tenants: Option<Amount>,
    /// How many people.
    pub users: Option<Amount>,
    /// Which sorts of people.
    pub user_classes: &'a [String],
    /// In which of the customers' time zones.
    pub time_zones: &'a [String],
    /// What kept working.
    pub not_affected: &'a [String],
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// How many: exactly one of `count`, `percent` and `word` is there.
#[derive(Clone, Debug, Serialize)]
pub struct Amount {
    /// A count.
    pub count: Option<u64>,
    /// A share in percent.
    pub percent: Option<String>,
    /// `all`, `most`, `some`, `few`, `none` or `unknown`.
    pub word: Option<&'static str>,
    /// `measured` or `estimated`.
    pub basis: Option<&'static str>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// Text, or the explicit statement that there is none.
#[derive(Clone, Debug, Serialize)]
pub struct StatedText {
    /// Whether the record says `none`.
    pub none: bool,
    /// What it says instead.
    pub html: String,
}

/// A list, or the explicit statement that there is none.
#[derive(Clone, Debug, Serialize)]
pub struct StatedList {
    /// Whether the record says `none`.
    pub none: bool,
    /// What it says instead.
    pub items_html: Vec<String>,
}

/// Next steps, or the explicit statement that there are none.
#[derive(Clone, Debug, Serialize)]
pub struct StatedSteps<'a> {
    /// Whether the record says `none`.
    pub none: bool,
    /// The steps.
    pub items: Vec<NextStep<'a>>,
}

/// Why it happened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RootCause<'a> {
    /// `unknown`, `suspected`, `preliminary`, `confirmed` or `undeterminable`.
    pub state: Option<&'static str>,
    /// The cause.
    pub summary_html: Option<String>,
    /// What set it off.
    pub trigger_html: Option<String>,
    /// What made it possible or worse.
    pub contributing_html: Vec<String>,
    /// Other companies' systems that took part.
    pub third_parties: &'a [String],
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// A post.
#[derive(Clone, Debug, Serialize)]
pub struct Update<'a> {
    /// The name of its anchor on the record's page.
    pub anchor: String,
    /// Its permalink.
    pub href: String,
    /// When it was posted.
    pub at: Time,
    /// Its status, such as `identified`, when it declares one.
    pub status: Option<&'static str>,
    /// What it says.
    pub html: String,
    /// The language that is in, when it is not the page's for want of a translation.
    pub lang: Option<&'a str>,
    /// Who posted it.
    pub by: Option<&'a str>,
    /// The time it speaks of, when stated.
    pub effective: Option<Time>,
    /// The statuses it sets.
    pub components: Vec<AffectedComponent<'a>>,
    /// When it promises the next update.
    pub next_update: Option<Time>,
    /// Whether that promise was kept: see [`Promise::outcome`].
    pub next_update_outcome: Option<&'static str>,
    /// By how many seconds the next update was late.
    pub next_update_late: Option<i64>,
    /// By how many days, when only the day is known on which it was due or came.
    pub next_update_late_days: Option<i64>,
    /// From when that promise is broken, while it is open.
    pub next_update_breaks: Option<String>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// The course of an incident from start to end. Places and widths are percent of the whole, with
/// one decimal.
#[derive(Clone, Debug, Serialize)]
pub struct Course {
    /// Its moments in time order, start and end included.
    pub marks: Vec<CourseMark>,
    /// What it consists of, in time order.
    pub stretches: Vec<Stretch>,
    /// Where posts stand.
    pub posts: Vec<String>,
}

/// A moment of a course.
#[derive(Clone, Debug, Serialize)]
pub struct CourseMark {
    /// `started`, `detected`, `acknowledged`, `identified`, `mitigated`, `first_post`, then `ended`,
    /// or `now` while it is open.
    pub key: &'static str,
    /// When.
    pub at: Time,
    /// Where it stands.
    pub place: String,
    /// Seconds since the start.
    pub seconds: i64,
}

/// A part of a course.
#[derive(Clone, Debug, Serialize)]
pub struct Stretch {
    /// `unseen` until somebody noticed, `felt`, or `eased` once mitigated.
    pub kind: &'static str,
    /// Where it begins.
    pub place: String,
    /// How wide it is.
    pub width: String,
}

/// One moment of the story: what happened, or what was said.
#[derive(Clone, Debug, Serialize)]
pub struct StoryRow<'a> {
    /// `happened`, `said`, or the name of a key time such as `started`.
    pub kind: &'static str,
    /// When.
    pub at: Time,
    /// What happened; empty for what was said.
    pub html: String,
    /// The first words of what was said; empty for what happened.
    pub excerpt: String,
    /// The language of those words, when that is not the page's.
    pub lang: Option<&'a str>,
    /// Where evidence stands.
    pub link: Option<&'a str>,
    /// The status declared, for what was said.
    pub status: Option<&'static str>,
    /// The permalink, for what was said.
    pub href: Option<String>,
    /// Seconds since the start of the impact, negative before it, when both are known.
    pub since_start: Option<i64>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// What users could do meanwhile.
#[derive(Clone, Debug, Serialize)]
pub struct Workaround {
    /// What.
    pub html: String,
    /// From when it helped.
    pub from: Option<Time>,
    /// Until when.
    pub until: Option<Time>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// What will be done.
#[derive(Clone, Debug, Serialize)]
pub struct NextStep<'a> {
    /// The name of its anchor.
    pub anchor: String,
    /// What.
    pub html: String,
    /// `investigate`, `mitigate`, `repair`, `detect`, `prevent`, `process` or `document`.
    pub class: Option<&'static str>,
    /// The team or role.
    pub owner: Option<&'a str>,
    /// By when.
    pub due: Option<Day>,
    /// Whether that day had passed, undone, when the site was built.
    pub overdue: bool,
    /// From when it is overdue, unless it is done until then.
    pub overdue_from: Option<String>,
    /// `proposed`, `accepted`, `in_progress`, `done`, `wont_do` or `superseded`.
    pub status: Option<&'static str>,
    /// When it was done.
    pub done: Option<Day>,
    /// Where it is tracked.
    pub link: Option<&'a str>,
    /// How urgent.
    pub priority: Option<&'a str>,
    /// Why not, or why instead.
    pub reason_html: Option<String>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// What was learnt.
#[derive(Clone, Debug, Serialize)]
pub struct Lessons {
    /// What went well.
    pub went_well_html: Vec<String>,
    /// What went wrong.
    pub went_wrong_html: Vec<String>,
    /// Where there was luck.
    pub got_lucky_html: Vec<String>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// A promise and what became of it.
#[derive(Clone, Debug, Serialize)]
pub struct Promise {
    /// `next_update`, `postmortem`, `report`, `eta`, `monitoring_until` or `other`.
    pub kind: &'static str,
    /// In which words.
    pub text_html: Option<String>,
    /// The permalink of the update that gave it.
    pub href: Option<String>,
    /// When it was given.
    pub made: Option<Time>,
    /// The length of time promised, when it was one.
    pub within: Option<Within>,
    /// By when.
    pub due: Option<Time>,
    /// `kept`, `late`, `missed` (due and nothing came), `open` (still to come) or `unverifiable`.
    pub outcome: &'static str,
    /// From when it is missed, while it is open and has a date.
    pub breaks: Option<String>,
    /// When it was kept, in time or late.
    pub kept: Option<Time>,
    /// By how many seconds it was late.
    pub late_seconds: Option<i64>,
    /// By how many days it was late, when only the day is known on which it was due or kept.
    pub late_days: Option<i64>,
    /// By how many business days it was late, when it was promised in those.
    pub late_business_days: Option<i64>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// A length of time promised.
#[derive(Clone, Debug, Serialize)]
pub struct Within {
    /// `seconds`, `business_days` or `business_hours`.
    pub unit: &'static str,
    /// How many.
    pub count: i64,
}

/// Something put right.
#[derive(Clone, Debug, Serialize)]
pub struct Correction<'a> {
    /// When.
    pub at: Time,
    /// Which key of the record it concerns.
    pub field: Option<&'a str>,
    /// What stood there.
    pub from: Option<&'a str>,
    /// What stands there now.
    pub to: Option<&'a str>,
    /// Why.
    pub reason_html: Option<String>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// A tie to another record or to a day.
#[derive(Clone, Debug, Serialize)]
pub struct Relation<'a> {
    /// What the other is to this one: `previous`, `next`, `recurrence_of`, `recurred_as`, `related`,
    /// `duplicate_of`, `duplicated_by`, `caused_by` or `causes`.
    pub kind: &'static str,
    /// The other record; absent for a bare day.
    pub record: Option<Link<'a>>,
    /// The day: of the other record's start, or the bare one.
    pub day: Option<Day>,
    /// A few words on it.
    pub note_html: Option<String>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// The postmortem.
#[derive(Clone, Debug, Serialize)]
pub struct Postmortem {
    /// `promised`, `preliminary`, `final` or `waived`; absent when the record does not say.
    pub status: Option<&'static str>,
    /// When it was published.
    pub published: Option<Time>,
    /// By when it is promised.
    pub due: Option<Time>,
    /// What became of that promise; see [`Promise::outcome`].
    pub due_outcome: Option<&'static str>,
    /// From when it is broken, while it is open.
    pub due_breaks: Option<String>,
    /// Why there is none.
    pub reason_html: Option<String>,
    /// Its text; empty when there is none.
    pub html: String,
    /// Its headings, when there are enough for a table of contents.
    pub contents: Vec<Heading>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// A line of a table of contents.
#[derive(Clone, Debug, Serialize)]
pub struct Heading {
    /// Its words.
    pub title: String,
    /// Its anchor.
    pub anchor: String,
    /// 1 for the outermost.
    pub depth: u8,
}

/// An archived comment.
#[derive(Clone, Debug, Serialize)]
pub struct Comment<'a> {
    /// Who wrote it.
    pub by: Option<&'a str>,
    /// Whether the publisher spoke.
    pub official: bool,
    /// When.
    pub at: Option<Time>,
    /// What it says.
    pub html: String,
    /// The author's `x-` keys.
    pub extra: Extras,
}

/// Where an imported record comes from.
#[derive(Clone, Debug, Serialize)]
pub struct Source<'a> {
    /// Its address.
    pub url: Option<&'a str>,
    /// The address of an archived copy.
    pub archive_url: Option<&'a str>,
    /// Who published it.
    pub publisher: Option<&'a str>,
    /// When it was published.
    pub published: Option<Time>,
    /// When it was fetched.
    pub fetched: Option<Time>,
    /// Under which terms.
    pub licence: Option<&'a str>,
    /// The author's `x-` keys.
    pub extra: Extras,
}

// ---- API page -------------------------------------------------------------------------

/// The page about the API.
#[derive(Clone, Debug, Serialize)]
pub struct ApiPage {
    /// Documents by the system whose form they have.
    pub families: Vec<ApiFamily>,
}

/// The documents in the form of one system.
#[derive(Clone, Debug, Serialize)]
pub struct ApiFamily {
    /// `statuspage`, `cstate` or `statusfy`.
    pub name: &'static str,
    /// Its documents.
    pub documents: Vec<ApiDocument>,
}

/// A document of the API.
#[derive(Clone, Debug, Serialize)]
pub struct ApiDocument {
    /// Its name in messages, such as `summary`.
    pub name: &'static str,
    /// Its path below the site's root; `CODE`, `ID`, `NAME` and `N` stand for what differs.
    pub path: String,
    /// Its address, or that of one of its kind; absent when there is none yet.
    pub href: Option<String>,
    /// What it says now, shortened; may be empty.
    pub example_html: String,
}
