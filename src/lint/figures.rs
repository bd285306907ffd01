//! Numbers in running text, as people write them: `$1,500`, `50 USD`, `50,00 €`, `30 %`.

use crate::model::{Currency, Exact};

/// What a number speaks of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// An amount of money.
    Money(Currency),
    /// A share.
    Percent,
    /// Neither is said.
    Plain,
}

/// A number in a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Figure<'a> {
    /// As it is written.
    pub(super) text: &'a str,
    /// What it may stand for: `1.500` is one and a half here and fifteen hundred there.
    values: Vec<Exact>,
    kind: Kind,
    /// Whether a unit follows, such as `months`.
    counts_something: bool,
}

/// Words for a length of time in the languages of the program; a number of these is no limit of money.
const TIME: &[&str] = &[
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "am",
    "pm",
    "perc",
    "óra",
    "órá",
    "nap",
    "hét",
    "hónap",
    "hóna",
    "év",
    "minuto",
    "hora",
    "día",
    "semana",
    "mes",
    "año",
    "минут",
    "час",
    "день",
    "дня",
    "дней",
    "недел",
    "месяц",
    "год",
    "лет",
    "heure",
    "jour",
    "semaine",
    "mois",
    "an",
    "ans",
];

/// Marks of money beside a number, by the code of the currency.
const MARKS: &[(&str, &[&str])] = &[
    ("USD", &["$", "us$", "$us", "dollar", "dollars", "dollár", "dólar", "dólares", "долл", "доллар"]),
    ("EUR", &["€", "euro", "euros", "euró", "евро"]),
    ("GBP", &["£", "pound", "pounds", "font", "libra", "libras", "фунт", "livre", "livres"]),
    ("HUF", &["ft", "forint", "forints", "forinto", "forintos", "форинт"]),
    ("RUB", &["₽", "руб", "рубл", "rouble", "roubles", "ruble", "rubles", "rubel"]),
];

/// Returns the numbers of a text. What stands in braces is filled in later and is passed over.
pub(super) fn of<'a>(text: &'a str, currencies: &[Currency], units: &[String]) -> Vec<Figure<'a>> {
    let mut figures = Vec::new();
    let mut at = 0;
    let mut depth = 0usize;
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            digit if digit.is_ascii_digit() && depth == 0 => {
                let end = end_of_number(text, at);
                figures.extend(figure(text, at, end, currencies, units));
                at = end;
                continue;
            }
            _ => {}
        }
        at += letter.len_utf8();
    }
    figures
}

/// Digits, with single marks between them: `1,500.00`, `1 500`.
fn end_of_number(text: &str, start: usize) -> usize {
    let mut end = start;
    let rest = text.get(start..).unwrap_or_default();
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next_is_digit = letters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if letter.is_ascii_digit() {
            end = start + at + 1;
        } else if !(is_mark(letter) && next_is_digit) || (is_space(letter) && !groups_of_three(rest, at)) {
            break;
        }
    }
    end
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '.' | ',') || is_space(letter)
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}')
}

/// Whether exactly three digits follow a space.
fn groups_of_three(text: &str, space: usize) -> bool {
    let after = text.get(space..).unwrap_or_default().chars().skip(1);
    after.take_while(char::is_ascii_digit).count() == 3
}

fn figure<'a>(
    text: &'a str,
    start: usize,
    end: usize,
    currencies: &[Currency],
    units: &[String],
) -> Option<Figure<'a>> {
    let written = text.get(start..end)?;
    let before = text.get(..start)?;
    let after = text.get(end..)?;
    if before
        .chars()
        .next_back()
        .is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '#' | '+' | '-'))
    {
        return None;
    }
    let next = word_after(after);
    let kind = if next == "%" {
        Kind::Percent
    } else {
        let mark = |currency: &&Currency| {
            is_mark_of(**currency, &word_before(before)) || is_mark_of(**currency, &next)
        };
        currencies.iter().find(mark).map_or(Kind::Plain, |currency| Kind::Money(*currency))
    };
    let counts_something =
        TIME.iter().any(|unit| is_time(&next, unit)) || units.iter().any(|unit| is_unit(&next, unit));
    Some(Figure { text: written, values: values(written), kind, counts_something })
}

