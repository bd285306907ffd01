//! Tables: cells found by the values of one to three facts.

use std::sync::Arc;

use crate::diagnostic::{Finding, Findings};
use crate::load::amount::amount;
use crate::load::context::Context;
use crate::load::coverage::are_whole;
use crate::load::expected::Expected;
use crate::load::expression as grammar;
use crate::load::meaning;
use crate::load::names::FactName;
use crate::load::piece::Piece;
use crate::load::test::test_in_words;
use crate::load::typing::{Type, resolve};
use crate::load::value::read_flag;
use crate::load::words::is_id;
use crate::load::yaml::{Entry, Node, Value as Written};
use crate::model::{Amount, Comparison, Expression, FactId, FactKind, Table, TableId, TableRow, Test, Value};

/// How many facts may lead to a cell.
const MOST_FACTS: usize = 3;

/// Reads a table whose cells are of one kind.
pub(super) fn table(ctx: &mut Context<'_>, entry: &Entry, cell: &Type) -> Option<Table> {
    let by = by(ctx, &entry.value);
    let rows = entry.value.get("rows")?;
    let by = by?;
    let reader = Rows { by: &by, expected: Expected { kind: cell.clone(), of: entry.key.value.clone() } };
    let mut cells = Vec::new();
    let is_read = reader.read(ctx, rows, &mut Vec::new(), &mut cells);
    let keys: Vec<_> = cells.iter().map(|row| row.keys.as_slice()).collect();
    let table = Table {
        id: TableId::new(&entry.key.value),
        by: by.iter().map(|fact| FactId::new(&fact.id)).collect(),
        is_whole: are_whole(&by, &keys),
        rows: cells,
        place: entry.span().into(),
    };
    is_read.then_some(table)
}

fn by(ctx: &mut Context<'_>, table: &Node) -> Option<Vec<FactName>> {
    let node = table.get("by")?;
    let items = node.one_or_many();
    if items.is_empty() || items.len() > MOST_FACTS {
        ctx.find(Finding::new(&meaning::TABLE_BY, "table-by", node.span).arg("count", items.len()));
        return None;
    }
    let facts: Vec<_> = items.iter().map(|item| ctx.text(item).and_then(|name| ctx.fact(name))).collect();
    facts.into_iter().collect()
}

/// How the rows of one table are read.
struct Rows<'a> {
    by: &'a [FactName],
    expected: Expected,
}

impl Rows<'_> {
    /// Reads the cells below some keys; returns whether all could be read.
    fn read(
        &self,
        ctx: &mut Context<'_>,
        node: &Node,
        keys: &mut Vec<Option<Test>>,
        cells: &mut Vec<TableRow>,
    ) -> bool {
        let Some(fact) = self.by.get(keys.len()) else {
            let cell = self.cell(ctx, node);
            let is_read = cell.is_some();
            cells.extend(cell.map(|cell| TableRow { keys: keys.clone(), cell, place: node.span.into() }));
            return is_read;
        };
        if node.as_scalar().is_some() && !keys.is_empty() {
            return self.rest(ctx, node, keys, cells);
        }
        let mut is_whole = node.as_map().is_some();
        for entry in ctx.map(node) {
            let Some(key) = row_key(ctx, fact, Piece::of_key(ctx.sources, &entry.key)) else {
                is_whole = false;
                continue;
            };
            keys.push(key);
            is_whole &= self.read(ctx, &entry.value, keys, cells);
            keys.pop();
        }
        is_whole
    }

    /// A single cell where a row of cells could stand holds for all of the row.
    fn rest(
        &self,
        ctx: &mut Context<'_>,
        node: &Node,
        keys: &[Option<Test>],
        cells: &mut Vec<TableRow>,
    ) -> bool {
        let mut keys = keys.to_vec();
        keys.resize(self.by.len(), None);
        self.read(ctx, node, &mut keys, cells)
    }

    fn cell(&self, ctx: &mut Context<'_>, node: &Node) -> Option<Amount> {
        match (&self.expected.kind, node.as_scalar()) {
            (Type::Words(_), Some(word)) if is_id(&word.text) => {
                Some(Amount::Expression(Expression::Literal(Value::Word(word.text.as_str().into()), None)))
            }
            (Type::Flag, Some(word)) => {
                let flag = read_flag(&word.text).map(Value::Flag);
                if flag.is_none() {
                    ctx.find(
                        Finding::new(&meaning::UNREADABLE_VALUE, "flag-is-yes-or-no", node.span)
                            .arg("fact", &self.expected.of),
                    );
                }
                flag.map(|flag| Amount::Expression(Expression::Literal(flag, None)))
            }
            // What a cell is compared with says which currency counts.
            _ => amount(ctx, node, &self.expected).map(|amount| match amount {
                Amount::PerCurrency(amounts) => Amount::Expression(Expression::PerCurrency(amounts)),
                other => other,
            }),
        }
    }
}

