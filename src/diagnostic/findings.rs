//! All findings of one run.

use std::collections::{BTreeMap, HashSet};

use super::{Arg, Finding, Level, Rule};
use crate::source::{SourceId, Sources, Span};

/// What makes two findings the same: rule, message, place and arguments.
type Identity = (&'static str, &'static str, Span, Vec<(&'static str, Arg)>);

/// Findings in the order in which they were made, each once.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    findings: Vec<Finding>,
    known: HashSet<Identity>,
    places: BTreeMap<SourceId, Vec<(Span, &'static Rule)>>,
}

impl Findings {
    /// Adds a finding unless the same one is already there.
    pub fn push(&mut self, finding: Finding) {
        let identity = (finding.rule.name, finding.says, finding.primary, finding.args.clone());
        if self.known.insert(identity) {
            let places = self.places.entry(finding.primary.source).or_default();
            places.push((finding.primary, finding.rule));
            self.findings.push(finding);
        }
    }

    /// Adds a finding unless an earlier one already speaks of its place.
    ///
    /// For a check that meets what a check before it has stumbled over: one mistake, one finding.
    pub fn push_unless_known(&mut self, finding: Finding) {
        if !self.speaks_of(finding.primary) {
            self.push(finding);
        }
    }

    /// Tells whether a finding lies at, in or around a place.
    #[must_use]
    pub fn speaks_of(&self, place: Span) -> bool {
        self.rules_at(place).next().is_some()
    }

    /// Tells whether a finding of certain rules lies at, in or around a place.
    #[must_use]
    pub fn speaks_of_by(&self, place: Span, rules: &[&Rule]) -> bool {
        self.rules_at(place).any(|rule| rules.iter().any(|known| known.name == rule.name))
    }

    /// Tells whether a finding of certain rules lies in a text.
    #[must_use]
    pub fn speaks_in(&self, source: SourceId, rules: &[&Rule]) -> bool {
        let known = self.places.get(&source).into_iter().flatten();
        known.into_iter().any(|(_, rule)| rules.iter().any(|known| known.name == rule.name))
    }

    fn rules_at(&self, place: Span) -> impl Iterator<Item = &'static Rule> {
        let inside = |outer: Span, inner: Span| outer.start <= inner.start && inner.end <= outer.end;
        let known = self.places.get(&place.source).into_iter().flatten();
        known.filter(move |(span, _)| inside(*span, place) || inside(place, *span)).map(|(_, rule)| *rule)
    }

    /// Adds all findings of another collection.
    pub fn extend(&mut self, others: impl IntoIterator<Item = Finding>) {
        others.into_iter().for_each(|finding| self.push(finding));
    }

    /// Returns the findings in the order in which they were made.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter()
    }

    /// Returns the findings in the order of a reader: by path, place and rule.
    #[must_use]
    pub fn in_order<'a>(&'a self, sources: &'a Sources) -> Vec<&'a Finding> {
        let mut findings: Vec<&Finding> = self.findings.iter().collect();
        findings.sort_by_key(|finding| {
            let Span { source, start, end } = finding.primary;
            (sources.get(source).path(), start, end, finding.rule.name)
        });
        findings
    }

    /// Keeps the findings for which a test holds.
    pub fn retain(&mut self, test: impl FnMut(&Finding) -> bool) {
        let mut kept = std::mem::take(self).findings;
        kept.retain(test);
        self.extend(kept);
    }

    /// How many have to be put right.
    #[must_use]
    pub fn n_errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.level == Level::Error).count()
    }

    /// How many ask a question.
    #[must_use]
    pub fn n_warnings(&self) -> usize {
        self.findings.len() - self.n_errors()
    }

    /// Tells whether anything has to be put right.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.n_errors() > 0
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.findings.len()
    }

    /// Tells whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.findings.into_iter()
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<T: IntoIterator<Item = Finding>>(findings: T) -> Self {
        let mut collected = Self::default();
        collected.extend(findings);
        collected
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rule;
    use super::*;

    static LATE: Rule = Rule { name: "late", level: Level::Error, page: "" };
    static EARLY: Rule = Rule { name: "early", level: Level::Warning, page: "" };

    fn place(source: SourceId, start: u32, end: u32) -> Span {
        Span { source, start, end }
    }

    #[test]
    fn the_same_finding_is_kept_once() {
        let mut sources = Sources::default();
        let id = sources.add("a.yaml", "abcdef");
        let mut findings = Findings::default();
        let missing = |key: &str| Finding::new(&LATE, "missing", place(id, 0, 0)).arg("key", key);
        findings.extend([missing("title"), missing("may"), missing("title")]);
        assert_eq!(findings.len(), 2);
    }

    #[test]
    fn findings_are_read_by_path_place_and_rule() {
        let mut sources = Sources::default();
        let (b, a) = (sources.add("b.yaml", "abcdef"), sources.add("a.yaml", "abcdef"));
        let findings: Findings = [
            Finding::new(&LATE, "late", place(b, 0, 1)),
            Finding::new(&LATE, "late", place(a, 2, 3)),
            Finding::new(&EARLY, "early", place(a, 2, 3)),
        ]
        .into_iter()
        .collect();
        let order: Vec<_> = findings
            .in_order(&sources)
            .iter()
            .map(|finding| (finding.primary.source, finding.says))
            .collect();
        assert_eq!(order, [(a, "early"), (a, "late"), (b, "late")]);
        assert_eq!((findings.n_errors(), findings.n_warnings()), (2, 1));
    }

    #[test]
    fn a_place_that_is_already_spoken_of_is_left_alone() {
        let mut sources = Sources::default();
        let id = sources.add("a.yaml", "abcdef");
        let mut findings = Findings::default();
        findings.push(Finding::new(&LATE, "late", place(id, 1, 4)));
        findings.push_unless_known(Finding::new(&EARLY, "early", place(id, 2, 3)));
        findings.push_unless_known(Finding::new(&EARLY, "early", place(id, 0, 6)));
        findings.push_unless_known(Finding::new(&EARLY, "early", place(id, 4, 6)));
        assert_eq!(findings.iter().map(|finding| finding.says).collect::<Vec<_>>(), ["late", "early"]);
    }
}
