//! Findings as data: what is wrong, where, and what would be right.
//!
//! A [`Finding`] holds no sentence. It names a message and its arguments; the words stand in the
//! language files and are put together when a report is written, so that one finding reads in every
//! language. [`Findings`] collects them, each once.

mod arg;
mod finding;
mod findings;
mod fingerprint;
mod fixed;
mod nearest;

pub use arg::Arg;
pub use finding::{Finding, Fix, Level, Related, Rule};
pub use findings::Findings;
pub use fixed::{Fixed, fixed};
pub use nearest::nearest;
