//! `sayso.yaml`: roles, facts, tables, money, languages, desks.

use jiff::tz::TimeZone;

use crate::diagnostic::{Finding, nearest};
use crate::load::amount::in_currency;
use crate::load::context::Context;
use crate::load::expected::{Expected, as_literal, expression};
use crate::load::expression as grammar;
use crate::load::fact::fact;
use crate::load::folder::File;
use crate::load::gate::gates;
use crate::load::heed;
use crate::load::mapping;
use crate::load::meaning;
use crate::load::meant;
use crate::load::other_words;
use crate::load::piece::Piece;
use crate::load::table::table;
use crate::load::target::otherwise;
use crate::load::typing::Type;
use crate::load::yaml::{Entry, Node, Value as Written};
use crate::model::{
    Ceiling, Currency, Days, Exact, Fact, Heed, Hours, Organisation, Place, Site, SiteId, Table, Texts,
    Value, Weekdays, WorkingDays,
};

/// Reads the organisation; its texts are given.
pub(super) fn organisation(ctx: &mut Context<'_>, file: &File, texts: Texts) -> Organisation {
    let place = Place::from(file.head());
    let mut organisation = nothing(ctx, texts, place);
    let Some(root) = &file.root else { return organisation };
    check_schema(ctx, root);
    let zone = zone_of(ctx, root).unwrap_or(TimeZone::UTC);
    organisation.desk_hours = hours(ctx, root, "desk_hours");
    organisation.closed = days(ctx, root, "closed");
    let weekdays = weekdays(ctx, root, "working_days").unwrap_or_default();
    let holidays = days(ctx, root, "holidays");
    organisation.sites = ctx.map_of(root, "sites").iter().map(|entry| site(ctx, entry)).collect();
    organisation.set_working_days(weekdays, holidays);
    organisation.facts = facts(ctx, root, &zone);
    organisation.tables = tables(ctx, root);
    organisation.ceilings =
        ctx.list_of(root, "ceilings").iter().filter_map(|node| ceiling(ctx, node)).collect();
    organisation.gates = gates(ctx, root);
    organisation.otherwise = otherwise(ctx, root);
    organisation.decisions = mapping::decisions(ctx, root);
    organisation.heed = heed::heed(ctx, root);
    organisation.time_zone = zone;
    organisation
}

/// What is known of an organisation by its names alone.
pub(super) fn nothing(ctx: &Context<'_>, texts: Texts, place: Place) -> Organisation {
    Organisation {
        texts,
        languages: ctx.names.languages.clone(),
        time_zone: TimeZone::UTC,
        currencies: ctx.names.currencies.clone(),
        ranks: ctx.names.ranks.clone(),
        desk_hours: None,
        closed: Days::default(),
        weekdays: Weekdays::default(),
        holidays: Days::default(),
        working_days: WorkingDays::default(),
        sites: Vec::new(),
        facts: Vec::new(),
        tables: Vec::new(),
        ceilings: Vec::new(),
        gates: Vec::new(),
        otherwise: None,
        decisions: std::collections::BTreeMap::new(),
        heed: Heed::default(),
        place,
    }
}

fn check_schema(ctx: &mut Context<'_>, root: &Node) {
    let Some(version) = ctx.text_of(root, "schema") else { return };
    if version.text() != "1" {
        let finding = Finding::new(&meaning::UNKNOWN_SCHEMA, "unknown-schema", version.span());
        ctx.findings.push_unless_known(finding.arg("written", version.text()));
    }
}

/// Reads the facts of an organisation or a guideline.
pub(super) fn facts(ctx: &mut Context<'_>, root: &Node, zone: &TimeZone) -> Vec<Fact> {
    ctx.map_of(root, "facts").iter().filter_map(|entry| fact(ctx, entry, zone)).collect()
}

/// Reads the tables of an organisation or a guideline.
pub(super) fn tables(ctx: &mut Context<'_>, root: &Node) -> Vec<Table> {
    let read = |entry: &Entry| {
        let own = ctx.guideline.map(|names| &names.tables);
        let known = own.unwrap_or(&ctx.names.tables).iter().find(|table| table.id == entry.key.value)?;
        table(ctx, entry, &known.cell)
    };
    root.get("tables").and_then(Node::as_map).unwrap_or_default().iter().filter_map(read).collect()
}

fn zone_of(ctx: &mut Context<'_>, map: &Node) -> Option<TimeZone> {
    let name = ctx.text_of(map, "time_zone")?;
    let zone = TimeZone::get(name.text()).ok();
    if zone.is_none() {
        let known: Vec<_> = jiff::tz::db().available().map(|name| name.to_string()).collect();
        let near = nearest(name.text(), known.iter().map(String::as_str));
        let finding = Finding::new(&meaning::UNKNOWN_TIME_ZONE, "unknown-time-zone", name.span());
        ctx.find(finding.arg("name", name.text()).did_you_mean(near));
    }
    zone
}

