//! What was meant by a number, a day or a word that is written the way word processors, phones and
//! other countries write it.

use jiff::civil::Date;

/// What somebody meant.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Meant {
    /// Nothing else can be meant.
    Surely(String),
    /// One of two, and nobody can tell which.
    Either(String, String),
    /// Nothing that is known.
    Unknown,
}

/// Reads a number with a decimal comma or with signs between its thousands.
///
/// `50,00` and `1.500,00` can only be read in one way; `1,500` is a thousand and a half to one reader
/// and one and a half to another.
pub(super) fn number(text: &str) -> Meant {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let sign = if text.starts_with('-') { "-" } else { "" };
    let separators: Vec<char> = unsigned.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let groups: Vec<&str> = unsigned.split(|letter: char| !letter.is_ascii_digit()).collect();
    let is_written = groups.iter().all(|group| !group.is_empty());
    let known = |separator: &char| matches!(separator, ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}');
    let (Some(last), true, true) = (separators.last(), is_written, separators.iter().all(known)) else {
        return Meant::Unknown;
    };
    let whole = |groups: &[&str]| are_thousands(groups).then(|| format!("{sign}{}", groups.concat()));
    let (before, fraction) = (groups.get(..groups.len() - 1), groups.last().copied().unwrap_or_default());
    let decimal = before.and_then(whole).map(|whole| format!("{whole}.{fraction}"));
    let is_alone = separators.iter().filter(|separator| *separator == last).count() == 1;
    let meant = match (separators.len(), last) {
        (1, ',') => match (whole(&groups), decimal) {
            (Some(whole), Some(decimal)) => return Meant::Either(whole, decimal),
            (None, decimal) => decimal,
            (whole, None) => whole,
        },
        (1, '.') => None,
        (_, ',' | '.') if is_alone => decimal,
        _ if separators.iter().all(|separator| separator == last) => whole(&groups),
        _ => None,
    };
    meant.map_or(Meant::Unknown, Meant::Surely)
}

/// Reads `1.500`, which is one and a half here and a thousand and a half to many readers.
pub(super) fn point(text: &str) -> Meant {
    let groups: Vec<&str> = text.split('.').collect();
    match groups.as_slice() {
        [whole, thousands] if are_thousands(&groups) && *whole != "0" => {
            let fraction = thousands.trim_end_matches('0');
            let decimal =
                if fraction.is_empty() { (*whole).to_owned() } else { format!("{whole}.{fraction}") };
            Meant::Either(groups.concat(), decimal)
        }
        _ => Meant::Unknown,
    }
}

/// Whether groups of digits are thousands: one to three, then three each; a single group always is.
fn are_thousands(groups: &[&str]) -> bool {
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let Some((first, rest)) = groups.split_first() else { return false };
    let is_first = rest.is_empty() || (first.len() <= 3 && !first.starts_with('0'));
    digits(first) && is_first && rest.iter().all(|group| digits(group) && group.len() == 3)
}

/// Reads days of the week by their names, `Monday-Friday`, `weekends`.
pub(super) fn weekdays(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "weekday" | "weekdays" => return Some("Mon-Fri".to_owned()),
        "weekend" | "weekends" => return Some("Sat-Sun".to_owned()),
        _ => {}
    }
    let text = text.replace(" to ", "-").replace(" and ", ", ");
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let named = |word: &str| {
        let word = word.trim().trim_end_matches('.').trim_end_matches('s');
        let at = names.iter().find(|name| word.len() > 1 && name.starts_with(word))?;
        let (first, rest) = (at.get(..1)?.to_uppercase(), at.get(1..3)?);
        Some(format!("{first}{rest}"))
    };
    let stretch =
        |part: &str| part.split('-').map(named).collect::<Option<Vec<_>>>().map(|days| days.join("-"));
    text.split(',').map(stretch).collect::<Option<Vec<_>>>().map(|parts| parts.join(", "))
}

