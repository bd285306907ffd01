//! Conditions in words: `time as a customer: at least 6 months`.

use std::sync::Arc;

use crate::model::{
    Anchor, Apart, CalendarUnit, Comparison, Condition, DayComparison, Direction, Edge, Expression, FactId,
    FactTest, PERCENT, Test, Value,
};
use crate::prose::limit::operand;
use crate::prose::quantity::{Form, value};
use crate::prose::{Lang, Words, decimal, during, list_and, list_or, list_parts, say};

/// Says a condition as the parts that must all hold, one sentence each.
#[must_use]
pub fn conditions(words: &Words<'_>, condition: &Condition) -> Vec<String> {
    match condition {
        Condition::All(parts) => parts.iter().flat_map(|part| conditions(words, part)).collect(),
        other => vec![one(words, other, true)],
    }
}

/// Says a condition in one breath, its parts parted by semicolons.
#[must_use]
pub fn condition(words: &Words<'_>, condition: &Condition) -> String {
    match conditions(words, condition) {
        parts if parts.is_empty() => say(words.lang, "condition-always", &[]),
        parts => list_parts(words.lang, &parts),
    }
}

/// Says what is asked of a fact, without its name: `at least 6 months`.
#[must_use]
pub fn test(words: &Words<'_>, fact: &FactId, asked: &Test) -> String {
    test_that(words, fact, asked, true)
}

/// Says a condition, or that it does not hold.
fn one(words: &Words<'_>, condition: &Condition, holds: bool) -> String {
    let (id, n, parts) = match condition {
        Condition::Fact(asked) => return fact_test(words, asked, holds),
        Condition::Not(inner) => return one(words, inner, !holds),
        Condition::All(_) if holds => return self::condition(words, condition),
        Condition::All(parts) => ("condition-not-all", 0, parts),
        Condition::Any(parts) if holds => ("condition-any", 0, parts),
        Condition::Any(parts) => ("condition-none-of", 0, parts),
        Condition::AtLeast(n, parts) if holds => ("condition-at-least-of", *n, parts),
        Condition::AtLeast(n, parts) => ("condition-fewer-of", *n, parts),
    };
    let list = nested(words, parts).join(" / ");
    say(words.lang, id, &[("list", list.into()), ("count", n.into())])
}

/// Says each part; a part that has parts of its own stands in brackets.
fn nested(words: &Words<'_>, parts: &[Condition]) -> Vec<String> {
    let said = parts.iter().map(|part| {
        let text = one(words, part, true);
        match part {
            Condition::Fact(_) | Condition::Not(_) => text,
            Condition::All(_) | Condition::Any(_) | Condition::AtLeast(..) => format!("({text})"),
        }
    });
    said.collect()
}

fn fact_test(words: &Words<'_>, asked: &FactTest, holds: bool) -> String {
    let args = [
        ("fact", words.fact(&asked.fact).into()),
        ("test", test_that(words, &asked.fact, &asked.test, holds).into()),
    ];
    say(words.lang, "condition", &args)
}

fn test_that(words: &Words<'_>, fact: &FactId, asked: &Test, holds: bool) -> String {
    let lang = words.lang;
    match (asked, holds) {
        (Test::Not(inner), _) => test_that(words, fact, inner, !holds),
        (Test::Word(options), _) => one_of(words, fact, options, holds),
        (Test::Flag(flag), _) => say(lang, if *flag == holds { "test-yes" } else { "test-no" }, &[]),
        (Test::None, true) => say(lang, "test-none", &[]),
        (Test::None, false) => say(lang, "test-some", &[]),
        (Test::Compare(comparison, expression), _) => compare(words, fact, *comparison, expression, holds),
        (Test::Between(low, high), _) => {
            let id = if holds { "test-between" } else { "test-not-between" };
            let (low, high) = ends(words, fact, low, high);
            say(lang, id, &[("low", low.into()), ("high", high.into())])
        }
        (Test::Band(low, high), true) => {
            let (low, high) = ends(words, fact, low, high);
            say(lang, "test-band", &[("low", low.into()), ("high", high.into())])
        }
        (Test::Day(comparison, date), _) => {
            let said = operand(words, fact, date, Form::Plain);
            say(lang, day_message(*comparison, holds), &[("date", said.into())])
        }
        (Test::Apart(length), true) => self::length(words, fact, length),
        (Test::During(hours), true) => during(lang, hours),
        (Test::Every(tests), true) => {
            let said: Vec<String> = tests.iter().map(|test| test_that(words, fact, test, true)).collect();
            list_and(lang, &said)
        }
        (Test::Apart(_) | Test::Band(..) | Test::During(_) | Test::Every(_), false) => {
            let said = test_that(words, fact, asked, true);
            say(lang, "test-does-not-hold", &[("test", said.into())])
        }
    }
}

