//! What the readers of files find before any rule is asked: each name that can stand in the
//! brackets of such a finding, with what it means. `--explain` and the page in docs/rules come
//! from here, and a test holds the readers to it.

/// A kind of mistake that keeps something from being read as it was meant.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// Its name for ever, such as `unknown-key`.
    pub id: &'static str,
    /// What it finds, in a few words.
    pub summary: &'static str,
    /// Why that matters; a sentence or two of Markdown.
    pub why: &'static str,
    /// How to mend it; a sentence or two of Markdown.
    pub mend: &'static str,
}

/// The mistake of a name.
pub fn find(id: &str) -> Option<&'static Fault> {
    FAULTS.iter().find(|fault| fault.id == id)
}

const fn fault(
    id: &'static str,
    summary: &'static str,
    why: &'static str,
    mend: &'static str,
) -> Fault {
    Fault {
        id,
        summary,
        why,
        mend,
    }
}

/// All of them, by name.
pub const FAULTS: &[Fault] = &[
    fault(
        "affected-unknown-component",
        "a record names a component that does not exist",
        "It would be shown nowhere and counted as nothing: whoever looks at the right one finds it working.",
        "Write the id of a component of `candor.yaml`, such as the finding suggests, or add it there.",
    ),
    fault(
        "alias-collides",
        "an alias stands where something else of the site does",
        "An old address can lead to one page only. Where a record, a page or a file of the site or another alias already stands, the redirect would hide it.",
        "Remove the alias, or leave it with the record or component that took the place of the old page.",
    ),
    fault(
        "allow-unused",
        "an allowance hides nothing any more",
        "It would hide the next mistake of its kind, which nobody has looked at.",
        "Remove the line from `x-allow`.",
    ),
    fault(
        "allow-without-reason",
        "a record allows itself to break a rule and does not say why",
        "Whoever reads it next year cannot tell whether the reason still holds. So it allows nothing.",
        "Write the reason as the value: `x-allow: {internal-hostname: the host name is public}`.",
    ),
    fault(
        "bad-alias",
        "an old address in `aliases` is no path of this site",
        "The page that leads on from it could not be written.",
        "Write a path without a host, such as `history/1234`.",
    ),
    fault(
        "bad-amount",
        "a number of users, requests or the like cannot be read",
        "Amounts are shown, and some are added up; a guess would publish a wrong one.",
        "Write a number, or one with a unit or a bound, as the finding shows.",
    ),
    fault(
        "bad-calendar",
        "a calendar of business hours has no working time, or days or hours that are none",
        "Promises in business days are counted by it; without one they have no end.",
        "Write `calendars: {default: {days: mon-fri, hours: 09:00-17:00, zone: Europe/Berlin}}`.",
    ),
    fault(
        "bad-color",
        "a colour of `look` cannot be read",
        "The site would be published in other colours than its own.",
        "Write it as `\"#0b5fff\"`: red, green and blue in two digits each.",
    ),
    fault(
        "bad-date",
        "a day cannot be read, or is none of the calendar",
        "A day that was guessed would be published as a fact.",
        "Write year, month and day: `2026-03-10`.",
    ),
    fault(
        "bad-font",
        "a type face of `look` is neither a name nor a file",
        "Readers would see another face than the one that was meant.",
        "Name families that readers have, or one or two `.woff2` files below `assets/`.",
    ),
    fault(
        "bad-id",
        "an id, or a file's name that becomes one, cannot stand in an address",
        "The id is the address of the page, in feeds and in other records. It has to be the same everywhere.",
        "Use lower-case letters, digits and hyphens: `2026-03-10-sign-in-fails`.",
    ),
    fault(
        "bad-length",
        "a length of time cannot be read",
        "Deadlines follow from it: a promise whose length is guessed is kept or missed by accident.",
        "Write a number and a unit: `30m`, `2h`, `5 business days`.",
    ),
    fault(
        "bad-link",
        "what should be an address is none that can be followed",
        "It would be a dead link on the published page.",
        "Write the full address, beginning with `https://`.",
    ),
    fault(
        "bad-pattern",
        "an entry of a list in `policy` is no name, ending or regular expression",
        "What is private would go out, as nothing would be compared with it.",
        "Write the text itself, `*.example.com` for all that ends so, or a regular expression between slashes.",
    ),
    fault(
        "bad-precision",
        "a day without a time of day is said to be known more closely than to the day",
        "The page would show a time of day that nobody stated: the midnight at which the day begins.",
        "Write the time of day too, `{at: 2026-03-10 07:22, precision: approximate}`, or leave `precision` out.",
    ),
    fault(
        "bad-time",
        "a local time was shown by no clock, or twice, because the clocks were changed",
        "All that is shown and counted rests on times: durations, uptime, promises. None of them is guessed.",
        "Write the time with `Z` or an offset, as the finding shows: `2026-03-29 02:30 +01:00`. How times are written is found as `time-not-rfc3339`.",
    ),
    fault(
        "bad-url",
        "an address in `candor.yaml` is none",
        "Feeds and the API give it to programs, which need the whole of it.",
        "Write the scheme too: `https://status.example.com`.",
    ),
    fault(
        "calendar-missing",
        "a length is in business days or hours, and the site has no calendar",
        "Without knowing which hours are worked, nobody can say when it is over.",
        "Add `calendars: {default: {days: mon-fri, hours: 09:00-17:00, zone: Europe/Berlin}}` to `candor.yaml`.",
    ),
    fault(
        "card-syntax",
        "the template of cards makes no SVG",
        "A picture that cannot be drawn would be published empty.",
        "Mend `templates/embed/card.svg` of the site or its theme: an SVG with nothing that is not closed.",
    ),
    fault(
        "category-unknown",
        "a label is none of those that the site has, or a slip of one with a meaning",
        "Records of one sort can only be counted together if they are called the same; and a label with a meaning has none when it is written otherwise.",
        "Write a label as the finding shows, or add it to `labels` in `candor.yaml`.",
    ),
    fault(
        "duplicate-key",
        "a key stands twice in one map",
        "Readers of YAML differ in which of them counts; here the first does, and the other is lost.",
        "Remove one, or put both values into one list.",
    ),
    fault(
        "empty-value",
        "a value is empty where a text belongs",
        "An empty text would be shown as a heading without words.",
        "Write the value, or leave the key out.",
    ),
    fault(
        "file-name-not-utf-8",
        "the name of a file is no UTF-8 text",
        "Names become addresses, and this one would be another address on other systems.",
        "Rename the file, with letters, digits and hyphens.",
    ),
    fault(
        "file-not-read",
        "a file has a name, or stands in a place, at which nobody reads it",
        "What it says would be missing on the site, and nobody would know.",
        "Give it the name, or the place, that the message tells.",
    ),
    fault(
        "file-too-large",
        "a file has more megabytes than are read",
        "A record is written by hand; what is larger by far is a dump that came here by mistake.",
        "Put dumps and logs beside the record as an asset, and link to them.",
    ),
    fault(
        "front-matter-missing",
        "a record does not begin with front matter",
        "Without it nothing has a title or a time, and there is no page to make.",
        "Begin the file with a line `---`, the keys, and another line `---`.",
    ),
    fault(
        "front-matter-unclosed",
        "the line `---` that ends the front matter is missing",
        "What follows could be a key or a text; it is read as keys as far as that goes.",
        "Write a line `---` below the last key.",
    ),
    fault(
        "json-syntax",
        "a JSON file of another system breaks off or is no JSON in some place",
        "What stands before and behind that place is read, and what stands there is missing. As a warning, nothing is.",
        "Mend the place, or fetch the file again.",
    ),
    fault(
        "link-leaves-site",
        "a symbolic link leads out of the site's folder",
        "Whatever it points to would be published, on another machine something else.",
        "Copy what it points to into the site.",
    ),
    fault(
        "low-contrast",
        "a colour of `look` is hard to read on the theme's surfaces",
        "WCAG 2.2 asks for 4.5:1 between text and what it stands on; below that many people cannot read it.",
        "Take the nearest colour that can be read, which the finding names.",
    ),
    fault(
        "message-duplicate",
        "a message stands twice in one catalogue",
        "Only one of them would ever be shown.",
        "Remove one.",
    ),
    fault(
        "message-reference",
        "a message refers to one that does not exist",
        "In its place the page would show the bare name.",
        "Write the name of a message of this catalogue or of the one below it.",
    ),
    fault(
        "message-syntax",
        "a catalogue of words is not written as Fluent asks",
        "The message cannot be read, and the built-in words would stand in its place unnoticed.",
        "Mend the line as the finding shows; each message is `name = text`, and `{ $value }` puts a value in.",
    ),
    fault(
        "missing-key",
        "a key that is always needed is not there",
        "Without it the rest has no meaning: a window of work that does not say when it begins is none.",
        "Add it as the finding shows.",
    ),
    fault(
        "no-cards",
        "a site wants cards, which this program cannot draw",
        "Links to the site would be shown without pictures, and only there where this program builds it.",
        "Build Candor with `--features cards`, or take `cards` out of `look`.",
    ),
    fault(
        "no-site",
        "the folder has neither `candor.yaml` nor `incidents/`",
        "An empty site would replace the one that is published.",
        "Name the site's folder with `--site`.",
    ),
    fault(
        "not-utf-8",
        "a file is no UTF-8 text from some byte on",
        "Letters that were meant cannot be told from others, and would be published wrongly.",
        "Save it as UTF-8.",
    ),
    fault(
        "permalink-collision",
        "two records, or two updates of one, have one id",
        "The id is the address: a link to it could mean either, and programs that follow a feed take the two for one. What else can stand in one place is found as `alias-collides`, `same-id` or `same-path`.",
        "Give one of them another `id`, or rename its file. What was published first keeps its address.",
    ),
    fault(
        "same-component",
        "a record names one component twice",
        "It could have two statuses at once, and only one would count.",
        "Leave one of them.",
    ),
    fault(
        "same-id",
        "two components have one id, or two records had the same one elsewhere",
        "Whatever names it could mean either.",
        "Give one of them another `id`; leave the id from elsewhere with the record that was there.",
    ),
    fault(
        "same-path",
        "an id, a language or a file beside a record has the path of another file of the site",
        "One of the two would be lost. Of paths that differ in capitals only, some file systems and hosts lose one: that is a warning.",
        "Give it another name; the finding says what stands there.",
    ),
    fault(
        "scheduled-without-maintenance",
        "`scheduled` stands in a record that is no maintenance",
        "Only work that was announced has a window; an incident begins when it begins.",
        "Write `kind: maintenance`, or `started` instead.",
    ),
    fault(
        "severity-unknown",
        "an impact or a severity is none of those that there are",
        "How bad it was decides what is asked of the record, and colours its components; a word that nobody knows does neither.",
        "Write `none`, `minor`, `major` or `critical` as the impact, and as the severity one of `severities` in `candor.yaml`.",
    ),
    fault(
        "status-unknown-value",
        "the status of an update or a component is none of those that there are",
        "The status says whether it is over. One that nobody knows would leave the record as it was before.",
        "Write one of the words that the finding lists. An incident is `investigating`, `identified`, `monitoring` or `resolved`; work that was announced is `scheduled`, `in_progress`, `verifying` or `completed`.",
    ),
    fault(
        "template-name",
        "a template has a name that is kept for the built-in ones",
        "Nobody could tell which of the two is meant.",
        "Rename the file.",
    ),
    fault(
        "template-reference",
        "a template names another, a block, a filter or a function that does not exist, or itself",
        "Pages could not be made with it.",
        "Write a name that exists, as the finding shows. `themes/README.md` lists what templates may use.",
    ),
    fault(
        "template-render",
        "a template cannot be filled in with a page's values",
        "A page would be missing, so that nothing is published.",
        "Look up the value in `themes/README.md`; one that may be absent needs a condition around it.",
    ),
    fault(
        "template-syntax",
        "a template is not written as its language asks",
        "It cannot be read, and pages could not be made with it.",
        "Mend the tag that the finding points at.",
    ),
    fault(
        "theme-interface",
        "a theme does not say which interface it was written for, or was written for another",
        "Its templates may ask for values that are called otherwise now.",
        "Write `interface` into its `theme.yaml` after going through what has changed since.",
    ),
    fault(
        "time-not-rfc3339",
        "a time is not written as times are, or means several",
        "All that is shown and counted rests on times: durations, uptime, promises. None of them is guessed.",
        "Write it as in RFC 3339, the year first and 24 hours: `2026-03-10T07:22:00Z`. A space may stand for the `T`, seconds may be left out, and so may the offset where the time is in the record's zone: `2026-03-10 07:22`.",
    ),
    fault(
        "toml-syntax",
        "a TOML file of another system is not written as TOML asks",
        "What could be read is used, the rest is missing.",
        "Mend the line that the finding points at.",
    ),
    fault(
        "translation-fact",
        "a translation states a time, a state or a name",
        "What holds in all languages stands once, so that no two languages can tell different facts.",
        "Leave the key out of the translation; mend the original if it is wrong.",
    ),
    fault(
        "translation-of-nothing",
        "a translation has words for something that the original does not have",
        "They would be lost without a word.",
        "Mend the key, or give the item of a list the `id` or `at` that the original's has. A file is named like what it translates, with the language before the ending.",
    ),
    fault(
        "translation-unlisted",
        "a file is named like a translation into a language that the site does not list",
        "It would be published as an incident of its own, or as an update of one.",
        "Add the language to `languages` in `candor.yaml`, or give the file another name.",
    ),
    fault(
        "unknown-asset",
        "a file that `look` names is not there",
        "The page would ask for what does not exist.",
        "Put the file below the site's `assets/`, or mend the name.",
    ),
    fault(
        "unknown-key",
        "a key is none of those that may stand there",
        "A slip of the pen would lose a fact without a word: `stared` is no start.",
        "Write the key that the finding suggests; a key of your own begins with `x-`.",
    ),
    fault(
        "unknown-message",
        "a template asks for a message, or a catalogue has one, that no other knows",
        "The page would show the bare name, or the words would be shown nowhere.",
        "Write a name that exists, or add the message to the site's catalogue.",
    ),
    fault(
        "unknown-rule",
        "the policy or an allowance names a rule that does not exist",
        "It would set or hide nothing, and everyone would think that it does.",
        "Write the name of a rule; `candor check --list` shows all.",
    ),
    fault(
        "unknown-theme",
        "there is no theme of that name",
        "The site would look like another one.",
        "Write the name of a folder in `themes/`, or of a built-in theme.",
    ),
    fault(
        "unknown-value",
        "a word is none of those that may stand there",
        "It would be counted as nothing, and nobody would see that.",
        "Write one of the words that the finding lists.",
    ),
    fault(
        "unknown-zone",
        "there is no time zone of that name",
        "All times of the record would be off by hours.",
        "Write an IANA name such as `Europe/Berlin`, or `UTC`.",
    ),
    fault(
        "unreadable-file",
        "a file cannot be read",
        "What stands in it would be missing from the site.",
        "Let the program read it.",
    ),
    fault(
        "update-missing-timestamp",
        "an update does not say when it was posted",
        "It has no place in the order of events: nobody can tell which status is the newest, or whether a promise was kept.",
        "Write `at`, or name the update's file like `2026-03-10T0722Z-investigating.md`.",
    ),
    fault(
        "wrong-type",
        "a list stands where a text belongs, or the like",
        "It cannot be understood as what its key means.",
        "Write it as the finding shows. A text that begins with a bracket stands in quotes.",
    ),
    fault(
        "yaml-alias",
        "an anchor, an alias or a merge key",
        "What it stands for is elsewhere in the file, and a few lines of it can grow without end.",
        "Write the value out.",
    ),
    fault(
        "yaml-comment",
        "a text is cut off by a `#` with a word behind it",
        "In YAML a comment begins at ` #`, so what stands behind it would be missing on the page, as in `Requests to queue #3 fail`.",
        "Put the text in quotes. If a comment is meant, leave a space behind the `#`.",
    ),
    fault(
        "yaml-documents",
        "a second document begins in a file",
        "Only the first is read, and the rest would be lost.",
        "Keep one document in a file.",
    ),
    fault(
        "yaml-key",
        "a key is a list or a map",
        "Keys are names.",
        "Write a name, in quotes if it begins with a bracket.",
    ),
    fault(
        "yaml-syntax",
        "the front matter or `candor.yaml` is not written as YAML asks",
        "What stands behind the mistake may mean something else than was meant, so that nothing is published.",
        "Mend the line that the finding points at. Most often a text with a colon, a quote or a bracket needs quotes around it.",
    ),
    fault(
        "yaml-tag",
        "a tag such as `!!str`",
        "Values are read by what their key means; a tag changes nothing.",
        "Remove the tag.",
    ),
    fault(
        "yaml-too-deep",
        "values stand within values too often",
        "No record needs it, and reading without a bound could be made to take all memory.",
        "Write it flatter.",
    ),
    fault(
        "yaml-too-large",
        "a file has more values than are read",
        "No record needs them, and reading without a bound could be made to take all memory.",
        "Split the file, or keep the data beside the record as an asset.",
    ),
];

#[cfg(test)]
mod tests {
    use super::FAULTS;

    #[test]
    fn each_is_explained_once_in_the_order_of_names() {
        let names = FAULTS.iter().map(|fault| fault.id);
        assert!(names.is_sorted_by(|before, after| before < after));
    }
}
