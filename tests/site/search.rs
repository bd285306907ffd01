//! The search finds what customers say, and never answers what it does not know.

use std::path::Path;

use sayso::model::{LanguageTag, Policies};
use serde_json::{Value as Json, json};

use crate::browser::{Engine, engines, run};
use crate::shop;

/// Reports for each query the ids of the answer and of what is offered beside it.
const ASK: &str = r#"
report(JSON.stringify(queries.map((query) => {
  const { money, answer, others } = sayso.look(query);
  const id = (n) => W.g[n][0];
  return [answer === undefined ? null : id(answer), others.map((hit) => id(hit.number)), money ? [money.number, money.currency ?? -1] : null];
})));
"#;

fn ask(folder: &Path, language: &str, queries: &[String]) -> Vec<Json> {
    let engine = match engines().as_slice() {
        [] => return Vec::new(),
        all if all.contains(&Engine::Node) => Engine::Node,
        _ => Engine::Chromium,
    };
    let script = format!("const queries = {};\n{ASK}", json!(queries));
    serde_json::from_str(&run(engine, folder, language, &script)).unwrap()
}

/// Every phrase of every guideline with the guideline's id.
fn phrases(policies: &Policies, language: &str) -> Vec<(String, String)> {
    let tag = LanguageTag::new(language);
    let guidelines = policies.guidelines.iter();
    let phrases = guidelines.flat_map(|guideline| {
        let said = guideline.texts.list("say", &tag).map(|shown| shown.text.to_owned());
        said.map(|text| (guideline.id.to_string(), text)).collect::<Vec<_>>()
    });
    phrases.collect()
}

fn is_offered(found: &Json, id: &str) -> bool {
    found[0] == id || found[1].as_array().is_some_and(|others| others.iter().any(|other| other == id))
}

#[test]
fn the_customers_words_find_their_guideline_in_every_language() {
    let policies = shop::sample();
    let folder = shop::written(&policies);
    for language in ["en", "hu", "es", "ru", "fr"] {
        let phrases = phrases(&policies, language);
        let queries: Vec<String> = phrases.iter().map(|(_, text)| format!("{text} 60")).collect();
        let found = ask(folder.path(), language, &queries);
        let wrong: Vec<_> = phrases.iter().zip(&found).filter(|((id, _), found)| found[0] != **id).collect();
        assert!(wrong.is_empty(), "{language}: {wrong:#?}");
    }
}

#[test]
fn one_typo_is_forgiven_from_five_letters() {
    let policies = shop::sample();
    let folder = shop::written(&policies);
    for language in ["en", "hu", "es", "ru", "fr"] {
        let phrases = phrases(&policies, language);
        let queries: Vec<String> = phrases.iter().map(|(_, text)| with_typo(text)).collect();
        let found = ask(folder.path(), language, &queries);
        let all = phrases.iter().zip(&found).zip(&queries);
        let wrong: Vec<_> =
            all.clone().filter(|(((id, _), found), _)| !found[0].is_null() && found[0] != **id).collect();
        assert!(wrong.is_empty(), "{language}: {wrong:#?}");
        let lost: Vec<_> = all.filter(|(((id, _), found), _)| !is_offered(found, id)).collect();
        assert!(lost.len() * 50 <= phrases.len(), "{language}: {lost:#?}");
    }
}

/// Leaves out the third letter of the longest word.
fn with_typo(text: &str) -> String {
    let longest = text.split(' ').max_by_key(|word| word.chars().count()).unwrap_or_default();
    if longest.chars().count() < 6 {
        return text.to_owned();
    }
    let short: String =
        longest.chars().enumerate().filter(|(n, _)| *n != 3).map(|(_, letter)| letter).collect();
    text.replacen(longest, &short, 1)
}

#[test]
fn what_is_off_topic_gets_no_answer_even_among_two_hundred_guidelines() {
    let folders = [shop::written(&shop::large(200)), shop::written(&shop::sample())];
    for (language, queries) in [
        (
            "en",
            "parking fine|opening hours|password|mot de passe|jelszo|wifi|where is the toilet|job application|the weather \
             tomorrow|fire alarm|lawyer|gdpr request|newsletter|pet policy|swimming pool|press enquiry|invoice address|tax|late|bill|fee",
        ),
        (
            "hu",
            "parkolasi birsag|nyitvatartas|jelszo|jelszó|wifi|hol a mosdo|allasjelentkezes|idojaras|tuzjelzo|ugyved|uszomedence",
        ),
        (
            "es",
            "multa de aparcamiento|horario de apertura|contraseña|wifi|dónde está el baño|el tiempo|abogado|piscina|mascotas",
        ),
        (
            "ru",
            "штраф за парковку|часы работы|пароль|вайфай|где туалет|погода завтра|адвокат|бассейн|вакансии",
        ),
        (
            "fr",
            "amende de stationnement|heures d’ouverture|mot de passe|wifi|où sont les toilettes|météo|avocat|piscine|emploi",
        ),
    ] {
        let queries: Vec<String> = queries.split('|').map(str::to_owned).collect();
        for folder in &folders {
            let found = ask(folder.path(), language, &queries);
            let answered: Vec<_> =
                queries.iter().zip(&found).filter(|(_, found)| !found[0].is_null()).collect();
            assert!(answered.is_empty(), "{language}: {answered:#?}");
        }
    }
}

#[test]
fn amounts_are_read_as_people_write_them() {
    let folder = shop::written(&shop::sample());
    let (usd, eur, huf) = (0, 1, 2);
    let written = [
        ("late fee 60", json!([60, -1])),
        ("late fee $60", json!([60, usd])),
        ("late fee 60 usd", json!([60, usd])),
        ("$60.50 late fee", json!([60.5, usd])),
        ("late fee 60 dollars please", json!([60, usd])),
        ("late fee 60,50 €", json!([60.5, eur])),
        ("late fee 18 000 Ft", json!([18000, huf])),
        ("late fee 18.000 huf", json!([18000, huf])),
        ("late fee 1,200", json!([1200, -1])),
        ("2 nights noise", Json::Null),
        ("late fee", Json::Null),
    ];
    let queries: Vec<String> = written.iter().map(|(query, _)| (*query).to_owned()).collect();
    for (found, (query, amount)) in ask(folder.path(), "en", &queries).iter().zip(&written) {
        assert_eq!(found[2], *amount, "{query}");
        if query.starts_with("late fee") {
            assert_eq!(found[0], "late-fee", "{query}");
        }
    }
}
