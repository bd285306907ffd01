//! The reference: one case, answered step by step in the order of the manual.

use super::compile::covering;
use super::dimension::{asked_fact, asked_value};
use super::evaluate::{holds, order, split};
use super::program::{first_that_holds, most_generous};
use super::reads::tells_roles_apart;
use super::{
    Answer, Asked, Case, Context, Known, OwedAmount, Reason, RulePath, Truth, UpTo, UseOf, Verdict, history,
    nearest,
};
use crate::model::{
    Amount, Cap, Comparison, Condition, Exception, Expression, FactId, Guideline, May, Otherwise, Owed,
    Period, Policies, Remedy, RoleId, Target, Value,
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
    if answer.verdict != Verdict::Decide {
        answer.nearest = nearest::changes(policies, guideline, case, remedy);
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
        let verdict = self.verdict();
        self.context.take_missed();
        let mut because = Vec::new();
        let mut unknown = std::collections::BTreeSet::new();
        for step in self.steps() {
            let missed = self.context.take_missed();
            match step.truth {
                Truth::No => {}
                Truth::Unknown => unknown.extend(missed),
                Truth::Yes => {
                    because.extend(step.reasons);
                    break;
                }
            }
        }
        let is_certain = !matches!(verdict, Verdict::CannotTell(_));
        if is_certain {
            unknown.clear();
        } else {
            because.clear();
            unknown.extend(self.missed_by_steps());
        }
        let rules = because.iter().filter_map(Reason::rule).cloned().collect();
        Answer {
            remedy: self.remedy.map(|remedy| remedy.id.clone()),
            owed: self.owed(),
            up_to: self.up_to(),
            rules,
            together_with: self.remedy.map(|remedy| remedy.together_with.clone()).unwrap_or_default(),
            assumptions: self.context.assumptions(),
            unknown: unknown.into_iter().collect(),
            because,
            verdict,
            ..Answer::empty()
        }
    }

    /// The facts whose absence left a step open, up to the step that holds.
    fn missed_by_steps(&self) -> Vec<FactId> {
        self.context.take_missed();
        self.steps();
        self.owed();
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
            let holding = holding.filter(|(_, _, one)| self.context.condition(&one.when) == Truth::Yes);
            holding.map(|(remedy, n, one)| Reason::Unless(self.exception_path(*remedy, *n, one))).collect()
        };
        for (at, (_, _, exception)) in all.iter().enumerate() {
            let truth = self.context.condition(&exception.when);
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
        owed.unless.iter().filter(|exception| exception.ask.is_some()).any(|exception| {
            let truth = holds.and(self.context.condition(&exception.when));
            let verdict = Verdict::ask_or_no(exception.ask.as_ref(), self.policies);
            let name = format!("{}/unless", name_of(owed.id.as_deref(), n));
            self.push(steps, truth, verdict, vec![Reason::Unless(self.rule("owed", &name))])
        })
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
        let reason = Reason::UsedUp(self.rule("cap", &(n + 1).to_string()));
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
        let taken = Truth::any(owed.unless.iter().map(|exception| context.condition(&exception.when)));
        self.holds_in(context, owed.in_force).and(self.optional(context, owed.when.as_ref())).and(!taken)
    }

    fn owed_covers(&self, remedy: &Remedy, owed: &Owed) -> Truth {
        self.owed_applies(owed).and(self.covers(&self.context, remedy, owed.amount.as_ref()))
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
        let caps = remedy.caps.iter().map(|cap| {
            let free = match &cap.when_used_up {
                Some(Target::Role(role)) => self.is_open_to(context, Some(role)),
                Some(Target::Department(_)) | None => Truth::No,
            };
            self.fits(context, remedy, cap).or(free)
        });
        self.may(context, remedy).and(Truth::all(caps))
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
        let exceptions = Truth::any(exceptions.map(|exception| context.condition(&exception.when)));
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
            Some(amount) => match self.context.amount(amount) {
                Known::Unknown => UpTo::Unknown,
                Known::Nothing | Known::Value(Value::None) => UpTo::Nothing,
                Known::Anything => UpTo::Anything,
                Known::Value(value) => UpTo::Value(value),
            },
        };
        remedy.caps.iter().fold(limit, |limit, cap| {
            let free = match &cap.when_used_up {
                Some(Target::Role(role)) => self.is_open_to(&self.context, Some(role)) == Truth::Yes,
                Some(Target::Department(_)) | None => false,
            };
            if free { limit } else { self.capped(remedy, cap, limit) }
        })
    }

    /// What a cap leaves of a limit.
    fn capped(&self, remedy: &Remedy, cap: &Cap, limit: UpTo) -> UpTo {
        let what = UseOf::of_cap(&self.guideline.id, remedy, cap);
        match (history::used(&self.context, &what), cap.limit) {
            (Known::Value(Value::Number(n)), crate::model::CapLimit::Count(most)) => {
                if n < crate::model::Exact::from(i64::from(most)) { limit } else { UpTo::Nothing }
            }
            (Known::Value(Value::Money(used, currency)), crate::model::CapLimit::Money(most, _)) => {
                let left = most.minus(used).filter(|left| *left > crate::model::Exact::ZERO);
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

    fn granting(&self, remedy: &Remedy) -> Vec<Reason> {
        let owed = remedy.owed.iter().enumerate();
        let owed = owed.filter(|(_, owed)| self.owed_covers(remedy, owed) == Truth::Yes);
        let mut reasons: Vec<_> =
            owed.map(|(n, owed)| Reason::Owed(self.rule("owed", &name_of(owed.id.as_deref(), n)))).collect();
        if reasons.is_empty() {
            let may = remedy.may.iter().enumerate().filter(|(_, may)| {
                let covers = self.covers(&self.context, remedy, may.up_to.as_ref());
                self.may_applies(&self.context, may).and(covers) == Truth::Yes
            });
            let first =
                may.map(|(n, may)| Reason::Granted(self.rule("may", &name_of(may.id.as_deref(), n)))).next();
            reasons.extend(first);
        }
        reasons
    }

    /// What stands between this role and a yes.
    fn obstacles(&self) -> Vec<Reason> {
        let Some(remedy) = self.remedy else { return Vec::new() };
        let mut reasons = Vec::new();
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
        if !is_open && !remedy.may.is_empty() {
            reasons.push(Reason::NotThisRole);
        }
        for (n, cap) in remedy.caps.iter().enumerate() {
            if self.fits(&self.context, remedy, cap) == Truth::No {
                reasons.push(Reason::UsedUp(self.rule("cap", &(n + 1).to_string())));
            }
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
    a: Vec<(crate::model::Currency, crate::model::Exact)>,
    b: Vec<(crate::model::Currency, crate::model::Exact)>,
    is_charge: bool,
) -> Vec<(crate::model::Currency, crate::model::Exact)> {
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
            | Self::ConditionFails(path)
            | Self::UsedUp(path)
            | Self::Otherwise(path) => Some(path),
            Self::NotInForce
            | Self::OnlyWhen
            | Self::InsteadOf(_)
            | Self::NotThisRole
            | Self::HigherRole(_) => None,
        }
    }
}
