//! Changes of those who stand behind the agents, in sentences.

use super::sentence::Reader;
use crate::diagnostic::Arg;
use crate::model::{Contact, DepartmentId};
use crate::prose::hours;

impl Reader<'_> {
    pub(super) fn contact(
        &self,
        id: &DepartmentId,
        before: Option<&Contact>,
        after: Option<&Contact>,
    ) -> String {
        let department: Arg = self.new.department(id).into();
        let with = |id: &str, args: Vec<(&str, Arg)>| {
            let args: Vec<_> = std::iter::once(("department", department.clone())).chain(args).collect();
            self.say(id, &args)
        };
        match (before, after) {
            (None, Some(new)) => with("contact-added", vec![("new", (&new.name).into())]),
            (Some(old), None) => {
                let left = self.new.policies.department(id.as_str());
                let is_last = left.is_some_and(|department| department.contacts.is_empty());
                let gone = with("contact-gone", vec![("old", (&old.name).into())]);
                if is_last { format!("{gone} {}", with("contact-removed", Vec::new())) } else { gone }
            }
            (Some(old), Some(new)) if old.name != new.name => {
                with("contact-changed", vec![("old", (&old.name).into()), ("new", (&new.name).into())])
            }
            (Some(old), Some(new)) => self.contact_details(&with, old, new),
            (None, None) => String::new(),
        }
    }

    fn contact_details(
        &self,
        with: &impl Fn(&str, Vec<(&str, Arg)>) -> String,
        old: &Contact,
        new: &Contact,
    ) -> String {
        let mut sentences = Vec::new();
        if old.hours != new.hours {
            let show =
                |one: &Contact| one.hours.as_ref().map(|one| hours(self.lang(), one)).unwrap_or_default();
            sentences.push(with(
                "contact-hours-changed",
                vec![("old", show(old).into()), ("new", show(new).into())],
            ));
        }
        if old.deputy != new.deputy {
            let nobody = || self.say("contact-none", &[]);
            let show = |one: &Contact| one.deputy.clone().unwrap_or_else(nobody);
            sentences.push(with(
                "contact-deputy-changed",
                vec![("person", (&new.name).into()), ("old", show(old).into()), ("new", show(new).into())],
            ));
        }
        if old.away != new.away {
            sentences.push(with("contact-away-changed", vec![("person", (&new.name).into())]));
        }
        let ways = |one: &Contact| [one.phone.clone(), one.chat.clone(), one.email.clone()];
        if ways(old) != ways(new) {
            let show = |one: &Contact| ways(one).into_iter().flatten().collect::<Vec<_>>().join(", ");
            sentences.push(with(
                "contact-details-changed",
                vec![("person", (&new.name).into()), ("old", show(old).into()), ("new", show(new).into())],
            ));
        }
        sentences.join(" ")
    }
}
