//! A word becomes the value of a fact, by what the fact is.

use std::sync::Arc;

use jiff::civil::Time;
use jiff::tz::TimeZone;

use super::day::{day, moment};
use super::money::{self, MoneySlip};
use super::number::{self, Slip};
use super::{CaseError, case};
use crate::decision::asked_fact;
use crate::diagnostic::nearest;
use crate::model::{
    Currency, Exact, Fact, FactKind, Guideline, Outside, Policies, SiteId, TimeUnit, Value, built_in,
};

/// What goes without saying at the desk where a case is decided.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The policies.
    pub policies: &'a Policies,
    /// The guideline that is asked, whose own facts are known too.
    pub guideline: Option<&'a Guideline>,
    /// The zone of the clock on the wall.
    pub zone: &'a TimeZone,
    /// The currency of an amount that names none.
    pub currency: Option<Currency>,
}

impl<'a> Desk<'a> {
    /// Returns the organisation's own desk, or the one at a site.
    #[must_use]
    pub fn new(policies: &'a Policies, guideline: Option<&'a Guideline>, site: Option<&SiteId>) -> Self {
        let organisation = &policies.organisation;
        let only = match organisation.currencies.as_slice() {
            [one] => Some(*one),
            _ => None,
        };
        let site = site.and_then(|id| organisation.sites.iter().find(|site| site.id == *id));
        let zone = site.and_then(|site| site.time_zone.as_ref()).unwrap_or(&organisation.time_zone);
        Self { policies, guideline, zone, currency: site.and_then(|site| site.currency).or(only) }
    }

    /// Returns a fact of the vocabulary.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&'a Fact> {
        let own = self.guideline.and_then(|guideline| self.policies.fact(guideline, id));
        own.or_else(|| self.policies.organisation.fact(id))
    }

    /// Whether a fact is what is asked for: the amount, or what a remedy measures instead.
    fn is_asked(&self, id: &str) -> bool {
        let mut remedies = self.guideline.into_iter().flat_map(|guideline| &guideline.remedies);
        id == built_in::AMOUNT || remedies.any(|remedy| asked_fact(Some(remedy)).as_str() == id)
    }

    fn kind(&self, id: &str) -> Option<FactKind> {
        match id {
            built_in::AMOUNT => Some(FactKind::Money),
            built_in::CUSTOMER | built_in::AGENT => Some(FactKind::Text),
            built_in::SITE => {
                let sites = self.policies.organisation.sites.iter().map(|site| site.id.as_str().into());
                Some(FactKind::Choice { values: sites.collect(), ordered: false })
            }
            _ => self.fact(id).map(|fact| fact.kind.clone()),
        }
    }
}

/// Reads the value of a fact.
///
/// # Errors
///
/// If there is no such fact, or the text cannot be one of its values.
pub fn read(desk: &Desk<'_>, fact: &str, text: &str) -> Result<Value, CaseError> {
    let kind = desk.kind(fact).ok_or_else(|| case::unknown_fact(desk, fact))?;
    let text = plain(text);
    let is_word = matches!(&kind, FactKind::Text)
        || matches!(&kind, FactKind::Choice { values, .. } if values.iter().any(|value| &**value == "none"));
    if text == "none" && !is_word {
        return Ok(Value::None);
    }
    let bounds = desk.fact(fact).map(|fact| &fact.bounds);
    let reading = of_kind(desk, &kind, &text).and_then(|value| {
        match bounds.and_then(|bounds| bounds.outside(&value)) {
            Some(outside) => Err(within(&outside, &kind)),
            None => Ok(value),
        }
    });
    let reading = reading.and_then(|value| {
        if desk.is_asked(fact) && is_below_nothing(&value) {
            Err("what is asked for cannot be less than nothing".to_owned())
        } else {
            Ok(value)
        }
    });
    reading.map_err(|write| CaseError::Unreadable { fact: fact.to_owned(), text, write })
}

/// Says which values there are.
fn within(outside: &Outside<'_>, kind: &FactKind) -> String {
    let shown = |bound: &Value| match (bound, kind) {
        (Value::Number(n), FactKind::Percent) => format!("{}%", n.times(Exact::from(100)).unwrap_or(*n)),
        (Value::Number(n), FactKind::Number { unit: Some(unit) }) => format!("{n} {unit}"),
        (Value::Number(n), _) => n.to_string(),
        (Value::Money(amount, currency), _) => format!("{amount} {currency}"),
        (other, _) => format!("{other:?}"),
    };
    match outside {
        Outside::NotWhole => "it is always a whole number".to_owned(),
        Outside::Below(least) => format!("it is at least {}", shown(least)),
        Outside::Above(most) => format!("it is at most {}", shown(most)),
    }
}

