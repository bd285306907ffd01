//! Each outside package is named in one place.

use crate::files::rust_files;
use crate::references::references;

/// A package, or a part of the standard library, and the only places that may name it.
const PLACES: [(&[&str], &[&str]); 22] = [
    (&["anstream"], &["src/cli/", "src/main.rs"]),
    (&["arrow_array"], &["src/simulate/"]),
    (&["arrow_buffer"], &["src/simulate/"]),
    (&["arrow_schema"], &["src/simulate/"]),
    (&["clap"], &["src/cli/"]),
    (&["comfy_table"], &["src/report/"]),
    (&["fluent_bundle"], &["src/prose/"]),
    (&["git2"], &["src/files/revision.rs"]),
    (&["granit_parser"], &["src/load/yaml/"]),
    (&["icu_datetime"], &["src/prose/"]),
    (&["icu_decimal"], &["src/prose/"]),
    (&["icu_list"], &["src/prose/"]),
    (&["indicatif"], &["src/cli/"]),
    (&["miette"], &["src/report/"]),
    (&["minijinja"], &["src/site/", "src/report/"]),
    (&["parquet"], &["src/simulate/"]),
    (&["pulldown_cmark"], &["src/site/"]),
    (&["ssh_key"], &["src/bundle/"]),
    (&["std", "env"], &["src/cli/", "src/main.rs"]),
    (
        &["std", "fs"],
        &[
            "src/files/",
            "src/cli/verify.rs",
            "src/bundle/folder.rs",
            "src/bundle/receive.rs",
            "src/bundle/workshop.rs",
        ],
    ),
    (&["std", "process", "Command"], &["src/bundle/signer.rs"]),
    (&["std", "net"], &[]),
];

/// What does no harm elsewhere: a file that somebody else has opened.
const HARMLESS: [&[&str]; 1] = [&["std", "fs", "File"]];

/// Says whether a path names a package, or something in it.
fn names(path: &[String], package: &[&str]) -> bool {
    path.len() >= package.len() && path.iter().zip(package).all(|(segment, name)| segment == name)
}

#[test]
fn every_outside_package_is_named_in_its_place_only() {
    let mut wrong = Vec::new();
    for file in rust_files("src") {
        let paths = references(&file).paths.into_iter();
        for path in paths.filter(|path| !HARMLESS.iter().any(|harmless| path == harmless)) {
            for (package, places) in PLACES {
                if names(&path, package) && !places.iter().any(|place| file.starts_with(place)) {
                    wrong.push(format!("{file}: {} belongs to {places:?}", path.join("::")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_places_exist() {
    let files = rust_files("src");
    for place in PLACES.iter().flat_map(|(_, places)| *places) {
        assert!(files.iter().any(|file| file.starts_with(place)), "{place} does not exist");
    }
}

#[test]
fn only_commands_look_at_the_clock() {
    let clocks = ["Instant", "SystemTime", "Timestamp", "Zoned"];
    let mut wrong = Vec::new();
    for file in
        rust_files("src").iter().filter(|file| !file.starts_with("src/cli/") && !file.ends_with("/tests.rs"))
    {
        for path in references(file).paths {
            if let [.., clock, now] = path.as_slice()
                && now == "now"
                && clocks.contains(&clock.as_str())
            {
                wrong.push(format!("{file}: {}", path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "the moment is an argument: {wrong:?}");
}
