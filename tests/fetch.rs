//! `candor import` from an address: against a server on this machine that fails, repeats itself
//! and never ends.

#![cfg(feature = "fetch")]
#![expect(clippy::expect_used, clippy::unwrap_used)]

mod program;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use program::{Outcome, candor, files, run};

/// What is answered at a path: first the first, at last the last for ever.
type Answers = BTreeMap<&'static str, Vec<Answer>>;

#[derive(Clone)]
enum Answer {
    /// A status, further headers, and a body.
    Status(u16, &'static str, String),
    /// A body without an end.
    Endless,
}

fn ok(body: impl Into<String>) -> Vec<Answer> {
    vec![Answer::Status(200, "", body.into())]
}

/// A server that lives as long as the test.
struct Server {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn of(answers: Answers) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        let answers = Mutex::new(answers);
        thread::spawn(move || {
            for stream in listener.incoming() {
                // A client that went away is no matter.
                let _ = stream.map(|stream| answer(stream, &answers, &log));
            }
        });
        Self { address, asked }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn answer(
    mut stream: TcpStream,
    answers: &Mutex<Answers>,
    log: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().unwrap_or(Ok(String::new()))?;
    while lines
        .next()
        .is_some_and(|line| line.is_ok_and(|line| !line.is_empty()))
    {}
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    log.lock().unwrap().push(path.clone());
    let answer = {
        let mut answers = answers.lock().unwrap();
        match answers.get_mut(&*path) {
            Some(list) if list.len() > 1 => list.remove(0),
            Some(list) => list[0].clone(),
            None => Answer::Status(404, "", "no".to_owned()),
        }
    };
    match answer {
        Answer::Status(status, headers, body) => write!(
            stream,
            "HTTP/1.1 {status} X\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n{body}",
            body.len()
        ),
        Answer::Endless => {
            write!(stream, "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n<feed>")?;
            loop {
                stream.write_all(&[b' '; 1 << 13])?;
            }
        }
    }
}

fn incident(code: &str) -> String {
    format!(
        r#"{{"id": "{code}", "name": "About {code}", "impact": "minor", "created_at": "2026-03-09T10:00:00.000Z", "started_at": "2026-03-09T10:00:00.000Z",
            "incident_updates": [{{"id": "{code}1", "status": "resolved", "body": "Over.", "display_at": "2026-03-09T10:00:00.000Z"}}]}}"#
    )
}

fn import(from: &str, site: &std::path::Path) -> Outcome {
    let mut command = candor();
    command.args(["import", "statuspage", from, "--pause", "0", "--into"]);
    run(command.arg(site).env("NO_PROXY", "127.0.0.1"))
}

fn records(site: &std::path::Path) -> Vec<String> {
    let mut titles: Vec<String> = files(site)
        .into_iter()
        .filter(|(path, _)| path.starts_with("incidents/"))
        .filter_map(|(_, bytes)| {
            let text = String::from_utf8(bytes).unwrap();
            Some(text.lines().nth(1)?.to_owned())
        })
        .collect();
    titles.sort();
    titles
}

#[test]
fn a_page_is_followed_through_its_history() {
    let page = r#"{"page": {"id": "pg0000000001", "name": "Example"}, "components": [{"id": "cp0000000001", "name": "API", "position": 1}]}"#;
    let month = |codes: &[&str]| {
        let items: Vec<String> = codes
            .iter()
            .map(|code| {
                format!(r#"{{"code": "{code}", "name": "About {code}", "impact": "minor"}}"#)
            })
            .collect();
        format!(
            r#"{{"months": [{{"name": "March", "year": 2026, "incidents": [{}]}}]}}"#,
            items.join(",")
        )
    };
    let server = Server::of(Answers::from([
        ("/api/v2/summary.json", ok(page)),
        (
            "/api/v2/incidents.json",
            ok(format!(r#"{{"incidents": [{}]}}"#, incident("a"))),
        ),
        (
            "/api/v2/scheduled-maintenances.json",
            ok(r#"{"scheduled_maintenances": []}"#),
        ),
        ("/history.json?page=1", ok(month(&["a", "b"]))),
        ("/history.json?page=2", ok(month(&["c", "gone"]))),
        // The server does not know more pages than these, and says the last again and again.
        ("/history.json?page=3", ok(month(&["c", "gone"]))),
        (
            "/incidents/b.json",
            vec![
                Answer::Status(503, "", "later".to_owned()),
                Answer::Status(429, "retry-after: 0\r\n", "later".to_owned()),
                Answer::Status(200, "", incident("b")),
            ],
        ),
        ("/incidents/c.json", ok(incident("c"))),
    ]));
    let site = tempfile::tempdir().unwrap();
    let outcome = import(&server.address, site.path());
    assert_eq!(outcome.code, Some(1), "{}", outcome.stderr);
    assert!(
        outcome
            .stderr
            .contains("/incidents/gone.json: this cannot be fetched: the server answers 404")
            || outcome.stderr.contains("the server answers 404"),
        "{}",
        outcome.stderr
    );
    assert_eq!(
        records(site.path()),
        [
            "title: About a",
            "title: About b",
            "title: About c",
            "title: About gone"
        ]
    );
    assert_eq!(
        server.asked(),
        [
            "/api/v2/summary.json",
            "/api/v2/incidents.json",
            "/api/v2/scheduled-maintenances.json",
            "/history.json?page=1",
            "/incidents/b.json",
            "/incidents/b.json",
            "/incidents/b.json",
            "/history.json?page=2",
            "/incidents/c.json",
            "/incidents/gone.json",
            "/history.json?page=3",
        ]
    );
    let config = std::fs::read_to_string(site.path().join("candor.yaml")).unwrap();
    assert!(
        config.contains("- {id: api, name: API, x-statuspage: {id: cp0000000001}}"),
        "{config}"
    );
}

#[test]
fn what_is_no_page_is_refused() {
    let server = Server::of(Answers::new());
    let site = tempfile::tempdir().unwrap();
    let outcome = import(&server.address, &site.path().join("site"));
    assert_eq!(outcome.code, Some(2));
    assert!(
        outcome.stderr.contains("the server answers 404"),
        "{}",
        outcome.stderr
    );
    assert!(
        outcome
            .stderr
            .contains("is this the address of a Statuspage?"),
        "{}",
        outcome.stderr
    );
    assert!(!site.path().join("site").exists());
}

#[test]
fn a_server_that_keeps_failing_is_given_up() {
    let failing = vec![Answer::Status(500, "", String::new())];
    let server = Server::of(Answers::from([("/history.atom", failing)]));
    let site = tempfile::tempdir().unwrap();
    let outcome = import(&format!("{}/history.atom", server.address), site.path());
    assert_eq!(outcome.code, Some(2));
    assert!(
        outcome.stderr.contains("the server answers 500, 4 times"),
        "{}",
        outcome.stderr
    );
    assert_eq!(server.asked().len(), 4);
}

#[test]
fn a_feed_without_an_end_is_left() {
    let server = Server::of(Answers::from([("/history.atom", vec![Answer::Endless])]));
    let site = tempfile::tempdir().unwrap();
    let outcome = import(&format!("{}/history.atom", server.address), site.path());
    assert_eq!(outcome.code, Some(2));
    assert!(
        outcome.stderr.contains("the answer has more than 64 MB"),
        "{}",
        outcome.stderr
    );
    assert_eq!(server.asked().len(), 1);
}

#[test]
fn only_statuspage_is_imported_from_an_address() {
    let site = tempfile::tempdir().unwrap();
    let outcome = import("https://", site.path());
    assert_eq!(outcome.code, Some(2), "{}", outcome.stderr);
}
