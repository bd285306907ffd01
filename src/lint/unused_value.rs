//! A word of a choice that nothing names.

use super::folder::Folder;
use super::words::Words;
use super::{Check, Lint, uses};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Fact, FactKind, Policies};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "unused-value", level: Level::Warning, page: include_str!("unused_value.md") },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    if !folder.is_sound_whole() {
        return;
    }
    let policies = folder.policies;
    let words = Words::of(policies);
    let own = policies.guidelines.iter().flat_map(|guideline| &guideline.facts);
    for fact in policies.organisation.facts.iter().chain(own) {
        let FactKind::Choice { values, .. } = &fact.kind else { continue };
        // Of two words, whoever tests one speaks of the other.
        if values.len() == 2 && values.iter().any(|value| words.has(fact.id.as_str(), value)) {
            continue;
        }
        let unused = values.iter().filter(|value| !words.has(fact.id.as_str(), value));
        let unused: Vec<&str> = unused.map(|value| &**value).collect();
        // Of a fact that nobody reads, that is said once.
        if !unused.is_empty() && is_read(policies, fact) {
            findings.extend(unused.into_iter().filter_map(|word| finding(folder, fact, word)));
        }
    }
}

fn is_read(policies: &Policies, fact: &Fact) -> bool {
    let mut guidelines = policies.guidelines.iter();
    guidelines.any(|guideline| uses::of_guideline(policies, guideline).facts.contains(fact.id.as_str()))
}

fn finding(folder: &Folder<'_>, fact: &Fact, word: &str) -> Option<Finding> {
    let place = folder.word_at(fact.place, "of", word)?;
    Some(Finding::new(&LINT.rule, "unused-value", place).arg("fact", fact.id.as_str()).arg("word", word))
}
