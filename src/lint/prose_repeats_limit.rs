//! A limit that is repeated as a number in the words, where the next change will not find it.

use super::prose::said;
use super::situation::Situation;
use super::{Check, Lint, amounts, figures};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{CapLimit, Currency, Exact, FactKind, Remedy};
use crate::source::Span;

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "prose-repeats-limit",
        level: Level::Warning,
        page: include_str!("prose_repeats_limit.md"),
    },
    check: Check::Guideline(check),
};

/// Texts in which numbers speak of one case, or of what customers say.
const FREE: &[&str] = &["examples", "say", "also_for", "label"];

/// A number that stands in a limit.
struct Limit<'a> {
    remedy: &'a Remedy,
    value: Exact,
    kind: figures::Kind,
}

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    let limits = limits(situation);
    if limits.is_empty() {
        return;
    }
    let (folder, guideline) = (situation.folder, situation.guideline);
    let units = units(situation);
    let source = folder.policies.organisation.source_language();
    for said in said(&guideline.texts, &source) {
        let first = said.key.split('.').next().unwrap_or_default();
        let Some(place) = said.text.place.span().filter(|_| !FREE.contains(&first)) else { continue };
        for figure in figures::of(&said.text.text, &folder.policies.organisation.currencies, &units) {
            let limit = limits.iter().find(|limit| figure.says(limit.value, limit.kind));
            let Some(limit) = limit.filter(|_| folder.is_sound(said.text.place)) else { continue };
            let finding =
                Finding::new(&LINT.rule, "prose-repeats-limit", figure_at(situation, place, figure.text))
                    .arg("number", figure.text)
                    .arg("placeholder", placeholder(limit.remedy));
            findings.push(finding);
        }
    }
}

/// The place of a number inside a text, where the text is written as it reads.
fn figure_at(situation: &Situation<'_>, place: Span, figure: &str) -> Span {
    let written = situation.folder.sources.slice(place);
    let mut found = written.match_indices(figure);
    match (found.next(), found.next()) {
        (Some((at, _)), None) => {
            let start = place.start + u32::try_from(at).unwrap_or(0);
            Span { start, end: start + u32::try_from(figure.len()).unwrap_or(0), ..place }
        }
        _ => place,
    }
}

/// What to write instead, for the first grant of the remedy.
fn placeholder(remedy: &Remedy) -> String {
    let role = remedy.may.iter().find_map(|may| may.role.as_ref());
    match role {
        Some(role) => format!("{{limit {} {role}}}", remedy.id),
        None => format!("{{limit {}}}", remedy.id),
    }
}

fn limits<'a>(situation: &Situation<'a>) -> Vec<Limit<'a>> {
    let (policies, guideline) = (situation.folder.policies, situation.guideline);
    let mut limits = Vec::new();
    for remedy in &guideline.remedies {
        let may = remedy.may.iter().filter_map(|may| may.up_to.as_ref());
        let owed = remedy.owed.iter().filter_map(|owed| owed.amount.as_ref());
        let mut numbers = Vec::new();
        may.chain(owed).for_each(|amount| amounts::numbers(policies, guideline, amount, &mut numbers));
        numbers.extend(remedy.caps.iter().filter_map(|cap| match &cap.limit {
            CapLimit::Money(amount, currency) => Some((Some(*currency), *amount)),
            CapLimit::Measure(amount, _) => Some((None, *amount)),
            CapLimit::Count(_) | CapLimit::Worked(..) => None,
        }));
        limits.extend(numbers.into_iter().map(|(currency, value)| Limit {
            remedy,
            value,
            kind: kind(currency, value),
        }));
    }
    limits.retain(|limit| limit.value > Exact::ONE || limit.kind == figures::Kind::Percent);
    limits
}

/// A number without a currency is a share if it is below one; whole numbers of days or points are left to
/// the words around them.
fn kind(currency: Option<Currency>, value: Exact) -> figures::Kind {
    match currency {
        Some(currency) => figures::Kind::Money(currency),
        None if value < Exact::ONE => figures::Kind::Percent,
        None => figures::Kind::Plain,
    }
}

/// The units of the vocabulary: a number of something else is no limit.
fn units(situation: &Situation<'_>) -> Vec<String> {
    let facts = situation.folder.policies.organisation.facts.iter().chain(&situation.guideline.facts);
    facts
        .filter_map(|fact| match &fact.kind {
            FactKind::Number { unit } => unit.as_ref().map(|unit| unit.to_lowercase()),
            _ => None,
        })
        .collect()
}
