//! `sayso show`: one guideline.

use clap::{Args, ValueEnum};

use super::env::{Env, Exit};
use super::failure::{Failure, Kind};
use super::policies::PoliciesArgs;
use crate::cases::guideline;
use crate::diagnostic::{Finding, Level};
use crate::load::Loaded;
use crate::model::{Guideline, Place};
use crate::prose::say;
use crate::report::show;

/// Show a guideline: in words, or as it is written
#[derive(Args, Debug)]
pub(super) struct Show {
    /// The guideline, such as `late-fee`
    #[arg(value_name = "GUIDELINE")]
    guideline: String,
    /// How it is shown
    #[arg(long, value_name = "FORMAT", default_value = "human", help_heading = "Output")]
    format: Format,
    #[command(flatten)]
    policies: PoliciesArgs,
}

/// How a guideline is shown.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// In words
    Human,
    /// Its file
    Yaml,
    /// Its file as JSON, for programs
    Json,
}

pub(super) fn run(args: &Show, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let loaded = args.policies.load(env)?;
    let guideline = guideline(&loaded.policies, &args.guideline)?;
    let text = match args.format {
        Format::Human => show::human(&loaded.policies, guideline, env.lang, env.look),
        Format::Yaml => written(&loaded, guideline).to_owned(),
        Format::Json => json(written(&loaded, guideline))?,
    };
    let n_mistakes = n_mistakes(&loaded, guideline);
    if n_mistakes == 0 {
        env.out.write_all(text.as_bytes())?;
        return Ok(Exit::Clean);
    }
    let incomplete = say(env.lang, "show-incomplete", &[("count", n_mistakes.into())]);
    match args.format {
        Format::Human => writeln!(env.out, "{incomplete}\n")?,
        Format::Yaml | Format::Json => writeln!(env.err, "{incomplete}")?,
    }
    env.out.write_all(text.as_bytes())?;
    Ok(Exit::Findings)
}

/// How many mistakes keep parts of the guideline from being shown: its own, and those of the organisation.
fn n_mistakes(loaded: &Loaded, guideline: &Guideline) -> usize {
    let own = [guideline.place, loaded.policies.organisation.place].into_iter().filter_map(Place::span);
    let own: Vec<_> = own.map(|place| place.source).collect();
    let is_own = |finding: &&Finding| finding.level == Level::Error && own.contains(&finding.primary.source);
    loaded.findings.iter().filter(is_own).count()
}

fn written<'a>(loaded: &'a Loaded, guideline: &Guideline) -> &'a str {
    guideline.place.span().map(|place| loaded.sources.get(place.source).text()).unwrap_or_default()
}

fn json(text: &str) -> Result<String, Failure> {
    let unreadable = |error: &dyn std::error::Error| {
        Failure::new(Kind::Policies, format!("the file cannot be shown as JSON: {error}"))
            .hinted("see what is wrong with it with `sayso validate`")
    };
    let document: serde_json::Value = serde_yaml::from_str(text).map_err(|error| unreadable(&error))?;
    Ok(serde_json::to_string_pretty(&document).map_err(|error| unreadable(&error))? + "\n")
}
