//! The same in other words: `50 euros`, `min(a, b)`, `regular or member`, `Monday-Friday 8-18`.
//!
//! What cannot be read is put into the words of the language where that can be done, and read again. Only
//! what is then read without a finding is proposed, so no advice leads to the next mistake.

mod amounts;
mod hours;
mod numbers;
mod tests;

pub(super) use hours::hours;
pub(super) use numbers::{currency_named, in_unit};

use crate::diagnostic::{Finding, Findings, Rule};
use crate::load::context::Context;
use crate::load::names::FactName;
use crate::load::piece::Piece;

/// Reads an amount; where only other words can be read, they are proposed.
pub(super) fn amount<T>(
    ctx: &mut Context<'_>,
    piece: Piece<'_>,
    rule: &'static Rule,
    read: impl Fn(&mut Context<'_>, Piece<'_>) -> Option<T>,
) -> Option<T> {
    let said = |ctx: &Context<'_>| amounts::amount(piece.text(), &ctx.names.currencies);
    reading(ctx, piece, rule, said, read)
}

/// Reads a test of a fact; where only other words can be read, they are proposed.
pub(super) fn test<T>(
    ctx: &mut Context<'_>,
    fact: &FactName,
    piece: Piece<'_>,
    rule: &'static Rule,
    read: impl Fn(&mut Context<'_>, Piece<'_>) -> Option<T>,
) -> Option<T> {
    let said = |ctx: &Context<'_>| tests::test(ctx, fact, piece.text());
    reading(ctx, piece, rule, said, read)
}

fn reading<T>(
    ctx: &mut Context<'_>,
    piece: Piece<'_>,
    rule: &'static Rule,
    say: impl Fn(&Context<'_>) -> String,
    read: impl Fn(&mut Context<'_>, Piece<'_>) -> Option<T>,
) -> Option<T> {
    let mut found = Findings::default();
    let value = read(&mut Context { findings: &mut found, ..*ctx }, piece);
    if found.is_empty() {
        return value;
    }
    match proposal(ctx, piece, &found, say, read) {
        Some(said) => {
            let finding = Finding::new(rule, "in-other-words", piece.span()).arg("written", piece.text());
            let finding = finding.did_you_mean(Some(said.clone()));
            let edits = vec![(piece.span(), said)];
            ctx.find(if piece.is_exact() { finding.suggestion(edits) } else { finding });
            None
        }
        None => {
            found.into_iter().for_each(|finding| ctx.find(finding));
            value
        }
    }
}

/// Returns other words that can be read, unless what was found has a proposal of its own.
fn proposal<T>(
    ctx: &Context<'_>,
    piece: Piece<'_>,
    found: &Findings,
    say: impl Fn(&Context<'_>) -> String,
    read: impl Fn(&mut Context<'_>, Piece<'_>) -> Option<T>,
) -> Option<String> {
    let is_answered = |finding: &Finding| {
        finding.did_you_mean.is_some() || matches!(finding.says, "number-of-two" | "date-of-two")
    };
    if found.iter().any(is_answered) {
        return None;
    }
    let said = Some(say(ctx)).filter(|said| said != piece.text())?;
    let mut quiet = Findings::default();
    let again = Piece::new(ctx.sources, &said, piece.span());
    let is_read = read(&mut Context { findings: &mut quiet, ..*ctx }, again).is_some();
    (is_read && quiet.is_empty()).then_some(said)
}
