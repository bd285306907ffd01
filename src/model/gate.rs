//! Gates: what a proposal must keep to before it may be merged.

use super::{Currency, Exact, Place};

/// One gate of the organisation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Gate {
    /// Whether a proposal that does not pass is stopped; otherwise it is only remarked on.
    pub stops: bool,
    /// What is asked of it.
    pub test: GateTest,
    /// Where it is declared.
    pub place: Place,
}

/// What a gate asks of a proposal.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum GateTest {
    /// Past decisions would have cost at most so much more, in whole units.
    ExtraCost(Exact, Currency),
    /// At most so many past requests would newly have had to wait, or been declined.
    NewlyHeldBack(u64),
    /// The answer to at most this share of the past decisions is not determined.
    Undetermined(Exact),
    /// Supervisors had approved at least this share of what agents would newly decide.
    SupervisorsAgreed(Exact),
    /// Where somebody may decide more, everybody concerned has agreed.
    MoreRoom,
    /// Where somebody may decide less, everybody concerned has agreed.
    LessRoom,
}

impl GateTest {
    /// Returns the name of its key.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::ExtraCost(..) => "extra_cost",
            Self::NewlyHeldBack(_) => "newly_held_back",
            Self::Undetermined(_) => "undetermined",
            Self::SupervisorsAgreed(_) => "supervisors_agreed",
            Self::MoreRoom => "more_room",
            Self::LessRoom => "less_room",
        }
    }
}
