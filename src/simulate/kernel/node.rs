//! Formulas over the columns of a log.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    Eye,
    cap::WorkedLimit,
    data::{Cell, NOTHING},
    track::{Known, Reading},
};
use crate::{
    decision::{Atom, Choice, Dimension, Point, Truth},
    model::{Comparison, FactId},
};

/// A formula; parts are named by their place.
#[derive(Debug)]
pub(super) enum Node {
    Constant(Truth),
    Test(Box<Test>),
    Not(u32),
    All(Box<[u32]>),
    Any(Box<[u32]>),
    AtLeast(usize, Box<[u32]>),
    /// The formula beside the first condition that holds.
    Choose(Box<Choice<u32>>),
}

/// A question about a row.
#[derive(Debug)]
pub(super) struct Test {
    pub(super) look: Look,
    /// What it means that nothing is written in the cell.
    pub(super) blank: Blank,
}

impl Test {
    /// The greatest use that still fits, where the test is about a cap.
    pub(super) fn most(&self) -> i128 {
        if let Look::Use { range, .. } = &self.look { range.high } else { i128::MAX }
    }

    /// The track of a cap that it looks at.
    pub(super) fn track(&self) -> Option<u32> {
        match &self.look {
            Look::Use { track, .. } | Look::UseOther { track, .. } | Look::MeasuredUse { track, .. } => {
                Some(*track)
            }
            Look::WorkedLimit(worked) => worked.tracks.first().copied(),
            _ => None,
        }
    }

    /// Whether the answer follows from more than the row and the caps: from what a version defines.
    pub(super) fn is_of_version(&self) -> bool {
        let is_slow = match &self.look {
            Look::Slow(_) | Look::History(_) | Look::WorkedLimit(_) | Look::MeasuredUse { .. } => true,
            // The cells decide; the reference is asked where numbers are too large to be multiplied.
            Look::Share { .. } => false,
            Look::Words { .. }
            | Look::Named { .. }
            | Look::Between { .. }
            | Look::Money { .. }
            | Look::Asked { .. }
            | Look::AskedIn { .. }
            | Look::Day { .. }
            | Look::Age { .. }
            | Look::Use { .. }
            | Look::UseOther { .. }
            | Look::Written { .. }
            | Look::WhateverAsked(_) => false,
        };
        is_slow || self.blank.is_of_version()
    }

    /// How long the answer takes, about, against that of the simplest test.
    pub(super) fn cost(&self) -> u32 {
        match self.look {
            Look::Slow(_) | Look::WorkedLimit(_) | Look::MeasuredUse { .. } => 1000,
            Look::Use { .. } | Look::UseOther { .. } | Look::History(_) => 100,
            Look::Words { .. }
            | Look::Named { .. }
            | Look::Between { .. }
            | Look::Money { .. }
            | Look::Asked { .. }
            | Look::AskedIn { .. }
            | Look::Share { .. }
            | Look::Day { .. }
            | Look::Age { .. }
            | Look::Written { .. }
            | Look::WhateverAsked(_) => 1,
        }
    }
}

impl Node {
    /// Returns a test as a node.
    pub(super) fn test(look: Look, blank: Blank) -> Self {
        Self::Test(Box::new(Test { look, blank }))
    }
}

/// What nothing in a cell means.
#[derive(Debug)]
pub(super) enum Blank {
    Truth(Truth),
    Slow(Slow),
    History(Past),
}

impl Blank {
    /// Where the reference reads nothing but cells, it answers alike in both versions.
    fn is_of_version(&self) -> bool {
        match self {
            Self::Truth(_) => false,
            Self::Slow(slow) => slow.is_derived,
            Self::History(_) => true,
        }
    }
}

/// What a test looks at.
#[derive(Debug)]
pub(super) enum Look {
    /// The word of a fact; the answers by code stand with the question.
    Words { fact: usize, question: usize },
    /// The word of one of the columns that every log has.
    Named { column: Named, atom: Atom },
    /// Whether a number, a day or a flag lies between two bounds.
    Between { fact: usize, range: Range, inside: Truth, outside: Truth },
    /// The same, for money of a currency.
    Money { fact: usize, currency: u8, range: Range, elsewhere: Truth },
    /// What is asked, in a currency.
    Asked { currency: u8, range: Range, elsewhere: Truth },
    /// Whether what is asked is in a currency.
    AskedIn { currency: u8 },
    /// What is asked against a share of another amount.
    Share { of: usize, share: (i128, i128), comparison: Comparison, slow: Slow },
    /// The local day of the decision.
    Day { range: Range },
    /// How many days before the decision a day is; a later one is at minus one.
    Age { fact: usize, range: Range },
    /// The use of a cap after this case.
    Use { track: u32, currency: Option<u8>, range: Range, elsewhere: Truth },
    /// Whether a money cap does not count what is asked.
    UseOther { track: u32, currency: u8 },
    /// The use of a cap on what the remedy measures, after this case.
    MeasuredUse { track: u32, range: Range, asked: FactId },
    /// The use of a cap whose limit is worked out.
    WorkedLimit(Box<WorkedLimit>),
    /// A fact that is read from earlier decisions.
    History(Past),
    /// Anything else, by the reference.
    Slow(Slow),
    /// The same answer wherever something is written.
    Written { fact: usize, truth: Truth },
    /// The same answer wherever something is asked.
    WhateverAsked(Truth),
}

