//! Every page of a lint does what it says: its *Avoid* files raise the lint and no other, its *Prefer*
//! files none.

#![expect(clippy::unwrap_used, reason = "a failing test may panic")]

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
use jiff::civil::date;
use sayso::lint::{self, Around, Owners};
use sayso::load::{Loaded, load};

/// What the files of a page are put into.
const SHOP: &[(&str, &str)] = &[
    (
        "sayso.yaml",
        "\
schema: 1
organisation: Lakeside Resort
languages: [en]
time_zone: Europe/Budapest
currencies:
  USD: {}
roles:
  - {id: agent, title: Agent, group: Agents}
  - {id: senior-agent, title: Senior agent, group: Senior agents}
  - {id: team-lead, title: Team lead, group: Team leads}
desk_hours: Mon-Fri 08:00-18:00
otherwise: no
",
    ),
    ("departments/shop.yaml", "title: Shop\ncontacts:\n  - {name: Nadia Orlova, phone: '+1 555 0171'}\n"),
    (
        "departments/billing.yaml",
        "title: Billing\ncontacts:\n  - {name: Irina Petrova, phone: '+1 555 0144'}\n",
    ),
];

/// The files of one part of a page, by path.
type Files = BTreeMap<Utf8PathBuf, String>;

/// Returns the files that stand in the blocks below a heading.
fn files(page: &str, heading: &str) -> Files {
    let mut files: Files =
        SHOP.iter().map(|(path, text)| (Utf8PathBuf::from(path), (*text).to_owned())).collect();
    let part = page.split("\n## ").find_map(|part| part.strip_prefix(heading)).unwrap();
    let mut lines = part.lines();
    while let Some(line) = lines.next() {
        let Some((_, path)) = line.strip_prefix("```").and_then(|info| info.split_once(' ')) else {
            continue;
        };
        let text: String =
            lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect();
        files.insert(Utf8PathBuf::from(path), text);
    }
    files
}

/// Loads the files of an earlier version, which is the same shop.
fn load_with_shop(mut files: Files) -> Loaded {
    for (path, text) in SHOP {
        files.entry(Utf8PathBuf::from(path)).or_insert_with(|| (*text).to_owned());
    }
    load(files.iter().map(|(path, text)| (path.as_path(), text.as_bytes())))
}

/// Returns the names of the rules that speak of some files, each with its message.
fn said(files: &Files) -> Vec<(&'static str, &'static str)> {
    let is_now = |path: &Utf8Path| path.extension() == Some("yaml") && !path.starts_with("before");
    let policies = files.iter().filter(|(path, _)| is_now(path));
    let loaded = load(policies.map(|(path, text)| (path.as_path(), text.as_bytes())));
    let owners = files.get(&Utf8PathBuf::from("CODEOWNERS"));
    let owners = owners.map(|text| Owners { text, folder: "" });
    let before: Files = files
        .iter()
        .filter_map(|(path, text)| Some((path.strip_prefix("before").ok()?.to_owned(), text.clone())))
        .collect();
    let before = (!before.is_empty()).then(|| load_with_shop(before).policies);
    let around = Around { today: date(2026, 11, 24), owners, before: before.as_ref() };
    let heard = lint::look(&loaded, around);
    heard.findings.iter().map(|finding| (finding.rule.name, finding.says)).collect()
}

#[test]
fn what_a_page_says_to_avoid_raises_its_lint_and_no_other() {
    for rule in lint::rules() {
        let said = said(&files(rule.page, "Avoid\n"));
        assert!(
            said.len() == 1 && said.iter().all(|(name, _)| *name == rule.name),
            "{}: {said:?}",
            rule.name
        );
    }
}

#[test]
fn what_a_page_says_to_prefer_is_silent() {
    for rule in lint::rules() {
        let said = said(&files(rule.page, "Prefer\n"));
        assert!(said.is_empty(), "{}: {said:?}", rule.name);
    }
}

#[test]
fn every_message_of_a_lint_is_said_in_every_language() {
    for rule in lint::rules() {
        for (_, says) in said(&files(rule.page, "Avoid\n")) {
            for lang in sayso::prose::Lang::ALL {
                assert!(sayso::prose::has(lang, says), "{says} ({})", lang.tag());
            }
        }
    }
}

#[test]
fn every_message_of_the_lints_is_used() {
    let root = Utf8Path::new(env!("CARGO_MANIFEST_DIR"));
    let english = std::fs::read_to_string(root.join("src/prose/locales/en/lints.ftl")).unwrap();
    let ids =
        english.lines().filter(|line| !line.starts_with([' ', '#'])).filter_map(|line| line.split_once(" ="));
    let files = root.join("src/lint").read_dir_utf8().unwrap().map(|file| file.unwrap().into_path());
    let sources: String = files
        .filter(|path| path.extension() == Some("rs"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let unused: Vec<&str> =
        ids.map(|(id, _)| id).filter(|id| !sources.contains(&format!("\"{id}\""))).collect();
    assert!(unused.is_empty(), "{unused:?}");
}
