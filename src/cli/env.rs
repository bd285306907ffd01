//! Everything impure that a command may use, in one place.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::process::ExitCode;

use camino::{Utf8Path, Utf8PathBuf};
use jiff::Timestamp;

use super::failure::Failure;
use crate::files::write_atomically;
use crate::prose::Lang;
use crate::report::look::Look;

/// What a run ends with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[must_use]
pub enum Exit {
    /// Nothing to report.
    Clean = 0,
    /// Something to look at.
    Findings = 1,
    /// The job could not be done.
    Failure = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// The world around a command: streams, clock, folder, terminal, variables.
pub struct Env<'a> {
    /// Where results go.
    pub out: Box<dyn Write + 'a>,
    /// Where everything else goes.
    pub err: Box<dyn Write + Send + 'a>,
    /// What is piped in.
    pub stdin: Box<dyn Read + 'a>,
    /// The moment of the run.
    pub now: Timestamp,
    /// The folder that paths start from.
    pub root: Utf8PathBuf,
    /// How results are shown.
    pub look: Look,
    /// Whether progress can be shown on the standard error.
    pub shows_progress: bool,
    /// The reader's language.
    pub lang: Lang,
    /// The variables of the environment.
    pub vars: BTreeMap<String, String>,
}

/// The width where nothing tells it.
const WIDTH: usize = 100;

impl Env<'_> {
    /// Returns the world of this process.
    #[must_use]
    pub fn of_process() -> Self {
        let vars: BTreeMap<String, String> = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        let is_terminal = io::stdout().is_terminal();
        let columns = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        let columns = vars.get("COLUMNS").and_then(|columns| columns.parse().ok()).or(columns);
        let root = std::env::current_dir().ok().and_then(|root| Utf8PathBuf::from_path_buf(root).ok());
        Self {
            out: Box::new(BufWriter::new(io::stdout())),
            err: Box::new(io::stderr()),
            stdin: Box::new(io::stdin()),
            now: whole_second(Timestamp::now()),
            root: root.unwrap_or_else(|| Utf8PathBuf::from(".")),
            look: Look { color: is_terminal && wants_color(&vars), width: columns.unwrap_or(WIDTH).max(20) },
            shows_progress: io::stderr().is_terminal(),
            lang: language(&vars),
            vars,
        }
    }

    /// Writes a result to a file, or to where results go.
    pub(super) fn hand_over(&mut self, text: &str, to: Option<&Utf8Path>) -> Result<(), Failure> {
        match to {
            Some(file) => write_atomically(&self.root.join(file), text.as_bytes())?,
            None => self.out.write_all(text.as_bytes())?,
        }
        Ok(())
    }
}

/// A decision does not hang on a fraction of a second.
fn whole_second(now: Timestamp) -> Timestamp {
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}

/// Whether the environment lets a terminal have colours (<https://no-color.org>).
fn wants_color(vars: &BTreeMap<String, String>) -> bool {
    let is_set = |name: &str| vars.get(name).is_some_and(|value| !value.is_empty());
    !is_set("NO_COLOR") && vars.get("TERM").is_none_or(|terminal| terminal != "dumb")
}

/// The language of the environment, where the program speaks it.
fn language(vars: &BTreeMap<String, String>) -> Lang {
    let chosen = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| vars.get(*name).filter(|tag| !tag.is_empty()));
    let tag = chosen.and_then(|tag| tag.split(['_', '.', '@']).next());
    tag.and_then(Lang::from_tag).unwrap_or(Lang::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vars(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn the_language_is_that_of_the_environment_where_it_is_spoken() {
        assert_eq!(language(&vars(&[("LANG", "hu_HU.UTF-8")])), Lang::Hu);
        assert_eq!(language(&vars(&[("LANG", "hu_HU.UTF-8"), ("LC_ALL", "fr_CA")])), Lang::Fr);
        assert_eq!(language(&vars(&[("LANG", "C.UTF-8")])), Lang::En);
        assert_eq!(language(&vars(&[])), Lang::En);
    }

    #[test]
    fn colours_can_be_declined() {
        assert!(wants_color(&vars(&[("NO_COLOR", "")])));
        assert!(!wants_color(&vars(&[("NO_COLOR", "1")])));
        assert!(!wants_color(&vars(&[("TERM", "dumb")])));
    }
}
