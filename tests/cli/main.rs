//! The commands as people call them: arguments, exit codes, output, git.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a failing test may panic")]

mod answers;
mod ask;
mod batch;
mod decisions;
mod diff;
mod explain;
mod fmt;
mod general;
mod init;
mod list;
mod past;
mod propose;
mod publish;
mod render;
mod review;
mod rows;
mod safeguards;
mod schema;
mod shop;
mod show;
mod simulate;
mod translate;
mod validate;
