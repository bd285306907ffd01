//! What a reader of one file knows, and where it puts what it finds wrong.

use jiff::civil::Date;

use crate::diagnostic::{Finding, Findings, Rule, nearest};
use crate::load::meaning;
use crate::load::meant::{self, Meant};
use crate::load::names::{self, FactName, GuidelineNames, Names, TableName};
use crate::load::piece::Piece;
use crate::load::rules;
use crate::load::slip::Slip;
use crate::load::yaml::{Entry, Node};
use crate::model::{
    Currency, DepartmentId, Exact, FactKind, GuidelineId, RemedyId, RemedyPath, RoleId, Scope, Target,
    TimeUnit, Unit, built_in,
};
use crate::source::{Sources, Span};

/// The names in reach and the findings so far.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub(super) sources: &'a Sources,
    pub(super) names: &'a Names,
    /// The guideline that is read, if one is.
    pub(super) guideline: Option<&'a GuidelineNames>,
    pub(super) findings: &'a mut Findings,
}

/// Reading the form of nodes. What has another form than its place asks for is left out.
impl<'a> Context<'a> {
    /// Returns the text of a single value.
    pub(super) fn text<'n>(&mut self, node: &'n Node) -> Option<Piece<'n>> {
        let piece = Piece::of(self.sources, node);
        if piece.is_none() {
            self.wrong_form(node, "expected-text");
        }
        piece
    }

    /// Returns the text of a value, if the map has it.
    pub(super) fn text_of<'n>(&mut self, map: &'n Node, key: &str) -> Option<Piece<'n>> {
        map.get(key).and_then(|node| self.text(node))
    }

    /// Returns the values of a list.
    pub(super) fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        node.as_list().unwrap_or_else(|| {
            self.wrong_form(node, "expected-list");
            &[]
        })
    }

    /// Returns the values of a list, if the map has it.
    pub(super) fn list_of<'n>(&mut self, map: &'n Node, key: &str) -> &'n [Node] {
        map.get(key).map_or(&[], |node| self.list(node))
    }

    /// Returns the entries of a map.
    pub(super) fn map<'n>(&mut self, node: &'n Node) -> &'n [Entry] {
        node.as_map().unwrap_or_else(|| {
            self.wrong_form(node, "expected-map");
            &[]
        })
    }

    /// Returns the entries of a map, if the outer map has it.
    pub(super) fn map_of<'n>(&mut self, map: &'n Node, key: &str) -> &'n [Entry] {
        map.get(key).map_or(&[], |node| self.map(node))
    }

    /// Returns a flag, if the map has it.
    pub(super) fn flag_of(&mut self, map: &Node, key: &str) -> Option<bool> {
        let node = map.get(key)?;
        let flag = node.as_flag();
        if flag.is_none() {
            let finding = Finding::new(&rules::WRONG_TYPE, "expected-flag", node.span);
            let meant = node.as_str().map_or(Meant::Unknown, meant::flag);
            self.findings.push_unless_known(match meant {
                Meant::Surely(word) => finding.did_you_mean(Some(word.clone())).fix(vec![(node.span, word)]),
                Meant::Either(..) | Meant::Unknown => finding,
            });
        }
        flag
    }

    /// Returns a day, if the map has it.
    pub(super) fn date_of(&mut self, map: &Node, key: &str) -> Option<Date> {
        let piece = self.text_of(map, key)?;
        self.date(piece)
    }

    /// Reads a day, `2026-01-31`.
    pub(super) fn date(&mut self, piece: Piece<'_>) -> Option<Date> {
        let date = read_date(piece.text());
        if date.is_none() {
            let slip = Slip::new("unreadable-date", 0..piece.text().len()).arg("date", piece.text());
            self.slip(&meaning::UNREADABLE_DATE, piece, slip.meant(meant::date(piece.text()), "date-of-two"));
        }
        date
    }

    /// Reports a node of another form than its place asks for, unless the schema did.
    pub(super) fn wrong_form(&mut self, node: &Node, says: &'static str) {
        if self.is_guessed(node.span) {
            return;
        }
        self.findings.push_unless_known(Finding::new(&rules::WRONG_TYPE, says, node.span));
    }

    /// Reports that a map lacks something, unless one of its names is misspelt.
    pub(super) fn missing(&mut self, map: &Node, says: &'static str) {
        let entries = map.as_map().unwrap_or_default();
        if entries.iter().any(|entry| self.findings.speaks_of(entry.key.span)) {
            return;
        }
        let first = entries.first();
        let place = first.map_or(map.span, |entry| entry.key.span);
        self.findings.push_unless_known(Finding::new(&rules::MISSING_KEY, says, place));
    }

    /// Adds a finding, unless what stands there could not be read in the first place.
    pub(super) fn find(&mut self, finding: Finding) {
        if !self.is_guessed(finding.primary) && !self.findings.speaks_of_by(finding.primary, rules::UNREAD) {
            self.findings.push(finding);
        }
    }

    /// Whether a file has tabs for its levels, so that nobody can tell what belongs to what.
    fn is_guessed(&self, place: Span) -> bool {
        self.findings.speaks_in(place.source, &[&rules::TAB_INDENTATION])
    }

    /// Adds the finding for a slip in a text.
    pub(super) fn slip(&mut self, rule: &'static Rule, piece: Piece<'_>, slip: Slip) {
        let slip = self.with_currency(self.with_known_unit(slip));
        self.find(slip.into_finding(rule, piece).arg("code", self.names.usual_currency()));
    }
}

