//! `sayso publish` and `sayso verify`: the signed release.

use camino::Utf8PathBuf;
use clap::Args;

use super::env::{Env, Exit};
use super::failure::{Failure, Kind, policies_error, user_error};
use super::policies::{PoliciesArgs, load_tree};
use crate::bundle::{BundleError, Outcome, Passphrase, Publication, Signer, Validity, Verifier, publish};
use crate::files::{At, Repository, Tree};
use crate::review::release;

/// Publish the policies of a commit as a signed release that anyone can verify
///
/// Works from what is committed, never from files that are not. Signing is done by `ssh-keygen`.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  sayso publish --to public --new-key signing.key\n  sayso publish --to public --key signing.key")]
pub(super) struct Publish {
    /// The folder to publish to
    #[arg(long, value_name = "DIR")]
    to: Utf8PathBuf,
    /// The private key to sign with, as ssh-keygen knows it
    #[arg(long, value_name = "FILE", required_unless_present = "new_key")]
    key: Option<Utf8PathBuf>,
    /// Make a key first, without a passphrase, and sign with it
    #[arg(long, value_name = "FILE", conflicts_with = "key")]
    new_key: Option<Utf8PathBuf>,
    /// Who signs [default: the address of the committer]
    #[arg(long = "as", value_name = "ADDRESS")]
    signer: Option<String>,
    /// The folder that holds `sayso.yaml`, and the commit to publish
    #[command(flatten)]
    policies: PoliciesArgs,
}

/// Builds, signs, checks and puts in place.
pub(super) fn run(args: &Publish, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = args.policies.folder(env)?;
    let repository = Repository::open(&folder)?;
    let revision = match args.policies.at() {
        At::WorkTree => "HEAD".to_owned(),
        At::Revision(revision) => revision,
    };
    let commit = repository.commit(&revision)?;
    let tree = Tree::read(&folder, &At::Revision(commit.id.clone()))?;
    let loaded = load_tree(&tree);
    if loaded.findings.n_errors() > 0 {
        return Err(policies_error("policies with mistakes are not published")
            .hinted(format!("see them with `sayso validate --revision {revision}`")));
    }
    let committed = jiff::Timestamp::from_second(commit.seconds).unwrap_or_default();
    let files = release::files(&tree, &loaded.policies, &commit.id, committed)
        .map_err(|error| user_error(error.to_string()))?;
    let publication = Publication {
        name: loaded.policies.organisation.texts.get("organisation").unwrap_or("policies").to_owned(),
        tool: concat!("sayso ", env!("CARGO_PKG_VERSION")).to_owned(),
        commit: commit.id.clone(),
        committed,
        files,
        ceilings: release::ceilings(&loaded.policies),
        validity: Validity::default(),
    };
    let signer = signer(args, env)?;
    let published = publish(&publication, &env.root.join(&args.to), &signer, env.now)?;
    let what = match published.outcome {
        Outcome::New => format!("release {} is published", published.version),
        Outcome::AlreadyPublished => {
            format!("this commit is release {} already; it is confirmed once more", published.version)
        }
        Outcome::Finished => format!("release {}, which an interrupted run had signed, is published", published.version),
    };
    writeln!(env.out, "{what}: {} files of commit {}, signed by {}", published.n_files, short(&commit.id), published.signed_by.join(", "))?;
    writeln!(env.out, "valid until {}; confirmed to be the newest until {}", published.expires, published.confirmed_until)?;
    Ok(Exit::Clean)
}

fn short(id: &str) -> &str {
    id.get(..12).unwrap_or(id)
}

fn signer(args: &Publish, env: &Env<'_>) -> Result<Signer, Failure> {
    let principal = args.signer.clone().or_else(|| args.policies.committer(env)).ok_or_else(|| {
        user_error("nobody is named as the signer").hinted("say who signs with `--as you@example.com`")
    })?;
    Ok(match (&args.key, &args.new_key) {
        (Some(key), _) => Signer::with_key(&env.root.join(key), &principal)?,
        (None, Some(key)) => Signer::with_new_key(&env.root.join(key), &principal, Passphrase::None)?,
        (None, None) => return Err(user_error("a key is needed to sign").hinted("make one with `--new-key FILE`")),
    })
}

/// Verify a published folder: who signed the newest release, and that not a byte was changed
///
/// Ends with 1 where the folder cannot be trusted.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  sayso verify public\n  sayso verify public --trust trust.json --explain")]
pub(super) struct Verify {
    /// The published folder
    #[arg(value_name = "DIR")]
    dir: Utf8PathBuf,
    /// The list of signers that you trust already; without it the folder vouches for itself only
    #[arg(long, value_name = "FILE")]
    trust: Option<Utf8PathBuf>,
    /// The moment to verify for, as `2026-01-31T14:30:00Z` [default: now]
    #[arg(long, value_name = "MOMENT")]
    at: Option<jiff::Timestamp>,
    /// Print the stock commands that check the same
    #[arg(long)]
    explain: bool,
}

/// Verifies and says what holds.
pub(super) fn run_verify(args: &Verify, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let dir = env.root.join(&args.dir);
    let trust = args.trust.as_ref().map(|trust| env.root.join(trust));
    let verifier = Verifier { trust: trust.as_deref(), held: None, now: args.at.unwrap_or(env.now) };
    let verified = match verifier.verify(&dir) {
        Ok(verified) => verified,
        Err(BundleError::Refused(refused)) => {
            writeln!(env.out, "refused ({}): {refused}", refused.name())?;
            writeln!(env.out, "  {}", refused.why())?;
            writeln!(env.out, "  {}", refused.advice())?;
            return Ok(Exit::Findings);
        }
        Err(error) => return Err(error.into()),
    };
    let release = &verified.release;
    writeln!(
        env.out,
        "release {} of {}: {} files of commit {}, signed by {}",
        release.version,
        release.name,
        release.files.len(),
        short(&release.commit),
        verified.signed_by.join(", ")
    )?;
    writeln!(env.out, "nothing was changed; confirmed to be the newest until {}", verified.confirmed_until)?;
    if !verified.is_pinned {
        writeln!(env.out, "the list of signers is the folder's own: get it once from somebody you trust, and name it with --trust")?;
    }
    if args.explain {
        writeln!(env.out, "\nThe same with stock commands:")?;
        for command in verified.stock_commands(&args.dir) {
            writeln!(env.out, "  {command}")?;
        }
    }
    Ok(Exit::Clean)
}

impl From<BundleError> for Failure {
    fn from(error: BundleError) -> Self {
        let kind = match &error {
            BundleError::Refused(_) => Kind::Policies,
            _ => Kind::User,
        };
        let failure = Self::new(kind, super::failure::with_causes(&error));
        match error.advice() {
            Some(advice) => failure.hinted(advice),
            None => failure,
        }
    }
}
