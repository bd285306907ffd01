//! Facts: what a case may say, their types and values.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Amount, Bounds, Currency, Exact, FactId, History, Money, Place, Unit};

/// A fact of the organisation's or a guideline's vocabulary.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// What its values are.
    pub kind: FactKind,
    /// Which of them it can have.
    pub bounds: Bounds,
    /// What a blank means.
    pub blank: Blank,
    /// How it follows from other facts, if it does. A case may still supply it.
    pub is: Option<Derivation>,
    /// Where it is declared.
    pub place: Place,
}

/// The type of a fact.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FactKind {
    /// One of the listed words.
    Choice {
        /// The words, lowest first where they are ordered.
        values: Vec<Arc<str>>,
        /// Whether `at least` and its kin make sense.
        ordered: bool,
    },
    /// An exact decimal, with a unit where it has one.
    Number {
        /// `months`, `bags`; as it is written.
        unit: Option<Unit>,
    },
    /// A share, written `30%`.
    Percent,
    /// An amount of money in any currency of the organisation.
    Money,
    /// A day.
    Date,
    /// A moment.
    Instant,
    /// Yes or no.
    Flag,
    /// Free text, compared for equality only.
    Text,
}

/// What it means that a case does not say a fact.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Blank {
    /// Nothing is assumed: the fact is unknown.
    Unknown,
    /// There is none, which a test can ask for.
    None,
    /// The author's assumption.
    Value(Value),
}

/// How a fact follows from others.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Derivation {
    /// Computed from other facts; cases may hold words of a choice or a flag.
    Computed(Amount),
    /// Read from earlier decisions.
    History(History),
}

/// The value of a fact in a case.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Value {
    /// There is none; not the same as unknown.
    None,
    /// A word of a choice, or a text.
    Word(Arc<str>),
    /// Yes or no.
    Flag(bool),
    /// A number in the fact's unit; a percent is its share (`30%` is `3/10`).
    Number(Exact),
    /// Money in whole units of the currency (dollars, not cents), exact.
    Money(Exact, Currency),
    /// A day.
    Date(Date),
    /// A moment.
    Instant(Timestamp),
    /// Longer than any number: `days since the last` of what never happened.
    Never,
}

impl Value {
    /// Returns an amount of money as a value.
    #[must_use]
    pub fn from_money(money: Money) -> Option<Self> {
        let scale = Exact::power_of_ten(money.currency.decimals())?;
        Some(Self::Money(Exact::from(money.minor).over(scale)?, money.currency))
    }
}

/// The facts that every case has without a declaration.
pub mod built_in {
    /// The role of the person who decides.
    pub const ROLE: &str = "role";
    /// What is asked.
    pub const AMOUNT: &str = "amount";
    /// The guideline of the case.
    pub const GUIDELINE: &str = "guideline";
    /// The remedy of the case.
    pub const REMEDY: &str = "remedy";
    /// When it is decided.
    pub const DECIDED_AT: &str = "decided_at";
    /// The customer.
    pub const CUSTOMER: &str = "customer";
    /// The person who decides.
    pub const AGENT: &str = "agent";
    /// The desk.
    pub const SITE: &str = "site";
    /// Remedies already given in this case.
    pub const ALREADY_GIVEN: &str = "already_given";

    /// All of them.
    pub const ALL: [&str; 9] =
        [ROLE, AMOUNT, GUIDELINE, REMEDY, DECIDED_AT, CUSTOMER, AGENT, SITE, ALREADY_GIVEN];
}
