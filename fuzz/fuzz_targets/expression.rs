//! `cargo fuzz run expression`; what is checked stands in `targets.rs`.

#![no_main]

#[path = "../targets.rs"]
#[expect(dead_code, reason = "each target uses a part")]
mod targets;

libfuzzer_sys::fuzz_target!(|text: &str| targets::express(text));
