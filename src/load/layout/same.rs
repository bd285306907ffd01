//! Whether two texts say the same: the same tree, but for the order of names that have one, and the
//! same comments.

use crate::diagnostic::Findings;
use crate::load::shape::Asked;
use crate::load::yaml::{self, Entry, Node, Scalar, Style, Value};
use crate::source::Sources;

/// Tells whether a text that was written says what another one, whose tree is `root`, said.
pub(super) fn says_the_same(text: &str, root: &Node, asked: Asked<'_>, written: &str) -> bool {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let id = sources.add("", written);
    let again = yaml::parse(&sources, id, &mut findings);
    findings.is_empty()
        && again.is_some_and(|again| is_same(root, &again, asked))
        && comments(text) == comments(written)
}

fn comments(text: &str) -> Vec<&str> {
    let comments = yaml::comments(text).into_iter().filter_map(|place| text.get(place));
    let mut comments: Vec<&str> = comments.map(str::trim_end).collect();
    comments.sort_unstable();
    comments
}

fn is_same(one: &Node, other: &Node, asked: Asked<'_>) -> bool {
    match (&one.value, &other.value) {
        (Value::Scalar(one), Value::Scalar(other)) => is_same_scalar(one, other),
        (Value::List(one), Value::List(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| is_same(one, other, asked.item()))
        }
        (Value::Map(one), Value::Map(other)) => is_same_map(one, other, asked),
        (Value::Scalar(_) | Value::List(_) | Value::Map(_), _) => false,
    }
}

fn is_same_map(one: &[Entry], other: &[Entry], asked: Asked<'_>) -> bool {
    let has_order = asked.names().is_none();
    let same_names = one.iter().zip(other).all(|(one, other)| one.key.value == other.key.value);
    let find = |name: &str| other.iter().find(|entry| entry.key.value == name);
    one.len() == other.len()
        && (same_names || !has_order)
        && one.iter().all(|entry| {
            let asked = asked.under(&entry.key.value);
            find(&entry.key.value).is_some_and(|other| is_same(&entry.value, &other.value, asked))
        })
}

/// Quotes matter where they keep a text from being taken for something else.
fn is_same_scalar(one: &Scalar, other: &Scalar) -> bool {
    let kind = |scalar: &Scalar| (scalar.is_null(), scalar.as_flag(), is_number(scalar));
    one.text == other.text && kind(one) == kind(other)
}

fn is_number(scalar: &Scalar) -> bool {
    scalar.style == Style::Plain
        && scalar.text.starts_with(|letter: char| "+-.0123456789".contains(letter))
        && !scalar.text.contains(|letter: char| letter.is_alphabetic() || letter == ' ')
}
