//! Values to try in search of a case: ordinary ones first, then the ends of a stretch.

use super::dates::{is_day, propose_day, propose_gap, propose_gap_less, propose_week};
use super::difference::Version;
use super::earlier::{propose_history, propose_use, propose_use_less};
use super::shares::propose_share;
use super::{Cell, nice};
use crate::decision::{Case, Context, Dimension, Gap, closure, of_expression};
use crate::model::{Derivation, Exact, Expression, FactId, FactKind, Given, RoleId, Value, built_in};

/// How many combinations of plain facts are tried for one that follows from them.
const MOST_COMBINED: usize = 60;

/// Proposes cases that may lie in a cell of a dimension and are otherwise like a given one.
pub(super) fn propose(
    version: Version<'_>,
    dimension: &Dimension,
    cell: &Cell,
    case: &Case,
    to: &mut Vec<Case>,
) {
    match dimension {
        Dimension::Role => {
            let role = match cell {
                Cell::Word(role) => Some(RoleId::new(role)),
                _ => None,
            };
            to.push(changed(case, |given| given.role = role));
        }
        Dimension::Given(remedy) => to.push(changed(case, |given| {
            given.already_given.retain(|one| one != remedy);
            if *cell == Cell::Flag(true) {
                given.already_given.push(remedy.clone());
            }
        })),
        Dimension::Asked(fact) => propose_asked(version, fact, cell, case, to),
        Dimension::Fact(fact) => propose_fact(version, fact, cell, case, to),
        Dimension::Day(fact) => propose_day(version, fact, cell, case, to),
        Dimension::Week(fact) => propose_week(version, fact, cell, case, to),
        Dimension::Age(fact, unit) => propose_gap(version, &Gap::ago(fact, *unit), cell, case, to),
        Dimension::Gap(gap) => propose_gap(version, gap, cell, case, to),
        Dimension::GapLess { gap, length, unit } => {
            propose_gap_less(version, gap, (length, *unit), cell, case, to);
        }
        Dimension::Share { asked, of } => propose_share(version, asked, of, cell, case, to),
        Dimension::AskedLess { asked: fact, expression } | Dimension::FactLess { fact, expression } => {
            propose_difference(version, fact, expression, cell, case, to);
        }
        Dimension::Use(what) => propose_use(version, what, cell, case, to),
        Dimension::UseLess { what, measure, limit } => {
            propose_use_less(version, what, (measure, limit), cell, case, to);
        }
        Dimension::Of(_, inner) => propose(version, inner, cell, case, to),
    }
}

pub(super) fn changed(case: &Case, change: impl FnOnce(&mut Given)) -> Case {
    let mut case = case.clone();
    change(&mut case.given);
    case
}

pub(super) fn with(case: &Case, fact: &FactId, value: Value) -> Case {
    changed(case, |given| {
        if fact.as_str() == built_in::DECIDED_AT
            && let Value::Instant(at) = value
        {
            given.decided_at = Some(at);
            return;
        }
        given.facts.insert(fact.clone(), value);
    })
}

pub(super) fn without(case: &Case, fact: &FactId) -> Case {
    changed(case, |given| {
        given.facts.remove(fact);
        if fact.as_str() == built_in::DECIDED_AT {
            given.decided_at = None;
        }
    })
}

/// Ordinary values of a cell.
fn values(cell: &Cell) -> Vec<Value> {
    match cell {
        Cell::None => vec![Value::None],
        Cell::Word(word) => vec![Value::Word(word.clone())],
        Cell::Other => vec![Value::Word("another".into())],
        Cell::Flag(flag) => vec![Value::Flag(*flag)],
        Cell::Never => vec![Value::Never],
        Cell::Interval(interval) => nice::numbers(interval)
            .into_iter()
            .map(|number| match interval.currency {
                Some(currency) => Value::Money(number, currency),
                None => Value::Number(number),
            })
            .collect(),
        Cell::Unknown | Cell::Absent(_) | Cell::AbsentElsewhere | Cell::Mismatch => Vec::new(),
    }
}

