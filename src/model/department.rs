//! Departments and notices: who stands behind the agents, and what they are warned of.

use jiff::civil::Date;

use super::{DepartmentId, GuidelineId, Hours, NoticeId, Place, Texts};

/// A department that stands behind the agents.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Department {
    /// The stem of its file's name.
    pub id: DepartmentId,
    /// Its title.
    pub texts: Texts,
    /// Whom to call, first choice first.
    pub contacts: Vec<Contact>,
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
    /// Where the contact is written.
    pub place: Place,
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
