//! `sayso publish`: the signed release.

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;

use super::env::{Env, Exit};
use super::failure::{Failure, Kind, policies_error, user_error, with_causes};
use super::policies::{PoliciesArgs, load_tree};
use crate::bundle::{Outcome, Passphrase, Publication, Published, Signer, Validity, publish};
use crate::files::{Commit, Repository, Tree};
use crate::lint;
use crate::load::Loaded;
use crate::review::release;

/// Publish the policies of a commit as a signed release that anyone can verify
///
/// Works from what is committed, never from files that are not. Signing is done by `ssh-keygen`; the
/// private key stays with it.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  sayso publish --to public --new-key signing.key\n  sayso publish --to public --key signing.key"
)]
pub(super) struct Publish {
    /// The folder to publish to; it may be new
    #[arg(long, value_name = "DIR")]
    to: Utf8PathBuf,
    /// The private key to sign with, as ssh-keygen knows it
    #[arg(long, value_name = "FILE", required_unless_present = "new_key", help_heading = "Signing")]
    key: Option<Utf8PathBuf>,
    /// Make a key first, and sign with it
    #[arg(long, value_name = "FILE", conflicts_with = "key", help_heading = "Signing")]
    new_key: Option<Utf8PathBuf>,
    /// Let ssh-keygen ask for a passphrase for the new key; without one, whoever has the file can sign
    #[arg(long, requires = "new_key", help_heading = "Signing")]
    passphrase: bool,
    /// Who signs [default: the address of the committer]
    #[arg(long = "as", value_name = "ADDRESS", help_heading = "Signing")]
    signer: Option<String>,
    #[command(flatten)]
    policies: PoliciesArgs,
}

/// Builds, signs, checks and puts in place.
pub(super) fn run(args: &Publish, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = args.policies.folder(env)?;
    let repository = Repository::open(&folder)?;
    let commit = repository.commit(args.policies.revision().unwrap_or("HEAD"))?;
    let tree = repository.tree(&commit, &folder)?;
    if args.policies.revision().is_none() && differs(&folder, &tree) {
        writeln!(env.err, "note: what is not committed is not published")?;
    }
    let loaded = sound(&tree, &commit, env)?;
    let publication = publication(&commit, &tree, &loaded)?;
    let signer = signer(args, env)?;
    let published = publish(&publication, &env.root.join(&args.to), &signer, env.now)?;
    env.out.write_all(told(&published, &publication, &args.to).as_bytes())?;
    Ok(Exit::Clean)
}

/// Policies are published when nothing in them has to be put right.
fn sound(tree: &Tree, commit: &Commit, env: &Env<'_>) -> Result<Loaded, Failure> {
    let loaded = load_tree(tree);
    let today = loaded.policies.organisation.time_zone.to_datetime(env.now).date();
    match loaded.findings.n_errors() + lint::check(&loaded, today, None).n_errors() {
        0 => Ok(loaded),
        n => Err(policies_error(format!("{n} mistakes in the policies keep them from being published"))
            .hinted(format!("see them with `sayso validate --revision {}`", commit.asked))),
    }
}

fn publication(commit: &Commit, tree: &Tree, loaded: &Loaded) -> Result<Publication, Failure> {
    let policies = &loaded.policies;
    let committed = jiff::Timestamp::from_second(commit.seconds).unwrap_or_default();
    let files = release::files(tree, policies, &commit.id, committed)
        .map_err(|error| Failure::new(Kind::Internal, with_causes(&error)))?;
    Ok(Publication {
        name: policies.organisation.texts.get("organisation").unwrap_or("policies").to_owned(),
        tool: concat!("sayso ", env!("CARGO_PKG_VERSION")).to_owned(),
        commit: commit.id.clone(),
        committed,
        files,
        ceilings: release::ceilings(policies),
        validity: Validity::default(),
    })
}

fn signer(args: &Publish, env: &Env<'_>) -> Result<Signer, Failure> {
    let principal = args.signer.clone().or_else(|| args.policies.committer(env)).ok_or_else(|| {
        user_error("nobody is named as the signer").hinted("say who signs with `--as you@example.com`")
    })?;
    let passphrase = if args.passphrase { Passphrase::Ask } else { Passphrase::None };
    Ok(match (&args.key, &args.new_key) {
        (Some(key), _) => Signer::with_key(&env.root.join(key), &principal)?,
        (None, Some(key)) => Signer::with_new_key(&env.root.join(key), &principal, passphrase)?,
        (None, None) => {
            return Err(user_error("a key is needed to sign").hinted("make one with `--new-key FILE`"));
        }
    })
}

/// Whether something on disk is not in the commit.
fn differs(folder: &Utf8Path, committed: &Tree) -> bool {
    let Ok(disk) = Tree::from_disk(folder) else { return false };
    let (disk, committed) = (disk.files(), committed.files());
    let is_other =
        |(a, b): (&crate::files::File, &crate::files::File)| a.path != b.path || a.bytes != b.bytes;
    disk.len() != committed.len() || disk.iter().zip(committed).any(is_other)
}

fn told(published: &Published, publication: &Publication, to: &Utf8Path) -> String {
    let version = published.version;
    let what = match published.outcome {
        Outcome::New => format!("release {version} is published"),
        Outcome::AlreadyPublished => {
            format!("this commit is release {version} already; it is confirmed once more")
        }
        Outcome::Finished => {
            format!("release {version}, which an interrupted run had signed, is published")
        }
    };
    let commit = publication.commit.get(..12).unwrap_or(&publication.commit);
    let signed_by = published.signed_by.join(", ");
    let mut lines = vec![
        format!("{what}: {} files of commit {commit}, signed by {signed_by}", published.n_files),
        format!(
            "valid until {}; confirmed to be the newest until {}",
            published.expires, published.confirmed_until
        ),
    ];
    if published.is_first_trust {
        let trust = to.join("trust/1/trust.json");
        lines.push(format!("who may sign stands in {trust}: hand it to readers by another way"));
    }
    lines.join("\n") + "\n"
}
