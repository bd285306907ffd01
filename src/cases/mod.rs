//! Cases as people write them: words on a command line, rows of a table.
//!
//! A word is read as what its fact is: `60USD`, `$60` and `60 USD` are the same amount. A word that
//! could be read in two ways is refused with what to write instead. [`case()`] makes one case of words;
//! [`Table`] holds the rows of a file, and [`Batch`] answers them.

mod audit;
mod batch;
mod case;
mod columns;
mod day;
mod error;
mod history;
mod merged;
mod money;
mod number;
mod past;
mod table;
mod value;

pub use audit::Audit;
pub use batch::{Answered, Batch, Sequence};
pub use case::{Said, case, guideline, remedy};
pub use columns::Columns;
pub use error::CaseError;
pub use history::History;
pub use past::{Keys, without_history};
pub use table::{Table, TableError};
pub use value::{Desk, read};
