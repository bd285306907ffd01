//! `sayso simulate`: what past decisions would have become.

use std::num::NonZero;
use std::sync::Mutex;
use std::thread::available_parallelism;

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, ValueEnum};

use super::env::{Env, Exit};
use super::failure::{Failure, user_error, with_causes};
use super::policies::{PoliciesArgs, load_version};
use crate::files::{At, NewFile, Tree, exports, open_export};
use crate::load::Loaded;
use crate::model::{DecisionMapping, Exact, Money, Organisation, Policies};
use crate::prose::{number, say};
use crate::report::simulation::{Format, SimulationReport, SweepReport};
use crate::simulate::{
    Curve, Input, LimitPath, Options, Run, SimulateError, Simulation, Source, Table, fits, read_log,
    row_fates, simulate_files, sweep,
};

/// Replay past decisions under two versions: who would not have had to wait, and what it would have cost
///
/// Reads CSV, JSON Lines or Parquet, plain or compressed; one file, several, or a folder. Decisions count
/// as they fall under each version, so that limits over time are exact. Ends with 1 if nothing
/// could be replayed, else with 0.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  sayso simulate decisions.csv --base main\n  sayso simulate exports/ --base v1 --mapping crm --format markdown"
)]
pub(super) struct Simulate {
    /// Files or folders of past decisions; `-` for standard input
    #[arg(value_name = "DECISIONS", required = true)]
    decisions: Vec<Utf8PathBuf>,
    /// The older version: a branch, tag or commit
    #[arg(long, value_name = "REV", default_value = "HEAD")]
    base: String,
    /// How columns map to facts: a name under `decisions:` in `sayso.yaml` [default: the only one, if its
    /// columns are there]
    #[arg(long, value_name = "NAME")]
    mapping: Option<String>,
    /// Take it that nothing was given before the log begins, instead of leaving open what rests on that
    #[arg(long)]
    nothing_before: bool,
    /// Try the limit of a grant at every height: guideline, remedy and role, as `late-fee.waive-fee.agent`;
    /// all decisions are kept in memory for that
    #[arg(long, value_name = "LIMIT")]
    sweep: Option<LimitPath>,
    /// What the limit may cost in addition, as `1000 USD`
    #[arg(long, value_name = "AMOUNT", requires = "sweep")]
    budget: Option<String>,
    /// Write the rows that were not replayed to a file, with their place, the reason and their own cells
    #[arg(long, value_name = "FILE.csv", help_heading = "Output")]
    rejects: Option<Utf8PathBuf>,
    /// Write a line for each decision to a file, `.csv` or `.parquet`: what was recorded, what both versions
    /// answer, and why they differ; as with `--rejects`, all decisions are kept in memory for that
    #[arg(long, value_name = "FILE", help_heading = "Output", value_parser = table)]
    rows_out: Option<(Utf8PathBuf, Table)>,
    /// How many threads read and replay [default: as many as the machine has]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(usize))]
    threads: Option<usize>,
    #[command(flatten)]
    policies: PoliciesArgs,
    /// How the result looks
    #[arg(long, value_name = "FORMAT", default_value = "text", help_heading = "Output")]
    format: Shape,
    /// Write the result to a file
    #[arg(long, short, value_name = "FILE", help_heading = "Output")]
    output: Option<Utf8PathBuf>,
}

/// How a simulation looks.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Shape {
    /// For a terminal
    Text,
    /// For a pull request
    Markdown,
    /// One page for a browser or for paper
    Html,
    /// For programs
    Json,
}

