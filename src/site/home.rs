//! The home page: the box, what is going on, every guideline with one's own limit.

use minijinja::{Value, context};

use super::pages::{Page, Site, phrase};
use super::{limits, notices, recognition};
use crate::model::{Guideline, RoleId};
use crate::prose::{long_date, say};

/// Above this many guidelines the page lists the departments instead; the helper still lists all.
pub(super) const MOST_LISTED: usize = 60;

/// How many days the changes are on the home page.
const DAYS_OF_NEWS: i64 = 7;

/// Returns the page.
pub(super) fn page(site: &Site<'_>) -> Page {
    let guidelines = &site.policies.guidelines;
    let is_short = guidelines.len() <= MOST_LISTED;
    let groups = departments(site, is_short);
    let context = context! {
        roles => site.roles(),
        lowest => site.policies.organisation.roles().next().map(|role| site.reader.words.role(role)),
        example => example(site),
        notices => notices::lines(site, |_| true),
        groups => groups,
        changes => super::changes::recent(site, DAYS_OF_NEWS),
        good_call => recognition::latest(site),
    };
    Page {
        path: "index.html".into(),
        template: "home.html",
        title: site.say("page-home"),
        menu: "page-home",
        context,
    }
}

/// Returns guidelines with the limits of the lowest role; the helper puts those of the chosen role there.
pub(super) fn listing(site: &Site<'_>, is_wanted: impl Fn(&Guideline) -> bool) -> Vec<Value> {
    let guidelines = by_title(site, is_wanted).into_iter();
    let lowest = site.policies.organisation.roles().next();
    guidelines
        .map(|(number, guideline)| {
            let lines = lowest.map(|role| limits::lines(site.reader, guideline, role)).unwrap_or_default();
            context! {
                id => guideline.id.as_str(),
                number => number,
                title => phrase(site.reader.title(guideline)),
                limit => lines.join("\n"),
            }
        })
        .collect()
}

/// The people of a rank.
pub(super) fn group(site: &Site<'_>, rank: &[RoleId]) -> String {
    let groups: Vec<String> = rank.iter().map(|role| site.reader.words.role_group(role)).collect();
    groups.join(", ")
}

/// A label and what belongs to it, with the colon of the language.
pub(super) fn labelled(site: &Site<'_>, label: &str, text: &str) -> String {
    say(site.reader.lang, "condition", &[("fact", label.into()), ("test", text.into())])
}

/// Every department with the guidelines it is responsible for; where there are many, without them.
fn departments(site: &Site<'_>, is_short: bool) -> Vec<Value> {
    let departments = site.policies.departments.iter();
    let groups = departments.map(|department| {
        let guidelines = listing(site, |guideline| is_short && guideline.department == department.id);
        (site.reader.words.department(&department.id), department, guidelines)
    });
    let groups = groups.filter(|(_, _, guidelines)| !is_short || !guidelines.is_empty());
    let groups = groups.map(|(title, department, guidelines)| {
        context! { id => department.id.as_str(), title => title, guidelines => guidelines }
    });
    groups.collect()
}

/// Guidelines with their numbers, in the order of their titles.
pub(super) fn by_title<'a>(
    site: &Site<'a>,
    is_wanted: impl Fn(&Guideline) -> bool,
) -> Vec<(usize, &'a Guideline)> {
    let all = site.policies.guidelines.iter().enumerate();
    let mut all: Vec<(usize, &Guideline)> = all.filter(|(_, guideline)| is_wanted(guideline)).collect();
    all.sort_by_cached_key(|(_, guideline)| order(&site.reader.title(guideline).text));
    all
}

/// What a title is sorted by: letters count without case and accents, but for those that the words share.
fn order(title: &str) -> (String, String) {
    let plain = title.to_lowercase();
    let folded = plain.chars().map(|letter| match letter {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'î' | 'ï' => 'i',
        'ó' | 'ô' | 'ö' | 'ő' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ű' => 'u',
        'ç' => 'c',
        'ё' => 'е',
        letter => letter,
    });
    (folded.collect(), plain)
}

/// A customer's words with an amount a little above the limit, `late fee 60`.
fn example(site: &Site<'_>) -> String {
    let role = site.policies.organisation.roles().next();
    let mut found: Vec<(usize, String)> = Vec::new();
    for guideline in &site.policies.guidelines {
        let words = site.reader.list(guideline, "say").into_iter().next().map(|phrase| phrase.text);
        let amount = role.and_then(|role| amount_above(site, guideline, role));
        if let (Some(words), Some(amount)) = (words, amount) {
            found.push((words.chars().count(), format!("{words} {amount}")));
        }
    }
    let shortest = found.iter().min_by_key(|(length, _)| *length);
    shortest.map_or_else(String::new, |(_, example)| example.clone())
}

fn amount_above(site: &Site<'_>, guideline: &Guideline, role: &RoleId) -> Option<i128> {
    use crate::model::Amount;
    let first = site.policies.organisation.currencies.first()?;
    let amounts =
        guideline.remedies.iter().filter_map(|remedy| site.reader.most_generous(guideline, remedy, role));
    let limits = amounts.filter_map(|amount| match amount {
        Amount::PerCurrency(all) => {
            all.iter().find(|(currency, _)| currency == first).map(|(_, exact)| *exact)
        }
        Amount::Anything | Amount::Cases(_) | Amount::Expression(_) => None,
    });
    limits.map(|limit| limit.floor() + (limit.floor() / 5).max(1)).next()
}

/// Says from when a guideline holds, or until when.
pub(super) fn in_force(site: &Site<'_>, guideline: &Guideline) -> String {
    let lang = site.reader.lang;
    let said = |id: &str, day| say(lang, id, &[("date", long_date(lang, day).into())]);
    let from = guideline.in_force.from.filter(|from| *from > site.options.today);
    let from = from.map(|day| said("page-in-force-from", day));
    let until = guideline.in_force.until.map(|day| said("page-in-force-until", day));
    from.into_iter().chain(until).collect::<Vec<_>>().join(" ")
}
