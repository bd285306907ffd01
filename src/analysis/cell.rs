//! Cells: stretches of a dimension on which no test of the rules in play changes its answer.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::decision::{Atom, Dimension, Gap, Point, Question};
use crate::model::{Bounds, CountUnit, Currency, Exact, FactKind, Policies, Value};

/// A stretch of a dimension.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Cell {
    /// It is unknown.
    Unknown,
    /// How much is the question; at a desk with a currency of its own, or at one without.
    Absent(Option<Currency>),
    /// How much is the question, at a desk whose currency is not named.
    AbsentElsewhere,
    /// It is none.
    None,
    /// A word.
    Word(Arc<str>),
    /// Any value that is not named.
    Other,
    /// Yes or no.
    Flag(bool),
    /// Numbers, or money in a currency.
    Interval(Interval),
    /// Never happened: longer than any number; or asked where nothing is left to give.
    Never,
    /// Money in a currency that is not named, or values that cannot be compared.
    Mismatch,
}

/// A stretch of numbers.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Interval {
    /// The currency of money, in whole units.
    pub currency: Option<Currency>,
    /// The lower end and whether it belongs; none is without end.
    pub low: Option<(Exact, bool)>,
    /// The upper end and whether it belongs; none is without end.
    pub high: Option<(Exact, bool)>,
}

impl Interval {
    /// Returns whether a number lies in it.
    #[must_use]
    pub fn contains(&self, value: Exact) -> bool {
        self.low.is_none_or(|(low, closed)| low < value || (closed && low == value))
            && self.high.is_none_or(|(high, closed)| value < high || (closed && high == value))
    }

    /// Returns what lies of it between two numbers, if anything does.
    fn clipped(mut self, least: Option<Exact>, most: Option<Exact>) -> Option<Self> {
        if let Some(least) = least.filter(|least| self.low.is_none_or(|(low, _)| low < *least)) {
            self.low = Some((least, true));
        }
        if let Some(most) = most.filter(|most| self.high.is_none_or(|(high, _)| high > *most)) {
            self.high = Some((most, true));
        }
        let is_empty = match (self.low, self.high) {
            (Some((low, one)), Some((high, other))) => low > high || (low == high && !(one && other)),
            _ => false,
        };
        (!is_empty).then_some(self)
    }

    /// Returns the one number in it, if there is only one.
    #[must_use]
    pub fn single(&self) -> Option<Exact> {
        match (self.low, self.high) {
            (Some((low, true)), Some((high, true))) if low == high => Some(low),
            _ => None,
        }
    }

    /// Returns whether the other one begins where this one ends.
    fn touches(&self, next: &Self) -> bool {
        match (self.high, next.low) {
            (Some((high, one)), Some((low, other))) => {
                self.currency == next.currency && high == low && one != other
            }
            _ => false,
        }
    }

    /// Returns a number in it that may be used as a point.
    fn inner(&self) -> Exact {
        let one = Exact::ONE;
        let value = match (self.low, self.high) {
            (Some((low, true)), _) => Some(low),
            (_, Some((high, true))) => Some(high),
            (Some((low, _)), Some((high, _))) => {
                low.plus(high).and_then(|sum| Exact::ratio(1, 2).and_then(|half| sum.times(half)))
            }
            (Some((low, _)), None) => low.plus(one),
            (None, Some((high, _))) => high.minus(one),
            (None, None) => Some(Exact::ZERO),
        };
        value.unwrap_or(Exact::ZERO)
    }

    /// Returns whether it holds a multiple of a step.
    fn holds_multiple_of(&self, step: Exact) -> bool {
        let Some((low, closed)) = self.low else { return true };
        let Some(n) = low.over(step) else { return true };
        let first = if n.as_integer().is_some() && closed { n.floor() } else { n.floor() + 1 };
        let first = Exact::ratio(first, 1).and_then(|first| first.times(step));
        first.is_none_or(|first| self.contains(first))
    }
}

