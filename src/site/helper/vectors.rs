//! Cases with the answers of the reference, to hold the helper in the page to it.
//!
//! The cases of a remedy lie on both sides of every bound that its answer looks at, with every fact
//! also left open. Which are taken is drawn by a fixed rule, so the same policies give the same cases.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, ToSpan};
use serde_json::{Value as Json, json};

use super::fact::{FactKey, known};
use super::tables::{Tables, remedies};
use crate::decision::{
    Atom, Bound, Case, Context, Dimension, Formulas, Known, OwedAmount, Point, Question, Verdict, compile,
    decide_verdict,
};
use crate::model::{
    Blank, CapLimit, Currency, Exact, Expression, FactId, FactKind, Given, Guideline, Money, PastGift,
    PastGrant, Policies, Remedy, RemedyPath, Scope, Value, built_in,
};

/// How many cases are drawn for each remedy.
const N_CASES: usize = 160;

/// Returns cases with their answers, as JSON for the helper's tests.
#[must_use]
pub(in crate::site) fn vectors(policies: &Policies, now: Timestamp) -> Json {
    let tables = Tables::of(policies);
    let mut draw = Draw(0x9E37_79B9_7F4A_7C15);
    let mut all = Vec::new();
    for (g, guideline) in policies.guidelines.iter().enumerate() {
        for (r, remedy) in remedies(guideline).enumerate() {
            let range = Range::of(policies, guideline, remedy, now);
            for _ in 0..N_CASES {
                let case = range.draw(policies, guideline, remedy, &mut draw);
                let vector = Vector { policies, tables: &tables, guideline, remedy, case: &case };
                all.extend(vector.json(g, r));
            }
            for example in &guideline.examples {
                let mut given = example.given.clone();
                let is_of_this =
                    given.remedy.as_ref().is_none_or(|id| remedy.is_some_and(|remedy| remedy.id == *id));
                if is_of_this && given.role.is_some() {
                    given.decided_at = given.decided_at.or(Some(now));
                    given.facts.entry(FactId::new(built_in::AGENT)).or_insert(word("a"));
                    given.facts.entry(FactId::new(built_in::CUSTOMER)).or_insert(word("c"));
                    let case = Case { guideline: guideline.id.clone(), given };
                    let vector = Vector { policies, tables: &tables, guideline, remedy, case: &case };
                    all.extend(vector.json(g, r));
                }
            }
        }
    }
    json!(all)
}

/// A fixed sequence of numbers that looks like chance.
struct Draw(u64);

impl Draw {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % n.max(1)
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}

/// What the cases of one remedy differ in.
struct Range {
    now: Vec<Timestamp>,
    facts: BTreeMap<FactId, Vec<Value>>,
    asked: Vec<Value>,
    given: Vec<crate::model::RemedyId>,
    uses: Vec<(crate::decision::UseOf, CapLimit)>,
}

impl Range {
    fn of(policies: &Policies, guideline: &Guideline, remedy: Option<&Remedy>, now: Timestamp) -> Self {
        let mut formulas = Formulas::default();
        let program = compile(&mut formulas, policies, guideline, remedy);
        let rules = program.verdicts.iter().map(|rule| rule.when);
        let rules: Vec<_> = rules.chain(program.owed.iter().map(|rule| rule.when)).collect();
        let mut atoms: Vec<(Dimension, Atom)> = Vec::new();
        for rule in rules {
            formulas.atoms(rule, &mut |dimension, atom| {
                atoms.push((formulas.dimension(dimension).clone(), atom.clone()));
            });
        }
        let mut range = Self {
            now: vec![now],
            facts: BTreeMap::new(),
            asked: Vec::new(),
            given: Vec::new(),
            uses: Vec::new(),
        };
        let mut read = Vec::new();
        for (dimension, atom) in &atoms {
            range.add(policies, dimension, &atom.question, &mut read);
        }
        range.close(policies, guideline, read);
        range
    }

