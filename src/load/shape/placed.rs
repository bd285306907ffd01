//! From the paths of a schema check to places in the file and parts of the schema.

use serde_json::{Map, Value};

use crate::load::yaml::{Entry, Node};
use crate::source::Span;

/// A node, and the entry whose value it is.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) node: &'a Node,
    pub(super) entry: Option<&'a Entry>,
}

impl<'a> Placed<'a> {
    /// Follows a JSON pointer from the root.
    pub(super) fn follow(root: &'a Node, pointer: &str) -> Option<Self> {
        let start = Self { node: root, entry: None };
        pointer.split('/').skip(1).try_fold(start, |placed, step| placed.step(&unescaped(step)))
    }

    fn step(self, step: &str) -> Option<Self> {
        match (self.node.entry(step), self.node.as_list()) {
            (Some(entry), _) => Some(Self { node: &entry.value, entry: Some(entry) }),
            (None, Some(items)) => Some(Self { node: items.get(step.parse::<usize>().ok()?)?, entry: None }),
            (None, None) => None,
        }
    }

    /// The place of a map as a whole: its name, or its first name.
    pub(super) fn head(self) -> Span {
        let first = self.node.as_map().and_then(|entries| entries.first());
        match (self.entry, first) {
            (Some(entry), _) => entry.key.span,
            (None, Some(first)) => first.key.span,
            (None, None) => self.node.span,
        }
    }
}

fn unescaped(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// The schema that a keyword at a path belongs to.
pub(super) fn owner<'a>(schema: &'a Value, keyword_path: &str) -> Option<&'a Map<String, Value>> {
    let (owner, _) = keyword_path.rsplit_once('/')?;
    let found = schema.pointer(owner)?.as_object()?;
    // A condition inside a schema speaks of the names of the schema around it.
    if !found.contains_key("properties") && owner.ends_with("/then") {
        return self::owner(schema, owner);
    }
    Some(found)
}

/// Returns the part of a schema that speaks of a name, and what it refers to.
pub(super) fn property<'a>(schema: &'a Value, owner: &'a Map<String, Value>, name: &str) -> Vec<&'a Value> {
    let own = owner.get("properties").and_then(|properties| properties.get(name));
    let referred = own.and_then(|own| own.get("$ref")).and_then(Value::as_str);
    let definition = referred.and_then(|path| schema.pointer(path.trim_start_matches('#')));
    own.into_iter().chain(definition).collect()
}

/// Returns the first example as one would write it in one line of YAML.
pub(super) fn example(schemas: &[&Value]) -> Option<String> {
    let example = schemas.iter().find_map(|schema| schema.get("examples")?.get(0))?;
    Some(written(example))
}

fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(", ")),
        Value::Object(entries) => {
            let entries = entries.iter().map(|(name, value)| format!("{name}: {}", written(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// Returns the name under which a name is known elsewhere in a schema: `may` for `up_to`.
pub(super) fn elsewhere(schema: &Value, name: &str) -> Option<String> {
    let mut found = None;
    walk(schema, schema, None, &mut Vec::new(), &mut |owner, properties| {
        if found.is_none() && properties.contains_key(name) {
            found = owner.map(str::to_owned);
        }
    });
    found
}

/// Visits the names of every map of a schema with the name that leads there.
fn walk<'a>(
    root: &'a Value,
    schema: &'a Value,
    owner: Option<&'a str>,
    seen: &mut Vec<&'a str>,
    visit: &mut impl FnMut(Option<&'a str>, &'a Map<String, Value>),
) {
    if let Some(path) = schema.get("$ref").and_then(Value::as_str) {
        if seen.contains(&path) {
            return;
        }
        seen.push(path);
        if let Some(definition) = root.pointer(path.trim_start_matches('#')) {
            walk(root, definition, owner, seen, visit);
        }
    }
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        visit(owner, properties);
        for (name, property) in properties {
            walk(root, property, Some(name), seen, visit);
        }
    }
    for inner in ["items", "additionalProperties"].into_iter().filter_map(|key| schema.get(key)) {
        walk(root, inner, owner, seen, visit);
    }
}
