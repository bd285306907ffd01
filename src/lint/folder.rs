//! What a lint can look at: the policies, their texts, the day, and where things stand in the files.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Around;
use super::compare::Proofs;
use super::owners::Owners;
use crate::diagnostic::{Findings, Level};
use crate::load::{Loaded, yaml};
use crate::model::{Place, Policies, Texts};
use crate::source::{SourceId, Sources, Span};

/// A policy folder under the eyes of the lints.
pub(super) struct Folder<'a> {
    pub(super) policies: &'a Policies,
    pub(super) sources: &'a Sources,
    /// The day that is taken for today.
    pub(super) today: Date,
    /// Who has to agree to a change of which file, if that is known.
    pub(super) owners: Option<Owners<'a>>,
    /// An earlier version, if there is one.
    pub(super) before: Option<&'a Policies>,
    /// What the lints have proved of guidelines so far.
    pub(super) proofs: Proofs,
    /// Files of which something could not be understood.
    broken: BTreeSet<SourceId>,
}

/// A file with texts: `sayso.yaml`, a guideline, a department, a notice, a recognition.
pub(super) struct Document<'a> {
    pub(super) texts: &'a Texts,
    pub(super) place: Place,
}

impl<'a> Folder<'a> {
    pub(super) fn new(loaded: &'a Loaded, around: Around<'a>) -> Self {
        let errors = loaded.findings.iter().filter(|finding| finding.level == Level::Error);
        let broken = errors.map(|finding| finding.primary.source).collect();
        Self {
            policies: &loaded.policies,
            sources: &loaded.sources,
            today: around.today,
            owners: around.owners,
            before: around.before,
            proofs: Proofs::default(),
            broken,
        }
    }

    /// Whether everything in the file of a place was understood. What was left out of the model would
    /// look like a second mistake.
    pub(super) fn is_sound(&self, place: Place) -> bool {
        place.span().is_some_and(|span| !self.broken.contains(&span.source))
    }

    /// Whether everything in `sayso.yaml` was understood.
    pub(super) fn has_sound_organisation(&self) -> bool {
        self.is_sound(self.policies.organisation.place)
    }

    /// Whether everything in every file was understood.
    pub(super) fn is_sound_whole(&self) -> bool {
        self.broken.is_empty()
    }

    /// Every file that has texts, `sayso.yaml` first.
    pub(super) fn documents(&self) -> Vec<Document<'a>> {
        let policies = self.policies;
        let organisation = [(&policies.organisation.texts, policies.organisation.place)].into_iter();
        let departments = policies.departments.iter().map(|one| (&one.texts, one.place));
        let guidelines = policies.guidelines.iter().map(|one| (&one.texts, one.place));
        let notices = policies.notices.iter().map(|one| (&one.texts, one.place));
        let recognitions = policies.recognitions.iter().map(|one| (&one.texts, one.place));
        let all = organisation.chain(departments).chain(guidelines).chain(notices).chain(recognitions);
        all.map(|(texts, place)| Document { texts, place }).collect()
    }

    /// Returns where a value stands, by the names that lead to it from a place. The file is read again,
    /// which costs something only where there is a finding; what is not there has the place it would be
    /// looked for in.
    pub(super) fn value_at(&self, place: Place, path: &[&str]) -> Option<Span> {
        let span = place.span()?;
        let found = self.with_node(span, |node| follow(node, path).map(|entry| entry.value.span));
        Some(found.flatten().unwrap_or(span))
    }

    /// Returns where the name of a value stands.
    pub(super) fn key_at(&self, place: Place, path: &[&str]) -> Option<Span> {
        let span = place.span()?;
        let found = self.with_node(span, |node| follow(node, path).map(|entry| entry.key.span));
        Some(found.flatten().unwrap_or(span))
    }

    /// Returns where a word stands in the list, or among the names, below a name.
    pub(super) fn word_at(&self, place: Place, name: &str, word: &str) -> Option<Span> {
        let span = place.span()?;
        let found = self.with_node(span, |node| {
            let value = &node.entry(name)?.value;
            let is_word = |item: &&yaml::Node| item.as_str() == Some(word);
            let item = value.as_list().and_then(|items| items.iter().find(is_word));
            item.map(|item| item.span).or_else(|| value.entry(word).map(|entry| entry.key.span))
        });
        Some(found.flatten().unwrap_or(span))
    }

    /// Returns the place to show for a file as a whole: its title, or its first line.
    pub(super) fn title_at(&self, place: Place) -> Option<Span> {
        let span = place.span()?;
        self.first_line_of(span.source, "title").or_else(|| self.key_at(place, &["title"]))
    }

    /// Returns where a name of the file itself stands, at the start of a line: no other text does.
    fn first_line_of(&self, source: SourceId, name: &str) -> Option<Span> {
        let text = self.sources.get(source).text();
        let is_name = |at: &usize| {
            let is_start = *at == 0 || text.as_bytes().get(at - 1) == Some(&b'\n');
            is_start && text.get(at + name.len()..).is_some_and(|rest| rest.starts_with(": "))
        };
        let start = text.match_indices(name).map(|(at, _)| at).find(is_name)?;
        let (start, length) = (u32::try_from(start).ok()?, u32::try_from(name.len()).ok()?);
        Some(Span { source, start, end: start + length })
    }

    /// Reads the file of a place again and looks at the part that stands there.
    fn with_node<T>(&self, span: Span, look: impl FnOnce(&yaml::Node) -> Option<T>) -> Option<Option<T>> {
        let reading = yaml::read(self.sources, span.source, &mut Findings::default());
        let root = reading.root?;
        let is_whole_file = span.start == 0 && span.end == 0;
        let node = if is_whole_file { Some(&root) } else { node_at(&root, span) };
        node.map(look)
    }
}

/// Returns the part of a tree that stands at a place.
fn node_at(node: &yaml::Node, span: Span) -> Option<&yaml::Node> {
    if node.span == span {
        return Some(node);
    }
    match &node.value {
        yaml::Value::Scalar(_) => None,
        yaml::Value::List(items) => items.iter().find_map(|item| node_at(item, span)),
        yaml::Value::Map(entries) => entries.iter().find_map(|entry| {
            if entry.span() == span { Some(&entry.value) } else { node_at(&entry.value, span) }
        }),
    }
}

fn follow<'n>(node: &'n yaml::Node, path: &[&str]) -> Option<&'n yaml::Entry> {
    let (first, rest) = path.split_first()?;
    let entry = node.entry(first)?;
    if rest.is_empty() { Some(entry) } else { follow(&entry.value, rest) }
}

/// Returns the first letters of a place, so many as a name has.
pub(super) fn name_of(place: Place, name: &str) -> Option<Span> {
    let span = place.span()?;
    let length = u32::try_from(name.len()).unwrap_or(0);
    Some(Span { end: (span.start + length).min(span.end), ..span })
}
