//! The files of this repository.

use std::fs;
use std::path::{Path, PathBuf};

use crate::sources::root;

/// Folders that hold nothing of ours.
const FOREIGN: [&str; 2] = [".git", "target"];

/// Returns the path from the root of every file in a folder, sorted; all of ours for an empty name.
pub(crate) fn files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.sort();
    found
}

/// Returns the Rust files of a folder.
pub(crate) fn rust_files(folder: &str) -> Vec<String> {
    files(folder).into_iter().filter(|path| path.ends_with(".rs")).collect()
}

fn collect(folder: &Path, found: &mut Vec<String>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path: PathBuf = entry.unwrap().path();
        let from_root = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
        if path.is_symlink() || FOREIGN.contains(&from_root.as_str()) {
            continue;
        }
        if path.is_dir() { collect(&path, found) } else { found.push(from_root) }
    }
}
