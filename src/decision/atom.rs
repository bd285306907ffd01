//! Atoms of the normal form: one question about one dimension.

use std::cmp::Ordering;
use std::sync::Arc;

use super::{Known, Truth};
use crate::model::{Comparison, Currency, Exact, Value};

/// Where a case lies on a dimension.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Point {
    /// It is unknown; for a fact, the case does not say it.
    Unknown,
    /// Nothing is asked: how much is the question. The currency is that of the desk, if it has one.
    Absent(Option<Currency>),
    /// A word that no test names.
    Other,
    /// Two values that cannot be compared, such as money of two currencies.
    Mismatch,
    /// A value.
    Value(Value),
}

/// One question about one dimension, and its answer where the case does not say the fact.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Atom {
    /// The question.
    pub question: Question,
    /// Its answer for [`Point::Unknown`]: unknown, or what the author's assumption answers.
    pub unsaid: Truth,
}

/// A question about a point.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Question {
    /// Whether it is one of the words.
    Words(Vec<Arc<str>>),
    /// Whether it is yes, or no.
    Flag(bool),
    /// Whether there is none.
    IsNone,
    /// Whether what is asked is in a currency; a question of how much is in all, save at a desk with
    /// another currency of its own.
    In(Currency),
    /// Whether a money cap does not count what is asked, which is in another currency.
    IsOtherMoney,
    /// A number or an amount of money against a bound.
    Bound(Bound),
}

/// A comparison with a constant.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Bound {
    /// The comparison.
    pub comparison: Comparison,
    /// The constant, in whole units.
    pub value: Exact,
    /// Its currency, for money.
    pub currency: Option<Currency>,
    /// Whether it is a limit: what cannot be compared is not covered, and a question of how much is.
    /// Elsewhere what cannot be compared cannot be told.
    pub is_limit: bool,
}

impl Point {
    /// Returns the point of a word.
    #[must_use]
    pub fn word(word: &str) -> Self {
        Self::Value(Value::Word(word.into()))
    }

    /// Returns the point of what a fact is known to be.
    #[must_use]
    pub fn from_known(known: Known) -> Self {
        match known {
            Known::Unknown => Self::Unknown,
            Known::Nothing => Self::Mismatch,
            Known::Anything => Self::Value(Value::Never),
            Known::Value(value) => Self::Value(value),
        }
    }
}

impl Atom {
    /// Answers the question for a point.
    #[must_use]
    pub fn holds(&self, point: &Point) -> Truth {
        match point {
            Point::Unknown => self.unsaid,
            point => self.question.holds(point),
        }
    }
}

impl Question {
    /// Answers the question for a point; unknown where that is.
    #[must_use]
    pub fn holds(&self, point: &Point) -> Truth {
        match (self, point) {
            (_, Point::Unknown) => Truth::Unknown,
            (Self::IsNone, point) => Truth::from(*point == Point::Value(Value::None)),
            (Self::In(currency), Point::Absent(desk)) => {
                Truth::from(desk.is_none_or(|desk| desk == *currency))
            }
            (Self::In(currency), point) => {
                Truth::from(matches!(point, Point::Value(Value::Money(_, of)) if of == currency))
            }
            (Self::IsOtherMoney, point) => Truth::from(*point == Point::Mismatch),
            (Self::Words(words), Point::Value(Value::Word(word))) => Truth::from(words.contains(word)),
            (Self::Words(_), Point::Other | Point::Value(Value::None)) => Truth::No,
            (Self::Flag(wanted), Point::Value(Value::Flag(flag))) => Truth::from(wanted == flag),
            (Self::Flag(_), Point::Value(Value::None)) => Truth::No,
            (Self::Bound(bound), point) => bound.holds(point),
            (Self::Words(_) | Self::Flag(_), _) => Truth::Unknown,
        }
    }
}

impl Bound {
    fn holds(&self, point: &Point) -> Truth {
        let elsewhere = if self.is_limit { Truth::No } else { Truth::Unknown };
        let order = match (point, self.currency) {
            (Point::Value(Value::None), _) => return Truth::No,
            (Point::Absent(_), _) if self.is_limit => return Truth::Yes,
            (Point::Value(Value::Number(value)), None) => value.cmp(&self.value),
            (Point::Value(Value::Money(value, of)), Some(currency)) if *of == currency => {
                value.cmp(&self.value)
            }
            (Point::Value(Value::Never), _) => Ordering::Greater,
            _ => return elsewhere,
        };
        Truth::from(self.comparison.holds(order))
    }
}
