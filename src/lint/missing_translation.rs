//! Texts that one of the organisation's languages does not have.

use super::folder::{Document, Folder};
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::LanguageTag;

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "missing-translation",
        level: Level::Warning,
        page: include_str!("missing_translation.md"),
    },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let languages: Vec<_> = folder.policies.organisation.languages.iter().skip(1).collect();
    if languages.is_empty() {
        return;
    }
    let documents = folder.documents();
    // A language that was only just added is one finding, not one for every file.
    let (untouched, languages): (Vec<_>, Vec<_>) = languages.into_iter().partition(|language| {
        documents.iter().all(|document| !document.texts.translations.contains_key(*language))
    });
    for language in untouched {
        findings.extend(no_translation(folder, documents.len(), language));
    }
    for document in documents.iter().filter(|document| folder.is_sound(document.place)) {
        let without: Vec<&LanguageTag> = languages
            .iter()
            .copied()
            .filter(|language| !document.texts.translations.contains_key(*language))
            .collect();
        if !document.texts.source.is_empty() {
            findings.extend(no_file(folder, document, &without));
        }
        for (language, translation) in &document.texts.translations {
            if folder.is_sound(translation.place) {
                findings.extend(missing_texts(folder, document, language));
            }
        }
    }
}

/// One finding for a language into which nothing is translated.
fn no_translation(folder: &Folder<'_>, n_files: usize, language: &LanguageTag) -> Option<Finding> {
    let place = folder.value_at(folder.policies.organisation.place, &["languages"])?;
    let finding = Finding::new(&LINT.rule, "missing-language", place)
        .arg("language", language.as_str())
        .arg("count", n_files)
        .arg("example", format!("sayso.{language}.yaml"));
    Some(finding)
}

/// One finding for a file that is not translated into some languages at all.
fn no_file(folder: &Folder<'_>, document: &Document<'_>, without: &[&LanguageTag]) -> Option<Finding> {
    if without.is_empty() {
        return None;
    }
    let tags: Vec<&str> = without.iter().map(|language| language.as_str()).collect();
    let place = folder.title_at(document.place)?;
    Some(Finding::new(&LINT.rule, "missing-translation-file", place).arg("languages", tags.join(", ")))
}

/// One finding for a translation that lacks some texts.
fn missing_texts(folder: &Folder<'_>, document: &Document<'_>, language: &LanguageTag) -> Option<Finding> {
    let translation = document.texts.translations.get(language)?;
    let missing: Vec<&str> = document
        .texts
        .source
        .keys()
        .map(|key| &**key)
        .filter(|key| !translation.texts.contains_key(*key) && !is_free(key))
        .collect();
    let first = missing.first()?;
    let source = document.texts.source.get(*first)?;
    let place = folder.title_at(translation.place)?;
    let finding = Finding::new(&LINT.rule, "missing-translation", place)
        .arg("language", language.as_str())
        .arg("key", *first)
        .arg("count", missing.len());
    Some(match source.place.span() {
        Some(place) => finding.related(place, "missing-translation-source"),
        None => finding,
    })
}

/// What customers say is listed anew in each language, and an organisation may be called the same in all.
fn is_free(key: &str) -> bool {
    key == "organisation" || key.starts_with("say.") || key.starts_with("also_for.")
}
