//! What the pages of the lints do not show: edges, and what must stay silent.

mod gaps;

use camino::Utf8Path;
use jiff::civil::{Date, date};

use super::{Around, look};
use crate::load::load;
use crate::prose::{Lang, has};
use crate::source::Sources;

const ORGANISATION: &str = "\
schema: 1
organisation: Lakeside Resort
languages: [en]
time_zone: Europe/Budapest
currencies: {USD: {}, EUR: {}}
roles:
  - {id: agent, title: Agent, group: Agents}
  - {id: senior, title: Senior agent, group: Senior agents}
  - {id: lead, title: Team lead, group: Team leads}
otherwise: no
";

const SHOP: &str = "title: Shop\ncontacts:\n  - {name: Nadia Orlova, phone: '+1 555 0171'}\n";

/// A day on which Budapest and New York differ by six hours.
const TODAY: Date = date(2026, 11, 24);

/// Returns what is said of files put beside an organisation and a shop: the message and the text at its
/// place, cut to one line.
fn said(files: &[(&str, &str)]) -> Vec<String> {
    let base = [("sayso.yaml", ORGANISATION), ("departments/shop.yaml", SHOP)];
    let base = base.into_iter().filter(|(path, _)| !files.iter().any(|(own, _)| own == path));
    let all: Vec<(&str, &str)> = base.chain(files.iter().copied()).collect();
    let loaded = load(all.iter().map(|(path, text)| (Utf8Path::new(path), text.as_bytes())));
    let found = look(&loaded, Around { today: TODAY, owners: None, before: None }).findings;
    let findings = found.iter().filter(|finding| finding.rule.name != "missing-key");
    findings
        .map(|finding| {
            let related = finding.related.iter().map(|related| related.says);
            for says in std::iter::once(finding.says).chain(related) {
                assert!(Lang::ALL.iter().all(|lang| has(*lang, says)), "{says}");
            }
            let place = first_line(&loaded.sources, finding.primary);
            format!("{}: {place}", finding.says)
        })
        .collect()
}

fn first_line(sources: &Sources, place: crate::source::Span) -> String {
    sources.slice(place).lines().next().unwrap_or_default().to_owned()
}

/// Returns what is said of one guideline that gives its remedy `it`.
fn of_remedy(facts: &str, remedy: &str) -> Vec<String> {
    let facts = if facts.is_empty() { String::new() } else { format!("facts: {facts}\n") };
    let text = format!("title: T\npurpose: P\n{facts}remedies:\n  it:\n    title: It\n{remedy}");
    said(&[("guidelines/shop/one.yaml", &text)])
}

/// Returns what is said, what concerns examples left out.
fn of_limits(facts: &str, remedy: &str) -> Vec<String> {
    let mut said = of_remedy(facts, remedy);
    said.retain(|said| !said.contains("without-example"));
    said
}

const NONE: [&str; 0] = [];

#[test]
fn a_grant_is_dead_where_several_cover_it_together() {
    let facts = "{tier: {type: choice, of: [silver, gold]}, days: {type: number, unit: days}}";
    let grants = "    may:
      - {role: agent, when: {days: at most 30 days}}
      - {role: agent, when: {days: at least 31 days, tier: gold}}
      - {role: agent, when: {days: more than 30 days}}
      - {role: senior, when: {days: at most 90 days}}
";
    let said = of_limits(facts, grants);
    assert_eq!(
        said,
        [
            "dead-grant: {role: agent, when: {days: at least 31 days, tier: gold}}",
            "dead-grant-together: {role: senior, when: {days: at most 90 days}}",
        ]
    );
}

#[test]
fn a_condition_that_contradicts_itself_never_holds() {
    let facts = "{days: {type: number, unit: days}}";
    let grants = "    may:\n      - {role: agent}\n      - {role: lead, when: {all: [{days: at least 6 days}, {days: less than 3 days}]}}\n";
    let found = of_limits(facts, grants);
    assert!(found.iter().any(|said| said.starts_with("dead-grant-never")), "{found:?}");
    let text = "title: T\npurpose: P\nfacts: {days: {type: number, unit: days}}\nonly_when: {all: [{days: at least 6 days}, {days: less than 3 days}]}\nremedies:\n  it: {title: It, may: [{role: agent}]}\n";
    let said = said(&[("guidelines/shop/one.yaml", text)]);
    assert!(said.iter().any(|said| said.starts_with("guideline-never-applies")), "{said:?}");
}