    fn add(
        &mut self,
        policies: &Policies,
        dimension: &Dimension,
        question: &Question,
        read: &mut Vec<FactId>,
    ) {
        match (dimension, question) {
            (Dimension::Fact(id), Question::Bound(bound)) => {
                read.push(id.clone());
                self.facts.entry(id.clone()).or_default().extend(around(bound));
            }
            (Dimension::Fact(id), Question::Words(words)) => {
                read.push(id.clone());
                let words = words.iter().map(|word| Value::Word(word.clone()));
                self.facts.entry(id.clone()).or_default().extend(words);
            }
            (Dimension::Fact(id), _) => read.push(id.clone()),
            (Dimension::Asked(_), Question::Bound(bound)) => self.asked.extend(around(bound)),
            (Dimension::Share { of, .. }, _) => {
                read.push(of.clone());
                self.asked.extend(some_amounts(policies));
            }
            (Dimension::AskedLess { expression, .. }, _) => {
                facts_of(expression, read);
                self.asked.extend(some_amounts(policies));
            }
            (Dimension::FactLess { fact, expression }, _) => {
                read.push(fact.clone());
                facts_of(expression, read);
            }
            (Dimension::Day(id), Question::Bound(bound)) => self.days(id, bound, read),
            (Dimension::Age(id, _), Question::Bound(bound)) => self.ages(id, bound, read),
            (Dimension::Given(remedy), _) => self.given.push(remedy.clone()),
            (Dimension::Use(what), Question::Bound(bound)) => {
                let limit = match bound.currency {
                    None => CapLimit::Count(u32::try_from(bound.value.floor()).unwrap_or(0)),
                    Some(currency) => CapLimit::Money(bound.value, currency),
                };
                self.uses.push((what.clone(), limit));
            }
            _ => {}
        }
    }

    fn days(&mut self, id: &FactId, bound: &Bound, read: &mut Vec<FactId>) {
        let Ok(days) = i64::try_from(bound.value.floor()) else { return };
        let day = jiff::civil::date(1970, 1, 1).saturating_add(days.days());
        let near = [-1, 0, 1].map(|n| day.saturating_add(n.days()));
        if id.as_str() == built_in::DECIDED_AT {
            let noon =
                |day: jiff::civil::Date| day.at(11, 30, 0, 0).in_tz("UTC").ok().map(|at| at.timestamp());
            self.now.extend(near.into_iter().filter_map(noon));
            return;
        }
        read.push(id.clone());
        self.facts.entry(id.clone()).or_default().extend(near.map(Value::Date));
    }

    /// Days and moments around so many days, months or hours ago.
    fn ages(&mut self, id: &FactId, bound: &Bound, read: &mut Vec<FactId>) {
        read.push(id.clone());
        let Some(now) = self.now.first().copied() else { return };
        let n = i64::try_from(bound.value.floor()).unwrap_or(0);
        let today = jiff::tz::TimeZone::UTC.to_datetime(now).date();
        let values = self.facts.entry(id.clone()).or_default();
        for back in [n.days(), n.months()] {
            let day = today.saturating_sub(back);
            values.extend([-1, 0, 1].map(|n| Value::Date(day.saturating_add(n.days()))));
        }
        values.extend([-1, 0, 1].map(|more: i64| {
            let seconds = n.saturating_mul(3600).saturating_add(more);
            Value::Instant(now.saturating_sub(seconds.seconds()).unwrap_or(now))
        }));
    }

    /// Adds the facts that others follow from, and values by their kinds.
    fn close(&mut self, policies: &Policies, guideline: &Guideline, read: Vec<FactId>) {
        let all = crate::decision::closure(policies, guideline, read);
        for id in all.iter().chain(&[FactId::new(built_in::SITE)]) {
            let values = self.facts.entry(id.clone()).or_default();
            let declared = policies.fact(guideline, id.as_str());
            match declared.map(|fact| &fact.kind) {
                Some(FactKind::Choice { values: words, .. }) => {
                    values.extend(words.iter().map(|word| Value::Word(word.clone())));
                }
                Some(FactKind::Flag) => values.extend([true, false].map(Value::Flag)),
                Some(FactKind::Money) => values.extend(some_amounts(policies)),
                Some(FactKind::Number { .. } | FactKind::Percent) => {
                    let some = ["0", "0.25", "1", "2", "7.5", "40", "-3"];
                    values.extend(some.iter().filter_map(|text| Exact::parse(text)).map(Value::Number));
                }
                Some(FactKind::Date) => values.retain(|value| matches!(value, Value::Date(_))),
                Some(FactKind::Instant) => values.retain(|value| matches!(value, Value::Instant(_))),
                Some(FactKind::Text) | None => {}
            }
            if declared.is_some_and(|fact| fact.blank == Blank::None) {
                values.push(Value::None);
            }
        }
        // A fact that follows from others is worked out by the reference, sometimes given.
        self.facts.retain(|id, values| {
            !values.is_empty()
                && !matches!(id.as_str(), built_in::DECIDED_AT | built_in::AMOUNT | built_in::ROLE)
        });
        self.facts
            .entry(FactId::new(built_in::SITE))
            .or_default()
            .extend(policies.organisation.sites.iter().map(|site| word(site.id.as_str())));
    }

