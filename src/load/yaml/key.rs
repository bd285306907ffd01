//! The names of a map: plain words, each once.

use std::collections::HashMap;

use super::build::Builder;
use super::{Entry, Node, Scalar, Style, Value};
use crate::diagnostic::Finding;
use crate::load::rules;
use crate::source::{Span, Spanned};

/// The name of the entry that is being read.
pub(super) enum Key {
    /// A name whose value is kept.
    Kept(Spanned<String>),
    /// A name that a remark was made on; its value is dropped.
    Dropped,
}

impl Builder<'_> {
    /// Reads a name; `known` are the names before it.
    pub(super) fn key(
        &mut self,
        node: Node,
        entries: &[Entry],
        known: &mut HashMap<String, Span>,
        is_flow: bool,
    ) -> Key {
        let Value::Scalar(scalar) = node.value else {
            self.remarks.push(Finding::new(&rules::COMPLEX_KEY, "complex-key", node.span));
            return Key::Dropped;
        };
        if scalar.style == Style::Plain && scalar.text == "<<" {
            self.remarks.push(Finding::new(&rules::MERGE_KEY, "merge-key", node.span));
            return Key::Dropped;
        }
        if scalar.text.is_empty() {
            self.remarks.push(Finding::new(&rules::COMPLEX_KEY, "empty-key", node.span));
            return Key::Dropped;
        }
        if !is_flow && self.has_question_mark(node.span, entries) {
            self.remarks.push(Finding::new(&rules::COMPLEX_KEY, "question-mark-key", node.span));
        }
        let name = self.name(scalar, node.span);
        if let Some(first) = known.get(&name) {
            self.remarks.push(duplicate(&name, node.span, *first));
            return Key::Dropped;
        }
        known.insert(name.clone(), node.span);
        Key::Kept(Spanned { value: name, span: node.span })
    }

    /// A plain name that begins or ends with a space that is none to YAML loses it.
    fn name(&mut self, written: Scalar, span: Span) -> String {
        let trimmed = written.text.trim();
        if written.style != Style::Plain || trimmed.len() == written.text.len() || trimmed.is_empty() {
            return written.text;
        }
        let finding = Finding::new(&rules::HIDDEN_CHARACTER, "odd-space-at-name", span);
        self.remarks.push(finding.arg("key", trimmed));
        trimmed.to_owned()
    }

    /// Tells whether a name is written as `? name`.
    fn has_question_mark(&self, key: Span, entries: &[Entry]) -> bool {
        let from = entries.last().map_or(0, |entry| entry.value.span.end as usize);
        let before = self.text.get(from..key.start as usize).unwrap_or_default().trim_end();
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.ends_with('?') && line.trim_start_matches([' ', '-']) == "?"
    }

    /// In `{limit: 1,000 USD}` the comma ends the value, and `000 USD` is a name without one.
    pub(super) fn missing_colon(&mut self, key: &Spanned<String>, value: &Node, is_flow: bool) {
        let after = self.text.get(key.span.end as usize..).unwrap_or_default();
        if is_flow && value.is_null() && !after.trim_start().starts_with(':') {
            let finding = Finding::new(&rules::COMMA_IN_BRACES, "comma-in-braces", key.span);
            self.remarks.push(finding.arg("text", &key.value));
        }
    }
}

fn duplicate(key: &str, second: Span, first: Span) -> Finding {
    Finding::new(&rules::DUPLICATE_KEY, "duplicate-key", second)
        .arg("key", key)
        .related(first, "duplicate-key-first")
}
