//! `sayso init`: a first policy folder.

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;
use jiff::tz::TimeZone;

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use crate::files::write_atomically;
use crate::load::shape::Schema;
use crate::prose::{Lang, say};

/// Start a policy folder: one guideline that works, to be changed
#[derive(Args, Debug)]
pub(super) struct Init {
    /// The folder to write to; `policies` is made in it
    #[arg(value_name = "DIR", default_value = ".")]
    folder: Utf8PathBuf,
}

/// The files of a first folder.
const FILES: [(&str, &str); 4] = [
    ("README.md", include_str!("folder/README.md")),
    ("policies/sayso.yaml", include_str!("folder/sayso.yaml")),
    ("policies/departments/billing.yaml", include_str!("folder/department.yaml")),
    ("policies/guidelines/billing/late-fee.yaml", include_str!("folder/late-fee.yaml")),
];

pub(super) fn run(args: &Init, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = env.root.join(&args.folder);
    if folder.join("policies").exists() || folder.join("sayso.yaml").exists() {
        return Err(user_error(format!("there are policies in `{}` already", args.folder))
            .hinted("name another folder, or change them there"));
    }
    let review_by = in_a_year(env);
    for (path, text) in FILES {
        let full = folder.join(path);
        // A README that is there stays.
        if full.exists() {
            continue;
        }
        write_atomically(&full, text.replace("{review_by}", &review_by).as_bytes())?;
        writeln!(env.out, "{}", args.folder.join(path))?;
    }
    for schema in Schema::ALL {
        let path = format!("schema/{}.schema.json", schema.name());
        write_atomically(&folder.join(&path), schema.text().as_bytes())?;
        writeln!(env.out, "{}", args.folder.join(path))?;
    }
    if env.lang != Lang::En {
        writeln!(env.err, "{}", say(env.lang, "init-in-english", &[]))?;
    }
    let command = format!("{}sayso validate", change_to(&args.folder));
    writeln!(env.err, "{}", say(env.lang, "init-next", &[("command", command.into())]))?;
    Ok(Exit::Clean)
}

fn in_a_year(env: &Env<'_>) -> String {
    let today = TimeZone::UTC.to_datetime(env.now).date();
    let next_year = today.checked_add(jiff::Span::new().years(1)).unwrap_or(today);
    next_year.to_string()
}

fn change_to(folder: &Utf8Path) -> String {
    if folder == "." { String::new() } else { format!("cd {folder} && ") }
}
