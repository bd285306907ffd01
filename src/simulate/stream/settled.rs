//! The settled time: its changes, what supervisors had said of them, and the money.

use super::{
    listed::{Example, Least},
    sums::{Judged, Line, text},
};
use crate::simulate::{
    outcome::Outcome,
    result::{Kind, Spent},
};

/// What is added up of the settled time.
#[derive(Default)]
pub(super) struct Settled {
    pub(super) n_rows: u64,
    /// The first row of it.
    pub(super) first: Option<i64>,
    pub(super) newly_on_the_spot: u64,
    pub(super) newly_not_on_the_spot: u64,
    /// Calls to superiors saved.
    pub(super) saved: i64,
    pub(super) n_approved: u64,
    pub(super) n_asked: u64,
    pub(super) n_overruled: u64,
    pub(super) overruled: Least<(std::cmp::Reverse<i64>, i64, String), 20>,
    /// The numbers under which the customers of those newly and no longer decided on the spot are counted.
    pub(super) numbers: [Option<u32>; 2],
    /// By guideline, then by currency.
    pub(super) money: Vec<Vec<Option<[Spent; 2]>>>,
}

impl Settled {
    /// Adds what another has added up, save the money, which is by guideline.
    pub(super) fn merge(&mut self, other: Self) {
        self.n_rows += other.n_rows;
        self.newly_on_the_spot += other.newly_on_the_spot;
        self.newly_not_on_the_spot += other.newly_not_on_the_spot;
        self.saved += other.saved;
        self.n_approved += other.n_approved;
        self.n_asked += other.n_asked;
        self.n_overruled += other.n_overruled;
        self.first = [self.first, other.first].into_iter().flatten().min();
        self.overruled.merge(other.overruled);
    }

    pub(super) fn add_newly(&mut self, judged: &Judged<'_>, example: &dyn Fn() -> Example) {
        let line = judged.line;
        match line.outcome {
            Outcome::EscalatedGranted => {
                self.n_approved += 1;
                self.n_asked += 1;
            }
            Outcome::EscalatedDeclined => {
                self.n_asked += 1;
                self.n_overruled += 1;
                let asked = std::cmp::Reverse(line.asked.unwrap_or(0));
                if self.overruled.has_room_for(|(least, at, id)| {
                    (asked, line.at, judged.id) < (*least, *at, id.as_bytes())
                }) {
                    self.overruled.insert((asked, line.at, text(judged.id)), example());
                }
            }
            Outcome::Granted | Outcome::Declined | Outcome::Pending | Outcome::NotOffered => {}
        }
    }

    pub(super) fn add_money(&mut self, line: &Line, kinds: [Kind; 2]) {
        let Some(currency) = line.currency else { return };
        let (guideline, currency) = (line.guideline as usize, usize::from(currency));
        if self.money.len() <= guideline {
            self.money.resize(guideline + 1, Vec::new());
        }
        let sums = &mut self.money[guideline];
        if sums.len() <= currency {
            sums.resize(currency + 1, None);
        }
        let sums = sums[currency].get_or_insert_default();
        for ((sum, kind), most) in sums.iter_mut().zip(kinds).zip(line.most) {
            sum.add(spent(line, kind, most));
        }
    }
}

/// What one version gives in a row.
fn spent(line: &Line, kind: Kind, most: i64) -> Spent {
    let recorded = if line.outcome.is_yes() { line.recorded } else { 0 };
    match kind {
        Kind::No | Kind::NotCovered => Spent::default(),
        Kind::Ask => Spent { floor: recorded, replay: recorded, ceiling: recorded },
        Kind::Decide => {
            let replay = if line.outcome.is_yes() { recorded } else { line.asked.unwrap_or(0) };
            Spent { floor: recorded, replay, ceiling: most.max(replay) }
        }
    }
}
