//! Rows of remedies with caps: answered for every state of the caps, put by where that matters.

use super::{
    entry::Pattern,
    worker::{Rest, line},
};
use crate::simulate::{
    kernel::{Answer, CANNOT_TELL, Caps, Key, MAY_DECIDE, VERSIONS, answer},
    replay::given,
};

impl Rest<'_, '_> {
    /// Adds up the rows of a situation, or puts them by; `free` are the answers without caps.
    pub(super) fn capped(
        &mut self,
        key: Key,
        rules: [usize; 2],
        is_same: bool,
        rows: &[u32],
        (free, most): (&[Vec<u16>; 2], &[Vec<i64>; 2]),
    ) {
        let kernel = self.kernel;
        let answers = |at: usize| VERSIONS.map(|version| free[version][at]);
        let most = |at: usize| VERSIONS.map(|version| most[version][at]);
        let tables =
            VERSIONS.map(
                |version| {
                    if version == 1 && is_same { Vec::new() } else { self.table(rules[version], rows) }
                },
            );
        let tables = [&tables[0], if is_same { &tables[0] } else { &tables[1] }];
        let owes = rules.iter().any(|rules| kernel.rules(*rules).owes());
        // What was met already in this situation: its answers, and what is to be done.
        let mut met: Vec<(Vec<u16>, Met)> = Vec::new();
        let mut all: Vec<u16> = Vec::new();
        for (at, row) in rows.iter().map(|row| *row as usize).enumerate() {
            all.clear();
            all.extend(answers(at));
            all.extend(tables.iter().flat_map(|table| table.iter().map(|answers| answers[at])));
            let line = line(kernel, row, most(at));
            let place = met.iter().position(|(known, _)| *known == all).unwrap_or_else(|| {
                met.push((all.clone(), Met::new(&all, tables[0].len(), owes)));
                met.len() - 1
            });
            let known = &mut met[place].1;
            if let Some(answers) = known.settled
                && !self.may_be_given(row, answers)
            {
                self.determined(rules, row, &line, answers);
                continue;
            }
            let number = known.number.unwrap_or_else(|| {
                let pattern = Pattern {
                    key,
                    rules,
                    free: answers(at),
                    answers: tables.map(|table| table.iter().map(|answers| answers[at]).collect()),
                    missing: [Vec::new(), Vec::new()],
                    owes_otherwise: false,
                };
                let pattern = self.completed(pattern, row);
                self.entries.number(pattern)
            });
            if !known.is_open {
                known.number = Some(number);
            }
            let zone = u8::try_from(kernel.log.zone(row)).unwrap_or(0);
            self.entries.push(kernel.log, row, &line, kernel.day(row), zone, number);
        }
    }

    /// Returns the answers for every state of the caps of some rules.
    fn table(&mut self, rules: usize, rows: &[u32]) -> Vec<Vec<u16>> {
        let n_caps = self.kernel.rules(rules).caps.len();
        (0..1_u32 << n_caps)
            .map(|full| self.kernel.answers(rules, rows, Caps::Full(full), self.pool))
            .collect()
    }

    /// Whether a row with these answers may count towards caps.
    fn may_be_given(&self, row: usize, answers: [u16; 2]) -> bool {
        answers.iter().any(|number| given(self.kernel, row, answer(*number), true).is_some())
    }

    /// Completes what is rarely looked at.
    fn completed(&self, mut pattern: Pattern, row: usize) -> Pattern {
        for version in VERSIONS {
            if pattern.answers[version]
                .iter()
                .any(|number| matches!(answer(*number), Answer::CannotTell { .. }))
            {
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
struct Met {
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
        let is_open = |number: &u16| matches!(*number, CANNOT_TELL | MAY_DECIDE);
        let (base, candidate) = all.get(2..).unwrap_or_default().split_at(n_base);
        let one = |answers: &[u16]| {
            let (first, rest) = answers.split_first()?;
            (!is_open(first) && rest.iter().all(|answer| answer == first)).then_some(*first)
        };
        let settled = one(base).zip(one(candidate)).map(|(base, candidate)| [base, candidate]);
        Self { settled, number: None, is_open: owes || all.iter().any(is_open) }
    }
}
