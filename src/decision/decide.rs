//! The reference: one case, answered step by step in the order of the manual.

use super::arithmetic::order;
use super::coins::in_coins;
use super::compile::covering;
use super::dimension::{asked_fact, asked_value, is_nothing};
use super::evaluate::{holds, split};
use super::program::{first_that_holds, most_generous};
use super::reads::tells_roles_apart;
use super::{
    Answer, Asked, Case, Context, Known, OwedAmount, Reason, RulePath, Truth, UpTo, UseOf, Verdict, history,
    nearest,
};
use crate::model::{
    Amount, Cap, CapLimit, Comparison, Condition, Exact, Exception, Expression, FactId, Guideline, May,
    Otherwise, Owed, Period, Policies, Remedy, RoleId, Target, Value,
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

/// From so many entries of what is owed on, they are a scale, and naming each that fails tells nothing.
const SCALE: usize = 3;

/// One step: whether it answers, and what.
struct Step {
    truth: Truth,
    verdict: Verdict,
    reasons: Vec<Reason>,
}

/// One case put to one remedy.
struct Inquiry<'a> {
    policies: &'a Policies,
    guideline: &'a Guideline,
    remedy: Option<&'a Remedy>,
    case: &'a Case,
    context: Context<'a>,
    asked: FactId,
}

