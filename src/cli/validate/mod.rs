//! `sayso validate`: what is wrong with the policies, and whether their examples hold.

mod checked;
mod examples;
mod output;
mod watch;

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;

use super::env::{Env, Exit};
use super::failure::Failure;
use super::fix::fix;
use super::policies::PoliciesArgs;
use crate::files::{At, Tree, write_atomically};
use crate::lint::Baseline;
use crate::load::load_tree;
use crate::prose::say;
use checked::{Beside, Checked, baseline};
use output::Format;

/// Check the policies: their form, their meaning, and their examples as tests
///
/// The exit code is 1 where something has to be put right; questions alone leave it at 0. Which findings are
/// told and how loudly can be said in `sayso.yaml`, under `findings`.
#[derive(Args, Debug)]
pub(super) struct Validate {
    /// How findings are shown
    #[arg(long, value_name = "FORMAT", default_value = "human", help_heading = "Output")]
    format: Format,
    /// A file to write too, in the form of its name: .txt, .json, .sarif, .md, .xml (JUnit); may be given
    /// several times
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    output: Vec<Utf8PathBuf>,
    /// Let questions count like mistakes
    #[arg(long)]
    strict: bool,
    /// Check again whenever a file changes, until Ctrl-C
    #[arg(long, conflicts_with_all = ["fix", "revision", "write_baseline"])]
    watch: bool,
    /// An earlier version, to find guidelines that have a new id and do not say so
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Put right what is beyond doubt, such as `50USD`, `50,00` or `Yes`; comments and layout stay
    #[arg(long, conflicts_with = "revision")]
    fix: bool,
    /// Show only what is not recorded in this file
    #[arg(long, value_name = "FILE", help_heading = "An old folder")]
    baseline: Option<Utf8PathBuf>,
    /// Record what is found now in this file, for `--baseline`
    #[arg(long, value_name = "FILE", conflicts_with = "baseline", help_heading = "An old folder")]
    write_baseline: Option<Utf8PathBuf>,
    #[command(flatten)]
    policies: PoliciesArgs,
}

pub(super) fn run(args: &Validate, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let files = args.output.iter().map(|path| Ok((path.as_path(), Format::of_file(path)?)));
    let files = files.collect::<Result<Vec<_>, Failure>>()?;
    if args.watch {
        return watch::watch(args, &files, env);
    }
    let checked = check(args, env)?;
    output::to_files(&files, &checked, env)?;
    if let Some(file) = &args.write_baseline {
        return record(&checked, file, env);
    }
    output::to_terminal(&checked, args.format, env)?;
    let findings = &checked.findings;
    let is_clean = if args.strict { findings.is_empty() } else { !findings.has_errors() };
    Ok(if is_clean { Exit::Clean } else { Exit::Findings })
}

/// Looks at the policies as they are now.
fn check(args: &Validate, env: &mut Env<'_>) -> Result<Checked, Failure> {
    let known = args.baseline.as_deref().map(|file| baseline(file, env)).transpose()?;
    let folder = args.policies.folder(env)?;
    let tree = args.policies.tree(env)?;
    let tree = if args.fix { fix(tree, &folder, env)? } else { tree };
    let loaded = load_tree(&tree);
    drop(tree);
    let before = args.since.as_ref().map(|revision| Tree::read(&folder, &At::Revision(revision.clone())));
    let before = before.transpose()?.map(|tree| load_tree(&tree).policies);
    let beside = Beside { baseline: known.as_ref(), before: before.as_ref() };
    Ok(Checked::new(loaded, &folder, &args.policies.at(), beside, env))
}

/// Records what was found.
fn record(checked: &Checked, file: &Utf8Path, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let baseline = Baseline::of(&checked.findings, &checked.loaded.sources);
    write_atomically(&env.root.join(file), baseline.to_json().as_bytes())?;
    let args = [("count", baseline.n_findings().into()), ("file", file.as_str().into())];
    writeln!(env.out, "{}", say(env.lang, "validate-recorded", &args))?;
    Ok(Exit::Clean)
}
