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
            ("decisions.ftl", include_str!(concat!("locales/", $tag, "/decisions.ftl"))),
            ("files.ftl", include_str!(concat!("locales/", $tag, "/files.ftl"))),
            ("findings.ftl", include_str!(concat!("locales/", $tag, "/findings.ftl"))),
            ("lints.ftl", include_str!(concat!("locales/", $tag, "/lints.ftl"))),
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

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_bundle::FluentArgs;
    use regex::Regex;

    use super::*;

    type Shapes = BTreeMap<String, BTreeSet<String>>;

    /// The attributes and variables of every message, by id.
    fn shapes(lang: Lang) -> Shapes {
        files(lang).iter().flat_map(|(_, text)| shapes_of(text)).collect()
    }

    fn shapes_of(text: &str) -> Shapes {
        let head = pattern(r"^([a-z][a-z0-9-]*) =");
        let part = pattern(r"^\s+(\.[a-z]+) =|\$([a-zA-Z-]+)");
        let mut shapes = BTreeMap::new();
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(found) = head.captures(line) {
                id = found[1].to_owned();
            }
            if id.is_empty() {
                continue;
            }
            let shape: &mut BTreeSet<String> = shapes.entry(id.clone()).or_default();
            for found in part.captures_iter(line) {
                match (found.get(1), found.get(2)) {
                    (Some(attribute), _) => shape.insert(attribute.as_str().to_owned()),
                    (None, Some(name)) => shape.insert(name.as_str().trim_end_matches("Text").to_owned()),
                    (None, None) => false,
                };
            }
        }
        shapes
    }

    fn pattern(regex: &str) -> Regex {
        Regex::new(regex).unwrap_or_else(|error| unreachable!("{error}"))
    }

    /// Every line but those of the findings, which quote code.
    fn texts() -> impl Iterator<Item = (Lang, String, &'static str)> {
        Lang::ALL.into_iter().flat_map(|lang| {
            let files = files(lang).iter().filter(|(name, _)| *name != "findings.ftl");
            let lines = files.flat_map(|(name, text)| text.lines().map(move |line| (name, line)));
            let said = lines.filter(|(_, line)| !line.starts_with('#'));
            said.map(move |(name, line)| (lang, format!("{}/{name}: {line}", lang.tag()), line))
        })
    }

    #[test]
    fn every_file_is_read_whole_and_no_message_stands_twice() {
        for lang in Lang::ALL {
            let mut bundle: Catalogue = FluentBundle::new_concurrent(Vec::new());
            for (name, text) in files(lang) {
                let resource = FluentResource::try_new((*text).to_owned());
                let resource = resource.unwrap_or_else(|(_, errors)| unreachable!("{name}: {errors:?}"));
                assert_eq!(bundle.add_resource(resource).err(), None, "{}/{name}", lang.tag());
            }
        }
    }

    #[test]
    fn every_language_has_the_messages_attributes_and_variables_of_english() {
        for (n, (name, english)) in files(Lang::En).iter().enumerate() {
            let english = shapes_of(english);
            for lang in Lang::ALL {
                let place = format!("{}/{name}", lang.tag());
                let shapes = files(lang).get(n).map(|(_, text)| shapes_of(text)).unwrap_or_default();
                for (id, shape) in &shapes {
                    assert_eq!(Some(shape), english.get(id), "{place}: {id}");
                }
                let missing: Vec<&String> = english.keys().filter(|id| !shapes.contains_key(*id)).collect();
                // A finding that is not translated yet is said in English.
                assert!(missing.is_empty() || *name == "findings.ftl", "{place}: {missing:?}");
            }
        }
    }

    #[test]
    fn every_message_can_be_said() {
        let mut args = FluentArgs::new();
        for name in shapes(Lang::En).into_values().flatten().filter(|name| !name.starts_with('.')) {
            args.set(format!("{name}Text"), "21");
            args.set(name, 21);
        }
        for lang in Lang::ALL {
            for (id, shape) in shapes(lang) {
                let bundle = catalogue(lang);
                let message = bundle.get_message(&id);
                let patterns = message.iter().flat_map(|message| {
                    message.value().into_iter().chain(message.attributes().map(|attribute| attribute.value()))
                });
                let mut said = 0;
                for pattern in patterns {
                    let mut errors = Vec::new();
                    let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
                    assert!(errors.is_empty() && !text.is_empty(), "{}: {id}: {text}", lang.tag());
                    assert!(!text.contains("  "), "{}: {id}: {text}", lang.tag());
                    said += 1;
                }
                assert_eq!(said, 1 + shape.iter().filter(|name| name.starts_with('.')).count(), "{id}");
            }
        }
    }

    #[test]
    fn a_count_is_shown_as_the_language_writes_it() {
        let written: BTreeSet<&str> = texts()
            .flat_map(|(_, _, line)| line.split_whitespace())
            .filter_map(|word| word.strip_prefix('$')?.strip_suffix("Text"))
            .collect();
        for (_, place, line) in texts() {
            for name in &written {
                assert!(!line.contains(&format!("{{ ${name} }}")), "{place}");
            }
        }
    }

    #[test]
    fn punctuation_and_quotation_marks_are_those_of_the_language() {
        for (lang, place, line) in texts() {
            assert!(!line.contains('\'') && !line.contains("..."), "{place}");
            let wrong: &[&str] = match lang {
                Lang::En | Lang::Hu => &["«", "»", "\""],
                Lang::Es | Lang::Ru => &["“", "”", "„", "\"", "« ", " »"],
                Lang::Fr => &["“", "”", "„", "\"", "« ", " »", " :", " ;", " ?", " !", "«{", "}»"],
            };
            for mark in wrong {
                assert!(!line.contains(mark), "{place}");
            }
        }
    }
}
