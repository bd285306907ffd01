//! What was written differently in one remedy.

use super::guideline::{Collected, exceptions, otherwise};
use super::written::Written;
use super::{grants, pair};
use crate::model::{Cap, CapLimit, Guideline, Owed, Remedy, RemedyId};

/// Lists the changes of a remedy.
pub(super) fn changes(changes: &mut Collected<'_>, old: &Remedy, new: &Remedy) {
    let id = old.id.clone();
    if old.id != new.id {
        let (before, after) = (old.id.clone(), new.id.clone());
        match new.formerly.contains(&old.id) {
            true => changes.push_remedy(&id, Written::RemedyRenamed { before, after }, |_| {}),
            false => {
                let written = Written::LikelyRenamed { before: before.to_string(), after: after.to_string() };
                changes.push_remedy(&id, written, |remedy| remedy.id = after);
            }
        }
    }
    if (&old.measure, old.charge) != (&new.measure, new.charge) {
        changes.push_remedy(&id, Written::Measure(new.id.clone()), |remedy| {
            remedy.measure.clone_from(&new.measure);
            remedy.charge = new.charge;
        });
    }
    exceptions(changes, Some(&new.id), &old.unless, &new.unless, |guideline, unless| {
        put(guideline, &id, |remedy| remedy.unless = unless);
    });
    lists(changes, old, new);
    grants::changes(changes, old, new);
    owed(changes, old, new);
    caps(changes, old, new);
    otherwise(
        changes,
        Some(&new.id),
        old.otherwise.as_ref(),
        new.otherwise.as_ref(),
        |guideline, otherwise| {
            put(guideline, &id, |remedy| remedy.otherwise = otherwise);
        },
    );
}

fn put(guideline: &mut Guideline, id: &RemedyId, change: impl FnOnce(&mut Remedy)) {
    if let Some(remedy) = guideline.remedies.iter_mut().find(|remedy| remedy.id == *id) {
        change(remedy);
    }
}

fn lists(changes: &mut Collected<'_>, old: &Remedy, new: &Remedy) {
    if old.instead_of != new.instead_of {
        let written = Written::InsteadOf {
            remedy: new.id.clone(),
            before: old.instead_of.clone(),
            after: new.instead_of.clone(),
        };
        changes.push_remedy(&old.id, written, |remedy| remedy.instead_of.clone_from(&new.instead_of));
    }
    if old.together_with != new.together_with {
        let written = Written::TogetherWith {
            remedy: new.id.clone(),
            before: old.together_with.clone(),
            after: new.together_with.clone(),
        };
        changes.push_remedy(&old.id, written, |remedy| remedy.together_with.clone_from(&new.together_with));
    }
}

fn owed(changes: &mut Collected<'_>, old: &Remedy, new: &Remedy) {
    let same =
        |a: &Owed, b: &Owed| (a.id.is_some() && a.id == b.id) || (a.when == b.when && a.amount == b.amount);
    let likely = |a: &Owed, b: &Owed| a.when == b.when || a.amount == b.amount;
    for (before, after) in pair::by(&old.owed, &new.owed, same, likely) {
        if before == after {
            continue;
        }
        let written =
            Written::Owed { remedy: new.id.clone(), before: before.cloned(), after: after.cloned() };
        changes.push_remedy(&old.id, written, |remedy| replace(&mut remedy.owed, before, after));
    }
}

/// Caps are paired by what they count over, else by what they count.
fn caps(changes: &mut Collected<'_>, old: &Remedy, new: &Remedy) {
    let kind = |cap: &Cap| match cap.limit {
        CapLimit::Count(_) => None,
        CapLimit::Money(_, currency) => Some(currency),
    };
    let same = |a: &Cap, b: &Cap| a == b;
    let likely = |a: &Cap, b: &Cap| a.per == b.per && kind(a) == kind(b);
    for (before, after) in pair::by(&old.caps, &new.caps, same, likely) {
        if before == after {
            continue;
        }
        let written = Written::Cap { remedy: new.id.clone(), before: before.cloned(), after: after.cloned() };
        changes.push_remedy(&old.id, written, |remedy| replace(&mut remedy.caps, before, after));
    }
}

/// Puts a newer entry in the place of an older one.
pub(super) fn replace<T: Clone + PartialEq>(list: &mut Vec<T>, before: Option<&T>, after: Option<&T>) {
    let at = before.and_then(|before| list.iter().position(|one| one == before));
    match (at, after) {
        (Some(at), Some(after)) => {
            list.splice(at..=at, [after.clone()]);
        }
        (Some(at), None) => {
            list.remove(at);
        }
        (None, after) => list.extend(after.cloned()),
    }
}
