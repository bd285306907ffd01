//! Rows of remedies with caps: answered for every state of the caps, put by where that matters.

use super::{
    entry::Pattern,
    together::{Together, n_states},
    worker::Rest,
};
use crate::simulate::{
    kernel::{Key, MOST_CAPS, Told, answer, is_open},
    replay::given,
};

/// By the number of a situation, what was met in it.
pub(super) type Patterns = Vec<Vec<Met>>;

/// What rows of one kind come to in every state of their caps.
pub(super) struct Met {
    /// The answers: of both versions without caps, then in each state of the base and of the candidate.
    answers: Vec<u16>,
    /// The facts whose absence leaves an answer open, for the same states.
    missing: Vec<u128>,
    /// The answers, where they do not depend on the caps and are known.
    settled: Option<[u16; 2]>,
    /// The number of their pattern, where it is the same for all such rows.
    number: Option<u32>,
}

/// The answers of one version in every state of its caps.
struct States {
    told: [Told; 1 << MOST_CAPS],
    n: usize,
}

impl States {
    fn all(&self) -> &[Told] {
        &self.told[..self.n]
    }
}

impl Rest<'_, '_, '_> {
    /// Whether a row depends on the caps, or counts towards them; `free` are the answers without caps.
    pub(super) fn is_capped(&self, row: usize, free: &[Told; 2]) -> bool {
        free.iter().any(|told| told.rests_on_caps) || self.may_be_given(row, free.map(|told| told.answer))
    }

    /// Adds up a row, or puts it by; `free` are the answers without caps.
    pub(super) fn capped(
        &mut self,
        (situation, key): (usize, Key),
        (rules, is_same, owes): ([usize; 2], bool, bool),
        (place, together): (usize, &Together),
        free: [Told; 2],
    ) {
        let row = together.row(place);
        let line = self.line(rules, is_same, row, &free);
        let states =
            |version: usize| self.states((version, rules[version]), (place, together), free[version]);
        let base = states(0);
        let other = (!is_same).then(|| states(1));
        let states = [base.all(), other.as_ref().map_or(base.all(), States::all)];
        let (number, place) = self.met(situation, states, free);
        let met = &self.patterns[number][place];
        if let Some(answers) = met.settled
            && !self.may_be_given(row, answers)
        {
            self.determined(rules, owes, row, &line, answers);
            return;
        }
        let pattern = met.number.unwrap_or_else(|| {
            let any_open = |told: &&[Told]| told.iter().any(|told| is_open(told.answer));
            let missing = |told: &[Told]| told.iter().map(|told| told.missing).collect();
            let pattern = Pattern {
                key,
                rules,
                free: free.map(|told| told.answer),
                answers: states.map(|told| told.iter().map(|told| told.answer).collect()),
                missing: states.map(|told| if any_open(&told) { missing(told) } else { Vec::new() }),
                owes_otherwise: owes && self.kernel.owes_otherwise(rules, row),
            };
            self.entries.number(pattern)
        });
        if !owes {
            self.patterns[number][place].number = Some(pattern);
        }
        let zone = u8::try_from(self.kernel.log.zone(row)).unwrap_or(0);
        self.entries.push(self.kernel.log, row, &line, self.kernel.day(row), zone, pattern);
    }

    /// Returns the place of what was met of a situation, noting it where it is new.
    fn met(&mut self, situation: usize, states: [&[Told]; 2], free: [Told; 2]) -> (usize, usize) {
        if self.patterns.len() <= situation {
            self.patterns.resize_with(situation + 1, Vec::new);
        }
        let all = || free.iter().chain(states[0]).chain(states[1]);
        let is_it = |met: &Met| {
            met.answers.iter().eq(all().map(|told| &told.answer))
                && met.missing.iter().eq(all().map(|told| &told.missing))
        };
        let known = &mut self.patterns[situation];
        let place = known.iter().position(is_it).unwrap_or_else(|| {
            known.push(Met {
                answers: all().map(|told| told.answer).collect(),
                missing: all().map(|told| told.missing).collect(),
                settled: settled(states[0]).zip(settled(states[1])).map(|(one, other)| [one, other]),
                number: None,
            });
            known.len() - 1
        });
        (situation, place)
    }

    /// Returns the answers for every state of the caps of some rules.
    fn states(&self, of: (usize, usize), (place, together): (usize, &Together), free: Told) -> States {
        let n = n_states(&self.reader, of.1);
        let mut states = States { told: [free; 1 << MOST_CAPS], n: n as usize };
        if free.rests_on_caps {
            for (full, told) in (0..n).zip(&mut states.told) {
                *told = together.full(&self.reader, of, place, full);
            }
        }
        states
    }

    /// Whether a row with these answers may count towards caps.
    fn may_be_given(&self, row: usize, answers: [u16; 2]) -> bool {
        answers.iter().any(|number| given(self.kernel, row, answer(*number), true).is_some())
    }
}

/// Returns the answer that is the same in every state, and known.
fn settled(states: &[Told]) -> Option<u16> {
    let (first, rest) = states.split_first()?;
    (!is_open(first.answer) && rest.iter().all(|told| told.answer == first.answer)).then_some(first.answer)
}
