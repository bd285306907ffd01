//! What was written differently in one guideline.

use super::written::{Alone, Written, WrittenChange};
use super::{pair, remedy, texts, vocabulary};
use crate::model::{Exception, Guideline, Otherwise, Policies, Remedy, RemedyId, RoleId};

/// Lists the changes of a guideline, those of its meaning first.
pub(super) fn changes(
    after: &Policies,
    old: Option<&Guideline>,
    new: Option<&Guideline>,
) -> Vec<WrittenChange> {
    match (old, new) {
        (Some(old), Some(new)) => between(after, old, new),
        (None, Some(new)) => vec![WrittenChange {
            written: Written::GuidelineAdded,
            alone: Some(Alone::Guideline(Some(Box::new(new.clone())))),
        }],
        (Some(_), None) => {
            vec![WrittenChange { written: Written::GuidelineRemoved, alone: Some(Alone::Guideline(None)) }]
        }
        (None, None) => Vec::new(),
    }
}

fn between(after: &Policies, old: &Guideline, new: &Guideline) -> Vec<WrittenChange> {
    let lowest = after.organisation.roles().next();
    let mut changes = Collected { old, lowest, changes: Vec::new() };
    whole(&mut changes, new);
    exceptions(&mut changes, None, &old.unless, &new.unless, |guideline, unless| guideline.unless = unless);
    otherwise(&mut changes, None, old.otherwise.as_ref(), new.otherwise.as_ref(), |guideline, otherwise| {
        guideline.otherwise = otherwise;
    });
    remedies(&mut changes, new);
    own_words(&mut changes, new);
    let mut changes = changes.changes;
    changes.extend(texts::changes(after, old, new).into_iter().map(plain));
    changes
}

fn plain(written: Written) -> WrittenChange {
    WrittenChange { written, alone: None }
}

/// Changes as they are found, each with the older guideline changed by nothing else.
pub(super) struct Collected<'a> {
    pub(super) old: &'a Guideline,
    /// The role that is meant where none is named.
    pub(super) lowest: Option<&'a RoleId>,
    pub(super) changes: Vec<WrittenChange>,
}

impl Collected<'_> {
    pub(super) fn push(&mut self, written: Written, change: impl FnOnce(&mut Guideline)) {
        let mut alone = self.old.clone();
        change(&mut alone);
        self.changes.push(WrittenChange { written, alone: Some(Alone::Guideline(Some(Box::new(alone)))) });
    }

    /// A change of one remedy that both versions have.
    pub(super) fn push_remedy(&mut self, id: &RemedyId, written: Written, change: impl FnOnce(&mut Remedy)) {
        self.push(written, |guideline| {
            if let Some(remedy) = guideline.remedies.iter_mut().find(|remedy| remedy.id == *id) {
                change(remedy);
            }
        });
    }
}

fn whole(changes: &mut Collected<'_>, new: &Guideline) {
    let old = changes.old;
    if old.id != new.id {
        let written = Written::LikelyRenamed { before: old.id.to_string(), after: new.id.to_string() };
        changes.push(written, |guideline| guideline.id = new.id.clone());
    }
    if let Some(former) = new.formerly.iter().find(|former| !old.formerly.contains(former)) {
        let (before, after) = (former.to_string(), new.id.to_string());
        changes.changes.push(plain(Written::GuidelineRenamed { before, after }));
    }
    if old.in_force != new.in_force {
        let written = Written::InForce { before: old.in_force, after: new.in_force };
        changes.push(written, |guideline| guideline.in_force = new.in_force);
    }
    if old.only_when != new.only_when {
        let written = Written::OnlyWhen { before: old.only_when.clone(), after: new.only_when.clone() };
        changes.push(written, |guideline| guideline.only_when.clone_from(&new.only_when));
    }
    if old.first_that_applies != new.first_that_applies {
        let written = Written::OfferOrder { binds: new.first_that_applies };
        changes.push(written, |guideline| guideline.first_that_applies = new.first_that_applies);
    }
    if old.department != new.department {
        let (before, after) = (old.department.clone(), new.department.clone());
        changes.changes.push(plain(Written::GuidelineMoved { before, after }));
    }
    if old.review_by != new.review_by {
        changes.changes.push(plain(Written::ReviewBy { before: old.review_by, after: new.review_by }));
    }
    if old.training != new.training {
        let (before, after) = (old.training.clone(), new.training.clone());
        changes.changes.push(plain(Written::Training { before, after }));
    }
}

