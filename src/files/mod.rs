//! Policy folders as lists of files: from disk, from a git revision, from memory.
//!
//! A [`Tree`] is what all three come to. Nothing is ever checked out, links are not followed, and what
//! is written is written beside its place and renamed, so that nothing is left half done.

mod disk;
mod error;
mod export;
mod revision;
mod tree;
mod versions;
mod write;

pub use disk::{Stamp, read_text, stamps};
pub use error::FilesError;
pub use export::{exports, open_export};
pub use revision::{Author, Commit, Range, Repository};
pub use tree::{At, BlobId, File, Tree, Unread, Why};
pub use versions::{Source, Versions};
pub use write::{NewFile, NewFolder, write_atomically};
