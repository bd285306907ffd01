//! Words of a guideline: which text stands under which key, in which language.

use crate::model::{LanguageTag, Text, Texts};

/// A text with its key and its language.
pub(super) struct Said<'a> {
    pub(super) language: LanguageTag,
    pub(super) key: &'a str,
    pub(super) text: &'a Text,
}

/// Returns every text of a file, in the language of the sources and in the others.
pub(super) fn said<'a>(texts: &'a Texts, source: &LanguageTag) -> impl Iterator<Item = Said<'a>> {
    let source = source.clone();
    let own = texts.source.iter().map(move |(key, text)| Said { language: source.clone(), key, text });
    let others = texts.translations.iter().flat_map(|(language, translation)| {
        translation.texts.iter().map(|(key, text)| Said { language: language.clone(), key, text })
    });
    own.chain(others)
}