impl Cell {
    /// Returns a point that stands for the cell.
    #[must_use]
    pub fn point(&self) -> Point {
        match self {
            Self::Unknown => Point::Unknown,
            Self::Absent(desk) => Point::Absent(*desk),
            Self::AbsentElsewhere => Point::Absent(another()),
            Self::None => Point::Value(Value::None),
            Self::Word(word) => Point::Value(Value::Word(word.clone())),
            Self::Other => Point::Other,
            Self::Flag(flag) => Point::Value(Value::Flag(*flag)),
            Self::Interval(interval) => Point::Value(match interval.currency {
                Some(currency) => Value::Money(interval.inner(), currency),
                None => Value::Number(interval.inner()),
            }),
            Self::Never => Point::Value(Value::Never),
            Self::Mismatch => Point::Mismatch,
        }
    }

    /// Returns whether a point lies in the cell; `named` are all cells of the dimension.
    #[must_use]
    pub fn contains(&self, point: &Point, named: &[Self]) -> bool {
        match (self, point) {
            (Self::Unknown, Point::Unknown) | (Self::Mismatch, Point::Mismatch) => true,
            (Self::Absent(desk), Point::Absent(other)) => desk == other,
            (Self::AbsentElsewhere, Point::Absent(other)) => {
                other.is_some() && !named.contains(&Self::Absent(*other))
            }
            (Self::None, Point::Value(Value::None)) | (Self::Never, Point::Value(Value::Never)) => true,
            (Self::Word(word), Point::Value(Value::Word(other))) => word == other,
            (Self::Other, Point::Value(_)) => {
                !named.iter().any(|cell| *cell != Self::Other && cell.contains(point, named))
            }
            (Self::Other, Point::Other) => true,
            (Self::Flag(flag), Point::Value(Value::Flag(other))) => flag == other,
            (Self::Interval(interval), Point::Value(Value::Number(value))) => {
                interval.currency.is_none() && interval.contains(*value)
            }
            (Self::Interval(interval), Point::Value(Value::Money(value, currency))) => {
                interval.currency == Some(*currency) && interval.contains(*value)
            }
            (Self::Mismatch, Point::Value(Value::Money(_, currency))) => !named
                .iter()
                .any(|cell| matches!(cell, Self::Interval(interval) if interval.currency == Some(*currency))),
            _ => false,
        }
    }
}

/// Returns the cells of a dimension, cut where the given atoms change their answers.
pub(super) fn cells(dimension: &Dimension, atoms: &[Atom], policies: &[&Policies]) -> Vec<Cell> {
    let mut cells = Vec::new();
    let dimension = dimension.inner();
    match dimension {
        Dimension::Of(..) => {}
        Dimension::Role => {
            let mut roles: Vec<&str> = policies
                .iter()
                .flat_map(|policies| policies.organisation.roles().map(|role| role.as_str()))
                .collect();
            let mut seen = BTreeSet::new();
            roles.retain(|role| seen.insert(*role));
            cells.extend(roles.into_iter().map(|role| Cell::Word(role.into())));
        }
        Dimension::Given(_) => return vec![Cell::Flag(false), Cell::Flag(true)],
        Dimension::Fact(_)
        | Dimension::Asked(_)
        | Dimension::Share { .. }
        | Dimension::AskedLess { .. }
        | Dimension::FactLess { .. }
        | Dimension::Day(_)
        | Dimension::Week(_)
        | Dimension::Age(..)
        | Dimension::Gap(_)
        | Dimension::GapLess { .. }
        | Dimension::Use(_)
        | Dimension::UseLess { .. } => {
            words(dimension, atoms, policies, &mut cells);
            intervals(dimension, atoms, bounds(dimension, policies), &mut cells);
            if cells.is_empty() {
                cells.push(Cell::Other);
            }
        }
    }
    special(dimension, atoms, &mut cells);
    if bounds(dimension, policies).is_some() {
        // What never happened is not said of such a fact.
        cells.retain(|cell| *cell != Cell::Never);
    }
    cells
}

