//! The last line: how many findings there are.

use crate::diagnostic::Findings;
use crate::prose::{Lang, say};

/// Says how many findings there are and what they ask for.
#[must_use]
pub fn summary(findings: &Findings, lang: Lang) -> String {
    let args = [
        ("count", findings.len().into()),
        ("errors", findings.n_errors().into()),
        ("warnings", findings.n_warnings().into()),
    ];
    let id = match (findings.n_errors(), findings.n_warnings()) {
        (0, 0) => "findings-none",
        (_, 0) => "findings-to-fix",
        (0, _) => "findings-to-answer",
        _ => "findings-of-both",
    };
    say(lang, id, &args)
}

/// Says how many findings are not shown, if any.
pub(super) fn not_shown(n_findings: usize, lang: Lang) -> Option<String> {
    let rest = n_findings.saturating_sub(super::MOST_SHOWN);
    (rest > 0).then(|| say(lang, "findings-not-shown", &[("count", rest.into())]))
}
