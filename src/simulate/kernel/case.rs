//! A row as a case for the reference.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Compiled, Eye, Kernel,
    data::{Cell, Facts},
    node::{Blank, Look, Named, Test},
    track::Known,
};
use crate::{
    decision::{Case, Context, Point},
    model::{FactId, Given, GuidelineId, Money, PastGrant, RemedyId, RemedyPath, Scope, Value, built_in},
    simulate::clock,
};

impl Eye<'_> {
    /// Lets the reference look at the row with the facts it reads; nothing where it cannot be told what
    /// it would see.
    pub(super) fn context<T>(
        &self,
        reads: &BTreeSet<FactId>,
        look: impl FnOnce(&Context<'_>) -> T,
    ) -> Option<T> {
        let guideline = self.rules.guideline?;
        let mut case = self.case(reads)?;
        for (fact, reading) in self.rules.histories.iter().filter(|(fact, _)| reads.contains(fact)) {
            let Some(&track) = reading.tracks.first().filter(|_| !case.given.facts.contains_key(fact)) else {
                continue;
            };
            if matches!(self.used(track), Known::NoKey) {
                // Something was given to somebody: the reference finds the key missing too.
                let somebodys = self.somebodys(track);
                case.given.history.push(somebodys);
                continue;
            }
            match self.read_past(reading) {
                Point::Value(value) => {
                    case.given.facts.insert(fact.clone(), value);
                }
                Point::Unknown | Point::Absent(_) | Point::Other | Point::Mismatch => return None,
            }
        }
        let policies = self.kernel.versions[self.rules.version];
        let remedy = self.rules.remedy.map(|remedy| &remedy.id);
        Some(look(&Context::new(policies, guideline, &case, remedy, self.rules.role.as_ref())))
    }

    /// Returns an earlier decision that a track looks at, without a key.
    fn somebodys(&self, track: u32) -> PastGrant {
        let remedy = match self.kernel.tracks[track as usize].what.scopes.first() {
            Some(Scope::Remedy(path)) => path.clone(),
            Some(Scope::Guideline(guideline)) => {
                RemedyPath { guideline: guideline.clone(), remedy: RemedyId::new("") }
            }
            None => RemedyPath { guideline: GuidelineId::new(""), remedy: RemedyId::new("") },
        };
        let at = clock::timestamp(self.kernel.log.decided_at[self.row]);
        PastGrant { remedy, at, asked: None, given: None, keys: BTreeMap::new(), told: false }
    }

    /// Returns the row as a case that says some facts; none where one of them cannot be read.
    fn case(&self, reads: &BTreeSet<FactId>) -> Option<Case> {
        let (kernel, row) = (self.kernel, self.row);
        let currency = kernel.log.currency_of(row);
        let guideline = self.rules.guideline?;
        let mut given = Given {
            remedy: self.rules.remedy.map(|remedy| remedy.id.clone()),
            role: self.rules.role.clone(),
            decided_at: Some(clock::timestamp(kernel.log.decided_at[row])),
            ..Given::default()
        };
        let policies = kernel.versions[self.rules.version];
        for declared in reads.iter().filter_map(|fact| policies.fact(guideline, fact.as_str())) {
            let Some(at) = kernel.facts.find(declared.id.as_str(), &declared.kind) else { continue };
            let fact = kernel.facts.get(at);
            if fact.data.cell(row) == Cell::Unreadable {
                return None;
            }
            given.facts.extend(kernel.fact_value(at, row).map(|value| (declared.id.clone(), value)));
        }
        let amount = self
            .asked
            .zip(currency)
            .and_then(|(minor, currency)| Value::from_money(Money { currency, minor }));
        given.facts.extend(amount.map(|amount| (FactId::new(built_in::AMOUNT), amount)));
        for (column, id) in [
            (Named::Customer, built_in::CUSTOMER),
            (Named::Agent, built_in::AGENT),
            (Named::Site, built_in::SITE),
        ] {
            let word = kernel.named(column).get(row);
            given.facts.extend(word.map(|word| (FactId::new(id), Value::Word(word.into()))));
        }
        Some(Case { guideline: GuidelineId::new(guideline.id.as_str()), given })
    }

    /// Returns the part of an amount of the row that a share is, in whole smallest units.
    pub(super) fn share_of(&self, of: usize, (numerator, denominator): (i128, i128)) -> Option<i64> {
        let fact = self.kernel.facts.get(of);
        let amount = match fact.data.cell(self.row) {
            Cell::Number(number) => i128::from(number),
            Cell::Wide(number) => number,
            Cell::Nothing | Cell::Unreadable | Cell::Word(_) => return None,
        };
        let scale = 10_i128.checked_pow(u32::from(fact.data.scale()))?;
        let whole = 10_i128.checked_pow(u32::from(self.decimals()?))?;
        // INVARIANT: the denominator of a share is above nought.
        let minor = amount.checked_mul(numerator)?.checked_mul(whole)?;
        let divisor = scale.checked_mul(denominator)?;
        match (i64::try_from(minor), i64::try_from(divisor)) {
            (Ok(minor), Ok(divisor)) => minor.checked_div_euclid(divisor),
            _ => i64::try_from(minor.div_euclid(divisor)).ok(),
        }
    }
}

