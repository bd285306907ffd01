//! What the words of a column stand for, as far as that can be told.

use super::{
    plain::{likeness, plain},
    profile::SeenColumn,
    target::{Meant, Target},
};

/// A word of an export.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SeenWord {
    /// The field or fact.
    pub of: String,
    /// The word.
    pub word: String,
    /// How often it stands there.
    pub n_rows: u64,
    /// What it stands for; none where nobody knows.
    pub meaning: Option<String>,
    /// Whether that is a guess that somebody should look at.
    pub is_guess: bool,
}

/// So much alike must a word be to what it may stand for.
const ALIKE: u32 = 66;
/// So much less alike must everything else be.
const APART: u32 = 8;

/// Returns what a word stands for, and how sure that is out of a hundred.
pub(super) fn meaning<'t>(target: &'t Target, word: &str) -> Option<(&'t Meant, u32)> {
    let (written, bare) = (word.trim().to_lowercase(), plain(word));
    let exact = target.words.iter().find(|(text, _)| *text == written || *text == bare && !bare.is_empty());
    if let Some((_, meant)) = exact {
        return Some((meant, 100));
    }
    let mut best: Option<(&Meant, u32)> = None;
    let mut second = 0;
    for (text, meant) in &target.words {
        let alike = likeness(&bare, text);
        match best {
            Some((known, most)) if known == meant => best = Some((known, most.max(alike))),
            Some((_, most)) if alike <= most => second = second.max(alike),
            Some((_, most)) => {
                second = second.max(most);
                best = Some((meant, alike));
            }
            None => best = Some((meant, alike)),
        }
    }
    best.filter(|(_, alike)| *alike >= ALIKE && *alike >= second + APART)
}

/// Returns the share of a column's cells whose words have a meaning, out of a hundred, and how many
/// different meanings they have.
pub(super) fn known(target: &Target, column: &SeenColumn) -> (u64, usize) {
    let mut meanings = Vec::new();
    let mut n_known = 0;
    for (word, count) in &column.words {
        if let Some((meant, _)) = meaning(target, word) {
            n_known += count;
            if !meanings.contains(&meant) {
                meanings.push(meant);
            }
        }
    }
    let n_all: u64 = column.n_rows - column.n_blank;
    ((n_known * 100).checked_div(n_all).unwrap_or(0), meanings.len())
}
