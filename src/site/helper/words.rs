//! The words of one language for the helper in the page.
//!
//! Sentences hold `{0}` where the page fills something in; spaces and order are those of the language.

use serde_json::{Map, Value as Json, json};

use super::search::{currency_names, stop_words};
use super::tables::Tables;
use crate::decision::Verdict;
use crate::model::{Guideline, RoleId};
use crate::prose::{Form, Lang, quantity, say, say_attr, symbol};
use crate::site::reader::{Reader, capital};
use crate::site::{RenderOptions, limits, people};

/// Writes the words of a reader's language.
///
/// `l` language, `z` zone, `m` sentences, `n` numbers, `c` currencies, `h` times, `d` days of the week,
/// `w` words without meaning, `r` roles, `y` whom a verdict asks, `f` facts, `q` questions, `s` sentences that these share, `k`
/// departments, `e` whom to ask where nothing is found, and the number of a department for it, `g` guidelines.
pub(in crate::site) fn words(reader: &Reader<'_>, tables: &Tables, options: &RenderOptions) -> Json {
    let policies = reader.policies;
    let mut short = super::gather::Gathered::default();
    // The first sentence stands for none.
    short.number(String::new());
    let guidelines: Vec<Json> =
        policies.guidelines.iter().map(|guideline| guideline_words(reader, guideline, &mut short)).collect();
    let roles = || policies.organisation.roles();
    json!({
        "l": reader.lang.tag(),
        "z": policies.organisation.time_zone.iana_name().unwrap_or("UTC"),
        "m": sentences(reader.lang),
        "n": number_format(reader.lang),
        "c": currencies(reader),
        "h": time_format(reader.lang),
        "d": people::weekdays(reader.lang),
        "w": stop_words(reader.lang),
        "r": roles().map(|role| reader.words.role(role)).collect::<Vec<_>>(),
        "y": tables.verdict_words(reader),
        "f": tables.fact_words(reader),
        "q": tables.question_words(reader, &mut short),
        "s": short.all(),
        "k": people::all(reader),
        "e": people::for_gaps(reader, options),
        "g": guidelines,
    })
}

/// Id, title, phrases, remedies, department, short answers by role, and the language where it is another.
fn guideline_words(
    reader: &Reader<'_>,
    guideline: &Guideline,
    short: &mut super::gather::Gathered<String>,
) -> Json {
    let title = reader.title(guideline);
    let phrases: Vec<String> = reader.list(guideline, "say").into_iter().map(|phrase| phrase.text).collect();
    let remedies: Vec<String> =
        guideline.remedies.iter().map(|remedy| reader.words.remedy(guideline, &remedy.id)).collect();
    let departments = &reader.policies.departments;
    let department = departments.iter().position(|department| department.id == guideline.department);
    let mut entry = vec![
        json!(guideline.id.as_str()),
        json!(title.text),
        json!(phrases.join("|")),
        json!(remedies),
        json!(department),
        short_answers(reader, guideline, short),
    ];
    entry.extend(title.lang.map(|lang| json!(lang)));
    json!(entry)
}

fn short_answers(
    reader: &Reader<'_>,
    guideline: &Guideline,
    short: &mut super::gather::Gathered<String>,
) -> Json {
    let roles: Vec<&RoleId> = reader.policies.organisation.roles().collect();
    let of_role = |role: &RoleId| -> Vec<usize> {
        let said = limits::each(reader, guideline, role).into_iter();
        said.map(|one| short.number(one)).collect()
    };
    let mut each: Vec<Vec<usize>> = roles.into_iter().map(of_role).collect();
    // The last stands for all above it.
    while each.len() > 1 && each.last() == each.get(each.len() - 2) {
        each.pop();
    }
    match each.first() {
        Some(first) if each.iter().all(|one| one == first) => json!(first),
        _ => json!(each),
    }
}

