//! Where findings go and in which forms: to the terminal, and to files at the same time.

use camino::Utf8Path;
use clap::ValueEnum;

use super::checked::Checked;
use super::examples::{n_tried, suites};
use crate::cli::env::Env;
use crate::cli::failure::{Failure, user_error};
use crate::files::write_atomically;
use crate::prose::say;
use crate::report::findings::{self, FindingsReport};
use crate::report::junit::junit;

/// How findings are shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(super) enum Format {
    /// With excerpts, for a terminal
    Human,
    /// Line by line, for screen readers and logs
    Plain,
    /// For programs
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations of a GitHub workflow
    Github,
    /// For a comment
    Markdown,
    /// The examples as tests, for build servers
    Junit,
}

impl Format {
    /// Returns the format that the name of a file asks for.
    pub(super) fn of_file(path: &Utf8Path) -> Result<Self, Failure> {
        match path.extension() {
            Some("txt") => Ok(Self::Plain),
            Some("json") => Ok(Self::Json),
            Some("sarif") => Ok(Self::Sarif),
            Some("md") => Ok(Self::Markdown),
            Some("xml") => Ok(Self::Junit),
            Some(_) | None => {
                Err(user_error(format!("the name of `{path}` does not say in which form to write it"))
                    .hinted("let it end in .txt, .json, .sarif, .md or .xml"))
            }
        }
    }
}

/// Writes the findings to files, each in the form of its name.
pub(super) fn to_files(
    files: &[(&Utf8Path, Format)],
    checked: &Checked,
    env: &Env<'_>,
) -> Result<(), Failure> {
    for (path, format) in files {
        let path = env.root.join(path);
        if let Some(folder) = path.parent().filter(|folder| !folder.is_dir()) {
            let args = [("folder", folder.as_str().into())];
            return Err(user_error(say(env.lang, "no-such-folder", &args)));
        }
        write_atomically(&path, render(checked, *format, env).as_bytes())?;
    }
    Ok(())
}

/// Shows the findings, and how much was looked at.
pub(super) fn to_terminal(checked: &Checked, format: Format, env: &mut Env<'_>) -> Result<(), Failure> {
    env.out.write_all(render(checked, format, env).as_bytes())?;
    let counts = counts(checked, env);
    match format {
        Format::Human | Format::Plain => writeln!(env.out, "{counts}")?,
        Format::Json | Format::Sarif | Format::Github | Format::Markdown | Format::Junit => {
            writeln!(env.err, "{counts}")?;
        }
    }
    Ok(())
}

fn render(checked: &Checked, format: Format, env: &Env<'_>) -> String {
    let report = FindingsReport {
        findings: &checked.findings,
        aside: &checked.aside,
        sources: &checked.loaded.sources,
        folder: &checked.folder,
        lang: env.lang,
    };
    report.render(match format {
        Format::Human => findings::Format::Human(env.look),
        Format::Plain => findings::Format::Plain,
        Format::Json => findings::Format::Json,
        Format::Sarif => findings::Format::Sarif,
        Format::Github => findings::Format::Github,
        Format::Markdown => findings::Format::Markdown,
        Format::Junit => return junit(&suites(&report, checked)),
    })
}

/// `17 guidelines, 140 examples, 0 findings`.
fn counts(checked: &Checked, env: &Env<'_>) -> String {
    let guidelines = &checked.loaded.policies.guidelines;
    let (n_examples, n_tried) = (checked.loaded.n_examples, n_tried(checked));
    let args = [
        ("guidelines", guidelines.len().into()),
        ("examples", n_examples.into()),
        ("findings", checked.findings.len().into()),
    ];
    let counts = say(env.lang, "validate-counts", &args);
    if n_tried >= n_examples {
        return counts;
    }
    let args = [("count", (n_examples - n_tried).into())];
    format!("{counts}\n{}", say(env.lang, "validate-not-tried", &args))
}
