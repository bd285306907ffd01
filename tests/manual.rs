//! The examples of the manual load, and what they say about answers is true.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a failing test may panic")]

mod constructs;
#[path = "sources/mod.rs"]
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8Path;
use sayso::lint::{self, Around};
use sayso::load::{Loaded, load};
use serde_json::Value;

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
    let heard =
        lint::look(&loaded, Around { today: "2026-11-10".parse().unwrap(), owners: None, before: None });
    let of_lints: BTreeSet<&str> = lint::rules().map(|rule| rule.name).collect();
    let is_heeded = |name: &str| name == "example-contradicted" || !of_lints.contains(name);
    let said = heard.findings.iter().filter(|finding| is_heeded(finding.rule.name));
    said.map(|finding| format!("{} {} {:?}", finding.rule.name, finding.says, finding.args)).collect()
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
    let strange = blocks.iter().find(|block| {
        let places = ["in a guideline", "in sayso.yaml"];
        !places.contains(&block.belongs.as_str()) && !files.contains_key(&block.belongs)
    });
    assert!(strange.is_none_or(|block| panic!("{}: where does it belong?", block.place)));
    let mut n_fragments = 0;
    let mut written_out = format!("{:?}", loaded(&files).policies);
    for block in blocks.iter().filter(|block| block.belongs == "in a guideline") {
        let mut files = files.clone();
        files.insert(FRAGMENT.to_owned(), format!("{HEAD}{}", block.text));
        assert_eq!(complaints(&files), Vec::<String>::new(), "{}\n{}", block.place, block.text);
        written_out.push_str(&format!("{:?}", loaded(&files).policies));
        n_fragments += 1;
    }
    assert_eq!(constructs::missing(&written_out), Vec::<String>::new(), "without an example");
    assert_eq!(n_fragments, sources::text("docs/language.md").matches("\n# in a guideline\n").count());
}

#[test]
fn the_grammar_names_every_key_of_every_file() {
    let grammar = sources::text("docs/grammar.md");
    let words: BTreeSet<&str> = grammar.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    for schema in ["sayso", "guideline", "department", "notice", "recognition"] {
        let schema: Value =
            serde_json::from_str(&sources::text(&format!("schema/{schema}.schema.json"))).unwrap();
        let parts = schema["$defs"].as_object().into_iter().flat_map(|parts| parts.values());
        for part in parts.chain([&schema]) {
            for key in part["properties"].as_object().into_iter().flat_map(|keys| keys.keys()) {
                assert!(words.contains(key.as_str()), "docs/grammar.md does not name `{key}`");
            }
        }
    }
}

#[test]
fn the_manual_names_every_reason_to_refuse_a_bundle() {
    let page = sources::text("docs/bundle.md");
    let source = sources::text("src/bundle/refused.rs");
    let names: Vec<&str> = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Self::")?.split_once("} => \"")?.1.strip_suffix("\","))
        .filter(|name| !name.contains(' '))
        .collect();
    assert!(names.len() > 10, "{names:?}");
    for name in names {
        assert!(page.contains(&format!("`{name}`")), "docs/bundle.md does not explain `{name}`");
    }
}

#[test]
fn the_index_links_every_page_and_every_link_leads_somewhere() {
    let index = sources::text("docs/README.md");
    for entry in std::fs::read_dir(sources::root().join("docs")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            name == "README.md" || !name.ends_with(".md") || index.contains(&format!("({name})")),
            "{name}"
        );
        if name.ends_with(".md") {
            check_links("docs", &name);
        }
    }
    for page in ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md"] {
        check_links("", page);
    }
}

/// Checks that the links of a page lead to files, and those with a `#` to headings.
fn check_links(folder: &str, page: &str) {
    let text = sources::text(&Utf8Path::new(folder).join(page).into_string());
    for link in text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link) {
        if link.contains("://") {
            continue;
        }
        let (path, heading) = link.split_once('#').unwrap_or((link, ""));
        let path = if path.is_empty() { page } else { path };
        let file = Utf8Path::new(folder).join(path);
        assert!(sources::root().join(&file).exists(), "{page}: {link} leads nowhere");
        if !heading.is_empty() {
            let other = sources::text(file.as_str());
            let mut headings = other.lines().filter(|line| line.starts_with('#')).map(anchor);
            assert!(headings.any(|anchor| anchor == heading), "{page}: {link} has no heading");
        }
    }
}

/// The name of a heading in a link: `## Departments, notices` is `departments-notices`.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    words.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).collect::<String>().replace(' ', "-")
}