fn is_below_nothing(value: &Value) -> bool {
    matches!(value, Value::Number(n) | Value::Money(n, _) if *n < Exact::ZERO)
}

/// Reads a value of a kind; the error says what to write.
fn of_kind(desk: &Desk<'_>, kind: &FactKind, text: &str) -> Result<Value, String> {
    match kind {
        FactKind::Text => Ok(Value::Word(text.into())),
        FactKind::Choice { values, .. } => choice(values, text).map(Value::Word),
        FactKind::Flag => flag(text).map(Value::Flag).ok_or_else(|| "write `yes` or `no`".to_owned()),
        FactKind::Number { unit } => quantity(text, unit.as_deref()).map(Value::Number),
        FactKind::Percent => share(text).map(Value::Number),
        FactKind::Money => amount(desk, text),
        FactKind::Date => {
            day(text, desk.zone).map(Value::Date).ok_or_else(|| "write a day as `2026-01-31`".to_owned())
        }
        FactKind::Instant => moment(text, desk.zone, Time::midnight())
            .map(Value::Instant)
            .ok_or_else(|| "write a moment as `2026-01-31T14:30`".to_owned()),
    }
}

/// Spaces that only look like spaces become plain ones.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{2009}', '\u{2007}'], " ").trim().to_owned()
}

/// Finds a word of a choice; case, spaces and hyphens do not matter where one word is left.
fn choice(values: &[Arc<str>], text: &str) -> Result<Arc<str>, String> {
    let plain = |word: &str| word.to_lowercase().replace([' ', '_'], "-");
    let exact = values.iter().find(|value| &***value == text);
    let mut alike = values.iter().filter(|value| plain(value) == plain(text));
    if let Some(word) = exact.or_else(|| alike.next().filter(|_| alike.next().is_none())) {
        return Ok(word.clone());
    }
    Err(match nearest(text, values.iter().map(|value| &**value)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write one of: {}", values.join(", ")),
    })
}

fn flag(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "true" | "1" | "y" | "t" => Some(true),
        "no" | "false" | "0" | "n" | "f" => Some(false),
        _ => None,
    }
}

/// Reads a number with or without its unit.
fn quantity(text: &str, unit: Option<&str>) -> Result<Exact, String> {
    let last = text.rfind(|letter: char| letter.is_ascii_digit() || letter == '.');
    let (digits, word) = last.and_then(|at| text.split_at_checked(at + 1)).unwrap_or((text, ""));
    let example = || unit.map_or_else(|| "12".to_owned(), |unit| format!("12 {unit}"));
    let word = word.trim();
    let is_own = word.is_empty() || unit.is_some_and(|unit| is_same_unit(word, unit));
    let factor = match unit {
        _ if is_own => Exact::ONE,
        Some(unit) => factor(word, unit)
            .ok_or_else(|| format!("it is counted in {unit}, not in {}", word.to_lowercase()))?,
        None => return Err(format!("it has no unit: write `{digits}`")),
    };
    let number = number::read(digits, None).map_err(|slip| match slip {
        Slip::NotANumber => format!("write a number such as `{}`", example()),
        Slip::Ambiguous => ambiguous(digits),
    })?;
    number.times(factor).ok_or_else(|| "the number is too large".to_owned())
}

/// Returns how many of a unit of time one of another is, where that is always the same: 90 minutes are 1.5 hours.
fn factor(word: &str, unit: &str) -> Option<Exact> {
    TimeUnit::named(&word.to_lowercase())?.in_terms_of(TimeUnit::named(unit)?)
}

fn ambiguous(digits: &str) -> String {
    format!("write `{}` or `{}`", digits.replace(',', ""), digits.replace(',', "."))
}

/// `month` is the unit `months`.
fn is_same_unit(word: &str, unit: &str) -> bool {
    let is_singular = |singular: &str, plural: &str| match singular.strip_suffix('y') {
        Some(stem) if plural.strip_suffix("ies") == Some(stem) => true,
        _ => matches!(plural.strip_prefix(singular), Some("s" | "es")),
    };
    let word = word.to_lowercase();
    word == unit.to_lowercase() || is_singular(&word, unit) || is_singular(unit, &word)
}

/// Reads a percentage, `30%` or `30`, as its share. What is not above one needs its sign: spreadsheets write
/// 80 % as 0.8.
fn share(text: &str) -> Result<Exact, String> {
    let digits = text.strip_suffix('%').unwrap_or(text).trim();
    let number = number::read(digits, None).map_err(|slip| match slip {
        Slip::NotANumber => "write a percentage such as `30%`".to_owned(),
        Slip::Ambiguous => ambiguous(digits),
    })?;
    let is_share = number != Exact::ZERO && number <= Exact::ONE && number >= Exact::from(-1);
    if is_share && !text.ends_with('%') {
        let percent = number.times(Exact::from(100)).unwrap_or(number);
        return Err(format!("write `{percent}%`, or `{digits}%` if so little is meant"));
    }
    number.over(Exact::from(100)).ok_or_else(|| "the number is too large".to_owned())
}

