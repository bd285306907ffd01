//! The signed release of a policy folder.
//!
//! A publication is a folder that any web server, share or memory stick can carry: who may sign
//! (`trust/`), the signed releases (`releases/`), a short-lived confirmation of the newest one
//! (`latest/`) and the list of all of them (`history.jsonl`). [`publish()`] adds a release to it;
//! a [`Verifier`] tells whether what a folder offers may be believed, and parses nothing before the
//! signature over it holds. Signing is always done by `ssh-keygen`: no private key enters this program.
//! Signing hides nothing: whoever can read the folder can read the limits in it.

mod amount;
mod archive;
mod archive_check;
mod archive_path;
mod canonical;
mod contents;
mod digest;
mod error;
mod explain;
mod folder;
mod held;
mod history;
mod latest;
mod manifest;
mod publication;
mod publish;
mod quorum;
mod receive;
mod refused;
mod signature;
mod signed_files;
mod signer;
mod standing;
mod trust;
mod trust_chain;
mod verify;
mod workshop;

pub use amount::Amount;
pub use archive::Entry;
pub use contents::{Contents, contents, is_publication};
pub use digest::Digest;
pub use error::BundleError;
pub use held::Held;
pub use manifest::{ListedFile, Previous, Release};
pub use publication::{Publication, Validity};
pub use publish::{Outcome, Prepared, Published, Step, prepare, publish};
pub use refused::Refused;
pub use signer::{Passphrase, Signer};
pub use trust::{KeyHolder, ReleaseRole, Role, Roles, Trust};
pub use verify::{Verified, Verifier};
