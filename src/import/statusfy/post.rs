//! The text of an incident: containers with updates, and what stands around them.

use std::ops::Range;

/// A container with an update.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Post {
    /// The words before the bar.
    pub(super) label: Range<usize>,
    /// The words behind it: the time.
    pub(super) time: Range<usize>,
    /// What it says.
    pub(super) text: Range<usize>,
    /// All of it.
    pub(super) whole: Range<usize>,
    /// Whether it has an end.
    pub(super) is_closed: bool,
}

/// The posts of a text, in its order; places are bytes of it.
pub(super) fn posts(text: &str) -> Vec<Post> {
    let mut posts = Vec::new();
    let mut open: Option<(usize, Post)> = None;
    let mut fence: Option<&str> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let trimmed = line.trim();
        if let Some(mark) = fence {
            if trimmed.starts_with(mark) && trimmed.trim_matches(['`', '~']).is_empty() {
                fence = None;
            }
            continue;
        }
        fence = ["```", "~~~"]
            .into_iter()
            .find(|mark| trimmed.starts_with(mark));
        let colons = trimmed.len() - trimmed.trim_start_matches(':').len();
        match &mut open {
            Some((opened, post)) if colons >= *opened && colons == trimmed.len() => {
                post.text.end = start;
                post.whole.end = at;
                post.is_closed = true;
                posts.extend(open.take().map(|(_, post)| post));
            }
            None if colons >= 3 => {
                let head = start + (line.len() - line.trim_start().len()) + colons;
                open = opening(text, head..start + line.trim_end().len()).map(|mut post| {
                    post.whole = start..at;
                    post.text = at..at;
                    (colons, post)
                });
            }
            _ => {}
        }
    }
    // What nothing closes ends with the text.
    if let Some((_, mut post)) = open {
        post.text.end = at;
        post.whole.end = at;
        posts.push(post);
    }
    posts
}

/// Reads `update Title | 2026-03-10T12:00:00Z`.
fn opening(text: &str, head: Range<usize>) -> Option<Post> {
    let words = text.get(head.clone())?;
    let rest = words.trim_start().strip_prefix("update")?;
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let start = head.end - rest.len();
    let bar = rest.rfind('|');
    let label = start..start + bar.unwrap_or(rest.len());
    let time = bar.map_or(head.end..head.end, |bar| start + bar + 1..head.end);
    Some(Post {
        label: trimmed(text, label),
        time: trimmed(text, time),
        text: head.end..head.end,
        whole: head,
        is_closed: false,
    })
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = text.get(range.clone()).unwrap_or_default();
    let start = range.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        posts(text)
            .into_iter()
            .map(|post| {
                let words = |range: &Range<usize>| text[range.clone()].trim().to_owned();
                let end = if post.is_closed { "" } else { " …" };
                format!(
                    "{} @ {}: {}{end}",
                    words(&post.label),
                    words(&post.time),
                    words(&post.text)
                )
            })
            .collect()
    }

    #[test]
    fn containers_are_posts_and_the_rest_is_not() {
        assert_eq!(
            told(
                "Words.\n\n::: update Monitoring | 2026-03-10T12:00:00Z\nOne.\n\n- two\n:::\n\n::::update A | B | T\r\n:::\r\nx\r\n::::\r\n::: tip X\nno\n:::\n"
            ),
            [
                "Monitoring @ 2026-03-10T12:00:00Z: One.\n\n- two",
                "A | B @ T: :::\r\nx"
            ]
        );
    }

    #[test]
    fn what_nothing_closes_ends_with_the_text() {
        assert_eq!(told("::: update Resolved\nOver."), ["Resolved @ : Over. …"]);
        assert_eq!(told("::: updates\nx\n:::"), [""; 0]);
    }

    #[test]
    fn code_is_no_container() {
        assert_eq!(told("```\n::: update A | T\nx\n:::\n```\n"), [""; 0]);
        assert_eq!(
            told("::: update A | T\n```\n:::\n```\n:::\n"),
            ["A @ T: ```\n:::\n```"]
        );
    }
}
