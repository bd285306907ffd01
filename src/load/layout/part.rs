//! From a tree and comments to the parts of a file, in the order in which they are written.

use super::comment::{Comments, Lead};
use super::scalar::{self, Written};
use crate::load::shape::Asked;
use crate::load::yaml::{Entry, Node, Value};
use crate::source::Span;

/// A file.
#[derive(Debug)]
pub(super) struct File {
    /// What stands above everything.
    pub(super) head: Vec<Lead>,
    pub(super) body: Body,
}

/// One name with its value, or one value of a list.
#[derive(Debug)]
pub(super) struct Part {
    /// What stands above it.
    pub(super) lead: Vec<Lead>,
    /// The name as it is written, for the entry of a map.
    pub(super) name: Option<String>,
    pub(super) body: Body,
    /// The comment at the end of its first line.
    pub(super) tail: Option<String>,
}

/// What a part holds.
#[derive(Debug)]
pub(super) enum Body {
    /// Something on one line; empty where nothing is written.
    Line(String),
    /// Lines below a sign.
    Lines { sign: String, lines: Vec<String> },
    /// Parts, and the comments below the last.
    Parts { parts: Vec<Part>, foot: Vec<Lead> },
}

/// Where a part ends at the latest, and where what comes after it stands.
#[derive(Clone, Copy)]
struct Next {
    at: usize,
    /// The column of what comes after; none at the end of the file.
    column: Option<usize>,
}

/// Returns the parts of a file.
pub(super) fn file(comments: &mut Comments<'_>, root: &Node, asked: Asked<'_>) -> File {
    let mut head = comments.before(start(root.span));
    while head.first() == Some(&Lead::Blank) {
        head.remove(0);
    }
    let next = Next { at: comments.text().len(), column: None };
    let body = body(comments, root, asked, next).or_empty(root, &mut head);
    let tail = comments.beside(end(root.span), next.at);
    head.extend(tail.map(Lead::Comment));
    let rest = comments.before(next.at).into_iter().filter(|lead| *lead != Lead::Blank);
    File { body: with_foot(body, rest.collect(), &mut head), head }
}

/// Adds what is left at the end of the file below everything.
fn with_foot(body: Body, rest: Vec<Lead>, head: &mut Vec<Lead>) -> Body {
    match body {
        Body::Parts { parts, mut foot } => {
            foot.extend(rest);
            Body::Parts { parts, foot }
        }
        body @ (Body::Line(_) | Body::Lines { .. }) => {
            head.extend(rest);
            body
        }
    }
}

fn body(comments: &mut Comments<'_>, node: &Node, asked: Asked<'_>, next: Next) -> Body {
    let is_free = !comments.is_inside(&(start(node.span)..end(node.span)));
    if is_free && let Some(line) = one_line(node, asked) {
        return Body::Line(line);
    }
    match &node.value {
        Value::Scalar(scalar) => match scalar::in_block(scalar, comments.text(), node.span) {
            Written::Line(line) => Body::Line(line),
            Written::Lines { sign, lines } => Body::Lines { sign, lines },
        },
        Value::List(items) => {
            let parts = (0..items.len()).map(|n| item(comments, node, items, n, asked.item(), next));
            let parts = parts.collect();
            finish(comments, node, parts, next)
        }
        Value::Map(entries) => {
            let parts = (0..entries.len()).map(|n| entry(comments, node, entries, n, asked, next));
            let parts = parts.collect();
            finish(comments, node, ordered(parts, entries, asked), next)
        }
    }
}

/// Takes the comments below the last part; those that stand further left belong to what comes after.
fn finish(comments: &mut Comments<'_>, node: &Node, mut parts: Vec<Part>, next: Next) -> Body {
    let foot = if is_in_brackets(comments, node) {
        comments.before(end(node.span))
    } else {
        let own = comments.column(start(node.span));
        comments.at_column(own.max(next.column.map_or(0, |column| column + 1)), next.at)
    };
    if let Some(first) = parts.first_mut() {
        first.lead = without_blank_above(std::mem::take(&mut first.lead));
    }
    let foot = if parts.is_empty() { without_blank_above(foot) } else { foot };
    Body::Parts { parts, foot }
}

fn without_blank_above(mut leads: Vec<Lead>) -> Vec<Lead> {
    while leads.first() == Some(&Lead::Blank) {
        leads.remove(0);
    }
    leads
}

fn is_in_brackets(comments: &Comments<'_>, node: &Node) -> bool {
    comments.text().get(start(node.span)..).is_some_and(|text| text.starts_with(['{', '[']))
}

fn item(
    comments: &mut Comments<'_>,
    list: &Node,
    items: &[Node],
    n: usize,
    asked: Asked<'_>,
    next: Next,
) -> Part {
    let Some(value) = items.get(n) else { return nothing() };
    let next = after(comments, list, items.get(n + 1).map(|item| item.span), next);
    let mut lead = comments.before(start(value.span));
    let mut body = body(comments, value, asked, next).or_empty(value, &mut lead);
    let mut tail = comments.beside(end(value.span), next.at);
    if let Body::Parts { .. } = body {
        // The line that it stood behind is several lines now.
        lead.extend(tail.take().map(Lead::Comment));
    }
    hoist(&mut body, &mut lead);
    Part { lead, name: None, body, tail }
}

