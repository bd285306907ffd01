//! What the calendar changes, a day at a time.

use jiff::civil::Date;

use super::{ChangesReport, Format, html, human, json, markdown};
use crate::compare::OnDay;
use crate::prose::{Lang, say};
use crate::report::look::Style;

/// What the calendar changes, and what is needed to show it.
#[derive(Clone, Copy, Debug)]
pub struct CalendarReport<'a> {
    /// The days on which something changes, the earliest first.
    pub days: &'a [OnDay],
    /// The first day that was looked at.
    pub from: Date,
    /// The last one.
    pub until: Date,
    /// The reader's language.
    pub lang: Lang,
}

impl CalendarReport<'_> {
    /// Returns the report in a format.
    #[must_use]
    pub fn render(&self, format: Format) -> String {
        match format {
            Format::Human(look) => {
                let paint = |text: &str| look.paint(Style::Bold, text);
                let mut text = paint(&self.head()) + "\n";
                for day in self.days {
                    let said = human::render(&self.of(day).said(), look, self.lang);
                    text += &format!("\n{}\n{said}", paint(&self.title(day)));
                }
                text
            }
            Format::Markdown => {
                let mut text = format!("## {}\n", markdown::escape(&self.head()));
                for day in self.days {
                    let said = markdown::render(&self.of(day).said(), self.lang);
                    text += &format!("\n## {}\n\n{said}", markdown::escape(&self.title(day)));
                }
                text
            }
            Format::Html => {
                let parts = self.days.iter().map(|day| (self.title(day), self.of(day).said()));
                html::calendar(&self.head(), parts, self.lang)
            }
            Format::Json => {
                let days = self.days.iter().map(|day| (day.day, json::document(&self.of(day))));
                json::calendar(self.from, self.until, days.collect())
            }
        }
    }

    fn head(&self) -> String {
        let id = if self.days.is_empty() { "calendar-nothing" } else { "diff-by-date" };
        say(self.lang, id, &[("from", self.from.into()), ("until", self.until.into())])
    }

    fn title(&self, day: &OnDay) -> String {
        say(self.lang, "diff-on-date", &[("date", day.day.into())])
    }

    fn of<'a>(&self, day: &'a OnDay) -> ChangesReport<'a> {
        ChangesReport {
            changes: &day.changes,
            before: &day.before,
            after: &day.after,
            names: ("", ""),
            lang: self.lang,
        }
    }
}
