//! Nothing lies about that nobody reads: modules, pages, messages, snapshots.

use std::collections::BTreeSet;

use crate::files::{files, rust_files};
use crate::sources;

/// Returns the files that may declare a module in this file: `mod.rs` beside it, or one above.
fn parents(file: &str) -> Vec<String> {
    let stem = file.trim_end_matches(".rs").trim_end_matches("/mod");
    let (folder, _) = stem.rsplit_once('/').unwrap_or(("", stem));
    ["mod.rs", "lib.rs", "main.rs"]
        .iter()
        .map(|name| format!("{folder}/{name}"))
        .chain([format!("{folder}.rs")])
        .collect()
}

fn is_declared(file: &str) -> bool {
    let stem = file.trim_end_matches(".rs").trim_end_matches("/mod");
    let name = stem.rsplit('/').next().unwrap_or(stem);
    let declares = |parent: &String| {
        let line = format!("mod {name};");
        sources::root().join(parent).is_file() && sources::text(parent).lines().any(|it| it.ends_with(&line))
    };
    parents(file).iter().any(declares)
}

#[test]
fn every_source_file_is_declared() {
    let roots = ["src/lib.rs", "src/main.rs"];
    let files = rust_files("src").into_iter();
    let lost: Vec<String> =
        files.filter(|file| !roots.contains(&file.as_str()) && !is_declared(file)).collect();
    assert!(lost.is_empty(), "no module declares {lost:?}");
}

#[test]
fn every_test_file_is_declared() {
    let shared: BTreeSet<&str> =
        ["tests/constructs/mod.rs", "tests/generate/mod.rs", "tests/sources/mod.rs"].into();
    let lost: Vec<String> = rust_files("tests")
        .into_iter()
        .filter(|file| file.matches('/').count() > 1)
        .filter(|file| !file.ends_with("/main.rs") && !shared.contains(file.as_str()))
        .filter(|file| !is_declared(file))
        .collect();
    assert!(lost.is_empty(), "no test declares {lost:?}");
}

#[test]
fn every_page_of_a_rule_is_included() {
    for (folder, table) in [("src/load/rules", ["src/load/rules.rs", "src/load/meaning.rs"])] {
        let tables: String = table.iter().map(|table| sources::text(table)).collect();
        for page in files(folder) {
            let name = page.rsplit('/').next().unwrap_or(&page).trim_end_matches(".md");
            assert!(tables.contains(&format!("\"{name}\"")), "no rule has the page {page}");
        }
    }
}

#[test]
fn every_language_has_the_same_files_and_the_program_reads_them() {
    let catalogue = sources::text("src/prose/catalogue.rs");
    let mut languages: BTreeSet<(String, Vec<String>)> = BTreeSet::new();
    for file in files("src/prose/locales") {
        let mut parts = file.rsplit('/');
        let (Some(name), Some(tag)) = (parts.next(), parts.next()) else { continue };
        assert!(catalogue.contains(&format!("/{name}\"")), "{file} is not read");
        assert!(catalogue.contains(&format!("locale!(\"{tag}\")")), "{tag} is not a language of the program");
        let known = languages.iter().find(|(known, _)| known == tag).cloned();
        let mut names = known.as_ref().map(|(_, names)| names.clone()).unwrap_or_default();
        known.map(|known| languages.remove(&known));
        names.push(name.to_owned());
        languages.insert((tag.to_owned(), names));
    }
    let different: BTreeSet<&Vec<String>> = languages.iter().map(|(_, names)| names).collect();
    assert_eq!(different.len(), 1, "{languages:?}");
}

#[test]
fn every_snapshot_has_its_file() {
    let snapshots = files("src").into_iter().chain(files("tests"));
    for snapshot in snapshots.filter(|file| file.ends_with(".snap")) {
        let text = sources::text(&snapshot);
        let source = text.lines().find_map(|line| line.strip_prefix("source: ")).unwrap_or_default();
        assert!(sources::root().join(source).is_file(), "{snapshot}: {source} is gone");
    }
}

#[test]
fn no_snapshot_waits_to_be_read() {
    let waiting: Vec<String> = files("").into_iter().filter(|file| file.ends_with(".snap.new")).collect();
    assert!(waiting.is_empty(), "{waiting:?}");
}
