//! A notice behind which nobody can be called while it runs.

use jiff::ToSpan;

use super::folder::Folder;
use super::{Check, Lint, posts, written};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Department, Notice};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "notice-without-contact",
        level: Level::Warning,
        page: include_str!("notice_without_contact.md"),
    },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let running = folder.policies.notices.iter().filter(|notice| notice.until >= folder.today);
    for notice in running.filter(|notice| folder.is_sound(notice.place)) {
        findings.extend(finding(folder, notice));
    }
}

fn finding(folder: &Folder<'_>, notice: &Notice) -> Option<Finding> {
    let Some(contact) = &notice.contact else {
        let place = folder.title_at(notice.place)?;
        return Some(
            Finding::new(&LINT.rule, "notice-without-contact", place).arg("notice", notice.id.as_str()),
        );
    };
    let department = folder.policies.department(contact.as_str())?;
    if !folder.is_sound(department.place) {
        return None;
    }
    if department.contacts.is_empty() {
        // Where a guideline names the department too, that is said once, at the department.
        let is_known = posts::namings(folder).contains_key(contact);
        let place = folder.value_at(notice.place, &["contact"]).filter(|_| !is_known)?;
        let finding = Finding::new(&LINT.rule, "notice-contact-nobody", place);
        return Some(finding.arg("notice", notice.id.as_str()).arg("department", contact.as_str()));
    }
    if is_reached(notice, department) {
        return None;
    }
    let reachable = posts::hours(department).unwrap_or_else(posts::at_any_time);
    let place = folder.value_at(notice.place, &["contact"])?;
    let finding = Finding::new(&LINT.rule, "notice-contact-away", place)
        .arg("notice", notice.id.as_str())
        .arg("department", contact.as_str())
        .arg("hours", written::hours(&reachable));
    Some(finding)
}

/// Whether somebody is there on any day of the run; a notice that runs for ever is looked at for a year.
fn is_reached(notice: &Notice, department: &Department) -> bool {
    let mut days = notice.from.series(1.day()).take_while(|day| *day <= notice.until).take(366);
    days.any(|day| {
        let of_day = posts::of_day(day);
        of_day.minus(&posts::hours_on(department, day)) != of_day
    })
}
