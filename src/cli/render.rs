//! `sayso render`: the pages for agents.

use camino::Utf8PathBuf;
use clap::Args;
use jiff::civil::Date;

use super::env::{Env, Exit};
use super::failure::{Failure, Kind, with_causes};
use super::policies::PoliciesArgs;
use crate::files::NewFolder;
use crate::site::{RenderOptions, render};

/// Write the pages for agents: every guideline and department in every language, with the search box
///
/// The pages work from a web server and straight from the folder. The folder is replaced as a whole.
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  sayso render --out pages")]
pub(super) struct Render {
    /// The folder to write to
    #[arg(long, value_name = "DIR")]
    out: Utf8PathBuf,
    /// A name for this version, shown at the foot of every page [default: the commit]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The last day on which the pages should be relied on
    #[arg(long, value_name = "DATE")]
    valid_until: Option<Date>,
    /// Where a policy file can be edited; its path is put behind it
    #[arg(long, value_name = "URL")]
    edit_url: Option<String>,
    /// Where to send what is missing; `{words}` in it becomes the words typed [default: a letter to the
    /// first contact with an address]
    #[arg(long, value_name = "URL")]
    feedback_url: Option<String>,
    #[command(flatten)]
    policies: PoliciesArgs,
}

/// Renders and writes.
pub(super) fn run(args: &Render, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let policies = args.policies.load_sound(env)?.policies;
    let today = policies.organisation.time_zone.to_datetime(env.now).date();
    let version =
        args.name.clone().or_else(|| args.policies.version(env)).unwrap_or_else(|| today.to_string());
    let options = RenderOptions {
        valid_until: args.valid_until,
        edit_url: args.edit_url.clone(),
        feedback_url: args.feedback_url.clone(),
        ..RenderOptions::new(today, &version)
    };
    let pages =
        render(&policies, &options).map_err(|error| Failure::new(Kind::Internal, with_causes(&error)))?;
    let folder = NewFolder::begin(&env.root.join(&args.out))?;
    for (path, bytes) in &pages {
        folder.write(path, bytes)?;
    }
    folder.finish()?;
    writeln!(env.out, "{} files in {}: open {}", pages.len(), args.out, args.out.join("index.html"))?;
    Ok(Exit::Clean)
}
