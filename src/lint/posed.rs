//! Examples, changed until a condition holds in them.
//!
//! Whether a part of a guideline makes a difference is proved over all cases at once, and that costs. Mostly
//! an example shows it as soon as it says what the part asks for. What is proposed here is only tried: a
//! case that does not meet the condition after all shows nothing.

use jiff::ToSpan;
use jiff::tz::TimeZone;

use super::amounts;
use super::situation::Situation;
use super::trial::Tried;
use crate::decision::{Case, Verdict, decide_verdict};
use crate::model::{
    Apart, Comparison, Condition, CountUnit, DayComparison, Derivation, Direction, Exact, Expression, FactId,
    FactKind, FactTest, Given, Guideline, May, Policies, Remedy, RoleId, Test, Value, built_in,
};

/// Whether an example that is changed to meet a condition is answered in another way without a part. What the
/// case with the part cannot tell counts for nothing.
pub(super) fn shows(
    situation: &Situation<'_>,
    remedy: Option<&Remedy>,
    condition: &Condition,
    (guideline, without): (&Guideline, Option<&Remedy>),
) -> bool {
    let policies = situation.folder.policies;
    let of = |guideline: &Guideline, remedy: Option<&Remedy>, case: &Case| {
        decide_verdict(policies, Some(guideline), case, remedy).0
    };
    let differs = |case: &Case| {
        let with = of(situation.guideline, remedy, case);
        !matches!(with, Verdict::CannotTell(_)) && with != of(guideline, without, case)
    };
    let examples = situation.examples().iter().map(|tried: &Tried| tried.case.clone());
    let grants = remedy.into_iter().flat_map(|remedy| remedy.may.iter().map(move |may| (remedy, may)));
    let made = grants.filter_map(|(remedy, may)| granted(situation, remedy, may, Some(condition)));
    examples.chain(made).any(|mut case| {
        case.given.remedy = remedy.map(|remedy| remedy.id.clone());
        let posed = pose(policies, situation.guideline, &case, condition);
        posed.is_some_and(|case| differs(&case))
    })
}

/// Whether a case made for a grant is decided in another way without it; `with` is the remedy as it stands.
pub(super) fn shows_grant(situation: &Situation<'_>, with: &Remedy, may: &May, without: &Remedy) -> bool {
    let (policies, guideline) = (situation.folder.policies, situation.guideline);
    let of = |remedy: &Remedy, case: &Case| decide_verdict(policies, Some(guideline), case, Some(remedy)).0;
    let Some(case) = granted(situation, with, may, None) else { return false };
    let verdict = of(with, &case);
    !matches!(verdict, Verdict::CannotTell(_)) && verdict != of(without, &case)
}

/// Makes a case in which a grant should decide as much as it can: its role asks for its whole limit, its
/// condition holds, and no exception does, but for one that is looked at by itself.
fn granted(
    situation: &Situation<'_>,
    remedy: &Remedy,
    may: &May,
    but_for: Option<&Condition>,
) -> Option<Case> {
    let (policies, guideline) = (situation.folder.policies, situation.guideline);
    let mut given = Given { remedy: Some(remedy.id.clone()), ..Given::default() };
    given.role = may.role.clone().or_else(|| policies.organisation.roles().next().cloned());
    let limit = may.up_to.as_ref().and_then(amounts::constants).and_then(|limits| limits.first().copied());
    let measure = remedy.measure.clone().unwrap_or_else(|| FactId::new(built_in::AMOUNT));
    given.facts.extend(limit.map(|(currency, limit)| match currency {
        Some(currency) => (measure, Value::Money(limit, currency)),
        None => (measure, Value::Number(limit)),
    }));
    let mut case = Case { guideline: guideline.id.clone(), given };
    let pose = |case: &Case, condition: &Condition| pose(policies, guideline, case, condition);
    for exception in guideline.unless.iter().chain(&remedy.unless).map(|exception| &exception.when) {
        if Some(exception) != but_for {
            case = pose(&case, &opposite(exception)).unwrap_or(case);
        }
    }
    guideline.only_when.iter().chain(&may.when).try_fold(case, |case, condition| pose(&case, condition))
}