/// Reads, replays and reports.
pub(super) fn run(args: &Simulate, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = args.policies.folder(env)?;
    let before = sound(&Tree::read(&folder, &At::Revision(args.base.clone()))?, &args.base)?;
    let after = sound(&args.policies.tree(env)?, "the candidate")?;
    let versions = [&before.policies, &after.policies];
    let mut sources = sources(&args.decisions, env)?;
    let (mapping, untried) =
        mapping(args.mapping.as_deref(), &sources, versions, &after.policies.organisation)?;
    let simulation = replay(args, env, &sources, &mapping, versions)?;
    if args.rejects.is_some() || args.rows_out.is_some() {
        // What is written is read elsewhere, where the folders of this machine say nothing.
        for source in &mut sources {
            let shown = Utf8Path::new(&source.name).strip_prefix(&env.root).map(Utf8Path::to_string);
            source.name = shown.unwrap_or_else(|_| source.name.clone());
        }
        row_by_row(args, env, &sources, &mapping, versions)?;
    }
    let curves = match &args.sweep {
        Some(path) => swept(args, env, path, [&before.policies, &after.policies])?,
        None => Vec::new(),
    };
    let budget = args.budget.as_ref().map(|text| budget(text, &after.policies.organisation)).transpose()?;
    let sweep = args.sweep.as_ref().map(|path| SweepReport { path, curves: &curves, budget });
    let candidate = match args.policies.at() {
        At::WorkTree => "work tree".to_owned(),
        At::Revision(revision) => revision,
    };
    let report = SimulationReport {
        simulation: &simulation,
        policies: &after.policies,
        names: (&args.base, &candidate),
        sweep,
        untried,
        lang: env.lang,
    };
    let text = report.render(match args.format {
        Shape::Text => Format::Human(env.look),
        Shape::Markdown => Format::Markdown,
        Shape::Html => Format::Html,
        Shape::Json => Format::Json,
    });
    env.hand_over(&text, args.output.as_deref())?;
    Ok(if simulation.counts.replayed == 0 { Exit::Findings } else { Exit::Clean })
}

fn sound(tree: &Tree, name: &str) -> Result<Loaded, Failure> {
    load_version(tree, name, "replayed", "see them with `sayso validate`".to_owned())
}

/// Tries a limit at every height.
fn swept(
    args: &Simulate,
    env: &mut Env<'_>,
    path: &LimitPath,
    versions: [&Policies; 2],
) -> Result<Vec<Curve>, Failure> {
    if args.decisions.iter().any(|path| path == "-") {
        return Err(user_error(
            "`--sweep` reads the decisions twice, so they cannot come from standard input",
        )
        .hinted("write them to a file first"));
    }
    let [_, after] = versions;
    let sources = sources(&args.decisions, env)?;
    let (mapping, _) = mapping(args.mapping.as_deref(), &sources, versions, &after.organisation)?;
    let inputs = sources.iter().map(|source| {
        let input = (source.open)().map_err(|error| user_error(with_causes(&error)))?;
        Ok::<_, Failure>((source.name.clone(), input))
    });
    let log = read_log(inputs, &mapping, versions, |_| ())?;
    let options = Options { nothing_before: args.nothing_before };
    sweep(&log, versions, path, options).map_err(|error| {
        user_error(error.to_string())
            .hinted("name a limit as guideline, remedy and role: `late-fee.waive-fee.agent`")
    })
}

/// Reads an amount such as `1000 USD`.
fn budget(text: &str, organisation: &Organisation) -> Result<Money, Failure> {
    let read = || {
        let (amount, code) = text.rsplit_once(' ')?;
        let currency = organisation.currency(code)?;
        let scale = Exact::power_of_ten(currency.decimals())?;
        let minor = Exact::parse(amount)?.times(scale)?.as_integer()?;
        Some(Money { currency, minor: i64::try_from(minor).ok()? })
    };
    read().ok_or_else(|| {
        user_error(format!("`{text}` is not an amount"))
            .hinted("write it as `1000 USD`, in a currency of `sayso.yaml`")
    })
}