fn sentences(lang: Lang) -> Json {
    let mut all = Map::new();
    let plain = |id: &str| say(lang, id, &[]);
    let with = |id: &str, names: &[&str]| {
        let slots: Vec<(&str, crate::diagnostic::Arg)> =
            names.iter().enumerate().map(|(n, name)| (*name, format!("{{{n}}}").into())).collect();
        say(lang, id, &slots)
    };
    let attribute = |id: &str, attribute: &str, names: &[&str]| {
        let slots: Vec<(&str, crate::diagnostic::Arg)> =
            names.iter().enumerate().map(|(n, name)| (*name, format!("{{{n}}}").into())).collect();
        say_attr(lang, id, attribute, &slots).unwrap_or_default()
    };
    for (key, text) in [
        ("yes", plain("verdict-yes")),
        ("within", attribute("verdict-yes", "reason", &["amount", "limit"])),
        ("depends", plain("page-depends")),
        ("seetable", plain("page-depends-table")),
        ("between", with("page-decide-between", &["limit", "most"])),
        ("atmost", with("page-at-most", &["limit"])),
        ("atleast", with("page-at-least", &["limit"])),
        ("because", with("page-because", &["condition"])),
        ("isit", with("page-is-it", &["fact"])),
        ("usedup", plain("page-used-up")),
        ("check", plain("page-check")),
        ("meanone", plain("page-mean-one")),
        ("noneof", plain("page-none-of-these")),
        ("owed", with("verdict-owed", &["amount"])),
        ("pays", with("answer-charge", &["amount"])),
        ("due", plain("answer-owed-plain")),
        ("ask", with("verdict-ask", &["person"])),
        ("above", attribute("verdict-ask", "reason", &["amount", "limit"])),
        ("role", attribute("verdict-ask", "role", &["role"])),
        ("part", with("verdict-part", &["limit"])),
        ("no", plain("verdict-no")),
        ("gap", plain("page-gap")),
        ("gapask", with("page-gap-ask", &["person"])),
        ("send", plain("page-gap-send")),
        ("mean", plain("page-did-you-mean")),
        ("whole", plain("page-whole-guideline")),
        ("answer", plain("page-answer")),
        ("noask", plain("page-no-ask-needed")),
        ("upto", with("page-decide", &["limit"])),
        ("any", plain("page-decide-any")),
        ("charge", with("page-decide-charge", &["limit"])),
        ("decide", plain("answer-decide")),
        ("each", with("answer-for-remedy", &["remedy", "answer"])),
        ("call", with("page-call-person", &["person", "phone"])),
        ("y", plain("page-yes")),
        ("n", plain("page-no")),
        ("choose", plain("page-choose")),
        ("other", plain("page-something-else")),
        ("until", with("page-reachable-until", &["time"])),
        ("from", with("page-reachable-from", &["time"])),
        ("cond", with("condition", &["fact", "test"])),
    ] {
        all.insert(key.to_owned(), json!(text));
    }
    Json::Object(all)
}

/// What stands between thousands and before the decimals, and how many digits come before it at least.
fn number_format(lang: Lang) -> Json {
    let long = crate::prose::decimal(lang, "1234567.5");
    let mut marks = long.chars().filter(|letter| !letter.is_ascii_digit());
    let (group, point) = (marks.next(), long.chars().rev().nth(1));
    let least =
        if crate::prose::number(lang, 1234u64).chars().all(|letter| letter.is_ascii_digit()) { 2 } else { 1 };
    json!([group, point, least])
}

/// Code, what stands before and behind an amount, and the names that a currency goes by.
fn currencies(reader: &Reader<'_>) -> Vec<Json> {
    let currencies = reader.policies.organisation.currencies.iter();
    currencies
        .map(|currency| {
            let one = crate::prose::money_exact(reader.lang, crate::model::Exact::ONE, *currency);
            let (before, behind) = one.split_once('1').unwrap_or((one.as_str(), ""));
            let mut names: Vec<String> = vec![currency.code().to_lowercase()];
            let signs = [reader.lang, Lang::En].map(|lang| symbol(lang, currency.code()).to_lowercase());
            names.extend(
                signs.into_iter().chain(currency_names(currency.code()).iter().map(ToString::to_string)),
            );
            names.dedup();
            names.sort();
            names.dedup();
            json!([currency.code(), before, behind, names])
        })
        .collect()
}

/// How a time is written, and with how many digits of the hour.
fn time_format(lang: Lang) -> Json {
    let eight = crate::prose::time(lang, jiff::civil::Time::constant(8, 37, 0, 0));
    let digits = if eight.contains("08") { 2 } else { 1 };
    json!([eight.replace("37", "{m}").replace("08", "{h}").replace('8', "{h}"), digits])
}

impl Tables {
    /// For each verdict whom it says to ask.
    fn verdict_words(&self, reader: &Reader<'_>) -> Vec<String> {
        let verdicts = self.verdicts.all().iter();
        verdicts
            .map(|verdict| match verdict {
                Verdict::Ask(asked) => reader.words.asked(asked),
                Verdict::Decide | Verdict::No | Verdict::NotCovered | Verdict::CannotTell(_) => String::new(),
            })
            .collect()
    }

    /// For each fact its label, the forms of its unit, and the labels of its options.
    fn fact_words(&self, reader: &Reader<'_>) -> Vec<Json> {
        let facts = self.facts.all().iter();
        facts
            .map(|key| {
                let guideline = key.guideline.as_ref().and_then(|id| reader.policies.guideline(id.as_str()));
                let words = guideline.map_or(reader.words, |guideline| reader.words.within(guideline));
                let unit = match key.declared(reader.policies).map(|fact| &fact.kind) {
                    Some(crate::model::FactKind::Number { unit: Some(unit) }) => {
                        let forms = ["1", "2", "5"];
                        json!(forms.map(|n| quantity(reader.lang, n, unit, Form::Plain).replace(n, "{0}")))
                    }
                    _ => json!(0),
                };
                let options = key.options(reader.policies);
                let labels: Vec<String> = options.iter().map(|word| words.choice(&key.id, word)).collect();
                let mut entry = vec![json!(capital(&words.fact(&key.id))), unit];
                entry.extend((!labels.is_empty()).then(|| json!(labels)));
                json!(entry)
            })
            .collect()
    }
}
