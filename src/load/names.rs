//! Everything that has a name in a folder: facts, roles, departments, tables, remedies.
//!
//! Names are collected before anything is read that refers to them, so the order of files and of lines
//! does not matter.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::load::typing::Type;
use crate::model::{Bounds, Currency, FactKind, LanguageTag, RoleId, built_in};
use crate::source::Span;

/// Where the labels of the facts themselves are kept.
pub(super) const FACTS: &str = "facts:";

/// The names of a folder.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Whether `sayso.yaml` was read to its end; otherwise a name may be missing without a mistake.
    pub(super) is_whole: bool,
    pub(super) languages: Vec<LanguageTag>,
    pub(super) currencies: Vec<Currency>,
    /// Lowest first.
    pub(super) ranks: Vec<Vec<RoleId>>,
    pub(super) roles: BTreeMap<String, Span>,
    pub(super) sites: BTreeMap<String, Span>,
    /// The place is the file.
    pub(super) departments: BTreeMap<String, Span>,
    pub(super) guidelines: BTreeMap<String, GuidelineNames>,
    pub(super) facts: Vec<FactName>,
    pub(super) tables: Vec<TableName>,
    /// What people call the words of a choice, by the fact: label and word.
    pub(super) labels: BTreeMap<String, Vec<(String, String)>>,
    /// Words for one of a unit, by the unit: `person` for `people`.
    pub(super) singulars: BTreeMap<String, String>,
}

/// The names of one guideline.
#[derive(Debug)]
pub(super) struct GuidelineNames {
    pub(super) id: String,
    /// Whether its file was read to its end.
    pub(super) is_whole: bool,
    pub(super) formerly: Vec<String>,
    pub(super) remedies: Vec<RemedyName>,
    pub(super) facts: Vec<FactName>,
    pub(super) tables: Vec<TableName>,
    pub(super) place: Span,
}

/// A remedy.
#[derive(Clone, Debug)]
pub(super) struct RemedyName {
    pub(super) id: String,
    pub(super) formerly: Vec<String>,
}

/// A fact as others see it.
#[derive(Clone, Debug)]
pub(super) struct FactName {
    pub(super) id: String,
    /// `None` where its declaration could not be read.
    pub(super) kind: Option<FactKind>,
    /// Which values it can have.
    pub(super) bounds: Bounds,
    /// Where it is declared; built-in facts are not.
    pub(super) place: Option<Span>,
}

/// A table as others see it.
#[derive(Clone, Debug)]
pub(super) struct TableName {
    pub(super) id: String,
    /// What its cells are.
    pub(super) cell: Type,
    pub(super) place: Span,
}

impl Names {
    /// Returns a built-in fact.
    pub(super) fn built_in(&self, guideline: Option<&GuidelineNames>, id: &str) -> Option<FactName> {
        let choice = |values: Vec<Arc<str>>, ordered| FactKind::Choice { values, ordered };
        let words = |ids: &mut dyn Iterator<Item = &str>| ids.map(Arc::from).collect::<Vec<Arc<str>>>();
        let kind = match id {
            built_in::ROLE => choice(words(&mut self.ranks.iter().flatten().map(RoleId::as_str)), true),
            built_in::AMOUNT => FactKind::Money,
            built_in::GUIDELINE => choice(words(&mut self.guidelines.keys().map(String::as_str)), false),
            built_in::REMEDY | built_in::ALREADY_GIVEN => choice(self.remedy_words(guideline), false),
            built_in::DECIDED_AT => FactKind::Instant,
            built_in::SITE if !self.sites.is_empty() => {
                choice(words(&mut self.sites.keys().map(String::as_str)), false)
            }
            built_in::CUSTOMER | built_in::AGENT | built_in::SITE => FactKind::Text,
            _ => return None,
        };
        Some(FactName { id: id.to_owned(), kind: Some(kind), bounds: Bounds::default(), place: None })
    }

    fn remedy_words(&self, guideline: Option<&GuidelineNames>) -> Vec<Arc<str>> {
        let all = self.guidelines.values().flat_map(|names| &names.remedies);
        match guideline {
            Some(names) => names.remedies.iter().map(|remedy| Arc::from(remedy.id.as_str())).collect(),
            None => all.map(|remedy| Arc::from(remedy.id.as_str())).collect(),
        }
    }

    /// The currency that examples are written in.
    pub(super) fn usual_currency(&self) -> &str {
        self.currencies.first().map_or("USD", Currency::code)
    }

    /// Returns whether two words are the same unit, one of them perhaps in the singular.
    pub(super) fn is_same_unit(&self, one: &str, other: &str) -> bool {
        one == other || self.is_singular(one, other) || self.is_singular(other, one)
    }

    fn is_singular(&self, singular: &str, plural: &str) -> bool {
        match self.singulars.get(plural) {
            Some(word) => word == singular,
            None => match singular.strip_suffix('y') {
                Some(stem) if plural.strip_suffix("ies") == Some(stem) => true,
                _ => matches!(plural.strip_prefix(singular), Some("s" | "es")),
            },
        }
    }
}
