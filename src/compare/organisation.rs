//! What was written differently in the organisation.

use super::pair;
use super::written::{Alone, Written, WrittenChange};
use crate::model::{Organisation, Policies};

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
    for (one, other) in pair::by(&old.facts, &new.facts, |a, b| a.id == b.id, |_, _| false) {
        let Some(fact) = other.or(one).filter(|_| one != other) else { continue };
        let written =
            Written::Fact { fact: fact.id.clone(), is_new: one.is_none(), is_gone: other.is_none() };
        push(
            written,
            Some(&|organisation: &mut Organisation| {
                organisation.facts.retain(|known| known.id != fact.id);
                organisation.facts.extend(other.cloned());
            }),
        );
    }
    for (one, other) in pair::by(&old.tables, &new.tables, |a, b| a.id == b.id, |_, _| false) {
        let Some(table) = other.or(one).filter(|_| one != other) else { continue };
        push(
            Written::Table(table.id.clone()),
            Some(&|organisation: &mut Organisation| {
                organisation.tables.retain(|known| known.id != table.id);
                organisation.tables.extend(other.cloned());
            }),
        );
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
    if old.currencies != new.currencies {
        push(
            Written::Setting { what: "currencies" },
            Some(&|organisation: &mut Organisation| organisation.currencies.clone_from(&new.currencies)),
        );
    }
    if old.languages != new.languages {
        push(Written::Setting { what: "languages" }, None);
    }
    if old.ceilings != new.ceilings {
        push(Written::Setting { what: "ceilings" }, None);
    }
    if old.gates != new.gates {
        push(Written::Setting { what: "gates" }, None);
    }
    if old.decisions != new.decisions {
        push(Written::Setting { what: "decisions" }, None);
    }
    if old.closed != new.closed {
        push(Written::Setting { what: "closed" }, None);
    }
    if old.heed != new.heed {
        push(Written::Setting { what: "findings" }, None);
    }
    // The names of new roles and facts are said with them.
    if old.texts != new.texts && (&old.ranks, &old.facts) == (&new.ranks, &new.facts) {
        push(Written::Setting { what: "texts" }, None);
    }
}
