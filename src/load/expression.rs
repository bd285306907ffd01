//! The grammar of amounts: `the higher of 30% of bill and goodwill`.
//!
//! This module knows the words of the grammar, not what facts, units and currencies there are; an
//! [`Expr`] says where each part stands, so that [`super::typing`] can point at it.
//!
//! ```text
//! amount = sum { "rounded" ("down" | "up" | "half up" | "half even") [ "to" money ] }
//! sum    = term { ("plus" | "+" | "-") term }
//! term   = factor { "times" factor | "per" fact | "divided by" factor }
//! factor = atom [ "of" factor ]
//!        | "the" ("start" | "end") "of the" ("week" | "month" | "quarter" | "year") "of" atom
//!        | ("the lower of" | "the higher of" | "the earlier of" | "the later of") amount "and" sum
//! atom   = money | percent | "nothing" | fact | "table" id | "(" amount ")"
//!        | ("minutes" | "hours" | "days" | "working days" | "weeks" | "months" | "years") "from" atom "to" atom
//! money  = number [ unit | currency { "or" number currency } ]
//! ```

use std::ops::Range;

use crate::load::edge::edge;
use crate::load::meant::{self, Meant, is_currency_sign};
use crate::load::slip::Slip;
use crate::load::time;
use crate::load::words::{Word, Words, is_id};
use crate::model::{Edge, Exact, Rounding, TimeUnit};

/// How many words an amount may have; nobody reads more in one breath.
pub(super) const MOST_WORDS: usize = 120;

/// Words that mean something in an amount, so that no unit, fact or table is called so.
pub(super) const RESERVED: &[&str] = &[
    "ago", "and", "anything", "by", "divided", "ever", "in", "nothing", "of", "or", "per", "plus", "rounded",
    "table", "the", "times", "to",
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
    /// `50 USD or 18000 HUF`: a number for each currency.
    Either(Vec<Expr>),
    /// `30%`, as its share.
    Percent(Exact),
    /// A fact.
    Fact,
    /// `nothing`: no money in any currency.
    Nothing,
    /// `days from .. to ..`: the unit and the two dates.
    Span(TimeUnit, Box<Expr>, Box<Expr>),
    /// `the end of the month of ..`.
    AtEdge(Edge, Box<Expr>),
    /// A table; the range is that of its name.
    Table(Range<usize>),
    /// Two parts joined by a word.
    Joined(Joint, Box<Expr>, Box<Expr>),
    /// Rounded to a step, or to the smallest unit there is.
    Rounded(Box<Expr>, Rounding, Option<Box<Expr>>),
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
        let slip = Slip::new("currency-before-number", start..words.here().end);
        return slip.meant(Meant::Surely(meant), "number-of-two");
    }
    let place = words.taken_until() - before.len()..words.here().end;
    if let Some(sign) =
        word.strip_suffix(is_currency_sign).filter(|rest| rest.is_empty()).and(word.chars().next())
        && starts_like_number(before)
    {
        return Slip::new("currency-sign", place).arg("sign", sign).signed(sign, before);
    }
    let joined = format!("{before} {word}");
    if let Meant::Surely(number) = meant::number(&joined) {
        let slip = Slip::new("number-with-space", place).arg("number", joined);
        return slip.meant(Meant::Surely(number), "number-of-two");
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
        let how = if words.eat("down") {
            Rounding::Down
        } else if words.eat("up") {
            Rounding::Up
        } else if words.eat("half up") {
            Rounding::HalfUp
        } else if words.eat("half even") {
            Rounding::HalfEven
        } else {
            return Err(Slip::new("rounding-unclear", expr.range.end..words.here().end));
        };
        let step = if words.eat("to") { Some(Box::new(money(words)?)) } else { None };
        let range = expr.range.start..words.taken_until();
        expr = Expr { kind: ExprKind::Rounded(Box::new(expr), how, step), range };
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
        (Some("the"), Some("lower" | "earlier")) => Joint::Lower,
        (Some("the"), Some("higher" | "later")) => Joint::Higher,
        _ => {
            let left = atom(words)?;
            return if words.eat("of") { Ok(joined(Joint::Of, left, factor(words)?)) } else { Ok(left) };
        }
    };
    let openings = ["the lower of", "the higher of", "the earlier of", "the later of"];
    if !openings.into_iter().any(|opening| words.eat(opening)) {
        return Err(Slip::new("choice-of-two", words.rest()));
    }
    let left = amount(words)?;
    if !words.eat("and") {
        return Err(Slip::new("choice-of-two", start..words.here().end));
    }
    // What is added belongs to the second part; what is rounded after it is the choice.
    let right = sum(words)?;
    Ok(Expr { range: start..right.range.end, ..joined(joint, left, right) })
}

