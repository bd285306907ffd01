//! What earlier decisions of a case say: history facts and the use of caps.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, Context, Known, Moment, Reach, Truth, UseOf};
use crate::model::{
    Comparison, Currency, Derivation, Exact, FactId, Given, Guideline, History, HistoryEvent, HistoryMeasure,
    PastGift, PastGrant, Policies, Scope, Unit, Value, Window, built_in,
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
        context.miss(built_in::DECIDED_AT);
        return Known::Unknown;
    }
    let reach = now.map(|now| Reach::new(history.window, now));
    let events = context.case.given.history.iter().filter(in_scope).filter(|past| {
        is_event(past, history.event)
            && history.amount.as_ref().is_none_or(|(comparison, bounds)| {
                amount_of(past, history.event).is_some_and(|money| passes(*comparison, bounds, money))
            })
            && reach.is_none_or(|reach| reach.counts(past.at, context.desk.zone))
    });
    let events = Events::of(context, events, &key);
    let least = measure(context, history, events.certain.clone(), now);
    if events.possible.is_empty() || least == measure(context, history, events.all(), now) {
        return least;
    }
    events.miss(context);
    Known::Unknown
}

/// Earlier decisions that are looked for by a key.
struct Events<'a> {
    /// Those that have it.
    certain: Vec<&'a PastGrant>,
    /// Those that may have it: of them it is not known whose they are.
    possible: Vec<&'a PastGrant>,
    /// What those do not say.
    open: BTreeSet<FactId>,
}

impl<'a> Events<'a> {
    fn of(
        context: &Context<'_>,
        events: impl Iterator<Item = &'a PastGrant>,
        key: &[(&FactId, Value)],
    ) -> Self {
        let mut found = Self { certain: Vec::new(), possible: Vec::new(), open: BTreeSet::new() };
        for past in events {
            match has_key(context, past, key) {
                Truth::Yes => found.certain.push(past),
                Truth::Unknown => {
                    let unsaid =
                        key.iter().map(|(fact, _)| *fact).filter(|fact| !past.keys.contains_key(*fact));
                    found.open.extend(unsaid.cloned());
                    found.possible.push(past);
                }
                Truth::No => {}
            }
        }
        found
    }

    fn all(&self) -> Vec<&'a PastGrant> {
        self.certain.iter().chain(&self.possible).copied().collect()
    }

    /// Notes which facts of earlier decisions leave it open.
    fn miss(&self, context: &Context<'_>) {
        self.open.iter().for_each(|fact| context.miss(fact.as_str()));
    }
}

/// An amount in a currency that is not named does not pass.
fn passes(comparison: Comparison, bounds: &[(Currency, Exact)], money: PastGift) -> bool {
    bounds.iter().any(|(currency, bound)| {
        in_currency(money, *currency).is_some_and(|exact| comparison.holds(exact.cmp(bound)))
    })
}

