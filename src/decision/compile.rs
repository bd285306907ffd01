//! From the model to the normal form.

use std::collections::BTreeSet;

use super::branch::Branch;
use super::coins::in_coins;
use super::dimension::SideOf;
use super::program::OwedExpression;
use super::reads::tells_roles_apart;
use super::relation::{Left, Pieces};
use super::{
    Asked, Dimension, Formula, Formulas, OwedRule, Point, Program, Question, Truth, Verdict, VerdictRule,
    dimension,
};
use crate::model::{
    Blank, Cap, Comparison, Condition, DayComparison, Exception, FactId, Guideline, May, Otherwise, Owed,
    Period, Policies, Remedy, RoleId, Target, Value, built_in,
};

/// Compiles a remedy of a guideline, or a guideline without remedies.
pub fn compile(
    formulas: &mut Formulas,
    policies: &Policies,
    guideline: &Guideline,
    remedy: Option<&Remedy>,
) -> Program {
    compile_side(formulas, policies, guideline, remedy, None)
}

/// Compiles one side of a comparison of two versions. `apart` names the facts that the versions define
/// differently: what rests on them is a dimension of that side alone.
pub fn compile_side(
    formulas: &mut Formulas,
    policies: &Policies,
    guideline: &Guideline,
    remedy: Option<&Remedy>,
    apart: Option<(&BTreeSet<FactId>, SideOf)>,
) -> Program {
    let mut compiler = Compiler { formulas, policies, guideline, remedy, role: None, apart };
    let verdicts = compiler.verdicts();
    let owed = compiler.owed_rules();
    Program { verdicts, owed }
}

/// More combinations of pieces than a comparison of two versions looks at, for one remedy.
const MOST_COMBINED: usize = 1_000;

/// Compiles in the place of the role of the case, or of one given role.
pub(super) struct Compiler<'a> {
    pub(super) formulas: &'a mut Formulas,
    pub(super) policies: &'a Policies,
    pub(super) guideline: &'a Guideline,
    pub(super) remedy: Option<&'a Remedy>,
    pub(super) role: Option<&'a RoleId>,
    pub(super) apart: Option<(&'a BTreeSet<FactId>, SideOf)>,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(
        formulas: &'a mut Formulas,
        policies: &'a Policies,
        guideline: &'a Guideline,
        remedy: Option<&'a Remedy>,
        role: Option<&'a RoleId>,
    ) -> Self {
        Self { formulas, policies, guideline, remedy, role, apart: None }
    }
}

