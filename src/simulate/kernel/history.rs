//! Compiling what is looked back on: whose decisions are counted together, over which time.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use super::{
    Kernel,
    build::Builder,
    data::Cell,
    track::{Counted, Keys, Reading, Track},
};
use crate::{
    model::{self, FactId, History, HistoryMeasure, Value, built_in},
    simulate::read::BLANK,
};

impl Builder<'_, '_> {
    /// Returns the readings of the history facts among those that the reference needs.
    pub(super) fn histories(&mut self, reads: &BTreeSet<FactId>) -> Vec<(FactId, Reading)> {
        let policies = self.policies;
        let mut histories = Vec::new();
        for fact in reads.iter().filter_map(|fact| policies.fact(self.guideline, fact.as_str())) {
            if let Some(model::Derivation::History(history)) = &fact.is {
                histories.push((fact.id.clone(), self.reading(history)));
            }
        }
        histories
    }

    pub(super) fn reading(&mut self, history: &History) -> Reading {
        let is_money = history.measure == HistoryMeasure::Sum && history.unit.is_none();
        let tracks = match history.measure {
            HistoryMeasure::Sum if is_money => {
                let currencies = self.currencies.to_vec();
                currencies.into_iter().map(|of| self.track(Counted::of_history(history, Some(of)))).collect()
            }
            HistoryMeasure::Sum | HistoryMeasure::Count | HistoryMeasure::DaysSinceTheLast => {
                vec![self.track(Counted::of_history(history, None))]
            }
        };
        Reading { measure: history.measure, tracks, is_money }
    }

    /// Returns the track that counts something, a new one where none does yet.
    pub(super) fn track(&mut self, what: Counted) -> u32 {
        let known = self.tracks.iter().position(|track| track.what == what);
        let at = known.unwrap_or_else(|| {
            self.tracks.push(Track { what, used_by: [false; 2] });
            self.tracks.len() - 1
        });
        self.tracks[at].used_by[self.version] = true;
        u32::try_from(at).unwrap_or(u32::MAX)
    }
}

impl Kernel<'_> {
    /// Returns the codes of the values of key facts in the rows; a row that lacks one of them has no code.
    pub(super) fn keys_of(&self, per: &[FactId]) -> Keys {
        let each: Vec<Keys> = per.iter().map(|key| self.keys_of_one(key)).collect();
        if let [one] = each.as_slice() {
            return one.clone();
        }
        let mut numbers: HashMap<Vec<u32>, u32> = HashMap::new();
        let codes: Vec<u32> = (0..self.log.len)
            .map(|row| {
                let of_one =
                    |keys: &Keys| keys.codes.get(row).copied().filter(|&code| (code as usize) < keys.n);
                let Some(values) = each.iter().map(of_one).collect::<Option<Vec<u32>>>() else {
                    return BLANK;
                };
                let next = u32::try_from(numbers.len()).unwrap_or(BLANK);
                *numbers.entry(values).or_insert(next)
            })
            .collect();
        Keys { codes: Arc::from(codes), n: numbers.len() }
    }

    fn keys_of_one(&self, per: &FactId) -> Keys {
        let words = match per.as_str() {
            built_in::CUSTOMER => Some(&self.log.customer),
            built_in::AGENT => Some(&self.log.agent),
            built_in::SITE => Some(&self.log.site),
            _ => None,
        };
        match words {
            Some(words) => Keys { codes: words.codes.as_slice().into(), n: words.texts.len() },
            None => self.fact_keys(per),
        }
    }

    /// Numbers the values of a fact; a blank has the value that the policies assume for it.
    fn fact_keys(&self, per: &FactId) -> Keys {
        let declared = self.declared_key(per);
        let assumed = declared.and_then(|fact| match &fact.blank {
            model::Blank::Unknown => None,
            model::Blank::None => Some(Value::None),
            model::Blank::Value(value) => Some(value.clone()),
        });
        let column = declared.and_then(|fact| self.facts.find(per.as_str(), &fact.kind));
        let mut numbers: HashMap<Value, u32> = HashMap::new();
        let codes: Vec<u32> = (0..self.log.len)
            .map(|row| {
                let said = column.and_then(|at| {
                    let fact = self.facts.get(at);
                    let is_unreadable = fact.data.cell(row) == Cell::Unreadable;
                    self.fact_value(at, row).or_else(|| assumed.clone().filter(|_| !is_unreadable))
                });
                let Some(value) = said.or_else(|| assumed.clone().filter(|_| column.is_none())) else {
                    return BLANK;
                };
                let next = u32::try_from(numbers.len()).unwrap_or(BLANK);
                *numbers.entry(value).or_insert(next)
            })
            .collect();
        Keys { codes: Arc::from(codes), n: numbers.len() }
    }

    /// Finds the declaration of a key: the organisation's, else that of a guideline that has it.
    fn declared_key(&self, per: &FactId) -> Option<&model::Fact> {
        self.versions.iter().find_map(|version| {
            let own = version.guidelines.iter().flat_map(|guideline| &guideline.facts);
            version.organisation.facts.iter().chain(own).find(|fact| fact.id == *per)
        })
    }
}
