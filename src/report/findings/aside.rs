//! What was found and is not shown: ignored for a while, known from a baseline, or gone.

use crate::lint::Recorded;
use crate::prose::{Lang, say};

/// What is not shown among the findings.
#[derive(Clone, Debug, Default)]
pub struct Aside {
    /// How many findings are ignored until a day.
    pub n_ignored: usize,
    /// What a baseline has to do with the findings, if one was named.
    pub baseline: Option<OfBaseline>,
}

/// What a baseline has to do with the findings.
#[derive(Clone, Debug)]
pub struct OfBaseline {
    /// The file.
    pub file: String,
    /// How many findings were recorded and are still there.
    pub n_known: usize,
    /// What was recorded and is gone.
    pub gone: Vec<Recorded>,
}

/// How many findings that are gone are named.
const MOST_NAMED: usize = 20;

/// Says in lines what is not shown; none where nothing is.
pub(super) fn lines(aside: &Aside, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if aside.n_ignored > 0 {
        lines.push(say(lang, "validate-ignored", &[("count", aside.n_ignored.into())]));
    }
    if let Some(baseline) = &aside.baseline {
        lines.extend(of_baseline(baseline, lang));
    }
    lines
}

fn of_baseline(baseline: &OfBaseline, lang: Lang) -> Vec<String> {
    let said = |id: &str, count: usize| {
        say(lang, id, &[("count", count.into()), ("file", baseline.file.as_str().into())])
    };
    let mut lines = Vec::new();
    if baseline.n_known > 0 {
        lines.push(said("validate-known", baseline.n_known));
    }
    if !baseline.gone.is_empty() {
        lines.push(said("validate-gone", baseline.gone.len()));
    }
    let named = baseline.gone.iter().take(MOST_NAMED);
    lines.extend(named.map(|gone| format!("  {}: {} ({})", gone.file, gone.message, gone.rule)));
    let rest = baseline.gone.len().saturating_sub(MOST_NAMED);
    if rest > 0 {
        lines.push(format!("  {}", say(lang, "findings-not-shown", &[("count", rest.into())])));
    }
    lines
}
