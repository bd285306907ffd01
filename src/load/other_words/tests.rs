//! Tests as they are said, typed into a spreadsheet or written in a program.

use super::amounts;
use super::numbers::{figure, in_unit, time_unit};
use crate::load::context::Context;
use crate::load::expression::starts_like_number;
use crate::load::names::FactName;
use crate::model::{Exact, FactKind};

/// How comparisons begin elsewhere, the longer ones first.
const BEGINNINGS: [(&str, &str); 34] = [
    (">=", "at least"),
    ("=>", "at least"),
    ("≥", "at least"),
    ("<=", "at most"),
    ("=<", "at most"),
    ("≤", "at most"),
    (">", "more than"),
    ("<", "less than"),
    ("==", "exactly"),
    ("=", "exactly"),
    ("at least ", "at least"),
    ("atleast ", "at least"),
    ("at most ", "at most"),
    ("more than ", "more than"),
    ("less than ", "less than"),
    ("exactly ", "exactly"),
    ("no less than ", "at least"),
    ("not less than ", "at least"),
    ("a minimum of ", "at least"),
    ("minimum ", "at least"),
    ("min. ", "at least"),
    ("min ", "at least"),
    ("no more than ", "at most"),
    ("a maximum of ", "at most"),
    ("maximum ", "at most"),
    ("max. ", "at most"),
    ("max ", "at most"),
    ("up to ", "at most"),
    ("over ", "more than"),
    ("older than ", "more than"),
    ("longer than ", "more than"),
    ("greater than ", "more than"),
    ("under ", "less than"),
    ("fewer than ", "less than"),
];

/// How comparisons end elsewhere.
const ENDINGS: [(&str, &str); 14] = [
    ("+", "at least"),
    (" or more", "at least"),
    (" or higher", "at least"),
    (" or above", "at least"),
    (" and above", "at least"),
    (" or better", "at least"),
    (" and up", "at least"),
    (" upwards", "at least"),
    (" or less", "at most"),
    (" or fewer", "at most"),
    (" or lower", "at most"),
    (" or below", "at most"),
    (" and below", "at most"),
    (" maximum", "at most"),
];

/// Returns a test of a fact in the words of the language, as far as that can be told.
pub(super) fn test(ctx: &Context<'_>, fact: &FactName, text: &str) -> String {
    let text = text.trim();
    match &fact.kind {
        Some(FactKind::Choice { ordered, .. }) => choice(ctx, fact, *ordered, text),
        Some(FactKind::Date | FactKind::Instant) => day(text),
        Some(FactKind::Number { .. } | FactKind::Percent | FactKind::Money) => compared(ctx, fact, text),
        Some(FactKind::Flag | FactKind::Text) | None => text.to_owned(),
    }
}

/// `regular or member`, `!= guest`, `silver+`, the labels of words.
fn choice(ctx: &Context<'_>, fact: &FactName, ordered: bool, text: &str) -> String {
    let denials =
        ["!=", "<>", "≠", "!", "is not ", "isn't ", "other than ", "except ", "anything but ", "no "];
    if let Some(rest) = denials.iter().find_map(|sign| text.strip_prefix(sign)) {
        return format!("not {}", choice(ctx, fact, ordered, rest.trim()));
    }
    let word = |text: &str| ctx.word_of(fact, text.trim()).unwrap_or_else(|| text.trim().to_owned());
    if let Some((comparison, rest)) = beginning(text) {
        let word = word(&rest);
        return if ordered { format!("{comparison} {word}") } else { word };
    }
    if let Some((comparison, rest)) = ending(text).filter(|_| ordered) {
        return format!("{comparison} {}", word(&rest));
    }
    if let Some((from, to)) = text.strip_prefix("between ").and_then(|rest| rest.split_once(" and ")) {
        return format!("{} to {}", word(from), word(to));
    }
    let text = text.strip_prefix("either ").unwrap_or(text).trim_matches(['[', ']']);
    let listed = text.replace(" or ", ",").replace(" and ", ",").replace(['/', '|', ';'], ",");
    let words: Vec<String> = listed.split(',').map(&word).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [only] => only.clone(),
        several => format!("[{}]", several.join(", ")),
    }
}

