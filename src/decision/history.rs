//! What earlier decisions of a case say: history facts and the use of caps.

use std::collections::BTreeMap;

use super::{Context, Known, Moment, UseOf, counts_in};
use crate::model::{
    Comparison, Currency, Exact, FactId, History, HistoryEvent, HistoryMeasure, PastGift, PastGrant, Scope,
    Unit, Value, Window,
};

/// Returns the value of a history fact.
pub(super) fn read(context: &Context<'_>, history: &History) -> Known {
    let in_scope = |past: &&PastGrant| history.of.as_ref().is_none_or(|scope| is_in(scope, past));
    if !context.case.given.history.iter().any(|past| in_scope(&past)) {
        return measure(context, history, Vec::new(), context.now());
    }
    let needs_now = history.window != Window::Ever || history.measure == HistoryMeasure::DaysSinceTheLast;
    let Some(key) = key(context, &history.per) else { return Known::Unknown };
    let now = context.now();
    if needs_now && now.is_none() {
        context.miss(crate::model::built_in::DECIDED_AT);
        return Known::Unknown;
    }
    let events = context.case.given.history.iter().filter(in_scope).filter(|past| {
        has_key(past, &key)
            && is_event(past, history.event)
            && history.amount.as_ref().is_none_or(|(comparison, bounds)| {
                amount_of(past, history.event).is_some_and(|money| passes(*comparison, bounds, money))
            })
            && now.is_none_or(|now| counts_in(history.window, now, context.moment(past.at)))
    });
    measure(context, history, events.collect(), now)
}

/// An amount in a currency that is not named does not pass.
fn passes(comparison: Comparison, bounds: &[(Currency, Exact)], money: PastGift) -> bool {
    bounds.iter().any(|(currency, bound)| {
        in_currency(money, *currency).is_some_and(|exact| comparison.holds(exact.cmp(bound)))
    })
}

fn measure(context: &Context<'_>, history: &History, events: Vec<&PastGrant>, now: Option<Moment>) -> Known {
    match history.measure {
        HistoryMeasure::Count => {
            let n = i64::try_from(events.len()).unwrap_or(i64::MAX);
            Known::Value(Value::Number(Exact::from(n)))
        }
        HistoryMeasure::Sum => match &history.unit {
            Some(unit) => {
                let amounts = events.iter().filter_map(|past| in_unit(context, past, history.event, unit));
                sum_of(amounts).map_or(Known::Unknown, |total| Known::Value(Value::Number(total)))
            }
            None => sum(context, history.event, &events),
        },
        HistoryMeasure::DaysSinceTheLast => {
            let last = events.iter().map(|past| context.moment(past.at)).max();
            let (Some(last), Some(now)) = (last, now) else { return Known::Value(Value::Never) };
            let days = now.day.since(last.day).map_or(0, |span| span.get_days());
            Known::Value(Value::Number(Exact::from(i64::from(days))))
        }
    }
}

/// Adds up money. It stays in the currency that it was given in; in several, it cannot be added up.
fn sum(context: &Context<'_>, event: HistoryEvent, events: &[&PastGrant]) -> Known {
    let mut totals: BTreeMap<Currency, Exact> = BTreeMap::new();
    for past in events {
        let Some((more, currency)) = amount_of(past, event).and_then(money) else { continue };
        let total = totals.entry(currency).or_insert(Exact::ZERO);
        let Some(sum) = total.plus(more) else { return Known::Unknown };
        *total = sum;
    }
    let mut something = totals.into_iter().filter(|(_, total)| *total != Exact::ZERO);
    let mut something = || something.next().map(|(currency, total)| Value::Money(total, currency));
    match (something(), something()) {
        (None, _) => nothing(context),
        (Some(total), None) => Known::Value(total),
        (Some(one), Some(other)) => {
            context.note_currencies(&one, &other);
            Known::Unknown
        }
    }
}

/// No money, in the currency of the case.
fn nothing(context: &Context<'_>) -> Known {
    let first = || context.policies.organisation.currencies.first().copied();
    let currency = context.currency().or_else(first);
    currency.map_or(Known::Unknown, |currency| Known::Value(Value::Money(Exact::ZERO, currency)))
}

/// Returns how much of a cap would be used after this case, or whether its key is unknown.
///
/// A count includes this case. An amount includes what is asked; without it, the smallest there is.
pub(super) fn use_with(context: &Context<'_>, what: &UseOf, asked: Option<&Value>) -> Known {
    let before = match used(context, what) {
        Known::Value(value) => value,
        other => return other,
    };
    match (what.money, before) {
        (None, Value::Number(n)) => {
            let more = match (&what.measure, asked) {
                (None, _) => Some(Exact::ONE),
                (Some(_), Some(Value::Number(asked))) => Some(*asked),
                (Some(_), Some(_)) => return Known::Nothing,
                (Some(_), None) => smallest(MEASURED),
            };
            let after = more.and_then(|more| n.plus(more));
            after.map_or(Known::Unknown, |n| Known::Value(Value::Number(n)))
        }
        (Some(currency), Value::Money(total, _)) => with_asked(context, total, currency, asked),
        _ => Known::Unknown,
    }
}

