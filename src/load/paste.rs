//! Signs that word processors and phones put where the language has others: spaces that are none to
//! a program, curly quotes, long dashes.
//!
//! In words for people they belong to good typesetting and stay. In tests, amounts, ids and names they
//! are a finding each, and nobody asks any more what the value means.

use crate::diagnostic::{Finding, Findings};
use crate::load::folder::{File, What};
use crate::load::names::Names;
use crate::load::rules;
use crate::load::texts::WORDS;
use crate::load::yaml::{Node, Style, Value};
use crate::model::FactKind;
use crate::source::{Sources, Span};

/// Names whose values are free texts, beside those for people.
const FREE: [&str; 12] = [
    "chat",
    "columns",
    "constants",
    "decisions",
    "deputy",
    "email",
    "name",
    "of",
    "phone",
    "training",
    "units",
    "values",
];

/// Reports such signs in a file.
pub(super) fn check(file: &File, names: &Names, sources: &Sources, findings: &mut Findings) {
    let (Some(root), None) = (&file.root, &file.language) else { return };
    if file.what != What::Organisation || !root.is_null() {
        Check { names, sources, findings }.node(root);
    }
}

struct Check<'a> {
    names: &'a Names,
    sources: &'a Sources,
    findings: &'a mut Findings,
}

impl Check<'_> {
    fn node(&mut self, node: &Node) {
        match &node.value {
            Value::Scalar(scalar) => {
                let is_block = matches!(scalar.style, Style::Literal | Style::Folded);
                if !is_block && !self.is_declared(scalar.text.trim()) {
                    self.text(node.span);
                }
            }
            Value::List(items) => items.iter().for_each(|item| self.node(item)),
            Value::Map(entries) => {
                for entry in entries {
                    let key = entry.key.value.as_str();
                    if !self.is_declared(key.trim()) {
                        self.text(entry.key.span);
                    }
                    if !WORDS.contains(&key) && !FREE.contains(&key) {
                        self.node(&entry.value);
                    }
                }
            }
        }
    }

    /// A word of a choice may hold any sign.
    fn is_declared(&self, text: &str) -> bool {
        let own = self.names.guidelines.values().flat_map(|names| &names.facts);
        text.is_ascii() || self.names.facts.iter().chain(own).any(|fact| {
            matches!(&fact.kind, Some(FactKind::Choice { values, .. }) if values.iter().any(|value| &**value == text))
        })
    }

    fn text(&mut self, place: Span) {
        let written = self.sources.slice(place);
        if written.is_ascii() {
            return;
        }
        let edits: Vec<(Span, String)> = written
            .char_indices()
            .filter_map(|(at, letter)| {
                let is_edge = written.get(..at).is_some_and(|before| before.trim().is_empty())
                    || written.get(at + letter.len_utf8()..).is_some_and(|after| after.trim().is_empty());
                Some((part(place, at, letter), replacement(letter, is_edge)?.to_owned()))
            })
            .collect();
        let Some((first, _)) = edits.first() else { return };
        let (rule, says) = match self.sources.slice(*first).chars().next() {
            Some(letter) if letter.is_whitespace() => (&rules::HIDDEN_CHARACTER, "odd-space-in-value"),
            _ => (&rules::SMART_CHARACTER, "smart-character"),
        };
        let finding = Finding::new(rule, says, *first).arg("sign", self.sources.slice(*first));
        self.findings.push_unless_known(finding.fix(edits));
    }
}

fn part(place: Span, at: usize, letter: char) -> Span {
    let offset = |at: usize| place.start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
    Span { start: offset(at), end: offset(at + letter.len_utf8()), ..place }
}

/// What a sign stands for; quotes around the whole value are none to YAML, and go.
fn replacement(letter: char, is_edge: bool) -> Option<&'static str> {
    match letter {
        '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '‚' | '‹' | '›' => {
            Some(if is_edge { "" } else { "\'" })
        }
        '–' | '—' | '‐' | '‑' | '−' => Some("-"),
        letter if letter.is_whitespace() && !letter.is_ascii() => Some(" "),
        _ => None,
    }
}

