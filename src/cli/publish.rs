//! `sayso publish`: a signed release.

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;

use super::env::{Env, Exit};
use super::failure::{Failure, Kind, policies_error, user_error, with_causes};
use super::policies::PoliciesArgs;
use crate::bundle::{Outcome, Passphrase, Published, Signer, publish};
use crate::diagnostic::Level;
use crate::files::{Repository, Tree};
use crate::lint::{self, Around};
use crate::load::load_tree;
use crate::prose::say;
use crate::review::release::publication;

/// Publish a signed release of the policies in a folder that any server or share can carry
///
/// What is published is a commit, never what lies on disk. Signing is done by `ssh-keygen`; the private key
/// stays with it. For a first try, let it make a key:
///
///     sayso publish --to public --new-key release-key --no-passphrase
#[derive(Args, Debug)]
#[command(verbatim_doc_comment)]
pub(super) struct Publish {
    /// The folder of the publication; it may be new
    #[arg(long, value_name = "DIR")]
    to: Utf8PathBuf,
    /// The file of the key to sign with
    #[arg(long, value_name = "FILE", required_unless_present = "new_key", help_heading = "Signing")]
    key: Option<Utf8PathBuf>,
    /// Make a key in this file and sign with it
    #[arg(long, value_name = "FILE", conflicts_with = "key", help_heading = "Signing")]
    new_key: Option<Utf8PathBuf>,
    /// Keep the new key without a passphrase: whoever has the file can sign
    #[arg(long, requires = "new_key", help_heading = "Signing")]
    no_passphrase: bool,
    /// Who signs, as an address
    #[arg(long = "as", value_name = "ADDRESS", default_value = "publisher", help_heading = "Signing")]
    principal: String,
    /// The name of the publication [default: the name of the repository's folder]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    policies: PoliciesArgs,
}

pub(super) fn run(args: &Publish, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = args.policies.folder(env)?;
    let repository = Repository::open(&folder)?;
    let commit = repository.commit(args.policies.revision().unwrap_or("HEAD"))?;
    let tree = repository.tree(&commit, &folder)?;
    if args.policies.revision().is_none() && differs(&folder, &tree) {
        writeln!(env.err, "note: what is not committed is not published")?;
    }
    let loaded = load_tree(&tree);
    let today = loaded.policies.organisation.time_zone.to_datetime(env.now).date();
    let looked = lint::look(&loaded, Around { today, owners: None, before: None }).findings;
    let n_mistakes = looked.n_errors();
    if n_mistakes > 0 {
        let first =
            looked.in_order(&loaded.sources).into_iter().find(|finding| finding.level == Level::Error);
        let first = first.map(|finding| {
            let place = loaded.sources.get(finding.primary.source).path();
            let line = loaded.sources.line_column(finding.primary).line;
            format!("{place}:{line}: {}", say(env.lang, finding.says, &finding.args))
        });
        let args = [("count", n_mistakes.into()), ("first", first.unwrap_or_default().into())];
        return Err(policies_error(say(env.lang, "publish-mistakes", &args))
            .hinted(format!("`sayso validate --revision {}`", commit.asked)));
    }
    let name = args.name.as_deref().or(repository.root().file_name()).unwrap_or("policies");
    let publication = publication(name, &commit, &tree, &loaded.policies)
        .map_err(|error| Failure::new(Kind::Internal, with_causes(&error)))?;
    let published = publish(&publication, &env.root.join(&args.to), &signer(args, env)?, env.now)?;
    env.out.write_all(told(&published, name, &args.to).as_bytes())?;
    Ok(Exit::Clean)
}

fn signer(args: &Publish, env: &Env<'_>) -> Result<Signer, Failure> {
    match (&args.key, &args.new_key) {
        (Some(key), _) => Ok(Signer::with_key(&env.root.join(key), &args.principal)?),
        (None, Some(key)) => {
            let passphrase = if args.no_passphrase { Passphrase::None } else { Passphrase::Ask };
            Ok(Signer::with_new_key(&env.root.join(key), &args.principal, passphrase)?)
        }
        (None, None) => Err(user_error("no key is named").hinted("name one with `--key` or `--new-key`")),
    }
}

/// Whether something on disk is not in the commit.
fn differs(folder: &Utf8Path, committed: &Tree) -> bool {
    let Ok(disk) = Tree::from_disk(folder) else { return false };
    let files = |tree: &Tree| -> Vec<(Utf8PathBuf, Vec<u8>)> {
        tree.files().iter().map(|file| (file.path.clone(), file.bytes.clone())).collect()
    };
    files(&disk) != files(committed)
}

fn told(published: &Published, name: &str, to: &Utf8Path) -> String {
    let version = published.version;
    let what = match published.outcome {
        Outcome::New => format!("release {version} of {name}: {} files", published.n_files),
        Outcome::AlreadyPublished => format!("release {version} of {name} was published already"),
        Outcome::Finished => format!("release {version} of {name} is finished now"),
    };
    let mut lines = vec![
        what,
        format!("  signed by {}", published.signed_by.join(", ")),
        format!("  sha256 {}", published.release_sha256),
        format!("  usable until {}", published.expires),
        format!("  confirmed to be the newest until {}", published.confirmed_until),
    ];
    if published.is_first_trust {
        let trust = to.join("trust/1/trust.json");
        lines.push(format!("  who may sign stands in {trust}; hand it to your readers by another way"));
    }
    lines.push(format!("  check it: sayso verify {to}"));
    lines.join("\n") + "\n"
}