/// So many decimals are told apart where something else than money is measured.
const MEASURED: u8 = 6;

fn smallest(decimals: u8) -> Option<Exact> {
    Exact::power_of_ten(decimals).and_then(|scale| Exact::ONE.over(scale))
}

/// A question of how much, at a desk with another currency, is about money that the cap does not count.
fn with_asked(context: &Context<'_>, total: Exact, currency: Currency, asked: Option<&Value>) -> Known {
    let more = match asked {
        Some(Value::Money(amount, of)) if *of == currency => Some(*amount),
        Some(_) => return Known::Nothing,
        None if context.currency().is_some_and(|desk| desk != currency) => return Known::Nothing,
        None => smallest(currency.decimals()),
    };
    let after = more.and_then(|more| total.plus(more));
    after.map_or(Known::Unknown, |after| Known::Value(Value::Money(after, currency)))
}

/// Returns how much of a cap is used by earlier decisions: nothing where there are none, whoever asks.
pub(super) fn used(context: &Context<'_>, what: &UseOf) -> Known {
    let in_scope = |past: &&PastGrant| {
        past.given.is_some() && (what.scopes.is_empty() || what.scopes.iter().any(|scope| is_in(scope, past)))
    };
    let history = &context.case.given.history;
    if !history.iter().any(|past| in_scope(&past)) {
        return total(context, what, std::iter::empty());
    }
    let Some(key) = key(context, &what.per) else { return Known::Unknown };
    let now = if what.window == Window::Ever { context.now() } else { context.now_or_miss() };
    if what.window != Window::Ever && now.is_none() {
        return Known::Unknown;
    }
    let events = history.iter().filter(in_scope).filter(|past| {
        has_key(past, &key) && now.is_none_or(|now| counts_in(what.window, now, context.moment(past.at)))
    });
    total(context, what, events)
}

fn sum_of(amounts: impl Iterator<Item = Exact>) -> Option<Exact> {
    { amounts }.try_fold(Exact::ZERO, Exact::plus)
}

fn total<'a>(context: &Context<'_>, what: &UseOf, events: impl Iterator<Item = &'a PastGrant>) -> Known {
    let total = match (what.money, &what.measure) {
        (Some(currency), _) => {
            let amounts = events.filter_map(|past| in_currency(given(past)?, currency));
            sum_of(amounts).map(|total| Value::Money(total, currency))
        }
        (None, Some(unit)) => {
            let amounts = events.filter_map(|past| in_unit(context, past, HistoryEvent::Granted, unit));
            sum_of(amounts).map(Value::Number)
        }
        (None, None) => Some(Value::Number(Exact::from(i64::try_from(events.count()).unwrap_or(i64::MAX)))),
    };
    total.map_or(Known::Unknown, Known::Value)
}

/// Whose decisions are counted: the value of each key fact, none where one of them is unknown.
fn key<'f>(context: &Context<'_>, per: &'f [FactId]) -> Option<Vec<(&'f FactId, Value)>> {
    let values: Vec<_> = per.iter().map(|fact| (fact, context.fact(fact))).collect();
    let value = |(fact, known)| match known {
        Known::Value(value) => Some((fact, value)),
        Known::Unknown | Known::Nothing | Known::Anything => None,
    };
    values.into_iter().map(value).collect()
}

fn has_key(past: &PastGrant, key: &[(&FactId, Value)]) -> bool {
    key.iter().all(|(fact, value)| past.keys.get(*fact) == Some(value))
}

fn is_in(scope: &Scope, past: &PastGrant) -> bool {
    match scope {
        Scope::Guideline(guideline) => past.remedy.guideline == *guideline,
        Scope::Remedy(remedy) => past.remedy == *remedy,
    }
}

fn is_event(past: &PastGrant, event: HistoryEvent) -> bool {
    match event {
        HistoryEvent::Granted => past.given.is_some(),
        HistoryEvent::Asked => true,
    }
}

fn amount_of(past: &PastGrant, event: HistoryEvent) -> Option<PastGift> {
    match event {
        HistoryEvent::Asked => past.asked,
        HistoryEvent::Granted => past.given,
    }
}

fn given(past: &PastGrant) -> Option<PastGift> {
    amount_of(past, HistoryEvent::Granted)
}

/// So many of what the remedy measures, where that has a unit.
fn in_unit(context: &Context<'_>, past: &PastGrant, event: HistoryEvent, unit: &Unit) -> Option<Exact> {
    let Some(PastGift::Number(n)) = amount_of(past, event) else { return None };
    let guideline = context.policies.guideline(past.remedy.guideline.as_str())?;
    let remedy = guideline.remedy(past.remedy.remedy.as_str())?;
    (context.policies.unit_of(guideline, remedy) == Some(unit)).then_some(n)
}

fn in_currency(gift: PastGift, currency: Currency) -> Option<Exact> {
    money(gift).filter(|(_, of)| *of == currency).map(|(exact, _)| exact)
}

fn money(gift: PastGift) -> Option<(Exact, Currency)> {
    let PastGift::Money(money) = gift else { return None };
    match Value::from_money(money)? {
        Value::Money(exact, currency) => Some((exact, currency)),
        _ => None,
    }
}