    fn draw(
        &self,
        policies: &Policies,
        guideline: &Guideline,
        remedy: Option<&Remedy>,
        draw: &mut Draw,
    ) -> Case {
        let roles: Vec<_> = policies.organisation.roles().cloned().collect();
        let at = draw.one_of(&self.now).copied();
        let mut given = Given { role: draw.one_of(&roles).cloned(), decided_at: at, ..Given::default() };
        given.remedy = remedy.map(|remedy| remedy.id.clone());
        for (id, values) in &self.facts {
            let is_derived = policies.fact(guideline, id.as_str()).is_some_and(|fact| fact.is.is_some());
            let rarely = is_derived || id.as_str() == built_in::SITE;
            let is_said = if rarely { draw.below(8) == 0 } else { draw.below(6) != 0 };
            if is_said && let Some(value) = draw.one_of(values) {
                given.facts.insert(id.clone(), value.clone());
            }
        }
        for id in [built_in::AGENT, built_in::CUSTOMER] {
            given.facts.entry(FactId::new(id)).or_insert(word("x"));
        }
        self.ask(remedy, &mut given, draw);
        given.already_given = self.given.iter().filter(|_| draw.below(4) == 0).cloned().collect();
        self.use_up(guideline, remedy, &mut given, draw);
        Case { guideline: guideline.id.clone(), given }
    }

    fn ask(&self, remedy: Option<&Remedy>, given: &mut Given, draw: &mut Draw) {
        let measure = remedy.and_then(|remedy| remedy.measure.clone());
        let fact = measure.unwrap_or_else(|| FactId::new(built_in::AMOUNT));
        if draw.below(6) != 0
            && let Some(value) = draw.one_of(&self.asked)
        {
            given.facts.insert(fact, value.clone());
        }
    }

    /// Gives so much before that the caps are free, almost used up, or used up.
    fn use_up(&self, guideline: &Guideline, remedy: Option<&Remedy>, given: &mut Given, draw: &mut Draw) {
        let (Some(at), Some(remedy)) = (given.decided_at, remedy) else { return };
        for (what, limit) in &self.uses {
            let scope = what.scopes.first();
            let path = match scope {
                Some(Scope::Remedy(path)) => path.clone(),
                Some(Scope::Guideline(_)) | None => {
                    RemedyPath { guideline: guideline.id.clone(), remedy: remedy.id.clone() }
                }
            };
            let (times, gift) = match limit {
                CapLimit::Count(n) => (*n, PastGift::Thing),
                CapLimit::Money(most, currency) => (1, PastGift::Money(money(*most, *currency, draw))),
            };
            let times = match draw.below(3) {
                0 => 0,
                1 => times.saturating_sub(u32::from(gift == PastGift::Thing)),
                _ => times,
            };
            let keys = given.facts.get(&what.per).map(|key| (what.per.clone(), key.clone()));
            for _ in 0..times.min(40) {
                given.history.push(PastGrant {
                    remedy: path.clone(),
                    at: at.saturating_sub(1.seconds()).unwrap_or(at),
                    asked: None,
                    given: Some(gift),
                    keys: keys.clone().into_iter().collect(),
                });
            }
        }
    }
}

/// What was given before under a money cap: all of it, or all but a little.
fn money(most: Exact, currency: Currency, draw: &mut Draw) -> Money {
    let scale = Exact::power_of_ten(currency.decimals()).unwrap_or(Exact::ONE);
    let most = most.times(scale).map_or(0, |minor| i64::try_from(minor.floor()).unwrap_or(0));
    let left = draw.one_of(&[0, 1, 1000, 5000, 100_000]).copied().unwrap_or(0);
    Money { currency, minor: most.saturating_sub(left).max(0) }
}

/// The constant, and the values next to it.
fn around(bound: &Bound) -> Vec<Value> {
    let decimals = bound.currency.map_or(0, |currency| currency.decimals());
    let step = Exact::power_of_ten(decimals).and_then(|scale| Exact::ONE.over(scale)).unwrap_or(Exact::ONE);
    let near = [bound.value.minus(step), Some(bound.value), bound.value.plus(step)];
    let near = near.into_iter().flatten();
    near.map(|value| match bound.currency {
        Some(currency) => Value::Money(value, currency),
        None => Value::Number(value),
    })
    .collect()
}

fn some_amounts(policies: &Policies) -> Vec<Value> {
    let some = ["0", "10", "99", "100", "250", "1000"];
    let some: Vec<Exact> = some.iter().filter_map(|text| Exact::parse(text)).collect();
    let currencies = policies.organisation.currencies.iter().take(2);
    currencies.flat_map(|currency| some.iter().map(|amount| Value::Money(*amount, *currency))).collect()
}

