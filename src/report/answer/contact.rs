//! Who of a department can be reached at a moment.

use jiff::civil::{Date, Time, Weekday};
use jiff::{Timestamp, ToSpan};

use crate::model::{Contact, Department, Hours, Organisation};

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// Who can be reached.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Reach<'a> {
    /// This person, now.
    Now(&'a Contact),
    /// Nobody now; this person is the first, from then on.
    From(&'a Contact, Weekday, Time),
}

/// How many days ahead somebody is looked for.
const AHEAD: usize = 7;

/// Returns whom to call at a moment: the first choice, else who stands in for them, else the next.
pub(super) fn reach<'a>(
    organisation: &Organisation,
    department: &'a Department,
    at: Timestamp,
) -> Option<Reach<'a>> {
    let local = organisation.time_zone.to_datetime(at);
    let order = in_order(department);
    let now = minute_of_day(local.time());
    let today = on(department, &order, local.date());
    let mut there = today.iter().filter(|(_, hours)| contains(hours.as_ref(), local.date(), now));
    if let Some((contact, _)) = there.next() {
        return Some(Reach::Now(contact));
    }
    let days = local.date().series(1.day()).take(AHEAD + 1).enumerate();
    days.into_iter().find_map(|(n, day)| {
        let from = if n == 0 { now } else { 0 };
        let there = on(department, &order, day).into_iter();
        let starts = there.filter_map(|(contact, hours)| Some((start(hours.as_ref(), day, from)?, contact)));
        let (minute, contact) = starts.min_by_key(|(minute, _)| *minute)?;
        Some(Reach::From(contact, day.weekday(), time_of(minute)))
    })
}

/// Who can be reached on a day and when, in the order in which one would call them.
fn on<'a>(department: &'a Department, order: &[&Contact], day: Date) -> Vec<(&'a Contact, Option<Hours>)> {
    let mut there = department.on(day);
    there.sort_by_key(|(contact, _)| order.iter().position(|one| one == contact));
    there
}

fn contains(hours: Option<&Hours>, day: Date, minute: u16) -> bool {
    hours.is_none_or(|hours| hours.contains(start_of(day) + minute))
}

/// The first minute of a day, not before another, at which hours begin or go on.
fn start(hours: Option<&Hours>, day: Date, from: u16) -> Option<u16> {
    let Some(hours) = hours else { return Some(from) };
    let (first, last) = (start_of(day) + from, start_of(day) + DAY);
    let starts = hours.stretches().iter().filter(|stretch| stretch.from < last && first < stretch.until);
    starts.map(|stretch| stretch.from.max(first) - start_of(day)).min()
}

/// The first choice, the chain of deputies from there, then all others.
fn in_order(department: &Department) -> Vec<&Contact> {
    let mut order: Vec<&Contact> = Vec::new();
    let mut next = department.contacts.first();
    while let Some(contact) = next.filter(|contact| !order.contains(contact)) {
        order.push(contact);
        let deputy = contact.deputy.as_deref();
        next = department.contacts.iter().find(|other| Some(other.name.as_str()) == deputy);
    }
    for contact in &department.contacts {
        if !order.contains(&contact) {
            order.push(contact);
        }
    }
    order
}

/// The minute of the week at which a day begins.
fn start_of(day: Date) -> u16 {
    u16::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0) * DAY
}

fn minute_of_day(time: Time) -> u16 {
    let count = |number: i8| u16::try_from(number).unwrap_or(0);
    count(time.hour()) * 60 + count(time.minute())
}

fn time_of(minute: u16) -> Time {
    let count = |number: u16| i8::try_from(number).unwrap_or(0);
    Time::new(count(minute / 60), count(minute % 60), 0, 0).unwrap_or(Time::midnight())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use jiff::tz::TimeZone;

    use super::*;
    use crate::model::{Days, DepartmentId, Place, Texts};

    fn contact(name: &str, hours: &str, deputy: Option<&str>) -> Contact {
        Contact {
            name: name.to_owned(),
            phone: None,
            chat: None,
            email: None,
            hours: Some(Hours::parse(hours).unwrap()),
            deputy: deputy.map(str::to_owned),
            away: Days::default(),
            place: Place::default(),
        }
    }

    fn reached(at: &str, contacts: Vec<Contact>) -> String {
        let department = Department {
            id: DepartmentId::new("billing"),
            texts: Texts::default(),
            contacts,
            closed: Days::default(),
            supports: Vec::new(),
            place: Place::default(),
        };
        let tree: [(&camino::Utf8Path, &[u8]); 0] = [];
        let mut organisation = crate::load::load(tree).policies.organisation;
        organisation.time_zone = TimeZone::get("Europe/Budapest").unwrap();
        match reach(&organisation, &department, at.parse().unwrap()) {
            Some(Reach::Now(contact)) => contact.name.clone(),
            Some(Reach::From(contact, day, time)) => format!("{} {day:?} {time}", contact.name),
            None => "nobody".to_owned(),
        }
    }

    fn billing() -> Vec<Contact> {
        vec![
            contact("Kata", "Mon-Fri 08:00-12:00, Mon-Fri 13:00-17:00", Some("Irina")),
            contact("Samuel", "Mon-Fri 07:00-15:00", None),
            contact("Irina", "Mon-Fri 12:00-22:00", None),
        ]
    }

    #[test]
    fn over_lunch_the_deputy_is_called_before_the_next_in_the_list() {
        // A Wednesday in winter: one hour ahead of UTC.
        assert_eq!(reached("2026-01-14T09:00:00Z", billing()), "Kata");
        assert_eq!(reached("2026-01-14T11:30:00Z", billing()), "Irina");
        assert_eq!(reached("2026-01-14T06:30:00Z", billing()), "Samuel");
    }

    #[test]
    fn on_sunday_the_first_of_monday_is_named() {
        assert_eq!(reached("2026-01-18T12:00:00Z", billing()), "Samuel Monday 07:00:00");
        assert_eq!(reached("2026-01-18T12:00:00Z", Vec::new()), "nobody");
    }

    #[test]
    fn whoever_is_away_is_stood_in_for_and_a_closed_day_is_passed_over() {
        let mut contacts = billing();
        contacts[0].away = Days::parse("2026-01-12 to 2026-01-16").unwrap();
        // Irina is there in the hours of Kata too.
        assert_eq!(reached("2026-01-14T09:00:00Z", contacts.clone()), "Irina");
        contacts[2].away = Days::parse("2026-01-14").unwrap();
        assert_eq!(reached("2026-01-14T09:00:00Z", contacts.clone()), "Samuel");
        contacts[1].away = Days::parse("2026-01-14 to 2026-01-15").unwrap();
        assert_eq!(reached("2026-01-14T09:00:00Z", contacts), "Irina Thursday 08:00:00");
    }
}
