//! The shape of a guideline: what it decides, without its words and places.
//!
//! Folders hold many guidelines of one shape; what was proved for one holds for the others.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::compare::Form;
use super::conditions;
use crate::model::{
    Across, Blank, Cap, Derivation, Exception, Fact, FactKind, GuidelineId, May, Owed, Remedy, Scope, Table,
    built_in,
};

/// Returns the shape of two forms of one guideline.
pub(super) fn of(one: Form<'_>, other: Form<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    form(one, &mut hasher);
    form(other, &mut hasher);
    hasher.finish()
}

fn form<H: Hasher>(form: Form<'_>, to: &mut H) {
    let guideline = form.guideline;
    (guideline.in_force, &guideline.only_when).hash(to);
    exceptions(&guideline.unless, to);
    guideline.otherwise.as_ref().map(|otherwise| &otherwise.ask).hash(to);
    each(&guideline.facts, to, fact);
    each(&guideline.tables, to, table);
    each(&guideline.remedies, to, |remedy, to| remedy.id.hash(to));
    if asks_for_its_name(form) {
        guideline.id.hash(to);
    }
    form.remedy.map(|remedy| &remedy.id).hash(to);
    if let Some(it) = form.remedy {
        remedy(&guideline.id, it, to);
    }
}

/// Whether a condition asks which guideline it stands in.
fn asks_for_its_name(form: Form<'_>) -> bool {
    let of_remedy = form.remedy.into_iter().flat_map(|remedy| conditions::conditions(form.guideline, remedy));
    let mut tests = Vec::new();
    of_remedy.chain(&form.guideline.only_when).for_each(|condition| conditions::of(condition, &mut tests));
    tests.into_iter().any(|test| test.fact.as_str() == built_in::GUIDELINE)
}

fn each<T, H: Hasher>(items: &[T], to: &mut H, one: fn(&T, &mut H)) {
    items.len().hash(to);
    items.iter().for_each(|item| one(item, to));
}

fn remedy<H: Hasher>(own: &GuidelineId, remedy: &Remedy, to: &mut H) {
    (&remedy.measure, remedy.charge, &remedy.instead_of).hash(to);
    exceptions(&remedy.unless, to);
    each(&remedy.owed, to, owed);
    each(&remedy.may, to, may);
    remedy.caps.len().hash(to);
    remedy.caps.iter().for_each(|it| cap(own, it, to));
    remedy.otherwise.as_ref().map(|otherwise| &otherwise.ask).hash(to);
}

fn may<H: Hasher>(may: &May, to: &mut H) {
    (&may.role, &may.when, &may.up_to, may.in_force).hash(to);
}

fn owed<H: Hasher>(owed: &Owed, to: &mut H) {
    (&owed.when, &owed.amount, owed.exactly, owed.in_force).hash(to);
    exceptions(&owed.unless, to);
}

fn exceptions<H: Hasher>(all: &[Exception], to: &mut H) {
    each(all, to, |one, to| (&one.when, &one.ask).hash(to));
}

/// Which other remedies count with it matters; the name of its own guideline does not.
fn cap<H: Hasher>(own: &GuidelineId, cap: &Cap, to: &mut H) {
    (&cap.when, &cap.limit, &cap.per, cap.window, &cap.when_used_up).hash(to);
    match &cap.across {
        Across::Listed(scopes) => scopes.iter().for_each(|scope| match scope {
            Scope::Guideline(id) => (id == own, id).hash(to),
            Scope::Remedy(path) => path.hash(to),
        }),
        across @ (Across::Remedy | Across::Guideline | Across::Everything) => across.hash(to),
    }
}

fn fact<H: Hasher>(fact: &Fact, to: &mut H) {
    fact.id.hash(to);
    match &fact.kind {
        FactKind::Choice { values, ordered } => (0u8, values, ordered).hash(to),
        FactKind::Number { unit } => (1u8, unit).hash(to),
        FactKind::Percent => 2u8.hash(to),
        FactKind::Money => 3u8.hash(to),
        FactKind::Date => 4u8.hash(to),
        FactKind::Instant => 5u8.hash(to),
        FactKind::Flag => 6u8.hash(to),
        FactKind::Text => 7u8.hash(to),
    }
    match &fact.blank {
        Blank::Unknown => 0u8.hash(to),
        Blank::None => 1u8.hash(to),
        Blank::Value(value) => (2u8, value).hash(to),
    }
    match &fact.is {
        None => 0u8.hash(to),
        Some(Derivation::Computed(amount)) => (1u8, amount).hash(to),
        Some(Derivation::History(history)) => (2u8, history).hash(to),
    }
}

fn table<H: Hasher>(table: &Table, to: &mut H) {
    (&table.id, &table.by).hash(to);
    each(&table.rows, to, |row, to| (&row.keys, &row.cell).hash(to));
}
