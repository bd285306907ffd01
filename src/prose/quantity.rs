//! Values of facts in words: numbers with their unit, lengths of time, money, days, yes and no.

use fluent_bundle::{FluentArgs, FluentValue};

use crate::model::{CountUnit, Exact, FactId, FactKind, Value};
use crate::prose::money::money_exact;
use crate::prose::say::{say_attr_with, say_with};
use crate::prose::{Lang, Words, decimal, has, long_date, percent, say, time};

/// Where a quantity stands in a sentence; some languages change its noun.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Form {
    /// Alone: `6 months`.
    Plain,
    /// After `at least`, `at most`, `more than`, `up to`.
    Of,
    /// With `ago`.
    Ago,
    /// After `by`: `by 6 months`.
    By,
}

impl Form {
    fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Of => Some("of"),
            Self::Ago => Some("ago"),
            Self::By => Some("by"),
        }
    }
}

/// Writes a number with a unit, `6 months`.
///
/// A unit that the program knows by its English plural takes the form that the number and the place in
/// the sentence ask for; any other is put behind the number as it is.
#[must_use]
pub fn quantity(lang: Lang, digits: &str, unit: &str, form: Form) -> String {
    let id = message_of(unit);
    let mut args = FluentArgs::new();
    if !has(Lang::En, &id) || id == "unit-other" {
        args.set("number", decimal(lang, digits));
        args.set("unit", unit);
        return say_with(lang, "unit-other", &args);
    }
    args.set("count", FluentValue::try_number(digits));
    args.set("countText", decimal(lang, digits));
    let formed = form.attribute().and_then(|attribute| say_attr_with(lang, &id, attribute, &args));
    formed.unwrap_or_else(|| say_with(lang, &id, &args))
}

fn message_of(unit: &str) -> String {
    format!("unit-{}", unit.replace(' ', "-"))
}

/// Returns the name of a unit of time for many of it.
pub(super) fn count_unit(unit: CountUnit) -> &'static str {
    match unit {
        CountUnit::Hours => "hours",
        CountUnit::Days => "days",
        CountUnit::WorkingDays => "working days",
        CountUnit::Months => "months",
    }
}

/// Writes a value of a fact in words, with the fact's unit and the labels of its choices.
#[must_use]
pub fn value(words: &Words<'_>, fact: &FactId, value: &Value, form: Form) -> String {
    let lang = words.lang;
    match value {
        Value::None => say(lang, "test-none", &[]),
        Value::Word(word) => words.choice(fact, word),
        Value::Flag(true) => say(lang, "test-yes", &[]),
        Value::Flag(false) => say(lang, "test-no", &[]),
        Value::Number(number) => number_of(words, fact, *number, form),
        Value::Money(amount, currency) => money_exact(lang, *amount, *currency),
        Value::Date(date) => long_date(lang, *date),
        Value::Instant(instant) => {
            let local = words.policies.organisation.time_zone.to_datetime(*instant);
            let args = [("date", local.date().into()), ("time", time(lang, local.time()).into())];
            say(lang, "moment", &args)
        }
        Value::Never => say(lang, "test-never", &[]),
    }
}

/// Writes a number of a fact: with its unit, or as a percentage.
fn number_of(words: &Words<'_>, fact: &FactId, number: Exact, form: Form) -> String {
    match kind(words, fact) {
        Some(FactKind::Percent) => share(words.lang, number),
        Some(FactKind::Number { unit: Some(unit) }) => number_in(words, fact, number, unit, form),
        _ => decimal(words.lang, &number.to_string()),
    }
}

/// Writes a number of a fact in a unit, which the organisation may have translated.
pub(super) fn number_in(words: &Words<'_>, fact: &FactId, number: Exact, unit: &str, form: Form) -> String {
    let known = has(Lang::En, &message_of(unit));
    let own = if known { None } else { words.unit(fact) };
    quantity(words.lang, &number.to_string(), own.as_deref().unwrap_or(unit), form)
}

/// Writes a share as a percentage: `3/10` is 30%.
pub(super) fn share(lang: Lang, number: Exact) -> String {
    let hundredfold = number.times(Exact::from(100)).unwrap_or(number);
    percent(lang, &hundredfold.to_string())
}

pub(super) fn kind<'a>(words: &Words<'a>, fact: &FactId) -> Option<&'a FactKind> {
    let own = words.guideline.and_then(|guideline| words.policies.fact(guideline, fact.as_str()));
    own.or_else(|| words.policies.organisation.fact(fact.as_str())).map(|fact| &fact.kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_all(digits: &str, unit: &str, form: Form) -> [String; 5] {
        Lang::ALL.map(|lang| quantity(lang, digits, unit, form))
    }

    #[test]
    fn lengths_of_time_take_the_plural_of_the_language() {
        assert_eq!(in_all("1", "months", Form::Plain), ["1 month", "1 hónap", "1 mes", "1 месяц", "1 mois"]);
        assert_eq!(in_all("2", "days", Form::Plain), ["2 days", "2 nap", "2 días", "2 дня", "2 jours"]);
        assert_eq!(
            in_all("6", "months", Form::Plain),
            ["6 months", "6 hónap", "6 meses", "6 месяцев", "6 mois"]
        );
        assert_eq!(
            in_all("21", "hours", Form::Plain),
            ["21 hours", "21 óra", "21 horas", "21 час", "21 heures"]
        );
        assert_eq!(
            in_all("1.5", "hours", Form::Plain),
            ["1.5 hours", "1,5 óra", "1,5 horas", "1,5 часа", "1,5 heure"]
        );
    }

    #[test]
    fn a_quantity_follows_its_place_in_the_sentence() {
        let russian = |digits, unit| {
            [Form::Plain, Form::Of, Form::By].map(|form| quantity(Lang::Ru, digits, unit, form))
        };
        assert_eq!(russian("1", "weeks"), ["1 неделя", "1 недели", "1 неделю"]);
        assert_eq!(russian("2", "months"), ["2 месяца", "2 месяцев", "2 месяца"]);
        assert_eq!(russian("21", "days"), ["21 день", "21 дня", "21 день"]);
        assert_eq!(quantity(Lang::Hu, "30", "days", Form::Ago), "30 napja");
        assert_eq!(quantity(Lang::En, "30", "days", Form::Ago), "30 days");
    }

    #[test]
    fn a_unit_of_the_companys_own_is_shown_as_it_is() {
        assert_eq!(quantity(Lang::Fr, "1500", "miles", Form::Of), "1\u{202f}500 miles");
    }
}
