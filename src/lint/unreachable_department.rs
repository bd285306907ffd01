//! A department that nobody can reach while a desk is open.
//!
//! The week is swept for every desk, in its own time zone. Two zones do not keep the same distance all
//! year, so it is swept once for each distance of the year that begins today.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::closed_days;
use super::folder::Folder;
use super::posts::{self, Naming};
use super::{Check, Lint, written};
use crate::decision::{Case, Context, Truth};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Department, FactId, Given, Hours, Organisation, Site, Value, built_in};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "unreachable-department",
        level: Level::Error,
        page: include_str!("unreachable_department.md"),
    },
    check: Check::Folder(check),
};

/// A desk: the main one, or one elsewhere.
struct Desk<'a> {
    site: Option<&'a Site>,
    hours: &'a Hours,
    /// How many minutes later the clock of the organisation is, with the first day on which it is so.
    distances: Vec<(i32, Date)>,
}

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    if !folder.has_sound_organisation() {
        return;
    }
    let desks = desks(&folder.policies.organisation, folder.today);
    for (id, namings) in posts::namings(folder) {
        let Some(department) = folder.policies.department(id.as_str()) else { continue };
        if department.contacts.is_empty() || !folder.is_sound(department.place) {
            continue;
        }
        let reachable = posts::hours(department);
        if let Some(reachable) = &reachable {
            department_at(folder, &desks, department, reachable, &namings, findings);
        }
        let sites =
            desks.iter().filter(|desk| namings.iter().any(|naming| is_for(folder, naming, desk.site)));
        let sites: Vec<_> = sites.map(|desk| (desk.site, desk.hours)).collect();
        let usual = reachable.unwrap_or_else(posts::at_any_time);
        findings.extend(closed_days::finding(folder, department, &usual, &sites, &namings));
    }
}

/// Looks at one department from every desk; what was found from one desk is not said again for the next.
fn department_at(
    folder: &Folder<'_>,
    desks: &[Desk<'_>],
    department: &Department,
    reachable: &Hours,
    namings: &[Naming<'_>],
    findings: &mut Findings,
) {
    let mut known = reachable.clone();
    for desk in desks {
        let Some(naming) = namings.iter().find(|naming| is_for(folder, naming, desk.site)) else { continue };
        for (distance, from) in &desk.distances {
            let hole = desk.hours.shifted(*distance).minus(&known);
            if hole.stretches().is_empty() {
                continue;
            }
            known = known.union(&hole);
            let local = hole.shifted(-distance);
            findings.extend(finding(folder, department, desk, naming, &local, *from));
        }
    }
}

fn finding(
    folder: &Folder<'_>,
    department: &Department,
    desk: &Desk<'_>,
    naming: &Naming<'_>,
    hole: &Hours,
    from: Date,
) -> Option<Finding> {
    let place = folder.key_at(department.place, &["contacts"])?;
    let says = match desk.site {
        None => "unreachable-department",
        Some(_) if from > folder.today => "unreachable-department-from-site-part-of-year",
        Some(_) => "unreachable-department-from-site",
    };
    let mut finding = Finding::new(&LINT.rule, says, place)
        .arg("department", department.id.as_str())
        .arg("hours", written::hours(hole))
        .arg("guideline", naming.guideline.id.as_str());
    if let Some(site) = desk.site {
        finding = finding.arg("site", site.id.as_str());
    }
    if from > folder.today {
        finding = finding.arg("date", from);
    }
    let open = match desk.site {
        Some(site) => site.place.span(),
        None => folder.value_at(folder.policies.organisation.place, &["desk_hours"]),
    };
    Some(match open {
        Some(open) => finding.related(open, "unreachable-department-desk"),
        None => finding,
    })
}

fn desks(organisation: &Organisation, today: Date) -> Vec<Desk<'_>> {
    let own = &organisation.time_zone;
    let main =
        organisation.desk_hours.as_ref().map(|hours| Desk { site: None, hours, distances: vec![(0, today)] });
    let sites = organisation.sites.iter().filter_map(|site| {
        let hours = site.desk_hours.as_ref().or(organisation.desk_hours.as_ref())?;
        let zone = site.time_zone.as_ref().unwrap_or(own);
        Some(Desk { site: Some(site), hours, distances: distances(own, zone, today) })
    });
    main.into_iter().chain(sites).collect()
}

/// Returns by how many minutes the clocks of two zones differ in the coming year, each with the first day
/// of it.
fn distances(own: &TimeZone, other: &TimeZone, today: Date) -> Vec<(i32, Date)> {
    if own == other {
        return vec![(0, today)];
    }
    let mut found: BTreeMap<i32, Date> = BTreeMap::new();
    for day in today.series(1.day()).take(366) {
        found.entry(distance(own, other, day)).or_insert(day);
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(_, day)| *day);
    found
}

/// By how many minutes the clock of one zone is later than that of another, at noon of a day.
pub(super) fn distance(own: &TimeZone, other: &TimeZone, day: Date) -> i32 {
    let noon = TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0)).unwrap_or_default();
    let minutes = |zone: &TimeZone| zone.to_offset(noon).seconds() / 60;
    minutes(own) - minutes(other)
}

/// Whether the guideline may be put to use at a desk: what must hold for it does not rule the desk out.
fn is_for(folder: &Folder<'_>, naming: &Naming<'_>, site: Option<&Site>) -> bool {
    let Some(only_when) = &naming.guideline.only_when else { return true };
    let site = site.map_or(Value::None, |site| Value::Word(site.id.as_str().into()));
    let facts = [(FactId::new(built_in::SITE), site)].into_iter().collect();
    let given = Given { facts, ..Given::default() };
    let case = Case { guideline: naming.guideline.id.clone(), given };
    let context = Context::new(folder.policies, naming.guideline, &case, None, None);
    context.condition(only_when) != Truth::No
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).unwrap_or_else(|error| unreachable!("{error}"))
    }

    #[test]
    fn clocks_that_change_on_different_days_differ_in_two_ways() {
        let found = distances(&zone("Europe/Budapest"), &zone("America/New_York"), date(2026, 11, 24));
        assert_eq!(found, [(360, date(2026, 11, 24)), (300, date(2027, 3, 14))]);
        assert_eq!(
            distances(&zone("Europe/Budapest"), &zone("Europe/Bratislava"), date(2026, 11, 24)),
            [(0, date(2026, 11, 24))]
        );
    }
}
