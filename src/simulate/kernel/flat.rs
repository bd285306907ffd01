//! Formulas as flat records: what to look at and the bounds of 64 bits, so that a row is answered in one go.

use super::{
    ASKED, Compiled,
    answers::bit,
    data::{Data, Facts},
    most::Most,
    node::{Blank, Look, Node, Range, Test, power},
};
use crate::{
    decision::{Choice, Truth},
    model::Comparison,
};

/// Truths as bytes: joining is taking the least or the greatest.
pub(super) const NO: u8 = 0;
pub(super) const UNKNOWN: u8 = 1;
pub(super) const YES: u8 = 2;
/// In the place of what a blank means: the reference is asked.
pub(super) const ASK: u8 = 3;

/// The records of all formulas.
#[derive(Default)]
pub(super) struct Flat {
    pub(super) records: Vec<Record>,
    /// For each record the facts that it is about, a bit for each.
    pub(super) bits: Vec<u128>,
    /// For each formula its record.
    pub(super) of_node: Vec<u32>,
    /// For each of the rules how the most is found.
    pub(super) most: Vec<Most>,
}

/// One formula; parts are named by their place.
#[derive(Clone, Debug)]
pub(super) enum Record {
    Constant(u8),
    Not(u32),
    All(Box<[u32]>),
    Any(Box<[u32]>),
    AtLeast(usize, Box<[u32]>),
    /// The part beside the first condition that holds.
    Choose(Choice<u32>),
    /// A word of a fact; the answers by code stand with the question.
    Word {
        fact: usize,
        question: usize,
        blank: u8,
        node: u32,
    },
    /// A number, a day or a flag between two bounds.
    Number {
        fact: usize,
        bounds: Bounds,
        blank: u8,
        node: u32,
    },
    /// Money between two bounds that differ by currency.
    Money {
        fact: usize,
        by: Box<[Bounds]>,
        blank: u8,
        node: u32,
    },
    /// How many days ago a day was.
    Age {
        fact: usize,
        bounds: Bounds,
        blank: u8,
        node: u32,
    },
    /// What is asked, by currency.
    Asked(Box<[Bounds]>),
    /// What is asked against a share of an amount; by currency what both sides are multiplied with.
    Share {
        of: usize,
        by: Box<[Option<(i64, i64)>]>,
        comparison: Comparison,
        blank: u8,
        node: u32,
    },
    /// The local day of the decision.
    Day(Bounds),
    /// Whether a cap still fits.
    Fits {
        node: u32,
    },
    /// Anything else, which is answered elsewhere; it may look at caps.
    Elsewhere {
        node: u32,
        with_caps: bool,
    },
}

/// What it means that a number lies between two bounds, and that it does not.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Bounds {
    low: i64,
    high: i64,
    inside: u8,
    outside: u8,
}

impl Bounds {
    fn new(range: Range, inside: u8, outside: u8) -> Self {
        let narrow =
            |bound: i128| i64::try_from(bound).unwrap_or(if bound < 0 { i64::MIN } else { i64::MAX });
        // INVARIANT: the numbers of a column are never the least or the greatest of 64 bits, so a bound
        // beyond them includes or leaves out the same ones.
        if range.low > i128::from(i64::MAX) || range.high < i128::from(i64::MIN) {
            return Self { low: 1, high: 0, inside, outside };
        }
        Self { low: narrow(range.low), high: narrow(range.high), inside, outside }
    }

    fn always(truth: u8) -> Self {
        Self { low: 1, high: 0, inside: truth, outside: truth }
    }

    pub(super) fn truth(self, value: i64) -> u8 {
        // Both sides are looked at, so that nothing has to be guessed.
        if (self.low <= value) & (value <= self.high) { self.inside } else { self.outside }
    }

    /// Returns the truth that it has for every number.
    fn always_is(self) -> Option<u8> {
        (self.inside == self.outside).then_some(self.inside)
    }

    /// Returns the bounds that both together are; none where both depend on the number.
    fn joined(self, other: Self, join: fn(u8, u8) -> u8) -> Option<Self> {
        let (varies, same) = if other.inside == other.outside { (self, other) } else { (other, self) };
        (same.inside == same.outside).then(|| Self {
            inside: join(varies.inside, same.inside),
            outside: join(varies.outside, same.inside),
            ..varies
        })
    }
}

