//! `validate --fix`: what can be put right without asking.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};

use super::env::Env;
use super::failure::Failure;
use super::policies::shown;
use crate::diagnostic::fixed;
use crate::files::{File, Tree, write_atomically};
use crate::load::load_tree;
use crate::prose::say;

/// How often the result is looked at again: one fix may bring another finding to light.
const MOST_ROUNDS: usize = 8;

/// Puts right what is beyond doubt and says what was done, file by file; returns the files as they are
/// then.
///
/// All of it is worked out before the first file is written.
pub(super) fn fix(tree: Tree, folder: &Utf8Path, env: &mut Env<'_>) -> Result<Tree, Failure> {
    let (mut tree, mut done) = (tree, BTreeMap::<Utf8PathBuf, usize>::new());
    for _ in 0..MOST_ROUNDS {
        let Some((next, counts)) = round(&tree) else { break };
        counts.into_iter().for_each(|(path, count)| *done.entry(path).or_default() += count);
        tree = next;
    }
    let shown = shown(folder, env);
    for (path, count) in &done {
        let Some(file) = tree.get(path.as_str()) else { continue };
        write_atomically(&folder.join(path), &file.bytes)?;
        let args = [("path", shown.join(path).as_str().into()), ("count", (*count).into())];
        writeln!(env.err, "{}", say(env.lang, "fix-done", &args))?;
    }
    if done.is_empty() {
        writeln!(env.err, "{}", say(env.lang, "fix-none", &[]))?;
    }
    Ok(tree)
}

/// Makes every safe fix once; none where there is nothing left, or it would make matters worse.
fn round(tree: &Tree) -> Option<(Tree, Vec<(Utf8PathBuf, usize)>)> {
    let loaded = load_tree(tree);
    let mut counts = Vec::new();
    let mut files: BTreeMap<Utf8PathBuf, Vec<u8>> =
        tree.files().iter().map(|file| (file.path.clone(), file.bytes.clone())).collect();
    for fixed in fixed(&loaded.findings, &loaded.sources) {
        let source = loaded.sources.get(fixed.source);
        let is_text = |file: &File| file.bytes == source.text().as_bytes();
        // A file in another encoding became a text with marks in it; writing that would lose letters.
        if tree.get(source.path().as_str()).is_some_and(is_text) {
            files.insert(source.path().to_owned(), fixed.text.into_bytes());
            counts.push((source.path().to_owned(), fixed.n_findings));
        }
    }
    let next = Tree::from_memory(files);
    let is_better = !counts.is_empty() && load_tree(&next).findings.n_errors() <= loaded.findings.n_errors();
    is_better.then_some((next, counts))
}
