//! The values at which the rules of a guideline turn: what is written in tests, tables, limits and periods.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::difference::Version;
use crate::model::{
    Amount, Cap, CapLimit, Condition, Derivation, Exact, Expression, Fact, FactId, History, Period, TableId,
    Test, TimeUnit, Value, built_in,
};

/// What the rules of one guideline and remedy name, over both versions.
#[derive(Debug, Default)]
pub(super) struct Edges {
    /// The plain facts that are read, as one of the versions declares them.
    pub(super) facts: BTreeMap<FactId, Fact>,
    /// Every number that is written.
    pub(super) numbers: BTreeSet<Exact>,
    /// Every amount of money that is written, whatever its currency.
    pub(super) amounts: BTreeSet<Exact>,
    /// Every day that is written.
    pub(super) days: BTreeSet<Date>,
    /// Every length of time that is written.
    pub(super) lengths: BTreeSet<(i64, TimeUnit)>,
    /// Every minute of the week at which hours begin or end.
    pub(super) weeks: BTreeSet<u16>,
    /// What a fact itself is compared with.
    pub(super) own: BTreeMap<FactId, BTreeSet<Value>>,
    /// What caps count.
    pub(super) caps: Vec<Cap>,
    /// What is read from earlier decisions.
    pub(super) histories: Vec<History>,
    /// What only one version names.
    pub(super) moved: Moved,
    seen_facts: BTreeSet<FactId>,
    seen_tables: BTreeSet<TableId>,
}

/// The values that one version names and the other does not: where they are, answers change.
#[derive(Debug, Default)]
pub(super) struct Moved {
    pub(super) numbers: Vec<Exact>,
    pub(super) amounts: Vec<Exact>,
    pub(super) days: Vec<Date>,
    pub(super) lengths: Vec<(i64, TimeUnit)>,
}

