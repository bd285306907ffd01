//! Cases as people write them: words on a command line, rows of a table.
//!
//! A word is read as what its fact is: `60USD`, `$60` and `60 USD` are the same amount. A word that
//! could be read in two ways is refused with what to write instead. [`case()`] makes one case of words;
//! [`Table`] holds the rows of a file, and [`Batch`] answers them.

mod case;
mod day;
mod error;
mod money;
mod number;
mod value;

pub use case::{Said, case, guideline, remedy};
pub use error::CaseError;
pub use value::{Desk, read};
