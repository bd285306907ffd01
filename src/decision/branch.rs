//! The branches of an amount: of a list of cases, or of a table, the first whose test holds counts.
//!
//! While a test is not known, several branches may count. Where all of them lead to the same, that holds.

use std::borrow::Cow;
use std::ops::ControlFlow;

use super::arithmetic::multiply;
use super::{Context, Known, Truth};
use crate::model::{Amount, AmountCase, Currency, Edge, Expression, TableId, Value};

/// One branch: an expression without tables.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Branch<'a> {
    /// None of the cases holds, or there is no cell.
    Nothing,
    /// Without a limit.
    Anything,
    /// An amount.
    Amount(Cow<'a, Expression>),
}

/// What is done with a branch; a break ends the walk.
type Visit<'v, 'a> = &'v mut dyn FnMut(Branch<'a>) -> ControlFlow<()>;

impl<'a> Branch<'a> {
    /// Returns a branch of an expression with two parts from a branch of each.
    pub(super) fn join(expression: &Expression, a: &Self, b: &Self) -> Self {
        match (a, b) {
            (Self::Nothing, _) | (_, Self::Nothing) => Self::Nothing,
            (Self::Anything, other) | (other, Self::Anything) => match expression {
                Expression::Lower(..) => other.clone(),
                _ => Self::Anything,
            },
            (Self::Amount(a), Self::Amount(b)) => {
                let joined = expression.with_parts(a.as_ref().clone(), b.as_ref().clone());
                Self::Amount(Cow::Owned(folded(joined)))
            }
        }
    }

    /// Returns the edge of the calendar of a branch.
    pub(super) fn at_edge(edge: Edge, date: &Self) -> Self {
        match date {
            Self::Nothing => Self::Nothing,
            Self::Anything => Self::Anything,
            Self::Amount(date) => {
                Self::Amount(Cow::Owned(Expression::AtEdge(edge, Box::new(date.as_ref().clone()))))
            }
        }
    }

    /// Returns the branch of an expression without tables.
    pub(super) fn of(expression: &'a Expression) -> Self {
        Self::Amount(Cow::Borrowed(expression))
    }

    /// Returns the branch of a written amount of money.
    pub(super) fn of_money(money: Value) -> Self {
        Self::Amount(Cow::Owned(Expression::Literal(money, None)))
    }
}

/// Works out a product of two constants.
fn folded(expression: Expression) -> Expression {
    if let Expression::Product(a, b) = &expression
        && let (Expression::Literal(a, _), Expression::Literal(b, _)) = (&**a, &**b)
        && let Some(product) = multiply(a, b)
    {
        return Expression::Literal(product, None);
    }
    expression
}

/// Returns those of several amounts, each with its test, that may count; none stands for nothing. Where the
/// tests are whole, one of those that are not known holds.
fn open<'a>(
    amounts: impl IntoIterator<Item = (Truth, &'a Amount)>,
    is_whole: bool,
) -> Vec<Option<&'a Amount>> {
    let mut open = Vec::new();
    for (truth, amount) in amounts {
        if truth != Truth::No {
            open.push(Some(amount));
        }
        if truth == Truth::Yes {
            return open;
        }
    }
    if open.is_empty() || !is_whole {
        open.push(None);
    }
    open
}

