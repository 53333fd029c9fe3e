#![expect(clippy::unwrap_used)]

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::sample::found;

fn site(files: &[(&str, &[u8])]) -> TempDir {
    let site = TempDir::new().unwrap();
    for (path, bytes) in files {
        let path = site.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    site
}

/// What was read, one record a line, and what was found.
fn told(site: &Path) -> (String, String) {
    let mut findings = Vec::new();
    let sources = read(site, &languages(), &mut findings);
    let lines: Vec<String> = sources
        .records
        .iter()
        .map(|record| {
            let updates = record
                .updates
                .iter()
                .map(|update| format!(" {}", update.name));
            let assets = record
                .assets
                .iter()
                .map(|asset| format!(" +{}", asset.name));
            let rest: String = updates.chain(assets).collect();
            format!("{}: {}{rest}", record.name, sources.map.path(record.file))
        })
        .collect();
    (lines.join("\n"), found(&findings, &sources.map))
}

/// What the sites of these tests are translated into.
fn languages() -> [String; 2] {
    ["de", "pt-BR"].map(str::to_owned)
}

#[test]
fn records_stand_in_files_and_bundles_at_any_depth_in_the_order_of_their_paths() {
    let site = site(&[
        ("candor.yaml", b"title: T"),
        ("incidents/z.md", b""),
        ("incidents/a.markdown", b""),
        ("incidents/notes.txt", b""),
        ("incidents/2024/05/b/incident.md", b""),
        (
            "incidents/2024/05/b/updates/2024-05-02T0900Z-resolved.md",
            b"",
        ),
        ("incidents/2024/05/b/updates/2024-05-01T0900Z.md", b""),
        ("incidents/2024/05/b/updates/old/x.png", b""),
        ("incidents/2024/05/b/img/graph.png", b""),
        ("incidents/2024/05/b/inner/incident.md", b""),
        ("incidents/2024/m.MD", b""),
        ("incidents/_template.md", b""),
        ("incidents/_templates/fix-applied.md", b""),
        ("incidents/_templates/README.md", b""),
        ("incidents/README.md", b""),
        ("incidents/2024/Readme.md", b""),
        ("incidents/2024/05/b/updates/README.md", b""),
        ("incidents/.hidden.md", b""),
        ("incidents/_drafts/x/incident.md", b""),
        ("incidents/2024/05/b/.cache/y.png", b""),
        ("templates/pages/record.html", b""),
        ("themes/own/assets/style.css", b""),
        ("themes/own/theme.yaml", b""),
        ("themes/stray.txt", b""),
    ]);
    let (records, findings) = told(site.path());
    assert_eq!(findings, "");
    assert_eq!(
        records,
        "b: incidents/2024/05/b/incident.md 2024-05-01T0900Z 2024-05-02T0900Z-resolved +img/graph.png +updates/old/x.png
inner: incidents/2024/05/b/inner/incident.md
m: incidents/2024/m.MD
a: incidents/a.markdown
z: incidents/z.md"
    );
    let sources = read(site.path(), &languages(), &mut Vec::new());
    assert!(sources.config.is_some());
    assert_eq!(sources.templates[0].0, "pages/record.html");
    let wordings = sources.wordings.iter().map(|file| sources.map.path(*file));
    assert_eq!(
        wordings.collect::<Vec<_>>(),
        ["incidents/_templates/fix-applied.md"]
    );
    let themes: Vec<&str> = sources
        .themes
        .iter()
        .map(|file| file.path.as_str())
        .collect();
    assert_eq!(themes, ["assets/style.css", "theme.yaml"]);
}

#[test]
fn a_folder_without_configuration_and_records_is_no_site() {
    let empty = site(&[]);
    let (_, findings) = told(empty.path());
    assert_eq!(
        findings.replace(&empty.path().display().to_string(), "SITE"),
        "SITE: error[no-site]: there is neither a `candor.yaml` nor an `incidents` folder here
  name the site's folder with `--site`\n"
    );
    for one in ["candor.yaml", "incidents/a.md"] {
        assert_eq!(told(site(&[(one, b"")]).path()).1, "", "{one}");
    }
}

#[test]
fn what_is_no_text_is_said_and_read_in_part() {
    let site = site(&[
        ("incidents/a.md", b"---\ntitle: T\xff\n"),
        ("incidents/ok.md", b""),
    ]);
    let large = fs::File::create(site.path().join("incidents/large.md")).unwrap();
    large.set_len(50 << 20).unwrap();
    let just = fs::File::create(site.path().join("incidents/just.md")).unwrap();
    just.set_len(TEXT_BYTES_MAX + 1).unwrap();
    let (records, findings) = told(site.path());
    assert_eq!(
        records,
        "a: incidents/a.md\njust: incidents/just.md\nlarge: incidents/large.md\nok: incidents/ok.md"
    );
    let sources = read(site.path(), &languages(), &mut Vec::new());
    let texts = sources.records.iter().map(|record| {
        let file = record.file;
        (sources.map.text(file), sources.map.is_whole(file))
    });
    let expected = [
        ("---\ntitle: T\u{fffd}\n", false),
        ("", false),
        ("", false),
        ("", true),
    ];
    assert_eq!(texts.collect::<Vec<_>>(), expected);
    assert_eq!(
        findings,
        "incidents/a.md:2:9: error[not-utf-8]: this file is not UTF-8 from here on
  save it as UTF-8
incidents/just.md: error[file-too-large]: this file has 5 MB; the most that is read is 4 MB
  put dumps and logs beside a bundle's record as an asset, and link to them
incidents/large.md: error[file-too-large]: this file has 50 MB; the most that is read is 4 MB
  put dumps and logs beside a bundle's record as an asset, and link to them\n"
    );
}

#[test]
fn what_should_be_a_file_or_a_folder_and_is_not_is_a_fault() {
    let site = site(&[("candor.yaml/x", b""), ("incidents", b""), ("themes", b"")]);
    assert_eq!(
        told(site.path()).1,
        "candor.yaml: error[unreadable-file]: this is no file
  mend or remove it
incidents: error[unreadable-file]: this is no folder
  mend or remove it
themes: error[unreadable-file]: this is no folder
  mend or remove it\n"
    );
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    use super::*;

    #[test]
    fn links_are_followed_within_the_site_only() {
        let elsewhere = site(&[("x.md", b""), ("folder/y.md", b"")]);
        let site = site(&[("incidents/a.md", b""), ("shared/b.md", b"")]);
        let link = |to: &Path, name: &str| symlink(to, site.path().join(name)).unwrap();
        link(&site.path().join("shared"), "incidents/inside");
        link(&elsewhere.path().join("x.md"), "incidents/x.md");
        link(&elsewhere.path().join("folder"), "incidents/y");
        link(&elsewhere.path().join("x.md"), "candor.yaml");
        link(&site.path().join("incidents"), "incidents/loop");
        link(&site.path().join("nowhere"), "incidents/broken.md");
        let (records, findings) = told(site.path());
        assert_eq!(records, "a: incidents/a.md\nb: incidents/inside/b.md");
        let leaves = "error[link-leaves-site]: this symbolic link leads out of the site's folder
  copy what it points to into the site";
        assert_eq!(
            findings,
            format!(
                "candor.yaml: {leaves}
incidents/broken.md: error[unreadable-file]: this cannot be read: No such file or directory (os error 2)
  mend or remove it
incidents/loop: error[unreadable-file]: this cannot be read: it links back to `incidents`
  mend or remove it
incidents/x.md: {leaves}
incidents/y: {leaves}\n"
            )
        );
    }

    #[test]
    fn odd_names_and_what_is_no_file_are_faults() {
        let site = site(&[("incidents/a\\..\\b.md", b"")]);
        let name = |bytes: &[u8]| site.path().join("incidents").join(OsStr::from_bytes(bytes));
        fs::write(name(b"c\xff.md"), "").unwrap();
        fs::write(name(b".d\xff.md"), "").unwrap();
        let _socket = UnixListener::bind(name(b"e.md")).unwrap();
        let (records, findings) = told(site.path());
        assert_eq!(
            records, "a\\..\\b: incidents/a\\..\\b.md",
            "a backslash makes no folder"
        );
        assert_eq!(
            findings,
            "incidents/c\u{fffd}.md: error[file-name-not-utf-8]: this file's name is not UTF-8
  rename it
incidents/e.md: error[unreadable-file]: this is neither a file nor a folder
  remove it\n"
        );
    }
}

#[test]
fn words_in_other_languages_belong_to_what_they_translate() {
    let site = site(&[
        ("candor.yaml", b""),
        ("candor.de.yaml", b""),
        ("candor.old.bak.yaml", b""),
        ("incidents/a.md", b""),
        ("incidents/a.de.md", b""),
        ("incidents/a.pt-BR.md", b""),
        ("incidents/b.fr.md", b""),
        ("incidents/a.v2.1.md", b""),
        ("incidents/c/incident.md", b""),
        ("incidents/c/incident.de.md", b""),
        ("incidents/c/updates/1.md", b""),
        ("incidents/c/updates/1.de.md", b""),
        ("incidents/c/updates/2.de.md", b""),
        ("messages/de.ftl", b""),
        ("assets/img/logo.svg", b""),
    ]);
    let (records, findings) = told(site.path());
    assert_eq!(
        findings,
        "incidents/c/updates/2.de.md: error[translation-of-nothing]: there is nothing beside this that it translates
  name it like what it translates, with the language before the ending, such as `slow.de.md` for `slow.md`\n"
    );
    assert_eq!(
        records,
        "a: incidents/a.md\na.v2.1: incidents/a.v2.1.md\nb.fr: incidents/b.fr.md\nc: incidents/c/incident.md 1"
    );
    let sources = read(site.path(), &languages(), &mut Vec::new());
    let words = |index: usize| -> Vec<String> {
        let translations = sources.records[index].translations.iter();
        translations
            .map(|words| {
                let record = words.record.map_or("-", |file| sources.map.path(file));
                let updates: Vec<&str> = words.updates.iter().map(|it| &*it.name).collect();
                format!("{} {record} {}", words.language, updates.join(" "))
            })
            .collect()
    };
    assert_eq!(
        words(0),
        ["de incidents/a.de.md ", "pt-BR incidents/a.pt-BR.md "]
    );
    assert_eq!(words(3), ["de incidents/c/incident.de.md 1"]);
    assert_eq!(sources.config_words.len(), 1);
    assert_eq!(sources.messages[0].0, "de.ftl");
    assert_eq!(sources.assets[0].name, "img/logo.svg");
}

#[test]
fn texts_beside_a_record_are_read_and_other_files_are_not() {
    let large = vec![b'x'; usize::try_from(TEXT_BYTES_MAX).unwrap() + 1];
    let site = site(&[
        ("incidents/a/incident.md", b"---\ntitle: T\n---\n"),
        ("incidents/a/log.txt", b"at 10:00\n"),
        ("incidents/a/more/errors", b"two\n"),
        ("incidents/a/blob.bin", b"\0\x01"),
        ("incidents/a/latin.csv", b"caf\xe9\n"),
        ("incidents/a/large.log", &large),
        (
            "incidents/a/large.bin",
            &[&b"\x7fELF\0"[..], &large].concat(),
        ),
        ("incidents/a/windows.log", b"\xff\xfep\0w\0\n\0"),
        ("incidents/a/small.bin", b"\xff\x01\x02"),
        ("incidents/a/graph.PNG", b"no image"),
        ("incidents/stray.txt", b"not published\n"),
    ]);
    let mut findings = Vec::new();
    let sources = read(site.path(), &[], &mut findings);
    assert_eq!(findings, []);
    let record = &sources.records[0];
    let map = &sources.map;
    let texts = record.texts.iter();
    let texts: Vec<_> = texts
        .map(|file| (map.path(*file), map.text(*file)))
        .collect();
    assert_eq!(
        texts,
        [
            ("incidents/a/latin.csv", "caf\u{fffd}\n"),
            ("incidents/a/log.txt", "at 10:00\n"),
            ("incidents/a/more/errors", "two\n"),
            ("incidents/a/windows.log", "pw\n"),
        ]
    );
    assert_eq!(
        record.unsearched,
        [(
            "large.log".to_owned(),
            "it has 5 MB, and 4 MB are looked at".to_owned()
        )]
    );
    assert_eq!(record.assets.len(), 9);
}
