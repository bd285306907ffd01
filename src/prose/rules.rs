//! The rules of a guideline in words, as its readers see them.

use crate::model::{Guideline, Otherwise, Remedy, Target};
use crate::prose::{Words, cap, cap_across, cap_used_up, conditions, grant, list_and, list_parts, say};

/// Says what holds for all remedies of a guideline, one rule a line.
#[must_use]
pub fn rules_of_all(words: &Words<'_>, guideline: &Guideline) -> Vec<String> {
    let lang = words.lang;
    let mut rules = Vec::new();
    let period = guideline.in_force;
    rules.extend(period.from.map(|date| say(lang, "page-in-force-from", &[("date", date.into())])));
    rules.extend(period.until.map(|date| say(lang, "page-in-force-until", &[("date", date.into())])));
    if let Some(only_when) = &guideline.only_when {
        let conditions = list_parts(lang, &conditions(words, only_when));
        rules.push(say(lang, "reason-only-when", &[("condition", conditions.into())]));
    }
    rules.extend(guideline.unless.iter().map(|exception| grant::exception(words, exception)));
    if guideline.first_that_applies {
        rules.push(say(lang, "page-offer-in-order", &[]));
    }
    rules.extend(otherwise(words, guideline.otherwise.as_ref()));
    rules
}

/// Says what holds for one remedy, one rule a line.
#[must_use]
pub fn rules(words: &Words<'_>, guideline: &Guideline, remedy: &Remedy) -> Vec<String> {
    let lang = words.lang;
    let mut rules: Vec<String> =
        remedy.unless.iter().map(|exception| grant::exception(words, exception)).collect();
    rules.extend(remedy.owed.iter().map(|owed| grant::owed(words, remedy, owed)));
    rules.extend(remedy.may.iter().map(|may| grant::may(words, remedy, may)));
    for limit in &remedy.caps {
        let parts = [Some(cap(words, limit)), cap_across(words, &limit.across), cap_used_up(words, limit)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        rules.push(say(lang, "page-cap", &[("cap", list_parts(lang, &parts).into())]));
    }
    for (ids, id) in [(&remedy.instead_of, "page-never-with"), (&remedy.together_with, "page-along-with")] {
        let titles: Vec<String> = ids.iter().map(|id| words.remedy(guideline, id)).collect();
        if !titles.is_empty() {
            rules.push(say(lang, id, &[("list", list_and(lang, &titles).into())]));
        }
    }
    rules.extend(otherwise(words, remedy.otherwise.as_ref()));
    rules
}

fn otherwise(words: &Words<'_>, otherwise: Option<&Otherwise>) -> Option<String> {
    let answer = asked(words, otherwise?.ask.as_ref());
    Some(say(words.lang, "page-otherwise", &[("answer", answer.into())]))
}

/// Says whom to ask, or no.
#[must_use]
pub fn asked(words: &Words<'_>, target: Option<&Target>) -> String {
    match target {
        Some(target) => say(words.lang, "word-ask", &[("who", words.target(target).into())]),
        None => say(words.lang, "word-no", &[]),
    }
}
