//! What rules say of themselves, for people: the list, and a page for each.

use std::fmt::Write;

use super::rule::{Example, Rule, Stage};
use super::rules::RULES;
use crate::diagnostic::Level;
use crate::diagnostic::faults::{FAULTS, Fault};

/// All rules in columns, one a line, below a line of titles; and below those what is found before
/// them, which weighs the same at every stage.
pub fn list() -> String {
    let rules = RULES.iter().map(|rule| rule.id);
    let names = rules.chain(FAULTS.iter().map(|fault| fault.id));
    let width = names.map(str::len).max().unwrap_or(0);
    let mut list = format!(
        "{:width$}  {:8} {:8} {:10}  finds\n",
        "rule", "live", "resolved", "postmortem"
    );
    for rule in RULES {
        let [live, resolved, postmortem] = levels(rule);
        let Rule { id, summary, .. } = rule;
        let _ = writeln!(
            list,
            "{id:width$}  {live:8} {resolved:8} {postmortem:10}  {summary}"
        );
    }
    let _ = writeln!(list, "\n{:width$}  finds", "before the rules");
    for Fault { id, summary, .. } in FAULTS {
        let _ = writeln!(list, "{id:width$}  {summary}");
    }
    list
}

/// The page of a rule, in Markdown.
pub fn page(rule: &Rule) -> String {
    let [live, resolved, postmortem] = levels(rule);
    let mut page = format!(
        "# `{}`\n\n{}.\n\n{}\n\n\
         | while it is open | once it is over | with its postmortem |\n\
         | --- | --- | --- |\n\
         | {live} | {resolved} | {postmortem} |\n\n{}\n",
        rule.id,
        capitalised(rule.summary),
        rule.why.trim(),
        languages(rule)
    );
    examples(&mut page, "What it finds", rule.bad);
    examples(&mut page, "What it leaves alone", rule.good);
    page
}

/// What is told of a mistake that the readers of files find, in Markdown.
pub fn fault(fault: &Fault) -> String {
    let Fault { id, why, mend, .. } = fault;
    let summary = capitalised(fault.summary);
    format!("# `{id}`\n\n{summary}.\n\n{why}\n\n{mend}\n")
}

/// The page of all that the readers of files find, in Markdown.
pub fn faults() -> String {
    let mut page = "# What is found before the rules\n\n\
        Files are read before any rule is asked. What keeps something in them from being read as it was meant is found\n\
        there, under these names. `candor check --explain NAME` prints the same.\n"
        .to_owned();
    for fault in FAULTS {
        let _ = write!(page, "\n#{}", self::fault(fault));
    }
    page
}

/// The page that leads to the pages of all rules, in Markdown.
pub fn index() -> String {
    let mut page = "# Rules\n\n\
        What `candor check` looks for, and how much it weighs: while an incident is open, once it is over, and once\n\
        its postmortem is published. An error stops a build. What will be one later is printed by a build too, as the\n\
        warning that it is until then. In a record with a `source`, which tells again what was published elsewhere,\n\
        only what is an error while an incident is open is one, and what ties it to other records; the rest are\n\
        warnings.\n\
        `candor check --explain RULE` prints a rule's page. What keeps a file from being read is found\n\
        [before the rules](reading.md).\n\n\
        | rule | live | resolved | postmortem | finds |\n\
        | --- | --- | --- | --- | --- |\n"
        .to_owned();
    for rule in RULES {
        let [live, resolved, postmortem] = levels(rule);
        let Rule { id, summary, .. } = rule;
        let summary = summary.replace('|', "\\|");
        let _ = writeln!(
            page,
            "| [`{id}`]({id}.md) | {live} | {resolved} | {postmortem} | {summary} |"
        );
    }
    page
}

/// How much a rule's findings weigh at each stage; `-` where it is not asked.
fn levels(rule: &Rule) -> [&'static str; 3] {
    Stage::NAMES.map(|(_, stage)| rule.asks.at(stage).map_or("-", Level::name))
}

fn languages(rule: &Rule) -> String {
    let of_language = |language: &&str| match *language {
        "en" => "English".to_owned(),
        other => format!("`{other}`"),
    };
    if rule.languages.is_empty() {
        return "For records in any language.".to_owned();
    }
    let names: Vec<String> = rule.languages.iter().map(of_language).collect();
    format!("For records in {}.", names.join(", "))
}

fn examples(page: &mut String, title: &str, examples: &[Example]) {
    if examples.is_empty() {
        return;
    }
    let _ = write!(page, "\n## {title}\n");
    for example in examples {
        let text = example.file();
        // Examples may hold fences of their own.
        let ticks = "`".repeat(longest_run(&text).max(2) + 1);
        let _ = write!(page, "\n{ticks}markdown\n{text}{ticks}\n");
    }
}

fn longest_run(text: &str) -> usize {
    text.split(|letter| letter != '`')
        .map(str::len)
        .max()
        .unwrap_or(0)
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
