//! Good calls: stories told with consent, shown for a month, never a ranking.

use jiff::ToSpan;
use minijinja::{Value, context};

use super::pages::{Page, Site, phrase};
use crate::model::Recognition;
use crate::prose::{long_date, say};

/// Returns the page of the stories of the last month.
pub(super) fn page(site: &Site<'_>) -> Page {
    let calls: Vec<Value> = recent(site).into_iter().map(|call| story(site, call)).collect();
    let title = site.say("page-good-calls");
    let context = context! { calls => calls };
    Page { path: "good-calls.html".into(), template: "good_calls.html", title, menu: "", context }
}

/// Returns the latest story.
pub(super) fn latest(site: &Site<'_>) -> Option<Value> {
    recent(site).first().map(|call| story(site, call))
}

fn recent<'a>(site: &Site<'a>) -> Vec<&'a Recognition> {
    let today = site.options.today;
    let is_shown = |call: &&Recognition| call.date <= today && today <= call.date.saturating_add(1.month());
    let mut recent: Vec<&Recognition> = site.policies.recognitions.iter().filter(is_shown).collect();
    recent.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
    recent
}

fn story(site: &Site<'_>, call: &Recognition) -> Value {
    let lang = site.reader.lang;
    let text = |key: &str| site.reader.text(&call.texts, key).map(phrase);
    let thanks = call.thanked_by.as_ref().map(|id| {
        let department = site.reader.words.department(id);
        say(lang, "page-good-call-thanks", &[("department", department.into())])
    });
    let guideline = call.guideline.as_ref().and_then(|id| {
        let title = site.reader.title_of(id)?;
        Some(context! { id => id.as_str(), title => phrase(title) })
    });
    context! {
        title => text("title"),
        story => text("story").unwrap_or_else(|| phrase(Default::default())),
        told_by => text("told_by"),
        date => long_date(lang, call.date),
        thanks => thanks.unwrap_or_default(),
        guideline => guideline,
    }
}