/// Reads hours, one text or several in a list.
pub(super) fn hours(ctx: &mut Context<'_>, map: &Node, key: &str) -> Option<Hours> {
    let node = map.get(key)?;
    let mut hours: Option<Hours> = None;
    for item in node.one_or_many() {
        let piece = ctx.text(item)?;
        match Hours::parse(piece.text()) {
            Ok(more) => hours = Some(hours.map_or(more.clone(), |hours| hours.union(&more))),
            Err(part) => {
                let start = piece.text().find(&part).unwrap_or(0);
                let place = piece.place(start..start + part.len());
                let has_days = part.chars().next().is_some_and(char::is_alphabetic);
                let says = if has_days { "unreadable-hours" } else { "hours-without-days" };
                let finding = Finding::new(&meaning::UNREADABLE_HOURS, says, place).arg("written", &part);
                let meant = other_words::hours(piece.text()).filter(|_| piece.is_exact());
                ctx.find(match meant {
                    Some(meant) => finding.did_you_mean(Some(meant.clone())).fix(vec![(piece.span(), meant)]),
                    None => finding,
                });
                return None;
            }
        }
    }
    hours
}

/// Reads days of the calendar, one or several in a list.
pub(super) fn days(ctx: &mut Context<'_>, map: &Node, key: &str) -> Days {
    let mut days = Days::default();
    for item in map.get(key).map_or(&[][..], Node::one_or_many) {
        let Some(piece) = ctx.text(item) else { continue };
        match Days::parse(piece.text()) {
            Some(more) => days.extend(more),
            None => {
                let finding = Finding::new(&meaning::UNREADABLE_DATE, "unreadable-days", piece.span());
                ctx.find(finding.arg("written", piece.text()));
            }
        }
    }
    days
}

/// Reads days of the week, one text or several in a list.
fn weekdays(ctx: &mut Context<'_>, map: &Node, key: &str) -> Option<Weekdays> {
    let node = map.get(key)?;
    let mut weekdays: Option<Weekdays> = None;
    for item in node.one_or_many() {
        let piece = ctx.text(item)?;
        match Weekdays::parse(piece.text()) {
            Ok(more) => weekdays = Some(weekdays.map_or(more, |weekdays| weekdays.union(more))),
            Err(part) => {
                let start = piece.text().find(&part).unwrap_or(0);
                let place = piece.place(start..start + part.len());
                let finding = Finding::new(&meaning::UNREADABLE_HOURS, "unreadable-weekdays", place);
                let meant = meant::weekdays(&part);
                ctx.find(finding.arg("written", part).did_you_mean(meant));
                return None;
            }
        }
    }
    weekdays
}

fn site(ctx: &mut Context<'_>, entry: &Entry) -> Site {
    ctx.map(&entry.value);
    let currency = ctx.text_of(&entry.value, "currency");
    Site {
        id: SiteId::new(&entry.key.value),
        time_zone: zone_of(ctx, &entry.value),
        desk_hours: hours(ctx, &entry.value, "desk_hours"),
        closed: days(ctx, &entry.value, "closed"),
        weekdays: weekdays(ctx, &entry.value, "working_days"),
        holidays: days(ctx, &entry.value, "holidays"),
        working_days: WorkingDays::default(),
        currency: currency.and_then(|code| ctx.currency(code)),
        place: entry.span().into(),
    }
}

fn ceiling(ctx: &mut Context<'_>, node: &Node) -> Option<Ceiling> {
    ctx.map(node);
    let role = ctx.text_of(node, "role").and_then(|name| ctx.role(name));
    let approved_by = ctx.text_of(node, "approved_by").and_then(|name| ctx.target(name));
    let at_most = node.get("at_most").and_then(|node| at_most(ctx, node));
    Some(Ceiling { role: role?, at_most: at_most?, approved_by, place: node.span.into() })
}

fn at_most(ctx: &mut Context<'_>, node: &Node) -> Option<Vec<(Currency, Exact)>> {
    if let Written::Map(entries) = &node.value {
        let amounts: Vec<_> = entries.iter().map(|entry| in_currency(ctx, entry)).collect();
        return amounts.into_iter().collect();
    }
    let piece = ctx.text(node)?;
    money(ctx, piece, "ceiling").map(|(value, currency)| vec![(currency, value)])
}

