//! What a replay wants to know of each decision.

use crate::{
    model::{Bounds, Fact, FactKind},
    simulate::read::Kind,
};

/// A fact as a log may hold it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct WantedFact {
    /// Its id.
    pub id: String,
    /// How it is read.
    pub kind: Kind,
    /// Whether it is money, in the currency of the row.
    pub is_money: bool,
    /// Which values it can have.
    pub bounds: Bounds,
    pub(super) unit: Option<String>,
    /// Whether it is worked out where no column has its name.
    pub(super) is_derived: bool,
}

impl WantedFact {
    /// Whether both are read alike, whatever values they can have.
    pub(in crate::simulate) fn is_read_like(&self, other: &Self) -> bool {
        (&self.id, self.kind, self.is_money, &self.unit, self.is_derived)
            == (&other.id, other.kind, other.is_money, &other.unit, other.is_derived)
    }

    /// The unit of a number.
    pub(in crate::simulate) fn unit(&self) -> Option<&str> {
        self.unit.as_deref()
    }

    /// Returns how a fact is read from a log.
    #[must_use]
    pub fn new(fact: &Fact) -> Self {
        let (kind, is_money) = match &fact.kind {
            FactKind::Choice { .. } | FactKind::Text => (Kind::Text, false),
            FactKind::Number { .. } => (Kind::Number, false),
            FactKind::Percent => (Kind::Percent, false),
            FactKind::Money => (Kind::Number, true),
            FactKind::Date => (Kind::Day, false),
            FactKind::Instant => (Kind::Instant, false),
            FactKind::Flag => (Kind::Flag, false),
        };
        let unit = match &fact.kind {
            FactKind::Number { unit } => unit.as_ref().map(|unit| unit.to_string()),
            FactKind::Choice { .. }
            | FactKind::Text
            | FactKind::Percent
            | FactKind::Money
            | FactKind::Date
            | FactKind::Instant
            | FactKind::Flag => None,
        };
        Self {
            id: fact.id.to_string(),
            kind,
            is_money,
            bounds: fact.bounds.clone(),
            unit,
            is_derived: fact.is.is_some(),
        }
    }
}
