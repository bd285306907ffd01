//! A notice whose last day is over.

use super::folder::Folder;
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "notice-expired", level: Level::Warning, page: include_str!("notice_expired.md") },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let over = folder.policies.notices.iter().filter(|notice| notice.until < folder.today);
    for notice in over.filter(|notice| folder.is_sound(notice.place)) {
        let place = folder.value_at(notice.place, &["until"]);
        findings.extend(place.map(|place| {
            Finding::new(&LINT.rule, "notice-expired", place)
                .arg("notice", notice.id.as_str())
                .arg("date", notice.until)
        }));
    }
}