impl Context<'_> {
    /// Returns the cases of a list that may count; none stands for nothing.
    pub(super) fn open_cases<'c>(&self, cases: &'c [AmountCase]) -> Vec<Option<&'c Amount>> {
        let cases = cases.iter().map(|case| {
            let holds = case.when.as_ref().map_or(Truth::Yes, |when| self.condition(when));
            (holds, &case.is)
        });
        open(cases, false)
    }

    /// Returns the cells of a table that may count; none stands for nothing.
    fn open_cells(&self, id: &TableId) -> Option<Vec<Option<&Amount>>> {
        let table = self.policies.table(self.guideline, id.as_str())?;
        let rows = table.rows.iter().map(|row| {
            let keys = table.by.iter().zip(&row.keys);
            let truths =
                keys.map(|(fact, key)| key.as_ref().map_or(Truth::Yes, |test| self.test(fact, test)));
            (Truth::all(truths), &row.cell)
        });
        Some(open(rows, table.is_whole))
    }

    /// Visits every branch of an amount that may count.
    pub(super) fn branches<'b>(&'b self, amount: &'b Amount, visit: Visit<'_, 'b>) -> ControlFlow<()> {
        match amount {
            Amount::Anything => visit(Branch::Anything),
            Amount::PerCurrency(amounts) => visit(match self.in_currency_of_case(amounts) {
                Known::Value(money) => Branch::of_money(money),
                Known::Unknown | Known::Nothing | Known::Anything => Branch::Nothing,
            }),
            Amount::Expression(expression) => self.branches_of(expression, visit),
            Amount::Cases(cases) => self.branches_of_each(self.open_cases(cases), visit),
        }
    }

    /// Visits every branch of an expression that may count.
    pub(super) fn branches_of<'b>(
        &'b self,
        expression: &'b Expression,
        visit: Visit<'_, 'b>,
    ) -> ControlFlow<()> {
        if let Expression::Table(id) = expression {
            return match self.open_cells(id) {
                Some(cells) => self.branches_of_each(cells, visit),
                None => visit(Branch::of(expression)),
            };
        }
        if let Expression::AtEdge(edge, date) = expression
            && date.reads_table()
        {
            return self.branches_of(date, &mut |date| visit(Branch::at_edge(*edge, &date)));
        }
        match expression.parts() {
            Some([a, b]) if expression.reads_table() => self.branches_of(a, &mut |a| {
                self.branches_of(b, &mut |b| visit(Branch::join(expression, &a, &b)))
            }),
            _ => visit(Branch::of(expression)),
        }
    }

    fn branches_of_each<'b>(
        &'b self,
        amounts: Vec<Option<&'b Amount>>,
        visit: Visit<'_, 'b>,
    ) -> ControlFlow<()> {
        amounts.into_iter().try_for_each(|amount| match amount {
            Some(amount) => self.branches(amount, visit),
            None => visit(Branch::Nothing),
        })
    }

    /// Returns how much an amount is in this case.
    pub fn amount(&self, amount: &Amount) -> Known {
        let mut values = Agreed::default();
        let _ = self.branches(amount, &mut |branch| values.add(self.worth(&branch, None)));
        values.or(Known::Unknown)
    }

    /// Returns the value of an expression.
    pub fn expression(&self, expression: &Expression) -> Known {
        self.expression_in(expression, None)
    }

    /// Returns the value of an expression; where it is written in several currencies, in the one that is
    /// wanted, else in that of the case.
    pub(super) fn expression_in(&self, expression: &Expression, wanted: Option<Currency>) -> Known {
        let mut values = Agreed::default();
        let _ = self.branches_of(expression, &mut |branch| values.add(self.worth(&branch, wanted)));
        values.or(Known::Unknown)
    }

    /// Returns the value of a branch.
    pub(super) fn worth(&self, branch: &Branch<'_>, wanted: Option<Currency>) -> Known {
        match branch {
            Branch::Nothing => Known::Nothing,
            Branch::Anything => Known::Anything,
            Branch::Amount(expression) => self.plain(expression, wanted),
        }
    }
}

/// What all of several branches lead to.
#[derive(Clone, Debug, Default)]
pub(super) enum Agreed<T> {
    /// There was none so far.
    #[default]
    None,
    /// All led to this.
    One(T),
    /// They led to different things.
    Differ,
}

impl<T: PartialEq> Agreed<T> {
    /// Adds what one more leads to, and breaks as soon as they differ.
    pub(super) fn add(&mut self, next: T) -> ControlFlow<()> {
        *self = match std::mem::take(self) {
            Self::None => Self::One(next),
            Self::One(known) if known == next => Self::One(known),
            Self::One(_) | Self::Differ => Self::Differ,
        };
        if matches!(self, Self::Differ) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Returns what all led to, or what it means that they differ.
    pub(super) fn or(self, differing: T) -> T {
        if let Self::One(known) = self { known } else { differing }
    }
}
