//! The text of an issue, cut into posts and the rest. cState has no updates of its own: whoever
//! writes an issue puts the newest words above or below the others, with a label, a time, a rule or
//! nothing at all between them.

mod order;

use std::ops::Range;

use super::head::{self, Form, Head, Line};
use super::shortcode;
use super::timing::Bounds;
use crate::import::label::{self, Meaning, Stand};
use crate::import::when::{self, Written};
use crate::time::Zone;
use order::{Order, oldest_first};

/// What a text holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    /// Its posts, oldest first.
    pub(super) posts: Vec<Post>,
    /// What is no post.
    pub(super) rest: String,
    /// Whether the rest is said to be a postmortem.
    pub(super) is_postmortem: bool,
}

/// One post.
#[derive(Clone, Debug)]
pub(super) struct Post {
    /// The words before it, unless they are among its own.
    pub(super) label: Option<String>,
    /// What they mean.
    pub(super) meaning: Meaning,
    /// How things stand, as a sentence in its label's place says.
    pub(super) stand: Option<Stand>,
    /// Whether its first sentence says that it is over.
    pub(super) is_end: bool,
    /// The time in its label, as it stands there.
    pub(super) written: Option<(String, Written)>,
    /// The time that cState prints below it, and where that stands in the text.
    pub(super) track: Option<(String, Range<usize>)>,
    /// Its words.
    pub(super) text: String,
    /// Its bytes in the text.
    pub(super) range: Range<usize>,
}

/// What becomes of words that nothing marks as a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unmarked {
    /// They are the first post, as for incidents.
    Post,
    /// They are the text, as for what was announced.
    Text,
}

/// What the issue around a text says about its times.
#[derive(Clone, Debug)]
pub(super) struct Around<'a> {
    pub(super) bounds: &'a Bounds,
    /// The zone of times without one.
    pub(super) zone: &'a Zone,
}

/// Cuts a text.
pub(super) fn split(text: &str, unmarked: Unmarked, around: &Around<'_>) -> Parts {
    let hidden = hidden(text);
    let lines = head::lines(text);
    let tracks: Vec<(String, Range<usize>)> = shortcode::shortcodes(text)
        .into_iter()
        .filter(|shortcode| !is_hidden(&hidden, shortcode.range.start))
        .filter_map(|shortcode| Some((shortcode.track()?.to_owned(), shortcode.range)))
        .collect();
    let cutter = Cutter {
        text,
        hidden: &hidden,
        lines: &lines,
        tracks: &tracks,
    };
    let segments = cutter.segments();
    let definitions = Definitions::of(text, &hidden, &lines);
    let sorter = Sorter {
        text,
        hidden: &hidden,
        definitions,
        unmarked,
        around,
    };
    sorter.sort(segments)
}

/// A stretch of the text.
#[derive(Clone, Debug)]
struct Segment<'t> {
    head: Option<Head<'t>>,
    track: Option<(String, Range<usize>)>,
    range: Range<usize>,
    /// Whether a rule stands before it.
    is_ruled: bool,
}

impl Segment<'_> {
    fn words(&self) -> Range<usize> {
        let start = self
            .head
            .as_ref()
            .map_or(self.range.start, |head| head.text);
        start.min(self.range.end)..self.range.end
    }

    fn meaning(&self) -> Meaning {
        self.head
            .as_ref()
            .map_or(Meaning::Other, |head| head.label.meaning)
    }

    fn is_item(&self) -> bool {
        let form = self.head.as_ref().map(|head| head.form);
        matches!(form, Some(Form::Item(_)))
    }

    fn is_postmortem(&self) -> bool {
        self.meaning() == Meaning::Postmortem
    }

    fn is_post(&self) -> bool {
        !self.is_postmortem() && (self.head.is_some() || self.track.is_some())
    }
}

/// The bytes of comments and fenced code, in which nothing is looked for.
fn hidden(text: &str) -> Vec<Range<usize>> {
    let mut hidden: Vec<Range<usize>> = Vec::new();
    let mut fence: Option<(&str, usize)> = None;
    let mut comment_end = 0;
    for line in head::lines(text) {
        let Range { start, end } = line.range;
        let written = text[start..end].trim_start();
        let marks = |mark| written.len() - written.trim_start_matches(mark).len();
        match fence {
            Some((open, from)) => {
                if written.trim_end().starts_with(open)
                    && written.trim_end().trim_start_matches(&open[..1]).is_empty()
                {
                    hidden.push(from..line.next);
                    fence = None;
                }
            }
            None if start >= comment_end && (marks('`') >= 3 || marks('~') >= 3) => {
                let length = marks('`').max(marks('~'));
                fence = Some((&written[..length], start));
            }
            None => {
                let mut from = start.max(comment_end);
                while from < end
                    && let Some(open) = text[from..end].find("<!--")
                {
                    let open = from + open;
                    let close = text[open..].find("-->").map(|at| open + at + "-->".len());
                    comment_end = close.unwrap_or(text.len());
                    hidden.push(open..comment_end);
                    from = comment_end;
                }
            }
        }
    }
    hidden.extend(fence.map(|(_, from)| from..text.len()));
    hidden
}

