//! The same input gives the same bytes, and a folder changes only where the site does.

#![expect(clippy::expect_used, clippy::unwrap_used)]

mod program;

use std::fs;
use std::path::Path;

use program::{build, copy, files, published, run, site, stamped, write};

#[test]
fn two_builds_give_the_same_bytes() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"));
    for input in [site("everything").as_path(), sample] {
        let place = tempfile::tempdir().unwrap();
        let one = published(input, &place.path().join("one"));
        let other = published(input, &place.path().join("another/place"));
        assert!(one == other, "{}", input.display());

        let alone = place.path().join("alone");
        let outcome = run(build(input, &alone).env("RAYON_NUM_THREADS", "1"));
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        assert!(one == files(&alone), "{} on one thread", input.display());
    }
}

#[test]
fn the_epoch_is_the_time_of_the_build() {
    let place = tempfile::tempdir().unwrap();
    let by_flag = published(&site("major"), &place.path().join("flag"));
    let out = place.path().join("epoch");
    let outcome = run(program::candor()
        .env("SOURCE_DATE_EPOCH", "1773144000")
        .args(["build", "--site"])
        .arg(site("major"))
        .arg("--out")
        .arg(&out));
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    assert!(by_flag == files(&out));
}

#[test]
fn a_rebuild_touches_only_what_changed() {
    let place = tempfile::tempdir().unwrap();
    let (input, out) = (place.path().join("site"), place.path().join("public"));
    copy(&site("minor"), &input);
    published(&input, &out);
    let first = stamped(&out);

    published(&input, &out);
    assert_eq!(stamped(&out), first, "nothing changed");

    let record = "incidents/2026-01-15-console-language.md";
    let text = fs::read_to_string(input.join(record)).unwrap();
    write(&input, record, &format!("{text}\nA word more.\n"));
    published(&input, &out);
    let touched: Vec<String> = stamped(&out)
        .into_iter()
        .filter(|(path, stamped)| first.get(path) != Some(stamped))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(
        touched,
        [
            "incidents/2026-01-15-console-language/index.html",
            "search.json"
        ]
    );

    fs::remove_file(input.join(record)).unwrap();
    published(&input, &out);
    assert!(!out.join("incidents/2026-01-15-console-language").exists());
    let elsewhere = files(&out)
        .into_iter()
        .find(|(_, bytes)| String::from_utf8_lossy(bytes).contains("2026-01-15-console-language"));
    assert_eq!(elsewhere.map(|(path, _)| path), None, "still mentioned");
}

#[test]
fn a_failed_build_leaves_the_old_site() {
    let place = tempfile::tempdir().unwrap();
    let (input, out) = (place.path().join("site"), place.path().join("public"));
    copy(&site("minor"), &input);
    published(&input, &out);
    let before = stamped(&out);

    write(
        &input,
        "incidents/half-written.md",
        "---\ntitle: \"It is\n---\n",
    );
    let outcome = run(&mut build(&input, &out));
    assert_eq!(outcome.code, Some(1));
    assert_eq!(stamped(&out), before);

    fs::remove_file(input.join("incidents/half-written.md")).unwrap();
    published(&input, &out);
    assert_eq!(stamped(&out), before);
}
