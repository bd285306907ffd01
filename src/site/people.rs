//! The people behind the agents: whom to call, when, and when nobody can be reached.

use jiff::civil::{Date, Weekday};
use serde_json::{Value as Json, json};

use crate::model::{Contact, Department, Hours, Stretch, Target};
use crate::prose::{Lang, say};
use crate::site::RenderOptions;
use crate::site::reader::Reader;

/// Returns the names of the days, Monday first.
pub(super) fn weekdays(lang: Lang) -> Vec<String> {
    let days = (0..7i8).filter_map(|n| Weekday::from_monday_zero_offset(n).ok());
    days.map(|day| crate::prose::weekday(lang, day)).collect()
}

/// Writes every department with its contacts for the helper: title, then name, phone, chat and hours.
pub(super) fn all(reader: &Reader<'_>) -> Vec<Json> {
    let departments = reader.policies.departments.iter();
    departments
        .map(|department| {
            let contacts: Vec<Json> = department
                .contacts
                .iter()
                .map(|contact| json!([contact.name, contact.phone, contact.chat, minutes(contact)]))
                .collect();
            json!([reader.words.department(&department.id), contacts])
        })
        .collect()
}

/// The stretches of the week in which a contact can be reached; one without hours can be at any time.
pub(super) fn minutes(contact: &Contact) -> Vec<[u16; 2]> {
    let whole = [Stretch { from: 0, until: Hours::WEEK }];
    let stretches = contact.hours.as_ref().map_or(&whole[..], Hours::stretches);
    stretches.iter().map(|stretch| [stretch.from, stretch.until]).collect()
}

/// Whom to ask where no guideline is found, and where the words can be sent.
pub(super) fn for_gaps(reader: &Reader<'_>, options: &RenderOptions) -> Json {
    let policies = reader.policies;
    let target = policies.organisation.otherwise.as_ref().and_then(|otherwise| otherwise.ask.as_ref());
    let department = match target {
        Some(Target::Department(id)) => policies.department(id.as_str()),
        Some(Target::Role(_)) | None => None,
    };
    let first = department.or(policies.departments.first());
    let number = policies.departments.iter().position(|one| first.is_some_and(|first| first.id == one.id));
    let who = match target {
        Some(Target::Role(_)) => target.map(|target| crate::site::limits::target(reader, target)),
        Some(Target::Department(_)) | None => None,
    };
    json!([who, options.feedback_for(policies, "{words}"), number])
}

/// Returns when the desks are open and nobody of a department can be reached, in the organisation's zone.
pub(super) fn gaps(reader: &Reader<'_>, department: &Department, day: Date) -> Vec<(Option<String>, Hours)> {
    let organisation = &reader.policies.organisation;
    let reached =
        department.contacts.iter().fold(Hours::default(), |reached, contact| match &contact.hours {
            Some(hours) => reached.union(hours),
            None => reached.union(&at_any_time()),
        });
    let main = organisation.desk_hours.iter().map(|hours| (None, hours.clone()));
    let sites = organisation.sites.iter().filter_map(|site| {
        let zone = site.time_zone.as_ref().unwrap_or(&organisation.time_zone);
        let later = offset(&organisation.time_zone, day) - offset(zone, day);
        Some((Some(site.id.to_string()), site.desk_hours.as_ref()?.shifted(later)))
    });
    let open = main.chain(sites).map(|(desk, hours)| (desk, hours.minus(&reached)));
    open.filter(|(_, gap)| !gap.stretches().is_empty()).collect()
}

fn at_any_time() -> Hours {
    Hours::parse("Mon-Sun 00:00-24:00").unwrap_or_default()
}

/// Minutes that a zone is ahead of UTC at noon of a day.
fn offset(zone: &jiff::tz::TimeZone, day: Date) -> i32 {
    let noon = zone.to_timestamp(day.at(12, 0, 0, 0));
    noon.map_or(0, |noon| zone.to_offset(noon).seconds() / 60)
}

/// Returns a number that a telephone can dial.
pub(super) fn dialled(phone: &str) -> String {
    phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}

/// Says when a contact can be reached.
pub(super) fn hours(lang: Lang, contact: &Contact) -> String {
    match &contact.hours {
        Some(hours) => crate::prose::hours(lang, hours),
        None => say(lang, "hours-always", &[]),
    }
}
