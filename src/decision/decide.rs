//! The reference: one case, answered step by step in the order of the manual.

use super::dimension::{asked_fact, asked_value};
use super::program::first_that_holds;
use super::reads::tells_roles_apart;
use super::{Answer, Asked, Case, Context, OwedAmount, Reason, Truth, UpTo, Verdict, nearest};
use crate::model::{
    Cap, Exception, FactId, Guideline, Otherwise, Owed, Period, Policies, Remedy, RoleId, Target,
};

/// Answers a case. Where it names no remedy, the answer is that of the first remedy, in written order,
/// that may be given on the spot, else of the first remedy.
///
/// The answer is a pure function of the policies, the case, its history and its moment.
#[must_use]
pub fn decide(policies: &Policies, case: &Case) -> Answer {
    let mut answers = decide_each(policies, case);
    let chosen = answers.iter().position(|answer| answer.verdict == Verdict::Decide).unwrap_or(0);
    if chosen < answers.len() {
        return answers.swap_remove(chosen);
    }
    Answer::without_guideline(policies)
}

/// Answers a case for the remedy it names, or for every remedy of the guideline in written order.
#[must_use]
pub fn decide_each(policies: &Policies, case: &Case) -> Vec<Answer> {
    let Some(guideline) = policies.guideline(case.guideline.as_str()) else {
        return vec![Answer::without_guideline(policies)];
    };
    let named = case.given.remedy.as_ref();
    let remedies: Vec<Option<&Remedy>> = match named {
        Some(id) => vec![guideline.remedy(id.as_str())],
        None if guideline.remedies.is_empty() => vec![None],
        None => guideline.remedies.iter().map(Some).collect(),
    };
    remedies.into_iter().map(|remedy| explained(policies, guideline, case, remedy)).collect()
}

fn explained(policies: &Policies, guideline: &Guideline, case: &Case, remedy: Option<&Remedy>) -> Answer {
    let mut answer = Inquiry::new(policies, guideline, case, remedy).answer();
    if !matches!(answer.verdict, Verdict::Decide | Verdict::CannotTell(_)) {
        answer.nearest = nearest::changes(policies, guideline, case, remedy);
    }
    if answer.verdict != Verdict::Decide {
        answer.instead = instead(policies, guideline, case, remedy);
    }
    answer
}

fn instead(
    policies: &Policies,
    guideline: &Guideline,
    case: &Case,
    remedy: Option<&Remedy>,
) -> Vec<crate::model::RemedyId> {
    let others = guideline.remedies.iter().filter(|other| remedy.is_none_or(|remedy| remedy.id != other.id));
    let others = others.filter(|other| !case.given.already_given.contains(&other.id));
    let given =
        others.filter(|other| verdict_of(policies, guideline, case, Some(other)).0 == Verdict::Decide);
    given.map(|other| other.id.clone()).collect()
}

/// Returns the verdict and what is owed, without the explanation. Policies that lack the guideline or the
/// remedy answer with the organisation's `otherwise`.
#[must_use]
pub fn decide_verdict(
    policies: &Policies,
    guideline: Option<&Guideline>,
    case: &Case,
    remedy: Option<&Remedy>,
) -> (Verdict, OwedAmount) {
    match guideline {
        Some(guideline) if remedy.is_some() || guideline.remedies.is_empty() => {
            verdict_of(policies, guideline, case, remedy)
        }
        _ => (last_word(policies, policies.organisation.otherwise.as_ref()), OwedAmount::Nothing),
    }
}

/// Returns the verdict and what is owed, without the explanation.
pub(super) fn verdict_of(
    policies: &Policies,
    guideline: &Guideline,
    case: &Case,
    remedy: Option<&Remedy>,
) -> (Verdict, OwedAmount) {
    let inquiry = Inquiry::new(policies, guideline, case, remedy);
    (inquiry.verdict(), inquiry.owed())
}

impl Answer {
    fn without_guideline(policies: &Policies) -> Self {
        let otherwise = policies.organisation.otherwise.as_ref();
        let verdict = last_word(policies, otherwise);
        Self { verdict, ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            remedy: None,
            verdict: Verdict::NotCovered,
            owed: OwedAmount::Nothing,
            up_to: UpTo::Nothing,
            rules: Vec::new(),
            because: Vec::new(),
            nearest: Vec::new(),
            instead: Vec::new(),
            together_with: Vec::new(),
            assumptions: Vec::new(),
            unknown: Vec::new(),
        }
    }
}