/// Exceptions are paired by id, else by what they test.
pub(super) fn exceptions(
    changes: &mut Collected<'_>,
    remedy: Option<&RemedyId>,
    old: &[Exception],
    new: &[Exception],
    put: impl Fn(&mut Guideline, Vec<Exception>),
) {
    let same = |a: &Exception, b: &Exception| (a.id.is_some() && a.id == b.id) || a.when == b.when;
    let pairs = pair::by(old, new, same, |a, b| a.id.is_none() && b.id.is_none() && a.ask == b.ask);
    let order: Vec<&Exception> =
        pairs.iter().filter(|(_, new)| new.is_some()).filter_map(|(old, _)| *old).collect();
    let kept: Vec<&Exception> = old.iter().filter(|one| order.contains(one)).collect();
    if order != kept {
        let written = Written::UnlessOrder { remedy: remedy.cloned() };
        changes.push(written, |guideline| put(guideline, order.iter().map(|one| (*one).clone()).collect()));
    }
    for (before, after) in pairs {
        if before == after {
            continue;
        }
        let alone = match (before, after) {
            (Some(before), Some(after)) => {
                old.iter().map(|one| if one == before { after.clone() } else { one.clone() }).collect()
            }
            (Some(before), None) => old.iter().filter(|one| *one != before).cloned().collect(),
            (None, Some(after)) => with_at(old, new, after),
            (None, None) => continue,
        };
        let written =
            Written::Unless { remedy: remedy.cloned(), before: before.cloned(), after: after.cloned() };
        changes.push(written, |guideline| put(guideline, alone));
    }
}

/// The older list with a new entry where the newer list has it.
fn with_at(old: &[Exception], new: &[Exception], added: &Exception) -> Vec<Exception> {
    let at = new.iter().position(|one| one == added).unwrap_or(old.len()).min(old.len());
    let mut list = old.to_vec();
    list.insert(at, added.clone());
    list
}

pub(super) fn otherwise(
    changes: &mut Collected<'_>,
    remedy: Option<&RemedyId>,
    old: Option<&Otherwise>,
    new: Option<&Otherwise>,
    put: impl FnOnce(&mut Guideline, Option<Otherwise>),
) {
    if old == new {
        return;
    }
    let target = |otherwise: Option<&Otherwise>| otherwise.map(|otherwise| otherwise.ask.clone());
    let written = Written::Otherwise { remedy: remedy.cloned(), before: target(old), after: target(new) };
    changes.push(written, |guideline| put(guideline, new.cloned()));
}

fn remedies(changes: &mut Collected<'_>, new: &Guideline) {
    let old = changes.old;
    let pairs = pair::remedies(Some(old), Some(new));
    let order = |list: &[Remedy], other: &[Remedy]| -> Vec<RemedyId> {
        let shared = list.iter().filter(|one| other.iter().any(|two| two.id == one.id));
        shared.map(|one| one.id.clone()).collect()
    };
    if order(&old.remedies, &new.remedies) != order(&new.remedies, &old.remedies) {
        changes.push(Written::RemedyOrder, |guideline| {
            let at = |id: &RemedyId| new.remedies.iter().position(|one| one.id == *id);
            guideline.remedies.sort_by_key(|one| at(&one.id));
        });
    }
    for (before, after) in pairs {
        match (before, after) {
            (Some(before), Some(after)) => remedy::changes(changes, before, after),
            (None, Some(after)) => changes.push(Written::RemedyAdded(after.id.clone()), |guideline| {
                guideline.remedies.push(after.clone());
            }),
            (Some(before), None) => changes.push(Written::RemedyRemoved(before.id.clone()), |guideline| {
                guideline.remedies.retain(|one| one.id != before.id);
            }),
            (None, None) => {}
        }
    }
}

fn own_words(changes: &mut Collected<'_>, new: &Guideline) {
    for (written, facts) in vocabulary::facts(&changes.old.facts, &new.facts) {
        changes.push(written, |guideline| guideline.facts = facts);
    }
    for (written, tables) in vocabulary::tables(&changes.old.tables, &new.tables) {
        changes.push(written, |guideline| guideline.tables = tables);
    }
}
