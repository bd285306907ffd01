//! How results look, one file per format.

pub mod answer;
pub mod look;
