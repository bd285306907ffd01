//! Words that belong in no file.

use crate::files::{files, rust_files};
use crate::sources;

/// Folders of somebody's machine; written in two pieces, as this file is read too.
const MACHINES: [[&str; 2]; 4] = [["/wo", "rk/"], ["/ro", "ot/"], ["/Us", "ers/"], ["/home/", "runner"]];

#[test]
fn no_file_names_a_folder_of_somebodys_machine() {
    let mut wrong = Vec::new();
    for file in files("") {
        let Ok(text) = std::fs::read_to_string(sources::root().join(&file)) else { continue };
        for (number, line) in text.lines().enumerate() {
            if MACHINES.iter().any(|pieces| line.contains(&pieces.concat())) {
                wrong.push(format!("{file}:{}: {line}", number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_says_what_it_stands_for() {
    let files = rust_files("src").into_iter().chain(rust_files("tests"));
    for file in files.filter(|file| !file.ends_with("/tests.rs")) {
        let text = sources::text(&file);
        let first = text.lines().find(|line| !line.starts_with("#!["));
        assert!(first.is_some_and(|line| line.starts_with("//! ")), "{file} does not begin with `//! `");
    }
}
