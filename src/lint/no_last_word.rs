//! Cases that no guideline answers, because nothing says what holds otherwise.

use super::folder::Folder;
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::Guideline;

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "no-last-word", level: Level::Warning, page: include_str!("no_last_word.md") },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let organisation = &folder.policies.organisation;
    if organisation.otherwise.is_some() || !folder.has_sound_organisation() {
        return;
    }
    let open: Vec<&Guideline> = folder.policies.guidelines.iter().filter(|one| is_open(one)).collect();
    let (Some(first), Some(place)) = (open.first(), folder.key_at(organisation.place, &["organisation"]))
    else {
        return;
    };
    let finding = Finding::new(&LINT.rule, "no-last-word", place).arg("guideline", first.id.as_str());
    findings.push(finding.arg("count", open.len()));
}

/// Whether a case may find no answer in a guideline: neither it nor each of its remedies has a last word.
fn is_open(guideline: &Guideline) -> bool {
    let remedies = &guideline.remedies;
    guideline.otherwise.is_none()
        && (remedies.is_empty() || remedies.iter().any(|remedy| remedy.otherwise.is_none()))
}
