//! A small organisation for the tests of this floor, and findings and expressions as short texts.

use std::collections::BTreeSet;

use crate::diagnostic::{Arg, Finding, Findings, Rule};
use crate::load::context::Context;
use crate::load::folder::{File, Folder, What};
use crate::load::names::Names;
use crate::load::piece::Piece;
use crate::load::yaml::{self, Node};
use crate::load::{Loaded, declare, load};
use crate::model::{Exact, Expression, PERCENT, Value};
use crate::source::Sources;

/// A vocabulary with a fact of every type.
pub(super) const ORGANISATION: &str = "\
schema: 1
organisation: Lakeside Resort
languages: [en, hu]
time_zone: Europe/Budapest
currencies: {USD: {}, HUF: {decimals: 0}}
roles:
  - {id: agent, title: Agent, group: Agents}
  - [{id: senior-agent, title: Senior agent}, {id: night-desk, title: Night desk}]
  - {id: team-lead, title: Team lead}
sites:
  kosice: {time_zone: Europe/Bratislava, currency: USD}
facts:
  membership: {type: choice, of: [guest, silver, gold], ordered: yes, label: level}
  receipt: {type: choice, of: [shown, missing]}
  cabin: {type: choice, of: [economy, premium economy, business]}
  tenure: {type: number, unit: months}
  nights: {type: number, unit: nights}
  party: {type: number, unit: people}
  visits: {type: number}
  share: {type: percent}
  bill: {type: money}
  average_bill: {type: money}
  purchased_on: {type: date}
  landed_at: {type: instant}
  fraud_suspected: {type: flag, blank_means: no}
  order_id: {type: text}
  window: {type: number, unit: days}
tables:
  free-bags:
    by: [membership, cabin]
    rows:
      guest: {economy: 0, otherwise: 2}
      otherwise: 3
  short-wait:
    by: cabin
    rows: {economy: 2 nights, otherwise: 4 nights}
  windows:
    by: cabin
    rows: {economy: 14 days, otherwise: 30 days}
";

/// A guideline with two remedies.
pub(super) const GUIDELINE: &str = "\
title: Waive a late fee
remedies:
  waive-fee:
    title: Take it off
    may:
      - {role: agent, up_to: 50 USD}
  credit-note:
    title: A credit
    formerly: credit
    may:
      - {role: agent, up_to: 25 USD}
";

/// Loads the small organisation, a department and the guideline `billing/late-fee` with a text.
pub(super) fn load_guideline(text: &str) -> Loaded {
    load_files(&[("guidelines/billing/late-fee.yaml", text)])
}

/// Loads the small organisation, a department and other files, which may replace them.
pub(super) fn load_files(files: &[(&str, &str)]) -> Loaded {
    let usual = [("departments/billing.yaml", "title: Billing\n"), ("sayso.yaml", ORGANISATION)];
    let kept = usual.iter().filter(|(path, _)| files.iter().all(|(other, _)| other != path));
    load(kept.chain(files).map(|(path, text)| ((*path).into(), text.as_bytes())))
}

/// Returns findings as `message: what it points at`, in the order of a reader.
///
/// # Panics
///
/// If the message of a finding is not there, or a blank of it is not filled.
pub(super) fn says(findings: &Findings, sources: &Sources) -> Vec<String> {
    let findings = findings.in_order(sources);
    findings.iter().for_each(|finding| check(finding));
    findings.iter().map(|finding| format!("{}: {}", finding.says, sources.slice(finding.primary))).collect()
}

/// Reads one YAML value with the names of the small organisation and its guideline in reach.
pub(super) fn read<T>(
    text: &str,
    read: impl FnOnce(&mut Context<'_>, &Node) -> Option<T>,
) -> Result<T, Vec<String>> {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let files = [
        file(&mut sources, "sayso.yaml", What::Organisation, ORGANISATION),
        file(&mut sources, "billing.yaml", What::Department("billing".into()), "title: Billing\n"),
        file(
            &mut sources,
            "late-fee.yaml",
            What::Guideline { department: "billing".into(), id: "late-fee".into() },
            GUIDELINE,
        ),
    ];
    let mut folder = Folder::default();
    files.into_iter().for_each(|file| folder.add(file));
    let names: Names = declare::names(&folder, &sources, &mut findings);
    let source = sources.add("case.yaml", text);
    let node = yaml::parse(&sources, source, &mut findings);
    let guideline = names.guidelines.get("late-fee");
    let mut ctx = Context { sources: &sources, names: &names, guideline, findings: &mut findings };
    let value = node.and_then(|node| read(&mut ctx, &node));
    match value {
        Some(value) if findings.is_empty() => Ok(value),
        _ => Err(says(&findings, &sources)),
    }
}

/// Reads one text in the same way.
pub(super) fn read_text<T>(
    text: &str,
    read_piece: impl FnOnce(&mut Context<'_>, Piece<'_>) -> Option<T>,
) -> Result<T, Vec<String>> {
    read(text, |ctx, node| {
        let piece = ctx.text(node)?;
        read_piece(ctx, piece)
    })
}

/// Checks that a finding has a message with a label and a cure, and fills every blank of them.
fn check(finding: &Finding) {
    let message = message(finding.says);
    assert!(message.contains("\n    .label = ") && message.contains("\n    .help = "), "{}", finding.says);
    for blank in message.split("{ $").skip(1) {
        let name = blank.split([' ', '}']).next().unwrap_or_default();
        let is_filled = finding.args.iter().any(|(arg, value)| match value {
            Arg::Count(_) => name.strip_suffix("Text").unwrap_or(name) == *arg,
            Arg::Text(_) | Arg::Money(_) | Arg::Date(_) => name == *arg,
        });
        assert!(is_filled, "{} needs {name}", finding.says);
    }
}

/// Returns a message with its attributes as it is written.
fn message(id: &str) -> &'static str {
    const MESSAGES: &str = include_str!("../prose/locales/en/findings.ftl");
    let start = MESSAGES.find(&format!("\n{id} ="));
    let text =
        start.and_then(|start| MESSAGES.get(start + 1..)).unwrap_or_else(|| unreachable!("no message {id}"));
    let next = text
        .match_indices('\n')
        .find(|(at, _)| text.get(at + 1..).is_some_and(|rest| !rest.starts_with([' ', '\n'])));
    next.map_or(text, |(end, _)| text.get(..end).unwrap_or(text))
}

