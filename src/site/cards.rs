//! My card: the limits and numbers of one role on a sheet of paper.

use minijinja::{Value, context};

use super::pages::{Page, Site, phrase};
use super::{limits, people};
use crate::model::RoleId;
use crate::prose::{long_date, say};

/// Returns the card of every role.
pub(super) fn pages(site: &Site<'_>) -> Vec<Page> {
    site.policies.organisation.roles().map(|role| page(site, role)).collect()
}

fn page(site: &Site<'_>, role: &RoleId) -> Page {
    let lang = site.reader.lang;
    let name = site.reader.words.role(role);
    let guidelines = site.policies.guidelines.iter().map(|guideline| {
        context! {
            id => guideline.id.as_str(),
            title => phrase(site.reader.title(guideline)),
            limit => limits::short(site.reader, guideline, role),
        }
    });
    let context = context! {
        role => name.as_str(),
        roles => roles(site, role),
        guidelines => guidelines.collect::<Vec<_>>(),
        departments => departments(site),
        validity => validity(site),
    };
    let title = say(lang, "page-card-title", &[("role", name.into())]);
    Page { path: format!("card/{role}.html"), template: "card.html", title, menu: "page-card", context }
}

fn roles(site: &Site<'_>, here: &RoleId) -> Vec<Value> {
    let roles = site.policies.organisation.roles();
    roles
        .map(|role| context! { id => role.as_str(), title => site.reader.words.role(role), is_this => role == here })
        .collect()
}

fn departments(site: &Site<'_>) -> Vec<Value> {
    let departments = site.policies.departments.iter();
    departments
        .map(|department| {
            let contacts = department.contacts.iter().map(|contact| {
                context! {
                    name => contact.name.as_str(),
                    phone => contact.phone.clone().unwrap_or_default(),
                    hours => people::hours(site.reader.lang, contact),
                }
            });
            context! {
                title => site.reader.words.department(&department.id),
                contacts => contacts.collect::<Vec<_>>(),
            }
        })
        .collect()
}

fn validity(site: &Site<'_>) -> String {
    let (lang, options) = (site.reader.lang, site.options);
    let (id, day) = match options.valid_until {
        Some(until) => ("page-card-valid", until),
        None => ("page-version", options.today),
    };
    say(lang, id, &[("version", options.version.as_str().into()), ("date", long_date(lang, day).into())])
}
