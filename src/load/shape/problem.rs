//! What a schema check found, as findings.

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{JsonType, JsonTypeSet, ValidationError};
use serde_json::Value;

use super::placed::{Placed, elsewhere, example, owner, property};
use crate::diagnostic::{Arg, Finding, Findings, nearest};
use crate::load::rules;
use crate::load::yaml::{Node, Value as Written, spaceless};
use crate::source::Span;

/// What is said where a part of a file could not be read; then nothing is missed in the file.
const UNREAD: [&crate::diagnostic::Rule; 6] = [
    &rules::COMPLEX_KEY,
    &rules::MERGE_KEY,
    &rules::TAB_INDENTATION,
    &rules::UNCLOSED_BRACKET,
    &rules::WRONG_INDENTATION,
    &rules::YAML_SYNTAX,
];

/// How many unknown names of one map are told; somebody who has so many has another file in mind.
const MOST_NAMES: usize = 200;

/// A file and its schema.
pub(super) struct Check<'a> {
    pub(super) schema: &'a Value,
    pub(super) root: &'a Node,
    pub(super) is_translation: bool,
    pub(super) is_whole: bool,
}

/// A problem with the place and the schema it belongs to.
struct Problem<'p> {
    kind: &'p ValidationErrorKind,
    placed: Placed<'p>,
    keyword_path: &'p str,
}

