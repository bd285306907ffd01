//! The facts that the helper can be told, and how their values are written for it.

use serde_json::{Value as Json, json};

use crate::model::{
    Blank, Currency, Exact, Fact, FactId, FactKind, Guideline, GuidelineId, Policies, Value, built_in,
};

/// A fact in the place where it is declared: a guideline's own facts hide the organisation's.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(super) struct FactKey {
    /// The guideline, for a fact of its own.
    pub(super) guideline: Option<GuidelineId>,
    /// Its id.
    pub(super) id: FactId,
}

/// What a page needs to ask for a fact.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// One of some words.
    Word,
    /// Yes or no.
    Flag,
    /// A number; a percent is its share.
    Number,
    /// An amount of money.
    Money,
    /// A day.
    Date,
    /// A moment.
    Instant,
}

impl FactKey {
    /// Returns the key of a fact as a guideline sees it.
    pub(super) fn of(guideline: &Guideline, id: &FactId) -> Self {
        let own = guideline.facts.iter().any(|fact| fact.id == *id);
        Self { guideline: own.then(|| guideline.id.clone()), id: id.clone() }
    }

    /// Returns the declaration, which built-in facts do not have.
    pub(super) fn declared<'a>(&self, policies: &'a Policies) -> Option<&'a Fact> {
        match &self.guideline {
            Some(guideline) => {
                let guideline = policies.guideline(guideline.as_str())?;
                guideline.facts.iter().find(|fact| fact.id == self.id)
            }
            None => policies.organisation.fact(self.id.as_str()),
        }
    }

    /// Returns what its values are.
    pub(super) fn kind(&self, policies: &Policies) -> Kind {
        match self.declared(policies).map(|fact| &fact.kind) {
            Some(FactKind::Flag) => Kind::Flag,
            Some(FactKind::Number { .. } | FactKind::Percent) => Kind::Number,
            Some(FactKind::Money) => Kind::Money,
            Some(FactKind::Date) => Kind::Date,
            Some(FactKind::Instant) => Kind::Instant,
            Some(FactKind::Choice { .. } | FactKind::Text) => Kind::Word,
            None if self.id.as_str() == built_in::AMOUNT => Kind::Money,
            None if self.id.as_str() == built_in::DECIDED_AT => Kind::Instant,
            None => Kind::Word,
        }
    }

    /// Returns the words it can be, where it is a choice or a desk.
    pub(super) fn options(&self, policies: &Policies) -> Vec<String> {
        match self.declared(policies).map(|fact| &fact.kind) {
            Some(FactKind::Choice { values, .. }) => values.iter().map(|word| word.to_string()).collect(),
            None if self.id.as_str() == built_in::SITE => {
                policies.organisation.sites.iter().map(|site| site.id.to_string()).collect()
            }
            _ => Vec::new(),
        }
    }

    fn is_percent(&self, policies: &Policies) -> bool {
        self.declared(policies).is_some_and(|fact| fact.kind == FactKind::Percent)
    }

    /// Writes the fact for the helper: its id, its kind, its options (or 1 where it follows from others) and what a
    /// blank means.
    pub(super) fn entry(&self, policies: &Policies) -> Json {
        let kind = match self.kind(policies) {
            Kind::Word => "w",
            Kind::Flag => "f",
            Kind::Number if self.is_percent(policies) => "p",
            Kind::Number => "n",
            Kind::Money => "m",
            Kind::Date => "d",
            Kind::Instant => "i",
        };
        let options = self.options(policies);
        let is_derived = self.declared(policies).is_some_and(|fact| fact.is.is_some());
        let options = if options.is_empty() { json!(u8::from(is_derived)) } else { json!(options) };
        let mut entry = vec![json!(self.id.as_str()), json!(kind), options];
        match self.declared(policies).map(|fact| &fact.blank) {
            Some(Blank::None) => entry.push(Json::Null),
            Some(Blank::Value(value)) => entry.extend(known(policies, value)),
            Some(Blank::Unknown) | None => {}
        }
        json!(entry)
    }
}

/// Writes a value as the helper holds it; none for one that it cannot hold exactly.
///
/// Numbers and money are `[currency, number]` in whole units, days are `["d", days]`, moments
/// `["i", milliseconds, days, minute of the week]`.
pub(super) fn known(policies: &Policies, value: &Value) -> Option<Json> {
    Some(match value {
        Value::None => Json::Null,
        Value::Word(word) => json!(**word),
        Value::Flag(flag) => json!(flag),
        Value::Number(number) => json!([-1, decimal(*number, 6)?]),
        Value::Money(amount, currency) => {
            json!([currency_number(policies, *currency)?, decimal(*amount, currency.decimals())?])
        }
        Value::Date(day) => json!(["d", crate::site::calendar::days(*day)]),
        Value::Instant(_) => return None,
        Value::Never => json!("never"),
    })
}

/// Writes an exact number that has at most so many decimals and is not huge.
pub(super) fn decimal(number: Exact, decimals: u8) -> Option<Json> {
    let scaled = number.times(Exact::power_of_ten(decimals)?)?.as_integer()?;
    if scaled.unsigned_abs() > 1 << 51 {
        return None;
    }
    serde_json::from_str(&number.to_string()).ok()
}

/// Returns the number of a currency.
pub(super) fn currency_number(policies: &Policies, currency: Currency) -> Option<usize> {
    policies.organisation.currencies.iter().position(|known| *known == currency)
}
