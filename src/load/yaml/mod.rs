//! YAML, read as a plain subset, into a tree that knows where everything stands.
//!
//! Anchors, aliases, merge keys, tags, complex keys, directives, further documents and duplicate keys
//! mean something else to every reader, so each is a finding; the tree holds what is left. Text is kept
//! as it was written: whether `no` is a flag or a word is decided by the place where it stands. A slip
//! in one line (a colon inside a text, an open quote) is passed over, so that the rest is still read.

mod build;
mod comments;
mod key;
mod node;
mod numbers;
mod place;
mod repair;
mod trouble;

pub use comments::comments;
pub use node::{Entry, Node, Scalar, Style, Value};
pub(in crate::load) use trouble::spaceless;

use crate::diagnostic::{Finding, Findings};
use crate::load::rules;
use crate::source::{SourceId, Sources, Span};
use build::Outcome;
use repair::Repairs;

/// How large a file may be, in bytes.
pub const LARGEST_FILE: usize = 1 << 20;
/// How deep lists and maps may lie in each other.
pub const DEEPEST_NESTING: usize = 64;
/// How many values a file may hold.
pub const MOST_NODES: usize = 200_000;
/// How many slips are passed over in one file.
const MOST_REPAIRS: usize = 50;

/// What a text says.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The tree; `None` for a text that holds nothing.
    pub root: Option<Node>,
    /// Whether the tree holds all of the text; otherwise it ends at the first place that makes no sense.
    pub whole: bool,
}

/// Returns the tree of a text that could be read to its end.
///
/// `None` means that the text is empty or broken; then there is a finding that says so.
pub fn parse(sources: &Sources, id: SourceId, findings: &mut Findings) -> Option<Node> {
    let reading = read(sources, id, findings);
    reading.root.filter(|_| reading.whole)
}

/// Returns what could be understood of a text.
pub fn read(sources: &Sources, id: SourceId, findings: &mut Findings) -> Reading {
    let text = sources.get(id).text();
    if text.len() > LARGEST_FILE {
        findings.push(too_large(id, text));
        return Reading { root: None, whole: false };
    }
    let mut repairs = Repairs::new(text);
    for _ in 0..=MOST_REPAIRS {
        match build::build(text, repairs.text(), id) {
            Outcome::Tree { root, remarks } => {
                findings.extend(remarks);
                return finish(root, &repairs, text, id, findings);
            }
            Outcome::Trouble { root, remarks, error, before } => {
                let trouble = trouble::explain(text, id, &error, before);
                if !repairs.is_guess() {
                    findings.push_unless_known(trouble.finding);
                }
                if !trouble.repair.is_some_and(|repair| repairs.apply(&repair)) {
                    findings.extend(remarks);
                    return Reading { root: repairs.restore(root, text), whole: false };
                }
            }
            Outcome::TooMuch { finding } => {
                findings.push(finding);
                return Reading { root: None, whole: false };
            }
        }
    }
    Reading { root: None, whole: false }
}

fn finish(
    root: Option<Node>,
    repairs: &Repairs,
    text: &str,
    id: SourceId,
    findings: &mut Findings,
) -> Reading {
    if root.is_none() {
        let place = Span { source: id, start: 0, end: 0 };
        findings.push_unless_known(Finding::new(&rules::EMPTY_FILE, "empty-file", place));
    }
    Reading { root: repairs.restore(root, text), whole: !repairs.is_guess() }
}

fn too_large(id: SourceId, text: &str) -> Finding {
    let place = Span { source: id, start: 0, end: 0 };
    Finding::new(&rules::FILE_TOO_LARGE, "file-too-large", place)
        .arg("size", text.len())
        .arg("limit", LARGEST_FILE)
}

#[cfg(test)]
mod tests;