fn propose_asked(version: Version<'_>, fact: &FactId, cell: &Cell, case: &Case, to: &mut Vec<Case>) {
    match cell {
        Cell::Absent(desk) => {
            let case = without(case, fact);
            let site_fact = FactId::new(built_in::SITE);
            match desk {
                None => to.push(without(&case, &site_fact)),
                Some(currency) => {
                    let sites = version.policies.organisation.sites.iter();
                    let site = sites.into_iter().find(|site| site.currency == Some(*currency));
                    to.extend(site.map(|site| with(&case, &site_fact, Value::Word(site.id.as_str().into()))));
                }
            }
        }
        Cell::AbsentElsewhere => {
            let case = without(case, fact);
            let sites = version.policies.organisation.sites.iter();
            let word = |site: &crate::model::Site| Value::Word(site.id.as_str().into());
            to.extend(sites.map(|site| with(&case, &FactId::new(built_in::SITE), word(site))));
        }
        Cell::Mismatch => {
            let currencies = version.policies.organisation.currencies.iter();
            to.extend(currencies.map(|currency| with(case, fact, Value::Money(Exact::from(20), *currency))));
        }
        cell => to.extend(values(cell).into_iter().map(|value| with(case, fact, value))),
    }
}

fn propose_fact(version: Version<'_>, fact: &FactId, cell: &Cell, case: &Case, to: &mut Vec<Case>) {
    let declared = version.guideline.and_then(|guideline| version.policies.fact(guideline, fact.as_str()));
    if let Some(Derivation::Computed(_)) = declared.and_then(|declared| declared.is.as_ref()) {
        propose_bases(version, vec![fact.clone()], case, to);
        if *cell == Cell::Unknown {
            return propose_unknown(version, vec![fact.clone()], case, to);
        }
        // What follows from others may be said by a case, where they do not lead to it.
        return to.extend(values(cell).into_iter().map(|value| with(case, fact, value)));
    }
    if let Some(Derivation::History(history)) = declared.and_then(|declared| declared.is.as_ref()) {
        return propose_history(version, history, cell, case, to);
    }
    match cell {
        Cell::Unknown => to.push(without(case, fact)),
        Cell::Other if declared.is_some_and(|declared| declared.kind == FactKind::Money) => {
            to.extend(
                base_values(version, &FactKind::Money, case).into_iter().map(|value| with(case, fact, value)),
            );
        }
        Cell::Mismatch => {
            let currencies = version.policies.organisation.currencies.iter().rev();
            to.extend(currencies.map(|currency| with(case, fact, Value::Money(Exact::from(100), *currency))));
        }
        cell => to.extend(values(cell).into_iter().map(|value| with(case, fact, value))),
    }
}

/// Leaves out one of the plain facts that others follow from.
fn propose_unknown(version: Version<'_>, facts: Vec<FactId>, case: &Case, to: &mut Vec<Case>) {
    let Some(guideline) = version.guideline else { return };
    let all = closure(version.policies, guideline, facts);
    to.extend(all.iter().map(|fact| without(case, fact)));
}

/// Combinations of ordinary values of the plain facts that others follow from.
pub(super) fn propose_bases(version: Version<'_>, facts: Vec<FactId>, case: &Case, to: &mut Vec<Case>) {
    let Some(guideline) = version.guideline else { return };
    let all = closure(version.policies, guideline, facts);
    let mut cases = vec![case.clone()];
    for fact in all {
        let Some(declared) = version.policies.fact(guideline, fact.as_str()) else { continue };
        if declared.is.is_some() {
            continue;
        }
        let values = base_values(version, &declared.kind, case);
        let mut next = Vec::new();
        for case in &cases {
            next.extend(values.iter().map(|value| with(case, &fact, value.clone())));
            next.push(case.clone());
        }
        cases = next;
        cases.truncate(MOST_COMBINED);
    }
    to.extend(cases);
}

