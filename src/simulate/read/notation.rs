//! How an export writes its numbers and dates, where that is not as programs do.

use super::{Decimal, Problem, instant::Moment};

/// How the cells of an export are written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(in crate::simulate) struct Notation {
    /// Decimals stand behind a comma.
    pub(in crate::simulate) comma: bool,
    /// Amounts are written for people: with the sign of their currency, thousands apart.
    pub(in crate::simulate) is_for_people: bool,
    /// In which order a day is written, besides `2025-01-31`.
    pub(in crate::simulate) days: Option<DayOrder>,
}

/// In which order the parts of a day are written.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(in crate::simulate) enum DayOrder {
    /// `2025. 01. 31.`
    YearMonthDay,
    /// `31.1.2025`
    DayMonthYear,
    /// `1/31/2025`
    MonthDayYear,
}

impl DayOrder {
    /// All of them.
    pub(in crate::simulate) const ALL: [Self; 3] =
        [Self::YearMonthDay, Self::DayMonthYear, Self::MonthDayYear];

    /// The word for it in a mapping.
    #[must_use]
    pub(in crate::simulate) fn word(self) -> &'static str {
        match self {
            Self::YearMonthDay => "year-month-day",
            Self::DayMonthYear => "day-month-year",
            Self::MonthDayYear => "month-day-year",
        }
    }

    /// Reads the word of a mapping.
    #[must_use]
    pub(in crate::simulate) fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.word() == word)
    }

    /// Reads a day with or without a time, as `31.1.2025 9:05` or `1/31/25, 9:05 PM`.
    pub(in crate::simulate) fn moment(self, text: &str) -> Option<Moment> {
        let (day, rest) = self.split(text)?;
        if rest.is_empty() {
            return Moment::read(day.as_bytes());
        }
        Moment::read(format!("{day}T{}", clock(rest)?).as_bytes())
    }

    /// Returns the day as `2025-01-31`, and what stands behind it.
    fn split(self, text: &str) -> Option<(String, &str)> {
        let mut parts = [""; 3];
        let mut rest = text.trim();
        for (at, part) in parts.iter_mut().enumerate() {
            let length = rest.bytes().take_while(u8::is_ascii_digit).count();
            (*part, rest) = rest.split_at_checked(length)?;
            let is_between = at < 2;
            let next = rest.trim_start_matches(['.', '/', '-']);
            if part.is_empty() || rest.len() - next.len() > 1 || is_between && rest.len() == next.len() {
                return None;
            }
            rest = if is_between { next.trim_start() } else { next };
        }
        let [year, month, day] = match (self, parts) {
            (Self::YearMonthDay, parts) => parts,
            (Self::DayMonthYear, [day, month, year]) | (Self::MonthDayYear, [month, day, year]) => {
                [year, month, day]
            }
        };
        let century = if year.len() == 2 { "20" } else { "" };
        let is_day = matches!(year.len(), 2 | 4) && month.len() <= 2 && day.len() <= 2;
        is_day.then(|| (format!("{century}{year}-{month:0>2}-{day:0>2}"), rest))
    }
}

/// Returns a time of the day as `09:05:00`, whatever hours it is written in.
fn clock(text: &str) -> Option<String> {
    let text = text.trim_start_matches([',', 'T', 't', ' ']);
    let lower = text.to_lowercase();
    let half = [("am", 0), ("a.m.", 0), ("pm", 12), ("p.m.", 12)];
    let half = half.into_iter().find_map(|(word, hours)| Some((lower.strip_suffix(word)?.len(), hours)));
    let (time, hours) = match half {
        Some((length, hours)) => (text.get(..length)?.trim_end(), Some(hours)),
        None => (text, None),
    };
    let (hour, rest) = time.split_once([':', '.'])?;
    let hour: u8 = hour.parse().ok()?;
    let hour = match hours {
        Some(more) if (1..=12).contains(&hour) => hour % 12 + more,
        Some(_) => return None,
        None => hour,
    };
    Some(format!("{hour:02}:{rest}"))
}

