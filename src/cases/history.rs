//! Earlier decisions, found by whose they are.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;
use jiff::Timestamp;

use super::columns::{GIVEN, OUTCOME};
use super::{CaseError, Columns, Desk, Keys, Table, case, guideline, read, remedy};
use crate::decision::Case;
use crate::model::{
    Exact, FactId, Guideline, Money, PastGift, PastGrant, Policies, Remedy, RemedyPath, Value, built_in,
};
use crate::simulate::Outcome;

/// Earlier decisions.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<PastGrant>,
    by_key: BTreeMap<(FactId, Value), Vec<usize>>,
    /// The earliest decision of each remedy that has a key, and the earliest that gave something.
    first_of_each: BTreeMap<FactId, BTreeMap<(RemedyPath, bool), usize>>,
}

impl History {
    /// Reads earlier decisions from rows; the second part says which rows could not be read, and why.
    #[must_use]
    pub fn read(policies: &Policies, table: &Table, columns: &Columns) -> (Self, Vec<(usize, CaseError)>) {
        let keys = Keys::of_all(policies);
        let (mut history, mut errors) = (Self::default(), Vec::new());
        for (at, row) in table.rows.iter().enumerate() {
            match past(policies, columns, &keys, row) {
                Ok(past) => history.add(past),
                Err(error) => errors.push((at, error)),
            }
        }
        (history, errors)
    }

    /// Adds a decision.
    pub fn add(&mut self, past: PastGrant) {
        for (fact, value) in &past.keys {
            let firsts = self.first_of_each.entry(fact.clone()).or_default();
            let kind = (past.remedy.clone(), past.given.is_some());
            let first = firsts.entry(kind).or_insert(self.past.len());
            if self.past.get(*first).is_some_and(|known| past.at < known.at) {
                *first = self.past.len();
            }
            self.by_key.entry((fact.clone(), value.clone())).or_default().push(self.past.len());
        }
        self.past.push(past);
    }

    /// Returns the decisions that a case may look back on: those that share a key with it. Where it does
    /// not say whose it is, one of each remedy shows that there is something it could be.
    #[must_use]
    pub fn of(&self, case: &Case, keys: &Keys) -> Vec<PastGrant> {
        let mut found = BTreeSet::new();
        for key in keys.iter() {
            match case.said(key.as_str()) {
                Some(value) => {
                    found.extend(self.by_key.get(&(key.clone(), value.clone())).into_iter().flatten());
                }
                None => found.extend(self.first_of_each.get(key).into_iter().flat_map(BTreeMap::values)),
            }
        }
        let is_before = |past: &&PastGrant| case.given.decided_at.is_none_or(|now| past.at <= now);
        found.into_iter().filter_map(|at: &usize| self.past.get(*at)).filter(is_before).cloned().collect()
    }
}

/// What a decision leaves behind for later ones.
pub(super) fn trace(
    guideline: &Guideline,
    remedy: &Remedy,
    case: &Case,
    keys: &Keys,
    given: Option<PastGift>,
) -> Option<PastGrant> {
    let said = keys.iter().filter_map(|key| Some((key.clone(), case.said(key.as_str())?.clone())));
    Some(PastGrant {
        remedy: RemedyPath { guideline: guideline.id.clone(), remedy: remedy.id.clone() },
        at: case.given.decided_at?,
        asked: case.said(built_in::AMOUNT).and_then(money),
        given,
        keys: said.collect(),
    })
}

/// What a grant gives: the amount, or the thing itself where there is none.
pub(super) fn gift(amount: Option<&Value>) -> PastGift {
    amount.and_then(money).map_or(PastGift::Thing, PastGift::Money)
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
    let is_needed = |name: &str| name == built_in::AMOUNT || keys.iter().any(|key| key.as_str() == name);
    let needed = |(name, _): &(&str, &str)| {
        is_needed(name) || matches!(*name, built_in::DECIDED_AT | built_in::SITE | case::CURRENCY)
    };
    let said: Vec<(&str, &str)> = columns.said_of(policies, guideline, row).filter(needed).collect();
    let (case, errors) = case::case(policies, guideline, &said, None);
    if let Some(error) = errors.into_iter().next() {
        return Err(error);
    }
    let given = given(policies, guideline, columns, row, &case)?;
    trace(guideline, remedy, &case, keys, given).ok_or(CaseError::NoMoment)
}

/// What a row says was given; a row without an outcome tells of a grant.
pub(super) fn given(
    policies: &Policies,
    guideline: &Guideline,
    columns: &Columns,
    row: &StringRecord,
    case: &Case,
) -> Result<Option<PastGift>, CaseError> {
    if outcome(columns, row)?.is_some_and(|outcome| !outcome.is_yes()) {
        return Ok(None);
    }
    let recorded = recorded_amount(policies, guideline, columns, row, case)?;
    Ok(Some(gift(recorded.as_ref().or_else(|| case.said(built_in::AMOUNT)))))
}

/// The amount that a row says was given.
pub(super) fn recorded_amount(
    policies: &Policies,
    guideline: &Guideline,
    columns: &Columns,
    row: &StringRecord,
    case: &Case,
) -> Result<Option<Value>, CaseError> {
    let Some(text) = columns.word(GIVEN, row) else { return Ok(None) };
    let mut desk = Desk::new(policies, Some(guideline), case.site().as_ref());
    desk.currency = case.currency(policies).or(desk.currency);
    read(&desk, built_in::AMOUNT, text).map(Some)
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
