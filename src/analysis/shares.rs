//! Cases in which what is asked is a wanted share of another amount.

use super::difference::Version;
use super::proposals::{base_values, propose_bases, with, without};
use super::{Cell, Interval, nice};
use crate::decision::{Case, Context, closure};
use crate::model::{Currency, Exact, Expression, FactId, FactKind, Value};

pub(super) fn propose_share(
    version: Version<'_>,
    asked: &FactId,
    of: &FactId,
    cell: &Cell,
    case: &Case,
    to: &mut Vec<Case>,
) {
    let derived = version
        .guideline
        .and_then(|guideline| version.policies.fact(guideline, of.as_str()))
        .is_some_and(|declared| declared.is.is_some());
    if derived {
        if let (Cell::Interval(interval), Some((amount, _))) = (cell, said_amount(case, asked)) {
            let wanted = bases_for(amount, interval);
            to.extend(wanted.into_iter().filter_map(|wanted| moved_to(version, of, wanted, case)));
        }
        return propose_bases(version, vec![of.clone()], case, to);
    }
    match cell {
        Cell::Unknown => to.push(without(case, of)),
        Cell::Mismatch => to.push(with(case, of, Value::None)),
        Cell::Absent(_) | Cell::AbsentElsewhere => {
            let bases = base_values(version, &FactKind::Money, case);
            to.extend(bases.first().map(|value| with(&without(case, asked), of, value.clone())));
        }
        Cell::Never => to.extend(zero_like(case.said(asked.as_str())).map(|zero| with(case, of, zero))),
        Cell::Interval(interval) => {
            let Some((amount, currency)) = said_amount(case, asked) else { return };
            for base in bases_for(amount, interval) {
                let value = match currency {
                    Some(currency) => Value::Money(base, currency),
                    None => Value::Number(base),
                };
                to.push(with(case, of, value));
            }
        }
        Cell::None | Cell::Word(_) | Cell::Other | Cell::Flag(_) => {}
    }
}

fn said_amount(case: &Case, fact: &FactId) -> Option<(Exact, Option<Currency>)> {
    match case.said(fact.as_str())? {
        Value::Money(amount, currency) => Some((*amount, Some(*currency))),
        Value::Number(amount) => Some((*amount, None)),
        _ => None,
    }
}

/// How many combinations of plain facts are moved until one that follows from them is as wanted.
const MOST_MOVED: usize = 8;

/// Moves one of the plain facts that another follows from, until that is as wanted.
fn moved_to(version: Version<'_>, of: &FactId, wanted: Exact, case: &Case) -> Option<Case> {
    let guideline = version.guideline?;
    let result = |case: &Case| {
        let remedy = version.remedy.map(|remedy| &remedy.id);
        let context = Context::new(version.policies, guideline, case, remedy, case.given.role.as_ref());
        match context.expression(&Expression::Fact(of.clone())) {
            crate::decision::Known::Value(Value::Money(amount, _) | Value::Number(amount)) => Some(amount),
            _ => None,
        }
    };
    let mut cases = vec![case.clone()];
    propose_bases(version, vec![of.clone()], case, &mut cases);
    let plain: Vec<FactId> = closure(version.policies, guideline, vec![of.clone()]).into_iter().collect();
    for case in cases.iter().filter(|case| result(case).is_some()).take(MOST_MOVED) {
        let missing = wanted.minus(result(case)?)?;
        for fact in &plain {
            let Some((amount, currency)) = said_amount(case, fact) else { continue };
            for amount in [amount.plus(missing), amount.minus(missing)].into_iter().flatten() {
                let value = match currency {
                    Some(currency) => Value::Money(amount, currency),
                    None => Value::Number(amount),
                };
                let moved = with(case, fact, value);
                if amount >= Exact::ZERO && result(&moved) == Some(wanted) {
                    return Some(moved);
                }
            }
        }
    }
    None
}

fn zero_like(value: Option<&Value>) -> Option<Value> {
    match value? {
        Value::Money(_, currency) => Some(Value::Money(Exact::ZERO, *currency)),
        Value::Number(_) => Some(Value::Number(Exact::ZERO)),
        _ => None,
    }
}

/// Ordinary numbers of which an amount is a share in the interval.
fn bases_for(amount: Exact, share: &Interval) -> Vec<Exact> {
    let flip = |end: Option<(Exact, bool)>| {
        let (end, closed) = end.filter(|(end, _)| *end > Exact::ZERO)?;
        amount.over(end).map(|base| (base, closed))
    };
    let bases = Interval {
        currency: None,
        low: flip(share.high).or(Some((Exact::ZERO, false))),
        high: flip(share.low),
    };
    let mut found = nice::numbers(&bases);
    if amount == Exact::ZERO && share.contains(Exact::ZERO) {
        found.push(Exact::from(100));
    }
    found
}
