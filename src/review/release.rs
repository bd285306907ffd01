//! What is published of a commit: the policies as they are written, their decision tables for other
//! programs, the pages made of them, and how much they let one agent give at once.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::bundle::{Entry, Publication, Validity};
use crate::files::{Commit, Tree};
use crate::model::{Amount, Currency, Exact, Expression, Guideline, Money, Policies, Table, Value};
use crate::site::{RenderError, RenderOptions, render, tables};

/// How much of a commit's name tells it apart.
const SHORT: usize = 10;

/// Makes a publication of the policies of a commit. It is a function of the commit and the program.
///
/// # Errors
///
/// If the pages cannot be rendered.
pub fn publication(
    name: &str,
    commit: &Commit,
    tree: &Tree,
    policies: &Policies,
) -> Result<Publication, RenderError> {
    let committed = Timestamp::from_second(commit.seconds).unwrap_or_default();
    let day = policies.organisation.time_zone.to_datetime(committed).date();
    let pages = render(policies, &RenderOptions::new(day, short(commit)))?;
    let written = tree.files().iter().filter(|file| file.path.extension() == Some("yaml"));
    let written =
        written.map(|file| Entry { path: format!("policies/{}", file.path), bytes: file.bytes.clone() });
    let pages = pages.into_iter().map(|(path, bytes)| Entry { path: format!("site/{path}"), bytes });
    let tables = Entry { path: "compiled/tables.json".to_owned(), bytes: tables(policies).into_bytes() };
    Ok(Publication {
        name: name.to_owned(),
        tool: format!("sayso {}", env!("CARGO_PKG_VERSION")),
        commit: commit.id.clone(),
        committed,
        files: written.chain([tables]).chain(pages).collect(),
        ceilings: ceilings(policies),
        validity: Validity::default(),
    })
}

/// Returns the name of a commit as people write it.
#[must_use]
pub fn short(commit: &Commit) -> &str {
    commit.id.get(..SHORT).unwrap_or(&commit.id)
}

/// The highest amount of each currency, or that there is none.
type Highest = Option<BTreeMap<Currency, Exact>>;

/// Returns the highest amounts that an agent may give on the spot in one decision.
///
/// Where an amount has no bound that can be read from the policies, such as a share of a bill, nothing is
/// promised about any currency.
#[must_use]
pub fn ceilings(policies: &Policies) -> Vec<Money> {
    let mut highest = Some(BTreeMap::new());
    for guideline in &policies.guidelines {
        let bounds = Bounds { policies, guideline };
        for remedy in guideline.remedies.iter().filter(|remedy| !remedy.charge) {
            let may = remedy.may.iter().filter_map(|may| may.up_to.as_ref());
            let owed = remedy.owed.iter().filter_map(|owed| owed.amount.as_ref());
            for amount in may.chain(owed) {
                highest = both(highest, bounds.amount(amount));
            }
        }
    }
    highest.unwrap_or_default().into_iter().filter_map(|(currency, amount)| money(amount, currency)).collect()
}

/// Money in its smallest unit; a part of one is not given.
fn money(amount: Exact, currency: Currency) -> Option<Money> {
    let minor = amount.times(Exact::power_of_ten(currency.decimals())?)?.floor();
    Some(Money { currency, minor: i64::try_from(minor).ok()? })
}

/// The higher of two for each currency.
fn both(a: Highest, b: Highest) -> Highest {
    let (mut a, b) = (a?, b?);
    for (currency, amount) in b {
        let known = a.entry(currency).or_insert(amount);
        *known = amount.max(*known);
    }
    Some(a)
}

/// Bounds of amounts of one guideline.
struct Bounds<'a> {
    policies: &'a Policies,
    guideline: &'a Guideline,
}

impl Bounds<'_> {
    fn amount(&self, amount: &Amount) -> Highest {
        match amount {
            Amount::Anything => None,
            Amount::PerCurrency(amounts) => Some(amounts.iter().copied().collect()),
            Amount::Cases(cases) => cases
                .iter()
                .try_fold(BTreeMap::new(), |highest, case| both(Some(highest), self.amount(&case.is))),
            Amount::Expression(expression) => self.expression(expression),
        }
    }

    fn expression(&self, expression: &Expression) -> Highest {
        match expression {
            Expression::Literal(Value::Money(amount, currency), _) => Some([(*currency, *amount)].into()),
            Expression::PerCurrency(amounts) => Some(amounts.iter().copied().collect()),
            // Points, days and bags are no money.
            Expression::Literal(..) => Some(BTreeMap::new()),
            Expression::Table(id) => self.table(self.policies.table(self.guideline, id.as_str())?),
            Expression::Lower(a, b) => match (self.expression(a), self.expression(b)) {
                (Some(a), Some(b)) => Some(lower(a, &b)),
                (Some(bound), None) | (None, Some(bound)) => Some(bound),
                (None, None) => None,
            },
            Expression::Higher(a, b) => both(self.expression(a), self.expression(b)),
            Expression::Fact(_)
            | Expression::Sum(..)
            | Expression::Difference(..)
            | Expression::Product(..)
            | Expression::Quotient(..)
            | Expression::Rounded(..)
            | Expression::Span(..)
            | Expression::AtEdge(..)
            | Expression::Moved(..) => None,
        }
    }

    fn table(&self, table: &Table) -> Highest {
        table
            .rows
            .iter()
            .try_fold(BTreeMap::new(), |highest, row| both(Some(highest), self.amount(&row.cell)))
    }
}

/// The lower of two for each currency; one that only one of them names is bound by that.
fn lower(mut a: BTreeMap<Currency, Exact>, b: &BTreeMap<Currency, Exact>) -> BTreeMap<Currency, Exact> {
    for (currency, amount) in b {
        let known = a.entry(*currency).or_insert(*amount);
        *known = (*amount).min(*known);
    }
    a
}

#[cfg(test)]
mod tests {
    use camino::Utf8Path;

    use super::*;
    use crate::load::load;

    const ORGANISATION: &str = "\
schema: 1
organisation: Shop
languages: [en]
time_zone: UTC
currencies:
  USD: {}
  HUF:
    decimals: 0
roles:
  - id: agent
    title: Agent
facts:
  bill:
    type: money
otherwise: no
";

    fn found(limit: &str) -> Vec<String> {
        let guideline = format!(
            "title: A\nsituation: B\npurpose: C\nremedies:\n  give:\n    title: D\n    may:\n      - role: agent\n        up_to: {limit}\n"
        );
        let files = [
            ("sayso.yaml", ORGANISATION),
            ("departments/desk.yaml", "title: Desk\n"),
            ("guidelines/desk/a.yaml", &guideline),
        ];
        let loaded = load(files.iter().map(|(path, text)| (Utf8Path::new(path), text.as_bytes())));
        assert!(!loaded.findings.has_errors(), "{limit}: {:?}", loaded.findings);
        ceilings(&loaded.policies).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_highest_amount_of_each_currency_is_promised() {
        assert_eq!(found("{USD: 50, HUF: 18000}"), ["18000 HUF", "50.00 USD"]);
        assert_eq!(found("the lower of bill and 40 USD"), ["40.00 USD"]);
    }

    #[test]
    fn without_a_bound_nothing_is_promised() {
        assert_eq!(found("anything"), [""; 0]);
        assert_eq!(found("30% of bill"), [""; 0]);
        assert_eq!(found("the higher of bill and 40 USD"), [""; 0]);
    }
}
