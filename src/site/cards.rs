//! My card: the limits and numbers of one role on a sheet of paper.

use minijinja::{Value, context};

use super::pages::{Page, Site, phrase};
use super::{home, limits, people, steps};
use crate::model::{Guideline, Remedy, RoleId};
use crate::prose::{condition, grant, say};

/// Returns the card of every role.
pub(super) fn pages(site: &Site<'_>) -> Vec<Page> {
    site.policies.organisation.roles().map(|role| page(site, role)).collect()
}

fn page(site: &Site<'_>, role: &RoleId) -> Page {
    let lang = site.reader.lang;
    let name = site.reader.words.role(role);
    let is_short = site.policies.guidelines.len() <= home::MOST_LISTED;
    let guidelines = home::by_title(site, |_| true).into_iter().map(|(_, guideline)| {
        context! {
            id => guideline.id.as_str(),
            title => phrase(site.reader.title(guideline)),
            checks => if is_short { of_all_remedies(site, guideline) } else { Vec::new() },
            remedies => remedies(site, guideline, role, is_short),
        }
    });
    let context = context! {
        role => name.as_str(),
        roles => roles(site, role),
        guidelines => guidelines.collect::<Vec<_>>(),
        departments => departments(site),
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

/// Each remedy in short, with the conditions of the steps that the role has and the exceptions.
fn remedies(site: &Site<'_>, guideline: &Guideline, role: &RoleId, is_short: bool) -> Vec<Value> {
    let lines = limits::lines(site.reader, guideline, role).into_iter().enumerate();
    let lines = lines.map(|(n, line)| {
        let remedy = guideline.remedies.get(n).filter(|_| is_short);
        let checks = remedy.map(|remedy| of_remedy(site, guideline, remedy, role));
        context! { line => line, checks => checks.unwrap_or_default() }
    });
    lines.collect()
}

fn of_remedy(site: &Site<'_>, guideline: &Guideline, remedy: &Remedy, role: &RoleId) -> Vec<String> {
    let words = site.reader.words.within(guideline);
    let steps = steps::of_role(site, guideline, remedy, role).into_iter();
    let steps = steps.filter(|step| !step.conditions.is_empty());
    let steps = steps.map(|step| home::labelled(site, &step.what, &step.conditions.join("; ")));
    steps.chain(remedy.unless.iter().map(|exception| grant::exception(&words, exception))).collect()
}

/// What holds for all remedies.
fn of_all_remedies(site: &Site<'_>, guideline: &Guideline) -> Vec<String> {
    let words = site.reader.words.within(guideline);
    let only_when = guideline.only_when.as_ref().map(|when| condition(&words, when));
    let exceptions = guideline.unless.iter().map(|exception| grant::exception(&words, exception));
    only_when.into_iter().chain(exceptions).collect()
}