pub(super) fn byte(truth: Truth) -> u8 {
    match truth {
        Truth::No => NO,
        Truth::Unknown => UNKNOWN,
        Truth::Yes => YES,
    }
}

pub(super) fn yes_if(holds: bool) -> u8 {
    if holds { YES } else { NO }
}

impl Compiled<'_> {
    /// Makes records of the formulas that have none yet; parts stand before what they are parts of.
    pub(in crate::simulate) fn flatten(&mut self, facts: &Facts) {
        for node in self.flat.of_node.len()..self.nodes.len() {
            let at = self.record(u32::try_from(node).unwrap_or(u32::MAX), facts);
            self.flat.of_node.push(at);
        }
        self.find_most();
    }

    fn add(&mut self, record: Record, bits: u128) -> u32 {
        self.flat.records.push(record);
        self.flat.bits.push(bits);
        u32::try_from(self.flat.records.len() - 1).unwrap_or(u32::MAX)
    }

    fn record(&mut self, node: u32, facts: &Facts) -> u32 {
        let of = |flat: &Flat, part: &u32| flat.of_node[*part as usize];
        let record = match &self.nodes[node as usize] {
            Node::Constant(truth) => Record::Constant(byte(*truth)),
            Node::Not(part) => Record::Not(of(&self.flat, part)),
            Node::All(parts) => {
                let parts = parts.iter().map(|part| of(&self.flat, part)).collect();
                let parts = self.merged(parts, u8::min);
                if let [only] = *parts {
                    return only;
                }
                Record::All(parts)
            }
            Node::Any(parts) => {
                let parts = parts.iter().map(|part| of(&self.flat, part)).collect();
                let parts = self.merged(parts, u8::max);
                if let [only] = *parts {
                    return only;
                }
                Record::Any(parts)
            }
            Node::AtLeast(n, parts) => {
                Record::AtLeast(*n, parts.iter().map(|part| of(&self.flat, part)).collect())
            }
            Node::Choose(choice) => {
                let choice = choice.map(|part| of(&self.flat, &part));
                match self.by_currency(&choice) {
                    Some(by) => Record::Asked(by),
                    None => Record::Choose(choice),
                }
            }
            Node::Test(test) => self.tested(node, test, facts),
        };
        let bits = match &record {
            Record::Asked(_) => bit(ASKED),
            _ => self.abouts[node as usize].iter().fold(0, |bits, fact| bits | bit(*fact)),
        };
        self.add(record, bits)
    }

    /// Makes one record of the parts that look at what is asked, where their currencies differ.
    fn merged(&mut self, parts: Vec<u32>, join: fn(u8, u8) -> u8) -> Box<[u32]> {
        let mut merged: Option<(Box<[Bounds]>, u128, u32)> = None;
        let mut rest = Vec::new();
        for part in parts {
            let Record::Asked(by) = &self.flat.records[part as usize] else {
                rest.push(part);
                continue;
            };
            let bits = self.flat.bits[part as usize];
            merged = match merged {
                None => Some((by.clone(), bits, part)),
                Some((known, known_bits, first)) => {
                    let joined: Option<Box<[Bounds]>> =
                        known.iter().zip(by).map(|(one, other)| one.joined(*other, join)).collect();
                    match joined {
                        Some(joined) => Some((joined, known_bits | bits, u32::MAX)),
                        None => {
                            rest.push(part);
                            Some((known, known_bits, first))
                        }
                    }
                }
            };
        }
        let merged = merged.map(
            |(by, bits, part)| {
                if part == u32::MAX { self.add(Record::Asked(by), bits) } else { part }
            },
        );
        rest.extend(merged);
        rest.into()
    }

    /// Returns what a choice among limits of several currencies is for each of them.
    fn by_currency(&self, choice: &Choice<u32>) -> Option<Box<[Bounds]>> {
        let n = self.currencies.len();
        let record = |part: u32| &self.flat.records[part as usize];
        let of = |part: u32| match record(part) {
            Record::Asked(by) => Some(by.to_vec()),
            Record::Constant(truth) => Some(vec![Bounds::always(*truth); n]),
            _ => None,
        };
        // Where nothing is asked the first limit is not known, so neither is the choice.
        let is_asked = |part: u32| matches!(record(part), Record::Asked(_));
        if !choice.cases.first().is_some_and(|(when, then)| is_asked(*when) && is_asked(*then)) {
            return None;
        }
        let mut chosen: Vec<Option<Bounds>> = vec![None; n];
        for (when, then) in &choice.cases {
            let (when, then) = (of(*when)?, of(*then)?);
            for (chosen, (when, then)) in chosen.iter_mut().zip(when.into_iter().zip(then)) {
                match (when.always_is()?, &chosen) {
                    (UNKNOWN, _) => return None,
                    (YES, None) => *chosen = Some(then),
                    _ => {}
                }
            }
        }
        let otherwise = of(choice.otherwise)?;
        Some(
            chosen
                .into_iter()
                .zip(otherwise)
                .map(|(chosen, otherwise)| chosen.unwrap_or(otherwise))
                .collect(),
        )
    }

    fn tested(&self, node: u32, test: &Test, facts: &Facts) -> Record {
        let blank = match &test.blank {
            Blank::Truth(truth) => byte(*truth),
            Blank::Slow(_) | Blank::History(_) => ASK,
        };
        let is_plain = |fact: usize| {
            matches!(
                facts.get(fact).data,
                Data::Numbers { .. } | Data::Days(_) | Data::Instants(_) | Data::Flags(_)
            )
        };
        let n = self.currencies.len();
        let by_currency = |currency: u8, its: Bounds, elsewhere: u8| -> Box<[Bounds]> {
            (0..n)
                .map(|at| if at == usize::from(currency) { its } else { Bounds::always(elsewhere) })
                .collect()
        };
        match &test.look {
            Look::Words { fact, question } if matches!(facts.get(*fact).data, Data::Words(_)) => {
                Record::Word { fact: *fact, question: *question, blank, node }
            }
            Look::Between { fact, range, inside, outside } if is_plain(*fact) => {
                let bounds = Bounds::new(*range, byte(*inside), byte(*outside));
                Record::Number { fact: *fact, bounds, blank, node }
            }
            Look::Written { fact, truth } if is_plain(*fact) => {
                Record::Number { fact: *fact, bounds: Bounds::always(byte(*truth)), blank, node }
            }
            Look::Money { fact, currency, range, elsewhere } if is_plain(*fact) => {
                let its = Bounds::new(*range, YES, NO);
                let by = by_currency(*currency, its, byte(*elsewhere));
                Record::Money { fact: *fact, by, blank, node }
            }
            Look::Age { fact, range } if is_plain(*fact) => {
                Record::Age { fact: *fact, bounds: Bounds::new(*range, YES, NO), blank, node }
            }
            Look::Share { of, share, comparison, .. } if is_plain(*of) => {
                let by = self.factors(*share, facts.get(*of).data.scale());
                Record::Share { of: *of, by, comparison: *comparison, blank, node }
            }
            Look::Asked { currency, range, elsewhere } => {
                Record::Asked(by_currency(*currency, Bounds::new(*range, YES, NO), byte(*elsewhere)))
            }
            Look::AskedIn { currency } => Record::Asked(by_currency(*currency, Bounds::always(YES), NO)),
            Look::WhateverAsked(truth) => {
                Record::Asked((0..n).map(|_| Bounds::always(byte(*truth))).collect())
            }
            Look::Day { range } => Record::Day(Bounds::new(*range, YES, NO)),
            Look::Use { .. } => Record::Fits { node },
            Look::UseOther { .. } => Record::Elsewhere { node, with_caps: true },
            Look::Words { .. }
            | Look::Between { .. }
            | Look::Written { .. }
            | Look::Money { .. }
            | Look::Age { .. }
            | Look::Share { .. }
            | Look::Named { .. }
            | Look::History(_)
            | Look::MeasuredUse { .. }
            | Look::WorkedLimit(_)
            | Look::Slow(_) => Record::Elsewhere { node, with_caps: false },
        }
    }

    /// Returns by currency what is asked and the other amount are multiplied with.
    fn factors(&self, (numerator, denominator): (i128, i128), scale: u8) -> Box<[Option<(i64, i64)>]> {
        let of = |currency: &crate::model::Currency| {
            let left = denominator.checked_mul(power(scale))?;
            let right = numerator.checked_mul(power(currency.decimals()))?;
            let common = common_factor(left, right).max(1);
            Some((i64::try_from(left / common).ok()?, i64::try_from(right / common).ok()?))
        };
        self.currencies.iter().map(of).collect()
    }
}

fn common_factor(one: i128, other: i128) -> i128 {
    if other == 0 { one } else { common_factor(other, one % other) }
}
