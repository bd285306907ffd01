//! What is doubtful about policies whose form is right.
//!
//! A lint looks at the model and speaks of things: this limit, this department. It reads nothing, prints
//! nothing and knows no date but the one it is given. Each has a file, a page that says what it does and
//! why, and a line in `LINTS`; the examples of its page are its tests.

mod amounts;
mod as_role;
mod baseline;
mod cells;
mod closed_days;
mod compare;
mod conditions;
mod dead;
mod figures;
mod fingerprint;
mod folder;
mod heard;
mod owners;
mod posed;
mod posts;
mod prose;
mod shape;
mod situation;
mod tables;
mod trial;
mod uses;
mod words;
mod written;

mod canned_answer;
mod cap_never_binds;
mod dead_grant;
mod edge_gap;
mod example_contradicted;
mod guideline_without_purpose;
mod ignore_expired;
mod ignore_unused;
mod larger_is_easier;
mod level_is_fixed;
mod limit_above_ceiling;
mod limit_without_example;
mod missing_table_cell;
mod missing_translation;
mod never_answers;
mod no_last_word;
mod no_longer_in_force;
mod nobody_behind;
mod notice_expired;
mod notice_without_contact;
mod notice_without_words;
mod overlapping_bands;
mod owed_conflict;
mod owner_missing;
mod person_on_two_posts;
mod placeholder_in_translation;
mod prose_repeats_limit;
mod renamed_without_formerly;
mod review_overdue;
mod senior_may_do_less;
mod stale_translation;
mod unknown_rule;
mod unreachable_department;
mod unrounded_owed;
mod unused_fact;
mod unused_table;
mod unused_value;

pub use baseline::{Baseline, BaselineError, Compared, Recorded};
pub use fingerprint::fingerprint;
pub use heard::{Heard, is_fixed};
pub use owners::Owners;

use jiff::civil::Date;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::diagnostic::{Findings, Rule};
use crate::load::{self, Loaded};
use crate::model::Policies;
use folder::Folder;
use situation::Situation;

/// A remark that can be made about policies.
struct Lint {
    rule: Rule,
    check: Check,
}

/// How much a lint looks at at once.
enum Check {
    /// The folder as a whole.
    Folder(fn(&Folder<'_>, &mut Findings)),
    /// One guideline by itself; guidelines are looked at side by side.
    Guideline(fn(&Situation<'_>, &mut Findings)),
    /// What the others found, before anything of it is passed over.
    After(fn(&Folder<'_>, &Findings, &mut Findings)),
}

/// Every lint, by name.
static LINTS: &[&Lint] = &[
    &canned_answer::LINT,
    &cap_never_binds::LINT,
    &dead_grant::LINT,
    &edge_gap::LINT,
    &example_contradicted::LINT,
    &guideline_without_purpose::LINT,
    &ignore_expired::LINT,
    &ignore_unused::LINT,
    &larger_is_easier::LINT,
    &level_is_fixed::LINT,
    &limit_above_ceiling::LINT,
    &limit_without_example::LINT,
    &missing_table_cell::LINT,
    &missing_translation::LINT,
    &never_answers::LINT,
    &no_last_word::LINT,
    &no_longer_in_force::LINT,
    &nobody_behind::LINT,
    &notice_expired::LINT,
    &notice_without_contact::LINT,
    &notice_without_words::LINT,
    &overlapping_bands::LINT,
    &owed_conflict::LINT,
    &owner_missing::LINT,
    &person_on_two_posts::LINT,
    &placeholder_in_translation::LINT,
    &prose_repeats_limit::LINT,
    &renamed_without_formerly::LINT,
    &review_overdue::LINT,
    &senior_may_do_less::LINT,
    &stale_translation::LINT,
    &unknown_rule::LINT,
    &unreachable_department::LINT,
    &unrounded_owed::LINT,
    &unused_fact::LINT,
    &unused_table::LINT,
    &unused_value::LINT,
];

/// Returns the rule of every lint, by name.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    LINTS.iter().map(|lint| &lint.rule)
}

/// Returns every rule that a finding may name, by name.
#[must_use]
pub fn all_rules() -> Vec<&'static Rule> {
    let read = load::rules::RULES.iter().chain(load::meaning::RULES).copied();
    let mut all: Vec<&'static Rule> = read.chain(rules()).collect();
    all.sort_by_key(|rule| rule.name);
    all
}

/// What is known besides the policies themselves.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The day that is taken for today.
    pub today: Date,
    /// Who has to agree to a change of which file, if that is known.
    pub owners: Option<Owners<'a>>,
    /// An earlier version, if there is one to compare names with.
    pub before: Option<&'a Policies>,
}

/// Looks at policies with every lint and returns what is told of all that is wrong or doubtful: what was
/// found when they were loaded, and what the lints found. What could not be understood is left alone.
#[must_use]
pub fn look(loaded: &Loaded, around: Around<'_>) -> Heard {
    let folder = Folder::new(loaded, around);
    let (of_folder, of_guidelines) = rayon::join(|| of_folder(&folder), || of_guidelines(&folder));
    let mut found = loaded.findings.clone();
    found.extend(of_folder);
    found.extend(of_guidelines);
    let found = heard::levelled(&loaded.policies.organisation.heed, found);
    let of_ignores = after(&folder, &found);
    let mut heard = heard::without_ignored(loaded, found, around.today);
    heard.findings.extend(of_ignores);
    heard
}

fn after(folder: &Folder<'_>, found: &Findings) -> Findings {
    let mut findings = Findings::default();
    for lint in LINTS {
        match lint.check {
            Check::After(check) => check(folder, found, &mut findings),
            Check::Folder(_) | Check::Guideline(_) => {}
        }
    }
    findings
}

fn of_folder(folder: &Folder<'_>) -> Findings {
    let found = LINTS.par_iter().map(|lint| {
        let mut findings = Findings::default();
        match lint.check {
            Check::Folder(check) => check(folder, &mut findings),
            Check::Guideline(_) | Check::After(_) => {}
        }
        findings
    });
    found.collect::<Vec<_>>().into_iter().flatten().collect()
}

/// Looks at the guidelines side by side; their findings come in the order of their ids.
fn of_guidelines(folder: &Folder<'_>) -> Findings {
    if !folder.has_sound_organisation() {
        return Findings::default();
    }
    let guidelines = folder.policies.guidelines.par_iter();
    let sound = guidelines.filter(|guideline| folder.is_sound(guideline.place));
    let found: Vec<Findings> =
        sound.map(|guideline| of_guideline(&Situation::new(folder, guideline))).collect();
    found.into_iter().flatten().collect()
}

fn of_guideline(situation: &Situation<'_>) -> Findings {
    let mut findings = Findings::default();
    for lint in LINTS {
        match lint.check {
            Check::Folder(_) | Check::After(_) => {}
            Check::Guideline(check) => check(situation, &mut findings),
        }
    }
    findings
}

#[cfg(test)]
mod edge_cases;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lints_are_listed_by_name_and_have_a_page_with_both_blocks() {
        assert!(LINTS.is_sorted_by_key(|lint| lint.rule.name));
        for rule in rules() {
            assert!(rule.page.starts_with(&format!("# {}\n", rule.name)), "{}", rule.name);
            for heading in ["## What it does", "## Why it matters", "## Avoid", "## Prefer"] {
                assert!(rule.page.contains(heading), "{}: {heading}", rule.name);
            }
        }
    }
}
