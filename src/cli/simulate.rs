//! `sayso simulate`: what past decisions would have become.

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, ValueEnum};

use super::env::{Env, Exit};
use super::failure::{Failure, policies_error, user_error, with_causes};
use super::policies::{PoliciesArgs, load_tree};
use crate::files::{At, Tree, files_below};
use crate::load::Loaded;
use crate::model::{DecisionMapping, Organisation, Policies};
use crate::prose::say;
use crate::report::simulation::{Format, SimulationReport};
use crate::simulate::{Input, Log, Options, Plan, WantedFact, simulate};

/// Replay past decisions under two versions: who would not have had to wait, and what it would have cost
///
/// Reads CSV, JSON Lines or Parquet, plain or compressed; one file, several, or a folder. Decisions count
/// as they fall under each version, so that limits over time are exact. Ends with 0.
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
    /// For programs
    Json,
}

/// Reads, replays and reports.
pub(super) fn run(args: &Simulate, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = args.policies.folder(env)?;
    let before = sound(&Tree::read(&folder, &At::Revision(args.base.clone()))?, &args.base)?;
    let after = sound(&args.policies.tree(env)?, "the candidate")?;
    let log = read(args, env, &before.policies, &after.policies)?;
    progress(env, "sim-progress-replaying")?;
    let options = Options { nothing_before: args.nothing_before };
    let simulation = simulate(&log, &before.policies, &after.policies, options);
    let candidate = match args.policies.at() {
        At::WorkTree => "work tree".to_owned(),
        At::Revision(revision) => revision,
    };
    let report = SimulationReport {
        simulation: &simulation,
        policies: &after.policies,
        names: (&args.base, &candidate),
        lang: env.lang,
    };
    let text = report.render(match args.format {
        Shape::Text => Format::Human(env.look),
        Shape::Markdown => Format::Markdown,
        Shape::Json => Format::Json,
    });
    match &args.output {
        Some(file) => crate::files::write_atomically(&env.root.join(file), text.as_bytes())?,
        None => env.out.write_all(text.as_bytes())?,
    }
    Ok(Exit::Clean)
}

fn sound(tree: &Tree, name: &str) -> Result<Loaded, Failure> {
    let loaded = load_tree(tree);
    match loaded.findings.n_errors() {
        0 => Ok(loaded),
        n => Err(policies_error(format!(
            "{n} mistakes in the policies of `{name}` keep them from being replayed"
        ))
        .hinted("see them with `sayso validate`")),
    }
}

/// Reads every file into one log in its total order.
fn read(args: &Simulate, env: &mut Env<'_>, before: &Policies, after: &Policies) -> Result<Log, Failure> {
    let facts = wanted(before, after);
    let mapping = mapping(args, &after.organisation)?;
    let unusable = |error: &dyn std::error::Error| user_error(with_causes(error));
    let mut plan = Plan::new(&mapping, &facts).map_err(|error| unusable(&error))?;
    let mut rows = plan.rows();
    for path in inputs(args, env)? {
        progress_of(env, path.as_deref(), rows.len)?;
        let (input, name) = match &path {
            Some(path) => (Input::File(crate::files::open(path)?), path.to_string()),
            None => {
                let stdin = std::mem::replace(&mut env.stdin, Box::new(std::io::empty()));
                let mut bytes = Vec::new();
                std::io::Read::read_to_end(&mut { stdin }, &mut bytes)?;
                (Input::Stream(Box::new(std::io::Cursor::new(bytes))), "standard input".to_owned())
            }
        };
        plan.read(input, &mut rows).map_err(|error| {
            user_error(format!("`{name}`: {}", with_causes(&error)))
                .hinted("say which column is which under `decisions:` in `sayso.yaml`, and name that entry with `--mapping`")
        })?;
    }
    progress(env, "sim-progress-sorting")?;
    Ok(Log::new(&plan, rows, facts, &after.organisation))
}

/// The facts of both versions that a log may say.
fn wanted(before: &Policies, after: &Policies) -> Vec<WantedFact> {
    let mut facts: Vec<WantedFact> = Vec::new();
    for policies in [after, before] {
        let own = policies.guidelines.iter().flat_map(|guideline| &guideline.facts);
        for fact in policies.organisation.facts.iter().chain(own) {
            if !facts.iter().any(|known| known.id == fact.id.as_str()) {
                facts.push(WantedFact::new(fact));
            }
        }
    }
    facts
}

fn mapping(args: &Simulate, organisation: &Organisation) -> Result<DecisionMapping, Failure> {
    let Some(name) = &args.mapping else { return Ok(DecisionMapping::default()) };
    organisation.decisions.get(name).cloned().ok_or_else(|| {
        let known: Vec<&str> = organisation.decisions.keys().map(String::as_str).collect();
        user_error(format!("`sayso.yaml` has no mapping `{name}` under `decisions:`"))
            .hinted(format!("there is: {}", known.join(", ")))
    })
}

/// Files in the order of their names; none stands for standard input.
fn inputs(args: &Simulate, env: &Env<'_>) -> Result<Vec<Option<Utf8PathBuf>>, Failure> {
    let mut inputs = Vec::new();
    for path in &args.decisions {
        if path == "-" {
            inputs.push(None);
            continue;
        }
        let path = env.root.join(path);
        if path.is_dir() {
            inputs.extend(files_below(&path)?.into_iter().map(Some));
        } else {
            inputs.push(Some(path));
        }
    }
    Ok(inputs)
}

fn progress(env: &mut Env<'_>, id: &str) -> Result<(), Failure> {
    if env.shows_progress {
        writeln!(env.err, "{} …", say(env.lang, id, &[]))?;
    }
    Ok(())
}

fn progress_of(env: &mut Env<'_>, path: Option<&Utf8Path>, n_rows: usize) -> Result<(), Failure> {
    if env.shows_progress {
        let reading = say(env.lang, "sim-progress-reading", &[]);
        let name = path.map_or("-", Utf8Path::as_str);
        writeln!(env.err, "{reading}: {name} ({n_rows}) …")?;
    }
    Ok(())
}
