//! Who of a department can be reached at a moment.

use jiff::Timestamp;
use jiff::civil::{Time, Weekday};

use crate::model::{Contact, Department, Hours, Organisation};

/// Who can be reached.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Reach<'a> {
    /// This person, now.
    Now(&'a Contact),
    /// Nobody now; this person is the first, from then on.
    From(&'a Contact, Weekday, Time),
}

/// Returns whom to call at a moment: the first choice, else who stands in for them, else the next.
pub(super) fn reach<'a>(
    organisation: &Organisation,
    department: &'a Department,
    at: Timestamp,
) -> Option<Reach<'a>> {
    let minute = minute_of_week(organisation, at);
    let is_there = |contact: &&Contact| contact.hours.as_ref().is_none_or(|hours| hours.contains(minute));
    let order = in_order(department);
    if let Some(contact) = order.iter().copied().find(is_there) {
        return Some(Reach::Now(contact));
    }
    let waits = order.iter().filter_map(|contact| Some((wait(contact.hours.as_ref()?, minute)?, *contact)));
    let (wait, contact) = waits.min_by_key(|(wait, _)| *wait)?;
    let (day, time) = day_and_time((minute + wait) % Hours::WEEK);
    Some(Reach::From(contact, day, time))
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

/// How many minutes there are until someone can be reached.
fn wait(hours: &Hours, minute: u16) -> Option<u16> {
    let starts = hours.stretches().iter().map(|stretch| stretch.from);
    starts.map(|start| (start + Hours::WEEK - minute) % Hours::WEEK).min()
}

fn minute_of_week(organisation: &Organisation, at: Timestamp) -> u16 {
    let local = organisation.time_zone.to_datetime(at);
    let count = |number: i8| u16::try_from(number).unwrap_or(0);
    let day = count(local.weekday().to_monday_zero_offset());
    (day * 24 + count(local.hour())) * 60 + count(local.minute())
}

fn day_and_time(minute: u16) -> (Weekday, Time) {
    let count = |number: u16| i8::try_from(number).unwrap_or(0);
    let day = Weekday::from_monday_zero_offset(count(minute / (24 * 60))).unwrap_or(Weekday::Monday);
    let time = Time::new(count(minute / 60 % 24), count(minute % 60), 0, 0).unwrap_or(Time::midnight());
    (day, time)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use jiff::tz::TimeZone;

    use super::*;
    use crate::model::{DepartmentId, Place, Texts};

    fn contact(name: &str, hours: &str, deputy: Option<&str>) -> Contact {
        Contact {
            name: name.to_owned(),
            phone: None,
            chat: None,
            email: None,
            hours: Some(Hours::parse(hours).unwrap()),
            deputy: deputy.map(str::to_owned),
            place: Place::default(),
        }
    }

    fn reached(at: &str, contacts: Vec<Contact>) -> String {
        let department = Department {
            id: DepartmentId::new("billing"),
            texts: Texts::default(),
            contacts,
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
}
