//! Examples of the older version that no longer hold: what somebody once promised, and who takes them out
//! together with a condition takes the alarm out with it.

use super::{Proposal, Risk};
use crate::compare::{Changes, GuidelineChanges, Written, blame};
use crate::decision::{Case, Verdict, decide};
use crate::model::{Example, Guideline, GuidelineId, Policies};

/// Returns a question about every example that was taken out or given another answer, and that the newer
/// version contradicts. A limit that moves takes its examples along.
pub(super) fn examples(proposal: &Proposal<'_>, changes: &Changes) -> Vec<(Option<GuidelineId>, Risk)> {
    let of = |one: &GuidelineChanges| {
        let found = of_guideline(proposal, one).into_iter();
        found.map(|risk| (Some(one.id.clone()), risk)).collect::<Vec<_>>()
    };
    changes.guidelines.iter().filter(|one| !one.meaning.is_same()).flat_map(of).collect()
}

fn of_guideline(proposal: &Proposal<'_>, changes: &GuidelineChanges) -> Vec<Risk> {
    let (before, after) = (&proposal.before.policies, &proposal.after.policies);
    let (Some(old), Some(new)) = changes.versions(before, after) else { return Vec::new() };
    let lost = old.examples.iter().enumerate().filter(|(_, example)| !new.examples.contains(example));
    let question = |(number, example): (usize, &Example)| {
        let answer = answer(after, new, example)?;
        let promised = self::answer(before, old, example)?;
        let cause = blame(changes, before, after, example)?.written;
        let is_told = matches!(cause, Some(Written::Limit(_)));
        let fits = example.answer.agrees_with(&answer, after);
        (!fits && !is_told).then(|| Risk::ExampleLost {
            number,
            promised,
            answer,
            is_gone: is_gone(new, example),
        })
    };
    lost.filter_map(question).collect()
}

/// The answer of a version; none where the example rests on what that does not have.
fn answer(policies: &Policies, guideline: &Guideline, example: &Example) -> Option<Verdict> {
    let named = example.given.remedy.as_ref();
    if named.is_some_and(|remedy| guideline.remedy(remedy.as_str()).is_none()) {
        return None;
    }
    let case = Case { guideline: guideline.id.clone(), given: example.given.clone() };
    let answer = decide(policies, &case).verdict;
    // It lacks the day, or a fact that is new: nobody is promised anything else.
    (!matches!(answer, Verdict::CannotTell(_))).then_some(answer)
}

/// Whether the case itself was taken out, and not only answered anew.
fn is_gone(new: &Guideline, example: &Example) -> bool {
    !new.examples.iter().any(|one| one.given == example.given)
}
