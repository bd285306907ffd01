//! What changed, by day, in the sentences that a comparison made.

use jiff::ToSpan;
use minijinja::{Value, context};

use super::Change;
use super::pages::{Page, Site};
use crate::prose::{Lang, long_date};

/// Returns the page; none where no changes are given.
pub(super) fn page(site: &Site<'_>) -> Option<Page> {
    let changes = in_order(site);
    if changes.is_empty() {
        return None;
    }
    let days = changes.chunk_by(|a, b| a.date == b.date);
    let days: Vec<Value> = days
        .map(|of_day| {
            let date = of_day.first().map(|change| long_date(site.reader.lang, change.date));
            let changes: Vec<Value> = of_day.iter().map(|change| entry(site, change)).collect();
            context! { date => date, changes => changes }
        })
        .collect();
    let title = site.say("page-changes");
    let context = context! { days => days };
    Some(Page { path: "changes.html".into(), template: "changes.html", title, menu: "page-changes", context })
}

/// Returns the changes of the last days to guidelines that are still there.
pub(super) fn recent(site: &Site<'_>, days: i64) -> Vec<Value> {
    let since = site.options.today.saturating_sub(days.days());
    let recent = in_order(site).into_iter().filter(|change| change.date > since);
    let there = recent.filter(|change| site.policies.guideline(change.guideline.as_str()).is_some());
    there.take(4).map(|change| entry(site, change)).collect()
}

fn in_order<'a>(site: &Site<'a>) -> Vec<&'a Change> {
    let mut changes: Vec<&Change> = site.options.changes.iter().collect();
    changes.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.guideline.cmp(&b.guideline)));
    changes
}

fn entry(site: &Site<'_>, change: &Change) -> Value {
    let title = site.reader.title_of(&change.guideline);
    let lines = change.lines.get(&site.reader.lang).or_else(|| change.lines.get(&Lang::En));
    context! {
        id => change.guideline.as_str(),
        is_there => title.is_some(),
        title => title.map_or_else(|| change.title.clone(), |title| title.text),
        lines => lines.cloned().unwrap_or_default(),
    }
}
