//! House rules that no compiler knows: floors, one place per outside package, nothing forgotten.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a failing test may panic")]

#[path = "../sources/mod.rs"]
mod sources;

mod files;
mod floors;
mod forgotten;
mod lengths;
mod packages;
mod references;
mod words;
