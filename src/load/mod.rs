//! From text to model: YAML trees, schemas, names.
