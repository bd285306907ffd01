//! A small organisation for the tests of this floor.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::model::{
    Amount, Blank, Bounds, Comparison, Condition, Currency, DepartmentId, Exact, Exception, Expression, Fact,
    FactId, FactKind, FactTest, Guideline, GuidelineId, LanguageTag, May, Organisation, Period, Place,
    Policies, Remedy, RemedyId, RoleId, Test, Text, Texts, Translation, Unit, Value,
};

/// Returns an organisation with an agent, a team lead and a few facts, labelled in English and Hungarian.
pub(super) fn policies() -> Policies {
    let number = |unit: &str| FactKind::Number { unit: Some(unit.into()) };
    let choice = FactKind::Choice { values: vec!["silver".into(), "gold".into()], ordered: true };
    let facts = vec![
        fact("tenure", number("months")),
        fact("bill", FactKind::Money),
        fact("membership", choice),
        fact("share_used", FactKind::Percent),
        Fact { blank: Blank::Value(Value::Flag(false)), ..fact("fraud_suspected", FactKind::Flag) },
        fact("bought_on", FactKind::Date),
    ];
    let organisation = Organisation {
        texts: texts(),
        languages: vec![LanguageTag::new("en"), LanguageTag::new("hu")],
        time_zone: TimeZone::UTC,
        currencies: vec![currency("USD"), currency("HUF").with_decimals(0)],
        ranks: vec![vec![RoleId::new("agent")], vec![RoleId::new("team-lead"), RoleId::new("night-desk")]],
        desk_hours: None,
        closed: Default::default(),
        weekdays: Default::default(),
        holidays: Default::default(),
        working_days: Default::default(),
        sites: Vec::new(),
        facts,
        tables: Vec::new(),
        ceilings: Vec::new(),
        gates: Vec::new(),
        otherwise: None,
        decisions: Default::default(),
        heed: Default::default(),
        place: Place::default(),
    };
    Policies {
        organisation,
        departments: Vec::new(),
        guidelines: Vec::new(),
        notices: Vec::new(),
        recognitions: Vec::new(),
    }
}

/// Returns the organisation with a guideline: up to $50 for an agent after six months, $150 for a team lead.
pub(super) fn with_late_fee() -> Policies {
    let mut policies = policies();
    let long = asks("tenure", Test::Compare(Comparison::AtLeast, number("6", Some("months"))));
    let big = asks("bill", Test::Compare(Comparison::MoreThan, dollars("2000")));
    let waive = Remedy {
        may: vec![grant("agent", Some(long), "50"), grant("team-lead", None, "150")],
        unless: vec![Exception {
            id: Some("big-bill".into()),
            when: big,
            ask: None,
            place: Place::default(),
        }],
        ..remedy("waive-fee")
    };
    let source = keyed(&[
        ("title", "Waive a late fee"),
        ("remedies.waive-fee.title", "Take the late fee off"),
        ("remedies.credit.title", "A credit"),
        ("remedies.waive-fee.unless.big-bill.because", "Large bills are looked at first."),
    ]);
    let credit = Remedy { may: vec![grant("agent", None, "25")], ..remedy("credit") };
    policies.guidelines = vec![Guideline {
        id: GuidelineId::new("late-fee"),
        department: DepartmentId::new("billing"),
        texts: Texts { source, translations: Default::default() },
        formerly: Vec::new(),
        in_force: Period::default(),
        review_by: None,
        only_when: Some(asks("fraud_suspected", Test::Flag(false))),
        unless: Vec::new(),
        otherwise: None,
        first_that_applies: false,
        facts: Vec::new(),
        tables: Vec::new(),
        remedies: vec![waive, credit],
        training: Vec::new(),
        examples: Vec::new(),
        place: Place::default(),
    }];
    policies
}

/// Returns a remedy that grants nothing yet.
pub(super) fn remedy(id: &str) -> Remedy {
    Remedy {
        id: RemedyId::new(id),
        formerly: Vec::new(),
        measure: None,
        charge: false,
        unless: Vec::new(),
        instead_of: Vec::new(),
        together_with: Vec::new(),
        owed: Vec::new(),
        may: Vec::new(),
        caps: Vec::new(),
        otherwise: None,
        place: Place::default(),
    }
}

fn grant(role: &str, when: Option<Condition>, limit: &str) -> May {
    May {
        id: None,
        role: Some(RoleId::new(role)),
        when,
        up_to: Some(Amount::Expression(dollars(limit))),
        in_force: Period::default(),
        place: Place::default(),
        limit_place: Place::default(),
    }
}

fn keyed(pairs: &[(&str, &str)]) -> BTreeMap<Arc<str>, Text> {
    let text = |text: &str| Text { text: text.into(), place: Place::default() };
    pairs.iter().map(|(key, words)| (Arc::from(*key), text(words))).collect()
}

fn texts() -> Texts {
    let english = [
        ("roles.agent.title", "Agent"),
        ("roles.agent.group", "Agents"),
        ("roles.team-lead.title", "Team lead"),
        ("roles.team-lead.group", "Team leads"),
        ("facts.tenure.label", "time as a customer"),
        ("facts.bill.label", "the bill"),
        ("facts.membership.label", "membership level"),
        ("facts.membership.of.gold", "Gold"),
        ("facts.bought_on.label", "day of purchase"),
    ];
    let hungarian = [
        ("roles.agent.group", "Ügyfélszolgálatosok"),
        ("facts.tenure.label", "mióta ügyfelünk"),
        ("facts.bill.label", "a számla összege"),
    ];
    let translation = Translation { texts: keyed(&hungarian), ..Translation::default() };
    Texts { source: keyed(&english), translations: [(LanguageTag::new("hu"), translation)].into() }
}

fn fact(id: &str, kind: FactKind) -> Fact {
    Fact {
        id: FactId::new(id),
        kind,
        bounds: Bounds::default(),
        blank: Blank::Unknown,
        is: None,
        place: Place::default(),
    }
}

/// Returns a currency of the sample.
pub(super) fn currency(code: &str) -> Currency {
    Currency::from_code(code).unwrap_or_else(|| unreachable!())
}

/// Returns a test of a fact as a condition.
pub(super) fn asks(fact: &str, test: Test) -> Condition {
    Condition::Fact(FactTest { fact: FactId::new(fact), test, place: Place::default() })
}

/// Returns a number with a unit as an expression.
pub(super) fn number(digits: &str, unit: Option<&str>) -> Expression {
    Expression::Literal(Value::Number(exact(digits)), unit.map(Unit::from))
}

/// Returns an amount of money as an expression.
pub(super) fn dollars(digits: &str) -> Expression {
    Expression::Literal(Value::Money(exact(digits), currency("USD")), None)
}

/// Returns an exact number.
pub(super) fn exact(digits: &str) -> Exact {
    Exact::parse(digits).unwrap_or_else(|| unreachable!())
}