/// Reads a day as it is written elsewhere.
///
/// With points the day comes first; with slashes or hyphens only the numbers can tell.
pub(super) fn date(text: &str) -> Meant {
    let compact: String = text.trim().trim_end_matches('.').replace(". ", ".");
    let Some(separator) = compact.chars().find(|letter| !letter.is_ascii_digit()) else {
        return Meant::Unknown;
    };
    let parts: Vec<&str> = compact.split(separator).collect();
    let [one, two, three] = parts.as_slice() else { return Meant::Unknown };
    let day = |year: &str, month: &str, day: &str| {
        let is_day = year.len() == 4 && (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
        let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        Date::new(year, month, day).ok().filter(|_| is_day).map(|date| date.to_string())
    };
    let meant = match separator {
        '.' | '/' | '-' if one.len() == 4 => day(one, two, three),
        '.' => day(three, two, one),
        '/' | '-' => match (day(three, two, one), day(three, one, two)) {
            (Some(one), Some(two)) if one != two => return Meant::Either(one, two),
            (one, two) => one.or(two),
        },
        _ => None,
    };
    meant.map_or(Meant::Unknown, Meant::Surely)
}

/// Reads a flag that is written with capitals or in another word.
pub(super) fn flag(text: &str) -> Meant {
    match text.trim().to_lowercase().as_str() {
        "yes" | "true" | "on" | "y" => Meant::Surely("yes".to_owned()),
        "no" | "false" | "off" | "n" => Meant::Surely("no".to_owned()),
        _ => Meant::Unknown,
    }
}

/// Reads one of certain words that is written with other capitals.
pub(super) fn word<'a>(text: &str, words: impl Iterator<Item = &'a str>) -> Meant {
    let written = text.trim().to_lowercase();
    let same: Vec<&str> = words.filter(|word| word.to_lowercase() == written).collect();
    match same.as_slice() {
        [word] => Meant::Surely((*word).to_owned()),
        _ => Meant::Unknown,
    }
}

/// The currencies that a sign stands for.
pub(super) fn currencies_of(sign: char) -> &'static [&'static str] {
    match sign {
        '$' => &["USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "ARS", "CLP", "COP", "TWD"],
        '€' => &["EUR"],
        '£' => &["GBP", "EGP", "GIP"],
        '¥' => &["JPY", "CNY"],
        '₽' => &["RUB"],
        '₹' => &["INR"],
        '₴' => &["UAH"],
        '₺' => &["TRY"],
        '₩' => &["KRW"],
        _ => &[],
    }
}

/// Whether a letter is the sign of a currency.
pub(super) fn is_currency_sign(letter: char) -> bool {
    !currencies_of(letter).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surely(text: &str) -> Meant {
        Meant::Surely(text.to_owned())
    }

    fn either(one: &str, two: &str) -> Meant {
        Meant::Either(one.to_owned(), two.to_owned())
    }

    #[test]
    fn numbers_of_other_countries() {
        let cases = [
            ("50,00", surely("50.00")),
            ("50,5", surely("50.5")),
            ("0,500", surely("0.500")),
            ("1500,00", surely("1500.00")),
            ("1,500", either("1500", "1.500")),
            ("1,500.00", surely("1500.00")),
            ("1.500,00", surely("1500.00")),
            ("1,500,000", surely("1500000")),
            ("1.500.000", surely("1500000")),
            ("1 500", surely("1500")),
            ("1\u{a0}500,50", surely("1500.50")),
            ("1'500", surely("1500")),
            ("-1,5", surely("-1.5")),
            ("1.5", Meant::Unknown),
            ("1,50,000", Meant::Unknown),
            ("1,,5", Meant::Unknown),
            ("1x5", Meant::Unknown),
            ("12 34", Meant::Unknown),
            ("", Meant::Unknown),
        ];
        for (text, meant) in cases {
            assert_eq!(number(text), meant, "{text}");
        }
        assert_eq!(point("1.500"), either("1500", "1.5"));
        assert_eq!(point("2.000"), either("2000", "2"));
        assert_eq!(point("0.500"), Meant::Unknown);
        assert_eq!(point("12.50"), Meant::Unknown);
    }

    #[test]
    fn days_of_other_countries() {
        let cases = [
            ("1.12.2026", surely("2026-12-01")),
            ("01. 12. 2026.", surely("2026-12-01")),
            ("2026.12.01.", surely("2026-12-01")),
            ("2026/12/1", surely("2026-12-01")),
            ("2026-1-5", surely("2026-01-05")),
            ("12/1/2026", either("2026-01-12", "2026-12-01")),
            ("13/1/2026", surely("2026-01-13")),
            ("1/31/2026", surely("2026-01-31")),
            ("5/5/2026", surely("2026-05-05")),
            ("1.13.2026", Meant::Unknown),
            ("31.2.2026", Meant::Unknown),
            ("1.12.26", Meant::Unknown),
            ("soon", Meant::Unknown),
            ("", Meant::Unknown),
        ];
        for (text, meant) in cases {
            assert_eq!(date(text), meant, "{text}");
        }
    }

    #[test]
    fn words_with_other_capitals() {
        assert_eq!(flag("TRUE"), surely("yes"));
        assert_eq!(flag("No"), surely("no"));
        assert_eq!(flag("perhaps"), Meant::Unknown);
        assert_eq!(word("GOLD", ["gold", "silver"].into_iter()), surely("gold"));
        assert_eq!(word("GOLD", ["gold", "Gold"].into_iter()), Meant::Unknown);
    }
}
