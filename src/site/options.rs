//! What the pages are rendered with.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{Guideline, GuidelineId, Policies};
use crate::prose::Lang;

/// The day, the version, and where links lead.
#[derive(Clone, Debug)]
pub struct RenderOptions {
    /// The day of the pages, in the organisation's zone.
    pub today: Date,
    /// The name of the version, such as `2026.47` or a commit.
    pub version: String,
    /// The last day on which the version should be relied on.
    pub valid_until: Option<Date>,
    /// Where a policy file can be edited; the path in the policy folder is put behind it.
    pub edit_url: Option<String>,
    /// Where to send what is missing; `{words}` in it becomes the words typed. Without it a letter to the
    /// first contact with an address.
    pub feedback_url: Option<String>,
    /// What changed, in sentences; the pages put it in order.
    pub changes: Vec<Change>,
}

/// What changed in one guideline on one day.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Change {
    /// The day.
    pub date: Date,
    /// The guideline, which may be gone.
    pub guideline: GuidelineId,
    /// Its title then, for one that is gone.
    pub title: String,
    /// The sentences, by language.
    pub lines: BTreeMap<Lang, Vec<String>>,
}

impl RenderOptions {
    /// Returns the options for a day and a version, and nothing else.
    #[must_use]
    pub fn new(today: Date, version: &str) -> Self {
        Self {
            today,
            version: version.to_owned(),
            valid_until: None,
            edit_url: None,
            feedback_url: None,
            changes: Vec::new(),
        }
    }

    /// Returns where a guideline can be edited.
    pub(super) fn edit(&self, guideline: &Guideline) -> Option<String> {
        let folder = self.edit_url.as_ref()?;
        Some(format!(
            "{}/guidelines/{}/{}.yaml",
            folder.trim_end_matches('/'),
            guideline.department,
            guideline.id
        ))
    }

    /// Returns where to write about something that is missing; `words` stands where the words go.
    pub(super) fn feedback_for(&self, policies: &Policies, words: &str) -> String {
        if let Some(url) = &self.feedback_url {
            return url.replace("{words}", words);
        }
        let contacts = policies.departments.iter().flat_map(|department| &department.contacts);
        let email = contacts.filter_map(|contact| contact.email.as_deref()).next();
        email.map_or(String::new(), |email| format!("mailto:{email}?subject={words}"))
    }
}
