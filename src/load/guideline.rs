//! One guideline: its situation, remedies and examples.

use jiff::tz::TimeZone;

use crate::diagnostic::{Finding, nearest};
use crate::load::condition::{condition, condition_of};
use crate::load::context::Context;
use crate::load::declare::{check_ids, formerly};
use crate::load::example::example;
use crate::load::folder::File;
use crate::load::meaning;
use crate::load::organisation::{facts, tables};
use crate::load::period::in_force;
use crate::load::remedy::remedy;
use crate::load::target::otherwise;
use crate::load::yaml::Node;
use crate::model::{DepartmentId, Exception, Guideline, GuidelineId, Period, Place, Texts};

/// The zones and names that the examples of a guideline need.
pub(super) struct Desks<'a> {
    pub(super) zone: &'a TimeZone,
    pub(super) sites: &'a [crate::model::Site],
}

/// Reads a guideline; its texts are given.
pub(super) fn guideline(
    ctx: &mut Context<'_>,
    file: &File,
    department: &str,
    id: &str,
    texts: Texts,
    desks: &Desks<'_>,
) -> Guideline {
    let mut guideline = empty(department, id, texts, file.head().into());
    let Some(root) = &file.root else { return guideline };
    ctx.map(root);
    guideline.formerly = formerly(ctx, root).iter().map(|id| GuidelineId::new(id)).collect();
    guideline.in_force = in_force(ctx, root);
    guideline.review_by = ctx.date_of(root, "review_by");
    guideline.facts = facts(ctx, root, desks.zone);
    guideline.tables = tables(ctx, root);
    guideline.only_when = condition_of(ctx, root, "only_when").flatten();
    guideline.unless = exceptions(ctx, root);
    guideline.otherwise = otherwise(ctx, root);
    guideline.first_that_applies = offer(ctx, root);
    guideline.remedies = ctx.map_of(root, "remedies").iter().map(|entry| remedy(ctx, entry)).collect();
    guideline.training = ctx
        .list_of(root, "training")
        .iter()
        .filter_map(|item| ctx.text(item))
        .map(|text| text.text().to_owned())
        .collect();
    guideline.examples =
        ctx.list_of(root, "examples").iter().filter_map(|node| example(ctx, node, desks)).collect();
    guideline
}

fn empty(department: &str, id: &str, texts: Texts, place: Place) -> Guideline {
    Guideline {
        id: GuidelineId::new(id),
        department: DepartmentId::new(department),
        texts,
        formerly: Vec::new(),
        in_force: Period::default(),
        review_by: None,
        only_when: None,
        unless: Vec::new(),
        otherwise: None,
        first_that_applies: false,
        facts: Vec::new(),
        tables: Vec::new(),
        remedies: Vec::new(),
        training: Vec::new(),
        examples: Vec::new(),
        place,
    }
}

/// Reads `unless:`, from the top.
pub(super) fn exceptions(ctx: &mut Context<'_>, map: &Node) -> Vec<Exception> {
    let exceptions = ctx.list_of(map, "unless");
    check_ids(ctx, exceptions);
    exceptions.iter().filter_map(|node| exception(ctx, node)).collect()
}

fn exception(ctx: &mut Context<'_>, node: &Node) -> Option<Exception> {
    ctx.map(node);
    let id = ctx.text_of(node, "id").map(|id| id.text().to_owned());
    let when = node.get("when").map(|when| condition(ctx, when));
    if when.is_none() {
        ctx.missing(node, "unless-without-when");
    }
    let ask = match ctx.text_of(node, "ask") {
        Some(name) => Some(ctx.target(name)?),
        None => None,
    };
    Some(Exception { id, when: when.flatten()?, ask, place: node.span.into() })
}

/// `offer: the first that applies` makes the order of the remedies binding.
fn offer(ctx: &mut Context<'_>, root: &Node) -> bool {
    let Some(offer) = ctx.text_of(root, "offer") else { return false };
    let is_first = offer.text() == "the first that applies";
    if !is_first {
        let finding = Finding::new(&meaning::UNREADABLE_ANSWER, "offer-unclear", offer.span());
        ctx.findings.push_unless_known(finding.arg("written", offer.text()));
    }
    is_first
}

