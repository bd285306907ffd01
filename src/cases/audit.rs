//! What was done, held against what the policies say.

use super::batch::Recorded;
use crate::decision::{Answer, OwedAmount, Verdict};
use crate::model::{PastGift, Value};
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
/// owed must not be refused, nor given in part where more was asked. Whoever may give something at their discretion may also not give it.
pub(super) fn audit(answer: &Answer, recorded: &Recorded, is_charge: bool) -> Audit {
    match recorded.outcome.unwrap_or(Outcome::Granted) {
        Outcome::Granted => match &answer.verdict {
            Verdict::Decide if !is_charge && is_less_than_owed(answer, recorded) => Audit::Violation,
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

/// Whether less was given than is owed, though more was asked.
fn is_less_than_owed(answer: &Answer, recorded: &Recorded) -> bool {
    let OwedAmount::Value(owed) = &answer.owed else { return false };
    let Some(given) = recorded.given.and_then(worth) else { return false };
    let is_less = |than: &Value| match (&given, than) {
        (Value::Money(given, one), Value::Money(than, other)) => one == other && given < than,
        (Value::Number(given), Value::Number(than)) => given < than,
        _ => false,
    };
    is_less(owed) && recorded.asked.and_then(worth).is_none_or(|asked| is_less(&asked))
}

fn worth(gift: PastGift) -> Option<Value> {
    match gift {
        PastGift::Money(money) => Value::from_money(money),
        PastGift::Number(n) => Some(Value::Number(n)),
        PastGift::Thing => None,
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
        let recorded = Recorded { outcome: Some(outcome), given: None, asked: None };
        audit(&answer(verdict, owed), &recorded, false).word()
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
    fn half_of_what_is_owed_is_too_little_unless_no_more_was_asked() {
        let points = |n: i64| Some(PastGift::Number(crate::model::Exact::from(n)));
        let audited = |given, asked, is_charge| {
            let owed = OwedAmount::Value(Value::Number(crate::model::Exact::from(40)));
            let recorded = Recorded { outcome: Some(Outcome::Granted), given, asked };
            audit(&answer(Verdict::Decide, owed), &recorded, is_charge).word()
        };
        assert_eq!(audited(points(20), points(40), false), "violation");
        assert_eq!(audited(points(20), None, false), "violation");
        assert_eq!(audited(points(20), points(20), false), "ok");
        assert_eq!(audited(points(40), points(50), false), "ok");
        assert_eq!(audited(points(20), points(40), true), "ok");
    }

    #[test]
    fn what_is_owed_must_not_be_refused_but_discretion_may() {
        assert_eq!(audited(Outcome::Declined, Verdict::Decide, OwedAmount::Thing), "violation");
        assert_eq!(audited(Outcome::Declined, Verdict::Decide, OwedAmount::Nothing), "ok");
        assert_eq!(audited(Outcome::Declined, Verdict::Decide, OwedAmount::Unknown), "cannot tell");
        assert_eq!(audited(Outcome::EscalatedGranted, Verdict::No, OwedAmount::Nothing), "violation");
    }
}
