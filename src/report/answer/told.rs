//! Everything that is said about one answer: the answer first, then what to do, then why.

use super::Question;
use super::contact::{Reach, reach};
use crate::decision::{Answer, Asked, Verdict};
use crate::model::{Affected, Contact, Department, Guideline, RemedyId};
use crate::prose::{Spoken, Words, list_and, say, time, weekday};

/// How many changes are shown; the smallest come first.
const CHANGES: usize = 3;

/// How an answer feels; it picks the sign and the colour.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Tone {
    Yes,
    Ask,
    No,
    Open,
}

/// One answer in sentences.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Told {
    pub(super) tone: Tone,
    /// What it is about.
    pub(super) heading: String,
    /// The answer.
    pub(super) headline: String,
    /// Whom to call, and what goes with it.
    pub(super) next: Vec<String>,
    /// Why.
    pub(super) reasons: Vec<String>,
    /// What would make it a yes.
    pub(super) changes: Vec<String>,
    /// What was assumed.
    pub(super) assumptions: Vec<String>,
    /// The rules that decided.
    pub(super) rules: Option<String>,
}

/// Says one answer to a question.
pub(super) fn told(question: &Question<'_>, answer: &Answer) -> Told {
    let spoken = spoken(question, answer);
    let mut assumptions = spoken.assumptions();
    if question.assumes_no_history {
        assumptions.push(say(question.lang, "assumption-history", &[]));
    }
    Told {
        tone: tone(&answer.verdict),
        heading: heading(&question.words(), question.guideline, answer.remedy.as_ref()),
        headline: spoken.headline(),
        next: contact(question, answer).into_iter().chain(together(question, answer)).collect(),
        reasons: each_once(spoken.reasons()),
        changes: spoken.nearest().into_iter().take(CHANGES).collect(),
        assumptions,
        rules: rules(question, answer),
    }
}

/// Returns an answer ready to be said.
pub(super) fn spoken<'a>(question: &Question<'a>, answer: &'a Answer) -> Spoken<'a> {
    Spoken { words: question.words(), case: question.case, answer }
}

fn tone(verdict: &Verdict) -> Tone {
    match verdict {
        Verdict::Decide => Tone::Yes,
        Verdict::Ask(_) => Tone::Ask,
        Verdict::No => Tone::No,
        Verdict::NotCovered | Verdict::CannotTell(_) => Tone::Open,
    }
}

fn heading(words: &Words<'_>, guideline: &Guideline, remedy: Option<&RemedyId>) -> String {
    let title = words.title(guideline);
    match remedy {
        Some(remedy) => {
            let remedy = words.remedy(guideline, remedy);
            say(words.lang, "ask-heading", &[("guideline", title.into()), ("remedy", remedy.into())])
        }
        None => title,
    }
}

/// Says whom of a department to call at the hour of the case.
fn contact(question: &Question<'_>, answer: &Answer) -> Option<String> {
    let Verdict::Ask(Asked::Department(department)) = &answer.verdict else { return None };
    let lang = question.lang;
    Some(match reached(question, question.policies.department(department.as_str())?)? {
        Reach::Now(contact) => say(lang, "answer-ask-contact", &[("contact", way_to(contact).into())]),
        Reach::From(contact, day, hour) => {
            let when = format!("{} {}", weekday(lang, day), time(lang, hour));
            say(lang, "answer-ask-later", &[("when", when.into()), ("contact", way_to(contact).into())])
        }
    })
}

/// Returns who of a department can be reached at the moment of the case.
pub(super) fn reached<'a>(question: &Question<'a>, department: &'a Department) -> Option<Reach<'a>> {
    reach(&question.policies.organisation, department, question.case.given.decided_at?)
}

/// The name of a contact and the ways to them.
fn way_to(contact: &Contact) -> String {
    let ways = [Some(&contact.name), contact.phone.as_ref(), contact.chat.as_ref(), contact.email.as_ref()];
    ways.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// Says what is owed along with what may be given.
fn together(question: &Question<'_>, answer: &Answer) -> Option<String> {
    let words = question.words();
    let others = answer.together_with.iter().map(|id| words.remedy(question.guideline, id));
    let others: Vec<String> = others.collect();
    let goes_along = !others.is_empty() && answer.verdict == Verdict::Decide;
    let list = list_and(question.lang, &others);
    goes_along.then(|| say(question.lang, "answer-together", &[("list", list.into())]))
}

fn rules(question: &Question<'_>, answer: &Answer) -> Option<String> {
    let rules = each_once(answer.rules.iter().map(ToString::to_string).collect());
    let list = list_and(question.lang, &rules);
    (!rules.is_empty()).then(|| say(question.lang, "reason-rules", &[("rules", list.into())]))
}

fn each_once(lines: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for line in lines {
        if !kept.contains(&line) {
            kept.push(line);
        }
    }
    kept
}

/// Says the notices that an agent should know of when deciding under the guideline.
pub(super) fn notices(question: &Question<'_>) -> Vec<String> {
    let words = question.words();
    let Some(at) = question.case.given.decided_at else { return Vec::new() };
    let site = question.case.site();
    let zone = question.policies.organisation.zone_of(site.as_ref().map(|site| site.as_str()));
    let today = zone.to_datetime(at).date();
    let concerns = |affected: &Affected| match affected {
        Affected::Guideline(id) => *id == question.guideline.id,
        Affected::Department(id) => *id == question.guideline.department,
    };
    let running = question.policies.notices.iter().filter(|notice| {
        notice.from <= today && today <= notice.until && notice.affects.iter().any(concerns)
    });
    let said = running.map(|notice| {
        let title = words.text(&notice.texts, "title").unwrap_or_else(|| notice.id.to_string());
        say(question.lang, "ask-notice", &[("date", notice.until.into()), ("text", title.into())])
    });
    said.collect()
}
