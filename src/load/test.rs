//! Tests of one fact, in words: `at least 6 months`, `not guest`, `within 30 days`.

use crate::diagnostic::{Finding, nearest};
use crate::load::context::Context;
use crate::load::day::day;
use crate::load::expected::{Expected, expression};
use crate::load::expression::{self as grammar, Expr, ExprKind};
use crate::load::meaning;
use crate::load::names::FactName;
use crate::load::other_words;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::load::value::{self, choice_word, flag_slip};
use crate::load::words::Words;
use crate::load::yaml::{Node, Value as Written};
use crate::model::{Comparison, Expression, FactKind, Test, Value};

/// Reads what is asked of a fact.
pub(super) fn test(ctx: &mut Context<'_>, fact: &FactName, node: &Node) -> Option<Test> {
    match &node.value {
        Written::Scalar(_) => {
            let piece = ctx.text(node)?;
            test_in_words(ctx, fact, piece)
        }
        Written::List(items) => {
            let pieces: Vec<_> = items.iter().map(|item| ctx.text(item)).collect();
            list(ctx, fact, &pieces.into_iter().collect::<Option<Vec<_>>>()?)
        }
        Written::Map(_) => {
            ctx.wrong_form(node, "expected-test");
            None
        }
    }
}

/// Reads a test that is written in words.
pub(super) fn test_in_words(ctx: &mut Context<'_>, fact: &FactName, piece: Piece<'_>) -> Option<Test> {
    if piece.text().split_whitespace().nth(grammar::MOST_WORDS).is_some() {
        unreadable(ctx, piece, Slip::new("amount-too-long", whole(piece)));
        return None;
    }
    other_words::test(ctx, fact, piece, &meaning::UNREADABLE_TEST, |ctx, piece| short_test(ctx, fact, piece))
}

fn short_test(ctx: &mut Context<'_>, fact: &FactName, piece: Piece<'_>) -> Option<Test> {
    let kind = fact.kind.as_ref()?;
    if let FactKind::Choice { values, .. } = kind
        && let Some(word) = values.iter().find(|value| &***value == piece.text())
    {
        return Some(Test::Word(vec![word.clone()]));
    }
    if let Some(rest) = piece.text().strip_prefix("not ") {
        let start = piece.text().len() - rest.trim_start().len();
        let inner = short_test(ctx, fact, piece.part(start..piece.text().len()))?;
        if matches!(inner, Test::Every(_)) {
            unreadable(ctx, piece, Slip::new("not-of-several", whole(piece)));
            return None;
        }
        return Some(Test::Not(Box::new(inner)));
    }
    if let Some(pieces) = bracketed(piece) {
        return list(ctx, fact, &pieces);
    }
    if piece.text() == "none" {
        return Some(Test::None);
    }
    let parts = several(kind, piece);
    if parts.len() > 1 {
        let tests: Vec<_> = parts.into_iter().map(|part| short_test(ctx, fact, part)).collect();
        return tests.into_iter().collect::<Option<Vec<_>>>().map(Test::Every);
    }
    match kind {
        FactKind::Flag => flag(ctx, fact, piece),
        FactKind::Text => Some(Test::Word(vec![piece.text().into()])),
        FactKind::Choice { values, ordered } => choice(ctx, fact, values, *ordered, piece),
        FactKind::Date | FactKind::Instant => day(ctx, fact, piece),
        FactKind::Number { .. } | FactKind::Percent | FactKind::Money => amount(ctx, fact, piece),
    }
}

/// The words that a test begins with.
const OPENINGS: [&str; 11] =
    ["before", "after", "on", "from", "until", "within", "at", "more", "less", "exactly", "during"];

/// Cuts `within 30 days and before 2026-01-01`, and `from 2026-01-01 until 2026-03-31`, into tests of one date.
fn several<'a>(kind: &FactKind, piece: Piece<'a>) -> Vec<Piece<'a>> {
    if !matches!(kind, FactKind::Date | FactKind::Instant) {
        return vec![piece];
    }
    let mut words = Words::new(piece.text());
    let mut parts = vec![words.here().start];
    let mut ends = Vec::new();
    let is_from = words.peek() == Some("from");
    while let Some(word) = words.take() {
        let next = words.peek();
        if word.text == "and" && next.is_some_and(|next| next == "not" || OPENINGS.contains(&next)) {
            ends.push(word.range.start);
            parts.push(words.here().start);
        } else if is_from && parts.len() == 1 && word.text == "until" && next.is_some() {
            ends.push(word.range.start);
            parts.push(word.range.start);
        }
    }
    ends.push(piece.text().len());
    let cut = |(start, end): (usize, usize)| {
        let text = piece.text().get(start..end).unwrap_or_default().trim_end();
        piece.part(start..start + text.len())
    };
    parts.into_iter().zip(ends).map(cut).collect()
}

