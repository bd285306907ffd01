//! What is told of all that was found: as loud as the organisation wants it, without what may wait.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{all_rules, ignore_expired, ignore_unused, level_is_fixed, unknown_rule};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::load::{Loaded, meaning, rules};
use crate::model::{Heed, Volume};

/// The findings that are told.
#[derive(Debug, Default)]
pub struct Heard {
    /// What is told.
    pub findings: Findings,
    /// How many are passed over for a while.
    pub n_ignored: usize,
}

/// Whether the level of a rule is the same for everybody: where something was not understood it is
/// missing from the policies, and who switched that off would decide by other policies than they wrote.
/// What is said about levels and ignores themselves cannot be switched off with them.
#[must_use]
pub fn is_fixed(rule: &Rule) -> bool {
    let of_heed = [&ignore_expired::LINT, &ignore_unused::LINT, &level_is_fixed::LINT, &unknown_rule::LINT];
    let is_read = |known: &&&Rule| known.level == Level::Error && known.name == rule.name;
    of_heed.iter().any(|lint| lint.rule.name == rule.name)
        || rules::RULES.iter().chain(meaning::RULES).any(|known| is_read(&known))
}

/// Returns a rule by its name.
pub(super) fn rule(name: &str) -> Option<&'static Rule> {
    all_rules().into_iter().find(|rule| rule.name == name)
}

/// Gives findings their levels here; those that are switched off are left out.
pub(super) fn levelled(heed: &Heed, findings: Findings) -> Findings {
    let free = heed.levels.iter().filter(|set| rule(&set.rule).is_some_and(|rule| !is_fixed(rule)));
    let volumes: BTreeMap<&str, Volume> = free.map(|set| (set.rule.as_str(), set.volume)).collect();
    let told = findings.into_iter().filter_map(|finding| match volumes.get(finding.rule.name) {
        None => Some(finding),
        Some(Volume::Off) => None,
        Some(Volume::Warning) => Some(Finding { level: Level::Warning, ..finding }),
        Some(Volume::Error) => Some(Finding { level: Level::Error, ..finding }),
    });
    told.collect()
}

/// Leaves out what may wait.
pub(super) fn without_ignored(loaded: &Loaded, findings: Findings, today: Date) -> Heard {
    let ignores = &loaded.policies.organisation.heed.ignores;
    let is_ignored = |finding: &Finding| {
        let path = loaded.sources.get(finding.primary.source).path().as_str();
        let mut ignores = ignores.iter().filter(|ignore| ignore.until >= today);
        ignores.any(|ignore| ignore.rule == finding.rule.name && ignore.is_about(path))
            && !is_fixed(finding.rule)
    };
    let (ignored, findings): (Vec<_>, Vec<_>) = findings.into_iter().partition(is_ignored);
    Heard { findings: findings.into_iter().collect(), n_ignored: ignored.len() }
}
