//! `sayso ask`: one case in, one answer out.

use clap::{Args, ValueEnum};

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use super::policies::PoliciesArgs;
use crate::cases::{case, guideline, remedy, without_history};
use crate::decision::decide_each;
use crate::model::built_in;
use crate::report::answer::{Question, human, json, plain};

/// Answer a case: who may decide it, and why
///
/// Facts are written as `name=value`; a value is read as what its fact is:
///
///     sayso ask late-fee waive-fee --role agent amount=60USD tenure=12 bill=200USD
///
/// The built-in facts are amount, role, customer, agent, site, decided_at and already_given.
#[derive(Args, Debug)]
#[command(verbatim_doc_comment)]
pub(super) struct Ask {
    /// The guideline, such as `late-fee`
    #[arg(value_name = "GUIDELINE")]
    guideline: String,
    /// The remedy, and facts of the case [default: every remedy]
    #[arg(value_name = "REMEDY] [FACT=VALUE")]
    words: Vec<String>,
    /// The role of the person who asks
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// How the answer is shown
    #[arg(long, value_name = "FORMAT", default_value = "human", help_heading = "Output")]
    format: Format,
    #[command(flatten)]
    policies: PoliciesArgs,
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
    let guideline = guideline(&policies, &args.guideline)?;
    let words = words(args)?;
    if let Some((_, name)) = words.iter().find(|(name, _)| *name == built_in::REMEDY) {
        remedy(guideline, name)?;
    }
    let (said, errors) = case(&policies, guideline, &words, Some(env.now));
    if let Some(failure) = Failure::all(errors.into_iter().map(Failure::from)) {
        return Err(failure);
    }
    let assumed = without_history(&policies, &said);
    let case = assumed.as_ref().unwrap_or(&said);
    let question = Question {
        policies: &policies,
        guideline,
        said: &said,
        case,
        answers: &decide_each(&policies, case),
        assumes_no_history: assumed.is_some(),
        lang: env.lang,
    };
    let text = match args.format {
        Format::Human => human(&question, env.look),
        Format::Plain => plain(&question),
        Format::Json => json(&question),
    };
    env.out.write_all(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// Returns names and words: the remedy may stand alone, everything else has a name.
fn words(args: &Ask) -> Result<Vec<(&str, &str)>, Failure> {
    let role = args.role.as_deref().map(|role| (built_in::ROLE, role));
    let mut words: Vec<(&str, &str)> = role.into_iter().collect();
    for (at, word) in args.words.iter().enumerate() {
        match word.split_once('=') {
            Some((name, value)) => words.push((name.trim(), value.trim())),
            None if at == 0 => words.push((built_in::REMEDY, word)),
            None => {
                return Err(user_error(format!("`{word}` says nothing"))
                    .hinted("facts are written as `name=value`, such as `amount=60USD`"));
            }
        }
    }
    Ok(words)
}
