//! The constructs of the language, as the model lists them, and whether policies have them.

use std::collections::BTreeSet;

#[path = "../sources/mod.rs"]
pub(crate) mod sources;

/// The files of the model whose choices are constructs that an author writes.
const FILES: [&str; 4] =
    ["src/model/cap.rs", "src/model/condition.rs", "src/model/expression.rs", "src/model/fact.rs"];

/// Values of a case are more than an author writes: what never happened is one.
const NO_CONSTRUCTS: [&str; 1] = ["Value"];

/// Returns the constructs that policies do not have, by what they look like when they are written out for
/// a programmer.
pub(crate) fn missing(written_out: &str) -> Vec<String> {
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    let there: BTreeSet<&str> = written_out.split(|letter| !is_letter(letter)).collect();
    let all = FILES.iter().flat_map(|file| constructs(&sources::text(file)));
    let all: BTreeSet<String> = all.collect();
    assert!(all.len() > 70, "{all:?}");
    all.into_iter().filter(|name| !there.contains(name.as_str())).collect()
}

/// The variants of every choice in a file.
fn constructs(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut is_choice = false;
    for line in source.lines() {
        if let Some(name) = line.strip_prefix("pub enum ") {
            is_choice = !NO_CONSTRUCTS.iter().any(|no| name.trim_end_matches(" {") == *no);
        } else if line == "}" {
            is_choice = false;
        } else if let Some(variant) = line.strip_prefix("    ").filter(|_| is_choice) {
            let name: String = variant.chars().take_while(|letter| letter.is_alphanumeric()).collect();
            found.extend((!name.is_empty() && variant.starts_with(char::is_uppercase)).then_some(name));
        }
    }
    found
}
