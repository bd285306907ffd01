//! One guideline in words, as its readers understand it.

use crate::model::{ExpectedAnswer, Guideline, LanguageTag, Policies, Texts};
use crate::prose::{Lang, Words, asked, meanings, rules, rules_of_all, say};
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
    for meaning in meanings(&words, guideline) {
        let heading = say(lang, "page-meaning", &[("word", meaning.title.into())]);
        page.headed(&heading, &lines(lang, meaning.lines));
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

/// Each line of a meaning: what it is, and when.
fn lines(lang: Lang, lines: Vec<(String, String)>) -> Vec<String> {
    let lines = lines.into_iter().map(|(when, what)| match when.is_empty() {
        true => what,
        false => say(lang, "page-meaning-line", &[("when", when.into()), ("what", what.into())]),
    });
    lines.collect()
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
