//! Compiling a comparison of a fact, or of what is asked, with an expression.
//!
//! An expression is taken apart into pieces: the rows of a table, the cases of an amount, the bounds of
//! `the lower of`. What is left on either side is a constant, a share of another fact, or a difference.

use std::borrow::Cow;
use std::sync::Arc;

use super::atom::Bound;
use super::branch::Branch;
use super::compile::Compiler;
use super::dimension::is_below_nothing;
use super::evaluate::split;
use super::{Choice, Dimension, Formula, Question, Truth};
use crate::model::{Amount, Comparison, Currency, Exact, Expression, FactId, Test, Value, built_in};

/// What stands on the left of a comparison.
#[derive(Clone, Debug)]
pub(super) enum Left {
    /// A fact that is tested.
    Fact(FactId),
    /// What is asked, against a limit.
    Asked(FactId),
}

/// An amount taken apart.
#[derive(Clone, Debug)]
pub(super) enum Pieces {
    /// One branch.
    One(Branch<'static>),
    /// The pieces beside the first condition that holds; nothing where none does. The flag says whether
    /// one is sure to hold for every value of their facts.
    First(Vec<(Formula, Pieces)>, bool),
}

impl Pieces {
    fn len(&self) -> usize {
        match self {
            Self::One(_) => 1,
            Self::First(cases, _) => {
                cases.iter().map(|(_, pieces)| pieces.len()).fold(1, usize::saturating_add)
            }
        }
    }

