//! The departments: their people, the guidelines they stand behind, and when nobody is there.

use minijinja::{Value, context};

use super::pages::{Page, Site};
use super::{home, notices, people};
use crate::model::{Contact, Department};
use crate::prose::say;

/// Returns the page of everybody one can call.
pub(super) fn people(site: &Site<'_>) -> Page {
    let departments = site.policies.departments.iter().map(|department| {
        context! {
            id => department.id.as_str(),
            title => site.reader.words.department(&department.id),
            contacts => contacts(site, department),
        }
    });
    let context = context! { departments => departments.collect::<Vec<_>>(), zone => site.zone() };
    let title = site.say("page-people");
    Page { path: "people.html".into(), template: "people.html", title, menu: "page-people", context }
}

/// Returns the page of each department.
pub(super) fn pages(site: &Site<'_>) -> Vec<Page> {
    site.policies.departments.iter().map(|department| page(site, department)).collect()
}

fn page(site: &Site<'_>, department: &Department) -> Page {
    let title = site.reader.words.department(&department.id);
    let guidelines = home::listing(site, |guideline| {
        guideline.department == department.id || department.supports.contains(&guideline.id)
    });
    let context = context! {
        title => title.as_str(),
        notices => notices::lines(site, |notice| notices::concerns_department(notice, &department.id)),
        guidelines => guidelines,
        gaps => gaps(site, department),
        zone => site.zone(),
        contacts => contacts(site, department),
    };
    let path = format!("departments/{}.html", department.id);
    Page { path, template: "department.html", title, menu: "page-people", context }
}

fn gaps(site: &Site<'_>, department: &Department) -> Vec<String> {
    let lang = site.reader.lang;
    let gaps = people::gaps(site.reader, department, site.options.today);
    let lines = gaps.into_iter().map(|(desk, hours)| {
        let hours = crate::prose::hours(lang, &hours);
        let line = say(lang, "page-gap-line", &[("hours", hours.into())]);
        desk.map_or(line.clone(), |desk| format!("{line} ({desk})"))
    });
    lines.collect()
}

/// Returns the contacts of a department for the templates.
pub(super) fn contacts(site: &Site<'_>, department: &Department) -> Vec<Value> {
    department.contacts.iter().map(|one| contact(site, department, one)).collect()
}

fn contact(site: &Site<'_>, department: &Department, contact: &Contact) -> Value {
    let minutes = serde_json::json!(people::minutes(contact)).to_string();
    context! {
        name => contact.name.as_str(),
        department => site.reader.words.department(&department.id),
        minutes => minutes,
        hours => people::hours(site.reader.lang, contact),
        phone => contact.phone.clone().unwrap_or_default(),
        dialled => contact.phone.as_deref().map(people::dialled).unwrap_or_default(),
        chat => contact.chat.clone().unwrap_or_default(),
        email => contact.email.clone().unwrap_or_default(),
        deputy => contact.deputy.clone().unwrap_or_default(),
    }
}
