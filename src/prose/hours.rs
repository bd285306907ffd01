//! Times of day and opening hours, `Mon–Fri 08:00–18:00`.

use icu_datetime::NoCalendarFormatter;
use icu_datetime::fieldsets::T;
use icu_datetime::input::Time as IcuTime;
use jiff::civil::{Time, Weekday};

use crate::diagnostic::Arg;
use crate::model::{Hours, Stretch};
use crate::prose::date::date_locale;
use crate::prose::{Lang, say};

/// Minutes of a day.
const DAY: u16 = 24 * 60;

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

/// Writes the hours of a week, `Mon–Fri 08:00–12:00, 13:00–17:00; Sat 09:00–12:00`.
#[must_use]
pub fn hours(lang: Lang, hours: &Hours) -> String {
    let whole_week = Stretch { from: 0, until: Hours::WEEK };
    match hours.stretches() {
        [] => return say(lang, "hours-never", &[]),
        [all] if *all == whole_week => return say(lang, "hours-always", &[]),
        _ => {}
    }
    let spans = spans_by_day(hours);
    let mut groups: Vec<(usize, usize)> = Vec::new();
    for (day, of_day) in spans.iter().enumerate() {
        match groups.last_mut() {
            Some((_, last)) if spans.get(*last) == Some(of_day) => *last = day,
            _ => groups.push((day, day)),
        }
    }
    let said = groups.into_iter().filter_map(|(first, last)| {
        let of_days = spans.get(first).filter(|of_days| !of_days.is_empty())?;
        let times: Vec<String> = of_days.iter().map(|span| minutes(lang, *span)).collect();
        Some(format!("{} {}", weekdays(lang, day_at(first), day_at(last)), times.join(", ")))
    });
    said.collect::<Vec<_>>().join("; ")
}

/// Says when in the week something is: `on Sat–Sun`, `Mon–Fri 22:00–06:00`.
#[must_use]
pub fn during(lang: Lang, hours: &Hours) -> String {
    let is_part = !matches!(hours.stretches(), [] | [Stretch { from: 0, until: Hours::WEEK }]);
    if !(is_part && hours.are_days()) {
        return say(lang, "test-during", &[("hours", self::hours(lang, hours).into())]);
    }
    let days: Vec<String> = joined_round_the_week(hours.stretches())
        .into_iter()
        .map(|days| {
            let at = |day: u16| day_at(usize::from(day) % 7);
            weekdays(lang, at(days.from / DAY), at((days.until - 1) / DAY))
        })
        .collect();
    say(lang, "test-on-weekdays", &[("days", days.join(", ").into())])
}

/// The minutes of each day from Monday; a span that passes midnight belongs to the day it begins on.
fn spans_by_day(hours: &Hours) -> Vec<Vec<Stretch>> {
    let mut days = vec![Vec::new(); 7];
    for stretch in joined_round_the_week(hours.stretches()) {
        let mut from = stretch.from;
        while from < stretch.until {
            let midnight = (from / DAY + 1) * DAY;
            let fits_a_day = stretch.until - from < DAY;
            let until = if fits_a_day { stretch.until } else { stretch.until.min(midnight) };
            let start = usize::from(from / DAY) % 7;
            if let Some(of_day) = days.get_mut(start) {
                of_day.push(Stretch { from: from % DAY, until: until - from / DAY * DAY });
            }
            from = until;
        }
    }
    days
}

/// A stretch up to Sunday midnight and one from Monday midnight are one night.
fn joined_round_the_week(stretches: &[Stretch]) -> Vec<Stretch> {
    match stretches {
        [first, between @ .., last] if first.from == 0 && last.until == Hours::WEEK => {
            let night = Stretch { from: last.from, until: Hours::WEEK + first.until };
            between.iter().copied().chain([night]).collect()
        }
        _ => stretches.to_vec(),
    }
}

fn minutes(lang: Lang, span: Stretch) -> String {
    format!("{}–{}", minute(lang, span.from), minute(lang, span.until))
}

/// Writes a minute of the day; the end of the day is 24:00.
fn minute(lang: Lang, minute: u16) -> String {
    let of_day = if minute > DAY { minute - DAY } else { minute };
    let parts = (i8::try_from(of_day / 60), i8::try_from(of_day % 60));
    match parts {
        (Ok(hour), Ok(minute)) => {
            Time::new(hour, minute, 0, 0).map_or("24:00".into(), |of_day| time(lang, of_day))
        }
        _ => String::new(),
    }
}

fn day_at(number: usize) -> Weekday {
    let offset = i8::try_from(number).unwrap_or(0);
    Weekday::from_monday_zero_offset(offset).unwrap_or(Weekday::Monday)
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

    fn week(text: &str) -> String {
        hours(Lang::En, &Hours::parse(text).unwrap_or_else(|part| unreachable!("{part}")))
    }

    #[test]
    fn days_with_the_same_hours_are_said_together() {
        assert_eq!(week("Mon-Sun 07:00-22:00"), "every day 07:00–22:00");
        assert_eq!(
            week("Mon-Fri 08:00-12:00, Mon-Fri 13:00-17:30, Sat 09:00-12:00"),
            "Mon–Fri 08:00–12:00, 13:00–17:30; Sat 09:00–12:00"
        );
    }

    #[test]
    fn nights_and_whole_days_read_as_they_were_meant() {
        assert_eq!(week("Mon-Sun 22:00-06:00"), "every day 22:00–06:00");
        assert_eq!(week("Sun 22:00-06:00"), "Sun 22:00–06:00");
        assert_eq!(week("Sat-Sun 00:00-24:00"), "Sat–Sun 00:00–24:00");
        assert_eq!(week("Mon-Sun 00:00-24:00"), "at any time");
        assert_eq!(hours(Lang::Ru, &Hours::default()), "никогда");
    }

    #[test]
    fn the_whole_week_is_every_day() {
        assert_eq!(weekdays(Lang::En, Weekday::Monday, Weekday::Sunday), "every day");
        assert_eq!(weekdays(Lang::En, Weekday::Sunday, Weekday::Saturday), "every day");
        assert_eq!(weekdays(Lang::Hu, Weekday::Saturday, Weekday::Saturday), "Szo");
        assert_eq!(weekdays(Lang::En, Weekday::Saturday, Weekday::Monday), "Sat–Mon");
    }
}
