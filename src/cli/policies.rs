//! Which policies a command works on.

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;

use super::env::Env;
use super::failure::{Failure, policies_error, user_error};
use crate::files::{At, Tree};
use crate::load::{Loaded, load_tree};
use crate::prose::say;

/// The folder to work in
#[derive(Args, Clone, Debug)]
pub(super) struct FolderArgs {
    /// The folder that holds `sayso.yaml` [default: the nearest `policies` upwards from here]
    #[arg(long, value_name = "DIR", help_heading = "Policies")]
    policies: Option<Utf8PathBuf>,
}

impl FolderArgs {
    /// Returns the policy folder.
    pub(super) fn folder(&self, env: &Env<'_>) -> Result<Utf8PathBuf, Failure> {
        let found = self.found(env);
        if let Some(folder) = &found
            && let Some(failure) = wrong_folder(folder, env)
        {
            return Err(failure);
        }
        found.ok_or_else(|| {
            if let Some(named) = named_otherwise(env) {
                let message = say(env.lang, "policies-named-otherwise", &[("file", named.into())]);
                return user_error(message).hinted(say(env.lang, "policies-rename", &[]));
            }
            user_error(format!("there are no policies in `{}` or above it", env.root))
                .hinted("name the folder that holds `sayso.yaml` with `--policies`")
                .hinted("or start one with `sayso init`")
        })
    }

    /// Returns the folder that is named, or the nearest one.
    fn found(&self, env: &Env<'_>) -> Option<Utf8PathBuf> {
        if let Some(folder) = &self.policies {
            return Some(env.root.join(folder));
        }
        let is_policies = |folder: &Utf8PathBuf| folder.join("sayso.yaml").is_file();
        let mut candidates =
            env.root.ancestors().flat_map(|above| [above.join("policies"), above.to_owned()]);
        candidates.find(is_policies)
    }
}

/// `sayso.yml` and the like, where `sayso.yaml` is looked for.
fn named_otherwise(env: &Env<'_>) -> Option<String> {
    let folders = env.root.ancestors().flat_map(|above| [above.join("policies"), above.to_owned()]);
    let mut files = folders.flat_map(|folder| folder.read_dir_utf8().into_iter().flatten().flatten());
    let is_meant = |name: &str| {
        let lower = name.to_lowercase();
        ["sayso.yaml", "sayso.yml", "sayso.yaml.txt", "sayso.yml.txt"].contains(&lower.as_str())
    };
    let file = files.find(|file| is_meant(file.file_name()))?;
    Some(shown(file.path(), env).to_string())
}

/// A folder inside of the policies that was named in their place.
fn wrong_folder(folder: &Utf8Path, env: &Env<'_>) -> Option<Failure> {
    if folder.join("sayso.yaml").exists() || !folder.is_dir() {
        return None;
    }
    let above = folder.ancestors().skip(1).take(3).find(|above| above.join("sayso.yaml").is_file())?;
    let args = [("folder", shown(folder, env).as_str().into())];
    let failure = user_error(say(env.lang, "policies-not-in-folder", &args));
    let above = shown(above, env);
    Some(failure.hinted(say(env.lang, "did-you-mean", &[("word", format!("--policies {above}").into())])))
}

/// The policies to work on
#[derive(Args, Clone, Debug)]
pub(super) struct PoliciesArgs {
    #[command(flatten)]
    folder: FolderArgs,
    /// The git branch, tag or commit to read them from [default: what lies on disk]
    #[arg(long, value_name = "REV", help_heading = "Policies")]
    revision: Option<String>,
}

impl PoliciesArgs {
    /// Returns the policy folder.
    pub(super) fn folder(&self, env: &Env<'_>) -> Result<Utf8PathBuf, Failure> {
        match &self.revision {
            // The folder may have existed then.
            Some(_) => Ok(self.folder.found(env).unwrap_or_else(|| env.root.join("policies"))),
            None => self.folder.folder(env),
        }
    }

    /// Returns the revision, if one is named.
    pub(super) fn revision(&self) -> Option<&str> {
        self.revision.as_deref()
    }

    /// Returns which version is meant.
    pub(super) fn at(&self) -> At {
        self.revision.clone().map_or(At::WorkTree, At::Revision)
    }

    /// Reads the files of the policies.
    pub(super) fn tree(&self, env: &Env<'_>) -> Result<Tree, Failure> {
        Ok(Tree::read(&self.folder(env)?, &self.at())?)
    }

    /// Loads the policies with everything that is wrong with them.
    pub(super) fn load(&self, env: &Env<'_>) -> Result<Loaded, Failure> {
        Ok(load_tree(&self.tree(env)?))
    }

    /// Loads policies that can be decided by; with mistakes in them they cannot.
    pub(super) fn load_sound(&self, env: &Env<'_>) -> Result<Loaded, Failure> {
        let loaded = self.load(env)?;
        match loaded.findings.n_errors() {
            0 => Ok(loaded),
            1 => {
                Err(policies_error("there is a mistake in the policies")
                    .hinted("see it with `sayso validate`"))
            }
            n => Err(policies_error(format!("there are {n} mistakes in the policies"))
                .hinted("see them with `sayso validate`")),
        }
    }
}

/// Returns the policy folder as paths in it are shown: from where the command was called.
pub(super) fn shown(folder: &Utf8Path, env: &Env<'_>) -> Utf8PathBuf {
    folder.strip_prefix(&env.root).unwrap_or(folder).to_owned()
}

/// Loads one of two versions; with mistakes in it nothing can be made of the pair. `made` says what.
pub(super) fn load_version(tree: &Tree, name: &str, made: &str, hint: String) -> Result<Loaded, Failure> {
    let loaded = load_tree(tree);
    match loaded.findings.n_errors() {
        0 => Ok(loaded),
        n => Err(policies_error(format!(
            "{n} mistakes in the policies of `{name}` keep them from being {made}"
        ))
        .hinted(hint)),
    }
}
