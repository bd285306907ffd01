//! Where a case lies, dimension by dimension: `time as a customer: at least 6 months`.
//!
//! Differences between two versions are sets of cases; each is said as the places where they lie.

use jiff::civil::{Date, date};

use crate::decision::{Dimension, Gap, SideOf, UseOf};
use crate::diagnostic::Arg;
use crate::model::{CapMeasure, Currency, Exact, FactId, Hours, RoleId, Value, built_in};
use crate::prose::condition::apart;
use crate::prose::limit::operand;
use crate::prose::quantity::{Form, count_unit, quantity, share, value};
use crate::prose::{Words, cap, during, list_and, long_date, say};

/// A place on a dimension.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Position {
    /// One value: a word, yes or no, none, never.
    At(Value),
    /// A stretch of numbers or of money in a currency, in whole units. Each end says whether it belongs.
    Stretch {
        /// The lower end.
        low: Option<(Exact, bool)>,
        /// The upper end.
        high: Option<(Exact, bool)>,
        /// The currency of money.
        currency: Option<Currency>,
    },
    /// The case does not say it.
    Unknown,
    /// How much is the question.
    HowMuch,
    /// Any word that is not named.
    OtherWord,
    /// It cannot be compared.
    Mismatch,
}

/// Says that a case lies at one of some places on a dimension.
#[must_use]
pub fn lies(words: &Words<'_>, dimension: &Dimension, positions: &[Position]) -> String {
    let said: Vec<String> =
        positions.iter().map(|position| position_on(words, dimension, position)).collect();
    let args = [("fact", dimension_label(words, dimension).into()), ("test", said.join(" / ").into())];
    say(words.lang, "condition", &args)
}

/// Names a dimension.
#[must_use]
pub fn dimension_label(words: &Words<'_>, dimension: &Dimension) -> String {
    let lang = words.lang;
    match dimension {
        Dimension::Role => words.fact(&FactId::new("role")),
        Dimension::Fact(fact)
        | Dimension::Asked(fact)
        | Dimension::Day(fact)
        | Dimension::Week(fact)
        | Dimension::Age(fact, _)
        | Dimension::Gap(Gap { fact, .. })
        | Dimension::GapLess { gap: Gap { fact, .. }, .. }
        | Dimension::AskedLess { asked: fact, .. }
        | Dimension::FactLess { fact, .. } => words.fact(fact),
        Dimension::Share { asked, of } => {
            let args = [("asked", words.fact(asked).into()), ("of", words.fact(of).into())];
            say(lang, "dimension-share", &args)
        }
        Dimension::Given(_) => words.fact(&FactId::new("already_given")),
        Dimension::Use(of) => {
            let id = if of.counts_times() { "dimension-count" } else { "dimension-total" };
            say(lang, id, &[("what", what_is_used(words, of).into())])
        }
        Dimension::UseLess { what, measure, .. } => {
            let id = if *measure == CapMeasure::Times { "dimension-count" } else { "dimension-total" };
            say(lang, id, &[("what", what_is_used(words, what).into())])
        }
        Dimension::Of(side, inner) => {
            let id = match side {
                SideOf::Before => "dimension-before",
                SideOf::After => "dimension-after",
            };
            say(lang, id, &[("dimension", dimension_label(words, inner).into())])
        }
    }
}

/// Says whose gifts a cap counts, and over which time: `per customer, in any 12 months`.
#[must_use]
pub fn counted(words: &Words<'_>, of: &UseOf) -> String {
    [cap::per(words, &of.per), cap::window(words, of.window)].join(" ")
}

fn what_is_used(words: &Words<'_>, of: &UseOf) -> String {
    let scopes: Vec<String> = of.scopes.iter().map(|scope| words.scope(scope)).collect();
    let what = match scopes.is_empty() {
        true => say(words.lang, "history-anything", &[]),
        false => list_and(words.lang, &scopes),
    };
    [what, cap::per(words, &of.per), cap::window(words, of.window)].join(", ")
}

/// Says where on a dimension a case lies, without the dimension's name.
fn position_on(words: &Words<'_>, dimension: &Dimension, place: &Position) -> String {
    let plain = |id| say(words.lang, id, &[]);
    match (place, dimension) {
        (Position::Unknown, _) => plain("place-unknown"),
        (Position::HowMuch, _) => plain("place-how-much"),
        (Position::OtherWord, _) => plain("place-other-word"),
        (Position::Mismatch, _) => plain("place-mismatch"),
        (_, Dimension::Of(_, inner)) => position_on(words, inner, place),
        (Position::At(Value::Never), Dimension::Share { .. } | Dimension::AskedLess { .. }) => {
            plain("place-nothing-left")
        }
        (Position::At(what), _) => at(words, dimension, what),
        (Position::Stretch { low, high, currency }, _) => stretch(words, dimension, *low, *high, *currency),
    }
}