fn facts_of(expression: &Expression, read: &mut Vec<FactId>) {
    match expression {
        Expression::Literal(..) | Expression::Table(_) => {}
        Expression::Fact(id) => read.push(id.clone()),
        Expression::Sum(a, b)
        | Expression::Difference(a, b)
        | Expression::Product(a, b)
        | Expression::Quotient(a, b)
        | Expression::Lower(a, b)
        | Expression::Higher(a, b)
        | Expression::Rounded(a, _, b) => {
            facts_of(a, read);
            facts_of(b, read);
        }
    }
}

fn word(text: &str) -> Value {
    Value::Word(text.into())
}

/// One case with its answer.
struct Vector<'a> {
    policies: &'a Policies,
    tables: &'a Tables,
    guideline: &'a Guideline,
    remedy: Option<&'a Remedy>,
    case: &'a Case,
}

impl Vector<'_> {
    fn json(&self, guideline: usize, remedy: usize) -> Option<Json> {
        let (verdict, owed) = decide_verdict(self.policies, Some(self.guideline), self.case, self.remedy);
        let role = self.case.given.role.as_ref()?;
        let role = self.policies.organisation.roles().position(|known| known == role)?;
        let id = self.remedy.map(|remedy| &remedy.id);
        let context =
            Context::new(self.policies, self.guideline, self.case, id, self.case.given.role.as_ref());
        Some(json!({
            "g": guideline, "r": remedy, "role": role,
            "now": self.instant(self.case.given.decided_at?),
            "asked": self.case.said(built_in::AMOUNT).and_then(|value| known(self.policies, value)),
            "facts": self.facts(&context)?,
            "given": self.given(),
            "use": self.uses(&context)?,
            "want": self.verdicts(&verdict),
            "owed": self.owed(&owed),
        }))
    }

    fn instant(&self, at: Timestamp) -> Json {
        let site = self.case.site();
        let zone = self.policies.organisation.zone_of(site.as_ref().map(|site| site.as_str()));
        let day = zone.to_datetime(at).date();
        json!(["i", at.as_millisecond(), crate::site::calendar::days(day)])
    }

    fn facts(&self, context: &Context<'_>) -> Option<Json> {
        let mut facts = serde_json::Map::new();
        for (number, key) in self.tables.facts.all().iter().enumerate() {
            if *key != FactKey::of(self.guideline, &key.id) || key.id.as_str() == built_in::DECIDED_AT {
                continue;
            }
            let is_derived = key.declared(self.policies).is_some_and(|fact| fact.is.is_some());
            let value = match self.case.said(key.id.as_str()) {
                None if is_derived => match context.fact(&key.id) {
                    Known::Value(value) => Some(value),
                    Known::Unknown | Known::Nothing | Known::Anything => None,
                },
                said => said.cloned(),
            };
            let value = match value {
                Some(Value::Instant(at)) => Some(self.instant(at)),
                // A value that the helper cannot hold exactly makes no case for it.
                Some(value) => Some(known(self.policies, &value)?),
                None => None,
            };
            facts.extend(value.map(|value| (number.to_string(), value)));
        }
        Some(Json::Object(facts))
    }

    fn given(&self) -> Vec<String> {
        let given = self.case.given.already_given.iter();
        let path = |remedy: &crate::model::RemedyId| RemedyPath {
            guideline: self.guideline.id.clone(),
            remedy: remedy.clone(),
        };
        given.map(|remedy| path(remedy).to_string()).collect()
    }

    fn uses(&self, context: &Context<'_>) -> Option<Json> {
        let mut uses = serde_json::Map::new();
        for (number, stored) in self.tables.dimensions.all().iter().enumerate() {
            if let (Dimension::Use(_), Point::Value(value)) =
                (&stored.dimension, stored.dimension.point(context))
            {
                uses.insert(number.to_string(), known(self.policies, &value)?);
            }
        }
        Some(Json::Object(uses))
    }

    /// The verdicts that are possible.
    fn verdicts(&self, verdict: &Verdict) -> Vec<i64> {
        let all = match verdict {
            Verdict::CannotTell(possible) => possible.clone(),
            certain => vec![certain.clone()],
        };
        let number = |one: &Verdict| self.tables.verdicts.all().iter().position(|known| known == one);
        let known: BTreeSet<i64> =
            all.iter().filter_map(number).filter_map(|number| i64::try_from(number).ok()).collect();
        known.into_iter().collect()
    }

    fn owed(&self, owed: &OwedAmount) -> Json {
        match owed {
            OwedAmount::Nothing => json!(0),
            OwedAmount::Thing => json!(1),
            OwedAmount::Unknown => json!("?"),
            OwedAmount::Value(value) => known(self.policies, value).unwrap_or(json!("inexact")),
        }
    }
}
