//! Which facts an expression, a condition or another fact reads.

use std::collections::BTreeSet;

use crate::model::{
    Amount, Condition, Derivation, Expression, FactId, Guideline, Policies, Remedy, Table, TableId, Test,
    TimeUnit, built_in,
};

/// Stands among facts for the working days of the desks; no fact has such a name.
pub const WORKING_DAYS: &str = "working days";

/// Stands among facts for the units that the remedies measure in, on which sums of points rest.
pub const UNITS: &str = "units of the remedies";

/// Returns whether an amount itself counts in working days.
#[must_use]
pub fn counts_working_days(amount: &Amount) -> bool {
    match amount {
        Amount::Anything | Amount::PerCurrency(_) => false,
        Amount::Expression(expression) => expression_counts_working_days(expression),
        Amount::Cases(cases) => cases.iter().any(|case| {
            case.when.as_ref().is_some_and(condition_counts_working_days) || counts_working_days(&case.is)
        }),
    }
}

pub(super) fn expression_counts_working_days(expression: &Expression) -> bool {
    let mut counts = false;
    expression.for_each(&mut |inner| {
        let unit = match inner {
            Expression::Span(unit, ..) | Expression::Moved(.., unit) => Some(*unit),
            _ => None,
        };
        counts |= unit == Some(TimeUnit::WorkingDays);
    });
    counts
}

fn condition_counts_working_days(condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().any(condition_counts_working_days)
        }
        Condition::Not(part) => condition_counts_working_days(part),
        Condition::Fact(test) => test_counts_working_days(&test.test),
    }
}

fn test_counts_working_days(test: &Test) -> bool {
    match test {
        Test::Not(inner) => test_counts_working_days(inner),
        Test::Compare(_, expression) | Test::Day(_, expression) => expression_counts_working_days(expression),
        Test::Apart(apart) => {
            apart.unit == TimeUnit::WorkingDays || expression_counts_working_days(&apart.length)
        }
        Test::Between(low, high) | Test::Band(low, high) => {
            expression_counts_working_days(low) || expression_counts_working_days(high)
        }
        Test::Every(tests) => tests.iter().any(test_counts_working_days),
        Test::Word(_) | Test::Flag(_) | Test::None | Test::During(_) => false,
    }
}

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
                open.extend(history.per.iter().cloned().chain([FactId::new(built_in::DECIDED_AT)]));
                open.extend(history.unit.is_some().then(|| FactId::new(UNITS)));
            }
            None => {}
        }
        found.insert(fact);
    }
    found
}

/// Returns the tables that an amount reads, and those that their cells read.
#[must_use]
pub fn tables_of_amount(policies: &Policies, guideline: &Guideline, amount: &Amount) -> BTreeSet<TableId> {
    let (mut found, mut open) = (BTreeSet::new(), Vec::new());
    tables_in(amount, &mut open);
    while let Some(id) = open.pop() {
        if let (true, Some(table)) = (found.insert(id.clone()), policies.table(guideline, id.as_str())) {
            for row in &table.rows {
                row.keys.iter().flatten().for_each(|test| tables_in_test(test, &mut open));
                tables_in(&row.cell, &mut open);
            }
        }
    }
    found
}

/// Adds the tables that an amount names.
pub fn tables_in(amount: &Amount, tables: &mut Vec<TableId>) {
    match amount {
        Amount::Anything | Amount::PerCurrency(_) => {}
        Amount::Expression(expression) => tables_in_expression(expression, tables),
        Amount::Cases(cases) => {
            for case in cases {
                case.when.iter().for_each(|when| tables_in_condition(when, tables));
                tables_in(&case.is, tables);
            }
        }
    }
}

fn tables_in_expression(expression: &Expression, tables: &mut Vec<TableId>) {
    expression.for_each(&mut |inner| {
        if let Expression::Table(id) = inner {
            tables.push(id.clone());
        }
    });
}

/// Adds the tables that a condition names.
pub fn tables_in_condition(condition: &Condition, tables: &mut Vec<TableId>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().for_each(|part| tables_in_condition(part, tables));
        }
        Condition::Not(part) => tables_in_condition(part, tables),
        Condition::Fact(test) => tables_in_test(&test.test, tables),
    }
}

fn tables_in_test(test: &Test, tables: &mut Vec<TableId>) {
    match test {
        Test::Not(inner) => tables_in_test(inner, tables),
        Test::Compare(_, expression) | Test::Day(_, expression) => {
            tables_in_expression(expression, tables);
        }
        Test::Apart(apart) => tables_in_expression(&apart.length, tables),
        Test::Between(low, high) | Test::Band(low, high) => {
            tables_in_expression(low, tables);
            tables_in_expression(high, tables);
        }
        Test::Every(tests) => tests.iter().for_each(|test| tables_in_test(test, tables)),
        Test::Word(_) | Test::Flag(_) | Test::None | Test::During(_) => {}
    }
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
    expression.for_each(&mut |inner| {
        if let Expression::Fact(fact) = inner {
            facts.push(fact.clone());
        } else if let Expression::Table(id) = inner
            && let Some(table) = policies.table(guideline, id.as_str())
        {
            of_table(policies, guideline, table, facts);
        }
    });
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
            facts.push(apart.from.fact.clone());
            of_expression(policies, guideline, &apart.length, facts);
        }
        Test::Day(_, expression) => of_expression(policies, guideline, expression, facts),
        Test::Every(tests) => {
            for test in tests {
                of_test(policies, guideline, test, facts);
            }
        }
        Test::Word(_) | Test::Flag(_) | Test::None | Test::During(_) => {}
    }
}
