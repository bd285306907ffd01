//! The most that may be given on the spot in a row that is decided.

use super::{
    Compiled, Eye, Limit, Rules,
    flat::{ASK, Flat, Record, YES},
    row::{Noted, Reader},
};
use crate::decision::Verdict;

/// How the most is found under some rules.
pub(super) enum Most {
    /// By currency: the highest limit up to which a row that is decided would be.
    Known(Box<[Option<i64>]>),
    /// These parts of the rule that decides depend on what is asked.
    Parts(Box<[u32]>),
    /// Everything has to be looked at again.
    Unknown,
}

impl Reader<'_, '_> {
    /// Returns the most that may be given in a row that is decided on the spot, caps aside; what is asked
    /// where there is no limit.
    pub(in crate::simulate) fn most(&self, rules: usize, row: usize) -> i64 {
        let asked = self.kernel.log.asked[row];
        let highest = match &self.flat.most[rules] {
            Most::Known(highest) => {
                let currency = self.kernel.log.currency[row].map_or(usize::MAX, usize::from);
                highest.get(currency).copied().flatten().filter(|highest| Some(*highest) > asked)
            }
            Most::Parts(parts) => self.highest(rules, row, Some(parts)),
            Most::Unknown => self.highest(rules, row, None),
        };
        highest.or(asked).unwrap_or(0)
    }

    /// Returns the highest limit above what is asked up to which a row is decided.
    fn highest(&self, rules: usize, row: usize, parts: Option<&[u32]>) -> Option<i64> {
        let rules = self.kernel.rules(rules);
        let mut below = i64::MAX;
        loop {
            let limit = self.next_limit(rules, row, below)?;
            // What was asked is decided; nothing below it is the most.
            if Some(limit) <= self.kernel.log.asked[row] {
                return None;
            }
            if self.would_decide(rules, parts, row, limit) {
                return Some(limit);
            }
            below = limit;
        }
    }

    /// Whether a row that is decided would be if something else were asked.
    fn would_decide(&self, rules: &Rules<'_>, parts: Option<&[u32]>, row: usize, asked: i64) -> bool {
        let seen = self.seen(rules, row, Some(asked), None);
        match parts {
            Some(parts) => parts.iter().all(|part| self.truth(seen, *part, &mut Noted::default()) == YES),
            None => self.kernel.is_decide(self.told(seen).answer),
        }
    }

    /// Returns the highest limit of a row below another amount.
    fn next_limit(&self, rules: &Rules<'_>, row: usize, below: i64) -> Option<i64> {
        let currency = self.kernel.log.currency[row]?;
        let limits = rules.limits.iter().filter_map(|limit| match limit {
            Limit::Fixed { currency: of, minor } => (*of == currency).then_some(*minor),
            Limit::Share { of, share } => {
                let asked = self.kernel.log.asked[row];
                let eye = Eye {
                    kernel: self.kernel,
                    rules,
                    row,
                    ledgers: None,
                    is_tight: false,
                    full: None,
                    asked,
                };
                eye.share_of(*of, *share)
            }
        });
        limits.filter(|limit| *limit < below).max()
    }
}

impl Compiled<'_> {
    /// Finds how the most is found under the rules that are new.
    pub(super) fn find_most(&mut self) {
        for rules in &self.rules[self.flat.most.len()..] {
            let most = match self.flat.parts_that_ask(rules, &self.verdicts) {
                Some(parts) => match self.flat.highest(rules, &parts, self.currencies.len()) {
                    Some(highest) => Most::Known(highest),
                    None => Most::Parts(parts),
                },
                None => Most::Unknown,
            };
            self.flat.most.push(most);
        }
    }
}

impl Flat {
    /// Returns the parts of the rule that decides which depend on what is asked; none where another rule may
    /// decide as well.
    fn parts_that_ask(&self, rules: &Rules<'_>, verdicts: &[Verdict]) -> Option<Box<[u32]>> {
        let is_decide = |verdict: u16| verdicts.get(usize::from(verdict)) == Some(&Verdict::Decide);
        let (&(when, first), others) = rules.verdicts.split_first()?;
        let &(always, _) = others.last()?;
        // Where the first rule might not hold something else would hold as well, so a yes says that it does.
        let is_always = matches!(self.record_of(always), Record::Constant(YES));
        if !is_decide(first) || !is_always || others.iter().any(|(_, verdict)| is_decide(*verdict)) {
            return None;
        }
        let parts = match self.record_of(when) {
            Record::All(parts) => parts.clone(),
            _ => [self.of_node[when as usize]].into(),
        };
        Some(parts.into_iter().filter(|part| self.looks_at_asked(*part)).collect())
    }

    /// Returns by currency the highest limit that passes some tests; none where that depends on the row.
    fn highest(&self, rules: &Rules<'_>, tests: &[u32], n_currencies: usize) -> Option<Box<[Option<i64>]>> {
        let tests = tests.iter().map(|test| match &self.records[*test as usize] {
            Record::Asked(by) => Some(by),
            _ => None,
        });
        let tests: Vec<_> = tests.collect::<Option<_>>()?;
        let mut highest = vec![None; n_currencies];
        for limit in &rules.limits {
            let Limit::Fixed { currency, minor } = limit else { return None };
            let currency = usize::from(*currency);
            if *minor < i64::MAX && tests.iter().all(|by| by[currency].truth(*minor) == YES) {
                highest[currency] = highest[currency].max(Some(*minor));
            }
        }
        Some(highest.into())
    }

    fn record_of(&self, node: u32) -> &Record {
        &self.records[self.of_node[node as usize] as usize]
    }

    /// Whether a formula may depend on what is asked, caps aside.
    fn looks_at_asked(&self, record: u32) -> bool {
        match &self.records[record as usize] {
            Record::Asked(_) | Record::Share { .. } | Record::Elsewhere { .. } => true,
            // What the reference makes of a blank may depend on anything.
            Record::Word { blank, .. }
            | Record::Number { blank, .. }
            | Record::Money { blank, .. }
            | Record::Age { blank, .. } => *blank == ASK,
            Record::Constant(_) | Record::Day(_) | Record::Fits { .. } => false,
            Record::Not(part) => self.looks_at_asked(*part),
            Record::All(parts) | Record::Any(parts) | Record::AtLeast(_, parts) => {
                parts.iter().any(|part| self.looks_at_asked(*part))
            }
            Record::Choose(choice) => choice.parts().any(|part| self.looks_at_asked(part)),
        }
    }
}