/// Returns the files that are named, and those of folders.
pub(super) fn sources(decisions: &[Utf8PathBuf], env: &mut Env<'_>) -> Result<Vec<Source<'static>>, Failure> {
    let mut sources = Vec::new();
    for path in decisions {
        if path == "-" {
            let bytes = from_stdin(env)?;
            let open = move || Ok(Input::Bytes(bytes.clone()));
            sources.push(Source { name: "standard input".to_owned(), open: Box::new(open) });
            continue;
        }
        sources.extend(files_of(env, path)?);
    }
    Ok(sources)
}

/// Reads every file and replays its decisions.
fn replay(
    args: &Simulate,
    env: &mut Env<'_>,
    sources: &[Source<'_>],
    mapping: &DecisionMapping,
    versions: [&Policies; 2],
) -> Result<Simulation, Failure> {
    let reading = say(env.lang, "sim-progress-reading", &[]);
    let (lang, shows_progress) = (env.lang, env.shows_progress);
    let err = Mutex::new(&mut env.err);
    let progress = |n_rows: usize| {
        // Progress that cannot be shown is no reason to stop.
        if let Some(mut err) = err.lock().ok().filter(|_| shows_progress) {
            let _ = write!(err, "\r{reading}: {} …", number(lang, n_rows as u64));
        }
    };
    let n_threads = args.threads.unwrap_or_else(|| available_parallelism().map_or(1, NonZero::get));
    let options = Options { nothing_before: args.nothing_before };
    let run = Run { n_threads, progress: &progress };
    let simulation = simulate_files(sources, mapping, versions, options, run)?;
    if env.shows_progress {
        writeln!(env.err)?;
    }
    Ok(simulation)
}

/// Writes what became of every row: all of it is there, or nothing.
fn row_by_row(
    args: &Simulate,
    env: &Env<'_>,
    sources: &[Source<'_>],
    mapping: &DecisionMapping,
    versions: [&Policies; 2],
) -> Result<(), Failure> {
    let options = Options { nothing_before: args.nothing_before };
    let fates = row_fates(sources, mapping, versions, options)?;
    if let Some(path) = &args.rejects {
        let mut file = NewFile::begin(&env.root.join(path))?;
        fates.write_left_out(sources, &mut file)??;
        file.finish()?;
    }
    if let Some((path, table)) = &args.rows_out {
        let mut file = NewFile::begin(&env.root.join(path))?;
        fates.write_rows(&mut file, *table)?;
        file.finish()?;
    }
    Ok(())
}

/// Reads the name of a file of rows; its end says how it is written.
fn table(text: &str) -> Result<(Utf8PathBuf, Table), String> {
    let path = Utf8PathBuf::from(text);
    match path.extension() {
        Some("csv") => Ok((path, Table::Csv)),
        Some("parquet") => Ok((path, Table::Parquet)),
        _ => Err("the name of the file ends in `.csv` or `.parquet`".to_owned()),
    }
}

/// The files of past decisions that a path stands for.
pub(super) fn files_of<'a>(env: &Env<'_>, path: &Utf8Path) -> Result<Vec<Source<'a>>, Failure> {
    let mut sources = Vec::new();
    for file in exports(&env.root.join(path))? {
        open_export(&file)?;
        let name = file.to_string();
        let open = move || open_export(&file).map(Input::File).map_err(std::io::Error::other);
        sources.push(Source { name, open: Box::new(open) });
    }
    Ok(sources)
}

fn from_stdin(env: &mut Env<'_>) -> Result<bytes::Bytes, Failure> {
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut env.stdin, &mut bytes)?;
    Ok(bytes.into())
}

impl From<SimulateError> for Failure {
    fn from(error: SimulateError) -> Self {
        user_error(with_causes(&error)).hinted(
            "say which column is which under `decisions:` in `sayso.yaml`, and name that entry with `--mapping`",
        )
    }
}

/// Returns the mapping to read with, and the name of one that is left unused.
///
/// Where none is named, it is the only one there is, if it was made for such files.
pub(super) fn mapping<'a>(
    named: Option<&str>,
    sources: &[Source<'_>],
    [before, after]: [&Policies; 2],
    organisation: &'a Organisation,
) -> Result<(DecisionMapping, Option<&'a str>), Failure> {
    let known = &organisation.decisions;
    if let Some(name) = named {
        let found = known.get(name).cloned().ok_or_else(|| {
            let known: Vec<&str> = known.keys().map(String::as_str).collect();
            user_error(format!("`sayso.yaml` has no mapping `{name}` under `decisions:`"))
                .hinted(format!("there is: {}", known.join(", ")))
        })?;
        return Ok((found, None));
    }
    let fitting = known.iter().find(|(_, mapping)| fits(mapping, sources, [before, after]));
    Ok(match fitting {
        Some((_, mapping)) if known.len() == 1 => (mapping.clone(), None),
        Some((name, _)) => (DecisionMapping::default(), Some(name.as_str())),
        None => (DecisionMapping::default(), known.keys().next().map(String::as_str)),
    })
}