#[test]
fn discretion_below_what_is_owed_is_dead() {
    let remedy = "    owed:\n      - {at_least: 50 USD}\n    may:\n      - {role: agent, up_to: 40 USD}\n      - {role: lead, up_to: 90 USD}\n";
    assert_eq!(of_limits("", remedy), ["dead-grant: {role: agent, up_to: 40 USD}"]);
}

#[test]
fn a_limit_lower_than_another_in_one_currency_only_is_alive() {
    let remedy = "    may:\n      - {role: agent, up_to: {USD: 50, EUR: 10}}\n      - {role: senior, up_to: {USD: 40, EUR: 20}}\n";
    assert_eq!(of_limits("", remedy), NONE);
}

#[test]
fn a_grant_for_one_role_alone_is_what_a_senior_lacks() {
    let remedy = "    may:\n      - {role: agent, when: {role: agent}}\n";
    assert_eq!(of_limits("", remedy), ["senior-may-do-less: role: agent"]);
    let above = "    may:\n      - {role: agent, when: {role: not agent}}\n";
    assert_eq!(of_limits("", above), NONE);
}

#[test]
fn an_exception_for_seniors_is_found_through_a_derived_fact() {
    let facts = "{is_lead: {type: flag, is: [{when: {role: lead}, is: yes}, {otherwise: no}]}}";
    let remedy =
        "    unless:\n      - {when: {is_lead: yes}, because: Too busy.}\n    may:\n      - {role: agent}\n";
    assert_eq!(of_limits(facts, remedy), ["senior-may-do-less: it"]);
}

const CEILING: &str = "ceilings:\n  - {role: senior, at_most: 100 USD}\n";

fn under_ceiling(remedy: &str) -> Vec<String> {
    let organisation = format!("{ORGANISATION}{CEILING}");
    let text = format!("title: T\npurpose: P\nremedies:\n  it:\n    title: It\n{remedy}");
    let mut said = said(&[("sayso.yaml", &organisation), ("guidelines/shop/one.yaml", &text)]);
    said.retain(|said| !said.contains("without-example"));
    said
}

#[test]
fn a_ceiling_holds_for_its_role_and_all_below() {
    let above = |role: &str| under_ceiling(&format!("    may:\n      - {{role: {role}, up_to: 101 USD}}\n"));
    assert_eq!(above("agent"), ["limit-above-ceiling-of-nobody: 101 USD"]);
    assert_eq!(above("senior"), ["limit-above-ceiling-of-nobody: 101 USD"]);
    assert_eq!(above("lead"), NONE);
    assert_eq!(under_ceiling("    may:\n      - {role: agent, up_to: {USD: 100, EUR: 900}}\n"), NONE);
    assert_eq!(under_ceiling("    may:\n      - {role: agent, up_to: anything}\n").len(), 1);
}

#[test]
fn a_cap_may_hold_a_limit_below_its_ceiling() {
    let cap = "    may:\n      - {role: agent, up_to: 150 USD}\n    caps:\n      - {limit: at most 100 USD per customer in a calendar day}\n";
    assert_eq!(under_ceiling(cap), NONE);
    assert_eq!(under_ceiling(&cap.replace("100 USD per", "120 USD per")).len(), 1);
}

#[test]
fn a_money_cap_above_all_that_a_count_lets_through_never_binds() {
    let caps = |most: u32| {
        format!(
            "    may:\n      - {{role: agent, up_to: 50 USD}}\n    caps:\n      - {{limit: at most 2 per customer in any 12 months}}\n      - {{limit: at most {most} USD per customer in any 30 days}}\n"
        )
    };
    let said = of_limits("", &caps(100));
    assert_eq!(said, ["cap-never-binds: {limit: at most 100 USD per customer in any 30 days}"]);
    assert_eq!(of_limits("", &caps(99)), NONE);
}

