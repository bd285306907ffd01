//! Cases with earlier gifts, for histories and for the use of caps.

use super::difference::Version;
use super::proposals::{changed, days_in, with, without};
use super::{Cell, nice};
use crate::decision::{Case, UseOf};
use crate::model::{
    Currency, Exact, FactId, GuidelineId, Money, PastGift, PastGrant, RemedyPath, Scope, Value, built_in,
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
    let Some(key) = key_of(&base, &history.per) else { return };
    let what = Earlier { remedy, per: history.per.clone(), key, gift: money.and_then(gift) };
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
            let gift = interval.currency.and_then(|currency| gift((Exact::ratio(n, 1)?, currency)));
            to.push(with_earlier(&base, &Earlier { gift, ..what }, 1));
        }
    }
}

/// Earlier gifts of one kind.
struct Earlier {
    remedy: RemedyPath,
    per: FactId,
    key: Value,
    gift: Option<Money>,
}

pub(super) fn propose_use(version: Version<'_>, what: &UseOf, cell: &Cell, case: &Case, to: &mut Vec<Case>) {
    let case = keyed(case, &what.per);
    let (Some(key), Some(remedy)) = (key_of(&case, &what.per), scope_remedy(version, what.scopes.first()))
    else {
        return;
    };
    let earlier = |gift| Earlier { remedy: remedy.clone(), per: what.per.clone(), key: key.clone(), gift };
    if *cell == Cell::Unknown {
        // Without an earlier gift, nothing was used by anybody.
        let seeded = with_earlier(&case, &earlier(None), 1);
        return to.extend([&what.per, &FactId::new(built_in::DECIDED_AT)].map(|fact| without(&seeded, fact)));
    }
    let (Cell::Interval(interval), None) = (cell, what.money) else {
        return propose_money_use(version, what, cell, &case, earlier, to);
    };
    for n in days_in(interval) {
        let lately = with_earlier(&case, &earlier(None), i128::from(n) - 1);
        let long_ago = DAYS_BEFORE.map(|days| long_before(&lately, days));
        to.push(lately);
        to.extend(long_ago);
    }
}

fn propose_money_use(
    version: Version<'_>,
    what: &UseOf,
    cell: &Cell,
    case: &Case,
    earlier: impl Fn(Option<Money>) -> Earlier,
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
            Some(before) => to.push(with_earlier(case, &earlier(gift((before, currency))), 1)),
            None => to.push(case.clone()),
        }
    }
}

/// The same earlier gifts, the last of them as large as it must be for all to come to a total.
fn with_total(case: &Case, what: &UseOf, total: Money) -> Option<Case> {
    let key = key_of(case, &what.per)?;
    let counts = |past: &PastGrant| past.keys.get(&what.per) == Some(&key);
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
            (past.asked, past.given) = (Some(gift), Some(PastGift::Money(gift)));
        }
    }))
}

fn gift((amount, currency): (Exact, Currency)) -> Option<Money> {
    let minor = amount.times(Exact::power_of_ten(currency.decimals())?)?.floor();
    Some(Money { currency, minor: i64::try_from(minor).ok()? })
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
fn keyed(case: &Case, per: &FactId) -> Case {
    if key_of(case, per).is_some() {
        return case.clone();
    }
    with(case, per, Value::Word(format!("{per}-1").into()))
}

fn key_of(case: &Case, per: &FactId) -> Option<Value> {
    case.said(per.as_str()).cloned()
}

/// How long before the case earlier gifts may lie, in days: beyond the usual windows of caps.
const DAYS_BEFORE: [i64; 4] = [2, 40, 120, 250];

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
                given: Some(what.gift.map_or(PastGift::Thing, PastGift::Money)),
                keys: [(what.per.clone(), what.key.clone())].into_iter().collect(),
            });
        }
    })
}
