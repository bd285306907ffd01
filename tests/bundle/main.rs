//! Publications: made here, looked at with stock tools, and tampered with in every way we could think of.
#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a failing test may panic")]

mod desk;
mod forge;

mod interop;
mod interrupted;
mod manifests;
mod publishing;
mod receiving;
mod signatures;
mod signers;
mod tampering;
mod time;
