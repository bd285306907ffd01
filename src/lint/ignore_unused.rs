//! An ignore of something that is not found, or in a place that is not there.

use super::folder::Folder;
use super::{Check, Lint, heard, owner_missing, renamed_without_formerly};
use crate::diagnostic::{Finding, Findings, Level, Rule, nearest};
use crate::model::Ignore;

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "ignore-unused", level: Level::Warning, page: include_str!("ignore_unused.md") },
    check: Check::After(check),
};

fn check(folder: &Folder<'_>, found: &Findings, findings: &mut Findings) {
    // Of what could not be understood nothing else is said, so nothing can be missed there.
    if !folder.is_sound_whole() {
        return;
    }
    let ignores = folder.policies.organisation.heed.ignores.iter();
    for ignore in ignores.filter(|ignore| is_due(folder, ignore)) {
        let path = |finding: &Finding| folder.sources.get(finding.primary.source).path().as_str();
        let is_found = |finding: &Finding| finding.rule.name == ignore.rule && ignore.is_about(path(finding));
        if !found.iter().any(is_found) {
            findings.extend(finding(folder, ignore));
        }
    }
}

/// Whether the rule could have found something: it exists, may be ignored, and was asked at all.
fn is_due(folder: &Folder<'_>, ignore: &Ignore) -> bool {
    let was_asked = |name: &str| {
        (name != owner_missing::LINT.rule.name || folder.owners.is_some())
            && (name != renamed_without_formerly::LINT.rule.name || folder.before.is_some())
    };
    let may_be_ignored = heard::rule(&ignore.rule).is_some_and(|rule| !heard::is_fixed(rule));
    may_be_ignored && was_asked(&ignore.rule) && ignore.until >= folder.today
}

fn finding(folder: &Folder<'_>, ignore: &Ignore) -> Option<Finding> {
    let guidelines = folder.policies.guidelines.iter().map(|guideline| guideline.id.as_str());
    let files = folder.sources.iter().map(|(_, source)| source.path().as_str());
    let spots: Vec<&str> = guidelines.chain(files).collect();
    let is_there = spots.contains(&ignore.spot.as_str());
    let finding = if is_there {
        Finding::new(&LINT.rule, "ignore-unused", ignore.place.span()?).arg("rule", &ignore.rule)
    } else {
        let near = nearest(&ignore.spot, spots.into_iter());
        Finding::new(&LINT.rule, "ignore-of-nothing", ignore.spot_place.span()?).did_you_mean(near)
    };
    Some(finding.arg("spot", &ignore.spot))
}