/// Reads an amount of money that is written out, `300 USD`.
pub(super) fn money(ctx: &mut Context<'_>, piece: Piece<'_>, of: &str) -> Option<(Exact, Currency)> {
    let expected = Expected { kind: Type::Money(None), of: of.to_owned() };
    match grammar::parse(piece.text()) {
        Ok(expr) => {
            let typed = expression(ctx, piece, &expr, &expected)?;
            match as_literal(typed) {
                Some(Value::Money(value, currency)) => Some((value, currency)),
                _ => {
                    ctx.find(Finding::new(&meaning::UNREADABLE_VALUE, "value-is-worked-out", piece.span()));
                    None
                }
            }
        }
        Err(slip) => {
            ctx.slip(&meaning::UNREADABLE_AMOUNT, piece, slip);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::load::fixture::{ORGANISATION, load_completed, load_files, says};
    use crate::model::{Blank, RoleId, Target};

    fn findings(excerpt: &str) -> Vec<String> {
        let loaded = load_completed("sayso.yaml", excerpt);
        says(&loaded.findings, &loaded.sources)
    }

    #[test]
    fn an_organisation_says_who_what_and_when() {
        let loaded = load_completed(
            "sayso.yaml",
            "\
desk_hours: [Mon-Fri 07:00-22:00, Sat 08:00-12:00]
ceilings:
  - {role: agent, at_most: 300 USD, approved_by: billing}
  - {role: team-lead, at_most: {USD: 500, HUF: 180000}}
otherwise: {ask: billing, because: They know.}
decisions:
  crm:
    columns: {decided_at: closed_at, asked: refund_total, tenure: months}
    constants: {currency: USD}
    values: {membership: {GOLD: gold}, role: {lead: team-lead}}
",
        );
        assert_eq!(says(&loaded.findings, &loaded.sources), Vec::<String>::new());
        let organisation = &loaded.policies.organisation;
        assert_eq!(organisation.rank(&RoleId::new("night-desk")), Some(1));
        assert_eq!(organisation.time_zone.iana_name(), Some("Europe/Budapest"));
        assert_eq!(organisation.currency("HUF").map(|currency| currency.decimals()), Some(0));
        assert_eq!(organisation.ceilings.len(), 2);
        assert!(organisation.desk_hours.as_ref().is_some_and(|hours| hours.stretches().len() == 6));
        assert!(matches!(
            organisation.otherwise.as_ref().and_then(|otherwise| otherwise.ask.as_ref()),
            Some(Target::Department(_))
        ));
        let crm = organisation.decisions.get("crm");
        assert_eq!(crm.and_then(|crm| crm.columns.get("asked")).map(String::as_str), Some("refund_total"));
        assert!(matches!(
            organisation.fact("fraud_suspected").map(|fact| &fact.blank),
            Some(Blank::Value(_))
        ));
    }

    #[test]
    fn mistakes_in_an_organisation_are_each_said_once() {
        assert_eq!(
            findings("languages: [en, hungarian language]\n"),
            ["language-unreadable: hungarian language"]
        );
        assert_eq!(findings("currencies: {USD: {}, Huf: {}}\n"), ["currency-of-no-standard: Huf"]);
        assert_eq!(findings("currencies: {USD: {decimals: many}}\n"), ["decimals-unreadable: many"]);
        assert_eq!(
            findings("roles: [{id: agent, title: A}, {id: agent, title: A}, {id: team lead, title: T}]\n"),
            ["name-twice: agent", "id-strange: team lead"]
        );
        assert_eq!(findings("desk_hours: 7 to 22\n"), ["unreadable-hours: 7 to 22"]);
        assert_eq!(findings("working_days: [Mon-Thu, Saturday]\n"), ["unreadable-weekdays: Saturday"]);
        assert_eq!(findings("holidays: Christmas\n"), ["unreadable-days: Christmas"]);
        assert_eq!(
            findings("sites: {kosice: {time_zone: Europe/Kosice, currency: CZK}}\n"),
            ["unknown-time-zone: Europe/Kosice", "unknown-currency: CZK"]
        );
        assert_eq!(
            findings("ceilings: [{role: boss, at_most: 5, approved_by: finance}]\n"),
            ["unknown-role: boss", "currency-missing: 5", "unknown-target: finance"]
        );
        assert_eq!(findings("otherwise: maybe\n"), ["no-or-ask: maybe"]);
        assert_eq!(
            findings("decisions: {crm: {columns: {decide_at: x}, values: {membership: {GOLD: golden}}}}\n"),
            ["unknown-field: decide_at", "unknown-value: golden"]
        );
    }

    #[test]
    fn a_fact_with_a_broken_declaration_is_not_unknown_elsewhere() {
        let facts = "  bill: {type: cash}\n  fee: {type: money, blank_means: 5, is: bill plus}\n";
        let organisation = ORGANISATION.replace("  bill: {type: money}\n", facts);
        let guideline = "title: T\nonly_when: {bill: more than 5 USD}\n";
        let loaded =
            load_files(&[("sayso.yaml", &organisation), ("guidelines/billing/late-fee.yaml", guideline)]);
        assert_eq!(
            says(&loaded.findings, &loaded.sources),
            ["unknown-type: cash", "currency-missing: 5", "amount-ends-early: "]
        );
    }
}