fn file(sources: &mut Sources, path: &str, what: What, text: &str) -> File {
    let source = sources.add(path, text);
    let reading = yaml::read(sources, source, &mut Findings::default());
    File { source, what, language: None, root: reading.root, is_whole: reading.whole }
}

/// Returns an expression with every part in brackets.
pub(super) fn show(expression: &Expression) -> String {
    let two = |sign: &str, left: &Expression, right: &Expression| {
        format!("({} {sign} {})", show(left), show(right))
    };
    match expression {
        Expression::Literal(value, unit) => show_value(value, unit.as_deref()),
        Expression::PerCurrency(amounts) => {
            let amounts = amounts.iter().map(|(currency, amount)| format!("{amount} {currency}"));
            amounts.collect::<Vec<_>>().join(" or ")
        }
        Expression::Fact(id) => id.to_string(),
        Expression::Table(id) => format!("table {id}"),
        Expression::Sum(left, right) => two("+", left, right),
        Expression::Difference(left, right) => two("-", left, right),
        Expression::Product(left, right) => two("*", left, right),
        Expression::Quotient(left, right) => two("/", left, right),
        Expression::Lower(left, right) => two("min", left, right),
        Expression::Higher(left, right) => two("max", left, right),
        Expression::Span(unit, from, to) => format!("({} {} -> {})", unit.name(), show(from), show(to)),
        Expression::AtEdge(edge, date) => format!("({edge:?} {})", show(date)),
        Expression::Moved(date, direction, length, unit) => {
            format!("({} {direction:?} {} {})", show(date), show(length), unit.name())
        }
        Expression::Rounded(inner, how, step) => format!("({} {how:?} {})", show(inner), show(step)),
    }
}

fn show_value(value: &Value, unit: Option<&str>) -> String {
    match value {
        Value::Number(share) if unit == Some(PERCENT) => {
            format!("{}%", share.times(Exact::from(100)).unwrap_or(*share))
        }
        Value::None => "none".to_owned(),
        Value::Word(word) => word.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => match unit {
            Some(unit) => format!("{number} {unit}"),
            None => number.to_string(),
        },
        Value::Money(number, currency) => format!("{number} {currency}"),
        Value::Date(date) => date.to_string(),
        Value::Instant(moment) => moment.to_string(),
        Value::Never => "never".to_owned(),
    }
}

/// Returns the rules that the two blocks of a page raise, what it avoids and what it prefers.
///
/// # Panics
///
/// If the page does not begin with the name of its rule or lacks a block.
pub(super) fn page(rule: &Rule) -> (BTreeSet<&'static str>, BTreeSet<&'static str>) {
    assert!(rule.page.starts_with(&format!("# {}\n", rule.name)), "{}", rule.name);
    let block = |heading: &str| {
        let found = rule.page.split_once(heading).and_then(|(_, rest)| rest.split_once("```"));
        let text = found.and_then(|(_, rest)| rest.split_once("```")).map(|(text, _)| text);
        let text = text.unwrap_or_else(|| unreachable!("{} has no block {heading}", rule.name));
        raised(text)
    };
    (block("## Avoid"), block("## Prefer"))
}

/// The rules that a block of YAML raises; its first line is its path.
fn raised(block: &str) -> BTreeSet<&'static str> {
    let Some(text) = block.strip_prefix("yaml\n") else { return BTreeSet::new() };
    let file = text.strip_prefix("# ").and_then(|text| text.split_once('\n'));
    let (path, text) = file.unwrap_or_else(|| unreachable!("no path: {block}"));
    load_completed(path, text).findings.iter().map(|finding| finding.rule.name).collect()
}

/// Loads the small organisation with one file that an excerpt stands for: what the excerpt leaves out
/// at the top is taken from the usual file of that path.
pub(super) fn load_completed(path: &str, excerpt: &str) -> Loaded {
    let usual = [
        ("departments/billing.yaml", "title: Billing\n"),
        ("guidelines/billing/late-fee.yaml", GUIDELINE),
        ("sayso.yaml", ORGANISATION),
    ];
    let whole = usual.iter().find(|(usual, _)| *usual == path).map_or("", |(_, text)| *text);
    let starts = |text: &str, key: &str| text.lines().any(|line| line.starts_with(key));
    let left_out = sections(whole).into_iter().filter(|(key, _)| !starts(excerpt, key));
    let mut text: String = left_out.map(|(_, section)| section).collect();
    text.push_str(excerpt);
    let kept = usual.into_iter().filter(|(usual, _)| *usual != path);
    let files: Vec<_> = kept.chain([(path, text.as_str())]).collect();
    load_files(&files)
}

/// Cuts a file before each name at its top.
fn sections(text: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match line.split_once(':') {
            Some((key, _)) if !line.starts_with(' ') => {
                sections.push((format!("{key}:"), format!("{line}\n")))
            }
            _ => sections.iter_mut().last().into_iter().for_each(|(_, section)| {
                section.push_str(line);
                section.push('\n');
            }),
        }
    }
    sections
}
