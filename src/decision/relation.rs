//! Compiling a comparison of a fact, or of what is asked, with an expression.
//!
//! An expression is taken apart into pieces: the rows of a table, the cases of an amount, the bounds of
//! `the lower of`. What is left on either side is a constant, a share of another fact, or a difference.

use std::sync::Arc;

use super::arithmetic::multiply;
use super::atom::Bound;
use super::compile::Compiler;
use super::dimension::is_nothing;
use super::evaluate::split;
use super::{Dimension, Formula, Question, Truth};
use crate::model::{Amount, Comparison, Currency, Exact, Expression, FactId, Test, Value, built_in};

/// What stands on the left of a comparison.
#[derive(Clone, Debug)]
pub(super) enum Left {
    /// A fact that is tested.
    Fact(FactId),
    /// What is asked, against a limit.
    Asked(FactId),
}

/// One simple expression, and when it is the one that counts; none where there is no limit.
type Piece = (Formula, Option<Expression>);

impl Compiler<'_> {
    /// Compiles `left comparison amount`.
    pub(super) fn compare_amount(&mut self, left: &Left, comparison: Comparison, amount: &Amount) -> Formula {
        match amount {
            Amount::Anything => self.unlimited(left),
            Amount::PerCurrency(amounts) => self.compare_currencies(left, comparison, amounts),
            Amount::Expression(expression) => self.compare(left, comparison, expression),
            Amount::Cases(cases) => {
                let cases = cases.iter().map(|case| {
                    let when = match &case.when {
                        Some(when) => self.condition(when),
                        None => self.constant(Truth::Yes),
                    };
                    (when, self.compare_amount(left, comparison, &case.is))
                });
                let cases = cases.collect();
                self.formulas.choose(cases)
            }
        }
    }

    fn unlimited(&mut self, left: &Left) -> Formula {
        let truth = match left {
            Left::Asked(_) => Truth::Yes,
            Left::Fact(_) => Truth::Unknown,
        };
        self.constant(truth)
    }

    /// Compiles `left comparison expression`.
    pub(super) fn compare(
        &mut self,
        left: &Left,
        comparison: Comparison,
        expression: &Expression,
    ) -> Formula {
        if let Some((a, b, both)) = split(comparison, expression) {
            let parts = [self.compare(left, comparison, a), self.compare(left, comparison, b)];
            return if both { self.formulas.all(parts) } else { self.formulas.any(parts) };
        }
        let pieces = self.pieces(expression);
        self.compare_pieces(left, comparison, pieces)
    }

    fn compare_pieces(&mut self, left: &Left, comparison: Comparison, pieces: Vec<Piece>) -> Formula {
        let cases = pieces.into_iter().map(|(when, expression)| {
            let then = match expression {
                Some(expression) => self.compare_simple(left, comparison, &expression),
                None => self.unlimited(left),
            };
            (when, then)
        });
        let chosen = cases.collect();
        let chosen = self.formulas.choose(chosen);
        self.guard_fact(left, chosen)
    }

    /// The fact is looked at before the expression: where there is none the answer is no, where it is
    /// unknown the answer is unknown, whatever the expression would be.
    fn guard_fact(&mut self, left: &Left, chosen: Formula) -> Formula {
        let Left::Fact(fact) = left else { return chosen };
        if !matches!(self.formulas.node(chosen), super::Node::Choose(_)) {
            return chosen;
        }
        let is_none = self.ask_fact(fact, Question::IsNone);
        let no = self.constant(Truth::No);
        let yes = self.constant(Truth::Yes);
        self.formulas.choose(vec![(is_none, no), (yes, chosen)])
    }

    fn currency_pieces(&mut self, amounts: &[(Currency, Exact)]) -> Vec<Piece> {
        let asked = Dimension::Asked(super::dimension::asked_fact(self.remedy));
        let pieces = self.in_order(amounts).into_iter().map(|(currency, exact)| {
            let is_in = self.ask(asked.clone(), Question::In(currency));
            (is_in, Some(Expression::Literal(Value::Money(exact, currency), None)))
        });
        pieces.collect()
    }

    /// Takes an expression apart into simple ones, each with the condition under which it counts.
    pub(super) fn pieces(&mut self, expression: &Expression) -> Vec<Piece> {
        match expression {
            Expression::Literal(..) | Expression::PerCurrency(_) | Expression::Fact(_) => {
                let yes = self.constant(Truth::Yes);
                vec![(yes, Some(expression.clone()))]
            }
            Expression::Table(id) => self.table_pieces(id.as_str()),
            Expression::Sum(a, b) => self.joined(a, b, Expression::Sum),
            Expression::Difference(a, b) => self.joined(a, b, Expression::Difference),
            Expression::Product(a, b) => self.joined(a, b, Expression::Product),
            Expression::Quotient(a, b) => self.joined(a, b, Expression::Quotient),
            Expression::Lower(a, b) => self.joined(a, b, Expression::Lower),
            Expression::Higher(a, b) => self.joined(a, b, Expression::Higher),
            Expression::Span(unit, a, b) => {
                let unit = *unit;
                self.joined(a, b, move |a, b| Expression::Span(unit, a, b))
            }
            Expression::Moved(a, direction, b, unit) => {
                let (direction, unit) = (*direction, *unit);
                self.joined(a, b, move |a, b| Expression::Moved(a, direction, b, unit))
            }
            Expression::AtEdge(edge, a) => {
                let edge = *edge;
                let pieces = self.pieces(a).into_iter();
                pieces.map(|(when, a)| (when, a.map(|a| Expression::AtEdge(edge, Box::new(a))))).collect()
            }
            Expression::Rounded(a, rounding, step) => {
                let rounding = *rounding;
                self.joined(a, step, move |a, step| Expression::Rounded(a, rounding, step))
            }
        }
    }

    fn table_pieces(&mut self, id: &str) -> Vec<Piece> {
        let Some(table) = self.policies.table(self.guideline, id) else {
            let unknown = self.constant(Truth::Unknown);
            return vec![(unknown, None)];
        };
        let mut pieces = Vec::new();
        for row in &table.rows {
            let keys = table.by.iter().zip(&row.keys).filter_map(|(fact, key)| Some((fact, key.as_ref()?)));
            let tests: Vec<Formula> = keys.map(|(fact, test)| self.test(fact, test)).collect();
            let when = self.formulas.all(tests);
            let inner = self.amount_pieces(&row.cell);
            pieces.extend(self.guarded(when, inner));
        }
        pieces
    }

    /// Takes an amount apart.
    pub(super) fn amount_pieces(&mut self, amount: &Amount) -> Vec<Piece> {
        match amount {
            Amount::Anything => {
                let yes = self.constant(Truth::Yes);
                vec![(yes, None)]
            }
            Amount::PerCurrency(amounts) => self.currency_pieces(amounts),
            Amount::Expression(expression) => self.pieces(expression),
            Amount::Cases(cases) => {
                let mut pieces = Vec::new();
                for case in cases {
                    let when = match &case.when {
                        Some(when) => self.condition(when),
                        None => self.constant(Truth::Yes),
                    };
                    let inner = self.amount_pieces(&case.is);
                    pieces.extend(self.guarded(when, inner));
                }
                pieces
            }
        }
    }

    /// Pieces behind a condition. Once the condition holds, no later piece of the outer list counts, so
    /// what the inner pieces leave open is closed by a piece that never holds.
    fn guarded(&mut self, when: Formula, inner: Vec<Piece>) -> Vec<Piece> {
        let is_complete =
            inner.last().is_some_and(|(last, _)| self.formulas.as_constant(*last) == Some(Truth::Yes));
        let nothing = Expression::Literal(Value::None, None);
        let closing = (!is_complete).then(|| (self.constant(Truth::Yes), Some(nothing)));
        let inner = inner.into_iter().chain(closing);
        inner.map(|(condition, expression)| (self.guard(when, condition), expression)).collect()
    }

    /// Both conditions, looked at in order: unknown as soon as the first one is.
    fn guard(&mut self, first: Formula, then: Formula) -> Formula {
        self.formulas.choose(vec![(first, then)])
    }

    fn joined(
        &mut self,
        a: &Expression,
        b: &Expression,
        join: impl Fn(Box<Expression>, Box<Expression>) -> Expression,
    ) -> Vec<Piece> {
        let a = self.pieces(a);
        let b = self.pieces(b);
        if self.is_too_many(a.len(), b.len()) {
            return vec![(self.constant(Truth::Yes), None)];
        }
        let mut pieces = Vec::new();
        for (when_a, a) in a {
            let inner = b.iter().map(|(when_b, b)| {
                let both = a.as_ref().zip(b.as_ref());
                (*when_b, both.map(|(a, b)| fold(join(Box::new(a.clone()), Box::new(b.clone())))))
            });
            let inner = inner.collect();
            pieces.extend(self.guarded(when_a, inner));
        }
        pieces
    }

    fn compare_simple(&mut self, left: &Left, comparison: Comparison, expression: &Expression) -> Formula {
        match expression {
            Expression::Literal(value, _) => return self.compare_constant(left, comparison, value),
            Expression::PerCurrency(amounts) => return self.compare_currencies(left, comparison, amounts),
            _ => {}
        }
        let (dimension, value) = match (left, share_of(expression)) {
            (Left::Asked(asked), Some((share, of))) if comparison == Comparison::AtMost => {
                (Dimension::Share { asked: asked.clone(), of }, share)
            }
            (Left::Asked(asked), _) => {
                let expression = expression.clone();
                (Dimension::AskedLess { asked: asked.clone(), expression }, Exact::ZERO)
            }
            (Left::Fact(fact), _) => {
                (Dimension::FactLess { fact: fact.clone(), expression: expression.clone() }, Exact::ZERO)
            }
        };
        let is_limit = matches!(left, Left::Asked(_));
        self.ask(dimension, Question::Bound(Bound { comparison, value, currency: None, is_limit }))
    }

    /// The amount in the currency of what is compared counts. Where that is not named, a limit does not
    /// cover it, and a test cannot tell.
    fn compare_currencies(
        &mut self,
        left: &Left,
        comparison: Comparison,
        amounts: &[(Currency, Exact)],
    ) -> Formula {
        let mut cases = Vec::new();
        if let Left::Fact(_) = left {
            let is_none = self.ask_left(left, Question::IsNone);
            cases.push((is_none, self.constant(Truth::No)));
        }
        for (currency, amount) in self.in_order(amounts) {
            let is_in = self.ask_left(left, Question::In(currency));
            cases.push((is_in, self.compare_constant(left, comparison, &Value::Money(amount, currency))));
        }
        if let Left::Fact(_) = left {
            cases.push((self.constant(Truth::Yes), self.constant(Truth::Unknown)));
        }
        self.formulas.choose(cases)
    }

    fn in_order(&self, amounts: &[(Currency, Exact)]) -> Vec<(Currency, Exact)> {
        let in_order = self.policies.organisation.currencies.iter();
        let named = in_order.filter_map(|wanted| amounts.iter().find(|(currency, _)| currency == wanted));
        named.copied().collect()
    }

    fn compare_constant(&mut self, left: &Left, comparison: Comparison, value: &Value) -> Formula {
        let is_limit = matches!(left, Left::Asked(_));
        if let Left::Asked(asked) = left
            && comparison == Comparison::AtMost
            && is_nothing(value)
        {
            // A question of how much is not answered by a limit that leaves nothing.
            let expression = Expression::Literal(value.clone(), None);
            let less = Dimension::AskedLess { asked: asked.clone(), expression };
            let none = Bound { comparison, value: Exact::ZERO, currency: None, is_limit };
            return self.ask(less, Question::Bound(none));
        }
        let bound = |value: Exact, currency| Question::Bound(Bound { comparison, value, currency, is_limit });
        match value {
            Value::Number(number) => self.ask_left(left, bound(*number, None)),
            Value::Money(amount, currency) => self.ask_left(left, bound(*amount, Some(*currency))),
            Value::None => self.constant(Truth::No),
            Value::Never => {
                self.constant(Truth::from(matches!(comparison, Comparison::AtMost | Comparison::LessThan)))
            }
            Value::Word(word) => self.compare_word(left, comparison, word),
            Value::Flag(flag) => self.ask_left(left, Question::Flag(*flag)),
            Value::Date(day) => {
                let days = Exact::from(super::dimension::days_from_epoch(*day));
                match left {
                    Left::Fact(fact) => self.ask(Dimension::Day(fact.clone()), bound(days, None)),
                    Left::Asked(_) => self.constant(Truth::No),
                }
            }
            Value::Instant(_) => self.constant(Truth::Unknown),
        }
    }

    fn ask_left(&mut self, left: &Left, question: Question) -> Formula {
        match left {
            Left::Asked(asked) => self.ask(Dimension::Asked(asked.clone()), question),
            Left::Fact(fact) => self.ask_fact(fact, question),
        }
    }

    fn compare_word(&mut self, left: &Left, comparison: Comparison, word: &Arc<str>) -> Formula {
        let Left::Fact(fact) = left else { return self.constant(Truth::No) };
        if comparison == Comparison::Exactly {
            return self.test(fact, &Test::Word(vec![word.clone()]));
        }
        let places = self.policies.places(self.guideline, fact.as_str());
        let Some((_, at)) = places.iter().find(|(known, _)| known == word) else {
            return self.constant(Truth::Unknown);
        };
        let passing = places.iter().filter(|(_, place)| super::evaluate::holds(comparison, place.cmp(at)));
        let passing = passing.map(|(word, _)| word.clone()).collect();
        let passes = self.test(fact, &Test::Word(passing));
        if fact.as_str() == built_in::ROLE {
            return passes;
        }
        let listed = places.into_iter().map(|(word, _)| word).collect();
        let not_comparable = self.without_place(fact, listed);
        self.formulas.any([passes, not_comparable])
    }

    /// Unknown for a word that has no place in the order, else no.
    fn without_place(&mut self, fact: &FactId, listed: Vec<Arc<str>>) -> Formula {
        let is_listed = self.test(fact, &Test::Word(listed));
        let is_none = self.test(fact, &Test::None);
        let has_place = self.formulas.any([is_listed, is_none]);
        let no = self.constant(Truth::No);
        let yes = self.constant(Truth::Yes);
        let unknown = self.constant(Truth::Unknown);
        self.formulas.choose(vec![(has_place, no), (yes, unknown)])
    }
}

/// Works out an expression whose parts are constants.
fn fold(expression: Expression) -> Expression {
    if let Expression::Product(a, b) = &expression
        && let (Expression::Literal(a, _), Expression::Literal(b, _)) = (&**a, &**b)
        && let Some(product) = multiply(a, b)
    {
        return Expression::Literal(product, None);
    }
    expression
}

/// Reads an expression as a share of a fact: `20% of bill` is `(1/5, bill)`, `bill` is `(1, bill)`.
fn share_of(expression: &Expression) -> Option<(Exact, FactId)> {
    match expression {
        Expression::Fact(fact) => Some((Exact::ONE, fact.clone())),
        Expression::Product(a, b) => match (&**a, &**b) {
            (Expression::Literal(Value::Number(share), _), Expression::Fact(fact))
            | (Expression::Fact(fact), Expression::Literal(Value::Number(share), _)) => {
                (*share > Exact::ZERO).then(|| (*share, fact.clone()))
            }
            _ => None,
        },
        _ => None,
    }
}
