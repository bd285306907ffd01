//! What was done, held against what the policies say.

use super::batch::Recorded;
use crate::decision::{Answer, OwedAmount, Verdict};
use crate::simulate::Outcome;

/// What an answer says of what was recorded.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Audit {
    /// It was within the guidelines.
    Ok,
    /// It was not.
    Violation,
    /// Facts that matter are unknown.
    CannotTell,
}

impl Audit {
    /// The word for it in a table.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Violation => "violation",
            Self::CannotTell => "cannot tell",
        }
    }
}

/// Holds what was recorded against an answer.
///
/// A yes on the spot needs the authority for it, a superior's yes must not be a plain no, and what is
/// owed must not be refused. Whoever may give something at their discretion may also not give it.
pub(super) fn audit(answer: &Answer, recorded: &Recorded) -> Audit {
    match recorded.outcome.unwrap_or(Outcome::Granted) {
        Outcome::Granted => match &answer.verdict {
            Verdict::Decide => Audit::Ok,
            Verdict::Ask(_) | Verdict::No | Verdict::NotCovered => Audit::Violation,
            Verdict::CannotTell(possible) => of_each(possible, |verdict| *verdict == Verdict::Decide),
        },
        Outcome::EscalatedGranted => match &answer.verdict {
            Verdict::Decide | Verdict::Ask(_) | Verdict::NotCovered => Audit::Ok,
            Verdict::No => Audit::Violation,
            Verdict::CannotTell(possible) => of_each(possible, |verdict| *verdict != Verdict::No),
        },
        Outcome::Declined | Outcome::EscalatedDeclined => match &answer.owed {
            OwedAmount::Nothing => Audit::Ok,
            OwedAmount::Unknown => Audit::CannotTell,
            OwedAmount::Thing | OwedAmount::Value(_) => match answer.verdict {
                Verdict::Decide => Audit::Violation,
                // More was asked than is owed.
                Verdict::Ask(_) | Verdict::No | Verdict::NotCovered => Audit::Ok,
                Verdict::CannotTell(_) => Audit::CannotTell,
            },
        },
        Outcome::Pending | Outcome::NotOffered => Audit::Ok,
    }
}

/// What is certain whichever of the possible answers is the right one.
fn of_each(possible: &[Verdict], is_ok: impl Fn(&Verdict) -> bool) -> Audit {
    match (possible.iter().all(&is_ok), possible.iter().any(&is_ok)) {
        (true, true) => Audit::Ok,
        (false, false) => Audit::Violation,
        _ => Audit::CannotTell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(verdict: Verdict, owed: OwedAmount) -> Answer {
        let tree: [(&camino::Utf8Path, &[u8]); 0] = [];
        let policies = crate::load::load(tree).policies;
        let case = crate::decision::Case {
            guideline: crate::model::GuidelineId::new("none"),
            given: crate::model::Given::default(),
        };
        Answer { verdict, owed, ..crate::decision::decide(&policies, &case) }
    }

    fn audited(outcome: Outcome, verdict: Verdict, owed: OwedAmount) -> &'static str {
        let recorded = Recorded { outcome: Some(outcome), given: None };
        audit(&answer(verdict, owed), &recorded).word()
    }

    #[test]
    fn a_yes_on_the_spot_needs_the_authority_for_it() {
        assert_eq!(audited(Outcome::Granted, Verdict::Decide, OwedAmount::Nothing), "ok");
        assert_eq!(audited(Outcome::Granted, Verdict::No, OwedAmount::Nothing), "violation");
        let open = Verdict::CannotTell(vec![Verdict::Decide, Verdict::No]);
        assert_eq!(audited(Outcome::Granted, open, OwedAmount::Nothing), "cannot tell");
        let never = Verdict::CannotTell(vec![Verdict::No, Verdict::NotCovered]);
        assert_eq!(audited(Outcome::Granted, never, OwedAmount::Nothing), "violation");
    }

    #[test]
    fn what_is_owed_must_not_be_refused_but_discretion_may() {
        assert_eq!(audited(Outcome::Declined, Verdict::Decide, OwedAmount::Thing), "violation");
        assert_eq!(audited(Outcome::Declined, Verdict::Decide, OwedAmount::Nothing), "ok");
        assert_eq!(audited(Outcome::Declined, Verdict::Decide, OwedAmount::Unknown), "cannot tell");
        assert_eq!(audited(Outcome::EscalatedGranted, Verdict::No, OwedAmount::Nothing), "violation");
    }
}
