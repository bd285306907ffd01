//! One layout for all policy files.
//!
//! A file is read into a tree and written anew: one name on a line, two spaces for each level, names in
//! the order of the manual, quotes only where they are needed. Comments stay with what they stand at,
//! and single empty lines stay. In braces on one line stand only amounts by currency, what an example
//! gives, and the words of a test in brackets.
//!
//! What was written is read again and compared with what was read first, so nothing is ever lost: a
//! file that would come out different in anything but its layout is left as it is.

mod comment;
mod part;
mod same;
mod scalar;
mod write;

use camino::Utf8Path;

use crate::diagnostic::{Findings, Rule};
use crate::load::shape::{Asked, Schema};
use crate::load::yaml::{self, Node};
use crate::load::{folder, rules, text};
use crate::source::Sources;
use comment::Comments;

/// How a file is laid out.
#[derive(Debug)]
pub enum Layout {
    /// As it should be.
    Kept,
    /// In another way; this is the text as it should be.
    Changed(String),
    /// It cannot be told, because the file cannot be read without a doubt.
    Unread {
        /// The file.
        sources: Sources,
        /// What stands in the way.
        findings: Findings,
    },
    /// The text as it should be would not be read as the same: it is left alone.
    Unsure,
    /// The file is none of the policies.
    Foreign,
}

/// What a new layout puts right by itself.
const CURED: [&Rule; 2] = [&rules::BYTE_ORDER_MARK, &rules::WINDOWS_LINE_ENDS];

/// Lays out one file; the path inside the policy folder says what it is.
#[must_use]
pub fn lay_out(path: &Utf8Path, bytes: &[u8]) -> Layout {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let id = text::add(&mut sources, path, bytes, &mut findings);
    findings.retain(|finding| CURED.iter().all(|cured| cured.name != finding.rule.name));
    let Some((what, language)) = folder::classify(path, id, &mut Findings::default()) else {
        return Layout::Foreign;
    };
    let asked = Schema::of(&what, language.is_some()).asked();
    let original = sources.get(id).text().to_owned();
    let plain = original.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let plain_id = sources.add(path, plain.as_str());
    let root = yaml::parse(&sources, plain_id, &mut findings).filter(|root| !root.is_null());
    let (Some(root), Some(asked), true) = (root, asked, findings.is_empty()) else {
        return Layout::Unread { sources, findings };
    };
    match laid_out(&plain, &root, asked) {
        Some(text) if text == original => Layout::Kept,
        Some(text) => Layout::Changed(text),
        None => Layout::Unsure,
    }
}

/// Returns the text as it should be; none where it could not be read again as the same.
fn laid_out(text: &str, root: &Node, asked: Asked<'_>) -> Option<String> {
    let mut comments = Comments::of(text);
    let file = part::file(&mut comments, root, asked);
    let written = write::file(&file);
    same::says_the_same(text, root, asked, &written).then_some(written)
}

#[cfg(test)]
mod tests;
