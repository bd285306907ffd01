//! Proofs that no case lies in a region: what it asks for on one dimension contradicts another.
//!
//! Each proof is sound: where it cannot tell, the region counts as not empty.

use std::collections::BTreeSet;

use super::Cell;
use super::difference::Version;
use super::region::Constraint;
use crate::decision::Dimension;
use crate::model::{Blank, CountUnit, Currency, Exact, Expression, FactId, Value, Window};

/// Returns whether a region is proved to be empty.
pub(super) fn is_empty(before: Version<'_>, after: Version<'_>, constraints: &[Constraint]) -> bool {
    let all = Constraints { sides: [before, after], constraints };
    asks_for_two_things(constraints)
        || all.counts_another_currency()
        || all.compares_another_currency()
        || all.does_not_know_what_is_known()
        || all.is_of_two_ages()
        || all.uses_more_in_less_time()
}

/// A region that wants nothing asked on one dimension and something on another is empty, and so is one
/// that wants a share of nothing. (Where nothing is asked of what leaves nothing to give, the share is more
/// than any.)
fn asks_for_two_things(constraints: &[Constraint]) -> bool {
    let all = |constraint: &Constraint, is: fn(&Cell) -> bool| constraint.cells.iter().all(is);
    let is_absent = |cell: &Cell| matches!(cell, Cell::Absent(_) | Cell::AbsentElsewhere);
    let is_value = |cell: &Cell| matches!(cell, Cell::Interval(_) | Cell::Never);
    let is_measured = |cell: &Cell| matches!(cell, Cell::Interval(_));
    let is_zero =
        |cell: &Cell| matches!(cell, Cell::Interval(interval) if interval.single() == Some(Exact::ZERO));
    let is_not_zero = |cell: &Cell| {
        matches!(cell, Cell::Never)
            || matches!(cell, Cell::Interval(interval) if !interval.contains(Exact::ZERO))
    };
    let asked = constraints.iter().filter(|one| matches!(one.dimension.inner(), Dimension::Asked(_)));
    let shares = || {
        constraints.iter().filter(|one| {
            matches!(one.dimension.inner(), Dimension::Share { .. } | Dimension::AskedLess { .. })
        })
    };
    asked.into_iter().any(|asked| {
        shares().any(|share| {
            (all(asked, is_absent) && all(share, is_measured))
                || (all(asked, is_value) && all(share, is_absent))
                || (matches!(share.dimension.inner(), Dimension::Share { .. })
                    && all(asked, is_zero)
                    && all(share, is_not_zero))
        })
    })
}

/// What a region asks for, and the versions that define its facts.
struct Constraints<'a> {
    sides: [Version<'a>; 2],
    constraints: &'a [Constraint],
}

impl<'a> Constraints<'a> {
    /// The currency that is asked for, if it is one and something is asked.
    fn asked_currency(&self, fact: &FactId) -> Option<Currency> {
        let asked = self.constraints.iter().find(|one| one.dimension == Dimension::Asked(fact.clone()))?;
        let currency = |cell: &Cell| match cell {
            Cell::Interval(interval) => interval.currency,
            _ => None,
        };
        let first = asked.cells.first().and_then(currency)?;
        asked.cells.iter().all(|cell| currency(cell) == Some(first)).then_some(first)
    }

    /// A cap on money counts exactly what is asked in its currency.
    fn counts_another_currency(&self) -> bool {
        self.constraints.iter().any(|one| {
            let Dimension::Use(what) = &one.dimension else { return false };
            let (Some(money), Some(asked)) = (what.money, self.asked_currency(&what.asked)) else {
                return false;
            };
            one.cells.iter().all(|cell| match cell {
                Cell::Interval(_) => money != asked,
                Cell::Mismatch => money == asked,
                _ => false,
            })
        })
    }

    /// What is asked can only be more or less than something in its own currency.
    fn compares_another_currency(&self) -> bool {
        self.constraints.iter().any(|one| {
            let Dimension::AskedLess { asked, expression } = &one.dimension else { return false };
            let Some(currency) = self.asked_currency(asked) else { return false };
            let is_compared = one.cells.iter().all(|cell| matches!(cell, Cell::Interval(_)));
            let mut parts = Vec::new();
            is_compared
                && added(expression, &mut parts)
                && parts.iter().any(|part| match part {
                    Part::Money(of) => *of != currency,
                    Part::Fact(fact) => self.is_never_in(fact, currency),
                })
        })
    }

