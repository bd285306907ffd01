//! What earlier decisions of a case say: history facts and the use of caps.

use super::{Context, Known, Moment, Truth, UseOf, counts_in};
use crate::model::{
    CapLimit, Comparison, Currency, Exact, FactId, History, HistoryEvent, HistoryMeasure, Money, PastGift,
    PastGrant, Scope, Value, Window,
};

/// Returns the value of a history fact.
pub(super) fn read(context: &Context<'_>, history: &History) -> Known {
    let in_scope = |past: &&PastGrant| history.of.as_ref().is_none_or(|scope| is_in(scope, past));
    if !context.case.given.history.iter().any(|past| in_scope(&past)) {
        return measure(context, history.measure, history.event, Vec::new(), context.now());
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
    measure(context, history.measure, history.event, events.collect(), now)
}

/// An amount in a currency that is not named does not pass.
fn passes(comparison: Comparison, bounds: &[(Currency, Exact)], money: Money) -> bool {
    bounds.iter().any(|(currency, bound)| {
        in_currency(money, *currency)
            .is_some_and(|exact| super::evaluate::holds(comparison, exact.cmp(bound)))
    })
}

fn measure(
    context: &Context<'_>,
    measure: HistoryMeasure,
    event: HistoryEvent,
    events: Vec<&PastGrant>,
    now: Option<Moment>,
) -> Known {
    match measure {
        HistoryMeasure::Count => {
            let n = i64::try_from(events.len()).unwrap_or(i64::MAX);
            Known::Value(Value::Number(Exact::from(n)))
        }
        HistoryMeasure::Sum => sum(context, event, &events),
        HistoryMeasure::DaysSinceTheLast => {
            let last = events.iter().map(|past| context.moment(past.at)).max();
            let (Some(last), Some(now)) = (last, now) else { return Known::Value(Value::Never) };
            let days = now.day.since(last.day).map_or(0, |span| span.get_days());
            Known::Value(Value::Number(Exact::from(i64::from(days))))
        }
    }
}

/// Adds up money in the currency of the case; other currencies are not counted.
fn sum(context: &Context<'_>, event: HistoryEvent, events: &[&PastGrant]) -> Known {
    let first = || context.policies.organisation.currencies.first().copied();
    let Some(currency) = context.currency().or_else(|| only_currency(context)).or_else(first) else {
        return Known::Unknown;
    };
    let amounts = events.iter().filter_map(|past| in_currency(amount_of(past, event)?, currency));
    let total = amounts.into_iter().try_fold(Exact::ZERO, Exact::plus);
    total.map_or(Known::Unknown, |total| Known::Value(Value::Money(total, currency)))
}

/// The currency of all the money that a case speaks of.
fn only_currency(context: &Context<'_>) -> Option<Currency> {
    let mut said = context.case.given.facts.values().filter_map(|value| match value {
        Value::Money(_, currency) => Some(*currency),
        _ => None,
    });
    let first = said.next()?;
    said.all(|other| other == first).then_some(first)
}

/// Returns how much of a cap would be used after this case, or whether its key is unknown.
///
/// A count includes this case. Money includes the amount asked; without an amount, the smallest unit.
pub(super) fn use_with(context: &Context<'_>, what: &UseOf, asked: Option<&Value>) -> Known {
    let before = match used(context, what) {
        Known::Value(value) => value,
        other => return other,
    };
    match (what.money, before) {
        (None, Value::Number(n)) => {
            n.plus(Exact::ONE).map_or(Known::Unknown, |n| Known::Value(Value::Number(n)))
        }
        (Some(currency), Value::Money(total, _)) => with_asked(total, currency, asked),
        _ => Known::Unknown,
    }
}

fn with_asked(total: Exact, currency: Currency, asked: Option<&Value>) -> Known {
    let more = match asked {
        Some(Value::Money(amount, of)) if *of == currency => Some(*amount),
        Some(_) => return Known::Nothing,
        None => Exact::power_of_ten(currency.decimals()).and_then(|scale| Exact::ONE.over(scale)),
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
        return total(what, std::iter::empty());
    }
    let Some(key) = key(context, &what.per) else { return Known::Unknown };
    let now = if what.window == Window::Ever { context.now() } else { context.now_or_miss() };
    if what.window != Window::Ever && now.is_none() {
        return Known::Unknown;
    }
    let events = history.iter().filter(in_scope).filter(|past| {
        has_key(past, &key) && now.is_none_or(|now| counts_in(what.window, now, context.moment(past.at)))
    });
    total(what, events)
}

fn total<'a>(what: &UseOf, events: impl Iterator<Item = &'a PastGrant>) -> Known {
    match what.money {
        None => Known::Value(Value::Number(Exact::from(i64::try_from(events.count()).unwrap_or(i64::MAX)))),
        Some(currency) => {
            let amounts =
                events.filter_map(|past| in_currency(amount_of(past, HistoryEvent::Granted)?, currency));
            let total = amounts.into_iter().try_fold(Exact::ZERO, Exact::plus);
            total.map_or(Known::Unknown, |total| Known::Value(Value::Money(total, currency)))
        }
    }
}

/// Returns whether a case still fits under a cap.
pub(super) fn fits(context: &Context<'_>, what: &UseOf, limit: CapLimit, asked: Option<&Value>) -> Truth {
    match (use_with(context, what, asked), limit) {
        (Known::Unknown | Known::Anything, _) => Truth::Unknown,
        (Known::Nothing, _) => Truth::Yes,
        (Known::Value(Value::Number(n)), CapLimit::Count(limit)) => {
            Truth::from(n <= Exact::from(i64::from(limit)))
        }
        (Known::Value(Value::Money(total, _)), CapLimit::Money(limit, _)) => Truth::from(total <= limit),
        (Known::Value(_), _) => Truth::Unknown,
    }
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

fn amount_of(past: &PastGrant, event: HistoryEvent) -> Option<Money> {
    match event {
        HistoryEvent::Asked => past.asked,
        HistoryEvent::Granted => match past.given {
            Some(PastGift::Money(money)) => Some(money),
            Some(PastGift::Thing) | None => None,
        },
    }
}

fn in_currency(money: Money, currency: Currency) -> Option<Exact> {
    match Value::from_money(money)? {
        Value::Money(exact, of) if of == currency => Some(exact),
        _ => None,
    }
}