/// A column that every log has.
#[derive(Clone, Copy, Debug)]
pub(super) enum Named {
    Customer,
    Agent,
    Site,
}

/// The least and the greatest number that pass.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Range {
    pub(super) low: i128,
    pub(super) high: i128,
}

impl Range {
    pub(super) fn contains(self, value: i128) -> bool {
        self.low <= value && value <= self.high
    }
}

/// A question that the reference answers.
#[derive(Clone, Debug)]
pub(super) struct Slow {
    pub(super) dimension: Dimension,
    pub(super) atom: Atom,
    /// The facts that the answer follows from.
    pub(super) reads: Arc<BTreeSet<FactId>>,
    /// Whether one of them is worked out from others, or assumed.
    pub(super) is_derived: bool,
}

/// A question about earlier decisions.
#[derive(Clone, Debug)]
pub(super) struct Past {
    pub(super) reading: Reading,
    pub(super) atom: Atom,
}

impl Eye<'_> {
    /// Answers a formula for the row.
    pub(super) fn truth(&self, node: u32) -> Truth {
        match &self.kernel.nodes[node as usize] {
            Node::Constant(truth) => *truth,
            Node::Test(test) => self.test(test),
            Node::Not(part) => !self.truth(*part),
            Node::All(parts) => self.join(parts, Truth::Yes, Truth::No),
            Node::Any(parts) => self.join(parts, Truth::No, Truth::Yes),
            Node::AtLeast(n, parts) => Truth::at_least(*n, parts.iter().map(|part| self.truth(*part))),
            Node::Choose(choice) => choice.truth(|part| self.truth(part)),
        }
    }

    /// Looks at the parts until one ends the matter.
    fn join(&self, parts: &[u32], neutral: Truth, ends: Truth) -> Truth {
        let mut joined = neutral;
        for part in parts {
            match self.truth(*part) {
                truth if truth == ends => return ends,
                Truth::Unknown => joined = Truth::Unknown,
                Truth::Yes | Truth::No => {}
            }
        }
        joined
    }

    pub(super) fn test(&self, test: &Test) -> Truth {
        match &test.look {
            Look::Words { fact, question } => self.cell(*fact, &test.blank, |cell| match cell {
                Cell::Word(code) => self.kernel.truths[*question][code as usize],
                _ => Truth::Unknown,
            }),
            Look::Named { column, atom } => {
                let word = self.kernel.named(*column).get(self.row);
                word.map_or(Truth::Unknown, |word| atom.holds(&Point::word(word)))
            }
            Look::Between { fact, range, inside, outside } => {
                self.cell(
                    *fact,
                    &test.blank,
                    |cell| {
                        if range.contains(number(cell)) { *inside } else { *outside }
                    },
                )
            }
            Look::Money { fact, currency, range, elsewhere } => {
                self.cell(*fact, &test.blank, |cell| match self.currency() {
                    None => Truth::Unknown,
                    Some(of) if of == *currency => Truth::from(range.contains(number(cell))),
                    Some(_) => *elsewhere,
                })
            }
            Look::Asked { currency, range, elsewhere } => self.asked_truth(|asked, of| {
                if of == *currency { Truth::from(range.contains(asked.into())) } else { *elsewhere }
            }),
            Look::AskedIn { currency } => self.asked_truth(|_, of| Truth::from(of == *currency)),
            Look::WhateverAsked(truth) => self.asked_truth(|_, _| *truth),
            Look::Share { of, share, comparison, slow } => {
                self.share(*of, *share, *comparison, slow, &test.blank)
            }
            Look::Day { range } => Truth::from(range.contains(self.day().into())),
            Look::Age { fact, range } => self.cell(*fact, &test.blank, |cell| {
                let age = i128::from(self.day()) - number(cell);
                Truth::from(range.contains(age.max(-1)))
            }),
            Look::Use { track, currency, range, elsewhere } => {
                self.use_truth(*track, *currency, *range, *elsewhere)
            }
            Look::UseOther { track, .. }
                if self.full.is_some_and(|full| self.is_full(full, *track, None))
                    && self.kernel.key(*track, self.row).is_none() =>
            {
                Truth::Unknown
            }
            Look::UseOther { track, currency } => match self.used(*track) {
                Known::NoKey => Truth::Unknown,
                Known::UsedUp | Known::Used(_) => self.asked_truth(|_, of| Truth::from(of != *currency)),
            },
            Look::MeasuredUse { .. } if self.caps_are_free() => Truth::Yes,
            Look::MeasuredUse { track, range, asked } => self.measured_use(*track, *range, asked),
            Look::WorkedLimit(worked) => self.worked_limit(worked),
            Look::History(past) => self.past(past),
            Look::Slow(slow) => self.slow(slow),
            Look::Written { fact, truth } => self.cell(*fact, &test.blank, |_| *truth),
        }
    }

    fn cell(&self, fact: usize, blank: &Blank, written: impl FnOnce(Cell) -> Truth) -> Truth {
        match self.kernel.facts.get(fact).data.cell(self.row) {
            Cell::Nothing => self.blank(blank),
            Cell::Unreadable => Truth::Unknown,
            cell => written(cell),
        }
    }

    fn blank(&self, blank: &Blank) -> Truth {
        match blank {
            Blank::Truth(truth) => *truth,
            Blank::Slow(slow) => self.slow(slow),
            Blank::History(past) => self.past(past),
        }
    }

    fn asked_truth(&self, truth: impl FnOnce(i64, u8) -> Truth) -> Truth {
        match (self.asked, self.currency()) {
            (Some(asked), Some(currency)) => truth(asked, currency),
            _ => Truth::Unknown,
        }
    }

    /// Compares what is asked with a share of an amount; both are in the currency of the row.
    fn share(
        &self,
        of: usize,
        (numerator, denominator): (i128, i128),
        comparison: Comparison,
        slow: &Slow,
        blank: &Blank,
    ) -> Truth {
        let Some((asked, decimals)) = self.asked.zip(self.decimals()) else { return Truth::Unknown };
        let scale = self.kernel.facts.get(of).data.scale();
        self.cell(of, blank, |cell| {
            let (asked, of) = (i128::from(asked), number(cell));
            if of <= 0 {
                let is_nothing_of_nothing = of == 0 && asked == 0;
                let share =
                    if is_nothing_of_nothing { 0_i128.cmp(&numerator) } else { std::cmp::Ordering::Greater };
                return Truth::from(comparison.holds(share));
            }
            let left = product(&[asked, denominator, power(scale)]);
            let right = product(&[of, numerator, power(decimals)]);
            match left.zip(right) {
                Some((left, right)) => Truth::from(comparison.holds(left.cmp(&right))),
                None => self.slow(slow),
            }
        })
    }

    fn use_truth(&self, track: u32, currency: Option<u8>, range: Range, elsewhere: Truth) -> Truth {
        if let Some(full) = self.full {
            return self.supposed_use(full, track, currency, range, elsewhere);
        }
        if self.caps_are_free() {
            return Truth::Yes;
        }
        let known = self.used(track);
        if matches!(known, Known::NoKey) {
            return Truth::Unknown;
        }
        let more = match currency {
            None => 1,
            Some(currency) => match (self.asked, self.currency()) {
                (Some(asked), Some(of)) if of == currency => asked,
                (Some(_), Some(_)) => return elsewhere,
                _ => return Truth::Unknown,
            },
        };
        let Known::Used(used) = known else { return Truth::from(range.high == i128::MAX) };
        let before = if currency.is_none() { used.times } else { used.amount };
        Truth::from(range.contains(i128::from(before) + i128::from(more)))
    }

    fn past(&self, past: &Past) -> Truth {
        past.atom.holds(&self.read_past(&past.reading))
    }

    fn slow(&self, slow: &Slow) -> Truth {
        match self.context(&slow.reads, |context| slow.dimension.point(context)) {
            Some(Point::Absent(_)) | None => Truth::Unknown,
            Some(point) => slow.atom.holds(&point),
        }
    }
}

fn number(cell: Cell) -> i128 {
    match cell {
        Cell::Number(number) => number.into(),
        Cell::Wide(number) => number,
        Cell::Word(_) | Cell::Nothing | Cell::Unreadable => NOTHING.into(),
    }
}

pub(super) fn power(scale: u8) -> i128 {
    // INVARIANT: scales are at most 18.
    10_i128.pow(u32::from(scale.min(18)))
}

fn product(factors: &[i128]) -> Option<i128> {
    factors.iter().try_fold(1_i128, |product, factor| product.checked_mul(*factor))
}
