//! One case, answered at once.

use super::Format;
use crate::cases::{History, Keys, case, guideline, remedy, without_history};
use crate::cli::env::{Env, Exit};
use crate::cli::failure::{Failure, user_error};
use crate::decision::decide_each;
use crate::model::{Policies, built_in};
use crate::report::answer::{Question, human, json, plain};

pub(super) fn run(
    format: Format,
    words: &[(&str, &str)],
    policies: &Policies,
    history: Option<History>,
    env: &mut Env<'_>,
) -> Result<Exit, Failure> {
    let word = |wanted: &str| words.iter().find(|(name, _)| *name == wanted).map(|(_, word)| *word);
    let id = word(built_in::GUIDELINE).ok_or_else(no_guideline)?;
    let guideline = guideline(policies, id)?;
    if let Some(id) = word(built_in::REMEDY) {
        remedy(guideline, id)?;
    }
    let (mut said, errors) = case(policies, guideline, words, Some(env.now));
    if let Some(failure) = Failure::all(errors.into_iter().map(Failure::from)) {
        return Err(failure);
    }
    let assumed = match history {
        Some(history) => {
            said.given.history = history.of(policies, guideline, &said, &Keys::of(policies, guideline, &[]));
            None
        }
        None => without_history(policies, &said),
    };
    let case = assumed.as_ref().unwrap_or(&said);
    let question = Question {
        policies,
        guideline,
        said: &said,
        case,
        answers: &decide_each(policies, case),
        assumes_no_history: assumed.is_some(),
        lang: env.lang,
    };
    let text = match format {
        Format::Human => human(&question, env.look),
        Format::Plain => plain(&question),
        Format::Json => json(&question),
    };
    env.out.write_all(text.as_bytes())?;
    Ok(Exit::Clean)
}

fn no_guideline() -> Failure {
    user_error("no guideline is named")
        .hinted("name one, as in `sayso ask late-fee`; `sayso list` shows them all")
}
