//! Lengths of time and windows: `30 days`, `in any 12 months`, `in a calendar week`, `ever`.

use crate::diagnostic::nearest;
use crate::load::slip::Slip;
use crate::load::words::{Word, Words};
use crate::model::{CalendarUnit, Duration, DurationUnit, TimeUnit, Window};

/// Reads a length of time in any unit, `2 weeks`.
pub(super) fn length(words: &mut Words<'_>) -> Result<(u32, TimeUnit), Slip> {
    let (n, unit) = number_and_unit(words)?;
    Ok((n, TimeUnit::named(unit.text).ok_or_else(|| unknown_unit(&unit))?))
}

/// A unit of time that nobody knows, with the one that is meant.
pub(super) fn unknown_unit(unit: &Word<'_>) -> Slip {
    let slip = Slip::new("duration-unit", unit.range.clone()).arg("unit", unit.text);
    let known = TimeUnit::ALL.map(TimeUnit::name);
    let near = match unit.text {
        "business" | "business days" | "business day" | "bank" | "banking" | "workdays" | "workday"
        | "weekdays" => Some("working days".to_owned()),
        other => nearest(other, known.into_iter()),
    };
    match near {
        Some(near) => slip.did_you_mean(near),
        None => slip,
    }
}

fn number_and_unit<'a>(words: &mut Words<'a>) -> Result<(u32, Word<'a>), Slip> {
    let number = words.take().ok_or_else(|| Slip::new("duration-missing", words.here()))?;
    let n = whole(&number)?;
    let unit = unit(words);
    let missing = || Slip::new("duration-unit-missing", words.here()).arg("number", number.text);
    Ok((n, unit.ok_or_else(missing)?))
}

/// Takes a word that may be a unit; `working days` are two, and so are `business days`, which are meant for them.
pub(super) fn unit<'a>(words: &mut Words<'a>) -> Option<Word<'a>> {
    let is_days = matches!(words.peek_after(1), Some("day" | "days"));
    match words.peek() {
        Some("working" | "business" | "banking") if is_days => words.take_two(),
        _ => words.take(),
    }
}

fn whole(number: &Word<'_>) -> Result<u32, Slip> {
    let n = number.text.parse().ok().filter(|n: &u32| *n > 0 && !number.text.starts_with('+'));
    n.ok_or_else(|| Slip::new("duration-number", number.range.clone()).arg("number", number.text))
}

/// Reads the length of a window, `6 months`.
pub(super) fn duration(words: &mut Words<'_>) -> Result<Duration, Slip> {
    let start = words.here().start;
    let (n, unit) = number_and_unit(words)?;
    let place = start..words.taken_until();
    let (factor, counted) = match TimeUnit::named(unit.text) {
        Some(TimeUnit::Hours) => (1, DurationUnit::Hours),
        Some(TimeUnit::Days) => (1, DurationUnit::Days),
        Some(TimeUnit::Weeks) => (7, DurationUnit::Days),
        Some(TimeUnit::Months) => (1, DurationUnit::Months),
        Some(TimeUnit::Years) => (12, DurationUnit::Months),
        Some(TimeUnit::Minutes | TimeUnit::WorkingDays) => {
            return Err(Slip::new("window-unit", place).arg("unit", unit.text));
        }
        None => {
            let slip = Slip::new("window-unit", place).arg("unit", unit.text);
            return Err(match unit.text {
                "quarter" | "quarters" => slip.did_you_mean(format!("{} months", u64::from(n) * 3)),
                other => match nearest(other, ["hours", "days", "weeks", "months", "years"].into_iter()) {
                    Some(near) => slip.did_you_mean(format!("{n} {near}")),
                    None => slip,
                },
            });
        }
    };
    let too_long = || Slip::new("duration-number", place).arg("number", n.to_string());
    Ok(Duration { n: n.checked_mul(factor).ok_or_else(too_long)?, unit: counted })
}

/// Reads a window to the end of the text.
pub(super) fn window(words: &mut Words<'_>) -> Result<Window, Slip> {
    let rest = words.rest();
    let window = if words.eat("ever") {
        Window::Ever
    } else if words.eat("in any") {
        Window::Rolling(duration(words)?)
    } else if words.eat("in a calendar") {
        Window::Calendar(calendar(words)?)
    } else {
        return Err(Slip::new("window-unclear", rest.clone()).arg("written", words.slice(rest)));
    };
    match words.peek() {
        None => Ok(window),
        Some(word) => Err(Slip::new("window-stray-word", words.rest()).arg("word", word)),
    }
}

fn calendar(words: &mut Words<'_>) -> Result<CalendarUnit, Slip> {
    let here = words.here();
    match words.take().map_or("", |word| word.text) {
        "day" => Ok(CalendarUnit::Day),
        "week" => Ok(CalendarUnit::Week),
        "month" => Ok(CalendarUnit::Month),
        "quarter" => Ok(CalendarUnit::Quarter),
        "year" => Ok(CalendarUnit::Year),
        other => Err(Slip::new("calendar-unit", here).arg("unit", other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Window, (&'static str, String)> {
        let mut words = Words::new(text);
        window(&mut words).map_err(|slip| (slip.says, text.get(slip.range).unwrap_or_default().to_owned()))
    }

    #[test]
    fn windows_are_read_in_words() {
        let rolling = |n, unit| Ok(Window::Rolling(Duration { n, unit }));
        assert_eq!(read("in any 12 months"), rolling(12, DurationUnit::Months));
        assert_eq!(read("in any 1 day"), rolling(1, DurationUnit::Days));
        assert_eq!(read("in any 24 hours"), rolling(24, DurationUnit::Hours));
        assert_eq!(read("in any 2 weeks"), rolling(14, DurationUnit::Days));
        assert_eq!(read("in any 1 year"), rolling(12, DurationUnit::Months));
        assert_eq!(read("in a calendar quarter"), Ok(Window::Calendar(CalendarUnit::Quarter)));
        assert_eq!(read("ever"), Ok(Window::Ever));
    }

    #[test]
    fn what_is_no_window_is_shown_at_its_place() {
        let slip = |says, at: &str| Err((says, at.to_owned()));
        assert_eq!(read("in any 2 fortnights"), slip("window-unit", "2 fortnights"));
        assert_eq!(read("in any 10 working days"), slip("window-unit", "10 working days"));
        assert_eq!(read("in any 4000000000 years"), slip("duration-number", "4000000000 years"));
        assert_eq!(read("in any 0 days"), slip("duration-number", "0"));
        assert_eq!(read("in any -3 days"), slip("duration-number", "-3"));
        assert_eq!(read("in any 99999999999 days"), slip("duration-number", "99999999999"));
        assert_eq!(read("in any"), slip("duration-missing", ""));
        assert_eq!(read("in any 3"), slip("duration-unit-missing", ""));
        assert_eq!(read("in a calendar fortnight"), slip("calendar-unit", "fortnight"));
        assert_eq!(read("within a year"), slip("window-unclear", "within a year"));
        assert_eq!(read("ever and ever"), slip("window-stray-word", "and ever"));
    }
}
