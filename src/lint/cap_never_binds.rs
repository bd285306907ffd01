//! A cap that never stops anyone.

use super::dead::rank;
use super::situation::Situation;
use super::{Check, Lint, amounts};
use crate::decision::UseOf;
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{
    Across, CalendarUnit, Cap, CapLimit, Currency, Duration, DurationUnit, Exact, Guideline, Policies,
    Remedy, Target, Window,
};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "cap-never-binds", level: Level::Warning, page: include_str!("cap_never_binds.md") },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    let policies = situation.folder.policies;
    for remedy in &situation.guideline.remedies {
        for (n, cap) in remedy.caps.iter().enumerate() {
            let others = remedy.caps.iter().enumerate().filter(|(other, _)| *other != n);
            let tighter = others.filter(|(other, one)| {
                implies(policies, situation.guideline, remedy, one, cap)
                    && (*other < n || !implies(policies, situation.guideline, remedy, cap, one))
            });
            let tighter = tighter.map(|(_, one)| one).next();
            findings.extend(finding(policies, remedy, cap, tighter));
        }
    }
}

fn finding(policies: &Policies, remedy: &Remedy, cap: &Cap, tighter: Option<&Cap>) -> Option<Finding> {
    let finding = |says| Some(Finding::new(&LINT.rule, says, cap.place.span()?));
    if !binds_someone(policies, remedy, cap) {
        return finding("cap-binds-nobody");
    }
    let finding = finding("cap-never-binds")?;
    tighter?.place.span().map(|place| finding.related(place, "cap-never-binds-tighter"))
}

/// Whether somebody may give the remedy to whom the cap matters: what is owed is never capped, and the
/// role to ask and all above are free.
fn binds_someone(policies: &Policies, remedy: &Remedy, cap: &Cap) -> bool {
    remedy.may.iter().any(|may| rank(policies, may) < free_from(policies, cap))
}

/// The rank from which a cap no longer binds.
fn free_from(policies: &Policies, cap: &Cap) -> usize {
    match &cap.when_used_up {
        Some(Target::Role(role)) => policies.organisation.rank(role).unwrap_or(usize::MAX),
        Some(Target::Department(_)) | None => usize::MAX,
    }
}

/// Whether what fits under one cap always fits under the other.
fn implies(policies: &Policies, guideline: &Guideline, remedy: &Remedy, one: &Cap, other: &Cap) -> bool {
    let (own, wanted) =
        (UseOf::of_cap(&guideline.id, remedy, one), UseOf::of_cap(&guideline.id, remedy, other));
    (one.when.is_none() || one.when == other.when)
        && own.scopes == wanted.scopes
        && own.per == wanted.per
        && free_from(policies, one) >= free_from(policies, other)
        && covers(one.window, other.window)
        && is_as_tight(remedy, one, other)
}

fn is_as_tight(remedy: &Remedy, one: &Cap, other: &Cap) -> bool {
    match (&one.limit, &other.limit) {
        (CapLimit::Count(one), CapLimit::Count(other)) => one <= other,
        (CapLimit::Money(one, currency), CapLimit::Money(other, of)) => currency == of && one <= other,
        (CapLimit::Measure(one, unit), CapLimit::Measure(other, of)) => unit == of && one <= other,
        (CapLimit::Worked(..), _) => one.limit == other.limit,
        (CapLimit::Count(n), CapLimit::Money(most, currency)) => {
            let all = highest_gift(remedy, *currency).and_then(|gift| gift.times(Exact::from(i64::from(*n))));
            one.across == Across::Remedy && all.is_some_and(|all| all <= *most)
        }
        (CapLimit::Count(_) | CapLimit::Money(..) | CapLimit::Measure(..), _) => false,
    }
}

/// The most that anyone may give at once, in a currency; `None` where that depends on the case.
fn highest_gift(remedy: &Remedy, currency: Currency) -> Option<Exact> {
    let limits = remedy.may.iter().map(|may| may.up_to.as_ref());
    let owed = remedy.owed.iter().map(|owed| owed.amount.as_ref());
    limits.chain(owed).try_fold(Exact::ZERO, |most, amount| {
        Some(most.max(amount.map_or(Some(Exact::ZERO), |amount| amounts::highest(amount, currency))?))
    })
}

/// Whether a window reaches at least as far back as another, on every day.
fn covers(long: Window, short: Window) -> bool {
    use DurationUnit::{Days, Months};
    match (long, short) {
        (Window::Ever, _) => true,
        (_, Window::Ever) => false,
        (Window::Rolling(Duration { n, unit }), Window::Rolling(Duration { n: other, unit: of })) => {
            match (unit, of) {
                (unit, of) if unit == of => n >= other,
                // No month is shorter than 28 days, none longer than 31.
                (Months, Days) => n.saturating_mul(28) >= other,
                (Days, Months) => n >= other.saturating_mul(31),
                _ => false,
            }
        }
        (Window::Rolling(Duration { n, unit: Months }), Window::Calendar(unit)) => n >= months_of(unit),
        (Window::Rolling(Duration { n, unit: Days }), Window::Calendar(unit)) => n >= days_of(unit),
        (Window::Calendar(long), Window::Calendar(short)) => {
            long == short
                || (long != CalendarUnit::Week && short < long && short != CalendarUnit::Week)
                || (long == CalendarUnit::Week && short == CalendarUnit::Day)
        }
        (Window::Rolling(_), Window::Calendar(_)) | (Window::Calendar(_), Window::Rolling(_)) => false,
    }
}

/// So many months hold the whole of a calendar unit.
fn months_of(unit: CalendarUnit) -> u32 {
    match unit {
        CalendarUnit::Day | CalendarUnit::Week | CalendarUnit::Month => 1,
        CalendarUnit::Quarter => 3,
        CalendarUnit::Year => 12,
    }
}

/// So many days hold the whole of a calendar unit.
fn days_of(unit: CalendarUnit) -> u32 {
    match unit {
        CalendarUnit::Day => 1,
        CalendarUnit::Week => 7,
        CalendarUnit::Month => 31,
        CalendarUnit::Quarter => 92,
        CalendarUnit::Year => 366,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_holds_its_quarters_and_a_week_does_not_hold_a_month() {
        let rolling = |n, unit| Window::Rolling(Duration { n, unit });
        let calendar = Window::Calendar;
        assert!(covers(rolling(12, DurationUnit::Months), calendar(CalendarUnit::Year)));
        assert!(covers(calendar(CalendarUnit::Year), calendar(CalendarUnit::Day)));
        assert!(covers(Window::Ever, rolling(90, DurationUnit::Days)));
        assert!(covers(rolling(3, DurationUnit::Months), rolling(84, DurationUnit::Days)));
        assert!(!covers(rolling(3, DurationUnit::Months), rolling(90, DurationUnit::Days)));
        assert!(!covers(calendar(CalendarUnit::Month), calendar(CalendarUnit::Week)));
        assert!(!covers(rolling(24, DurationUnit::Hours), calendar(CalendarUnit::Day)));
        assert!(!covers(calendar(CalendarUnit::Year), rolling(12, DurationUnit::Months)));
    }
}
