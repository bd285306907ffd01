//! A message id and its arguments become a sentence.

use fluent_bundle::FluentArgs;

use crate::diagnostic::Arg;
use crate::prose::catalogue::{Catalogue, catalogue};
use crate::prose::{Lang, long_date, money, number};

/// Says a message in a language.
///
/// Money and dates are written as the language writes them. A count `n` picks the plural and comes
/// with `nText`, the same number with the language's grouping. A message that the language lacks is
/// said in English, one that nobody knows is its id.
#[must_use]
pub fn say(lang: Lang, id: &str, args: &[(&str, Arg)]) -> String {
    say_with(lang, id, &fluent_args(lang, args))
}

/// Says an attribute of a message, such as its `help`; nothing if the message has none of that name.
#[must_use]
pub fn say_attr(lang: Lang, id: &str, attr: &str, args: &[(&str, Arg)]) -> Option<String> {
    say_attr_with(lang, id, attr, &fluent_args(lang, args))
}

/// Whether a language has a message of its own.
#[must_use]
pub fn has(lang: Lang, id: &str) -> bool {
    catalogue(lang).get_message(id).is_some_and(|message| message.value().is_some())
}

pub(super) fn say_with(lang: Lang, id: &str, args: &FluentArgs<'_>) -> String {
    in_lang_or_english(lang, |bundle| say_in(bundle, id, None, args)).unwrap_or_else(|| id.to_owned())
}

pub(super) fn say_attr_with(lang: Lang, id: &str, attr: &str, args: &FluentArgs<'_>) -> Option<String> {
    in_lang_or_english(lang, |bundle| say_in(bundle, id, Some(attr), args))
}

fn in_lang_or_english<T>(lang: Lang, find: impl Fn(&'static Catalogue) -> Option<T>) -> Option<T> {
    find(catalogue(lang)).or_else(|| find(catalogue(Lang::En)))
}

fn say_in(bundle: &Catalogue, id: &str, attr: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attr {
        Some(attr) => message.get_attribute(attr)?.value(),
        None => message.value()?,
    };
    let mut missing = Vec::new();
    Some(bundle.format_pattern(pattern, Some(args), &mut missing).into_owned())
}

fn fluent_args<'a>(lang: Lang, args: &'a [(&str, Arg)]) -> FluentArgs<'a> {
    let mut fluent = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        match arg {
            Arg::Text(text) => fluent.set(*name, text.as_str()),
            Arg::Count(count) => {
                fluent.set(*name, *count);
                fluent.set(format!("{name}Text"), number(lang, *count));
            }
            Arg::Money(amount) => fluent.set(*name, money(lang, *amount)),
            Arg::Date(date) => fluent.set(*name, long_date(lang, *date)),
        }
    }
    fluent
}
