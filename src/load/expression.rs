//! The grammar of amounts: `the higher of 30% of bill and goodwill`.
//!
//! This module knows the words of the grammar, not what facts, units and currencies there are; an
//! [`Expr`] says where each part stands, so that [`super::typing`] can point at it.
//!
//! ```text
//! amount = sum { "rounded" ("down" | "up" | "half up" | "half even") "to" literal }
//! sum    = term { ("plus" | "+" | "-") term }
//! term   = factor { "times" factor | "per" fact | "divided by" factor }
//! factor = atom [ "of" factor ] | ("the lower of" | "the higher of") amount "and" sum
//! atom   = number [ unit | currency ] | percent | fact | "table" id | "(" amount ")"
//! ```

use std::ops::Range;

use crate::load::slip::Slip;
use crate::load::words::{Words, is_id};
use crate::model::{Exact, Rounding};

/// How many words an amount may have; nobody reads more in one breath.
const MOST_WORDS: usize = 120;

/// Words that mean something in an amount, so that no unit, fact or table is called so.
pub(super) const RESERVED: &[&str] = &[
    "ago", "and", "anything", "by", "divided", "of", "or", "per", "plus", "rounded", "table", "the", "times",
    "to",
];

/// A part of an amount and where it stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Expr {
    pub(super) kind: ExprKind,
    pub(super) range: Range<usize>,
}

/// What a part of an amount is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum ExprKind {
    /// A number, perhaps followed by a unit or a currency.
    Number(Exact, Option<Range<usize>>),
    /// `30%`, as its share.
    Percent(Exact),
    /// A fact.
    Fact,
    /// A table; the range is that of its name.
    Table(Range<usize>),
    /// Two parts joined by a word.
    Joined(Joint, Box<Expr>, Box<Expr>),
    /// Rounded to a step.
    Rounded(Box<Expr>, Rounding, Box<Expr>),
}

/// How two parts are joined.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Joint {
    Plus,
    Minus,
    Times,
    Per,
    DividedBy,
    Of,
    Lower,
    Higher,
}

/// Reads a text that is an amount and nothing else.
pub(super) fn parse(text: &str) -> Result<Expr, Slip> {
    let mut words = Words::new(text);
    let expr = amount(&mut words)?;
    end(&words)?;
    Ok(expr)
}

/// Returns a slip if a word is left over after an amount.
pub(super) fn end(words: &Words<'_>) -> Result<(), Slip> {
    match words.peek() {
        None => Ok(()),
        Some(")") => Err(Slip::new("amount-bracket-not-opened", words.here())),
        Some(word) => Err(stray(words, word)),
    }
}

fn stray(words: &Words<'_>, word: &str) -> Slip {
    let before = words.last_taken();
    if is_currency_code(before) && starts_like_number(word) {
        let start = words.taken_until() - before.len();
        let meant = format!("{word} {before}");
        return Slip::new("currency-before-number", start..words.here().end).did_you_mean(meant);
    }
    Slip::new("amount-stray-word", words.here()).arg("word", word).arg("before", before)
}

/// Reads an amount as far as it goes.
pub(super) fn amount(words: &mut Words<'_>) -> Result<Expr, Slip> {
    if words.n_words() > MOST_WORDS {
        return Err(Slip::new("amount-too-long", words.rest()));
    }
    let sum = sum(words)?;
    rounded(words, sum)
}

fn rounded(words: &mut Words<'_>, mut expr: Expr) -> Result<Expr, Slip> {
    while words.eat("rounded") {
        let how = if words.eat("down to") {
            Rounding::Down
        } else if words.eat("up to") {
            Rounding::Up
        } else if words.eat("half up to") {
            Rounding::HalfUp
        } else if words.eat("half even to") {
            Rounding::HalfEven
        } else {
            return Err(Slip::new("rounding-unclear", expr.range.end..words.here().end));
        };
        let step = number(words)?;
        let range = expr.range.start..step.range.end;
        expr = Expr { kind: ExprKind::Rounded(Box::new(expr), how, Box::new(step)), range };
    }
    Ok(expr)
}

fn sum(words: &mut Words<'_>) -> Result<Expr, Slip> {
    let mut expr = term(words)?;
    loop {
        let joint = match words.peek() {
            Some("plus" | "+") => Joint::Plus,
            Some("-") => Joint::Minus,
            _ => return Ok(expr),
        };
        words.take();
        expr = joined(joint, expr, term(words)?);
    }
}

fn term(words: &mut Words<'_>) -> Result<Expr, Slip> {
    let mut expr = factor(words)?;
    loop {
        let (joint, right) = if words.eat("times") {
            (Joint::Times, factor(words)?)
        } else if words.eat("per") {
            (Joint::Per, fact(words)?)
        } else if words.eat("divided by") {
            (Joint::DividedBy, factor(words)?)
        } else {
            return Ok(expr);
        };
        expr = joined(joint, expr, right);
    }
}

