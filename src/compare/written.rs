//! What was written differently.

use std::sync::Arc;

use jiff::civil::Date;

use super::ceilings;
use crate::model::{
    Amount, Blank, Cap, Ceiling, Condition, Contact, Currency, DepartmentId, Exception, FactId, FactTest,
    Gate, Guideline, GuidelineId, Hours, May, NoticeId, Organisation, Owed, Period, RemedyId, RoleId,
    TableId, Target,
};

/// A change in writing, and the older version with nothing but this change.
#[derive(Clone, Debug)]
pub struct WrittenChange {
    /// The change.
    pub written: Written,
    /// The older version with this change alone; none where it cannot change a decision.
    pub alone: Option<Alone>,
}

/// The older version of a part with one change.
#[derive(Clone, Debug)]
pub enum Alone {
    /// The guideline; none where it is gone.
    Guideline(Option<Box<Guideline>>),
    /// The organisation.
    Organisation(Box<Organisation>),
}

/// A limit that was written differently.
#[derive(Clone, Debug, PartialEq)]
pub struct LimitChange {
    /// The remedy.
    pub remedy: RemedyId,
    /// The role of the grant.
    pub role: RoleId,
    /// Whether it bounds from below what the customer pays.
    pub is_charge: bool,
    /// When the grant applies now.
    pub when: Option<Condition>,
    /// The older limit; none where there was none.
    pub before: Option<Amount>,
    /// The newer limit; none where there is none.
    pub after: Option<Amount>,
}

