//! What joins several capabilities: the review of a proposal, the tour.
