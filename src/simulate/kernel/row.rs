//! One row answered from the flat records; in the same go, which facts were missing.

use super::{
    Eye, Kernel, Rules,
    answers::{CANNOT_TELL, MAY_DECIDE},
    data::{Data, NOTHING, UNREADABLE, UNREADABLE_WORD},
    flat::{ASK, Bounds, Flat, NO, Record, UNKNOWN, YES, byte, yes_if},
};
use crate::{
    decision::{Choice, Truth, Verdict},
    simulate::read::BLANK,
};

/// The columns of the facts, ready to be looked at; those of another kind are empty.
#[derive(Default)]
pub(super) struct Views<'k> {
    pub(super) words: Vec<&'k [u32]>,
    pub(super) numbers: Vec<&'k [i64]>,
}

impl<'k> Views<'k> {
    fn new(kernel: &'k Kernel<'_>) -> Self {
        let mut views = Self::default();
        for fact in kernel.facts.iter() {
            let (words, numbers): (&[u32], &[i64]) = match &fact.data {
                Data::Words(codes) => (codes, &[]),
                Data::Numbers { values, .. }
                | Data::Days(values)
                | Data::Instants(values)
                | Data::Flags(values) => (&[], values),
                Data::Wide { .. } => (&[], &[]),
            };
            views.words.push(words);
            views.numbers.push(numbers);
        }
        views
    }
}

/// Answers row after row by the flat records.
pub(in crate::simulate) struct Reader<'k, 'a> {
    pub(in crate::simulate) kernel: &'k Kernel<'a>,
    pub(super) flat: &'k Flat,
    pub(super) views: Views<'k>,
}

/// A row, and what is supposed of it.
#[derive(Clone, Copy)]
pub(super) struct Seen<'k> {
    rules: &'k Rules<'k>,
    at: usize,
    asked: Option<i64>,
    /// The currency of the row, where it has one and something is asked.
    currency: Option<usize>,
    /// Which caps are supposed to be used up; without it none is.
    full: Option<u32>,
}

/// What was noted while a row was answered.
#[derive(Clone, Copy, Default)]
pub(super) struct Noted {
    /// The facts whose absence leaves the answer open, a bit for each.
    missing: u128,
    /// Whether the use of a cap was looked at.
    has_looked_at_caps: bool,
}

/// The answer to a row.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::simulate) struct Told {
    /// A verdict's number, or that it cannot be told.
    pub(in crate::simulate) answer: u16,
    /// The facts whose absence leaves the answer open, a bit for each number.
    pub(in crate::simulate) missing: u128,
    /// Whether the answer may depend on the caps.
    pub(in crate::simulate) rests_on_caps: bool,
}

impl<'k, 'a> Reader<'k, 'a> {
    pub(in crate::simulate) fn new(kernel: &'k Kernel<'a>) -> Self {
        Self { kernel, flat: &kernel.compiled.flat, views: Views::new(kernel) }
    }

    /// Answers a row as if some caps were used up; none is where nothing is said of them.
    pub(in crate::simulate) fn answer(&self, rules: usize, row: usize, full: Option<u32>) -> Told {
        let asked = self.kernel.log.asked[row];
        self.told(self.seen(self.kernel.rules(rules), row, asked, full))
    }

