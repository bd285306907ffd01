//! From the events of the YAML parser to a tree, with a remark on everything outside the subset.

use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, StrInput, StructureStyle, options};

use super::key::Key;
use super::numbers;
use super::{DEEPEST_NESTING, Entry, MOST_NODES, Node, Scalar, Style, Value};
use crate::diagnostic::{Finding, Rule};
use crate::load::rules;
use crate::source::{SourceId, Span};

/// How reading went.
pub(super) enum Outcome {
    /// To the end.
    Tree { root: Option<Node>, remarks: Vec<Finding> },
    /// Up to a place that is no YAML.
    Trouble { root: Option<Node>, remarks: Vec<Finding>, error: ScanError, before: Before },
    /// Up to a limit.
    TooMuch { finding: Finding },
}

/// What was read just before a place that is no YAML.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    /// The name or value that ended last.
    pub(super) value: Option<Span>,
    /// Where the outermost `[` or `{` that is still open stands.
    pub(super) bracket: Option<usize>,
}

/// Reads `text`, whose broken lines are replaced in `repaired`; both have the same length.
pub(super) fn build(text: &str, repaired: &str, id: SourceId) -> Outcome {
    let options = options! {
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        emit_comments: false,
        block_nesting_limit: DEEPEST_NESTING,
        flow_nesting_limit: DEEPEST_NESTING,
    };
    let mut builder = Builder::new(text, id);
    for next in Parser::<StrInput<'_>>::new_from_str_with_options(repaired, options) {
        match next {
            Err(error) => return builder.trouble(error),
            Ok((event, place)) => {
                let tag = place.tag_span().and_then(|tag| tag.byte_range());
                builder.take(event, place.byte_range().unwrap_or_default(), tag);
            }
        }
        if let Some(finding) = builder.too_much.take() {
            return Outcome::TooMuch { finding };
        }
        if builder.is_over {
            break;
        }
    }
    builder.finish()
}

/// A list or map that is being read.
struct Frame {
    is_flow: bool,
    range: Range<usize>,
    inside: Inside,
}

enum Inside {
    List(Vec<Node>),
    Map { entries: Vec<Entry>, key: Option<Key>, known: HashMap<String, Span> },
}

