//! Regions: sets of cases whose answer changes in the same way.

use crate::decision::{Case, Dimension, OwedOutcome, Point, Verdict};

use super::Cell;
use crate::model::RoleId;

/// Cases that one version answers in one way and the other in another.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// What a case of the region must be; dimensions that are not named do not matter.
    pub constraints: Vec<Constraint>,
    /// The answer of the base version.
    pub before: Side,
    /// The answer of the head version.
    pub after: Side,
    /// The most ordinary case in it that was found, answered differently by both versions; none where the
    /// search found none within its budget: the answer may change.
    pub witness: Option<Case>,
    /// Whether the case leaves nothing to be found out, though one of the answers is that it cannot be
    /// told: amounts of two currencies have no order.
    pub is_known: bool,
}

/// The answer of one version.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Side {
    /// What may be done.
    pub verdict: Verdict,
    /// What is owed.
    pub owed: OwedOutcome,
}

/// A dimension and where on it the cases of a region lie.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Constraint {
    /// The dimension.
    pub dimension: Dimension,
    /// One of these.
    pub cells: Vec<Cell>,
    /// All cells of the dimension.
    pub among: Vec<Cell>,
}

/// Which way a change goes.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Direction {
    /// Fewer people have to be asked.
    MoreRoom,
    /// More people have to be asked, or the answer becomes no.
    LessRoom,
    /// Another person is asked.
    OtherPerson,
    /// Another amount is owed.
    OtherAmount,
    /// More, or less, has to be known.
    OtherFacts,
}

impl Region {
    /// Returns which way the change goes.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match (&self.before.verdict, &self.after.verdict) {
            (before, after) if before == after => Direction::OtherAmount,
            (Verdict::CannotTell(_), _) | (_, Verdict::CannotTell(_)) if !self.is_known => {
                Direction::OtherFacts
            }
            (Verdict::Decide, _) => Direction::LessRoom,
            (_, Verdict::Decide) => Direction::MoreRoom,
            (Verdict::Ask(_), Verdict::Ask(_)) => Direction::OtherPerson,
            (Verdict::Ask(_), _) => Direction::LessRoom,
            (_, Verdict::Ask(_)) => Direction::MoreRoom,
            (
                Verdict::No | Verdict::NotCovered | Verdict::CannotTell(_),
                Verdict::No | Verdict::NotCovered | Verdict::CannotTell(_),
            ) => Direction::OtherPerson,
        }
    }

    /// Returns whether one of the answers is that it cannot be told until more is known.
    #[must_use]
    pub fn is_about_unknowns(&self) -> bool {
        let cannot_tell = |side: &Side| matches!(side.verdict, Verdict::CannotTell(_));
        (cannot_tell(&self.before) || cannot_tell(&self.after)) && !self.is_known
    }
}

impl Constraint {
    /// Returns the roles that a constraint on roles names.
    pub fn roles(&self) -> impl Iterator<Item = RoleId> {
        self.cells.iter().filter_map(|cell| match cell {
            Cell::Word(role) => Some(RoleId::new(role)),
            _ => None,
        })
    }

    /// Returns whether a point lies where the constraint says.
    #[must_use]
    pub fn contains(&self, point: &Point) -> bool {
        self.cells.iter().any(|cell| cell.contains(point, &self.among))
    }
}
