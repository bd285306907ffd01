//! Walking through a schema along the names of a file.

use serde_json::{Map, Value};

/// What a schema says about one place of a file.
#[derive(Clone, Copy, Debug)]
pub(in crate::load) struct Asked<'a> {
    root: &'a Value,
    schema: Option<&'a Map<String, Value>>,
    name: &'a str,
}

impl<'a> Asked<'a> {
    /// Returns what is said about a whole file.
    pub(in crate::load) fn file(root: &'a Value) -> Self {
        Self { root, schema: root.as_object(), name: "" }
    }

    /// The name of the kind of value, such as `amount` or `test`; empty where it has none.
    pub(in crate::load) fn name(self) -> &'a str {
        self.name
    }

    /// Returns what is said about the value of a name.
    pub(in crate::load) fn under(self, name: &str) -> Self {
        let own = self.get("properties").and_then(|properties| properties.get(name));
        let by_pattern = || {
            let patterns = self.get("patternProperties")?.as_object()?;
            let fits = |pattern: &str| name.starts_with(pattern.trim_start_matches('^'));
            patterns.iter().find(|(pattern, _)| fits(pattern)).map(|(_, schema)| schema)
        };
        self.step(own.or_else(by_pattern).or_else(|| self.get("additionalProperties")))
    }

    /// Returns what is said about the values of a list.
    pub(in crate::load) fn item(self) -> Self {
        self.step(self.get("items"))
    }

    /// Returns the names that can stand here in the order of the manual, where no other can.
    pub(in crate::load) fn names(self) -> Option<Vec<&'a str>> {
        let is_closed = self.get("additionalProperties") == Some(&Value::Bool(false));
        let names = self.get("properties").filter(|_| is_closed)?.as_object()?;
        Some(names.keys().map(String::as_str).collect())
    }

    fn get(self, keyword: &str) -> Option<&'a Value> {
        self.schema?.get(keyword)
    }

    fn step(self, to: Option<&'a Value>) -> Self {
        let to = to.and_then(Value::as_object);
        let reference = to.and_then(|schema| schema.get("$ref")).and_then(Value::as_str);
        let Some(path) = reference else { return Self { schema: to, name: "", ..self } };
        let schema = self.root.pointer(path.trim_start_matches('#')).and_then(Value::as_object);
        Self { schema, name: path.rsplit('/').next().unwrap_or_default(), ..self }
    }
}
