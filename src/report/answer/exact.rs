//! Answers in the words of the files: exact amounts and ids, the same in every language.

use crate::decision::{Asked, OwedAmount, UpTo, Verdict};
use crate::model::{Currency, Exact, Value};

/// Parts several entries of one cell.
pub(super) const BETWEEN: &str = "; ";

/// Writes a value so that it can be read back.
pub(super) fn value(value: &Value) -> String {
    match value {
        Value::None => "none".to_owned(),
        Value::Word(word) => word.to_string(),
        Value::Flag(true) => "yes".to_owned(),
        Value::Flag(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Money(amount, currency) => money(*amount, *currency),
        Value::Date(day) => day.to_string(),
        Value::Instant(at) => at.to_string(),
        Value::Never => "never".to_owned(),
    }
}

/// Writes money with the decimals of its currency, `12.50 USD`; one finer than that keeps its digits.
pub(super) fn money(amount: Exact, currency: Currency) -> String {
    format!("{} {currency}", digits(amount, currency.decimals()))
}

/// Writes a number with at least so many decimals.
pub(super) fn digits(amount: Exact, decimals: u8) -> String {
    let text = amount.to_string();
    if text.contains('/') {
        return text;
    }
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let point = if part.is_empty() && decimals == 0 { "" } else { "." };
    format!("{whole}{point}{part:0<width$}", width = usize::from(decimals))
}

/// Writes what is owed; empty where nothing is.
pub(super) fn owed(owed: &OwedAmount) -> String {
    match owed {
        OwedAmount::Nothing => String::new(),
        OwedAmount::Thing => "yes".to_owned(),
        OwedAmount::Value(what) => value(what),
        OwedAmount::Unknown => "unknown".to_owned(),
    }
}

/// Writes how much may be given; empty where nothing may.
pub(super) fn up_to(up_to: &UpTo) -> String {
    match up_to {
        UpTo::Nothing => String::new(),
        UpTo::Thing => "yes".to_owned(),
        UpTo::Anything => "anything".to_owned(),
        UpTo::Value(what) => value(what),
        UpTo::PerCurrency(amounts) => {
            let amounts = amounts.iter().map(|(currency, amount)| money(*amount, *currency));
            amounts.collect::<Vec<_>>().join(BETWEEN)
        }
        UpTo::Unknown => "unknown".to_owned(),
    }
}

/// The word for a verdict, as examples write it.
pub(super) fn verdict(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Decide => "decide",
        Verdict::Ask(_) => "ask",
        Verdict::No => "no",
        Verdict::NotCovered => "not covered",
        Verdict::CannotTell(_) => "cannot tell",
    }
}

/// The ids of those who are asked.
pub(super) fn asked(asked: &Asked) -> Vec<&str> {
    match asked {
        Asked::Roles(roles) => roles.iter().map(|role| role.as_str()).collect(),
        Asked::Department(department) => vec![department.as_str()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(amount: &str, decimals: u8) -> String {
        digits(Exact::parse(amount).unwrap_or(Exact::ZERO), decimals)
    }

    #[test]
    fn money_is_written_with_its_decimals_and_never_rounded() {
        assert_eq!(shown("12.5", 2), "12.50");
        assert_eq!(shown("12", 2), "12.00");
        assert_eq!(shown("18000", 0), "18000");
        assert_eq!(shown("0.125", 2), "0.125");
        assert_eq!(shown("-0.5", 2), "-0.50");
        assert_eq!(Exact::ratio(100, 3).map(|third| digits(third, 2)).as_deref(), Some("100/3"));
    }
}
