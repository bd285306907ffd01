//! What was written differently in the organisation.

use super::written::{Alone, Written, WrittenChange};
use super::{ceilings, heed, pair, texts, vocabulary};
use crate::model::{LanguageTag, Organisation, Policies};

/// Returns whether guidelines that were not touched may decide otherwise, or no longer be understood.
pub(super) fn reaches_guidelines(before: &Policies, after: &Policies) -> bool {
    let departments =
        |policies: &Policies| policies.departments.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    departments(before) != departments(after)
        || changes(before, after).iter().any(|change| change.alone.is_some())
}

/// Lists the changes of the organisation; those that may change decisions say so.
pub(super) fn changes(before: &Policies, after: &Policies) -> Vec<WrittenChange> {
    let (old, new) = (&before.organisation, &after.organisation);
    let mut changes = Vec::new();
    let mut push = |written: Written, change: Option<&dyn Fn(&mut Organisation)>| {
        let alone = change.map(|change| {
            let mut alone = old.clone();
            change(&mut alone);
            Alone::Organisation(Box::new(alone))
        });
        changes.push(WrittenChange { written, alone });
    };
    for (written, facts) in vocabulary::facts(&old.facts, &new.facts) {
        push(written, Some(&|organisation: &mut Organisation| organisation.facts.clone_from(&facts)));
    }
    for (written, tables) in vocabulary::tables(&old.tables, &new.tables) {
        push(written, Some(&|organisation: &mut Organisation| organisation.tables.clone_from(&tables)));
    }
    ranks(old, new, &mut push);
    if old.otherwise != new.otherwise {
        let target = |organisation: &Organisation| organisation.otherwise.as_ref().map(|one| one.ask.clone());
        let written = Written::Otherwise { remedy: None, before: target(old), after: target(new) };
        push(
            written,
            Some(&|organisation: &mut Organisation| organisation.otherwise.clone_from(&new.otherwise)),
        );
    }
    if old.desk_hours != new.desk_hours {
        let (before, after) = (old.desk_hours.clone(), new.desk_hours.clone());
        push(Written::DeskHours { before, after }, None);
    }
    settings(old, new, &mut push);
    changes
}

type Push<'a> = dyn FnMut(Written, Option<&dyn Fn(&mut Organisation)>) + 'a;

fn ranks(old: &Organisation, new: &Organisation, push: &mut Push<'_>) {
    if old.ranks == new.ranks {
        return;
    }
    let put = |organisation: &mut Organisation| organisation.ranks.clone_from(&new.ranks);
    let mut is_list_of_roles_same = true;
    for role in new.roles().filter(|role| old.rank(role).is_none()) {
        is_list_of_roles_same = false;
        push(Written::Role { role: role.clone(), is_new: true }, Some(&put));
    }
    for role in old.roles().filter(|role| new.rank(role).is_none()) {
        is_list_of_roles_same = false;
        push(Written::Role { role: role.clone(), is_new: false }, Some(&put));
    }
    if is_list_of_roles_same {
        push(Written::Ranks, Some(&put));
    }
}

fn settings(old: &Organisation, new: &Organisation, push: &mut Push<'_>) {
    if old.time_zone != new.time_zone {
        push(
            Written::Setting { what: "time_zone" },
            Some(&|organisation: &mut Organisation| organisation.time_zone = new.time_zone.clone()),
        );
    }
    if (old.weekdays, &old.holidays) != (new.weekdays, &new.holidays) {
        push(
            Written::Setting { what: "working_days" },
            Some(&|organisation: &mut Organisation| {
                organisation.set_working_days(new.weekdays, new.holidays.clone());
            }),
        );
    }
    if old.sites != new.sites {
        push(
            Written::Setting { what: "sites" },
            Some(&|organisation: &mut Organisation| organisation.sites.clone_from(&new.sites)),
        );
    }
    for (before, after) in pair::by(&old.currencies, &new.currencies, |a, b| a == b, |_, _| false) {
        let Some(currency) = after.or(before).filter(|_| before.is_some() != after.is_some()) else {
            continue;
        };
        push(
            Written::Currency { currency: *currency, is_new: before.is_none() },
            Some(&|organisation: &mut Organisation| {
                organisation.currencies.retain(|one| one != currency);
                organisation.currencies.extend(after.copied());
            }),
        );
    }
    if old.languages != new.languages {
        let missing = |from: &[LanguageTag], list: &[LanguageTag]| -> Vec<String> {
            from.iter().filter(|tag| !list.contains(tag)).map(ToString::to_string).collect()
        };
        let (added, gone) =
            (missing(&new.languages, &old.languages), missing(&old.languages, &new.languages));
        push(Written::Languages { added, gone }, None);
    }
    for (before, after) in ceilings::paired(&old.ceilings, &new.ceilings) {
        let Some(role) = after.or(before).filter(|_| before != after).map(|one| one.role.clone()) else {
            continue;
        };
        push(Written::Ceiling { role, before: before.cloned(), after: after.cloned() }, None);
    }
    let gone = old.gates.iter().filter(|gate| !new.gates.contains(gate));
    let gone: Vec<Written> = gone.map(|gate| Written::GateGone(gate.clone())).collect();
    if old.gates != new.gates && gone.is_empty() {
        push(Written::Setting { what: "gates" }, None);
    }
    gone.into_iter().for_each(|written| push(written, None));
    if old.decisions != new.decisions {
        push(Written::Setting { what: "decisions" }, None);
    }
    if old.closed != new.closed {
        push(Written::Setting { what: "closed" }, None);
    }
    heed::changes(&old.heed, &new.heed).into_iter().for_each(|written| push(written, None));
    for written in texts::prose(&old.texts, &new.texts) {
        // The names of what is new or gone are said with it.
        if matches!(&written, Written::Text { before: Some(_), after: Some(_), .. }) {
            push(written, None);
        }
    }
}