/// `[silver, gold]` behind a `not`, where YAML sees one text.
fn bracketed(piece: Piece<'_>) -> Option<Vec<Piece<'_>>> {
    let text = piece.text();
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    let start_of = |part: &str| part.as_ptr().addr() - text.as_ptr().addr();
    let parts = inner.split(',').map(str::trim);
    Some(parts.map(|part| piece.part(start_of(part)..start_of(part) + part.len())).collect())
}

fn list(ctx: &mut Context<'_>, fact: &FactName, pieces: &[Piece<'_>]) -> Option<Test> {
    let words: Vec<_> = match fact.kind.as_ref()? {
        FactKind::Choice { values, .. } => {
            pieces.iter().map(|piece| choice_word(ctx, fact, values, *piece)).collect()
        }
        FactKind::Text => pieces.iter().map(|piece| Some(piece.text().into())).collect(),
        FactKind::Number { .. }
        | FactKind::Percent
        | FactKind::Money
        | FactKind::Date
        | FactKind::Instant
        | FactKind::Flag => {
            if let (Some(first), Some(last)) = (pieces.first(), pieces.last()) {
                let finding = Finding::new(
                    &meaning::UNREADABLE_TEST,
                    "list-of-words-only",
                    first.span().to(last.span()),
                );
                ctx.find(finding.arg("fact", &fact.id));
            }
            return None;
        }
    };
    words.into_iter().collect::<Option<_>>().map(Test::Word)
}

fn flag(ctx: &mut Context<'_>, fact: &FactName, piece: Piece<'_>) -> Option<Test> {
    let flag = value::read_flag(piece.text());
    if flag.is_none() {
        unreadable(ctx, piece, flag_slip(fact, piece.text()));
    }
    flag.map(Test::Flag)
}

fn choice(
    ctx: &mut Context<'_>,
    fact: &FactName,
    values: &[std::sync::Arc<str>],
    ordered: bool,
    piece: Piece<'_>,
) -> Option<Test> {
    let mut words = Words::new(piece.text());
    let comparison = comparison(&mut words);
    let range = two_words(piece);
    if comparison.is_none() && range.is_none() {
        return choice_word(ctx, fact, values, piece).map(|word| Test::Word(vec![word]));
    }
    if !ordered && comparison != Some(Comparison::Exactly) {
        unreadable(ctx, piece, Slip::new("choice-without-order", whole(piece)).arg("fact", &fact.id));
        return None;
    }
    let mut word = |piece| {
        choice_word(ctx, fact, values, piece).map(|word| Expression::Literal(Value::Word(word), None))
    };
    match (comparison, range) {
        (Some(comparison), _) => word(piece.part(words.rest())).map(|word| Test::Compare(comparison, word)),
        (None, Some((from, to))) => {
            let (from, to) = (word(from), word(to));
            Some(Test::Between(from?, to?))
        }
        (None, None) => None,
    }
}

/// `silver to gold`.
fn two_words(piece: Piece<'_>) -> Option<(Piece<'_>, Piece<'_>)> {
    let at = piece.text().find(" to ")?;
    Some((piece.part(0..at), piece.part(at + 4..piece.text().len())))
}

fn amount(ctx: &mut Context<'_>, fact: &FactName, piece: Piece<'_>) -> Option<Test> {
    let expected = Expected::by(fact)?;
    match parse_amounts(piece) {
        Ok(all) => {
            let tests: Vec<_> = all.iter().map(|asked| asked_amount(ctx, piece, asked, &expected)).collect();
            let mut tests = tests.into_iter().collect::<Option<Vec<_>>>()?;
            if tests.len() > 1 { Some(Test::Every(tests)) } else { tests.pop() }
        }
        Err(slip) => {
            unreadable(ctx, piece, slip.arg("fact", &fact.id));
            None
        }
    }
}

