//! Which findings are no longer heard, or heard again.

use super::written::Written;
use crate::model::{Heed, Ignore, Loudness, Volume};

/// Lists what is newly passed over, and what is no longer; the rest counts as a setting.
pub(super) fn changes(old: &Heed, new: &Heed) -> Vec<Written> {
    if old == new {
        return Vec::new();
    }
    let ignored = |one: &Ignore| Written::Ignored {
        rule: one.rule.clone(),
        spot: one.spot.clone(),
        until: one.until,
        reason: one.reason.clone(),
    };
    let is_known = |one: &&Ignore| {
        let mut olds = old.ignores.iter().filter(|old| (&old.rule, &old.spot) == (&one.rule, &one.spot));
        !olds.any(|old| old.until >= one.until)
    };
    let mut changes: Vec<Written> = new.ignores.iter().filter(is_known).map(ignored).collect();
    changes.extend(new.levels.iter().filter(|one| is_quieter(old, one)).map(quieter));
    if changes.is_empty() {
        changes.push(Written::Setting { what: "findings" });
    }
    changes
}

fn quieter(one: &Loudness) -> Written {
    Written::Quieter { rule: one.rule.clone(), is_off: one.volume == Volume::Off }
}

fn is_quieter(old: &Heed, new: &Loudness) -> bool {
    let before = old.levels.iter().find(|old| old.rule == new.rule).map(|old| old.volume);
    match (before, new.volume) {
        (before, Volume::Off) => before != Some(Volume::Off),
        (before, Volume::Warning) => before.is_none_or(|before| before == Volume::Error),
        (_, Volume::Error) => false,
    }
}