/// Reads the key of a row: `otherwise`, a value or a test.
fn row_key(ctx: &mut Context<'_>, fact: &FactName, key: Piece<'_>) -> Option<Option<Test>> {
    let is_word = matches!(&fact.kind, Some(FactKind::Choice { values, .. }) if values.iter().any(|v| &**v == "otherwise"));
    if key.text() == "otherwise" && !is_word {
        return Some(None);
    }
    let is_amount = matches!(fact.kind, Some(FactKind::Number { .. } | FactKind::Percent | FactKind::Money));
    let starts_like_number = key.text().split(' ').next().is_some_and(grammar::starts_like_number);
    if is_amount && starts_like_number && !key.text().contains(" to ") {
        return exact_key(ctx, fact, key).map(Some);
    }
    test_in_words(ctx, fact, key).map(Some)
}

/// A value as a key, `0` or `30 days`: exactly that.
fn exact_key(ctx: &mut Context<'_>, fact: &FactName, key: Piece<'_>) -> Option<Test> {
    let expected = Expected::by(fact)?;
    match grammar::parse(key.text()) {
        Ok(expr) => {
            let typed = crate::load::expected::expression(ctx, key, &expr, &expected)?;
            Some(Test::Compare(Comparison::Exactly, typed.expression))
        }
        Err(slip) => {
            ctx.slip(&meaning::UNREADABLE_TEST, key, slip);
            None
        }
    }
}

/// Returns what the cells of a table are, by the first that tells.
pub(super) fn cell_type(ctx: &mut Context<'_>, table: &Node) -> Type {
    let mut findings = Findings::default();
    let mut quiet =
        Context { sources: ctx.sources, names: ctx.names, guideline: ctx.guideline, findings: &mut findings };
    let Some(rows) = table.get("rows") else { return Type::Any };
    match type_below(&mut quiet, rows) {
        Type::Words(_) => Type::Words(words_below(rows)),
        kind => kind,
    }
}

/// Returns every word that a table of words can give.
fn words_below(node: &Node) -> Vec<Arc<str>> {
    let mut words: Vec<Arc<str>> = match &node.value {
        Written::Map(entries) => entries.iter().flat_map(|entry| words_below(&entry.value)).collect(),
        Written::Scalar(scalar) => vec![scalar.text.as_str().into()],
        Written::List(_) => Vec::new(),
    };
    words.sort();
    words.dedup();
    words
}

fn type_below(ctx: &mut Context<'_>, node: &Node) -> Type {
    match &node.value {
        Written::Map(entries) => {
            let is_money =
                |entry: &Entry| ctx.names.currencies.iter().any(|known| known.code() == entry.key.value);
            if !entries.is_empty() && entries.iter().all(is_money) {
                return Type::Money(None);
            }
            first_known(entries.iter().map(|entry| &entry.value), ctx)
        }
        Written::List(cases) => {
            let is = |case: &'_ Node| case.get("is").or_else(|| case.get("otherwise")).cloned();
            let cases: Vec<Node> = cases.iter().filter_map(is).collect();
            first_known(cases.iter(), ctx)
        }
        Written::Scalar(scalar) => type_of_cell(ctx, Piece::new(ctx.sources, &scalar.text, node.span)),
    }
}

fn first_known<'n>(mut nodes: impl Iterator<Item = &'n Node>, ctx: &mut Context<'_>) -> Type {
    nodes.find_map(|node| Some(type_below(ctx, node)).filter(|kind| *kind != Type::Any)).unwrap_or(Type::Any)
}

