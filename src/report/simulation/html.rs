//! A simulation as one page that needs nothing else: for a browser, in both themes, and for paper.

use super::{SimulationReport, chart};
use crate::diagnostic::Arg;
use crate::prose::{number, percent};
use crate::report::page::{escape, styled};
use crate::simulate::{Cause, Group, Interval, Kind, Spent};

const STYLE: &str = include_str!("page.css");

/// Returns a simulation as a page.
pub(super) fn render(report: &SimulationReport<'_>) -> String {
    let headline = report.headline();
    let mut body = format!("<h1>{}</h1>\n", escape(&headline));
    let (old, new) = report.names;
    body +=
        &format!("<p class=\"versions\"><code>{}</code> → <code>{}</code></p>\n", escape(old), escape(new));
    let is_replayed = report.simulation.counts.replayed > 0;
    if is_replayed {
        body += &numbers(report);
    }
    body += &report.basis_section();
    if is_replayed {
        body += &report.trust_section();
        body += &report.changes_section();
        body += &report.money_section();
        body += &report.supervisors_section();
        body += &report.people_section();
        body += &report.caps_section();
        body += &report.sweep_section();
        body += &report.examples_section();
        body += &report.section("sim-cannot", &list(&[report.say("sim-cannot-offers", &[])]));
    }
    let digest = report.say("sim-digest", &[("text", report.simulation.digest.as_str().into())]);
    body += &report.section("sim-section-reproduce", &format!("<p><code>{}</code></p>\n", escape(&digest)));
    styled(&headline, &body, STYLE, report.lang)
}

fn numbers(report: &SimulationReport<'_>) -> String {
    let one = |(label, number): (String, String)| {
        format!("<div><dt>{}</dt><dd>{}</dd></div>\n", escape(&label), escape(&number))
    };
    format!("<dl class=\"numbers\">\n{}</dl>\n", report.numbers().into_iter().map(one).collect::<String>())
}