pub(super) fn base_values(version: Version<'_>, kind: &FactKind, case: &Case) -> Vec<Value> {
    let currency =
        case.currency(version.policies).or_else(|| version.policies.organisation.currencies.first().copied());
    match kind {
        FactKind::Choice { values, .. } => values.iter().map(|word| Value::Word(word.clone())).collect(),
        FactKind::Flag => vec![Value::Flag(true), Value::Flag(false)],
        FactKind::Number { .. } => {
            let plain = [0i64, 1, 2, 3, 5, 6, 10, 12, 13, 20, 50, 100, 1000].map(Exact::from);
            let said = near_said(case, |value| match value {
                Value::Number(number) => Some(*number),
                _ => None,
            });
            plain.into_iter().chain(said).map(Value::Number).collect()
        }
        FactKind::Percent => [0i64, 1].map(|n| Value::Number(Exact::from(n))).to_vec(),
        FactKind::Money => {
            let Some(currency) = currency else { return Vec::new() };
            let plain = [100i64, 0, 10, 20, 50, 200, 500, 1000, 5000].map(Exact::from);
            let said = near_said(case, |value| match value {
                Value::Money(amount, of) if *of == currency => Some(*amount),
                _ => None,
            });
            let known = plain.into_iter().chain(said).map(|amount| Value::Money(amount, currency));
            let others = version.policies.organisation.currencies.iter().filter(|other| **other != currency);
            known.chain(others.map(|other| Value::Money(Exact::from(100), *other)).take(1)).collect()
        }
        FactKind::Date | FactKind::Instant | FactKind::Text => Vec::new(),
    }
}

/// What a case says of other facts of a kind, and just above and below.
fn near_said(case: &Case, of: impl Fn(&Value) -> Option<Exact>) -> Vec<Exact> {
    let said = case.given.facts.values().filter_map(of);
    let near = said.flat_map(|n| [Some(n), n.plus(Exact::ONE), n.minus(Exact::ONE)]);
    near.flatten().take(12).collect()
}

fn propose_difference(
    version: Version<'_>,
    fact: &FactId,
    expression: &Expression,
    cell: &Cell,
    case: &Case,
    to: &mut Vec<Case>,
) {
    let Some(guideline) = version.guideline else { return };
    let mut facts = Vec::new();
    of_expression(version.policies, guideline, expression, &mut facts);
    if *cell == Cell::Unknown {
        propose_unknown(version, facts.clone(), case, to);
        return to.push(without(case, fact));
    }
    if *cell == Cell::None {
        let all = facts.iter().chain([fact]);
        return to.extend(all.map(|fact| with(case, fact, Value::None)));
    }
    let mut cases = vec![case.clone()];
    propose_bases(version, facts, case, &mut cases);
    if *cell == Cell::Never {
        return to.extend(cases.iter().map(|case| without(case, fact)));
    }
    for case in &cases {
        let remedy = version.remedy.map(|remedy| &remedy.id);
        let context = Context::new(version.policies, guideline, case, remedy, case.given.role.as_ref());
        let crate::decision::Known::Value(limit) = context.expression(expression) else { continue };
        let moved = |by: i64| match &limit {
            Value::Number(limit) => limit.plus(Exact::from(by)).map(Value::Number),
            Value::Money(limit, currency) => {
                limit.plus(Exact::from(by)).map(|limit| Value::Money(limit, *currency))
            }
            Value::Date(day) => day.checked_add(jiff::Span::new().days(by)).ok().map(Value::Date),
            Value::Instant(at) => at.checked_add(jiff::Span::new().hours(by)).ok().map(Value::Instant),
            _ => None,
        };
        for by in [0, 1, -1] {
            to.extend(moved(by).map(|value| with(case, fact, of_kind(version, fact, value))));
        }
    }
    to.extend(cases);
}

/// A moment as its day, where a fact is a day.
fn of_kind(version: Version<'_>, fact: &FactId, value: Value) -> Value {
    match value {
        Value::Instant(at) if is_day(version, fact) => {
            Value::Date(version.policies.organisation.time_zone.to_datetime(at).date())
        }
        value => value,
    }
}
