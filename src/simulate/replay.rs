//! The replay: past decisions once more, in their order, under the base and the candidate.
//!
//! What was given feeds the caps: a `decide` counts as given, an `ask` counts where the log shows that a
//! superior said yes, a `no` never. Two things are not known: what was given before the log begins, and
//! what a superior would have said where an agent gave it alone. So each version is replayed twice, once
//! with the least that may have been given and once with the most; a verdict that differs is not
//! determined.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    kernel::{ASKED, Answer, BASE, CANDIDATE, Eye, Kernel, NotReplayable, Situation, VERSIONS},
    ledger::Ledger,
    outcome::Outcome,
};
use crate::decision::Verdict;

/// Why the verdict of a row is not determined.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Undetermined {
    /// Facts that matter are not in the log.
    FactsUnknown,
    /// It depends on what was given before the log begins, or on what a superior would have said.
    HistoryUnknown,
}

impl Undetermined {
    /// The word for it in machine-readable results.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::FactsUnknown => "facts-unknown",
            Self::HistoryUnknown => "history-unknown",
        }
    }
}

/// Why the verdict of a row differs between the versions.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Cause {
    /// The rules answer differently.
    Rule,
    /// A cap has another limit.
    CapSetting,
    /// Only because earlier decisions of the replay differ.
    KnockOn,
}

impl Cause {
    /// The word for it in machine-readable results.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::CapSetting => "cap-setting",
            Self::KnockOn => "knock-on",
        }
    }
}

/// What became of a row.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Replayed {
    Not(NotReplayable),
    Undetermined(Undetermined),
    /// The verdicts of both versions, and why they differ if they do.
    As {
        verdicts: [u16; 2],
        cause: Option<Cause>,
    },
}

/// How often a cap stood in the way of what was otherwise granted.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Binding {
    pub(super) n_rows: u64,
    /// Customers whom one decision less would have helped.
    pub(super) one_short: BTreeSet<u32>,
}

/// A replayed log.
pub(super) struct Replay {
    pub(super) rows: Vec<Replayed>,
    /// By version, rules and place of the cap.
    pub(super) bindings: [BTreeMap<(usize, usize), Binding>; 2],
    /// How often a fact was missing where it mattered.
    pub(super) missing: BTreeMap<String, u64>,
}

/// The least and the most that may have been given.
const EXTREMES: [bool; 2] = [false, true];

/// Replays a log.
pub(super) fn replay(kernel: &Kernel<'_>) -> Replay {
    let mut state = State {
        kernel,
        ledgers: VERSIONS.map(|version| EXTREMES.map(|_| kernel.ledgers(version))),
        bindings: [BTreeMap::new(), BTreeMap::new()],
        missing: vec![0; kernel.fact_names.len()],
    };
    let rows = (0..kernel.log.len).map(|row| state.row(row)).collect();
    let missing = kernel.fact_names.iter().cloned().zip(state.missing).filter(|(_, n)| *n > 0);
    Replay { rows, bindings: state.bindings, missing: missing.collect() }
}

struct State<'a> {
    kernel: &'a Kernel<'a>,
    /// What was given so far, by version, the least and the most.
    ledgers: [[Vec<Ledger>; 2]; 2],
    bindings: [BTreeMap<(usize, usize), Binding>; 2],
    /// By the number of the fact.
    missing: Vec<u64>,
}