fn measure(context: &Context<'_>, history: &History, events: Vec<&PastGrant>, now: Option<Moment>) -> Known {
    match history.measure {
        HistoryMeasure::Count => Known::Value(Value::Number(n_of(events.into_iter()))),
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
    after(context, what, used(context, what), asked)
}

/// Returns whether what would be used after this case is at most so much. Where it is not known whose an
/// earlier decision was, that is known all the same if it does not matter.
pub(super) fn fits(context: &Context<'_>, what: &UseOf, asked: Option<&Value>, most: Exact) -> Truth {
    let is_within = |before: Known| match after(context, what, before, asked) {
        Known::Nothing => Truth::Yes,
        Known::Value(Value::Number(total) | Value::Money(total, _)) => Truth::from(total <= most),
        Known::Unknown | Known::Anything | Known::Value(_) => Truth::Unknown,
    };
    match looked_for(context, what) {
        Ok(events) => {
            let least = is_within(total(context, what, events.certain.iter().copied()));
            let truth = match events.possible.is_empty() {
                true => least,
                false => least.agreed(is_within(total(context, what, events.all().into_iter()))),
            };
            if truth == Truth::Unknown {
                events.miss(context);
            }
            truth
        }
        Err(known) => is_within(known),
    }
}

/// What would be used after this case of what was used before.
fn after(context: &Context<'_>, what: &UseOf, before: Known, asked: Option<&Value>) -> Known {
    let before = match before {
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
    let events = match looked_for(context, what) {
        Ok(events) => events,
        Err(known) => return known,
    };
    let least = total(context, what, events.certain.iter().copied());
    if events.possible.is_empty() || least == total(context, what, events.all().into_iter()) {
        return least;
    }
    events.miss(context);
    Known::Unknown
}

/// Returns the most that may be used of a cap by earlier decisions, where it is not known whose each was.
pub(super) fn used_at_most(context: &Context<'_>, what: &UseOf) -> Known {
    match looked_for(context, what) {
        Ok(events) => total(context, what, events.all().into_iter()),
        Err(known) => known,
    }
}

/// The earlier decisions that a cap counts; what is used at once where there are none, whoever asks, or where it
/// is not known which they are.
fn looked_for<'a>(context: &Context<'a>, what: &UseOf) -> Result<Events<'a>, Known> {
    let in_scope = |past: &&PastGrant| {
        past.given.is_some() && (what.scopes.is_empty() || what.scopes.iter().any(|scope| is_in(scope, past)))
    };
    let history = &context.case.given.history;
    if !history.iter().any(|past| in_scope(&past)) {
        return Err(total(context, what, std::iter::empty()));
    }
    let key = key(context, &what.per).ok_or(Known::Unknown)?;
    let now = if what.window == Window::Ever { context.now() } else { context.now_or_miss() };
    if what.window != Window::Ever && now.is_none() {
        return Err(Known::Unknown);
    }
    let reach = now.map(|now| Reach::new(what.window, now));
    let is_within = |past: &&PastGrant| reach.is_none_or(|reach| reach.counts(past.at, context.desk.zone));
    Ok(Events::of(context, history.iter().filter(in_scope).filter(is_within), &key))
}

fn n_of<'a>(events: impl Iterator<Item = &'a PastGrant>) -> Exact {
    let n: u64 = events.map(|past| u64::from(past.times)).sum();
    Exact::from(i64::try_from(n).unwrap_or(i64::MAX))
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
        (None, None) => Some(Value::Number(n_of(events))),
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

fn has_key(context: &Context<'_>, past: &PastGrant, key: &[(&FactId, Value)]) -> Truth {
    Truth::all(key.iter().map(|(fact, value)| match past.keys.get(*fact) {
        Some(known) => Truth::from(known == value),
        None if past.told => match key_of(context.policies, past, fact) {
            Known::Value(known) => Truth::from(known == *value),
            Known::Unknown => Truth::Unknown,
            Known::Nothing | Known::Anything => Truth::No,
        },
        None => Truth::No,
    }))
}

/// Returns a key fact of an earlier decision that it does not say: what follows from what it says, nothing where
/// its guideline does not know the fact. What follows from decisions before it is not known.
fn key_of(policies: &Policies, past: &PastGrant, fact: &FactId) -> Known {
    let Some(guideline) = policies.guideline(past.remedy.guideline.as_str()) else { return Known::Nothing };
    let is_built_in = built_in::ALL.contains(&fact.as_str());
    if policies.fact(guideline, fact.as_str()).is_none() && !is_built_in {
        return Known::Nothing;
    }
    let given = Given {
        remedy: Some(past.remedy.remedy.clone()),
        decided_at: Some(past.at),
        facts: past.keys.clone(),
        ..Given::default()
    };
    let case = Case { guideline: guideline.id.clone(), given };
    derived_key(policies, guideline, &case, fact)
}

/// Returns the value of a key fact in a case that knows nothing of what was decided before it.
pub fn derived_key(policies: &Policies, guideline: &Guideline, case: &Case, fact: &FactId) -> Known {
    if case.said(fact.as_str()).is_none() && follows_from_history(policies, guideline, fact) {
        return Known::Unknown;
    }
    let role = case.given.role.as_ref();
    Context::new(policies, guideline, case, case.given.remedy.as_ref(), role).fact(fact)
}

/// Whether a fact rests on earlier decisions.
pub fn follows_from_history(policies: &Policies, guideline: &Guideline, fact: &FactId) -> bool {
    let is_history = |fact: &FactId| {
        let declared = policies.fact(guideline, fact.as_str());
        matches!(declared.and_then(|fact| fact.is.as_ref()), Some(Derivation::History(_)))
    };
    super::closure(policies, guideline, vec![fact.clone()]).iter().any(is_history)
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
