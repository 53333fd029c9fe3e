//! Pages in the words of schema.org, for search engines and other programs that know no status
//! pages. Only types that it has: an incident under way is a `LiveBlogPosting`, one that is over an
//! `Article`, a maintenance an `Event`, a component a `Service`.

use serde::Serialize;

use super::{Page, Site, Standing, address, iso, json, last_change};
use crate::facts::phase::{Stage, first_known};
use crate::model::RecordKey;
use crate::model::component::ComponentKey;
use crate::model::record::{Kind, Record, Schedule};
use crate::parse::markdown::plain;
use crate::time::{Instant, Precision, TimePoint};

/// How much of a text stands in a description, in characters.
const EXCERPT_CHARS: usize = 200;

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(flatten)]
    thing: Thing<'a>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
enum Thing<'a> {
    WebPage(WebPage<'a>),
    CollectionPage(WebPage<'a>),
    Article(Article<'a>),
    LiveBlogPosting(Article<'a>),
    Event(Event<'a>),
}

/// <https://schema.org/WebPage>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WebPage<'a> {
    name: &'a str,
    url: String,
    in_language: &'a str,
    is_part_of: Typed<WebSite<'a>>,
    publisher: Typed<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<Typed<Service<'a>>>,
}

/// <https://schema.org/Article>, and <https://schema.org/LiveBlogPosting>, which is one.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Article<'a> {
    headline: &'a str,
    url: String,
    in_language: &'a str,
    author: Typed<Organization<'a>>,
    publisher: Typed<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage_start_time: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    live_blog_update: Vec<Typed<BlogPosting>>,
}

/// <https://schema.org/BlogPosting>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BlogPosting {
    headline: String,
    date_published: String,
    url: String,
}

/// <https://schema.org/Event>
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "they are schema.org's")]
struct Event<'a> {
    name: &'a str,
    url: String,
    in_language: &'a str,
    start_date: String,
    end_date: String,
    event_status: &'static str,
    event_attendance_mode: &'static str,
    location: Typed<VirtualLocation>,
    organizer: Typed<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

/// <https://schema.org/WebSite>
#[derive(Serialize)]
struct WebSite<'a> {
    name: &'a str,
    url: &'a str,
}

/// <https://schema.org/Organization>
#[derive(Serialize)]
struct Organization<'a> {
    name: &'a str,
    url: &'a str,
}

/// <https://schema.org/Service>
#[derive(Serialize)]
struct Service<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
}

/// <https://schema.org/VirtualLocation>
#[derive(Serialize)]
struct VirtualLocation {
    url: String,
}

/// A thing with its type.
#[derive(Serialize)]
struct Typed<T> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(flatten)]
    thing: T,
}

/// What a page is. Addresses must be complete, so a site without one says nothing.
pub(super) fn json_ld(site: &Site<'_>, page: &Page, language: &str) -> Option<String> {
    let base = site.config.url.as_deref()?;
    let told = Told {
        site,
        base,
        language,
        url: format!("{base}{}", address::encode(&site.path(page))),
    };
    let thing = match page {
        Page::Status | Page::Search | Page::Api => Thing::WebPage(told.page(None)),
        Page::History | Page::Month(_) | Page::Components => Thing::CollectionPage(told.page(None)),
        Page::Component(key) => Thing::WebPage(told.page(Some(*key))),
        Page::Record(key) => told.record(*key),
        Page::NotFound | Page::Redirect { .. } => return None,
    };
    let document = Document {
        context: "https://schema.org",
        thing,
    };
    String::from_utf8(json::compact(&document)).ok()
}

/// What is told of a page.
struct Told<'p> {
    site: &'p Site<'p>,
    base: &'p str,
    language: &'p str,
    url: String,
}

