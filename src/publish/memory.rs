//! A target without a file system.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::{PublishError, Target, check_path, taken};

/// A site in memory, for tests and previews.
#[derive(Debug, Default)]
pub struct Memory {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Memory {
    /// An empty site.
    pub fn new() -> Self {
        Self::default()
    }

    /// The files by their paths.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Target for Memory {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        check_path(path)?;
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let is_folder = files
            .range(format!("{path}/")..)
            .next()
            .is_some_and(|(other, _)| {
                other
                    .strip_prefix(path)
                    .is_some_and(|rest| rest.starts_with('/'))
            });
        let is_below_a_file = path
            .match_indices('/')
            .any(|(slash, _)| files.contains_key(&path[..slash]));
        if is_folder || is_below_a_file || files.contains_key(path) {
            return Err(taken(path));
        }
        files.insert(path.to_owned(), bytes.to_owned());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn keeps_what_it_is_given() {
        let memory = Memory::new();
        memory.put("b/index.html", b"b").unwrap();
        memory.put("a", b"a").unwrap();
        let files: Vec<_> = memory.into_files().into_iter().collect();
        assert_eq!(
            files,
            [
                ("a".to_owned(), b"a".to_vec()),
                ("b/index.html".to_owned(), b"b".to_vec())
            ]
        );
    }

    #[test]
    fn a_path_has_one_output() {
        let memory = Memory::new();
        memory.put("a/b", b"1").unwrap();
        memory.put("a-c", b"1").unwrap();
        for path in ["a/b", "a", "a/b/c", "../x"] {
            assert!(memory.put(path, b"2").is_err(), "{path}");
        }
        memory.put("a/bc", b"3").unwrap();
        assert_eq!(memory.into_files()["a/b"], b"1");
    }
}
