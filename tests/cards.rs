//! Pictures for chats and social networks, which a program has that was built with them.

#![expect(clippy::expect_used, clippy::unwrap_used)]

mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use program::{build, published, run, site, write};

type Outputs = BTreeMap<String, Vec<u8>>;

/// A copy of a site that wants cards, with a record more, built.
fn built(name: &str, record: Option<&str>) -> Outputs {
    let place = tempfile::tempdir().unwrap();
    copy(&site(name), place.path());
    let config = fs::read_to_string(place.path().join("candor.yaml")).unwrap();
    write(
        place.path(),
        "candor.yaml",
        &format!("{config}\nlook: {{cards: true}}\n"),
    );
    if let Some(text) = record {
        write(place.path(), "incidents/2026-03-09-more.md", text);
    }
    published(place.path(), &place.path().join("public"))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// The pictures that pages name, by their paths.
fn named(outputs: &Outputs) -> BTreeMap<&str, String> {
    let pages = outputs
        .iter()
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|it| it == "html"));
    pages
        .filter_map(|(path, page)| {
            let page = str::from_utf8(page).unwrap();
            let (_, after) = page.split_once("property=\"og:image\" content=\"")?;
            let (address, _) = after.split_once('"')?;
            let (_, picture) = address.split_once("//")?.1.split_once('/')?;
            // Where the site in several languages lives.
            let picture = picture.strip_prefix("help/").unwrap_or(picture);
            Some((path.as_str(), picture.to_owned()))
        })
        .collect()
}

#[test]
fn every_shared_page_has_a_picture_of_the_size_it_says() {
    let outputs = built("languages", None);
    let named = named(&outputs);
    let own = "ar/incidents/2026-03-10-sign-in-fails/";
    assert_eq!(named[&*format!("{own}index.html")], format!("{own}og.png"));
    assert_eq!(named["de/index.html"], "de/og.png");
    assert_eq!(named["index.html"], "og.png");
    for (page, picture) in &named {
        let bytes = outputs.get(picture).expect(page);
        let size = imagesize::blob_size(bytes).expect(page);
        assert_eq!((size.width, size.height), (1200, 630), "{page}");
        let html = str::from_utf8(&outputs[*page]).unwrap();
        assert!(html.contains("og:image:width\" content=\"1200\""), "{page}");
        assert!(html.contains("summary_large_image"), "{page}");
    }
    let pictures = outputs.keys().filter(|path| path.ends_with("og.png"));
    assert_eq!(pictures.count(), 3 * 4);
}

#[test]
fn a_template_that_makes_no_drawing_is_told() {
    let place = tempfile::tempdir().unwrap();
    let config = "title: T\nurl: https://status.example.com/\nlook: {cards: true}\n";
    write(place.path(), "candor.yaml", config);
    write(place.path(), "templates/embed/card.svg", "<svg");
    let out = place.path().join("public");
    let outcome = run(&mut build(place.path(), &out));
    assert_eq!(outcome.code, Some(1));
    assert!(
        outcome
            .stderr
            .contains("error[card-syntax]: `embed/card.svg` makes no drawing"),
        "{}",
        outcome.stderr
    );
    assert!(!out.exists());
}

#[test]
fn pictures_are_the_same_each_time() {
    assert!(built("languages", None) == built("languages", None));
}

#[test]
fn a_title_that_cannot_be_written_has_the_picture_of_the_site() {
    let record = "---\ntitle: 認証サービスが停止\nimpact: minor\nstarted: 2026-03-09 10:00\nended: 2026-03-09 11:00\ncomponents: [api]\n---\n";
    let outputs = built("quiet", Some(record));
    let named = named(&outputs);
    assert_eq!(named["incidents/2026-03-09-more/index.html"], "og.png");
    assert!(!outputs.contains_key("incidents/2026-03-09-more/og.png"));
}