/// `6+ months`, `between 30 and 60 minutes`, `30 min`.
fn compared(ctx: &Context<'_>, fact: &FactName, text: &str) -> String {
    let amount = |text: &str| number(ctx, fact, text);
    if let Some((from, to)) = two_ends(text) {
        return format!("{} to {}", amount(&from), amount(&to));
    }
    if let Some((comparison, rest)) = beginning(text).or_else(|| ending(text)) {
        return format!("{comparison} {}", amount(&rest));
    }
    let first = text.split(' ').next().unwrap_or_default();
    match first.strip_suffix('+') {
        Some(figures) => {
            let rest = text.get(first.len()..).unwrap_or_default();
            format!("at least {}", amount(&format!("{figures}{rest}")))
        }
        None => amount(text),
    }
}

/// The two ends of a range: `between 30 and 60`, `at least 30 and at most 60`, `30-60`.
fn two_ends(text: &str) -> Option<(String, String)> {
    let lower = text.to_lowercase();
    let own = |ends: (&str, &str)| (ends.0.trim().to_owned(), ends.1.trim().to_owned());
    if let Some((from, to)) = text
        .get("between ".len()..)
        .filter(|_| lower.starts_with("between "))
        .and_then(|rest| rest.split_once(" and "))
    {
        return Some(own((from, to)));
    }
    if let Some((from, to)) = text.split_once(" and ") {
        return match (beginning(from), beginning(to)) {
            (Some(("at least", from)), Some(("at most", to)))
            | (Some(("at most", to)), Some(("at least", from))) => Some((from, to)),
            (Some(("at least", from)), Some(("less than", to))) => Some((from, format!("less than {to}"))),
            _ => None,
        };
    }
    let rest = text.strip_prefix("from ").unwrap_or(text);
    let (from, to) =
        rest.split_once(" - ").or_else(|| rest.split_once('-')).or_else(|| rest.split_once(" to "))?;
    (starts_like_number(from) && starts_like_number(to.trim())).then(|| own((from, to)))
}

/// A number with its unit as the fact has it: `30 min`, `2 times`, `six months`.
fn number(ctx: &Context<'_>, fact: &FactName, text: &str) -> String {
    let text = text.trim().trim_end_matches(['.', ',']);
    let (is_less, text) = match text.strip_prefix("less than ") {
        Some(rest) => ("less than ", rest),
        None => ("", text),
    };
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let first = figure(first).unwrap_or(first);
    let Some(FactKind::Number { unit }) = &fact.kind else {
        return amounts::amount(&format!("{is_less}{first} {rest}"), &ctx.names.currencies);
    };
    let converted = unit
        .as_ref()
        .filter(|_| time_unit(rest).is_some())
        .and_then(|unit| Some(format!("{is_less}{} {unit}", in_unit(Exact::parse(first)?, rest, unit)?)));
    match (converted, unit, rest) {
        (Some(converted), ..) => converted,
        (None, None, "times" | "x") => format!("{is_less}{first}"),
        _ => format!("{is_less}{first} {rest}").trim_end().to_owned(),
    }
}

/// `in the last 12 months`, `less than 12 months ago`.
fn day(text: &str) -> String {
    let lower = text.to_lowercase();
    let openings = [
        "in the last ",
        "in the past ",
        "within the last ",
        "within the past ",
        "during the last ",
        "the last ",
        "last ",
        "less than ",
        "at most ",
        "not more than ",
        "no more than ",
    ];
    let rest = openings.iter().find_map(|opening| lower.strip_prefix(opening)).unwrap_or(&lower);
    let is_ago = rest.ends_with(" ago");
    let rest = rest.strip_suffix(" ago").unwrap_or(rest);
    if let Some(rest) = rest.strip_prefix("more than ").filter(|_| is_ago) {
        return format!("more than {rest}");
    }
    format!("within {rest}")
}

fn beginning(text: &str) -> Option<(&'static str, String)> {
    let lower = text.to_lowercase();
    let (sign, words) = BEGINNINGS.iter().find(|(sign, _)| lower.starts_with(sign))?;
    Some((words, text.get(sign.len()..)?.trim().to_owned()))
}

fn ending(text: &str) -> Option<(&'static str, String)> {
    let (sign, words) = ENDINGS.iter().find(|(sign, _)| text.ends_with(sign))?;
    Some((words, text.strip_suffix(sign)?.trim().to_owned()))
}
