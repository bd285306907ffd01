//! Safeguards: what holds somebody back, and whether a change takes it away.

use std::collections::BTreeSet;

use super::written::Written;
use crate::model::{Condition, FactId, Owed, Period};

impl Written {
    /// Returns whether something that held somebody back is gone: a condition, an exception, a cap, the
    /// end of a period.
    #[must_use]
    pub fn removes_a_safeguard(&self) -> bool {
        match self {
            Self::Cap { before: Some(_), after: None, .. } => true,
            Self::Unless { before: Some(_), after: None, .. } => true,
            // An exception that asks for more holds more seldom.
            Self::Unless { before: Some(before), after: Some(after), .. } => {
                loses_a_test(Some(&after.when), Some(&before.when))
            }
            Self::OnlyWhen { before, after } | Self::GrantWhen { before, after, .. } => {
                loses_a_test(before.as_ref(), after.as_ref())
            }
            Self::Owed { before: Some(before), after: Some(after), .. } => owed_more_often(before, after),
            Self::InForce { before, after } | Self::GrantPeriod { before, after, .. } => {
                is_opened(*before, *after)
            }
            Self::InsteadOf { before, after, .. } => before.iter().any(|one| !after.contains(one)),
            _ => false,
        }
    }
}

/// Whether a condition tests less than before: a test is gone, or two have become alternatives.
fn loses_a_test(before: Option<&Condition>, after: Option<&Condition>) -> bool {
    let (old, new) = (parts(before), parts(after));
    let named: BTreeSet<&FactId> = new.iter().flat_map(|part| facts(part)).collect();
    let is_gone = |part: &Condition| facts(part).iter().all(|fact| !named.contains(fact));
    new.len() < old.len() || old.into_iter().any(is_gone)
}

fn owed_more_often(before: &Owed, after: &Owed) -> bool {
    let is_gone = |id: &Condition| !after.unless.iter().any(|one| one.when == *id);
    let fewer = after.unless.len() < before.unless.len();
    loses_a_test(before.when.as_ref(), after.when.as_ref())
        || (fewer && before.unless.iter().any(|one| is_gone(&one.when)))
        || is_opened(before.in_force, after.in_force)
}

/// Whether a first or a last day is gone.
fn is_opened(before: Period, after: Period) -> bool {
    (before.from.is_some() && after.from.is_none()) || (before.until.is_some() && after.until.is_none())
}

/// What all has to hold.
fn parts(condition: Option<&Condition>) -> Vec<&Condition> {
    match condition {
        None => Vec::new(),
        Some(Condition::All(parts)) => parts.iter().flat_map(|part| self::parts(Some(part))).collect(),
        Some(one) => vec![one],
    }
}

fn facts(condition: &Condition) -> BTreeSet<&FactId> {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().flat_map(facts).collect()
        }
        Condition::Not(inner) => facts(inner),
        Condition::Fact(asked) => BTreeSet::from([&asked.fact]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FactTest, Place, Test};

    fn fact(name: &str) -> Condition {
        let (fact, place) = (FactId::new(name), Place::default());
        Condition::Fact(FactTest { fact, test: Test::Flag(true), place })
    }

    fn loses(before: &Condition, after: &Condition) -> bool {
        loses_a_test(Some(before), Some(after))
    }

    #[test]
    fn a_condition_that_is_gone_or_has_become_an_alternative_is_lost() {
        let both = Condition::All(vec![fact("a"), fact("b")]);
        let either = Condition::Any(vec![fact("a"), fact("b")]);
        assert!(loses_a_test(Some(&both), None));
        assert!(loses(&both, &fact("a")));
        assert!(loses(&both, &either));
        assert!(loses(&fact("a"), &fact("b")));
    }

    #[test]
    fn a_condition_that_is_added_or_stricter_is_not() {
        let both = Condition::All(vec![fact("a"), fact("b")]);
        let either = Condition::Any(vec![fact("a"), fact("b")]);
        assert!(!loses_a_test(None, Some(&both)));
        assert!(!loses(&fact("a"), &both));
        assert!(!loses(&either, &both));
        assert!(!loses(&either, &fact("a")));
        assert!(!loses(&both, &both));
    }
}
