//! `sayso fmt`: one layout for all policy files.

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use super::policies::{FolderArgs, shown};
use crate::files::{File, Tree, write_atomically};
use crate::load::layout::{Layout, lay_out};
use crate::prose::say;
use crate::report::patch::patch;

/// Lay out the policy files in one way; what they mean and their comments stay
///
/// A file that cannot be read without a doubt is left alone. The exit code is 1 where a file was left
/// alone, and with `--check` or `--diff` where a file would change.
#[derive(Args, Debug)]
pub(super) struct Fmt {
    /// The files or folders to lay out [default: all policy files]
    #[arg(value_name = "PATH")]
    paths: Vec<Utf8PathBuf>,
    /// Name the files that would change, and write nothing
    #[arg(long)]
    check: bool,
    /// Show how the files would change, and write nothing
    #[arg(long, conflicts_with = "check")]
    diff: bool,
    #[command(flatten)]
    folder: FolderArgs,
}

pub(super) fn run(args: &Fmt, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = args.folder.folder(env)?;
    let tree = Tree::from_disk(&folder)?;
    let shown = shown(&folder, env);
    let (mut n_changed, mut n_kept, mut n_left) = (0_usize, 0_usize, 0_usize);
    for file in chosen(&tree, &args.paths, &folder, env)? {
        let path = shown.join(&file.path);
        match lay_out(&file.path, &file.bytes) {
            Layout::Foreign => {}
            Layout::Kept => n_kept += 1,
            Layout::Changed(text) => {
                n_changed += 1;
                change(args, &folder, file, &path, &text, env)?;
            }
            layout @ (Layout::Unread { .. } | Layout::Unsure) => {
                n_left += 1;
                let id = if matches!(layout, Layout::Unsure) { "fmt-unsure" } else { "fmt-unread" };
                let says = say(env.lang, id, &[("path", path.as_str().into())]);
                writeln!(env.err, "{says}")?;
            }
        }
    }
    let is_trial = args.check || args.diff;
    let id = if is_trial { "fmt-check-done" } else { "fmt-done" };
    let counts = [("changed", n_changed.into()), ("kept", n_kept.into())];
    writeln!(env.err, "{}", say(env.lang, id, &counts))?;
    Ok(if n_left > 0 || (is_trial && n_changed > 0) { Exit::Findings } else { Exit::Clean })
}

/// Writes one file, or says what would become of it.
fn change(
    args: &Fmt,
    folder: &Utf8Path,
    file: &File,
    path: &Utf8Path,
    text: &str,
    env: &mut Env<'_>,
) -> Result<(), Failure> {
    if args.diff {
        let old = String::from_utf8_lossy(&file.bytes);
        env.out.write_all(patch(path, &old, text, env.look).as_bytes())?;
        return Ok(());
    }
    if !args.check {
        write_atomically(&folder.join(&file.path), text.as_bytes())?;
    }
    Ok(writeln!(env.out, "{path}")?)
}

/// Returns the files that are named, or lie in a folder that is named; all where none is.
fn chosen<'a>(
    tree: &'a Tree,
    paths: &[Utf8PathBuf],
    folder: &Utf8Path,
    env: &Env<'_>,
) -> Result<Vec<&'a File>, Failure> {
    if paths.is_empty() {
        return Ok(tree.files().iter().collect());
    }
    let mut wanted = Vec::new();
    for path in paths {
        let inside = inside(&env.root.join(path), folder);
        let count = wanted.len();
        let named = tree
            .files()
            .iter()
            .filter(|file| inside.as_ref().is_some_and(|inside| file.path.starts_with(inside)));
        wanted.extend(named);
        if wanted.len() == count {
            return Err(user_error(format!("`{path}` is none of the policy files"))
                .hinted(format!("name a file or folder in `{}`", shown(folder, env))));
        }
    }
    wanted.sort_by(|a, b| a.path.as_str().cmp(b.path.as_str()));
    wanted.dedup_by(|a, b| a.path == b.path);
    Ok(wanted)
}

/// The path of a file inside a folder, whatever way both are written.
fn inside(path: &Utf8Path, folder: &Utf8Path) -> Option<Utf8PathBuf> {
    let (path, folder) = (path.canonicalize_utf8().ok()?, folder.canonicalize_utf8().ok()?);
    path.strip_prefix(&folder).ok().map(Utf8Path::to_owned)
}
