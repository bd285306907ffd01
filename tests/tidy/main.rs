//! House rules that no compiler knows: floors, one place per outside package, nothing forgotten.

#[path = "../sources/mod.rs"]
mod sources;

mod floors;
mod forgotten;
mod lengths;
mod packages;
mod words;