fn words(dimension: &Dimension, atoms: &[Atom], policies: &[&Policies], cells: &mut Vec<Cell>) {
    let mut words: Vec<Arc<str>> = Vec::new();
    let mut has_flag = false;
    if let Dimension::Fact(fact) = dimension {
        let facts = policies.iter().flat_map(|policies| {
            let own = policies.guidelines.iter().flat_map(|guideline| &guideline.facts);
            policies.organisation.facts.iter().chain(own)
        });
        for declared in facts.filter(|declared| declared.id == *fact) {
            match &declared.kind {
                FactKind::Choice { values, .. } => words.extend(values.iter().cloned()),
                FactKind::Flag => has_flag = true,
                _ => {}
            }
        }
    }
    for atom in atoms {
        match &atom.question {
            Question::Words(named) => words.extend(named.iter().cloned()),
            Question::Flag(_) => has_flag = true,
            Question::IsNone | Question::In(_) | Question::IsOtherMoney | Question::Bound(_) => {}
        }
    }
    let mut seen = BTreeSet::new();
    words.retain(|word| seen.insert(word.clone()));
    if !words.is_empty() {
        cells.extend(words.into_iter().map(Cell::Word));
        cells.push(Cell::Other);
    }
    if has_flag {
        cells.extend([Cell::Flag(true), Cell::Flag(false)]);
    }
}

/// The bounds of a fact that a case says, where all its declarations have the same.
fn bounds<'a>(dimension: &Dimension, policies: &[&'a Policies]) -> Option<&'a Bounds> {
    let Dimension::Fact(fact) = dimension else { return None };
    let mut declared = policies.iter().flat_map(|policies| {
        let own = policies.guidelines.iter().flat_map(|guideline| &guideline.facts);
        policies.organisation.facts.iter().chain(own).filter(|declared| declared.id == *fact)
    });
    let first = &declared.next()?.bounds;
    (!first.is_free() && declared.all(|other| other.bounds == *first)).then_some(first)
}

fn intervals(dimension: &Dimension, atoms: &[Atom], bounds: Option<&Bounds>, cells: &mut Vec<Cell>) {
    let mut cuts: BTreeMap<Option<Currency>, BTreeSet<Exact>> = BTreeMap::new();
    for atom in atoms {
        match &atom.question {
            Question::Bound(bound) => {
                cuts.entry(bound.currency).or_default().insert(bound.value);
            }
            Question::In(currency) => {
                cuts.entry(Some(*currency)).or_default();
            }
            Question::Words(_) | Question::Flag(_) | Question::IsNone | Question::IsOtherMoney => {}
        }
    }
    for (currency, cuts) in cuts {
        let least = least(dimension);
        let is_whole = bounds.is_some_and(|bounds| bounds.whole);
        let step = if is_whole { Some(Exact::ONE) } else { step(dimension, currency) };
        let mut low = least.map(|least| (least, true));
        let mut all = Vec::new();
        for cut in cuts {
            all.push(Interval { currency, low, high: Some((cut, false)) });
            all.push(Interval { currency, low: Some((cut, true)), high: Some((cut, true)) });
            low = Some((cut, false));
        }
        all.push(Interval { currency, low, high: None });
        let clipped = all.into_iter().filter_map(|interval| match bounds {
            Some(bounds) => interval.clipped(bounds.least_in(currency), bounds.most_in(currency)),
            None => Some(interval),
        });
        let possible = clipped.filter(|interval| {
            let above = least.is_none_or(|least| {
                interval.high.is_none_or(|(high, closed)| high > least || (closed && high == least))
            });
            above && step.is_none_or(|step| interval.holds_multiple_of(step))
        });
        cells.extend(possible.map(Cell::Interval));
    }
}

/// What is asked, a share of it and the use of a cap are never below nought.
fn least(dimension: &Dimension) -> Option<Exact> {
    match dimension {
        Dimension::Asked(_) | Dimension::Share { .. } | Dimension::Week(_) => Some(Exact::ZERO),
        Dimension::Use(what) if what.counts_times() => Some(Exact::ONE),
        Dimension::Use(_) => Some(Exact::ZERO),
        Dimension::Age(..)
        | Dimension::Gap(_)
        | Dimension::GapLess { .. }
        | Dimension::AskedLess { .. }
        | Dimension::FactLess { .. }
        | Dimension::UseLess { .. } => Exact::ratio(-1, 1),
        Dimension::Role
        | Dimension::Fact(_)
        | Dimension::Day(_)
        | Dimension::Given(_)
        | Dimension::Of(..) => None,
    }
}