fn type_of_cell(ctx: &mut Context<'_>, piece: Piece<'_>) -> Type {
    if read_flag(piece.text()).is_some() {
        return Type::Flag;
    }
    let own = ctx.guideline.into_iter().flat_map(|names| &names.facts);
    let choice = own.chain(&ctx.names.facts).find_map(|fact| match &fact.kind {
        Some(FactKind::Choice { values, .. }) if values.iter().any(|value| &**value == piece.text()) => {
            Some(values)
        }
        _ => None,
    });
    if choice.is_some() {
        return Type::Words(vec![piece.text().into()]);
    }
    let expr = grammar::parse(piece.text()).ok();
    let kind = expr.and_then(|expr| resolve(ctx, piece, &expr)).map(|typed| typed.kind);
    match kind {
        Some(Type::Money(_)) => Type::Money(None),
        Some(kind) => kind,
        None => Type::Any,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::fixture::{read, show};

    /// The cells of a table as `key, key = cell`.
    fn cells(text: &str) -> String {
        let found = read(text, |ctx, node| {
            let entry = node.as_map()?.first()?;
            let kind = cell_type(ctx, &entry.value);
            table(ctx, entry, &kind)
        });
        found.map_or_else(
            |says| says.join("; "),
            |table| table.rows.iter().map(row).collect::<Vec<_>>().join("; "),
        )
    }

    fn row(row: &TableRow) -> String {
        let key = |key: &Option<Test>| match key {
            None => "else".to_owned(),
            Some(Test::Word(words)) => words.join("|"),
            Some(Test::Compare(comparison, expression)) => format!("{comparison:?} {}", show(expression)),
            Some(Test::Between(from, to)) => format!("{} to {}", show(from), show(to)),
            Some(other) => format!("{other:?}"),
        };
        let cell = match &row.cell {
            Amount::Expression(expression) => show(expression),
            other => format!("{other:?}"),
        };
        format!("{} = {cell}", row.keys.iter().map(key).collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn tables_have_one_to_three_keys() {
        let cases = [
            (
                "bags: {by: [membership, cabin], rows: {guest: {economy: 0, business: 2}, otherwise: {economy: 2}}}",
                "guest, economy = 0; guest, business = 2; else, economy = 2",
            ),
            (
                "rate: {by: tenure, rows: {at most 5 months: 10%, 6 to 12 months: 20%, otherwise: 30%}}",
                "AtMost 5 months = 10%; 6 months to 12 months = 20%; else = 30%",
            ),
            (
                "fee: {by: [visits], rows: {0: 5 USD, 1: 10 USD, otherwise: 20% of bill}}",
                "Exactly 0 = 5 USD; Exactly 1 = 10 USD; else = (20% * bill)",
            ),
            (
                "fee: {by: [receipt, cabin, visits], rows: {shown: {premium economy: {0: 1, otherwise: 2}}, otherwise: 3}}",
                "shown, premium economy, Exactly 0 = 1; shown, premium economy, else = 2; else, else, else = 3",
            ),
            ("next: {by: membership, rows: {guest: silver, otherwise: gold}}", "guest = silver; else = gold"),
            ("asks: {by: membership, rows: {guest: yes, otherwise: no}}", "guest = true; else = false"),
            ("limit: {by: membership, rows: {gold: {USD: 50, HUF: 18000}}}", "gold = 50 USD or 18000 HUF"),
        ];
        let found = cases.map(|(text, expected)| (text, cells(text), expected));
        assert_eq!(
            found.into_iter().filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(),
            []
        );
    }

    #[test]
    fn what_is_no_table_is_said() {
        let cases = [
            ("t: {by: [], rows: {gold: 1}}", "table-by: []"),
            ("t: {by: [cabin, cabin, cabin, cabin], rows: {}}", "table-by: [cabin, cabin, cabin, cabin]"),
            ("t: {by: cabn, rows: {economy: 1}}", "unknown-fact: cabn"),
            ("t: {by: cabin, rows: {economi: 1, first: 2}}", "unknown-value: economi; unknown-value: first"),
            ("t: {by: tenure, rows: {at most 6: 1}}", "unit-missing: 6"),
            ("t: {by: tenure, rows: {6: 1}}", "unit-missing: 6"),
            ("t: {by: cabin, rows: {economy: 1, business: 2 USD}}", "needs-number: 2 USD"),
            ("t: {by: cabin, rows: {economy: 1 USD, business: 2}}", "currency-missing: 2"),
            ("t: {by: cabin, rows: 5}", "expected-map: 5"),
            ("t: {by: cabin, rows: {economy: {business: 1}}}", "currencies-of-no-money: {business: 1}"),
        ];
        let found = cases.map(|(text, expected)| (text, cells(text), expected));
        assert_eq!(
            found.into_iter().filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(),
            []
        );
    }
}
