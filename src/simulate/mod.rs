//! Past decisions replayed under a base and a candidate version.

pub mod mapping;
pub mod read;
