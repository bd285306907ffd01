//! The decision tables of all guidelines, for the helper in the page.

use serde_json::{Value as Json, json};

use super::encode::{Encoder, StoredAtom, StoredDimension};
use super::fact::FactKey;
use super::gather::Gathered;
use crate::decision::{
    Asked, Dimension, Formulas, OwedExpression, OwedRule, Program, Verdict, VerdictRule, compile,
};
use crate::model::{FactId, Guideline, Policies, Remedy, RoleId, Site, WorkingDays, built_in};

/// The tables, before they are written.
#[derive(Default)]
pub(in crate::site) struct Tables {
    pub(super) facts: Gathered<FactKey>,
    pub(super) dimensions: Gathered<StoredDimension>,
    pub(super) atoms: Gathered<StoredAtom>,
    pub(super) nodes: Gathered<String>,
    pub(super) verdicts: Gathered<Verdict>,
    guidelines: Vec<Json>,
}

impl Tables {
    /// Compiles every guideline.
    pub(in crate::site) fn of(policies: &Policies) -> Self {
        let mut tables = Self::default();
        tables.verdicts.number(Verdict::Decide);
        let own_days = &policies.organisation.working_days;
        let differs = |site: &Site| site.currency.is_some() || site.working_days != *own_days;
        if policies.organisation.sites.iter().any(differs) {
            // How much can be given depends on the currency of the desk, and how long ago on its working days.
            tables.facts.number(FactKey { guideline: None, id: FactId::new(built_in::SITE) });
        }
        for guideline in &policies.guidelines {
            let remedies: Vec<Json> =
                remedies(guideline).map(|remedy| tables.remedy(policies, guideline, remedy)).collect();
            tables.guidelines.push(json!(remedies));
        }
        tables
    }

    fn remedy(&mut self, policies: &Policies, guideline: &Guideline, remedy: Option<&Remedy>) -> Json {
        let mut formulas = Formulas::default();
        let program = compile(&mut formulas, policies, guideline, remedy);
        let measure = remedy.map_or_else(|| FactId::new(built_in::AMOUNT), crate::site::reader::measure);
        let measure = formulas.dimension_id(Dimension::Asked(measure));
        let mut encoder = Encoder { policies, guideline, formulas: &mut formulas, tables: self };
        let asked = encoder.dimension(measure).unwrap_or_default();
        let verdicts = encoder.verdicts(&program);
        let owed = encoder.owed(&program);
        let is_charge = u8::from(remedy.is_some_and(|remedy| remedy.charge));
        json!([asked, is_charge, verdicts, owed])
    }

    /// Writes the tables as JSON.
    ///
    /// `c` decimals of each currency, `s` zone, currency and working days of each desk, `w` working days of the
    /// others, `f` facts, `d` dimensions,
    /// `a` questions, `n` nodes, `y` verdicts, `g` for each guideline its remedies: what is asked,
    /// whether it is a charge, the rules of the verdict and those of what is owed.
    pub(in crate::site) fn json(&self, policies: &Policies) -> Json {
        let organisation = &policies.organisation;
        let decimals: Vec<u8> = organisation.currencies.iter().map(|currency| currency.decimals()).collect();
        let sites = organisation.sites.iter().map(|site| {
            let currency =
                site.currency.and_then(|currency| super::fact::currency_number(policies, currency));
            let zone = site.time_zone.as_ref().unwrap_or(&organisation.time_zone);
            let mut entry = vec![json!(zone.iana_name().unwrap_or("UTC")), json!(currency)];
            if site.working_days != organisation.working_days {
                entry.push(calendar(&site.working_days));
            }
            (site.id.to_string(), json!(entry))
        });
        json!({
            "c": decimals,
            "s": sites.collect::<serde_json::Map<_, _>>(),
            "w": calendar(&organisation.working_days),
            "f": self.facts.all().iter().map(|fact| fact.entry(policies)).collect::<Vec<_>>(),
            "d": self.dimensions.all().iter().map(|one| one.json.clone()).collect::<Vec<_>>(),
            "a": self.atoms.all().iter().map(|atom| atom.json(policies)).collect::<Vec<_>>(),
            "n": self.nodes.all().iter().filter_map(|node| serde_json::from_str(node).ok()).collect::<Vec<Json>>(),
            "y": self.verdicts.all().iter().map(|verdict| verdict_json(policies, verdict)).collect::<Vec<_>>(),
            "g": self.guidelines,
        })
    }
}

