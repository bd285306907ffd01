//! `sayso render`: pages for agents.

use camino::Utf8PathBuf;
use clap::Args;
use jiff::civil::Date;

use super::env::{Env, Exit};
use super::failure::{Failure, Kind, with_causes};
use super::policies::PoliciesArgs;
use crate::files::{NewFolder, Repository};
use crate::review::release::short;
use crate::site::{RenderOptions, render};

/// Render the pages for agents: a folder that works from a server or from a disk
#[derive(Args, Debug)]
pub(super) struct Render {
    /// The folder to write; it is replaced as a whole
    #[arg(long, value_name = "DIR")]
    out: Utf8PathBuf,
    /// The last day on which the pages should be relied on
    #[arg(long, value_name = "DATE")]
    valid_until: Option<Date>,
    /// Where a policy file can be edited; its path is put behind it
    #[arg(long, value_name = "URL")]
    edit_url: Option<String>,
    /// Where to send what is missing; `{words}` in it becomes the words typed
    #[arg(long, value_name = "URL")]
    feedback_url: Option<String>,
    #[command(flatten)]
    policies: PoliciesArgs,
}

pub(super) fn run(args: &Render, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let policies = args.policies.load_sound(env)?.policies;
    let today = policies.organisation.time_zone.to_datetime(env.now).date();
    let options = RenderOptions {
        valid_until: args.valid_until,
        edit_url: args.edit_url.clone(),
        feedback_url: args.feedback_url.clone(),
        ..RenderOptions::new(today, &version(args, env))
    };
    let pages =
        render(&policies, &options).map_err(|error| Failure::new(Kind::Internal, with_causes(&error)))?;
    let folder = NewFolder::begin(&env.root.join(&args.out))?;
    for (path, bytes) in &pages {
        folder.write(path, bytes)?;
    }
    folder.finish()?;
    writeln!(env.out, "{}", args.out.join("index.html"))?;
    writeln!(env.err, "{} files in {}", pages.len(), args.out)?;
    Ok(Exit::Clean)
}

/// The commit that the policies come from; `draft` outside git.
fn version(args: &Render, env: &Env<'_>) -> String {
    let commit = || {
        let repository = Repository::open(&args.policies.folder(env).ok()?).ok()?;
        match args.policies.revision() {
            Some(revision) => repository.commit(revision).ok(),
            None => repository.head().ok()?,
        }
    };
    commit().map_or_else(|| "draft".to_owned(), |commit| short(&commit).to_owned())
}