impl Check<'_> {
    /// Reports unknown names and wrong kinds; returns what others may have better words for.
    pub(super) fn report(&self, errors: &[ValidationError<'_>], findings: &mut Findings) -> Vec<Finding> {
        let problems: Vec<Problem<'_>> = errors.iter().filter_map(|error| self.problem(error)).collect();
        let is_read = self.is_whole && !findings.iter().any(|finding| self.leaves_unread(finding));
        let unknown: Vec<Finding> = problems.iter().flat_map(|problem| self.unknown_names(problem)).collect();
        let missing: Vec<Finding> = problems
            .iter()
            .filter(|_| is_read)
            .filter_map(|problem| self.missing(problem, &unknown))
            .collect();
        let (misplaced, unknown): (Vec<_>, Vec<_>) =
            unknown.into_iter().partition(|finding| finding.says == "unknown-key-elsewhere");
        // What could not be read to its end seems empty.
        let seems_empty = |problem: &Problem<'_>| !self.is_whole && problem.placed.node.is_null();
        let kinds = problems.iter().filter(|problem| !seems_empty(problem));
        let kinds = kinds.filter_map(|problem| self.wrong_kind(problem));
        let unknown = if self.is_translation { copied(unknown) } else { unknown };
        unknown.into_iter().chain(kinds).for_each(|finding| findings.push_unless_known(finding));
        let values = problems.iter().filter_map(|problem| self.wrong_value(problem));
        misplaced.into_iter().chain(missing).chain(values).collect()
    }

    /// Whether a finding says that something in this file could not be read.
    fn leaves_unread(&self, finding: &Finding) -> bool {
        finding.primary.source == self.root.span.source && UNREAD.contains(&finding.rule)
    }

    fn problem<'p>(&'p self, error: &'p ValidationError<'_>) -> Option<Problem<'p>> {
        let placed = Placed::follow(self.root, error.instance_path().as_str())?;
        Some(Problem { kind: error.kind(), placed, keyword_path: error.schema_path().as_str() })
    }

    fn unknown_names(&self, problem: &Problem<'_>) -> Vec<Finding> {
        let ValidationErrorKind::AdditionalProperties { unexpected } = problem.kind else {
            return Vec::new();
        };
        let known =
            owner(self.schema, problem.keyword_path).and_then(|owner| owner.get("properties")?.as_object());
        let free: Vec<&str> = known
            .into_iter()
            .flat_map(|names| names.keys())
            .map(String::as_str)
            .filter(|name| problem.placed.node.get(name).is_none())
            .collect();
        let entries = unexpected.iter().take(MOST_NAMES).filter_map(|name| problem.placed.node.entry(name));
        entries.map(|entry| self.unknown_name(&entry.key.value, entry.key.span, &free)).collect()
    }

    fn unknown_name(&self, name: &str, place: Span, free: &[&str]) -> Finding {
        let known = OTHER_NAMES.iter().filter(|(other, _)| *other == name.to_lowercase());
        let other = known.map(|(_, meant)| *meant).find(|meant| free.contains(meant)).map(str::to_owned);
        let near = other.or_else(|| nearest(name, free.iter().copied()));
        let owner = if near.is_none() { elsewhere(self.schema, name) } else { None };
        let says = match (&near, &owner) {
            (None, Some(_)) => "unknown-key-elsewhere",
            (None, None) if !free.is_empty() => "unknown-key-of",
            _ => "unknown-key",
        };
        let finding = Finding::new(&rules::UNKNOWN_KEY, says, place)
            .arg("key", name)
            .arg("owner", owner.unwrap_or_default())
            .arg("known", free.join(", "));
        match near {
            Some(near) => finding.did_you_mean(Some(near.clone())).suggestion(vec![(place, near)]),
            None => finding,
        }
    }

    fn missing(&self, problem: &Problem<'_>, unknown: &[Finding]) -> Option<Finding> {
        let ValidationErrorKind::Required { property: name } = problem.kind else { return None };
        let name = name.as_str()?;
        let node = problem.placed.node;
        let is_misspelt = |finding: &Finding| {
            finding.did_you_mean.as_deref() == Some(name) && is_inside(node.span, finding.primary)
        };
        if unknown.iter().any(is_misspelt) {
            return None;
        }
        let owner = owner(self.schema, problem.keyword_path);
        let example = owner.and_then(|owner| example(&property(self.schema, owner, name)));
        let says = if example.is_some() { "missing-key" } else { "missing-key-bare" };
        let finding = Finding::new(&rules::MISSING_KEY, says, problem.placed.head());
        Some(finding.arg("key", name).arg("example", example.unwrap_or_default()))
    }

    /// A list where a text should stand, a text where names should stand, or nothing at all.
    fn wrong_kind(&self, problem: &Problem<'_>) -> Option<Finding> {
        let ValidationErrorKind::Type { kind } = problem.kind else { return None };
        let node = problem.placed.node;
        let allowed = allowed(kind);
        if let Some(finding) = slip_of_a_map(node, allowed) {
            return Some(finding);
        }
        let says = match &node.value {
            _ if node.is_null() => "nothing-written",
            Written::Scalar(_) if has_scalar(allowed) => return None,
            Written::Scalar(_) | Written::List(_) | Written::Map(_) => match shape(allowed) {
                (true, true, _) => "expected-text-or-list",
                (true, false, true) => "expected-text-or-map",
                (true, false, false) => "expected-text",
                (false, true, true) => "expected-list-or-map",
                (false, true, false) => "expected-list",
                (false, false, _) => "expected-map",
            },
        };
        let finding = Finding::new(&rules::WRONG_TYPE, says, node.span);
        let key = problem.placed.entry.map(|entry| entry.key.value.as_str());
        Some(finding.arg("key", key.unwrap_or("-")))
    }

    /// What only the schema knows of a value.
    fn wrong_value(&self, problem: &Problem<'_>) -> Option<Finding> {
        let node = problem.placed.node;
        let written = node.as_str().unwrap_or_default();
        let finding = match problem.kind {
            ValidationErrorKind::AdditionalProperties { .. } | ValidationErrorKind::Required { .. } => {
                return None;
            }
            ValidationErrorKind::Type { kind } => match &node.value {
                Written::Scalar(_) if !node.is_null() && has_scalar(allowed(kind)) => {
                    self.wrong_form(problem, written)
                }
                Written::Scalar(_) | Written::List(_) | Written::Map(_) => return None,
            },
            ValidationErrorKind::Enum { options } => unknown_word(node, written, options.as_array()),
            ValidationErrorKind::Constant { expected_value } => {
                unknown_word(node, written, Some(&vec![(**expected_value).clone()]))
            }
            ValidationErrorKind::MinItems { .. } | ValidationErrorKind::MinProperties { .. } => {
                Finding::new(&rules::WRONG_FORM, "nothing-listed", node.span)
            }
            ValidationErrorKind::UniqueItems => Finding::new(&rules::WRONG_FORM, "listed-twice", node.span),
            _ => self.wrong_form(problem, written),
        };
        Some(finding)
    }

    fn wrong_form(&self, problem: &Problem<'_>, written: &str) -> Finding {
        let key = problem.placed.entry.map(|entry| entry.key.value.as_str());
        let own = self.schema.pointer(problem.keyword_path.rsplit_once('/').map_or("", |(owner, _)| owner));
        let example = example(&own.into_iter().collect::<Vec<_>>());
        let says = if example.is_some() { "wrong-form" } else { "wrong-form-bare" };
        Finding::new(&rules::WRONG_FORM, says, problem.placed.node.span)
            .arg("key", key.unwrap_or("-"))
            .arg("written", written)
            .arg("example", example.unwrap_or_default())
    }
}

/// What names are called elsewhere.
const OTHER_NAMES: [(&str, &str); 20] = [
    ("name", "title"),
    ("limit", "up_to"),
    ("max", "up_to"),
    ("maximum", "up_to"),
    ("amount", "up_to"),
    ("upto", "up_to"),
    ("if", "when"),
    ("condition", "when"),
    ("conditions", "only_when"),
    ("who", "role"),
    ("reason", "because"),
    ("why", "because"),
    ("except", "unless"),
    ("exceptions", "unless"),
    ("escalate", "ask"),
    ("escalate_to", "ask"),
    ("expected", "answer"),
    ("case", "given"),
    ("description", "situation"),
    ("tel", "phone"),
];

