//! Lengths of time and windows: `30 days`, `in any 12 months`, `in a calendar week`, `ever`.

use crate::load::slip::Slip;
use crate::load::words::{Word, Words};
use crate::model::{CalendarUnit, Duration, DurationUnit, TimeUnit, Window};

/// Reads a length of time in any unit, `2 weeks`.
pub(super) fn length(words: &mut Words<'_>) -> Result<(u32, TimeUnit), Slip> {
    let start = words.here().start;
    let (n, unit) = number_and_unit(words)?;
    let slip = || Slip::new("duration-unit", start..words.taken_until()).arg("unit", unit.text);
    Ok((n, TimeUnit::named(unit.text).ok_or_else(slip)?))
}

fn number_and_unit<'a>(words: &mut Words<'a>) -> Result<(u32, Word<'a>), Slip> {
    let number = words.take().ok_or_else(|| Slip::new("duration-missing", words.here()))?;
    let n = whole(&number)?;
    let unit = words.take();
    let missing = || Slip::new("duration-unit-missing", words.here()).arg("number", number.text);
    Ok((n, unit.ok_or_else(missing)?))
}

fn whole(number: &Word<'_>) -> Result<u32, Slip> {
    let n = number.text.parse().ok().filter(|n: &u32| *n > 0 && !number.text.starts_with('+'));
    n.ok_or_else(|| Slip::new("duration-number", number.range.clone()).arg("number", number.text))
}

/// Reads the length of a window, `6 months`.
pub(super) fn duration(words: &mut Words<'_>) -> Result<Duration, Slip> {
    let start = words.here().start;
    let (n, unit) = number_and_unit(words)?;
    let (factor, unit) = match unit.text {
        "hour" | "hours" => (1, DurationUnit::Hours),
        "day" | "days" => (1, DurationUnit::Days),
        "month" | "months" => (1, DurationUnit::Months),
        other => {
            let slip = Slip::new("duration-unit", start..words.taken_until()).arg("unit", other);
            return Err(match in_other_words(other) {
                Some((factor, unit)) => slip.did_you_mean(format!("{} {unit}", u64::from(n) * factor)),
                None => slip,
            });
        }
    };
    Ok(Duration { n: n * factor, unit })
}

fn in_other_words(unit: &str) -> Option<(u64, &'static str)> {
    match unit {
        "week" | "weeks" => Some((7, "days")),
        "quarter" | "quarters" => Some((3, "months")),
        "year" | "years" => Some((12, "months")),
        _ => None,
    }
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
        assert_eq!(read("in a calendar quarter"), Ok(Window::Calendar(CalendarUnit::Quarter)));
        assert_eq!(read("ever"), Ok(Window::Ever));
    }

    #[test]
    fn what_is_no_window_is_shown_at_its_place() {
        let slip = |says, at: &str| Err((says, at.to_owned()));
        assert_eq!(read("in any 2 weeks"), slip("duration-unit", "2 weeks"));
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
