//! Days of the calendar on which a department cannot be reached and a desk is open: its holidays, the
//! absences of its people.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::folder::Folder;
use super::posts::{self, Naming};
use super::{unreachable_department, written};
use crate::diagnostic::Finding;
use crate::model::{Days, Department, Hours, Site};
use crate::source::Span;

/// How far ahead one looks.
const DAYS: usize = 366;

/// A desk, the main one or one elsewhere, and when it is open.
pub(super) type Desk<'a> = (Option<&'a Site>, &'a Hours);

/// Returns the first day of the coming year on which nobody is there though somebody usually is, and how many
/// such days there are. `usual` are the hours of other weeks: what is missing then is told elsewhere.
pub(super) fn finding(
    folder: &Folder<'_>,
    department: &Department,
    usual: &Hours,
    desks: &[Desk<'_>],
    namings: &[Naming<'_>],
) -> Option<Finding> {
    let holes: Vec<(Date, Hours)> = unusual_days(folder.today, department)
        .into_iter()
        .map(|day| (day, hole(folder, department, usual, desks, day)))
        .filter(|(_, hole)| !hole.stretches().is_empty())
        .collect();
    let (day, hole) = holes.first()?;
    let says = if holes.len() == 1 { "unreachable-on-day" } else { "unreachable-on-days" };
    let finding = Finding::new(&unreachable_department::LINT.rule, says, place(folder, department, *day)?);
    let guideline = namings.first()?.guideline;
    Some(
        finding
            .arg("department", department.id.as_str())
            .arg("date", *day)
            .arg("hours", written::hours(hole))
            .arg("count", holes.len())
            .arg("guideline", guideline.id.as_str()),
    )
}

/// The days of the coming year on which not everybody is there.
fn unusual_days(today: Date, department: &Department) -> BTreeSet<Date> {
    let last = today.series(1.day()).nth(DAYS - 1).unwrap_or(today);
    let all =
        std::iter::once(&department.closed).chain(department.contacts.iter().map(|contact| &contact.away));
    let stretches = all.flat_map(Days::stretches);
    let days = stretches.flat_map(|(from, until)| {
        let until = *until.min(&last);
        from.max(&today).series(1.day()).take_while(move |day| *day <= until)
    });
    days.collect()
}

/// When a desk is open on a day and nobody is there who is on other days, in the organisation's zone.
fn hole(folder: &Folder<'_>, department: &Department, usual: &Hours, desks: &[Desk<'_>], day: Date) -> Hours {
    let organisation = &folder.policies.organisation;
    let there = posts::hours_on(department, day);
    let mut hole = Hours::default();
    for (site, hours) in desks {
        let is_closed =
            organisation.closed.contains(day) || site.is_some_and(|site| site.closed.contains(day));
        if is_closed {
            continue;
        }
        let zone = site.and_then(|site| site.time_zone.as_ref()).unwrap_or(&organisation.time_zone);
        let later = unreachable_department::distance(&organisation.time_zone, zone, day);
        let open = within(&hours.shifted(later), &posts::of_day(day));
        hole = hole.union(&within(&open.minus(&there), usual));
    }
    hole
}

/// The hours that lie in both.
fn within(hours: &Hours, others: &Hours) -> Hours {
    hours.minus(&hours.minus(others))
}

/// Where it is written that somebody is not there on the day.
fn place(folder: &Folder<'_>, department: &Department, day: Date) -> Option<Span> {
    if department.closed.contains(day) {
        return folder.key_at(department.place, &["closed"]);
    }
    let away = department.contacts.iter().find(|contact| contact.away.contains(day))?;
    folder.key_at(away.place, &["away"])
}
