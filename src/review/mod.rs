//! What joins several capabilities: the review of a proposal, a release, the tour.

pub mod proposal;
pub mod propose;
pub mod release;
pub mod tour;
pub mod translations;
