//! The remarks, agreements and gates of a review in sentences.

use super::ReviewReport;
use crate::compare::{GuidelineChanges, Written, told};
use crate::decision::Verdict;
use crate::diagnostic::{Arg, Finding};
use crate::model::{Amount, Example, Gate, GateTest, GuidelineId, Money, RoleId};
use crate::prose::{
    Form, Lang, Words, amount, cap, conditions, list_and, list_parts, money_exact, number, percent, verdict,
};
use crate::report::findings::spoken;
use crate::review::proposal::{
    About, Agreement, Found, GateResult, GateState, LeftOver, Misfit, Misfits, Remark, Risk, Why,
};

impl ReviewReport<'_> {
    /// What was noticed, and a counter-offer where there is one.
    pub(super) fn noticed(&self, remark: &Remark) -> Vec<String> {
        let mut said = match &remark.about {
            About::Finding(finding, ..) => {
                let example = self.example_of(remark.guideline.as_ref(), finding);
                example.into_iter().chain(spoken(self.lang, finding)).collect()
            }
            About::LeftOver(left) => vec![self.left_over(left)],
            About::NoDay(days) => {
                let args = [("count", days.n_examples.into()), ("date", days.day.to_string().into())];
                vec![self.say("review-examples-without-day", &args)]
            }
            About::Misfits(misfits) => self.misfits(remark.guideline.as_ref(), misfits),
            About::Risk(risk) => vec![self.risk(remark.guideline.as_ref(), risk)],
            About::Gate(gate, found) => vec![self.gate_missed(gate, found)],
        };
        if let Some(offer) = &remark.offer {
            let args = [
                ("cap", cap(&self.words_of(remark.guideline.as_ref()), &offer.cap).into()),
                ("count", offer.n_still.into()),
                ("total", offer.n_all.into()),
            ];
            said.push(self.say("risk-counter-offer", &args));
        }
        said
    }

    /// Names the example that a finding is about.
    fn example_of(&self, guideline: Option<&GuidelineId>, finding: &Finding) -> Option<String> {
        let own = self.after.guideline(guideline?.as_str())?;
        let at = |example: &Example| example.answer_place.span() == Some(finding.primary);
        let n = own.examples.iter().position(at)?;
        let title = self.title_of_example(guideline, n);
        Some(self.say("review-example-misfits", &[("example", title.into())]))
    }

    fn title_of_example(&self, guideline: Option<&GuidelineId>, number: usize) -> String {
        let own = guideline.and_then(|id| self.after.guideline(id.as_str()));
        let title = own.and_then(|own| self.words().text(&own.texts, &format!("examples.{number}")));
        title.unwrap_or_default()
    }

    /// Says which examples do not fit any more, which change did it, and what to do about it: the examples
    /// may be the ones that are right.
    fn misfits(&self, guideline: Option<&GuidelineId>, misfits: &Misfits) -> Vec<String> {
        let mut said = match misfits.examples.as_slice() {
            [one] => {
                let title = self.title_of_example(guideline, one.number);
                let answers = [("expected", one.expected.clone()), ("answer", one.answer.clone())];
                vec![
                    self.say("review-example-misfits", &[("example", title.into())]),
                    self.say("review-example-now", &answers),
                ]
            }
            several => vec![self.several_misfits(guideline, several)],
        };
        if let Some(cause) = &misfits.cause {
            let own = self.changes_of(guideline);
            let cause = told(cause, own, self.before, self.after, self.lang);
            said.push(self.say("review-example-cause", &[("sentence", cause.into())]));
        }
        let advice = match misfits.cause.as_deref() {
            None => "review-example-fitted",
            Some(Written::Limit(_)) => "review-example-moved",
            Some(_) => "review-example-advice",
        };
        said.push(match misfits.examples.as_slice() {
            [one] => self.say(advice, &[("answer", one.answer.clone())]),
            _ => self.say(&advice.replace("example", "examples"), &[]),
        });
        said
    }

    fn several_misfits(&self, guideline: Option<&GuidelineId>, misfits: &[Misfit]) -> String {
        let items: Vec<String> = misfits
            .iter()
            .map(|one| {
                let args = [
                    ("example", self.title_of_example(guideline, one.number).into()),
                    ("expected", one.expected.clone()),
                    ("answer", one.answer.clone()),
                ];
                self.say("review-example-item", &args)
            })
            .collect();
        let args = [("count", items.len().into()), ("list", list_parts(self.lang, &items).into())];
        self.say("review-examples-misfit", &args)
    }

    fn groups(&self, roles: &[RoleId]) -> String {
        let words = self.words();
        let groups: Vec<String> = roles.iter().map(|role| words.role_group(role)).collect();
        list_and(self.lang, &groups)
    }

    /// What an example promised that was taken out or answered anew, and what holds now.
    fn example_lost(
        &self,
        guideline: Option<&GuidelineId>,
        number: usize,
        (promised, answer): (&Verdict, &Verdict),
    ) -> [(&'static str, Arg); 3] {
        let before = Words::new(self.lang, self.before);
        let old = self.changes_of(guideline).and_then(|own| own.versions(self.before, self.after).0);
        let title = old.and_then(|old| before.text(&old.texts, &format!("examples.{number}")));
        [
            ("example", title.unwrap_or_default().into()),
            ("old", verdict(&before, promised).into()),
            ("new", verdict(&self.words(), answer).into()),
        ]
    }

    fn changes_of(&self, guideline: Option<&GuidelineId>) -> Option<&GuidelineChanges> {
        let changes = self.review.changes.as_ref()?;
        changes.guidelines.iter().find(|one| Some(&one.id) == guideline)
    }

    fn left_over(&self, left: &LeftOver) -> String {
        let name =
            |tag: &String| Lang::from_tag(tag).map_or_else(|| tag.clone(), |one| one.name().to_owned());
        let languages: Vec<String> = left.languages.iter().map(name).collect();
        let keys: Vec<String> = left.keys.iter().map(|key| format!("`{key}`")).collect();
        let id = match (keys.is_empty(), left.is_of_examples()) {
            (true, _) => "review-translations-left",
            (false, true) => "review-titles-left",
            (false, false) => "review-texts-left",
        };
        let args = [
            ("keys", keys.join(", ").into()),
            ("list", list_and(self.lang, &languages).into()),
            ("count", languages.len().into()),
        ];
        self.say(id, &args)
    }

    fn words_of(&self, guideline: Option<&GuidelineId>) -> Words<'_> {
        let found = guideline.and_then(|id| self.after.guideline(id.as_str()));
        found.map_or_else(|| self.words(), |guideline| self.words().within(guideline))
    }

    fn risk(&self, guideline: Option<&GuidelineId>, risk: &Risk) -> String {
        let words = self.words_of(guideline);
        let role = |role: Option<&RoleId>| -> Arg {
            let lowest = self.after.organisation.roles().next();
            role.or(lowest).map(|role| words.role_group(role)).unwrap_or_default().into()
        };
        let show = |limit: &Amount| -> Arg { amount(&words, None, limit, Form::Of).into() };
        match risk {
            Risk::NoCap { role: who, limit: Some(limit), .. } if *limit != Amount::Anything => {
                self.say("risk-no-cap", &[("role", role(who.as_ref())), ("limit", show(limit))])
            }
            Risk::NoCap { role: who, .. } => self.say("risk-no-cap-plain", &[("role", role(who.as_ref()))]),
            Risk::NoLimit { role: who, .. } => self.say("risk-no-limit", &[("role", role(who.as_ref()))]),
            Risk::NothingToCheck { condition, .. } => {
                let condition = list_parts(self.lang, &conditions(&words, condition));
                self.say("risk-condition-gone", &[("condition", condition.into())])
            }
            Risk::LargeRaise { role: who, before, after, .. } => {
                let args = [("role", role(Some(who))), ("old", show(before)), ("new", show(after))];
                self.say("risk-large-raise", &args)
            }
            Risk::Lowered { roles } => self.say("risk-lowered", &[("role", self.groups(roles).into())]),
            Risk::Declined { roles } => self.say("risk-declined", &[("role", self.groups(roles).into())]),
            Risk::ExampleLost { number, promised, answer, is_gone } => {
                let id = if *is_gone { "risk-example-gone" } else { "risk-example-answered-anew" };
                self.say(id, &self.example_lost(guideline, *number, (promised, answer)))
            }
            Risk::Asked(written) => {
                let own = self.changes_of(guideline);
                let sentence = told(written, own, self.before, self.after, self.lang);
                self.say("risk-asked", &[("sentence", sentence.into())])
            }
            Risk::PastDate { date } => self.say("risk-past-date", &[("date", (*date).into())]),
        }
    }

    /// Says why a gate is not passed.
    fn gate_missed(&self, gate: &Gate, found: &Found) -> String {
        let limit = ("limit", Arg::Text(self.gate_limit(gate)));
        match (gate.test, found) {
            (GateTest::ExtraCost(..), Found::Money(money)) => {
                self.say("risk-new-cost", &[("cost", (*money).into()), limit])
            }
            (GateTest::NewlyHeldBack(_), Found::Count(n)) => {
                self.say("risk-held-back", &[("count", (*n).into()), limit])
            }
            (GateTest::Undetermined(_), Found::Share(n, all)) => {
                self.say("risk-undetermined", &[("percent", self.share(*n, *all).into()), limit])
            }
            (GateTest::SupervisorsAgreed(_), Found::Share(n, all)) => {
                self.say("risk-disagreement", &[("percent", self.share(*n, *all).into())])
            }
            (GateTest::MoreRoom | GateTest::LessRoom, Found::Open(departments)) => {
                let names: Vec<String> =
                    departments.iter().map(|department| self.words().department(department)).collect();
                let id = if gate.test == GateTest::MoreRoom {
                    "risk-more-not-agreed"
                } else {
                    "risk-less-not-agreed"
                };
                self.say(id, &[("list", list_and(self.lang, &names).into())])
            }
            (_, _) => gate.test.name().to_owned(),
        }
    }

    /// What a gate asks for.
    fn gate_limit(&self, gate: &Gate) -> String {
        match gate.test {
            GateTest::ExtraCost(amount, currency) => money_exact(self.lang, amount, currency),
            GateTest::NewlyHeldBack(n) => number(self.lang, n),
            GateTest::Undetermined(share) | GateTest::SupervisorsAgreed(share) => {
                let hundred = share.times(crate::model::Exact::from(100)).unwrap_or(share);
                percent(self.lang, &hundred.to_string())
            }
            GateTest::MoreRoom | GateTest::LessRoom => self.say("review-gate-agreed", &[]),
        }
    }

    /// A share with one decimal, rounded half up.
    fn share(&self, n: u64, all: u64) -> String {
        let tenths = (u128::from(n) * 1000 + u128::from(all) / 2) / u128::from(all.max(1));
        let digits = if tenths.is_multiple_of(10) {
            (tenths / 10).to_string()
        } else {
            format!("{}.{}", tenths / 10, tenths % 10)
        };
        percent(self.lang, &digits)
    }

    /// A gate with what was found and how it ends, for a list of gates.
    pub(super) fn gate(&self, result: &GateResult) -> (String, String, String) {
        let what = self.say(&format!("review-gate-{}", result.gate.test.name().replace('_', "-")), &[]);
        let limit = self.gate_limit(&result.gate);
        let found = match &result.found {
            Found::Nothing => String::new(),
            Found::Money(Money { currency, minor }) => {
                crate::prose::money(self.lang, Money { currency: *currency, minor: *minor })
            }
            Found::Count(n) => number(self.lang, *n),
            Found::Share(n, all) => self.share(*n, *all),
            Found::Open(open) => {
                let names: Vec<String> = open.iter().map(|one| self.words().department(one)).collect();
                names.join(", ")
            }
        };
        let state = match (result.state, result.gate.stops) {
            (GateState::Pass, _) => "sim-gate-pass",
            (GateState::Missed, true) => "sim-gate-fail",
            (GateState::Missed, false) => "sim-gate-warn",
            (GateState::NotKnown, _) => "review-gate-unknown",
        };
        let asked = format!("{what} ({limit})");
        (self.say(state, &[]), asked, found)
    }

    /// What a department has to agree to, a line each.
    pub(super) fn agreement(&self, agreement: &Agreement) -> Vec<String> {
        let department = self.words().department(&agreement.department);
        let named = match agreement.owners.is_empty() {
            true => department,
            false => format!("{department} ({})", agreement.owners.join(" ")),
        };
        let titles = |wanted: fn(&Why) -> Option<&GuidelineId>| -> Vec<String> {
            agreement.why.iter().filter_map(wanted).map(|id| self.title_of(id.as_str())).collect()
        };
        let kinds: [(&str, Vec<String>); 3] = [
            (
                "review-agree-guidelines",
                titles(|why| match why {
                    Why::Guideline(id) => Some(id),
                    _ => None,
                }),
            ),
            (
                "review-agree-asked",
                titles(|why| match why {
                    Why::Asked(id) => Some(id),
                    _ => None,
                }),
            ),
            (
                "review-agree-ceiling",
                titles(|why| match why {
                    Why::Ceiling(id) => Some(id),
                    _ => None,
                }),
            ),
        ];
        let mut lines: Vec<String> = kinds
            .into_iter()
            .filter(|(_, titles)| !titles.is_empty())
            .map(|(id, titles)| {
                let args =
                    [("department", named.clone().into()), ("list", list_and(self.lang, &titles).into())];
                self.say(id, &args)
            })
            .collect();
        if agreement.why.contains(&Why::Guardrail) {
            lines.push(self.say("review-agree-guardrail", &[("department", named.clone().into())]));
        }
        if agreement.why.contains(&Why::Reachable) {
            lines.push(self.reachable(agreement, &named));
        }
        lines
    }

    fn reachable(&self, agreement: &Agreement, named: &str) -> String {
        let department = self.after.department(agreement.department.as_str());
        let contacts = department.into_iter().flat_map(|department| &department.contacts);
        let hours: Vec<String> = contacts
            .map(|contact| match &contact.hours {
                Some(hours) => {
                    let hours = crate::prose::hours(self.lang, hours);
                    let args = [("person", contact.name.as_str().into()), ("hours", hours.into())];
                    self.say("review-person-hours", &args)
                }
                None => contact.name.clone(),
            })
            .collect();
        let args = [("department", named.to_owned().into()), ("hours", list_parts(self.lang, &hours).into())];
        self.say("review-agree-hours", &args)
    }
}