#[test]
fn a_cap_on_those_who_are_free_of_it_binds_nobody() {
    let caps = "    may:\n      - {role: senior}\n    caps:\n      - {limit: at most 2 per customer ever, when_used_up: ask senior}\n";
    assert_eq!(of_limits("", caps).len(), 1);
    assert_eq!(of_limits("", &caps.replace("ask senior", "ask lead")), NONE);
}

#[test]
fn bands_of_money_leave_out_the_cents_between() {
    let table = |second: &str| {
        format!(
            "title: T\npurpose: P\nfacts: {{bill: {{type: money}}}}\ntables:\n  off:\n    by: bill\n    rows:\n      at most 100 USD: 5 USD\n      {second}: 9 USD\nremedies:\n  it:\n    title: It\n    owed: [{{exactly: table off}}]\n"
        )
    };
    assert_eq!(
        said(&[("guidelines/shop/one.yaml", &table("at least 101 USD"))]),
        ["missing-table-cell: off"]
    );
    assert_eq!(said(&[("guidelines/shop/one.yaml", &table("more than 100 USD"))]), NONE);
}

const SITES: &str = "desk_hours: Mon-Fri 09:00-17:00\nsites:\n  new-york: {time_zone: America/New_York, desk_hours: Mon-Fri 09:00-12:00}\n";

fn at_sites(hours: &str, only_when: &str) -> Vec<String> {
    let organisation = format!("{ORGANISATION}{SITES}");
    let shop = format!("title: Shop\ncontacts:\n  - {{name: Nadia Orlova, phone: '1', hours: '{hours}'}}\n");
    let text =
        format!("title: T\npurpose: P\n{only_when}remedies:\n  it: {{title: It, may: [{{role: agent}}]}}\n");
    said(&[
        ("sayso.yaml", &organisation),
        ("departments/shop.yaml", &shop),
        ("guidelines/shop/one.yaml", &text),
    ])
}

#[test]
fn a_desk_elsewhere_is_open_at_its_own_hours_all_year() {
    // New York is open from 15:00 to 18:00 in Budapest, and from 14:00 to 17:00 for two weeks in spring.
    assert_eq!(at_sites("Mon-Fri 09:00-18:00", ""), NONE);
    assert_eq!(at_sites("Mon-Fri 09:00-17:00", ""), ["unreachable-department-from-site: contacts"]);
    let lead = "only_when: {site: new-york}\n";
    assert_eq!(
        at_sites("Mon-Fri 15:00-18:00", lead),
        ["unreachable-department-from-site-part-of-year: contacts"]
    );
    assert_eq!(at_sites("Mon-Fri 14:00-18:00", lead), NONE);
    assert_eq!(
        at_sites("Mon-Fri 15:00-18:00", "").first().map(String::as_str),
        Some("unreachable-department: contacts")
    );
}

#[test]
fn a_contact_without_a_way_to_be_reached_is_nobody() {
    let organisation = format!("{ORGANISATION}desk_hours: Mon-Fri 09:00-17:00\n");
    let shop = "title: Shop\ncontacts:\n  - {name: Nadia Orlova}\n";
    let text = "title: T\npurpose: P\nremedies:\n  it: {title: It, may: [{role: agent}]}\n";
    let files = [
        ("sayso.yaml", organisation.as_str()),
        ("departments/shop.yaml", shop),
        ("guidelines/shop/one.yaml", text),
    ];
    assert_eq!(said(&files), ["unreachable-department: contacts"]);
}

fn notice(contact: &str) -> Vec<String> {
    let text = format!(
        "title: N\nfrom: 2026-11-28\nuntil: 2026-11-29\naffects: [shop]\ntell_the_customer: [We are sorry.]\n{contact}"
    );
    let away =
        "title: Billing\ncontacts:\n  - {name: Irina Petrova, phone: '1', hours: 'Mon-Fri 08:00-18:00'}\n";
    said(&[
        ("departments/billing.yaml", away),
        ("departments/post.yaml", "title: Post\n"),
        ("notices/one.yaml", &text),
    ])
}

#[test]
fn a_notice_needs_somebody_on_one_of_its_days() {
    assert_eq!(notice(""), ["notice-without-contact: title"]);
    assert_eq!(notice("contact: post\n"), ["notice-contact-nobody: post"]);
    assert_eq!(notice("contact: billing\n"), ["notice-contact-away: billing"]);
    assert_eq!(notice("contact: shop\n"), NONE);
}

