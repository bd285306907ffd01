//! Amounts of money as people write them: `60 USD`, `$60`, `18 000 Ft`.

use super::number::{self, Slip};
use crate::model::{Currency, Exact, Value};

/// Why a text is not an amount of money.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum MoneySlip {
    /// It holds no number that can be read.
    NotANumber,
    /// Its comma or point can be read in two ways.
    Ambiguous {
        /// The number as it is written.
        number: String,
        /// Its currency.
        currency: Currency,
    },
    /// It names a currency that the organisation does not use, or one that a sign leaves open.
    OtherCurrency,
    /// It names no currency, and there are several.
    NoCurrency,
    /// It is finer than the currency.
    TooFine(Currency),
}

/// Signs and the currencies they stand for.
const SIGNS: &[(&str, &[&str])] = &[
    ("$", &["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"]),
    ("us$", &["USD"]),
    ("ca$", &["CAD"]),
    ("c$", &["CAD"]),
    ("a$", &["AUD"]),
    ("r$", &["BRL"]),
    ("€", &["EUR"]),
    ("£", &["GBP"]),
    ("¥", &["JPY", "CNY"]),
    ("₽", &["RUB"]),
    ("₹", &["INR"]),
    ("₺", &["TRY"]),
    ("₩", &["KRW"]),
    ("₪", &["ILS"]),
    ("₴", &["UAH"]),
    ("ft", &["HUF"]),
    ("zł", &["PLN"]),
    ("kč", &["CZK"]),
    ("kr", &["SEK", "NOK", "DKK"]),
    ("fr", &["CHF"]),
    ("руб", &["RUB"]),
    ("lei", &["RON"]),
];

/// Reads an amount; `used` are the currencies there are, `usual` is the one that goes without saying.
pub(super) fn read(text: &str, used: &[Currency], usual: Option<Currency>) -> Result<Value, MoneySlip> {
    let (before, number, after) = parts(text).ok_or(MoneySlip::NotANumber)?;
    let (sign, before) = match before.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest.trim()),
        None => ("", before),
    };
    let named = [before, after].into_iter().filter(|name| !name.is_empty());
    let currency = match named.map(|name| meant(name, used)).reduce(in_both) {
        None => usual.ok_or(MoneySlip::NoCurrency)?,
        Some(currencies) => match currencies.as_slice() {
            [one] => *one,
            several if several.iter().any(|one| Some(*one) == usual) => usual.ok_or(MoneySlip::NoCurrency)?,
            _ => return Err(MoneySlip::OtherCurrency),
        },
    };
    let read = number::read(&format!("{sign}{number}"), Some(currency.decimals()));
    let amount = read.map_err(|slip| match slip {
        Slip::NotANumber => MoneySlip::NotANumber,
        Slip::Ambiguous => MoneySlip::Ambiguous { number: format!("{sign}{number}"), currency },
    })?;
    if is_whole(amount, currency) {
        Ok(Value::Money(amount, currency))
    } else {
        Err(MoneySlip::TooFine(currency))
    }
}

/// Splits what stands before the number, the number, and what stands behind it.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let text = text.trim();
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let last = text.rfind(|letter: char| letter.is_ascii_digit())?;
    let start = match text.get(..start)?.chars().next_back() {
        Some(mark @ ('.' | ',' | '-' | '+' | '−')) => start - mark.len_utf8(),
        _ => start,
    };
    let (before, rest) = text.split_at(start);
    let (number, after) = rest.split_at(last + 1 - start);
    Some((before.trim(), number, after.trim()))
}

/// The currencies in use that a code or a sign can stand for.
fn meant(name: &str, used: &[Currency]) -> Vec<Currency> {
    let name = name.trim_end_matches('.').to_lowercase();
    let sign = SIGNS.iter().find(|(sign, _)| *sign == name).map(|(_, codes)| *codes).unwrap_or_default();
    let is_meant =
        |currency: &&Currency| currency.code().to_lowercase() == name || sign.contains(&currency.code());
    used.iter().filter(is_meant).copied().collect()
}

fn in_both(a: Vec<Currency>, b: Vec<Currency>) -> Vec<Currency> {
    a.into_iter().filter(|currency| b.contains(currency)).collect()
}

/// Whether an amount is a whole number of the currency's smallest unit.
fn is_whole(amount: Exact, currency: Currency) -> bool {
    let minor = Exact::power_of_ten(currency.decimals()).and_then(|scale| amount.times(scale));
    minor.is_some_and(|minor| minor.as_integer().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str) -> Currency {
        let known = Currency::from_code(code).unwrap_or_else(|| unreachable!());
        if code == "HUF" { known.with_decimals(0) } else { known }
    }

    fn shown(text: &str, codes: &[&str]) -> Result<String, MoneySlip> {
        let used: Vec<Currency> = codes.iter().map(|code| currency(code)).collect();
        let usual = if let [one] = used.as_slice() { Some(*one) } else { None };
        read(text, &used, usual).map(|value| match value {
            Value::Money(amount, currency) => format!("{amount} {currency}"),
            other => format!("{other:?}"),
        })
    }

    #[test]
    fn an_amount_is_read_with_a_code_or_a_sign_on_either_side() {
        for text in
            ["60 USD", "60USD", "USD 60", "usd60", "$60", "60 $", "$ 60.00", "US$60", "$60 USD", "+60 USD"]
        {
            assert_eq!(shown(text, &["USD", "HUF"]).as_deref(), Ok("60 USD"), "{text}");
        }
        assert_eq!(shown("18 000 Ft", &["USD", "HUF"]).as_deref(), Ok("18000 HUF"));
        assert_eq!(shown("-$5.50", &["USD"]).as_deref(), Ok("-5.5 USD"));
        assert_eq!(shown("1,234", &["USD"]).as_deref(), Ok("1234 USD"));
        assert_eq!(shown("50,00", &["EUR"]).as_deref(), Ok("50 EUR"));
    }

    #[test]
    fn an_amount_without_a_currency_is_read_only_where_there_is_one() {
        assert_eq!(shown("60", &["USD"]).as_deref(), Ok("60 USD"));
        assert_eq!(shown("60", &["USD", "HUF"]), Err(MoneySlip::NoCurrency));
        assert_eq!(shown("$60", &["USD", "CAD"]), Err(MoneySlip::OtherCurrency));
        assert_eq!(shown("60 CHF", &["USD"]), Err(MoneySlip::OtherCurrency));
        assert_eq!(shown("$60 HUF", &["USD", "HUF"]), Err(MoneySlip::OtherCurrency));
    }

    #[test]
    fn three_digits_after_a_point_are_left_open() {
        let slip = |number: &str, currency| MoneySlip::Ambiguous { number: number.to_owned(), currency };
        assert_eq!(shown("1.000USD", &["USD"]), Err(slip("1.000", currency("USD"))));
        assert_eq!(shown("18.000 Ft", &["HUF"]), Err(slip("18.000", currency("HUF"))));
    }

    #[test]
    fn an_amount_finer_than_its_currency_is_refused() {
        assert_eq!(shown("1060.005 USD", &["USD"]), Err(MoneySlip::TooFine(currency("USD"))));
        assert_eq!(shown("60.50 HUF", &["HUF"]), Err(MoneySlip::TooFine(currency("HUF"))));
        assert_eq!(shown("sixty", &["USD"]), Err(MoneySlip::NotANumber));
    }
}
