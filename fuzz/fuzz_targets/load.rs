//! `cargo fuzz run load`; what is checked stands in `targets.rs`.

#![no_main]

#[path = "../targets.rs"]
#[expect(dead_code, reason = "each target uses a part")]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::read(bytes));
