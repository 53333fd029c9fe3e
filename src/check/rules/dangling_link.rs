//! `dangling-link`: a text links to a page, a place on one, or a file that does not exist.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::check::links::{Link, inside};
use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Whole;
use crate::diagnostic::{Finding, Level, did_you_mean};
use crate::model::record::Record;
use crate::model::reference::{self, Reference, decoded};
use crate::parse::markdown::LinkKind;

pub(super) const RULE: Rule = Rule {
    id: "dangling-link",
    summary: "a text links to a page, a place on one, or a file that does not exist",
    why: "\
Links between records are written by id, `[earlier](incident:2024-09-09-sign-in)`, to components
as `component:api`, to files of the bundle by their names, and to other pages of the site by their
paths, such as `/history/2024-09/`. Behind a `#`, the id of a heading or of an update leads to a
place on the page. All are checked so that no reader meets a dead one. Links to other sites are not
looked at.

Mend the id or the path, or link to a full address.
",
    asks: Asks::from_the_start(Level::Error),
    languages: &[],
    rests_on: &[],
    check: Check::Site(check),
    bad: &[
        Example::with_body(
            "",
            "It is like [the one before](incident:2024-09-09-sign-in).",
        ),
        Example::with_body("", "It came from [the queue](component:queue)."),
        Example::with_body("", "![Errors in every 100 requests](errors.png)"),
        Example::with_body("", "It is in [the list of that month](/history/2019-02/)."),
        Example::with_body(
            "",
            "See [the cause](#cause).\n\n## Root cause\n\nA full disk.",
        ),
    ],
    good: &[
        Example::with_body(
            "",
            "It came from [the API](component:api), as [its makers](https://example.com/) say.",
        ),
        Example::with_body(
            "",
            "See [the cause](#root-cause) and [the rest](/history/).\n\n## Root cause\n\nA full disk.",
        ),
    ],
};

fn check(subject: &Whole<'_>, findings: &mut Vec<Finding>) {
    let links = inside(subject);
    // Links to places on a page are looked up together: it takes a look at the whole page.
    let mut to_places: BTreeMap<(String, bool), Vec<(String, &Link<'_>)>> = BTreeMap::new();
    for link in &links {
        match target(subject, link) {
            Ok(Some(Target { path, place })) if !place.is_empty() && !link.is_to_own_heading => {
                let page = format!("{}{path}", link.folder);
                let own = link.record.map(Record::path);
                let in_draft = link.is_withheld && own.as_ref() == Some(&path);
                let links = to_places.entry((page, in_draft)).or_default();
                links.push((place, link));
            }
            Ok(_) => {}
            Err(finding) => findings.push(*finding),
        }
    }
    let dead: Vec<Vec<Finding>> = to_places
        .par_iter()
        .map(|((path, in_draft), links)| {
            let places = if *in_draft {
                subject.pages.places_in_drafts(path)
            } else {
                subject.pages.places(path)
            };
            let Some(places) = places else {
                return Vec::new();
            };
            let known = || places.iter().map(String::as_str);
            let dead = links.iter().filter(|(place, _)| !places.contains(place));
            dead.map(|(place, link)| no_place(path, place, link, did_you_mean(place, known())))
                .collect()
        })
        .collect();
    findings.extend(dead.into_iter().flatten());
}

/// Where a link leads.
struct Target {
    /// The path below the site's root.
    path: String,
    /// What follows the `#`; empty for the page as a whole.
    place: String,
}

/// Where a link leads, if that is a page of the site that there will be.
fn target(subject: &Whole<'_>, link: &Link<'_>) -> Result<Option<Target>, Box<Finding>> {
    let content = subject.content;
    let own = subject
        .config
        .url
        .as_deref()
        .and_then(|url| own_path(&link.to, url));
    let reference = match own {
        Some(path) => Reference::of_path(path),
        None => Reference::of(&link.to),
    };
    let path = match reference {
        Reference::Record { .. } | Reference::File { .. } => {
            let key = content.referred(&reference);
            let key = key.ok_or_else(|| Box::new(no_record(subject, &reference, link)))?;
            content.get(key).path()
        }
        Reference::Component { id, .. } => match content.components.find(id) {
            Some(_) => format!("components/{id}/"),
            None => return Err(Box::new(no_component(subject, id, link))),
        },
        Reference::Beside { path, .. } => {
            let file = reference::file_name(path);
            if link
                .record
                .is_some_and(|record| record.asset(&file).is_some())
            {
                return Ok(None);
            }
            let folder = link.record.map(Record::path).unwrap_or_default();
            let joined = reference::joined(&folder, &decoded(path));
            match joined.as_deref() {
                Some(path) if has(subject, path, link.kind) => path.to_owned(),
                joined => return Err(Box::new(nothing_beside(subject, &file, joined, link))),
            }
        }
        Reference::Path { path, .. } => {
            let path = decoded(path);
            let path = reference::below_root(&path, subject.config.root());
            if !has(subject, path, link.kind) {
                return Err(Box::new(no_page(subject, path, link)));
            }
            path.to_owned()
        }
        Reference::Here { .. } => link.record.map(Record::path).unwrap_or_default(),
        Reference::Nowhere => return Err(Box::new(no_address(link))),
        Reference::Elsewhere => return no_scheme(link).map_or(Ok(None), Err),
    };
    Ok(Some(Target {
        path,
        place: decoded(reference.fragment().unwrap_or_default()).into_owned(),
    }))
}

/// The path of an address on the host of the site and below its root.
fn own_path<'t>(to: &'t str, url: &str) -> Option<&'t str> {
    let host = url
        .find("://")
        .and_then(|at| url[at + 3..].find('/').map(|end| at + 3 + end))?;
    let path = to.strip_prefix(url.get(..host)?)?;
    let below = path.strip_prefix(url[host..].trim_end_matches('/'))?;
    (below.is_empty() || below.starts_with(['/', '#', '?'])).then_some(path)
}

