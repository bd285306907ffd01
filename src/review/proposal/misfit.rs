//! Examples that fitted before a proposal and no longer do, by the change that did it.

use super::{About, Proposal, Remark};
use crate::compare::{Changes, Written, blame};
use crate::diagnostic::{Arg, Finding};
use crate::model::{Example, GuidelineId};

/// Examples that one change made fail.
#[derive(Clone, Debug, PartialEq)]
pub struct Misfits {
    /// The change that alone makes them fail; none where it takes several.
    pub cause: Option<Box<Written>>,
    /// The examples, in written order.
    pub examples: Vec<Misfit>,
    /// The file.
    pub path: String,
    /// The line of the first.
    pub line: u32,
}

/// An example that no longer fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Misfit {
    /// Its number in the guideline.
    pub number: usize,
    /// The answer it expects, as it is written.
    pub expected: Arg,
    /// The answer the guideline gives now, as it would be written.
    pub answer: Arg,
}

/// Puts examples that the same change made fail into one remark, at the place of the first.
pub(super) fn gathered(proposal: &Proposal<'_>, changes: &Changes, remarks: Vec<Remark>) -> Vec<Remark> {
    let mut all: Vec<Remark> = Vec::new();
    for remark in remarks {
        let Some(misfits) = misfit(proposal, changes, &remark) else {
            all.push(remark);
            continue;
        };
        let known = all.iter_mut().filter(|known| known.guideline == remark.guideline);
        let mut causes = known.filter_map(|known| match &mut known.about {
            About::Misfits(known) if known.cause == misfits.cause => Some(known),
            _ => None,
        });
        match causes.next() {
            Some(known) => known.examples.extend(misfits.examples),
            None => all.push(Remark { about: About::Misfits(misfits), ..remark }),
        }
    }
    all
}

fn misfit(proposal: &Proposal<'_>, changes: &Changes, remark: &Remark) -> Option<Misfits> {
    let About::Finding(finding, path, line) = &remark.about else { return None };
    let (before, after) = (&proposal.before.policies, &proposal.after.policies);
    let (number, example) = example(proposal, remark.guideline.as_ref()?, finding)?;
    let own = changes.guidelines.iter().find(|one| Some(&one.id) == remark.guideline.as_ref())?;
    let cause = blame(own, before, after, example)?.written.map(Box::new);
    let arg = |name: &str| finding.args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg.clone());
    let misfit = Misfit { number, expected: arg("expected")?, answer: arg("answer")? };
    Some(Misfits { cause, examples: vec![misfit], path: path.clone(), line: *line })
}

/// Returns the example that a finding is about, and its number.
fn example<'a>(
    proposal: &Proposal<'a>,
    guideline: &GuidelineId,
    finding: &Finding,
) -> Option<(usize, &'a Example)> {
    let guideline = proposal.after.policies.guideline(guideline.as_str())?;
    let mut examples = guideline.examples.iter().enumerate();
    examples.find(|(_, example)| example.answer_place.span() == Some(finding.primary))
}
