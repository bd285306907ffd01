//! Caps whose limit is worked out, and caps on what a remedy measures.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    Eye, Rules,
    build::Builder,
    node::{Blank, Look, Node},
    place_of,
    track::{Counted, Known},
};
use crate::{
    decision::{self, Atom, Known as Worth, Point, Truth, UseOf},
    model::{CapMeasure, Exact, Expression, FactId, FactKind, Unit, Value},
};

/// So many decimals are told apart where something else than money is measured.
pub(super) const MEASURED: u8 = 6;

/// A cap with a limit that is worked out.
#[derive(Clone, Debug)]
pub(super) struct WorkedLimit {
    /// One track, or for money one for each currency.
    pub(super) tracks: Vec<u32>,
    measure: CapMeasure,
    limit: Expression,
    /// What is asked of what is measured.
    asked: FactId,
    /// What the limit follows from.
    pub(super) reads: Arc<BTreeSet<FactId>>,
    atom: Atom,
}

impl Builder<'_, '_> {
    /// Compiles a question about the use of a cap, less a limit that is worked out.
    pub(super) fn about_worked_limit(
        &mut self,
        what: &UseOf,
        (measure, limit): (&CapMeasure, &Expression),
        atom: &Atom,
    ) -> Node {
        let tracks = match measure {
            CapMeasure::Times | CapMeasure::Measure(_) => vec![self.track(Counted::of_use(what))],
            CapMeasure::Money => {
                let currencies = self.currencies.iter().copied();
                let of = |currency| UseOf { money: Some(currency), ..what.clone() };
                currencies.map(|currency| self.track(Counted::of_use(&of(currency)))).collect()
            }
        };
        let mut reads = Vec::new();
        decision::of_expression(self.policies, self.guideline, limit, &mut reads);
        let reads = Arc::new(decision::closure(self.policies, self.guideline, reads));
        let asked = what.asked.clone();
        let (measure, limit, atom) = (measure.clone(), limit.clone(), atom.clone());
        let look = Look::WorkedLimit(Box::new(WorkedLimit { tracks, measure, limit, asked, reads, atom }));
        Node::test(look, Blank::Truth(Truth::Unknown))
    }
}

impl Rules<'_> {
    /// The unit of what the remedy measures, where that is not money.
    fn unit(&self, kernel: &super::Kernel<'_>) -> Option<(FactId, Unit)> {
        let measure = self.remedy?.measure.clone()?;
        let policies = kernel.versions[self.version];
        match &policies.fact(self.guideline?, measure.as_str())?.kind {
            FactKind::Number { unit: Some(unit) } => Some((measure, unit.clone())),
            _ => None,
        }
    }
}

impl Eye<'_> {
    /// Returns how much a row asks of what its remedy measures, with the unit; none for money.
    pub(in crate::simulate) fn measured(&self) -> Option<(i64, Unit)> {
        let (fact, unit) = self.rules.unit(self.kernel)?;
        Some((self.measured_of(&fact)?, unit))
    }

    /// Returns the number that a row says of a fact, in millionths.
    fn measured_of(&self, fact: &FactId) -> Option<i64> {
        let policies = self.kernel.versions[self.rules.version];
        let reads = decision::closure(policies, self.rules.guideline?, vec![fact.clone()]);
        let worth = self.context(&reads, |context| context.fact(fact))?;
        let Worth::Value(Value::Number(n)) = worth else { return None };
        let scaled = n.times(Exact::power_of_ten(MEASURED)?)?.as_integer()?;
        i64::try_from(scaled).ok()
    }

    /// Whether what the remedy gives is no money.
    pub(in crate::simulate) fn measures_a_number(&self) -> bool {
        let measure = self.rules.remedy.and_then(|remedy| remedy.measure.as_ref());
        let (Some(measure), Some(guideline)) = (measure, self.rules.guideline) else { return false };
        let fact = self.kernel.versions[self.rules.version].fact(guideline, measure.as_str());
        fact.is_some_and(|fact| matches!(fact.kind, FactKind::Number { .. }))
    }

    pub(super) fn worked_limit(&self, worked: &WorkedLimit) -> Truth {
        worked.atom.holds(&self.over_limit(worked))
    }

    /// The sign of what would be used after this case, less the limit; a mismatch where the cap is free.
    fn over_limit(&self, worked: &WorkedLimit) -> Point {
        if self.caps_are_free() {
            return Point::Mismatch;
        }
        let Some(limit) = self.context(&worked.reads, |context| context.expression(&worked.limit)) else {
            return Point::Unknown;
        };
        match (limit, &worked.measure) {
            (Worth::Nothing | Worth::Anything | Worth::Value(Value::None | Value::Never), _) => {
                Point::Mismatch
            }
            (Worth::Value(Value::Number(most)), CapMeasure::Times) => {
                self.over(worked.tracks.first(), most, 0, |used| Some((used.times, 1)))
            }
            (Worth::Value(Value::Number(most)), CapMeasure::Measure(_)) => {
                let more = self.measured_of(&worked.asked);
                self.over(worked.tracks.first(), most, MEASURED, |used| Some((used.amount, more?)))
            }
            (Worth::Value(Value::Money(most, currency)), CapMeasure::Money) => {
                let place = place_of(&self.kernel.log.currencies, currency);
                let track = place.and_then(|place| worked.tracks.get(usize::from(place)));
                let is_elsewhere = self.asked.is_some() && self.currency() != place;
                match track {
                    Some(track) if is_elsewhere && !matches!(self.used(*track), Known::NoKey) => {
                        Point::Mismatch
                    }
                    None if is_elsewhere => Point::Mismatch,
                    _ if is_elsewhere => Point::Unknown,
                    track => {
                        self.over(track, most, currency.decimals(), |used| Some((used.amount, self.asked?)))
                    }
                }
            }
            (Worth::Unknown | Worth::Value(_), _) => Point::Unknown,
        }
    }

    fn over(
        &self,
        track: Option<&u32>,
        most: Exact,
        decimals: u8,
        total: impl FnOnce(crate::simulate::ledger::Used) -> Option<(i64, i64)>,
    ) -> Point {
        let sign =
            |order: std::cmp::Ordering| Point::Value(Value::Number(Exact::from(i64::from(order as i8))));
        match track.map(|track| self.used(*track)) {
            Some(Known::UsedUp) => sign(std::cmp::Ordering::Greater),
            Some(Known::Used(used)) => {
                let exact = total(used).and_then(|(before, more)| {
                    let total = i128::from(before) + i128::from(more);
                    Exact::ratio(total, 10_i128.checked_pow(u32::from(decimals))?)
                });
                exact.map_or(Point::Unknown, |total| sign(total.cmp(&most)))
            }
            Some(Known::NoKey) | None => Point::Unknown,
        }
    }

    /// Whether a cap on what the remedy measures still fits.
    pub(super) fn measured_use(&self, track: u32, range: super::node::Range, asked: &FactId) -> Truth {
        let (known, asked) = (self.used(track), self.measured_of(asked));
        match (known, asked) {
            (Known::NoKey, _) | (_, None) => Truth::Unknown,
            (Known::UsedUp, Some(_)) => Truth::from(range.high == i128::MAX),
            (Known::Used(used), Some(more)) => {
                Truth::from(range.contains(i128::from(used.amount) + i128::from(more)))
            }
        }
    }
}