impl SimulationReport<'_> {
    fn section(&self, title: &str, inside: &str) -> String {
        match inside {
            "" => String::new(),
            inside => format!("<section>\n<h2>{}</h2>\n{inside}</section>\n", escape(&self.say(title, &[]))),
        }
    }

    fn basis_section(&self) -> String {
        let lines: String = self.basis().iter().map(|line| format!("<p>{}</p>\n", escape(line))).collect();
        self.section("sim-section-replayed", &(lines + &list(&self.left_out())))
    }

    fn trust_section(&self) -> String {
        let lines = self.fidelity().into_iter().chain(self.missing()).chain(self.unreadable());
        let mut inside: String = lines.map(|line| format!("<p>{}</p>\n", escape(&line))).collect();
        if let Some(period) = &self.simulation.period {
            let args = [("count", period.n_days_without_data.into())];
            inside += &format!("<p>{}</p>\n", escape(&self.say("sim-days-without-data", &args)));
        }
        let disagreements = &self.simulation.fidelity.top_disagreements;
        if !disagreements.is_empty() {
            let rows = disagreements.iter().map(|(guideline, outcome, base, n)| {
                let outcome = self.say(&format!("outcome-{}", outcome.word().replace('_', "-")), &[]);
                vec![self.titled(guideline), outcome, self.kind(*base), number(self.lang, *n)]
            });
            let head = ["sim-col-guideline", "sim-disagreements", "sim-old", "sim-col-decisions"];
            inside += &self.table(&head, rows.collect(), 3);
        }
        self.section("sim-trust", &inside)
    }

    fn changes_section(&self) -> String {
        let head = ["sim-old", "sim-new", "sim-col-decisions", "sim-col-people", "sim-col-amount"];
        let rows = self.matrix().into_iter().map(|row| row.to_vec()).collect();
        self.section("sim-matrix", &(self.table(&head, rows, 2) + &list(&self.causes())))
    }

    fn money_section(&self) -> String {
        let all =
            self.simulation.money.iter().flat_map(|one| one.money.iter().map(move |money| (one, money)));
        let changed: Vec<_> = all.filter(|(_, money)| money.added() != Spent::default()).collect();
        let mut inside = String::new();
        for (guideline, money) in &changed {
            let of_currency =
                changed.iter().filter(|(_, other)| other.currency.code() == money.currency.code());
            let ends = of_currency.flat_map(|(_, other)| bounds(other)).chain([0]);
            let scale = ends.fold([0, 0], |[least, most], end| [end.min(least), end.max(most)]);
            let [low, likely, high] = bounds(money);
            let said =
                format!("{}: {}", self.titled(&guideline.guideline), super::interval_said(self.lang, money));
            inside += &figure(&said, &chart::range(&said, [low, likely, high], scale));
        }
        if !inside.is_empty() {
            let meanings = ["floor", "replay", "ceiling"].map(|word| {
                let name = self.say(&format!("sim-money-{word}"), &[]);
                format!("{name}: {}", self.say(&format!("sim-money-{word}-meaning"), &[]))
            });
            inside += &list(&meanings);
        }
        self.section("sim-section-money", &inside)
    }

    fn supervisors_section(&self) -> String {
        let headline = &self.simulation.headline;
        let mut inside = match &headline.agreement {
            Some(share) => {
                let text = |hundredths: u32| Arg::Text(percent(self.lang, &tenths(hundredths)));
                let args = [
                    ("countText", number(self.lang, share.n_yes).into()),
                    ("totalText", number(self.lang, share.n_cases).into()),
                    ("percent", text(share.share)),
                    ("low", text(share.low)),
                    ("high", text(share.high)),
                ];
                let said = self.say("sim-agreement", &args);
                let of = [share.low, share.share, share.high].map(i128::from);
                figure(&said, &chart::range(&said, of, [0, 10_000]))
            }
            None => format!("<p>{}</p>\n", escape(&self.say("sim-agreement-none", &[]))),
        };
        let overruled: Vec<String> = headline.overruled.iter().map(|case| self.past(case)).collect();
        if !overruled.is_empty() {
            inside += &format!("<p>{}</p>\n{}", escape(&self.say("sim-refused-list", &[])), list(&overruled));
        }
        self.section("sim-section-supervisors", &inside)
    }

    fn people_section(&self) -> String {
        let simulation = self.simulation;
        let groups = [
            ("sim-col-guideline", &simulation.by_guideline),
            ("sim-col-role", &simulation.by_role),
            ("sim-col-team", &simulation.by_team),
            ("sim-col-site", &simulation.by_site),
            ("sim-col-month", &simulation.by_month),
        ];
        let mut inside = String::new();
        for (what, groups) in groups {
            if groups.iter().all(|group| group.name.is_empty()) {
                continue;
            }
            let title = self.say("sim-by", &[("what", self.say(what, &[]).into())]);
            let shown: Vec<&Group> = groups.iter().filter(|group| !group.is_small()).collect();
            let name = |group: &Group| self.group_name(what, &group.name);
            let rows = shown.iter().map(|group| (name(group), [group.decided_before, group.decided_after]));
            let mut caption = title;
            if shown.len() < groups.len() {
                caption += &format!(" ({})", self.say("sim-small-cell", &[]));
            }
            let picture = chart::pairs(&caption, &rows.collect::<Vec<_>>());
            inside += &figure(&caption, if shown.is_empty() { "" } else { &picture });
        }
        if !inside.is_empty() {
            let key = |class: &str, id: &str| {
                let said = format!("{}: {}", self.say(id, &[]), self.kind(Kind::Decide));
                format!("<span class=\"key {class}\"></span>{}", escape(&said))
            };
            inside = format!("<p>{} {}</p>\n{inside}", key("old", "sim-old"), key("new", "sim-new"));
        }
        self.section("sim-section-people", &inside)
    }

    fn caps_section(&self) -> String {
        self.section("sim-caps", &list(&self.caps()))
    }

    fn sweep_section(&self) -> String {
        let Some((title, sweep)) = self.sweep_title().zip(self.sweep) else { return String::new() };
        let mut inside = format!("<p>{}</p>\n", escape(&title));
        for (curve, (rows, sentences)) in sweep.curves.iter().zip(self.sweep()) {
            let points: Vec<(i64, u64)> =
                curve.points.iter().map(|point| (point.limit, point.on_the_spot)).collect();
            let caption = format!("{}: {}", self.kind(Kind::Decide), curve.currency.code());
            inside += &figure(&caption, &chart::curve(&caption, &points, curve.written));
            let cell = |cell: &String, at: usize| {
                format!("<td{}>{}</td>", if at < 4 { " class=\"n\"" } else { "" }, escape(cell))
            };
            let head = self.sweep_head().map(|name| format!("<th>{}</th>", escape(&name))).concat();
            let rows = rows.iter().map(|row| {
                let cells = row.iter().enumerate().map(|(at, text)| cell(text, at));
                format!("<tr>{}</tr>\n", cells.collect::<String>())
            });
            let rows: String = rows.collect();
            inside += &format!("<div class=\"wide\"><table><tr>{head}</tr>\n{rows}</table></div>\n");
            inside += &list(&sentences);
        }
        self.section("sim-sweep", &inside)
    }

    fn examples_section(&self) -> String {
        let cells = self.simulation.matrix.iter().filter(|cell| cell.from != cell.to);
        let mut rows = Vec::new();
        for cell in cells {
            for case in &cell.examples {
                let cause = case.cause.map_or_else(String::new, |cause| self.say(cause_id(cause), &[]));
                rows.push(vec![self.past(case), self.kind(cell.from), self.kind(cell.to), cause]);
            }
        }
        let head = ["sim-col-date", "sim-old", "sim-new", "sim-cause"];
        let inside = if rows.is_empty() { String::new() } else { self.table(&head, rows, 9) };
        self.section("sim-section-examples", &inside)
    }

    fn group_name(&self, what: &str, name: &str) -> String {
        match (what, name) {
            (_, "") => "–".to_owned(),
            ("sim-col-guideline", name) => self.titled(name),
            (_, name) => name.to_owned(),
        }
    }

    /// Returns the title of a guideline that a log names.
    fn titled(&self, guideline: &str) -> String {
        let title = self.policies.guideline(guideline);
        let title =
            title.map(|guideline| crate::prose::Words::new(self.lang, self.policies).title(guideline));
        title.unwrap_or_else(|| guideline.to_owned())
    }

    /// Returns a table; from a column on the cells are numbers.
    fn table(&self, head: &[&str], rows: Vec<Vec<String>>, numbers_from: usize) -> String {
        let class = |at: usize| if at >= numbers_from { " class=\"n\"" } else { "" };
        let head = head.iter().enumerate();
        let head = head.map(|(at, id)| format!("<th{}>{}</th>", class(at), escape(&self.say(id, &[]))));
        let head: String = head.collect();
        let row = |cells: Vec<String>| {
            let cells = cells.iter().enumerate();
            let cells = cells.map(|(at, cell)| format!("<td{}>{}</td>", class(at), escape(cell)));
            format!("<tr>{}</tr>\n", cells.collect::<String>())
        };
        let rows: String = rows.into_iter().map(row).collect();
        format!("<div class=\"wide\"><table><tr>{head}</tr>\n{rows}</table></div>\n")
    }
}

fn cause_id(cause: Cause) -> &'static str {
    match cause {
        Cause::Rule => "sim-cause-rule",
        Cause::CapSetting => "sim-cause-cap",
        Cause::KnockOn => "sim-cause-knock-on",
    }
}

/// Returns the least, what is likely, and the most that a change adds.
fn bounds(money: &Interval) -> [i128; 3] {
    let Spent { floor, replay, ceiling } = money.added();
    [floor.min(replay).min(ceiling), replay, floor.max(replay).max(ceiling)].map(i128::from)
}

/// Hundredths of a percent with one decimal, rounded half up.
fn tenths(hundredths: u32) -> String {
    let tenths = (hundredths + 5) / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn figure(caption: &str, picture: &str) -> String {
    format!("<figure>\n<figcaption>{}</figcaption>\n{picture}</figure>\n", escape(caption))
}

fn list(lines: &[String]) -> String {
    let item = |line: &String| {
        format!("<li><span class=\"mark\" aria-hidden=\"true\">·</span>{}</li>\n", escape(line))
    };
    let items: String = lines.iter().map(item).collect();
    if items.is_empty() { items } else { format!("<ul>\n{items}</ul>\n") }
}