/// The days of the week from Monday on, 1 for a working day, and the holidays in days from the start of 1970.
fn calendar(days: &WorkingDays) -> Json {
    let week: Vec<u8> = (0..7).map(|day| u8::from(days.weekdays().contains(day))).collect();
    let holidays: Vec<i64> = days.holidays().iter().flat_map(|(from, until)| [*from, *until]).collect();
    json!([week, holidays])
}

/// Returns the remedies of a guideline; a guideline without any is asked as a whole.
pub(super) fn remedies(guideline: &Guideline) -> impl Iterator<Item = Option<&Remedy>> {
    let whole = guideline.remedies.is_empty().then_some(None);
    guideline.remedies.iter().map(Some).chain(whole)
}

impl Encoder<'_> {
    fn verdicts(&mut self, program: &Program) -> Vec<Json> {
        let mut rules = Vec::new();
        for VerdictRule { when, verdict } in &program.verdicts {
            let number = self.tables.verdicts.number(verdict.clone());
            let when = self.in_each_role(*when);
            if when != json!(-1) {
                rules.push(json!([number, when]));
            }
        }
        rules
    }

    fn owed(&mut self, program: &Program) -> Vec<Json> {
        let mut rules = Vec::new();
        for OwedRule { when, owed } in &program.owed {
            let when = self.in_each_role(*when);
            let gives = match owed {
                OwedExpression::Nothing => json!(0),
                OwedExpression::Thing => json!(1),
                OwedExpression::Most(all) => {
                    let all: Option<Vec<Json>> = all.iter().map(|one| self.expression(one)).collect();
                    // What cannot be worked out is still owed; the page then names no amount.
                    all.map_or(json!(1), |all| json!(all))
                }
            };
            if when != json!(-1) {
                rules.push(json!([when, gives]));
            }
        }
        rules
    }

    /// One formula where all roles share it, else one for each role; those at the end that never hold
    /// are left out.
    fn in_each_role(&mut self, formula: crate::decision::Formula) -> Json {
        let roles: Vec<RoleId> = self.policies.organisation.roles().cloned().collect();
        let mut each: Vec<i64> = roles.iter().map(|role| self.in_role(formula, role)).collect();
        match each.first().copied() {
            None => return json!(self.formula(formula)),
            Some(first) if each.iter().all(|one| *one == first) => return json!(first),
            Some(_) => {}
        }
        while each.last() == Some(&-1) {
            each.pop();
        }
        json!(each)
    }
}

/// `"d"` decide, `"n"` no, `"x"` not covered, `["r", roles]` and `["p", department]` to ask.
fn verdict_json(policies: &Policies, verdict: &Verdict) -> Json {
    match verdict {
        Verdict::Decide => json!("d"),
        Verdict::No => json!("n"),
        Verdict::NotCovered | Verdict::CannotTell(_) => json!("x"),
        Verdict::Ask(Asked::Roles(roles)) => {
            let all: Vec<&RoleId> = policies.organisation.roles().collect();
            let numbers = roles.iter().filter_map(|role| all.iter().position(|known| *known == role));
            json!(["r", numbers.collect::<Vec<_>>()])
        }
        Verdict::Ask(Asked::Department(id)) => {
            let number = policies.departments.iter().position(|department| department.id == *id);
            json!(["p", number])
        }
    }
}