fn last_word(policies: &Policies, otherwise: Option<&Otherwise>) -> Verdict {
    otherwise.map_or(Verdict::NotCovered, |otherwise| Verdict::ask_or_no(otherwise.ask.as_ref(), policies))
}

/// One step: whether it answers, and what.
struct Step {
    truth: Truth,
    verdict: Verdict,
    reasons: Vec<Reason>,
}

/// One case put to one remedy.
pub(super) struct Inquiry<'a> {
    pub(super) policies: &'a Policies,
    pub(super) guideline: &'a Guideline,
    pub(super) remedy: Option<&'a Remedy>,
    pub(super) case: &'a Case,
    pub(super) context: Context<'a>,
    pub(super) asked: FactId,
}

impl<'a> Inquiry<'a> {
    pub(super) fn new(
        policies: &'a Policies,
        guideline: &'a Guideline,
        case: &'a Case,
        remedy: Option<&'a Remedy>,
    ) -> Self {
        let context = context(policies, guideline, case, remedy, case.given.role.as_ref());
        Self { policies, guideline, remedy, case, context, asked: asked_fact(remedy) }
    }

    fn verdict(&self) -> Verdict {
        let steps = self.steps();
        first_that_holds(steps.iter().map(|step| (step.truth, &step.verdict)))
    }

    fn answer(&self) -> Answer {
        let (steps, owed, up_to) = (self.steps(), self.owed(), self.up_to());
        let (missed, not_comparable) = (self.context.take_missed(), self.context.take_not_comparable());
        let verdict = first_that_holds(steps.iter().map(|step| (step.truth, &step.verdict)));
        let verdict = self.settled(verdict, &owed, &up_to);
        let is_certain = !matches!(verdict, Verdict::CannotTell(_));
        let because = if is_certain {
            let holding = steps.into_iter().find(|step| step.truth == Truth::Yes);
            holding.map(|step| step.reasons).unwrap_or_default()
        } else {
            // Two amounts in different currencies say why nothing more is known.
            not_comparable.into_iter().take(1).map(|(a, b)| Reason::NotComparable(a, b)).collect()
        };
        let is_open = !is_certain || owed == OwedAmount::Unknown || up_to == UpTo::Unknown;
        let unknown = if is_open { missed.into_iter().collect() } else { Vec::new() };
        Answer {
            remedy: self.remedy.map(|remedy| remedy.id.clone()),
            rules: because.iter().filter_map(Reason::rule).cloned().collect(),
            together_with: self.remedy.map(|remedy| remedy.together_with.clone()).unwrap_or_default(),
            assumptions: self.context.assumptions(),
            owed,
            up_to,
            unknown,
            because,
            verdict,
            ..Answer::empty()
        }
    }

    /// What is owed is a part of the answer, and where no amount is asked, so is how much may be given: as
    /// long as it is open, the answer is.
    fn settled(&self, verdict: Verdict, owed: &OwedAmount, up_to: &UpTo) -> Verdict {
        let asks_how_much = verdict == Verdict::Decide && asked_value(&self.context, &self.asked).is_none();
        let is_open = *owed == OwedAmount::Unknown || (asks_how_much && *up_to == UpTo::Unknown);
        match verdict {
            Verdict::CannotTell(_) => verdict,
            certain if is_open => Verdict::CannotTell(vec![certain]),
            certain => certain,
        }
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let in_force = self.holds_in(&self.context, self.guideline.in_force);
        let organisation = self.policies.organisation.otherwise.as_ref();
        if self.push(&mut steps, !in_force, last_word(self.policies, organisation), vec![Reason::NotInForce])
        {
            return steps;
        }
        let otherwise = last_word(self.policies, self.otherwise());
        let only_when = self.optional(&self.context, self.guideline.only_when.as_ref());
        if self.push(&mut steps, !only_when, otherwise.clone(), vec![Reason::OnlyWhen]) {
            return steps;
        }
        if self.exceptions(&mut steps) {
            return steps;
        }
        if let Some(remedy) = self.remedy
            && self.grants(remedy, &mut steps)
        {
            return steps;
        }
        let mut reasons = self.obstacles();
        reasons.push(Reason::Otherwise(self.rule("otherwise", "")));
        self.push(&mut steps, Truth::Yes, otherwise, reasons);
        steps
    }

