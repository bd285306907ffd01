//! The steps of a remedy: how much is owed or may be given in which case, as a small table.

use minijinja::{Value, context};

use super::limits::open_to;
use super::pages::Site;
use super::table::{is_not_over, limit, owed_amount, owed_conditions};
use crate::model::{Guideline, May, Remedy, RoleId};
use crate::prose::{Words, conditions, long_date, say};

/// One step: what, when, and the numbers of the roles that it is for.
pub(super) struct Step {
    /// `owed: $40`, `up to $50`.
    pub(super) what: String,
    /// What must hold.
    pub(super) conditions: Vec<String>,
    roles: Vec<usize>,
}

/// Returns the steps of a remedy; none where no role has more than one.
pub(super) fn of_all(site: &Site<'_>, guideline: &Guideline, remedy: &Remedy) -> Vec<Value> {
    let steps = steps(site, guideline, remedy);
    let n_roles = site.policies.organisation.roles().count();
    let several = (0..n_roles).any(|role| steps.iter().filter(|step| step.roles.contains(&role)).count() > 1);
    if !several && remedy.owed.is_empty() {
        return Vec::new();
    }
    let rows = steps.into_iter().map(|step| {
        let roles: Vec<String> = step.roles.iter().map(ToString::to_string).collect();
        context! {
            what => step.what, conditions => step.conditions,
            roles => roles.join(" "), is_lowest => step.roles.contains(&0),
        }
    });
    rows.collect()
}

/// Returns the steps of a remedy that a role has.
pub(super) fn of_role(site: &Site<'_>, guideline: &Guideline, remedy: &Remedy, role: &RoleId) -> Vec<Step> {
    let Some(number) = site.policies.organisation.roles().position(|other| other == role) else {
        return Vec::new();
    };
    let steps = steps(site, guideline, remedy).into_iter();
    steps.filter(|step| step.roles.contains(&number)).collect()
}

fn steps(site: &Site<'_>, guideline: &Guideline, remedy: &Remedy) -> Vec<Step> {
    let words = site.reader.words.within(guideline);
    let roles: Vec<&RoleId> = site.policies.organisation.roles().collect();
    let owed = remedy.owed.iter().filter(|owed| is_not_over(site, owed.in_force)).map(|owed| Step {
        what: match owed.amount {
            Some(_) => say(words.lang, "word-owed", &[("amount", owed_amount(&words, remedy, owed).into())]),
            None => site.say("page-owed"),
        },
        conditions: owed_conditions(&words, owed),
        roles: (0..roles.len()).collect(),
    });
    let may = remedy.may.iter().filter(|may| is_not_over(site, may.in_force)).map(|may| Step {
        what: what(&words, remedy, may),
        conditions: when(site, &words, may),
        roles: roles
            .iter()
            .enumerate()
            .filter(|(_, role)| is_of_use(site, remedy, may, role))
            .map(|(n, _)| n)
            .collect(),
    });
    owed.chain(may).collect()
}

/// Whether a grant is open to a role that has no better one without conditions.
fn is_of_use(site: &Site<'_>, remedy: &Remedy, may: &May, role: &RoleId) -> bool {
    let open = open_to(site.policies, remedy, role);
    let Some(own) = open.iter().position(|other| std::ptr::eq(*other, may)) else { return false };
    let organisation = &site.policies.organisation;
    let rank = |may: &May| may.role.as_ref().and_then(|role| organisation.rank(role)).unwrap_or(0);
    let is_better = |other: &&May| other.when.is_none() && rank(other) > rank(may);
    !open.iter().enumerate().any(|(n, other)| n != own && is_better(other))
}

fn what(words: &Words<'_>, remedy: &Remedy, may: &May) -> String {
    match &may.up_to {
        None => say(words.lang, "page-you-decide", &[]),
        Some(_) if remedy.charge => limit(words, remedy, may),
        Some(_) => say(words.lang, "page-up-to", &[("limit", limit(words, remedy, may).into())]),
    }
}

fn when(site: &Site<'_>, words: &Words<'_>, may: &May) -> Vec<String> {
    let mut lines = may.when.as_ref().map(|when| conditions(words, when)).unwrap_or_default();
    let day = |id: &str, day| say(words.lang, id, &[("date", long_date(words.lang, day).into())]);
    let from = may.in_force.from.filter(|from| *from > site.options.today);
    lines.extend(from.map(|from| day("page-in-force-from", from)));
    lines.extend(may.in_force.until.map(|until| day("page-in-force-until", until)));
    lines
}
