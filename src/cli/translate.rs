//! `sayso translate`: which translations are missing or old, and what a translator writes.

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;

use super::env::{Env, Exit};
use super::failure::{Failure, policies_error, user_error};
use super::policies::{FolderArgs, shown};
use crate::files::{Tree, write_atomically};
use crate::load::{Loaded, load_tree};
use crate::model::LanguageTag;
use crate::prose::say;
use crate::review::translations::{Standing, confirmed, standings, started};

/// Say which translations are missing or old, begin new ones, and confirm those that fit
///
/// The exit code is 1 where a translation is missing, lacks texts, or is older than what it translates.
#[derive(Args, Debug)]
pub(super) struct Translate {
    /// The language, one of `languages:` in `sayso.yaml`
    #[arg(value_name = "TAG")]
    language: String,
    /// Guidelines or files to look at [default: all]
    #[arg(value_name = "WHAT")]
    what: Vec<String>,
    /// Write a file for each translation that is not there, with the words of the source to be replaced
    #[arg(long, conflicts_with = "confirm")]
    start: bool,
    /// Record that these translations fit what they translate; you have read both
    #[arg(long, requires = "what")]
    confirm: bool,
    #[command(flatten)]
    folder: FolderArgs,
}

pub(super) fn run(args: &Translate, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = args.folder.folder(env)?;
    let loaded = load_tree(&Tree::from_disk(&folder)?);
    let language = language(&loaded, &args.language)?;
    let mut chosen = standings(&loaded.policies, &language);
    if !args.what.is_empty() {
        for what in &args.what {
            if !chosen.iter().any(|standing| is_meant(standing, what)) {
                return Err(user_error(format!("there is no guideline and no policy file `{what}`"))
                    .hinted("name a guideline by its id, or a file by its path in the policy folder"));
            }
        }
        chosen.retain(|standing| args.what.iter().any(|what| is_meant(standing, what)));
    }
    if args.start {
        return write(&folder, chosen.iter().filter(|standing| !standing.exists), env, |standing| {
            started(&loaded, standing)
        });
    }
    if args.confirm {
        return write(&folder, chosen.iter().filter(|standing| standing.exists), env, |standing| {
            confirmed(&loaded, standing, &language)
        });
    }
    tell(&chosen, &folder, env)
}

/// A language of the organisation that others are translated into.
fn language(loaded: &Loaded, tag: &str) -> Result<LanguageTag, Failure> {
    let others = loaded.policies.organisation.languages.iter().skip(1);
    let tags: Vec<&str> = others.clone().map(LanguageTag::as_str).collect();
    others.into_iter().find(|language| language.as_str() == tag).cloned().ok_or_else(|| {
        policies_error(format!("`{tag}` is not a language that the policies are translated into"))
            .hinted(format!("`languages:` in `sayso.yaml` names: {}", tags.join(", ")))
    })
}

fn is_meant(standing: &Standing, what: &str) -> bool {
    let path = what.trim_end_matches('/');
    standing.source.file_stem() == Some(what)
        || [&standing.source, &standing.translation]
            .iter()
            .any(|file| file.starts_with(path) || file.ends_with(path))
}

/// Writes files, all of them worked out before, and names them.
fn write<'a>(
    folder: &Utf8Path,
    standings: impl Iterator<Item = &'a Standing>,
    env: &mut Env<'_>,
    text: impl Fn(&Standing) -> Option<String>,
) -> Result<Exit, Failure> {
    let files: Vec<(&Utf8PathBuf, String)> =
        standings.filter_map(|standing| Some((&standing.translation, text(standing)?))).collect();
    for (path, text) in files {
        write_atomically(&folder.join(path), text.as_bytes())?;
        writeln!(env.out, "{}", shown(folder, env).join(path))?;
    }
    Ok(Exit::Clean)
}

fn tell(standings: &[Standing], folder: &Utf8Path, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let shown = shown(folder, env);
    let mut n_open = 0_usize;
    for standing in standings {
        let counted =
            [("translate-missing", standing.missing.len()), ("translate-stale", standing.stale.len())];
        let parts: Vec<String> = if standing.exists {
            let counted = counted.into_iter().filter(|(_, count)| *count > 0);
            counted.map(|(id, count)| say(env.lang, id, &[("count", count.into())])).collect()
        } else {
            vec![say(env.lang, "translate-absent", &[])]
        };
        if !parts.is_empty() {
            n_open += 1;
            writeln!(env.out, "{}: {}", shown.join(&standing.translation), parts.join(", "))?;
        }
    }
    let n_unconfirmed = standings.iter().filter(|standing| !standing.unconfirmed.is_empty()).count();
    let args = [("count", (standings.len() - n_open).into()), ("unconfirmed", n_unconfirmed.into())];
    writeln!(env.err, "{}", say(env.lang, "translate-summary", &args))?;
    Ok(if n_open == 0 { Exit::Clean } else { Exit::Findings })
}
