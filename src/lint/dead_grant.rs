//! A grant that never decides.

use super::dead::{Dead, Grant, Why};
use super::situation::Situation;
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Place, Remedy};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "dead-grant", level: Level::Warning, page: include_str!("dead_grant.md") },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    for dead in situation.dead() {
        let Some(remedy) = situation.guideline.remedies.get(dead.remedy) else { continue };
        findings.extend(finding(dead, remedy));
    }
}

fn finding(dead: &Dead, remedy: &Remedy) -> Option<Finding> {
    let place = place(remedy, dead.grant).span()?;
    let finding = |says| Finding::new(&LINT.rule, says, place).arg("remedy", remedy.id.as_str());
    match dead.why {
        Why::NeverApplies => Some(finding("dead-grant-never")),
        Why::CoveredTogether => Some(finding("dead-grant-together")),
        Why::Covered(other) => {
            let finding = finding("dead-grant");
            let covers = self::place(remedy, other).span();
            Some(match covers {
                Some(covers) => finding.related(covers, "dead-grant-covers"),
                None => finding,
            })
        }
        Why::LowerRoleMayMore(_) => None,
    }
}

fn place(remedy: &Remedy, grant: Grant) -> Place {
    let place = match grant {
        Grant::May(n) => remedy.may.get(n).map(|may| may.place),
        Grant::Owed(n) => remedy.owed.get(n).map(|owed| owed.place),
    };
    place.unwrap_or_default()
}
