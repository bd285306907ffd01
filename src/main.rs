//! The program: hands the arguments and everything impure to the library.

use std::process::ExitCode;

use sayso::cli::{Env, run};

fn main() -> ExitCode {
    run(std::env::args_os(), &mut Env::of_process()).into()
}
