//! Numbers with what belongs to them: `EUR50`, `50 euros`, `30 min`, `twice`.

use crate::load::expression::starts_like_number;
use crate::load::meant::{self, Meant, currencies_of, is_currency_sign};
use crate::model::{Currency, Exact, TimeUnit};

/// What people call currencies; some names belong to several.
const NAMES: &[(&str, &[&str])] = &[
    ("euro euros", &["EUR"]),
    ("forint forints ft ft.", &["HUF"]),
    ("dollar dollars bucks", &["USD", "CAD", "AUD", "NZD", "SGD", "HKD"]),
    ("pound pounds sterling quid", &["GBP", "EGP"]),
    ("ruble rubles rouble roubles руб руб. рубль рубля рублей", &["RUB"]),
    ("franc francs", &["CHF"]),
    ("zloty zlotys zł", &["PLN"]),
    ("koruna korunas crown crowns kč", &["CZK"]),
    ("krona kronor krone kroner", &["SEK", "NOK", "DKK"]),
    ("yen", &["JPY"]),
    ("rupee rupees", &["INR"]),
    ("peso pesos", &["MXN", "ARS", "CLP", "COP"]),
    ("lira liras", &["TRY"]),
    ("hryvnia hryvnias", &["UAH"]),
];

/// Returns the codes of the currencies that a word may stand for.
fn codes_of(word: &str) -> &'static [&'static str] {
    let lower = word.to_lowercase();
    let is_sign = |letter: &char| is_currency_sign(*letter) && lower.chars().count() == 1;
    if let Some(sign) = lower.chars().next().filter(is_sign) {
        return currencies_of(sign);
    }
    let named = NAMES.iter().find(|(names, _)| names.split(' ').any(|name| name == lower));
    named.map_or(&[], |(_, codes)| codes)
}

/// Returns the code that is meant by a word that is no code, such as `EURO` or `Ft`.
pub(in crate::load) fn currency_named(word: &str) -> Option<String> {
    let upper = word.to_uppercase();
    let codes = codes_of(word).first().map(|code| (*code).to_owned());
    codes.or_else(|| (upper != word && Currency::from_code(&upper).is_some()).then_some(upper))
}

/// Returns the code of one of the organisation's currencies that a word stands for.
pub(super) fn own_currency(word: &str, own: &[Currency]) -> Option<String> {
    let upper = word.to_uppercase();
    if own.iter().any(|currency| currency.code() == upper) {
        return Some(upper);
    }
    let codes = codes_of(word);
    let mut meant = own.iter().map(Currency::code).filter(|code| codes.contains(code));
    let code = meant.next()?;
    meant.next().is_none().then(|| code.to_owned())
}

/// Returns the plain form of a number, if a word is one: `1.500,00`, `.5`, `50.`.
pub(super) fn number(word: &str) -> Option<String> {
    if let Meant::Surely(number) = meant::number(word) {
        return Some(number);
    }
    let whole =
        if word.starts_with('.') { format!("0{word}") } else { word.trim_end_matches('.').to_owned() };
    (starts_like_number(word) && Exact::parse(&whole).is_some()).then_some(whole)
}

/// Returns a number and its currency where both are written as one word: `EUR50`, `50€`.
pub(super) fn number_with_currency(word: &str, own: &[Currency]) -> Option<String> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (first, last) = (word.find(is_digit)?, word.rfind(is_digit)? + 1);
    let (before, figures, after) = (word.get(..first)?, word.get(first..last)?, word.get(last..)?);
    let sign = if before.is_empty() { after } else { before };
    let code = own_currency(sign, own).filter(|_| before.is_empty() || after.is_empty())?;
    Some(format!("{} {code}", number(figures)?))
}

/// What people call units of time, and how they are written here.
pub(super) fn time_unit(word: &str) -> Option<TimeUnit> {
    let name = match word.to_lowercase().trim_end_matches('.') {
        "min" | "mins" | "minute" => "minutes",
        "h" | "hr" | "hrs" | "hour" => "hours",
        "d" | "day" => "days",
        "wk" | "wks" | "week" => "weeks",
        "mo" | "mos" | "mth" | "mths" | "month" => "months",
        "y" | "yr" | "yrs" | "year" => "years",
        other => return TimeUnit::ALL.into_iter().find(|unit| unit.name() == other),
    };
    TimeUnit::ALL.into_iter().find(|unit| unit.name() == name)
}

/// Returns a number of one unit of time in another, where that comes out even: `30 hours` in minutes.
pub(in crate::load) fn in_unit(number: Exact, from: &str, to: &str) -> Option<Exact> {
    let (from, to) = (time_unit(from)?, time_unit(to)?);
    if from == to {
        return Some(number);
    }
    let (is_long, days) = (|unit| matches!(unit, TimeUnit::Months | TimeUnit::Years), minutes_of);
    let factor = |unit: TimeUnit| Exact::from(if unit == TimeUnit::Years { 12 } else { 1 });
    let (many, few) = match (is_long(from), is_long(to)) {
        (true, true) => (factor(from), factor(to)),
        (false, false) => (Exact::from(days(from)), Exact::from(days(to))),
        _ => return None,
    };
    number.times(many)?.over(few).filter(|number| number.as_integer().is_some())
}

fn minutes_of(unit: TimeUnit) -> i64 {
    match unit {
        TimeUnit::Minutes => 1,
        TimeUnit::Hours => 60,
        TimeUnit::Days => 24 * 60,
        _ => 7 * 24 * 60,
    }
}

/// The figure for a number that is written as a word.
pub(super) fn figure(word: &str) -> Option<&'static str> {
    let words = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let figures = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    let lower = word.to_lowercase();
    match lower.as_str() {
        "once" => Some("1"),
        "twice" => Some("2"),
        "thrice" => Some("3"),
        _ => words.iter().position(|known| *known == lower).and_then(|at| figures.get(at).copied()),
    }
}
