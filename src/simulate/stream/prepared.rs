//! What is worked out once before the rows that waited are replayed: their keys, and the caps of patterns.

use std::collections::BTreeSet;

use super::{
    Done,
    entry::{Entry, Pattern},
};
use crate::simulate::{
    kernel::{CapTest, Track},
    read::{BLANK, Texts},
};

/// A pattern, with the caps that it speaks of and the tracks that its rows go to.
pub(super) struct Prepared {
    pub(super) pattern: Pattern,
    pub(super) caps: [Vec<CapTest>; 2],
    /// The tracks of those caps; both versions mostly look at the same.
    pub(super) looks: Vec<u32>,
    pub(super) feeds: [Vec<u32>; 2],
}

impl Prepared {
    pub(super) fn of(done: &Done<'_>) -> Vec<Self> {
        let compiled = &done.worker.compiled;
        let prepare = |pattern: &Pattern| {
            let caps = pattern.rules.map(|rules| compiled.rules_of(rules).caps.clone());
            let looks: BTreeSet<u32> = caps.iter().flatten().map(|cap| cap.track).collect();
            let feeds = compiled.feeds(pattern.key);
            Self { caps, looks: looks.into_iter().collect(), feeds, pattern: pattern.clone() }
        };
        done.worker.entries.patterns.iter().map(prepare).collect()
    }
}

/// The codes of keys that all workers share.
pub(super) struct Keys {
    /// By the column, then by the worker, then by the code of the worker.
    shared: [Vec<Vec<u32>>; 3],
}

impl Keys {
    pub(super) fn new(done: &[Done<'_>]) -> Self {
        let mut keys = Self { shared: Default::default() };
        for (column, shared) in keys.shared.iter_mut().enumerate() {
            let mut all = Texts::default();
            for done in done {
                let texts = [&done.texts.customer, &done.texts.agent, &done.texts.site][column];
                shared.push(texts.iter().map(|text| all.code(text)).collect());
            }
        }
        keys
    }

    fn column(track: &Track) -> usize {
        match track.what.per.first().map(crate::model::FactId::as_str) {
            Some(crate::model::built_in::CUSTOMER) => 0,
            Some(crate::model::built_in::AGENT) => 1,
            _ => 2,
        }
    }

    pub(super) fn of(&self, track: &Track, worker: usize, entry: &Entry) -> Option<u32> {
        let column = Self::column(track);
        let code = [entry.customer, entry.agent, entry.site][column];
        if code == BLANK { None } else { self.shared[column][worker].get(code as usize).copied() }
    }
}
