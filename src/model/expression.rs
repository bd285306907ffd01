//! Amounts and the expressions they are written in.

use std::sync::Arc;

use super::{Condition, Currency, Direction, Edge, Exact, FactId, Place, TableId, Test, TimeUnit, Value};

/// A unit as it is written, in its plural: `months`, `bags`.
pub type Unit = Arc<str>;

/// The unit of a share: `30%` is the number `3/10` with it.
pub const PERCENT: &str = "%";

/// How much: the limit of a grant, the value of a derived fact.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Amount {
    /// No limit.
    Anything,
    /// A number for each currency, in whole units; a currency that is not named is not covered.
    PerCurrency(Vec<(Currency, Exact)>),
    /// From the top; where no case holds there is no amount.
    Cases(Vec<AmountCase>),
    /// Worked out.
    Expression(Expression),
}

/// One line of [`Amount::Cases`]; without a condition it is `otherwise`.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct AmountCase {
    /// When it holds.
    pub when: Option<Condition>,
    /// The amount then.
    pub is: Amount,
    /// Where it is written.
    pub place: Place,
}

/// An expression over facts.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Expression {
    /// A value; a number may say its unit.
    Literal(Value, Option<Unit>),
    /// `50 USD or 18000 HUF`: the one in the currency that the rest is in.
    PerCurrency(Vec<(Currency, Exact)>),
    /// The value of a fact.
    Fact(FactId),
    /// The cell of a table.
    Table(TableId),
    /// `a + b`, also written `a plus b`.
    Sum(Box<Expression>, Box<Expression>),
    /// `a - b`.
    Difference(Box<Expression>, Box<Expression>),
    /// `a times b`, also `a per b` and `20% of b`.
    Product(Box<Expression>, Box<Expression>),
    /// `a divided by b`.
    Quotient(Box<Expression>, Box<Expression>),
    /// The lower of two.
    Lower(Box<Expression>, Box<Expression>),
    /// The higher of two.
    Higher(Box<Expression>, Box<Expression>),
    /// Rounded to a multiple of a step. Money without a written step is rounded to the smallest unit of
    /// its currency, which is a step in every currency.
    Rounded(Box<Expression>, Rounding, Box<Expression>),
    /// `days from told_on to departs_on`: less than nought where the second comes first.
    Span(TimeUnit, Box<Expression>, Box<Expression>),
    /// `delivered_on plus 14 days`, `departs_on - 1 month`.
    Moved(Box<Expression>, Direction, Box<Expression>, TimeUnit),
    /// `the end of the month of happened_on`.
    AtEdge(Edge, Box<Expression>),
}

impl Expression {
    /// Returns the two expressions that it joins, in written order; none where it joins none.
    #[must_use]
    pub fn parts(&self) -> Option<[&Self; 2]> {
        match self {
            Self::Literal(..) | Self::PerCurrency(_) | Self::Fact(_) | Self::Table(_) | Self::AtEdge(..) => {
                None
            }
            Self::Sum(a, b)
            | Self::Difference(a, b)
            | Self::Product(a, b)
            | Self::Quotient(a, b)
            | Self::Lower(a, b)
            | Self::Higher(a, b)
            | Self::Rounded(a, _, b)
            | Self::Span(_, a, b)
            | Self::Moved(a, _, b, _) => Some([a, b]),
        }
    }

    /// Returns the same operation on two other parts; what has no parts stays what it is.
    #[must_use]
    pub fn with_parts(&self, a: Self, b: Self) -> Self {
        let (a, b) = (Box::new(a), Box::new(b));
        match self {
            Self::Literal(..) | Self::PerCurrency(_) | Self::Fact(_) | Self::Table(_) | Self::AtEdge(..) => {
                self.clone()
            }
            Self::Sum(..) => Self::Sum(a, b),
            Self::Difference(..) => Self::Difference(a, b),
            Self::Product(..) => Self::Product(a, b),
            Self::Quotient(..) => Self::Quotient(a, b),
            Self::Lower(..) => Self::Lower(a, b),
            Self::Higher(..) => Self::Higher(a, b),
            Self::Rounded(_, rounding, _) => Self::Rounded(a, *rounding, b),
            Self::Span(unit, ..) => Self::Span(*unit, a, b),
            Self::Moved(_, direction, _, unit) => Self::Moved(a, *direction, b, *unit),
        }
    }

    /// Returns whether a table stands anywhere in it.
    #[must_use]
    pub fn reads_table(&self) -> bool {
        if let Self::AtEdge(_, date) = self {
            return date.reads_table();
        }
        matches!(self, Self::Table(_))
            || self.parts().is_some_and(|parts| parts.into_iter().any(Self::reads_table))
    }

    /// Calls `visit` for the expression and every one inside it, in written order.
    pub fn for_each<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        if let Self::AtEdge(_, date) = self {
            date.for_each(visit);
        }
        for part in self.parts().into_iter().flatten() {
            part.for_each(visit);
        }
    }
}

/// Which way to round.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Rounding {
    /// To the next lower multiple.
    Down,
    /// To the next higher multiple.
    Up,
    /// To the nearest, halves away from nought.
    HalfUp,
    /// To the nearest, halves to the even multiple.
    HalfEven,
}

/// A table: cells found by the values of one to three facts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Table {
    /// Its id.
    pub id: TableId,
    /// The facts that lead to a cell.
    pub by: Vec<FactId>,
    /// The cells in written order; each key stands for the fact at the same place in `by`.
    pub rows: Vec<TableRow>,
    /// Whether its rows have a cell for every value that its facts may have.
    pub is_whole: bool,
    /// Where it is declared.
    pub place: Place,
}

/// One cell of a table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TableRow {
    /// What the facts must be; `None` is `otherwise`.
    pub keys: Vec<Option<Test>>,
    /// The cell.
    pub cell: Amount,
    /// Where the cell is written.
    pub place: Place,
}
