//! What is wrong with the arguments, in the reader's language.

use std::ffi::OsString;

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use super::{Cli, Lang};
use crate::diagnostic::Arg;
use crate::prose::say;

/// What commands are called elsewhere.
const OTHER_COMMANDS: [(&str, &str); 20] = [
    ("check", "validate"),
    ("test", "validate"),
    ("tests", "validate"),
    ("lint", "validate"),
    ("verify-policies", "validate"),
    ("new", "init"),
    ("create", "init"),
    ("start", "init"),
    ("setup", "init"),
    ("decide", "ask"),
    ("eval", "ask"),
    ("query", "ask"),
    ("compare", "diff"),
    ("changes", "diff"),
    ("build", "render"),
    ("pages", "render"),
    ("site", "render"),
    ("format", "fmt"),
    ("replay", "simulate"),
    ("ls", "list"),
];

/// Shows help where it was asked for, or says what is wrong with the arguments.
pub(super) fn show(message: &clap::Error, args: &[OsString], env: &mut Env<'_>) -> Result<Exit, Failure> {
    env.lang = language(args).unwrap_or(env.lang);
    if let Some(command) = unknown_command(message).filter(|command| command == "help") {
        let mut known = Cli::command();
        let asked = args.iter().skip_while(|arg| **arg != *command).nth(1).and_then(|name| name.to_str());
        let inner = asked.and_then(|name| known.find_subcommand(name).cloned());
        let help =
            inner.map_or_else(|| known.render_help(), |inner| inner.bin_name("sayso").clone().render_help());
        env.out.write_all(help.to_string().as_bytes())?;
        return Ok(Exit::Clean);
    }
    if message.use_stderr()
        && let Some(failure) = told(message, env.lang)
    {
        return Err(failure);
    }
    let text = match env.look.color {
        true => message.render().ansi().to_string(),
        false => message.render().to_string(),
    };
    if message.use_stderr() {
        env.err.write_all(text.as_bytes())?;
        return Ok(Exit::Failure);
    }
    env.out.write_all(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// The language that is asked for, though the rest of the arguments cannot be read.
fn language(args: &[OsString]) -> Option<Lang> {
    let args: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let joined = args.iter().find_map(|arg| arg.strip_prefix("--lang="));
    let apart =
        || args.windows(2).find_map(|pair| (pair.first() == Some(&"--lang")).then(|| pair.get(1).copied()));
    Lang::from_tag(joined.or_else(|| apart().flatten())?)
}

fn unknown_command(message: &clap::Error) -> Option<String> {
    (message.kind() == ErrorKind::InvalidSubcommand)
        .then(|| context(message, ContextKind::InvalidSubcommand))
        .flatten()
}

fn told(message: &clap::Error, lang: Lang) -> Option<Failure> {
    let of = |kind| context(message, kind);
    let text = |id: &str, args: &[(&'static str, Arg)]| say(lang, id, args);
    let arg = of(ContextKind::InvalidArg).unwrap_or_default();
    let value = of(ContextKind::InvalidValue).unwrap_or_default();
    let failure = match message.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = unknown_command(message)?;
            let meant =
                OTHER_COMMANDS.iter().find(|(other, _)| *other == name).map(|(_, meant)| (*meant).to_owned());
            let meant = meant.or_else(|| of(ContextKind::SuggestedSubcommand));
            let failure = user_error(text("usage-unknown-command", &[("name", name.into())]));
            match meant {
                Some(meant) => {
                    failure.hinted(text("did-you-mean", &[("word", format!("sayso {meant}").into())]))
                }
                None => failure,
            }
        }
        ErrorKind::UnknownArgument => {
            let failure = user_error(text("usage-unknown-argument", &[("name", arg.into())]));
            match of(ContextKind::SuggestedArg) {
                Some(meant) => failure.hinted(text("did-you-mean", &[("word", meant.into())])),
                None => failure,
            }
        }
        ErrorKind::MissingRequiredArgument => user_error(text("usage-missing", &[("names", arg.into())])),
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg).unwrap_or_default();
            user_error(text("usage-conflict", &[("one", arg.into()), ("other", other.into())]))
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            user_error(text("usage-without-value", &[("name", arg.into())]))
        }
        ErrorKind::InvalidValue => {
            let known = of(ContextKind::ValidValue).unwrap_or_default();
            let failure = user_error(text("usage-value", &[("name", arg.into()), ("value", value.into())]));
            match of(ContextKind::SuggestedValue) {
                Some(meant) => failure.hinted(text("did-you-mean", &[("word", meant.into())])),
                None => failure.hinted(text("usage-values", &[("values", known.into())])),
            }
        }
        ErrorKind::ValueValidation => {
            let failure =
                user_error(text("usage-value", &[("name", arg.clone().into()), ("value", value.into())]));
            let is_day =
                ["--valid-until", "--at", "--from", "--until"].iter().any(|name| arg.starts_with(name));
            match std::error::Error::source(message) {
                _ if is_day => failure.hinted(text("usage-day", &[])),
                Some(cause) => failure.hinted(cause.to_string()),
                None => failure,
            }
        }
        _ => return None,
    };
    Some(failure.hinted(text("usage-help", &[])))
}

fn context(message: &clap::Error, kind: ContextKind) -> Option<String> {
    match message.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}
