//! Which facts an expression, a condition or another fact reads.

use std::collections::BTreeSet;

use crate::model::{
    Amount, Condition, Derivation, Expression, FactId, Guideline, Policies, Remedy, Table, Test, built_in,
};

/// Returns the facts and all that they follow from.
#[must_use]
pub fn closure(policies: &Policies, guideline: &Guideline, facts: Vec<FactId>) -> BTreeSet<FactId> {
    let mut found = BTreeSet::new();
    let mut open = facts;
    while let Some(fact) = open.pop() {
        if found.contains(&fact) {
            continue;
        }
        let declared = policies.fact(guideline, fact.as_str());
        match declared.and_then(|declared| declared.is.as_ref()) {
            Some(Derivation::Computed(amount)) => of_amount(policies, guideline, amount, &mut open),
            Some(Derivation::History(history)) => {
                open.extend([history.per.clone(), FactId::new(built_in::DECIDED_AT)]);
            }
            None => {}
        }
        found.insert(fact);
    }
    found
}

/// Returns whether the grants of a remedy tell roles of one rank apart.
#[must_use]
pub(super) fn tells_roles_apart(policies: &Policies, guideline: &Guideline, remedy: &Remedy) -> bool {
    let mut facts = Vec::new();
    for may in &remedy.may {
        if let Some(when) = &may.when {
            of_condition(policies, guideline, when, &mut facts);
        }
        if let Some(up_to) = &may.up_to {
            of_amount(policies, guideline, up_to, &mut facts);
        }
    }
    closure(policies, guideline, facts).contains(built_in::ROLE)
}

/// Adds the facts that an amount reads.
pub fn of_amount(policies: &Policies, guideline: &Guideline, amount: &Amount, facts: &mut Vec<FactId>) {
    match amount {
        Amount::Anything => {}
        Amount::PerCurrency(_) => facts.push(FactId::new(built_in::AMOUNT)),
        Amount::Expression(expression) => of_expression(policies, guideline, expression, facts),
        Amount::Cases(cases) => {
            for case in cases {
                if let Some(when) = &case.when {
                    of_condition(policies, guideline, when, facts);
                }
                of_amount(policies, guideline, &case.is, facts);
            }
        }
    }
}

/// Adds the facts that an expression reads.
pub fn of_expression(
    policies: &Policies,
    guideline: &Guideline,
    expression: &Expression,
    facts: &mut Vec<FactId>,
) {
    match expression {
        Expression::Literal(..) | Expression::PerCurrency(_) => {}
        Expression::Fact(fact) => facts.push(fact.clone()),
        Expression::Table(id) => {
            if let Some(table) = policies.table(guideline, id.as_str()) {
                of_table(policies, guideline, table, facts);
            }
        }
        Expression::Sum(a, b)
        | Expression::Difference(a, b)
        | Expression::Product(a, b)
        | Expression::Quotient(a, b)
        | Expression::Lower(a, b)
        | Expression::Higher(a, b)
        | Expression::Rounded(a, _, b)
        | Expression::Span(_, a, b)
        | Expression::Moved(a, _, b, _) => {
            of_expression(policies, guideline, a, facts);
            of_expression(policies, guideline, b, facts);
        }
    }
}

fn of_table(policies: &Policies, guideline: &Guideline, table: &Table, facts: &mut Vec<FactId>) {
    facts.extend(table.by.iter().cloned());
    for row in &table.rows {
        for test in row.keys.iter().flatten() {
            of_test(policies, guideline, test, facts);
        }
        of_amount(policies, guideline, &row.cell, facts);
    }
}

/// Adds the facts that a condition reads.
pub fn of_condition(
    policies: &Policies,
    guideline: &Guideline,
    condition: &Condition,
    facts: &mut Vec<FactId>,
) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            for part in parts {
                of_condition(policies, guideline, part, facts);
            }
        }
        Condition::Not(part) => of_condition(policies, guideline, part, facts),
        Condition::Fact(test) => {
            facts.push(test.fact.clone());
            of_test(policies, guideline, &test.test, facts);
        }
    }
}

fn of_test(policies: &Policies, guideline: &Guideline, test: &Test, facts: &mut Vec<FactId>) {
    match test {
        Test::Not(inner) => of_test(policies, guideline, inner, facts),
        Test::Compare(_, expression) => of_expression(policies, guideline, expression, facts),
        Test::Between(low, high) | Test::Band(low, high) => {
            of_expression(policies, guideline, low, facts);
            of_expression(policies, guideline, high, facts);
        }
        Test::Apart(apart) => {
            facts.push(apart.from.clone());
            of_expression(policies, guideline, &apart.length, facts);
        }
        Test::Day(_, expression) => of_expression(policies, guideline, expression, facts),
        Test::Word(_) | Test::Flag(_) | Test::None => {}
    }
}
