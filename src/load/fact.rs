//! Facts: their types, what a blank means, and how they follow from others.

use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::diagnostic::{Finding, nearest};
use crate::load::amount::derived;
use crate::load::condition;
use crate::load::context::Context;
use crate::load::expression;
use crate::load::history::{history, is_history};
use crate::load::meaning;
use crate::load::names::FactName;
use crate::load::piece::Piece;
use crate::load::rules;
use crate::load::value::{read_flag, value};
use crate::load::words::is_id;
use crate::load::yaml::{Entry, Node, Value as Written};
use crate::model::{
    Blank, Bounds, Currency, Derivation, Exact, Fact, FactId, FactKind, Outside, Value, built_in,
};

/// The types that a fact can have.
const TYPES: &[&str] = &["choice", "number", "percent", "money", "date", "instant", "flag", "text"];

/// What types are called elsewhere.
const OTHER_TYPES: [(&[&str], &str); 8] = [
    (&["integer", "int", "float", "decimal", "numeric", "count", "duration"], "number"),
    (&["bool", "boolean", "yes-no", "yes/no", "yes or no"], "flag"),
    (&["string", "str", "free text"], "text"),
    (&["datetime", "timestamp", "time", "moment"], "instant"),
    (&["day"], "date"),
    (&["enum", "list", "select", "options", "words"], "choice"),
    (&["percentage", "share", "ratio", "%"], "percent"),
    (&["amount", "currency", "price"], "money"),
];

/// Reads the name and type of a fact, which others refer to.
pub(super) fn name(ctx: &mut Context<'_>, entry: &Entry) -> FactName {
    check_id(ctx, entry);
    let kind = kind(ctx, &entry.value);
    // A unit or a word that could not be read is missing wherever the fact is used.
    let is_read = !ctx.findings.speaks_of_by(entry.span(), rules::UNREAD);
    let kind = kind.filter(|_| is_read);
    let bounds = kind.as_ref().map(|kind| written_bounds(&entry.value, kind)).unwrap_or_default();
    FactName { id: entry.key.value.clone(), kind, bounds, place: Some(entry.key.span) }
}

/// Reads bounds that are plainly written; what is wrong with others is said when the fact is read.
fn written_bounds(node: &Node, kind: &FactKind) -> Bounds {
    let bound = |key: &str| {
        let (number, rest) = split_number(node.get(key)?.as_str()?)?;
        match (kind, rest) {
            (FactKind::Number { unit }, rest) => {
                let is_own = unit.as_ref().map_or(rest.is_empty(), |unit| **unit == *rest);
                is_own.then_some(Value::Number(number))
            }
            (FactKind::Percent, "%") => number.over(Exact::from(100)).map(Value::Number),
            (FactKind::Money, code) => Currency::from_code(code).map(|of| Value::Money(number, of)),
            _ => None,
        }
    };
    let whole = node.get("whole").and_then(Node::as_str).is_some_and(|text| read_flag(text) == Some(true));
    Bounds { whole, least: bound(AT_LEAST), most: bound(AT_MOST) }
}

fn split_number(text: &str) -> Option<(Exact, &str)> {
    let end = text.find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '.' | '-')));
    let (number, rest) = text.split_at(end.unwrap_or(text.len()));
    Some((Exact::parse(number)?, rest.trim()))
}

/// The keys of the least and the greatest value.
const AT_LEAST: &str = "at_least";
const AT_MOST: &str = "at_most";

/// Reads which values a fact can have.
fn bounds(ctx: &mut Context<'_>, fact: &FactName, node: &Node, zone: &TimeZone) -> Option<Bounds> {
    let keys = ["whole", AT_LEAST, AT_MOST].into_iter().filter_map(|key| node.entry(key));
    let kind = fact.kind.as_ref()?;
    for entry in keys {
        let is_number = matches!(kind, FactKind::Number { .. });
        let is_for =
            is_number || (entry.key.value != "whole" && matches!(kind, FactKind::Percent | FactKind::Money));
        if !is_for || node.get("is").is_some() {
            let finding = Finding::new(&rules::UNKNOWN_KEY, "bounds-of-no-number", entry.key.span);
            ctx.find(finding.arg("key", &entry.key.value).arg("fact", &fact.id));
            return None;
        }
    }
    let whole = ctx.flag_of(node, "whole").unwrap_or(false);
    let free = FactName { bounds: Bounds::default(), ..fact.clone() };
    let mut bound = |key: &str| match ctx.text_of(node, key) {
        Some(piece) => value(ctx, &free, piece, zone).map(Some),
        None => Some(None),
    };
    let (least, most) = (bound(AT_LEAST)?, bound(AT_MOST)?);
    let bounds = Bounds { whole, least, most };
    if let Some(most) = bounds.most.as_ref().filter(|most| !bounds.admits(most))
        && let Some(entry) = node.entry(AT_MOST)
    {
        let says = if matches!(bounds.outside(most), Some(Outside::NotWhole)) {
            "value-not-whole"
        } else {
            "bounds-empty"
        };
        let finding = Finding::new(&meaning::UNREADABLE_VALUE, says, entry.value.span);
        ctx.find(finding.arg("fact", &fact.id).arg("written", ctx.sources.slice(entry.value.span)));
        return None;
    }
    Some(bounds)
}

