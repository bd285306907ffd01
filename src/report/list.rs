//! All guidelines on one page: what there is, and who may decide how much.

use serde::Serialize;

use crate::model::{Amount, DepartmentId, Guideline, May, Policies, Remedy, RoleId};
use crate::prose::{Form, Lang, Words, amount, grant, say};
use crate::report::look::{Look, Style};

/// Writes the guidelines by department, for a terminal.
#[must_use]
pub fn human(policies: &Policies, lang: Lang, look: Look) -> String {
    let words = Words::new(lang, policies);
    let mut lines = Vec::new();
    for department in departments(policies) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(look.paint(Style::Bold, &words.department(department)));
        for guideline in policies.guidelines.iter().filter(|guideline| guideline.department == *department) {
            let words = words.within(guideline);
            let title = words.title(guideline);
            lines.push(format!("  {}  {title}", look.paint(Style::Green, guideline.id.as_str())));
            for remedy in &guideline.remedies {
                let text = format!("{}: {}", remedy.id, limits(&words, remedy).join(" · "));
                lines.extend(look.wrap("    ", "      ", &text));
            }
        }
    }
    lines.join("\n") + "\n"
}

/// Writes one line for each remedy, with everything it says of itself.
#[must_use]
pub fn plain(policies: &Policies, lang: Lang) -> String {
    let words = Words::new(lang, policies);
    let mut lines = Vec::new();
    for guideline in &policies.guidelines {
        let words = words.within(guideline);
        let department = words.department(&guideline.department);
        lines.push(format!("{}: {} ({department})", guideline.id, words.title(guideline)));
        for remedy in &guideline.remedies {
            let limits = limits(&words, remedy).join("; ");
            lines.push(format!("{}/{}: {limits}", guideline.id, remedy.id));
        }
    }
    lines.join("\n") + "\n"
}

/// Departments in the order of their ids.
fn departments(policies: &Policies) -> Vec<&DepartmentId> {
    let mut ids: Vec<&DepartmentId> =
        policies.guidelines.iter().map(|guideline| &guideline.department).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// What is owed, and how much each role may give.
fn limits(words: &Words<'_>, remedy: &Remedy) -> Vec<String> {
    let owed = remedy.owed.iter().map(|owed| grant::owed(words, remedy, owed));
    let may = remedy.may.iter().map(|may| {
        let role = words.role_group(&lowest(words.policies, may));
        format!("{role}: {}", limit(words, remedy, may))
    });
    owed.chain(may).collect()
}

fn limit(words: &Words<'_>, remedy: &Remedy, may: &May) -> String {
    match &may.up_to {
        None => say(words.lang, "page-you-decide", &[]),
        Some(Amount::Anything) => say(words.lang, "page-any-amount", &[]),
        Some(up_to) => {
            let id = if remedy.charge { "page-from-charge" } else { "page-up-to" };
            let limit = amount(words, remedy.measure.as_ref(), up_to, Form::Of);
            say(words.lang, id, &[("limit", limit.into())])
        }
    }
}

/// The role that a grant begins with; without one, the lowest of all.
fn lowest(policies: &Policies, may: &May) -> RoleId {
    let lowest = || policies.organisation.roles().next().cloned();
    may.role.clone().or_else(lowest).unwrap_or_else(|| RoleId::new(""))
}

/// Writes the guidelines for programs: `sayso/list/1`.
#[must_use]
pub fn json(policies: &Policies, lang: Lang) -> String {
    let words = Words::new(lang, policies);
    let guidelines = policies.guidelines.iter().map(|guideline| entry(&words.within(guideline), guideline));
    let document = Document {
        schema: "sayso/list/1",
        roles: policies
            .organisation
            .ranks
            .iter()
            .map(|rank| rank.iter().map(RoleId::as_str).collect())
            .collect(),
        guidelines: guidelines.collect(),
    };
    // A document of texts and lists can always be written.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    /// Lowest rank first.
    roles: Vec<Vec<&'a str>>,
    guidelines: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    title: String,
    department: &'a str,
    n_examples: usize,
    remedies: Vec<Offer<'a>>,
}

#[derive(Serialize)]
struct Offer<'a> {
    id: &'a str,
    title: String,
    /// Entitlements, in words.
    owed: Vec<String>,
    may: Vec<Discretion>,
}

#[derive(Serialize)]
struct Discretion {
    role: String,
    /// The limit in words.
    limit: String,
    /// The grant in words, with its conditions.
    says: String,
}

fn entry<'a>(words: &Words<'_>, guideline: &'a Guideline) -> Entry<'a> {
    let remedies = guideline.remedies.iter().map(|remedy| Offer {
        id: remedy.id.as_str(),
        title: words.remedy(guideline, &remedy.id),
        owed: remedy.owed.iter().map(|owed| grant::owed(words, remedy, owed)).collect(),
        may: remedy
            .may
            .iter()
            .map(|may| Discretion {
                role: lowest(words.policies, may).to_string(),
                limit: limit(words, remedy, may),
                says: grant::may(words, remedy, may),
            })
            .collect(),
    });
    Entry {
        id: guideline.id.as_str(),
        title: words.title(guideline),
        department: guideline.department.as_str(),
        n_examples: guideline.examples.len(),
        remedies: remedies.collect(),
    }
}
