//! Cases with earlier gifts, for histories and for the use of caps.

use std::collections::BTreeMap;

use super::dates::days_in;
use super::difference::Version;
use super::proposals::{changed, propose_bases, with, without};
use super::{Cell, Interval, nice};
use crate::decision::{Case, Context, Known, Moment, UseOf, closure, first_day, of_expression};
use crate::model::{
    CapMeasure, Currency, Duration, DurationUnit, Exact, Expression, FactId, GuidelineId, Money, PastGift,
    PastGrant, RemedyPath, Scope, Value, Window, built_in,
};

pub(super) fn propose_history(
    version: Version<'_>,
    history: &crate::model::History,
    cell: &Cell,
    case: &Case,
    to: &mut Vec<Case>,
) {
    let Cell::Interval(interval) = cell else { return };
    let Some(n) = nice::numbers(interval).first().and_then(|n| n.as_integer()) else { return };
    let money = history.amount.as_ref().map_or_else(
        || version.policies.organisation.currencies.first().map(|currency| (Exact::from(20), *currency)),
        |(_, bounds)| {
            let (currency, bound) = bounds.first()?;
            bound.plus(Exact::ONE).map(|amount| (amount, *currency))
        },
    );
    let scope = history.of.clone();
    let Some(remedy) = scope_remedy(version, scope.as_ref()) else { return };
    let base = keyed(case, &history.per);
    let Some(keys) = keys_of(&base, &history.per) else { return };
    let what = Earlier { remedy, keys, gift: money.and_then(gift) };
    match history.measure {
        crate::model::HistoryMeasure::Count => to.push(with_earlier(&base, &what, n)),
        crate::model::HistoryMeasure::DaysSinceTheLast => {
            to.push(changed(&with_earlier(&base, &what, 1), |given| {
                let span = jiff::Span::new().try_hours(n.try_into().unwrap_or(0) * 24).unwrap_or_default();
                for past in &mut given.history {
                    past.at = past.at.checked_sub(span).unwrap_or(past.at);
                }
            }));
        }
        crate::model::HistoryMeasure::Sum => {
            let gift = match interval.currency {
                Some(currency) => Exact::ratio(n, 1).and_then(|n| gift((n, currency))),
                None => Exact::ratio(n, 1).map(PastGift::Number),
            };
            to.push(with_earlier(&base, &Earlier { gift, ..what }, 1));
        }
    }
}

/// Earlier gifts of one kind.
struct Earlier {
    remedy: RemedyPath,
    keys: BTreeMap<FactId, Value>,
    gift: Option<PastGift>,
}

pub(super) fn propose_use(version: Version<'_>, what: &UseOf, cell: &Cell, case: &Case, to: &mut Vec<Case>) {
    let case = keyed(case, &what.per);
    let (Some(keys), Some(remedy)) = (keys_of(&case, &what.per), scope_remedy(version, what.scopes.first()))
    else {
        return;
    };
    let earlier = |gift: Option<PastGift>| Earlier { remedy: remedy.clone(), keys: keys.clone(), gift };
    if *cell == Cell::Unknown {
        // Without an earlier gift, nothing was used by anybody.
        let seeded = with_earlier(&case, &earlier(None), 1);
        let decided_at = FactId::new(built_in::DECIDED_AT);
        let open = what.per.iter().chain([&decided_at]);
        return to.extend(open.map(|fact| without(&seeded, fact)));
    }
    if let (Cell::Interval(interval), Some(_)) = (cell, &what.measure) {
        return propose_measured_use(version, what, interval, &case, earlier, to);
    }
    let (Cell::Interval(interval), None) = (cell, what.money) else {
        return propose_money_use(version, what, cell, &case, earlier, to);
    };
    for n in days_in(interval) {
        let n_before = i128::from(n) - 1;
        add_earlier(version, what, &case, (&earlier(None), n_before), to);
        if what.window == Window::Ever {
            to.push(long_before(&with_earlier(&case, &earlier(None), n_before), LONG_BEFORE));
        }
    }
}

/// Adds a case with earlier gifts, given lately, and one with the same as early as the window still looks back.
fn add_earlier(
    version: Version<'_>,
    what: &UseOf,
    case: &Case,
    (gift, n): (&Earlier, i128),
    to: &mut Vec<Case>,
) {
    let lately = with_earlier(case, gift, n);
    let just_counted = just_counted(version, what, case, &lately);
    to.push(lately);
    to.extend(just_counted);
}