fn at(words: &Words<'_>, dimension: &Dimension, what: &Value) -> String {
    match (dimension, what) {
        (Dimension::Role, Value::Word(role)) => words.role_group(&RoleId::new(role)),
        (Dimension::Given(remedy), Value::Flag(given)) => {
            let title = words.guideline.map(|guideline| words.remedy(guideline, remedy));
            let title = title.unwrap_or_else(|| remedy.to_string());
            if *given { title } else { say(words.lang, "test-not", &[("value", title.into())]) }
        }
        (Dimension::Fact(fact) | Dimension::Asked(fact), _) => value(words, fact, what, Form::Plain),
        _ => value(words, &FactId::new(""), what, Form::Plain),
    }
}

type End = Option<(Exact, bool)>;

fn stretch(
    words: &Words<'_>,
    dimension: &Dimension,
    low: End,
    high: End,
    currency: Option<Currency>,
) -> String {
    let number = |fact: &FactId, end: Exact, form: Form| match currency {
        Some(currency) => value(words, fact, &Value::Money(end, currency), form),
        None => value(words, fact, &Value::Number(end), form),
    };
    match dimension {
        Dimension::AskedLess { asked: fact, expression } | Dimension::FactLess { fact, expression } => {
            between(words, low, high, |_, form| operand(words, fact, expression, form), &COMPARED)
        }
        Dimension::UseLess { limit, .. } => {
            let asked = FactId::new(built_in::AMOUNT);
            between(words, low, high, |_, form| operand(words, &asked, limit, form), &COMPARED)
        }
        Dimension::Share { .. } => between(words, low, high, |end, _| share(words.lang, end), &COMPARED),
        Dimension::Day(_) => between(
            words,
            low,
            high,
            |end, _| day(end).map_or_else(String::new, |day| long_date(words.lang, day)),
            &DAYS,
        ),
        Dimension::Week(_) => {
            // An end that belongs is the minute itself, one that does not the minute after or before.
            let minute = |end: End, belongs: i128, other: i128| {
                let (end, closed) = end?;
                u16::try_from(end.floor() + if closed { belongs } else { other }).ok()
            };
            let from = minute(low, 0, 1).unwrap_or(0);
            let until = minute(high, 1, 0).unwrap_or(Hours::WEEK);
            during(words.lang, &Hours::of_stretch(from, until))
        }
        Dimension::Age(_, unit) => {
            let unit = count_unit(*unit);
            // A moment after the decision has the age minus one.
            let future = Exact::from(-1);
            if low == Some((future, true)) && high == Some((Exact::ZERO, false)) {
                return say(words.lang, "age-future", &[]);
            }
            let low = low.filter(|low| *low != (future, true) || high.is_none());
            between(words, low, high, |end, _| quantity(words.lang, &end.to_string(), unit, Form::Ago), &AGES)
        }
        Dimension::Gap(gap) => between(
            words,
            low,
            high,
            |end, form| {
                let unit = count_unit(gap.unit);
                apart(words, quantity(words.lang, &end.to_string(), unit, form), gap.direction, &gap.from)
            },
            &COMPARED,
        ),
        Dimension::GapLess { gap, length, .. } => between(
            words,
            low,
            high,
            |_, form| apart(words, operand(words, &gap.fact, length, form), gap.direction, &gap.from),
            &COMPARED,
        ),
        Dimension::Fact(fact) | Dimension::Asked(fact) => {
            between(words, low, high, |end, form| number(fact, end, form), &COMPARED)
        }
        Dimension::Role | Dimension::Given(_) | Dimension::Use(_) | Dimension::Of(..) => {
            between(words, low, high, |end, form| number(&FactId::new(""), end, form), &COMPARED)
        }
    }
}

/// The messages that say the ends of a stretch.
struct Ends {
    above: &'static str,
    from: &'static str,
    below: &'static str,
    up_to: &'static str,
    exactly: Option<&'static str>,
    above_and_up_to: Option<&'static str>,
    argument: &'static str,
}

const COMPARED: Ends = Ends {
    above: "test-more-than",
    from: "test-at-least",
    below: "test-less-than",
    up_to: "test-at-most",
    exactly: Some("test-exactly"),
    above_and_up_to: Some("test-range"),
    argument: "value",
};

const DAYS: Ends = Ends {
    above: "test-after",
    from: "test-from",
    below: "test-before",
    up_to: "test-until",
    exactly: Some("test-on"),
    above_and_up_to: None,
    argument: "date",
};

const AGES: Ends = Ends {
    above: "test-more-than-ago",
    from: "test-at-least-ago",
    below: "test-less-than-ago",
    up_to: "test-within",
    exactly: None,
    above_and_up_to: None,
    argument: "value",
};

