//! Examples: shown on the page and run as tests.

use std::collections::BTreeMap;

use super::{Exact, FactId, Money, Place, RemedyId, RemedyPath, RoleId, Target, Value};
use jiff::Timestamp;

/// A case with the answer its author expects.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Example {
    /// What the case says; built-in facts among them.
    pub given: Given,
    /// The answer.
    pub answer: ExpectedAnswer,
    /// Where the answer is written.
    pub answer_place: Place,
    /// Where the example is written.
    pub place: Place,
}

/// What a case says, before it is put to the policies.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Given {
    /// The remedy.
    pub remedy: Option<RemedyId>,
    /// The role.
    pub role: Option<RoleId>,
    /// When it is decided.
    pub decided_at: Option<Timestamp>,
    /// Every other fact, `amount`, `customer`, `agent` and `site` among them.
    pub facts: BTreeMap<FactId, Value>,
    /// Remedies already given in this case.
    pub already_given: Vec<RemedyId>,
    /// Earlier decisions.
    pub history: Vec<PastGrant>,
}

/// An earlier decision that caps and history facts look at.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PastGrant {
    /// What was asked for or given.
    pub remedy: RemedyPath,
    /// When.
    pub at: Timestamp,
    /// What was asked, if it had an amount.
    pub asked: Option<PastGift>,
    /// What was given, if anything was.
    pub given: Option<PastGift>,
    /// Key facts, `customer` and `agent` among them, and facts from which they follow.
    pub keys: BTreeMap<FactId, Value>,
    /// Whether somebody told of it: a key fact that is not among its keys then follows from them or is unknown.
    /// One that is made up to be looked at has no other keys.
    pub told: bool,
}

/// What an earlier decision gave.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PastGift {
    /// An amount of money.
    Money(Money),
    /// So many of what the remedy measures.
    Number(Exact),
    /// Something without an amount.
    Thing,
}

/// The answer an example expects.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ExpectedAnswer {
    /// `decide`.
    Decide,
    /// `ask team-lead`.
    Ask(Target),
    /// `no`.
    No,
    /// `not covered`.
    NotCovered,
    /// `cannot tell`.
    CannotTell,
}
