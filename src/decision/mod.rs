//! The meaning of the policies: one case in, one answer out.
