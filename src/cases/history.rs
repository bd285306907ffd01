//! Earlier decisions, found by whose they are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use csv::StringRecord;
use jiff::Timestamp;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::columns::{GIVEN, OUTCOME};
use super::{CaseError, Columns, Desk, Keys, Table, case, guideline, read, remedy};
use crate::decision::{Case, Known, Reach, asked_fact, derived_key};
use crate::model::{
    Exact, FactId, Guideline, Money, PastGift, PastGrant, Policies, Remedy, RemedyPath, Value, built_in,
};
use crate::simulate::Outcome;

/// Earlier decisions.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<PastGrant>,
    everyones: Track,
    by_key: HashMap<FactId, Index>,
}

/// Decisions by the value of one key fact.
#[derive(Clone, Debug, Default)]
struct Index {
    by_value: HashMap<Value, Track>,
    /// Those of which nobody knows it.
    unsaid: Track,
    /// The earliest decision of each remedy that has the key, and the earliest that gave something.
    first_of_each: BTreeMap<(RemedyPath, bool), (Timestamp, usize)>,
}

/// Decisions, the earliest first.
#[derive(Clone, Debug, Default)]
struct Track(Vec<(Timestamp, usize)>);

impl Track {
    fn add(&mut self, at: Timestamp, place: usize) {
        let before = self.0.partition_point(|(earlier, _)| *earlier <= at);
        self.0.insert(before, (at, place));
    }

    /// Those of some time.
    fn between(&self, first: Option<Timestamp>, last: Option<Timestamp>) -> &[(Timestamp, usize)] {
        let start = first.map_or(0, |first| self.0.partition_point(|(at, _)| *at < first));
        let end = last.map_or(self.0.len(), |last| self.0.partition_point(|(at, _)| *at <= last));
        self.0.get(start..end).unwrap_or_default()
    }
}

impl History {
    /// Reads earlier decisions from rows; the second part says which rows could not be read, and why.
    #[must_use]
    pub fn read(policies: &Policies, table: &Table, columns: &Columns) -> (Self, Vec<(usize, CaseError)>) {
        let keys = Keys::of_all(policies);
        let rows = table.rows.par_iter().map(|row| past(policies, columns, &keys, row));
        let (mut read, mut errors) = (Vec::new(), Vec::new());
        for (at, past) in rows.collect::<Vec<_>>().into_iter().enumerate() {
            match past {
                Ok(past) => read.push(past),
                Err(error) => errors.push((at, error)),
            }
        }
        read.sort_by_key(|past| past.at);
        let mut history = Self::default();
        read.into_iter().for_each(|past| history.add(policies, &keys, past));
        (history, errors)
    }

    /// Adds a decision, by those keys that its guideline knows.
    pub fn add(&mut self, policies: &Policies, keys: &Keys, past: PastGrant) {
        let place = self.past.len();
        self.everyones.add(past.at, place);
        let guideline = policies.guideline(past.remedy.guideline.as_str());
        let is_known = |key: &FactId| {
            let is_declared = guideline.is_some_and(|one| policies.fact(one, key.as_str()).is_some());
            is_declared || built_in::ALL.contains(&key.as_str())
        };
        for key in keys.iter().filter(|key| is_known(key)) {
            let index = self.by_key.entry(key.clone()).or_default();
            match past.keys.get(key) {
                Some(value) => index.by_value.entry(value.clone()).or_default().add(past.at, place),
                None => index.unsaid.add(past.at, place),
            }
            let first = (past.at, place);
            let kind = (past.remedy.clone(), past.given.is_some());
            index.first_of_each.entry(kind).and_modify(|known| *known = first.min(*known)).or_insert(first);
        }
        self.past.push(past);
    }