    /// Adds a step and returns whether it ends the matter.
    fn push(&self, steps: &mut Vec<Step>, truth: Truth, verdict: Verdict, reasons: Vec<Reason>) -> bool {
        steps.push(Step { truth, verdict, reasons });
        truth == Truth::Yes
    }

    fn exceptions(&self, steps: &mut Vec<Step>) -> bool {
        let own = self.remedy.map(|remedy| remedy.unless.as_slice()).unwrap_or_default();
        let shared = self.guideline.unless.iter().enumerate().map(|(n, one)| (None, n, one));
        let own = own.iter().enumerate().map(|(n, one)| (self.remedy, n, one));
        let all: Vec<_> = shared.chain(own).collect();
        let reasons_from = |start: usize| -> Vec<Reason> {
            let holding = all.iter().skip(start);
            let holding = holding.filter(|(_, _, one)| self.holds_against(one) == Truth::Yes);
            holding.map(|(remedy, n, one)| Reason::Unless(self.exception_path(*remedy, *n, one))).collect()
        };
        for (at, (_, _, exception)) in all.iter().enumerate() {
            let truth = self.holds_against(exception);
            let verdict = Verdict::ask_or_no(exception.ask.as_ref(), self.policies);
            let reasons = if truth == Truth::Yes { reasons_from(at) } else { Vec::new() };
            if self.push(steps, truth, verdict, reasons) {
                return true;
            }
        }
        false
    }

    fn grants(&self, remedy: &Remedy, steps: &mut Vec<Step>) -> bool {
        let already = &self.case.given.already_given;
        let ruling_out = remedy.instead_of.iter().find(|other| already.contains(other));
        let reasons = ruling_out.map(|other| Reason::InsteadOf(other.clone())).into_iter().collect();
        if self.push(steps, Truth::from(ruling_out.is_some()), Verdict::No, reasons) {
            return true;
        }
        for (earlier, applies) in self.offered_first() {
            if self.push(steps, applies, Verdict::No, vec![Reason::OfferedFirst(earlier)]) {
                return true;
            }
        }
        let owed = Truth::any(remedy.owed.iter().map(|owed| self.owed_covers(remedy, owed)));
        let may = self.may_within_caps(&self.context, remedy);
        if self.push(steps, owed.or(may), Verdict::Decide, self.granting(remedy)) {
            return true;
        }
        for (n, owed) in remedy.owed.iter().enumerate() {
            if self.owed_exceptions(owed, n, steps) {
                return true;
            }
        }
        for rank in 1..self.policies.organisation.ranks.len() {
            if self.ask_rank(remedy, rank, steps) {
                return true;
            }
        }
        for (n, cap) in remedy.caps.iter().enumerate() {
            if self.ask_department(remedy, cap, n, steps) {
                return true;
            }
        }
        false
    }

    fn owed_exceptions(&self, owed: &Owed, n: usize, steps: &mut Vec<Step>) -> bool {
        let holds =
            self.holds_in(&self.context, owed.in_force).and(self.optional(&self.context, owed.when.as_ref()));
        let asking = owed.unless.iter().enumerate().filter(|(_, exception)| exception.ask.is_some());
        asking.into_iter().any(|(at, exception)| {
            let truth = holds.and(self.holds_against(exception));
            let verdict = Verdict::ask_or_no(exception.ask.as_ref(), self.policies);
            self.push(
                steps,
                truth,
                verdict,
                vec![Reason::Unless(self.owed_exception(owed, n, at, exception))],
            )
        })
    }

    /// Whether an exception holds for the role of the case: one that asks a role binds those below it.
    pub(super) fn holds_against(&self, exception: &Exception) -> Truth {
        self.holds_against_in(&self.context, exception)
    }

    pub(super) fn holds_against_in(&self, context: &Context<'_>, exception: &Exception) -> Truth {
        let holds = context.condition(&exception.when);
        match &exception.ask {
            Some(Target::Role(role)) if holds != Truth::No => {
                holds.and(!self.is_open_to(context, Some(role)))
            }
            Some(_) | None => holds,
        }
    }