fn amount(desk: &Desk<'_>, text: &str) -> Result<Value, String> {
    let used = &desk.policies.organisation.currencies;
    let codes = || used.iter().map(|currency| format!("`60 {currency}`")).collect::<Vec<_>>().join(", ");
    money::read(text, used, desk.currency).map_err(|slip| match slip {
        MoneySlip::NotANumber => format!("write an amount such as {}", codes()),
        MoneySlip::Ambiguous { number, currency } => {
            let whole = format!("{} {currency}", number.replace([',', '.'], ""));
            // The point of a number that is too fine cannot begin its decimals.
            let decimal = number.replace(',', ".");
            match decimal.strip_suffix('0').filter(|_| currency.decimals() == 2) {
                Some(decimal) => format!("write `{whole}` or `{decimal} {currency}`"),
                None => format!(
                    "write `{whole}` if thousands are meant; {currency} has {} decimals",
                    currency.decimals()
                ),
            }
        }
        MoneySlip::OtherCurrency => format!("write it in a currency of the organisation: {}", codes()),
        MoneySlip::NoCurrency => format!("say the currency: {}", codes()),
        MoneySlip::TooFine(currency) => {
            format!("{currency} is counted with {} decimals", currency.decimals())
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(text: &str) -> Result<String, String> {
        quantity(text, Some("months")).map(|number| number.to_string())
    }

    #[test]
    fn a_number_takes_its_unit_or_none() {
        for text in ["12", "12 months", "12months", "12 month", "12 Months"] {
            assert_eq!(months(text).as_deref(), Ok("12"), "{text}");
        }
        assert_eq!(months("12 days").err().as_deref(), Some("it is counted in months, not in days"));
        assert_eq!(months("12 pieces").err().as_deref(), Some("it is counted in months, not in pieces"));
        assert_eq!(months("twelve").err().as_deref(), Some("write a number such as `12 months`"));
        assert_eq!(months("1,234").err().as_deref(), Some("write `1234` or `1.234`"));
        assert_eq!(quantity("12 months", None).err().as_deref(), Some("it has no unit: write `12`"));
    }

    #[test]
    fn a_length_of_time_may_be_said_in_another_unit() {
        let hours = |text: &str| quantity(text, Some("hours")).map(|number| number.to_string());
        for (text, number) in [("90 minutes", "1.5"), ("2 days", "48"), ("1 Day", "24"), ("0,5 hours", "0.5")]
        {
            assert_eq!(hours(text).as_deref(), Ok(number), "{text}");
        }
        assert_eq!(months("2 years").as_deref(), Ok("24"));
        for text in ["2 months", "2 working days"] {
            assert!(hours(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_percentage_is_its_share() {
        for text in ["30%", "30", "30 %", "30.0%"] {
            assert_eq!(share(text).map(|share| share.to_string()).as_deref(), Ok("0.3"), "{text}");
        }
        assert!(share("a third").is_err());
        assert_eq!(share("0").map(|share| share.to_string()).as_deref(), Ok("0"));
        for (bare, write) in
            [("0.8", "`80%`, or `0.8%`"), ("0,125", "`12.5%`, or `0,125%`"), ("1", "`100%`, or `1%`")]
        {
            assert_eq!(share(bare), Err(format!("write {write} if so little is meant")));
        }
    }

    #[test]
    fn a_word_of_a_choice_is_found_however_it_is_joined() {
        let values: Vec<Arc<str>> = vec!["gold".into(), "very-good".into(), "Very good".into()];
        assert_eq!(choice(&values, "GOLD").as_deref(), Ok("gold"));
        assert_eq!(choice(&values, "very-good").as_deref(), Ok("very-good"));
        assert_eq!(choice(&values, "very_good").err().as_deref(), Some("did you mean `very-good`?"));
        assert_eq!(choice(&values, "golf").err().as_deref(), Some("did you mean `gold`?"));
        assert!(choice(&values, "bronze").is_err_and(|write| write.starts_with("write one of: gold")));
    }

    #[test]
    fn a_flag_is_yes_or_no_in_any_case() {
        assert_eq!(
            ["Yes", "TRUE", "1", "no", "F"].map(flag),
            [Some(true), Some(true), Some(true), Some(false), Some(false)]
        );
        assert_eq!(flag("maybe"), None);
    }
}
