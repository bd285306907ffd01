//! Texts after the changes that findings propose.

use std::collections::BTreeMap;

use super::{Finding, Findings, Fix};
use crate::source::{SourceId, Sources, Span};

/// A text after changes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fixed {
    /// The text that was changed.
    pub source: SourceId,
    /// What it holds now.
    pub text: String,
    /// How many findings were put right.
    pub n_findings: usize,
}

/// Returns the texts that change when every safe fix is made.
///
/// Only the places of the edits are replaced: comments and layout stay. A fix that overlaps an earlier
/// one is left out as a whole; it is found again in the changed text.
#[must_use]
pub fn fixed(findings: &Findings, sources: &Sources) -> Vec<Fixed> {
    let mut edits: BTreeMap<SourceId, Edits> = BTreeMap::new();
    for finding in findings.in_order(sources) {
        if let Some(fix) = safe(finding) {
            edits.entry(finding.primary.source).or_default().take(fix, finding.primary.source);
        }
    }
    let changed = edits.into_iter().filter(|(_, edits)| !edits.edits.is_empty());
    changed
        .map(|(source, edits)| Fixed {
            source,
            text: edits.apply(sources.get(source).text()),
            n_findings: edits.n_findings,
        })
        .collect()
}

fn safe(finding: &Finding) -> Option<&Fix> {
    finding.fix.as_ref().filter(|fix| fix.safe)
}

/// The edits of one text by where they begin; no two overlap.
#[derive(Default)]
struct Edits {
    edits: BTreeMap<u32, (u32, String)>,
    n_findings: usize,
}

impl Edits {
    fn take(&mut self, fix: &Fix, source: SourceId) {
        let is_free = |(span, text): &(Span, String)| span.source == source && self.is_free(*span, text);
        if fix.edits.iter().all(is_free) {
            let edits = fix.edits.iter().map(|(span, text)| (span.start, (span.end, text.clone())));
            self.edits.extend(edits);
            self.n_findings += 1;
        }
    }

    /// Whether a place is untouched, or the same edit is made there already.
    fn is_free(&self, span: Span, text: &str) -> bool {
        if self.edits.get(&span.start).is_some_and(|(end, known)| *end == span.end && known == text) {
            return true;
        }
        let before = self.edits.range(..=span.start).next_back();
        let after = self.edits.range(span.start..).next();
        before.is_none_or(|(start, (end, _))| *start < span.start && *end <= span.start)
            && after.is_none_or(|(start, _)| span.end <= *start && *start > span.start)
    }

    fn apply(&self, text: &str) -> String {
        let mut changed = String::with_capacity(text.len());
        let mut at = 0;
        for (start, (end, replacement)) in &self.edits {
            changed.push_str(text.get(at..*start as usize).unwrap_or_default());
            changed.push_str(replacement);
            at = *end as usize;
        }
        changed.push_str(text.get(at..).unwrap_or_default());
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Level, Rule};
    use super::*;

    /// Edits by place and text, and whether they are safe.
    type Change<'a> = (&'a [(u32, u32, &'a str)], bool);

    static RULE: Rule = Rule { name: "rule", level: Level::Error, page: "" };

    fn after(text: &str, fixes: &[Change<'_>]) -> Vec<(String, usize)> {
        let mut sources = Sources::default();
        let source = sources.add("a.yaml", text);
        let span = |start, end| Span { source, start, end };
        let finding = |n: usize, edits: &[(u32, u32, &str)], is_safe| {
            let edits: Vec<_> =
                edits.iter().map(|(start, end, text)| (span(*start, *end), (*text).to_owned())).collect();
            let finding = Finding::new(&RULE, "says", span(0, 0)).arg("n", n);
            if is_safe { finding.fix(edits) } else { finding.suggestion(edits) }
        };
        let all: Findings =
            fixes.iter().enumerate().map(|(n, (edits, is_safe))| finding(n, edits, *is_safe)).collect();
        fixed(&all, &sources).into_iter().map(|fixed| (fixed.text, fixed.n_findings)).collect()
    }

    #[test]
    fn every_safe_fix_is_made_where_it_belongs() {
        let fixes: &[Change<'_>] =
            &[(&[(6, 8, "Z"), (0, 1, "")], true), (&[(3, 3, "--")], true), (&[(4, 5, "no")], false)];
        assert_eq!(after("abcdefgh", fixes), [("bc--defZ".to_owned(), 2)]);
    }

    #[test]
    fn of_two_fixes_that_overlap_the_first_is_made() {
        let fixes: &[Change<'_>] = &[(&[(1, 4, "X")], true), (&[(0, 1, "Y"), (3, 5, "Z")], true)];
        assert_eq!(after("abcdef", fixes), [("aXef".to_owned(), 1)]);
    }

    #[test]
    fn the_same_edit_twice_is_made_once() {
        let fixes: &[Change<'_>] = &[(&[(0, 1, "X")], true), (&[(0, 1, "X")], true)];
        assert_eq!(after("ab", fixes), [("Xb".to_owned(), 2)]);
        assert_eq!(after("ab", &[]), []);
    }
}
