//! Times of day and opening hours, `Mon–Fri 08:00–18:00`.

use icu_datetime::NoCalendarFormatter;
use icu_datetime::fieldsets::T;
use icu_datetime::input::Time as IcuTime;
use jiff::civil::{Time, Weekday};

use crate::diagnostic::Arg;
use crate::prose::date::date_locale;
use crate::prose::{Lang, say};

/// Writes a time of day, `08:00`.
#[must_use]
pub fn time(lang: Lang, time: Time) -> String {
    let parts = (time.hour().unsigned_abs(), time.minute().unsigned_abs());
    let formatter = NoCalendarFormatter::try_new(date_locale(lang).into(), T::hm());
    let (Ok(formatter), Ok(icu_time)) = (formatter, IcuTime::try_new(parts.0, parts.1, 0, 0)) else {
        return time.strftime("%H:%M").to_string();
    };
    formatter.format(&icu_time).to_string()
}

/// Writes the short name of a day of the week, `Mon`.
#[must_use]
pub fn weekday(lang: Lang, day: Weekday) -> String {
    say(lang, "weekday", &[("day", Arg::from(day_key(day)))])
}

/// Writes a run of days, `Mon–Fri`; a run over the whole week is `every day`.
#[must_use]
pub fn weekdays(lang: Lang, first: Weekday, last: Weekday) -> String {
    if last.wrapping_add(1) == first {
        say(lang, "weekday-every", &[])
    } else if first == last {
        weekday(lang, first)
    } else {
        format!("{}–{}", weekday(lang, first), weekday(lang, last))
    }
}

/// Writes a span of the day, `08:00–18:00`.
#[must_use]
pub fn time_span(lang: Lang, from: Time, until: Time) -> String {
    format!("{}–{}", time(lang, from), time(lang, until))
}

/// Writes opening hours, `Mon–Fri 08:00–18:00`.
#[must_use]
pub fn opening(lang: Lang, days: (Weekday, Weekday), hours: (Time, Time)) -> String {
    format!("{} {}", weekdays(lang, days.0, days.1), time_span(lang, hours.0, hours.1))
}

fn day_key(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mon",
        Weekday::Tuesday => "tue",
        Weekday::Wednesday => "wed",
        Weekday::Thursday => "thu",
        Weekday::Friday => "fri",
        Weekday::Saturday => "sat",
        Weekday::Sunday => "sun",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_hours_are_written_in_every_language() {
        let (eight, six) = (Time::constant(8, 0, 0, 0), Time::constant(18, 0, 0, 0));
        let written = Lang::ALL.map(|lang| opening(lang, (Weekday::Monday, Weekday::Friday), (eight, six)));
        assert_eq!(
            written,
            [
                "Mon–Fri 08:00–18:00",
                "H–P 8:00–18:00",
                "lun–vie 08:00–18:00",
                "пн–пт 08:00–18:00",
                "lun.–ven. 08:00–18:00"
            ]
        );
    }

    #[test]
    fn the_whole_week_is_every_day() {
        assert_eq!(weekdays(Lang::En, Weekday::Monday, Weekday::Sunday), "every day");
        assert_eq!(weekdays(Lang::En, Weekday::Sunday, Weekday::Saturday), "every day");
        assert_eq!(weekdays(Lang::Hu, Weekday::Saturday, Weekday::Saturday), "Szo");
        assert_eq!(weekdays(Lang::En, Weekday::Saturday, Weekday::Monday), "Sat–Mon");
    }
}
