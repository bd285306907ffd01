//! What an evaluation answers.

use std::fmt;

use crate::model::{
    Currency, DepartmentId, Exact, ExpectedAnswer, FactId, GuidelineId, Policies, RemedyId, RoleId, Target,
    Value,
};

/// The answer to a case.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Answer {
    /// The remedy it is about; none for a guideline without remedies.
    pub remedy: Option<RemedyId>,
    /// What may be done.
    pub verdict: Verdict,
    /// What the customer is entitled to.
    pub owed: OwedAmount,
    /// How much this role may give on its own.
    pub up_to: UpTo,
    /// The rules that decided, and those that stood in the way.
    pub rules: Vec<RulePath>,
    /// Why, in order.
    pub because: Vec<Reason>,
    /// The smallest changes that would each make it a yes, the smallest first.
    pub nearest: Vec<Change>,
    /// Remedies of the guideline that this role may give instead.
    pub instead: Vec<RemedyId>,
    /// Remedies that are owed along.
    pub together_with: Vec<RemedyId>,
    /// Facts the case did not say and for which the policies' assumption was used.
    pub assumptions: Vec<(FactId, Value)>,
    /// Facts that are unknown and still matter.
    pub unknown: Vec<FactId>,
}

/// What may be done.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Verdict {
    /// Yes, on the spot.
    Decide,
    /// Someone else decides.
    Ask(Asked),
    /// Not this.
    No,
    /// No guideline speaks to it.
    NotCovered,
    /// Facts that matter are unknown; any of these is possible.
    CannotTell(Vec<Verdict>),
}

/// Whom to ask.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Asked {
    /// Any of these roles; they share a rank.
    Roles(Vec<RoleId>),
    /// A department.
    Department(DepartmentId),
}

impl Asked {
    /// Returns whom a target names: for a role all roles of its rank.
    #[must_use]
    pub fn from_target(target: &Target, policies: &Policies) -> Self {
        match target {
            Target::Department(department) => Self::Department(department.clone()),
            Target::Role(role) => {
                let rank = policies.organisation.ranks.iter().find(|rank| rank.contains(role));
                Self::Roles(rank.cloned().unwrap_or_else(|| vec![role.clone()]))
            }
        }
    }
}

impl Verdict {
    /// Returns the verdict as two answers are compared by it: that it cannot be told is one answer,
    /// whatever is still possible.
    #[must_use]
    pub fn same(self) -> Self {
        match self {
            Self::CannotTell(_) => Self::CannotTell(Vec::new()),
            Self::Decide | Self::Ask(_) | Self::No | Self::NotCovered => self,
        }
    }

    /// Returns the verdict that asks someone, or no.
    #[must_use]
    pub fn ask_or_no(ask: Option<&Target>, policies: &Policies) -> Self {
        ask.map_or(Self::No, |target| Self::Ask(Asked::from_target(target, policies)))
    }
}

/// What the customer is entitled to.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum OwedAmount {
    /// Nothing is owed.
    Nothing,
    /// Something without an amount.
    Thing,
    /// An amount: money rounded to its smallest unit, or a number.
    Value(Value),
    /// Facts that matter are unknown.
    Unknown,
}

/// How much a role may give on its own.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum UpTo {
    /// Nothing.
    Nothing,
    /// The remedy, which has no amount.
    Thing,
    /// Any amount.
    Anything,
    /// An amount, exact.
    Value(Value),
    /// An amount for each currency, in whole units: the case does not say which it is about.
    PerCurrency(Vec<(Currency, Exact)>),
    /// Facts that matter are unknown.
    Unknown,
}

/// Names a rule inside a guideline: `waive-fee/unless/big-bill`, `waive-fee/may/1`, `only_when`.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RulePath {
    /// The guideline.
    pub guideline: GuidelineId,
    /// The remedy, for a rule of one.
    pub remedy: Option<RemedyId>,
    /// `only_when`, `unless`, `owed`, `may`, `cap`, `instead_of`, `otherwise`, `in_force`.
    pub kind: &'static str,
    /// Its id, or its number counted from one; empty where there is only one.
    pub name: String,
}

impl fmt::Display for RulePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(remedy) = &self.remedy {
            write!(f, "{remedy}/")?;
        }
        f.write_str(self.kind)?;
        if !self.name.is_empty() {
            write!(f, "/{}", self.name)?;
        }
        Ok(())
    }
}

/// One step of the explanation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Reason {
    /// The guideline is not in force on that day.
    NotInForce,
    /// What must hold for the guideline does not.
    OnlyWhen,
    /// An exception holds.
    Unless(RulePath),
    /// A remedy that rules this one out was given.
    InsteadOf(RemedyId),
    /// Another remedy applies and must be offered before this one.
    OfferedFirst(RemedyId),
    /// It is owed.
    Owed(RulePath),
    /// A grant covers it.
    Granted(RulePath),
    /// A grant of this role applies, but the amount is above its limit.
    AboveLimit(RulePath),
    /// The customer is owed something, but less than what is asked.
    AboveOwed(RulePath),
    /// What is owed, or a grant of this role, has a condition that does not hold.
    ConditionFails(RulePath),
    /// No grant is open to this role.
    NotThisRole,
    /// A cap is used up; of money, this much is left.
    UsedUp(RulePath, Option<Value>),
    /// A higher role's grant covers it.
    HigherRole(Vec<RoleId>),
    /// Nothing else answers.
    Otherwise(RulePath),
    /// Two amounts in different currencies would have to be compared or added.
    NotComparable(Value, Value),
}

/// A change of one thing in the case.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Change {
    /// The fact.
    pub fact: FactId,
    /// What the case says now; nothing where it does not say.
    pub from: Option<Value>,
    /// What would make it a yes.
    pub to: Value,
}

impl ExpectedAnswer {
    /// Returns whether a verdict is what the example expects. A role stands for all of its rank.
    #[must_use]
    pub fn agrees_with(&self, verdict: &Verdict, policies: &Policies) -> bool {
        match (self, verdict) {
            (Self::Decide, Verdict::Decide)
            | (Self::No, Verdict::No)
            | (Self::NotCovered, Verdict::NotCovered)
            | (Self::CannotTell, Verdict::CannotTell(_)) => true,
            (Self::Ask(Target::Department(expected)), Verdict::Ask(Asked::Department(department))) => {
                expected == department
            }
            (Self::Ask(target @ Target::Role(role)), Verdict::Ask(asked @ Asked::Roles(roles))) => {
                roles.contains(role) || Asked::from_target(target, policies) == *asked
            }
            _ => false,
        }
    }
}
