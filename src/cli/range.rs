//! Which two versions a command compares.

use camino::Utf8Path;
use clap::Args;

use super::failure::Failure;
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
    /// Returns the older and the newer version.
    pub(super) fn versions(&self, folder: &Utf8Path) -> Result<(Named, Named), Failure> {
        if self.base.contains("..") {
            let range = Repository::open(folder)?.range(&self.base)?;
            let head = range.head.map_or_else(work_tree, |commit| (commit.asked, At::Revision(commit.id)));
            return Ok(((range.base.asked, At::Revision(range.base.id)), head));
        }
        let head = self.head.clone().map_or_else(work_tree, |head| (head.clone(), At::Revision(head)));
        Ok(((self.base.clone(), At::Revision(self.base.clone())), head))
    }
}

fn work_tree() -> Named {
    ("work tree".to_owned(), At::WorkTree)
}
