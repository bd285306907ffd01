//! `sayso verify`: whether a publication may be believed.

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;
use jiff::Timestamp;
use jiff::civil::Date;

use super::env::{Env, Exit};
use super::failure::{Failure, with_causes};
use crate::bundle::{BundleError, Held, Refused, Verified, Verifier};
use crate::files::{FilesError, Tree};
use crate::load::load_tree;
use crate::report::look::{Look, Style};
use crate::review::release::ceilings;

/// Verify a publication: who signed it, that nothing was changed, and that it is the newest
///
/// The exit code is 1 where it is refused.
#[derive(Args, Debug)]
pub(super) struct Verify {
    /// The folder of the publication
    #[arg(value_name = "DIR")]
    folder: Utf8PathBuf,
    /// A `trust.json` that came by another way; without it a publication vouches for itself only
    #[arg(long, value_name = "FILE")]
    trust: Option<Utf8PathBuf>,
    /// A file that remembers the newest release seen, so that an older one is refused
    #[arg(long, value_name = "FILE")]
    state: Option<Utf8PathBuf>,
    /// Unpack the release to this folder, and look at the guidelines in it
    #[arg(long, value_name = "DIR")]
    into: Option<Utf8PathBuf>,
    /// The moment to verify for [default: now]
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    at: Option<Timestamp>,
    /// Print commands of `ssh-keygen`, `sha256sum` and `tar` that show the same
    #[arg(long)]
    explain: bool,
}

/// Reads a moment, or a day for its beginning.
fn moment(text: &str) -> Result<Timestamp, jiff::Error> {
    let day = text.parse::<Date>().ok().filter(|_| text.len() == "2026-12-01".len());
    match day {
        Some(day) => Ok(day.in_tz("UTC")?.timestamp()),
        None => text.parse(),
    }
}

pub(super) fn run(args: &Verify, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = env.root.join(&args.folder);
    let state = args.state.as_ref().map(|state| env.root.join(state));
    let verified = match verified(args, env, &folder, state.as_deref()) {
        Ok(verified) => verified,
        Err(BundleError::Refused(refused)) => {
            env.out.write_all(refusal(&refused, env.look).as_bytes())?;
            return Ok(Exit::Findings);
        }
        Err(error) => return Err(error.into()),
    };
    if let Some(state) = &state {
        verified.held().save(state)?;
    }
    env.out.write_all(told(&verified, env.look).as_bytes())?;
    if args.explain {
        writeln!(env.out, "\nthe same with other tools:")?;
        for command in verified.stock_commands(&folder) {
            writeln!(env.out, "  {command}")?;
        }
    }
    Ok(Exit::Clean)
}

fn verified(
    args: &Verify,
    env: &Env<'_>,
    folder: &Utf8Path,
    state: Option<&Utf8Path>,
) -> Result<Verified, BundleError> {
    let held = state.map(Held::load).transpose()?.flatten();
    let trust = args.trust.as_ref().map(|trust| env.root.join(trust));
    let now = args.at.unwrap_or(env.now);
    let verifier = Verifier { trust: trust.as_deref(), held: held.as_ref(), now };
    let Some(into) = &args.into else { return verifier.verify(folder) };
    let into = env.root.join(into);
    let verified = verifier.receive(folder, &into)?;
    look_inside(&verified, &into).inspect_err(|_| {
        // The refusal matters more than a folder that stays behind.
        let _ = std::fs::remove_dir_all(&into);
    })?;
    Ok(verified)
}

/// Refuses guidelines that let agents give more than the signers were told.
fn look_inside(verified: &Verified, into: &Utf8Path) -> Result<(), BundleError> {
    let unreadable = |error: FilesError| BundleError::Unusable { detail: with_causes(&error) };
    let loaded = load_tree(&Tree::from_disk(&into.join("policies")).map_err(unreadable)?);
    if loaded.findings.has_errors() {
        let detail = format!("its policies have mistakes: {}", loaded.findings.n_errors());
        return Err(BundleError::Unusable { detail });
    }
    let found = ceilings(&loaded.policies);
    verified.check_ceilings(&found)?;
    match verified.release.ceilings.iter().next() {
        Some((code, declared)) if found.is_empty() => {
            let declared = Some(format!("{declared} {code}"));
            Err(Refused::CeilingTooLow { declared, found: "any amount".to_owned() }.into())
        }
        Some(_) | None => Ok(()),
    }
}

fn refusal(refused: &Refused, look: Look) -> String {
    let head = look.paint(Style::Red, &format!("refused: {}", refused.name()));
    format!("{head}\n  {refused}\n  why: {}\n  help: {}\n", refused.why(), refused.advice())
}

fn told(verified: &Verified, look: Look) -> String {
    let Verified { release, signed_by, confirmed_until, release_sha256, .. } = verified;
    let head = look.paint(Style::Green, &format!("release {} of {} holds", release.version, release.name));
    let mut lines = vec![
        head,
        format!("  signed by {}", signed_by.join(", ")),
        format!("  sha256 {release_sha256}"),
        format!("  commit {}", release.commit),
        format!("  {} files, usable until {}", release.files.len(), release.expires),
        format!("  confirmed to be the newest until {confirmed_until}"),
    ];
    if !verified.is_pinned {
        lines.push("  it vouches for itself only: bring a trust.json along with `--trust`".to_owned());
    }
    lines.join("\n") + "\n"
}
