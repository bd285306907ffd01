//! The page of a guideline: the answer first, then how.

use minijinja::{Value, context};

use super::pages::{Page, Site, phrase, phrases};
use super::{departments, examples, home, limits, notices, table};
use crate::model::{Guideline, Remedy, RoleId};
use crate::prose::{conditions, long_date, say};

/// Returns the page of each guideline.
pub(super) fn pages(site: &Site<'_>) -> Vec<Page> {
    let guidelines = site.policies.guidelines.iter().enumerate();
    guidelines.map(|(number, guideline)| page(site, number, guideline)).collect()
}

fn page(site: &Site<'_>, number: usize, guideline: &Guideline) -> Page {
    let reader = site.reader;
    let title = reader.title(guideline);
    let texts = |key: &str| reader.list(guideline, key);
    let department = site.policies.department(guideline.department.as_str());
    let (ask, words) = (texts("ask_the_customer"), texts("words_that_help"));
    let note = site.foreign_note(&std::iter::once(&title).chain(&ask).chain(&words).collect::<Vec<_>>());
    let (amount_label, currencies) = amount_field(site, guideline);
    let context = context! {
        id => guideline.id.as_str(),
        title => phrase(title.clone()),
        situation => reader.of(guideline, "situation").map(phrase),
        foreign_note => note,
        notices => notices::lines(site, |notice| notices::concerns(notice, guideline)),
        in_force => home::in_force(site, guideline),
        in_order => guideline.first_that_applies,
        remedies => remedies(site, number, guideline),
        amount_label => amount_label,
        currencies => currencies,
        roles => site.roles(),
        before => phrases(texts("before_you_decide")),
        ask => phrases(ask),
        words => phrases(words),
        left_out => phrases(texts("better_left_out")),
        examples => examples::listed(site, guideline),
        purpose => reader.of(guideline, "purpose").map(phrase),
        training => guideline.training.join(", "),
        review => guideline.review_by.map(|day| {
            say(reader.lang, "page-review-by", &[("date", long_date(reader.lang, day).into())])
        }),
        edit => site.options.edit(guideline).unwrap_or_default(),
        safe => reader.of(guideline, "why_you_are_safe").map(phrase),
        contacts => department.map(|department| departments::contacts(site, department)).unwrap_or_default(),
        department => context! {
            id => guideline.department.as_str(), title => reader.words.department(&guideline.department)
        },
        tables => table::tables(site, guideline),
    };
    let path = format!("guidelines/{}.html", guideline.id);
    Page { path, template: "guideline.html", title: title.text, menu: "page-home", context }
}

/// The answer for the lowest role; the helper puts that of the chosen role in its place.
fn remedies(site: &Site<'_>, number: usize, guideline: &Guideline) -> Vec<Value> {
    let Some(role) = site.policies.organisation.roles().next() else { return Vec::new() };
    let several = guideline.remedies.len() > 1;
    let whole = guideline.remedies.is_empty().then_some(None);
    let remedies = guideline.remedies.iter().map(Some).chain(whole).enumerate();
    remedies
        .map(|(n, remedy)| {
            let title = remedy.filter(|_| several).and_then(|remedy| {
                site.reader.text(&guideline.texts, &format!("remedies.{}.title", remedy.id))
            });
            let is_free = remedy.is_some_and(|remedy| limits::may_decide(site.policies, remedy, role));
            context! {
                key => format!("{number},{n}"),
                kind => if is_free { "yes" } else { "ask" },
                title => title.map(phrase),
                headline => headline(site, guideline, remedy, role),
                no_need => if is_free { site.say("page-no-ask-needed") } else { String::new() },
                checks => remedy.filter(|_| is_free).map(|remedy| checks(site, guideline, remedy, role)),
            }
        })
        .collect()
}

fn headline(site: &Site<'_>, guideline: &Guideline, remedy: Option<&Remedy>, role: &RoleId) -> String {
    let reader = site.reader;
    let Some(remedy) = remedy else { return limits::last_word(reader, guideline, None) };
    if limits::open_to(site.policies, remedy, role).is_empty() {
        return match remedy.owed.is_empty() {
            true => limits::of_remedy(reader, guideline, remedy, role),
            false => site.say("answer-owed-plain"),
        };
    }
    let id = if remedy.charge { "page-decide-charge" } else { "page-decide" };
    match reader.limit(guideline, remedy, role) {
        Some(limit) => say(reader.lang, id, &[("limit", limit.into())]),
        None => site.say("answer-decide"),
    }
}

/// What must hold for the most generous grant of a role, in words.
fn checks(site: &Site<'_>, guideline: &Guideline, remedy: &Remedy, role: &RoleId) -> Vec<String> {
    let words = site.reader.words.within(guideline);
    let mut lines = guideline.only_when.as_ref().map(|when| conditions(&words, when)).unwrap_or_default();
    let most = site.reader.most_generous(guideline, remedy, role);
    let open = limits::open_to(site.policies, remedy, role);
    let grant = open.iter().find(|may| may.up_to.as_ref() == most).or(open.first());
    lines.extend(
        grant.and_then(|may| may.when.as_ref()).map(|when| conditions(&words, when)).unwrap_or_default(),
    );
    let caps = remedy
        .caps
        .iter()
        .map(|cap| say(words.lang, "page-cap", &[("cap", crate::prose::cap(&words, cap).into())]));
    lines.extend(caps);
    lines
}

/// The label of the field for what is asked, and the currencies it may be in; none without a measure.
fn amount_field(site: &Site<'_>, guideline: &Guideline) -> (String, Vec<Value>) {
    let has_amount = |remedy: &Remedy| {
        remedy.may.iter().any(|may| may.up_to.is_some())
            || remedy.owed.iter().any(|owed| owed.amount.is_some())
    };
    let measured: Vec<&Remedy> = guideline.remedies.iter().filter(|remedy| has_amount(remedy)).collect();
    if measured.is_empty() {
        return (String::new(), Vec::new());
    }
    let currencies: Vec<Value> = site
        .policies
        .organisation
        .currencies
        .iter()
        .enumerate()
        .map(|(number, currency)| context! { number => number, code => currency.code() })
        .collect();
    let of_money = measured.iter().any(|remedy| remedy.measure.is_none());
    if !of_money && let Some(measure) = measured.first().and_then(|remedy| remedy.measure.as_ref()) {
        let label = site.reader.words.within(guideline).fact(measure);
        return (label, currencies.into_iter().take(1).collect());
    }
    let codes: Vec<&str> =
        site.policies.organisation.currencies.iter().map(crate::model::Currency::code).collect();
    let label = say(site.reader.lang, "page-amount", &[("currency", codes.join(", ").into())]);
    (label, currencies)
}
