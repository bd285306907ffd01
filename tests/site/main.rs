//! The pages for agents: what they say, how large they are, and that the helper decides like the reference.
//!
//! The helper runs in Node and in Chromium where they are installed; with `CI` set they must be.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a failing test may panic")]

mod browser;
mod decisions;
#[path = "../generate/mod.rs"]
mod generate;
mod pages;
mod search;
mod sense;
mod shop;
