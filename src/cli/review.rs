//! `sayso review`: a proposal as those who decide about it want to see it.

use std::collections::BTreeSet;

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, ValueEnum};

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use super::owners::{OwnersFile, owners};
use super::policies::PoliciesArgs;
use super::range::{Named, RangeArgs};
use super::simulate::{files_of, mapping};
use crate::diagnostic::{Findings, nearest};
use crate::files::{At, FilesError, Repository, Tree};
use crate::lint::Owners;
use crate::load::{Loaded, load_tree};
use crate::model::{DepartmentId, Policies};
use crate::report::review::{Format, Links, ReviewReport};
use crate::review::proposal::Proposal;
use crate::review::release::short;
use crate::simulate::{Input, Log, Options, read_log};

/// Review a proposal: what it changes, what to fix, what is asked, who has to agree
///
/// Checks the newer version, compares it with the older one and, if past decisions are given, replays
/// them; written for a comment under a pull request. Ends with 1 where something has to be put right
/// before it is merged: a mistake, an example that no longer holds, a gate of `sayso.yaml`. Questions
/// alone leave it at 0.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  sayso review main\n  sayso review main...HEAD --format comment --decisions decisions.csv\n  sayso review main --title"
)]
pub(super) struct Review {
    #[command(flatten)]
    range: RangeArgs,
    /// Files or folders of past decisions
    #[arg(long, value_name = "FILE")]
    decisions: Vec<Utf8PathBuf>,
    /// How columns map to facts: a name under `decisions:` in `sayso.yaml` [default: the only one, if its
    /// columns are there]
    #[arg(long, value_name = "NAME", requires = "decisions")]
    mapping: Option<String>,
    /// Take it that nothing was given before the log begins
    #[arg(long, requires = "decisions")]
    nothing_before: bool,
    /// A department that has agreed already; may be given several times
    #[arg(long, value_name = "DEPARTMENT")]
    agreed: Vec<String>,
    #[command(flatten)]
    policies: PoliciesArgs,
    /// Where the agents' pages of the proposal can be looked at
    #[arg(long, value_name = "URL", help_heading = "Links")]
    preview_url: Option<String>,
    /// Where the files of the policy folder can be edited, such as `https://example.com/edit/main/policies`
    #[arg(long, value_name = "URL", help_heading = "Links")]
    edit_url: Option<String>,
    /// Where the full report is
    #[arg(long, value_name = "URL", help_heading = "Links")]
    report_url: Option<String>,
    /// Print one line of at most 70 characters, for the list of checks
    #[arg(long, help_heading = "Output", conflicts_with = "format")]
    title: bool,
    /// How the result looks
    #[arg(long, value_name = "FORMAT", default_value = "text", help_heading = "Output")]
    format: Shape,
    /// Write the result to a file
    #[arg(long, short, value_name = "FILE", help_heading = "Output")]
    output: Option<Utf8PathBuf>,
}

/// How a review looks.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Shape {
    /// For a terminal
    Text,
    /// A comment under a pull request: Markdown, found again by a hidden marker
    Comment,
    /// The summary of a build: Markdown, longer
    Summary,
    /// For programs
    Json,
}

/// Loads, looks and reports.
pub(super) fn run(args: &Review, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = args.policies.folder(env)?;
    let (base, head) = args.range.versions(&folder, args.policies.revision())?;
    let after = load_tree(&Tree::read(&folder, &head.1)?);
    let (before, is_first) = match Tree::read(&folder, &base.1) {
        Err(FilesError::NoFolderInRevision { .. }) => {
            (without_guidelines(load_tree(&Tree::read(&folder, &head.1)?)), true)
        }
        read => (load_tree(&read?), false),
    };
    let agreed = agreed(args, &after.policies)?;
    let log = past(args, env, &before, &after)?;
    let (owners, owners_before) = (owners(&folder, &head.1), owners(&folder, &base.1));
    let proposal = Proposal {
        before: &before,
        after: &after,
        today: after.policies.organisation.time_zone.to_datetime(env.now).date(),
        owners: as_owners(owners.as_ref()),
        owners_before: as_owners(owners_before.as_ref()),
        past: log.as_ref().map(|log| (log, Options { nothing_before: args.nothing_before })),
        agreed: &agreed,
    };
    let review = proposal.review();
    let names = (name(&folder, &base), name(&folder, &head));
    let links = Links {
        preview: args.preview_url.clone(),
        edit: args.edit_url.clone(),
        report: args.report_url.clone(),
    };
    let report = ReviewReport {
        review: &review,
        before: &before.policies,
        after: &after.policies,
        names: (&names.0, &names.1),
        is_first,
        links: &links,
        lang: env.lang,
    };
    let text = if args.title { report.title() + "\n" } else { report.render(format(args.format, env)) };
    env.hand_over(&text, args.output.as_deref())?;
    Ok(if review.n_to_fix() == 0 { Exit::Clean } else { Exit::Findings })
}

/// What policies that are the first are compared with: the same organisation, with no guideline yet.
fn without_guidelines(loaded: Loaded) -> Loaded {
    let mut policies = loaded.policies;
    policies.guidelines.clear();
    policies.notices.clear();
    policies.recognitions.clear();
    Loaded { policies, findings: Findings::default(), n_examples: 0, ..loaded }
}

fn as_owners(file: Option<&OwnersFile>) -> Option<Owners<'_>> {
    file.map(|file| Owners { text: &file.text, folder: file.folder.as_str() })
}

fn format(shape: Shape, env: &Env<'_>) -> Format {
    match shape {
        Shape::Text => Format::Human(env.look),
        Shape::Comment => Format::Comment,
        Shape::Summary => Format::Summary,
        Shape::Json => Format::Json,
    }
}

/// The short name of a commit; what lies on disk is called so.
fn name(folder: &Utf8Path, (shown, at): &Named) -> String {
    let commit = |revision: &str| Repository::open(folder).ok()?.commit(revision).ok();
    match at {
        At::WorkTree => shown.clone(),
        At::Revision(revision) => {
            commit(revision).map_or_else(|| shown.clone(), |commit| short(&commit).to_owned())
        }
    }
}

fn agreed(args: &Review, policies: &Policies) -> Result<BTreeSet<DepartmentId>, Failure> {
    let known = |name: &str| {
        if policies.department(name).is_some() {
            return Ok(DepartmentId::new(name));
        }
        let failure = user_error(format!("there is no department `{name}`"));
        let near = nearest(name, policies.departments.iter().map(|department| department.id.as_str()));
        Err(match near {
            Some(near) => failure.hinted(format!("did you mean `{near}`?")),
            None => failure,
        })
    };
    args.agreed.iter().map(|name| known(name)).collect()
}

/// Reads the past decisions, if both versions can be decided by.
fn past(args: &Review, env: &Env<'_>, before: &Loaded, after: &Loaded) -> Result<Option<Log>, Failure> {
    let is_sound = before.is_decidable() && after.is_decidable();
    if args.decisions.is_empty() || !is_sound {
        return Ok(None);
    }
    let mut sources = Vec::new();
    for path in &args.decisions {
        sources.extend(files_of(env, path)?);
    }
    let pair = [&before.policies, &after.policies];
    let (mapping, _) = mapping(args.mapping.as_deref(), &sources, pair, &after.policies.organisation)?;
    let inputs = sources
        .iter()
        .map(|source| -> Result<(String, Input), Failure> { Ok((source.name.clone(), (source.open)()?)) });
    Ok(Some(read_log(inputs, &mapping, pair, |_| {})?))
}
