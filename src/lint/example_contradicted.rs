//! An example whose answer is not the one the guideline gives.

use jiff::civil::Date;

use super::situation::Situation;
use super::trial::verdict_of;
use super::{Check, Lint, written};
use crate::decision::{Answer, Asked, Reason, RulePath, Verdict, decide};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Example, Exception, ExpectedAnswer, Given, Guideline, Period, Place, Remedy, Target};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "example-contradicted",
        level: Level::Error,
        page: include_str!("example_contradicted.md"),
    },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    for (example, tried) in situation.guideline.examples.iter().zip(situation.examples()) {
        if !agrees(&example.answer, &tried.verdict) {
            let is_open = matches!(tried.verdict, Verdict::CannotTell(_));
            if let Some(day) = is_open.then(|| day_that_fits(situation, example)).flatten() {
                findings.extend(without_day(example, day));
                continue;
            }
            let answer = decide(situation.folder.policies, &tried.case);
            findings.extend(finding(situation.guideline, example, &answer));
        }
    }
}

/// Whether an example of a remedy, by its number, is contradicted.
pub(super) fn is_contradicted(situation: &Situation<'_>, remedy: usize) -> bool {
    let examples = situation.guideline.examples.iter().zip(situation.examples());
    let mut of_remedy = examples.filter(|(_, tried)| tried.remedy == Some(remedy));
    of_remedy.any(|(example, tried)| !agrees(&example.answer, &tried.verdict))
}

fn agrees(expected: &ExpectedAnswer, verdict: &Verdict) -> bool {
    match (expected, verdict) {
        (ExpectedAnswer::Decide, Verdict::Decide)
        | (ExpectedAnswer::No, Verdict::No)
        | (ExpectedAnswer::NotCovered, Verdict::NotCovered)
        | (ExpectedAnswer::CannotTell, Verdict::CannotTell(_)) => true,
        (ExpectedAnswer::Ask(target), Verdict::Ask(asked)) => match (target, asked) {
            (Target::Role(role), Asked::Roles(roles)) => roles.contains(role),
            (Target::Department(one), Asked::Department(other)) => one == other,
            (Target::Role(_), Asked::Department(_)) | (Target::Department(_), Asked::Roles(_)) => false,
        },
        _ => false,
    }
}

/// Returns a day on which the guideline answers as an example without a day expects: one on which something
/// begins, or ends, or the day before or after.
fn day_that_fits(situation: &Situation<'_>, example: &Example) -> Option<Date> {
    if example.given.decided_at.is_some() || example.answer == ExpectedAnswer::CannotTell {
        return None;
    }
    let (policies, guideline) = (situation.folder.policies, situation.guideline);
    let of_remedies = guideline.remedies.iter().flat_map(|remedy| {
        let owed = remedy.owed.iter().map(|owed| owed.in_force);
        remedy.may.iter().map(|may| may.in_force).chain(owed)
    });
    let periods: Vec<Period> = std::iter::once(guideline.in_force).chain(of_remedies).collect();
    let before = periods.iter().filter_map(|period| period.from?.yesterday().ok());
    let after = periods.iter().filter_map(|period| period.until?.tomorrow().ok());
    let (first, last) =
        (periods.iter().filter_map(|one| one.from), periods.iter().filter_map(|one| one.until));
    let mut days = before.chain(last).chain(first).chain(after);
    let zone = &policies.organisation.time_zone;
    days.find(|day| {
        let Ok(noon) = zone.to_timestamp(day.at(12, 0, 0, 0)) else { return false };
        let given = Given { decided_at: Some(noon), ..example.given.clone() };
        let verdict = verdict_of(policies, guideline, given);
        guideline.in_force.contains(*day) && agrees(&example.answer, &verdict)
    })
}

fn without_day(example: &Example, day: Date) -> Option<Finding> {
    let place = example.place.span()?;
    Some(Finding::new(&LINT.rule, "example-without-day", place).arg("day", day.to_string()))
}