fn atom(words: &mut Words<'_>) -> Result<Expr, Slip> {
    let start = words.here().start;
    if let Some(edge) = edge(words)? {
        let date = atom(words)?;
        return Ok(Expr { range: start..date.range.end, kind: ExprKind::AtEdge(edge, Box::new(date)) });
    }
    match words.peek() {
        Some("(") => bracket(words),
        Some("table") => table(words),
        Some("nothing") => Ok(Expr { range: next(words)?.range, kind: ExprKind::Nothing }),
        Some("working") if words.peek_after(2) == Some("from") => span(words),
        Some(_) if words.peek_after(1) == Some("from") => span(words),
        Some(word) if starts_like_number(word) => money(words),
        _ => fact(words),
    }
}

/// `days from told_on to departs_on`.
fn span(words: &mut Words<'_>) -> Result<Expr, Slip> {
    let start = words.here();
    let unit = time::unit(words).unwrap_or(Word { text: "", range: start.clone() });
    let Some(unit) = TimeUnit::ALL.into_iter().find(|known| known.name() == unit.text) else {
        return Err(time::unknown_unit(&unit));
    };
    words.take();
    let from = atom(words)?;
    if !words.eat("to") {
        return Err(Slip::new("span-without-end", start.start..words.here().end));
    }
    let to = atom(words)?;
    Ok(Expr { range: start.start..to.range.end, kind: ExprKind::Span(unit, Box::new(from), Box::new(to)) })
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
    let word = next(words)?;
    if is_id(word.text) && !RESERVED.contains(&word.text) && !starts_like_number(word.text) {
        return Ok(Expr { kind: ExprKind::Fact, range: word.range });
    }
    let sign = word.text.chars().find(|letter| is_currency_sign(*letter));
    Err(match sign {
        Some(sign) => currency_sign(words, word, sign),
        None => Slip::new("amount-strange-word", word.range).arg("word", word.text),
    })
}

/// `$50` and `$ 50`.
fn currency_sign(words: &mut Words<'_>, word: Word<'_>, sign: char) -> Slip {
    let number = word.text.trim_start_matches(sign);
    if number.is_empty()
        && let Some(next) = words.take()
    {
        let slip = Slip::new("currency-sign", word.range.start..next.range.end).arg("sign", sign);
        return slip.signed(sign, next.text);
    }
    Slip::new("currency-sign", word.range).arg("sign", sign).signed(sign, number)
}

/// Reads a number with what follows it: `30%`, `6 months`, `12.50 USD`, `3`.
pub(super) fn number(words: &mut Words<'_>) -> Result<Expr, Slip> {
    let word = next(words)?;
    if let Some(share) = word.text.strip_suffix('%') {
        let share = Exact::parse(share).and_then(|share| share.over(Exact::from(100)));
        let share = share.ok_or_else(|| number_slip(word.text, word.range.clone()))?;
        return Ok(Expr { kind: ExprKind::Percent(share), range: word.range });
    }
    let value = Exact::parse(word.text).ok_or_else(|| number_slip(word.text, word.range.clone()))?;
    let unit = match words.peek() {
        Some(word) if is_unit(word) => match time::unit(words) {
            Some(unit) if unit.text.contains(char::is_whitespace) && TimeUnit::named(unit.text).is_none() => {
                return Err(time::unknown_unit(&unit));
            }
            unit => unit.map(|unit| unit.range),
        },
        _ => None,
    };
    Ok(Expr { range: word.range.start..words.taken_until(), kind: ExprKind::Number(value, unit) })
}

