//! Around which numbers a policy turns: a sample is most telling close to them.

use std::collections::{BTreeMap, BTreeSet};

use super::random::Random;
use crate::{
    decision::{closure, of_amount, of_condition},
    model::{
        Amount, Condition, Currency, Exact, Expression, FactId, FactTest, Guideline, Policies, Remedy, Test,
        Value, built_in,
    },
};

/// The numbers that facts and amounts are compared with.
pub(super) struct Cuts {
    numbers: BTreeMap<FactId, Vec<i64>>,
    money: BTreeMap<FactId, Vec<(Currency, i64)>>,
    /// Limits in the smallest unit, lowest first.
    limits: BTreeMap<Currency, Vec<i64>>,
    /// Facts that limits are a share of.
    shares: BTreeSet<FactId>,
    has_limit: bool,
}

/// Returns the facts that the rules of a remedy look at, and all they follow from.
pub(super) fn reads(policies: &Policies, guideline: &Guideline, remedy: Option<&Remedy>) -> BTreeSet<FactId> {
    let mut reads = Vec::new();
    for condition in conditions(guideline, remedy) {
        of_condition(policies, guideline, condition, &mut reads);
    }
    for amount in amounts(remedy) {
        of_amount(policies, guideline, amount, &mut reads);
    }
    reads.extend(remedy.and_then(|remedy| remedy.measure.clone()));
    reads.extend(remedy.iter().flat_map(|remedy| remedy.caps.iter().map(|cap| cap.per.clone())));
    closure(policies, guideline, reads)
}

fn conditions<'a>(guideline: &'a Guideline, remedy: Option<&'a Remedy>) -> Vec<&'a Condition> {
    let mut conditions: Vec<&Condition> = guideline.only_when.iter().collect();
    conditions.extend(guideline.unless.iter().map(|exception| &exception.when));
    if let Some(remedy) = remedy {
        conditions.extend(remedy.unless.iter().map(|exception| &exception.when));
        conditions.extend(remedy.may.iter().filter_map(|may| may.when.as_ref()));
        for owed in &remedy.owed {
            conditions.extend(owed.when.iter().chain(owed.unless.iter().map(|exception| &exception.when)));
        }
    }
    conditions
}

fn amounts(remedy: Option<&Remedy>) -> impl Iterator<Item = &Amount> {
    let may = remedy.into_iter().flat_map(|remedy| remedy.may.iter().filter_map(|may| may.up_to.as_ref()));
    let owed =
        remedy.into_iter().flat_map(|remedy| remedy.owed.iter().filter_map(|owed| owed.amount.as_ref()));
    may.chain(owed)
}