fn finding(guideline: &Guideline, example: &Example, answer: &Answer) -> Option<Finding> {
    let place = example.answer_place.span()?;
    let answered = written::answered(answer);
    let mut finding = Finding::new(&LINT.rule, "example-contradicted", place)
        .arg("expected", written::expected(&example.answer))
        .arg("answer", answered.as_str())
        .arg("why", why(answer))
        .arg("facts", written::facts(&answer.unknown))
        .suggestion(vec![(place, answered)]);
    let rules = answer.because.iter().filter_map(Reason::rule);
    if let Some(rule) = rules.filter_map(|path| place_of(guideline, path)?.span()).next() {
        finding = finding.related(rule, "example-contradicted-rule");
    }
    Some(finding)
}

/// The first reason, as the message chooses its words.
fn why(answer: &Answer) -> &'static str {
    if matches!(answer.verdict, Verdict::CannotTell(_)) {
        return "unknown";
    }
    answer.because.first().map_or("otherwise", |reason| match reason {
        Reason::NotInForce => "not-in-force",
        Reason::OnlyWhen => "only-when",
        Reason::Unless(_) => "unless",
        Reason::InsteadOf(_) => "instead-of",
        Reason::OfferedFirst(_) => "offered-first",
        Reason::Owed(_) => "owed",
        Reason::Granted(_) => "granted",
        Reason::AboveLimit(_) | Reason::AboveOwed(_) => "above-limit",
        Reason::ConditionFails(_) => "condition",
        Reason::NotThisRole => "role",
        Reason::UsedUp(..) => "used-up",
        Reason::HigherRole(_) => "higher-role",
        Reason::Otherwise(_) => "otherwise",
        Reason::NotComparable(..) => "unknown",
    })
}

/// Returns where a rule that an answer names is written.
fn place_of(guideline: &Guideline, path: &RulePath) -> Option<Place> {
    let remedy = path.remedy.as_ref().and_then(|id| guideline.remedy(id.as_str()));
    let name = path.name.as_str();
    match (path.kind, remedy) {
        ("unless", Some(remedy)) => exception(&remedy.unless, name),
        ("unless", None) => exception(&guideline.unless, name),
        ("owed", Some(remedy)) => owed(remedy, name),
        ("may", Some(remedy)) => {
            let grants = remedy.may.iter().enumerate();
            grants
                .into_iter()
                .find(|(n, may)| is_named(may.id.as_deref(), *n, name))
                .map(|(_, may)| may.place)
        }
        ("cap", Some(remedy)) => {
            let caps = remedy.caps.iter().enumerate();
            caps.into_iter().find(|(n, _)| is_named(None, *n, name)).map(|(_, cap)| cap.place)
        }
        ("otherwise", remedy) => {
            let own = remedy.and_then(|remedy| remedy.otherwise.as_ref());
            own.or(guideline.otherwise.as_ref()).map(|otherwise| otherwise.place)
        }
        _ => None,
    }
}

fn exception(exceptions: &[Exception], name: &str) -> Option<Place> {
    let mut all = exceptions.iter().enumerate();
    all.find(|(n, one)| is_named(one.id.as_deref(), *n, name)).map(|(_, one)| one.place)
}

/// An entry, or one of its exceptions: `very-late/unless/weather`.
fn owed(remedy: &Remedy, name: &str) -> Option<Place> {
    let (entry, unless) = name.split_once("/unless/").map_or((name, None), |(entry, one)| (entry, Some(one)));
    let mut all = remedy.owed.iter().enumerate();
    let (_, owed) = all.find(|(n, one)| is_named(one.id.as_deref(), *n, entry))?;
    unless.map_or(Some(owed.place), |name| exception(&owed.unless, name))
}

/// Entries are named by their id, else by their number counted from one.
fn is_named(id: Option<&str>, n: usize, name: &str) -> bool {
    match id {
        Some(id) => id == name,
        None => name.parse() == Ok(n + 1),
    }
}
