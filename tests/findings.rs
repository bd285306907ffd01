//! The list of findings in the manual is made from the pages that `explain` prints.
//!
//! With `UPDATE=1` it is written anew.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a failing test may panic")]

#[path = "sources/mod.rs"]
mod sources;

use sayso::diagnostic::Rule;
use sayso::lint;

const PAGE: &str = "docs/findings.md";

const HEAD: &str = "\
# Findings

What `sayso validate` may say about policies, by the name that stands beside it. `sayso explain NAME` prints the same
page. How loud a finding is can be changed in `sayso.yaml`, and a finding can be ignored for a while:
[the language](language.md#findings) says how. Those marked *always* are always told: they say that something was not
understood, and what is not understood is missing from the policies.

";

fn row(rule: &Rule) -> String {
    let always = if lint::is_fixed(rule) { ", always" } else { "" };
    let (name, level) = (rule.name, rule.level.name());
    format!("| [`{name}`](#{name}) | {level}{always} | {} |\n", rule.summary().replace('|', "\\|"))
}

/// A page inside the list: its headings are one deeper.
fn section(rule: &Rule) -> String {
    let mut is_code = false;
    let lines = rule.page.trim_end().lines().map(|line| {
        is_code ^= line.starts_with("```");
        let is_heading = !is_code && line.starts_with('#');
        if is_heading { format!("#{line}\n") } else { format!("{line}\n") }
    });
    lines.collect()
}

fn page() -> String {
    let rules = lint::all_rules();
    let rows: String = rules.iter().map(|rule| row(rule)).collect();
    let sections: Vec<String> = rules.iter().map(|rule| section(rule)).collect();
    format!("{HEAD}| finding | level | what it says |\n|---|---|---|\n{rows}\n{}", sections.join("\n"))
}

#[test]
fn the_manual_lists_every_finding_with_its_page() {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(sources::root().join(PAGE), page()).unwrap();
    }
    assert!(sources::text(PAGE) == page(), "{PAGE} is out of date: UPDATE=1 cargo test --test findings");
}
