//! Examples: cases with the answers their authors expect.

use std::collections::BTreeMap;

use jiff::civil::Time;
use jiff::tz::TimeZone;

use crate::diagnostic::Finding;
use crate::load::context::Context;
use crate::load::guideline::Desks;
use crate::load::meaning;
use crate::load::past::history;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::load::value::{moment, value};
use crate::load::yaml::{Entry, Node};
use crate::model::{Example, ExpectedAnswer, FactId, Given, Place, Target, Value, built_in};

/// What a day alone means for a decision: its middle, so that the day's earlier events come before it.
const NOON: Time = Time::constant(12, 0, 0, 0);

/// Reads an example.
pub(super) fn example(ctx: &mut Context<'_>, node: &Node, desks: &Desks<'_>) -> Option<Example> {
    ctx.map(node);
    let given = match node.get("given") {
        Some(given) => self::given(ctx, given, desks),
        None => Some(Given::default()),
    };
    let Some(written) = node.get("answer") else {
        ctx.wrong_form(node, "example-without-answer");
        return None;
    };
    let answer = answer(ctx, written);
    Some(Example {
        given: given?,
        answer: answer?,
        answer_place: written.span.into(),
        place: Place::from(node.span),
    })
}

fn answer(ctx: &mut Context<'_>, node: &Node) -> Option<ExpectedAnswer> {
    let piece = ctx.text(node)?;
    match piece.text() {
        "decide" | "yes" => return Some(ExpectedAnswer::Decide).filter(|_| is_decide(ctx, piece)),
        "no" => return Some(ExpectedAnswer::No),
        "not covered" => return Some(ExpectedAnswer::NotCovered),
        "cannot tell" => return Some(ExpectedAnswer::CannotTell),
        _ => {}
    }
    match piece.text().strip_prefix("ask ").map(str::trim_start) {
        Some(name) => {
            let start = piece.text().len() - name.len();
            let target: Target = ctx.target(piece.part(start..piece.text().len()))?;
            Some(ExpectedAnswer::Ask(target))
        }
        None => {
            unclear(ctx, piece);
            None
        }
    }
}

fn is_decide(ctx: &mut Context<'_>, piece: Piece<'_>) -> bool {
    let is_decide = piece.text() == "decide";
    if !is_decide {
        unclear(ctx, piece);
    }
    is_decide
}

fn unclear(ctx: &mut Context<'_>, piece: Piece<'_>) {
    let text = piece.text();
    let slip = Slip::new("answer-unclear", 0..text.len()).arg("written", text);
    let is_target = ctx.names.roles.contains_key(text) || ctx.names.departments.contains_key(text);
    let meant = match text {
        "yes" | "allow" | "approve" => Some("decide".to_owned()),
        _ if is_target => Some(format!("ask {text}")),
        _ => crate::diagnostic::nearest(text, ["decide", "no", "not covered", "cannot tell"].into_iter()),
    };
    let slip = match meant {
        Some(meant) => slip.did_you_mean(meant),
        None => slip,
    };
    ctx.slip(&meaning::UNREADABLE_ANSWER, piece, slip);
}

fn given(ctx: &mut Context<'_>, node: &Node, desks: &Desks<'_>) -> Option<Given> {
    let zone = zone(node, desks);
    let mut given = Given::default();
    let mut is_whole = true;
    for entry in ctx.map(node) {
        is_whole &= put(ctx, entry, zone, &mut given).is_some();
    }
    let past = node.get("history").map(|node| history(ctx, node, zone, &given.facts));
    match past {
        Some(past) => given.history = past?,
        None => {}
    }
    is_whole.then_some(given)
}

/// Returns the zone of the desk where the case is decided.
fn zone<'a>(given: &Node, desks: &Desks<'a>) -> &'a TimeZone {
    let id = given.get(built_in::SITE).and_then(Node::as_str);
    let site = id.and_then(|id| desks.sites.iter().find(|site| site.id.as_str() == id));
    site.and_then(|site| site.time_zone.as_ref()).unwrap_or(desks.zone)
}

/// Puts one entry of a case in its place; `None` means that it could not be read.
fn put(ctx: &mut Context<'_>, entry: &Entry, zone: &TimeZone, given: &mut Given) -> Option<()> {
    let name = Piece::of_key(ctx.sources, &entry.key);
    match name.text() {
        "history" => {}
        built_in::REMEDY => {
            let remedy = ctx.text(&entry.value)?;
            given.remedy = Some(ctx.remedy(remedy)?);
        }
        built_in::ROLE => {
            let role = ctx.text(&entry.value)?;
            given.role = Some(ctx.role(role)?);
        }
        built_in::DECIDED_AT => {
            let text = ctx.text(&entry.value)?;
            given.decided_at = Some(moment(ctx, text, zone, NOON)?);
        }
        built_in::ALREADY_GIVEN => {
            for item in entry.value.one_or_many() {
                let remedy = ctx.text(item)?;
                given.already_given.push(ctx.remedy(remedy)?);
            }
        }
        built_in::GUIDELINE => own_guideline(ctx, entry)?,
        _ => {
            let (id, value) = fact_value(ctx, entry, zone)?;
            given.facts.insert(id, value);
        }
    }
    Some(())
}

/// An example speaks of its own guideline.
fn own_guideline(ctx: &mut Context<'_>, entry: &Entry) -> Option<()> {
    let id = ctx.text(&entry.value)?;
    let is_own = ctx.guideline.is_some_and(|names| names.id == id.text());
    if !is_own {
        let finding = Finding::new(&meaning::UNKNOWN_GUIDELINE, "example-of-another-guideline", id.span());
        ctx.find(finding.arg("name", id.text()));
    }
    is_own.then_some(())
}

/// Reads a fact and its value.
pub(super) fn fact_value(ctx: &mut Context<'_>, entry: &Entry, zone: &TimeZone) -> Option<(FactId, Value)> {
    let fact = ctx.fact(Piece::of_key(ctx.sources, &entry.key))?;
    let piece = ctx.text(&entry.value)?;
    let value = value(ctx, &fact, piece, zone)?;
    Some((FactId::new(&fact.id), value))
}

/// The facts of a case by which earlier decisions are taken for the same customer, person, order.
pub(super) fn keys(facts: &BTreeMap<FactId, Value>) -> BTreeMap<FactId, Value> {
    facts
        .iter()
        .filter(|(_, value)| matches!(value, Value::Word(_)))
        .map(|(id, value)| (id.clone(), value.clone()))
        .collect()
}
