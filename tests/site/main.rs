//! The pages for agents: what they say, how large they are, and that the helper decides like the reference.

mod decisions;
mod shop;
