//! The signed release of a policy folder.
