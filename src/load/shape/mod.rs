//! Which names and kinds of values a file may have: the published JSON Schemas, checked on our trees.
//!
//! Editors read the same schemas. They say what can stand where; what it means is said by the readers
//! of each construct, who know more and speak better. So a check gives two kinds of findings: unknown
//! names and wrong kinds at once, and the rest for the end, where nobody else has spoken of it.

mod json;
mod placed;
mod problem;
mod walk;

pub(in crate::load) use walk::Asked;

use std::sync::OnceLock;

use jsonschema::{PatternOptions, Validator};
use serde_json::Value;

use crate::diagnostic::{Finding, Findings};
use crate::load::folder::What;
use crate::load::yaml::Node;
use json::Yaml;
use problem::Check;

/// The shape of a kind of file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Schema {
    /// `sayso.yaml`.
    Organisation,
    /// A file in `departments/`.
    Department,
    /// A file in `guidelines/`.
    Guideline,
    /// A file in `notices/`.
    Notice,
    /// A file in `recognition/`.
    Recognition,
    /// Any of them in another language.
    Translation,
}

impl Schema {
    /// Every schema.
    pub const ALL: [Self; 6] = [
        Self::Organisation,
        Self::Department,
        Self::Guideline,
        Self::Notice,
        Self::Recognition,
        Self::Translation,
    ];

    /// Returns the name, that of the file in `schema/` without `.schema.json`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Organisation => "sayso",
            Self::Department => "department",
            Self::Guideline => "guideline",
            Self::Notice => "notice",
            Self::Recognition => "recognition",
            Self::Translation => "translation",
        }
    }

    /// Returns the JSON Schema.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Organisation => include_str!("../../../schema/sayso.schema.json"),
            Self::Department => include_str!("../../../schema/department.schema.json"),
            Self::Guideline => include_str!("../../../schema/guideline.schema.json"),
            Self::Notice => include_str!("../../../schema/notice.schema.json"),
            Self::Recognition => include_str!("../../../schema/recognition.schema.json"),
            Self::Translation => include_str!("../../../schema/translation.schema.json"),
        }
    }

    pub(super) fn of(what: &What, is_translation: bool) -> Self {
        match what {
            _ if is_translation => Self::Translation,
            What::Organisation => Self::Organisation,
            What::Department(_) => Self::Department,
            What::Guideline { .. } => Self::Guideline,
            What::Notice(_) => Self::Notice,
            What::Recognition(_) => Self::Recognition,
        }
    }

    /// Returns what the schema says about a whole file.
    pub(in crate::load) fn asked(self) -> Option<Asked<'static>> {
        self.compiled().map(|compiled| Asked::file(&compiled.schema))
    }

    fn compiled(self) -> Option<&'static Compiled> {
        static ALL: [OnceLock<Option<Compiled>>; Schema::ALL.len()] =
            [const { OnceLock::new() }; Schema::ALL.len()];
        ALL.get(self as usize)?.get_or_init(|| Compiled::new(self.text())).as_ref()
    }
}

/// A schema ready for use.
struct Compiled {
    schema: Value,
    validator: Validator<Yaml>,
}

impl Compiled {
    // The schemas are part of the program: a test compiles each of them.
    fn new(text: &str) -> Option<Self> {
        let schema: Value = serde_json::from_str(text).ok()?;
        let validator = jsonschema::options_for::<Yaml>()
            .with_pattern_options(PatternOptions::regex())
            .build(&schema)
            .ok()?;
        Some(Self { schema, validator })
    }
}

/// Reports names and kinds of values that have no place in a file, and returns what is to be said of
/// it once everybody else has been heard.
///
/// Where only a part of the file could be read, nothing is missed in it.
pub(super) fn check(schema: Schema, root: &Node, is_whole: bool, findings: &mut Findings) -> Vec<Finding> {
    let Some(compiled) = schema.compiled() else { return Vec::new() };
    if compiled.validator.is_valid(root) {
        return Vec::new();
    }
    let problems: Vec<_> = compiled.validator.iter_errors(root).collect();
    let is_translation = schema == Schema::Translation;
    Check { schema: &compiled.schema, root, is_translation, is_whole }.report(&problems, findings)
}

#[cfg(test)]
mod tests;
