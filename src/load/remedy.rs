//! One remedy: what is owed, what a role may give, and the caps.

use crate::diagnostic::Finding;
use crate::load::amount::amount;
use crate::load::cap::cap;
use crate::load::condition::condition_of;
use crate::load::context::Context;
use crate::load::declare::{check_ids, formerly};
use crate::load::expected::Expected;
use crate::load::guideline::exceptions;
use crate::load::meaning;
use crate::load::period::in_force;
use crate::load::target::otherwise;
use crate::load::typing::Type;
use crate::load::yaml::{Entry, Node};
use crate::model::{Amount, Exact, Expression, FactId, May, Owed, Remedy, RemedyId, Value};

/// Reads a remedy.
pub(super) fn remedy(ctx: &mut Context<'_>, entry: &Entry) -> Remedy {
    let node = &entry.value;
    ctx.map(node);
    let (measure, limit) = measure(ctx, node);
    for key in ["owed", "may", "caps"] {
        check_ids(ctx, node.get(key).and_then(Node::as_list).unwrap_or_default());
    }
    Remedy {
        id: RemedyId::new(&entry.key.value),
        formerly: formerly(ctx, node).iter().map(|id| RemedyId::new(id)).collect(),
        measure,
        charge: ctx.flag_of(node, "charge").unwrap_or(false),
        unless: exceptions(ctx, node),
        instead_of: others(ctx, entry, "instead_of"),
        together_with: others(ctx, entry, "together_with"),
        owed: ctx.list_of(node, "owed").iter().filter_map(|node| owed(ctx, node, &limit)).collect(),
        may: ctx.list_of(node, "may").iter().filter_map(|node| may(ctx, node, &limit)).collect(),
        caps: ctx.list_of(node, "caps").iter().filter_map(|node| cap(ctx, node, &limit.kind)).collect(),
        otherwise: otherwise(ctx, node),
        place: entry.key.span.into(),
    }
}

/// Returns the measured fact and what limits must be; without `measure:`, money.
fn measure(ctx: &mut Context<'_>, node: &Node) -> (Option<FactId>, Expected) {
    let money = Expected { kind: Type::Money(None), of: "limit".to_owned() };
    let Some(name) = ctx.text_of(node, "measure") else { return (None, money) };
    let Some(fact) = ctx.fact(name) else { return (None, Expected::anything("limit")) };
    let kind = fact.kind.as_ref().map_or(Type::Any, Type::of);
    if !matches!(kind, Type::Any | Type::Number(_) | Type::Money(_)) {
        let finding = Finding::new(&meaning::MISMATCHED_KIND, "measure-of-other-kind", name.span());
        ctx.find(finding.arg("fact", &fact.id));
        return (None, Expected::anything("limit"));
    }
    (Some(FactId::new(&fact.id)), Expected { kind, of: "limit".to_owned() })
}

/// Reads other remedies of the guideline.
fn others(ctx: &mut Context<'_>, entry: &Entry, key: &str) -> Vec<RemedyId> {
    let mut others = Vec::new();
    for item in ctx.list_of(&entry.value, key) {
        let Some(name) = ctx.text(item) else { continue };
        if name.text() == entry.key.value {
            let finding = Finding::new(&meaning::UNKNOWN_REMEDY, "remedy-names-itself", name.span());
            ctx.find(finding.arg("name", name.text()));
        } else {
            others.extend(ctx.remedy(name));
        }
    }
    others
}

fn owed(ctx: &mut Context<'_>, node: &Node, limit: &Expected) -> Option<Owed> {
    ctx.map(node);
    let id = id(ctx, node);
    let when = condition_of(ctx, node, "when");
    let unless = exceptions(ctx, node);
    let in_force = in_force(ctx, node);
    let exactly = node.get("exactly");
    let amount = limit_of(ctx, exactly.or_else(|| node.get("at_least")), limit);
    if let (Some(_), Some(other)) = (exactly, node.entry("at_least")) {
        ctx.find(Finding::new(&meaning::UNREADABLE_AMOUNT, "exactly-and-at-least", other.key.span));
    }
    if let Some(wrong) = node.entry("up_to") {
        ctx.findings.push_unless_known(Finding::new(
            &meaning::UNREADABLE_AMOUNT,
            "owed-up-to",
            wrong.key.span,
        ));
    }
    Some(Owed {
        id,
        when: when?,
        unless,
        amount: amount?,
        exactly: exactly.is_some(),
        in_force,
        place: node.span.into(),
    })
}

fn may(ctx: &mut Context<'_>, node: &Node, limit: &Expected) -> Option<May> {
    ctx.map(node);
    let id = id(ctx, node);
    let role = match ctx.text_of(node, "role") {
        Some(name) => ctx.role(name).map(Some),
        None => Some(None),
    };
    let when = condition_of(ctx, node, "when");
    let in_force = in_force(ctx, node);
    let written = node.get("up_to");
    let up_to = limit_of(ctx, written, limit);
    for key in ["exactly", "at_least"] {
        if let Some(wrong) = node.entry(key) {
            let finding = Finding::new(&meaning::UNREADABLE_AMOUNT, "may-is-up-to", wrong.key.span);
            ctx.findings.push_unless_known(finding.arg("key", key));
        }
    }
    Some(May {
        id,
        role: role?,
        when: when?,
        up_to: up_to?,
        in_force,
        place: node.span.into(),
        limit_place: written.map_or(node.span, |limit| limit.span).into(),
    })
}

/// Reads a limit, if there is one; the outer `None` means that it could not be read.
fn limit_of(ctx: &mut Context<'_>, node: Option<&Node>, limit: &Expected) -> Option<Option<Amount>> {
    match node {
        Some(node) => {
            let read = amount(ctx, node, limit)?;
            let is_less = is_less_than_nothing(&read);
            if is_less {
                ctx.find(Finding::new(&meaning::UNREADABLE_AMOUNT, "limit-below-nothing", node.span));
            }
            (!is_less).then_some(Some(read))
        }
        None => Some(None),
    }
}

/// Whether an amount is written out and less than nothing.
fn is_less_than_nothing(amount: &Amount) -> bool {
    let is_less = |expression: &Expression| match expression {
        Expression::Literal(Value::Number(value) | Value::Money(value, _), _) => *value < Exact::ZERO,
        Expression::PerCurrency(amounts) => amounts.iter().any(|(_, value)| *value < Exact::ZERO),
        _ => false,
    };
    match amount {
        Amount::Anything => false,
        Amount::PerCurrency(amounts) => amounts.iter().any(|(_, value)| *value < Exact::ZERO),
        Amount::Cases(cases) => cases.iter().any(|case| is_less_than_nothing(&case.is)),
        Amount::Expression(expression) => is_less(expression),
    }
}

fn id(ctx: &mut Context<'_>, node: &Node) -> Option<String> {
    ctx.text_of(node, "id").map(|id| id.text().to_owned())
}