impl Context<'_> {
    /// Proposes a space before a unit only where that is one: `5O` is no number of O.
    fn with_known_unit(&self, slip: Slip) -> Slip {
        if slip.says != "number-without-space" {
            return slip;
        }
        let written = slip.did_you_mean.as_deref().unwrap_or_default();
        let (number, unit) = written.split_once(' ').unwrap_or((written, ""));
        let own = self.guideline.into_iter().flat_map(|names| &names.facts);
        let mut units = own.chain(&self.names.facts).filter_map(|fact| match &fact.kind {
            Some(FactKind::Number { unit }) => unit.as_deref(),
            _ => None,
        });
        let is_unit = Currency::from_code(&unit.to_uppercase()).is_some()
            || TimeUnit::named(unit).is_some()
            || units.any(|known| self.names.is_same_unit(unit, known));
        if is_unit {
            return slip;
        }
        Slip::new("number-unreadable", slip.range).arg("number", format!("{number}{unit}"))
    }

    /// Says which currency is meant by a sign, where only one of the organisation has it.
    fn with_currency(&self, mut slip: Slip) -> Slip {
        let Some((sign, number)) = slip.signed.take() else { return slip };
        let codes = meant::currencies_of(sign);
        let mut own = self.names.currencies.iter().map(Currency::code).filter(|code| codes.contains(code));
        let (Some(code), None) = (own.next(), own.next()) else { return slip };
        let amount = |number: String| format!("{number} {code}");
        let meant = match meant::number(&number) {
            Meant::Surely(number) => Meant::Surely(amount(number)),
            Meant::Either(one, other) => Meant::Either(amount(one), amount(other)),
            Meant::Unknown if Exact::parse(&number).is_some() => Meant::Surely(amount(number)),
            Meant::Unknown => Meant::Unknown,
        };
        slip.meant(meant, "number-of-two")
    }
}

/// Looking up names. A name that is not there is reported and `None`.
impl<'a> Context<'a> {
    /// Returns a fact: built in, the guideline's own, or the organisation's.
    pub(super) fn known_fact(&self, id: &str) -> Option<FactName> {
        let own = self.guideline.into_iter().flat_map(|names| &names.facts);
        let declared = own.chain(&self.names.facts).find(|fact| fact.id == id).cloned();
        declared.or_else(|| self.names.built_in(self.guideline, id))
    }

    /// Returns a fact, or reports that there is none.
    pub(super) fn fact(&mut self, name: Piece<'_>) -> Option<FactName> {
        let fact = self.known_fact(name.text());
        if fact.is_none() {
            let near = self.labelled(names::FACTS, name.text());
            let near = near.or_else(|| nearest(name.text(), self.fact_ids()));
            self.unknown(&meaning::UNKNOWN_FACT, "unknown-fact", name, near);
        }
        fact
    }

