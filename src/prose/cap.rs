//! Caps and history in words: `at most twice per customer in any 12 months`.

use crate::diagnostic::Arg;
use crate::model::{
    Across, CalendarUnit, Cap, CapLimit, CapMeasure, Comparison, DurationUnit, FactId, History, HistoryEvent,
    HistoryMeasure, Window, built_in,
};
use crate::prose::limit::{operand, per_currency};
use crate::prose::money::money_exact;
use crate::prose::quantity::{Form, number_in};
use crate::prose::{Words, condition, list_and, say};

/// Says how much fits under a cap, for whom and over which time.
#[must_use]
pub fn cap(words: &Words<'_>, cap: &Cap) -> String {
    let shared = [("per", per(words, &cap.per).into()), ("window", window(words, cap.window).into())];
    let amount = FactId::new(built_in::AMOUNT);
    let (id, limit) = match &cap.limit {
        CapLimit::Count(count) => ("cap-times", ("count", Arg::Count((*count).into()))),
        CapLimit::Money(amount, currency) => {
            ("cap-money", ("amount", money_exact(words.lang, *amount, *currency).into()))
        }
        CapLimit::Measure(most, unit) => {
            ("cap-money", ("amount", number_in(words, &amount, *most, unit, Form::Of).into()))
        }
        CapLimit::Worked(CapMeasure::Times, limit) => {
            ("cap-times-worked-out", ("amount", operand(words, &amount, limit, Form::Plain).into()))
        }
        CapLimit::Worked(CapMeasure::Money | CapMeasure::Measure(_), limit) => {
            ("cap-money", ("amount", operand(words, &amount, limit, Form::Of).into()))
        }
    };
    let [for_whom, over_time] = shared;
    let said = say(words.lang, id, &[limit, for_whom, over_time]);
    match &cap.when {
        Some(when) => {
            let args = [("cap", said.into()), ("condition", condition(words, when).into())];
            say(words.lang, "cap-if", &args)
        }
        None => said,
    }
}

/// Says what a cap counts together, where that is more than its own remedy.
#[must_use]
pub fn cap_across(words: &Words<'_>, across: &Across) -> Option<String> {
    match across {
        Across::Remedy => None,
        Across::Guideline => Some(say(words.lang, "cap-across-guideline", &[])),
        Across::Everything => Some(say(words.lang, "cap-across-everything", &[])),
        Across::Listed(scopes) => {
            let titles: Vec<String> = scopes.iter().map(|scope| words.scope(scope)).collect();
            Some(say(words.lang, "cap-across-listed", &[("list", list_and(words.lang, &titles).into())]))
        }
    }
}

/// Says whom to ask when a cap is used up, if it names someone.
#[must_use]
pub fn cap_used_up(words: &Words<'_>, cap: &Cap) -> Option<String> {
    let who = words.target(cap.when_used_up.as_ref()?);
    Some(say(words.lang, "cap-used-up", &[("who", who.into())]))
}

/// Says the time over which a cap looks back.
#[must_use]
pub fn window(words: &Words<'_>, window: Window) -> String {
    match window {
        Window::Rolling(duration) => {
            let id = match duration.unit {
                DurationUnit::Hours => "window-hours",
                DurationUnit::Days => "window-days",
                DurationUnit::Months => "window-months",
            };
            say(words.lang, id, &[("count", Arg::Count(duration.n.into()))])
        }
        Window::Calendar(unit) => {
            let unit = match unit {
                CalendarUnit::Day => "day",
                CalendarUnit::Week => "week",
                CalendarUnit::Month => "month",
                CalendarUnit::Quarter => "quarter",
                CalendarUnit::Year => "year",
            };
            say(words.lang, "window-calendar", &[("unit", unit.into())])
        }
        Window::Ever => say(words.lang, "window-ever", &[]),
    }
}

