//! A review as a comment under a pull request, or as the summary of a build.

use super::ReviewReport;
use super::rows::text;
use super::section::{Section, fitted};
use crate::analysis::Direction;
use crate::compare::{GuidelineChanges, Meaning, RegionOf, Room, Said};
use crate::prose::{Lang, list_and};

/// Where Markdown is shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Skin {
    /// Under a pull request: found again by a marker, and short.
    Comment,
    /// On the page of a build.
    Summary,
}

/// How many characters a comment may have; nobody reads more.
const COMMENT: usize = 20_000;
/// How many characters the server takes.
const MOST: usize = 65_536;
/// How many characters the summary of a build may have; each is at most four bytes of a mebibyte.
const SUMMARY: usize = 250_000;

/// Returns a review as Markdown.
pub(super) fn render(report: &ReviewReport<'_>, skin: Skin) -> String {
    let said = report.said();
    let mut sections = vec![Section::fixed(head(report, said.as_ref(), skin))];
    sections.extend(said.as_ref().filter(|said| has_changes(said)).map(|said| report.what_changes(said)));
    sections.extend(report.please_look());
    let simulation = report.review.simulation.as_ref();
    sections.extend(simulation.and_then(|simulation| report.would_have(simulation)));
    sections.extend(simulation.and_then(|simulation| report.newly_granted(simulation)));
    sections.extend(report.words_read());
    sections.extend(said.as_ref().and_then(|said| report.exactly(&said.rest)));
    sections.extend(report.who_agrees());
    sections.push(Section::fixed(foot(report)));
    let budget = match skin {
        Skin::Comment => COMMENT,
        Skin::Summary => SUMMARY,
    };
    let shortened = format!("\n{}\n", text(&report.say("review-shortened", &[])));
    let left_out = |n: usize| text(&report.say("review-left-out", &[("count", n.into())]));
    let whole = fitted(&sections, budget, &shortened, &left_out);
    match whole.chars().count() <= budget.max(MOST) {
        true => whole,
        // Only titles without end can lead here.
        false => whole.chars().take(COMMENT).collect::<String>() + &shortened,
    }
}

fn has_changes(said: &Said) -> bool {
    !said.guidelines.is_empty() || !said.elsewhere.is_empty()
}

fn head(report: &ReviewReport<'_>, said: Option<&Said>, skin: Skin) -> String {
    let (base, head) = report.names;
    let mut text = match skin {
        Skin::Comment => format!(
            "<!-- sayso:review v1 base={} head={} risk={} -->\n",
            plain(base),
            plain(head),
            report.review.risk()
        ),
        Skin::Summary => String::new(),
    };
    text += &format!("### {}\n", self::text(&report.headline(said)));
    let basis = report.introduction();
    if !basis.is_empty() {
        text += &format!("\n{}\n", self::text(&basis.join(" ")));
    }
    text + &format!("\n{}\n\n---\n", counts(report))
}

/// A name inside the marker, where two dashes would end it.
fn plain(name: &str) -> String {
    name.chars()
        .map(|letter| if letter.is_alphanumeric() || "._/".contains(letter) { letter } else { '-' })
        .collect::<String>()
        .replace("--", "-")
}

fn counts(report: &ReviewReport<'_>) -> String {
    let said = match report.review.remarks.is_empty() {
        true => report.say("review-all-good", &[]),
        false => report.say("review-counts", &report.counts()),
    };
    let mut line = format!("**{}**", text(&said));
    let open: Vec<String> = report.open_departments();
    if !open.is_empty() {
        let still = report.say("review-still-to-agree", &[("list", list_and(report.lang, &open).into())]);
        line += &format!(" · **{}**", text(&still));
    }
    line
}

fn foot(report: &ReviewReport<'_>) -> String {
    let mut foot = String::new();
    let languages = &report.after.organisation.languages;
    let previews: Vec<String> = match &report.links.preview {
        Some(preview) => languages
            .iter()
            .map(|tag| {
                let name = Lang::from_tag(tag.as_str())
                    .map_or_else(|| tag.to_string(), |lang| lang.name().to_owned());
                format!("[{}]({}/{tag}/index.html)", text(&name), preview.trim_end_matches('/'))
            })
            .collect(),
        None => Vec::new(),
    };
    if !previews.is_empty() {
        let lead = text(&report.say("review-as-agents-see-it", &[]));
        foot += &format!("\n**{lead}** {}\n", previews.join(" · "));
    }
    let rewritten = report.say("review-rewritten", &[("revision", report.names.1.into())]);
    foot += &format!("\n---\n\n{}", text(&rewritten));
    if let Some(full) = &report.links.report {
        foot += &format!(" [{}]({full})", text(&report.say("review-full-report", &[])));
    }
    foot + "\n"
}

impl ReviewReport<'_> {
    /// The consequence in one or two sentences.
    pub(super) fn headline(&self, said: Option<&Said>) -> String {
        let Some(said) = said else { return self.say("review-not-compared", &[]) };
        let n = self.review.changes.as_ref().map_or(0, |changes| changes.n_with_other_decisions());
        let consequence = self.review.simulation.as_ref().filter(|_| n > 0 && self.is_heard());
        let consequence = consequence.map(|simulation| self.consequence(simulation)).unwrap_or_default();
        std::iter::once(said.headline.clone()).chain(consequence).collect::<Vec<_>>().join(" ")
    }

    /// What was checked, what it costs, and whether somebody loses something.
    pub(super) fn introduction(&self) -> Vec<String> {
        let Some(changes) = &self.review.changes else { return Vec::new() };
        let first = self.is_first.then(|| self.say("review-first", &[]));
        let mut said: Vec<String> = first.into_iter().collect();
        said.extend(match &self.review.simulation {
            Some(simulation) if changes.n_with_other_decisions() > 0 => self.basis(simulation),
            Some(_) => Vec::new(),
            None if changes.n_with_other_decisions() > 0 => vec![self.say("review-no-log", &[])],
            None => Vec::new(),
        });
        if changes.n_with_other_decisions() == 0 {
            return said;
        }
        said.extend(match changes.room() {
            Some(Room::Less | Room::Both) => {
                let losing = changes.guidelines.iter().filter(|one| has_less_room(one));
                let losing: Vec<String> = losing.map(|one| self.title_of(one.id.as_str())).collect();
                let list = ("list", list_and(self.lang, &losing).into());
                (!losing.is_empty()).then(|| self.say("review-somebody-loses", &[list]))
            }
            Some(Room::More | Room::Same | Room::Other) => Some(self.say("review-nobody-loses", &[])),
            None => None,
        });
        said
    }

    /// The departments that have still to agree.
    pub(super) fn open_departments(&self) -> Vec<String> {
        self.review.open_agreements().map(|one| self.words().department(&one.department)).collect()
    }
}

fn has_less_room(changes: &GuidelineChanges) -> bool {
    let Meaning::Exact(regions) = &changes.meaning else { return false };
    let is_less = |one: &RegionOf| one.region.direction() == Direction::LessRoom;
    regions.iter().any(|one| is_less(one) && one.region.witness.is_some())
}
