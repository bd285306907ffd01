//! Findings as data: what is wrong, where, and what would be right.

mod arg;

pub use arg::Arg;
