//! Writes a corpus of invented incidents for benchmarks: 24 components, eight years, three to eight updates
//! an incident, and for two in five a postmortem of some 600 words. The same number gives the same bytes.
//!
//! usage: corpus candor|hugo INCIDENTS FOLDER
//!
//! Both shapes hold the same words, so that builds of them can be compared.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

use chrono::{DateTime, Days, TimeDelta, Utc};

const COMPONENTS: [&str; 24] = [
    "API",
    "Console",
    "Sign-in",
    "Billing",
    "Search",
    "Webhooks",
    "Storage",
    "Database",
    "Cache",
    "Queue",
    "Reports",
    "Backups",
    "CDN",
    "DNS",
    "Gateway",
    "Images",
    "Email",
    "Push",
    "Builds",
    "Registry",
    "Clusters",
    "Functions",
    "Logs",
    "Metrics",
];
const GROUPS: [&str; 4] = ["Core", "Data", "Edge", "Compute"];
const REGIONS: [&str; 4] = ["Frankfurt", "Dublin", "Virginia", "Tokyo"];
const TROUBLES: [&str; 5] = [
    "answers slowly",
    "returns errors",
    "cannot be reached",
    "loses requests",
    "lags behind",
];
/// Impact in both shapes, and the status it means for a component.
const IMPACTS: [(&str, &str); 4] = [
    ("minor", "degraded_performance"),
    ("minor", "degraded_performance"),
    ("major", "partial_outage"),
    ("critical", "major_outage"),
];
const OPENERS: [&str; 4] = [
    "At first",
    "After the release",
    "Under load",
    "Once the cache was cold",
];
const ACTORS: [&str; 6] = [
    "the scheduler",
    "a replica",
    "the connection pool",
    "the load balancer",
    "a retry loop",
    "the leader",
];
const ACTS: [&str; 6] = [
    "ran out of `file descriptors`",
    "served **stale** entries",
    "dropped one request in twelve",
    "waited for a lock",
    "lost its lease",
    "filled its disk",
];
const ENDINGS: [&str; 6] = [
    "which no alert watched",
    "and the queue behind it grew",
    "until the node was replaced",
    "so that clients tried again at once",
    "as the [runbook](https://example.com/runbook) describes",
    "while the other region was well",
];
const SECTIONS: [&str; 4] = ["Summary", "Root cause", "Response", "Lessons learned"];

/// How a record is written down.
#[derive(Clone, Copy)]
enum Shape {
    Candor,
    Hugo,
}

struct Incident {
    number: usize,
    title: String,
    started: DateTime<Utc>,
    ended: DateTime<Utc>,
    impact: &'static str,
    status: &'static str,
    components: Vec<&'static str>,
    region: &'static str,
    cause: String,
    updates: Vec<Update>,
    step: String,
    postmortem: String,
}

struct Update {
    at: DateTime<Utc>,
    status: &'static str,
    text: String,
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [shape, count, folder] = arguments.as_slice() else {
        return Err(misuse());
    };
    let shape = match shape.as_str() {
        "candor" => Shape::Candor,
        "hugo" => Shape::Hugo,
        _ => return Err(misuse()),
    };
    let count = count.parse().map_err(|_| misuse())?;
    let folder = Path::new(folder);
    let mut dice = Dice(1);
    let incidents = (0..count).map(|number| incident(number, count, &mut dice));
    match shape {
        Shape::Candor => candor(folder, incidents),
        Shape::Hugo => hugo(folder, incidents),
    }
}

fn misuse() -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidInput,
        "usage: corpus candor|hugo INCIDENTS FOLDER",
    )
}

fn candor(folder: &Path, incidents: impl Iterator<Item = Incident>) -> io::Result<()> {
    let mut config = "title: Benchmark\nurl: https://status.example.com/\ncomponents:\n".to_owned();
    for (group, members) in GROUPS.iter().zip(COMPONENTS.chunks(6)) {
        line(
            &mut config,
            2,
            &format!(
                "- id: group-{}\n    name: {group}\n    components:",
                id(group)
            ),
        );
        for name in members {
            line(
                &mut config,
                6,
                &format!("- {{id: {}, name: {name}}}", id(name)),
            );
        }
    }
    put(&folder.join("candor.yaml"), &config)?;
    for incident in incidents {
        let year = incident.started.format("%Y").to_string();
        let file = folder.join("incidents").join(year).join(incident.file());
        put(&file, &incident.candor())?;
    }
    Ok(())
}

fn hugo(folder: &Path, incidents: impl Iterator<Item = Incident>) -> io::Result<()> {
    let content = folder.join("content");
    put(&content.join("_index.md"), "---\ntitle: Benchmark\n---\n")?;
    put(
        &content.join("history/_index.md"),
        "---\ntitle: History\n---\n",
    )?;
    let mut months = Vec::new();
    for incident in incidents {
        let month = incident.started.format("%Y-%m").to_string();
        if months.last() != Some(&month) {
            let page = format!("---\ntitle: \"{month}\"\n---\n");
            put(
                &content.join("history").join(&month).join("_index.md"),
                &page,
            )?;
            months.push(month.clone());
        }
        let file = content.join("history").join(month).join(incident.file());
        put(&file, &incident.hugo())?;
    }
    Ok(())
}