impl<'p> Told<'p> {
    fn page(self, component: Option<ComponentKey>) -> WebPage<'p> {
        let site = self.site;
        let component = component.map(|key| site.content.components.get(key));
        let title = site.config.title.as_str();
        WebPage {
            name: component.map_or(title, |component| &component.name),
            in_language: self.language,
            is_part_of: Typed {
                kind: "WebSite",
                thing: WebSite {
                    name: title,
                    url: self.base,
                },
            },
            publisher: self.publisher(),
            about: component.map(|component| Typed {
                kind: "Service",
                thing: Service {
                    name: &component.name,
                    description: component.description.as_deref(),
                },
            }),
            url: self.url,
        }
    }

    fn record(self, key: RecordKey) -> Thing<'p> {
        let record = self.site.content.get(key);
        if let Kind::Maintenance(Some(schedule)) = record.kind {
            return Thing::Event(self.event(key, schedule));
        }
        let is_open = self.site.facts.record(key).phase.stage == Stage::Open;
        let is_live = is_open && record.kind == Kind::Incident && !record.updates.is_empty();
        let article = self.article(key, is_live);
        if is_live {
            Thing::LiveBlogPosting(article)
        } else {
            Thing::Article(article)
        }
    }

    fn article(self, key: RecordKey, is_live: bool) -> Article<'p> {
        let site = self.site;
        let now = site.facts.now;
        let record = site.content.get(key);
        let posted = &record.updates[..site.posted(record)];
        let first = posted.first().filter(|_| is_live);
        Article {
            headline: &record.title,
            in_language: self.language,
            author: self.publisher(),
            publisher: self.publisher(),
            date_published: first_known(record)
                .filter(|at| *at <= now)
                .map(|at| as_stated(at, record)),
            date_modified: last_change(record, now)
                .filter(|at| *at <= now)
                .map(|at| as_stated(at, record)),
            coverage_start_time: first.map(|update| stamp(&update.stated, update.at, record)),
            live_blog_update: posted
                .iter()
                .filter(|_| is_live)
                .map(|update| Typed {
                    kind: "BlogPosting",
                    thing: BlogPosting {
                        headline: plain(&update.text, EXCERPT_CHARS),
                        date_published: stamp(&update.stated, update.at, record),
                        url: format!("{}#u-{}", self.url, address::encode(&update.id)),
                    },
                })
                .collect(),
            url: self.url,
        }
    }

    fn event(self, key: RecordKey, schedule: Schedule) -> Event<'p> {
        let record = self.site.content.get(key);
        let standing = self.site.event(key).map(|event| event.standing);
        let announced = record.announced.as_ref();
        let summary = record.scope.summary.as_deref();
        let newest = record.newest_update().map(|update| update.text.as_str());
        Event {
            name: &record.title,
            in_language: self.language,
            start_date: announced.map_or_else(
                || iso(schedule.from),
                |it| stamp(&it.from, schedule.from, record),
            ),
            end_date: announced.map_or_else(
                || iso(schedule.until),
                |it| stamp(&it.until, schedule.until, record),
            ),
            event_status: match standing {
                Some(Standing::Cancelled) => "https://schema.org/EventCancelled",
                Some(Standing::Confirmed) | None => "https://schema.org/EventScheduled",
            },
            event_attendance_mode: "https://schema.org/OnlineEventAttendanceMode",
            location: Typed {
                kind: "VirtualLocation",
                thing: VirtualLocation {
                    url: self.url.clone(),
                },
            },
            organizer: self.publisher(),
            description: summary.or(newest).map(|text| plain(text, EXCERPT_CHARS)),
            url: self.url,
        }
    }

    fn publisher(&self) -> Typed<Organization<'p>> {
        Typed {
            kind: "Organization",
            thing: Organization {
                name: &self.site.config.title,
                url: self.base,
            },
        }
    }
}

/// A time as schema.org has it: an instant, or the day where only that is stated.
fn stamp(stated: &TimePoint, at: Instant, record: &Record) -> String {
    match (stated.precision, stated.at) {
        (Precision::Date, Some(day)) => record.zone.date(day).to_string(),
        _ => iso(at),
    }
}

/// An instant that a record states: as a day, where no key states it more closely.
fn as_stated(at: Instant, record: &Record) -> String {
    let postmortem = record.postmortem.as_ref();
    let closest = [&record.started, &record.detected, &record.ended]
        .into_iter()
        .flatten()
        .chain(postmortem.and_then(|postmortem| postmortem.published.as_ref()))
        .chain(record.updates.iter().map(|update| &update.stated))
        .chain(record.corrections.iter().map(|correction| &correction.at))
        .filter(|point| point.at == Some(at))
        .min_by_key(|point| point.precision);
    closest.map_or_else(|| iso(at), |point| stamp(point, at, record))
}

#[cfg(test)]
#[expect(clippy::expect_used)]
mod tests {
    use super::*;
    use crate::facts::Facts;
    use crate::sample::{Sample, at};
    use crate::site::Drafts;

    /// What the page of a site's only record says of itself.
    fn told(front: &str) -> String {
        let record = format!("---\ntitle: T\n{front}\n---\n");
        let config = "title: S\nurl: https://status.example.com/\n";
        let sample = Sample::of(&[("candor.yaml", config), ("r.md", &record)]);
        let facts = Facts::of(&sample.content, &sample.config, at("2026-03-10 12:00"));
        let site = Site::plan(&sample.content, &sample.config, &facts, Drafts::Hidden);
        let (key, _) = sample.content.iter().next().expect("there is a record");
        json_ld(&site, &Page::Record(key), "en").unwrap_or_default()
    }

    #[test]
    fn a_maintenance_is_an_event_until_it_is_called_off() {
        let planned =
            "kind: maintenance\nscheduled: {from: 2026-03-11 10:00, until: 2026-03-11 12:00}\n";
        let off =
            "updates: [{at: 2026-03-10 09:00, status: completed, text: Not needed any more.}]";
        assert!(told(planned).contains("\"@type\":\"Event\""));
        assert!(told(planned).contains("EventScheduled"));
        assert!(told(&format!("{planned}{off}")).contains("EventCancelled"));
    }

    #[test]
    fn an_incident_is_a_live_blog_while_it_is_open() {
        let open = "started: 2026-03-10 09:00\nupdates: [{at: 2026-03-10 09:10, status: investigating, text: We look.}]";
        assert!(told(open).contains("\"@type\":\"LiveBlogPosting\""));
        let over = open.replace("investigating", "resolved");
        assert!(told(&over).contains("\"@type\":\"Article\""));
    }

    /// Nobody said at which hour.
    #[test]
    fn a_day_stays_a_day() {
        let days = told(
            "started: 2026-03-08\nupdates: [{at: 2026-03-09, status: resolved, text: x}]\ncorrections: [{at: 2026-03-10, field: started, from: x}]",
        );
        assert!(days.contains("\"datePublished\":\"2026-03-09\""), "{days}");
        assert!(days.contains("\"dateModified\":\"2026-03-10\""), "{days}");
        let time = told("updates: [{at: 2026-03-10 00:00, status: resolved, text: x}]");
        assert!(time.contains("\"2026-03-10T00:00:00Z\""), "{time}");
    }
}