fn asked_amount(ctx: &mut Context<'_>, piece: Piece<'_>, asked: &Asked, expected: &Expected) -> Option<Test> {
    match asked {
        Asked::Compare(comparison, expr) => {
            let typed = expression(ctx, piece, expr, expected)?;
            Some(Test::Compare(*comparison, typed.expression))
        }
        Asked::Between(from, to) => {
            let (from, to) = both(ctx, piece, (from, to), expected)?;
            Some(Test::Between(from, to))
        }
        Asked::Band(from, to) => {
            let (from, to) = both(ctx, piece, (from, to), expected)?;
            Some(Test::Band(from, to))
        }
        Asked::Not(inner) => asked_amount(ctx, piece, inner, expected).map(|test| Test::Not(Box::new(test))),
    }
}

fn both(
    ctx: &mut Context<'_>,
    piece: Piece<'_>,
    (from, to): (&Expr, &Expr),
    expected: &Expected,
) -> Option<(Expression, Expression)> {
    let (from, to) = (expression(ctx, piece, from, expected), expression(ctx, piece, to, expected));
    Some((from?.expression, to?.expression))
}

/// What is asked of an amount.
enum Asked {
    Compare(Comparison, Expr),
    Between(Expr, Expr),
    Band(Expr, Expr),
    Not(Box<Asked>),
}

impl Asked {
    /// The last amount that is written in it.
    fn last(&self) -> &Expr {
        match self {
            Self::Compare(_, expr) | Self::Between(_, expr) | Self::Band(_, expr) => expr,
            Self::Not(inner) => inner.last(),
        }
    }

    /// Gives amounts without a unit the one that stands once, behind the last.
    fn with_unit_of(self, last: &Expr) -> Self {
        match self {
            Self::Compare(comparison, expr) => Self::Compare(comparison, with_unit_of(expr, last)),
            Self::Between(from, to) => Self::Between(with_unit_of(from, last), with_unit_of(to, last)),
            Self::Band(from, to) => Self::Band(with_unit_of(from, last), with_unit_of(to, last)),
            Self::Not(inner) => Self::Not(Box::new(inner.with_unit_of(last))),
        }
    }
}

/// Reads one test of an amount, or several that are joined by `and`.
fn parse_amounts(piece: Piece<'_>) -> Result<Vec<Asked>, Slip> {
    let mut words = Words::new(piece.text());
    let mut all = vec![parse_amount(&mut words, piece)?];
    while words.eat("and") {
        let is_not = words.eat("not");
        let next = parse_amount(&mut words, piece)?;
        all.push(if is_not { Asked::Not(Box::new(next)) } else { next });
    }
    grammar::end(&words)?;
    let last = all.last().map(Asked::last).cloned();
    Ok(match last {
        Some(last) => all.into_iter().map(|asked| asked.with_unit_of(&last)).collect(),
        None => all,
    })
}

fn parse_amount(words: &mut Words<'_>, piece: Piece<'_>) -> Result<Asked, Slip> {
    if let Some(comparison) = comparison(words) {
        let expr = grammar::amount(words)?;
        return Ok(Asked::Compare(comparison, expr));
    }
    if let Some(slip) = sign(piece) {
        return Err(slip);
    }
    let unclear = || Slip::new("test-unclear", whole(piece)).arg("written", piece.text());
    if !words.peek().is_some_and(grammar::starts_like_number) {
        let near = near_comparison(piece.text());
        return Err(near.map_or_else(unclear, |near| unclear().did_you_mean(near)));
    }
    let from = grammar::amount(words)?;
    if words.eat("to less than") {
        let to = grammar::amount(words)?;
        return Ok(Asked::Band(with_unit_of(from, &to), to));
    }
    if words.eat("to") {
        let to = grammar::amount(words)?;
        return Ok(Asked::Between(with_unit_of(from, &to), to));
    }
    if words.eat("or more") && words.is_done() {
        return Err(unclear().did_you_mean(format!("at least {}", words.slice(from.range))));
    }
    if words.eat("or less") && words.is_done() {
        return Err(unclear().did_you_mean(format!("at most {}", words.slice(from.range))));
    }
    grammar::end(words)?;
    let slip = Slip::new("test-without-comparison", whole(piece)).arg("written", piece.text());
    Err(slip.did_you_mean(format!("exactly {}", piece.text())))
}

