//! The tree of a YAML text.

use crate::source::{Span, Spanned};

/// A value with the place where it stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Node {
    /// From the first to the last byte of the value, with its quotes or brackets.
    ///
    /// A text in block style (`|`, `>`) begins with its first line, not with the sign. An empty value
    /// is the empty place where it could be written.
    pub span: Span,
    /// What stands there.
    pub value: Value,
}

/// What a node holds.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Value {
    /// A single value as it was written.
    Scalar(Scalar),
    /// Values in a row.
    List(Vec<Node>),
    /// Values by name, in the order of the text; each name occurs once.
    Map(Vec<Entry>),
}

/// A single value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Scalar {
    /// The text without quotes, escapes and indentation.
    pub text: String,
    /// How it was written.
    pub style: Style,
}

/// How a single value was written.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// In `'single quotes'`.
    SingleQuoted,
    /// In `"double quotes"`.
    DoubleQuoted,
    /// As lines below a `|`.
    Literal,
    /// As lines below a `>`.
    Folded,
}

/// One name of a map with its value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    /// The name.
    pub key: Spanned<String>,
    /// What belongs to it.
    pub value: Node,
}

impl Entry {
    /// From the name to the end of the value.
    #[must_use]
    pub fn span(&self) -> Span {
        self.key.span.to(self.value.span)
    }
}

impl Scalar {
    /// Tells whether it is a plain empty value, `~` or `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.style == Style::Plain && matches!(self.text.as_str(), "" | "~" | "null" | "Null" | "NULL")
    }

    /// Returns the flag that a plain word stands for.
    #[must_use]
    pub fn as_flag(&self) -> Option<bool> {
        match self.text.as_str() {
            _ if self.style != Style::Plain => None,
            "yes" | "true" => Some(true),
            "no" | "false" => Some(false),
            _ => None,
        }
    }
}

impl Node {
    /// Returns the value of a name, if this is a map that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// Returns the name and its value, if this is a map that has it.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.as_map()?.iter().find(|entry| entry.key.value == key)
    }

    /// Returns the entries of a map.
    #[must_use]
    pub fn as_map(&self) -> Option<&[Entry]> {
        match &self.value {
            Value::Map(entries) => Some(entries),
            Value::Scalar(_) | Value::List(_) => None,
        }
    }

    /// Returns the values of a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Self]> {
        match &self.value {
            Value::List(items) => Some(items),
            Value::Scalar(_) | Value::Map(_) => None,
        }
    }

    /// Returns a single value.
    #[must_use]
    pub fn as_scalar(&self) -> Option<&Scalar> {
        match &self.value {
            Value::Scalar(scalar) => Some(scalar),
            Value::List(_) | Value::Map(_) => None,
        }
    }

    /// Returns the text of a single value; an empty value has none.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        self.as_scalar().filter(|scalar| !scalar.is_null()).map(|scalar| scalar.text.as_str())
    }

    /// Returns a flag: `yes`, `no`, `true` or `false` without quotes.
    #[must_use]
    pub fn as_flag(&self) -> Option<bool> {
        self.as_scalar().and_then(Scalar::as_flag)
    }

    /// Tells whether nothing is written here, or `~`, or `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.as_scalar().is_some_and(Scalar::is_null)
    }

    /// Returns the values of a list, or a value that stands alone as a list of one.
    #[must_use]
    pub fn one_or_many(&self) -> &[Self] {
        self.as_list().unwrap_or_else(|| std::slice::from_ref(self))
    }
}
