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
    Some(without_double_dots(bundle.format_pattern(pattern, Some(args), &mut missing).into_owned()))
}

/// A date, an abbreviation or an author's own sentence may bring a dot to where the message has one.
///
/// Only two dots at the end of a word are one too many: `..` in a path and `...` stay.
fn without_double_dots(text: String) -> String {
    if !text.contains("..") {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        let ends_word = kept.ends_with('.') && !kept.ends_with("..") && kept.len() > 1;
        let next_ends =
            rest.peek().is_none_or(|next| next.is_whitespace() || matches!(next, ')' | '”' | '»'));
        if !(letter == '.' && ends_word && next_ends) {
            kept.push(letter);
        }
    }
    kept
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{Currency, Money};

    fn dollars(whole: i64) -> Arg {
        Currency::from_code("USD")
            .map(|currency| Money { currency, minor: whole * 100 })
            .map_or("".into(), Arg::from)
    }

    fn counted(lang: Lang, id: &str, count: u64) -> String {
        say(lang, id, &[("count", count.into())])
    }

    #[test]
    fn a_raised_limit_is_said_with_the_old_and_the_new_amount() {
        let args = [("role", "R".into()), ("old", dollars(50)), ("new", dollars(75))];
        assert_eq!(
            Lang::ALL.map(|lang| say(lang, "limit-raised", &args)),
            [
                "R: may now decide up to $75 without asking (before: $50).",
                "R: mostantól önállóan dönthetnek, legfeljebb ennyiről: 75\u{a0}USD (eddig: 50\u{a0}USD).",
                "R: ahora se puede decidir sin consultar hasta 75\u{a0}US$ (antes: 50\u{a0}US$).",
                "R: теперь можно самостоятельно принимать решение: до 75\u{a0}$ (было: до 50\u{a0}$).",
                "R\u{a0}: décision désormais possible sans validation jusqu’à 75\u{a0}$US (avant\u{a0}: 50\u{a0}$US).",
            ]
        );
    }

    #[test]
    fn russian_counts_in_four_ways() {
        assert_eq!(
            [0, 1, 2, 5, 21, 1204].map(|count| counted(Lang::Ru, "diff-summary", count)),
            [
                "Ни одна рекомендация не меняет того, кто что может решать.",
                "Изменена 1 рекомендация.",
                "Изменены 2 рекомендации.",
                "Изменено 5 рекомендаций.",
                "Изменена 21 рекомендация.",
                "Изменены 1\u{a0}204 рекомендации.",
            ]
        );
    }

    #[test]
    fn nought_and_one_are_what_the_language_makes_of_them() {
        assert_eq!(counted(Lang::En, "diff-summary", 1), "1 guideline changes.");
        assert_eq!(counted(Lang::Fr, "examples-added", 0), "0 nouvel exemple.");
        assert_eq!(counted(Lang::Fr, "examples-added", 2), "2 nouveaux exemples.");
        assert_eq!(counted(Lang::Es, "examples-added", 1), "1 ejemplo nuevo.");
        assert_eq!(counted(Lang::Hu, "examples-added", 5), "5 új példa.");
    }

    #[test]
    fn a_sentence_that_ends_in_a_date_ends_in_one_dot() {
        let args = [("new", date(2027, 3, 1).into()), ("old", date(2027, 2, 28).into())];
        assert_eq!(
            Lang::ALL.map(|lang| say(lang, "date-end-set", &args)),
            [
                "Last day it applies: 1 March 2027.",
                "Az utolsó érvényes nap: 2027. március 1.",
                "Último día de vigencia: 1 de marzo de 2027.",
                "Последний день действия: 1 марта 2027\u{202f}г.",
                "Dernier jour d’application\u{a0}: 1er mars 2027.",
            ]
        );
        let change =
            [("change", say(Lang::Ru, "smallest-date", &[("date", date(2027, 3, 1).into())]).into())];
        assert_eq!(
            say(Lang::Ru, "smallest", &change),
            "Что дало бы ответ «да»: день не раньше чем 1 марта 2027\u{202f}г."
        );
        assert_eq!(
            say(Lang::En, "reason-exception", &[("condition", "Ask first.".into())]),
            "An exception applies: Ask first."
        );
    }

    #[test]
    fn dots_that_mean_something_stay() {
        let kept = ["../policies", "main..next", "wait...", "a… b"];
        assert_eq!(kept.map(|text| say(Lang::En, "reason-because", &[("text", text.into())])), kept);
    }

    #[test]
    fn an_attribute_is_said_or_is_not_there() {
        let args = [("amount", dollars(60)), ("limit", dollars(50))];
        let reason = say_attr(Lang::En, "verdict-ask", "reason", &args);
        assert_eq!(reason.as_deref(), Some("$60 is above your limit of $50."));
        assert_eq!(say_attr(Lang::En, "verdict-ask", "label", &args), None);
        assert_eq!(say_attr(Lang::En, "no-such-message", "label", &args), None);
    }

    #[test]
    fn a_message_nobody_knows_is_its_id() {
        assert!(has(Lang::Hu, "diff-nothing") && !has(Lang::Hu, "no-such-message"));
        assert_eq!(say(Lang::Hu, "no-such-message", &[]), "no-such-message");
    }
}