impl Notation {
    /// Reads an amount as people write it: `1 250,00 Ft`, `€12.50`, `$1,250.00`.
    ///
    /// `signs` are what may stand before or behind the number.
    pub(in crate::simulate) fn amount(self, text: &str, signs: &[&str]) -> Option<Decimal> {
        let (minus, text) = match text.trim().strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", text.trim()),
        };
        let bare = |text: &str| {
            let found = signs.iter().filter(|sign| !sign.is_empty());
            let mut cut = found.filter_map(|sign| {
                text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)).map(|rest| rest.trim().to_owned())
            });
            cut.next()
        };
        let number = bare(text).unwrap_or_else(|| text.to_owned());
        let (whole, part) = match number.split_once(if self.comma { ',' } else { '.' }) {
            Some((whole, part)) => (whole, format!(".{part}")),
            None => (number.as_str(), String::new()),
        };
        let whole = ungrouped(whole, if self.comma { '.' } else { ',' })?;
        Decimal::read(format!("{minus}{whole}{part}").as_bytes()).ok()
    }

    /// Reads a number that programs would not write so.
    pub(super) fn number(self, text: &[u8]) -> Result<Decimal, Problem> {
        if self.comma { Decimal::read_with_comma(text) } else { Decimal::read(text) }
    }
}

/// Takes out what parts thousands; none where the groups are not of three digits.
fn ungrouped(whole: &str, mark: char) -> Option<String> {
    let mut groups = whole.split([mark, ' ', '\'', '\u{a0}', '\u{202f}', '’']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let fits =
        rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
    let digits = rest.iter().fold(first.to_owned(), |digits, group| digits + group);
    (fits && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_the_order_that_was_declared() {
        for (order, text, plain) in [
            (DayOrder::DayMonthYear, "31.1.2025", "2025-01-31"),
            (DayOrder::DayMonthYear, "01.02.2025 09:05", "2025-02-01T09:05"),
            (DayOrder::DayMonthYear, "01/02/25 9:05:30", "2025-02-01T09:05:30"),
            (DayOrder::MonthDayYear, "1/2/2025, 9:05 PM", "2025-01-02T21:05"),
            (DayOrder::MonthDayYear, "1/2/2025 12:05 am", "2025-01-02T00:05"),
            (DayOrder::YearMonthDay, "2025. 01. 31. 9:05", "2025-01-31T09:05"),
            (DayOrder::YearMonthDay, "2025/1/31", "2025-01-31"),
            (DayOrder::DayMonthYear, "01-02-2025 09.05", "2025-02-01T09:05"),
        ] {
            let expected = Moment::read(plain.as_bytes());
            assert!(expected.is_some());
            assert_eq!(order.moment(text), expected, "{text}");
        }
        for text in ["31.13.2025", "1.2", "1..2.2025", "1.2.2025 25:00", "1.2.2025 13:00 pm", "x", "1.2.025"]
        {
            assert_eq!(DayOrder::DayMonthYear.moment(text), None, "{text}");
        }
    }

    #[test]
    fn an_amount_for_people_is_read_exactly_or_not_at_all() {
        let read = |comma: bool, text: &str| {
            let notation = Notation { comma, is_for_people: true, days: None };
            notation.amount(text, &["EUR", "€", "Ft"]).map(|number| number.to_string())
        };
        for (comma, text, plain) in [
            (true, "1.250,50 €", "1250.5"),
            (true, "12 500 Ft", "12500"),
            (true, "12\u{a0}500,00 EUR", "12500"),
            (true, "7,5", "7.5"),
            (false, "€1,250.50", "1250.5"),
            (false, "-€12.50", "-12.5"),
            (false, "1'250'000", "1250000"),
        ] {
            assert_eq!(read(comma, text).as_deref(), Some(plain), "{text}");
        }
        for (comma, text) in
            [(true, "12.50"), (false, "12,50"), (false, "1,25,000"), (true, "€"), (true, "$5")]
        {
            assert_eq!(read(comma, text), None, "{text}");
        }
    }
}
