//! Several things in one breath: `a, b and c`, `a, b or c`.

use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::{Locale, locale};

use crate::prose::Lang;

/// Joins all of the items, `a, b and c`.
#[must_use]
pub fn list_and<S: AsRef<str>>(lang: Lang, items: &[S]) -> String {
    join(items, ListFormatter::try_new_and(list_locale(lang).into(), wide()).ok())
}

/// Joins items of which one is meant, `a, b or c`.
#[must_use]
pub fn list_or<S: AsRef<str>>(lang: Lang, items: &[S]) -> String {
    join(items, ListFormatter::try_new_or(list_locale(lang).into(), wide()).ok())
}

fn wide() -> ListFormatterOptions {
    ListFormatterOptions::default().with_length(ListLength::Wide)
}

fn join<S: AsRef<str>>(items: &[S], formatter: Option<ListFormatter>) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match formatter {
        Some(formatter) => formatter.format(items.iter()).to_string(),
        None => items.join(", "),
    }
}

/// The locale for lists; English is the one without a comma before the last item.
fn list_locale(lang: Lang) -> Locale {
    match lang {
        Lang::En => locale!("en-GB"),
        Lang::Hu => locale!("hu"),
        Lang::Es => locale!("es"),
        Lang::Ru => locale!("ru"),
        Lang::Fr => locale!("fr"),
    }
}

/// Joins parts of one sentence that hold commas themselves, by semicolons.
#[must_use]
pub fn list_parts(lang: Lang, parts: &[String]) -> String {
    parts.join(match lang {
        Lang::Fr => "\u{202f}; ",
        Lang::En | Lang::Hu | Lang::Es | Lang::Ru => "; ",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_end_in_the_word_of_the_language() {
        let items = ["a", "b", "c"];
        let and = ["a, b and c", "a, b és c", "a, b y c", "a, b и c", "a, b et c"];
        assert_eq!(Lang::ALL.map(|lang| list_and(lang, &items)), and);
        let or = ["a, b or c", "a, b vagy c", "a, b o c", "a, b или c", "a, b ou c"];
        assert_eq!(Lang::ALL.map(|lang| list_or(lang, &items)), or);
    }

    #[test]
    fn short_lists_have_no_stray_commas() {
        assert_eq!(list_and::<&str>(Lang::En, &[]), "");
        assert_eq!(list_and(Lang::En, &["a"]), "a");
        assert_eq!(list_and(Lang::Ru, &["a", "b"]), "a и b");
    }

    #[test]
    fn spanish_minds_the_sound_of_the_next_word() {
        assert_eq!(list_and(Lang::Es, &["Francia", "Italia"]), "Francia e Italia");
        assert_eq!(list_or(Lang::Es, &["siete", "ocho"]), "siete u ocho");
    }
}
