//! Whom to ask, and the answer where nothing else answers.

use crate::load::context::Context;
use crate::load::meaning;
use crate::load::meant;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::load::yaml::{Node, Value};
use crate::model::{Otherwise, Target};

/// Reads `ask billing` or `no`; the outer `None` means that it could not be read.
pub(super) fn ask(ctx: &mut Context<'_>, piece: Piece<'_>) -> Option<Option<Target>> {
    let text = piece.text();
    if text == "no" {
        return Some(None);
    }
    match text.strip_prefix("ask ") {
        Some(name) if !name.trim().is_empty() => {
            let start = text.len() - name.trim_start().len();
            let end = text.trim_end().len();
            ctx.target(piece.part(start..end)).map(Some)
        }
        _ => {
            let slip = Slip::new("no-or-ask", 0..text.len()).arg("written", text);
            let is_name = ctx.names.roles.contains_key(text) || ctx.names.departments.contains_key(text);
            let slip = if is_name { slip.did_you_mean(format!("ask {text}")) } else { slip };
            let slip = slip.meant(meant::word(text, ["no"].into_iter()), "no-or-ask");
            ctx.slip(&meaning::UNREADABLE_ANSWER, piece, slip);
            None
        }
    }
}

/// Reads `otherwise:`, a word or a map with `ask` and `because`.
pub(super) fn otherwise(ctx: &mut Context<'_>, map: &Node) -> Option<Otherwise> {
    let node = map.get("otherwise")?;
    let place = node.span.into();
    let ask = match &node.value {
        Value::Map(_) => match ctx.text_of(node, "ask") {
            Some(name) => Some(ctx.target(name)?),
            None => None,
        },
        Value::Scalar(_) | Value::List(_) => {
            let piece = ctx.text(node)?;
            ask(ctx, piece)?
        }
    };
    Some(Otherwise { ask, place })
}