    /// Whether a fact is asked to be something else than money in a currency.
    fn is_never_in(&self, fact: &FactId, currency: Currency) -> bool {
        let Some(one) = self.constraint_on(fact) else { return false };
        one.cells.iter().all(|cell| match cell {
            Cell::Interval(interval) => interval.currency.is_some_and(|of| of != currency),
            Cell::Unknown => self.is_unknown_where_unsaid(fact),
            Cell::None => true,
            _ => false,
        })
    }

    fn constraint_on(&self, fact: &FactId) -> Option<&'a Constraint> {
        self.constraints.iter().find(|one| one.dimension == Dimension::Fact(fact.clone()))
    }

    /// Whether nothing is assumed where a case does not say a fact, in both versions.
    fn is_unknown_where_unsaid(&self, fact: &FactId) -> bool {
        self.sides.iter().all(|side| {
            let declared = side.guideline.and_then(|guideline| side.policies.fact(guideline, fact.as_str()));
            declared.is_none_or(|declared| declared.is.is_none() && declared.blank == Blank::Unknown)
        })
    }

    /// What is worked out of known facts is known.
    fn does_not_know_what_is_known(&self) -> bool {
        let known = self.known();
        let is_known = |expression: &Expression| {
            let mut facts = BTreeSet::new();
            plain(expression, &mut facts) && facts.is_subset(&known)
        };
        self.constraints.iter().any(|one| {
            one.cells.iter().all(|cell| *cell == Cell::Unknown)
                && match &one.dimension {
                    Dimension::AskedLess { expression, .. } => is_known(expression),
                    Dimension::FactLess { fact, expression } => known.contains(fact) && is_known(expression),
                    Dimension::Share { of, .. } => known.contains(of),
                    Dimension::Fact(fact) => self.is_unknown_where_unsaid(fact) && known.contains(fact),
                    _ => false,
                }
        })
    }

    /// The facts that are known in every case of the region.
    fn known(&self) -> BTreeSet<FactId> {
        let without_unknown = |one: &&Constraint| !one.cells.contains(&Cell::Unknown);
        let facts = self.constraints.iter().filter(without_unknown).filter_map(|one| match &one.dimension {
            Dimension::Fact(fact) | Dimension::Share { of: fact, .. } => Some(fact.clone()),
            _ => None,
        });
        facts.collect()
    }
}

/// Ages of one fact in days and in months, and the uses of one cap over two times.
impl Constraints<'_> {
    /// No day lies in what is asked of its age in days and of its age in months.
    fn is_of_two_ages(&self) -> bool {
        self.constraints.iter().any(|days| {
            let Dimension::Age(fact, CountUnit::Days) = &days.dimension else { return false };
            let months = Dimension::Age(fact.clone(), CountUnit::Months);
            self.constraints.iter().filter(|one| one.dimension == months).any(|months| {
                let pairs =
                    days.cells.iter().flat_map(|day| months.cells.iter().map(move |month| (day, month)));
                pairs.into_iter().all(|(day, month)| !may_be_one_age(day, month))
            })
        })
    }

    /// What was used in a shorter time was used in the longer one as well.
    fn uses_more_in_less_time(&self) -> bool {
        let least = |one: &Constraint| {
            let of = |cell: &Cell| match cell {
                Cell::Interval(interval) => interval.low.map(|(low, _)| low),
                _ => None,
            };
            one.cells.iter().map(of).collect::<Option<Vec<Exact>>>()?.into_iter().min()
        };
        let most = |one: &Constraint| {
            let of = |cell: &Cell| match cell {
                Cell::Interval(interval) => interval.high.map(|(high, _)| high),
                _ => None,
            };
            one.cells.iter().map(of).collect::<Option<Vec<Exact>>>()?.into_iter().max()
        };
        self.constraints.iter().any(|short| {
            self.constraints.iter().any(|long| {
                is_within(&short.dimension, &long.dimension)
                    && least(short)
                        .zip(most(long))
                        .is_some_and(|(least, most)| least > most || (least == most && excludes_low(short)))
            })
        })
    }
}

/// Whether the lower ends of all stretches lie outside of them.
fn excludes_low(one: &Constraint) -> bool {
    one.cells.iter().all(
        |cell| matches!(cell, Cell::Interval(interval) if interval.low.is_some_and(|(_, closed)| !closed)),
    )
}

