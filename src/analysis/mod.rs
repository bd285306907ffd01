//! Exact reasoning about what guidelines mean for every case.
