//! Which facts and tables a guideline reads, itself or through others.

use std::collections::BTreeSet;

use crate::model::{
    Amount, Condition, Derivation, Expression, Fact, FactId, Guideline, Policies, TableId, Test,
};

/// What is read.
#[derive(Default)]
pub(super) struct Uses<'a> {
    pub(super) facts: BTreeSet<&'a str>,
    pub(super) tables: BTreeSet<&'a str>,
}

impl<'a> Uses<'a> {
    pub(super) fn extend(&mut self, other: Uses<'a>) {
        self.facts.extend(other.facts);
        self.tables.extend(other.tables);
    }
}

/// Returns everything that a guideline reads.
pub(super) fn of_guideline<'a>(policies: &'a Policies, guideline: &'a Guideline) -> Uses<'a> {
    let mut reader = Reader { policies, guideline, uses: Uses::default() };
    guideline.only_when.iter().for_each(|condition| reader.condition(condition));
    guideline.unless.iter().for_each(|exception| reader.condition(&exception.when));
    for remedy in &guideline.remedies {
        remedy.measure.iter().for_each(|fact| reader.fact(fact));
        remedy.unless.iter().for_each(|exception| reader.condition(&exception.when));
        for may in &remedy.may {
            may.when.iter().for_each(|condition| reader.condition(condition));
            may.up_to.iter().for_each(|amount| reader.amount(amount));
        }
        for owed in &remedy.owed {
            owed.when.iter().for_each(|condition| reader.condition(condition));
            owed.unless.iter().for_each(|exception| reader.condition(&exception.when));
            owed.amount.iter().for_each(|amount| reader.amount(amount));
        }
        remedy.caps.iter().for_each(|cap| reader.fact(&cap.per));
    }
    reader.uses
}

struct Reader<'a> {
    policies: &'a Policies,
    guideline: &'a Guideline,
    uses: Uses<'a>,
}

impl<'a> Reader<'a> {
    fn fact(&mut self, id: &'a FactId) {
        if self.uses.facts.insert(id.as_str())
            && let Some(Fact { is: Some(is), .. }) = self.policies.fact(self.guideline, id.as_str())
        {
            match is {
                Derivation::Computed(amount) => self.amount(amount),
                Derivation::History(history) => self.fact(&history.per),
            }
        }
    }

    fn table(&mut self, id: &'a TableId) {
        if self.uses.tables.insert(id.as_str())
            && let Some(table) = self.policies.table(self.guideline, id.as_str())
        {
            table.by.iter().for_each(|fact| self.fact(fact));
            for row in &table.rows {
                row.keys.iter().flatten().for_each(|key| self.test(key));
                self.amount(&row.cell);
            }
        }
    }

    fn condition(&mut self, condition: &'a Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().for_each(|part| self.condition(part));
            }
            Condition::Not(part) => self.condition(part),
            Condition::Fact(test) => {
                self.fact(&test.fact);
                self.test(&test.test);
            }
        }
    }

    fn test(&mut self, test: &'a Test) {
        match test {
            Test::Not(inner) => self.test(inner),
            Test::Compare(_, expression) => self.expression(expression),
            Test::Between(low, high) | Test::Band(low, high) => {
                self.expression(low);
                self.expression(high);
            }
            Test::Apart(apart) => {
                self.fact(&apart.from.fact);
                self.expression(&apart.length);
            }
            Test::Day(_, expression) => self.expression(expression),
            Test::Every(tests) => tests.iter().for_each(|test| self.test(test)),
            Test::Word(_) | Test::Flag(_) | Test::None | Test::During(_) => {}
        }
    }

    fn amount(&mut self, amount: &'a Amount) {
        match amount {
            Amount::Anything | Amount::PerCurrency(_) => {}
            Amount::Expression(expression) => self.expression(expression),
            Amount::Cases(cases) => {
                for case in cases {
                    case.when.iter().for_each(|when| self.condition(when));
                    self.amount(&case.is);
                }
            }
        }
    }

    fn expression(&mut self, expression: &'a Expression) {
        expression.for_each(&mut |inner| {
            if let Expression::Fact(fact) = inner {
                self.fact(fact);
            } else if let Expression::Table(table) = inner {
                self.table(table);
            }
        });
    }
}
