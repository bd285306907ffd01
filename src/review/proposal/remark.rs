//! What has to be put right or answered before a proposal is merged.

use std::collections::BTreeMap;

use super::{Found, LeftOver, Misfits, NoDay, Offer, Risk};
use crate::diagnostic::{Arg, Finding, Findings, Level};
use crate::load::Loaded;
use crate::model::{Gate, GuidelineId};

/// One remark.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// Whether it stops the proposal.
    pub severity: Severity,
    /// The guideline it is about.
    pub guideline: Option<GuidelineId>,
    /// What was noticed.
    pub about: About,
    /// What could be done instead, with what it would mean.
    pub offer: Option<Offer>,
}

impl Remark {
    /// Returns the path and the line it is about, where it is about one.
    #[must_use]
    pub fn place(&self) -> Option<(&str, u32)> {
        match &self.about {
            About::Finding(_, path, line) => Some((path, *line)),
            About::LeftOver(left) => Some((&left.path, left.line)),
            About::NoDay(days) => Some((&days.path, days.line)),
            About::Misfits(misfits) => Some((&misfits.path, misfits.line)),
            About::Risk(_) | About::Gate(..) => None,
        }
    }
}

/// Whether a remark stops a proposal.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// It has to be put right.
    Fix,
    /// It asks a question.
    Question,
}

/// What was noticed.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// Something in the files, with its path and line.
    Finding(Box<Finding>, String, u32),
    /// Texts of translations whose source is gone, in one row for a guideline.
    LeftOver(LeftOver),
    /// Examples that do not say on which day they are decided, in one row for a guideline.
    NoDay(NoDay),
    /// Examples that a change made fail, in one row.
    Misfits(Misfits),
    /// Something in what changes.
    Risk(Risk),
    /// A gate that is not passed, and what was found.
    Gate(Gate, Found),
}

/// What makes two findings of two versions the same: places move, so they do not count.
type Identity = (&'static str, &'static str, String, Vec<(&'static str, Arg)>);

/// Returns the findings of the newer version that the older one does not have. One that has to be put right
/// stops the proposal, another asks a question.
pub(super) fn new_findings(before: (&Loaded, &Findings), after: (&Loaded, &Findings)) -> Vec<Remark> {
    let mut known: BTreeMap<Identity, usize> = BTreeMap::new();
    for finding in before.1.iter() {
        *known.entry(identity(before.0, finding)).or_default() += 1;
    }
    let mut remarks = Vec::new();
    for finding in after.1.in_order(&after.0.sources) {
        if let Some(n) = known.get_mut(&identity(after.0, finding)).filter(|n| **n > 0) {
            *n -= 1;
            continue;
        }
        remarks.push(remark(after.0, finding));
    }
    remarks
}

fn identity(loaded: &Loaded, finding: &Finding) -> Identity {
    let path = loaded.sources.get(finding.primary.source).path().as_str();
    // A guideline that moves to another department is the same guideline.
    let name = path.strip_prefix("guidelines/").and_then(|path| path.split_once('/')).map(|(_, name)| name);
    (finding.rule.name, finding.says, name.unwrap_or(path).to_owned(), finding.args.clone())
}

fn remark(loaded: &Loaded, finding: &Finding) -> Remark {
    let path = loaded.sources.get(finding.primary.source).path();
    let line = loaded.sources.line_column(finding.primary).line;
    let severity = match finding.rule.level {
        Level::Error => Severity::Fix,
        Level::Warning => Severity::Question,
    };
    Remark {
        severity,
        guideline: guideline_of(path.as_str()),
        about: About::Finding(Box::new(finding.clone()), path.to_string(), line),
        offer: None,
    }
}

/// The guideline of a file, `late-fee` for `guidelines/billing/late-fee.hu.yaml`.
fn guideline_of(path: &str) -> Option<GuidelineId> {
    let name = path.strip_prefix("guidelines/")?.rsplit('/').next()?;
    Some(GuidelineId::new(name.split('.').next()?))
}
