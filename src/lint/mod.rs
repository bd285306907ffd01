//! Checks on the meaning of a policy folder.