    /// Returns the decisions that a case may look back on: those that may share a key with it, as far back as
    /// caps and history facts look. Where it does not say whose it is, one of each remedy shows that there
    /// is something it could be.
    #[must_use]
    pub fn of(&self, policies: &Policies, guideline: &Guideline, case: &Case, keys: &Keys) -> Vec<PastGrant> {
        let now = case.given.decided_at;
        let mut found = BTreeSet::new();
        for (per, window) in &keys.looked_for {
            let first = now.and_then(|now| Reach::earliest(*window, now));
            // What is worked out may change with what it follows from.
            let is_said = |fact: &&FactId| {
                let declared = policies.fact(guideline, fact.as_str());
                declared.is_none_or(|declared| declared.is.is_none())
            };
            let value = |fact| match derived_key(policies, guideline, case, fact) {
                Known::Value(value) => Some((fact, value)),
                Known::Unknown | Known::Nothing | Known::Anything => None,
            };
            let said: Vec<&FactId> = per.iter().filter(is_said).collect();
            let known: Vec<_> = said.iter().copied().filter_map(value).collect();
            let shared = known.iter().map(|(key, value)| self.with(key, value, first, now));
            match (shared.min_by_key(|[with, unsaid]| with.len() + unsaid.len()), said.as_slice()) {
                (Some(shared), _) => found.extend(shared.into_iter().flatten().copied()),
                (None, []) => found.extend(self.everyones.between(first, now)),
                (None, [key, ..]) => {
                    let firsts =
                        self.by_key.get(*key).into_iter().flat_map(|index| index.first_of_each.values());
                    found.extend(firsts.filter(|(at, _)| now.is_none_or(|now| *at <= now)));
                }
            }
        }
        found.into_iter().filter_map(|(_, place)| self.past.get(place)).cloned().collect()
    }

    /// The decisions that have a key, and those that may have it.
    fn with(
        &self,
        key: &FactId,
        value: &Value,
        first: Option<Timestamp>,
        last: Option<Timestamp>,
    ) -> [&[(Timestamp, usize)]; 2] {
        let Some(index) = self.by_key.get(key) else { return [&[]; 2] };
        let with = index.by_value.get(value).map_or(&[][..], |track| track.between(first, last));
        [with, index.unsaid.between(first, last)]
    }
}

/// What a decision leaves behind for later ones: its keys as they are said or worked out, and what they follow
/// from.
pub(super) fn trace(
    policies: &Policies,
    (guideline, remedy): (&Guideline, &Remedy),
    case: &Case,
    keys: &Keys,
    given: Option<PastGift>,
) -> Option<PastGrant> {
    let said = |fact: &FactId| Some((fact.clone(), case.said(fact.as_str())?.clone()));
    let mut kept: BTreeMap<FactId, Value> = keys.kept(guideline).filter_map(said).collect();
    for key in keys.iter().filter(|key| policies.fact(guideline, key.as_str()).is_some()) {
        if let Known::Value(value) = derived_key(policies, guideline, case, key) {
            kept.insert(key.clone(), value);
        }
    }
    Some(PastGrant {
        remedy: RemedyPath { guideline: guideline.id.clone(), remedy: remedy.id.clone() },
        at: case.given.decided_at?,
        asked: amount(case, remedy),
        given,
        keys: kept,
        told: true,
    })
}

/// What a grant gives: the amount, or the thing itself where there is none.
pub(super) fn gift(amount: Option<&Value>) -> PastGift {
    amount.and_then(measured).unwrap_or(PastGift::Thing)
}

/// What a case says of what a remedy measures.
fn amount(case: &Case, remedy: &Remedy) -> Option<PastGift> {
    measured(case.said(asked_fact(Some(remedy)).as_str())?)
}

fn measured(value: &Value) -> Option<PastGift> {
    match value {
        Value::Number(n) => Some(PastGift::Number(*n)),
        value => money(value).map(PastGift::Money),
    }
}

