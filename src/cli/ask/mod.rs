//! `sayso ask`: a case in, an answer out; or many at once.

mod batch;
mod one;
mod past;

use camino::Utf8PathBuf;
use clap::{Args, ValueEnum};

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use super::policies::PoliciesArgs;
use crate::model::built_in;

/// Answer a case: who may decide it, and why
///
/// Facts are written as `name=value`; a value is read as what its fact is:
///
///     sayso ask late-fee waive-fee --role agent amount=60USD tenure=12 bill=200USD
///
/// Built in are amount, role, customer, agent, site, decided_at and already_given.
/// With `--batch`, each row of a table is a case and its columns are facts:
///
///     sayso ask --batch cases.csv --out answers.csv
#[derive(Args, Debug)]
#[command(verbatim_doc_comment)]
#[command(override_usage = "sayso ask GUIDELINE [REMEDY] [FACT=VALUE]... [OPTIONS]\n       \
                            sayso ask [GUIDELINE [REMEDY]] [FACT=VALUE]... --batch FILE [OPTIONS]")]
pub(super) struct Ask {
    /// The guideline, the remedy [default: every one of the guideline], and facts of the case
    #[arg(value_name = "WORD")]
    words: Vec<String>,
    /// The role of the person who asks
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// How the answer is shown
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "human",
        conflicts_with = "batch",
        help_heading = "Output"
    )]
    format: Format,
    /// A table of what was decided before
    #[arg(long, value_name = "FILE")]
    history: Option<Utf8PathBuf>,
    /// The entry of `decisions:` in `sayso.yaml` that says which column is which fact
    #[arg(long, value_name = "NAME")]
    mapping: Option<String>,
    #[command(flatten)]
    batch: BatchArgs,
    #[command(flatten)]
    policies: PoliciesArgs,
}

/// Many cases at once
#[derive(Args, Debug)]
#[command(next_help_heading = "Many cases")]
struct BatchArgs {
    /// A table of cases, one per row; `-` is the standard input
    #[arg(long, value_name = "FILE")]
    batch: Option<Utf8PathBuf>,
    /// Where the answers go [default: the standard output]
    #[arg(long, value_name = "FILE", requires = "batch")]
    out: Option<Utf8PathBuf>,
    /// Facts to show as they were worked out
    #[arg(long, value_name = "FACT,...", value_delimiter = ',', requires = "batch")]
    show: Vec<String>,
    /// Count what earlier rows were given
    #[arg(long, requires = "batch", conflicts_with = "recorded")]
    in_sequence: bool,
    /// Hold what was done, the columns `outcome` and `given`, against the answers
    #[arg(long, requires = "batch")]
    recorded: bool,
}

/// How an answer is shown.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For a terminal
    Human,
    /// Line by line, for screen readers and logs
    Plain,
    /// `sayso/answer/1`, for programs
    Json,
}

pub(super) fn run(args: &Ask, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let policies = args.policies.load_sound(env)?.policies;
    let words = words(args)?;
    let mapping = args.mapping.as_deref().map(|name| past::mapping(&policies, name)).transpose()?;
    let history = match &args.history {
        Some(path) => Some(past::read(path, &policies, mapping, &fixed(args, &words), env)?),
        None => None,
    };
    match &args.batch.batch {
        Some(cases) => {
            let many = batch::Many { args: &args.batch, mapping, history };
            batch::run(many, cases, &words, &policies, env)
        }
        None => one::run(args.format, &words, &policies, history, env),
    }
}

/// Returns names and words: guideline and remedy may stand alone, everything else has a name.
fn words(args: &Ask) -> Result<Vec<(&str, &str)>, Failure> {
    let role = args.role.as_deref().map(|role| (built_in::ROLE, role));
    let mut words: Vec<(&str, &str)> = role.into_iter().collect();
    let mut nameless = [built_in::GUIDELINE, built_in::REMEDY].into_iter();
    for word in &args.words {
        let named = match word.split_once('=') {
            Some((name, value)) => (name.trim(), value.trim()),
            None => (nameless.next().ok_or_else(|| says_nothing(word))?, word.as_str()),
        };
        words.push(named);
    }
    Ok(words)
}

/// What holds for every earlier decision as well: of one case only what it is about, not what it is like.
fn fixed<'a>(args: &Ask, words: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let is_shared = |name: &str| [built_in::GUIDELINE, built_in::REMEDY, "currency"].contains(&name);
    let words = words.iter().filter(|(name, _)| args.batch.batch.is_some() || is_shared(name));
    words.copied().collect()
}

fn says_nothing(word: &str) -> Failure {
    user_error(format!("`{word}` says nothing"))
        .hinted("facts are written as `name=value`, such as `amount=60USD`")
}
