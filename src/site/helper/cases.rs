//! Cases on both sides of every bound that an answer looks at, with every fact also left open.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan};

use super::sentence::limit_of;
use crate::decision::{Atom, Bound, Case, Context, Dimension, Formulas, Known, Question, compile};
use crate::model::{
    Blank, CapLimit, CapMeasure, Currency, Exact, Expression, FactId, FactKind, Given, Guideline, Money,
    PastGift, PastGrant, Policies, Remedy, RemedyPath, Scope, Value, built_in,
};

/// A fixed sequence of numbers that looks like chance.
pub(super) struct Draw(pub(super) u64);

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
pub(super) struct Range {
    now: Vec<Timestamp>,
    facts: BTreeMap<FactId, Vec<Value>>,
    asked: Vec<Value>,
    given: Vec<crate::model::RemedyId>,
    uses: Vec<(crate::decision::UseOf, CapLimit)>,
}

impl Range {
    /// Looks at every bound that the answer of a remedy looks at.
    pub(super) fn of(
        policies: &Policies,
        guideline: &Guideline,
        remedy: Option<&Remedy>,
        now: Timestamp,
    ) -> Self {
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
            (Dimension::Asked(_), Question::Bound(bound)) => {
                self.asked.extend(around(bound).into_iter().filter(|asked| !is_below_nought(asked)));
            }
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
            (Dimension::Week(id), Question::Bound(bound)) => self.week(id, bound, read),
            (Dimension::Age(id, _), Question::Bound(bound)) => self.ages(id, bound, read),
            (Dimension::Gap(gap), Question::Bound(bound)) => {
                self.ages(&gap.fact, bound, read);
                self.ages(&gap.from.fact, bound, read);
            }
            (Dimension::Given(remedy), _) => self.given.push(remedy.clone()),
            (Dimension::Use(what), Question::Bound(bound)) => {
                self.uses.push((what.clone(), limit_of(what, bound)));
            }
            (Dimension::UseLess { what, measure, limit }, Question::Bound(_)) => {
                facts_of(limit, read);
                self.uses.push((what.clone(), CapLimit::Worked(measure.clone(), limit.clone())));
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

    /// Moments around a minute of the week, as the clock of UTC tells it, and an hour or two earlier.
    fn week(&mut self, id: &FactId, bound: &Bound, read: &mut Vec<FactId>) {
        let Ok(minute) = i64::try_from(bound.value.floor()) else { return };
        let monday = jiff::civil::date(2026, 11, 23).at(0, 0, 0, 0);
        let near = [-121, -120, -61, -60, -1, 0].map(|more| monday.saturating_add((minute + more).minutes()));
        if id.as_str() != built_in::DECIDED_AT {
            read.push(id.clone());
            self.facts.entry(id.clone()).or_default().extend(near.map(|local| Value::Date(local.date())));
        }
        let moments = near.into_iter().filter_map(|local| local.in_tz("UTC").ok().map(|at| at.timestamp()));
        match id.as_str() {
            built_in::DECIDED_AT => self.now.extend(moments),
            _ => self.facts.entry(id.clone()).or_default().extend(moments.map(Value::Instant)),
        }
    }

    /// Days and moments around so many days, months, working days or hours ago.
    fn ages(&mut self, id: &FactId, bound: &Bound, read: &mut Vec<FactId>) {
        read.push(id.clone());
        let Some(now) = self.now.first().copied() else { return };
        let n = i64::try_from(bound.value.floor()).unwrap_or(0);
        let today = jiff::tz::TimeZone::UTC.to_datetime(now).date();
        let values = self.facts.entry(id.clone()).or_default();
        for back in [n.days(), n.months(), (n.saturating_mul(7) / 5).days()] {
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

    /// Draws a case.
    pub(super) fn draw(
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
        // Whose gifts are counted is known to whoever answers how much of a cap is used.
        for key in self.uses.iter().flat_map(|(what, _)| &what.per) {
            let value = self.facts.get(key).and_then(|values| draw.one_of(values)).cloned();
            given.facts.entry(key.clone()).or_insert(value.unwrap_or_else(|| word("x")));
        }
        self.ask(remedy, &mut given, draw);
        given.already_given = self.given.iter().filter(|_| draw.below(4) == 0).cloned().collect();
        self.use_up((policies, guideline, remedy), &mut given, draw);
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
    fn use_up(
        &self,
        (policies, guideline, remedy): (&Policies, &Guideline, Option<&Remedy>),
        given: &mut Given,
        draw: &mut Draw,
    ) {
        let (Some(at), Some(remedy)) = (given.decided_at, remedy) else { return };
        for (what, limit) in &self.uses {
            let scope = what.scopes.first();
            let path = match scope {
                Some(Scope::Remedy(path)) => path.clone(),
                Some(Scope::Guideline(_)) | None => {
                    RemedyPath { guideline: guideline.id.clone(), remedy: remedy.id.clone() }
                }
            };
            let (times, gift) = match settled(policies, guideline, remedy, given, limit) {
                CapLimit::Count(n) => (n, PastGift::Thing),
                CapLimit::Money(most, currency) => (1, PastGift::Money(money(most, currency, draw))),
                CapLimit::Measure(most, _) => (1, PastGift::Number(most)),
                CapLimit::Worked(..) => continue,
            };
            let times = match draw.below(3) {
                0 => 0,
                1 => times.saturating_sub(u32::from(gift == PastGift::Thing)),
                _ => times,
            };
            let said = |key: &FactId| Some((key.clone(), given.facts.get(key)?.clone()));
            let keys: BTreeMap<FactId, Value> = what.per.iter().filter_map(said).collect();
            for _ in 0..times.min(40) {
                given.history.push(PastGrant {
                    remedy: path.clone(),
                    at: at.saturating_sub(1.seconds()).unwrap_or(at),
                    asked: None,
                    given: Some(gift),
                    keys: keys.clone(),
                    told: false,
                });
            }
        }
    }
}

/// A limit that is worked out, as it is in a case.
fn settled(
    policies: &Policies,
    guideline: &Guideline,
    remedy: &Remedy,
    given: &Given,
    limit: &CapLimit,
) -> CapLimit {
    let CapLimit::Worked(measure, expression) = limit else { return limit.clone() };
    let case = Case { guideline: guideline.id.clone(), given: given.clone() };
    let context = Context::new(policies, guideline, &case, Some(&remedy.id), given.role.as_ref());
    match (context.expression(expression), measure) {
        (Known::Value(Value::Number(n)), CapMeasure::Times) => {
            CapLimit::Count(u32::try_from(n.floor()).unwrap_or(0))
        }
        (Known::Value(Value::Number(n)), CapMeasure::Measure(unit)) => CapLimit::Measure(n, unit.clone()),
        (Known::Value(Value::Money(most, currency)), _) => CapLimit::Money(most, currency),
        _ => limit.clone(),
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

/// Nobody asks for less than nothing.
fn is_below_nought(asked: &Value) -> bool {
    matches!(asked, Value::Number(amount) | Value::Money(amount, _) if *amount < Exact::ZERO)
}

fn some_amounts(policies: &Policies) -> Vec<Value> {
    let some = ["0", "10", "99", "100", "250", "1000"];
    let some: Vec<Exact> = some.iter().filter_map(|text| Exact::parse(text)).collect();
    let currencies = policies.organisation.currencies.iter().take(2);
    currencies.flat_map(|currency| some.iter().map(|amount| Value::Money(*amount, *currency))).collect()
}

fn facts_of(expression: &Expression, read: &mut Vec<FactId>) {
    expression.for_each(&mut |inner| {
        if let Expression::Fact(id) = inner {
            read.push(id.clone());
        }
    });
}

/// Returns a word as a value.
pub(super) fn word(text: &str) -> Value {
    Value::Word(text.into())
}
