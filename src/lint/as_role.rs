//! A guideline as it reads to one role: every test of the role answered, every grant of others left out.
//!
//! Two roles can then be compared like two versions.

use crate::model::{
    Amount, AmountCase, Comparison, Condition, Derivation, Exception, Expression, Fact, FactTest, Guideline,
    May, Owed, Policies, Remedy, RoleId, Table, TableRow, Target, Test, Value, built_in,
};

/// Replaces what is said about the role by what it means for one.
pub(super) struct AsRole<'a> {
    policies: &'a Policies,
    role: &'a RoleId,
    rank: usize,
}

impl<'a> AsRole<'a> {
    pub(super) fn new(policies: &'a Policies, role: &'a RoleId) -> Self {
        Self { policies, role, rank: policies.organisation.rank(role).unwrap_or(0) }
    }

    /// The vocabulary, where facts and tables may ask for the role, and one guideline.
    pub(super) fn policies(&self, guideline: &Guideline) -> Policies {
        let mut organisation = self.policies.organisation.clone();
        organisation.facts.iter_mut().for_each(|fact| self.fact(fact));
        organisation.tables.iter_mut().for_each(|table| self.table(table));
        Policies {
            organisation,
            departments: Vec::new(),
            guidelines: vec![self.guideline(guideline)],
            notices: Vec::new(),
            recognitions: Vec::new(),
        }
    }

    fn guideline(&self, guideline: &Guideline) -> Guideline {
        let mut guideline = guideline.clone();
        guideline.only_when.iter_mut().for_each(|condition| self.condition(condition));
        guideline.unless.iter_mut().for_each(|exception| self.exception(exception));
        guideline.facts.iter_mut().for_each(|fact| self.fact(fact));
        guideline.tables.iter_mut().for_each(|table| self.table(table));
        guideline.remedies.iter_mut().for_each(|remedy| self.remedy(remedy));
        guideline
    }

    fn remedy(&self, remedy: &mut Remedy) {
        remedy.unless.iter_mut().for_each(|exception| self.exception(exception));
        remedy.may.retain(|may| self.is_at_least(may.role.as_ref()));
        remedy.may.iter_mut().for_each(|may| self.may(may));
        remedy.owed.iter_mut().for_each(|owed| self.owed(owed));
        remedy.caps.retain(|cap| match &cap.when_used_up {
            Some(Target::Role(role)) => !self.is_at_least(Some(role)),
            Some(Target::Department(_)) | None => true,
        });
    }

    fn is_at_least(&self, role: Option<&RoleId>) -> bool {
        role.and_then(|role| self.policies.organisation.rank(role)).unwrap_or(0) <= self.rank
    }

    fn may(&self, may: &mut May) {
        may.role = None;
        may.when.iter_mut().for_each(|condition| self.condition(condition));
        may.up_to.iter_mut().for_each(|amount| self.amount(amount));
    }

    fn owed(&self, owed: &mut Owed) {
        owed.when.iter_mut().for_each(|condition| self.condition(condition));
        owed.unless.iter_mut().for_each(|exception| self.exception(exception));
        owed.amount.iter_mut().for_each(|amount| self.amount(amount));
    }

    fn exception(&self, exception: &mut Exception) {
        self.condition(&mut exception.when);
    }

    fn fact(&self, fact: &mut Fact) {
        if let Some(Derivation::Computed(amount)) = &mut fact.is {
            self.amount(amount);
        }
    }

    fn table(&self, table: &mut Table) {
        for row in &mut table.rows {
            self.amount(&mut row.cell);
        }
        while let Some(at) = table.by.iter().position(|fact| fact.as_str() == built_in::ROLE) {
            table.by.remove(at);
            table.rows.retain_mut(|row| self.is_row_of_role(row, at));
        }
    }

    /// Takes the key of the role out of a row; whether the row is one for the role.
    fn is_row_of_role(&self, row: &mut TableRow, at: usize) -> bool {
        let key = if at < row.keys.len() { row.keys.remove(at) } else { None };
        key.is_none_or(|test| self.holds(&test))
    }

    fn amount(&self, amount: &mut Amount) {
        if let Amount::Cases(cases) = amount {
            for AmountCase { when, is, .. } in cases {
                when.iter_mut().for_each(|condition| self.condition(condition));
                self.amount(is);
            }
        }
    }

    fn condition(&self, condition: &mut Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter_mut().for_each(|part| self.condition(part));
            }
            Condition::Not(part) => self.condition(part),
            Condition::Fact(FactTest { fact, test, .. }) if fact.as_str() == built_in::ROLE => {
                // All of nothing always holds, any of nothing never.
                *condition =
                    if self.holds(test) { Condition::All(Vec::new()) } else { Condition::Any(Vec::new()) };
            }
            Condition::Fact(_) => {}
        }
    }

    fn holds(&self, test: &Test) -> bool {
        match test {
            Test::Word(words) => words.iter().any(|word| **word == *self.role.as_str()),
            Test::Not(inner) => !self.holds(inner),
            Test::Compare(comparison, expression) => {
                self.order(expression).is_some_and(|order| passes(*comparison, order))
            }
            Test::Between(low, high) => {
                self.order(low).is_some_and(std::cmp::Ordering::is_ge)
                    && self.order(high).is_some_and(std::cmp::Ordering::is_le)
            }
            Test::Every(tests) => tests.iter().all(|test| self.holds(test)),
            Test::None
            | Test::Flag(_)
            | Test::Band(..)
            | Test::Day(..)
            | Test::Apart(_)
            | Test::During(_) => false,
        }
    }

    /// How the rank of the role stands to that of another one that is written out.
    fn order(&self, expression: &Expression) -> Option<std::cmp::Ordering> {
        let Expression::Literal(Value::Word(word), _) = expression else { return None };
        let rank = |id: &str| self.policies.organisation.rank(&RoleId::new(id));
        Some(rank(self.role.as_str())?.cmp(&rank(word)?))
    }
}

fn passes(comparison: Comparison, order: std::cmp::Ordering) -> bool {
    match comparison {
        Comparison::AtLeast => order.is_ge(),
        Comparison::AtMost => order.is_le(),
        Comparison::MoreThan => order.is_gt(),
        Comparison::LessThan => order.is_lt(),
        Comparison::Exactly => order.is_eq(),
    }
}