impl Cuts {
    pub(super) fn of(policies: &Policies, guideline: &Guideline, remedy: Option<&Remedy>) -> Self {
        let mut cuts = Self {
            numbers: BTreeMap::new(),
            money: BTreeMap::new(),
            limits: BTreeMap::new(),
            shares: BTreeSet::new(),
            has_limit: remedy.is_some_and(|remedy| remedy.measure.is_none())
                && amounts(remedy).next().is_some(),
        };
        for condition in conditions(guideline, remedy) {
            cuts.condition(condition);
        }
        for amount in amounts(remedy) {
            cuts.amount(policies, guideline, amount);
        }
        cuts.limits.values_mut().for_each(|limits| limits.sort_unstable());
        cuts
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().for_each(|part| self.condition(part));
            }
            Condition::Not(part) => self.condition(part),
            Condition::Fact(FactTest { fact, test, .. }) => self.test(fact, test),
        }
    }

    fn test(&mut self, fact: &FactId, test: &Test) {
        match test {
            Test::Not(test) => self.test(fact, test),
            Test::Compare(_, expression) => self.cut(fact, expression),
            Test::Between(low, high) | Test::Band(low, high) => {
                self.cut(fact, low);
                self.cut(fact, high);
            }
            Test::Every(tests) => tests.iter().for_each(|test| self.test(fact, test)),
            Test::Word(_) | Test::Flag(_) | Test::None | Test::Day(..) | Test::Apart(_) | Test::During(_) => {
            }
        }
    }

    fn cut(&mut self, fact: &FactId, expression: &Expression) {
        match expression {
            Expression::Literal(Value::Number(number), _) => {
                self.numbers.entry(fact.clone()).or_default().extend(i64::try_from(number.floor()).ok());
            }
            Expression::Literal(Value::Money(amount, currency), _) => {
                self.cut_money(fact, *amount, *currency);
            }
            Expression::PerCurrency(amounts) => {
                amounts.iter().for_each(|(currency, amount)| self.cut_money(fact, *amount, *currency));
            }
            _ => {}
        }
    }

    fn cut_money(&mut self, fact: &FactId, amount: Exact, currency: Currency) {
        let minor = minor(amount, currency).map(|minor| (currency, minor));
        self.money.entry(fact.clone()).or_default().extend(minor);
    }

    fn amount(&mut self, policies: &Policies, guideline: &Guideline, amount: &Amount) {
        match amount {
            Amount::Anything => {}
            Amount::PerCurrency(amounts) => {
                for (currency, amount) in amounts {
                    self.limits.entry(*currency).or_default().extend(minor(*amount, *currency));
                }
            }
            Amount::Cases(cases) => cases.iter().for_each(|case| self.amount(policies, guideline, &case.is)),
            Amount::Expression(Expression::Literal(Value::Money(amount, currency), _)) => {
                self.limits.entry(*currency).or_default().extend(minor(*amount, *currency));
            }
            Amount::Expression(_) => {
                let mut facts = Vec::new();
                of_amount(policies, guideline, amount, &mut facts);
                let own = built_in::AMOUNT;
                self.shares.extend(
                    closure(policies, guideline, facts).into_iter().filter(|fact| fact.as_str() != own),
                );
            }
        }
    }

    /// Returns the currency of a case: that of the desk, else the first that the limits name.
    pub(super) fn currency(&self, policies: &Policies, of_desk: Option<Currency>) -> Option<Currency> {
        let in_order = policies.organisation.currencies.iter().copied();
        let named = || in_order.clone().find(|currency| self.limits.contains_key(currency));
        of_desk.or_else(named).or_else(|| in_order.clone().next())
    }

    /// Returns what is asked: around the lowest limit, or a part of what it is a share of; mostly round.
    pub(super) fn asks(
        &self,
        currency: Option<Currency>,
        facts: &BTreeMap<FactId, Value>,
        random: &mut Random,
    ) -> Option<i64> {
        let currency = currency.filter(|_| self.has_limit)?;
        let whole = self.share(currency, facts).filter(|_| random.one_in(2));
        let around = self.lowest(currency).or(whole).unwrap_or_else(|| usual(currency));
        let asked = around.checked_mul(random.tenths())? / 8;
        let round = if currency.decimals() == 0 { 100 } else { 500 };
        Some(if random.one_in(3) { asked } else { (asked / round * round).max(round) })
    }

    fn lowest(&self, currency: Currency) -> Option<i64> {
        self.limits.get(&currency)?.first().copied()
    }

    fn share(&self, currency: Currency, facts: &BTreeMap<FactId, Value>) -> Option<i64> {
        let amounts = self.shares.iter().filter_map(|fact| match facts.get(fact)? {
            Value::Money(amount, of) if *of == currency => minor(*amount, currency),
            _ => None,
        });
        amounts.min().map(|amount| (amount / 4).max(1))
    }

    /// Returns how many in a hundred a superior approves: fewer, the further above the lowest limit.
    pub(super) fn approval(&self, currency: Option<Currency>, asked: Option<i64>) -> usize {
        let limit = currency.and_then(|currency| self.lowest(currency)).unwrap_or(0);
        match asked {
            Some(asked) if limit > 0 && asked <= limit * 3 / 2 => 94,
            Some(asked) if limit > 0 && asked <= limit * 3 => 78,
            Some(_) => 55,
            None => 70,
        }
    }

    /// Returns a number for a fact, around what it is compared with.
    pub(super) fn number(&self, fact: &FactId, random: &mut Random) -> i64 {
        match self.numbers.get(fact).filter(|cuts| !cuts.is_empty()) {
            Some(cuts) => {
                let around = cuts[random.below(cuts.len())].max(1);
                (around * random.tenths() + 4) / 6
            }
            None => random.skewed(40),
        }
    }

    /// Returns an amount for a fact, around what it is compared with or several times the lowest limit.
    pub(super) fn money(&self, fact: &FactId, currency: Currency, random: &mut Random) -> i64 {
        let cuts = self.money.get(fact).into_iter().flatten();
        let mut cuts: Vec<i64> = cuts.filter(|(of, _)| *of == currency).map(|(_, minor)| *minor).collect();
        let usual = self.lowest(currency).map_or_else(|| usual(currency), |limit| limit.saturating_mul(4));
        cuts.push(usual);
        let around = cuts[random.below(cuts.len())].max(1);
        let amount = around.saturating_mul(random.tenths()) / 10;
        if currency.decimals() == 0 { amount / 10 * 10 } else { amount }
    }
}

fn minor(amount: Exact, currency: Currency) -> Option<i64> {
    let scaled = amount.times(Exact::power_of_ten(currency.decimals())?)?;
    i64::try_from(scaled.floor()).ok()
}

/// An everyday amount in the smallest unit.
fn usual(currency: Currency) -> i64 {
    if currency.decimals() == 0 { 20_000 } else { 6000 }
}
