//! The page of a guideline: the answer first, then how.

use minijinja::{Value, context};

use super::pages::{Page, Site, phrase, phrases};
use super::standing::Standing;
use super::{departments, examples, home, notices, steps, table};
use crate::decision::{OwedAmount, Verdict};
use crate::model::{
    Amount, Currency, Expression, FactId, Guideline, Remedy, RoleId, Value as Given, built_in,
};
use crate::prose::{Form, conditions, long_date, meanings, say};

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
        meanings => meanings(&reader.words.within(guideline), guideline).into_iter().map(|meaning| {
            let lines = meaning.lines.into_iter();
            let lines = lines.map(|(when, what)| context! { when => when, what => what });
            context! { title => super::reader::capital(&meaning.title), lines => lines.collect::<Vec<_>>() }
        }).collect::<Vec<_>>(),
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
            let standing = site.reader.standings.get(guideline, remedy, role);
            let (kind, lines) =
                standing.map_or(("no", Vec::new()), |standing| headline(site, guideline, remedy, standing));
            let steps = remedy.map(|remedy| steps::of_all(site, guideline, remedy)).unwrap_or_default();
            let has_steps = steps.iter().any(|step| step.get_attr("is_lowest").is_ok_and(|is| is.is_true()));
            context! {
                key => format!("{number},{n}"),
                kind => kind,
                title => title.map(phrase),
                headline => lines.first(),
                lines => lines.get(1..).unwrap_or_default().to_vec(),
                checks => remedy.filter(|_| matches!(kind, "yes" | "if")).map(|remedy| {
                    checks(site, guideline, remedy, role, has_steps)
                }),
                steps => steps,
            }
        })
        .collect()
}

/// The kind of the answer, and what is certain of it; then how much more is possible.
fn headline(
    site: &Site<'_>,
    guideline: &Guideline,
    remedy: Option<&Remedy>,
    standing: &Standing,
) -> (&'static str, Vec<String>) {
    let (reader, lang) = (site.reader, site.reader.lang);
    let words = reader.words.within(guideline);
    let measure = remedy.and_then(|remedy| remedy.measure.as_ref());
    let said = |id: &str, limit: &str| say(lang, id, &[("limit", limit.into())]);
    let limit = |number: Option<usize>| {
        let limit = remedy?.may.get(number?)?.up_to.as_ref()?;
        Some(crate::prose::amount(&words, measure, limit, Form::Of))
    };
    let is_charge = remedy.is_some_and(|remedy| remedy.charge);
    let (sure, most) = (limit(standing.sure), limit(standing.most));
    match (&standing.verdict, &standing.owed) {
        (Verdict::Decide, OwedAmount::Thing) => ("yes", vec![site.say("answer-owed-plain")]),
        (Verdict::Decide, OwedAmount::Value(amount)) => {
            let id = remedy.map_or_else(|| FactId::new(built_in::AMOUNT), super::reader::measure);
            let amount = crate::prose::value(&words, &id, amount, Form::Plain);
            let id = if is_charge { "answer-charge" } else { "answer-owed" };
            ("yes", vec![say(lang, id, &[("amount", amount.into())])])
        }
        (Verdict::Ask(asked), _) => {
            let who = reader.words.asked(asked);
            ("ask", vec![say(lang, "answer-ask", &[("who", who.into())])])
        }
        (Verdict::No, _) => ("no", vec![site.say("verdict-no")]),
        (Verdict::NotCovered, _) => ("no", vec![site.say("page-gap")]),
        (Verdict::Decide, OwedAmount::Nothing) if sure == most => {
            let id = if is_charge { "page-decide-charge" } else { "page-decide" };
            ("yes", vec![most.map_or_else(|| site.say("answer-decide"), |most| said(id, &most))])
        }
        (Verdict::Decide, OwedAmount::Nothing) if !is_charge && sure.is_some() => {
            let args = [("limit", sure), ("most", most)];
            (
                "if",
                vec![say(
                    lang,
                    "page-decide-between",
                    &args.map(|(name, text): (_, Option<String>)| (name, text.unwrap_or_default().into())),
                )],
            )
        }
        (Verdict::Decide | Verdict::CannotTell(_), owed) => {
            let id = if is_charge { "page-at-least" } else { "page-at-most" };
            let most = most.filter(|_| *owed == OwedAmount::Nothing).map(|most| said(id, &most));
            ("if", std::iter::once(site.say("page-depends-below")).chain(most).collect())
        }
    }
}

/// What must be looked at, in words, for readers without scripts: what is true of all steps, the condition
/// of the only one, exceptions and caps.
fn checks(
    site: &Site<'_>,
    guideline: &Guideline,
    remedy: &Remedy,
    role: &RoleId,
    has_steps: bool,
) -> Vec<String> {
    let words = site.reader.words.within(guideline);
    let mut lines = guideline.only_when.as_ref().map(|when| conditions(&words, when)).unwrap_or_default();
    if !has_steps {
        let steps = steps::of_role(site, guideline, remedy, role).into_iter();
        lines.extend(steps.flat_map(|step| step.conditions));
    }
    let exceptions = guideline.unless.iter().chain(&remedy.unless);
    lines.extend(exceptions.map(|exception| crate::prose::grant::exception(&words, exception)));
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
    let all = &site.policies.organisation.currencies;
    let mut named = Vec::new();
    for remedy in &measured {
        let limits = remedy.may.iter().filter_map(|may| may.up_to.as_ref());
        let limits = limits.chain(remedy.owed.iter().filter_map(|owed| owed.amount.as_ref()));
        limits.for_each(|limit| currencies_of(limit, &mut named));
    }
    let used = all.iter().enumerate().filter(|(_, one)| named.is_empty() || named.contains(one));
    let used: Vec<(usize, &Currency)> = used.collect();
    let of_money = measured.iter().any(|remedy| remedy.measure.is_none());
    let options =
        used.iter().map(|(number, currency)| context! { number => number, code => currency.code() });
    let options: Vec<Value> = options.collect();
    if !of_money && let Some(measure) = measured.first().and_then(|remedy| remedy.measure.as_ref()) {
        let label = site.reader.words.within(guideline).fact(measure);
        return (super::reader::capital(&label), options.into_iter().take(1).collect());
    }
    let codes: Vec<&str> = used.iter().map(|(_, currency)| currency.code()).collect();
    let label = say(site.reader.lang, "page-amount", &[("currency", codes.join(", ").into())]);
    (label, options)
}

/// The currencies that a limit names.
fn currencies_of(limit: &Amount, named: &mut Vec<Currency>) {
    match limit {
        Amount::Anything => {}
        Amount::PerCurrency(amounts) => named.extend(amounts.iter().map(|(currency, _)| *currency)),
        Amount::Cases(cases) => cases.iter().for_each(|case| currencies_of(&case.is, named)),
        Amount::Expression(expression) => currencies_in(expression, named),
    }
}

fn currencies_in(expression: &Expression, named: &mut Vec<Currency>) {
    expression.for_each(&mut |inner| {
        if let Expression::Literal(Given::Money(_, currency), _) = inner {
            named.push(*currency);
        } else if let Expression::PerCurrency(amounts) = inner {
            named.extend(amounts.iter().map(|(currency, _)| *currency));
        }
    });
}