/// What stands above the first part of an item stands above the item.
fn hoist(body: &mut Body, lead: &mut Vec<Lead>) {
    if let Body::Parts { parts, .. } = body
        && let Some(first) = parts.first_mut()
    {
        lead.append(&mut first.lead);
    }
}

impl Body {
    /// A map or list without anything in it stands on one line; comments in it stand above it.
    fn or_empty(self, node: &Node, lead: &mut Vec<Lead>) -> Self {
        match self {
            Self::Parts { parts, foot } if parts.is_empty() => {
                lead.extend(foot);
                Self::Line(if node.as_list().is_some() { "[]" } else { "{}" }.to_owned())
            }
            body @ (Self::Line(_) | Self::Lines { .. } | Self::Parts { .. }) => body,
        }
    }
}

fn entry(
    comments: &mut Comments<'_>,
    map: &Node,
    entries: &[Entry],
    n: usize,
    asked: Asked<'_>,
    next: Next,
) -> Part {
    let Some(entry) = entries.get(n) else { return nothing() };
    let next = after(comments, map, entries.get(n + 1).map(|entry| entry.key.span), next);
    let mut lead = comments.before(start(entry.key.span));
    let value = &entry.value;
    let mut tail = comments.beside(end(entry.key.span), start(value.span));
    let asked = asked.under(&entry.key.value);
    if value.as_scalar().is_some() {
        let between = comments.before(start(value.span)).into_iter();
        lead.extend(between.filter(|lead| *lead != Lead::Blank));
    }
    let body = body(comments, value, asked, next).or_empty(value, &mut lead);
    match (comments.beside(end(value.span), next.at), &tail) {
        (Some(beside), Some(_)) => lead.push(Lead::Comment(beside)),
        (beside, None) => tail = beside,
        (None, Some(_)) => {}
    }
    let name = scalar::name(comments.text(), &entry.key, scalar::Around::Block);
    Part { lead, name: Some(name), body, tail }
}

fn nothing() -> Part {
    Part { lead: Vec::new(), name: None, body: Body::Line(String::new()), tail: None }
}

/// What comes after a part: the one after it, or what comes after the whole.
fn after(comments: &Comments<'_>, whole: &Node, sibling: Option<Span>, next: Next) -> Next {
    match sibling {
        Some(span) => Next { at: start(span), column: Some(comments.column(start(whole.span))) },
        None if is_in_brackets(comments, whole) => Next { at: end(whole.span), column: None },
        None => next,
    }
}

/// Puts parts in the order of the manual, where all of them stand in it.
fn ordered(mut parts: Vec<Part>, entries: &[Entry], asked: Asked<'_>) -> Vec<Part> {
    let Some(names) = asked.names() else { return parts };
    let place = |entry: &Entry| names.iter().position(|name| *name == entry.key.value);
    let Some(places) = entries.iter().map(place).collect::<Option<Vec<usize>>>() else { return parts };
    let mut placed: Vec<(usize, Part)> = places.into_iter().zip(parts.drain(..)).collect();
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, part)| part).collect()
}

/// Returns a map or list as it stands in braces or brackets, where that is its layout.
fn one_line(node: &Node, asked: Asked<'_>) -> Option<String> {
    match &node.value {
        Value::Scalar(_) => None,
        Value::List(items) if items.is_empty() => Some("[]".to_owned()),
        Value::Map(entries) if entries.is_empty() => Some("{}".to_owned()),
        Value::List(items) => (asked.name() == "test").then(|| in_brackets(items)).flatten(),
        Value::Map(entries) => {
            (asked.name() == "given" || is_by_currency(entries)).then(|| in_braces(entries)).flatten()
        }
    }
}

/// `{USD: 50, HUF: 18000}`.
fn is_by_currency(entries: &[Entry]) -> bool {
    entries.iter().all(|entry| {
        let code = entry.key.value.as_bytes();
        code.len() == 3 && code.iter().all(u8::is_ascii_uppercase) && entry.value.as_str().is_some()
    })
}

fn in_brackets(items: &[Node]) -> Option<String> {
    let items: Option<Vec<String>> = items.iter().map(|item| scalar::in_line(item.as_scalar()?)).collect();
    Some(format!("[{}]", items?.join(", ")))
}

fn in_braces(entries: &[Entry]) -> Option<String> {
    let entry = |entry: &Entry| {
        let value = match &entry.value.value {
            Value::Scalar(scalar) => scalar::in_line(scalar)?,
            Value::List(items) => in_brackets(items)?,
            Value::Map(_) => return None,
        };
        Some(format!("{}: {value}", scalar::plain_name(&entry.key.value)?))
    };
    let entries: Option<Vec<String>> = entries.iter().map(entry).collect();
    Some(format!("{{{}}}", entries?.join(", ")))
}

fn start(span: Span) -> usize {
    span.start as usize
}

fn end(span: Span) -> usize {
    span.end as usize
}