impl Incident {
    fn file(&self) -> String {
        format!("{}-{}.md", self.started.format("%Y-%m-%d"), self.number)
    }

    fn candor(&self) -> String {
        let mut text = format!(
            "---\ntitle: {}\nimpact: {}\nstarted: {}\nended: {}\nscope: {{regions: [{}]}}\nroot_cause: {}\ncomponents:\n",
            self.title,
            self.impact,
            iso(self.started),
            iso(self.ended),
            self.region,
            quoted(&self.cause),
        );
        for name in &self.components {
            line(&mut text, 2, &format!("{}: {}", id(name), self.status));
        }
        self.write_updates(&mut text);
        line(&mut text, 0, "next_steps:");
        line(
            &mut text,
            2,
            &format!(
                "- {{text: {}, class: prevent, owner: platform, status: done}}",
                quoted(&self.step)
            ),
        );
        text + "---\n\n" + &self.postmortem
    }

    fn hugo(&self) -> String {
        let mut text = format!(
            "---\ntitle: {}\nurl: /incidents/{}/\ndate: {}\nended: {}\nimpact: {}\nregions: [{}]\nroot_cause: {}\nnext_step: {}\ncomponents:\n",
            self.title,
            self.file().trim_end_matches(".md"),
            iso(self.started),
            iso(self.ended),
            self.impact,
            self.region,
            quoted(&self.cause),
            quoted(&self.step),
        );
        for name in &self.components {
            line(&mut text, 2, &format!("- {name}"));
        }
        self.write_updates(&mut text);
        text + "---\n\n" + &self.postmortem
    }

    fn write_updates(&self, text: &mut String) {
        line(text, 0, "updates:");
        for update in &self.updates {
            line(text, 2, &format!("- at: {}", iso(update.at)));
            line(text, 4, &format!("status: {}", update.status));
            line(text, 4, &format!("text: {}", quoted(&update.text)));
        }
    }
}

/// The incident of a number, so that all of them are spread evenly over the eight years before 2026-03-10.
fn incident(number: usize, count: usize, dice: &mut Dice) -> Incident {
    let last = DateTime::UNIX_EPOCH + Days::new(20_522);
    let minutes_a_year = 525_960;
    let before = 8 * minutes_a_year * (count - number) / count;
    let started = last - minutes(before + 600);
    let first = dice.below(COMPONENTS.len());
    let second = (first + 1 + dice.below(COMPONENTS.len() - 1)) % COMPONENTS.len();
    let components = if dice.below(2) == 0 {
        vec![COMPONENTS[first]]
    } else {
        vec![COMPONENTS[first], COMPONENTS[second]]
    };
    let region = dice.pick(&REGIONS);
    let (impact, status) = dice.pick(&IMPACTS);
    let posts = 3 + dice.below(6);
    let gap = 10 + dice.below(50);
    let updates = (0..posts)
        .map(|post| Update {
            at: started + minutes(5 + gap * post),
            status: match post {
                0 => "investigating",
                _ if post + 1 == posts => "resolved",
                _ if post * 2 < posts => "identified",
                _ => "monitoring",
            },
            text: sentences(2, dice),
        })
        .collect();
    let postmortem = if dice.below(5) < 2 {
        postmortem(dice)
    } else {
        String::new()
    };
    Incident {
        number,
        title: format!("{} {} in {region}", components[0], dice.pick(&TROUBLES)),
        started,
        ended: started + minutes(5 + gap * (posts - 1)),
        impact,
        status,
        components,
        region,
        cause: sentences(1, dice),
        updates,
        step: sentences(1, dice),
        postmortem,
    }
}

/// Four sections of prose, with a list and a block of code: some 600 words.
fn postmortem(dice: &mut Dice) -> String {
    let mut text = String::new();
    for section in SECTIONS {
        line(&mut text, 0, &format!("## {section}\n"));
        for _ in 0..2 {
            line(&mut text, 0, &format!("{}\n", sentences(5, dice)));
        }
        line(
            &mut text,
            0,
            &format!("- {}\n- {}\n", sentences(1, dice), sentences(1, dice)),
        );
    }
    text + "```yaml\npool:\n  connections: 200\n  timeout: 5s\n```\n"
}

fn sentences(count: usize, dice: &mut Dice) -> String {
    (0..count)
        .map(|_| {
            let opener = dice.pick(&OPENERS);
            let (actor, act, ending) = (dice.pick(&ACTORS), dice.pick(&ACTS), dice.pick(&ENDINGS));
            format!("{opener} {actor} {act}, {ending}.")
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// `SplitMix64`: numbers that look random and are the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) as usize) % limit
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

fn minutes(count: usize) -> TimeDelta {
    TimeDelta::minutes(i64::try_from(count).unwrap_or(i64::MAX))
}

fn iso(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn id(name: &str) -> String {
    name.to_lowercase()
}

/// In YAML's double quotes; none of the words above needs more.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn line(text: &mut String, indent: usize, rest: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{:indent$}{rest}", "");
}

fn put(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, text)
}
