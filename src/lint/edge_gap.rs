//! A hole at the edge between two conditions: less than 30, more than 30, and nothing for 30 itself.

use super::compare::{Form, differing_case, simplified};
use super::situation::Situation;
use super::{Check, Lint, conditions, written};
use crate::decision::{Case, Verdict, decide_verdict};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{
    Comparison, Condition, Exact, Expression, FactId, FactKind, FactTest, Remedy, Test, Value,
};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "edge-gap", level: Level::Warning, page: include_str!("edge_gap.md") },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    for remedy in &situation.guideline.remedies {
        for gap in gaps(situation, remedy) {
            findings.extend(finding(situation, remedy, &gap));
        }
    }
}

/// Two tests of one fact between which a single value lies.
struct Gap<'a> {
    below: &'a FactTest,
    above: &'a FactTest,
    /// The lower test, stretched over the value.
    closed: Test,
    value: Value,
}

fn gaps<'a>(situation: &Situation<'a>, remedy: &'a Remedy) -> Vec<Gap<'a>> {
    let mut tests = Vec::new();
    let all = conditions::conditions(situation.guideline, remedy);
    all.into_iter().for_each(|condition| conditions::of(condition, &mut tests));
    let mut gaps: Vec<Gap<'_>> = Vec::new();
    for below in &tests {
        for above in tests.iter().filter(|above| above.fact == below.fact) {
            let Some((value, closed)) = value_between(situation, below, above) else { continue };
            let is_named = tests.iter().any(|test| test.fact == below.fact && reaches(&test.test, &value));
            let is_known = gaps.iter().any(|gap| gap.below.fact == below.fact && gap.value == value);
            if !is_named && !is_known {
                gaps.push(Gap { below, above, closed, value });
            }
        }
    }
    gaps
}

/// Returns the value that lies between two tests, and the lower test with the value in it.
fn value_between(situation: &Situation<'_>, below: &FactTest, above: &FactTest) -> Option<(Value, Test)> {
    let (Test::Compare(lower, high), Test::Compare(higher, low)) = (&below.test, &above.test) else {
        return None;
    };
    let (Expression::Literal(high, unit), Expression::Literal(low, _)) = (high, low) else { return None };
    let value = match (lower, higher) {
        (Comparison::LessThan, Comparison::MoreThan) if high == low => high.clone(),
        (Comparison::AtMost, Comparison::AtLeast) if counts_whole(situation, &below.fact) => {
            let (Value::Number(high), Value::Number(low)) = (high, low) else { return None };
            let between = high.plus(Exact::ONE)?;
            (high.as_integer().is_some() && between.plus(Exact::ONE)? == *low)
                .then_some(Value::Number(between))?
        }
        _ => return None,
    };
    let declared = situation.folder.policies.fact(situation.guideline, below.fact.as_str());
    if declared.is_some_and(|fact| !fact.bounds.admits(&value)) {
        return None;
    }
    let closed = Test::Compare(Comparison::AtMost, Expression::Literal(value.clone(), unit.clone()));
    Some((value, closed))
}

fn counts_whole(situation: &Situation<'_>, fact: &FactId) -> bool {
    let declared = situation.folder.policies.fact(situation.guideline, fact.as_str());
    declared.is_some_and(|fact| matches!(fact.kind, FactKind::Number { .. }))
}

/// Whether a test speaks of a value by itself: it is one of its ends, or lies between them.
fn reaches(test: &Test, value: &Value) -> bool {
    let literal = |expression: &Expression| match expression {
        Expression::Literal(value, _) => Some(value.clone()),
        _ => None,
    };
    match test {
        Test::Compare(Comparison::AtLeast | Comparison::AtMost | Comparison::Exactly, expression) => {
            literal(expression).as_ref() == Some(value)
        }
        Test::Band(low, high) => match (literal(low), literal(high)) {
            (Some(low), Some(high)) => low <= *value && *value < high,
            _ => false,
        },
        Test::Between(low, high) => match (literal(low), literal(high)) {
            (Some(low), Some(high)) => low <= *value && *value <= high,
            _ => false,
        },
        Test::Not(inner) => reaches(inner, value),
        Test::Every(tests) => tests.iter().any(|test| reaches(test, value)),
        _ => false,
    }
}

fn finding(situation: &Situation<'_>, remedy: &Remedy, gap: &Gap<'_>) -> Option<Finding> {
    let (policies, guideline) = (situation.folder.policies, situation.guideline);
    let case = case(situation, remedy, gap)?;
    let kind = policies.fact(guideline, gap.below.fact.as_str()).map(|fact| &fact.kind);
    let finding = Finding::new(&LINT.rule, "edge-gap", gap.below.place.span()?)
        .arg("fact", gap.below.fact.as_str())
        .arg("value", written::value(&gap.value, kind))
        .arg("case", written::case(policies, guideline, &case));
    Some(match gap.above.place.span() {
        Some(place) => finding.related(place, "edge-gap-other"),
        None => finding,
    })
}

/// Returns a case with the value that is decided once the lower test reaches it, and not before.
fn case(situation: &Situation<'_>, remedy: &Remedy, gap: &Gap<'_>) -> Option<Case> {
    let (policies, guideline) = (situation.folder.policies, situation.guideline);
    let mut closed = remedy.clone();
    let grants = closed.may.iter_mut().map(|may| &mut may.when);
    let owed = closed.owed.iter_mut().map(|owed| &mut owed.when);
    grants.chain(owed).flatten().for_each(|condition| stretch(condition, gap));
    let verdict = |case: &Case, remedy| decide_verdict(policies, Some(guideline), case, Some(remedy)).0;
    let is_hole = |case: &Case| {
        case.said(gap.below.fact.as_str()) == Some(&gap.value)
            && matches!(verdict(case, remedy), Verdict::No | Verdict::NotCovered | Verdict::Ask(_))
            && verdict(case, &closed) == Verdict::Decide
    };
    let alone = situation.alone();
    let form = |remedy| Form { policies: alone, guideline, remedy: Some(remedy) };
    // What was found may lie beside the value: at 29.5 days where 30 is left out.
    let mut hole = None;
    differing_case(form(remedy), form(&closed), |_, case| {
        let mut case = case.clone();
        case.given.facts.insert(gap.below.fact.clone(), gap.value.clone());
        hole = Some(case).filter(is_hole);
        hole.is_some()
    })?;
    hole.map(|case| simplified(case, is_hole))
}

fn stretch(condition: &mut Condition, gap: &Gap<'_>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter_mut().for_each(|part| stretch(part, gap));
        }
        Condition::Not(part) => stretch(part, gap),
        Condition::Fact(test) if test.fact == gap.below.fact && test.test == gap.below.test => {
            test.test = gap.closed.clone();
        }
        Condition::Fact(_) => {}
    }
}