/// Returns money in its smallest unit.
fn money(value: &Value) -> Option<Money> {
    let Value::Money(amount, currency) = value else { return None };
    let minor = amount.times(Exact::power_of_ten(currency.decimals())?)?.as_integer()?;
    Some(Money { currency: *currency, minor: i64::try_from(minor).ok()? })
}

/// Reads one earlier decision.
fn past(
    policies: &Policies,
    columns: &Columns,
    keys: &Keys,
    row: &StringRecord,
) -> Result<PastGrant, CaseError> {
    let guideline =
        guideline(policies, columns.word(built_in::GUIDELINE, row).ok_or(CaseError::NoGuideline)?)?;
    let remedy = match (columns.word(built_in::REMEDY, row), guideline.remedies.as_slice()) {
        (Some(id), _) => remedy(guideline, id)?,
        (None, [only]) => only,
        (None, _) => return Err(CaseError::NoRemedy),
    };
    let asked = asked_fact(Some(remedy));
    let is_needed =
        |name: &str| name == asked.as_str() || keys.kept(guideline).any(|fact| fact.as_str() == name);
    let needed = |(name, _): &(&str, &str)| {
        is_needed(name) || matches!(*name, built_in::DECIDED_AT | built_in::SITE | case::CURRENCY)
    };
    let said: Vec<(&str, &str)> = columns.said_of(policies, guideline, row).filter(needed).collect();
    let (case, errors) = case::case(policies, guideline, &said, None);
    if let Some(error) = errors.into_iter().next() {
        return Err(error);
    }
    let given = given((policies, guideline, Some(remedy)), columns, row, &case)?;
    trace(policies, (guideline, remedy), &case, keys, given).ok_or(CaseError::NoMoment)
}

/// What a row says was given; a row without an outcome tells of a grant.
pub(super) fn given(
    of: (&Policies, &Guideline, Option<&Remedy>),
    columns: &Columns,
    row: &StringRecord,
    case: &Case,
) -> Result<Option<PastGift>, CaseError> {
    if outcome(columns, row)?.is_some_and(|outcome| !outcome.is_yes()) {
        return Ok(None);
    }
    let recorded = recorded_amount(of, columns, row, case)?;
    Ok(Some(gift(recorded.as_ref().or_else(|| case.said(asked_fact(of.2).as_str())))))
}

/// The amount that a row says was given.
pub(super) fn recorded_amount(
    (policies, guideline, remedy): (&Policies, &Guideline, Option<&Remedy>),
    columns: &Columns,
    row: &StringRecord,
    case: &Case,
) -> Result<Option<Value>, CaseError> {
    let Some(text) = columns.word(GIVEN, row) else { return Ok(None) };
    let mut desk = Desk::new(policies, Some(guideline), case.site().as_ref());
    let named = columns.word(case::CURRENCY, row).map(|code| code.trim().to_uppercase());
    let named = named.and_then(|code| policies.organisation.currency(&code));
    let of_asked = match case.said(asked_fact(remedy).as_str()) {
        Some(Value::Money(_, currency)) => Some(*currency),
        Some(_) | None => None,
    };
    desk.currency = of_asked.or(named).or(desk.currency);
    read(&desk, asked_fact(remedy).as_str(), text).map(Some)
}

/// How a row says the case ended.
pub(super) fn outcome(columns: &Columns, row: &StringRecord) -> Result<Option<Outcome>, CaseError> {
    let Some(word) = columns.word(OUTCOME, row) else { return Ok(None) };
    let unreadable = || CaseError::Unreadable {
        fact: OUTCOME.to_owned(),
        text: word.to_owned(),
        write: format!("write one of: {}", Outcome::ALL.map(Outcome::word).join(", ")),
    };
    Outcome::read(word).map(Some).ok_or_else(unreadable)
}

/// The order in which decisions were made: by moment, then as they are written.
pub(super) fn in_order(moments: &[Option<Timestamp>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..moments.len()).collect();
    order.sort_by_key(|at| moments.get(*at).copied().flatten());
    order
}
