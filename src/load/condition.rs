//! Conditions: maps of facts to tests, with `all`, `any`, `not` and `at least 3 of`.

use crate::diagnostic::Finding;
use crate::load::context::Context;
use crate::load::meaning;
use crate::load::piece::Piece;
use crate::load::test::test;
use crate::load::words::Words;
use crate::load::yaml::{Entry, Node};
use crate::model::{Condition, FactId, FactTest};

/// Words that nest conditions, so that no fact is called so.
pub(super) const RESERVED: &[&str] = &["all", "any", "not"];

/// Reads the condition of a map entry, if there is one; the outer `None` means that it could not be read.
pub(super) fn condition_of(ctx: &mut Context<'_>, map: &Node, key: &str) -> Option<Option<Condition>> {
    match map.get(key) {
        Some(node) => condition(ctx, node).map(Some),
        None => Some(None),
    }
}

/// Reads a map of tests; all must hold.
pub(super) fn condition(ctx: &mut Context<'_>, node: &Node) -> Option<Condition> {
    let entries = node.as_map();
    if entries.is_none() {
        ctx.wrong_form(node, "expected-condition");
    }
    let conditions: Vec<_> = entries?.iter().map(|entry| one(ctx, entry)).collect();
    let mut conditions = conditions.into_iter().collect::<Option<Vec<_>>>()?;
    match conditions.pop() {
        Some(only) if conditions.is_empty() => Some(only),
        Some(last) => {
            conditions.push(last);
            Some(Condition::All(conditions))
        }
        None => Some(Condition::All(conditions)),
    }
}

fn one(ctx: &mut Context<'_>, entry: &Entry) -> Option<Condition> {
    let key = Piece::of_key(ctx.sources, &entry.key);
    match key.text() {
        "all" => list(ctx, &entry.value).map(Condition::All),
        "any" => list(ctx, &entry.value).map(Condition::Any),
        "not" => condition(ctx, &entry.value).map(|inner| Condition::Not(Box::new(inner))),
        text if text.starts_with("at least ") => at_least(ctx, key, &entry.value),
        _ => fact_test(ctx, key, entry),
    }
}

fn list(ctx: &mut Context<'_>, node: &Node) -> Option<Vec<Condition>> {
    let items = node.as_list();
    if items.is_none() {
        ctx.wrong_form(node, "expected-conditions");
    }
    let conditions: Vec<_> = items?.iter().map(|item| condition(ctx, item)).collect();
    conditions.into_iter().collect()
}

fn at_least(ctx: &mut Context<'_>, key: Piece<'_>, node: &Node) -> Option<Condition> {
    let conditions = list(ctx, node);
    let Some(n) = read_at_least(key.text()) else {
        let finding = Finding::new(&meaning::UNREADABLE_TEST, "at-least-how-many", key.span());
        ctx.find(finding.arg("written", key.text()));
        return None;
    };
    let conditions = conditions?;
    if n > conditions.len() {
        let finding = Finding::new(&meaning::UNREADABLE_TEST, "at-least-of-too-few", key.span());
        ctx.find(finding.arg("count", n).arg("listed", conditions.len()));
        return None;
    }
    Some(Condition::AtLeast(n, conditions))
}

fn read_at_least(text: &str) -> Option<usize> {
    let mut words = Words::new(text);
    if !words.eat("at least") {
        return None;
    }
    let n = words.take()?.text.parse().ok().filter(|n| *n > 0)?;
    (words.eat("of") && words.is_done()).then_some(n)
}

fn fact_test(ctx: &mut Context<'_>, key: Piece<'_>, entry: &Entry) -> Option<Condition> {
    let fact = ctx.fact(key)?;
    let test = test(ctx, &fact, &entry.value)?;
    Some(Condition::Fact(FactTest { fact: FactId::new(&fact.id), test, place: entry.span().into() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::fixture::read;

    fn shown(condition: &Condition) -> String {
        let all = |conditions: &[Condition]| conditions.iter().map(shown).collect::<Vec<_>>().join(", ");
        match condition {
            Condition::All(conditions) => format!("all({})", all(conditions)),
            Condition::Any(conditions) => format!("any({})", all(conditions)),
            Condition::Not(inner) => format!("not({})", shown(inner)),
            Condition::AtLeast(n, conditions) => format!("{n} of({})", all(conditions)),
            Condition::Fact(test) => test.fact.to_string(),
        }
    }

    fn held(text: &str) -> String {
        read(text, condition).map_or_else(|says| says.join("; "), |condition| shown(&condition))
    }

    #[test]
    fn conditions_nest() {
        let cases = [
            ("{bill: more than 5 USD}", "bill"),
            ("{bill: more than 5 USD, tenure: at least 1 month}", "all(bill, tenure)"),
            (
                "{any: [{receipt: shown}, {bill: less than 5 USD, visits: exactly 1}]}",
                "any(receipt, all(bill, visits))",
            ),
            ("{not: {receipt: shown}}", "not(receipt)"),
            ("{not: {receipt: shown, visits: exactly 1}}", "not(all(receipt, visits))"),
            ("{all: [{receipt: shown}, {receipt: not missing}]}", "all(receipt, receipt)"),
            (
                "{at least 2 of: [{receipt: shown}, {visits: exactly 1}, {role: agent}]}",
                "2 of(receipt, visits, role)",
            ),
            ("{receipt: shown, any: [{visits: exactly 1}]}", "all(receipt, any(visits))"),
            ("{}", "all()"),
        ];
        let found = cases.map(|(text, expected)| (text, held(text), expected));
        assert_eq!(
            found.into_iter().filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(),
            []
        );
    }

    #[test]
    fn what_is_no_condition_is_said() {
        let cases = [
            ("always", "expected-condition: always"),
            ("{any: {receipt: shown}}", "expected-conditions: {receipt: shown}"),
            ("{at least two of: [{receipt: shown}]}", "at-least-how-many: at least two of"),
            ("{at least 2 of: [{receipt: shown}]}", "at-least-of-too-few: at least 2 of"),
            ("{at least 0 of: [{receipt: shown}]}", "at-least-how-many: at least 0 of"),
            ("{recipt: shown, bil: more than 5 USD}", "unknown-fact: recipt; unknown-fact: bil"),
        ];
        let found = cases.map(|(text, expected)| (text, held(text), expected));
        assert_eq!(
            found.into_iter().filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(),
            []
        );
    }

    #[test]
    fn a_test_remembers_its_line() {
        let Ok(Condition::Fact(test)) = read("bill: more than 5 USD", condition) else { unreachable!() };
        assert_eq!(test.place.span().map(|span| (span.start, span.end)), Some((0, 21)));
    }
}