/// Whether two dimensions count the same, the first over a time that lies within that of the second.
fn is_within(short: &Dimension, long: &Dimension) -> bool {
    let (Dimension::Use(short), Dimension::Use(long)) = (short, long) else { return false };
    let is_shorter = match (short.window, long.window) {
        (Window::Rolling(short), Window::Rolling(long)) => short.unit == long.unit && short.n < long.n,
        (_, Window::Ever) => short.window != Window::Ever,
        _ => false,
    };
    is_shorter
        && (&short.scopes, &short.per, short.money, &short.asked)
            == (&long.scopes, &long.per, long.money, &long.asked)
}

/// Whether an age may lie in a stretch of days and in one of months. A month has 28 to 31 days.
fn may_be_one_age(day: &Cell, month: &Cell) -> bool {
    let (Cell::Interval(day), Cell::Interval(month)) = (day, month) else {
        let is_plain = |cell: &Cell| matches!(cell, Cell::Interval(_));
        return day == month || !(is_plain(day) || is_plain(month) || is_special(day) && is_special(month));
    };
    let future = Exact::from(-1);
    if day.contains(future) && month.contains(future) {
        return true;
    }
    let floor = |end: Option<(Exact, bool)>| end.map_or(Exact::ZERO, |(end, _)| end.max(Exact::ZERO));
    let fewest = floor(month.low).minus(Exact::ONE).and_then(|months| months.times(Exact::from(28)));
    let most = month.high.map(|(high, _)| high.times(Exact::from(31)));
    let is_too_young =
        day.high.is_some_and(|(high, _)| high < Exact::ZERO || fewest.is_some_and(|fewest| high < fewest));
    let is_too_old = most.flatten().is_some_and(|most| most < floor(day.low));
    let is_future_alone =
        month.high.is_some_and(|(high, closed)| high < Exact::ZERO || (high == Exact::ZERO && !closed))
            || day.high.is_some_and(|(high, closed)| high == Exact::ZERO && !closed);
    !(is_too_young || is_too_old || is_future_alone)
}

fn is_special(cell: &Cell) -> bool {
    matches!(cell, Cell::None | Cell::Never | Cell::Unknown)
}

/// A part of a sum.
enum Part {
    /// Money that is written out.
    Money(Currency),
    /// A fact.
    Fact(FactId),
}

/// Adds the parts of a sum of money, all of which must have one currency; false for other expressions.
fn added(expression: &Expression, parts: &mut Vec<Part>) -> bool {
    match expression {
        Expression::Literal(Value::Money(_, currency), _) => {
            parts.push(Part::Money(*currency));
            true
        }
        Expression::Fact(fact) => {
            parts.push(Part::Fact(fact.clone()));
            true
        }
        Expression::Sum(a, b) | Expression::Difference(a, b) => added(a, parts) && added(b, parts),
        Expression::Product(a, b) => match (&**a, &**b) {
            (Expression::Literal(Value::Number(_), _), other)
            | (other, Expression::Literal(Value::Number(_), _)) => added(other, parts),
            // The money that is written out decides the currency of the product.
            (Expression::Literal(Value::Money(_, currency), _), Expression::Fact(_))
            | (Expression::Fact(_), Expression::Literal(Value::Money(_, currency), _)) => {
                parts.push(Part::Money(*currency));
                true
            }
            _ => false,
        },
        Expression::Quotient(a, b) if matches!(**b, Expression::Literal(Value::Number(_), _)) => {
            added(a, parts)
        }
        Expression::Rounded(a, ..) => added(a, parts),
        Expression::Literal(..)
        | Expression::PerCurrency(_)
        | Expression::Table(_)
        | Expression::Quotient(..)
        | Expression::Lower(..)
        | Expression::Higher(..)
        | Expression::Span(..)
        | Expression::AtEdge(..)
        | Expression::Moved(..) => false,
    }
}

/// Adds the facts of an expression that is known as soon as they are; false for other expressions.
fn plain(expression: &Expression, facts: &mut BTreeSet<FactId>) -> bool {
    match expression {
        Expression::Literal(..) => true,
        Expression::Fact(fact) => {
            facts.insert(fact.clone());
            true
        }
        Expression::Sum(a, b) | Expression::Difference(a, b) | Expression::Product(a, b) => {
            plain(a, facts) && plain(b, facts)
        }
        Expression::PerCurrency(_)
        | Expression::Table(_)
        | Expression::Quotient(..)
        | Expression::Lower(..)
        | Expression::Higher(..)
        | Expression::Rounded(..)
        | Expression::Span(..)
        | Expression::AtEdge(..)
        | Expression::Moved(..) => false,
    }
}
