//! Derived facts that follow from themselves.

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, Findings};
use crate::load::meaning;
use crate::model::{
    Amount, Apart, Condition, Derivation, Expression, Fact, FactId, Guideline, Organisation, Table, TableId,
    Test,
};

/// A thing that is worked out from others.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Part {
    Fact(FactId),
    Table(TableId),
}

/// The facts and tables in reach, a guideline's own before the organisation's.
struct Reach<'a> {
    facts: Vec<&'a Fact>,
    tables: Vec<&'a Table>,
}

/// Reports every circle of facts and tables, once.
pub(super) fn check(organisation: &Organisation, guidelines: &[Guideline], findings: &mut Findings) {
    let shared =
        Reach { facts: organisation.facts.iter().collect(), tables: organisation.tables.iter().collect() };
    shared.check(&organisation.facts, &organisation.tables, findings);
    for guideline in guidelines.iter().filter(|own| !own.facts.is_empty() || !own.tables.is_empty()) {
        let reach = Reach {
            facts: guideline.facts.iter().chain(&organisation.facts).collect(),
            tables: guideline.tables.iter().chain(&organisation.tables).collect(),
        };
        reach.check(&guideline.facts, &guideline.tables, findings);
    }
}

impl Reach<'_> {
    fn check(&self, facts: &[Fact], tables: &[Table], findings: &mut Findings) {
        let facts = facts.iter().map(|fact| Part::Fact(fact.id.clone()));
        let tables = tables.iter().map(|table| Part::Table(table.id.clone()));
        let mut done = BTreeSet::new();
        for part in facts.chain(tables) {
            self.follow(part, &mut Vec::new(), &mut done, findings);
        }
    }

    fn follow(&self, part: Part, path: &mut Vec<Part>, done: &mut BTreeSet<Part>, findings: &mut Findings) {
        if let Some(start) = path.iter().position(|earlier| *earlier == part) {
            findings.extend(self.circle(path.get(start..).unwrap_or_default()));
            return;
        }
        if done.contains(&part) {
            return;
        }
        path.push(part.clone());
        for needed in self.needed_by(&part) {
            self.follow(needed, path, done, findings);
        }
        path.pop();
        done.insert(part);
    }

    fn circle(&self, path: &[Part]) -> Option<Finding> {
        let first = path.iter().min()?;
        let mut names: Vec<&str> = path.iter().map(Part::name).collect();
        let start = path.iter().position(|part| part == first)?;
        names.rotate_left(start);
        let finding = Finding::new(&meaning::DERIVED_CYCLE, "derived-cycle", self.place(first)?)
            .arg("name", first.name())
            .arg("path", names.join(" > "));
        let others = path.iter().filter(|part| *part != first).filter_map(|part| self.place(part));
        Some(others.fold(finding, |finding, place| finding.related(place, "derived-cycle-step")))
    }

    fn place(&self, part: &Part) -> Option<crate::source::Span> {
        match part {
            Part::Fact(id) => self.facts.iter().find(|fact| fact.id == *id)?.place.span(),
            Part::Table(id) => self.tables.iter().find(|table| table.id == *id)?.place.span(),
        }
    }

    fn needed_by(&self, part: &Part) -> BTreeSet<Part> {
        let mut needed = BTreeSet::new();
        match part {
            Part::Fact(id) => {
                let fact = self.facts.iter().find(|fact| fact.id == *id);
                if let Some(Derivation::Computed(amount)) = fact.and_then(|fact| fact.is.as_ref()) {
                    in_amount(amount, &mut needed);
                }
            }
            Part::Table(id) => {
                for table in self.tables.iter().filter(|table| table.id == *id).take(1) {
                    needed.extend(table.by.iter().cloned().map(Part::Fact));
                    for row in &table.rows {
                        in_amount(&row.cell, &mut needed);
                        row.keys.iter().flatten().for_each(|key| in_test(key, &mut needed));
                    }
                }
            }
        }
        needed
    }
}

impl Part {
    fn name(&self) -> &str {
        match self {
            Self::Fact(id) => id.as_str(),
            Self::Table(id) => id.as_str(),
        }
    }
}

fn in_amount(amount: &Amount, needed: &mut BTreeSet<Part>) {
    match amount {
        Amount::Anything | Amount::PerCurrency(_) => {}
        Amount::Cases(cases) => {
            for case in cases {
                case.when.iter().for_each(|when| in_condition(when, needed));
                in_amount(&case.is, needed);
            }
        }
        Amount::Expression(expression) => in_expression(expression, needed),
    }
}

fn in_condition(condition: &Condition, needed: &mut BTreeSet<Part>) {
    match condition {
        Condition::All(all) | Condition::Any(all) | Condition::AtLeast(_, all) => {
            all.iter().for_each(|inner| in_condition(inner, needed));
        }
        Condition::Not(inner) => in_condition(inner, needed),
        Condition::Fact(test) => {
            needed.insert(Part::Fact(test.fact.clone()));
            in_test(&test.test, needed);
        }
    }
}

fn in_test(test: &Test, needed: &mut BTreeSet<Part>) {
    match test {
        Test::Word(_) | Test::Flag(_) | Test::None | Test::During(_) => {}
        Test::Every(tests) => tests.iter().for_each(|test| in_test(test, needed)),
        Test::Apart(Apart { length, from, .. }) => {
            needed.insert(Part::Fact(from.fact.clone()));
            in_expression(length, needed);
        }
        Test::Day(_, expression) => in_expression(expression, needed),
        Test::Not(inner) => in_test(inner, needed),
        Test::Compare(_, expression) => in_expression(expression, needed),
        Test::Between(from, to) | Test::Band(from, to) => {
            in_expression(from, needed);
            in_expression(to, needed);
        }
    }
}

fn in_expression(expression: &Expression, needed: &mut BTreeSet<Part>) {
    expression.for_each(&mut |inner| {
        if let Expression::Fact(id) = inner {
            needed.insert(Part::Fact(id.clone()));
        } else if let Expression::Table(id) = inner {
            needed.insert(Part::Table(id.clone()));
        }
    });
}
