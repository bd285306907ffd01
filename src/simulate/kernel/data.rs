//! The columns of a log in the form in which tests look at them.

use std::borrow::Cow;

use crate::{
    model::{Exact, FactKind, Value},
    simulate::{
        clock,
        log::Log,
        mapping::WantedFact,
        read::{BLANK, Column, Decimal, Moment, Values},
    },
};

/// The facts of a log, ready to be tested.
#[derive(Debug)]
pub(in crate::simulate) struct Facts {
    columns: Vec<Fact>,
    /// Rows with a number that does not fit the fixed decimals.
    pub(in crate::simulate) odd: Vec<u32>,
}

/// A fact as a column.
#[derive(Debug)]
pub(in crate::simulate) struct Fact {
    pub(super) id: String,
    pub(super) is_money: bool,
    pub(super) data: Data,
}

/// The values of a fact.
#[derive(Debug)]
pub(in crate::simulate) enum Data {
    /// Codes of words, which stand in the log.
    Words(Vec<u32>),
    /// Counts of `10^-scale`.
    Numbers {
        /// By row.
        values: Vec<i64>,
        /// The decimals of all of them.
        scale: u8,
    },
    /// Numbers too far apart for one scale.
    Wide {
        /// By row, counts of `10^-18`.
        values: Vec<i128>,
    },
    /// Days since 1970.
    Days(Vec<i64>),
    /// Microseconds since 1970.
    Instants(Vec<i64>),
    /// Nought or one.
    Flags(Vec<i64>),
}

/// Nothing is written in the cell.
pub(super) const NOTHING: i64 = i64::MIN;
/// What is written in the cell cannot be read.
pub(super) const UNREADABLE: i64 = i64::MIN + 1;
/// The code of a word that cannot be read.
pub(super) const UNREADABLE_WORD: u32 = BLANK - 1;

/// A cell of a fact.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Cell {
    Nothing,
    Unreadable,
    Word(u32),
    Number(i64),
    Wide(i128),
}

impl Facts {
    /// Prepares the facts of a log; numbers have the decimals that they need, or a fixed count of them.
    pub(in crate::simulate) fn new(log: &Log, scale: Option<u8>) -> Self {
        let mut odd = Vec::new();
        let columns = log.facts.iter().map(|(fact, column)| Fact {
            id: fact.id.clone(),
            is_money: fact.is_money,
            data: Data::new((fact, column), log, scale, &mut odd),
        });
        let columns = columns.collect();
        odd.sort_unstable();
        odd.dedup();
        Self { columns, odd }
    }

    /// Returns the place of a fact that is read as its kind says.
    pub(super) fn find(&self, id: &str, kind: &FactKind) -> Option<usize> {
        self.columns.iter().position(|fact| fact.id == id && fact.data.is_of(kind, fact.is_money))
    }

    pub(super) fn get(&self, at: usize) -> &Fact {
        &self.columns[at]
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Fact> {
        self.columns.iter()
    }
}

impl Data {
    fn new((fact, column): (&WantedFact, &Column), log: &Log, scale: Option<u8>, odd: &mut Vec<u32>) -> Self {
        let mut unreadable = Vec::new();
        let mut data = match &column.values {
            // INVARIANT: no fact is read as an id.
            Values::Id(ids) => Self::Words(vec![BLANK; ids.len()]),
            Values::Text { codes, .. } => Self::Words(codes.clone()),
            Values::Number(numbers) => {
                let mut numbers = Cow::from(numbers);
                for (row, _, text) in &column.problems {
                    match log.money_of(fact, column, (*row, text)) {
                        Some(number) => numbers.to_mut()[*row as usize] = Some(number),
                        None => unreadable.push(*row),
                    }
                }
                if !fact.bounds.is_free() {
                    let rows = (0..).zip(numbers.iter());
                    unreadable.extend(rows.filter_map(|(row, number)| {
                        number.filter(|number| log.is_outside(fact, row, *number)).map(|_| row)
                    }));
                }
                match scale {
                    Some(scale) => in_units(&numbers, scale, odd),
                    None => of_numbers(&numbers),
                }
            }
            Values::Instant(moments) => {
                let micros = |moment: Moment, row: usize| match moment {
                    Moment::Utc(micros) => micros,
                    Moment::Local(micros) => log.local(row, micros),
                };
                let moments = moments.iter().enumerate();
                Self::Instants(moments.map(|(row, at)| at.map_or(NOTHING, |at| micros(at, row))).collect())
            }
            Values::Day(days) => Self::Days(days.iter().map(|day| day.map_or(NOTHING, i64::from)).collect()),
            Values::Flag(flags) => {
                Self::Flags(flags.iter().map(|flag| flag.map_or(NOTHING, i64::from)).collect())
            }
        };
        if !matches!(column.values, Values::Number(_)) {
            unreadable.extend(column.problems.iter().map(|(row, ..)| *row));
        }
        unreadable.into_iter().for_each(|row| data.mark_unreadable(row as usize));
        data
    }

    fn mark_unreadable(&mut self, row: usize) {
        match self {
            Self::Words(codes) => codes[row] = UNREADABLE_WORD,
            Self::Wide { values } => values[row] = i128::from(UNREADABLE),
            Self::Numbers { values, .. }
            | Self::Days(values)
            | Self::Instants(values)
            | Self::Flags(values) => {
                values[row] = UNREADABLE;
            }
        }
    }