/// `>= 6 months`.
fn sign(piece: Piece<'_>) -> Option<Slip> {
    let signs =
        [(">=", "at least"), ("<=", "at most"), (">", "more than"), ("<", "less than"), ("=", "exactly")];
    let (sign, words) = signs.into_iter().find(|(sign, _)| piece.text().starts_with(sign))?;
    let rest = piece.text().get(sign.len()..)?.trim_start_matches('=').trim();
    let slip = Slip::new("test-with-sign", whole(piece)).arg("sign", sign);
    Some(slip.did_you_mean(format!("{words} {rest}")))
}

/// `atleast 6 months`, `minimum 6 months`.
fn near_comparison(text: &str) -> Option<String> {
    let phrases = ["at least", "at most", "more than", "less than", "exactly"];
    let (start, rest) = text.split_at(text.find(|letter: char| letter.is_ascii_digit())?);
    let synonym = match start.trim().to_lowercase().as_str() {
        "minimum" | "min" | "no less than" | "not less than" => Some("at least".to_owned()),
        "maximum" | "max" | "up to" | "no more than" | "not more than" => Some("at most".to_owned()),
        "over" | "above" | "greater than" => Some("more than".to_owned()),
        "under" | "below" | "fewer than" => Some("less than".to_owned()),
        "equal to" | "equals" => Some("exactly".to_owned()),
        other => nearest(other, phrases.into_iter()),
    };
    synonym.map(|phrase| format!("{phrase} {rest}"))
}

/// `6 to 12 months`: the unit stands once.
fn with_unit_of(from: Expr, to: &Expr) -> Expr {
    match (&from.kind, &to.kind) {
        (ExprKind::Number(value, None), ExprKind::Number(_, Some(unit))) => {
            Expr { kind: ExprKind::Number(*value, Some(unit.clone())), ..from }
        }
        _ => from,
    }
}

/// Takes `at least` and its kin.
pub(super) fn comparison(words: &mut Words<'_>) -> Option<Comparison> {
    let all = [
        ("at least", Comparison::AtLeast),
        ("at most", Comparison::AtMost),
        ("more than", Comparison::MoreThan),
        ("less than", Comparison::LessThan),
        ("exactly", Comparison::Exactly),
    ];
    all.into_iter().find(|(phrase, _)| words.eat(phrase)).map(|(_, comparison)| comparison)
}

fn whole(piece: Piece<'_>) -> std::ops::Range<usize> {
    0..piece.text().len()
}

