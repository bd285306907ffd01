//! What a release is made of: the policy files, the decision tables and the pages.

use std::collections::BTreeMap;

use camino::Utf8PathBuf;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::bundle::Entry;
use crate::files::Tree;
use crate::model::{Amount, Currency, Exact, Expression, Money, Policies, Value};
use crate::site::{RenderError, RenderOptions, render, tables};

/// Returns the pages for agents.
///
/// # Errors
///
/// Fails where a template does.
pub fn pages(policies: &Policies, today: Date, version: &str) -> Result<Vec<(Utf8PathBuf, Vec<u8>)>, RenderError> {
    render(policies, &RenderOptions::new(today, version))
}

/// Returns every file of a release; all of it follows from the commit.
///
/// # Errors
///
/// Fails where the pages cannot be rendered.
pub fn files(
    tree: &Tree,
    policies: &Policies,
    commit: &str,
    committed: Timestamp,
) -> Result<Vec<Entry>, RenderError> {
    let day = policies.organisation.time_zone.to_datetime(committed).date();
    let version = commit.get(..12).unwrap_or(commit);
    let entry = |path: String, bytes: Vec<u8>| Entry { path, bytes };
    let mut files: Vec<Entry> =
        tree.files().iter().map(|file| entry(format!("policies/{}", file.path), file.bytes.clone())).collect();
    files.push(entry("compiled/tables.json".to_owned(), tables(policies).into_bytes()));
    let pages = pages(policies, day, version)?;
    files.extend(pages.into_iter().map(|(path, bytes)| entry(format!("site/{path}"), bytes)));
    Ok(files)
}

/// Returns the highest amount, by currency, that any role may give on the spot where the limit is written
/// as an amount.
#[must_use]
pub fn ceilings(policies: &Policies) -> Vec<Money> {
    let mut highest: BTreeMap<Currency, Exact> = BTreeMap::new();
    let remedies = policies.guidelines.iter().flat_map(|guideline| &guideline.remedies);
    for limit in remedies.flat_map(|remedy| &remedy.may).filter_map(|may| may.up_to.as_ref()) {
        visit(limit, &mut |currency, amount| {
            let known = highest.entry(currency).or_insert(amount);
            *known = amount.max(*known);
        });
    }
    let money = |(currency, amount): (Currency, Exact)| {
        let minor = amount.times(Exact::power_of_ten(currency.decimals())?)?.floor();
        Some(Money { currency, minor: i64::try_from(minor).ok()? })
    };
    highest.into_iter().filter_map(money).collect()
}

fn visit(amount: &Amount, found: &mut impl FnMut(Currency, Exact)) {
    match amount {
        Amount::Anything => {}
        Amount::PerCurrency(amounts) => amounts.iter().for_each(|(currency, amount)| found(*currency, *amount)),
        Amount::Cases(cases) => cases.iter().for_each(|case| visit(&case.is, found)),
        Amount::Expression(expression) => literals(expression, found),
    }
}

fn literals(expression: &Expression, found: &mut impl FnMut(Currency, Exact)) {
    match expression {
        Expression::Literal(Value::Money(amount, currency), _) => found(*currency, *amount),
        Expression::Literal(..) | Expression::Fact(_) | Expression::Table(_) => {}
        Expression::Lower(a, b)
        | Expression::Higher(a, b)
        | Expression::Sum(a, b)
        | Expression::Difference(a, b)
        | Expression::Product(a, b)
        | Expression::Quotient(a, b) => {
            literals(a, found);
            literals(b, found);
        }
        Expression::Rounded(a, _, _) => literals(a, found),
    }
}
