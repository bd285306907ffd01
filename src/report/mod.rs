//! How results look, one file per format.

pub mod answer;
pub mod changes;
pub mod decisions;
pub mod findings;
pub mod junit;
pub mod list;
pub mod look;
mod page;
pub mod patch;
pub mod review;
pub mod show;
pub mod simulation;
