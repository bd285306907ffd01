//! The tables of a folder.

use super::folder::Folder;
use crate::model::{Guideline, Table};

/// Returns every table that was understood, each with its guideline if it belongs to one.
pub(super) fn all<'a>(folder: &Folder<'a>) -> Vec<(Option<&'a Guideline>, &'a Table)> {
    if !folder.has_sound_organisation() {
        return Vec::new();
    }
    let policies = folder.policies;
    let shared = policies.organisation.tables.iter().map(|table| (None, table));
    let guidelines = policies.guidelines.iter().filter(|guideline| folder.is_sound(guideline.place));
    let own =
        guidelines.flat_map(|guideline| guideline.tables.iter().map(move |table| (Some(guideline), table)));
    shared.chain(own).collect()
}