fn unreadable(ctx: &mut Context<'_>, piece: Piece<'_>, slip: Slip) {
    ctx.slip(&meaning::UNREADABLE_TEST, piece, slip);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::fixture::{read, show};
    use crate::model::Apart;

    /// What a line `fact: test` asks, or the findings.
    fn asked(line: &str) -> String {
        let found = read(line, |ctx, node| {
            let entry = node.as_map()?.first()?;
            let fact = ctx.fact(Piece::of_key(ctx.sources, &entry.key))?;
            test(ctx, &fact, &entry.value)
        });
        found.map_or_else(|says| says.join("; "), |test| shown(&test))
    }

    fn shown(test: &Test) -> String {
        match test {
            Test::Word(words) => format!("word {}", words.join("|")),
            Test::Flag(flag) => format!("flag {flag}"),
            Test::None => "none".to_owned(),
            Test::Not(inner) => format!("not {}", shown(inner)),
            Test::Compare(comparison, expression) => format!("{comparison:?} {}", show(expression)),
            Test::Between(from, to) => format!("{} to {}", show(from), show(to)),
            Test::Band(from, to) => format!("{} to less than {}", show(from), show(to)),
            Test::Day(comparison, date) => format!("{comparison:?} {}", show(date)),
            Test::During(hours) => {
                let stretch = |one: &crate::model::Stretch| format!("{}-{}", one.from, one.until);
                format!("during {}", hours.stretches().iter().map(stretch).collect::<Vec<_>>().join(" "))
            }
            Test::Every(tests) => tests.iter().map(shown).collect::<Vec<_>>().join(" & "),
            Test::Apart(Apart { comparison, length, direction, from, .. }) => {
                let edge = from.edge.map(|edge| format!(" {edge:?}")).unwrap_or_default();
                format!("{comparison:?} {} {direction:?}{edge} {}", show(length), from.fact)
            }
        }
    }

    fn check(cases: &[(&str, &str)]) {
        let found = cases.iter().map(|(line, expected)| (*line, asked(line), *expected));
        assert_eq!(found.filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(), []);
    }

    #[test]
    fn amounts_are_compared_in_words() {
        check(&[
            ("tenure: at least 6 months", "AtLeast 6 months"),
            ("tenure: at most 1 month", "AtMost 1 months"),
            ("visits: more than 3", "MoreThan 3"),
            ("visits: less than 3", "LessThan 3"),
            ("visits: exactly 1", "Exactly 1"),
            ("visits: 6 to 12", "6 to 12"),
            ("tenure: 6 to 12 months", "6 months to 12 months"),
            ("tenure: 6 to less than 12 months", "6 months to less than 12 months"),
            ("bill: 5 USD to less than 10 USD", "5 USD to less than 10 USD"),
            ("tenure: 6 months to 12 months", "6 months to 12 months"),
            ("bill: 100 to 200 USD", "100 USD to 200 USD"),
            ("party: at least 1 person", "AtLeast 1 people"),
            ("bill: at most average_bill", "AtMost average_bill"),
            ("bill: more than 20% of average_bill", "MoreThan (20% * average_bill)"),
            ("nights: at most table short-wait", "AtMost table short-wait"),
            ("share: at least 30%", "AtLeast 30%"),
            ("share: at most bill divided by average_bill", "AtMost (bill / average_bill)"),
            ("bill: not more than 5 USD", "not MoreThan 5 USD"),
            ("tenure: none", "none"),
            ("amount: at most 5 HUF", "AtMost 5 HUF"),
            ("bill: more than 2000 USD or 700000 HUF", "MoreThan 2000 USD or 700000 HUF"),
            ("tenure: more than 6 and at most 12 months", "MoreThan 6 months & AtMost 12 months"),
            ("tenure: at least 2 years", "AtLeast 24 months"),
            ("tenure: more than 6 months and at most 1 year", "MoreThan 6 months & AtMost 12 months"),
            ("visits: at least 2 and not exactly 5", "AtLeast 2 & not Exactly 5"),
            (
                "bill: more than 5 USD and less than the lower of average_bill and 9 USD",
                "MoreThan 5 USD & LessThan (average_bill min 9 USD)",
            ),
            ("bill: 10 USD or 3000 HUF to 20 USD or 6000 HUF", "10 USD or 3000 HUF to 20 USD or 6000 HUF"),
        ]);
    }

    #[test]
    fn words_flags_and_texts_are_compared_for_equality() {
        check(&[
            ("membership: gold", "word gold"),
            ("membership: [silver, gold]", "word silver|gold"),
            ("membership: not guest", "not word guest"),
            ("membership: not [guest, silver]", "not word guest|silver"),
            ("membership: at least silver", "AtLeast silver"),
            ("membership: silver to gold", "silver to gold"),
            ("cabin: premium economy", "word premium economy"),
            ("cabin: \"premium economy\"", "word premium economy"),
            ("fraud_suspected: yes", "flag true"),
            ("fraud_suspected: not no", "not flag false"),
            ("order_id: A-17", "word A-17"),
            ("order_id: at least 5", "word at least 5"),
            ("role: at least senior-agent", "AtLeast senior-agent"),
            ("role: team-lead", "word team-lead"),
            ("remedy: waive-fee", "word waive-fee"),
            ("guideline: late-fee", "word late-fee"),
            ("site: kosice", "word kosice"),
            ("already_given: credit-note", "word credit-note"),
        ]);
    }

    #[test]
    fn days_are_compared_with_days_and_with_the_decision() {
        check(&[
            ("purchased_on: before 2025-01-22", "Before 2025-01-22"),
            ("purchased_on: after 2025-01-22", "After 2025-01-22"),
            ("purchased_on: on 2025-01-22", "On 2025-01-22"),
            ("landed_at: from 2025-01-22", "From 2025-01-22"),
            ("decided_at: until 2025-01-22", "Until 2025-01-22"),
            ("purchased_on: within 30 days", "AtMost 30 days Before decided_at"),
            ("purchased_on: within 6 months", "AtMost 6 months Before decided_at"),
            ("landed_at: within 24 hours", "AtMost 24 hours Before decided_at"),
            ("landed_at: more than 24 hours ago", "MoreThan 24 hours Before decided_at"),
            ("purchased_on: more than 1 day ago", "MoreThan 1 days Before decided_at"),
            ("purchased_on: within 2 weeks", "AtMost 2 weeks Before decided_at"),
            ("purchased_on: at least 1 year ago", "AtLeast 1 years Before decided_at"),
            ("purchased_on: less than 3 days ago", "LessThan 3 days Before decided_at"),
            ("landed_at: within 45 minutes", "AtMost 45 minutes Before decided_at"),
            ("landed_at: more than 24 hours after decided_at", "MoreThan 24 hours After decided_at"),
            ("purchased_on: at least 14 days before landed_at", "AtLeast 14 days Before landed_at"),
            ("landed_at: within 6 months after purchased_on", "AtMost 6 months After purchased_on"),
            ("purchased_on: within 10 working days", "AtMost 10 working days Before decided_at"),
            (
                "landed_at: more than 1 working day after purchased_on",
                "MoreThan 1 working days After purchased_on",
            ),
            (
                "purchased_on: until landed_at plus 5 working days",
                "Until (landed_at After 5 working days working days)",
            ),
            ("purchased_on: from 2023-04-01 until 2024-03-31", "From 2023-04-01 & Until 2024-03-31"),
            (
                "purchased_on: within 30 days and not on 2024-03-31",
                "AtMost 30 days Before decided_at & not On 2024-03-31",
            ),
            (
                "purchased_on: after landed_at - 3 days and on Sat-Sun",
                "After (landed_at Before 3 days days) & during 7200-10080",
            ),
            (
                "decided_at: within 30 days after the end of the month of landed_at",
                "AtMost 30 days After EndOf(Month) landed_at",
            ),
            ("decided_at: until the end of the quarter of landed_at", "Until (EndOf(Quarter) landed_at)"),
            ("purchased_on: on Fri", "during 5760-7200"),
            ("landed_at: during Sun 22:00-06:00", "during 0-360 9960-10080"),
            ("decided_at: not during Mon, Tue 08:00-12:00", "unreadable-hours: Mon"),
            ("decided_at: not during Mon-Tue 08:00-12:00", "not during 480-720 1920-2160"),
            ("purchased_on: within window", "AtMost window Before decided_at"),
            ("purchased_on: within window plus 3 days", "AtMost (window + 3 days) Before decided_at"),
            ("purchased_on: within table windows", "AtMost table windows Before decided_at"),
            ("purchased_on: before landed_at", "Before landed_at"),
            ("purchased_on: from landed_at - 14 days", "From (landed_at Before 14 days days)"),
            ("purchased_on: 2025-11-01 to 2025-12-25", "2025-11-01 to 2025-12-25"),
            ("purchased_on: not within 30 days", "not AtMost 30 days Before decided_at"),
        ]);
    }

    #[test]
    fn what_is_no_test_is_said() {
        check(&[
            ("tenure: 6 months", "test-without-comparison: 6 months"),
            ("tenure: at least 6", "unit-missing: 6"),
            ("tenure: at least 6 nights", "unit-differs: 6 nights"),
            ("tenure: 6 to 12", "unit-missing: 6; unit-missing: 12"),
            ("visits: at least 3 months", "unit-not-expected: 3 months"),
            ("bill: at least 5", "currency-missing: 5"),
            ("bill: at least 30%", "needs-money: 30%"),
            ("bill: at least 0.005 USD", "amount-too-fine: 0.005 USD"),
            ("share: at least 5 USD", "needs-percent: 5 USD"),
            ("tenure: more then 6 months", "test-unclear: more then 6 months"),
            ("tenure: minimum 6 months", "test-unclear: minimum 6 months"),
            ("tenure: 6 months or more", "test-unclear: 6 months or more"),
            ("tenure: \">= 6 months\"", "test-with-sign: >= 6 months"),
            ("tenure: [1, 2]", "list-of-words-only: 1, 2"),
            ("tenure: {at_least: 6}", "expected-test: {at_least: 6}"),
            ("tenure: a long time", "test-unclear: a long time"),
            ("membership: platinum", "unknown-value: platinum"),
            ("membership: [gold, sliver]", "unknown-value: sliver"),
            ("receipt: at least shown", "choice-without-order: at least shown"),
            ("fraud_suspected: maybe", "flag-is-yes-or-no: maybe"),
            ("role: superviser", "unknown-role: superviser"),
            ("site: wien", "unknown-site: wien"),
            ("purchased_on: 2025-01-22", "day-test-unclear: 2025-01-22"),
            ("purchased_on: before 22.01.2025", "day-unreadable: 22.01.2025"),
            ("purchased_on: before delivery", "unknown-fact: delivery"),
            ("purchased_on: before bill", "needs-day: bill"),
            ("purchased_on: during Fri 08:00-12:00", "hours-of-a-day: Fri 08:00-12:00"),
            ("landed_at: during 22:00-06:00", "hours-without-days: 22:00-06:00"),
            ("landed_at: during Fri 8-12", "unreadable-hours: Fri 8-12"),
            (
                "landed_at: within 5 hours after the start of the month of decided_at",
                "hours-of-a-day: 5 hours",
            ),
            (
                "landed_at: until the last day of the month of decided_at",
                "edge-unclear: the last day of the month of",
            ),
            (
                "landed_at: until the end of the century of decided_at",
                "edge-unclear: the end of the century of decided_at",
            ),
            ("landed_at: until the end of the month of bill", "needs-day: bill"),
            ("landed_at: on Saturday", "unreadable-weekdays: Saturday"),
            ("landed_at: between 18:00 and 06:00", "day-test-unclear: between 18:00 and 06:00"),
            (
                "purchased_on: not within 30 days and before 2026-01-01",
                "not-of-several: not within 30 days and before 2026-01-01",
            ),
            ("visits: more than 5 and", "test-unclear: more than 5 and"),
            ("visits: more than 5 and 7", "test-without-comparison: more than 5 and 7"),
            ("purchased_on: within 10 business days", "duration-unit: business days"),
            (
                "tenure: at least working days from purchased_on to landed_at",
                "unit-differs: working days from purchased_on to landed_at",
            ),
            ("purchased_on: within bill", "length-without-time: bill"),
            ("purchased_on: within 3 days after bill", "needs-day: bill"),
            ("purchased_on: within 3 days after", "date-missing: "),
            ("purchased_on: at least 3 days from landed_at", "ago-missing: from landed_at"),
            ("landed_at: within 3 hours after purchased_on", "hours-of-a-day: 3 hours"),
            ("purchased_on: within 24 hours", "hours-of-a-day: 24 hours"),
            ("purchased_on: within 2 fortnights", "duration-unit: fortnights"),
            ("purchased_on: more than 24 days", "ago-missing: "),
            ("purchased_on: within 30 days of arrival", "day-test-goes-on: of arrival"),
            ("purchased_on: at least 3 days", "ago-missing: "),
            ("tenur: at least 6 months", "unknown-fact: tenur"),
        ]);
    }

    #[test]
    fn the_likely_meaning_is_offered() {
        let meant = |line: &str| {
            let node_meant = std::cell::RefCell::new(None);
            let _ = read(line, |ctx, node| {
                let entry = node.as_map()?.first()?;
                let fact = ctx.fact(Piece::of_key(ctx.sources, &entry.key))?;
                test(ctx, &fact, &entry.value);
                *node_meant.borrow_mut() =
                    ctx.findings.iter().find_map(|finding| finding.did_you_mean.clone());
                None::<()>
            });
            node_meant.into_inner().unwrap_or_default()
        };
        assert_eq!(meant("tenure: 6 months"), "exactly 6 months");
        assert_eq!(meant("tenure: at least 6"), "6 months");
        assert_eq!(meant("tenure: more then 6 months"), "more than 6 months");
        assert_eq!(meant("tenure: up to 6 months"), "at most 6 months");
        assert_eq!(meant("tenure: 6 months or more"), "at least 6 months");
        assert_eq!(meant("tenure: \">=6 months\""), "at least 6 months");
        assert_eq!(meant("membership: glod"), "gold");
        assert_eq!(meant("purchased_on: 2025-01-22"), "on 2025-01-22");
    }
}
