//! `sayso schema`: which names and values a file may have.

use clap::Args;

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use crate::diagnostic::nearest;
use crate::load::shape::Schema;

/// Print the JSON Schema of a kind of file, for editors
#[derive(Args, Debug)]
pub(super) struct PrintSchema {
    /// sayso, guideline, department, notice, recognition or translation [default: list their names]
    #[arg(value_name = "NAME")]
    name: Option<String>,
}

pub(super) fn run(args: &PrintSchema, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let names = || Schema::ALL.iter().map(|schema| schema.name());
    let Some(name) = &args.name else {
        for name in names() {
            writeln!(env.out, "{name}")?;
        }
        return Ok(Exit::Clean);
    };
    let schema = Schema::ALL.iter().find(|schema| schema.name() == name).ok_or_else(|| {
        let failure = user_error(format!("there is no schema `{name}`"));
        match nearest(name, names()) {
            Some(near) => failure.hinted(format!("did you mean `{near}`?")),
            None => failure.hinted(format!("there is: {}", names().collect::<Vec<_>>().join(", "))),
        }
    })?;
    env.out.write_all(schema.text().as_bytes())?;
    Ok(Exit::Clean)
}