    pub(super) fn seen(
        &self,
        rules: &'k Rules<'k>,
        at: usize,
        asked: Option<i64>,
        full: Option<u32>,
    ) -> Seen<'k> {
        let currency = asked.and(self.kernel.log.currency[at]).map(usize::from);
        Seen { rules, at, asked, currency, full }
    }

    /// Returns the answer of the first rule that holds.
    pub(super) fn told(&self, seen: Seen<'_>) -> Told {
        const NOTHING_YET: u16 = u16::MAX;
        const SEVERAL: u16 = u16::MAX - 1;
        let (mut possible, mut may_decide) = (NOTHING_YET, false);
        let mut noted = Noted::default();
        for &(when, verdict) in &seen.rules.verdicts {
            let truth = self.truth(seen, self.flat.of_node[when as usize], &mut noted);
            if truth == NO {
                continue;
            }
            possible = if possible == NOTHING_YET || possible == verdict { verdict } else { SEVERAL };
            may_decide |= self.kernel.verdicts[usize::from(verdict)] == Verdict::Decide;
            if truth == YES {
                break;
            }
        }
        let answer = match possible {
            NOTHING_YET | SEVERAL if may_decide => MAY_DECIDE,
            NOTHING_YET | SEVERAL => CANNOT_TELL,
            verdict => verdict,
        };
        Told { answer, missing: noted.missing, rests_on_caps: noted.has_looked_at_caps }
    }

    /// Answers a formula.
    // INVARIANT: missing facts are noted only where the answer is that it is not known.
    pub(super) fn truth(&self, seen: Seen<'_>, record: u32, noted: &mut Noted) -> u8 {
        let flat = self.flat;
        match &flat.records[record as usize] {
            Record::Constant(truth) => *truth,
            Record::Not(part) => YES - self.truth(seen, *part, noted),
            Record::All(parts) => self.joined(seen, parts, (YES, NO), noted),
            Record::Any(parts) => self.joined(seen, parts, (NO, YES), noted),
            Record::AtLeast(n, parts) => self.counted(seen, *n, parts, noted),
            Record::Choose(choice) => self.chosen(seen, choice, noted),
            test => self.tested(seen, test, record, noted),
        }
    }

    /// Looks at the row.
    #[inline(always)]
    fn tested(&self, seen: Seen<'_>, test: &Record, record: u32, noted: &mut Noted) -> u8 {
        let truth = match test {
            Record::Constant(truth) => *truth,
            Record::Not(_) | Record::All(_) | Record::Any(_) | Record::AtLeast(..) | Record::Choose(_) => {
                return self.truth(seen, record, noted);
            }
            Record::Word { fact, question, blank, node } => match self.views.words[*fact][seen.at] {
                BLANK if *blank != ASK => *blank,
                BLANK => self.elsewhere(seen, *node),
                UNREADABLE_WORD => UNKNOWN,
                code => byte(self.kernel.truths[*question][code as usize]),
            },
            Record::Number { fact, bounds, blank, node } => {
                self.number(seen, *fact, (*blank, *node), |value| Some(bounds.truth(value)))
            }
            Record::Money { fact, by, blank, node } => {
                let currency = self.kernel.log.currency[seen.at];
                self.number(seen, *fact, (*blank, *node), |value| {
                    Some(currency.map_or(UNKNOWN, |currency| by[usize::from(currency)].truth(value)))
                })
            }
            Record::Age { fact, bounds, blank, node } => {
                let today = i64::from(self.kernel.days[seen.at]);
                self.number(seen, *fact, (*blank, *node), |day| Some(bounds.truth((today - day).max(-1))))
            }
            Record::Asked(by) => asked(seen, by),
            Record::Share { of, by, comparison, blank, node } => {
                self.number(seen, *of, (*blank, *node), |value| {
                    let (Some(asked), Some(currency)) = (seen.asked, seen.currency) else {
                        return Some(UNKNOWN);
                    };
                    let (left, right) = by[currency]?;
                    if value <= 0 {
                        return None;
                    }
                    let (left, right) = (asked.checked_mul(left)?, value.checked_mul(right)?);
                    Some(yes_if(comparison.holds(left.cmp(&right))))
                })
            }
            Record::Day(bounds) => bounds.truth(i64::from(self.kernel.days[seen.at])),
            Record::Fits { node } => {
                noted.has_looked_at_caps = true;
                if seen.full.is_none() { YES } else { self.elsewhere(seen, *node) }
            }
            Record::Elsewhere { node, with_caps } => {
                noted.has_looked_at_caps |= *with_caps;
                let truth = self.elsewhere(seen, *node);
                if truth == UNKNOWN {
                    noted.missing |= self.missing_elsewhere(seen, *node);
                }
                return truth;
            }
        };
        if truth == UNKNOWN {
            noted.missing |= self.flat.bits[record as usize];
        }
        truth
    }

    fn joined(&self, seen: Seen<'_>, parts: &[u32], (neutral, ends): (u8, u8), noted: &mut Noted) -> u8 {
        let before = noted.missing;
        let mut joined = neutral;
        for part in parts {
            let truth = self.tested(seen, &self.flat.records[*part as usize], *part, noted);
            if truth == ends {
                noted.missing = before;
                return ends;
            }
            if truth == UNKNOWN {
                joined = UNKNOWN;
            }
        }
        joined
    }

    fn counted(&self, seen: Seen<'_>, n: usize, parts: &[u32], noted: &mut Noted) -> u8 {
        let before = noted.missing;
        let (mut n_yes, mut n_unknown) = (0, 0);
        for part in parts {
            let truth = self.truth(seen, *part, noted);
            n_yes += usize::from(truth == YES);
            n_unknown += usize::from(truth == UNKNOWN);
        }
        if n_yes < n && n <= n_yes + n_unknown {
            return UNKNOWN;
        }
        noted.missing = before;
        if n_yes >= n { YES } else { NO }
    }

    /// Answers the part beside the first condition that holds. Where that is not known, every part that
    /// is not known has its share in it.
    fn chosen(&self, seen: Seen<'_>, choice: &Choice<u32>, noted: &mut Noted) -> u8 {
        let before = noted.missing;
        let truth = byte(choice.truth(|part| match self.truth(seen, part, noted) {
            NO => Truth::No,
            YES => Truth::Yes,
            _ => Truth::Unknown,
        }));
        noted.missing = before;
        if truth == UNKNOWN {
            for part in choice.parts() {
                self.truth(seen, part, noted);
            }
        }
        truth
    }

    fn number(
        &self,
        seen: Seen<'_>,
        fact: usize,
        (blank, node): (u8, u32),
        truth: impl Fn(i64) -> Option<u8>,
    ) -> u8 {
        match self.views.numbers[fact][seen.at] {
            NOTHING if blank != ASK => blank,
            NOTHING => self.elsewhere(seen, node),
            UNREADABLE => UNKNOWN,
            value => truth(value).unwrap_or_else(|| self.elsewhere(seen, node)),
        }
    }

    /// Lets the row be looked at without the flat records.
    fn eye<'e>(&'e self, seen: Seen<'e>) -> Eye<'e> {
        Eye {
            kernel: self.kernel,
            rules: seen.rules,
            row: seen.at,
            ledgers: None,
            is_tight: false,
            full: seen.full,
            asked: seen.asked,
        }
    }

    #[inline(never)]
    fn elsewhere(&self, seen: Seen<'_>, node: u32) -> u8 {
        byte(self.eye(seen).truth(node))
    }

    fn missing_elsewhere(&self, seen: Seen<'_>, node: u32) -> u128 {
        let mut missing = Vec::new();
        self.eye(seen).missing_in(node, &mut missing);
        missing.into_iter().fold(0, |bits, fact| bits | super::bit(fact))
    }
}

fn asked(seen: Seen<'_>, by: &[Bounds]) -> u8 {
    match (seen.asked, seen.currency) {
        (Some(asked), Some(currency)) => by[currency].truth(asked),
        _ => UNKNOWN,
    }
}
