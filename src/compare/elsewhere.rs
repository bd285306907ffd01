//! What was written differently in departments, notices and good calls.

use super::pair;
use super::written::Written;
use crate::model::{Contact, Department, Notice, Policies};

/// Lists the changes outside the guidelines and the organisation.
pub(super) fn changes(before: &Policies, after: &Policies) -> Vec<Written> {
    let mut changes = Vec::new();
    for (old, new) in pair::by(&before.departments, &after.departments, |a, b| a.id == b.id, |_, _| false) {
        match (old, new) {
            (Some(old), Some(new)) => department(old, new, &mut changes),
            (old, new) => {
                let id = new.or(old).map(|department| department.id.clone());
                changes
                    .extend(id.map(|department| Written::Department { department, is_new: old.is_none() }));
            }
        }
    }
    for (old, new) in pair::by(&before.notices, &after.notices, |a, b| a.id == b.id, |_, _| false) {
        notice(old, new, &mut changes);
    }
    for (old, new) in pair::by(&before.recognitions, &after.recognitions, |a, b| a.id == b.id, |_, _| false) {
        if let (None, Some(new)) = (old, new) {
            changes
                .push(Written::Recognition { title: new.texts.get("title").unwrap_or(&new.id).to_owned() });
        }
    }
    changes
}

fn department(old: &Department, new: &Department, changes: &mut Vec<Written>) {
    if old.texts.get("title") != new.texts.get("title") {
        changes.push(Written::DepartmentRenamed { department: new.id.clone() });
    }
    let same = |a: &Contact, b: &Contact| a.name == b.name;
    for (before, after) in pair::by(&old.contacts, &new.contacts, same, |_, _| true) {
        if before != after {
            changes.push(Written::Contact {
                department: new.id.clone(),
                before: before.cloned(),
                after: after.cloned(),
            });
        }
    }
    if old.closed != new.closed {
        changes.push(Written::Closed(new.id.clone()));
    }
    for (before, after) in pair::by(&old.supports, &new.supports, |a, b| a == b, |_, _| false) {
        if before.is_some() == after.is_some() {
            continue;
        }
        let guideline = after.or(before).cloned();
        changes.extend(guideline.map(|guideline| Written::Supports {
            department: new.id.clone(),
            guideline,
            is_new: before.is_none(),
        }));
    }
}

fn notice(old: Option<&Notice>, new: Option<&Notice>, changes: &mut Vec<Written>) {
    let Some(notice) = new.or(old).filter(|_| old != new) else { return };
    let days = |one: &Notice| (one.from, one.until);
    if let (Some(old), Some(new)) = (old, new)
        && days(old) != days(new)
    {
        let (before, after) = (days(old), days(new));
        changes.push(Written::NoticeDays { notice: new.id.clone(), before, after });
        if (Notice { from: new.from, until: new.until, ..old.clone() }) == *new {
            return;
        }
    }
    changes.push(Written::Notice {
        notice: notice.id.clone(),
        until: notice.until,
        is_new: old.is_none(),
        is_gone: new.is_none(),
    });
}
