//! Whatever bytes stand in a site's files, they are read and checked to the end: what
//! `tests/any_text.rs` asserts of texts that it makes up.

#![no_main]

use std::sync::LazyLock;

use candor::check::Words;
use libfuzzer_sys::fuzz_target;
use sound::{Record, Site, assert_sound, noon};

#[path = "../../tests/sound/mod.rs"]
mod sound;

/// Between files, and between a record and its updates: control characters that mean nothing to
/// any reader.
const FILE: char = '\u{1c}';
const UPDATE: char = '\u{1f}';

/// The configuration of sites that bring none.
const CONFIG: &str = "components: [{id: api, name: API}, {id: web, name: Website}]\n\
    calendars: {default: {}}\n\
    policy: {private_names: [Acme Corp], internal_hosts: [bastion, '*.corp.example.com'], public: [seen.corp]}\n";

static WORDS: LazyLock<Words> = LazyLock::new(Words::compile);

fuzz_target!(|bytes: &[u8]| {
    assert_sound(&site(&String::from_utf8_lossy(bytes)), &WORDS, noon());
});

/// A record, or a configuration and the records that follow it.
fn site(text: &str) -> Site {
    let (config, records) = text.split_once(FILE).unwrap_or((CONFIG, text));
    let record = |files: &str| {
        let mut files = files.split(UPDATE).map(str::to_owned);
        Record {
            text: files.next().unwrap_or_default(),
            updates: files.collect(),
        }
    };
    Site {
        config: config.to_owned(),
        records: records.split(FILE).take(8).map(record).collect(),
    }
}
