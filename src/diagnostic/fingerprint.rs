//! By what a finding is known again when the lines around it have moved.

use sha2::{Digest, Sha256};

use super::Finding;
use crate::source::Sources;

impl Finding {
    /// Returns what stays the same wherever the lines move to: the digest of the rule, the path inside the policy
    /// folder, what is said and what stands at the place.
    #[must_use]
    pub fn fingerprint(&self, sources: &Sources) -> String {
        let path = sources.get(self.primary.source).path().as_str();
        let mut hash = Sha256::new();
        for part in [self.rule.name, path, self.says, sources.slice(self.primary)] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        for (name, arg) in &self.args {
            hash.update(format!("{name}={arg:?}\0").as_bytes());
        }
        hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Level, Rule};
    use super::*;
    use crate::source::Span;

    static RULE: Rule = Rule { name: "rule", level: Level::Error, page: "" };

    fn fingerprint(path: &str, text: &str, word: &str) -> String {
        let mut sources = Sources::default();
        let source = sources.add(path, text);
        let start = u32::try_from(text.find(word).unwrap_or(0)).unwrap_or(0);
        let end = start + u32::try_from(word.len()).unwrap_or(0);
        Finding::new(&RULE, "says", Span { source, start, end }).arg("key", "a").fingerprint(&sources)
    }

    #[test]
    fn a_finding_is_known_again_when_lines_move_and_not_when_the_words_change() {
        let first = fingerprint("a.yaml", "b: bad\n", "bad");
        assert_eq!(first, fingerprint("a.yaml", "# A comment\n\nb:   bad\n", "bad"));
        assert_ne!(first, fingerprint("a.yaml", "b: worse\n", "worse"));
        assert_ne!(first, fingerprint("b.yaml", "b: bad\n", "bad"));
    }
}
