//! Texts: everything that is said in words, by key, with its translations.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{LanguageTag, Place};

/// The texts of one file and their translations.
///
/// A key is the path to the text with dots between its parts: `title`, `say.0`,
/// `remedies.waive-fee.title`, `remedies.waive-fee.unless.big-bill.because`, `examples.0`. An entry of
/// a list that has an `id` is named by it, else by its number from nought.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Texts {
    /// In the language of the sources.
    pub source: BTreeMap<Arc<str>, Text>,
    /// By language.
    pub translations: BTreeMap<LanguageTag, Translation>,
}

/// One text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Text {
    /// The words.
    pub text: Arc<str>,
    /// Where they are written.
    pub place: Place,
}

/// The texts of one file in another language.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Translation {
    /// By the keys of the source.
    pub texts: BTreeMap<Arc<str>, Text>,
    /// For each key the fingerprint of the source text it was made from.
    pub made_from: BTreeMap<Arc<str>, Text>,
    /// Where it is written: the whole file.
    pub place: Place,
}

/// A text as it is shown, and whether it had to be shown in the language of the sources.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Shown<'a> {
    /// The words.
    pub text: &'a str,
    /// Whether they are in the language that was asked for.
    pub is_translated: bool,
}

impl Texts {
    /// Returns a text in the language of the sources.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.source.get(key).map(|text| &*text.text)
    }

    /// Returns a text in a language; the source text where there is no translation.
    #[must_use]
    pub fn shown(&self, key: &str, language: &LanguageTag) -> Option<Shown<'_>> {
        let source = self.get(key)?;
        let translated = self.translations.get(language).and_then(|texts| texts.texts.get(key));
        Some(match translated {
            Some(text) => Shown { text: &text.text, is_translated: true },
            None => Shown { text: source, is_translated: false },
        })
    }

    /// Returns the texts of a list, `say.0`, `say.1` and so on, in a language.
    pub fn list<'a>(&'a self, key: &'a str, language: &'a LanguageTag) -> impl Iterator<Item = Shown<'a>> {
        (0..).map_while(move |n| self.shown(&format!("{key}.{n}"), language))
    }
}
