//! Static pages for agents.