fn is_hidden(hidden: &[Range<usize>], at: usize) -> bool {
    hidden.iter().any(|range| range.contains(&at))
}

struct Cutter<'t, 'a> {
    text: &'t str,
    hidden: &'a [Range<usize>],
    lines: &'a [Line],
    tracks: &'a [(String, Range<usize>)],
}

impl<'t> Cutter<'t, '_> {
    fn line(&self, index: usize) -> &'t str {
        &self.text[self.lines[index].range.clone()]
    }

    fn is_blank(&self, index: usize) -> bool {
        self.line(index).trim().is_empty()
    }

    fn is_rule(&self, index: usize) -> bool {
        let is_apart = index == 0 || self.is_blank(index - 1);
        let start = self.lines[index].range.start;
        is_apart && head::is_rule(self.line(index)) && !is_hidden(self.hidden, start)
    }

    /// The label with which a line begins, if it may.
    fn head(&self, index: usize, begins_paragraph: bool) -> Option<Head<'t>> {
        let line = &self.lines[index];
        let first = self.line(index).len() - self.line(index).trim_start().len();
        if is_hidden(self.hidden, line.range.start + first) {
            return None;
        }
        let paragraph = begins_paragraph.then(|| {
            let end = (index..self.lines.len()).find(|next| self.is_blank(*next));
            let end = end.map_or(self.text.len(), |end| self.lines[end].range.start);
            line.range.start..end
        });
        head::head(self.text, line, paragraph)
    }

    /// The times that cState prints, which begin on a line.
    fn tracks(&self, index: usize) -> impl Iterator<Item = &(String, Range<usize>)> {
        let line = &self.lines[index];
        let begins_here =
            move |range: &Range<usize>| (line.range.start..line.next).contains(&range.start);
        self.tracks
            .iter()
            .filter(move |(_, range)| begins_here(range))
    }

    /// What the whole text says about what its labels are.
    fn ways(&self) -> Ways {
        let mut ways = Ways::default();
        let mut levels: Vec<(usize, bool)> = Vec::new();
        for index in 0..self.lines.len() {
            ways.has_tracks |= self.tracks(index).next().is_some();
            let begins = index == 0 || self.is_blank(index - 1);
            let found = self.head(index, begins);
            let is_hidden = is_hidden(self.hidden, self.lines[index].range.start);
            if let Some((level, _)) = head::heading(self.line(index)).filter(|_| !is_hidden) {
                levels.push((level, found.is_some()));
                if found.is_none() {
                    ways.first_heading.get_or_insert(index);
                }
            }
            if let Some(head) = found.filter(|head| head.is_certain)
                && !ways.forms.contains(&head.form)
            {
                ways.forms.push(head.form);
            }
        }
        // A heading may be a label where all of its level are.
        ways.forms.retain(|form| match form {
            Form::Heading(level) => !levels.contains(&(*level, false)),
            _ => true,
        });
        ways
    }

    fn accepts(&self, head: &Head<'t>, index: usize, current: &Segment<'t>, ways: &Ways) -> bool {
        let is_below_heading = ways.first_heading.is_some_and(|first| first < index);
        match head.form {
            Form::Heading(_) => ways.forms.contains(&head.form),
            Form::Item(_) => !is_below_heading,
            _ if head.is_certain => true,
            // A bold sentence is a label where posts are told apart by them.
            form => {
                let is_alike = current.head.as_ref().is_some_and(|head| head.form == form);
                let is_empty = self.is_empty(current, self.lines[index].range.start);
                let is_usual = ways.has_tracks || ways.forms.contains(&form);
                is_usual && (is_alike || is_empty)
            }
        }
    }

    /// Whether a segment that ends somewhere has no words of its own.
    fn is_empty(&self, segment: &Segment<'t>, end: usize) -> bool {
        let start = segment.words().start.min(end);
        self.text[start..end].trim().is_empty()
    }

    fn segments(&self) -> Vec<Segment<'t>> {
        let ways = self.ways();
        let mut done: Vec<Segment<'t>> = Vec::new();
        let fresh = |start: usize, is_ruled| Segment {
            head: None,
            track: None,
            range: start..self.text.len(),
            is_ruled,
        };
        let mut current = fresh(0, false);
        let mut close = |current: &mut Segment<'t>, end: usize, next: usize, is_ruled: bool| {
            let mut closed = std::mem::replace(current, fresh(next, is_ruled));
            closed.range.end = end;
            done.push(closed);
        };
        let mut begins = true;
        let mut paragraph = 0;
        for index in 0..self.lines.len() {
            let line = &self.lines[index];
            let start = line.range.start;
            if self.is_rule(index) {
                close(&mut current, start, line.next, true);
                begins = true;
                paragraph = line.next;
                continue;
            }
            if self.is_blank(index) {
                begins = true;
                paragraph = line.next;
                continue;
            }
            let is_item = current.is_item();
            let is_list = head::bullet(self.line(index)).is_some()
                || self.line(index).starts_with([' ', '\t']);
            let head = self.head(index, begins);
            if let Some(head) = head.filter(|head| self.accepts(head, index, &current, &ways)) {
                if start > current.range.start || current.head.is_some() {
                    close(&mut current, start, start, false);
                }
                current.head = Some(head);
            } else if is_item && begins && !is_list && !is_hidden(self.hidden, start) {
                close(&mut current, start, start, false);
            }
            begins = head::heading(self.line(index)).is_some();
            for (time, range) in self.tracks(index) {
                if current.track.is_some() && !self.is_empty(&current, paragraph) {
                    close(&mut current, paragraph, paragraph, false);
                }
                if current.track.is_some() || range.end > line.next {
                    continue;
                }
                let is_first = self.is_empty(&current, range.start);
                let ends_line = self.text[range.end..line.next].trim().is_empty();
                current.track = Some((time.clone(), range.clone()));
                if ends_line && !is_first {
                    close(&mut current, line.next, line.next, false);
                    begins = true;
                    paragraph = line.next;
                }
            }
        }
        close(&mut current, self.text.len(), self.text.len(), false);
        done
    }
}