/// Whether a word is a length of time; longer ones take endings.
fn is_time(word: &str, unit: &str) -> bool {
    word == unit || (unit.chars().count() >= 3 && word.starts_with(unit))
}

/// Whether a word is a unit, one of it or several.
fn is_unit(word: &str, unit: &str) -> bool {
    word == unit || unit.strip_suffix('s') == Some(word)
}

fn word_before(before: &str) -> String {
    let trimmed = before.trim_end_matches(is_space);
    let word = trimmed
        .rsplit(|letter: char| letter.is_whitespace() || matches!(letter, '(' | '“' | '„' | '«'))
        .next();
    word.unwrap_or_default().to_lowercase()
}

fn word_after(after: &str) -> String {
    let trimmed = after.trim_start_matches(is_space);
    let ends = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, '.' | ',' | ';' | ':' | ')' | '!' | '?' | '”' | '»' | '-' | '–')
    };
    trimmed.split(ends).next().unwrap_or_default().to_lowercase()
}

fn is_mark_of(currency: Currency, word: &str) -> bool {
    if word.is_empty() {
        return false;
    }
    let marks = MARKS.iter().find(|(code, _)| *code == currency.code()).map(|(_, marks)| *marks);
    word.eq_ignore_ascii_case(currency.code())
        || marks.unwrap_or_default().iter().any(|mark| {
            // Words take endings in some languages, signs do not.
            word == *mark || (mark.chars().count() > 3 && word.starts_with(mark))
        })
}

/// Reads digits with marks between them in every way that makes sense.
fn values(written: &str) -> Vec<Exact> {
    let plain: String = written.chars().filter(char::is_ascii_digit).collect();
    let mut values = Vec::new();
    let last = written.rfind(['.', ',']);
    let tail = last.and_then(|at| written.get(at + 1..)).map_or(0, str::len);
    if last.is_none() || tail == 3 {
        values.extend(Exact::parse(&plain));
    }
    if let Some(at) = last.filter(|_| tail > 0) {
        let whole: String =
            written.get(..at).unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
        values.extend(Exact::parse(&format!("{whole}.{}", written.get(at + 1..).unwrap_or_default())));
    }
    values
}

impl Figure<'_> {
    /// Whether the number says a limit: the same amount, of the same kind as far as that can be told.
    pub(super) fn says(&self, limit: Exact, kind: Kind) -> bool {
        let limit = if kind == Kind::Percent { limit.times(Exact::from(100)) } else { Some(limit) };
        let is_kind = match (self.kind, kind) {
            // A small number without a sign of money may count anything.
            (Kind::Plain, Kind::Money(_)) => {
                !self.counts_something && limit.is_some_and(|limit| limit >= Exact::from(10))
            }
            (Kind::Plain, Kind::Plain) => self.counts_something,
            (one, other) => one == other,
        };
        is_kind && limit.is_some_and(|limit| self.values.contains(&limit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str) -> bool {
        let usd = Currency::from_code("USD").unwrap_or_else(|| unreachable!());
        let huf = Currency::from_code("HUF").unwrap_or_else(|| unreachable!());
        let figures = of(text, &[usd, huf], &["nights".to_owned()]);
        figures.iter().any(|figure| figure.says(Exact::from(1500), Kind::Money(usd)))
    }

    #[test]
    fn a_limit_is_found_however_it_is_written() {
        for text in
            ["up to $1,500 you", "1500 USD", "1 500 US$.", "legfeljebb 1 500 dollár", "1.500,00 $", "(1500)"]
        {
            assert!(says(text), "{text}");
        }
    }

    #[test]
    fn another_number_of_something_else_is_none() {
        for text in [
            "1500 Ft",
            "1500 nights",
            "1500 minutes",
            "{limit waive-fee agent}",
            "15.00 USD",
            "x1500",
            "1500%",
        ] {
            assert!(!says(text), "{text}");
        }
    }

    #[test]
    fn a_share_is_found_with_its_sign() {
        let share = Exact::ratio(3, 10).unwrap_or(Exact::ZERO);
        for (text, expected) in
            [("30% of the bill", true), ("30 %", true), ("30 nights", false), ("30", false)]
        {
            assert_eq!(
                of(text, &[], &[]).iter().any(|figure| figure.says(share, Kind::Percent)),
                expected,
                "{text}"
            );
        }
    }
}
