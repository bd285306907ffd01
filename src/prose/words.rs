//! The names that an organisation gives to its roles, facts, people and remedies, for one reader.

use crate::decision::Asked;
use crate::model::{
    DepartmentId, FactId, Guideline, LanguageTag, Policies, RemedyId, RoleId, Scope, TableId, Target, Texts,
    built_in,
};
use crate::prose::{Lang, has, list_or, say};

/// A language and the vocabulary of one version of the policies.
///
/// Where a name is not translated it is given in the language of the sources, and where there is none
/// at all the id stands for it.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The language of the reader.
    pub lang: Lang,
    /// The policies that name things.
    pub policies: &'a Policies,
    /// The guideline whose own facts and tables are known too.
    pub guideline: Option<&'a Guideline>,
}

impl<'a> Words<'a> {
    /// Returns the vocabulary of the organisation in a language.
    #[must_use]
    pub fn new(lang: Lang, policies: &'a Policies) -> Self {
        Self { lang, policies, guideline: None }
    }

    /// Returns the same vocabulary with what a guideline adds to it.
    #[must_use]
    pub fn within(self, guideline: &'a Guideline) -> Self {
        Self { guideline: Some(guideline), ..self }
    }

    /// The title of a role, `Agent`.
    #[must_use]
    pub fn role(&self, role: &RoleId) -> String {
        self.of_organisation(&format!("roles.{role}.title")).unwrap_or_else(|| role.to_string())
    }

    /// What the people in a role are called together, `Agents`.
    #[must_use]
    pub fn role_group(&self, role: &RoleId) -> String {
        self.of_organisation(&format!("roles.{role}.group")).unwrap_or_else(|| self.role(role))
    }

    /// The title of a department.
    #[must_use]
    pub fn department(&self, id: &DepartmentId) -> String {
        let department = self.policies.department(id.as_str());
        let title = department.and_then(|department| self.text(&department.texts, "title"));
        title.unwrap_or_else(|| id.to_string())
    }

    /// Someone to ask: the people of a role, or a department.
    #[must_use]
    pub fn target(&self, target: &Target) -> String {
        match target {
            Target::Role(role) => self.role_group(role),
            Target::Department(department) => self.department(department),
        }
    }

    /// Whom an answer says to ask: the people of any of some roles, or a department.
    #[must_use]
    pub fn asked(&self, asked: &Asked) -> String {
        match asked {
            Asked::Roles(roles) => {
                let groups: Vec<String> = roles.iter().map(|role| self.role_group(role)).collect();
                list_or(self.lang, &groups)
            }
            Asked::Department(department) => self.department(department),
        }
    }

    /// The title of a guideline.
    #[must_use]
    pub fn title(&self, guideline: &Guideline) -> String {
        self.text(&guideline.texts, "title").unwrap_or_else(|| guideline.id.to_string())
    }

    /// The title of a remedy.
    #[must_use]
    pub fn remedy(&self, guideline: &Guideline, remedy: &RemedyId) -> String {
        let title = self.text(&guideline.texts, &format!("remedies.{remedy}.title"));
        title.unwrap_or_else(|| remedy.to_string())
    }

    /// The title of what a cap or a history fact counts.
    #[must_use]
    pub fn scope(&self, scope: &Scope) -> String {
        let id = match scope {
            Scope::Guideline(id) => id,
            Scope::Remedy(path) => &path.guideline,
        };
        match (self.policies.guideline(id.as_str()), scope) {
            (Some(guideline), Scope::Guideline(_)) => self.title(guideline),
            (Some(guideline), Scope::Remedy(path)) => self.remedy(guideline, &path.remedy),
            (None, Scope::Guideline(id)) => id.to_string(),
            (None, Scope::Remedy(path)) => path.to_string(),
        }
    }

    /// The label of a fact.
    #[must_use]
    pub fn fact(&self, fact: &FactId) -> String {
        if let Some(label) = self.vocabulary(&format!("facts.{fact}.label")) {
            return label;
        }
        let message = format!("fact-{}", fact.as_str().replace('_', "-"));
        match built_in::ALL.contains(&fact.as_str()) && has(self.lang, &message) {
            true => say(self.lang, &message, &[]),
            false => fact.as_str().replace('_', " "),
        }
    }

    /// The label of a word of a choice.
    #[must_use]
    pub fn choice(&self, fact: &FactId, word: &str) -> String {
        match fact.as_str() {
            built_in::ROLE => Some(self.role(&RoleId::new(word))),
            built_in::GUIDELINE => self.policies.guideline(word).map(|guideline| self.title(guideline)),
            built_in::REMEDY | built_in::ALREADY_GIVEN => {
                self.guideline.map(|guideline| self.remedy(guideline, &RemedyId::new(word)))
            }
            _ => self.vocabulary(&format!("facts.{fact}.of.{word}")),
        }
        .unwrap_or_else(|| word.to_owned())
    }

    /// The unit of a fact as the organisation translates it.
    pub(super) fn unit(&self, fact: &FactId) -> Option<String> {
        self.vocabulary(&format!("facts.{fact}.unit"))
    }

    /// The name of a table.
    #[must_use]
    pub fn table(&self, table: &TableId) -> String {
        let label = self.vocabulary(&format!("tables.{table}.label"));
        label.unwrap_or_else(|| table.as_str().replace(['-', '_'], " "))
    }

    /// A text in the language of the reader, or in that of the sources.
    #[must_use]
    pub fn text(&self, texts: &Texts, key: &str) -> Option<String> {
        texts.shown(key, &self.tag()).map(|shown| shown.text.to_owned())
    }

    /// A text of the guideline's own vocabulary, else of the organisation's.
    fn vocabulary(&self, key: &str) -> Option<String> {
        let own = self.guideline.and_then(|guideline| self.text(&guideline.texts, key));
        own.or_else(|| self.of_organisation(key))
    }

    fn of_organisation(&self, key: &str) -> Option<String> {
        self.text(&self.policies.organisation.texts, key)
    }

    /// The tag under which the organisation keeps its translations into the reader's language.
    fn tag(&self) -> LanguageTag {
        let mut spoken = self.policies.organisation.languages.iter();
        let found = spoken.find(|tag| Lang::from_tag(tag.as_str()) == Some(self.lang));
        found.cloned().unwrap_or_else(|| LanguageTag::new(self.lang.tag()))
    }
}