impl Compiler<'_> {
    /// Whether so many combinations are too many. Only a comparison may leave them out: it then says that it
    /// does not decide.
    pub(super) fn is_too_many(&mut self, one: usize, other: usize) -> bool {
        let is_too_many = self.apart.is_some() && one.saturating_mul(other) > MOST_COMBINED;
        if is_too_many {
            self.formulas.overfill();
        }
        is_too_many
    }

    pub(super) fn constant(&mut self, truth: Truth) -> Formula {
        self.formulas.constant(truth)
    }

    /// A question about a dimension that is unknown where the case leaves it open. Where the two versions
    /// of a comparison define a fact in it differently, each has a dimension of its own.
    pub(super) fn ask(&mut self, dimension: Dimension, question: Question) -> Formula {
        let dimension = match self.apart {
            Some((apart, side)) if dimension.rests_on(self.policies, self.guideline, apart) => {
                Dimension::Of(side, Box::new(dimension))
            }
            _ => dimension,
        };
        self.formulas.atom(dimension, question, Truth::Unknown)
    }

    /// A question about a fact; where the case does not say it, the author's assumption answers.
    pub(super) fn ask_fact(&mut self, fact: &FactId, question: Question) -> Formula {
        if fact.as_str() == built_in::ROLE {
            return self.ask(Dimension::Role, question);
        }
        let declared = self.policies.fact(self.guideline, fact.as_str());
        let Some(declared) = declared.filter(|declared| declared.is.is_none()) else {
            return self.ask(Dimension::Fact(fact.clone()), question);
        };
        let unsaid = match &declared.blank {
            Blank::Unknown => Truth::Unknown,
            Blank::None => question.holds(&Point::Value(Value::None)),
            Blank::Value(value) => question.holds(&Point::Value(value.clone())),
        };
        self.formulas.atom(Dimension::Fact(fact.clone()), question, unsaid)
    }

    /// The steps of the manual, in order.
    fn verdicts(&mut self) -> Vec<VerdictRule> {
        let mut rules = Vec::new();
        let organisation = self.policies.organisation.otherwise.as_ref();
        let not_in_force = self.not_in_force();
        rules.push(VerdictRule { when: not_in_force, verdict: self.last_word(organisation) });
        let otherwise = self.last_word(self.otherwise());
        let not_only_when = self.not_only_when();
        rules.push(VerdictRule { when: not_only_when, verdict: otherwise.clone() });
        for exception in self.exceptions() {
            let when = self.holds_against(&exception);
            rules.push(VerdictRule {
                when,
                verdict: Verdict::ask_or_no(exception.ask.as_ref(), self.policies),
            });
        }
        if let Some(remedy) = self.remedy {
            let ruled_out = self.instead_of(remedy);
            rules.push(VerdictRule { when: ruled_out, verdict: Verdict::No });
            let is_later = self.is_offered_later();
            rules.push(VerdictRule { when: is_later, verdict: Verdict::No });
            self.grants(remedy, &mut rules);
        }
        let always = self.constant(Truth::Yes);
        rules.push(VerdictRule { when: always, verdict: otherwise });
        rules.retain(|rule| self.formulas.as_constant(rule.when) != Some(Truth::No));
        rules
    }

    fn grants(&mut self, remedy: &Remedy, rules: &mut Vec<VerdictRule>) {
        let owed = remedy.owed.iter().map(|owed| self.owed_covers(remedy, owed)).collect::<Vec<_>>();
        let may = self.may_within_caps(remedy);
        let decide = self.formulas.any(owed.into_iter().chain([may]));
        rules.push(VerdictRule { when: decide, verdict: Verdict::Decide });
        for owed in &remedy.owed {
            self.exceptions_of(owed, rules);
        }
        for rank in 1..self.policies.organisation.ranks.len() {
            self.ask_rank(remedy, rank, rules);
        }
        for cap in &remedy.caps {
            self.ask_department(remedy, cap, rules);
        }
    }

    fn otherwise(&self) -> Option<&'_ Otherwise> {
        let remedy = self.remedy.and_then(|remedy| remedy.otherwise.as_ref());
        remedy.or(self.guideline.otherwise.as_ref()).or(self.policies.organisation.otherwise.as_ref())
    }

    fn last_word(&self, otherwise: Option<&Otherwise>) -> Verdict {
        otherwise.map_or(Verdict::NotCovered, |otherwise| {
            Verdict::ask_or_no(otherwise.ask.as_ref(), self.policies)
        })
    }

    fn not_in_force(&mut self) -> Formula {
        let in_force = self.period(self.guideline.in_force);
        self.formulas.not(in_force)
    }

    fn not_only_when(&mut self) -> Formula {
        match &self.guideline.only_when {
            Some(condition) => {
                let holds = self.condition(condition);
                self.formulas.not(holds)
            }
            None => self.constant(Truth::No),
        }
    }

    fn exceptions(&self) -> Vec<Exception> {
        let own = self.remedy.map(|remedy| remedy.unless.as_slice()).unwrap_or_default();
        self.guideline.unless.iter().chain(own).cloned().collect()
    }

    /// An exception that asks a role binds those below it.
    pub(super) fn holds_against(&mut self, exception: &Exception) -> Formula {
        let holds = self.condition(&exception.when);
        match &exception.ask {
            Some(Target::Role(role)) => {
                let is_open = self.role_at_least(Some(role));
                let binds = self.formulas.not(is_open);
                self.formulas.all([holds, binds])
            }
            Some(Target::Department(_)) | None => holds,
        }
    }

    pub(super) fn instead_of(&mut self, remedy: &Remedy) -> Formula {
        let given = remedy.instead_of.iter();
        let given: Vec<_> =
            given.map(|other| self.ask(Dimension::Given(other.clone()), Question::Flag(true))).collect();
        self.formulas.any(given)
    }

    pub(super) fn owed_applies(&mut self, owed: &Owed) -> Formula {
        let in_force = self.period(owed.in_force);
        let when = self.optional(owed.when.as_ref());
        let taken: Vec<_> = owed.unless.iter().map(|exception| self.holds_against(exception)).collect();
        let taken = self.formulas.any(taken);
        let not_taken = self.formulas.not(taken);
        self.formulas.all([in_force, when, not_taken])
    }

    fn owed_covers(&mut self, remedy: &Remedy, owed: &Owed) -> Formula {
        let applies = self.owed_applies(owed);
        let amount = owed.amount.as_ref();
        let amount = amount.map(|amount| in_coins(self.policies, self.guideline, remedy, amount));
        let covers = match amount.as_deref() {
            Some(amount) => {
                let left = Left::Asked(dimension::asked_fact(Some(remedy)));
                self.compare_amount(&left, covering_owed(remedy), amount)
            }
            None => self.constant(Truth::Yes),
        };
        self.formulas.all([applies, covers])
    }

    fn exceptions_of(&mut self, owed: &Owed, rules: &mut Vec<VerdictRule>) {
        for exception in &owed.unless {
            if exception.ask.is_none() {
                continue;
            }
            let parts = [
                self.period(owed.in_force),
                self.optional(owed.when.as_ref()),
                self.holds_against(exception),
            ];
            let when = self.formulas.all(parts);
            rules.push(VerdictRule {
                when,
                verdict: Verdict::ask_or_no(exception.ask.as_ref(), self.policies),
            });
        }
    }

    fn covers(&mut self, remedy: &Remedy, amount: Option<&crate::model::Amount>) -> Formula {
        let Some(amount) = amount else { return self.constant(Truth::Yes) };
        let left = Left::Asked(dimension::asked_fact(Some(remedy)));
        self.compare_amount(&left, covering(remedy), amount)
    }

    fn may_covers(&mut self, remedy: &Remedy, may: &May) -> Formula {
        let parts = [self.may_applies(may), self.covers(remedy, may.up_to.as_ref())];
        self.formulas.all(parts)
    }

    pub(super) fn may_applies(&mut self, may: &May) -> Formula {
        let parts = [
            self.role_at_least(may.role.as_ref()),
            self.period(may.in_force),
            self.optional(may.when.as_ref()),
        ];
        self.formulas.all(parts)
    }

    /// Whether a grant of the role covers what is asked, caps aside.
    fn may(&mut self, remedy: &Remedy) -> Formula {
        let grants: Vec<_> = remedy.may.iter().map(|may| self.may_covers(remedy, may)).collect();
        let grants = self.formulas.any(grants);
        let within_owed = self.charges_no_more_than_owed(remedy);
        self.formulas.all([grants, within_owed])
    }

    fn may_within_caps(&mut self, remedy: &Remedy) -> Formula {
        let may = self.may(remedy);
        let mut parts = vec![may];
        for cap in &remedy.caps {
            parts.push(self.fits_or_is_free(remedy, cap));
        }
        self.formulas.all(parts)
    }

    pub(super) fn fits_or_is_free(&mut self, remedy: &Remedy, cap: &Cap) -> Formula {
        let fits = self.fits(remedy, cap);
        let free = match &cap.when_used_up {
            Some(Target::Role(role)) => self.role_at_least(Some(role)),
            Some(Target::Department(_)) | None => self.constant(Truth::No),
        };
        self.formulas.any([fits, free])
    }

    /// Asks the roles of a rank above the case's own whose grants cover what is asked.
    fn ask_rank(&mut self, remedy: &Remedy, rank: usize, rules: &mut Vec<VerdictRule>) {
        let roles = self.policies.organisation.ranks.get(rank).cloned().unwrap_or_default();
        let below = self.role_below(rank);
        let covered: Vec<(RoleId, Formula)> = roles
            .iter()
            .map(|role| (role.clone(), self.as_role(role, |compiler| compiler.may_within_caps(remedy))))
            .collect();
        for (roles, covered) in self.groups(remedy, &covered) {
            let when = self.formulas.all([below, covered]);
            rules.push(VerdictRule { when, verdict: Verdict::Ask(Asked::Roles(roles)) });
        }
    }

    /// Which roles of a rank to ask: all that would say yes, most first.
    fn groups(&mut self, remedy: &Remedy, covered: &[(RoleId, Formula)]) -> Vec<(Vec<RoleId>, Formula)> {
        if covered.len() < 2 || !tells_roles_apart(self.policies, self.guideline, remedy) {
            let roles = covered.iter().map(|(role, _)| role.clone()).collect();
            return covered.first().map(|(_, formula)| (roles, *formula)).into_iter().collect();
        }
        let mut groups: Vec<(Vec<RoleId>, Formula)> = Vec::new();
        for mask in (1u32..1 << covered.len().min(6)).rev() {
            let chosen = covered.iter().enumerate().filter(|(n, _)| mask & (1 << n) != 0);
            let chosen: Vec<_> = chosen.map(|(_, one)| one.clone()).collect();
            let all = self.formulas.all(chosen.iter().map(|(_, formula)| *formula));
            groups.push((chosen.into_iter().map(|(role, _)| role).collect(), all));
        }
        groups.sort_by_key(|(roles, _)| std::cmp::Reverse(roles.len()));
        groups
    }

    /// A department is asked where its cap is all that stands in the way.
    fn ask_department(&mut self, remedy: &Remedy, cap: &Cap, rules: &mut Vec<VerdictRule>) {
        let Some(target @ Target::Department(_)) = &cap.when_used_up else { return };
        let fits = self.fits(remedy, cap);
        let used_up = self.formulas.not(fits);
        let mut covered = vec![self.may(remedy)];
        for rank in 1..self.policies.organisation.ranks.len() {
            let below = self.role_below(rank);
            for role in self.policies.organisation.ranks.get(rank).cloned().unwrap_or_default() {
                let may = self.as_role(&role, |compiler| compiler.may(remedy));
                covered.push(self.formulas.all([below, may]));
            }
        }
        let covered = self.formulas.any(covered);
        let when = self.formulas.all([covered, used_up]);
        rules.push(VerdictRule { when, verdict: Verdict::ask_or_no(Some(target), self.policies) });
    }

    fn as_role<T>(&mut self, role: &RoleId, build: impl FnOnce(&mut Compiler<'_>) -> T) -> T {
        let mut compiler = Compiler {
            formulas: self.formulas,
            policies: self.policies,
            guideline: self.guideline,
            remedy: self.remedy,
            role: Some(role),
            apart: self.apart,
        };
        build(&mut compiler)
    }

    fn role_at_least(&mut self, role: Option<&RoleId>) -> Formula {
        let organisation = &self.policies.organisation;
        let rank = role.and_then(|role| organisation.rank(role)).unwrap_or(0);
        if rank == 0 {
            return self.constant(Truth::Yes);
        }
        let roles: Vec<_> = organisation.ranks.iter().skip(rank).flatten().cloned().collect();
        self.role_is_one_of(&roles)
    }

    fn role_below(&mut self, rank: usize) -> Formula {
        let roles: Vec<_> = self.policies.organisation.ranks.iter().take(rank).flatten().cloned().collect();
        self.role_is_one_of(&roles)
    }

    fn role_is_one_of(&mut self, roles: &[RoleId]) -> Formula {
        match self.role {
            Some(role) => self.constant(Truth::from(roles.contains(role))),
            None => {
                let words = roles.iter().map(|role| role.as_str().into()).collect();
                self.ask(Dimension::Role, Question::Words(words))
            }
        }
    }

    fn period(&mut self, period: Period) -> Formula {
        let decided_at = FactId::new(built_in::DECIDED_AT);
        let from = period.from.map(|day| self.on_day(&decided_at, DayComparison::From, day));
        let until = period.until.map(|day| self.on_day(&decided_at, DayComparison::Until, day));
        self.formulas.all(from.into_iter().chain(until))
    }

    pub(super) fn optional(&mut self, condition: Option<&Condition>) -> Formula {
        match condition {
            Some(condition) => self.condition(condition),
            None => self.constant(Truth::Yes),
        }
    }

    /// What is owed: what comes before the grants leaves nothing, then every mix of entries that apply.
    fn owed_rules(&mut self) -> Vec<OwedRule> {
        let Some(remedy) = self.remedy else { return Vec::new() };
        if remedy.owed.is_empty() {
            return Vec::new();
        }
        let exceptions: Vec<_> =
            self.exceptions().iter().map(|exception| self.holds_against(exception)).collect();
        let before =
            [self.not_in_force(), self.not_only_when(), self.instead_of(remedy), self.is_offered_later()];
        let nothing = self.formulas.any(before.into_iter().chain(exceptions));
        let mut rules = vec![OwedRule { when: nothing, owed: OwedExpression::Nothing }];
        let yes = self.constant(Truth::Yes);
        let mut mixes: Vec<(Formula, OwedExpression)> = vec![(yes, OwedExpression::Nothing)];
        for owed in &remedy.owed {
            let options = self.owed_options(owed);
            if self.is_too_many(mixes.len(), options.len()) {
                return Vec::new();
            }
            let mut next = Vec::new();
            for (when, mix) in &mixes {
                for (option, gives) in &options {
                    let both = self.formulas.all([*when, *option]);
                    next.push((both, mix.clone().or(gives.clone(), remedy.charge)));
                }
            }
            mixes = next;
        }
        rules.extend(mixes.into_iter().map(|(when, owed)| OwedRule { when, owed }));
        rules.retain(|rule| self.formulas.as_constant(rule.when) != Some(Truth::No));
        rules
    }

    /// What one entry gives, and when; never two at once.
    fn owed_options(&mut self, owed: &Owed) -> Vec<(Formula, OwedExpression)> {
        let applies = self.owed_applies(owed);
        let pieces = match &owed.amount {
            Some(amount) => self.amount_pieces(amount),
            None => Pieces::One(Branch::Anything),
        };
        let paths = self.paths(pieces, applies).into_iter();
        let mut options: Vec<_> =
            paths.map(|(when, branch)| (when, OwedExpression::of_branch(&branch))).collect();
        options.push((self.formulas.not(applies), OwedExpression::Nothing));
        options
    }
}

/// How what is asked must compare with a limit to be covered by it.
pub(super) fn covering(remedy: &Remedy) -> Comparison {
    if remedy.charge { Comparison::AtLeast } else { Comparison::AtMost }
}

/// How what is asked must compare with what is owed to be covered by it: a charge is owed exactly.
pub(super) fn covering_owed(remedy: &Remedy) -> Comparison {
    if remedy.charge { Comparison::Exactly } else { Comparison::AtMost }
}