/// One change in writing. Old and new are always both there.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the fields say what their variant says: which part, before and after")]
pub enum Written {
    /// A guideline that was not there before.
    GuidelineAdded,
    /// A guideline that is no longer there.
    GuidelineRemoved,
    /// Another id, as `formerly` says.
    GuidelineRenamed { before: String, after: String },
    /// Another department stands behind it.
    GuidelineMoved { before: DepartmentId, after: DepartmentId },
    /// Other days on which it holds.
    InForce { before: Period, after: Period },
    /// Another day to review it.
    ReviewBy { before: Option<Date>, after: Option<Date> },
    /// What must hold for all of it.
    OnlyWhen { before: Option<Condition>, after: Option<Condition> },
    /// An exception of the guideline or of a remedy.
    Unless { remedy: Option<RemedyId>, before: Option<Exception>, after: Option<Exception> },
    /// The exceptions are looked at in another order.
    UnlessOrder { remedy: Option<RemedyId> },
    /// What holds where nothing else does; the inner none is no.
    Otherwise { remedy: Option<RemedyId>, before: Option<Option<Target>>, after: Option<Option<Target>> },
    /// A remedy that was not there before.
    RemedyAdded(RemedyId),
    /// A remedy that is no longer there.
    RemedyRemoved(RemedyId),
    /// Another id.
    RemedyRenamed { before: RemedyId, after: RemedyId },
    /// Most likely another id of a guideline or a remedy: nothing says so.
    LikelyRenamed { before: String, after: String },
    /// Another order.
    RemedyOrder,
    /// Whether the order binds.
    OfferOrder { binds: bool },
    /// A limit of a grant.
    Limit(LimitChange),
    /// A grant.
    Grant { remedy: RemedyId, before: Option<May>, after: Option<May> },
    /// The condition of a grant.
    GrantWhen { remedy: RemedyId, role: RoleId, before: Option<Condition>, after: Option<Condition> },
    /// The days on which a grant holds.
    GrantPeriod { remedy: RemedyId, role: RoleId, before: Period, after: Period },
    /// What is owed.
    Owed { remedy: RemedyId, before: Option<Owed>, after: Option<Owed> },
    /// A cap.
    Cap { remedy: RemedyId, before: Option<Cap>, after: Option<Cap> },
    /// Remedies that rule it out once given.
    InsteadOf { remedy: RemedyId, before: Vec<RemedyId>, after: Vec<RemedyId> },
    /// Remedies owed along.
    TogetherWith { remedy: RemedyId, before: Vec<RemedyId>, after: Vec<RemedyId> },
    /// What a remedy measures, or whether the customer pays it.
    Measure(RemedyId),
    /// Courses.
    Training { before: Vec<String>, after: Vec<String> },
    /// How many examples were added, removed or changed.
    Examples { added: usize, removed: usize, changed: usize },
    /// A text reads differently.
    Text { key: String, before: Option<String>, after: Option<String> },
    /// Translations that still say what the source no longer says, by language.
    Stale(Vec<String>),
    /// Translations that read differently, by language.
    Translated(Vec<String>),
    /// A fact of the vocabulary.
    Fact { fact: FactId, is_new: bool, is_gone: bool },
    /// What it means that a case does not say a fact.
    FactBlank { fact: FactId, before: Blank, after: Blank },
    /// How a fact follows from others.
    FactIs { fact: FactId, before: Amount, after: Amount },
    /// The words of a choice.
    FactValues { fact: FactId, added: Vec<Arc<str>>, gone: Vec<Arc<str>> },
    /// A table as a whole.
    Table { table: TableId, is_new: bool, is_gone: bool },
    /// One cell of a table, by the tests that lead to it; none stand for all other cases.
    Cell { table: TableId, at: Vec<FactTest>, before: Option<Amount>, after: Option<Amount> },
    /// A role.
    Role { role: RoleId, is_new: bool },
    /// Roles in another order.
    Ranks,
    /// Hours of the desks.
    DeskHours { before: Option<Hours>, after: Option<Hours> },
    /// A currency.
    Currency { currency: Currency, is_new: bool },
    /// The languages of the policies.
    Languages { added: Vec<String>, gone: Vec<String> },
    /// The ceiling of a role.
    Ceiling { role: RoleId, before: Option<Ceiling>, after: Option<Ceiling> },
    /// A finding that is passed over for a while from now on.
    Ignored { rule: String, spot: String, until: Date, reason: String },
    /// A finding that is no longer told, or no longer has to be put right.
    Quieter { rule: String, is_off: bool },
    /// A gate that a proposal no longer has to pass, or passes more easily.
    GateGone(Gate),
    /// Another setting of the organisation.
    Setting { what: &'static str },
    /// A department.
    Department { department: DepartmentId, is_new: bool },
    /// The days on which a department is closed.
    Closed(DepartmentId),
    /// Another title of a department.
    DepartmentRenamed { department: DepartmentId },
    /// A person to call.
    Contact { department: DepartmentId, before: Option<Contact>, after: Option<Contact> },
    /// Guidelines a department stands behind too.
    Supports { department: DepartmentId, guideline: GuidelineId, is_new: bool },
    /// A notice.
    Notice { notice: NoticeId, until: Date, is_new: bool, is_gone: bool },
    /// The days of a notice.
    NoticeDays { notice: NoticeId, before: (Date, Date), after: (Date, Date) },
    /// A good call.
    Recognition { title: String },
}

impl Written {
    /// Returns whether a guardrail of the organisation is lowered: a ceiling is raised or gone, its approver
    /// is gone, or a finding is no longer told.
    #[must_use]
    pub fn lowers_a_guardrail(&self) -> bool {
        match self {
            Self::Ceiling { before: Some(before), after, .. } => ceilings::is_weaker(before, after.as_ref()),
            Self::Ignored { .. } | Self::Quieter { .. } | Self::GateGone(_) => true,
            _ => false,
        }
    }

    /// Returns whether people or departments change, or what they tell of an incident.
    #[must_use]
    pub fn is_about_people(&self) -> bool {
        matches!(
            self,
            Self::Closed(_)
                | Self::Contact { .. }
                | Self::Department { .. }
                | Self::DeskHours { .. }
                | Self::GuidelineMoved { .. }
                | Self::Notice { .. }
                | Self::NoticeDays { .. }
                | Self::Role { .. }
                | Self::Supports { .. }
        )
    }

    /// Returns whether only words change, which no decision can rest on.
    #[must_use]
    pub fn is_wording(&self) -> bool {
        matches!(
            self,
            Self::Text { .. }
                | Self::Stale(_)
                | Self::Translated(_)
                | Self::GuidelineRenamed { .. }
                | Self::RemedyRenamed { .. }
        )
    }
}