impl<'a> Inquiry<'a> {
    fn new(
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
        let (owed, up_to) = (self.owed(), self.up_to());
        let verdict = self.settled(self.verdict(), &owed, &up_to);
        let is_certain = !matches!(verdict, Verdict::CannotTell(_));
        self.context.take_not_comparable();
        self.context.take_missed();
        let because = if is_certain { self.reasons() } else { self.not_comparable() };
        let is_open = !is_certain || owed == OwedAmount::Unknown || up_to == UpTo::Unknown;
        let unknown = if is_open { self.missed() } else { Vec::new() };
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

    /// Why, from the step that holds.
    fn reasons(&self) -> Vec<Reason> {
        let holding = self.steps().into_iter().find(|step| step.truth == Truth::Yes);
        holding.map(|step| step.reasons).unwrap_or_default()
    }

    /// The amounts in different currencies that would have to be compared.
    fn not_comparable(&self) -> Vec<Reason> {
        self.steps();
        self.owed();
        self.up_to();
        let pairs = self.context.take_not_comparable().into_iter().take(1);
        pairs.map(|(a, b)| Reason::NotComparable(a, b)).collect()
    }

    /// The facts whose absence left a step, what is owed or the limit open.
    fn missed(&self) -> Vec<FactId> {
        self.context.take_missed();
        self.steps();
        self.owed();
        self.up_to();
        self.context.take_missed().into_iter().collect()
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

    fn owed_exception(&self, owed: &Owed, n: usize, at: usize, exception: &Exception) -> RulePath {
        let entry = name_of(owed.id.as_deref(), n);
        self.rule("owed", &format!("{entry}/unless/{}", name_of(exception.id.as_deref(), at)))
    }

    /// Whether an exception holds for the role of the case: one that asks a role binds those below it.
    fn holds_against(&self, exception: &Exception) -> Truth {
        let holds = self.context.condition(&exception.when);
        match &exception.ask {
            Some(Target::Role(role)) if holds != Truth::No => {
                holds.and(!self.is_open_to(&self.context, Some(role)))
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

    fn as_role(&self, role: &'a RoleId) -> Context<'a> {
        context(self.policies, self.guideline, self.case, self.remedy, Some(role))
    }

    fn otherwise(&self) -> Option<&'a Otherwise> {
        let remedy = self.remedy.and_then(|remedy| remedy.otherwise.as_ref());
        remedy.or(self.guideline.otherwise.as_ref()).or(self.policies.organisation.otherwise.as_ref())
    }

    fn holds_in(&self, context: &Context<'_>, period: Period) -> Truth {
        match context.now() {
            _ if period.is_always() => Truth::Yes,
            Some(now) => Truth::from(period.contains(now.day)),
            None => {
                context.miss(crate::model::built_in::DECIDED_AT);
                Truth::Unknown
            }
        }
    }

    fn optional(&self, context: &Context<'_>, condition: Option<&Condition>) -> Truth {
        condition.map_or(Truth::Yes, |condition| context.condition(condition))
    }

    fn owed_applies(&self, owed: &Owed) -> Truth {
        let context = &self.context;
        let taken = Truth::any(owed.unless.iter().map(|exception| self.holds_against(exception)));
        self.holds_in(context, owed.in_force).and(self.optional(context, owed.when.as_ref())).and(!taken)
    }

    fn owed_covers(&self, remedy: &Remedy, owed: &Owed) -> Truth {
        let amount = owed.amount.as_ref();
        let amount = amount.map(|amount| in_coins(self.policies, self.guideline, remedy, amount));
        self.owed_applies(owed).and(self.covers(&self.context, remedy, amount.as_deref()))
    }

    fn may(&self, context: &Context<'_>, remedy: &Remedy) -> Truth {
        Truth::any(
            remedy.may.iter().map(|may| {
                self.may_applies(context, may).and(self.covers(context, remedy, may.up_to.as_ref()))
            }),
        )
    }

    fn may_applies(&self, context: &Context<'_>, may: &May) -> Truth {
        self.is_open_to(context, may.role.as_ref())
            .and(self.holds_in(context, may.in_force))
            .and(self.optional(context, may.when.as_ref()))
    }

    /// Whether a role is at least as high as another; all are as high as the lowest.
    fn is_open_to(&self, context: &Context<'_>, role: Option<&RoleId>) -> Truth {
        let organisation = &self.policies.organisation;
        let lowest = role.and_then(|role| organisation.rank(role)).unwrap_or(0);
        match context.role() {
            _ if lowest == 0 => Truth::Yes,
            Some(role) => Truth::from(organisation.rank(role).is_some_and(|rank| rank >= lowest)),
            None => {
                context.miss(crate::model::built_in::ROLE);
                Truth::Unknown
            }
        }
    }

    fn may_within_caps(&self, context: &Context<'_>, remedy: &Remedy) -> Truth {
        let caps = remedy.caps.iter().map(|cap| self.fits_or_is_free(context, remedy, cap));
        self.may(context, remedy).and(Truth::all(caps))
    }

    /// Whether a case fits under a cap, or the cap does not bind the role.
    fn fits_or_is_free(&self, context: &Context<'_>, remedy: &Remedy, cap: &Cap) -> Truth {
        let free = match &cap.when_used_up {
            Some(Target::Role(role)) => self.is_open_to(context, Some(role)),
            Some(Target::Department(_)) | None => Truth::No,
        };
        self.fits(context, remedy, cap).or(free)
    }

    fn fits(&self, context: &Context<'_>, remedy: &Remedy, cap: &Cap) -> Truth {
        let what = UseOf::of_cap(&self.guideline.id, remedy, cap);
        history::fits(context, &what, cap.limit, asked_value(context, &self.asked).as_ref())
    }

    fn covers(&self, context: &Context<'_>, remedy: &Remedy, amount: Option<&Amount>) -> Truth {
        let Some(amount) = amount else { return Truth::Yes };
        self.compare_asked(context, covering(remedy), amount)
    }

    fn compare_asked(&self, context: &Context<'_>, comparison: Comparison, amount: &Amount) -> Truth {
        match amount {
            Amount::Expression(expression) => self.compare_expression(context, comparison, expression),
            Amount::Cases(cases) => {
                for case in cases {
                    match self.optional(context, case.when.as_ref()) {
                        Truth::Yes => return self.compare_asked(context, comparison, &case.is),
                        Truth::Unknown => return Truth::Unknown,
                        Truth::No => {}
                    }
                }
                Truth::No
            }
            Amount::Anything | Amount::PerCurrency(_) => {
                self.compare_known(context, comparison, context.amount(amount))
            }
        }
    }

    fn compare_expression(
        &self,
        context: &Context<'_>,
        comparison: Comparison,
        expression: &Expression,
    ) -> Truth {
        if let Some((a, b, both)) = split(comparison, expression) {
            let a = self.compare_expression(context, comparison, a);
            let b = self.compare_expression(context, comparison, b);
            return if both { a.and(b) } else { a.or(b) };
        }
        self.compare_known(context, comparison, context.expression(expression))
    }

    fn compare_known(&self, context: &Context<'_>, comparison: Comparison, limit: Known) -> Truth {
        let limit = match limit {
            Known::Unknown => return Truth::Unknown,
            Known::Nothing | Known::Value(Value::None) => return Truth::No,
            Known::Anything | Known::Value(Value::Never) => return Truth::Yes,
            Known::Value(limit) => limit,
        };
        let Some(asked) = asked_value(context, &self.asked) else {
            let desk = context.currency();
            return match (&limit, desk) {
                (limit, _) if comparison == Comparison::AtMost && is_nothing(limit) => Truth::No,
                (Value::Money(_, currency), Some(desk)) => Truth::from(*currency == desk),
                _ => Truth::Yes,
            };
        };
        Truth::from(order(&asked, &limit).is_some_and(|order| holds(comparison, order)))
    }

    /// What is owed, once nothing before the grants stands in the way.
    fn owed(&self) -> OwedAmount {
        let Some(remedy) = self.remedy else { return OwedAmount::Nothing };
        match self.stands_in_the_way(remedy) {
            Truth::Yes => OwedAmount::Nothing,
            Truth::No => self.owed_by_entries(remedy),
            Truth::Unknown if remedy.owed.iter().any(|owed| self.owed_applies(owed) != Truth::No) => {
                OwedAmount::Unknown
            }
            Truth::Unknown => OwedAmount::Nothing,
        }
    }

    fn stands_in_the_way(&self, remedy: &Remedy) -> Truth {
        let context = &self.context;
        let exceptions = self.guideline.unless.iter().chain(&remedy.unless);
        let exceptions = Truth::any(exceptions.map(|exception| self.holds_against(exception)));
        let already = &self.case.given.already_given;
        (!self.holds_in(context, self.guideline.in_force))
            .or(!self.optional(context, self.guideline.only_when.as_ref()))
            .or(exceptions)
            .or(Truth::from(remedy.instead_of.iter().any(|other| already.contains(other))))
    }

    fn owed_by_entries(&self, remedy: &Remedy) -> OwedAmount {
        let mut values = Vec::new();
        let mut is_thing = false;
        for owed in &remedy.owed {
            match self.owed_applies(owed) {
                Truth::No => continue,
                Truth::Unknown => return OwedAmount::Unknown,
                Truth::Yes => {}
            }
            match owed.amount.as_ref().map(|amount| self.context.amount(amount)) {
                None | Some(Known::Anything) => is_thing = true,
                Some(Known::Unknown) => return OwedAmount::Unknown,
                Some(Known::Nothing | Known::Value(Value::None)) => {}
                Some(Known::Value(value)) => values.push(value),
            }
        }
        match most_generous(&values, remedy.charge) {
            OwedAmount::Nothing if is_thing => OwedAmount::Thing,
            owed => owed,
        }
    }

    /// How much the role of the case may give on its own: the most generous grant, and what is owed.
    fn up_to(&self) -> UpTo {
        let Some(remedy) = self.remedy else { return UpTo::Nothing };
        match self.stands_in_the_way(remedy) {
            Truth::Yes => return UpTo::Nothing,
            Truth::Unknown => return UpTo::Unknown,
            Truth::No => {}
        }
        let mut best = match self.owed() {
            OwedAmount::Nothing => UpTo::Nothing,
            OwedAmount::Thing => UpTo::Thing,
            OwedAmount::Value(value) => UpTo::Value(value),
            OwedAmount::Unknown => UpTo::Unknown,
        };
        for may in &remedy.may {
            let limit = match self.may_applies(&self.context, may) {
                Truth::No => continue,
                Truth::Unknown => UpTo::Unknown,
                Truth::Yes => self.limit(remedy, may),
            };
            best = more_generous(best, limit, remedy.charge);
        }
        best
    }

    fn limit(&self, remedy: &Remedy, may: &May) -> UpTo {
        let limit = match &may.up_to {
            None => UpTo::Thing,
            Some(Amount::PerCurrency(amounts)) if self.context.currency().is_none() && amounts.len() > 1 => {
                UpTo::PerCurrency(amounts.clone())
            }
            Some(amount) => up_to_of(self.context.amount(amount)),
        };
        remedy.caps.iter().fold(limit, |limit, cap| {
            let free = match &cap.when_used_up {
                Some(Target::Role(role)) => self.is_open_to(&self.context, Some(role)) == Truth::Yes,
                Some(Target::Department(_)) | None => false,
            };
            if free { limit } else { self.capped(remedy, cap, limit) }
        })
    }

    /// How much money a cap still leaves.
    fn left_under(&self, remedy: &Remedy, cap: &Cap) -> Option<Value> {
        let what = UseOf::of_cap(&self.guideline.id, remedy, cap);
        let CapLimit::Money(most, _) = cap.limit else { return None };
        let Known::Value(Value::Money(used, currency)) = history::used(&self.context, &what) else {
            return None;
        };
        most.minus(used).map(|left| Value::Money(left.max(Exact::ZERO), currency))
    }

    /// What a cap leaves of a limit.
    fn capped(&self, remedy: &Remedy, cap: &Cap, limit: UpTo) -> UpTo {
        let what = UseOf::of_cap(&self.guideline.id, remedy, cap);
        match (history::used(&self.context, &what), cap.limit) {
            (Known::Value(Value::Number(n)), CapLimit::Count(most)) => {
                if n < Exact::from(i64::from(most)) {
                    limit
                } else {
                    UpTo::Nothing
                }
            }
            (Known::Value(Value::Money(used, currency)), CapLimit::Money(most, _)) => {
                let left = most.minus(used).filter(|left| *left > Exact::ZERO);
                let Some(left) = left else { return UpTo::Nothing };
                match limit {
                    UpTo::Value(Value::Money(amount, of)) if of == currency && amount > left => {
                        UpTo::Value(Value::Money(left, currency))
                    }
                    limit => limit,
                }
            }
            _ => limit,
        }
    }

    /// The rule that gives the most, the first written among equals; what is owed comes first.
    fn granting(&self, remedy: &Remedy) -> Vec<Reason> {
        let owed = remedy.owed.iter().enumerate();
        let owed = owed.filter(|(_, owed)| self.owed_covers(remedy, owed) == Truth::Yes);
        let owed = owed.map(|(n, owed)| (self.owed_limit(owed), n, owed));
        if let Some((_, n, owed)) = most_generous_of(owed, remedy.charge) {
            return vec![Reason::Owed(self.rule("owed", &name_of(owed.id.as_deref(), n)))];
        }
        let may = remedy.may.iter().enumerate().filter(|(_, may)| {
            let covers = self.covers(&self.context, remedy, may.up_to.as_ref());
            self.may_applies(&self.context, may).and(covers) == Truth::Yes
        });
        let may = may.map(|(n, may)| (self.limit(remedy, may), n, may));
        let most = most_generous_of(may, remedy.charge);
        most.map(|(_, n, may)| Reason::Granted(self.rule("may", &name_of(may.id.as_deref(), n))))
            .into_iter()
            .collect()
    }

    fn owed_limit(&self, owed: &Owed) -> UpTo {
        owed.amount.as_ref().map_or(UpTo::Thing, |amount| up_to_of(self.context.amount(amount)))
    }

    /// What stands between this role and a yes.
    fn obstacles(&self) -> Vec<Reason> {
        let Some(remedy) = self.remedy else { return Vec::new() };
        let mut reasons = self.obstacles_to_owed(remedy);
        let mut is_open = false;
        for (n, may) in remedy.may.iter().enumerate() {
            if self.is_open_to(&self.context, may.role.as_ref()) != Truth::Yes {
                continue;
            }
            is_open = true;
            let path = self.rule("may", &name_of(may.id.as_deref(), n));
            if self.may_applies(&self.context, may) == Truth::No {
                reasons.push(Reason::ConditionFails(path));
            } else if self.covers(&self.context, remedy, may.up_to.as_ref()) == Truth::No {
                reasons.push(Reason::AboveLimit(path));
            }
        }
        if !is_open && !remedy.may.is_empty() && reasons.is_empty() {
            reasons.push(Reason::NotThisRole);
        }
        for (n, cap) in remedy.caps.iter().enumerate() {
            if self.fits_or_is_free(&self.context, remedy, cap) == Truth::No {
                let path = self.rule("cap", &(n + 1).to_string());
                reasons.push(Reason::UsedUp(path, self.left_under(remedy, cap)));
            }
        }
        reasons
    }

    /// Why the customer is not owed what is asked: more than is owed, an exception, or a condition. Of many
    /// entries whose conditions fail, as those of a scale, none is named.
    fn obstacles_to_owed(&self, remedy: &Remedy) -> Vec<Reason> {
        let (mut reasons, mut failing) = (Vec::new(), Vec::new());
        for (n, owed) in remedy.owed.iter().enumerate() {
            let path = self.rule("owed", &name_of(owed.id.as_deref(), n));
            let context = &self.context;
            let holds = self.holds_in(context, owed.in_force).and(self.optional(context, owed.when.as_ref()));
            let taken = owed.unless.iter().enumerate();
            let taken = taken.filter(|(_, exception)| self.holds_against(exception) == Truth::Yes);
            let mut taken =
                taken.map(|(at, exception)| self.owed_exception(owed, n, at, exception)).peekable();
            match holds {
                Truth::Yes if taken.peek().is_some() => reasons.extend(taken.map(Reason::Unless)),
                Truth::Yes if self.owed_covers(remedy, owed) == Truth::No => {
                    reasons.push(Reason::AboveOwed(path));
                }
                Truth::No => failing.push(Reason::ConditionFails(path)),
                Truth::Yes | Truth::Unknown => {}
            }
        }
        if reasons.is_empty() && failing.len() < SCALE {
            reasons.append(&mut failing);
        }
        reasons
    }

    fn rule(&self, kind: &'static str, name: &str) -> RulePath {
        RulePath {
            guideline: self.guideline.id.clone(),
            remedy: self.remedy.map(|remedy| remedy.id.clone()),
            kind,
            name: name.to_owned(),
        }
    }

    fn exception_path(&self, remedy: Option<&Remedy>, n: usize, exception: &Exception) -> RulePath {
        let name = name_of(exception.id.as_deref(), n);
        RulePath { remedy: remedy.map(|remedy| remedy.id.clone()), ..self.rule("unless", &name) }
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

/// An entry's id, or its number counted from one.
pub(super) fn name_of(id: Option<&str>, n: usize) -> String {
    id.map_or_else(|| (n + 1).to_string(), str::to_owned)
}

fn up_to_of(amount: Known) -> UpTo {
    match amount {
        Known::Unknown => UpTo::Unknown,
        Known::Nothing | Known::Value(Value::None) => UpTo::Nothing,
        Known::Anything | Known::Value(Value::Never) => UpTo::Anything,
        Known::Value(value) => UpTo::Value(value),
    }
}

/// Returns the entry with the most generous limit, the first among equals.
fn most_generous_of<T>(
    entries: impl Iterator<Item = (UpTo, usize, T)>,
    is_charge: bool,
) -> Option<(UpTo, usize, T)> {
    entries.reduce(|best, next| {
        let is_more = next.0 != best.0 && more_generous(best.0.clone(), next.0.clone(), is_charge) == next.0;
        if is_more { next } else { best }
    })
}

fn more_generous(a: UpTo, b: UpTo, is_charge: bool) -> UpTo {
    match (a, b) {
        (UpTo::Nothing, other) | (other, UpTo::Nothing) => other,
        (UpTo::Anything, _) | (_, UpTo::Anything) => UpTo::Anything,
        (UpTo::Unknown, _) | (_, UpTo::Unknown) => UpTo::Unknown,
        (UpTo::Value(a), UpTo::Value(b)) => {
            let b_is_more =
                order(&b, &a).is_some_and(|order| if is_charge { order.is_lt() } else { order.is_gt() });
            UpTo::Value(if b_is_more { b } else { a })
        }
        (UpTo::PerCurrency(a), UpTo::PerCurrency(b)) => UpTo::PerCurrency(highest_of_each(a, b, is_charge)),
        (UpTo::Thing, other) | (other, UpTo::Thing) => other,
        (UpTo::PerCurrency(a), UpTo::Value(_)) | (UpTo::Value(_), UpTo::PerCurrency(a)) => {
            UpTo::PerCurrency(a)
        }
    }
}

fn highest_of_each(
    a: Vec<(crate::model::Currency, Exact)>,
    b: Vec<(crate::model::Currency, Exact)>,
    is_charge: bool,
) -> Vec<(crate::model::Currency, Exact)> {
    let mut all = a;
    for (currency, amount) in b {
        match all.iter_mut().find(|(known, _)| *known == currency) {
            Some((_, known)) if is_charge => *known = amount.min(*known),
            Some((_, known)) => *known = amount.max(*known),
            None => all.push((currency, amount)),
        }
    }
    all
}

impl Reason {
    /// Returns the rule it speaks of.
    #[must_use]
    pub fn rule(&self) -> Option<&RulePath> {
        match self {
            Self::Unless(path)
            | Self::Owed(path)
            | Self::Granted(path)
            | Self::AboveLimit(path)
            | Self::AboveOwed(path)
            | Self::ConditionFails(path)
            | Self::UsedUp(path, _)
            | Self::Otherwise(path) => Some(path),
            Self::NotInForce
            | Self::OnlyWhen
            | Self::InsteadOf(_)
            | Self::NotThisRole
            | Self::HigherRole(_)
            | Self::NotComparable(..) => None,
        }
    }
}