fn check_id(ctx: &mut Context<'_>, entry: &Entry) {
    let id = entry.key.value.as_str();
    let says = if !is_id(id) || expression::starts_like_number(id) {
        "fact-id-strange"
    } else if expression::RESERVED.contains(&id) || condition::RESERVED.contains(&id) {
        "fact-id-reserved"
    } else if built_in::ALL.contains(&id) {
        "fact-id-built-in"
    } else {
        return;
    };
    let rule = if says == "fact-id-strange" { &meaning::UNREADABLE_ID } else { &meaning::NAME_CLASH };
    ctx.findings.push_unless_known(Finding::new(rule, says, entry.key.span).arg("name", id));
}

fn kind(ctx: &mut Context<'_>, node: &Node) -> Option<FactKind> {
    ctx.map(node);
    let kind = ctx.text_of(node, "type")?;
    match kind.text() {
        "choice" => choice(ctx, node),
        "number" => {
            let unit = ctx.text_of(node, "unit").map(|unit| unit.text().into());
            Some(FactKind::Number { unit })
        }
        "percent" => Some(FactKind::Percent),
        "money" => Some(FactKind::Money),
        "date" => Some(FactKind::Date),
        "instant" => Some(FactKind::Instant),
        "flag" => Some(FactKind::Flag),
        "text" => Some(FactKind::Text),
        other => {
            let elsewhere =
                OTHER_TYPES.iter().find(|(words, _)| words.contains(&other.to_lowercase().as_str()));
            let near = elsewhere.map(|(_, kind)| (*kind).to_owned());
            let near = near.or_else(|| nearest(other, TYPES.iter().copied()));
            let finding = Finding::new(&rules::UNKNOWN_WORD, "unknown-type", kind.span());
            ctx.findings.push_unless_known(finding.arg("name", other).did_you_mean(near));
            None
        }
    }
}

/// Reads `of:`, words in a row or words with their labels.
fn choice(ctx: &mut Context<'_>, node: &Node) -> Option<FactKind> {
    let of = node.get("of")?;
    let pieces: Vec<Piece<'_>> = match &of.value {
        Written::Map(entries) => entries.iter().map(|entry| Piece::of_key(ctx.sources, &entry.key)).collect(),
        Written::List(_) | Written::Scalar(_) => {
            ctx.list(of).iter().filter_map(|item| ctx.text(item)).collect()
        }
    };
    let mut values: Vec<Arc<str>> = Vec::new();
    for piece in pieces {
        if values.iter().any(|value| &**value == piece.text()) {
            let finding = Finding::new(&meaning::NAME_CLASH, "choice-value-twice", piece.span());
            ctx.find(finding.arg("name", piece.text()));
        } else {
            values.push(piece.text().into());
        }
    }
    let ordered = ctx.flag_of(node, "ordered").unwrap_or(false);
    Some(FactKind::Choice { values, ordered })
}

/// Reads a fact whose name and type are known.
pub(super) fn fact(ctx: &mut Context<'_>, entry: &Entry, zone: &TimeZone) -> Option<Fact> {
    let name = ctx.known_fact(&entry.key.value)?;
    let kind = name.kind.clone()?;
    let bounds = bounds(ctx, &name, &entry.value, zone);
    let blank = blank(ctx, &name, &entry.value, zone);
    let is = match entry.value.get("is") {
        Some(node) => Some(derivation(ctx, node, &name.id, &kind)?),
        None => None,
    };
    Some(Fact {
        id: FactId::new(&name.id),
        kind,
        bounds: bounds?,
        blank: blank?,
        is,
        place: entry.span().into(),
    })
}

fn blank(ctx: &mut Context<'_>, fact: &FactName, node: &Node, zone: &TimeZone) -> Option<Blank> {
    let Some(piece) = ctx.text_of(node, "blank_means") else { return Some(Blank::Unknown) };
    value(ctx, fact, piece, zone).map(|value| match value {
        crate::model::Value::None => Blank::None,
        value => Blank::Value(value),
    })
}

fn derivation(ctx: &mut Context<'_>, node: &Node, id: &str, kind: &FactKind) -> Option<Derivation> {
    let piece = Piece::of(ctx.sources, node).filter(|piece| is_history(piece.text()));
    match piece {
        Some(piece) => history(ctx, piece, kind).map(Derivation::History),
        None => derived(ctx, node, id, kind).map(Derivation::Computed),
    }
}
