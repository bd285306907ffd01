//! Examples: shown on the page of their guideline, and as cards to practise with.

use jiff::Timestamp;
use minijinja::{Value, context};

use super::home;
use super::pages::{Page, Site, phrase};
use crate::decision::{Answer, Case, Verdict, decide};
use crate::model::{Example, Guideline, built_in};
use crate::prose::{Spoken, fact_is, say};

/// Returns the page of all guidelines that have examples, and a page of cards for each.
pub(super) fn pages(site: &Site<'_>) -> Vec<Page> {
    let with_examples =
        || home::by_title(site, |guideline| !guideline.examples.is_empty()).into_iter().map(|(_, one)| one);
    let guidelines = with_examples().map(|guideline| {
        context! { id => guideline.id.as_str(), title => phrase(site.reader.title(guideline)) }
    });
    let context = context! { guidelines => guidelines.collect::<Vec<_>>() };
    let title = site.say("page-practise");
    let all = Page {
        path: "practise.html".into(),
        template: "practise.html",
        title,
        menu: "page-practise",
        context,
    };
    std::iter::once(all).chain(with_examples().map(|guideline| cards(site, guideline))).collect()
}

/// Returns the examples of a guideline with their answers.
pub(super) fn listed(site: &Site<'_>, guideline: &Guideline) -> Vec<Value> {
    let examples = guideline.examples.iter().enumerate();
    examples
        .map(|(n, example)| {
            let (case, answer) = answered(site, guideline, example);
            let headline = Spoken::new(site.reader.lang, site.policies, &case, &answer).headline();
            context! {
                title => title(site, guideline, n), kind => kind(&answer), answer => headline,
                given => given(site, guideline, example).join(" · "),
            }
        })
        .collect()
}

fn cards(site: &Site<'_>, guideline: &Guideline) -> Page {
    let examples = guideline.examples.iter().enumerate();
    let examples = examples.map(|(n, example)| {
        let (case, answer) = answered(site, guideline, example);
        let spoken = Spoken::new(site.reader.lang, site.policies, &case, &answer);
        context! {
            title => title(site, guideline, n),
            given => given(site, guideline, example),
            kind => kind(&answer),
            answer => spoken.headline(),
            // A yes says its reason already.
            reasons => if answer.verdict == Verdict::Decide { Vec::new() } else { spoken.reasons() },
        }
    });
    let title = site.reader.title(guideline);
    let context = context! {
        id => guideline.id.as_str(),
        title => phrase(title.clone()),
        examples => examples.collect::<Vec<_>>(),
    };
    let path = format!("practise/{}.html", guideline.id);
    Page { path, template: "practise_one.html", title: title.text, menu: "page-practise", context }
}

fn title(site: &Site<'_>, guideline: &Guideline, n: usize) -> Value {
    phrase(site.reader.of(guideline, &format!("examples.{n}")).unwrap_or_default())
}

/// An example is decided at noon of the day of the pages, unless it says when.
fn answered(site: &Site<'_>, guideline: &Guideline, example: &Example) -> (Case, Answer) {
    let mut given = example.given.clone();
    given.decided_at = given.decided_at.or_else(|| noon(site));
    let case = Case { guideline: guideline.id.clone(), given };
    let answer = decide(site.policies, &case);
    (case, answer)
}

fn noon(site: &Site<'_>) -> Option<Timestamp> {
    let zone = site.policies.organisation.time_zone.clone();
    let noon = zone.to_timestamp(site.options.today.at(12, 0, 0, 0)).ok()?;
    Some(noon)
}

fn kind(answer: &Answer) -> &'static str {
    match answer.verdict {
        Verdict::Decide => "yes",
        Verdict::Ask(_) => "ask",
        Verdict::No => "no",
        Verdict::NotCovered | Verdict::CannotTell(_) => "if",
    }
}

/// What the case says, one fact on a line; who the customer and the agent are does not matter here.
fn given(site: &Site<'_>, guideline: &Guideline, example: &Example) -> Vec<String> {
    let words = site.reader.words.within(guideline);
    let role = example
        .given
        .role
        .as_ref()
        .map(|role| say(words.lang, "page-practise-for", &[("role", words.role(role).into())]));
    let remedy = example.given.remedy.as_ref().filter(|_| guideline.remedies.len() > 1);
    let remedy = remedy.map(|id| words.remedy(guideline, id));
    let facts = example.given.facts.iter();
    let facts = facts.filter(|(id, _)| !matches!(id.as_str(), built_in::CUSTOMER | built_in::AGENT));
    let facts = facts.map(|(id, value)| super::reader::capital(&fact_is(&words, id, value)));
    role.into_iter().chain(remedy).chain(facts).collect()
}