#[test]
fn a_placeholder_must_survive_its_translation() {
    let organisation = ORGANISATION.replace("[en]", "[en, hu]");
    let text = "title: T\npurpose: Up to {limit it agent}, or {limit it lead}.\nremedies:\n  it: {title: It, may: [{role: agent, up_to: 5 USD}]}\n";
    let translated = |purpose: &str| {
        let hungarian = format!("title: C\npurpose: \"{purpose}\"\nremedies: {{it: {{title: Ez}}}}\n");
        let files = [
            ("sayso.yaml", organisation.as_str()),
            ("guidelines/shop/one.yaml", text),
            ("guidelines/shop/one.hu.yaml", hungarian.as_str()),
        ];
        let mut said = said(&files);
        said.retain(|said| said.starts_with("placeholder"));
        said
    };
    assert_eq!(translated("{limit it lead} vagy {limit it agent}"), NONE);
    assert_eq!(translated("Eddig: {limit it agent}."), ["placeholder-lost: \"Eddig: {limit it agent}.\""]);
    assert_eq!(
        translated("{limit it agent}, {limit it lead}, {limit it senior}"),
        ["placeholder-stray: {limit it senior}"]
    );
}

#[test]
fn what_could_not_be_understood_is_not_looked_at_again() {
    let text = "title: T\nremedies:\n  it:\n    title: It\n    may:\n      - {role: clerk, up_to: 50 USD}\nexamples:\n  - {title: E, given: {role: agent, amount: 50 USD}, answer: decide}\n";
    assert_eq!(said(&[("guidelines/shop/one.yaml", text)]), ["unknown-role: clerk"]);
}

/// What is said of a shop with these days, at a desk that is open every weekday and closed on some.
fn on_days(desk: &str, shop: &str) -> Vec<String> {
    let organisation = format!("{ORGANISATION}desk_hours: Mon-Fri 09:00-17:00\n{desk}");
    let text = "title: T\npurpose: P\nremedies:\n  it: {title: It, may: [{role: agent}]}\n";
    said(&[
        ("sayso.yaml", organisation.as_str()),
        ("departments/shop.yaml", shop),
        ("guidelines/shop/one.yaml", text),
    ])
}

/// A shop with a first contact, who has a deputy.
fn people(away: &str, deputy_away: &str) -> String {
    format!(
        "title: Shop\ncontacts:\n  - {{name: Nadia, phone: '1', hours: 'Mon-Fri 09:00-17:00', deputy: Ivo{away}}}\n  \
         - {{name: Ivo, phone: '2', hours: 'Mon-Fri 12:00-13:00'{deputy_away}}}\n"
    )
}

#[test]
fn on_a_holiday_of_the_department_the_desk_is_closed_too_or_nobody_is_there() {
    let holidays = format!("{SHOP}closed: [2026-12-25, 2026-12-28 to 2026-12-29]\n");
    assert_eq!(on_days("", &holidays), ["unreachable-on-days: closed"]);
    assert_eq!(on_days("closed: 2026-12-25\n", &holidays), ["unreachable-on-days: closed"]);
    assert_eq!(on_days("closed: 2026-12-24 to 2026-12-28\n", &holidays), ["unreachable-on-day: closed"]);
    assert_eq!(on_days("closed: 2026-12-24 to 2026-12-31\n", &holidays), NONE);
    // A Sunday, a day that is over, and one more than a year away.
    let other = format!("{SHOP}closed: [2026-12-27, 2026-11-20, 2028-01-03]\n");
    assert_eq!(on_days("", &other), NONE);
}

#[test]
fn a_deputy_stands_in_in_the_hours_of_both() {
    assert_eq!(on_days("", &people("", "")), NONE);
    assert_eq!(on_days("", &people(", away: 2026-12-01 to 2026-12-04", "")), NONE);
    assert_eq!(
        on_days("", &people(", away: 2026-12-01 to 2026-12-04", ", away: 2026-12-03")),
        ["unreachable-on-day: away"]
    );
    assert_eq!(on_days("", &people("", ", away: 2026-12-03")), NONE);
}

