//! A department that guidelines name and in which nobody can be called.

use super::folder::Folder;
use super::posts::{self, Naming};
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::source::Span;

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "nobody-behind", level: Level::Error, page: include_str!("nobody_behind.md") },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    for (id, namings) in posts::namings(folder) {
        let Some(department) = folder.policies.department(id.as_str()) else { continue };
        if !department.contacts.is_empty() || !folder.is_sound(department.place) {
            continue;
        }
        let (Some(place), Some(first)) = (folder.title_at(department.place), namings.first()) else {
            continue;
        };
        let finding = Finding::new(&LINT.rule, "nobody-behind", place)
            .arg("department", id.as_str())
            .arg("guideline", first.guideline.id.as_str());
        findings.push(match named_at(folder, first) {
            Some(place) => finding.related(place, "nobody-behind-named"),
            None => finding,
        });
    }
}

/// Where a guideline names a department: at the part that asks it, or at its title.
fn named_at(folder: &Folder<'_>, naming: &Naming<'_>) -> Option<Span> {
    let is_own = naming.place.span() == naming.guideline.place.span();
    if is_own { folder.title_at(naming.place) } else { naming.place.span() }
}