/// In a translation: where the rules of the source were copied along, that is one mistake.
fn copied(unknown: Vec<Finding>) -> Vec<Finding> {
    let (rules, mut left): (Vec<_>, Vec<_>) = unknown.into_iter().partition(|finding| {
        matches!(&finding.args.first(), Some((_, Arg::Text(key))) if RULES_OF_A_SOURCE.contains(&key.as_str()))
    });
    let Some(first) = rules.first() else { return left };
    let mut keys: Vec<&str> = Vec::new();
    for finding in &rules {
        if let Some((_, Arg::Text(key))) = finding.args.first()
            && !keys.contains(&key.as_str())
        {
            keys.push(key);
        }
    }
    let shown = keys.iter().take(MOST_SHOWN).map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
    let shown = if keys.len() > MOST_SHOWN { format!("{shown}, …") } else { shown };
    let finding = Finding::new(&rules::UNKNOWN_KEY, "rules-in-translation", first.primary);
    left.push(finding.arg("keys", shown));
    left
}

/// How many of the names are told that do not belong into a translation.
const MOST_SHOWN: usize = 4;

/// What only a source says, so that it holds in every language alike.
const RULES_OF_A_SOURCE: [&str; 52] = [
    "affects",
    "ask",
    "at_least",
    "at_most",
    "away",
    "by",
    "ceilings",
    "charge",
    "closed",
    "columns",
    "contact",
    "contacts",
    "currencies",
    "date",
    "decisions",
    "desk_hours",
    "exactly",
    "findings",
    "formerly",
    "from",
    "given",
    "guideline",
    "in_force",
    "instead_of",
    "is",
    "languages",
    "limit",
    "measure",
    "offer",
    "only_when",
    "ordered",
    "review_by",
    "role",
    "rows",
    "schema",
    "sites",
    "supports",
    "tables",
    "time_zone",
    "together_with",
    "training",
    "type",
    "unit",
    "until",
    "up_to",
    "when",
    "when_used_up",
    "answer",
    "blank_means",
    "decimals",
    "across",
    "hours",
];

/// A list of parts with ids where each part stands under its name, or a name without the space behind it.
fn slip_of_a_map(node: &Node, allowed: JsonTypeSet) -> Option<Finding> {
    if !allowed.contains(JsonType::Object) || has_scalar(allowed) || allowed.contains(JsonType::Array) {
        return None;
    }
    match &node.value {
        Written::List(items) => {
            let entry = items.first()?.entry("id")?;
            let id = entry.value.as_str()?;
            Some(Finding::new(&rules::WRONG_TYPE, "parts-as-list", entry.span()).arg("id", id))
        }
        Written::Scalar(scalar) => {
            let (name, value) = spaceless(&scalar.text)?;
            let meant = format!("{name}: {value}");
            let finding =
                Finding::new(&rules::WRONG_TYPE, "space-after-colon", node.span).arg("text", &scalar.text);
            Some(finding.did_you_mean(Some(meant.clone())).fix(vec![(node.span, meant)]))
        }
        Written::Map(_) => None,
    }
}

fn unknown_word(node: &Node, written: &str, words: Option<&Vec<Value>>) -> Finding {
    let words =
        words.into_iter().flatten().map(|word| word.as_str().map_or_else(|| word.to_string(), str::to_owned));
    let words: Vec<String> = words.collect();
    let near = nearest(written, words.iter().map(String::as_str));
    let finding = Finding::new(&rules::UNKNOWN_WORD, "unknown-word", node.span)
        .arg("written", written)
        .arg("words", words.join(", "))
        .did_you_mean(near.clone());
    match near {
        Some(near) => finding.suggestion(vec![(node.span, near)]),
        None => finding,
    }
}

fn is_inside(outer: Span, inner: Span) -> bool {
    outer.source == inner.source && outer.start <= inner.start && inner.end <= outer.end
}

fn allowed(kind: &TypeKind) -> JsonTypeSet {
    match kind {
        TypeKind::Single(kind) => JsonTypeSet::empty().insert(*kind),
        TypeKind::Multiple(kinds) => *kinds,
    }
}

/// Whether a text, a list, names with values can stand there.
fn shape(allowed: JsonTypeSet) -> (bool, bool, bool) {
    (has_scalar(allowed), allowed.contains(JsonType::Array), allowed.contains(JsonType::Object))
}

fn has_scalar(allowed: JsonTypeSet) -> bool {
    [JsonType::String, JsonType::Number, JsonType::Integer, JsonType::Boolean]
        .into_iter()
        .any(|kind| allowed.contains(kind))
}
