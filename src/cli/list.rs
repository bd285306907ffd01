//! `sayso list`: all guidelines at a glance.

use clap::{Args, ValueEnum};

use super::env::{Env, Exit};
use super::failure::Failure;
use super::policies::PoliciesArgs;
use crate::prose::say;
use crate::report::list;

/// List the guidelines: what there is, and who may decide how much
#[derive(Args, Debug)]
pub(super) struct List {
    /// How the list is shown
    #[arg(long, value_name = "FORMAT", default_value = "human", help_heading = "Output")]
    format: Format,
    #[command(flatten)]
    policies: PoliciesArgs,
}

/// How a list is shown.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For a terminal
    Human,
    /// Line by line, for screen readers and logs
    Plain,
    /// `sayso/list/1`, for programs
    Json,
}

pub(super) fn run(args: &List, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let loaded = args.policies.load(env)?;
    let n_mistakes = loaded.findings.n_errors();
    let policies = loaded.policies;
    let text = match args.format {
        Format::Human => list::human(&policies, env.lang, env.look),
        Format::Plain => list::plain(&policies, env.lang),
        Format::Json => list::json(&policies, env.lang),
    };
    if n_mistakes == 0 {
        env.out.write_all(text.as_bytes())?;
        return Ok(Exit::Clean);
    }
    let incomplete = say(env.lang, "list-incomplete", &[("count", n_mistakes.into())]);
    match args.format {
        Format::Human | Format::Plain => writeln!(env.out, "{incomplete}\n")?,
        Format::Json => writeln!(env.err, "{incomplete}")?,
    }
    env.out.write_all(text.as_bytes())?;
    Ok(Exit::Findings)
}
