//! Findings that are one thing to a reader, however many files they lie in.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{About, Remark};
use crate::diagnostic::{Arg, Finding};

/// What translations still have and their source does not.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LeftOver {
    /// The names of the texts; none where the source itself is gone.
    pub keys: BTreeSet<String>,
    /// The languages, as the files are named.
    pub languages: BTreeSet<String>,
    /// The first file.
    pub path: String,
    /// The first line.
    pub line: u32,
}

/// Examples that need a day.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NoDay {
    /// How many.
    pub n_examples: usize,
    /// A day on which all is as they expect.
    pub day: Date,
    /// The file.
    pub path: String,
    /// The line of the first.
    pub line: u32,
}

/// Puts findings that belong together into one remark, at the place of the first.
pub(super) fn gathered(remarks: Vec<Remark>) -> Vec<Remark> {
    let mut all: Vec<Remark> = Vec::new();
    for remark in remarks {
        let Some(about) = gathering(&remark) else {
            all.push(remark);
            continue;
        };
        let mut known = all.iter_mut().filter(|known| known.guideline == remark.guideline);
        if !known.any(|known| joined(&mut known.about, &about)) {
            all.push(Remark { about, ..remark });
        }
    }
    all
}

fn gathering(remark: &Remark) -> Option<About> {
    let About::Finding(finding, path, line) = &remark.about else { return None };
    let (path, line) = (path.clone(), *line);
    match finding.says {
        "text-without-source" | "fingerprint-without-source" | "translation-of-nothing" => {
            let keys = text(finding, "key").map(str::to_owned).into_iter().collect();
            let languages = BTreeSet::from([language(&path)?.to_owned()]);
            Some(About::LeftOver(LeftOver { keys, languages, path, line }))
        }
        "example-without-day" => {
            let day = text(finding, "day")?.parse().ok()?;
            Some(About::NoDay(NoDay { n_examples: 1, day, path, line }))
        }
        _ => None,
    }
}

fn joined(known: &mut About, new: &About) -> bool {
    match (known, new) {
        (About::LeftOver(known), About::LeftOver(new)) if known.keys.is_empty() == new.keys.is_empty() => {
            known.keys.extend(new.keys.iter().cloned());
            known.languages.extend(new.languages.iter().cloned());
            true
        }
        (About::NoDay(known), About::NoDay(new)) if known.day == new.day => {
            known.n_examples += new.n_examples;
            true
        }
        _ => false,
    }
}

fn text<'a>(finding: &'a Finding, name: &str) -> Option<&'a str> {
    finding.args.iter().find_map(|(known, arg)| match arg {
        Arg::Text(text) if *known == name => Some(text.as_str()),
        _ => None,
    })
}

/// The language of a file, `hu` for `guidelines/billing/late-fee.hu.yaml`.
fn language(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next()?;
    name.trim_end_matches(".yaml").rsplit_once('.').map(|(_, language)| language)
}

impl LeftOver {
    /// Returns whether all that is left over are titles of examples, which are listed in their order.
    #[must_use]
    pub fn is_of_examples(&self) -> bool {
        !self.keys.is_empty() && self.keys.iter().all(|key| key.starts_with("examples."))
    }
}