/// The same case with what it adds to another as early as a window still looks back.
fn just_counted(version: Version<'_>, what: &UseOf, before: &Case, case: &Case) -> Option<Case> {
    let zone = &version.policies.organisation.time_zone;
    let now = Moment::new(case.given.decided_at?, zone);
    let first = match first_day(what.window, now.day) {
        Some(day) => zone.to_timestamp(day.at(12, 0, 0, 0)).ok()?,
        None => match what.window {
            Window::Rolling(Duration { n, unit: DurationUnit::Hours }) => {
                let span = jiff::Span::new().try_hours(i64::from(n)).ok()?;
                now.at.checked_sub(span).ok()?.checked_add(jiff::Span::new().minutes(1)).ok()?
            }
            _ => return None,
        },
    };
    let known = before.given.history.len();
    let is_new = case.given.history.len() > known && first < now.at;
    is_new
        .then(|| changed(case, |given| given.history.iter_mut().skip(known).for_each(|past| past.at = first)))
}

fn propose_money_use(
    version: Version<'_>,
    what: &UseOf,
    cell: &Cell,
    case: &Case,
    earlier: impl Fn(Option<PastGift>) -> Earlier,
    to: &mut Vec<Case>,
) {
    let Some(currency) = what.money else { return };
    let Cell::Interval(interval) = cell else {
        let others = version.policies.organisation.currencies.iter().filter(|other| **other != currency);
        to.extend(others.map(|other| with(case, &what.asked, Value::Money(Exact::from(20), *other))));
        return;
    };
    let asked = match case.said(what.asked.as_str()) {
        Some(Value::Money(amount, of)) if *of == currency => *amount,
        _ => Exact::ZERO,
    };
    for total in nice::numbers(interval) {
        let before = total.minus(asked).filter(|before| *before > Exact::ZERO);
        let raised = before.and_then(|before| gift((before, currency)));
        to.extend(raised.and_then(|total| with_total(case, what, total)));
        match before {
            Some(before) => add_earlier(version, what, case, (&earlier(gift((before, currency))), 1), to),
            None => to.push(case.clone()),
        }
    }
}

/// The same earlier gifts, the last of them as large as it must be for all to come to a total.
fn with_total(case: &Case, what: &UseOf, total: PastGift) -> Option<Case> {
    let PastGift::Money(total) = total else { return None };
    let keys = keys_of(case, &what.per)?;
    let counts = |past: &PastGrant| keys.iter().all(|(key, value)| past.keys.get(key) == Some(value));
    let minor = |past: &PastGrant| match past.given {
        Some(PastGift::Money(money)) if money.currency == total.currency => money.minor,
        _ => 0,
    };
    let at = case.given.history.iter().rposition(counts)?;
    let others = case.given.history.iter().enumerate().filter(|(n, past)| *n != at && counts(past));
    let rest: i64 = others.map(|(_, past)| minor(past)).sum();
    let minor = total.minor.checked_sub(rest).filter(|minor| *minor > 0)?;
    let gift = Money { minor, ..total };
    Some(changed(case, |given| {
        for past in given.history.iter_mut().skip(at).take(1) {
            (past.asked, past.given) = (Some(PastGift::Money(gift)), Some(PastGift::Money(gift)));
        }
    }))
}

/// Gifts of what the remedy measures, so that with what is asked a total is reached.
fn propose_measured_use(
    version: Version<'_>,
    what: &UseOf,
    interval: &Interval,
    case: &Case,
    earlier: impl Fn(Option<PastGift>) -> Earlier,
    to: &mut Vec<Case>,
) {
    let asked = match case.said(what.asked.as_str()) {
        Some(Value::Number(asked)) => *asked,
        _ => Exact::ZERO,
    };
    for total in nice::numbers(interval) {
        match total.minus(asked).filter(|before| *before > Exact::ZERO) {
            Some(before) => {
                add_earlier(version, what, case, (&earlier(Some(PastGift::Number(before))), 1), to)
            }
            None => to.push(with(case, &what.asked, Value::Number(total))),
        }
    }
}

