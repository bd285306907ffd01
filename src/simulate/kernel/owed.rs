//! What a customer is entitled to in a row.

use super::Eye;
use crate::{
    decision::{Context, Known, OwedExpression, Truth},
    model::{Exact, Expression, Rounding, Value},
};

/// What is owed in a row.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::simulate) enum Owed {
    /// Nothing.
    Nothing,
    /// Something without an amount.
    Thing,
    /// An amount.
    Value(Value),
    /// Facts that matter are unknown.
    CannotTell,
}

impl Eye<'_> {
    /// Returns what is owed: what the first rule that holds gives. While it is not known which one that
    /// is, what all that are possible give alike.
    pub(in crate::simulate) fn owed(&self) -> Owed {
        let mut possible: Option<&OwedExpression> = None;
        for (when, gives) in &self.rules.owed {
            let truth = self.truth(*when);
            if truth == Truth::No {
                continue;
            }
            if possible.is_some_and(|possible| possible != gives) {
                return Owed::CannotTell;
            }
            possible = Some(gives);
            if truth == Truth::Yes {
                break;
            }
        }
        possible.map_or(Owed::Nothing, |gives| self.worth(gives))
    }

    fn worth(&self, gives: &OwedExpression) -> Owed {
        match gives {
            OwedExpression::Nothing => Owed::Nothing,
            OwedExpression::Thing => Owed::Thing,
            OwedExpression::Most(expressions) => {
                let is_charge = self.rules.remedy.is_some_and(|remedy| remedy.charge);
                let worth = self.context(&self.rules.owed_reads, |context| {
                    let values = expressions.iter().map(|expression| context.expression(expression));
                    values
                        .reduce(|one, other| more_generous(one, other, is_charge))
                        .map(|best| rounded(context, best))
                });
                match worth {
                    // Less than nothing is nothing.
                    Some(Some(Known::Value(Value::Money(amount, _) | Value::Number(amount))))
                        if amount < Exact::ZERO =>
                    {
                        Owed::Nothing
                    }
                    Some(Some(Known::Value(value))) => Owed::Value(value),
                    Some(Some(Known::Nothing) | None) => Owed::Nothing,
                    Some(Some(Known::Unknown | Known::Anything)) | None => Owed::CannotTell,
                }
            }
        }
    }
}

fn more_generous(one: Known, other: Known, is_charge: bool) -> Known {
    let order = match (&one, &other) {
        (Known::Unknown, _) | (_, Known::Nothing) => return one,
        (_, Known::Unknown) | (Known::Nothing, _) => return other,
        (Known::Value(Value::Number(a)), Known::Value(Value::Number(b))) => a.cmp(b),
        (Known::Value(Value::Money(a, of)), Known::Value(Value::Money(b, also))) if of == also => a.cmp(b),
        _ => return one,
    };
    if (if is_charge { order.reverse() } else { order }).is_lt() { other } else { one }
}

/// Rounds money to its smallest unit, halves up.
fn rounded(context: &Context<'_>, known: Known) -> Known {
    let Known::Value(Value::Money(amount, currency)) = known else { return known };
    let step = Exact::power_of_ten(currency.decimals()).and_then(|scale| Exact::ONE.over(scale));
    let Some(step) = step else { return known };
    let literal = |exact| Box::new(Expression::Literal(Value::Money(exact, currency), None));
    context.expression(&Expression::Rounded(literal(amount), Rounding::HalfUp, literal(step)))
}
