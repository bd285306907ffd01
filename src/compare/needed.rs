//! Which files a comparison needs, and nothing but these as policies.
//!
//! A guideline is read where it changed, where something that changed names it, or where the
//! organisation changed in a way that may reach it. All others are the same on both sides: they are counted.

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8Path;

use super::organisation;
use crate::files::{FilesError, Tree, Versions};
use crate::load::{Loaded, load_tree};

/// Two versions, without the guidelines that are the same in both.
#[derive(Debug)]
pub struct Needed {
    /// The older one; its findings are the mistakes that matter here.
    pub before: Loaded,
    /// The newer one; its findings are the mistakes that matter here.
    pub after: Loaded,
    /// How many guidelines were not read, since neither they nor anything they rest on changed.
    pub n_left_out: usize,
}

/// Reads and loads what a comparison of two versions needs.
///
/// # Errors
///
/// If a file cannot be read.
pub fn load_needed(versions: &Versions) -> Result<Needed, FilesError> {
    let paths = versions.paths();
    let by_id = by_id(&paths);
    let changed = versions.changed();
    let mut wanted: BTreeSet<&str> = changed.iter().filter_map(|path| guideline_id(path)).collect();
    let speaks = |path: &Utf8Path| changed.contains(path) || is_organisation(path);
    let (old, new) = versions.read(speaks)?;
    wanted.extend(named(&old, &by_id).chain(named(&new, &by_id)));
    let (old, new) = versions.read(|path| guideline_id(path).is_none_or(|id| wanted.contains(id)))?;
    let (mut before, mut after) = (load_tree(&old), load_tree(&new));
    let is_shared_changed = changed.iter().any(|path| guideline_id(path).is_none());
    if is_shared_changed && organisation::reaches_guidelines(&before.policies, &after.policies) {
        let (old, new) = versions.read(|_| true)?;
        return Ok(Needed { before: load_tree(&old), after: load_tree(&new), n_left_out: 0 });
    }
    keep_mistakes(&mut before, speaks);
    keep_mistakes(&mut after, speaks);
    let n_left_out = by_id.keys().filter(|id| !wanted.contains(*id)).count();
    Ok(Needed { before, after, n_left_out })
}

/// The id of a guideline that a file or its translation is about.
fn guideline_id(path: &Utf8Path) -> Option<&str> {
    let below = path.as_str().strip_prefix("guidelines/")?;
    let is_policy = below.ends_with(".yaml") && below.contains('/');
    is_policy.then(|| path.file_name()?.split('.').next())?
}

fn is_organisation(path: &Utf8Path) -> bool {
    !path.as_str().contains('/')
}

/// The files of each guideline.
fn by_id<'a>(paths: &BTreeSet<&'a Utf8Path>) -> BTreeMap<&'a str, usize> {
    let mut by_id = BTreeMap::new();
    for id in paths.iter().filter_map(|path| guideline_id(path)) {
        *by_id.entry(id).or_insert(0) += 1;
    }
    by_id
}

/// The guidelines that some files name, wherever they do: a word in passing costs no more than a look.
fn named<'a>(tree: &Tree, by_id: &BTreeMap<&'a str, usize>) -> impl Iterator<Item = &'a str> + use<'a> {
    let mut found = BTreeSet::new();
    for file in tree.files() {
        let text = String::from_utf8_lossy(&file.bytes);
        let words = text.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '-' | '_'));
        found.extend(words.filter_map(|word| by_id.get_key_value(word)).map(|(id, _)| *id));
    }
    found.into_iter()
}

/// What is wrong with a file that was not touched is not what a comparison is about; and what it names may
/// not have been read.
fn keep_mistakes(loaded: &mut Loaded, speaks: impl Fn(&Utf8Path) -> bool) {
    let sources = &loaded.sources;
    loaded.findings.retain(|finding| speaks(sources.get(finding.primary.source).path()));
}