/// Says how far a date lies from another: `within the last 30 days`, `at least 14 days before departure`.
fn length(words: &Words<'_>, fact: &FactId, asked: &Apart) -> String {
    let is_ago = asked.direction == Direction::Before && asked.from.is_the_decision();
    if is_ago {
        let id = match asked.comparison {
            Comparison::AtMost => "test-within",
            Comparison::AtLeast => "test-at-least-ago",
            Comparison::MoreThan => "test-more-than-ago",
            Comparison::LessThan => "test-less-than-ago",
            Comparison::Exactly => "test-exactly-ago",
        };
        let said = operand(words, fact, &asked.length, Form::Ago);
        return say(words.lang, id, &[("value", said.into())]);
    }
    let (id, form) = match asked.comparison {
        Comparison::AtMost => ("test-at-most", Form::Of),
        Comparison::AtLeast => ("test-at-least", Form::Of),
        Comparison::MoreThan => ("test-more-than", Form::Of),
        Comparison::LessThan => ("test-less-than", Form::Of),
        Comparison::Exactly => ("test-exactly", Form::Plain),
    };
    let said = operand(words, fact, &asked.length, form);
    let said = apart(words, said, asked.direction, &asked.from);
    say(words.lang, id, &[("value", said.into())])
}

/// Says a length of time with the date that it is counted from.
pub(super) fn apart(words: &Words<'_>, length: String, direction: Direction, from: &Anchor) -> String {
    let id = match direction {
        Direction::Before => "apart-before",
        Direction::After => "apart-after",
    };
    say(words.lang, id, &[("value", length.into()), ("what", anchor(words, from).into())])
}

fn anchor(words: &Words<'_>, from: &Anchor) -> String {
    let fact = words.fact(&from.fact);
    from.edge.map_or(fact.clone(), |edge| at_edge(words.lang, edge, fact))
}

/// Says the first or last day of a stretch of the calendar: `the last day of the month of “delivery”`.
pub(super) fn at_edge(lang: Lang, edge: Edge, what: String) -> String {
    let id = match edge {
        Edge::StartOf(_) => "amount-first-day",
        Edge::EndOf(_) => "amount-last-day",
    };
    let unit = match edge.unit() {
        CalendarUnit::Day => "day",
        CalendarUnit::Week => "week",
        CalendarUnit::Month => "month",
        CalendarUnit::Quarter => "quarter",
        CalendarUnit::Year => "year",
    };
    say(lang, id, &[("unit", unit.into()), ("what", what.into())])
}

fn one_of(words: &Words<'_>, fact: &FactId, options: &[Arc<str>], holds: bool) -> String {
    let labels: Vec<String> = options.iter().map(|word| words.choice(fact, word)).collect();
    let list = list_or(words.lang, &labels);
    match (holds, labels.len()) {
        (true, _) => list,
        (false, 1) => say(words.lang, "test-not", &[("value", list.into())]),
        (false, _) => say(words.lang, "test-not-one-of", &[("list", labels.join(", ").into())]),
    }
}

