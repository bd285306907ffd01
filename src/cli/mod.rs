//! Arguments, commands and exit codes.
//!
//! A command loads what it needs, asks the library and hands the result to a report. Everything impure
//! comes in through [`Env`].

mod ask;
mod decisions;
mod diff;
mod env;
mod explain;
mod failure;
mod fix;
mod fmt;
mod init;
mod list;
mod owners;
mod policies;
mod propose;
mod publish;
mod range;
mod render;
mod review;
mod schema;
mod show;
mod simulate;
mod tour;
mod translate;
mod usage;
mod validate;
mod verify;
mod version;

use std::ffi::OsString;

use clap::{Parser, Subcommand, ValueEnum};

pub use env::{Env, Exit};
use failure::{Failure, Kind, user_error};

use crate::prose::Lang;

/// Say what agents may decide on the spot, and what a change to that would change
#[derive(Debug, Parser)]
#[command(name = "sayso", version, max_term_width = 100, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Whether results have colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", help_heading = "Output")]
    color: Color,
    /// The language of results: en, hu, es, ru or fr [default: that of the environment]
    #[arg(long, global = true, value_name = "TAG", help_heading = "Output")]
    lang: Option<String>,
}

/// When colours are used.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    Ask(Box<ask::Ask>),
    Decisions(Box<decisions::Decisions>),
    Diff(diff::Diff),
    Explain(explain::Explain),
    Fmt(fmt::Fmt),
    Init(init::Init),
    List(list::List),
    Propose(propose::Propose),
    Publish(publish::Publish),
    Render(render::Render),
    Review(review::Review),
    Schema(schema::PrintSchema),
    Show(show::Show),
    Simulate(simulate::Simulate),
    Tour(tour::Tour),
    Translate(translate::Translate),
    Validate(validate::Validate),
    Verify(verify::Verify),
}

/// Runs a command line to its end.
pub fn run<I, T>(args: I, env: &mut Env<'_>) -> Exit
where
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    let result = match Cli::try_parse_from(&args) {
        Ok(cli) => obey(cli, env),
        Err(message) => usage::show(&message, &args, env),
    };
    let result = result.and_then(|exit| Ok(env.out.flush().map(|()| exit)?));
    match result {
        Ok(exit) => exit,
        Err(Failure { kind: Kind::Gone, .. }) => Exit::Clean,
        Err(failure) => {
            // Nobody is left to tell that the standard error is closed.
            let _ = env.err.write_all(failure.show(env.look, env.lang).as_bytes());
            Exit::Failure
        }
    }
}

/// Runs one command inside another, with the same streams and settings.
fn run_inside<'a>(args: impl IntoIterator<Item = &'a str>, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let args: Vec<OsString> = args.into_iter().map(OsString::from).collect();
    match Cli::try_parse_from(&args) {
        Ok(cli) => obey(cli, env),
        Err(message) => usage::show(&message, &args, env),
    }
}

fn obey(cli: Cli, env: &mut Env<'_>) -> Result<Exit, Failure> {
    match cli.color {
        Color::Auto => {}
        Color::Always => env.look.color = true,
        Color::Never => env.look.color = false,
    }
    if let Some(tag) = &cli.lang {
        env.lang = Lang::from_tag(tag).ok_or_else(|| {
            let tags: Vec<&str> = Lang::ALL.iter().map(|lang| lang.tag()).collect();
            user_error(format!("`{tag}` is not a language of this program"))
                .hinted(format!("there is: {}", tags.join(", ")))
        })?;
    }
    set_clock(env)?;
    match &cli.command {
        Command::Ask(args) => ask::run(args, env),
        Command::Decisions(args) => decisions::run(args, env),
        Command::Diff(args) => diff::run(args, env),
        Command::Explain(args) => explain::run(args, env),
        Command::Fmt(args) => fmt::run(args, env),
        Command::Init(args) => init::run(args, env),
        Command::List(args) => list::run(args, env),
        Command::Propose(args) => propose::run(args, env),
        Command::Publish(args) => publish::run(args, env),
        Command::Render(args) => render::run(args, env),
        Command::Review(args) => review::run(args, env),
        Command::Schema(args) => schema::run(args, env),
        Command::Show(args) => show::run(args, env),
        Command::Simulate(args) => simulate::run(args, env),
        Command::Tour(args) => tour::run(args, env),
        Command::Translate(args) => translate::run(args, env),
        Command::Validate(args) => validate::run(args, env),
        Command::Verify(args) => verify::run(args, env),
    }
}

/// For reproducible runs, `SAYSO_NOW` stands in for the clock.
fn set_clock(env: &mut Env<'_>) -> Result<(), Failure> {
    let Some(moment) = env.vars.get("SAYSO_NOW") else { return Ok(()) };
    env.now = moment.parse().map_err(|_| {
        user_error(format!("`SAYSO_NOW` is not a moment: `{moment}`"))
            .hinted("write one as `2026-01-31T14:30:00Z`")
    })?;
    Ok(())
}