    fn is_of(&self, kind: &FactKind, is_money: bool) -> bool {
        match kind {
            FactKind::Choice { .. } | FactKind::Text => matches!(self, Self::Words(_)),
            FactKind::Number { .. } | FactKind::Percent => {
                !is_money && matches!(self, Self::Numbers { .. } | Self::Wide { .. })
            }
            FactKind::Money => is_money && matches!(self, Self::Numbers { .. } | Self::Wide { .. }),
            FactKind::Date => matches!(self, Self::Days(_)),
            FactKind::Instant => matches!(self, Self::Instants(_)),
            FactKind::Flag => matches!(self, Self::Flags(_)),
        }
    }

    /// Returns the cell of a row.
    pub(super) fn cell(&self, row: usize) -> Cell {
        let of = |value: i64| match value {
            NOTHING => Cell::Nothing,
            UNREADABLE => Cell::Unreadable,
            value => Cell::Number(value),
        };
        match self {
            Self::Words(codes) => match codes[row] {
                BLANK => Cell::Nothing,
                UNREADABLE_WORD => Cell::Unreadable,
                code => Cell::Word(code),
            },
            Self::Wide { values } => match values[row] {
                value if value == i128::from(NOTHING) => Cell::Nothing,
                value if value == i128::from(UNREADABLE) => Cell::Unreadable,
                value => Cell::Wide(value),
            },
            Self::Numbers { values, .. }
            | Self::Days(values)
            | Self::Instants(values)
            | Self::Flags(values) => of(values[row]),
        }
    }

    /// Returns the number of decimals of the numbers.
    pub(super) fn scale(&self) -> u8 {
        match self {
            Self::Numbers { scale, .. } => *scale,
            Self::Wide { .. } => WIDE_SCALE,
            Self::Words(_) | Self::Days(_) | Self::Instants(_) | Self::Flags(_) => 0,
        }
    }
}

impl Fact {
    /// Returns what a case says of the fact, in the terms of the model.
    pub(super) fn value(&self, row: usize, currency: Option<crate::model::Currency>) -> Option<Value> {
        let number = match self.data.cell(row) {
            Cell::Nothing | Cell::Unreadable | Cell::Word(_) => return None,
            Cell::Number(number) => i128::from(number),
            Cell::Wide(number) => number,
        };
        let scaled = || Exact::ratio(number, 10_i128.checked_pow(u32::from(self.data.scale()))?);
        match &self.data {
            Data::Words(_) => None,
            Data::Numbers { .. } | Data::Wide { .. } if self.is_money => {
                Some(Value::Money(scaled()?, currency?))
            }
            Data::Numbers { .. } | Data::Wide { .. } => Some(Value::Number(scaled()?)),
            Data::Days(_) => Some(Value::Date(clock::date(i32::try_from(number).ok()?))),
            Data::Instants(_) => Some(Value::Instant(clock::timestamp(i64::try_from(number).ok()?))),
            Data::Flags(_) => Some(Value::Flag(number == 1)),
        }
    }
}

const WIDE_SCALE: u8 = 18;

/// Brings numbers to a scale; notes the rows where that cannot be done.
fn in_units(numbers: &[Option<Decimal>], scale: u8, odd: &mut Vec<u32>) -> Data {
    let values = (0..).zip(numbers).map(|(row, number)| match number {
        None => NOTHING,
        Some(number) => number.in_units(scale).filter(|&value| value > UNREADABLE).unwrap_or_else(|| {
            odd.push(row);
            UNREADABLE
        }),
    });
    Data::Numbers { values: values.collect(), scale }
}

/// Brings numbers to one scale.
fn of_numbers(numbers: &[Option<Decimal>]) -> Data {
    let scale = numbers.iter().flatten().map(|number| number.scale).max().unwrap_or(0);
    let scaled = |number: &Option<Decimal>| match number {
        Some(number) => number.in_units(scale).filter(|&value| value > UNREADABLE),
        None => Some(NOTHING),
    };
    if let Some(values) = numbers.iter().map(scaled).collect() {
        return Data::Numbers { values, scale };
    }
    let wide = |number: &Option<Decimal>| match number {
        // INVARIANT: a decimal has at most 19 digits, so with 18 more it fits.
        Some(number) => {
            i128::from(number.mantissa) * 10_i128.pow(u32::from(WIDE_SCALE.saturating_sub(number.scale)))
        }
        None => i128::from(NOTHING),
    };
    Data::Wide { values: numbers.iter().map(wide).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_different_scales_are_brought_to_one() {
        let numbers = [Some(Decimal::new(125, 1)), None, Some(Decimal::new(7, 0)), Some(Decimal::new(1, 3))];
        let data = of_numbers(&numbers);
        assert_eq!(data.scale(), 3);
        assert_eq!(
            [0, 1, 2, 3].map(|row| data.cell(row)),
            [Cell::Number(12_500), Cell::Nothing, Cell::Number(7000), Cell::Number(1)]
        );
    }

    #[test]
    fn numbers_too_far_apart_stay_exact() {
        let data = of_numbers(&[Some(Decimal::new(i64::MAX, 0)), Some(Decimal::new(1, 18)), None]);
        assert_eq!(data.cell(0), Cell::Wide(i128::from(i64::MAX) * 10_i128.pow(18)));
        assert_eq!((data.cell(1), data.cell(2)), (Cell::Wide(1), Cell::Nothing));
    }
}
