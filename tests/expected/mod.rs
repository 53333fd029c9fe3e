//! Output that was read by a person and checked in. `UPDATE_EXPECT=1` writes what is missing or
//! differs; read the difference before you commit it.

#![allow(dead_code, reason = "each test needs a part of this")]

use std::fs;
use std::path::{Path, PathBuf};

/// Compares a text with the checked-in one of this name, and says where they part.
pub(crate) fn compare(name: &str, actual: &str) -> Result<(), String> {
    let path = folder().join(name);
    let expected = fs::read_to_string(&path);
    if expected.as_deref().is_ok_and(|text| text == actual) {
        return Ok(());
    }
    if std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1") {
        fs::create_dir_all(path.parent().expect("it is below")).expect("folders can be made");
        fs::write(&path, actual).expect("files can be written");
        return Ok(());
    }
    Err(match expected {
        Ok(expected) => format!("{}:{}", path.display(), parting(&expected, actual)),
        Err(_) => format!(
            "{} is missing; UPDATE_EXPECT=1 writes it:\n{actual}",
            path.display()
        ),
    })
}

/// The names of checked-in texts below a folder that end like this, without the ending.
pub(crate) fn names(below: &str, ending: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder().join(below))
        .expect("the folder is there")
        .filter_map(|entry| {
            let name = entry.ok()?.file_name().into_string().ok()?;
            name.strip_suffix(ending).map(str::to_owned)
        })
        .collect();
    names.sort();
    names
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected")
}

/// The number of the first line that differs, with a few lines of both texts from there on.
fn parting(expected: &str, actual: &str) -> String {
    let same = expected
        .split('\n')
        .zip(actual.split('\n'))
        .take_while(|(one, other)| one == other)
        .count();
    let from_there = |text: &str| {
        let lines: Vec<&str> = text.split('\n').skip(same).take(5).collect();
        lines.join("\n")
    };
    format!(
        "{}\n--- expected\n{}\n--- actual\n{}\n",
        same + 1,
        from_there(expected),
        from_there(actual)
    )
}