    /// Returns the word of a choice that a label stands for, or that is written with other capitals.
    pub(super) fn word_of(&self, fact: &FactName, text: &str) -> Option<String> {
        let written = text.to_lowercase();
        if let Some(FactKind::Choice { values, .. }) = &fact.kind
            && let Some(value) = values.iter().find(|value| value.to_lowercase() == written)
        {
            return Some(value.to_string());
        }
        self.labelled(&fact.id, text)
    }

    /// Returns what a label of a fact, a role or a department stands for.
    fn labelled(&self, of: &str, text: &str) -> Option<String> {
        let written = text.to_lowercase();
        let labels = self.names.labels.get(of).into_iter().flatten();
        let mut words = labels.filter(|(label, _)| label.to_lowercase() == written).map(|(_, word)| word);
        let word = words.next()?;
        words.all(|other| other == word).then(|| word.clone())
    }

    fn fact_ids(&self) -> impl Iterator<Item = &'a str> {
        let own = self.guideline.into_iter().flat_map(|names| &names.facts);
        own.chain(&self.names.facts).map(|fact| fact.id.as_str()).chain(built_in::ALL)
    }

    /// Returns a table: the guideline's own or the organisation's.
    pub(super) fn table(&mut self, name: Piece<'_>) -> Option<&'a TableName> {
        let own = self.guideline.into_iter().flat_map(|names| &names.tables);
        let mut all = own.chain(&self.names.tables);
        let table = all.clone().find(|table| table.id == name.text());
        if table.is_none() {
            let near = nearest(name.text(), all.by_ref().map(|table| table.id.as_str()));
            self.unknown(&meaning::UNKNOWN_TABLE, "unknown-table", name, near);
        }
        table
    }

    /// Returns a role.
    pub(super) fn role(&mut self, name: Piece<'_>) -> Option<RoleId> {
        if self.names.roles.contains_key(name.text()) {
            return Some(RoleId::new(name.text()));
        }
        let near = self.labelled(built_in::ROLE, name.text());
        let near = near.or_else(|| nearest(name.text(), self.names.roles.keys().map(String::as_str)));
        self.unknown(&meaning::UNKNOWN_ROLE, "unknown-role", name, near);
        None
    }

    /// Returns a department.
    pub(super) fn department(&mut self, name: Piece<'_>) -> Option<DepartmentId> {
        if self.names.departments.contains_key(name.text()) {
            return Some(DepartmentId::new(name.text()));
        }
        let near = nearest(name.text(), self.names.departments.keys().map(String::as_str));
        self.unknown(&meaning::UNKNOWN_DEPARTMENT, "unknown-department", name, near);
        None
    }

    /// Returns whom to ask: a role or a department.
    pub(super) fn target(&mut self, name: Piece<'_>) -> Option<Target> {
        if self.names.roles.contains_key(name.text()) {
            return Some(Target::Role(RoleId::new(name.text())));
        }
        if self.names.departments.contains_key(name.text()) {
            return Some(Target::Department(DepartmentId::new(name.text())));
        }
        let all = self.names.roles.keys().chain(self.names.departments.keys());
        let near = self.labelled(built_in::ROLE, name.text());
        let near = near.or_else(|| nearest(name.text(), all.map(String::as_str)));
        self.unknown(&meaning::UNKNOWN_DEPARTMENT, "unknown-target", name, near);
        None
    }

    /// Returns a guideline.
    pub(super) fn guideline_id(&mut self, name: Piece<'_>) -> Option<GuidelineId> {
        if self.names.guidelines.contains_key(name.text()) {
            return Some(GuidelineId::new(name.text()));
        }
        let renamed =
            self.names.guidelines.values().find(|names| names.formerly.iter().any(|id| id == name.text()));
        let near = nearest(name.text(), self.names.guidelines.keys().map(String::as_str));
        let meant = renamed.map(|names| names.id.clone()).or(near);
        self.unknown(&meaning::UNKNOWN_GUIDELINE, "unknown-guideline", name, meant);
        None
    }

    /// Returns a remedy of the guideline that is read.
    pub(super) fn remedy(&mut self, name: Piece<'_>) -> Option<RemedyId> {
        self.guideline.and_then(|names| self.remedy_in(names, name))
    }

    fn remedy_in(&mut self, names: &GuidelineNames, name: Piece<'_>) -> Option<RemedyId> {
        if names.remedies.iter().any(|remedy| remedy.id == name.text()) {
            return Some(RemedyId::new(name.text()));
        }
        let renamed = names.remedies.iter().find(|remedy| remedy.formerly.iter().any(|id| id == name.text()));
        let near = nearest(name.text(), names.remedies.iter().map(|remedy| remedy.id.as_str()));
        let meant = renamed.map(|remedy| remedy.id.clone()).or(near);
        if names.is_whole {
            self.unknown(&meaning::UNKNOWN_REMEDY, "unknown-remedy", name, meant);
        }
        None
    }

    /// Returns a remedy named with its guideline, `late-fee/waive-fee`, or `/waive-fee` of this one.
    pub(super) fn remedy_path(&mut self, name: Piece<'_>) -> Option<RemedyPath> {
        match self.scope(name)? {
            Scope::Remedy(path) => Some(path),
            Scope::Guideline(_) => {
                self.find(Finding::new(&meaning::UNKNOWN_REMEDY, "remedy-without-guideline", name.span()));
                None
            }
        }
    }

    /// Returns a remedy named with its guideline, or a whole guideline.
    pub(super) fn scope(&mut self, name: Piece<'_>) -> Option<Scope> {
        let Some((guideline, remedy)) = name.text().split_once('/') else {
            return self.guideline_id(name).map(Scope::Guideline);
        };
        let names = match self.guideline {
            Some(own) if guideline.is_empty() => own,
            _ => {
                let id = self.guideline_id(name.part(0..guideline.len()))?;
                self.names.guidelines.get(id.as_str())?
            }
        };
        let start = name.text().len() - remedy.len();
        let remedy = self.remedy_in(names, name.part(start..name.text().len()))?;
        Some(Scope::Remedy(RemedyPath { guideline: GuidelineId::new(&names.id), remedy }))
    }

    /// Returns a currency of the organisation.
    pub(super) fn currency(&mut self, code: Piece<'_>) -> Option<Currency> {
        let currency = self.names.currencies.iter().copied().find(|currency| currency.code() == code.text());
        if currency.is_none() {
            let near = nearest(code.text(), self.names.currencies.iter().map(Currency::code));
            self.unknown(&meaning::UNKNOWN_CURRENCY, "unknown-currency", code, near);
        }
        currency
    }

    /// Returns a unit the way the vocabulary writes it: `months` for `month`.
    pub(super) fn unit(&self, word: &str) -> Unit {
        let own = self.guideline.into_iter().flat_map(|names| &names.facts);
        let mut declared = own.chain(&self.names.facts).filter_map(|fact| match &fact.kind {
            Some(FactKind::Number { unit }) => unit.clone(),
            _ => None,
        });
        declared.find(|unit| self.names.is_same_unit(word, unit)).unwrap_or_else(|| word.into())
    }

    /// Reports a name that is not there, unless the file where it may stand could not be read.
    pub(super) fn unknown(
        &mut self,
        rule: &'static Rule,
        says: &'static str,
        name: Piece<'_>,
        near: Option<String>,
    ) {
        if !self.names.is_whole || self.guideline.is_some_and(|names| !names.is_whole) {
            return;
        }
        let finding =
            Finding::new(rule, says, name.span()).arg("name", name.text()).did_you_mean(near.clone());
        self.find(match near {
            Some(near) if name.is_exact() => finding.suggestion(vec![(name.span(), near)]),
            _ => finding,
        });
    }
}

/// Reads a day, `2026-01-31`.
pub(super) fn read_date(text: &str) -> Option<Date> {
    let is_plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_in_one_way() {
        assert_eq!(read_date("2026-02-28").map(|date| date.to_string()).as_deref(), Some("2026-02-28"));
        for text in ["2026-02-29", "20260228", "28.02.2026", "2026-2-8", "2026-02-28T00"] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }
}
