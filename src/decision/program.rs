//! A remedy in its normal form: ordered rules, the first that holds answers.

use super::branch::{Agreed, Branch};
use super::dimension::is_below_nothing;
use super::formula::DimensionId;
use super::{Context, Formula, Formulas, Known, OwedAmount, Point, Truth, Verdict};
use crate::model::{Expression, Value};

/// A remedy of a guideline (or a guideline without remedies), compiled.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Program {
    /// What may be done: the first rule that holds answers; the last always does.
    pub verdicts: Vec<VerdictRule>,
    /// What is owed: the first rule that holds answers; none means nothing.
    pub owed: Vec<OwedRule>,
}

/// A rule of [`Program::verdicts`].
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct VerdictRule {
    /// When it holds.
    pub when: Formula,
    /// Its answer.
    pub verdict: Verdict,
}

/// A rule of [`Program::owed`].
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct OwedRule {
    /// When it holds.
    pub when: Formula,
    /// Its answer.
    pub owed: OwedExpression,
}

/// What an owed rule gives.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum OwedExpression {
    /// Nothing.
    Nothing,
    /// Something without an amount.
    Thing,
    /// The most generous of these: the highest, or the lowest of what the customer pays.
    Most(Vec<Expression>),
}

impl OwedExpression {
    /// Returns what a branch of an amount gives.
    pub(super) fn of_branch(branch: &Branch<'_>) -> Self {
        match branch {
            Branch::Nothing => Self::Nothing,
            Branch::Anything => Self::Thing,
            Branch::Amount(expression) => match expression.as_ref() {
                Expression::Literal(Value::None, _) => Self::Nothing,
                expression => Self::Most(vec![expression.clone()]),
            },
        }
    }

    /// Returns what two entries give together: the more generous.
    pub(super) fn or(self, other: Self, is_charge: bool) -> Self {
        match (self, other) {
            (Self::Nothing, other) => other,
            (this, Self::Nothing) => this,
            (Self::Thing, other) => other,
            (this, Self::Thing) => this,
            (Self::Most(mut all), Self::Most(more)) => {
                for expression in more {
                    add(&mut all, expression, is_charge);
                }
                Self::Most(all)
            }
        }
    }
}

/// Adds an expression; of two constants only the more generous stays.
fn add(all: &mut Vec<Expression>, expression: Expression, is_charge: bool) {
    if all.contains(&expression) {
        return;
    }
    if let Expression::Literal(value, _) = &expression {
        for known in all.iter_mut() {
            let Expression::Literal(other, _) = &*known else { continue };
            let Some(order) = super::arithmetic::order(value, other) else { continue };
            if if is_charge { order.is_lt() } else { order.is_gt() } {
                *known = expression;
            }
            return;
        }
    }
    all.push(expression);
}

/// The two answers that the laws compare.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Outcome {
    /// What may be done.
    pub verdict: Verdict,
    /// What is owed.
    pub owed: OwedOutcome,
}

/// What is owed, before expressions are worked out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum OwedOutcome {
    /// Facts that matter are unknown.
    Unknown,
    /// Known.
    Known(OwedExpression),
}

impl Program {
    /// Answers a case, given its points.
    #[must_use]
    pub fn evaluate(&self, formulas: &Formulas, points: &mut impl FnMut(DimensionId) -> Point) -> Outcome {
        let owed = self.owed_by(&mut |rule| formulas.evaluate(rule, points));
        let verdict = self.verdict_by(&mut |rule| formulas.evaluate(rule, points));
        Outcome { verdict, owed }
    }

    fn owed_by(&self, holds: &mut impl FnMut(Formula) -> Truth) -> OwedOutcome {
        let steps = self.owed.iter().map(|rule| (holds(rule.when), &rule.owed));
        owed_by_first(steps).map_or(OwedOutcome::Unknown, |owed| OwedOutcome::Known(owed.clone()))
    }

    fn verdict_by(&self, holds: &mut impl FnMut(Formula) -> Truth) -> Verdict {
        let steps = self.verdicts.iter().map(|rule| (holds(rule.when), &rule.verdict));
        first_that_holds(steps)
    }
}

/// Returns the verdict of the first step that holds; where a step before it is unknown, every verdict that
/// is possible.
pub(super) fn first_that_holds<'a>(steps: impl IntoIterator<Item = (Truth, &'a Verdict)>) -> Verdict {
    let mut possible: Vec<Verdict> = Vec::new();
    for (truth, verdict) in steps {
        if truth != Truth::No && !possible.contains(verdict) {
            possible.push(verdict.clone());
        }
        if truth == Truth::Yes {
            break;
        }
    }
    match possible.as_slice() {
        [one] => one.clone(),
        _ => Verdict::CannotTell(possible),
    }
}

/// Returns what the first step that holds gives; while it is not known which one that is, what all that are
/// possible give alike, and none where they differ.
pub fn owed_by_first<'a>(
    steps: impl IntoIterator<Item = (Truth, &'a OwedExpression)>,
) -> Option<&'a OwedExpression> {
    let mut possible = Agreed::default();
    for (truth, owed) in steps {
        if truth != Truth::No && possible.add(owed).is_break() || truth == Truth::Yes {
            break;
        }
    }
    match possible {
        Agreed::None => Some(&OwedExpression::Nothing),
        Agreed::One(owed) => Some(owed),
        Agreed::Differ => None,
    }
}

/// Returns how much the most generous of several amounts is in a case.
#[must_use]
pub fn most_owed(context: &Context<'_>, amounts: &[Expression], is_charge: bool) -> OwedAmount {
    let mut values = Vec::new();
    for amount in amounts {
        match context.expression(amount) {
            Known::Unknown => return OwedAmount::Unknown,
            Known::Anything => return OwedAmount::Thing,
            Known::Nothing | Known::Value(Value::None) => {}
            Known::Value(value) => values.push(value),
        }
    }
    most_generous(&values, is_charge)
}

/// Returns an owed amount from the values of its expressions. Less than nothing is nothing.
#[must_use]
pub fn most_generous(values: &[Value], is_charge: bool) -> OwedAmount {
    let mut best: Option<&Value> = None;
    for value in values {
        let better = best.is_none_or(|best| {
            super::arithmetic::order(value, best)
                .is_some_and(|order| if is_charge { order.is_lt() } else { order.is_gt() })
        });
        if better {
            best = Some(value);
        }
    }
    let best = best.map(|value| to_minor_units(value.clone()));
    best.filter(|value| !is_below_nothing(value)).map_or(OwedAmount::Nothing, OwedAmount::Value)
}

/// Rounds money half up to the smallest unit of its currency.
fn to_minor_units(value: Value) -> Value {
    let Value::Money(amount, currency) = value else { return value };
    let rounded = crate::model::Exact::power_of_ten(currency.decimals()).and_then(|scale| {
        let step = Value::Money(crate::model::Exact::ONE.over(scale)?, currency);
        super::arithmetic::round(&Value::Money(amount, currency), crate::model::Rounding::HalfUp, &step)
    });
    rounded.unwrap_or(Value::Money(amount, currency))
}