fn has(subject: &Whole<'_>, path: &str, kind: LinkKind) -> bool {
    let path = path.split('?').next().unwrap_or(path);
    match kind {
        LinkKind::Link => subject.pages.has(path),
        LinkKind::Image => subject.content.asset_at(path).is_some(),
    }
}

fn no_record(subject: &Whole<'_>, reference: &Reference<'_>, link: &Link<'_>) -> Finding {
    let id = reference.record_id().unwrap_or_default();
    let finding = RULE.at(link.place, format!("there is no record `{id}`"));
    match did_you_mean(&id, subject.content.ids()) {
        Some(near) => finding.help(format!("did you mean `incident:{near}`")),
        None => finding.help("link to a record's id, such as `incident:2024-09-09-sign-in`"),
    }
}

fn no_component(subject: &Whole<'_>, id: &str, link: &Link<'_>) -> Finding {
    let finding = RULE.at(link.place, format!("there is no component `{id}`"));
    match did_you_mean(id, subject.content.components.ids()) {
        Some(near) => finding.help(format!("did you mean `component:{near}`")),
        None => finding.help("link to a component's id, such as `component:api`"),
    }
}

fn nothing_beside(subject: &Whole<'_>, name: &str, path: Option<&str>, link: &Link<'_>) -> Finding {
    let is_page = link.kind == LinkKind::Link && name.contains('/');
    let what = match link.kind {
        LinkKind::Image => "image",
        LinkKind::Link if is_page => "page or file",
        LinkKind::Link => "file",
    };
    let beside = match link.record {
        Some(_) => "beside this record",
        None => "of this site",
    };
    let finding = RULE.at(link.place, format!("there is no {what} `{name}` {beside}"));
    let near = path
        .filter(|_| is_page)
        .and_then(|path| subject.pages.near(path));
    match near {
        Some(near) => finding.help(format!("did you mean `/{near}`")),
        None => finding.help("put it into the bundle's folder, or write a full address"),
    }
}

fn no_page(subject: &Whole<'_>, path: &str, link: &Link<'_>) -> Finding {
    let what = match link.kind {
        LinkKind::Image => "image",
        LinkKind::Link => "page or file",
    };
    let finding = RULE.at(link.place, format!("this site has no {what} `/{path}`"));
    let near = subject
        .pages
        .near(path)
        .filter(|_| link.kind == LinkKind::Link);
    match near {
        Some(near) => finding.help(format!("did you mean `/{near}`")),
        None => finding.help("look at the path, or write the full address of another site's page"),
    }
}

fn no_place(path: &str, place: &str, link: &Link<'_>, near: Option<&str>) -> Finding {
    let page = match path {
        "" => "the status page".to_owned(),
        path => format!("the page `/{path}`"),
    };
    let finding = RULE.at(link.place, format!("{page} has no place `#{place}`"));
    match near {
        Some(near) => finding.help(format!("did you mean `#{near}`")),
        None => finding.help("name a heading as `#root-cause`, or an update as `#u-` and its id"),
    }
}

fn no_address(link: &Link<'_>) -> Finding {
    let finding = RULE.at(link.place, "this link has no address");
    finding.help("write where it leads, or leave the link out")
}

/// A slip in one of the schemes that only this program knows.
fn no_scheme(link: &Link<'_>) -> Option<Box<Finding>> {
    const OURS: [&str; 4] = ["incident", "maintenance", "notice", "component"];
    let (scheme, id) = link.to.split_once(':')?;
    let near = did_you_mean(scheme, OURS)?;
    let finding = RULE.at(link.place, format!("no link begins with `{scheme}:`"));
    Some(Box::new(
        finding.help(format!("did you mean `{near}:{id}`")),
    ))
}
