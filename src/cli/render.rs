//! `sayso render`: the pages for agents.

use camino::Utf8PathBuf;
use clap::Args;

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use super::policies::PoliciesArgs;
use crate::files::NewFolder;
use crate::review::release;

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
    #[command(flatten)]
    policies: PoliciesArgs,
}

/// Renders and writes.
pub(super) fn run(args: &Render, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let loaded = args.policies.load_sound(env)?;
    let policies = &loaded.policies;
    let today = policies.organisation.time_zone.to_datetime(env.now).date();
    let version = args.name.clone().or_else(|| args.policies.version(env)).unwrap_or_else(|| today.to_string());
    let pages = release::pages(policies, today, &version).map_err(|error| user_error(error.to_string()))?;
    let out = env.root.join(&args.out);
    let folder = NewFolder::begin(&out)?;
    for (path, bytes) in &pages {
        folder.write(path, bytes)?;
    }
    folder.finish()?;
    writeln!(env.out, "{} files in {}: open {}", pages.len(), args.out, args.out.join("index.html"))?;
    Ok(Exit::Clean)
}