fn between(
    words: &Words<'_>,
    low: End,
    high: End,
    said: impl Fn(Exact, Form) -> String,
    ends: &Ends,
) -> String {
    let test = |id, end, form| say(words.lang, id, &[(ends.argument, Arg::Text(said(end, form)))]);
    match (low, high, ends.exactly, ends.above_and_up_to) {
        (None, None, _, _) => return say(words.lang, "amount-anything", &[]),
        (Some((low, true)), Some((high, true)), Some(id), _) if low == high => {
            return test(id, low, Form::Plain);
        }
        (Some((low, false)), Some((high, true)), _, Some(id)) => {
            let args = [("low", said(low, Form::Of).into()), ("high", said(high, Form::Of).into())];
            return say(words.lang, id, &args);
        }
        _ => {}
    }
    let low = low.map(|(end, belongs)| test(if belongs { ends.from } else { ends.above }, end, Form::Of));
    let high = high.map(|(end, belongs)| test(if belongs { ends.up_to } else { ends.below }, end, Form::Of));
    list_and(words.lang, &[low, high].into_iter().flatten().collect::<Vec<_>>())
}

/// The day that lies so many days after the start of 1970.
fn day(number: Exact) -> Option<Date> {
    let days = i64::try_from(number.as_integer()?).ok()?;
    date(1970, 1, 1).checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CountUnit, Duration, DurationUnit, RemedyId, Window};
    use crate::prose::Lang;
    use crate::prose::sample::{currency, dollars, exact, policies};

    fn fact(id: &str) -> Dimension {
        Dimension::Fact(FactId::new(id))
    }

    fn numbers(low: Option<(&str, bool)>, high: Option<(&str, bool)>) -> Position {
        let end = |end: Option<(&str, bool)>| end.map(|(digits, belongs)| (exact(digits), belongs));
        Position::Stretch { low: end(low), high: end(high), currency: None }
    }

    fn english(dimension: &Dimension, place: Position) -> String {
        lies(&Words::new(Lang::En, &policies()), dimension, &[place])
    }

    #[test]
    fn a_stretch_says_which_ends_belong_to_it() {
        let amount = Dimension::Asked(FactId::new("amount"));
        let money = |low, high| Position::Stretch { low, high, currency: Some(currency("USD")) };
        let (fifty, more) = (exact("50"), exact("75"));
        assert_eq!(
            english(&amount, money(Some((fifty, false)), Some((more, true)))),
            "amount: more than $50, up to $75"
        );
        assert_eq!(
            english(&amount, money(Some((fifty, true)), Some((more, false)))),
            "amount: at least $50 and less than $75"
        );
        assert_eq!(english(&amount, money(Some((fifty, true)), Some((fifty, true)))), "amount: exactly $50");
        assert_eq!(english(&amount, money(None, None)), "amount: any amount");
        let policies = policies();
        let russian =
            lies(&Words::new(Lang::Ru, &policies), &fact("tenure"), &[numbers(Some(("6", true)), None)]);
        assert_eq!(russian, "time as a customer: не менее 6 месяцев");
    }

    #[test]
    fn days_and_ages_are_said_as_the_author_would() {
        let day = Dimension::Day(FactId::new("bought_on"));
        assert_eq!(
            english(&day, numbers(Some(("1", true)), None)),
            "day of purchase: 2 January 1970 or later"
        );
        let age = Dimension::Age(FactId::new("bought_on"), CountUnit::Days);
        assert_eq!(
            english(&age, numbers(Some(("30", false)), Some(("90", true)))),
            "day of purchase: more than 30 days ago and within the last 90 days"
        );
    }

    #[test]
    fn a_difference_is_said_as_a_comparison() {
        let less = Dimension::FactLess { fact: FactId::new("bill"), expression: dollars("20") };
        assert_eq!(english(&less, numbers(Some(("0", false)), None)), "the bill: more than $20");
        let share = Dimension::Share { asked: FactId::new("amount"), of: FactId::new("bill") };
        assert_eq!(
            english(&share, numbers(None, Some(("0.2", true)))),
            "amount as a share of “the bill”: at most 20%"
        );
    }

    #[test]
    fn words_and_what_is_not_known_have_their_own_words() {
        let gold = Position::At(Value::Word("gold".into()));
        let both = lies(&Words::new(Lang::En, &policies()), &fact("membership"), &[gold, Position::Unknown]);
        assert_eq!(both, "membership level: Gold / not said");
        let role = Position::At(Value::Word("agent".into()));
        assert_eq!(english(&Dimension::Role, role), "role: Agents");
        let given = Dimension::Given(RemedyId::new("credit"));
        assert_eq!(
            english(&given, Position::At(Value::Flag(false))),
            "already given in this case: not credit"
        );
    }

    #[test]
    fn the_use_of_a_cap_says_what_counts() {
        let of = UseOf {
            scopes: Vec::new(),
            per: vec![FactId::new("customer")],
            window: Window::Rolling(Duration { n: 12, unit: DurationUnit::Months }),
            money: None,
            measure: None,
            asked: FactId::new("amount"),
        };
        assert_eq!(
            english(&Dimension::Use(of), numbers(Some(("2", false)), None)),
            "times, counting this case (anything, per customer, in any 12 months): more than 2"
        );
    }
}
