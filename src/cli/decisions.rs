//! `sayso decisions check`: what a new export of past decisions holds, and how it is to be read.

use std::num::NonZero;
use std::thread::available_parallelism;

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, Subcommand, ValueEnum};

use super::env::{Env, Exit};
use super::failure::{Failure, policies_error, user_error};
use super::policies::{FolderArgs, shown};
use super::simulate::sources;
use crate::files::{Tree, write_atomically};
use crate::load::{Loaded, block, load_tree, with_mapping};
use crate::model::DecisionMapping;
use crate::prose::say;
use crate::report::decisions::CheckReport;
use crate::simulate::{Run, check};

/// Look at exports of past decisions before they are replayed
#[derive(Args, Debug)]
pub(super) struct Decisions {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(Check),
}

/// Explain a new export: what its columns and words stand for, what cannot be read, what is missing
///
/// What is not said is guessed, from names in five languages and from the cells. `--write` adds what was found to
/// `sayso.yaml`, so that `sayso simulate` can read the export. Ends with 1 if somebody has to say something first.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  sayso decisions check helpdesk.csv\n  sayso decisions check bank.csv --constant guideline=late-fee --constant outcome=granted --write"
)]
struct Check {
    /// Files or folders of past decisions; `-` for standard input
    #[arg(value_name = "DECISIONS", required = true)]
    decisions: Vec<Utf8PathBuf>,
    /// What a column is: a field or fact, and the column, as `asked=Refund total`
    #[arg(long, value_name = "FIELD=COLUMN")]
    column: Vec<String>,
    /// What is the same in every row, as `currency=EUR`
    #[arg(long, value_name = "FIELD=WORD")]
    constant: Vec<String>,
    /// What a word of a column stands for, as `guideline:Parking=parking-fee`
    #[arg(long, value_name = "FIELD:WORD=MEANING")]
    value: Vec<String>,
    /// Begin with an entry under `decisions:` in `sayso.yaml`
    #[arg(long, value_name = "NAME")]
    mapping: Option<String>,
    /// Add what was found to `sayso.yaml`
    #[arg(long)]
    write: bool,
    /// The name of the new entry [default: that of the file]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    folder: FolderArgs,
    /// How the result looks
    #[arg(long, value_name = "FORMAT", default_value = "text", help_heading = "Output")]
    format: Shape,
}

/// How the result looks.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Shape {
    /// For a terminal
    Text,
    /// `sayso/decisions-check/1`, for programs
    Json,
}

pub(super) fn run(args: &Decisions, env: &mut Env<'_>) -> Result<Exit, Failure> {
    match &args.command {
        Command::Check(args) => run_check(args, env),
    }
}

fn run_check(args: &Check, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = args.folder.folder(env)?;
    let tree = Tree::from_disk(&folder)?;
    let loaded = sound(&tree)?;
    let said = said(args, &loaded, env)?;
    let sources = sources(&args.decisions, env)?;
    let n_threads = available_parallelism().map_or(1, NonZero::get);
    let check = check(&sources, &said, &loaded.policies, Run { n_threads, progress: &|_| () })?;
    let name = args.name.clone().unwrap_or_else(|| name_of(&args.decisions));
    let written = match args.write && check.missing.is_empty() {
        true => Some(write(&folder, &tree, &loaded, (&name, &check.mapping), env)?),
        false => None,
    };
    let files: Vec<String> = args.decisions.iter().map(|path| quoted(path.as_str())).collect();
    let report = CheckReport {
        check: &check,
        policies: &loaded.policies,
        files: &files.join(" "),
        name: &name,
        written: written.as_deref(),
        lang: env.lang,
    };
    let text = match args.format {
        Shape::Text => report.human(env.look),
        Shape::Json => report.json(),
    };
    env.out.write_all(text.as_bytes())?;
    Ok(if check.needs_a_hand() { Exit::Findings } else { Exit::Clean })
}

fn sound(tree: &Tree) -> Result<Loaded, Failure> {
    let loaded = load_tree(tree);
    match loaded.findings.n_errors() {
        0 => Ok(loaded),
        n => Err(policies_error(format!("there are {n} mistakes in the policies"))
            .hinted("see them with `sayso validate`")),
    }
}

