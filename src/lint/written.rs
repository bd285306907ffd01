//! Values, cases and hours as the files write them.
//!
//! A finding quotes them in every language alike: what it shows can be copied into an example.

use crate::decision::{Answer, Asked, Case, Verdict};
use crate::diagnostic::Arg;
use crate::model::{
    Currency, Exact, ExpectedAnswer, FactId, FactKind, Guideline, Hours, Money, Policies, Stretch, Target,
    Value,
};

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// Writes a case as it stands in an example: `{role: agent, remedy: waive-fee, amount: 60 USD}`.
pub(super) fn case(policies: &Policies, guideline: &Guideline, case: &Case) -> String {
    let given = &case.given;
    let mut parts = Vec::new();
    parts.extend(given.role.as_ref().map(|role| format!("role: {role}")));
    parts.extend(given.remedy.as_ref().map(|remedy| format!("remedy: {remedy}")));
    let facts = given.facts.iter().map(|(fact, value)| {
        let kind = policies.fact(guideline, fact.as_str()).map(|fact| &fact.kind);
        format!("{fact}: {}", self::value(value, kind))
    });
    parts.extend(facts);
    parts.extend(given.decided_at.map(|at| format!("decided_at: {at}")));
    let already: Vec<&str> = given.already_given.iter().map(|remedy| remedy.as_str()).collect();
    parts.extend((!already.is_empty()).then(|| format!("already_given: [{}]", already.join(", "))));
    if !given.history.is_empty() {
        parts.push(format!("history: {}", given.history.len()));
    }
    format!("{{{}}}", parts.join(", "))
}

/// Writes a value.
pub(super) fn value(value: &Value, kind: Option<&FactKind>) -> String {
    match value {
        Value::None => "none".to_owned(),
        Value::Word(word) => word.to_string(),
        Value::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => self::number(*number, kind),
        Value::Money(amount, currency) => format!("{amount} {currency}"),
        Value::Date(day) => day.to_string(),
        Value::Instant(at) => at.to_string(),
        Value::Never => "never".to_owned(),
    }
}

fn number(number: Exact, kind: Option<&FactKind>) -> String {
    match kind {
        Some(FactKind::Number { unit: Some(unit) }) => format!("{number} {unit}"),
        Some(FactKind::Percent) => match number.times(Exact::from(100)) {
            Some(percent) => format!("{percent}%"),
            None => number.to_string(),
        },
        _ => number.to_string(),
    }
}

/// Writes the answer that an example expects.
pub(super) fn expected(answer: &ExpectedAnswer) -> String {
    match answer {
        ExpectedAnswer::Decide => "decide".to_owned(),
        ExpectedAnswer::Ask(target) => format!("ask {}", self::target(target)),
        ExpectedAnswer::No => "no".to_owned(),
        ExpectedAnswer::NotCovered => "not covered".to_owned(),
        ExpectedAnswer::CannotTell => "cannot tell".to_owned(),
    }
}

/// Writes the answer that was given.
pub(super) fn answered(answer: &Answer) -> String {
    match &answer.verdict {
        Verdict::Decide => "decide".to_owned(),
        Verdict::Ask(Asked::Department(department)) => format!("ask {department}"),
        Verdict::Ask(Asked::Roles(roles)) => {
            format!("ask {}", roles.first().map(ToString::to_string).unwrap_or_default())
        }
        Verdict::No => "no".to_owned(),
        Verdict::NotCovered => "not covered".to_owned(),
        Verdict::CannotTell(_) => "cannot tell".to_owned(),
    }
}

/// Writes whom to ask.
pub(super) fn target(target: &Target) -> &str {
    match target {
        Target::Role(role) => role.as_str(),
        Target::Department(department) => department.as_str(),
    }
}

/// Writes the names of facts, `bill, tenure`.
pub(super) fn facts<'a>(facts: impl IntoIterator<Item = &'a FactId>) -> String {
    facts.into_iter().map(FactId::as_str).collect::<Vec<_>>().join(", ")
}

/// Returns an amount that each language writes in its own way.
pub(super) fn money(amount: Exact, currency: Currency) -> Arg {
    let minor = Exact::power_of_ten(currency.decimals())
        .and_then(|scale| amount.times(scale))
        .and_then(Exact::as_integer)
        .and_then(|minor| i64::try_from(minor).ok());
    match minor {
        Some(minor) => Arg::Money(Money { currency, minor }),
        None => Arg::Text(format!("{amount} {currency}")),
    }
}

/// Writes hours, `Mon-Fri 12:00-13:00, Sat 09:00-10:00`.
pub(super) fn hours(hours: &Hours) -> String {
    let mut days: Vec<(u16, u16, u16)> =
        hours.stretches().iter().flat_map(|stretch| by_day(*stretch)).collect();
    days.sort_by_key(|(day, from, until)| (*from, *until, *day));
    let mut runs: Vec<(u16, u16, u16, u16)> = Vec::new();
    for (day, from, until) in days {
        match runs.last_mut() {
            Some((_, last, start, end)) if *last + 1 == day && (*start, *end) == (from, until) => *last = day,
            _ => runs.push((day, day, from, until)),
        }
    }
    runs.sort_unstable();
    let written = runs.into_iter().map(|(first, last, from, until)| {
        let days =
            if first == last { day(first).to_owned() } else { format!("{}-{}", day(first), day(last)) };
        format!("{days} {}-{}", time(from), time(until))
    });
    written.collect::<Vec<_>>().join(", ")
}

fn by_day(stretch: Stretch) -> impl Iterator<Item = (u16, u16, u16)> {
    let days = stretch.from / DAY..=(stretch.until - 1) / DAY;
    days.map(move |day| {
        let midnight = day * DAY;
        (day, stretch.from.max(midnight) - midnight, stretch.until.min(midnight + DAY) - midnight)
    })
}

fn day(day: u16) -> &'static str {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].get(usize::from(day)).copied().unwrap_or("Mon")
}

fn time(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_written_as_they_are_read() {
        for text in ["Mon-Fri 12:00-13:00", "Mon 00:00-24:00, Wed-Thu 08:00-09:30, Sun 22:00-24:00"] {
            let read = Hours::parse(text).unwrap_or_else(|part| unreachable!("{part}"));
            assert_eq!(hours(&read), text);
        }
        let night = Hours::parse("Sun 22:00-06:00").unwrap_or_else(|part| unreachable!("{part}"));
        assert_eq!(hours(&night), "Mon 00:00-06:00, Sun 22:00-24:00");
    }
}
