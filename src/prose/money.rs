//! Money as a language writes it: symbol, side, space and minus sign.
//!
//! The symbols are those of the CLDR. A currency that is not in the table is shown by its code.

use crate::model::{Currency, Exact, Money};
use crate::prose::Lang;
use crate::prose::number::{decimal, scaled};

/// Writes an amount of money, `$75`, `18 000 Ft`, exactly and never rounded.
#[must_use]
pub fn money(lang: Lang, amount: Money) -> String {
    let digits = scaled(lang, amount.minor.unsigned_abs(), amount.currency.decimals());
    with_symbol(lang, amount.minor < 0, &digits, amount.currency)
}

/// Writes an amount in whole units of a currency; one finer than the currency keeps its digits.
#[must_use]
pub fn money_exact(lang: Lang, amount: Exact, currency: Currency) -> String {
    let scale = Exact::power_of_ten(currency.decimals());
    let minor = scale.and_then(|scale| amount.times(scale)?.as_integer());
    match minor.and_then(|minor| i64::try_from(minor).ok()) {
        Some(minor) => money(lang, Money { currency, minor }),
        None => {
            let digits = amount.to_string();
            let unsigned = digits.trim_start_matches('-');
            with_symbol(lang, amount < Exact::ZERO, &decimal(lang, unsigned), currency)
        }
    }
}

fn with_symbol(lang: Lang, negative: bool, digits: &str, currency: Currency) -> String {
    let sign = if negative { "-" } else { "" };
    let symbol = symbol(lang, currency.code());
    match lang {
        Lang::En if symbol.chars().all(char::is_alphabetic) => format!("{sign}{symbol}\u{a0}{digits}"),
        Lang::En => format!("{sign}{symbol}{digits}"),
        Lang::Hu | Lang::Es | Lang::Ru | Lang::Fr => format!("{sign}{digits}\u{a0}{symbol}"),
    }
}

/// Returns how a language abbreviates a currency.
#[must_use]
pub fn symbol(lang: Lang, code: &str) -> &str {
    let symbols = SYMBOLS.iter().find(|(known, _)| *known == code).map(|(_, symbols)| symbols);
    match symbols.map(|symbols| symbols[lang as usize]) {
        None | Some("") => code,
        Some(symbol) => symbol,
    }
}

/// Returns what people may write beside an amount of a currency, the longest first: `US$`, `USD`, `$`.
#[must_use]
pub fn signs(currency: Currency) -> Vec<String> {
    let code = currency.code();
    let mut signs: Vec<String> = Lang::ALL.into_iter().map(|lang| symbol(lang, code).to_owned()).collect();
    let is_sign = |c: &char| matches!(c, '$' | '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20cf}');
    let bare: Vec<String> =
        signs.iter().flat_map(|sign| sign.chars().filter(is_sign).map(String::from)).collect();
    signs.extend(bare);
    signs.push(code.to_owned());
    signs.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    signs.dedup();
    signs
}

/// The symbols by language in the order of [`Lang::ALL`]; empty where the code itself is used.
const SYMBOLS: &[(&str, [&str; 5])] = &[
    ("AUD", ["A$", "", "", "A$", "$AU"]),
    ("BRL", ["R$", "", "", "R$", "R$"]),
    ("CAD", ["CA$", "", "", "CA$", "$CA"]),
    ("CNY", ["CN¥", "", "", "CN¥", ""]),
    ("EUR", ["€", "", "€", "€", "€"]),
    ("GBP", ["£", "", "", "£", "£GB"]),
    ("HKD", ["HK$", "", "", "HK$", ""]),
    ("HUF", ["", "Ft", "", "", ""]),
    ("ILS", ["₪", "", "", "₪", "₪"]),
    ("INR", ["₹", "", "", "₹", "₹"]),
    ("JPY", ["¥", "¥", "", "¥", ""]),
    ("KRW", ["₩", "", "", "₩", "₩"]),
    ("MXN", ["MX$", "", "", "MX$", "$MX"]),
    ("NZD", ["NZ$", "", "", "NZ$", "$NZ"]),
    ("PHP", ["₱", "", "", "", ""]),
    ("RUB", ["", "", "", "₽", ""]),
    ("SGD", ["", "", "", "", "$SG"]),
    ("THB", ["", "", "฿", "฿", ""]),
    ("UAH", ["", "", "", "₴", ""]),
    ("USD", ["$", "", "US$", "$", "$US"]),
    ("VND", ["₫", "", "₫", "₫", "₫"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(code: &str, minor: i64) -> Money {
        Money { currency: Currency::from_code(code).unwrap_or_else(|| unreachable!()), minor }
    }

    fn in_all(amount: Money) -> [String; 5] {
        Lang::ALL.map(|lang| money(lang, amount))
    }

    #[test]
    fn whole_amounts_are_shown_without_decimals() {
        let dollars = ["$75", "75\u{a0}USD", "75\u{a0}US$", "75\u{a0}$", "75\u{a0}$US"];
        assert_eq!(in_all(amount("USD", 7_500)), dollars);
        let forints = [
            "HUF\u{a0}18,000",
            "18\u{a0}000\u{a0}Ft",
            "18.000\u{a0}HUF",
            "18\u{a0}000\u{a0}HUF",
            "18\u{202f}000\u{a0}HUF",
        ];
        assert_eq!(in_all(amount("HUF", 1_800_000)), forints);
        let currency = Currency::from_code("HUF").map(|huf| huf.with_decimals(0));
        assert_eq!(
            in_all(Money { currency: currency.unwrap_or_else(|| unreachable!()), minor: 18_000 }),
            forints
        );
    }

    #[test]
    fn no_amount_is_ever_rounded() {
        let cents = ["-$0.05", "-0,05\u{a0}USD", "-0,05\u{a0}US$", "-0,05\u{a0}$", "-0,05\u{a0}$US"];
        assert_eq!(in_all(amount("USD", -5)), cents);
        assert_eq!(money(Lang::En, amount("USD", 7_550)), "$75.50");
        assert_eq!(money(Lang::Hu, amount("HUF", 1_299_050)), "12\u{a0}990,50\u{a0}Ft");
        assert_eq!(money(Lang::En, amount("USD", i64::MIN)), "-$92,233,720,368,547,758.08");
        assert_eq!(money(Lang::En, amount("USD", 0)), "$0");
    }

    #[test]
    fn an_amount_finer_than_its_currency_keeps_its_digits() {
        let usd = Currency::from_code("USD").unwrap_or_else(|| unreachable!());
        let exact = |text| Exact::parse(text).unwrap_or(Exact::ZERO);
        assert_eq!(money_exact(Lang::En, exact("12.50"), usd), "$12.50");
        assert_eq!(money_exact(Lang::Hu, exact("-1234.125"), usd), "-1234,125\u{a0}USD");
        let third = Exact::ratio(1, 3).unwrap_or(Exact::ZERO);
        assert_eq!(money_exact(Lang::En, third, usd), "$1/3");
    }

    #[test]
    fn a_currency_without_a_symbol_is_shown_by_its_code() {
        assert_eq!(money(Lang::En, amount("KES", 100)), "KES\u{a0}1");
        assert_eq!(money(Lang::Fr, amount("KES", 100)), "1\u{a0}KES");
    }

    #[test]
    fn the_table_is_sorted_and_has_no_currency_twice() {
        assert!(SYMBOLS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