impl Edges {
    pub(super) fn of(versions: [Version<'_>; 2]) -> Self {
        let [before, after] = versions.map(|version| {
            let mut edges = Self::default();
            edges.version(version);
            edges
        });
        let moved = Moved {
            numbers: before.numbers.symmetric_difference(&after.numbers).copied().collect(),
            amounts: before.amounts.symmetric_difference(&after.amounts).copied().collect(),
            days: before.days.symmetric_difference(&after.days).copied().collect(),
            lengths: before.lengths.symmetric_difference(&after.lengths).copied().collect(),
        };
        let mut edges = after;
        for (id, fact) in before.facts {
            edges.facts.entry(id).or_insert(fact);
        }
        for (id, own) in before.own {
            edges.own.entry(id).or_default().extend(own);
        }
        edges.numbers.extend(before.numbers);
        edges.amounts.extend(before.amounts);
        edges.days.extend(before.days);
        edges.lengths.extend(before.lengths);
        edges.weeks.extend(before.weeks);
        edges.caps.extend(before.caps);
        edges.histories.extend(before.histories);
        edges.moved = moved;
        edges
    }

    fn version(&mut self, version: Version<'_>) {
        let Some(guideline) = version.guideline else { return };
        self.period(guideline.in_force);
        guideline.only_when.iter().for_each(|when| self.condition(version, when));
        guideline.unless.iter().for_each(|unless| self.condition(version, &unless.when));
        let Some(remedy) = version.remedy else { return };
        remedy.measure.iter().for_each(|measure| self.fact(version, measure));
        remedy.unless.iter().for_each(|unless| self.condition(version, &unless.when));
        for owed in &remedy.owed {
            self.period(owed.in_force);
            owed.when.iter().for_each(|when| self.condition(version, when));
            owed.unless.iter().for_each(|unless| self.condition(version, &unless.when));
            owed.amount.iter().for_each(|amount| self.amount(version, amount, remedy.measure.as_ref()));
        }
        for may in &remedy.may {
            self.period(may.in_force);
            may.when.iter().for_each(|when| self.condition(version, when));
            may.up_to.iter().for_each(|amount| self.amount(version, amount, remedy.measure.as_ref()));
        }
        for cap in &remedy.caps {
            self.fact(version, &cap.per);
            if let CapLimit::Money(amount, _) = cap.limit {
                self.amounts.insert(amount);
            }
            self.caps.push(cap.clone());
        }
    }

    fn period(&mut self, period: Period) {
        self.days.extend(period.from.into_iter().chain(period.until));
    }

    fn fact(&mut self, version: Version<'_>, id: &FactId) {
        if !self.seen_facts.insert(id.clone()) {
            return;
        }
        let declared = version.guideline.and_then(|guideline| version.policies.fact(guideline, id.as_str()));
        let Some(declared) = declared.filter(|_| !built_in::ALL.contains(&id.as_str())) else { return };
        match &declared.is {
            Some(Derivation::Computed(amount)) => self.amount(version, amount, Some(id)),
            Some(Derivation::History(history)) => {
                let bounds = history.amount.iter().flat_map(|(_, bounds)| bounds);
                self.amounts.extend(bounds.map(|(_, amount)| *amount));
                self.fact(version, &history.per);
                self.histories.push(history.clone());
            }
            None => {
                self.facts.entry(id.clone()).or_insert_with(|| declared.clone());
            }
        }
    }

    fn condition(&mut self, version: Version<'_>, condition: &Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().for_each(|part| self.condition(version, part));
            }
            Condition::Not(part) => self.condition(version, part),
            Condition::Fact(test) => {
                self.fact(version, &test.fact);
                self.test(version, &test.test, &test.fact);
            }
        }
    }

    fn test(&mut self, version: Version<'_>, test: &Test, fact: &FactId) {
        match test {
            Test::Not(inner) => self.test(version, inner, fact),
            Test::Compare(_, value) | Test::Day(_, value) => self.expression(version, value, Some(fact)),
            Test::Between(low, high) | Test::Band(low, high) => {
                self.expression(version, low, Some(fact));
                self.expression(version, high, Some(fact));
            }
            Test::Apart(apart) => {
                self.fact(version, &apart.from.fact);
                match &apart.length {
                    Expression::Literal(Value::Number(n), _) => self.length(*n, apart.unit),
                    length => self.expression(version, length, None),
                }
            }
            Test::Word(words) => {
                let own = self.own.entry(fact.clone()).or_default();
                own.extend(words.iter().map(|word| Value::Word(word.clone())));
            }
            Test::Every(tests) => tests.iter().for_each(|test| self.test(version, test, fact)),
            Test::During(hours) => {
                self.weeks.extend(hours.stretches().iter().flat_map(|one| [one.from, one.until]))
            }
            Test::Flag(_) | Test::None => {}
        }
    }

    fn length(&mut self, n: Exact, unit: TimeUnit) {
        self.lengths.extend(i64::try_from(n.floor()).ok().map(|n| (n, unit)));
    }

    fn amount(&mut self, version: Version<'_>, amount: &Amount, fact: Option<&FactId>) {
        match amount {
            Amount::Anything => {}
            Amount::PerCurrency(amounts) => self.amounts.extend(amounts.iter().map(|(_, amount)| *amount)),
            Amount::Expression(expression) => self.expression(version, expression, fact),
            Amount::Cases(cases) => {
                for case in cases {
                    case.when.iter().for_each(|when| self.condition(version, when));
                    self.amount(version, &case.is, fact);
                }
            }
        }
    }

    fn expression(&mut self, version: Version<'_>, expression: &Expression, fact: Option<&FactId>) {
        match expression {
            Expression::Literal(value, _) => self.value(value, fact),
            Expression::PerCurrency(amounts) => {
                self.amounts.extend(amounts.iter().map(|(_, amount)| *amount));
            }
            Expression::Fact(id) => self.fact(version, id),
            Expression::Table(id) => self.table(version, id),
            Expression::Moved(a, _, b, unit) => {
                self.expression(version, a, None);
                match &**b {
                    Expression::Literal(Value::Number(n), _) => self.length(*n, *unit),
                    length => self.expression(version, length, None),
                }
            }
            Expression::AtEdge(_, date) => self.expression(version, date, None),
            Expression::Sum(a, b)
            | Expression::Difference(a, b)
            | Expression::Product(a, b)
            | Expression::Quotient(a, b)
            | Expression::Lower(a, b)
            | Expression::Higher(a, b)
            | Expression::Rounded(a, _, b)
            | Expression::Span(_, a, b) => {
                self.expression(version, a, None);
                self.expression(version, b, None);
            }
        }
    }

    fn value(&mut self, value: &Value, fact: Option<&FactId>) {
        match value {
            Value::Number(n) => {
                self.numbers.insert(*n);
            }
            Value::Money(amount, _) => {
                self.amounts.insert(*amount);
            }
            Value::Date(day) => {
                self.days.insert(*day);
            }
            _ => {}
        }
        if let Some(fact) = fact {
            self.own.entry(fact.clone()).or_default().insert(value.clone());
        }
    }

    fn table(&mut self, version: Version<'_>, id: &TableId) {
        let table = version.guideline.and_then(|guideline| version.policies.table(guideline, id.as_str()));
        let Some(table) = table.filter(|_| self.seen_tables.insert(id.clone())) else { return };
        table.by.iter().for_each(|fact| self.fact(version, fact));
        for row in &table.rows {
            for (fact, key) in table.by.iter().zip(&row.keys) {
                key.iter().for_each(|test| self.test(version, test, fact));
            }
            self.amount(version, &row.cell, None);
        }
    }
}
