//! One guideline in words, as its readers understand it.

use crate::model::{ExpectedAnswer, Guideline, LanguageTag, Otherwise, Policies, Remedy, Target, Texts};
use crate::prose::{Lang, Words, cap, cap_across, cap_used_up, conditions, grant, list_and, say};
use crate::report::look::{Look, Style};

/// The lists of words that a guideline may have, each with its heading.
const LISTS: [(&str, &str); 4] = [
    ("before_you_decide", "page-check"),
    ("ask_the_customer", "page-ask"),
    ("words_that_help", "page-words"),
    ("better_left_out", "page-left-out"),
];

/// Writes a guideline for a terminal.
#[must_use]
pub fn human(policies: &Policies, guideline: &Guideline, lang: Lang, look: Look) -> String {
    let words = Words::new(lang, policies).within(guideline);
    let mut page = Page { look, lines: Vec::new() };
    page.lines.push(look.paint(Style::Bold, &words.title(guideline)));
    page.lines.push(format!("{} · {}", guideline.id, words.department(&guideline.department)));
    for key in ["situation", "purpose"] {
        if let Some(text) = words.text(&guideline.texts, key) {
            page.gap();
            page.text("", &text);
        }
    }
    page.list(&rules_of_all(&words, guideline));
    for remedy in &guideline.remedies {
        page.gap();
        page.lines.push(look.paint(Style::Bold, &words.remedy(guideline, &remedy.id)));
        page.list(&rules(&words, guideline, remedy));
    }
    for (key, heading) in LISTS {
        page.headed(&say(lang, heading, &[]), &texts(&words, &guideline.texts, key));
    }
    page.headed(
        &say(lang, "page-why", &[]),
        &words.text(&guideline.texts, "why_you_are_safe").into_iter().collect::<Vec<_>>(),
    );
    page.headed(&say(lang, "page-examples", &[]), &examples(&words, guideline));
    page.lines.join("\n") + "\n"
}

/// What holds for all remedies.
fn rules_of_all(words: &Words<'_>, guideline: &Guideline) -> Vec<String> {
    let lang = words.lang;
    let mut rules = Vec::new();
    let period = guideline.in_force;
    rules.extend(period.from.map(|date| say(lang, "page-in-force-from", &[("date", date.into())])));
    rules.extend(period.until.map(|date| say(lang, "page-in-force-until", &[("date", date.into())])));
    if let Some(only_when) = &guideline.only_when {
        let conditions = conditions(words, only_when).join("; ");
        rules.push(say(lang, "reason-only-when", &[("condition", conditions.into())]));
    }
    rules.extend(guideline.unless.iter().map(|exception| grant::exception(words, exception)));
    if guideline.first_that_applies {
        rules.push(say(lang, "page-offer-in-order", &[]));
    }
    rules.extend(otherwise(words, guideline.otherwise.as_ref()));
    rules
}

/// What holds for one remedy.
fn rules(words: &Words<'_>, guideline: &Guideline, remedy: &Remedy) -> Vec<String> {
    let lang = words.lang;
    let mut rules: Vec<String> =
        remedy.unless.iter().map(|exception| grant::exception(words, exception)).collect();
    rules.extend(remedy.owed.iter().map(|owed| grant::owed(words, remedy, owed)));
    rules.extend(remedy.may.iter().map(|may| grant::may(words, remedy, may)));
    for limit in &remedy.caps {
        let parts = [Some(cap(words, limit)), cap_across(words, &limit.across), cap_used_up(words, limit)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        rules.push(say(lang, "page-cap", &[("cap", parts.join("; ").into())]));
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

fn asked(words: &Words<'_>, target: Option<&Target>) -> String {
    match target {
        Some(target) => say(words.lang, "word-ask", &[("who", words.target(target).into())]),
        None => say(words.lang, "word-no", &[]),
    }
}

fn texts(words: &Words<'_>, texts: &Texts, key: &str) -> Vec<String> {
    let tag = LanguageTag::new(words.lang.tag());
    texts.list(key, &tag).map(|shown| shown.text.to_owned()).collect()
}

fn examples(words: &Words<'_>, guideline: &Guideline) -> Vec<String> {
    let examples = guideline.examples.iter().enumerate().map(|(n, example)| {
        let title = words.text(&guideline.texts, &format!("examples.{n}")).unwrap_or_default();
        let answer = match &example.answer {
            ExpectedAnswer::Decide => say(words.lang, "word-decide", &[]),
            ExpectedAnswer::Ask(target) => asked(words, Some(target)),
            ExpectedAnswer::No => asked(words, None),
            ExpectedAnswer::NotCovered => say(words.lang, "word-not-covered", &[]),
            ExpectedAnswer::CannotTell => say(words.lang, "word-cannot-tell", &[]),
        };
        format!("{title}: {answer}")
    });
    examples.collect()
}

/// The lines so far.
struct Page {
    look: Look,
    lines: Vec<String>,
}

impl Page {
    fn headed(&mut self, heading: &str, texts: &[String]) {
        if !texts.is_empty() {
            self.gap();
            self.lines.push(self.look.paint(Style::Bold, heading));
            self.list(texts);
        }
    }

    fn list(&mut self, texts: &[String]) {
        texts.iter().for_each(|text| self.text("· ", text));
    }

    fn text(&mut self, first: &str, text: &str) {
        let indent = " ".repeat(first.chars().count());
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.lines.extend(self.look.wrap(first, &indent, &text));
    }

    fn gap(&mut self) {
        self.lines.push(String::new());
    }
}