    /// Returns the same with every branch replaced.
    pub(super) fn map(self, replace: &mut impl FnMut(Branch<'static>) -> Self) -> Self {
        match self {
            Self::One(branch) => replace(branch),
            Self::First(cases, is_whole) => {
                let cases = cases.into_iter().map(|(when, pieces)| (when, pieces.map(replace)));
                Self::First(cases.collect(), is_whole)
            }
        }
    }
}

impl Compiler<'_> {
    /// Compiles `left comparison amount`.
    pub(super) fn compare_amount(&mut self, left: &Left, comparison: Comparison, amount: &Amount) -> Formula {
        match amount {
            Amount::Anything => self.unlimited(left),
            Amount::PerCurrency(amounts) => self.compare_currencies(left, comparison, amounts),
            Amount::Expression(expression) => self.compare(left, comparison, expression),
            Amount::Cases(cases) => {
                let cases = cases.iter().map(|case| {
                    (self.optional(case.when.as_ref()), self.compare_amount(left, comparison, &case.is))
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
        if let Some(compared) = self.compare_choices(left, comparison, expression) {
            return compared;
        }
        let pieces = self.pieces(expression);
        self.compare_pieces(left, comparison, pieces, Truth::No)
    }

    /// Compiles `left comparison pieces`; the last says what it means that there is no amount.
    pub(super) fn compare_pieces(
        &mut self,
        left: &Left,
        comparison: Comparison,
        pieces: Pieces,
        nothing: Truth,
    ) -> Formula {
        match pieces {
            Pieces::One(Branch::Nothing) => self.constant(nothing),
            Pieces::One(Branch::Anything) => self.unlimited(left),
            Pieces::One(Branch::Amount(expression)) => self.compare_simple(left, comparison, &expression),
            Pieces::First(cases, is_whole) => {
                let cases = cases.into_iter();
                let cases = cases
                    .map(|(when, pieces)| (when, self.compare_pieces(left, comparison, pieces, nothing)))
                    .collect();
                let otherwise = self.constant(nothing);
                self.formulas.choice(Choice { cases, otherwise, is_whole })
            }
        }
    }

    pub(super) fn currency_pieces(&mut self, amounts: &[(Currency, Exact)]) -> Pieces {
        let asked = Dimension::Asked(super::dimension::asked_fact(self.remedy));
        let cases = self.in_order(amounts).into_iter().map(|(currency, exact)| {
            let is_in = self.ask(asked.clone(), Question::In(currency));
            (is_in, Pieces::One(Branch::of_money(Value::Money(exact, currency))))
        });
        let mut cases: Vec<_> = cases.collect();
        let first = cases.first().map(|(_, first)| first.clone());
        cases.extend(first.map(|first| (self.constant(Truth::Yes), first)));
        Pieces::First(cases, true)
    }

    /// Takes an expression apart into its branches, each behind the condition under which it counts.
    pub(super) fn pieces(&mut self, expression: &Expression) -> Pieces {
        let whole = || Pieces::One(Branch::Amount(Cow::Owned(expression.clone())));
        if let Expression::Table(id) = expression {
            return self.table_pieces(id.as_str()).unwrap_or_else(whole);
        }
        if let Expression::AtEdge(edge, date) = expression
            && date.reads_table()
        {
            return self.pieces(date).map(&mut |date| Pieces::One(Branch::at_edge(*edge, &date)));
        }
        match expression.parts() {
            Some([a, b]) if expression.reads_table() => self.joined(expression, a, b),
            _ => whole(),
        }
    }

    fn table_pieces(&mut self, id: &str) -> Option<Pieces> {
        let table = self.policies.table(self.guideline, id)?;
        let rows = table.rows.iter().map(|row| {
            let keys = table.by.iter().zip(&row.keys).filter_map(|(fact, key)| Some((fact, key.as_ref()?)));
            let tests: Vec<Formula> = keys.map(|(fact, test)| self.test(fact, test)).collect();
            (self.formulas.all(tests), self.amount_pieces(&row.cell))
        });
        Some(Pieces::First(rows.collect(), table.is_whole))
    }

    /// Takes an amount apart.
    pub(super) fn amount_pieces(&mut self, amount: &Amount) -> Pieces {
        match amount {
            Amount::Anything => Pieces::One(Branch::Anything),
            Amount::PerCurrency(amounts) => self.currency_pieces(amounts),
            Amount::Expression(expression) => self.pieces(expression),
            Amount::Cases(cases) => {
                let cases = cases.iter();
                let cases =
                    cases.map(|case| (self.optional(case.when.as_ref()), self.amount_pieces(&case.is)));
                Pieces::First(cases.collect(), false)
            }
        }
    }

    fn joined(&mut self, expression: &Expression, a: &Expression, b: &Expression) -> Pieces {
        let a = self.pieces(a);
        let b = self.pieces(b);
        if self.is_too_many(a.len(), b.len()) {
            return Pieces::One(Branch::Anything);
        }
        a.map(&mut |a| b.clone().map(&mut |b| Pieces::One(Branch::join(expression, &a, &b))))
    }

    /// Returns the branches of pieces, each with all that must hold, and must not hold, for it to count.
    pub(super) fn paths(&mut self, pieces: Pieces, when: Formula) -> Vec<(Formula, Branch<'static>)> {
        let (cases, is_whole) = match pieces {
            Pieces::One(branch) => return vec![(when, branch)],
            Pieces::First(cases, is_whole) => (cases, is_whole),
        };
        let (yes, no) = (self.constant(Truth::Yes), self.constant(Truth::No));
        let none = cases.iter().map(|(condition, _)| (*condition, no)).collect();
        let none = self.formulas.choice(Choice { cases: none, otherwise: yes, is_whole });
        let mut paths = Vec::new();
        let mut left = when;
        for (condition, pieces) in cases {
            let holds = self.formulas.all([left, condition]);
            paths.extend(self.paths(pieces, holds));
            let fails = self.formulas.not(condition);
            left = self.formulas.all([left, fails]);
        }
        paths.push((self.formulas.all([when, none]), Branch::Nothing));
        paths.retain(|(when, _)| self.formulas.as_constant(*when) != Some(Truth::No));
        paths
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
        let elsewhere = match (left, cases.first()) {
            (Left::Fact(_), _) => Some(self.constant(Truth::Unknown)),
            // How much is answered in the first currency, where that of the desk is not named.
            (Left::Asked(_), first) => first.map(|(_, compared)| *compared),
        };
        cases.extend(elsewhere.map(|compared| (self.constant(Truth::Yes), compared)));
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
            && is_below_nothing(value)
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
        let passing = places.iter().filter(|(_, place)| comparison.holds(place.cmp(at)));
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
