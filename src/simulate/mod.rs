//! Past decisions replayed under a base and a candidate version.

pub mod clock;
pub mod log;
pub mod mapping;
pub mod outcome;
pub mod read;
pub mod reject;