/// How a text is written.
#[derive(Debug, Default)]
struct Ways {
    has_tracks: bool,
    /// In which forms labels are certain to be labels.
    forms: Vec<Form>,
    /// The line of the first heading that is no label.
    first_heading: Option<usize>,
}

/// Link definitions, which must stand with the posts that use them.
struct Definitions {
    lines: Vec<(String, Range<usize>)>,
}

impl Definitions {
    fn of(text: &str, hidden: &[Range<usize>], lines: &[Line]) -> Self {
        let definition = |line: &Line| {
            let written = text[line.range.clone()].trim_start();
            let (name, rest) = written.strip_prefix('[')?.split_once("]:")?;
            let is_one = !name.is_empty() && !name.contains(['[', ']']) && !rest.trim().is_empty();
            let is_shown = !is_hidden(hidden, line.range.start);
            (is_one && is_shown).then(|| (name.to_lowercase(), line.range.clone()))
        };
        Self {
            lines: lines.iter().filter_map(definition).collect(),
        }
    }
}

struct Sorter<'a> {
    text: &'a str,
    hidden: &'a [Range<usize>],
    definitions: Definitions,
    unmarked: Unmarked,
    around: &'a Around<'a>,
}

impl<'t> Sorter<'t> {
    fn sort(&self, segments: Vec<Segment<'t>>) -> Parts {
        let mut segments = self.joined(segments);
        if !segments.iter().any(Segment::is_post) {
            return self.without_labels(&segments);
        }
        let order = order::of(&segments, self.around);
        if order != Order::OldestFirst {
            self.cut_off_lead(&mut segments);
        }
        let first = segments
            .iter()
            .position(Segment::is_post)
            .unwrap_or_default();
        let last = segments
            .iter()
            .rposition(Segment::is_post)
            .unwrap_or_default();
        let has = |wanted: &[Meaning]| {
            segments
                .iter()
                .any(|segment| wanted.contains(&segment.meaning()))
        };
        let has_first = has(&[Meaning::First]);
        let has_beginning = has_first || has(&[Meaning::Stand(Stand::Investigating)]);

        let mut posts: Vec<&Segment<'t>> = Vec::new();
        let mut lead: Option<Post> = None;
        let mut rest: Vec<Range<usize>> = Vec::new();
        let mut is_postmortem = false;
        let mut told_after = false;
        for (index, segment) in segments.iter().enumerate() {
            if segment.is_ruled {
                told_after = false;
            }
            if segment.is_postmortem() {
                (is_postmortem, told_after) = (true, true);
                rest.extend(self.stretches(segment));
            } else if segment.is_post() {
                told_after = false;
                posts.push(segment);
            } else if told_after {
                rest.extend(self.stretches(segment));
            } else if index > first && index < last {
                posts.push(segment);
            } else {
                let is_above = index < first;
                let is_lead = if is_above {
                    !has_first && order != Order::NewestFirst && !self.is_report(segment)
                } else {
                    !has_beginning && order != Order::OldestFirst && !self.is_report(segment)
                };
                if is_lead && lead.is_none() {
                    lead = Some(self.post(segment));
                } else {
                    rest.extend(self.stretches(segment));
                }
            }
        }
        let posts = oldest_first(posts, order);
        let posts = posts.into_iter().map(|segment| self.post(segment));
        let mut parts = Parts {
            posts: lead.into_iter().chain(posts).collect(),
            rest: self.words(&rest, None),
            is_postmortem,
        };
        self.place_unused_definitions(&mut parts);
        parts
    }

