//! Documents from an address. The only place that meets the network.

use std::thread;
use std::time::Duration;

use ureq::Agent;
use ureq::http::HeaderMap;

use crate::source::FOREIGN_BYTES_MAX;

/// How often a document is asked for before it is given up.
const TRIES: u32 = 4;

/// The longest that a server may have us wait before the next try.
const WAIT_MAX: Duration = Duration::from_mins(2);

/// How long one answer may take.
const ANSWER_MAX: Duration = Duration::from_mins(1);

/// Fetches documents, one after the other, and waits between them.
pub(super) struct Client {
    agent: Agent,
    pause: Duration,
}

/// What became of a try.
enum Try {
    Done(Vec<u8>),
    /// It may go better later, at the earliest after this long.
    Later(String, Option<Duration>),
    Never(String),
}

impl Client {
    /// One that waits this long between requests, and longer before it tries again.
    pub(super) fn new(pause: Duration) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(ANSWER_MAX))
            .http_status_as_error(false)
            .user_agent(concat!("candor/", env!("CARGO_PKG_VERSION")))
            .build();
        Self {
            agent: config.into(),
            pause,
        }
    }

    /// The document at an address, after the pause.
    ///
    /// # Errors
    /// A sentence for people, when there is none after all tries.
    pub(super) fn fetch(&self, address: &str) -> Result<Vec<u8>, String> {
        let mut wait = self.pause;
        let mut tries = 0;
        loop {
            thread::sleep(wait);
            tries += 1;
            match self.once(address) {
                Try::Done(bytes) => return Ok(bytes),
                Try::Never(why) => return Err(why),
                Try::Later(why, _) if tries == TRIES => {
                    return Err(format!("{why}, {TRIES} times"));
                }
                Try::Later(_, asked) => wait = asked.unwrap_or(wait * 4).min(WAIT_MAX),
            }
        }
    }

    fn once(&self, address: &str) -> Try {
        let request = self.agent.get(address).header(
            "Accept",
            "application/json, application/atom+xml, application/rss+xml, */*;q=0.1",
        );
        let mut response = match request.call() {
            Ok(response) => response,
            Err(
                error @ (ureq::Error::Io(_)
                | ureq::Error::Timeout(_)
                | ureq::Error::ConnectionFailed),
            ) => {
                return Try::Later(plain(&error), None);
            }
            Err(error) => return Try::Never(plain(&error)),
        };
        let status = response.status().as_u16();
        match status {
            200..=299 => {}
            429 | 500..=599 => {
                let message = format!("the server answers {status}");
                return Try::Later(message, asked_to_wait(response.headers()));
            }
            _ => return Try::Never(format!("the server answers {status}")),
        }
        let body = response.body_mut().with_config().limit(FOREIGN_BYTES_MAX);
        match body.read_to_vec() {
            Ok(bytes) => Try::Done(bytes),
            Err(ureq::Error::BodyExceedsLimit(_)) => Try::Never(format!(
                "the answer has more than {} MB",
                FOREIGN_BYTES_MAX >> 20
            )),
            Err(error) => Try::Later(plain(&error), None),
        }
    }
}

/// How long a server asks to be left alone, in seconds (RFC 9110, `Retry-After`).
fn asked_to_wait(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers
        .get("retry-after")?
        .to_str()
        .ok()?
        .trim()
        .parse()
        .ok()?;
    Some(Duration::from_secs(seconds))
}

/// The client's words, in lower case.
fn plain(error: &ureq::Error) -> String {
    let words = error.to_string();
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}
