//! Checking again whenever a file changes.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use camino::Utf8Path;

use super::output::{self, Format};
use super::{Validate, check};
use crate::cli::env::{Env, Exit};
use crate::cli::failure::Failure;
use crate::files::{Stamp, stamps};
use crate::prose::say;

/// How often the folder is looked at.
const PAUSE: Duration = Duration::from_millis(200);

/// Shows the findings, and again after each change; ends when the program is stopped.
pub(super) fn watch(
    args: &Validate,
    files: &[(&Utf8Path, Format)],
    env: &mut Env<'_>,
) -> Result<Exit, Failure> {
    let folder = args.policies.folder(env)?;
    let mut seen = stamps(&folder)?;
    loop {
        let start = Instant::now();
        // A file may be gone for a moment while an editor writes it: that is told, and looked at again.
        match check(args, env) {
            Ok(checked) => {
                output::to_files(files, &checked, env)?;
                output::to_terminal(&checked, args.format, env)?;
            }
            Err(failure) => env.err.write_all(failure.show(env.look, env.lang).as_bytes())?,
        }
        let took = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        writeln!(env.err, "{}", say(env.lang, "watch-waits", &[("count", took.into())]))?;
        env.out.flush()?;
        let now = changed(&folder, &seen);
        let names = names(&seen, &now).join(", ");
        writeln!(env.out, "\n{}", say(env.lang, "watch-changed", &[("files", names.into())]))?;
        seen = now;
    }
}

/// Waits until a file is new, gone or written anew.
fn changed(folder: &Utf8Path, seen: &[Stamp]) -> Vec<Stamp> {
    loop {
        std::thread::sleep(PAUSE);
        match stamps(folder) {
            Ok(now) if now != seen => return now,
            Ok(_) | Err(_) => {}
        }
    }
}

/// How many files are named.
const MOST_NAMED: usize = 3;

/// The files that are not the same in both, a few of them.
fn names<'s>(seen: &'s [Stamp], now: &'s [Stamp]) -> Vec<&'s str> {
    let (before, after) = (by_path(seen), by_path(now));
    let is_new = |stamp: &&Stamp| before.get(stamp.path.as_path()) != Some(stamp);
    let is_gone = |stamp: &&Stamp| !after.contains_key(stamp.path.as_path());
    let changed = now.iter().filter(is_new).chain(seen.iter().filter(is_gone));
    let mut names: Vec<&str> = changed.map(|stamp| stamp.path.as_str()).take(MOST_NAMED + 1).collect();
    if names.len() > MOST_NAMED {
        names.truncate(MOST_NAMED);
        names.push("…");
    }
    names
}

fn by_path(stamps: &[Stamp]) -> BTreeMap<&Utf8Path, &Stamp> {
    stamps.iter().map(|stamp| (stamp.path.as_path(), stamp)).collect()
}
