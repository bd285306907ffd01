//! Changes in sentences.

use super::sentence_of_vocabulary::name_of_text;
use super::written::Written;
use crate::diagnostic::Arg;
use crate::model::{Exception, Guideline, LanguageTag, Policies, RemedyId, RoleId, Target};
use crate::prose::{Lang, Words, conditions, grant, hours, list_and, list_parts, long_date, say};

/// The words of both versions, for one reader and one guideline.
pub(super) struct Reader<'a> {
    pub(super) old: Words<'a>,
    pub(super) new: Words<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        lang: Lang,
        before: &'a Policies,
        after: &'a Policies,
        old: Option<&'a Guideline>,
        new: Option<&'a Guideline>,
    ) -> Self {
        let words = |policies: &'a Policies, own: Option<&'a Guideline>, other: Option<&'a Guideline>| {
            let words = Words::new(lang, policies);
            own.or(other).map_or(words, |guideline| words.within(guideline))
        };
        Self { old: words(before, old, new), new: words(after, new, old) }
    }

    pub(super) fn lang(&self) -> Lang {
        self.new.lang
    }

    pub(super) fn group(&self, role: &RoleId) -> String {
        let known = self.new.policies.organisation.rank(role).is_some() || role.as_str().is_empty();
        let words = if known { &self.new } else { &self.old };
        if role.as_str().is_empty() {
            let lowest = self.new.policies.organisation.roles().next();
            return lowest.map(|lowest| words.role_group(lowest)).unwrap_or_default();
        }
        words.role_group(role)
    }

    /// A role as one person has it: `Agent`.
    pub(super) fn one_of(&self, role: &RoleId) -> String {
        let is_known = self.new.policies.organisation.rank(role).is_some();
        if is_known { self.new.role(role) } else { self.old.role(role) }
    }

    pub(super) fn groups(&self, roles: &[RoleId]) -> Vec<String> {
        roles.iter().map(|role| self.group(role)).collect()
    }

    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        say(self.lang(), id, args)
    }

    pub(super) fn remedy(&self, id: &RemedyId) -> String {
        let has = |words: &Words<'_>| {
            words.guideline.is_some_and(|guideline| guideline.remedy(id.as_str()).is_some())
        };
        let words = if has(&self.new) { &self.new } else { &self.old };
        words.guideline.map_or_else(|| id.to_string(), |guideline| words.remedy(guideline, id))
    }

    fn remedies(&self, ids: &[RemedyId]) -> String {
        let titles: Vec<String> = ids.iter().map(|id| self.remedy(id)).collect();
        list_and(self.lang(), &titles)
    }

    /// Says one change; empty where there is nothing that a reader would miss.
    pub(super) fn sentence(&self, written: &Written) -> String {
        match written {
            Written::GuidelineAdded => {
                self.say("guideline-added", &[("guideline", self.title(&self.new).into())])
            }
            Written::GuidelineRemoved => {
                self.say("guideline-removed", &[("guideline", self.title(&self.old).into())])
            }
            Written::GuidelineRenamed { before, after } => self.old_new("guideline-renamed", before, after),
            Written::GuidelineMoved { before, after } => {
                self.old_new("guideline-moved", self.old.department(before), self.new.department(after))
            }
            Written::InForce { before, after } => self.period(*before, *after),
            Written::ReviewBy { before: Some(old), after: Some(new) } => {
                self.old_new("review-date-changed", *old, *new)
            }
            Written::ReviewBy { after: Some(new), .. } => {
                self.say("review-date-set", &[("new", (*new).into())])
            }
            Written::ReviewBy { .. } => String::new(),
            Written::OnlyWhen { before, after } => self.condition(
                None,
                before.as_ref(),
                after.as_ref(),
                ["only-when-added", "only-when-removed", "only-when-changed"],
            ),
            Written::Unless { before, after, .. } => self.exception(before.as_ref(), after.as_ref()),
            Written::UnlessOrder { .. } => self.say("unless-reordered", &[]),
            Written::Otherwise { remedy, before, after } => {
                let of = remedy.as_ref();
                let (old, new) =
                    (self.last_word(&self.old, of, before), self.last_word(&self.new, of, after));
                self.old_new("otherwise-changed", old, new)
            }
            Written::RemedyAdded(id) => self.say("remedy-added", &[("remedy", self.remedy(id).into())]),
            Written::RemedyRemoved(id) => self.say("remedy-removed", &[("remedy", self.remedy(id).into())]),
            Written::RemedyRenamed { before, after } => {
                self.old_new("remedy-renamed", before.to_string(), after.to_string())
            }
            Written::LikelyRenamed { before, after } => {
                self.say("likely-renamed", &[("old", before.into()), ("new", after.into())])
            }
            Written::RemedyOrder => {
                let ids: Vec<RemedyId> = self
                    .new
                    .guideline
                    .map(|guideline| guideline.remedies.iter().map(|remedy| remedy.id.clone()).collect())
                    .unwrap_or_default();
                self.say("remedies-reordered", &[("list", self.remedies(&ids).into())])
            }
            Written::OfferOrder { binds } => {
                self.say(if *binds { "offer-order-binding" } else { "offer-order-free" }, &[])
            }
            Written::Limit(change) => self.limit(change, std::slice::from_ref(&change.role), None),
            Written::Grant { remedy, before, after } => {
                let show = |words: &Words<'_>, may: &crate::model::May| {
                    let remedy = words.guideline.and_then(|guideline| guideline.remedy(remedy.as_str()));
                    remedy.map(|remedy| grant::may(words, remedy, may)).unwrap_or_default()
                };
                let gone = before
                    .as_ref()
                    .map(|old| self.say("grant-removed", &[("grant", show(&self.old, old).into())]));
                let added = after
                    .as_ref()
                    .map(|new| self.say("grant-added", &[("grant", show(&self.new, new).into())]));
                gone.into_iter().chain(added).collect::<Vec<_>>().join(" ")
            }
            Written::GrantWhen { role, before, after, .. } => self.condition(
                Some(role),
                before.as_ref(),
                after.as_ref(),
                ["condition-added-for", "condition-removed-for", "condition-changed-for"],
            ),
            Written::GrantPeriod { role, before, after, .. } => {
                let (role, sentence) = (self.group(role), self.period(*before, *after));
                self.say("of-remedy", &[("remedy", role.into()), ("sentence", sentence.into())])
            }
            Written::Owed { remedy, before, after } => self.owed(remedy, before.as_ref(), after.as_ref()),
            Written::Cap { remedy, before, after } => self.cap(remedy, before.as_ref(), after.as_ref()),
            Written::InsteadOf { before, after, .. } => {
                self.added_and_gone(before, after, "instead-of-added", "instead-of-removed")
            }
            Written::TogetherWith { before, after, .. } => {
                self.added_and_gone(before, after, "together-added", "together-removed")
            }
            Written::Measure(remedy) => {
                self.say("measure-changed", &[("remedy", self.remedy(remedy).into())])
            }
            Written::Training { before, after } => {
                let gone: Vec<&String> = before.iter().filter(|one| !after.contains(one)).collect();
                let added: Vec<&String> = after.iter().filter(|one| !before.contains(one)).collect();
                self.lists(&gone, &added, "training-removed", "training-added")
            }
            Written::Examples { added, removed, changed } => {
                let counts = [
                    ("examples-added", *added),
                    ("examples-removed", *removed),
                    ("examples-changed", *changed),
                ];
                let counts = counts.into_iter().filter(|(_, n)| *n > 0);
                counts.map(|(id, n)| self.say(id, &[("count", n.into())])).collect::<Vec<_>>().join(" ")
            }
            Written::Text { key, before, after } => self.text(key, before.as_deref(), after.as_deref()),
            Written::Stale(languages) => self.languages("translation-stale", languages),
            Written::Translated(languages) => self.languages("translation-changed", languages),
            Written::Fact { .. }
            | Written::FactBlank { .. }
            | Written::FactIs { .. }
            | Written::FactValues { .. } => self.fact(written),
            Written::Table { table, is_new, is_gone } => {
                let words = if *is_gone { &self.old } else { &self.new };
                let id = match (is_new, is_gone) {
                    (true, _) => "table-added",
                    (_, true) => "table-removed",
                    _ => "table-defined-anew",
                };
                self.say(id, &[("table", words.table(table).into())])
            }
            Written::Cell { table, at, before, after } => {
                self.cell(table, at, before.as_ref(), after.as_ref())
            }
            Written::Role { role, is_new: true } => {
                self.say("role-added", &[("role", self.new.role_group(role).into())])
            }
            Written::Role { role, .. } => {
                self.say("role-removed", &[("role", self.old.role_group(role).into())])
            }
            Written::Ranks => {
                let order = |words: &Words<'_>| {
                    let roles = words.policies.organisation.roles();
                    roles.map(|role| words.role_group(role)).collect::<Vec<_>>().join(", ")
                };
                self.old_new("ranks-changed", order(&self.old), order(&self.new))
            }
            Written::DeskHours { before, after } => {
                let show = |one: &Option<crate::model::Hours>| {
                    one.as_ref().map(|one| hours(self.lang(), one)).unwrap_or_default()
                };
                self.old_new("desk-hours-changed", show(before), show(after))
            }
            Written::Currency { currency, is_new } => {
                let id = if *is_new { "currency-added" } else { "currency-removed" };
                self.say(id, &[("currency", currency.code().into())])
            }
            Written::Languages { added, gone } => {
                let lists = [("language-removed", gone), ("language-added", added)];
                let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
                lists.map(|(id, list)| self.languages(id, list)).collect::<Vec<_>>().join(" ")
            }
            Written::Ceiling { role, before, after } => self.ceiling(role, before.as_ref(), after.as_ref()),
            Written::Ignored { rule, spot, until, reason } => self.ignored(rule, spot, *until, reason),
            Written::Quieter { rule, is_off } => {
                let id = if *is_off { "finding-switched-off" } else { "finding-only-asks" };
                self.say(id, &[("what", rule.into())])
            }
            Written::GateGone(gate) => self.gate_gone(gate),
            Written::Setting { what } => self.setting(what),
            Written::Department { department, is_new } => {
                let words = if *is_new { &self.new } else { &self.old };
                let id = if *is_new { "department-added" } else { "department-removed" };
                self.say(id, &[("department", words.department(department).into())])
            }
            Written::Closed(department) => {
                let department = self.new.department(department);
                self.say("department-closed-changed", &[("department", department.into())])
            }
            Written::DepartmentRenamed { department } => {
                let (old, new) = (self.old.department(department), self.new.department(department));
                if old == new { String::new() } else { self.old_new("department-renamed", old, new) }
            }
            Written::Contact { department, before, after } => {
                self.contact(department, before.as_ref(), after.as_ref())
            }
            Written::Supports { department, guideline, is_new } => {
                let id = if *is_new { "department-supports" } else { "department-supports-no-more" };
                let title = self.title_of(guideline.as_str());
                self.say(
                    id,
                    &[("department", self.new.department(department).into()), ("guideline", title.into())],
                )
            }
            Written::Notice { notice, until, is_new, is_gone } => {
                let words = if *is_gone { &self.old } else { &self.new };
                let found = words.policies.notices.iter().find(|one| one.id == *notice);
                let text = found.and_then(|notice| words.text(&notice.texts, "title"));
                let text: Arg = text.unwrap_or_else(|| notice.to_string()).into();
                match (is_new, is_gone) {
                    (true, _) => self.say("notice-added", &[("date", (*until).into()), ("text", text)]),
                    (_, true) => self.say("notice-ended", &[("text", text)]),
                    _ => self.say("notice-changed", &[("text", text)]),
                }
            }
            Written::NoticeDays { notice, before, after } => {
                let found = self.new.policies.notices.iter().find(|one| one.id == *notice);
                let text = found.and_then(|notice| self.new.text(&notice.texts, "title"));
                let days = |(from, until): &(jiff::civil::Date, jiff::civil::Date)| {
                    let lang = self.lang();
                    Arg::Text(format!("{} – {}", long_date(lang, *from), long_date(lang, *until)))
                };
                let text: Arg = text.unwrap_or_else(|| notice.to_string()).into();
                self.say(
                    "notice-dates-changed",
                    &[("text", text), ("old", days(before)), ("new", days(after))],
                )
            }
            Written::Recognition { title } => self.say("recognition-added", &[("text", title.into())]),
        }
    }

    fn title(&self, words: &Words<'_>) -> String {
        words.guideline.map(|guideline| words.title(guideline)).unwrap_or_default()
    }

    pub(super) fn title_of(&self, guideline: &str) -> String {
        let found = self.new.policies.guideline(guideline);
        found.map_or_else(|| guideline.to_owned(), |guideline| self.new.title(guideline))
    }

    fn old_new(&self, id: &str, old: impl Into<Arg>, new: impl Into<Arg>) -> String {
        self.say(id, &[("old", old.into()), ("new", new.into())])
    }

    /// What is answered where nothing else is; what a remedy leaves out its guideline says, and what that
    /// leaves out the organisation.
    pub(super) fn last_word(
        &self,
        words: &Words<'_>,
        remedy: Option<&RemedyId>,
        otherwise: &Option<Option<Target>>,
    ) -> String {
        let guideline = words.guideline;
        let own = || guideline?.remedy(remedy?.as_str())?.otherwise.as_ref();
        let whole = || guideline.filter(|_| remedy.is_some())?.otherwise.as_ref();
        let all = || words.policies.organisation.otherwise.as_ref();
        let found = || own().or_else(whole).or_else(all).map(|otherwise| otherwise.ask.clone());
        match otherwise.clone().or_else(found) {
            None => self.say("word-not-covered", &[]),
            Some(None) => self.say("word-no", &[]),
            Some(Some(target)) => self.say("word-ask", &[("who", words.target(&target).into())]),
        }
    }

    fn exception(&self, before: Option<&Exception>, after: Option<&Exception>) -> String {
        let condition =
            |words: &Words<'_>, one: &Exception| Arg::Text(join(words.lang, &conditions(words, &one.when)));
        let answer = |words: &Words<'_>, one: &Exception| {
            Arg::Text(self.last_word(words, None, &Some(one.ask.clone())))
        };
        match (before, after) {
            (None, Some(new)) => self.say(
                "unless-added",
                &[("condition", condition(&self.new, new)), ("new", answer(&self.new, new))],
            ),
            (Some(old), None) => self.say(
                "unless-removed",
                &[("condition", condition(&self.old, old)), ("old", answer(&self.old, old))],
            ),
            (Some(old), Some(new)) => {
                let mut sentences = Vec::new();
                if old.when != new.when {
                    let (old, new) = (condition(&self.old, old), condition(&self.new, new));
                    sentences.push(self.say("unless-changed", &[("old", old), ("new", new)]));
                }
                if old.ask != new.ask {
                    sentences.push(self.say(
                        "unless-answer-changed",
                        &[
                            ("condition", condition(&self.new, new)),
                            ("old", answer(&self.old, old)),
                            ("new", answer(&self.new, new)),
                        ],
                    ));
                }
                sentences.join(" ")
            }
            (None, None) => String::new(),
        }
    }

    fn added_and_gone(&self, before: &[RemedyId], after: &[RemedyId], added: &str, gone: &str) -> String {
        let titles = |list: &[RemedyId], other: &[RemedyId]| {
            list.iter().filter(|one| !other.contains(one)).map(|one| self.remedy(one)).collect::<Vec<_>>()
        };
        let (is_gone, is_added) = (titles(before, after), titles(after, before));
        self.lists(&is_gone.iter().collect::<Vec<_>>(), &is_added.iter().collect::<Vec<_>>(), gone, added)
    }

    fn lists(&self, is_gone: &[&String], is_added: &[&String], gone: &str, added: &str) -> String {
        let lists = [(gone, is_gone), (added, is_added)].into_iter().filter(|(_, list)| !list.is_empty());
        let said = lists.map(|(id, list)| self.say(id, &[("list", list_and(self.lang(), list).into())]));
        said.collect::<Vec<_>>().join(" ")
    }

    fn text(&self, key: &str, before: Option<&str>, after: Option<&str>) -> String {
        let what: Arg = name_of_text(self.lang(), key).into();
        match (before, after) {
            (Some(old), Some(new)) => {
                self.say("text-changed", &[("what", what), ("old", old.into()), ("new", new.into())])
            }
            (None, Some(new)) => self.say("text-added", &[("what", what), ("new", new.into())]),
            (Some(old), None) => self.say("text-removed", &[("what", what), ("old", old.into())]),
            (None, None) => String::new(),
        }
    }

    fn languages(&self, id: &str, tags: &[String]) -> String {
        let names: Vec<String> = tags
            .iter()
            .map(|tag| {
                Lang::from_tag(tag)
                    .map_or_else(|| LanguageTag::new(tag).to_string(), |lang| lang.name().to_owned())
            })
            .collect();
        self.say(id, &[("count", names.len().into()), ("list", list_and(self.lang(), &names).into())])
    }
}

/// Conditions in one line.
pub(super) fn join(lang: Lang, conditions: &[String]) -> String {
    list_parts(lang, conditions)
}
