//! What a guideline says, free of files and formats.
//!
//! [`Policies`] is one version of a whole policy folder. Its parts remember the [`Place`] they were read
//! from, which takes no part in comparing them.

mod bounds;
mod cap;
mod condition;
mod days;
mod department;
mod exact;
mod example;
mod expression;
mod fact;
mod gate;
mod guideline;
mod heed;
mod hours;
mod id;
mod money;
mod organisation;
mod place;
mod text;
mod weekdays;

use std::sync::Arc;

pub use bounds::{Bounds, Outside};
pub use cap::{
    Across, CalendarUnit, Cap, CapLimit, CapMeasure, History, HistoryEvent, HistoryMeasure, Scope, Window,
};
pub use condition::{
    Anchor, Apart, Comparison, Condition, CountUnit, DayComparison, Direction, Duration, DurationUnit, Edge,
    FactTest, Test, TimeUnit,
};
pub use days::Days;
pub use department::{Affected, Contact, Department, Notice, Recognition};
pub use exact::Exact;
pub use example::{Example, ExpectedAnswer, Given, PastGift, PastGrant};
pub use expression::{Amount, AmountCase, Expression, PERCENT, Rounding, Table, TableRow, Unit};
pub use fact::{Blank, Derivation, Fact, FactKind, Value, built_in};
pub use gate::{Gate, GateTest};
pub use guideline::{Exception, Guideline, May, Otherwise, Owed, Period, Remedy, Target};
pub use heed::{Heed, Ignore, Loudness, Volume};
pub use hours::{Hours, Stretch};
pub use id::{
    DepartmentId, FactId, GuidelineId, LanguageTag, NoticeId, RemedyId, RemedyPath, RoleId, SiteId, TableId,
};
pub use money::{Currency, Money};
pub use organisation::{Ceiling, DecisionMapping, Organisation, Site};
pub use place::Place;
pub use text::{Shown, Text, Texts, Translation};
pub use weekdays::{Weekdays, WorkingDays};

/// One version of a policy folder. Every list is in the order of its ids.
#[derive(Clone, Debug, PartialEq)]
pub struct Policies {
    /// What `sayso.yaml` says.
    pub organisation: Organisation,
    /// Who stands behind the agents.
    pub departments: Vec<Department>,
    /// The situations.
    pub guidelines: Vec<Guideline>,
    /// What the agents are warned of.
    pub notices: Vec<Notice>,
    /// Good calls.
    pub recognitions: Vec<Recognition>,
}

impl Policies {
    /// Returns a guideline.
    #[must_use]
    pub fn guideline(&self, id: &str) -> Option<&Guideline> {
        let at = self.guidelines.binary_search_by(|guideline| guideline.id.as_str().cmp(id)).ok()?;
        self.guidelines.get(at)
    }

    /// Returns a department.
    #[must_use]
    pub fn department(&self, id: &str) -> Option<&Department> {
        self.departments.iter().find(|department| department.id.as_str() == id)
    }

    /// Returns a fact by the vocabulary of a guideline: its own facts first, then the organisation's.
    #[must_use]
    pub fn fact<'a>(&'a self, guideline: &'a Guideline, id: &str) -> Option<&'a Fact> {
        let own = guideline.facts.iter().find(|fact| fact.id.as_str() == id);
        own.or_else(|| self.organisation.fact(id))
    }

    /// Returns the unit in which a remedy is measured, where that is something else than money.
    #[must_use]
    pub fn unit_of<'a>(&'a self, guideline: &'a Guideline, remedy: &'a Remedy) -> Option<&'a Unit> {
        match &self.fact(guideline, remedy.measure.as_ref()?.as_str())?.kind {
            FactKind::Number { unit } => unit.as_ref(),
            _ => None,
        }
    }

    /// Returns a table by the vocabulary of a guideline: its own tables first, then the organisation's.
    #[must_use]
    pub fn table<'a>(&'a self, guideline: &'a Guideline, id: &str) -> Option<&'a Table> {
        let own = guideline.tables.iter().find(|table| table.id.as_str() == id);
        own.or_else(|| self.organisation.tables.iter().find(|table| table.id.as_str() == id))
    }

    /// Returns the words of a choice, each with its place, lowest first. Roles of one rank share a place.
    #[must_use]
    pub fn places(&self, guideline: &Guideline, fact: &str) -> Vec<(Arc<str>, usize)> {
        if fact == built_in::ROLE {
            let ranks = self.organisation.ranks.iter().enumerate();
            return ranks
                .flat_map(|(rank, roles)| roles.iter().map(move |role| (role.as_str().into(), rank)))
                .collect();
        }
        match self.fact(guideline, fact).map(|fact| &fact.kind) {
            Some(FactKind::Choice { values, .. }) => values.iter().cloned().zip(0..).collect(),
            _ => Vec::new(),
        }
    }
}

impl Guideline {
    /// Returns a remedy.
    #[must_use]
    pub fn remedy(&self, id: &str) -> Option<&Remedy> {
        self.remedies.iter().find(|remedy| remedy.id.as_str() == id)
    }

    /// Returns whether an amount of money is asked for where a remedy is: a limit, an entitlement, a cap
    /// or an example of it gives one.
    #[must_use]
    pub fn is_about_money(&self, remedy: &Remedy) -> bool {
        let is_only = self.remedies.len() == 1;
        let is_of = |given: &Given| given.remedy.as_ref().map_or(is_only, |id| *id == remedy.id);
        let asks = |example: &Example| {
            let asked = example.given.facts.get(&FactId::new(built_in::AMOUNT));
            is_of(&example.given) && matches!(asked, Some(Value::Money(..)))
        };
        let in_money =
            |cap: &Cap| matches!(cap.limit, CapLimit::Money(..) | CapLimit::Worked(CapMeasure::Money, _));
        remedy.measure.is_none()
            && (remedy.may.iter().any(|may| may.up_to.is_some())
                || remedy.owed.iter().any(|owed| owed.amount.is_some())
                || remedy.caps.iter().any(in_money)
                || self.examples.iter().any(asks))
    }
}
