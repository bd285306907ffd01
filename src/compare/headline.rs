//! What is said first: how many guidelines change, and which way.

use super::{Changes, Room};
use crate::prose::{Lang, say};

/// How many guidelines change, and in how many others that was not decided.
pub(super) fn of(changes: &Changes, lang: Lang) -> String {
    if changes.is_empty() {
        return say(lang, "diff-nothing", &[]);
    }
    let n = changes.guidelines.iter().filter(|one| one.is_certain()).count();
    let n_open = changes.n_with_other_decisions() - n;
    let certain = (n > 0 || n_open == 0).then(|| say(lang, "diff-summary", &[("count", n.into())]));
    let open = (n_open > 0).then(|| say(lang, "diff-undecided", &[("count", n_open.into())]));
    certain.into_iter().chain(open).collect::<Vec<_>>().join(" ")
}

/// Which way the whole change goes, where that is certain.
pub(super) fn direction(changes: &Changes, lang: Lang) -> Option<String> {
    let room = changes.certain_room().filter(|_| changes.n_with_other_decisions() > 0)?;
    Some(say(lang, direction_id(room), &[]))
}

fn direction_id(room: Room) -> &'static str {
    match room {
        Room::Same => "direction-none",
        Room::More => "direction-more",
        Room::Less => "direction-less",
        Room::Both => "direction-both",
        Room::Other => "direction-other",
    }
}
