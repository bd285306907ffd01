//! From text to model: YAML trees, schemas, names.

pub mod rules;
pub mod text;
pub mod yaml;