pub(super) struct Builder<'a> {
    pub(super) text: &'a str,
    id: SourceId,
    stack: Vec<Frame>,
    root: Option<Node>,
    pub(super) remarks: Vec<Finding>,
    n_nodes: usize,
    n_documents: usize,
    previous: Option<Span>,
    too_much: Option<Finding>,
    is_over: bool,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, id: SourceId) -> Self {
        Self {
            text,
            id,
            stack: Vec::new(),
            root: None,
            remarks: Vec::new(),
            n_nodes: 0,
            n_documents: 0,
            previous: None,
            too_much: None,
            is_over: false,
        }
    }

    fn finish(self) -> Outcome {
        Outcome::Tree { root: self.root, remarks: self.remarks }
    }

    /// Closes whatever is open, so that what was understood is not lost.
    fn trouble(mut self, error: ScanError) -> Outcome {
        let bracket = self.stack.iter().find(|frame| frame.is_flow).map(|frame| frame.range.start);
        let before = Before { value: self.previous, bracket };
        while let Some(frame) = self.stack.pop() {
            let end = frame.range.end.max(error.marker().byte_offset().unwrap_or(0));
            self.close(frame, end);
        }
        Outcome::Trouble { root: self.root, remarks: self.remarks, error, before }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>, tag: Option<Range<usize>>) {
        if let Some(tag) = tag {
            self.tag(tag);
        }
        match event {
            Event::DocumentStart(is_explicit, _) => self.start_document(is_explicit, range),
            Event::Scalar(text, style, ..) => self.scalar(&text, style, range),
            Event::SequenceStart(style, ..) => self.open(style, range, Inside::List(Vec::new())),
            Event::MappingStart(style, ..) => {
                self.open(
                    style,
                    range,
                    Inside::Map { entries: Vec::new(), key: None, known: HashMap::new() },
                );
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(frame) = self.stack.pop() {
                    let end = if frame.is_flow { range.end } else { frame.range.end };
                    self.close(frame, end);
                }
            }
            Event::Anchor(..) => self.remark(&rules::ANCHOR, "anchor", range),
            Event::Alias(_) | Event::UnresolvedAlias(_) => self.alias(range),
            Event::StreamStart | Event::StreamEnd | Event::DocumentEnd | _ => {}
        }
    }

    /// `!= guest` is a type to YAML, and `not guest` to everybody else.
    fn tag(&mut self, range: Range<usize>) {
        let written = self.text.get(range.clone()).unwrap_or_default();
        let meant = match written.strip_prefix('!') {
            Some("=" | "") => Some("not".to_owned()),
            Some(word) if !word.starts_with(['!', '<']) => {
                Some(format!("not {}", word.strip_prefix('=').unwrap_or(word)))
            }
            _ => None,
        };
        let Some(meant) = meant else { return self.remark(&rules::TAG, "tag", range) };
        let place = self.span(range);
        let finding = Finding::new(&rules::TAG, "tag-for-not", place).arg("text", written);
        self.remarks.push(finding.did_you_mean(Some(meant.clone())).suggestion(vec![(place, meant)]));
    }

    fn start_document(&mut self, is_explicit: bool, range: Range<usize>) {
        self.n_documents += 1;
        if self.n_documents > 1 {
            self.remark(&rules::FURTHER_DOCUMENT, "further-document", range);
            self.is_over = true;
        } else if is_explicit {
            self.directives(range.start);
        }
    }

    fn directives(&mut self, end: usize) {
        let mut at = 0;
        for line in self.text.get(..end).unwrap_or_default().split_inclusive('\n') {
            if line.trim_start_matches('\u{feff}').starts_with('%') {
                self.remark(&rules::DIRECTIVE, "directive", at..at + line.trim_end().len());
            }
            at += line.len();
        }
    }

    fn open(&mut self, style: StructureStyle, range: Range<usize>, inside: Inside) {
        if self.stack.len() >= DEEPEST_NESTING {
            let finding = Finding::new(&rules::NESTED_TOO_DEEPLY, "nested-too-deeply", self.span(range));
            self.too_much = Some(finding.arg("limit", DEEPEST_NESTING));
            return;
        }
        self.stack.push(Frame { is_flow: style == StructureStyle::Flow, range, inside });
    }

    fn close(&mut self, frame: Frame, end: usize) {
        let value = match frame.inside {
            Inside::List(mut items) => {
                items.shrink_to_fit();
                Value::List(items)
            }
            Inside::Map { entries, key, .. } => {
                let mut entries = self.with_open_key(entries, key, end);
                entries.shrink_to_fit();
                Value::Map(entries)
            }
        };
        let span = self.span(frame.range.start..end);
        self.place(Node { span, value });
    }

    /// Adds a name whose value was never reached; only trouble leaves one.
    fn with_open_key(&self, mut entries: Vec<Entry>, key: Option<Key>, end: usize) -> Vec<Entry> {
        if let Some(Key::Kept(key)) = key {
            let value = Value::Scalar(Scalar { text: String::new(), style: Style::Plain });
            entries.push(Entry { key, value: Node { span: self.span(end..end), value } });
        }
        entries
    }

    fn alias(&mut self, range: Range<usize>) {
        if !self.is_merge_value() {
            self.remark(&rules::ALIAS, "alias", range.clone());
        }
        let span = self.span(range.clone());
        let text = self.text.get(range).unwrap_or_default().to_owned();
        self.place(Node { span, value: Value::Scalar(Scalar { text, style: Style::Plain }) });
    }

    fn is_merge_value(&self) -> bool {
        matches!(self.stack.last(), Some(Frame { inside: Inside::Map { key: Some(Key::Dropped), .. }, .. }))
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, range: Range<usize>) {
        let span = self.trimmed(range, style);
        let is_absent = style == ScalarStyle::Plain && span.start == span.end;
        let text = if is_absent { String::new() } else { text.to_owned() };
        self.place(Node { span, value: Value::Scalar(Scalar { text, style: style_of(style) }) });
    }

    /// A text in block style is reported up to the last line break and all empty lines: without them.
    fn trimmed(&self, range: Range<usize>, style: ScalarStyle) -> Span {
        let slice = self.text.get(range.clone()).unwrap_or_default();
        match style {
            ScalarStyle::Literal | ScalarStyle::Folded => {
                self.span(range.start..range.start + slice.trim_end().len())
            }
            ScalarStyle::Plain | ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => self.span(range),
        }
    }

    /// Puts a finished node where it belongs: into the list or map that is open, or at the root.
    fn place(&mut self, node: Node) {
        self.n_nodes += 1;
        if self.n_nodes > MOST_NODES {
            let finding = Finding::new(&rules::TOO_MANY_VALUES, "too-many-values", node.span);
            self.too_much = Some(finding.arg("limit", MOST_NODES));
            return;
        }
        self.previous = Some(node.span);
        let Some(mut frame) = self.stack.pop() else {
            self.doubt(&node);
            self.root.get_or_insert(node);
            return;
        };
        frame.range.end = frame.range.end.max(node.span.end as usize);
        match &mut frame.inside {
            Inside::List(items) => {
                self.doubt(&node);
                items.push(node);
            }
            Inside::Map { entries, key, known } => match key.take() {
                None => *key = Some(self.key(node, entries, known, frame.is_flow)),
                Some(Key::Dropped) => {}
                Some(Key::Kept(key)) => {
                    self.doubt(&node);
                    self.missing_colon(&key, &node, frame.is_flow);
                    entries.push(Entry { key, value: node });
                }
            },
        }
        self.stack.push(frame);
    }

    fn doubt(&mut self, node: &Node) {
        let Value::Scalar(Scalar { text, style: Style::Plain }) = &node.value else { return };
        if let Some(doubt) = numbers::doubt(text) {
            let finding = Finding::new(&rules::AMBIGUOUS_NUMBER, doubt.says(), node.span);
            let quoted = vec![(node.span, format!("\"{text}\""))];
            self.remarks.push(finding.arg("text", text).suggestion(quoted));
        }
    }

    fn remark(&mut self, rule: &'static Rule, says: &'static str, range: Range<usize>) {
        let finding = Finding::new(rule, says, self.span(range.clone()));
        self.remarks.push(finding.arg("text", self.text.get(range).unwrap_or_default()));
    }

    // INVARIANT: a span lies inside the text and on character boundaries.
    fn span(&self, range: Range<usize>) -> Span {
        span(self.text, self.id, range)
    }
}

/// Returns a range as a place inside a text, on character boundaries.
pub(super) fn span(text: &str, source: SourceId, range: Range<usize>) -> Span {
    let start = text.floor_char_boundary(range.start);
    let end = text.floor_char_boundary(range.end.max(range.start));
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span { source, start: offset(start), end: offset(end) }
}

fn style_of(style: ScalarStyle) -> Style {
    match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted => Style::SingleQuoted,
        ScalarStyle::DoubleQuoted => Style::DoubleQuoted,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
    }
}
