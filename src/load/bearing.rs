//! Which mistakes bear on what is decided.
//!
//! A text that a translation still has, an example that names what is gone, a notice: policies with such
//! mistakes decide what they say all the same, and can be compared.

use super::{Loaded, meaning, rules};
use crate::diagnostic::{Finding, Findings, Level, Rule};

impl Loaded {
    /// Returns the mistakes that may keep something out of the policies that decides.
    #[must_use]
    pub fn mistakes(&self) -> Findings {
        self.findings.iter().filter(|finding| self.bears_on_decisions(finding)).cloned().collect()
    }

    /// Returns whether everything that decides was understood.
    #[must_use]
    pub fn is_decidable(&self) -> bool {
        !self.findings.iter().any(|finding| self.bears_on_decisions(finding))
    }

    fn bears_on_decisions(&self, finding: &Finding) -> bool {
        let source = self.sources.get(finding.primary.source);
        let path = source.path().as_str();
        let is_of_form = FORM.iter().chain(meaning::RULES).any(|rule| rule.name == finding.rule.name);
        let section = section(source.text(), finding.primary.start);
        let is_of_words = is_of_form && section.is_some_and(|key| BESIDE.contains(&key));
        let is_beside = ["recognition/", "notices/"].iter().any(|folder| path.starts_with(folder));
        finding.level == Level::Error && !is_beside && !is_translation(path) && !is_of_words
    }
}

/// Parts of files that decide nothing.
const BESIDE: [&str; 5] = ["ceilings", "decisions", "examples", "findings", "gates"];

/// What can be wrong with one part of a file that was read.
const FORM: [&Rule; 5] =
    [&rules::MISSING_KEY, &rules::UNKNOWN_KEY, &rules::UNKNOWN_WORD, &rules::WRONG_FORM, &rules::WRONG_TYPE];

/// Whether a file holds words in another language, as `late-fee.hu.yaml` does.
fn is_translation(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.trim_end_matches(".yaml").contains('.')
}

/// The key at the left edge under which a place lies.
fn section(text: &str, start: u32) -> Option<&str> {
    let end = usize::try_from(start).ok()?;
    let is_key = |line: &&str| line.starts_with(|first: char| first.is_alphanumeric());
    let before = text.get(..end)?.lines().rev().find(is_key)?;
    let (key, _) = before.split_once(':').or_else(|| text.get(end..)?.split_once(':'))?;
    Some(key.trim())
}

#[cfg(test)]
mod tests {
    use camino::Utf8Path;

    use crate::load::load;

    const ORGANISATION: &str = "schema: 1\norganisation: Shop\nlanguages: [en, hu]\ntime_zone: UTC\ncurrencies:\n  USD: {}\n\
                                roles:\n  - {id: agent, title: Agent}\notherwise: no\n";
    const GUIDELINE: &str = "title: A\nsituation: B\nremedies:\n  give:\n    title: D\n    may:\n      - up_to: 5 USD\n\
                             examples:\n  - title: E\n    given: {amount: 4 USD}\n    answer: decide\n";

    fn is_decidable(guideline: &str, translation: &str) -> bool {
        let files = [
            ("sayso.yaml", ORGANISATION),
            ("departments/shop.yaml", "title: Shop\ncontacts:\n  - name: Ann\n    phone: \"1\"\n"),
            ("guidelines/shop/give.yaml", guideline),
            ("guidelines/shop/give.hu.yaml", translation),
        ];
        let loaded = load(files.iter().map(|(path, text)| (Utf8Path::new(*path), text.as_bytes())));
        assert!(loaded.is_decidable() == loaded.mistakes().is_empty());
        loaded.is_decidable()
    }

    #[test]
    fn what_only_words_rest_on_keeps_nobody_from_deciding() {
        assert!(is_decidable(GUIDELINE, "title: X\n"));
        assert!(is_decidable(GUIDELINE, "title: X\nexamples: [Y, Z]\npurpose: Q\n"));
        assert!(is_decidable(&GUIDELINE.replace("amount: 4 USD", "colour: red"), "title: X\n"));
        assert!(is_decidable(&GUIDELINE.replace("answer:", "anwser:"), "title: X\n"));
    }

    #[test]
    fn what_decides_has_to_be_understood() {
        assert!(!is_decidable(&GUIDELINE.replace("up_to: 5 USD", "up_to: 5 GBP"), "title: X\n"));
        assert!(!is_decidable(&GUIDELINE.replace("may:", "might:"), "title: X\n"));
        assert!(!is_decidable(&GUIDELINE.replace("given: {amount", "given: {amount: [}"), "title: X\n"));
    }
}