/// Reads a number, or an amount in each of several currencies: `50 USD or 18000 HUF`.
pub(super) fn money(words: &mut Words<'_>) -> Result<Expr, Slip> {
    let first = number(words)?;
    let mut all = vec![first];
    while words.peek() == Some("or") && words.peek_after(1).is_some_and(starts_like_number) {
        words.take();
        all.push(number(words)?);
    }
    match <[Expr; 1]>::try_from(all) {
        Ok([only]) => Ok(only),
        Err(all) => {
            let start = all.first().map_or(0, |first| first.range.start);
            Ok(Expr { range: start..words.taken_until(), kind: ExprKind::Either(all) })
        }
    }
}

fn next<'a>(words: &mut Words<'a>) -> Result<Word<'a>, Slip> {
    let before = words.last_taken();
    words.take().ok_or_else(|| match before {
        "" => Slip::new("amount-missing", words.here()),
        _ => Slip::new("amount-ends-early", words.here()).arg("before", before),
    })
}

fn number_slip(text: &str, range: Range<usize>) -> Slip {
    match meant::number_or_share(text) {
        Meant::Unknown => {}
        meant => {
            return Slip::new("number-with-comma", range).arg("number", text).meant(meant, "number-of-two");
        }
    }
    if let Some((number, sign)) = text
        .char_indices()
        .next_back()
        .and_then(|(at, sign)| Some((text.get(..at)?, sign)).filter(|_| is_currency_sign(sign)))
    {
        return Slip::new("currency-sign", range).arg("sign", sign).signed(sign, number);
    }
    let n_digits = text.chars().take_while(|letter| letter.is_ascii_digit() || *letter == '.').count();
    let (digits, unit) = text.split_at_checked(n_digits).unwrap_or((text, ""));
    let is_word = !unit.is_empty() && unit.chars().all(char::is_alphabetic);
    if Exact::parse(digits).is_some() && is_word {
        let meant = Meant::Surely(format!("{digits} {unit}"));
        return Slip::new("number-without-space", range).meant(meant, "number-of-two");
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::load::expected::{Expected, expression};
    use crate::load::fixture::{read_text, show};

    /// The expression with all its brackets, or the findings.
    fn meaning(text: &str) -> String {
        let read = read_text(text, |ctx, piece| {
            let expr = parse(piece.text())
                .map_err(|slip| ctx.slip(&crate::load::meaning::UNREADABLE_AMOUNT, piece, slip));
            expression(ctx, piece, &expr.ok()?, &Expected::anything("limit"))
        });
        read.map_or_else(|says| says.join("; "), |typed| show(&typed.expression))
    }

    #[test]
    fn amounts_mean_what_a_reader_takes_them_for() {
        let cases = [
            ("40 USD", "40 USD"),
            ("12.50 USD", "12.5 USD"),
            ("6 months", "6 months"),
            ("1 month", "1 months"),
            ("1 person", "1 people"),
            ("30%", "30%"),
            ("bill", "bill"),
            ("bill - average_bill", "(bill - average_bill)"),
            ("bill plus 10 USD - 5 USD", "((bill + 10 USD) - 5 USD)"),
            ("10 USD + 2 USD times visits", "(10 USD + (2 USD * visits))"),
            ("20% of bill", "(20% * bill)"),
            ("share of bill", "(share * bill)"),
            ("20% of 50% of bill", "(20% * (50% * bill))"),
            ("20% of bill times visits", "((20% * bill) * visits)"),
            ("100 USD per party", "(100 USD * party)"),
            ("500 points per nights", "(500 points * nights)"),
            ("bill divided by party", "(bill / party)"),
            ("table free-bags times 20 USD", "(table free-bags * 20 USD)"),
            ("the lower of 30% of bill and 50 USD", "((30% * bill) min 50 USD)"),
            (
                "the higher of 30% of bill and (average_bill + 1 USD)",
                "((30% * bill) max (average_bill + 1 USD))",
            ),
            (
                "the lower of the higher of bill and 1 USD and average_bill",
                "((bill max 1 USD) min average_bill)",
            ),
            ("30% of bill rounded down to 1 USD", "((30% * bill) Down 1 USD)"),
            ("bill + 1 USD rounded half even to 0.05 USD", "((bill + 1 USD) HalfEven 0.05 USD)"),
            ("20% of bill rounded half up", "((20% * bill) HalfUp 0.01 USD or 1 HUF)"),
            ("visits divided by 2 rounded up", "((visits / 2) Up 1)"),
            ("days from purchased_on to landed_at", "(days purchased_on -> landed_at)"),
            (
                "2 USD times (days from purchased_on to landed_at divided by 7 days)",
                "(2 USD * ((days purchased_on -> landed_at) / 7 days))",
            ),
            ("hours from landed_at to decided_at", "(hours landed_at -> decided_at)"),
            ("working days from purchased_on to landed_at", "(working days purchased_on -> landed_at)"),
            (
                "days from (the end of the month of purchased_on) to landed_at",
                "(days (EndOf(Month) purchased_on) -> landed_at)",
            ),
            (
                "the start of the year of landed_at plus 2 weeks",
                "((StartOf(Year) landed_at) After 2 weeks weeks)",
            ),
            ("nothing", "0 USD or 0 HUF"),
            ("50 USD or 18000 HUF", "50 USD or 18000 HUF"),
            ("the lower of 20% of bill and 60 USD or 21000 HUF", "((20% * bill) min 60 USD or 21000 HUF)"),
            ("bill rounded down to 1 USD or 100 HUF", "(bill Down 1 USD or 100 HUF)"),
            ("5 USD or 2000 HUF per party", "(5 USD or 2000 HUF * party)"),
            ("bill rounded up to 5 USD rounded half up to 10 USD", "((bill Up 5 USD) HalfUp 10 USD)"),
            ("the lower of bill and 9 USD rounded up to 5 USD", "((bill min 9 USD) Up 5 USD)"),
            ("the lower of bill and 5 USD plus 1 USD", "(bill min (5 USD + 1 USD))"),
            ("(the lower of bill and 5 USD) plus 1 USD", "((bill min 5 USD) + 1 USD)"),
            ("the lower of bill rounded up to 5 USD and 9 USD", "((bill Up 5 USD) min 9 USD)"),
            ("(bill - average_bill) times 2", "((bill - average_bill) * 2)"),
            ("50% of ( bill - average_bill )", "(50% * (bill - average_bill))"),
            ("-5 USD", "-5 USD"),
            ("0.002 USD per visits", "(0.002 USD * visits)"),
        ];
        let wrong: Vec<_> = cases
            .map(|(text, expected)| (text, meaning(text), expected))
            .into_iter()
            .filter(|(_, found, expected)| found != expected)
            .collect();
        assert_eq!(wrong, []);
    }

    #[test]
    fn a_mistake_is_shown_at_its_place() {
        let cases = [
            ("\"\"", "amount-missing: "),
            ("bill plus", "amount-ends-early: "),
            ("bill and 50 USD", "amount-stray-word: and"),
            ("50 USD maximum", "amount-stray-word: maximum"),
            ("USD 50", "currency-before-number: USD 50"),
            ("bill + $50", "currency-sign: $50"),
            ("1,000 USD", "number-of-two: 1,000"),
            ("1,000.00 USD", "number-with-comma: 1,000.00"),
            ("50,00 USD", "number-with-comma: 50,00"),
            ("1 500 USD", "number-with-space: 1 500"),
            ("1.500 USD", "number-of-two: 1.500"),
            ("50$", "currency-sign: 50$"),
            ("50 $", "currency-sign: 50 $"),
            ("$ 50", "currency-sign: $ 50"),
            ("50USD", "number-without-space: 50USD"),
            ("12.5.1 USD", "number-unreadable: 12.5.1"),
            ("1e3 USD", "number-unreadable: 1e3"),
            ("x% of bill", "amount-strange-word: x%"),
            ("(bill - average_bill", "amount-bracket-not-closed: ("),
            ("bill) times 2", "amount-bracket-not-opened: )"),
            ("the lower of bill", "choice-of-two: the lower of bill"),
            ("the lowest of bill and 5 USD", "amount-strange-word: the"),
            ("bill rounded to 5 USD", "rounding-unclear:  rounded to"),
            ("bill rounded down to 1 USD or 0 HUF", "rounding-to-nought: 1 USD or 0 HUF"),
            ("days from purchased_on", "span-without-end: days from purchased_on"),
            ("days from bill to landed_at", "needs-day: bill"),
            ("hours from purchased_on to landed_at", "hours-of-a-day: purchased_on"),
            ("fortnights from purchased_on to landed_at", "duration-unit: fortnights"),
            ("50 USD or 3 nights", "or-joins-currencies: 3 nights"),
            ("50 USD or 5 USD", "currency-twice: 5 USD"),
            ("50 USD or 0.5 HUF", "amount-too-fine: 0.5 HUF"),
            ("50 USD or bill", "amount-stray-word: or"),
            ("bill rounded down to 0 USD", "rounding-to-nought: 0 USD"),
            ("bill rounded down to 5 nights", "parts-of-two-kinds: bill rounded down to 5 nights"),
            ("of bill", "amount-strange-word: of"),
            ("30% of bil", "unknown-fact: bil"),
            ("table free-bag", "unknown-table: free-bag"),
            ("bil plus averge_bill", "unknown-fact: bil; unknown-fact: averge_bill"),
            ("50 EUR", "unknown-currency: EUR"),
            ("50 usd", "unknown-currency: usd"),
            ("bill + 5", "parts-of-two-kinds: bill + 5"),
            ("bill times bill", "parts-of-two-kinds: bill times bill"),
            ("bill + membership", "parts-of-two-kinds: bill + membership"),
            ("tenure + nights", "parts-in-two-units: tenure + nights"),
            ("tenure times nights", "product-of-units: tenure times nights"),
            ("1 USD + 100 HUF", "parts-in-two-currencies: 1 USD + 100 HUF"),
            ("visits of bill", "share-of-what: visits of bill"),
            ("12.345 USD", "amount-too-fine: 12.345 USD"),
            ("bill - 0.5 HUF", "amount-too-fine: 0.5 HUF"),
        ];
        let wrong: Vec<_> = cases
            .map(|(text, expected)| (text, meaning(text), expected))
            .into_iter()
            .filter(|(_, found, expected)| found != expected)
            .collect();
        assert_eq!(wrong, []);
    }

    #[test]
    fn the_place_inside_quotes_is_exact() {
        assert_eq!(meaning("\"30% of bil\""), "unknown-fact: bil");
        assert_eq!(meaning("'30% of bil'"), "unknown-fact: bil");
        assert_eq!(meaning(">\n  30% of\n  bil\n").split(':').next(), Some("unknown-fact"));
    }

    #[test]
    fn an_endless_amount_is_refused() {
        let long = format!("bill{}", " + bill".repeat(10_000));
        assert_eq!(parse(&long).map_err(|slip| slip.says), Err("amount-too-long"));
        let deep = format!("{}bill", "(".repeat(10_000));
        assert_eq!(parse(&deep).map_err(|slip| slip.says), Err("amount-too-long"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "\\PC*") {
            let _ = parse(&text);
        }

        #[test]
        fn any_words_of_the_language_are_read_without_panic(
            words in proptest::collection::vec(
                prop_oneof![
                    Just("the"), Just("lower"), Just("higher"), Just("of"), Just("and"), Just("("), Just(")"),
                    Just("bill"), Just("30%"), Just("5"), Just("USD"), Just("rounded"), Just("down"), Just("to"),
                    Just("plus"), Just("-"), Just("times"), Just("per"), Just("divided"), Just("by"), Just("table"),
                ],
                0..20,
            ),
        ) {
            let text = words.join(" ");
            if let Err(slip) = parse(&text) {
                prop_assert!(text.get(slip.range).is_some());
            }
        }
    }
}
