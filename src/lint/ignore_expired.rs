//! An ignore whose last day is over.

use super::folder::Folder;
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "ignore-expired", level: Level::Warning, page: include_str!("ignore_expired.md") },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let ignores = folder.policies.organisation.heed.ignores.iter();
    for ignore in ignores.filter(|ignore| ignore.until < folder.today) {
        findings.extend(ignore.until_place.span().map(|place| {
            Finding::new(&LINT.rule, "ignore-expired", place)
                .arg("rule", &ignore.rule)
                .arg("spot", &ignore.spot)
                .arg("date", ignore.until)
        }));
    }
}