/// Returns a case with its facts changed so that a condition should hold; `None` where that takes more
/// than writing down a value.
fn pose(policies: &Policies, guideline: &Guideline, case: &Case, condition: &Condition) -> Option<Case> {
    let pose = |case: &Case, condition: &Condition| pose(policies, guideline, case, condition);
    match condition {
        Condition::All(parts) => parts.iter().try_fold(case.clone(), |case, part| pose(&case, part)),
        Condition::Any(parts) => parts.iter().find_map(|part| pose(case, part)),
        Condition::AtLeast(n, parts) => {
            let (mut case, mut n_met) = (case.clone(), 0);
            for part in parts {
                if n_met < *n
                    && let Some(more) = pose(&case, part)
                {
                    case = more;
                    n_met += 1;
                }
            }
            Some(case)
        }
        Condition::Not(inner) => match &**inner {
            Condition::Fact(FactTest { fact, test, place }) => {
                let test = Test::Not(Box::new(test.clone()));
                pose(case, &Condition::Fact(FactTest { fact: fact.clone(), test, place: *place }))
            }
            Condition::Not(inner) => pose(case, inner),
            Condition::All(parts) => parts.iter().find_map(|part| pose(case, &opposite(part))),
            Condition::Any(parts) => {
                parts.iter().try_fold(case.clone(), |case, part| pose(&case, &opposite(part)))
            }
            Condition::AtLeast(..) => None,
        },
        Condition::Fact(test) => say(policies, guideline, case, test),
    }
}

fn opposite(condition: &Condition) -> Condition {
    Condition::Not(Box::new(condition.clone()))
}

fn say(policies: &Policies, guideline: &Guideline, case: &Case, asked: &FactTest) -> Option<Case> {
    let mut case = case.clone();
    if asked.fact.as_str() == built_in::ROLE {
        let roles: Vec<_> = policies.organisation.roles().map(|role| role.as_str().into()).collect();
        let role = value(&case, &asked.test, &FactKind::Choice { values: roles, ordered: true })?;
        case.given.role = as_word(&role).map(RoleId::new);
        return Some(case);
    }
    let declared = policies.fact(guideline, asked.fact.as_str());
    // What follows from other facts is not said against them; earlier decisions can be as they like.
    if declared.is_some_and(|fact| matches!(fact.is, Some(Derivation::Computed(_)))) {
        return None;
    }
    let kind = match declared {
        Some(fact) => &fact.kind,
        None if asked.fact.as_str() == built_in::AMOUNT => &FactKind::Money,
        None => return None,
    };
    let value = value(&case, &asked.test, kind)?;
    if declared.is_some_and(|fact| !fact.bounds.admits(&value)) {
        return None;
    }
    case.given.facts.insert(asked.fact.clone(), value);
    Some(case)
}

fn as_word(value: &Value) -> Option<&str> {
    match value {
        Value::Word(word) => Some(word),
        _ => None,
    }
}

/// Returns a value that should pass a test.
fn value(case: &Case, test: &Test, kind: &FactKind) -> Option<Value> {
    match test {
        Test::Word(words) => words.first().map(|word| Value::Word(word.clone())),
        Test::Flag(flag) => Some(Value::Flag(*flag)),
        Test::None => Some(Value::None),
        Test::Compare(comparison, Expression::Literal(value, _)) => {
            let step = match comparison {
                Comparison::AtLeast | Comparison::AtMost | Comparison::Exactly => 0,
                Comparison::MoreThan => 1,
                Comparison::LessThan => -1,
            };
            moved(value, step, kind)
        }
        Test::Between(Expression::Literal(low, _), _) | Test::Band(Expression::Literal(low, _), _) => {
            Some(low.clone())
        }
        Test::Compare(..) | Test::Between(..) | Test::Band(..) => None,
        Test::Day(comparison, Expression::Literal(Value::Date(day), _)) => {
            let day = match comparison {
                DayComparison::Before => day.yesterday().ok()?,
                DayComparison::After => day.tomorrow().ok()?,
                DayComparison::On | DayComparison::From | DayComparison::Until => *day,
            };
            matches!(kind, FactKind::Date).then_some(Value::Date(day))
        }
        Test::Day(..) => None,
        Test::Apart(apart) => ago(case, days_apart(apart)?, kind),
        Test::During(_) => None,
        Test::Every(tests) => tests.iter().find_map(|test| value(case, test, kind)),
        Test::Not(inner) => other(case, inner, kind),
    }
}