/// Says what a history fact reads.
#[must_use]
pub fn history(words: &Words<'_>, history: &History) -> String {
    let id = match history.measure {
        HistoryMeasure::Count => "history-count",
        HistoryMeasure::Sum => "history-sum",
        HistoryMeasure::DaysSinceTheLast => "history-days-since",
    };
    let event = match history.event {
        HistoryEvent::Granted => "granted",
        HistoryEvent::Asked => "asked",
    };
    let what = match &history.of {
        Some(scope) => words.scope(scope),
        None => say(words.lang, "history-anything", &[]),
    };
    let read = say(words.lang, id, &[("event", event.into()), ("what", what.into())]);
    let amount = history.amount.as_ref().map(|(comparison, amounts)| {
        let value = per_currency(words, amounts);
        let test = say(words.lang, comparison_message(*comparison), &[("value", value.into())]);
        say(words.lang, "history-amount", &[("test", test.into())])
    });
    let parts = [Some(read), amount, Some(per(words, &history.per)), Some(window(words, history.window))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Says whose use is counted.
pub(super) fn per(words: &Words<'_>, facts: &[FactId]) -> String {
    list_and(words.lang, &facts.iter().map(|fact| per_one(words, fact)).collect::<Vec<_>>())
}

fn per_one(words: &Words<'_>, fact: &FactId) -> String {
    let scope = match fact.as_str() {
        known @ (built_in::CUSTOMER | built_in::AGENT | built_in::SITE | "case" | "order") => known,
        _ => "other",
    };
    say(words.lang, "per", &[("scope", scope.into()), ("label", words.fact(fact).into())])
}

fn comparison_message(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::AtLeast => "test-at-least",
        Comparison::AtMost => "test-at-most",
        Comparison::MoreThan => "test-more-than",
        Comparison::LessThan => "test-less-than",
        Comparison::Exactly => "test-exactly",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Duration, Place, RoleId, Target};
    use crate::prose::Lang;
    use crate::prose::sample::{currency, exact, policies};

    fn of(limit: CapLimit, per: &str, window: Window) -> Cap {
        let when_used_up = Some(Target::Role(RoleId::new("team-lead")));
        Cap {
            when: None,
            limit,
            per: per.split(' ').map(FactId::new).collect(),
            window,
            across: Across::Remedy,
            when_used_up,
            place: Place::default(),
        }
    }

    fn in_all(limit: CapLimit, per: &str, window: Window) -> [String; 5] {
        let policies = policies();
        Lang::ALL.map(|lang| cap(&Words::new(lang, &policies), &of(limit.clone(), per, window)))
    }

    fn months(n: u32) -> Window {
        Window::Rolling(Duration { n, unit: DurationUnit::Months })
    }

    #[test]
    fn a_cap_says_how_often_for_whom_and_over_which_time() {
        assert_eq!(
            in_all(CapLimit::Count(2), "customer", months(12)),
            [
                "at most twice per customer in any 12 months",
                "ügyfelenként legfeljebb kétszer, bármely 12 hónapon belül",
                "como máximo 2 veces por cliente en cualquier periodo de 12 meses",
                "не более 2 раз на одного клиента за последние 12 месяцев",
                "2 fois au maximum par client sur 12 mois glissants",
            ]
        );
        assert_eq!(
            in_all(CapLimit::Count(21), "agent", months(1))[3],
            "не более 21 раза на одного сотрудника за последний месяц"
        );
    }

    #[test]
    fn a_cap_on_money_says_the_total() {
        let limit = CapLimit::Money(exact("300"), currency("USD"));
        assert_eq!(
            in_all(limit, "agent", Window::Calendar(CalendarUnit::Day)),
            [
                "at most $300 in total per team member in a calendar day",
                "munkatársanként összesen legfeljebb 300\u{a0}USD, egy naptári napon",
                "como máximo 300\u{a0}US$ en total por persona del equipo en un día natural",
                "не более 300\u{a0}$ в сумме на одного сотрудника за календарный день",
                "300\u{a0}$US au maximum au total par membre de l’équipe sur un jour civil",
            ]
        );
    }

    #[test]
    fn any_other_key_is_named_by_its_label() {
        assert_eq!(
            in_all(CapLimit::Count(1), "membership", Window::Ever)[0],
            "at most once per membership level ever"
        );
        assert_eq!(
            in_all(CapLimit::Count(1), "membership", Window::Ever)[1],
            "ugyanarra az értékre (membership level) legfeljebb egyszer, időkorlát nélkül"
        );
    }

    #[test]
    fn a_used_up_cap_says_whom_to_ask() {
        let policies = policies();
        let words = Words::new(Lang::En, &policies);
        let used_up = cap_used_up(&words, &of(CapLimit::Count(1), "customer", Window::Ever));
        assert_eq!(used_up.as_deref(), Some("when used up, ask Team leads"));
        assert_eq!(cap_across(&words, &Across::Remedy), None);
    }

    #[test]
    fn history_says_what_is_read() {
        let read = History {
            measure: HistoryMeasure::Count,
            event: HistoryEvent::Granted,
            unit: None,
            of: None,
            amount: Some((Comparison::MoreThan, vec![(currency("USD"), exact("25"))])),
            per: vec![FactId::new("customer")],
            window: months(12),
        };
        assert_eq!(
            history(&Words::new(Lang::En, &policies()), &read),
            "how often given: anything, amount: more than $25, per customer, in any 12 months"
        );
    }
}
