//! `spelling-grammar`: slips of spelling that occur again and again.

use regex::Regex;

use crate::check::rule::{Asks, Check, Example, Rule};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Level};

macro_rules! slips {
    ($first:literal => $right:literal, $($wrong:literal => $rights:literal,)+) => {
        /// All of them in one pattern: so they are looked for at once.
        const SLIP: &str = concat!(r"\b(?:", $first, $("|", $wrong,)+ r")\b");

        /// What was written, and what was meant.
        const SLIPS: &[(&str, &str)] = &[($first, $right), $(($wrong, $rights)),+];
    };
}

pub(super) const RULE: Rule = Rule {
    id: "spelling-grammar",
    summary: "slips of spelling that occur again and again",
    why: "\
A few words are misspelt in every second account of an outage. They cost nothing to mend, and trust
if they stay.
",
    asks: Asks::from_the_start(Level::Hint),
    languages: &["en"],
    rests_on: &[],
    check: Check::Words(&[SLIP], check),
    bad: &[
        Example::with_body("", "It took no longer then an hour."),
        Example::with_body("", "This could have lead to errors."),
        Example::front("title: An error occured in the the EU"),
        Example::with_body("", "Seperate servers recieve it."),
    ],
    good: &[
        Example::with_body(
            "",
            "It took no longer than an hour, which then led to errors.",
        ),
        Example::with_body(
            "",
            "The header `Referer` was dropped; we have lead engineers. He had had that that day.",
        ),
    ],
};

slips! {
    "no longer then" => "no longer than",
    "have lead to" => "have led to",
    "has lead to" => "has led to",
    "had lead to" => "had led to",
    "the the" => "the",
    "dectected" => "detected",
    "dectection" => "detection",
    "recieve" => "receive",
    "recieved" => "received",
    "recieving" => "receiving",
    "occured" => "occurred",
    "occurance" => "occurrence",
    "occurence" => "occurrence",
    "occurences" => "occurrences",
    "occuring" => "occurring",
    "occassional" => "occasional",
    "occassionally" => "occasionally",
    "seperate" => "separate",
    "seperated" => "separated",
    "seperately" => "separately",
    "succesful" => "successful",
    "succesfully" => "successfully",
    "sucessful" => "successful",
    "sucessfully" => "successfully",
    "successfull" => "successful",
    "acheive" => "achieve",
    "acheived" => "achieved",
    "adressed" => "addressed",
    "adressing" => "addressing",
    "begining" => "beginning",
    "beleive" => "believe",
    "beleived" => "believed",
    "compatability" => "compatibility",
    "consistant" => "consistent",
    "definately" => "definitely",
    "degredation" => "degradation",
    "dependancies" => "dependencies",
    "dependancy" => "dependency",
    "enviroment" => "environment",
    "enviroments" => "environments",
    "existance" => "existence",
    "immediatly" => "immediately",
    "inadvertantly" => "inadvertently",
    "incidens" => "incidents",
    "independant" => "independent",
    "infrastucture" => "infrastructure",
    "intermittant" => "intermittent",
    "intermittantly" => "intermittently",
    "investgating" => "investigating",
    "investgation" => "investigation",
    "maintainance" => "maintenance",
    "maintanence" => "maintenance",
    "maintenence" => "maintenance",
    "mitgate" => "mitigate",
    "mitgated" => "mitigated",
    "neccessary" => "necessary",
    "overriden" => "overridden",
    "perfomance" => "performance",
    "persistant" => "persistent",
    "preceeding" => "preceding",
    "priviledge" => "privilege",
    "priviledges" => "privileges",
    "propegate" => "propagate",
    "propegated" => "propagated",
    "propegation" => "propagation",
    "propogate" => "propagate",
    "propogated" => "propagated",
    "propogation" => "propagation",
    "publically" => "publicly",
    "recomend" => "recommend",
    "recomended" => "recommended",
    "responsable" => "responsible",
    "resovled" => "resolved",
    "retreive" => "retrieve",
    "retreived" => "retrieved",
    "sheduled" => "scheduled",
    "temporarly" => "temporarily",
    "temporaily" => "temporarily",
    "threshhold" => "threshold",
    "tommorow" => "tomorrow",
    "trasition" => "transition",
    "truely" => "truly",
    "udpate" => "update",
    "udpates" => "updates",
    "unavailble" => "unavailable",
    "unavailibility" => "unavailability",
    "untill" => "until",
    "accross" => "across",
    "authenication" => "authentication",
    "wich" => "which",
    "thier" => "their",
    "teh" => "the",
}

fn check(subject: &Subject<'_>, patterns: &[Regex], findings: &mut Vec<Finding>) {
    for said in subject.said(patterns) {
        let wrong = said.words();
        let known = SLIPS
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(wrong));
        let Some((_, right)) = known else {
            continue;
        };
        findings.push(
            RULE.at(said.place(), format!("`{wrong}` is a slip"))
                .replace("write it like this", said.place(), in_case_of(wrong, right)),
        );
    }
}

/// A word with a capital if what it replaces has one.
fn in_case_of(wrong: &str, right: &str) -> String {
    match (
        wrong.starts_with(char::is_uppercase),
        right.split_at_checked(1),
    ) {
        (true, Some((first, rest))) => first.to_uppercase() + rest,
        _ => right.to_owned(),
    }
}
