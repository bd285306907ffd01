//! Where a role stands with a remedy while nothing is known of the case: what is certain, what is possible.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::limits::open_to;
use super::reader::{measure, plain_value};
use crate::decision::{Case, OwedAmount, Verdict, decide_verdict};
use crate::model::{
    Amount, Blank, FactId, Given, Guideline, GuidelineId, Policies, Remedy, RemedyId, RoleId, Value, built_in,
};

/// What a role may do with a remedy when no fact is known; nothing was given before.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    /// The verdict when nothing is said of how much.
    pub(super) verdict: Verdict,
    /// What is owed.
    pub(super) owed: OwedAmount,
    /// The number of the grant with the best limit that holds whatever the facts are.
    pub(super) sure: Option<usize>,
    /// The number of the grant with the best limit that can hold.
    pub(super) most: Option<usize>,
}

/// The standing of every role with every remedy.
#[derive(Debug)]
pub(super) struct Standings(BTreeMap<(GuidelineId, Option<RemedyId>, RoleId), Standing>);

impl Standing {
    /// Whether it is certain that the role decides.
    pub(super) fn is_sure(&self) -> bool {
        self.verdict == Verdict::Decide && self.owed != OwedAmount::Unknown
    }

    /// Whether the role decides in some cases.
    pub(super) fn can_decide(&self) -> bool {
        can_decide(&self.verdict)
    }
}

impl Standings {
    /// Asks the reference for every role on a day.
    pub(super) fn of(policies: &Policies, today: Date) -> Self {
        let mut all = BTreeMap::new();
        let bare = without_blanks(policies);
        let at = noon(policies, today);
        for (guideline, bare_guideline) in policies.guidelines.iter().zip(&bare.guidelines) {
            let whole = guideline.remedies.is_empty().then_some(None);
            for remedy in guideline.remedies.iter().map(Some).chain(whole) {
                for role in policies.organisation.roles() {
                    let asker =
                        Asker { policies, guideline, bare: (&bare, bare_guideline), remedy, role, at };
                    let id = remedy.map(|remedy| remedy.id.clone());
                    all.insert((guideline.id.clone(), id, role.clone()), asker.standing());
                }
            }
        }
        Self(all)
    }

    /// Returns the standing of a role.
    pub(super) fn get(
        &self,
        guideline: &Guideline,
        remedy: Option<&Remedy>,
        role: &RoleId,
    ) -> Option<&Standing> {
        self.0.get(&(guideline.id.clone(), remedy.map(|remedy| remedy.id.clone()), role.clone()))
    }
}

fn noon(policies: &Policies, today: Date) -> Option<Timestamp> {
    policies.organisation.time_zone.to_timestamp(today.at(12, 0, 0, 0)).ok()
}

fn can_decide(verdict: &Verdict) -> bool {
    match verdict {
        Verdict::Decide => true,
        Verdict::CannotTell(possible) => possible.contains(&Verdict::Decide),
        Verdict::Ask(_) | Verdict::No | Verdict::NotCovered => false,
    }
}

/// The policies if no blank meant anything: what is not said can then be all that it can be.
fn without_blanks(policies: &Policies) -> Policies {
    let mut bare = policies.clone();
    let own = bare.guidelines.iter_mut().flat_map(|guideline| &mut guideline.facts);
    for fact in bare.organisation.facts.iter_mut().chain(own) {
        fact.blank = Blank::Unknown;
    }
    bare
}

/// One role that asks about one remedy.
struct Asker<'a> {
    policies: &'a Policies,
    guideline: &'a Guideline,
    bare: (&'a Policies, &'a Guideline),
    remedy: Option<&'a Remedy>,
    role: &'a RoleId,
    at: Option<Timestamp>,
}

impl Asker<'_> {
    fn standing(&self) -> Standing {
        let (verdict, owed) = self.verdict((self.policies, self.guideline), None);
        let (sure, most) = self.limits(&verdict);
        Standing { verdict, owed, sure, most }
    }

    fn verdict(
        &self,
        (policies, guideline): (&Policies, &Guideline),
        asked: Option<Value>,
    ) -> (Verdict, OwedAmount) {
        let mut given = Given { role: Some(self.role.clone()), decided_at: self.at, ..Given::default() };
        given.remedy = self.remedy.map(|remedy| remedy.id.clone());
        for id in [built_in::AGENT, built_in::CUSTOMER] {
            given.facts.insert(FactId::new(id), Value::Word("-".into()));
        }
        if let (Some(remedy), Some(asked)) = (self.remedy, asked) {
            given.facts.insert(measure(remedy), asked);
        }
        let case = Case { guideline: guideline.id.clone(), given };
        decide_verdict(policies, Some(guideline), &case, self.remedy)
    }

    /// The grants with the best limits: certainly, and perhaps.
    fn limits(&self, plain: &Verdict) -> (Option<usize>, Option<usize>) {
        let Some(remedy) = self.remedy else { return (None, None) };
        let open = open_to(self.policies, remedy, self.role);
        let open = open.into_iter().filter_map(|may| {
            let number = remedy.may.iter().position(|other| std::ptr::eq(other, may))?;
            Some((number, may.up_to.as_ref().filter(|limit| **limit != Amount::Anything)?))
        });
        let open: Vec<(usize, &Amount)> = open.collect();
        let valued = open
            .iter()
            .map(|(number, limit)| Some((*number, plain_value(self.policies, self.guideline, limit)?)));
        let Some(mut valued) = valued.collect::<Option<Vec<(usize, Value)>>>() else {
            // Limits that are worked out cannot be ranked; the last is that of the highest role.
            let last = open.last().map(|(number, _)| *number).filter(|_| can_decide(plain));
            return (last.filter(|_| open.len() == 1 && *plain == Verdict::Decide), last);
        };
        valued.sort_by(|a, b| if remedy.charge { a.1.cmp(&b.1) } else { b.1.cmp(&a.1) });
        let first = |place, is_wanted: fn(&Verdict) -> bool| {
            let mut wanted =
                valued.iter().filter(|(_, value)| is_wanted(&self.verdict(place, Some(value.clone())).0));
            wanted.next().map(|(number, _)| *number)
        };
        let own = (self.policies, self.guideline);
        (first(own, |verdict| *verdict == Verdict::Decide), first(self.bare, can_decide))
    }
}