impl State<'_> {
    fn row(&mut self, row: usize) -> Replayed {
        let (rules, feeds, asks, sees) = match self.kernel.situation(row) {
            Situation::Not(reason) => return Replayed::Not(*reason),
            Situation::Is { rules, feeds, asks, sees, .. } => (*rules, feeds, asks, sees),
        };
        let answers = VERSIONS.map(|version| self.answers(rules[version], row, version));
        let replayed = self.judge(rules, row, answers);
        if !matches!(replayed, Replayed::Not(_)) {
            for version in VERSIONS {
                let measures =
                    [&feeds[version], asks].into_iter().any(|feeds| self.kernel.counts_measured(feeds));
                let eye = self.kernel.eye(rules[version], row);
                let measured = measures.then(|| eye.measured()).flatten();
                let measured = measured.as_ref();
                let asked = self.kernel.log.asked[row].filter(|_| !eye.measures_a_number());
                for (ledgers, (is_tight, answer)) in
                    self.ledgers[version].iter_mut().zip(EXTREMES.into_iter().zip(answers[version]))
                {
                    if let Some(amount) = given(self.kernel, row, answer, is_tight) {
                        let amount = amount.filter(|_| !eye.measures_a_number());
                        self.kernel.record(ledgers, &feeds[version], row, (amount, measured));
                    }
                    self.kernel.record(ledgers, asks, row, (asked, measured));
                    self.kernel.note(ledgers, sees);
                }
            }
        }
        replayed
    }

    fn answers(&self, rules: usize, row: usize, version: usize) -> [Answer; 2] {
        let eye = self.kernel.eye(rules, row);
        if !self.kernel.rules(rules).looks_back {
            return [eye.answer(); 2];
        }
        EXTREMES.map(|is_tight| self.see(eye, version, is_tight).answer())
    }

    fn see<'s>(&'s self, eye: Eye<'s>, version: usize, is_tight: bool) -> Eye<'s> {
        eye.with(&self.ledgers[version][usize::from(is_tight)], is_tight)
    }

    fn judge(&mut self, rules: [usize; 2], row: usize, answers: [[Answer; 2]; 2]) -> Replayed {
        let determined = answers.map(|[least, most]| match (least, most) {
            (Answer::Verdict(one), Answer::Verdict(other)) if one == other => Some(one),
            _ => None,
        });
        if let [Some(base), Some(candidate)] = determined {
            for version in VERSIONS {
                self.note_caps(rules[version], row, version, answers[version][0]);
            }
            let verdicts = [base, candidate];
            let cause = if base == candidate {
                self.other_owed(rules, row)
            } else {
                Some(self.cause(rules, row, verdicts))
            };
            return Replayed::As { verdicts, cause };
        }
        let missing = self.missing(rules, row, answers);
        if self.kernel.log.asked[row].is_none() && missing.contains(&ASKED) {
            return Replayed::Not(NotReplayable::NoAmount);
        }
        let is_unknown = answers.iter().flatten().any(|answer| matches!(answer, Answer::CannotTell { .. }));
        missing.into_iter().for_each(|fact| self.missing[fact] += 1);
        Replayed::Undetermined(if is_unknown {
            Undetermined::FactsUnknown
        } else {
            Undetermined::HistoryUnknown
        })
    }

    fn missing(&self, rules: [usize; 2], row: usize, answers: [[Answer; 2]; 2]) -> Vec<usize> {
        let mut missing = Vec::new();
        for version in VERSIONS {
            if matches!(answers[version][0], Answer::CannotTell { .. }) {
                self.see(self.kernel.eye(rules[version], row), version, false).missing(&mut missing);
            }
        }
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    /// Says why the verdicts differ: the candidate is looked at with what the base had given.
    fn cause(&self, rules: [usize; 2], row: usize, verdicts: [u16; 2]) -> Cause {
        let candidate = self.kernel.eye(rules[CANDIDATE], row);
        if self.see(candidate, BASE, false).answer() == Answer::Verdict(verdicts[BASE]) {
            return Cause::KnockOn;
        }
        let base = self.kernel.eye(rules[BASE], row);
        if base.answer() == candidate.answer() { Cause::CapSetting } else { Cause::Rule }
    }

    /// Two answers with one verdict differ where another amount is owed.
    fn other_owed(&self, rules: [usize; 2], row: usize) -> Option<Cause> {
        if rules.iter().all(|&rules| !self.kernel.rules(rules).owes()) {
            return None;
        }
        let [base, candidate] =
            VERSIONS.map(|version| self.see(self.kernel.eye(rules[version], row), version, false).owed());
        (base != candidate).then_some(Cause::Rule)
    }

    fn note_caps(&mut self, rules: usize, row: usize, version: usize, answer: Answer) {
        if self.kernel.rules(rules).caps.is_empty() || is_decide(self.kernel, answer) {
            return;
        }
        let eye = self.kernel.eye(rules, row);
        if !is_decide(self.kernel, eye.answer()) {
            return;
        }
        let bound: Vec<(usize, bool)> = self.see(eye, version, false).caps_in_the_way().collect();
        for (place, is_one_short) in bound {
            let binding = self.bindings[version].entry((rules, place)).or_default();
            binding.n_rows += 1;
            binding.one_short.extend(self.kernel.log.customer.code(row).filter(|_| is_one_short));
        }
    }
}

fn is_decide(kernel: &Kernel<'_>, answer: Answer) -> bool {
    match answer {
        Answer::Verdict(verdict) => kernel.verdicts[usize::from(verdict)] == Verdict::Decide,
        Answer::CannotTell { .. } => false,
    }
}

/// Returns what a row counts as given; none where nothing was.
pub(super) fn given(kernel: &Kernel<'_>, row: usize, answer: Answer, is_tight: bool) -> Option<Option<i64>> {
    let log = kernel.log;
    let verdict = match answer {
        Answer::CannotTell { .. } => None,
        Answer::Verdict(verdict) => kernel.verdicts.get(usize::from(verdict)),
    };
    let amounts = (log.asked[row], log.given[row].or(log.asked[row]));
    given_by(answer, verdict, amounts, log.outcome[row], is_tight)
}

/// The same of a row of which only this much is known: its answer, what was asked and given, how it ended.
pub(super) fn given_by(
    answer: Answer,
    verdict: Option<&Verdict>,
    (asked, recorded): (Option<i64>, Option<i64>),
    outcome: Outcome,
    is_tight: bool,
) -> Option<Option<i64>> {
    if let Answer::CannotTell { may_decide } = answer {
        return (may_decide && is_tight).then_some(asked);
    }
    match verdict? {
        Verdict::Decide => Some(asked),
        Verdict::Ask(_) => match outcome {
            Outcome::EscalatedGranted => Some(recorded),
            // Nobody was asked, so nobody knows what a superior would have said.
            Outcome::Granted => is_tight.then_some(recorded),
            Outcome::EscalatedDeclined | Outcome::Declined | Outcome::Pending | Outcome::NotOffered => None,
        },
        Verdict::No | Verdict::NotCovered | Verdict::CannotTell(_) => None,
    }
}
