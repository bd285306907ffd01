//! Amounts as they are said, typed into a spreadsheet or written in a program.

use super::numbers::{number, number_with_currency, own_currency};
use crate::load::expression::starts_like_number;
use crate::model::Currency;

/// What stands for no limit at all.
const NO_LIMIT: [&str; 9] = [
    "unlimited",
    "no limit",
    "without limit",
    "any",
    "any amount",
    "infinite",
    "infinity",
    "∞",
    "everything",
];

/// What a limit is sometimes introduced with.
const OPENINGS: [&str; 8] =
    ["up to ", "at most ", "no more than ", "a maximum of ", "maximum ", "max. ", "max ", "until "];

/// How the lower and the higher of two amounts are asked for elsewhere.
const CHOICES: [(&str, &str); 10] = [
    ("min", "the lower of"),
    ("max", "the higher of"),
    ("the lesser of", "the lower of"),
    ("the smaller of", "the lower of"),
    ("the minimum of", "the lower of"),
    ("lower of", "the lower of"),
    ("the greater of", "the higher of"),
    ("the larger of", "the higher of"),
    ("the maximum of", "the higher of"),
    ("higher of", "the higher of"),
];

/// Returns an amount in the words of the language, as far as that can be told.
pub(super) fn amount(text: &str, own: &[Currency]) -> String {
    let text = text.trim().trim_end_matches(['.', ',', ';']).trim_end();
    let lower = text.to_lowercase();
    if NO_LIMIT.contains(&lower.as_str()) {
        return "anything".to_owned();
    }
    let opening = OPENINGS.iter().find(|opening| lower.starts_with(**opening));
    let text = text.get(opening.map_or(0, |opening| opening.len())..).unwrap_or(text);
    match choice(text, own).or_else(|| whichever(text, own)) {
        Some(chosen) => chosen,
        None => words(text, own),
    }
}

/// `min(a, b)`, `the lesser of a and b`.
fn choice(text: &str, own: &[Currency]) -> Option<String> {
    let lower = text.to_lowercase();
    let (opening, meant) = CHOICES.iter().find(|(opening, _)| lower.starts_with(opening))?;
    let rest = text.get(opening.len()..)?.trim();
    let inner = match rest.strip_prefix('(') {
        Some(rest) => rest.strip_suffix(')')?,
        None if opening.contains(' ') => rest,
        None => return None,
    };
    let (one, other) = [";", ", ", ",", " and "].iter().find_map(|sign| outside_brackets(inner, sign))?;
    Some(format!("{meant} {} and {}", amount(one, own), amount(other, own)))
}

/// `50% of bill or 100 EUR, whichever is lower`.
fn whichever(text: &str, own: &[Currency]) -> Option<String> {
    let (both, which) = text.split_once("whichever is ")?;
    let meant = match which.trim() {
        "lower" | "less" | "smaller" => "the lower of",
        "higher" | "more" | "larger" | "greater" => "the higher of",
        _ => return None,
    };
    let (one, other) = both.trim().trim_end_matches(',').split_once(" or ")?;
    Some(format!("{meant} {} and {}", words(one, own), words(other, own)))
}

/// Cuts a text at the first sign that stands outside of brackets.
fn outside_brackets<'t>(text: &'t str, sign: &str) -> Option<(&'t str, &'t str)> {
    let mut cuts = text.match_indices(sign).map(|(at, _)| at);
    let at = cuts.find(|at| {
        let before = text.get(..*at).unwrap_or_default();
        before.matches('(').count() == before.matches(')').count()
    })?;
    Some((text.get(..at)?, text.get(at + sign.len()..)?))
}

/// Puts every word right that is another word for the same.
fn words(text: &str, own: &[Currency]) -> String {
    let spaced = text.replace('(', " ( ").replace(')', " ) ").replace(['*', '×'], " times ");
    let written: Vec<&str> = spaced.split_whitespace().collect();
    let mut said: Vec<String> = Vec::new();
    for (n, word) in written.iter().enumerate() {
        let next = written.get(n + 1).copied();
        let is_after_number = said.last().is_some_and(|last| number(last).is_some());
        match *word {
            "percent" | "pct" | "%" if is_after_number => {
                if let Some(last) = said.last_mut() {
                    last.push('%');
                }
            }
            "the" if !matches!(next, Some("lower" | "higher" | "earlier" | "later")) => {}
            "/" | "or" if next.is_some_and(starts_like_number) => said.push("or".to_owned()),
            word => said.extend(one_word(word, next, is_after_number, own)),
        }
        let is_share = said.last().is_some_and(|last| last.ends_with('%'));
        let goes_on =
            next.is_some_and(|next| next.starts_with(char::is_alphabetic) && !AFTER_SHARE.contains(&next));
        if is_share && goes_on {
            said.push("of".to_owned());
        }
    }
    said.join(" ").replace("( ", "(").replace(" )", ")")
}

/// What may follow a share without being the whole of which it is one.
const AFTER_SHARE: [&str; 11] =
    ["of", "and", "or", "plus", "times", "per", "divided", "rounded", "to", "percent", "pct"];

fn one_word(word: &str, next: Option<&str>, is_after_number: bool, own: &[Currency]) -> Vec<String> {
    let bare = word.trim_end_matches([',', ';']);
    let share = |word: &str| Some(format!("{}%", number(word.strip_suffix('%')?)?));
    let code = || own_currency(bare, own).filter(|_| is_after_number);
    let said = number_with_currency(bare, own).or_else(|| share(bare)).or_else(|| number(bare)).or_else(code);
    let mut said = vec![said.unwrap_or_else(|| bare.to_owned())];
    if bare.len() < word.len() && next.is_some_and(starts_like_number) {
        said.push("or".to_owned());
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_everyday_become_amounts_of_the_language() {
        let own: Vec<Currency> = ["EUR", "HUF"].into_iter().filter_map(Currency::from_code).collect();
        let cases = [
            ("unlimited", "anything"),
            ("No limit", "anything"),
            ("50 euros", "50 EUR"),
            ("5000 Ft", "5000 HUF"),
            ("EUR50", "50 EUR"),
            ("50€", "50 EUR"),
            ("50 EUR.", "50 EUR"),
            ("50 EUR, 20000 HUF", "50 EUR or 20000 HUF"),
            ("up to 50 EUR", "50 EUR"),
            ("max 50 EUR", "50 EUR"),
            ("50 percent of bill", "50% of bill"),
            ("10 % of bill", "10% of bill"),
            ("12,5% of bill", "12.5% of bill"),
            ("10% bill", "10% of bill"),
            ("50% of the bill", "50% of bill"),
            ("min(50% bill, 100 EUR)", "the lower of 50% of bill and 100 EUR"),
            ("max(1, min(2, 3))", "the higher of 1 and the lower of 2 and 3"),
            ("the lesser of 50% of bill and 100 EUR", "the lower of 50% of bill and 100 EUR"),
            ("50% of bill or 100 EUR, whichever is lower", "the lower of 50% of bill and 100 EUR"),
            ("the lower of 50% bill and (bill - 5 EUR)", "the lower of 50% of bill and (bill - 5 EUR)"),
            ("2 * bill", "2 times bill"),
            (".5", "0.5"),
            ("bill", "bill"),
        ];
        for (text, meant) in cases {
            assert_eq!(amount(text, &own), meant, "{text}");
        }
    }
}
