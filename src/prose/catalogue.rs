//! The message files of every language, read once.
//!
//! The files are part of the program, so a message that is missing or broken is a mistake of the
//! program: the tests below find it. At run time a broken message is simply not there.

use std::sync::OnceLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::prose::Lang;

/// The messages of one language.
pub(super) type Catalogue = FluentBundle<FluentResource>;

/// Returns the messages of a language.
pub(super) fn catalogue(lang: Lang) -> &'static Catalogue {
    static ALL: [OnceLock<Catalogue>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
    ALL[lang as usize].get_or_init(|| read(lang))
}

fn read(lang: Lang) -> Catalogue {
    let identifier: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    bundle.set_use_isolating(false);
    for (_, text) in files(lang) {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partial, _)| partial);
        let _already_there = bundle.add_resource(resource);
    }
    bundle
}

macro_rules! locale {
    ($tag:literal) => {
        &[
            ("answers.ftl", include_str!(concat!("locales/", $tag, "/answers.ftl"))),
            ("changes.ftl", include_str!(concat!("locales/", $tag, "/changes.ftl"))),
            ("conditions.ftl", include_str!(concat!("locales/", $tag, "/conditions.ftl"))),
            ("findings.ftl", include_str!(concat!("locales/", $tag, "/findings.ftl"))),
            ("pages.ftl", include_str!(concat!("locales/", $tag, "/pages.ftl"))),
            ("review.ftl", include_str!(concat!("locales/", $tag, "/review.ftl"))),
            ("simulate.ftl", include_str!(concat!("locales/", $tag, "/simulate.ftl"))),
        ]
    };
}

/// Returns the name and text of each message file of a language.
fn files(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::En => locale!("en"),
        Lang::Hu => locale!("hu"),
        Lang::Es => locale!("es"),
        Lang::Ru => locale!("ru"),
        Lang::Fr => locale!("fr"),
    }
}
