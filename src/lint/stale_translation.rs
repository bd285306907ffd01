//! A translation that was made from words that have changed since.

use super::folder::Folder;
use super::{Check, Lint, fingerprint};
use crate::diagnostic::{Finding, Findings, Level, Rule};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "stale-translation",
        level: Level::Warning,
        page: include_str!("stale_translation.md"),
    },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    for document in folder.documents() {
        for (language, translation) in &document.texts.translations {
            for (key, made_from) in &translation.made_from {
                let (Some(source), Some(translated)) =
                    (document.texts.source.get(key), translation.texts.get(key))
                else {
                    continue;
                };
                let is_fresh = made_from.text.eq_ignore_ascii_case(&fingerprint(&source.text));
                let place =
                    translated.place.span().filter(|_| !is_fresh && folder.is_sound(translation.place));
                let Some(place) = place else { continue };
                let finding = Finding::new(&LINT.rule, "stale-translation", place)
                    .arg("key", &**key)
                    .arg("language", language.as_str());
                findings.push(match source.place.span() {
                    Some(source) => finding.related(source, "stale-translation-source"),
                    None => finding,
                });
            }
        }
    }
}
