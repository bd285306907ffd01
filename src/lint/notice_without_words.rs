//! A notice that does not say what to tell the customer.

use super::folder::Folder;
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::Texts;

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "notice-without-words",
        level: Level::Warning,
        page: include_str!("notice_without_words.md"),
    },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let running = folder.policies.notices.iter().filter(|notice| notice.until >= folder.today);
    for notice in running.filter(|notice| folder.is_sound(notice.place) && !has_words(&notice.texts)) {
        let place = folder.title_at(notice.place);
        let finding = |place| Finding::new(&LINT.rule, "notice-without-words", place);
        findings.extend(place.map(|place| finding(place).arg("notice", notice.id.as_str())));
    }
}

fn has_words(texts: &Texts) -> bool {
    ["tell_the_customer", "tell_the_customer.0"].iter().any(|key| texts.get(key).is_some())
}
