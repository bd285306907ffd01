//! A guideline: one situation, its remedies and who may grant them.

use jiff::civil::Date;

use super::{
    Amount, Cap, Condition, DepartmentId, Example, Fact, FactId, GuidelineId, Place, RemedyId, RoleId, Table,
    Texts,
};

/// One situation, and what may be done about it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Guideline {
    /// The stem of its file's name.
    pub id: GuidelineId,
    /// The department whose folder it lies in.
    pub department: DepartmentId,
    /// Everything it says in words.
    pub texts: Texts,
    /// Ids it had before.
    pub formerly: Vec<GuidelineId>,
    /// When it holds.
    pub in_force: Period,
    /// The day by which someone looks at it again.
    pub review_by: Option<Date>,
    /// What must hold for any of its remedies.
    pub only_when: Option<Condition>,
    /// Looked at from the top before the remedies.
    pub unless: Vec<Exception>,
    /// What holds where nothing else does.
    pub otherwise: Option<Otherwise>,
    /// Whether the order of the remedies binds.
    pub first_that_applies: bool,
    /// Facts of its own.
    pub facts: Vec<Fact>,
    /// Tables of its own.
    pub tables: Vec<Table>,
    /// In the order one would offer them.
    pub remedies: Vec<Remedy>,
    /// Courses that prepare for it.
    pub training: Vec<String>,
    /// Shown and tested.
    pub examples: Vec<Example>,
    /// Where it is written: the whole file.
    pub place: Place,
}

/// One thing that can be given or charged.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Remedy {
    /// Its id in the guideline.
    pub id: RemedyId,
    /// Ids it had before.
    pub formerly: Vec<RemedyId>,
    /// The fact that is measured instead of `amount`.
    pub measure: Option<FactId>,
    /// Whether it marks what the customer pays.
    pub charge: bool,
    /// Looked at from the top before any grant.
    pub unless: Vec<Exception>,
    /// Remedies of the guideline that rule this one out once given.
    pub instead_of: Vec<RemedyId>,
    /// Remedies that are owed along with it.
    pub together_with: Vec<RemedyId>,
    /// What the customer is entitled to.
    pub owed: Vec<Owed>,
    /// What a role may give at its discretion.
    pub may: Vec<May>,
    /// How often, how much.
    pub caps: Vec<Cap>,
    /// What holds where nothing else does.
    pub otherwise: Option<Otherwise>,
    /// Where its id is written.
    pub place: Place,
}

/// An entitlement: given without asking.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Owed {
    /// Its id, if it has one.
    pub id: Option<String>,
    /// When it is owed.
    pub when: Option<Condition>,
    /// What takes it away.
    pub unless: Vec<Exception>,
    /// How much; `None` where the remedy has no measure.
    pub amount: Option<Amount>,
    /// Whether the amount is exact or the least.
    pub exactly: bool,
    /// When it holds.
    pub in_force: Period,
    /// Where it is written.
    pub place: Place,
}

/// Discretion: a role may give up to a limit without asking.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct May {
    /// Its id, if it has one.
    pub id: Option<String>,
    /// The lowest role that has it; `None` is the lowest of all.
    pub role: Option<RoleId>,
    /// When it applies.
    pub when: Option<Condition>,
    /// The limit; `None` where the remedy has no measure.
    pub up_to: Option<Amount>,
    /// When it holds.
    pub in_force: Period,
    /// Where it is written.
    pub place: Place,
    /// Where the limit is written.
    pub limit_place: Place,
}

/// A case that is answered before any grant is looked at.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Exception {
    /// Its id, if it has one.
    pub id: Option<String>,
    /// When it holds.
    pub when: Condition,
    /// Whom to ask; without anyone the answer is no.
    pub ask: Option<Target>,
    /// Where it is written.
    pub place: Place,
}

/// The answer where nothing else answers.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Otherwise {
    /// Whom to ask; without anyone the answer is no.
    pub ask: Option<Target>,
    /// Where it is written.
    pub place: Place,
}

/// Someone to ask.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Target {
    /// A role.
    Role(RoleId),
    /// A department.
    Department(DepartmentId),
}

/// The days on which something holds; both ends count, days of the site's zone.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

impl Period {
    /// Returns whether the period has no end on either side.
    #[must_use]
    pub fn is_always(self) -> bool {
        self.from.is_none() && self.until.is_none()
    }

    /// Returns whether a day lies in it.
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}
