//! What templates see of lists: the history, months, components, and pages for old addresses.

use serde::Serialize;

use super::{Card, ComponentRow, Day, Link};

/// The history's front page: months that have records.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryPage<'a> {
    /// By year, newest first.
    pub years: Vec<HistoryYear>,
    /// Records for which no time is known.
    pub undated: Vec<Card<'a>>,
    /// How many incidents and maintenances there are.
    pub total: usize,
}

/// A year of the history.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryYear {
    /// The year.
    pub year: i32,
    /// How many records it has.
    pub records: usize,
    /// Its months from the first that is on record to the last, those without records included.
    pub months: Vec<HistoryMonth>,
}

/// A month in the overview.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryMonth {
    /// The month as its first day.
    pub month: Day,
    /// Its page; absent when nothing happened.
    pub href: Option<String>,
    /// Incidents begun in it.
    pub incidents: usize,
    /// Maintenances begun in it.
    pub maintenances: usize,
    /// The worst impact of incidents: `none` to `critical`; absent when there was none.
    pub worst: Option<&'static str>,
}

/// The page of a month.
#[derive(Clone, Debug, Serialize)]
pub struct MonthPage<'a> {
    /// The month as its first day.
    pub month: Day,
    /// What began in it, newest first.
    pub records: Vec<Card<'a>>,
    /// The month before that has records.
    pub older: Option<MonthLink>,
    /// The month after that has records.
    pub newer: Option<MonthLink>,
    /// The zone in which days are counted.
    pub zone: String,
}

/// A link to a month.
#[derive(Clone, Debug, Serialize)]
pub struct MonthLink {
    /// The month as its first day.
    pub month: Day,
    /// Its page.
    pub href: String,
}

/// The page of all components, or of a component or group.
#[derive(Clone, Debug, Serialize)]
pub struct ComponentPage<'a> {
    /// The component itself, with the group's children.
    pub component: ComponentRow<'a>,
    /// The groups above it, outermost first.
    pub path: Vec<Link<'a>>,
    /// The day from which uptime is counted.
    pub since: Option<Day>,
    /// The first and last day of the strip.
    pub strip_from: Day,
    /// The last day of the strip.
    pub strip_to: Day,
    /// The arithmetic behind the percentage.
    pub arithmetic: Arithmetic,
    /// What is open for it now.
    pub open: Vec<Card<'a>>,
    /// Maintenance to come.
    pub coming: Vec<Card<'a>>,
    /// What is over, the newest 50 records.
    pub records: Vec<Card<'a>>,
    /// How many are over in all.
    pub total: usize,
    /// Where all of them are found.
    pub all: String,
    /// The zone in which days are counted.
    pub zone: String,
}

/// How a percentage comes about: `100 * (1 - (major + 0.3 * partial) / (days * 86400))`, rounded down.
#[derive(Clone, Debug, Serialize)]
pub struct Arithmetic {
    /// Days counted.
    pub days: usize,
    /// Seconds of major outage, weight 1.
    pub major: i64,
    /// Seconds of partial outage, weight 0.3.
    pub partial: i64,
    /// The percentage as printed.
    pub percent: Option<String>,
}

/// The index of components.
#[derive(Clone, Debug, Serialize)]
pub struct ComponentsPage<'a> {
    /// The tree.
    pub components: Vec<ComponentRow<'a>>,
    /// The first day of the strips.
    pub strip_from: Day,
    /// The last day of the strips.
    pub strip_to: Day,
    /// The zone in which days are counted.
    pub zone: String,
}

/// A page for an old address.
#[derive(Clone, Debug, Serialize)]
pub struct Redirect {
    /// Where it moved, from the root of the host.
    pub to: String,
    /// The full address, when the site has one.
    pub canonical: Option<String>,
}