#[test]
fn days_that_cannot_be_read_are_said() {
    assert_eq!(on_days("closed: Christmas\n", SHOP), ["unreadable-days: Christmas"]);
    assert_eq!(
        on_days("closed: [2026-12-26 to 2026-12-25]\n", SHOP),
        ["unreadable-days: 2026-12-26 to 2026-12-25"]
    );
}

/// What is said of a refund with a condition on the amount.
fn refund(may: &str, more: &str) -> Vec<String> {
    let found = of_remedy("{colour: {type: choice, of: [red, green]}}", &format!("    may:\n{may}{more}"));
    found.into_iter().filter(|said| said.starts_with("larger")).collect()
}

#[test]
fn a_larger_amount_may_be_harder_and_not_easier() {
    let limit = "      - {role: agent, up_to: 50 USD}\n";
    assert_eq!(refund(limit, ""), NONE);
    assert_eq!(refund("      - {role: agent, when: {amount: at most 40 USD}, up_to: 50 USD}\n", ""), NONE);
    let bands = "      - {role: agent, when: {amount: at most 20 USD}}\n      - {role: agent, when: {amount: more than 20 USD, colour: red}, up_to: 50 USD}\n";
    assert_eq!(refund(bands, ""), NONE);
    let gap = "      - {role: agent, when: {amount: at most 20 USD}}\n      - {role: agent, when: {amount: more than 30 USD}, up_to: 50 USD}\n";
    assert_eq!(refund(gap, ""), ["larger-is-easier: amount: at most 20 USD"]);
    let exception = "    unless:\n      - {when: {amount: less than 5 USD}}\n";
    assert_eq!(refund(limit, exception), ["larger-is-easier: amount: less than 5 USD"]);
    let when_green = "    unless:\n      - {when: {amount: less than 5 USD, colour: green}}\n";
    assert_eq!(refund(limit, when_green), ["larger-is-easier: amount: less than 5 USD"]);
    assert_eq!(
        refund(limit, "    charge: yes\n    unless:\n      - {when: {amount: less than 5 USD}}\n"),
        NONE
    );
}

#[test]
fn a_word_is_named_by_tests_of_all_tables_and_blanks() {
    let of = |when: &str| {
        let may = format!("    may: [{{role: agent, when: {{colour: {when}}}}}]\n");
        let found = of_remedy("{colour: {type: choice, of: [red, green, blue], ordered: yes}}", &may);
        found.into_iter().filter(|said| said.starts_with("unused")).collect::<Vec<_>>()
    };
    assert_eq!(of("red"), ["unused-value: green", "unused-value: blue"]);
    assert_eq!(of("[red, green]"), ["unused-value: blue"]);
    assert_eq!(of("not red"), NONE);
    assert_eq!(of("at least green"), NONE);
    // Of a fact that nobody reads, that is said once.
    let found = of_remedy("{colour: {type: choice, of: [red, green]}}", "    may: [{role: agent}]\n");
    assert_eq!(found, ["unused-fact: colour"]);
}

/// What is said of a table of waits with these rows.
fn bands(rows: &str) -> Vec<String> {
    let facts = format!(
        "{{wait: {{type: number, unit: minutes}}}}\ntables:\n  off:\n    by: wait\n    rows:\n{rows}"
    );
    let found = of_remedy(&facts, "    owed: [{exactly: table off}]\n");
    found.into_iter().filter(|said| said.starts_with("overlapping")).collect()
}

#[test]
fn steps_up_are_bands_and_steps_down_are_never_reached() {
    let (short, long) = ("      less than 15 minutes: 1 USD\n", "      less than 30 minutes: 2 USD\n");
    let rest = "      otherwise: 3 USD\n";
    assert_eq!(bands(&format!("{short}{long}{rest}")), NONE);
    assert_eq!(bands(&format!("{long}{short}{rest}")), ["overlapping-bands: 1 USD"]);
    let both = "      at most 30 minutes: 1 USD\n      15 to 40 minutes: 2 USD\n";
    assert_eq!(bands(&format!("{both}{rest}")), ["overlapping-bands: 2 USD"]);
}
