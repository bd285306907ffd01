//! The agents and customers of a sample.

use super::random::Random;
use crate::model::{Currency, Policies, RoleId};

/// How many agents there are.
const AGENTS: usize = 40;

pub(super) struct Agent {
    pub(super) id: String,
    pub(super) role: RoleId,
    pub(super) site: Option<String>,
    pub(super) currency: Option<Currency>,
}

/// Two in three have the lowest role, few the highest; one in four works at a desk elsewhere.
pub(super) fn agents(policies: &Policies, random: &mut Random) -> Vec<Agent> {
    let organisation = &policies.organisation;
    let roles: Vec<&RoleId> = organisation.roles().collect();
    let agents = (1..=AGENTS).map(|n| {
        let rise = (0..roles.len().saturating_sub(1)).take_while(|_| random.one_in(3)).count();
        let site = (!organisation.sites.is_empty() && random.one_in(4))
            .then(|| &organisation.sites[random.below(organisation.sites.len())]);
        Agent {
            id: format!("A{n:03}"),
            role: roles.get(rise).map_or_else(|| RoleId::new("agent"), |role| (*role).clone()),
            site: site.map(|site| site.id.as_str().to_owned()),
            currency: site.and_then(|site| site.currency),
        }
    });
    agents.collect()
}

/// A third of the calls come from one customer in twenty.
pub(super) fn customer(n_rows: usize, random: &mut Random) -> String {
    let n_customers = (n_rows / 5).max(10);
    let n = if random.one_in(3) { random.below(n_customers / 20 + 1) } else { random.below(n_customers) };
    format!("C{:06}", n + 1)
}