/// Reports a folder of guidelines that no department stands behind.
pub(super) fn check_department(ctx: &mut Context<'_>, file: &File, department: &str) {
    if !ctx.names.departments.contains_key(department) {
        let near = nearest(department, ctx.names.departments.keys().map(String::as_str));
        let finding = Finding::new(&meaning::UNKNOWN_DEPARTMENT, "folder-of-no-department", file.head());
        ctx.find(finding.arg("name", department).did_you_mean(near));
    }
}

#[cfg(test)]
mod tests {
    use crate::load::fixture::{load_files, load_guideline, says};
    use crate::model::{Derivation, FactKind, Target};

    fn findings(text: &str) -> Vec<String> {
        let loaded = load_guideline(text);
        says(&loaded.findings, &loaded.sources)
    }

    #[test]
    fn a_guideline_may_use_the_whole_language() {
        let text = "\
title: Everything
formerly: [old-fee, older-fee]
in_force: {from: 2026-01-01, until: 2026-12-31}
review_by: 2027-01-01
only_when: {fraud_suspected: no}
offer: the first that applies
facts:
  days: {type: number, unit: days}
  plan: {type: choice, of: [basic, full], ordered: yes}
  overage: {type: money, is: bill - average_bill}
  late_before: {type: number, is: count of granted /waive-fee per customer in any 12 months}
  loyal: {type: flag, is: [{when: {tenure: at least 24 months}, is: yes}, {otherwise: no}]}
tables:
  days-by-plan: {by: plan, rows: {basic: 7 days, full: 14 days}}
remedies:
  waive-fee:
    title: Take it off
    charge: no
    together_with: [more-days]
    owed:
      - id: promised
        when: {late_before: exactly 0}
        unless: [{when: {receipt: missing}, because: No receipt}]
        at_least: 10 USD
    may:
      - {role: agent, up_to: the lower of overage and 50 USD}
      - {when: {loyal: yes}, up_to: anything, in_force: {until: 2026-06-30}}
    caps:
      - {limit: at most 2 per customer in any 12 months, when_used_up: ask billing}
    otherwise: {because: Not that much.}
  more-days:
    title: More time
    measure: days
    instead_of: [charge-less]
    may:
      - {role: agent, up_to: table days-by-plan}
      - {role: team-lead, up_to: 30 days}
  charge-less:
    title: A lower charge
    formerly: charge
    charge: yes
    may:
      - {role: agent, up_to: {USD: 5, HUF: 1500}}
unless:
  - {id: press, when: {order_id: press}, ask: team-lead, because: They write about us.}
otherwise: ask billing
training: [late-fee-course]
";
        let loaded = load_guideline(text);
        assert_eq!(says(&loaded.findings, &loaded.sources), Vec::<String>::new());
        let Some(guideline) = loaded.policies.guideline("late-fee") else { unreachable!() };
        assert_eq!(
            guideline.remedies.iter().map(|remedy| remedy.id.as_str()).collect::<Vec<_>>(),
            ["waive-fee", "more-days", "charge-less"]
        );
        assert!(
            guideline.first_that_applies
                && guideline.remedy("charge-less").is_some_and(|remedy| remedy.charge)
        );
        assert_eq!(guideline.formerly.len(), 2);
        assert!(matches!(
            guideline
                .facts
                .iter()
                .find(|fact| fact.id.as_str() == "late_before")
                .and_then(|fact| fact.is.as_ref()),
            Some(Derivation::History(_))
        ));
        let more_days = guideline.remedy("more-days");
        assert_eq!(more_days.and_then(|remedy| remedy.measure.as_ref()).map(|id| id.as_str()), Some("days"));
        assert_eq!(more_days.map(|remedy| remedy.instead_of.len()), Some(1));
        let waive = guideline.remedy("waive-fee");
        assert_eq!(
            waive.map(|remedy| (remedy.owed.len(), remedy.may.len(), remedy.caps.len())),
            Some((1, 2, 1))
        );
        assert!(waive.is_some_and(|remedy| {
            remedy.otherwise.as_ref().is_some_and(|otherwise| otherwise.ask.is_none())
        }));
        assert_eq!(guideline.tables.len(), 1);
        assert!(
            guideline.facts.iter().any(|fact| matches!(fact.kind, FactKind::Choice { ordered: true, .. }))
        );
    }