/// How many days before the decision a date should lie to be so far from it.
fn days_apart(apart: &Apart) -> Option<i64> {
    let is_counted = apart.from.is_the_decision();
    let Expression::Literal(Value::Number(n), _) = &apart.length else { return None };
    let (unit, factor) = apart.unit.counted();
    let n = i64::try_from(n.times(factor)?.floor()).ok()?;
    let days = match unit {
        CountUnit::Hours => n / 24,
        CountUnit::Days => n,
        CountUnit::WorkingDays => n.checked_mul(7)? / 5,
        CountUnit::Months => n.checked_mul(31)?,
    };
    let days = match apart.comparison {
        Comparison::AtMost | Comparison::LessThan => 0,
        Comparison::AtLeast | Comparison::Exactly => days,
        Comparison::MoreThan => days.checked_add(1)?,
    };
    let signed = match apart.direction {
        Direction::Before => days,
        Direction::After => -days,
    };
    is_counted.then_some(signed)
}

/// Returns a value that should not pass a test.
fn other(case: &Case, test: &Test, kind: &FactKind) -> Option<Value> {
    match (test, kind) {
        (Test::Word(words), FactKind::Choice { values, .. }) => {
            let other = values.iter().find(|value| !words.contains(value));
            other.map(|word| Value::Word(word.clone()))
        }
        (Test::Flag(flag), _) => Some(Value::Flag(!flag)),
        (Test::Compare(comparison, Expression::Literal(value, _)), _) => {
            let step = match comparison {
                Comparison::AtLeast => -1,
                Comparison::AtMost | Comparison::Exactly => 1,
                Comparison::MoreThan | Comparison::LessThan => 0,
            };
            moved(value, step, kind)
        }
        (Test::Not(inner), _) => value(case, inner, kind),
        (Test::Every(tests), _) => tests.iter().find_map(|test| other(case, test, kind)),
        _ => None,
    }
}

/// A value one step further; the words of a choice have an order.
fn moved(value: &Value, step: i64, kind: &FactKind) -> Option<Value> {
    match (value, kind) {
        (Value::Word(word), FactKind::Choice { values, .. }) => {
            let at = i64::try_from(values.iter().position(|value| value == word)?).ok()? + step;
            values.get(usize::try_from(at).ok()?).map(|word| Value::Word(word.clone()))
        }
        // A share is moved by a hundredth.
        (Value::Number(number), FactKind::Percent) => {
            number.plus(Exact::ratio(i128::from(step), 100)?).map(Value::Number)
        }
        (Value::Number(number), _) => number.plus(Exact::from(step)).map(Value::Number),
        (Value::Money(amount, currency), _) => {
            amount.plus(Exact::from(step)).map(|amount| Value::Money(amount, *currency))
        }
        _ => None,
    }
}

/// A moment or a day so many days before the case is decided.
fn ago(case: &Case, days: i64, kind: &FactKind) -> Option<Value> {
    let at = TimeZone::UTC.to_datetime(case.given.decided_at?).checked_sub(days.days()).ok()?;
    match kind {
        FactKind::Date => Some(Value::Date(at.date())),
        FactKind::Instant => TimeZone::UTC.to_timestamp(at).ok().map(Value::Instant),
        _ => None,
    }
}
