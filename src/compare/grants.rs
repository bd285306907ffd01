//! What was written differently in the grants of a remedy.

use super::guideline::Collected;
use super::pair;
use super::remedy::replace;
use super::written::{LimitChange, Written};
use crate::model::{May, Remedy, RoleId};

/// Lists the changes of a remedy's grants: paired by id, else by role and condition, else by role.
pub(super) fn changes(changes: &mut Collected<'_>, old: &Remedy, new: &Remedy) {
    let lowest = changes.lowest;
    let is_of_same = |a: &May, b: &May| a.role.as_ref().or(lowest) == b.role.as_ref().or(lowest);
    let same = |a: &May, b: &May| (a.id.is_some() && a.id == b.id) || (is_of_same(a, b) && a.when == b.when);
    let likely = |a: &May, b: &May| is_of_same(a, b);
    for (before, after) in pair::by(&old.may, &new.may, same, likely) {
        match (before, after) {
            (Some(before), Some(after)) => between(changes, old, new, before, after),
            (before, after) => {
                let written =
                    Written::Grant { remedy: new.id.clone(), before: before.cloned(), after: after.cloned() };
                changes.push_remedy(&old.id, written, |remedy| replace(&mut remedy.may, before, after));
            }
        }
    }
}

fn between(changes: &mut Collected<'_>, old: &Remedy, new: &Remedy, before: &May, after: &May) {
    let lowest = changes.lowest;
    if before.role.as_ref().or(lowest) != after.role.as_ref().or(lowest) {
        let written = Written::Grant {
            remedy: new.id.clone(),
            before: Some(before.clone()),
            after: Some(after.clone()),
        };
        return changes
            .push_remedy(&old.id, written, |remedy| replace(&mut remedy.may, Some(before), Some(after)));
    }
    let role = after.role.clone().unwrap_or_else(|| RoleId::new(""));
    let remedy = new.id.clone();
    let mut push = |written: Written, changed: May| {
        changes
            .push_remedy(&old.id, written, |remedy| replace(&mut remedy.may, Some(before), Some(&changed)));
    };
    if before.up_to != after.up_to {
        let written = Written::Limit(LimitChange {
            remedy: remedy.clone(),
            role: role.clone(),
            is_charge: new.charge,
            when: after.when.clone(),
            before: before.up_to.clone(),
            after: after.up_to.clone(),
        });
        push(written, May { up_to: after.up_to.clone(), ..before.clone() });
    }
    if before.when != after.when {
        let written = Written::GrantWhen {
            remedy: remedy.clone(),
            role: role.clone(),
            before: before.when.clone(),
            after: after.when.clone(),
        };
        push(written, May { when: after.when.clone(), ..before.clone() });
    }
    if before.in_force != after.in_force {
        let written = Written::GrantPeriod { remedy, role, before: before.in_force, after: after.in_force };
        push(written, May { in_force: after.in_force, ..before.clone() });
    }
}
