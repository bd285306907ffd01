//! What a guideline says, free of files and formats.

pub mod money;

pub use money::{Currency, Money};
