//! A phrase that ends a conversation, among the words that should help.

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
            let found = phrases(&said.language).and_then(|phrases| phrase_in(&said.text.text, phrases));
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

fn phrases(language: &LanguageTag) -> Option<&'static [&'static str]> {
    let primary = language.as_str().split('-').next()?;
    PHRASES.iter().find(|(tag, _)| *tag == primary).map(|(_, phrases)| *phrases)
}

/// Returns a phrase that a text holds as whole words.
fn phrase_in<'p>(text: &str, phrases: &[&'p str]) -> Option<&'p str> {
    let text = text.to_lowercase().replace('’', "'");
    phrases.iter().copied().find(|phrase| {
        text.match_indices(phrase).any(|(at, found)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_as_whole_words_in_its_language() {
        let found = |language, text| {
            phrases(&LanguageTag::new(language)).and_then(|phrases| phrase_in(text, phrases))
        };
        assert_eq!(found("en", "I’m sorry, that’s our policy."), Some("that's our policy"));
        assert_eq!(found("en-GB", "That is our policyholder service."), None);
        assert_eq!(found("fr", "C’est notre politique, madame."), Some("c'est notre politique"));
        assert_eq!(found("ru", "Увы, таковы правила."), Some("таковы правила"));
        assert_eq!(found("de", "That is our policy."), None);
    }

    #[test]
    fn phrases_are_written_the_way_they_are_looked_for() {
        for (_, phrases) in PHRASES {
            assert!(phrases.iter().all(|phrase| *phrase == phrase.to_lowercase() && !phrase.contains('’')));
        }
    }
}