/// Returns what is known of the export already.
fn said(args: &Check, loaded: &Loaded, env: &Env<'_>) -> Result<DecisionMapping, Failure> {
    let known = &loaded.policies.organisation.decisions;
    let mut said = match &args.mapping {
        Some(name) => known.get(name).cloned().ok_or_else(|| {
            user_error(format!("`sayso.yaml` has no mapping `{name}` under `decisions:`")).hinted(format!(
                "there is: {}",
                known.keys().map(String::as_str).collect::<Vec<_>>().join(", ")
            ))
        })?,
        None => DecisionMapping::default(),
    };
    let no_pair = |text: &str, form: &str| {
        user_error(say(env.lang, "check-not-a-pair", &[("text", text.into()), ("word", form.into())]))
    };
    let pair = |text: &str, form: &str| {
        let (name, word) = text.split_once('=').ok_or_else(|| no_pair(text, form))?;
        Ok::<_, Failure>((name.trim().to_owned(), word.trim().to_owned()))
    };
    for text in &args.column {
        said.columns.extend([pair(text, "asked=Refund total")?]);
    }
    for text in &args.constant {
        let (name, word) = pair(text, "currency=EUR")?;
        said.columns.remove(&name);
        said.constants.insert(name, word);
    }
    for text in &args.value {
        let form = "guideline:Parking=parking-fee";
        let (name, meaning) = pair(text, form)?;
        let (name, word) = name.split_once(':').ok_or_else(|| no_pair(text, form))?;
        said.values.entry(name.to_owned()).or_default().insert(word.to_owned(), meaning);
    }
    Ok(said)
}

/// Adds an entry to `sayso.yaml` and returns the file as it is shown.
///
/// What was written is read again first: it must say what was found, and bring no mistake.
fn write(
    folder: &Utf8Path,
    tree: &Tree,
    loaded: &Loaded,
    (name, mapping): (&str, &DecisionMapping),
    env: &Env<'_>,
) -> Result<String, Failure> {
    let told = |id: &str| say(env.lang, id, &[("name", name.into())]);
    if loaded.policies.organisation.decisions.contains_key(name) {
        return Err(user_error(told("check-name-taken")).hinted(told("check-name-taken-help")));
    }
    const FILE: &str = "sayso.yaml";
    let files = tree.files().iter().map(|file| (file.path.clone(), file.bytes.clone()));
    let text = tree.get(FILE).and_then(|file| std::str::from_utf8(&file.bytes).ok()).unwrap_or_default();
    let with = with_mapping(text, name, mapping).filter(|with| {
        let changed =
            |path: &Utf8Path, bytes: Vec<u8>| if path == FILE { with.clone().into_bytes() } else { bytes };
        let files = files.map(|(path, bytes)| (path.clone(), changed(&path, bytes)));
        let again = load_tree(&Tree::from_memory(files));
        let read = again.policies.organisation.decisions.get(name);
        let is_same = |read: &DecisionMapping| {
            (&read.columns, &read.constants, &read.values)
                == (&mapping.columns, &mapping.constants, &mapping.values)
        };
        again.findings.n_errors() == 0 && read.is_some_and(is_same)
    });
    let Some(with) = with else {
        let lines = block(name, mapping, 2).join("\n");
        return Err(user_error(told("check-cannot-write"))
            .hinted(format!("{}\n{lines}", told("check-cannot-write-help"))));
    };
    write_atomically(&folder.join(FILE), with.as_bytes())?;
    Ok(shown(folder, env).join(FILE).into_string())
}

/// Returns a name for an entry: `helpdesk` for `exports/Helpdesk 2026.csv.gz`.
fn name_of(decisions: &[Utf8PathBuf]) -> String {
    let file = decisions.first().and_then(|path| path.file_name()).unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default().to_lowercase();
    let words: Vec<&str> = stem.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "export".to_owned() } else { words.join("-") }
}

/// Returns an argument as it is typed.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '_' | '-');
    if text.chars().all(is_plain) { text.to_owned() } else { format!("'{text}'") }
}
