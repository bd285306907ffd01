//! A module uses the floors below its own, never a neighbour and never one above.

use crate::files::rust_files;
use crate::references::references;
use crate::sources;

/// The floors of the house, lowest first.
const FLOORS: [&[&str]; 11] = [
    &["source"],
    &["model"],
    &["diagnostic"],
    &["files"],
    &["load"],
    &["decision"],
    &["analysis", "prose"],
    &["bundle", "compare", "lint", "simulate", "site"],
    &["cases", "review"],
    &["report"],
    &["cli"],
];

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|modules| modules.contains(&module))
}

/// Returns the module a file belongs to: `load` for `src/load/yaml/mod.rs` and for `src/load.rs`.
fn module(path: &str) -> &str {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    path.split('/').next().unwrap_or(path)
}

/// Returns the module of ours that a path leads to, seen from a file.
fn target<'a>(path: &'a [String], file: &str) -> Option<&'a str> {
    let up = path.iter().take_while(|segment| *segment == "super").count();
    let depth = file.trim_start_matches("src/").trim_end_matches("/mod.rs").split('/').count();
    match path.first().map(String::as_str) {
        Some("crate") => path.get(1).map(String::as_str),
        Some("super") if up >= depth => path.get(up).map(String::as_str),
        _ => None,
    }
}

#[test]
fn every_module_has_a_floor() {
    let declared = references("src/lib.rs").modules;
    let placed: Vec<&str> = FLOORS.concat();
    let missing: Vec<&String> = declared.iter().filter(|module| floor(module).is_none()).collect();
    assert!(missing.is_empty(), "give these a floor here and in ARCHITECTURE.md: {missing:?}");
    let gone: Vec<&&str> = placed.iter().filter(|module| !declared.contains(**module)).collect();
    assert!(gone.is_empty(), "these have a floor and do not exist: {gone:?}");
}

#[test]
fn nobody_looks_up_or_sideways() {
    let mut wrong = Vec::new();
    for file in rust_files("src") {
        let own = module(&file);
        let Some(own_floor) = floor(own) else { continue };
        for path in references(&file).paths {
            let Some(other) = target(&path, &file) else { continue };
            if other != own && floor(other).is_some_and(|other| other >= own_floor) {
                wrong.push(format!("{file}: {}", path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "a module uses only lower floors:\n{}", wrong.join("\n"));
}

#[test]
fn the_drawing_of_the_house_names_every_module() {
    let drawing = sources::text("ARCHITECTURE.md");
    let missing: Vec<&str> =
        FLOORS.concat().into_iter().filter(|module| !drawing.contains(&format!("`{module}`"))).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md does not name {missing:?}");
    assert!(drawing.lines().count() <= 200, "ARCHITECTURE.md is to be read in one go: at most 200 lines");
}
