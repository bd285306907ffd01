//! `sayso diff`: what a change means.

use camino::Utf8PathBuf;
use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use super::policies::PoliciesArgs;
use super::range::RangeArgs;
use super::version::load_both;
use crate::analysis::Budget;
use crate::compare::{by_calendar, compare};
use crate::report::changes::{CalendarReport, ChangesReport, Format};

/// Say what a change means: which decisions change, each with an example, and that nothing else does
///
/// Compares two git revisions without checking anything out; without HEAD, what lies on disk. A version may also
/// be a publication: its folder stands for the newest release, `public/releases/3` for the third. Ends
/// with 0 where no decision changes, with 1 where some do.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  sayso diff main\n  sayso diff v1.0 v1.1 --lang hu\n  sayso diff main --format markdown\n  sayso diff public HEAD\n  sayso diff --at 2026-12-01 --and 2026-12-31"
)]
pub(super) struct Diff {
    #[command(flatten)]
    range: RangeArgs,
    /// Say what the calendar changes from this day on, without any edit
    #[arg(long, value_name = "DATE", requires = "until", conflicts_with_all = ["base", "head", "words_only"], help_heading = "Calendar")]
    at: Option<Date>,
    /// The last day to look at
    #[arg(long = "and", id = "until", value_name = "DATE", requires = "at", help_heading = "Calendar")]
    until: Option<Date>,
    #[command(flatten)]
    policies: PoliciesArgs,
    /// Only the words that agents read, before and after
    #[arg(long, help_heading = "Output")]
    words_only: bool,
    /// How the result looks
    #[arg(long, value_name = "FORMAT", default_value = "text", help_heading = "Output")]
    format: Shape,
    /// Write the result to a file
    #[arg(long, short, value_name = "FILE", help_heading = "Output")]
    output: Option<Utf8PathBuf>,
}

/// How changes look.
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

/// Compares and reports.
pub(super) fn run(args: &Diff, env: &mut Env<'_>) -> Result<Exit, Failure> {
    if let (Some(from), Some(until)) = (args.at, args.until) {
        return calendar(args, env, from, until);
    }
    let folder = args.policies.folder(env)?;
    let (base, head) = args.range.versions(&folder, args.policies.revision())?;
    let needed = load_both(env, &folder, (&base, &head))?;
    let (before, after) = (&needed.before, &needed.after);
    let mut changes = compare(&before.policies, &after.policies, Budget::default());
    changes.n_unchanged += needed.n_left_out;
    let report = ChangesReport {
        changes: &changes,
        before: &before.policies,
        after: &after.policies,
        names: (&base.0, &head.0),
        lang: env.lang,
    };
    let format = format(args, env);
    let text = if args.words_only { report.render_words(format) } else { report.render(format) };
    env.hand_over(&text, args.output.as_deref())?;
    Ok(if changes.n_with_other_decisions() == 0 { Exit::Clean } else { Exit::Findings })
}

fn format(args: &Diff, env: &Env<'_>) -> Format {
    match args.format {
        Shape::Text => Format::Human(env.look),
        Shape::Markdown => Format::Markdown,
        Shape::Html => Format::Html,
        Shape::Json => Format::Json,
    }
}

/// What the same policies say on one day and on another.
fn calendar(args: &Diff, env: &mut Env<'_>, from: Date, until: Date) -> Result<Exit, Failure> {
    if until < from {
        return Err(user_error(format!("{until} lies before {from}")));
    }
    let policies = args.policies.load_sound(env)?.policies;
    let days = by_calendar(&policies, from, until, Budget::default());
    let report = CalendarReport { days: &days, from, until, lang: env.lang };
    let text = report.render(format(args, env));
    env.hand_over(&text, args.output.as_deref())?;
    let changes = days.iter().any(|day| day.changes.n_with_other_decisions() > 0);
    Ok(if changes { Exit::Findings } else { Exit::Clean })
}