fn compare(
    words: &Words<'_>,
    fact: &FactId,
    comparison: Comparison,
    expression: &Expression,
    holds: bool,
) -> String {
    let (id, form) = match (comparison, holds) {
        (Comparison::AtLeast, true) | (Comparison::LessThan, false) => ("test-at-least", Form::Of),
        (Comparison::AtMost, true) | (Comparison::MoreThan, false) => ("test-at-most", Form::Of),
        (Comparison::MoreThan, true) | (Comparison::AtMost, false) => ("test-more-than", Form::Of),
        (Comparison::LessThan, true) | (Comparison::AtLeast, false) => ("test-less-than", Form::Of),
        (Comparison::Exactly, true) => ("test-exactly", Form::Plain),
        (Comparison::Exactly, false) => ("test-not-exactly", Form::Plain),
    };
    say(words.lang, id, &[("value", operand(words, fact, expression, form).into())])
}

/// Says both ends of a range; the unit is said once where both have it.
fn ends(words: &Words<'_>, fact: &FactId, low: &Expression, high: &Expression) -> (String, String) {
    let said = |end| operand(words, fact, end, Form::Of);
    match (low, high) {
        (Expression::Literal(Value::Number(first), unit), Expression::Literal(Value::Number(_), same))
            if unit == same && unit.as_deref() != Some(PERCENT) =>
        {
            (decimal(words.lang, &first.to_string()), said(high))
        }
        _ => (said(low), said(high)),
    }
}

fn day_message(comparison: DayComparison, holds: bool) -> &'static str {
    match (comparison, holds) {
        (DayComparison::Before, true) | (DayComparison::From, false) => "test-before",
        (DayComparison::From, true) | (DayComparison::Before, false) => "test-from",
        (DayComparison::After, true) | (DayComparison::Until, false) => "test-after",
        (DayComparison::Until, true) | (DayComparison::After, false) => "test-until",
        (DayComparison::On, true) => "test-on",
        (DayComparison::On, false) => "test-not-on",
    }
}

