//! `sayso show`: one guideline.

use clap::{Args, ValueEnum};

use super::env::{Env, Exit};
use super::failure::{Failure, Kind};
use super::policies::PoliciesArgs;
use crate::cases::guideline;
use crate::load::Loaded;
use crate::model::Guideline;
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
    env.out.write_all(text.as_bytes())?;
    Ok(Exit::Clean)
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
