//! Days as a language writes them.
//!
//! Hungarian and Russian dates end in a dot, so a sentence that ends in a date has no full stop of
//! its own in those languages: the message files see to that.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_datetime::input::Date as IcuDate;
use icu_locale_core::{Locale, locale};
use jiff::civil::Date;

use crate::prose::Lang;

/// Writes a day with the name of its month in full, `1 March 2027`.
#[must_use]
pub fn long_date(lang: Lang, date: Date) -> String {
    write(lang, date, YMD::long())
}

/// Writes a day with a short name of its month, `1 Mar 2027`.
#[must_use]
pub fn short_date(lang: Lang, date: Date) -> String {
    write(lang, date, YMD::medium())
}

fn write(lang: Lang, date: Date, fields: YMD) -> String {
    let month = date.month().unsigned_abs();
    let day = date.day().unsigned_abs();
    let formatter = DateTimeFormatter::try_new(date_locale(lang).into(), fields);
    let (Ok(formatter), Ok(icu_date)) = (formatter, IcuDate::try_new_iso(date.year().into(), month, day))
    else {
        return date.to_string();
    };
    let written = formatter.format(&icu_date).to_string();
    match written.strip_prefix("1 ") {
        Some(rest) if lang == Lang::Fr => format!("1er {rest}"),
        _ => written,
    }
}

/// The locale for days and hours; English is the one that names the day first and counts to 24.
pub(super) fn date_locale(lang: Lang) -> Locale {
    match lang {
        Lang::En => locale!("en-GB"),
        Lang::Hu => locale!("hu"),
        Lang::Es => locale!("es"),
        Lang::Ru => locale!("ru"),
        Lang::Fr => locale!("fr"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn long_dates_name_the_month_in_full() {
        assert_eq!(
            Lang::ALL.map(|lang| long_date(lang, date(2027, 3, 1))),
            [
                "1 March 2027",
                "2027. március 1.",
                "1 de marzo de 2027",
                "1 марта 2027\u{202f}г.",
                "1er mars 2027"
            ]
        );
        assert_eq!(long_date(Lang::Fr, date(2027, 2, 21)), "21 février 2027");
        assert_eq!(long_date(Lang::Fr, date(2027, 2, 11)), "11 février 2027");
    }

    #[test]
    fn short_dates_shorten_the_month() {
        assert_eq!(
            Lang::ALL.map(|lang| short_date(lang, date(2027, 2, 28))),
            ["28 Feb 2027", "2027. febr. 28.", "28 feb 2027", "28 февр. 2027\u{202f}г.", "28 févr. 2027"]
        );
    }
}
