//! Our trees as the JSON that the schemas speak of, without a copy.
//!
//! A plain value counts as a number, a flag or null where YAML 1.2 and JSON write it the same way.

use std::borrow::Cow;

use jsonschema::JsonType;
use jsonschema::json::{Array, Json, JsonNumber, Node as JsonNode, NodeIdentity, Object};
use serde_json::{Map, Number, Value as JsonValue};

use crate::load::yaml::{Entry, Node, Scalar, Style, Value};
use crate::source::Sources;

/// The representation.
pub(super) struct Yaml;

impl Json for Yaml {
    type Node<'a> = &'a Node;
    type PreparedKey = String;
    type StringBuffer = Option<Node>;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>(buffer: &mut Option<Node>, string: &str, f: impl FnOnce(&Node) -> T) -> T {
        let value = Value::Scalar(Scalar { text: string.to_owned(), style: Style::DoubleQuoted });
        f(buffer.insert(Node { span: nowhere(), value }))
    }
}

/// A name has no place of its own here; nobody asks for it.
fn nowhere() -> crate::source::Span {
    let source = Sources::default().add("", "");
    crate::source::Span { source, start: 0, end: 0 }
}

/// A number as it is written.
pub(super) struct Written<'a>(&'a str);

impl JsonNumber for Written<'_> {
    fn as_u64(&self) -> Option<u64> {
        self.0.parse().ok()
    }

    fn as_i64(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    fn as_f64(&self) -> Option<f64> {
        self.0.parse().ok()
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.0)
    }

    fn to_number(&self) -> Cow<'_, Number> {
        Cow::Owned(self.0.parse().unwrap_or_else(|_| Number::from(0)))
    }
}

impl<'a> JsonNode<'a, Yaml> for &'a Node {
    type Object = &'a [Entry];
    type Array = &'a [Node];
    type Number = Written<'a>;

    fn as_object(&self) -> Option<&'a [Entry]> {
        self.as_map()
    }

    fn as_array(&self) -> Option<&'a [Node]> {
        self.as_list()
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        let is_string = self.json_type() == JsonType::String;
        self.as_scalar().filter(|_| is_string).map(|scalar| Cow::Borrowed(scalar.text.as_str()))
    }

    fn as_number(&self) -> Option<Written<'a>> {
        let is_number = self.json_type() == JsonType::Number;
        self.as_scalar().filter(|_| is_number).map(|scalar| Written(&scalar.text))
    }

    fn as_boolean(&self) -> Option<bool> {
        self.as_scalar().and_then(boolean)
    }

    fn is_null(&self) -> bool {
        Node::is_null(self)
    }

    fn json_type(&self) -> JsonType {
        match &self.value {
            Value::List(_) => JsonType::Array,
            Value::Map(_) => JsonType::Object,
            Value::Scalar(scalar) if scalar.is_null() => JsonType::Null,
            Value::Scalar(scalar) if boolean(scalar).is_some() => JsonType::Boolean,
            Value::Scalar(scalar) if scalar.style == Style::Plain && is_number(&scalar.text) => {
                JsonType::Number
            }
            Value::Scalar(_) => JsonType::String,
        }
    }

    fn to_value(&self) -> Cow<'a, JsonValue> {
        Cow::Owned(value(self))
    }

    fn identity(&self) -> Option<NodeIdentity> {
        Some(NodeIdentity::new(std::ptr::from_ref::<Node>(self).addr()))
    }
}

fn value(node: &Node) -> JsonValue {
    match &node.value {
        Value::List(items) => items.iter().map(value).collect(),
        Value::Map(entries) => {
            let entries = entries.iter().map(|entry| (entry.key.value.clone(), value(&entry.value)));
            JsonValue::Object(entries.collect::<Map<_, _>>())
        }
        Value::Scalar(scalar) => match node.json_type() {
            JsonType::Null => JsonValue::Null,
            JsonType::Boolean => JsonValue::Bool(scalar.text == "true"),
            JsonType::Number | JsonType::Integer => {
                JsonValue::Number(Written(&scalar.text).to_number().into_owned())
            }
            JsonType::String | JsonType::Array | JsonType::Object => JsonValue::String(scalar.text.clone()),
        },
    }
}

fn boolean(scalar: &Scalar) -> Option<bool> {
    match scalar.text.as_str() {
        "true" if scalar.style == Style::Plain => Some(true),
        "false" if scalar.style == Style::Plain => Some(false),
        _ => None,
    }
}

/// Whether a plain value is a number in JSON: `-1`, `12.50`; not `+1`, `.5`, `010`, `1e3`.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = match unsigned.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (unsigned, None),
    };
    digits(whole) && (whole == "0" || !whole.starts_with('0')) && part.is_none_or(digits)
}

impl<'a> Object<'a, Yaml> for &'a [Entry] {
    type Node = &'a Node;
    type MemberName = &'a str;
    type MembersIter = Members<'a>;

    fn len(&self) -> usize {
        <[Entry]>::len(self)
    }

    fn get(&self, key: &String) -> Option<&'a Node> {
        self.iter().find(|entry| entry.key.value == *key).map(|entry| &entry.value)
    }

    fn members(&self) -> Members<'a> {
        Members(self.iter())
    }
}

/// The entries of a map.
pub(super) struct Members<'a>(std::slice::Iter<'a, Entry>);

impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, &'a Node);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|entry| (entry.key.value.as_str(), &entry.value))
    }
}

impl<'a> Array<'a, Yaml> for &'a [Node] {
    type Node = &'a Node;
    type ElementsIter = std::slice::Iter<'a, Node>;

    fn len(&self) -> usize {
        <[Node]>::len(self)
    }

    fn elements(&self) -> std::slice::Iter<'a, Node> {
        self.iter()
    }
}