impl Kernel<'_> {
    /// Returns what a row says of a fact, in the terms of the model.
    pub(super) fn fact_value(&self, at: usize, row: usize) -> Option<Value> {
        let fact = self.facts.get(at);
        match fact.data.cell(row) {
            Cell::Word(code) => self.log.facts.get(at)?.1.word(code).map(|word| Value::Word(word.into())),
            Cell::Nothing | Cell::Unreadable | Cell::Number(_) | Cell::Wide(_) => {
                fact.value(row, self.log.currency_of(row))
            }
        }
    }
}

impl Compiled<'_> {
    /// Returns the names of the facts that a test looks at.
    pub(super) fn looked_at(&self, facts: &Facts, test: &Test) -> Vec<String> {
        let of_fact = |fact: usize| vec![facts.get(fact).id.clone()];
        let amount = || vec![built_in::AMOUNT.to_owned()];
        let of_track =
            |track: u32| self.tracks[track as usize].what.per.iter().map(ToString::to_string).collect();
        let of_blank = |fact: usize| match &test.blank {
            Blank::Truth(_) | Blank::Slow(_) => of_fact(fact),
            Blank::History(past) => {
                past.reading.tracks.first().map_or_else(Vec::new, |track| of_track(*track))
            }
        };
        match &test.look {
            Look::Words { fact, .. }
            | Look::Between { fact, .. }
            | Look::Money { fact, .. }
            | Look::Age { fact, .. }
            | Look::Written { fact, .. } => of_blank(*fact),
            Look::Share { of, .. } => of_blank(*of),
            Look::Named { column, .. } => {
                let name = match column {
                    Named::Customer => built_in::CUSTOMER,
                    Named::Agent => built_in::AGENT,
                    Named::Site => built_in::SITE,
                };
                vec![name.to_owned()]
            }
            Look::Asked { .. } | Look::AskedIn { .. } | Look::WhateverAsked(_) => amount(),
            Look::Day { .. } => vec![built_in::DECIDED_AT.to_owned()],
            Look::Use { track, .. } | Look::UseOther { track, .. } | Look::MeasuredUse { track, .. } => {
                of_track(*track)
            }
            Look::WorkedLimit(worked) => {
                let of_use = worked.tracks.first().map_or_else(Vec::new, |track| of_track(*track));
                of_use.into_iter().chain(worked.reads.iter().map(ToString::to_string)).collect()
            }
            Look::History(past) => {
                past.reading.tracks.first().map_or_else(Vec::new, |track| of_track(*track))
            }
            Look::Slow(slow) => super::test::facts_of(&slow.dimension),
        }
    }
}
