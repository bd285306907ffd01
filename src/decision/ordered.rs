//! One choice against another: `wanted_room: more than booked_room`.

use std::sync::Arc;

use super::choice::Choice;
use super::compile::Compiler;
use super::relation::Left;
use super::{Context, Formula, Known, Question, Truth};
use crate::model::{Comparison, Expression, FactId, FactKind, Guideline, Policies, Value};

/// Returns the fact and its words, where an expression is a choice.
fn choice_in<'e>(
    policies: &Policies,
    guideline: &Guideline,
    expression: &'e Expression,
) -> Option<(&'e FactId, Vec<Arc<str>>)> {
    let Expression::Fact(fact) = expression else { return None };
    match &policies.fact(guideline, fact.as_str())?.kind {
        FactKind::Choice { values, .. } => Some((fact, values.clone())),
        _ => None,
    }
}

impl Context<'_> {
    /// Compares a choice with another one; none where the expression is not one. While the other one is not
    /// known, what all of its words lead to.
    pub(super) fn compare_choices(
        &self,
        fact: &FactId,
        comparison: Comparison,
        expression: &Expression,
    ) -> Option<Truth> {
        let (other, words) = choice_in(self.policies, self.guideline, expression)?;
        let own = self.fact(fact);
        let with = |word: &Arc<str>| match &own {
            Known::Value(Value::None) => Truth::No,
            Known::Value(Value::Word(own)) => self.compare_words(fact, comparison, own, word),
            Known::Value(_) | Known::Unknown | Known::Nothing | Known::Anything => Truth::Unknown,
        };
        Some(match self.fact(other) {
            Known::Value(Value::None) => Truth::No,
            Known::Value(Value::Word(word)) if words.contains(&word) => with(&word),
            Known::Unknown => words.iter().map(with).reduce(Truth::agreed).unwrap_or(Truth::Unknown),
            Known::Value(_) | Known::Nothing | Known::Anything => Truth::Unknown,
        })
    }
}

impl Compiler<'_> {
    /// Compiles the same: for each word of the other choice, what the fact must be.
    pub(super) fn compare_choices(
        &mut self,
        left: &Left,
        comparison: Comparison,
        expression: &Expression,
    ) -> Option<Formula> {
        let Left::Fact(_) = left else { return None };
        let (other, words) = choice_in(self.policies, self.guideline, expression)?;
        let cases = words.into_iter().map(|word| {
            let is = self.ask_fact(other, Question::Words(vec![word.clone()]));
            let word = Expression::Literal(Value::Word(word), None);
            (is, self.compare(left, comparison, &word))
        });
        let cases = cases.collect();
        let is_none = self.ask_fact(other, Question::IsNone);
        let (no, yes) = (self.constant(Truth::No), self.constant(Truth::Yes));
        let unknown = self.constant(Truth::Unknown);
        let otherwise = self.formulas.choose(vec![(is_none, no), (yes, unknown)]);
        Some(self.formulas.choice(Choice { cases, otherwise, is_whole: true }))
    }
}