/// Reports spaces at the ends of lines, but for those that belong to a text in lines of its own.
pub(super) fn spaces_at_ends(root: &Node, sources: &Sources, findings: &mut Findings) {
    let id = root.span.source;
    let mut texts = Vec::new();
    collect(root, &mut texts);
    let (mut at, mut edits) = (0_usize, Vec::new());
    for line in sources.get(id).text().split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let trimmed = content.trim_end_matches([' ', '\t']);
        let (start, end) = (offset(at + trimmed.len()), offset(at + content.len()));
        at += line.len();
        if start < end && !texts.iter().any(|text| text.start < end && start < text.end) {
            edits.push((Span { source: id, start, end }, String::new()));
        }
    }
    if let Some((first, _)) = edits.first() {
        let finding = Finding::new(&rules::TRAILING_SPACES, "trailing-spaces", *first);
        findings.push(finding.arg("count", edits.len()).fix(edits));
    }
}

/// The texts that stand on several lines.
fn collect(node: &Node, texts: &mut Vec<Span>) {
    match &node.value {
        Value::Scalar(scalar) => {
            if scalar.style != Style::Plain {
                texts.push(node.span);
            }
        }
        Value::List(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Map(entries) => entries.iter().for_each(|entry| collect(&entry.value, texts)),
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::fixed;
    use crate::load::fixture::{load_guideline, says};

    /// A guideline as it is, and as it is when what is beyond doubt is put right.
    fn put_right(text: &str) -> (Vec<String>, String) {
        let loaded = load_guideline(text);
        let after = fixed(&loaded.findings, &loaded.sources);
        let after = after.first().map_or_else(|| text.to_owned(), |fixed| fixed.text.clone());
        (says(&loaded.findings, &loaded.sources), after)
    }

    #[test]
    fn signs_of_word_processors_are_named_in_values_and_names() {
        let (found, after) = put_right(
            "title: “T”\nremedies:\n  a:\n    title: T – t\n    may:\n      - role: ‘agent’\n        \
             up_to: the\u{a0}lower of bill – average_bill and 5 USD\n",
        );
        assert_eq!(found, ["smart-character: ‘", "odd-space-in-value: \u{a0}"]);
        assert!(
            after.contains("role: agent\n        up_to: the lower of bill - average_bill and"),
            "{after}"
        );
        assert!(after.starts_with("title: “T”\n") && after.contains("title: T – t\n"), "{after}");
    }

    #[test]
    fn a_word_of_a_choice_may_hold_any_sign() {
        let (found, _) = put_right(
            "title: T\nfacts:\n  season: {type: choice, of: [l’été, l’hiver]}\nonly_when: {season: l’été}\n",
        );
        assert_eq!(found, Vec::<String>::new());
    }

    #[test]
    fn spaces_at_the_ends_of_lines_go_but_for_those_of_a_text() {
        let (found, after) = put_right("title: T  \npurpose: |\n  a  \n  b\nsituation: S\t# s \n");
        assert_eq!(found, ["trailing-spaces:   "]);
        assert_eq!(after, "title: T\npurpose: |\n  a  \n  b\nsituation: S\t# s\n");
    }

    #[test]
    fn tabs_are_levels_where_nothing_else_is_one() {
        let tabbed = "title: T\nremedies:\n\ta:\n\t\ttitle: A\n";
        assert_eq!(put_right(tabbed).1, "title: T\nremedies:\n  a:\n    title: A\n");
        let mixed = "title: T\nremedies:\n  b:\n    title: B\n\ta:\n\t\ttitle: A\n";
        assert_eq!(put_right(mixed).1, mixed);
    }

    #[test]
    fn what_is_meant_without_a_doubt_is_written() {
        let (_, after) = put_right(
            "title: T\nreview_by: 1.12.2026\nonly_when: {fraud_suspected: TRUE, membership: Gold}\nremedies:\n  a:\n    \
             title: A\n    may:\n      - {role: agent, up_to: {USD: $50, HUF: 18 000 HUF}}\n      - {role: team-lead, up_to: $1500.50}\n    otherwise: No\n",
        );
        for written in [
            "review_by: 2026-12-01",
            "fraud_suspected: yes",
            "membership: gold",
            "{USD: 50, HUF: 18000}",
            "up_to: 1500.50 USD",
            "otherwise: no",
        ] {
            assert!(after.contains(written), "{written}\n{after}");
        }
    }
}