    /// Comments stand with what follows them, and a label over dated items holds for each.
    fn joined(&self, segments: Vec<Segment<'t>>) -> Vec<Segment<'t>> {
        let mut joined: Vec<Segment<'t>> = Vec::new();
        let mut comment: Option<usize> = None;
        let mut above: Option<Meaning> = None;
        let mut is_ruled = false;
        for mut segment in segments {
            is_ruled |= segment.is_ruled;
            let is_item = segment.is_item();
            if segment.head.is_none() && segment.track.is_none() && self.is_invisible(&segment) {
                if !self.text[segment.range.clone()].trim().is_empty() {
                    comment = comment.or(Some(segment.range.start));
                }
                continue;
            }
            let is_bare = segment.track.is_none() && self.is_invisible(&segment);
            if let Meaning::Stand(_) = segment.meaning()
                && is_bare
                && !is_item
            {
                above = Some(segment.meaning());
                if let Some(start) = comment.take() {
                    segment.range.start = start;
                }
                joined.push(segment);
                continue;
            }
            if is_item && let Some(meaning) = above {
                if let Some(label) =
                    joined.pop_if(|last| last.meaning() == meaning && self.is_invisible(last))
                {
                    // Comments above and below the label.
                    let is_above = !self.comments(&label).is_empty();
                    let is_below = !self.text[label.words()].trim().is_empty();
                    let above = is_above.then_some(label.range.start);
                    let below = is_below.then_some(label.words().start);
                    comment = [above, below, comment].into_iter().flatten().min();
                }
                if let Some(head) = &mut segment.head
                    && matches!(head.label.meaning, Meaning::Time | Meaning::Update)
                {
                    head.label.meaning = meaning;
                }
            } else {
                above = None;
            }
            segment.is_ruled = is_ruled;
            is_ruled = false;
            if let Some(start) = comment.take() {
                segment.range.start = start;
            }
            joined.push(segment);
        }
        if let (Some(_), Some(last)) = (comment, joined.last_mut()) {
            last.range.end = self.text.len();
        }
        joined
    }

    /// Whether a segment shows nothing: blank lines, comments and link definitions.
    fn is_invisible(&self, segment: &Segment<'t>) -> bool {
        let words = segment.words();
        let defined = self.definitions.lines.iter().map(|(_, range)| range);
        let mut gaps: Vec<&Range<usize>> = self
            .hidden
            .iter()
            .filter(|range| self.text[(*range).clone()].starts_with("<!--"))
            .chain(defined)
            .collect();
        gaps.sort_by_key(|range| range.start);
        let mut at = words.start;
        for gap in gaps {
            if gap.end <= at || gap.start >= words.end {
                continue;
            }
            if !self.text[at..gap.start.max(at)].trim().is_empty() {
                return false;
            }
            at = gap.end.min(words.end);
        }
        self.text[at..words.end].trim().is_empty()
    }

    /// A text without any label: parts between rules are posts, newest first, as cState's own
    /// examples have them; else all is the first post, down to the first heading.
    fn without_labels(&self, segments: &[Segment<'t>]) -> Parts {
        let mut parts = Parts::default();
        let whole = segments.first().map_or(0, |first| first.range.start)..self.text.len();
        let has_headings = !crate::parse::markdown::outline(self.text).is_empty();
        let is_told = segments.iter().any(Segment::is_postmortem);
        if self.unmarked == Unmarked::Text || segments.is_empty() {
            parts.is_postmortem = is_told;
            let words: Vec<Range<usize>> = if is_told {
                segments
                    .iter()
                    .flat_map(|segment| self.stretches(segment))
                    .collect()
            } else {
                vec![whole]
            };
            parts.rest = self.words(&words, None);
            return parts;
        }
        if segments.len() > 1 && !has_headings && !is_told {
            parts.posts = segments
                .iter()
                .rev()
                .map(|segment| self.post(segment))
                .collect();
            self.place_unused_definitions(&mut parts);
            return parts;
        }
        let mut rest: Vec<Range<usize>> = Vec::new();
        for segment in segments {
            let words = segment.words();
            let heading = crate::parse::markdown::outline(&self.text[words.clone()]);
            let cut = heading
                .first()
                .map_or(words.end, |first| words.start + first.span.start);
            if segment.is_postmortem() || !parts.posts.is_empty() || !rest.is_empty() {
                parts.is_postmortem |= segment.is_postmortem();
                rest.extend(self.stretches(segment));
                continue;
            }
            let mut before = segment.clone();
            before.range.end = cut;
            if self.is_invisible(&before) {
                rest.push(words);
            } else {
                parts.posts.push(self.post(&before));
                rest.push(cut..words.end);
            }
        }
        parts.rest = self.words(&rest, None);
        self.place_unused_definitions(&mut parts);
        parts
    }

    /// Where only what came later is labelled, and that on one line, what follows is the first post.
    fn cut_off_lead(&self, segments: &mut Vec<Segment<'t>>) {
        let is_later = |segment: &Segment<'_>| {
            matches!(
                segment.meaning(),
                Meaning::Update | Meaning::Last | Meaning::Stand(Stand::Resolved) | Meaning::Time
            )
        };
        let posts = || segments.iter().filter(|segment| segment.is_post());
        let is_untimed = posts().all(|segment| is_later(segment) && segment.track.is_none());
        let Some(last) = segments.last().filter(|last| is_untimed && last.is_post()) else {
            return;
        };
        let is_inline = !last.is_item() && last.head.as_ref().is_some_and(|head| head.is_inline);
        let words = &self.text[last.words()];
        let lines = head::lines(words);
        let Some(blank) = lines
            .iter()
            .find(|line| words[line.range.clone()].trim().is_empty())
        else {
            return;
        };
        let cut = last.words().start + blank.next;
        if !is_inline || self.text[cut..last.range.end].trim().is_empty() {
            return;
        }
        let lead = Segment {
            head: None,
            track: None,
            range: cut..last.range.end,
            is_ruled: false,
        };
        if let Some(last) = segments.last_mut() {
            last.range.end = cut;
        }
        segments.push(lead);
    }

    /// Whether unlabelled words are a report rather than a first post.
    fn is_report(&self, segment: &Segment<'t>) -> bool {
        let words = &self.text[segment.words()];
        let begins_with_clock = |line: &str| {
            let bare = line.trim_start_matches([' ', '-', '*', '+']);
            when::find(bare).is_some_and(|time| time.range.start == 0 && time.clock.is_some())
        };
        let clocks = words.lines().filter(|line| begins_with_clock(line)).count();
        clocks > 1 || !crate::parse::markdown::outline(words).is_empty()
    }

    fn post(&self, segment: &Segment<'t>) -> Post {
        let head = segment.head.as_ref();
        let meaning = segment.meaning();
        let time = segment.track.as_ref().map(|(_, range)| range);
        let mut words = segment.words();
        // A time may stand between a label and its mark.
        if let Some(time) = time.filter(|time| self.text[words.start..time.start].trim().is_empty())
        {
            words.start = self.text.len() - head::without_mark(&self.text[time.end..]).len();
        }
        let comments = self.words(&self.comments(segment), None);
        let mut text = self.words(&[words], time);
        if let Some(Form::Item(indent)) = head.map(|head| head.form) {
            text = dedented(&text, indent);
        }
        let words = head.map(|head| head.label.words);
        let is_part = meaning == Meaning::Other;
        if text.trim().is_empty() {
            words.unwrap_or("—").clone_into(&mut text);
        }
        if !comments.is_empty() {
            text = format!("{comments}\n\n{text}");
        }
        Post {
            label: words.filter(|_| !is_part).map(|words| {
                let behind = head.and_then(|head| head.behind.as_ref());
                behind.map_or_else(|| words.to_owned(), |(raw, _)| format!("{words} {raw}"))
            }),
            meaning,
            stand: words.filter(|_| is_part).and_then(label::stand_of_sentence),
            is_end: label::stand_of_sentence(first_sentence(&text)) == Some(Stand::Resolved),
            written: head
                .and_then(Head::time)
                .map(|(raw, time)| (raw.to_owned(), time.clone())),
            track: segment.track.clone(),
            text,
            range: segment.range.clone(),
        }
    }

    /// The comments that stand before a segment's label.
    fn comments(&self, segment: &Segment<'t>) -> Vec<Range<usize>> {
        let before = segment.range.start..segment.words().start;
        let is_before =
            |hidden: &&Range<usize>| before.start <= hidden.start && hidden.end <= before.end;
        self.hidden.iter().filter(is_before).cloned().collect()
    }

    /// All of a segment but its label.
    fn stretches(&self, segment: &Segment<'t>) -> Vec<Range<usize>> {
        let mut stretches = self.comments(segment);
        stretches.push(segment.words());
        stretches
    }

    /// The words of some stretches, without a time and with the link definitions that they use.
    fn words(&self, ranges: &[Range<usize>], time: Option<&Range<usize>>) -> String {
        let defined = self.definitions.lines.iter().map(|(_, range)| range);
        let mut holes: Vec<&Range<usize>> = defined.chain(time).collect();
        holes.sort_by_key(|hole| hole.start);
        let mut parts: Vec<String> = Vec::new();
        for range in ranges {
            let mut part = String::new();
            let mut at = range.start;
            for hole in &holes {
                if at <= hole.start && hole.end <= range.end {
                    part.push_str(&self.text[at..hole.start]);
                    at = hole.end;
                }
            }
            part.push_str(&self.text[at..range.end]);
            let part = part.trim_matches(['\n', '\r']).trim_end();
            if !part.trim().is_empty() {
                parts.push(part.to_owned());
            }
        }
        let mut words = parts.join("\n\n");
        let used = self
            .definitions
            .lines
            .iter()
            .filter(|(name, _)| uses(&words, name));
        let used: Vec<&str> = used.map(|(_, range)| &self.text[range.clone()]).collect();
        if !used.is_empty() {
            words = format!("{words}\n\n{}", used.join("\n"));
        }
        words
    }

    /// A definition that nothing uses is kept with the last words.
    fn place_unused_definitions(&self, parts: &mut Parts) {
        for (name, range) in &self.definitions.lines {
            let texts = parts.posts.iter().map(|post| &post.text);
            if texts.chain([&parts.rest]).any(|text| uses(text, name)) {
                continue;
            }
            let last = match parts.posts.last_mut() {
                Some(post) => &mut post.text,
                None => &mut parts.rest,
            };
            last.push_str("\n\n");
            last.push_str(&self.text[range.clone()]);
        }
    }
}

fn first_sentence(text: &str) -> &str {
    let line = text.trim_start().lines().next().unwrap_or_default();
    line.split_once(". ").map_or(line, |(sentence, _)| sentence)
}

fn uses(words: &str, name: &str) -> bool {
    words.to_lowercase().contains(&format!("[{name}]"))
}

/// A list item's text without its indentation.
fn dedented(text: &str, indent: usize) -> String {
    let mut lines = text.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let space = line.len() - line.trim_start_matches(' ').len();
        out.push('\n');
        out.push_str(&line[space.min(indent)..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Posts with their labels and times, oldest first, then what is no post.
    fn told(text: &str, unmarked: Unmarked) -> String {
        let (bounds, zone) = (Bounds::default(), Zone::utc());
        let (bounds, zone) = (&bounds, &zone);
        let parts = split(text, unmarked, &Around { bounds, zone });
        let mut told: Vec<String> = parts
            .posts
            .iter()
            .map(|post| {
                let label = post.label.as_deref().unwrap_or("?");
                let track = post.track.as_ref().map_or("", |(time, _)| time);
                let written = post.written.as_ref().map_or("", |(raw, _)| raw);
                let time = if track.is_empty() { written } else { track };
                let time = if time.is_empty() {
                    String::new()
                } else {
                    format!(" @{time}")
                };
                format!("{label}{time}: {}", post.text.replace('\n', "/"))
            })
            .collect();
        if !parts.rest.is_empty() {
            let kind = if parts.is_postmortem {
                "postmortem"
            } else {
                "rest"
            };
            told.push(format!("{kind}: {}", parts.rest.replace('\n', "/")));
        }
        told.join("\n")
    }

    #[test]
    fn posts_are_told_apart_in_all_the_ways_that_people_have() {
        let table: &[(&str, &str, &str)] = &[
            (
                "the way of the manual",
                "*Resolved* -\nAll is well. {{< track \"2026-03-10 12:00\" >}}\n\n*Investigating* - We look. {{< track \"2026-03-10 10:00\" >}}\n",
                "Investigating @2026-03-10 10:00: We look.\nResolved @2026-03-10 12:00: All is well.",
            ),
            (
                "a postmortem above a rule",
                "*Post-mortem*\n\nA disk.\n\nIt was full.\n\n---\n\n*Update* - Back. {{< track \"2026-03-10\" >}}\n",
                "Update @2026-03-10: Back.\npostmortem: A disk.//It was full.",
            ),
            (
                "bold sentences, one without a time, and one with two paragraphs",
                "**Back again**:\nYes.\n\nWe keep looking.\n{{< track \"2026-03-10 12:00\" >}}\n\n**Rolling back**\nNo.\n\n**It is down**:\nOh.\n{{< track \"2026-03-10 10:00\" >}}\n",
                "? @2026-03-10 10:00: **It is down**:/Oh.\n?: **Rolling back**/No.\n? @2026-03-10 12:00: **Back again**:/Yes.//We keep looking.",
            ),
            (
                "times without labels",
                "Still at it.\n{{< track \"2026-03-10 11:00\" >}}\n\nWe look. {{< track \"2026-03-10 10:00\" >}}",
                "? @2026-03-10 10:00: We look.\n? @2026-03-10 11:00: Still at it.",
            ),
            (
                "oldest first, after a sentence and a rule",
                "It is down.   \n   \n---\n   \n***Identifié*** - Un câble. {{< track \"2026-03-10 10:10\" >}}   \n   \n***Résolu*** - Bien. {{< track \"2026-03-10 11:00\" >}}",
                "?: It is down.\nIdentifié @2026-03-10 10:10: Un câble.\nRésolu @2026-03-10 11:00: Bien.",
            ),
            (
                "labels in brackets, with links above",
                "[Notes](https://a.b)\n\n[Final Message]\n\nDone.\n\n- a\n- [api] b\n\n[Update 2026-03-10 - 9h30 UTC]\nMore.\n[Initial Message]\nIt begins.\n",
                "Initial Message: It begins.\nUpdate 2026-03-10 - 9h30 UTC @2026-03-10 - 9h30 UTC: More.\nFinal Message: Done.//- a/- [api] b\nrest: [Notes](https://a.b)",
            ),
            (
                "only what came later is labelled",
                "[Update] It took five minutes.\n\nWe will restart.\n\nTomorrow.\n",
                "?: We will restart.//Tomorrow.\nUpdate: It took five minutes.",
            ),
            (
                "only what came later is labelled, below",
                "We look.\n\n[edit]\n\nIt is back.",
                "?: We look.\nedit: It is back.",
            ),
            (
                "days in prose, oldest first, the last with paragraphs",
                "We look.\n\nUpdate 2026-03-10: Better.\n\nUpdate 2026-03-12: Summary\n\nIt was a disk.",
                "?: We look.\nUpdate 2026-03-10 @2026-03-10: Better.\nUpdate 2026-03-12 @2026-03-12: Summary//It was a disk.",
            ),
            (
                "times in bold",
                "**2026-03-10 12:00**\n\nBack.\n\n**2026-03-10 10:00**\n\nDown.",
                "2026-03-10 10:00 @2026-03-10 10:00: Down.\n2026-03-10 12:00 @2026-03-10 12:00: Back.",
            ),
            (
                "times as headings",
                "## 2026-03-10 12:00 UTC: Resolved\n\nBack.\n\n## 2026-03-10 10:00 UTC: Investigating\n\nDown.",
                "2026-03-10 10:00 UTC: Investigating @2026-03-10 10:00 UTC: Down.\n2026-03-10 12:00 UTC: Resolved @2026-03-10 12:00 UTC: Back.",
            ),
            (
                "a list of days, newest first, over the first words",
                "* *2026-03-12: Back.*\n* *2026-03-11: A part\n  is here.*\n\nIt is down.",
                "?: It is down.\n2026-03-11 @2026-03-11: *2026-03-11: A part/is here.*\n2026-03-12 @2026-03-12: *2026-03-12: Back.*",
            ),
            (
                "a label over a list of times, in the order of reading",
                "*Resolved*\n- Done.\n\n*Investigating*\n\n- Update 2026-03-10: We look.\n- Update 2026-03-10: We still look.\n",
                "Update 2026-03-10 @2026-03-10: We look.\nUpdate 2026-03-10 @2026-03-10: We still look.\nResolved: - Done.",
            ),
            (
                "only a rule",
                "It is back.\n\n---\nIt is down.",
                "?: It is down.\n?: It is back.",
            ),
            (
                "only words, then a report",
                "It is down.\n\nBack.\n\n# What happened\n\n## Timeline\n\n* 2026-03-10 10:00 - a\n",
                "?: It is down.//Back.\nrest: # What happened//## Timeline//* 2026-03-10 10:00 - a",
            ),
            (
                "an italic paragraph is no label",
                "*It is down.*\n\n*We are sorry.*",
                "?: *It is down.*//*We are sorry.*",
            ),
            (
                "what is commented out stays with what follows",
                "<!-- [Final Message]\nDone. -->\n\n[Initial Message]\nIt begins. <!-- {{< track \"2026-03-10\" >}} -->",
                "Initial Message: <!-- [Final Message]/Done. -->//It begins. <!-- {{< track \"2026-03-10\" >}} -->",
            ),
            (
                "definitions of links stand with the posts that use them",
                "**Back**.\nSee [this][a]. {{< track \"2026-03-10 11:00\" >}}\n\n**Down**.\nOh. {{< track \"2026-03-10 10:00\" >}}\n\n[a]: https://a.b\n[c]: https://c.d\n",
                "? @2026-03-10 10:00: **Down**./Oh.\n? @2026-03-10 11:00: **Back**./See [this][a].//[a]: https://a.b//[c]: https://c.d",
            ),
            (
                "code is not looked into",
                "[Initial Message]\n```\n[Update]\n---\n{{< track \"x\" >}}\n```\nEnd.",
                "Initial Message: ```/[Update]/---/{{< track \"x\" >}}/```/End.",
            ),
            (
                "a label alone",
                "*Resolved* {{< track \"2026-03-10\" >}}",
                "Resolved @2026-03-10: Resolved",
            ),
            (
                "a time before the words",
                "*Investigating* {{< track \"2026-03-10 10:00\" >}} - We look.\n\n*Resolved* {{< track \"2026-03-10 11:00\" >}} - Done.",
                "Investigating @2026-03-10 10:00: We look.\nResolved @2026-03-10 11:00: Done.",
            ),
            (
                "a comment below a label of items",
                "## Resolved\n<!--one-->\n- 2026-03-10: Done",
                "2026-03-10 @2026-03-10: <!--one-->//Done",
            ),
            (
                "comments around a label of items",
                "<!--one-->\n## Resolved\n<!--two-->\n- 2026-03-10: Done",
                "2026-03-10 @2026-03-10: <!--one-->//<!--two-->//Done",
            ),
            (
                "a comment above a label alone",
                "<!--one-->\n## Resolved\n",
                "Resolved: <!--one-->//Resolved",
            ),
            ("nothing", "\n \n", ""),
        ];
        for (name, text, expected) in table {
            assert_eq!(told(text, Unmarked::Post), *expected, "{name}");
        }
    }

    #[test]
    fn what_was_announced_stays_whole() {
        for text in ["We restart.\n\n---\n\nTomorrow.", "# About\n\nUs."] {
            let expected = format!("rest: {}", text.replace('\n', "/"));
            assert_eq!(told(text, Unmarked::Text), expected);
        }
        assert_eq!(
            told("[Final]\nDone.\n\n[Initial]\nSoon.", Unmarked::Text),
            "Initial: Soon.\nFinal: Done."
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_word_is_lost_or_said_twice(pieces in prop::collection::vec(prop::sample::select(vec![
            "\n", "\n\n", "\r\n", " ", "one", "two", "ü", "*Resolved* - ", "**Back**:", "*", "**", "[Update]\n", "[Final message] ",
            "---\n", "\n\n---\n\n", "{{< track \"2026-03-10 10:00\" >}}", "{{< track", "- 2026-03-10: ", "* ", "# ", "## Resolved\n",
            "```\n", "<!--", "-->", "Update 2026-03-11: ", "Update: ", "[a]: b\n", "[a]", "*Post-mortem*\n", "2026-03-12 11:00", "`",
        ]), 0..40)) {
            let text = pieces.concat();
            for unmarked in [Unmarked::Post, Unmarked::Text] {
                let (bounds, zone) = (&Bounds::default(), &Zone::utc());
                let parts = split(&text, unmarked, &Around { bounds, zone });
                let mut kept = parts.rest.clone();
                for post in &parts.posts {
                    let label = post.label.as_deref().filter(|label| *label != post.text);
                    kept = format!("{kept}\n{}\n{}", label.unwrap_or_default(), post.text);
                    // What is kept in two places stands in the text once.
                    prop_assert!(text.is_char_boundary(post.range.start) && text.is_char_boundary(post.range.end));
                }
                for word in ["one", "two", "ü"] {
                    let count = |text: &str| text.matches(word).count();
                    prop_assert_eq!(count(&kept), count(&text), "{} in {:?}: {:?}", word, text, parts);
                }
            }
        }
    }
}
