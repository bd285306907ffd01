//! A guideline or remedy that has a new id and does not say which it had before.

use std::collections::BTreeSet;

use super::folder::{Folder, name_of};
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Guideline, GuidelineId, Policies, Remedy};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "renamed-without-formerly",
        level: Level::Warning,
        page: include_str!("renamed_without_formerly.md"),
    },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let Some(before) = folder.before.filter(|_| folder.is_sound_whole()) else { return };
    let gone = gone(before, folder.policies);
    for guideline in &folder.policies.guidelines {
        match earlier(before, guideline) {
            Some(earlier) => findings.extend(of_remedies(earlier, guideline)),
            None => findings.extend(of_guideline(folder, &gone, guideline)),
        }
    }
}

/// The guidelines of before that nobody says to have been.
fn gone<'b>(before: &'b Policies, now: &Policies) -> Vec<&'b Guideline> {
    let all = now.guidelines.iter();
    let taken: BTreeSet<&GuidelineId> =
        all.flat_map(|guideline| std::iter::once(&guideline.id).chain(&guideline.formerly)).collect();
    before.guidelines.iter().filter(|old| !taken.contains(&old.id)).collect()
}

/// The same guideline before, under this id or one that it names.
fn earlier<'b>(before: &'b Policies, guideline: &Guideline) -> Option<&'b Guideline> {
    let ids = std::iter::once(&guideline.id).chain(&guideline.formerly);
    ids.into_iter().find_map(|id| before.guideline(id.as_str()))
}

fn of_guideline(folder: &Folder<'_>, gone: &[&Guideline], guideline: &Guideline) -> Option<Finding> {
    let old = gone.iter().find(|old| is_same(old, guideline))?;
    let place = folder.title_at(guideline.place)?;
    Some(finding("renamed-without-formerly", place, old.id.as_str(), guideline.id.as_str()))
}

/// Whether two guidelines are one: they are called the same, or speak of the same situation.
fn is_same(old: &Guideline, new: &Guideline) -> bool {
    let same = |key: &str| old.texts.get(key).is_some_and(|text| new.texts.get(key) == Some(text));
    same("title") || same("situation")
}

fn of_remedies(old: &Guideline, new: &Guideline) -> Vec<Finding> {
    let known =
        |old: &Remedy| new.remedies.iter().any(|one| one.id == old.id || one.formerly.contains(&old.id));
    let mut gone: Vec<&Remedy> = old.remedies.iter().filter(|remedy| !known(remedy)).collect();
    let mut findings = Vec::new();
    for remedy in new.remedies.iter().filter(|remedy| is_new(old, remedy)) {
        let Some(at) = gone.iter().position(|gone| is_same_remedy((old, gone), (new, remedy))) else {
            continue;
        };
        let gone = gone.remove(at);
        let place = name_of(remedy.place, remedy.id.as_str());
        let finding =
            |place| finding("remedy-renamed-without-formerly", place, gone.id.as_str(), remedy.id.as_str());
        findings.extend(place.map(finding));
    }
    findings
}

fn is_new(old: &Guideline, remedy: &Remedy) -> bool {
    let ids = std::iter::once(&remedy.id).chain(&remedy.formerly);
    !ids.into_iter().any(|id| old.remedy(id.as_str()).is_some())
}

/// Whether two remedies are one: they are called the same, or give the same to the same.
fn is_same_remedy((before, old): (&Guideline, &Remedy), (after, new): (&Guideline, &Remedy)) -> bool {
    let title = |guideline: &Guideline, remedy: &Remedy| {
        guideline.texts.get(&format!("remedies.{}.title", remedy.id)).map(str::to_owned)
    };
    let is_called_so = title(before, old).is_some_and(|old| title(after, new) == Some(old));
    let gives_something = !old.may.is_empty() || !old.owed.is_empty();
    is_called_so || (gives_something && old.may == new.may && old.owed == new.owed)
}

fn finding(says: &'static str, place: crate::source::Span, old: &str, new: &str) -> Finding {
    Finding::new(&LINT.rule, says, place).arg("old", old).arg("new", new)
}