/// The distance between two neighbours, where values lie on a grid.
fn step(dimension: &Dimension, currency: Option<Currency>) -> Option<Exact> {
    match (dimension, currency) {
        (Dimension::Use(_) | Dimension::Asked(_) | Dimension::Fact(_), Some(currency)) => {
            Exact::ONE.over(Exact::power_of_ten(currency.decimals())?)
        }
        (Dimension::Use(what), None) => what.counts_times().then_some(Exact::ONE),
        (
            Dimension::UseLess { .. }
            | Dimension::Day(_)
            | Dimension::Week(_)
            | Dimension::AskedLess { .. }
            | Dimension::FactLess { .. }
            | Dimension::GapLess { .. },
            None,
        ) => Some(Exact::ONE),
        (Dimension::Age(_, unit) | Dimension::Gap(Gap { unit, .. }), _) => match unit {
            CountUnit::Hours => None,
            CountUnit::Days => Some(Exact::ONE),
            CountUnit::WorkingDays | CountUnit::Months => Exact::ratio(1, 2),
        },
        _ => None,
    }
}

/// What lies outside the numbers and words.
fn special(dimension: &Dimension, atoms: &[Atom], cells: &mut Vec<Cell>) {
    let is_asked =
        matches!(dimension, Dimension::Asked(_) | Dimension::Share { .. } | Dimension::AskedLess { .. });
    let currencies: BTreeSet<Currency> = atoms
        .iter()
        .filter_map(|atom| match &atom.question {
            Question::Bound(bound) => bound.currency,
            Question::In(currency) => Some(*currency),
            Question::Words(_) | Question::Flag(_) | Question::IsNone | Question::IsOtherMoney => None,
        })
        .collect();
    if is_asked {
        cells.push(Cell::Absent(None));
        cells.extend(currencies.iter().map(|currency| Cell::Absent(Some(*currency))));
        cells.push(Cell::AbsentElsewhere);
    }
    let may_mismatch = !currencies.is_empty()
        || matches!(
            dimension,
            Dimension::FactLess { .. }
                | Dimension::Gap(_)
                | Dimension::GapLess { .. }
                | Dimension::AskedLess { .. }
                | Dimension::Share { .. }
                | Dimension::Use(_)
                | Dimension::UseLess { .. }
        );
    let is_number = atoms.iter().any(|atom| matches!(atom.question, Question::Bound(_)));
    let may_be_none =
        !matches!(dimension, Dimension::Role | Dimension::Use(_) | Dimension::UseLess { .. }) && !is_asked;
    cells.extend(may_be_none.then_some(Cell::None));
    let may_be_never = matches!(
        dimension,
        Dimension::Fact(_)
            | Dimension::Share { .. }
            | Dimension::AskedLess { .. }
            | Dimension::Age(..)
            | Dimension::Gap(_)
    );
    cells.extend((is_number && may_be_never).then_some(Cell::Never));
    cells.extend(may_mismatch.then_some(Cell::Mismatch));
    cells.extend((!matches!(dimension, Dimension::Asked(_))).then_some(Cell::Unknown));
}

/// A currency that no policy names stands for all that are not named.
fn another() -> Option<Currency> {
    Currency::from_code("XTS")
}

/// Joins neighbouring intervals.
pub(super) fn joined(cells: Vec<Cell>) -> Vec<Cell> {
    let mut joined: Vec<Cell> = Vec::new();
    for cell in cells {
        if let (Some(Cell::Interval(last)), Cell::Interval(next)) = (joined.last_mut(), &cell)
            && last.touches(next)
        {
            last.high = next.high;
            continue;
        }
        joined.push(cell);
    }
    joined
}
