//! Notices: a line on the pages they affect while they run, and a page that tells all.

use minijinja::{Value, context};

use super::home::labelled;
use super::pages::{Page, Site, period, phrase, phrases};
use crate::model::{Affected, DepartmentId, Guideline, Notice};
use crate::prose::{list_and, long_date, say};

/// Returns the page of all notices that are not over.
pub(super) fn page(site: &Site<'_>) -> Page {
    let notices: Vec<Value> = current(site).map(|notice| whole(site, notice)).collect();
    let title = site.say("page-notices");
    Page {
        path: "notices.html".into(),
        template: "notices.html",
        title,
        menu: "",
        context: context! { notices => notices },
    }
}

/// Returns one line for each notice that is wanted.
pub(super) fn lines(site: &Site<'_>, is_wanted: impl Fn(&Notice) -> bool) -> Vec<Value> {
    let wanted = current(site).filter(|notice| is_wanted(notice));
    wanted
        .map(|notice| {
            let (from, until, is_on) = period(notice.from, notice.until, site.options.today);
            context! {
                id => notice.id.as_str(), title => title(site, notice),
                from_day => from, until_day => until, is_on => is_on,
            }
        })
        .collect()
}

/// Whether a notice concerns a guideline, itself or through its department.
pub(super) fn concerns(notice: &Notice, guideline: &Guideline) -> bool {
    notice.affects.iter().any(|affected| match affected {
        Affected::Guideline(id) => *id == guideline.id,
        Affected::Department(id) => *id == guideline.department,
    })
}

/// Whether a notice concerns a department.
pub(super) fn concerns_department(notice: &Notice, department: &DepartmentId) -> bool {
    notice.affects.iter().any(|affected| matches!(affected, Affected::Department(id) if id == department))
}

/// Those that are not over; what begins later is shown by the browser when its day comes.
fn current<'a>(site: &Site<'a>) -> impl Iterator<Item = &'a Notice> {
    let today = site.options.today;
    site.policies.notices.iter().filter(move |notice| today <= notice.until)
}

fn title(site: &Site<'_>, notice: &Notice) -> Value {
    let text =
        site.reader.text(&notice.texts, "title").or_else(|| site.reader.text(&notice.texts, "what_happened"));
    phrase(text.unwrap_or_default())
}

fn whole(site: &Site<'_>, notice: &Notice) -> Value {
    let lang = site.reader.lang;
    let (from, until, is_on) = period(notice.from, notice.until, site.options.today);
    let affects: Vec<String> = notice
        .affects
        .iter()
        .map(|affected| match affected {
            Affected::Guideline(id) => {
                site.reader.title_of(id).map_or_else(|| id.to_string(), |title| title.text)
            }
            Affected::Department(id) => site.reader.words.department(id),
        })
        .collect();
    let parts = [
        ("page-what-happened", "what_happened", ""),
        ("page-what-we-do", "what_we_do", ""),
        ("page-tell-the-customer", "tell_the_customer", "plus"),
        ("page-do-not", "do_not", "minus"),
    ];
    let parts = parts.into_iter().filter_map(|(label, key, class)| {
        let lines = site.reader.plain_list(&notice.texts, key);
        (!lines.is_empty())
            .then(|| context! { title => site.say(label), lines => phrases(lines), class => class })
    });
    let affects = (!affects.is_empty())
        .then(|| say(lang, "page-notice-affects", &[("list", list_and(lang, &affects).into())]));
    let department = notice.contact.as_ref();
    context! {
        id => notice.id.as_str(),
        title => title(site, notice),
        from_day => from, until_day => until, is_on => is_on,
        until => say(lang, "page-notice-until", &[("date", long_date(lang, notice.until).into())]),
        affects => affects.unwrap_or_default(),
        parts => parts.collect::<Vec<_>>(),
        department => department.map(|id| context! {
            id => id.as_str(),
            title => labelled(site, &site.say("page-behind"), &site.reader.words.department(id)),
        }),
    }
}