    #[test]
    fn a_router_has_no_remedies() {
        let loaded = load_guideline(
            "title: Where to\nalso_for: [lost passports]\nunless:\n  - {when: {receipt: missing}, ask: billing}\notherwise: ask team-lead\n",
        );
        assert_eq!(says(&loaded.findings, &loaded.sources), Vec::<String>::new());
        let Some(guideline) = loaded.policies.guideline("late-fee") else { unreachable!() };
        assert!(
            guideline.unless.iter().all(|exception| matches!(exception.ask, Some(Target::Department(_))))
        );
        assert!(matches!(
            guideline.otherwise.as_ref().and_then(|otherwise| otherwise.ask.as_ref()),
            Some(Target::Role(_))
        ));
        assert_eq!(guideline.texts.get("also_for.0"), Some("lost passports"));
    }

    #[test]
    fn several_mistakes_are_each_said_once() {
        let text = "\
title: Wrong
review_by: soon
in_force: {from: 2026-12-31, until: 2026-01-01}
only_when: {fraud: no}
offer: whatever
remedies:
  waive-fee:
    instead_of: [waive-fee, cash]
    measure: membership
    unless:
      - {ask: billing}
      - {when: {bill: more than 5}, ask: nobody}
    owed:
      - {exactly: 5 USD, at_least: 4 USD}
      - {up_to: 5 USD}
    may:
      - {role: clerk, when: {tenure: 6}, up_to: 50 USD}
      - {role: agent, exactly: 5 USD}
  more-days:
    measure: nights
    may:
      - {up_to: 50 USD}
      - {up_to: 3}
    otherwise: billing
";
        assert_eq!(
            findings(text),
            [
                "unreadable-date: soon",
                "empty-period: 2026-01-01",
                "unknown-fact: fraud",
                "offer-unclear: whatever",
                "missing-key: waive-fee",
                "remedy-names-itself: waive-fee",
                "unknown-remedy: cash",
                "measure-of-other-kind: membership",
                "unless-without-when: ask",
                "currency-missing: 5",
                "unknown-target: nobody",
                "exactly-and-at-least: at_least",
                "owed-up-to: up_to",
                "unknown-role: clerk",
                "test-without-comparison: 6",
                "may-is-up-to: exactly",
                "missing-key: more-days",
                "needs-quantity: 50 USD",
                "unit-missing: 3",
                "no-or-ask: billing",
            ]
        );
    }

    #[test]
    fn facts_that_follow_from_themselves_are_said_once() {
        let text = "\
title: Round
facts:
  a: {type: number, is: b + 1}
  b: {type: number, is: table t}
  c: {type: number, is: '[{when: {visits: exactly 1}, is: c}]'}
  d: {type: number, is: [{when: {d: exactly 1}, is: 2}]}
tables:
  t: {by: a, rows: {otherwise: 1}}
";
        let found = findings(text);
        assert_eq!(found.iter().filter(|says| says.starts_with("derived-cycle")).count(), 2, "{found:?}");
    }

    #[test]
    fn names_that_mean_two_things_are_said() {
        let text = "title: T\nfacts:\n  bill: {type: money}\n  per: {type: flag}\n  role: {type: flag}\ntables:\n  free-bags: {by: cabin, rows: {otherwise: 1}}\n";
        assert_eq!(
            findings(text),
            [
                "name-of-the-organisation: bill",
                "fact-id-reserved: per",
                "fact-id-built-in: role",
                "name-of-the-organisation: free-bags"
            ]
        );
        let loaded = load_files(&[
            ("departments/agent.yaml", "title: Agents\n"),
            ("guidelines/agent/late-fee.yaml", "title: One\n"),
            ("guidelines/billing/late-fee.yaml", "title: Two\n"),
        ]);
        assert_eq!(
            says(&loaded.findings, &loaded.sources),
            ["guideline-twice: ", "role-and-department: agent"]
        );
        assert_eq!(loaded.policies.guidelines.len(), 1);
    }

    #[test]
    fn a_file_that_breaks_off_does_not_make_names_unknown() {
        let text = "title: T\nremedies:\n  waive-fee:\n    may:\n      - {when: {own_fact: at least 3}}\n    instead_of: [later]\n  - broken\n";
        assert!(!findings(text).iter().any(|says| says.starts_with("unknown")), "{:?}", findings(text));
    }
}
