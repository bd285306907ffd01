//! One guideline: its situation, remedies and examples.

use jiff::tz::TimeZone;

use crate::diagnostic::{Finding, nearest};
use crate::load::condition::{condition, condition_of};
use crate::load::context::Context;
use crate::load::declare::formerly;
use crate::load::example::example;
use crate::load::folder::File;
use crate::load::meaning;
use crate::load::organisation::{facts, tables};
use crate::load::period::in_force;
use crate::load::remedy::remedy;
use crate::load::target::otherwise;
use crate::load::yaml::Node;
use crate::model::{DepartmentId, Exception, Guideline, GuidelineId, Period, Place, Texts};

/// The zones and names that the examples of a guideline need.
pub(super) struct Desks<'a> {
    pub(super) zone: &'a TimeZone,
    pub(super) sites: &'a [crate::model::Site],
}

/// Reads a guideline; its texts are given.
pub(super) fn guideline(
    ctx: &mut Context<'_>,
    file: &File,
    department: &str,
    id: &str,
    texts: Texts,
    desks: &Desks<'_>,
) -> Guideline {
    let mut guideline = empty(department, id, texts, file.head().into());
    let Some(root) = &file.root else { return guideline };
    ctx.map(root);
    guideline.formerly = formerly(ctx, root).iter().map(|id| GuidelineId::new(id)).collect();
    guideline.in_force = in_force(ctx, root);
    guideline.review_by = ctx.date_of(root, "review_by");
    guideline.facts = facts(ctx, root, desks.zone);
    guideline.tables = tables(ctx, root);
    guideline.only_when = condition_of(ctx, root, "only_when").flatten();
    guideline.unless = exceptions(ctx, root);
    guideline.otherwise = otherwise(ctx, root);
    guideline.first_that_applies = offer(ctx, root);
    guideline.remedies = ctx.map_of(root, "remedies").iter().map(|entry| remedy(ctx, entry)).collect();
    guideline.training = ctx
        .list_of(root, "training")
        .iter()
        .filter_map(|item| ctx.text(item))
        .map(|text| text.text().to_owned())
        .collect();
    guideline.examples =
        ctx.list_of(root, "examples").iter().filter_map(|node| example(ctx, node, desks)).collect();
    guideline
}

fn empty(department: &str, id: &str, texts: Texts, place: Place) -> Guideline {
    Guideline {
        id: GuidelineId::new(id),
        department: DepartmentId::new(department),
        texts,
        formerly: Vec::new(),
        in_force: Period::default(),
        review_by: None,
        only_when: None,
        unless: Vec::new(),
        otherwise: None,
        first_that_applies: false,
        facts: Vec::new(),
        tables: Vec::new(),
        remedies: Vec::new(),
        training: Vec::new(),
        examples: Vec::new(),
        place,
    }
}

/// Reads `unless:`, from the top.
pub(super) fn exceptions(ctx: &mut Context<'_>, map: &Node) -> Vec<Exception> {
    ctx.list_of(map, "unless").iter().filter_map(|node| exception(ctx, node)).collect()
}

fn exception(ctx: &mut Context<'_>, node: &Node) -> Option<Exception> {
    ctx.map(node);
    let id = ctx.text_of(node, "id").map(|id| id.text().to_owned());
    let when = node.get("when").map(|when| condition(ctx, when));
    if when.is_none() {
        ctx.wrong_form(node, "unless-without-when");
    }
    let ask = match ctx.text_of(node, "ask") {
        Some(name) => Some(ctx.target(name)?),
        None => None,
    };
    Some(Exception { id, when: when.flatten()?, ask, place: node.span.into() })
}

/// `offer: the first that applies` makes the order of the remedies binding.
fn offer(ctx: &mut Context<'_>, root: &Node) -> bool {
    let Some(offer) = ctx.text_of(root, "offer") else { return false };
    let is_first = offer.text() == "the first that applies";
    if !is_first {
        let finding = Finding::new(&meaning::UNREADABLE_ANSWER, "offer-unclear", offer.span());
        ctx.findings.push_unless_known(finding.arg("written", offer.text()));
    }
    is_first
}

/// Reports a folder of guidelines that no department stands behind.
pub(super) fn check_department(ctx: &mut Context<'_>, file: &File, department: &str) {
    if !ctx.names.departments.contains_key(department) {
        let near = nearest(department, ctx.names.departments.keys().map(String::as_str));
        let finding = Finding::new(&meaning::UNKNOWN_DEPARTMENT, "folder-of-no-department", file.head());
        ctx.find(finding.arg("name", department).did_you_mean(near));
    }
}
