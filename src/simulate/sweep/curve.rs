//! The rows of a curve: what each comes to, added up.

use super::SweepPoint;
use crate::{
    model::Currency,
    simulate::{Fate, Kind, Log, Outcome, Share},
};

/// A row of the remedy and currency.
pub(super) struct Row {
    /// Its place in the log.
    pub(super) at: usize,
    pub(super) asked: Option<i64>,
    recorded: i64,
    outcome: Outcome,
}

/// What a row comes to at some height of the limit.
#[derive(Clone, Copy)]
pub(super) struct CameTo {
    kinds: Option<[Kind; 2]>,
    is_undetermined: bool,
    added: i64,
    outcome: Outcome,
}

impl Row {
    /// Returns a row of the log, if it is in a currency.
    pub(super) fn new(log: &Log, at: usize, currency: Currency) -> Option<Self> {
        (log.currency_of(at) == Some(currency)).then(|| Self {
            at,
            asked: log.asked[at],
            recorded: log.given[at].or(log.asked[at]).unwrap_or(0),
            outcome: log.outcome[at],
        })
    }

    pub(super) fn came_to(&self, fate: &Fate) -> CameTo {
        let kinds = match fate {
            Fate::Replayed { before, after, .. } => Kind::of(before).zip(Kind::of(after)),
            Fate::NotReplayable(_) | Fate::Undetermined(_) => None,
        };
        CameTo {
            kinds: kinds.map(|(before, after)| [before, after]),
            is_undetermined: matches!(fate, Fate::Undetermined(_)),
            added: kinds.map_or(0, |(before, after)| self.given(after) - self.given(before)),
            outcome: self.outcome,
        }
    }

    /// Returns what a version gives: what was given, or, where that was nothing, what was asked.
    fn given(&self, kind: Kind) -> i64 {
        match kind {
            Kind::No | Kind::NotCovered => 0,
            Kind::Ask | Kind::Decide if self.outcome.is_yes() => self.recorded,
            Kind::Ask => 0,
            Kind::Decide => self.asked.unwrap_or(0),
        }
    }
}

/// What rows come to, added up.
#[derive(Clone, Copy, Default)]
pub(super) struct Tally {
    on_the_spot: i64,
    newly: i64,
    no_longer: i64,
    undetermined: i64,
    added: i64,
    n_approved: i64,
    n_asked: i64,
}

impl Tally {
    pub(super) fn add(&mut self, row: &CameTo) {
        self.count(row, 1);
    }

    pub(super) fn remove(&mut self, row: &CameTo) {
        self.count(row, -1);
    }

    fn count(&mut self, row: &CameTo, times: i64) {
        self.undetermined += times * i64::from(row.is_undetermined);
        self.added = self.added.saturating_add(row.added.saturating_mul(times));
        let Some([before, after]) = row.kinds.map(|kinds| kinds.map(|kind| kind == Kind::Decide)) else {
            return;
        };
        self.on_the_spot += times * i64::from(after);
        self.no_longer += times * i64::from(before && !after);
        if before || !after {
            return;
        }
        self.newly += times;
        match row.outcome {
            Outcome::EscalatedGranted => {
                self.n_approved += times;
                self.n_asked += times;
            }
            Outcome::EscalatedDeclined => self.n_asked += times,
            Outcome::Granted | Outcome::Declined | Outcome::Pending | Outcome::NotOffered => {}
        }
    }

    pub(super) fn point(&self, limit: i64) -> SweepPoint {
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        SweepPoint {
            limit,
            on_the_spot: count(self.on_the_spot),
            newly: count(self.newly),
            no_longer: count(self.no_longer),
            undetermined: count(self.undetermined),
            added: self.added,
            agreement: Share::new(count(self.n_approved), count(self.n_asked)),
        }
    }
}
