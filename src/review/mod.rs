//! What joins several capabilities: a release made of policies, tables and pages.

pub mod release;
pub mod tour;
