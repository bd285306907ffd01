//! When something holds: `{from: 2026-01-01, until: 2026-12-31}`.

use crate::diagnostic::Finding;
use crate::load::context::Context;
use crate::load::meaning;
use crate::load::yaml::Node;
use crate::model::Period;

/// Reads `in_force:` of a map; without it, always.
pub(super) fn in_force(ctx: &mut Context<'_>, map: &Node) -> Period {
    match map.get("in_force") {
        Some(node) => {
            ctx.map(node);
            period(ctx, node)
        }
        None => Period::default(),
    }
}

/// Reads `from:` and `until:` of a map.
pub(super) fn period(ctx: &mut Context<'_>, map: &Node) -> Period {
    let period = Period { from: ctx.date_of(map, "from"), until: ctx.date_of(map, "until") };
    if let (Some(from), Some(until), Some(node)) = (period.from, period.until, map.get("until"))
        && until < from
    {
        let finding = Finding::new(&meaning::EMPTY_PERIOD, "empty-period", node.span);
        ctx.find(finding.arg("from", from).arg("until", until));
    }
    period
}