    fn ask_rank(&self, remedy: &Remedy, rank: usize, steps: &mut Vec<Step>) -> bool {
        let ranks = &self.policies.organisation.ranks;
        let below = match &self.case.given.role {
            Some(role) => Truth::from(ranks.iter().take(rank).flatten().any(|lower| lower == role)),
            None => Truth::Unknown,
        };
        let roles = ranks.get(rank).map(Vec::as_slice).unwrap_or_default();
        let truths: Vec<(RoleId, Truth)> = roles
            .iter()
            .map(|role| (role.clone(), self.may_within_caps(&self.as_role(role), remedy)))
            .collect();
        for (roles, truth) in self.groups(remedy, &truths) {
            let mut reasons = self.obstacles();
            reasons.push(Reason::HigherRole(roles.clone()));
            if self.push(steps, below.and(truth), Verdict::Ask(Asked::Roles(roles)), reasons) {
                return true;
            }
        }
        false
    }

    /// Which roles of a rank to ask: all that would say yes, most first.
    fn groups(&self, remedy: &Remedy, truths: &[(RoleId, Truth)]) -> Vec<(Vec<RoleId>, Truth)> {
        if truths.len() < 2 || !tells_roles_apart(self.policies, self.guideline, remedy) {
            let roles = truths.iter().map(|(role, _)| role.clone()).collect();
            return truths.first().map(|(_, truth)| (roles, *truth)).into_iter().collect();
        }
        let mut groups: Vec<(Vec<RoleId>, Truth)> = Vec::new();
        for mask in (1u32..1 << truths.len().min(6)).rev() {
            let chosen = truths.iter().enumerate().filter(|(n, _)| mask & (1 << n) != 0).map(|(_, one)| one);
            let truth = Truth::all(chosen.clone().map(|(_, truth)| *truth));
            groups.push((chosen.map(|(role, _)| role.clone()).collect(), truth));
        }
        groups.sort_by_key(|(roles, _)| std::cmp::Reverse(roles.len()));
        groups
    }

    fn ask_department(&self, remedy: &Remedy, cap: &Cap, n: usize, steps: &mut Vec<Step>) -> bool {
        let Some(target @ Target::Department(_)) = &cap.when_used_up else { return false };
        let used_up = !self.fits(&self.context, remedy, cap);
        let mut covered = self.may(&self.context, remedy);
        let ranks = &self.policies.organisation.ranks;
        for (rank, roles) in ranks.iter().enumerate().skip(1) {
            let below = match &self.case.given.role {
                Some(role) => Truth::from(ranks.iter().take(rank).flatten().any(|lower| lower == role)),
                None => Truth::Unknown,
            };
            for role in roles {
                covered = covered.or(below.and(self.may(&self.as_role(role), remedy)));
            }
        }
        let verdict = Verdict::ask_or_no(Some(target), self.policies);
        let path = self.rule("cap", &(n + 1).to_string());
        let reason = Reason::UsedUp(path, self.left_under(remedy, cap));
        self.push(steps, covered.and(used_up), verdict, vec![reason])
    }

    pub(super) fn as_role(&self, role: &'a RoleId) -> Context<'a> {
        context(self.policies, self.guideline, self.case, self.remedy, Some(role))
    }

    pub(super) fn otherwise(&self) -> Option<&'a Otherwise> {
        let remedy = self.remedy.and_then(|remedy| remedy.otherwise.as_ref());
        remedy.or(self.guideline.otherwise.as_ref()).or(self.policies.organisation.otherwise.as_ref())
    }

    pub(super) fn holds_in(&self, context: &Context<'_>, period: Period) -> Truth {
        match context.now() {
            _ if period.is_always() => Truth::Yes,
            Some(now) => Truth::from(period.contains(now.day)),
            None => {
                context.miss(crate::model::built_in::DECIDED_AT);
                Truth::Unknown
            }
        }
    }
}

fn context<'a>(
    policies: &'a Policies,
    guideline: &'a Guideline,
    case: &'a Case,
    remedy: Option<&'a Remedy>,
    role: Option<&'a RoleId>,
) -> Context<'a> {
    Context::new(policies, guideline, case, remedy.map(|remedy| &remedy.id), role)
}
