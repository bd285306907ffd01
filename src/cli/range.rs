//! Which two versions a command compares.

use camino::Utf8Path;
use clap::Args;

use super::failure::{Failure, user_error};
use crate::files::{At, Repository};

/// The versions to compare
#[derive(Args, Clone, Debug)]
pub(super) struct RangeArgs {
    /// The older version: a branch, tag or commit, or a range `A..B` or `A...B`
    #[arg(value_name = "BASE", default_value = "HEAD")]
    base: String,
    /// The newer version [default: what lies on disk]
    #[arg(value_name = "HEAD")]
    head: Option<String>,
}

/// A version under the name it is shown by.
pub(super) type Named = (String, At);

impl RangeArgs {
    /// Returns the older and the newer version; the newer one may be named by `--revision` too.
    pub(super) fn versions(
        &self,
        folder: &Utf8Path,
        revision: Option<&str>,
    ) -> Result<(Named, Named), Failure> {
        let named = self.head.as_deref().or(revision);
        if self.base.contains("..") {
            if let Some(third) = named {
                return Err(user_error(format!("`{}` names two versions already", self.base))
                    .hinted(format!("leave `{third}` out")));
            }
            let range = Repository::open(folder)?.range(&self.base)?;
            let head = range.head.map_or_else(work_tree, |commit| (commit.asked, At::Revision(commit.id)));
            return Ok(((range.base.asked, At::Revision(range.base.id)), head));
        }
        if let (Some(head), Some(revision)) = (&self.head, revision) {
            return Err(user_error(format!("the newer version is `{head}` or `{revision}`, not both")));
        }
        let revision = |head: &str| (head.to_owned(), At::Revision(head.to_owned()));
        let head = named.map_or_else(work_tree, revision);
        Ok(((self.base.clone(), At::Revision(self.base.clone())), head))
    }
}

fn work_tree() -> Named {
    ("work tree".to_owned(), At::WorkTree)
}
