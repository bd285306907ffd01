//! A phrase that ends a conversation, among the words that should help.

use std::sync::OnceLock;

use regex::Regex;

use super::folder::Folder;
use super::prose::{Said, said};
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::LanguageTag;

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "canned-answer", level: Level::Warning, page: include_str!("canned_answer.md") },
    check: Check::Folder(check),
};

/// Where such phrases may stand: what to leave out, what customers say, what happened.
const FREE: &[&str] =
    &["better_left_out", "do_not", "say", "also_for", "situation", "purpose", "examples", "story"];

/// By language, in small letters with straight apostrophes.
const PHRASES: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "that is our policy",
            "that's our policy",
            "it is our policy",
            "it's our policy",
            "company policy",
            "as per our policy",
            "as per policy",
            "policy does not allow",
            "policy doesn't allow",
            "rules are rules",
            "nothing i can do",
            "my hands are tied",
            "i am not allowed to",
            "i'm not allowed to",
            "calm down",
            "your call is important to us",
            "we apologise for any inconvenience",
            "we apologize for any inconvenience",
            "as i already told you",
            "you should have",
        ],
    ),
    (
        "hu",
        &[
            "nálunk ez a szabály",
            "ez a szabály",
            "a szabály az szabály",
            "szabályzatunk szerint",
            "a szabályzat nem engedi",
            "nem tudok mit tenni",
            "nem tehetek semmit",
            "nincs rá jogosultságom",
            "nyugodjon meg",
            "elnézést kérünk az esetleges kellemetlenségért",
            "mint már mondtam",
        ],
    ),
    (
        "es",
        &[
            "es nuestra política",
            "es la política de la empresa",
            "según nuestra política",
            "la política no lo permite",
            "las normas son las normas",
            "no puedo hacer nada",
            "tengo las manos atadas",
            "no me está permitido",
            "cálmese",
            "disculpe las molestias",
            "como ya le he dicho",
        ],
    ),
    (
        "ru",
        &[
            "таковы правила",
            "такие правила",
            "такова наша политика",
            "это политика компании",
            "правила есть правила",
            "согласно нашим правилам",
            "ничем не могу помочь",
            "ничего не могу сделать",
            "мне не разрешено",
            "успокойтесь",
            "приносим извинения за доставленные неудобства",
            "я вам уже говорил",
        ],
    ),
    (
        "fr",
        &[
            "c'est notre politique",
            "c'est la politique de la maison",
            "c'est le règlement",
            "notre politique ne le permet pas",
            "les règles sont les règles",
            "je ne peux rien faire",
            "j'ai les mains liées",
            "je n'ai pas le droit de",
            "calmez-vous",
            "veuillez nous excuser pour la gêne occasionnée",
            "comme je vous l'ai déjà dit",
        ],
    ),
];

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let source = folder.policies.organisation.source_language();
    for document in folder.documents() {
        for said in said(document.texts, &source).filter(|said| !is_free(said)) {
            let found = phrase_in(&said.text.text, &said.language);
            let place = said.text.place.span().filter(|_| folder.is_sound(said.text.place));
            if let (Some(phrase), Some(place)) = (found, place) {
                findings.push(Finding::new(&LINT.rule, "canned-answer", place).arg("phrase", phrase));
            }
        }
    }
}

/// Whether a text stands where such phrases belong.
fn is_free(said: &Said<'_>) -> bool {
    said.key.split('.').any(|part| FREE.contains(&part))
}

/// Returns a phrase of its language that a text holds as whole words, in small letters.
fn phrase_in(text: &str, language: &LanguageTag) -> Option<String> {
    let primary = language.as_str().split('-').next()?;
    let at = PHRASES.iter().position(|(tag, _)| *tag == primary)?;
    let found = patterns().get(at)?.as_ref()?.find(text)?;
    Some(found.as_str().to_lowercase())
}

/// One pattern for each language, made once.
fn patterns() -> &'static [Option<Regex>] {
    static PATTERNS: OnceLock<Vec<Option<Regex>>> = OnceLock::new();
    PATTERNS.get_or_init(|| PHRASES.iter().map(|(_, phrases)| pattern(phrases).ok()).collect())
}

fn pattern(phrases: &[&str]) -> Result<Regex, regex::Error> {
    let phrases = phrases.iter().map(|phrase| regex::escape(phrase).replace('\'', "['’]"));
    let any = phrases.collect::<Vec<_>>().join("|");
    Regex::new(&format!(r"(?i)\b(?:{any})\b"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_as_whole_words_in_its_language() {
        let found = |language, text| phrase_in(text, &LanguageTag::new(language));
        assert_eq!(found("en", "I’m sorry, That’s our policy.").as_deref(), Some("that’s our policy"));
        assert_eq!(found("en-GB", "That is our policyholder service."), None);
        assert_eq!(found("fr", "C’est notre politique, madame.").as_deref(), Some("c’est notre politique"));
        assert_eq!(found("ru", "Увы, таковы правила.").as_deref(), Some("таковы правила"));
        assert_eq!(found("de", "That is our policy."), None);
    }

    #[test]
    fn every_language_has_a_pattern() {
        assert!(patterns().iter().all(Option::is_some));
    }
}
