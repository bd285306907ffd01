//! Notices and recognition: what the agents are warned of, and what they are thanked for.

use crate::diagnostic::nearest;
use crate::load::context::Context;
use crate::load::folder::File;
use crate::load::meaning;
use crate::load::period::period;
use crate::load::piece::Piece;
use crate::load::yaml::Node;
use crate::model::{Affected, DepartmentId, GuidelineId, Notice, NoticeId, Recognition, Texts};

/// Reads a notice; `None` where its days are not known.
pub(super) fn notice(ctx: &mut Context<'_>, file: &File, id: &str, texts: Texts) -> Option<Notice> {
    let root = file.root.as_ref()?;
    ctx.map(root);
    let period = period(ctx, root);
    if root.get("from").is_none() || root.get("until").is_none() {
        ctx.missing(root, "notice-without-days");
    }
    let affects = ctx.list_of(root, "affects").iter().filter_map(|item| ctx.text(item)).collect::<Vec<_>>();
    let affects = affects.into_iter().filter_map(|name| affected(ctx, name)).collect();
    let contact = ctx.text_of(root, "contact").and_then(|name| ctx.department(name));
    Some(Notice {
        id: NoticeId::new(id),
        texts,
        from: period.from?,
        until: period.until?,
        affects,
        contact,
        place: file.head().into(),
    })
}

/// A guideline or a department.
fn affected(ctx: &mut Context<'_>, name: Piece<'_>) -> Option<Affected> {
    if ctx.names.guidelines.contains_key(name.text()) {
        return Some(Affected::Guideline(GuidelineId::new(name.text())));
    }
    if ctx.names.departments.contains_key(name.text()) {
        return Some(Affected::Department(DepartmentId::new(name.text())));
    }
    let all = ctx.names.guidelines.keys().chain(ctx.names.departments.keys());
    let near = nearest(name.text(), all.map(String::as_str));
    ctx.unknown(&meaning::UNKNOWN_GUIDELINE, "unknown-affected", name, near);
    None
}

/// Reads a recognition; `None` where its day is not known.
pub(super) fn recognition(ctx: &mut Context<'_>, file: &File, id: &str, texts: Texts) -> Option<Recognition> {
    let root: &Node = file.root.as_ref()?;
    ctx.map(root);
    if root.get("date").is_none() {
        ctx.missing(root, "recognition-without-date");
    }
    let date = ctx.date_of(root, "date");
    let guideline = ctx.text_of(root, "guideline").and_then(|name| ctx.guideline_id(name));
    let thanked_by = ctx.text_of(root, "thanked_by").and_then(|name| ctx.department(name));
    Some(Recognition {
        id: id.to_owned(),
        texts,
        guideline,
        thanked_by,
        date: date?,
        place: file.head().into(),
    })
}