/// Says that a fact has a value: `receipt: missing`.
#[must_use]
pub fn fact_is(words: &Words<'_>, fact: &FactId, what: &Value) -> String {
    let args = [("fact", words.fact(fact).into()), ("test", value(words, fact, what, Form::Plain).into())];
    say(words.lang, "condition", &args)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::TimeUnit;
    use crate::prose::sample::{asks, dollars, number, policies};

    fn in_all(asked: &Condition) -> [String; 5] {
        let policies = policies();
        Lang::ALL.map(|lang| condition(&Words::new(lang, &policies), asked))
    }

    fn english(asked: &Condition) -> String {
        condition(&Words::new(Lang::En, &policies()), asked)
    }

    fn at_least(fact: &str, expression: Expression) -> Condition {
        asks(fact, Test::Compare(Comparison::AtLeast, expression))
    }

    fn not(inner: Condition) -> Condition {
        Condition::Not(Box::new(inner))
    }

    #[test]
    fn a_length_of_time_is_compared_in_every_language() {
        assert_eq!(
            in_all(&at_least("tenure", number("6", Some("months")))),
            [
                "time as a customer: at least 6 months",
                "mióta ügyfelünk: legalább 6 hónap",
                "time as a customer: al menos 6 meses",
                "time as a customer: не менее 6 месяцев",
                "time as a customer\u{a0}: au moins 6 mois",
            ]
        );
    }

    #[test]
    fn a_day_not_long_ago_is_said_by_its_distance() {
        let within = asks("bought_on", Test::Apart(apart_from(Comparison::AtMost, "decided_at")));
        assert_eq!(
            in_all(&within),
            [
                "day of purchase: within the last 30 days",
                "day of purchase: legfeljebb 30 napja",
                "day of purchase: hace 30 días como máximo",
                "day of purchase: не более 30 дней назад",
                "day of purchase\u{a0}: il y a 30 jours au plus",
            ]
        );
        let more = asks("bought_on", Test::Apart(apart_from(Comparison::MoreThan, "decided_at")));
        assert_eq!(in_all(&more)[1], "day of purchase: több mint 30 napja");
        // A day that lies ahead is neither.
        assert_eq!(english(&not(within)), "day of purchase: not: within the last 30 days");
    }

    fn apart_from(comparison: Comparison, from: &str) -> Apart {
        Apart {
            comparison,
            length: number("30", Some("days")),
            unit: TimeUnit::Days,
            direction: Direction::Before,
            from: FactId::new(from).into(),
        }
    }

    #[test]
    fn a_distance_names_the_date_it_is_counted_from() {
        let before = asks("bought_on", Test::Apart(apart_from(Comparison::AtLeast, "delivered_on")));
        assert_eq!(
            in_all(&before),
            [
                "day of purchase: at least 30 days before: delivered on",
                "day of purchase: legalább 30 nap (ez előtt: delivered on)",
                "day of purchase: al menos 30 días antes de: delivered on",
                "day of purchase: не менее 30 дней до: delivered on",
                "day of purchase\u{a0}: au moins 30 jours avant\u{a0}: delivered on",
            ]
        );
    }

    #[test]
    fn a_band_ends_before_its_upper_end() {
        let band = Test::Band(number("15", Some("months")), number("30", Some("months")));
        assert_eq!(english(&asks("tenure", band.clone())), "time as a customer: 15 to less than 30 months");
        assert_eq!(
            in_all(&asks("tenure", band))[1],
            "mióta ügyfelünk: legalább 15 és kevesebb mint 30 hónap"
        );
    }

    #[test]
    fn days_of_the_calendar_need_no_case_ending() {
        let until = asks(
            "bought_on",
            Test::Day(DayComparison::Until, Expression::Literal(Value::Date(date(2027, 1, 22)), None)),
        );
        assert_eq!(in_all(&until)[1], "day of purchase: 2027. január 22. vagy korábban");
        assert_eq!(english(&not(until)), "day of purchase: after 22 January 2027");
    }

    #[test]
    fn words_of_a_choice_are_shown_by_their_labels() {
        let either = asks("membership", Test::Word(vec!["silver".into(), "gold".into()]));
        assert_eq!(english(&either), "membership level: silver or Gold");
        assert_eq!(english(&not(either)), "membership level: neither of: silver, Gold");
        let gold = asks("membership", Test::Not(Box::new(Test::Word(vec!["gold".into()]))));
        assert_eq!(english(&gold), "membership level: not Gold");
        assert_eq!(english(&not(gold)), "membership level: Gold");
    }

    #[test]
    fn flags_and_blanks_are_yes_no_and_none() {
        assert_eq!(in_all(&asks("fraud_suspected", Test::Flag(false)))[3], "fraud suspected: нет");
        assert_eq!(english(&not(asks("fraud_suspected", Test::Flag(false)))), "fraud suspected: yes");
        assert_eq!(english(&asks("bill", Test::None)), "the bill: none");
    }

    #[test]
    fn a_range_says_its_unit_once() {
        let between = |low, high| asks("tenure", Test::Between(low, high));
        let months = between(number("6", Some("months")), number("12", Some("months")));
        assert_eq!(english(&months), "time as a customer: 6 to 12 months");
        assert_eq!(in_all(&months)[3], "time as a customer: от 6 до 12 месяцев включительно");
        assert_eq!(
            english(&asks("bill", Test::Between(dollars("6"), dollars("12.5")))),
            "the bill: $6 to $12.50"
        );
    }

    #[test]
    fn what_must_all_hold_is_a_list_and_the_rest_is_kept_apart() {
        let gold = || asks("membership", Test::Word(vec!["gold".into()]));
        let long = || at_least("tenure", number("1", Some("months")));
        let all = Condition::All(vec![gold(), Condition::All(vec![long()])]);
        assert_eq!(conditions(&Words::new(Lang::En, &policies()), &all).len(), 2);
        let either = Condition::Any(vec![all, asks("fraud_suspected", Test::Flag(true))]);
        assert_eq!(
            english(&either),
            "at least one of these: (membership level: Gold; time as a customer: at least 1 month) / fraud suspected: yes"
        );
        assert_eq!(
            english(&not(Condition::AtLeast(2, vec![gold(), long()]))),
            "fewer than 2 of these: membership level: Gold / time as a customer: at least 1 month"
        );
        assert_eq!(english(&Condition::All(Vec::new())), "in every case");
    }
}
