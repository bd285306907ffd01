//! Rows of remedies with caps: answered for every state of the caps, put by where that matters.

use super::{
    entry::Pattern,
    worker::Rest,
};
use crate::simulate::{
    kernel::{Answer, Key, Told, VERSIONS, answer, is_open},
    replay::given,
};

/// By the number of a situation, what was met in it: the answers in every state, and what is to be done.
pub(super) type Patterns = Vec<Vec<(Vec<u16>, Met)>>;

impl Rest<'_, '_, '_> {
    /// Whether a row depends on the caps, or counts towards them; `free` are the answers without caps.
    pub(super) fn is_capped(&self, row: usize, free: &[Told; 2]) -> bool {
        free.iter().any(|told| told.rests_on_caps) || self.may_be_given(row, free.map(|told| told.answer))
    }

    /// Adds up a row, or puts it by; `free` are the answers without caps.
    pub(super) fn capped(
        &mut self,
        (number, key): (u32, Key),
        (rules, is_same, owes): ([usize; 2], bool, bool),
        row: usize,
        free: [Told; 2],
    ) {
        let line = self.line(rules, is_same, row, &free);
        let free = free.map(|told| told.answer);
        let base = self.states(rules[0], row);
        let candidate = if is_same { base.clone() } else { self.states(rules[1], row) };
        let mut all = free.to_vec();
        all.extend(base.iter().chain(&candidate));
        let number = number as usize;
        if self.patterns.len() <= number {
            self.patterns.resize_with(number + 1, Vec::new);
        }
        let known = self.patterns[number].iter().position(|(known, _)| *known == all);
        let place = known.unwrap_or_else(|| {
            let met = Met::new(&all, base.len(), owes);
            self.patterns[number].push((all, met));
            self.patterns[number].len() - 1
        });
        let Met { settled, number: known, is_open } = self.patterns[number][place].1;
        if let Some(answers) = settled
            && !self.may_be_given(row, answers)
        {
            self.determined(rules, owes, row, &line, answers);
            return;
        }
        let pattern = known.unwrap_or_else(|| {
            let pattern = Pattern {
                key,
                rules,
                free,
                answers: [base, candidate],
                missing: [Vec::new(), Vec::new()],
                owes_otherwise: false,
            };
            let pattern = self.completed(pattern, row);
            self.entries.number(pattern)
        });
        if !is_open {
            self.patterns[number][place].1.number = Some(pattern);
        }
        let zone = u8::try_from(self.kernel.log.zone(row)).unwrap_or(0);
        self.entries.push(self.kernel.log, row, &line, self.kernel.day(row), zone, pattern);
    }

    /// Returns the answers for every state of the caps of some rules.
    fn states(&self, rules: usize, row: usize) -> Vec<u16> {
        let n_caps = self.kernel.rules(rules).caps.len();
        (0..1_u32 << n_caps).map(|full| self.reader.answer(rules, row, Some(full)).answer).collect()
    }

    /// Whether a row with these answers may count towards caps.
    fn may_be_given(&self, row: usize, answers: [u16; 2]) -> bool {
        answers.iter().any(|number| given(self.kernel, row, answer(*number), true).is_some())
    }

    /// Completes what is rarely looked at.
    fn completed(&self, mut pattern: Pattern, row: usize) -> Pattern {
        for version in VERSIONS {
            if pattern.answers[version].iter().any(|number| is_open(*number)) {
                pattern.missing[version] = (0..)
                    .zip(&pattern.answers[version])
                    .map(|(full, number)| {
                        let mut missing = Vec::new();
                        if let Answer::CannotTell { .. } = answer(*number) {
                            self.kernel.missing(pattern.rules[version], row, full, &mut missing);
                        }
                        missing.into()
                    })
                    .collect();
            }
        }
        pattern.owes_otherwise = self.kernel.owes_otherwise(pattern.rules, row);
        pattern
    }
}

/// What is known of rows with the same answers in every state of the caps.
#[derive(Clone, Copy)]
pub(super) struct Met {
    /// The answers, where they do not depend on the caps and are known.
    settled: Option<[u16; 2]>,
    /// The number of their pattern.
    number: Option<u32>,
    /// Whether facts that matter may be unknown; which ones differs from row to row.
    is_open: bool,
}

impl Met {
    /// `all` holds the answers without caps, then `n_base` of the base and those of the candidate.
    fn new(all: &[u16], n_base: usize, owes: bool) -> Self {
        let (base, candidate) = all.get(2..).unwrap_or_default().split_at(n_base);
        let one = |answers: &[u16]| {
            let (first, rest) = answers.split_first()?;
            (!is_open(*first) && rest.iter().all(|answer| answer == first)).then_some(*first)
        };
        let settled = one(base).zip(one(candidate)).map(|(base, candidate)| [base, candidate]);
        Self { settled, number: None, is_open: owes || all.iter().any(|answer| is_open(*answer)) }
    }
}
