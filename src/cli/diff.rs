//! `sayso diff`: what a change means.

use camino::Utf8PathBuf;
use clap::{Args, ValueEnum};

use super::env::{Env, Exit};
use super::failure::Failure;
use super::policies::{PoliciesArgs, load_version};
use super::range::RangeArgs;
use crate::analysis::Budget;
use crate::compare::compare;
use crate::files::Tree;
use crate::load::Loaded;
use crate::report::changes::{ChangesReport, Format};

/// Say what a change means: which decisions change, each with an example, and that nothing else does
///
/// Compares two git revisions without checking anything out; without HEAD, what lies on disk. Ends
/// with 0 where no decision changes, with 1 where some do.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  sayso diff main\n  sayso diff v1.0 v1.1 --lang hu\n  sayso diff main --format markdown"
)]
pub(super) struct Diff {
    #[command(flatten)]
    range: RangeArgs,
    #[command(flatten)]
    policies: PoliciesArgs,
    /// How the result looks
    #[arg(long, value_name = "FORMAT", default_value = "text", help_heading = "Output")]
    format: Shape,
    /// Write the result to a file
    #[arg(long, short, value_name = "FILE", help_heading = "Output")]
    output: Option<Utf8PathBuf>,
}

/// How changes look.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Shape {
    /// For a terminal
    Text,
    /// For a pull request
    Markdown,
    /// For programs
    Json,
}

/// Compares and reports.
pub(super) fn run(args: &Diff, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = args.policies.folder(env)?;
    let (base, head) = args.range.versions(&folder)?;
    let before = sound(&Tree::read(&folder, &base.1)?, &base.0)?;
    let after = sound(&Tree::read(&folder, &head.1)?, &head.0)?;
    let changes = compare(&before.policies, &after.policies, Budget::default());
    let report = ChangesReport {
        changes: &changes,
        before: &before.policies,
        after: &after.policies,
        names: (&base.0, &head.0),
        lang: env.lang,
    };
    let text = report.render(match args.format {
        Shape::Text => Format::Human(env.look),
        Shape::Markdown => Format::Markdown,
        Shape::Json => Format::Json,
    });
    env.hand_over(&text, args.output.as_deref())?;
    Ok(if changes.n_with_other_decisions() == 0 { Exit::Clean } else { Exit::Findings })
}

fn sound(tree: &Tree, name: &str) -> Result<Loaded, Failure> {
    load_version(tree, name, "compared", format!("see them with `sayso validate --revision {name}`"))
}
