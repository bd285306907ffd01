//! The pages for agents: what they say, how large they are, and that the helper decides like the reference.
//!
//! The helper runs in Node and in Chromium where they are installed; with `CI` set they must be.

<<<<<<< .merge_file_wQo7Ml
#![expect(clippy::panic, clippy::unwrap_used, reason = "a failing test may panic")]
=======
#![expect(clippy::unwrap_used, clippy::panic, reason = "a failing test may panic")]
>>>>>>> .merge_file_wCZZ88

mod browser;
mod decisions;
mod pages;
mod search;
mod shop;
