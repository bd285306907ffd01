//! From conditions and the tests of facts to the normal form.

use super::Choice;
use super::apart::Gap;
use super::atom::Bound;
use super::branch::Branch;
use super::compile::Compiler;
use super::relation::{Left, Pieces};
use super::{Dimension, Formula, Question, Truth, dimension};
use crate::model::{
    Apart, Comparison, Condition, DayComparison, Direction, Exact, Expression, FactId, FactTest, Hours, Test,
    Value, built_in,
};

impl Compiler<'_> {
    /// Compiles a condition.
    pub(super) fn condition(&mut self, condition: &Condition) -> Formula {
        match condition {
            Condition::All(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.condition(part)).collect();
                self.formulas.all(parts)
            }
            Condition::Any(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.condition(part)).collect();
                self.formulas.any(parts)
            }
            Condition::Not(part) => {
                let part = self.condition(part);
                self.formulas.not(part)
            }
            Condition::AtLeast(n, parts) => {
                let parts = parts.iter().map(|part| self.condition(part)).collect();
                self.formulas.at_least(*n, parts)
            }
            Condition::Fact(FactTest { fact, test, .. }) => self.test(fact, test),
        }
    }

    /// Compiles a test of a fact.
    pub(super) fn test(&mut self, fact: &FactId, test: &Test) -> Formula {
        if let Test::Not(inner) = test {
            let inner = self.test(fact, inner);
            return self.formulas.not(inner);
        }
        if fact.as_str() == built_in::ALREADY_GIVEN {
            return self.test_given(test);
        }
        if let Some(word) = self.known_word(fact) {
            return self.test_known_word(&word, test);
        }
        match test {
            Test::Not(_) => self.constant(Truth::Unknown),
            Test::Word(words) => self.ask_fact(fact, Question::Words(words.clone())),
            Test::Flag(flag) => self.ask_fact(fact, Question::Flag(*flag)),
            Test::None => self.ask_fact(fact, Question::IsNone),
            Test::Compare(comparison, expression) => {
                self.compare(&Left::Fact(fact.clone()), *comparison, expression)
            }
            Test::Between(low, high) => {
                let low = self.compare(&Left::Fact(fact.clone()), Comparison::AtLeast, low);
                let high = self.compare(&Left::Fact(fact.clone()), Comparison::AtMost, high);
                self.formulas.all([low, high])
            }
            Test::Band(low, high) => {
                let low = self.compare(&Left::Fact(fact.clone()), Comparison::AtLeast, low);
                let high = self.compare(&Left::Fact(fact.clone()), Comparison::LessThan, high);
                self.formulas.all([low, high])
            }
            Test::Day(comparison, day) => self.day(fact, *comparison, day),
            Test::Apart(apart) => self.apart(fact, apart),
            Test::During(hours) => self.during(fact, hours),
            Test::Every(tests) => {
                let tests: Vec<_> = tests.iter().map(|test| self.test(fact, test)).collect();
                self.formulas.all(tests)
            }
        }
    }

    /// The guideline, the remedy and, in the place of one role, the role are known when compiling.
    fn known_word(&self, fact: &FactId) -> Option<std::sync::Arc<str>> {
        match fact.as_str() {
            built_in::GUIDELINE => Some(self.guideline.id.as_str().into()),
            built_in::REMEDY => self.remedy.map(|remedy| remedy.id.as_str().into()),
            built_in::ROLE => self.role.map(|role| role.as_str().into()),
            _ => None,
        }
    }

    fn test_known_word(&mut self, word: &std::sync::Arc<str>, test: &Test) -> Formula {
        let truth = match test {
            Test::Word(words) => Truth::from(words.contains(word)),
            Test::Compare(comparison, other) => self.compare_role(word, *comparison, other),
            Test::Between(low, high) => {
                let above = self.compare_role(word, Comparison::AtLeast, low);
                above.and(self.compare_role(word, Comparison::AtMost, high))
            }
            Test::None => Truth::No,
            Test::Every(tests) => {
                return tests.iter().fold(self.constant(Truth::Yes), |all, test| {
                    let next = self.test_known_word(word, test);
                    self.formulas.all([all, next])
                });
            }
            _ => Truth::Unknown,
        };
        self.constant(truth)
    }

    /// Compares the word of a built-in choice with another: roles by their rank, the rest for equality.
    fn compare_role(&self, word: &std::sync::Arc<str>, comparison: Comparison, other: &Expression) -> Truth {
        let Expression::Literal(Value::Word(other), _) = other else { return Truth::Unknown };
        if comparison == Comparison::Exactly {
            return Truth::from(word == other);
        }
        let places = self.policies.places(self.guideline, built_in::ROLE);
        let at = |word| places.iter().find(|(known, _)| known == word).map(|(_, place)| place);
        match (at(word), at(other)) {
            (Some(a), Some(b)) => Truth::from(comparison.holds(a.cmp(b))),
            _ => Truth::Unknown,
        }
    }

    fn test_given(&mut self, test: &Test) -> Formula {
        let remedies = self.guideline.remedies.iter().map(|remedy| &remedy.id);
        let wanted: Vec<_> = match test {
            Test::Word(words) => {
                remedies.filter(|id| words.iter().any(|word| **word == *id.as_str())).cloned().collect()
            }
            _ => remedies.cloned().collect(),
        };
        let given = wanted.into_iter();
        let given: Vec<_> = given.map(|id| self.ask(Dimension::Given(id), Question::Flag(true))).collect();
        let any = self.formulas.any(given);
        match test {
            Test::None => self.formulas.not(any),
            _ => any,
        }
    }

    fn day(&mut self, fact: &FactId, comparison: DayComparison, day: &Expression) -> Formula {
        match (comparison, day) {
            (_, Expression::Literal(Value::Date(day), _)) => self.on_day(fact, comparison, *day),
            (DayComparison::On, Expression::Fact(other)) => {
                let same = super::evaluate::same_day(fact, other);
                self.bound(Dimension::Gap(same), Comparison::Exactly, Exact::ZERO)
            }
            _ => self.compare(&Left::Fact(fact.clone()), comparison.on_a_line(), day),
        }
    }

    /// One of the stretches; the week has no minute after its last.
    fn during(&mut self, fact: &FactId, hours: &Hours) -> Formula {
        let minute = |minute: u16| Exact::from(i64::from(minute));
        let mut stretches = Vec::new();
        for stretch in hours.stretches() {
            let week = || Dimension::Week(fact.clone());
            let mut ends = vec![self.bound(week(), Comparison::AtLeast, minute(stretch.from))];
            if stretch.until < Hours::WEEK {
                ends.push(self.bound(week(), Comparison::LessThan, minute(stretch.until)));
            }
            stretches.push(self.formulas.all(ends));
        }
        self.formulas.any(stretches)
    }

    pub(super) fn on_day(
        &mut self,
        fact: &FactId,
        comparison: DayComparison,
        day: jiff::civil::Date,
    ) -> Formula {
        let value = Exact::from(dimension::days_from_epoch(day));
        self.bound(Dimension::Day(fact.clone()), comparison.on_a_line(), value)
    }

    pub(super) fn bound(&mut self, dimension: Dimension, comparison: Comparison, value: Exact) -> Formula {
        let bound = Bound { comparison, value, currency: None, is_limit: false };
        self.ask(dimension, Question::Bound(bound))
    }

    /// Compiles how far a date lies from another. What lies on the other side is at minus one.
    fn apart(&mut self, fact: &FactId, apart: &Apart) -> Formula {
        let (unit, _) = apart.unit.counted();
        let gap = Gap { fact: fact.clone(), from: apart.from.clone(), direction: apart.direction, unit };
        let is_ago = apart.from.is_the_decision() && apart.direction == Direction::Before;
        let distance = if is_ago { Dimension::Age(fact.clone(), unit) } else { Dimension::Gap(gap.clone()) };
        let is_on_side = self.bound(distance.clone(), Comparison::AtLeast, Exact::ZERO);
        let length = self.pieces(&apart.length);
        let compared = self.is_so_far(&gap, apart, &distance, length);
        self.formulas.all([is_on_side, compared])
    }

    fn is_so_far(&mut self, gap: &Gap, apart: &Apart, distance: &Dimension, length: Pieces) -> Formula {
        let length = match length {
            Pieces::One(Branch::Nothing) => return self.constant(Truth::No),
            Pieces::One(Branch::Anything) => return self.constant(Truth::Unknown),
            Pieces::One(Branch::Amount(length)) => length.into_owned(),
            Pieces::First(cases, is_whole) => {
                let cases = cases.into_iter();
                let cases = cases.map(|(when, length)| (when, self.is_so_far(gap, apart, distance, length)));
                let cases = cases.collect();
                let otherwise = self.constant(Truth::No);
                return self.formulas.choice(Choice { cases, otherwise, is_whole });
            }
        };
        match length {
            Expression::Literal(Value::Number(length), _) => {
                match super::apart::counted(length, apart.unit) {
                    Some(length) => self.bound(distance.clone(), apart.comparison, length),
                    None => self.constant(Truth::Unknown),
                }
            }
            length => {
                let less = Dimension::GapLess { gap: gap.clone(), length, unit: apart.unit };
                self.bound(less, apart.comparison, Exact::ZERO)
            }
        }
    }
}
