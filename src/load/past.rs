//! The earlier decisions of an example.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use crate::load::context::Context;
use crate::load::example::{fact_value, keys};
use crate::load::organisation::money;
use crate::load::piece::Piece;
use crate::load::value::{MIDNIGHT, moment, read_flag};
use crate::load::yaml::Node;
use crate::model::{Exact, FactId, Money, PastGift, PastGrant, Value};

/// Reads earlier decisions; facts that tell customers, people and orders apart are those of the case
/// unless an entry says otherwise.
pub(super) fn history(
    ctx: &mut Context<'_>,
    node: &Node,
    zone: &TimeZone,
    facts: &BTreeMap<FactId, Value>,
) -> Option<Vec<PastGrant>> {
    let entries: Vec<_> = ctx.list(node).iter().map(|entry| past(ctx, entry, zone, facts)).collect();
    entries.into_iter().collect()
}

fn past(
    ctx: &mut Context<'_>,
    node: &Node,
    zone: &TimeZone,
    facts: &BTreeMap<FactId, Value>,
) -> Option<PastGrant> {
    let (mut remedy, mut at, mut asked, mut given) = (None, None, None, None);
    let mut keys = keys(facts);
    for entry in ctx.map(node) {
        match entry.key.value.as_str() {
            "remedy" => remedy = ctx.text(&entry.value).and_then(|name| own_or_path(ctx, name)),
            "at" => at = ctx.text(&entry.value).and_then(|text| moment(ctx, text, zone, MIDNIGHT)),
            "asked" => {
                let text = ctx.text(&entry.value)?;
                asked = Some(amount(ctx, text)?);
            }
            "given" => {
                let text = ctx.text(&entry.value)?;
                given = Some(gift(ctx, text)?);
            }
            _ => {
                let (id, value) = fact_value(ctx, entry, zone)?;
                keys.insert(id, value);
            }
        }
    }
    if node.get("remedy").is_none() || node.get("at").is_none() {
        ctx.missing(node, "past-without-remedy");
    }
    // Without a word on what was given, what was asked for was not given, and anything else was.
    let given = given.unwrap_or(if asked.is_some() { None } else { Some(PastGift::Thing) });
    Some(PastGrant { remedy: remedy?, at: at?, asked, given, keys, told: true })
}

/// A remedy with its guideline, or just the id of one of this guideline.
fn own_or_path(ctx: &mut Context<'_>, name: Piece<'_>) -> Option<crate::model::RemedyPath> {
    if name.text().contains('/') {
        return ctx.remedy_path(name);
    }
    let guideline = crate::model::GuidelineId::new(&ctx.guideline?.id);
    ctx.remedy(name).map(|remedy| crate::model::RemedyPath { guideline, remedy })
}

fn gift(ctx: &mut Context<'_>, piece: Piece<'_>) -> Option<Option<PastGift>> {
    match read_flag(piece.text()) {
        Some(true) => Some(Some(PastGift::Thing)),
        Some(false) => Some(None),
        None => amount(ctx, piece).map(Some),
    }
}

/// An amount of money, or a number of what the remedy measures.
fn amount(ctx: &mut Context<'_>, piece: Piece<'_>) -> Option<PastGift> {
    let mut words = piece.text().split_whitespace();
    if let (Some(number), Some(unit), None) = (words.next(), words.next(), words.next())
        && let Some(number) = Exact::parse(number)
        && ctx.is_unit_of_a_fact(unit)
    {
        return Some(PastGift::Number(number));
    }
    let (value, currency) = money(ctx, piece, "amount")?;
    let minor = value.times(Exact::power_of_ten(currency.decimals())?)?.as_integer()?;
    Some(PastGift::Money(Money { currency, minor: i64::try_from(minor).ok()? }))
}
