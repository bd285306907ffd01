//! Exact reasoning about what guidelines mean for every case.
//!
//! [`difference()`] lists, as disjoint regions, every case whose answer differs between two versions, each
//! with a case in it that the reference answers differently. What it does not list does not change.

mod alike;
mod cell;
mod difference;
mod earlier;
mod edges;
mod emptiness;
mod nice;
mod numbered;
mod proposals;
mod region;
mod sample;
mod shares;
mod slots;
mod sweep;
mod witness;

pub use cell::{Cell, Interval};
pub use difference::{Budget, Difference, Version, difference};
pub use region::{Constraint, Direction, Region, Side};
pub use sample::sample;
