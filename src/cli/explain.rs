//! `sayso explain`: what a remark means.

use clap::Args;

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use crate::diagnostic::{Rule, nearest};
use crate::lint;
use crate::prose::{Lang, say};

/// Explain a finding by its name, such as `unknown-fact`
#[derive(Args, Debug)]
pub(super) struct Explain {
    /// The name that stands beside the finding [default: list all names]
    #[arg(value_name = "NAME")]
    name: Option<String>,
}

pub(super) fn run(args: &Explain, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let known = lint::all_rules();
    let Some(name) = &args.name else {
        for rule in known {
            let line = format!("{}  {}", rule.name, rule.summary());
            writeln!(env.out, "{}", line.trim_end())?;
        }
        return Ok(Exit::Clean);
    };
    let rule = known.iter().find(|rule| rule.name == name).ok_or_else(|| unknown(name, &known))?;
    if env.lang != Lang::En {
        writeln!(env.err, "{}", say(env.lang, "explain-in-english", &[]))?;
    }
    env.out.write_all(rule.page.as_bytes())?;
    Ok(Exit::Clean)
}

fn unknown(name: &str, known: &[&Rule]) -> Failure {
    let failure = user_error(format!("there is no finding called `{name}`"));
    match nearest(name, known.iter().map(|rule| rule.name)) {
        Some(near) => failure.hinted(format!("did you mean `{near}`?")),
        None => failure.hinted("`sayso explain` lists them all"),
    }
}
