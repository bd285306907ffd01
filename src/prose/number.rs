//! Numbers and percentages as a language writes them, exactly.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale, locale};

use crate::prose::Lang;

/// Writes a whole number with the language's grouping, `1,204`.
#[must_use]
pub fn number(lang: Lang, value: impl Into<i128>) -> String {
    let value: i128 = value.into();
    write(lang, &Decimal::from(value))
}

/// Writes a decimal given as digits, `-1234.5`; text that is no number stays as it is.
#[must_use]
pub fn decimal(lang: Lang, digits: &str) -> String {
    match digits.parse::<Decimal>() {
        Ok(value) => write(lang, &value),
        Err(_) => digits.to_owned(),
    }
}

/// Writes a percentage given as digits, `20` for 20%.
#[must_use]
pub fn percent(lang: Lang, digits: &str) -> String {
    let space = match lang {
        Lang::En | Lang::Hu => "",
        Lang::Es | Lang::Ru => "\u{a0}",
        Lang::Fr => "\u{202f}",
    };
    format!("{}{space}%", decimal(lang, digits))
}

/// Writes a number of `minor` units of which `decimals` stand behind the point.
///
/// A part behind the point that is nothing but zeros is left out: `$75`, but `$75.50`.
pub(super) fn scaled(lang: Lang, minor: u64, decimals: u8) -> String {
    let mut value = Decimal::from(minor);
    value.multiply_pow10(-i16::from(decimals));
    let whole = 10_u64.checked_pow(u32::from(decimals)).is_some_and(|unit| minor.is_multiple_of(unit));
    if whole {
        value.absolute.trim_end_if_integer();
    }
    write(lang, &value)
}

fn write(lang: Lang, value: &Decimal) -> String {
    match DecimalFormatter::try_new(number_locale(lang).into(), Default::default()) {
        Ok(formatter) => formatter.format(value).to_string(),
        Err(_) => value.to_string(),
    }
}

fn number_locale(lang: Lang) -> Locale {
    match lang {
        Lang::En => locale!("en"),
        Lang::Hu => locale!("hu"),
        Lang::Es => locale!("es"),
        Lang::Ru => locale!("ru"),
        Lang::Fr => locale!("fr"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_all(write: impl Fn(Lang) -> String) -> [String; 5] {
        Lang::ALL.map(write)
    }

    #[test]
    fn large_numbers_are_grouped_by_the_rules_of_the_language() {
        assert_eq!(
            in_all(|lang| number(lang, 1204_u64)),
            ["1,204", "1204", "1204", "1\u{a0}204", "1\u{202f}204"]
        );
        let million = [
            "1,000,000",
            "1\u{a0}000\u{a0}000",
            "1.000.000",
            "1\u{a0}000\u{a0}000",
            "1\u{202f}000\u{202f}000",
        ];
        assert_eq!(in_all(|lang| number(lang, 1_000_000_u64)), million);
        assert_eq!(number(Lang::En, u64::MAX), "18,446,744,073,709,551,615");
    }

    #[test]
    fn decimals_keep_every_digit() {
        assert_eq!(
            in_all(|lang| decimal(lang, "-12345.50")),
            ["-12,345.50", "-12\u{a0}345,50", "-12.345,50", "-12\u{a0}345,50", "-12\u{202f}345,50"]
        );
        assert_eq!(decimal(Lang::En, "many"), "many");
    }

    #[test]
    fn the_percent_sign_keeps_its_distance_where_the_language_asks_for_it() {
        assert_eq!(
            in_all(|lang| percent(lang, "20.5")),
            ["20.5%", "20,5%", "20,5\u{a0}%", "20,5\u{a0}%", "20,5\u{202f}%"]
        );
    }
}