fn factor(words: &mut Words<'_>) -> Result<Expr, Slip> {
    let start = words.here().start;
    let joint = match (words.peek(), words.peek_after(1)) {
        (Some("the"), Some("lower")) => Joint::Lower,
        (Some("the"), Some("higher")) => Joint::Higher,
        _ => {
            let left = atom(words)?;
            return if words.eat("of") { Ok(joined(Joint::Of, left, factor(words)?)) } else { Ok(left) };
        }
    };
    if !(words.eat("the lower of") || words.eat("the higher of")) {
        return Err(Slip::new("choice-of-two", words.rest()));
    }
    let left = amount(words)?;
    if !words.eat("and") {
        return Err(Slip::new("choice-of-two", start..words.here().end));
    }
    // What is rounded after the second part is the choice, as a reader takes it.
    let right = sum(words)?;
    Ok(Expr { range: start..right.range.end, ..joined(joint, left, right) })
}

fn atom(words: &mut Words<'_>) -> Result<Expr, Slip> {
    match words.peek() {
        Some("(") => bracket(words),
        Some("table") => table(words),
        Some(word) if starts_like_number(word) => number(words),
        _ => fact(words),
    }
}

fn bracket(words: &mut Words<'_>) -> Result<Expr, Slip> {
    let open = words.here();
    words.take();
    let inner = amount(words)?;
    if words.eat(")") {
        return Ok(Expr { range: open.start..words.taken_until(), ..inner });
    }
    if words.is_done() {
        Err(Slip::new("amount-bracket-not-closed", open))
    } else {
        end(words).map(|()| inner)
    }
}

fn table(words: &mut Words<'_>) -> Result<Expr, Slip> {
    let start = words.here().start;
    words.take();
    let name = fact(words)?.range;
    Ok(Expr { range: start..name.end, kind: ExprKind::Table(name) })
}

fn fact(words: &mut Words<'_>) -> Result<Expr, Slip> {
    let before = words.last_taken();
    let Some(word) = words.take() else {
        return Err(Slip::new("amount-ends-early", words.here()).arg("before", before));
    };
    if is_id(word.text) && !RESERVED.contains(&word.text) && !starts_like_number(word.text) {
        return Ok(Expr { kind: ExprKind::Fact, range: word.range });
    }
    let sign = word.text.chars().find(|letter| "$€£¥₽₹".contains(*letter));
    Err(match sign {
        Some(sign) => Slip::new("currency-sign", word.range).arg("sign", sign),
        None => Slip::new("amount-strange-word", word.range).arg("word", word.text),
    })
}

/// Reads a number with what follows it: `30%`, `6 months`, `12.50 USD`, `3`.
pub(super) fn number(words: &mut Words<'_>) -> Result<Expr, Slip> {
    let before = words.last_taken();
    let Some(word) = words.take() else {
        return Err(Slip::new("amount-ends-early", words.here()).arg("before", before));
    };
    if let Some(share) = word.text.strip_suffix('%') {
        let share = Exact::parse(share).and_then(|share| share.over(Exact::from(100)));
        let share = share.ok_or_else(|| number_slip(word.text, word.range.clone()))?;
        return Ok(Expr { kind: ExprKind::Percent(share), range: word.range });
    }
    let value = Exact::parse(word.text).ok_or_else(|| number_slip(word.text, word.range.clone()))?;
    let unit = match words.peek() {
        Some(unit) if is_unit(unit) => words.take().map(|unit| unit.range),
        _ => None,
    };
    Ok(Expr { range: word.range.start..words.taken_until(), kind: ExprKind::Number(value, unit) })
}

fn number_slip(text: &str, range: Range<usize>) -> Slip {
    let plain: String = text.chars().filter(|letter| *letter != ',').collect();
    if plain != text && Exact::parse(&plain).is_some() {
        return Slip::new("number-with-comma", range).arg("number", text).did_you_mean(plain);
    }
    let n_digits = text.chars().take_while(|letter| letter.is_ascii_digit() || *letter == '.').count();
    let (digits, unit) = text.split_at_checked(n_digits).unwrap_or((text, ""));
    if Exact::parse(digits).is_some() && is_unit(unit) {
        return Slip::new("number-without-space", range).did_you_mean(format!("{digits} {unit}"));
    }
    Slip::new("number-unreadable", range).arg("number", text)
}

fn joined(joint: Joint, left: Expr, right: Expr) -> Expr {
    let range = left.range.start..right.range.end;
    Expr { kind: ExprKind::Joined(joint, Box::new(left), Box::new(right)), range }
}

fn is_unit(word: &str) -> bool {
    is_id(word) && !word.starts_with(|letter: char| letter.is_ascii_digit()) && !RESERVED.contains(&word)
}

fn is_currency_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a word begins like a number: a digit, perhaps after a minus or a point.
pub(super) fn starts_like_number(word: &str) -> bool {
    word.trim_start_matches(['-', '.', '+']).starts_with(|letter: char| letter.is_ascii_digit())
}
