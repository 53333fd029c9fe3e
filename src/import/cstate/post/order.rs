//! Which of a text's posts is the newest.

use std::cmp::Ordering;

use super::{Around, Segment};
use crate::import::cstate::timing::{self, Said};
use crate::import::label::{Meaning, Stand};
use crate::import::moment::{self, ReadMoment};
use crate::import::when::Written;
use crate::time::{Instant, Precision, Zone};

/// Which of a text's posts is the newest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    NewestFirst,
    OldestFirst,
    Unknown,
}

/// Posts in the order in which they were made. The items of a list are in an order of their own,
/// which is that of reading unless their times say otherwise.
pub(super) fn oldest_first<'s, 't>(
    posts: Vec<&'s Segment<'t>>,
    order: Order,
) -> Vec<&'s Segment<'t>> {
    let mut lists: Vec<Vec<&Segment<'t>>> = Vec::new();
    for post in posts {
        let follows = |list: &Vec<&Segment<'t>>| {
            list.last()
                .is_some_and(|last| last.is_item() && last.range.end == post.range.start)
        };
        match lists
            .last_mut()
            .filter(|list| post.is_item() && follows(list))
        {
            Some(list) => list.push(post),
            None => lists.push(vec![post]),
        }
    }
    for list in &mut lists {
        if by_times(list) == Order::NewestFirst {
            list.reverse();
        }
    }
    if order != Order::OldestFirst {
        lists.reverse();
    }
    lists.into_iter().flatten().collect()
}

/// The order of posts as far as their times say.
fn by_times(posts: &[&Segment<'_>]) -> Order {
    let times: Vec<Instant> = posts.iter().filter_map(|segment| rough(segment)).collect();
    let falls = times.windows(2).filter(|pair| pair[0] > pair[1]).count();
    let rises = times.windows(2).filter(|pair| pair[0] < pair[1]).count();
    match falls.cmp(&rises) {
        Ordering::Greater => Order::NewestFirst,
        Ordering::Less => Order::OldestFirst,
        Ordering::Equal => Order::Unknown,
    }
}

/// The order of posts that have times of day: the one that fits the issue's own times better, and of
/// two that fit as well the one in which less time goes by. For the other way round it takes a night
/// between each post and the next.
fn by_clocks(posts: &[&Segment<'_>], around: &Around<'_>) -> Order {
    let mut said: Vec<Said> = posts
        .iter()
        .filter_map(|segment| clocked(segment, around.zone))
        .collect();
    let down = timing::misfit(&said, around.bounds, around.zone);
    said.reverse();
    let up = timing::misfit(&said, around.bounds, around.zone);
    match down.cmp(&up) {
        Ordering::Less => Order::OldestFirst,
        Ordering::Greater => Order::NewestFirst,
        Ordering::Equal => Order::Unknown,
    }
}

/// The order of posts: by their times, else by what their labels say.
pub(super) fn of(segments: &[Segment<'_>], around: &Around<'_>) -> Order {
    let posts: Vec<&Segment<'_>> = segments
        .iter()
        .filter(|segment| segment.is_post())
        .collect();
    let by_times = by_times(&posts);
    if by_times != Order::Unknown {
        return by_times;
    }
    let by_clocks = by_clocks(&posts, around);
    if by_clocks != Order::Unknown {
        return by_clocks;
    }
    if posts.len() < 2 {
        return Order::Unknown;
    }
    let last = posts.len() - 1;
    let is_early = |meaning| {
        matches!(
            meaning,
            Meaning::First | Meaning::Stand(Stand::Investigating | Stand::Planned)
        )
    };
    let is_late = |meaning| matches!(meaning, Meaning::Last | Meaning::Stand(Stand::Resolved));
    let (above, below) = (posts[0].meaning(), posts[last].meaning());
    if is_early(below) || is_late(above) {
        Order::NewestFirst
    } else if is_early(above) || is_late(below) {
        Order::OldestFirst
    } else {
        Order::Unknown
    }
}

/// The time of a post, for comparing only.
fn rough(segment: &Segment<'_>) -> Option<Instant> {
    let text = match (&segment.track, written(segment)) {
        (Some((time, _)), _) => time.clone(),
        (None, Some(written)) => written.spelled(),
        (None, None) => return None,
    };
    Some(read(&text, &Zone::utc())?.at)
}

/// The time of a post, which may be one of day only.
fn clocked(segment: &Segment<'_>, zone: &Zone) -> Option<Said> {
    let text = match (&segment.track, written(segment)) {
        (Some((time, _)), _) => time.clone(),
        (None, Some(written)) if written.day.is_none() => {
            return Some(Said::Clock(String::new(), written.spelled()));
        }
        (None, Some(written)) => written.spelled(),
        (None, None) => return None,
    };
    Some(Said::At(read(&text, zone)?, Precision::Exact))
}

fn written<'s>(segment: &'s Segment<'_>) -> Option<&'s Written> {
    Some(segment.head.as_ref()?.time()?.1)
}

fn read(text: &str, zone: &Zone) -> Option<ReadMoment> {
    moment::read(text, zone).ok()
}