/// Gifts around a limit that is worked out, for ordinary values of what it follows from.
pub(super) fn propose_use_less(
    version: Version<'_>,
    what: &UseOf,
    (measure, limit): (&CapMeasure, &Expression),
    cell: &Cell,
    case: &Case,
    to: &mut Vec<Case>,
) {
    let Some(guideline) = version.guideline else { return };
    let mut facts = Vec::new();
    of_expression(version.policies, guideline, limit, &mut facts);
    if *cell == Cell::Unknown {
        to.extend(closure(version.policies, guideline, facts).iter().map(|fact| without(case, fact)));
        return propose_use(version, what, cell, case, to);
    }
    let mut cases = vec![case.clone()];
    propose_bases(version, facts, case, &mut cases);
    for case in &cases {
        let remedy = version.remedy.map(|remedy| &remedy.id);
        let context = Context::new(version.policies, guideline, case, remedy, case.given.role.as_ref());
        let (most, currency) = match context.expression(limit) {
            Known::Value(Value::Number(most)) => (most, None),
            Known::Value(Value::Money(most, currency)) => (most, Some(currency)),
            _ => {
                to.push(case.clone());
                continue;
            }
        };
        let counted = UseOf { money: currency.filter(|_| *measure == CapMeasure::Money), ..what.clone() };
        if *cell == Cell::Mismatch {
            propose_use(version, &counted, cell, case, to);
            continue;
        }
        for by in [0, 1, -1] {
            let end = most.plus(Exact::from(by)).map(|total| (total, true));
            let at = Cell::Interval(Interval { currency, low: end, high: end });
            propose_use(version, &counted, &at, case, to);
        }
    }
}

fn gift((amount, currency): (Exact, Currency)) -> Option<PastGift> {
    let minor = amount.times(Exact::power_of_ten(currency.decimals())?)?.floor();
    Some(PastGift::Money(Money { currency, minor: i64::try_from(minor).ok()? }))
}

/// A remedy whose gifts a scope counts; any remedy of the guideline where all count.
fn scope_remedy(version: Version<'_>, scope: Option<&Scope>) -> Option<RemedyPath> {
    let of_guideline = |guideline: &GuidelineId| {
        let remedy = version.policies.guideline(guideline.as_str())?.remedies.first()?;
        Some(RemedyPath { guideline: guideline.clone(), remedy: remedy.id.clone() })
    };
    match scope {
        Some(Scope::Remedy(path)) => Some(path.clone()),
        Some(Scope::Guideline(guideline)) => of_guideline(guideline),
        None => of_guideline(&version.guideline?.id),
    }
}

/// A case that says its customer, its agent or whatever else a cap counts by.
fn keyed(case: &Case, per: &[FactId]) -> Case {
    let mut keyed = case.clone();
    for key in per {
        if case.said(key.as_str()).is_none() {
            keyed = with(&keyed, key, Value::Word(format!("{key}-1").into()));
        }
    }
    keyed
}

fn keys_of(case: &Case, per: &[FactId]) -> Option<BTreeMap<FactId, Value>> {
    per.iter().map(|key| Some((key.clone(), case.said(key.as_str())?.clone()))).collect()
}

/// How long before the case earlier gifts may lie, in days: beyond the usual windows of caps.
const LONG_BEFORE: i64 = 500;

/// The same case with all that is earlier so many days earlier.
fn long_before(case: &Case, days: i64) -> Case {
    let span = jiff::Span::new().try_hours(days * 24).unwrap_or_default();
    changed(case, |given| {
        for past in &mut given.history {
            past.at = past.at.checked_sub(span).unwrap_or(past.at);
        }
    })
}

/// A case with earlier gifts, a minute apart, the last a minute before.
fn with_earlier(case: &Case, what: &Earlier, n: i128) -> Case {
    let now = case.given.decided_at.unwrap_or_default();
    changed(case, |given| {
        for minute in 1..=n.min(10_000) {
            let span = jiff::Span::new().try_seconds(i64::try_from(minute).unwrap_or(1)).unwrap_or_default();
            given.history.push(PastGrant {
                remedy: what.remedy.clone(),
                at: now.checked_sub(span).unwrap_or(now),
                asked: what.gift,
                given: Some(what.gift.unwrap_or(PastGift::Thing)),
                keys: what.keys.clone(),
                told: false,
                times: 1,
            });
        }
    })
}
