//! Departments and notices: who stands behind the agents, and what they are warned of.

use jiff::civil::Date;

use super::{Days, DepartmentId, GuidelineId, Hours, NoticeId, Place, Texts};

/// A department that stands behind the agents.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Department {
    /// The stem of its file's name.
    pub id: DepartmentId,
    /// Its title.
    pub texts: Texts,
    /// Whom to call, first choice first.
    pub contacts: Vec<Contact>,
    /// Days on which nobody can be reached.
    pub closed: Days,
    /// Guidelines of other departments that it supports too.
    pub supports: Vec<GuidelineId>,
    /// Where it is written: the whole file.
    pub place: Place,
}

/// A person to call.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Contact {
    /// The person's name.
    pub name: String,
    /// A telephone number.
    pub phone: Option<String>,
    /// A chat room or handle.
    pub chat: Option<String>,
    /// An address.
    pub email: Option<String>,
    /// When the person can be reached, in the organisation's zone.
    pub hours: Option<Hours>,
    /// The name of the contact who stands in.
    pub deputy: Option<String>,
    /// Days on which the person cannot be reached; the deputy stands in.
    pub away: Days,
    /// Where the contact is written.
    pub place: Place,
}

impl Department {
    /// Returns who can be reached on a day, with the hours in which they can: `None` is at any hour. Whoever is away
    /// is stood in for by their deputy, or the deputy's deputy, in the hours of both.
    #[must_use]
    pub fn on(&self, day: Date) -> Vec<(&Contact, Option<Hours>)> {
        if self.closed.contains(day) {
            return Vec::new();
        }
        let posts = self.contacts.iter().filter_map(|post| {
            let person = self.present(post, day)?;
            let hours = match (&post.hours, &person.hours) {
                (Some(post), Some(own)) => Some(post.union(own)),
                (None, _) | (_, None) => None,
            };
            Some((person, hours))
        });
        posts.collect()
    }

    /// The contact, or the first in the chain of deputies who is not away.
    fn present<'a>(&'a self, contact: &'a Contact, day: Date) -> Option<&'a Contact> {
        let mut seen: Vec<&Contact> = Vec::new();
        let mut next = Some(contact);
        while let Some(contact) = next.filter(|contact| !seen.contains(contact)) {
            if !contact.away.contains(day) {
                return Some(contact);
            }
            seen.push(contact);
            let deputy = contact.deputy.as_deref();
            next = self.contacts.iter().find(|other| Some(other.name.as_str()) == deputy);
        }
        None
    }
}

/// A time-bound incident: what went wrong and what to tell the customer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Notice {
    /// The stem of its file's name.
    pub id: NoticeId,
    /// `title`, `what_happened`, `what_we_do`, `tell_the_customer`, `do_not`.
    pub texts: Texts,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// What it concerns.
    pub affects: Vec<Affected>,
    /// The department to ask, and the person there if one is named.
    pub contact: Option<DepartmentId>,
    /// Where it is written: the whole file.
    pub place: Place,
}

/// What a notice concerns.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Affected {
    /// A guideline.
    Guideline(GuidelineId),
    /// All guidelines of a department.
    Department(DepartmentId),
}

/// A good call, told with consent and thanked by the partner department.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Recognition {
    /// The stem of its file's name.
    pub id: String,
    /// `title`, `story`, `thanked_by`.
    pub texts: Texts,
    /// The guideline it was decided under.
    pub guideline: Option<GuidelineId>,
    /// The department that thanks.
    pub thanked_by: Option<DepartmentId>,
    /// The day it is told; it is shown for a month.
    pub date: Date,
    /// Where it is written: the whole file.
    pub place: Place,
}
