//! `sayso tour`: the main job on the sample, for real.

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use crate::files::{NewFolder, Repository, Tree};
use crate::report::look::Style;
use crate::review::tour;

/// Show the main job on the sample: propose a change, see what it means, replay the past, publish
///
/// Everything is done for real in a scratch repository, and each command is printed as one would type it.
#[derive(Args, Debug)]
pub(super) struct Tour {
    /// The folder to work in [default: a new one among the temporary files]
    #[arg(long, value_name = "DIR")]
    scratch: Option<Utf8PathBuf>,
}

/// Walks through the steps.
pub(super) fn run(args: &Tour, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let scratch = args.scratch.as_ref().map_or_else(|| scratch(env), |scratch| env.root.join(scratch));
    let sample = Tree::from_memory(tour::sample());
    let folder = NewFolder::begin(&scratch)?;
    for file in sample.files() {
        folder.write(&Utf8PathBuf::from("policies").join(&file.path), &file.bytes)?;
    }
    folder.write(Utf8Path::new("decisions.csv"), tour::decisions(&sample, env.now).as_bytes())?;
    folder.finish()?;
    let repository = Repository::create(&scratch, "The guidelines of Lakeside Resort", env.now)?;
    say(
        env,
        "Lakeside Resort keeps what its agents may decide in a git repository. This is a scratch copy of it:",
    )?;
    say(env, &format!("  {scratch}"))?;
    let root = std::mem::replace(&mut env.root, scratch.clone());
    let result = steps(env, &repository);
    env.root = root;
    result?;
    say(env, "\nWhere to look:")?;
    for (what, place) in tour::places(&scratch) {
        say(env, &format!("  {what:<34} {place}"))?;
    }
    Ok(Exit::Clean)
}

fn scratch(env: &Env<'_>) -> Utf8PathBuf {
    let temporary = env.vars.get("TMPDIR").map_or("/tmp", String::as_str);
    Utf8PathBuf::from(temporary).join(format!("sayso-tour-{}", env.now.as_second()))
}

fn steps(env: &mut Env<'_>, repository: &Repository) -> Result<(), Failure> {
    step(env, "Are the guidelines in order?", &["validate"])?;
    step(
        env,
        "A customer asks for 60 dollars of a late fee. May an agent decide that?",
        &["ask", "late-fee", "waive-fee", "--role", "agent", "amount=60USD", "tenure=12", "bill=200USD"],
    )?;
    let edited = tour::edit(&env.root, &[tour::LIMIT])?;
    say(env, &format!("\nA manager proposes a higher limit. In {edited}"))?;
    step(env, "Is the proposal in order?", &["validate"])?;
    let edited = tour::edit(&env.root, &tour::EXAMPLES)?;
    say(env, &format!("\nThe examples are on the agents' pages, so they have to be true too. In {edited}"))?;
    step(env, "And now?", &["validate"])?;
    step(env, "What does the proposal change?", &["diff"])?;
    step(
        env,
        "What would it have meant for the past two years?",
        &["simulate", "decisions.csv", "--nothing-before"],
    )?;
    step(env, "The pages that agents use:", &["render", "--out", "pages"])?;
    repository.commit_all("Late fees: agents decide up to 75 dollars", env.now)?;
    say(env, "\nThe proposal is agreed and committed.")?;
    step(
        env,
        "A signed release of it:",
        &[
            "publish",
            "--to",
            "public",
            "--new-key",
            "signing.key",
            "--no-passphrase",
            "--as",
            "anna@lakeside.example",
        ],
    )?;
    step(env, "Anyone can check it:", &["verify", "public"])
}

/// Says what is done, prints the command as one would type it, and runs it.
fn step(env: &mut Env<'_>, why: &str, args: &[&str]) -> Result<(), Failure> {
    let command = format!("$ sayso {}", args.join(" "));
    let heading = env.look.paint(Style::Bold, why);
    let command = env.look.paint(Style::Green, &command);
    writeln!(env.out, "\n{heading}\n{command}")?;
    env.out.flush()?;
    let all = std::iter::once("sayso").chain(args.iter().copied());
    match super::run_inside(all, env)? {
        Exit::Clean | Exit::Findings => Ok(()),
        Exit::Failure => Err(user_error("the tour ends here")),
    }
}

fn say(env: &mut Env<'_>, text: &str) -> Result<(), Failure> {
    writeln!(env.out, "{text}")?;
    Ok(())
}
