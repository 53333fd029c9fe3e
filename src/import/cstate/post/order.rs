//! Which of a text's posts is the newest.

use std::cmp::Ordering;

use super::Segment;
use crate::import::label::{Meaning, Stand};
use crate::time::{self, Instant, Zone};

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

/// The order of posts: by their times, else by what their labels say.
pub(super) fn of(segments: &[Segment<'_>]) -> Order {
    let posts: Vec<&Segment<'_>> = segments
        .iter()
        .filter(|segment| segment.is_post())
        .collect();
    let by_times = by_times(&posts);
    if by_times != Order::Unknown {
        return by_times;
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
    let text = match (
        &segment.track,
        segment
            .head
            .as_ref()
            .and_then(|head| head.label.time.as_ref()),
    ) {
        (Some((time, _)), _) => time.clone(),
        (None, Some(written)) => written.spelled(),
        (None, None) => return None,
    };
    let zone = Zone::utc();
    let read = time::read(&text, &zone);
    let read = read.or_else(|error| time::read(&error.replacement().unwrap_or_default(), &zone));
    read.ok().map(|(at, _)| at)
}
