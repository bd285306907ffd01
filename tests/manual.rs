//! The examples of the manual load, and what they say about answers is true.

#[path = "sources/mod.rs"]
mod sources;

use std::collections::BTreeMap;

use camino::Utf8Path;
use sayso::lint;
use sayso::load::{Loaded, load};

/// A block of YAML in a page of the manual.
struct Block {
    /// Where it stands, for the reader of a failure.
    place: String,
    /// Which file it is, or where it belongs.
    belongs: String,
    text: String,
}

/// What a guideline has, so that a part of one can be read.
const HEAD: &str = "title: An example\nsituation: Something happened.\npurpose: Put it right.\n";

/// The file that a part of a guideline is read in.
const FRAGMENT: &str = "guidelines/billing/fragment.yaml";

/// The parts of `sayso.yaml` that grow from block to block.
const GROWING: [&str; 2] = ["facts", "tables"];

fn blocks(page: &str) -> Vec<Block> {
    let text = sources::text(page);
    let mut blocks = Vec::new();
    let mut rest = text.as_str();
    while let Some(start) = rest.find("```yaml\n") {
        let place = format!("{page}:{}", text[..text.len() - rest.len() + start].lines().count() + 1);
        let body = &rest[start + "```yaml\n".len()..];
        let end = body.find("```").unwrap_or_else(|| panic!("{place}: the block has no end"));
        let (first, block) = body[..end].split_once('\n').unwrap_or_default();
        let belongs = first.strip_prefix("# ").unwrap_or_else(|| panic!("{place}: no first line `# where`"));
        blocks.push(Block { place, belongs: belongs.to_owned(), text: block.to_owned() });
        rest = &body[end..];
    }
    blocks
}

/// Cuts a file into its keys, each with the lines that belong to it.
fn keys(text: &str) -> Vec<(String, String)> {
    let mut keys: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match line.split_once(':') {
            Some((key, _)) if !line.starts_with([' ', '#', '-']) => {
                keys.push((key.to_owned(), format!("{line}\n")));
            }
            _ => keys.last_mut().unwrap().1.push_str(&format!("{line}\n")),
        }
    }
    keys
}

/// Puts a part of `sayso.yaml` in its place: facts and tables are added, anything else replaced.
fn extended(organisation: &str, part: &str) -> String {
    let mut all = keys(organisation);
    for (key, lines) in keys(part) {
        match all.iter_mut().find(|(known, _)| *known == key) {
            Some((_, known)) if GROWING.contains(&key.as_str()) => {
                known.push_str(lines.split_once('\n').unwrap_or_default().1);
            }
            Some((_, known)) => *known = lines,
            None => all.push((key, lines)),
        }
    }
    all.into_iter().map(|(_, lines)| lines).collect()
}

fn loaded(files: &BTreeMap<String, String>) -> Loaded {
    load(files.iter().map(|(path, text)| (Utf8Path::new(path), text.as_bytes())))
}

/// Says what is wrong with a folder: every finding of reading it, and every example that does not hold.
fn complaints(files: &BTreeMap<String, String>) -> Vec<String> {
    let loaded = loaded(files);
    let lints = lint::check(&loaded, "2026-11-10".parse().unwrap(), None);
    let read = loaded.findings.iter();
    let linted = lints.iter().filter(|finding| finding.rule.name == "example-contradicted");
    read.chain(linted)
        .map(|finding| format!("{} {} {:?}", finding.rule.name, finding.says, finding.args))
        .collect()
}

#[test]
fn every_example_of_the_language_loads_and_answers_as_it_says() {
    let blocks = blocks("docs/language.md");
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    // Files refer to one another in both directions, so all of them are there from the start.
    for block in
        blocks.iter().filter(|block| block.belongs.ends_with(".yaml") && !block.belongs.starts_with("in "))
    {
        files.insert(block.belongs.clone(), block.text.clone());
    }
    for block in blocks.iter().filter(|block| block.belongs == "in sayso.yaml") {
        let organisation = files.get_mut("sayso.yaml").unwrap();
        *organisation = extended(organisation, &block.text);
    }
    assert_eq!(complaints(&files), Vec::<String>::new(), "the folder of the page");
    let mut n_fragments = 0;
    for block in blocks.iter().filter(|block| block.belongs == "in a guideline") {
        let mut files = files.clone();
        files.insert(FRAGMENT.to_owned(), format!("{HEAD}{}", block.text));
        assert_eq!(complaints(&files), Vec::<String>::new(), "{}\n{}", block.place, block.text);
        n_fragments += 1;
    }
    let known = |block: &Block| ["in a guideline", "in sayso.yaml"].contains(&block.belongs.as_str());
    assert_eq!(blocks.len(), n_fragments + blocks.iter().filter(|b| !known(b)).count() + 5);
}
