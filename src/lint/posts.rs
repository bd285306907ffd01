//! Which departments the guidelines send people to, and when somebody is there.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::folder::Folder;
use crate::model::{
    Contact, Department, DepartmentId, Exception, Guideline, Hours, Otherwise, Place, Target,
};

/// A guideline that names a department, and where; its own folder names it at its title.
#[derive(Clone, Copy)]
pub(super) struct Naming<'a> {
    pub(super) guideline: &'a Guideline,
    /// The part that sends people there; the guideline where it is its own department.
    pub(super) place: Place,
}

/// Returns who names each department.
pub(super) fn namings<'a>(folder: &Folder<'a>) -> BTreeMap<&'a DepartmentId, Vec<Naming<'a>>> {
    let mut namings: BTreeMap<&DepartmentId, Vec<Naming<'_>>> = BTreeMap::new();
    for guideline in &folder.policies.guidelines {
        for (department, place) in named_by(guideline) {
            namings.entry(department).or_default().push(Naming { guideline, place });
        }
    }
    namings
}

/// Returns the departments that a guideline names: its own first, then those it asks.
pub(super) fn named_by(guideline: &Guideline) -> Vec<(&DepartmentId, Place)> {
    let mut asked = Vec::new();
    exceptions(&guideline.unless, &mut asked);
    otherwise(guideline.otherwise.as_ref(), &mut asked);
    for remedy in &guideline.remedies {
        exceptions(&remedy.unless, &mut asked);
        remedy.owed.iter().for_each(|owed| exceptions(&owed.unless, &mut asked));
        let caps = remedy.caps.iter().filter_map(|cap| Some((cap.when_used_up.as_ref()?, cap.place)));
        asked.extend(caps);
        otherwise(remedy.otherwise.as_ref(), &mut asked);
    }
    let asked = asked.into_iter().filter_map(|(target, place)| match target {
        Target::Department(department) => Some((department, place)),
        Target::Role(_) => None,
    });
    std::iter::once((&guideline.department, guideline.place)).chain(asked).collect()
}

fn exceptions<'a>(all: &'a [Exception], asked: &mut Vec<(&'a Target, Place)>) {
    asked.extend(all.iter().filter_map(|one| Some((one.ask.as_ref()?, one.place))));
}

fn otherwise<'a>(otherwise: Option<&'a Otherwise>, asked: &mut Vec<(&'a Target, Place)>) {
    asked.extend(otherwise.and_then(|one| Some((one.ask.as_ref()?, one.place))));
}

/// Returns when a department can be reached: the hours of all who leave a way to reach them. `None` is
/// always: somebody who says no hours is not known to be away.
pub(super) fn hours(department: &Department) -> Option<Hours> {
    let mut hours = Hours::default();
    for contact in department.contacts.iter().filter(|contact| can_be_reached(contact)) {
        hours = hours.union(contact.hours.as_ref()?);
    }
    Some(hours)
}

/// Returns when a department can be reached on a day of the calendar, with closed days, absences and deputies.
pub(super) fn hours_on(department: &Department, day: Date) -> Hours {
    let there = department.on(day).into_iter().filter(|(contact, _)| can_be_reached(contact));
    there.fold(Hours::default(), |hours, (_, own)| hours.union(&own.unwrap_or_else(at_any_time)))
}

/// All hours of the week.
pub(super) fn at_any_time() -> Hours {
    Hours::parse("Mon-Sun 00:00-24:00").unwrap_or_default()
}

/// The hours of the week that lie on the weekday of a day.
pub(super) fn of_day(day: Date) -> Hours {
    let name = day.strftime("%a").to_string();
    Hours::parse(&format!("{name} 00:00-24:00")).unwrap_or_default()
}

fn can_be_reached(contact: &Contact) -> bool {
    contact.phone.is_some() || contact.chat.is_some() || contact.email.is_some()
}
