//! A person who is named for two departments at the same hour.

use std::collections::BTreeMap;

use super::folder::Folder;
use super::{Check, Lint, posts, written};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Contact, Department, Hours};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "person-on-two-posts",
        level: Level::Warning,
        page: include_str!("person_on_two_posts.md"),
    },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let mut posts: BTreeMap<String, Vec<(&Department, &Contact)>> = BTreeMap::new();
    for department in &folder.policies.departments {
        for contact in &department.contacts {
            let earlier = posts.entry(contact.name.trim().to_lowercase()).or_default();
            let clash = earlier.iter().find_map(|(other, post)| {
                let common = common(post, contact)?;
                (other.id != department.id).then_some((*other, *post, common))
            });
            if let Some((other, post, common)) = clash {
                findings.extend(finding(folder, (department, contact), (other, post), &common));
            }
            earlier.push((department, contact));
        }
    }
}

fn finding(
    folder: &Folder<'_>,
    (department, contact): (&Department, &Contact),
    (other, post): (&Department, &Contact),
    common: &Hours,
) -> Option<Finding> {
    let place = folder.value_at(contact.place, &["name"])?;
    let finding = Finding::new(&LINT.rule, "person-on-two-posts", place)
        .arg("person", contact.name.as_str())
        .arg("department", department.id.as_str())
        .arg("other", other.id.as_str())
        .arg("hours", written::hours(common));
    Some(match folder.value_at(post.place, &["name"]) {
        Some(place) => finding.related(place, "person-on-two-posts-other"),
        None => finding,
    })
}

/// Returns the hours that two posts share; no hours are all hours.
fn common(one: &Contact, other: &Contact) -> Option<Hours> {
    let all = posts::at_any_time;
    let (one, other) = (one.hours.clone().unwrap_or_else(all), other.hours.clone().unwrap_or_else(all));
    let common = one.minus(&one.minus(&other));
    (!common.stretches().is_empty()).then_some(common)
}
