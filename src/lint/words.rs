//! Which words of choices are named anywhere: in tests, tables, examples, exports.

use std::collections::BTreeSet;

use super::conditions;
use crate::model::{
    Amount, Blank, Condition, Derivation, Expression, Fact, FactTest, Guideline, Policies, Table, Test, Value,
};

/// Words that are named.
#[derive(Default)]
pub(super) struct Words<'a> {
    named: BTreeSet<(&'a str, &'a str)>,
    /// Facts of which something is said that holds for every word: a comparison, `not`, a table.
    whole: BTreeSet<&'a str>,
}

impl<'a> Words<'a> {
    /// Collects the words that policies name.
    pub(super) fn of(policies: &'a Policies) -> Self {
        let mut words = Self::default();
        let organisation = &policies.organisation;
        organisation.facts.iter().for_each(|fact| words.fact(fact));
        organisation.tables.iter().for_each(|table| words.table(table));
        for mapping in organisation.decisions.values() {
            let constants = mapping.constants.iter();
            words.named.extend(constants.map(|(fact, word)| (fact.as_str(), word.as_str())));
            for (fact, translated) in &mapping.values {
                words.named.extend(translated.values().map(|word| (fact.as_str(), word.as_str())));
            }
        }
        policies.guidelines.iter().for_each(|guideline| words.guideline(guideline));
        words
    }

    /// Whether a word of a fact is named.
    pub(super) fn has(&self, fact: &str, word: &str) -> bool {
        self.whole.contains(fact) || self.named.contains(&(fact, word))
    }

    fn guideline(&mut self, guideline: &'a Guideline) {
        guideline.facts.iter().for_each(|fact| self.fact(fact));
        guideline.tables.iter().for_each(|table| self.table(table));
        guideline.only_when.iter().for_each(|condition| self.condition(condition));
        guideline.unless.iter().for_each(|exception| self.condition(&exception.when));
        for remedy in &guideline.remedies {
            for condition in conditions::conditions(guideline, remedy) {
                self.condition(condition);
            }
        }
        for example in &guideline.examples {
            for (fact, value) in &example.given.facts {
                self.value(fact.as_str(), value);
            }
        }
    }

    fn condition(&mut self, condition: &'a Condition) {
        let mut tests: Vec<&FactTest> = Vec::new();
        conditions::of(condition, &mut tests);
        tests.into_iter().for_each(|one| self.test(one.fact.as_str(), &one.test));
    }

    fn test(&mut self, fact: &'a str, test: &'a Test) {
        match test {
            Test::Word(words) => self.named.extend(words.iter().map(|word| (fact, &**word))),
            Test::Not(_) | Test::Compare(..) | Test::Between(..) | Test::Band(..) => {
                self.whole.insert(fact);
            }
            Test::Every(tests) => tests.iter().for_each(|test| self.test(fact, test)),
            Test::Flag(_) | Test::None | Test::Day(..) | Test::Apart(_) | Test::During(_) => {}
        }
    }

    fn fact(&mut self, fact: &'a Fact) {
        if let Blank::Value(value) = &fact.blank {
            self.value(fact.id.as_str(), value);
        }
        if let Some(Derivation::Computed(amount)) = &fact.is {
            self.produced(fact.id.as_str(), amount);
        }
    }

    /// What a fact may come out as.
    fn produced(&mut self, fact: &'a str, amount: &'a Amount) {
        match amount {
            Amount::Anything | Amount::PerCurrency(_) => {}
            Amount::Cases(cases) => {
                for case in cases {
                    case.when.iter().for_each(|condition| self.condition(condition));
                    self.produced(fact, &case.is);
                }
            }
            Amount::Expression(Expression::Literal(value, _)) => self.value(fact, value),
            // It passes on whatever another fact or a cell says.
            Amount::Expression(Expression::Fact(other)) => self.whole.extend([fact, other.as_str()]),
            Amount::Expression(_) => {
                self.whole.insert(fact);
            }
        }
    }

    /// A table has a cell for every word, or that is told by itself.
    fn table(&mut self, table: &'a Table) {
        self.whole.extend(table.by.iter().map(|fact| fact.as_str()));
    }

    fn value(&mut self, fact: &'a str, value: &'a Value) {
        if let Value::Word(word) = value {
            self.named.insert((fact, word));
        }
    }
}
