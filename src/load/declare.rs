//! Collecting the names of a folder, before anything is read that refers to them.

use std::collections::BTreeMap;

use crate::diagnostic::{Finding, Findings, nearest};
use crate::load::context::Context;
use crate::load::fact;
use crate::load::folder::{File, Folder, What};
use crate::load::meaning;
use crate::load::names::{self, GuidelineNames, Names, RemedyName, TableName};
use crate::load::other_words::currency_named;
use crate::load::piece::Piece;
use crate::load::shape::{Asked, Schema};
use crate::load::table;
use crate::load::words::is_id;
use crate::load::yaml::{Entry, Node};
use crate::model::{Currency, LanguageTag, RoleId, built_in};
use crate::source::{Sources, Span, Spanned};

/// Collects the names of all files.
pub(super) fn names(folder: &Folder, sources: &Sources, findings: &mut Findings) -> Names {
    let mut names = Names::default();
    let organisation = folder.organisation();
    names.is_whole = organisation.is_some_and(|file| {
        file.is_whole && !lacks_part(file, &PARTS) && file.root.as_ref().is_some_and(|root| !root.is_null())
    });
    for file in folder.files() {
        if let What::Department(id) = &file.what {
            names.departments.insert(id.clone(), file.head());
        }
    }
    if let Some(root) = organisation.and_then(|file| file.root.as_ref()) {
        let empty = Names::default();
        let mut ctx = Context { sources, names: &empty, guideline: None, findings };
        organisation_names(&mut ctx, root, &mut names);
    }
    for file in folder.files() {
        guideline_names(file, sources, &mut names, findings);
    }
    if let Some(root) = organisation.and_then(|file| file.root.as_ref()) {
        let mut ctx = Context { sources, names: &names, guideline: None, findings };
        let tables = tables(&mut ctx, root);
        names.tables = tables;
    }
    own_tables(folder, sources, &mut names, findings);
    clashes(&names, findings);
    names
}

/// The parts of `sayso.yaml` whose names others use.
const PARTS: [&str; 7] = ["currencies", "facts", "languages", "roles", "sites", "tables", "units"];

/// Whether a part is not there, but a name that means nothing: the part may be misspelt.
fn lacks_part(file: &File, parts: &[&str]) -> bool {
    let Some(root) = &file.root else { return false };
    let known = Schema::of(&file.what, false).asked().and_then(Asked::names).unwrap_or_default();
    let entries = root.as_map().unwrap_or_default();
    entries.iter().any(|entry| !known.contains(&entry.key.value.as_str()))
        && parts.iter().any(|part| root.get(part).is_none())
}

fn organisation_names(ctx: &mut Context<'_>, root: &Node, names: &mut Names) {
    let languages = ctx.list_of(root, "languages");
    names.languages = languages.iter().filter_map(|item| language(ctx, item)).collect();
    names.is_whole &= names.languages.len() == languages.len();
    let currencies = ctx.map_of(root, "currencies");
    names.currencies = currencies.iter().filter_map(|entry| currency(ctx, entry)).collect();
    // Without a currency, or where one could not be read, nobody can tell which amounts are wrong.
    names.is_whole &= !currencies.is_empty() && names.currencies.len() == currencies.len();
    for item in ctx.list_of(root, "roles") {
        let nodes = item.one_or_many();
        let rank: Vec<_> = nodes.iter().filter_map(|node| role(ctx, node)).collect();
        nodes.iter().for_each(|node| role_labels(node, names));
        // A role that could not be read may be the one that others name.
        names.is_whole &= rank.len() == nodes.len();
        // What others call it is not what stands here.
        names.is_whole &= rank.iter().all(|role| is_id(&role.value));
        let rank = rank.into_iter().filter(|role| is_new(ctx, &mut names.roles, role)).collect::<Vec<_>>();
        if !rank.is_empty() {
            names.ranks.push(rank.iter().map(|role| RoleId::new(&role.value)).collect());
        }
    }
    names.is_whole &= !names.ranks.is_empty() && !names.languages.is_empty();
    labels(root, names);
    for entry in ctx.map_of(root, "sites") {
        names.sites.insert(entry.key.value.clone(), entry.key.span);
    }
    names.is_whole &=
        ["facts", "tables", "sites", "currencies"].iter().all(|key| root.get(key).is_none_or(is_map));
    names.facts = ctx.map_of(root, "facts").iter().map(|entry| fact::name(ctx, entry)).collect();
    if let Some(last) = names.facts.last_mut().filter(|_| !names.is_whole) {
        // Where reading ended early, the unit of the fact before may be what was not read.
        last.kind = None;
    }
    for entry in root.get("units").and_then(Node::as_map).unwrap_or_default() {
        let one = entry.value.get("one").and_then(Node::as_str);
        names.singulars.extend(one.map(|one| (entry.key.value.clone(), one.to_owned())));
    }
    names.singulars.entry("people".to_owned()).or_insert_with(|| "person".to_owned());
}

/// Keeps what people call a role.
fn role_labels(node: &Node, names: &mut Names) {
    let Some(id) = node.get("id").and_then(Node::as_str) else { return };
    let labels = ["title", "group"].into_iter().filter_map(|key| node.get(key).and_then(Node::as_str));
    let labels = labels.map(|label| (label.to_owned(), id.to_owned()));
    names.labels.entry(built_in::ROLE.to_owned()).or_default().extend(labels);
}

/// Keeps what people call the facts of a file and their words.
fn labels(root: &Node, names: &mut Names) {
    let facts = root.get("facts").and_then(Node::as_map).unwrap_or_default();
    for Entry { key, value } in facts {
        if let Some(label) = value.get("label").and_then(Node::as_str) {
            let labels = names.labels.entry(names::FACTS.to_owned()).or_default();
            labels.push((label.to_owned(), key.value.clone()));
        }
        let words = value.get("of").and_then(Node::as_map).unwrap_or_default();
        let words =
            words.iter().filter_map(|word| Some((word.value.as_str()?.to_owned(), word.key.value.clone())));
        names.labels.entry(key.value.clone()).or_default().extend(words);
    }
}

fn is_map(node: &Node) -> bool {
    node.as_map().is_some()
}

/// What languages are called.
const LANGUAGES: [(&str, &str); 12] = [
    ("english angol inglés anglais английский", "en"),
    ("hungarian magyar húngaro hongrois венгерский", "hu"),
    ("spanish español espanol spanyol espagnol испанский", "es"),
    ("russian русский orosz ruso russe", "ru"),
    ("french français francais francia francés французский", "fr"),
    ("german deutsch német alemán allemand немецкий", "de"),
    ("italian italiano olasz italien итальянский", "it"),
    ("portuguese português portugués portugais", "pt"),
    ("polish polski lengyel", "pl"),
    ("czech čeština cseh", "cs"),
    ("slovak slovenčina szlovák", "sk"),
    ("ukrainian українська ukrán", "uk"),
];

fn language(ctx: &mut Context<'_>, node: &Node) -> Option<LanguageTag> {
    let tag = ctx.text(node)?;
    let parsed = tag.text().parse::<unic_langid::LanguageIdentifier>();
    // A language has two or three letters; a longer word is its name.
    let is_tag = parsed.is_ok_and(|parsed| parsed.language.as_str().len() <= 3);
    if !is_tag {
        let written = tag.text().to_lowercase();
        let known = LANGUAGES.iter().find(|(names, _)| names.split(' ').any(|name| name == written));
        let meant = known.map(|(_, tag)| (*tag).to_owned());
        let finding = Finding::new(&meaning::UNKNOWN_LANGUAGE, "language-unreadable", tag.span());
        let finding = finding.arg("name", tag.text()).did_you_mean(meant.clone());
        ctx.find(match meant {
            Some(meant) if tag.is_exact() => finding.suggestion(vec![(tag.span(), meant)]),
            _ => finding,
        });
    }
    is_tag.then(|| LanguageTag::new(tag.text()))
}

fn currency(ctx: &mut Context<'_>, entry: &Entry) -> Option<Currency> {
    let code = Piece::of_key(ctx.sources, &entry.key);
    let Some(currency) = Currency::from_code(code.text()) else {
        let meant = currency_named(code.text());
        let finding = Finding::new(&meaning::UNKNOWN_CURRENCY, "currency-of-no-standard", code.span());
        let finding = finding.arg("name", code.text()).did_you_mean(meant.clone());
        ctx.find(match &meant {
            Some(meant) => finding.suggestion(vec![(code.span(), meant.clone())]),
            None => finding,
        });
        return meant.and_then(|meant| Currency::from_code(&meant));
    };
    let Some(decimals) = ctx.text_of(&entry.value, "decimals") else { return Some(currency) };
    match decimals.text().parse() {
        Ok(decimals @ 0..=6) => Some(currency.with_decimals(decimals)),
        _ => {
            let finding = Finding::new(&meaning::UNREADABLE_VALUE, "decimals-unreadable", decimals.span());
            ctx.findings.push_unless_known(finding.arg("written", decimals.text()));
            Some(currency)
        }
    }
}

fn role(ctx: &mut Context<'_>, node: &Node) -> Option<Spanned<String>> {
    ctx.map(node);
    let id = ctx.text_of(node, "id")?;
    check_id(ctx, id);
    Some(Spanned { value: id.text().to_owned(), span: id.span() })
}

/// Adds a name, or reports that it is there already.
fn is_new(ctx: &mut Context<'_>, known: &mut BTreeMap<String, Span>, name: &Spanned<String>) -> bool {
    if let Some(first) = known.get(&name.value) {
        let finding = Finding::new(&meaning::NAME_CLASH, "name-twice", name.span);
        ctx.find(finding.arg("name", &name.value).related(*first, "name-first-here"));
        return false;
    }
    known.insert(name.value.clone(), name.span);
    true
}

/// Reports ids that stand twice in a list of grants, exceptions or caps.
pub(super) fn check_ids(ctx: &mut Context<'_>, list: &[Node]) {
    let mut known = BTreeMap::new();
    for node in list {
        let Some(id) = node.get("id").and_then(|id| Piece::of(ctx.sources, id)) else { continue };
        check_id(ctx, id);
        is_new(ctx, &mut known, &Spanned { value: id.text().to_owned(), span: id.span() });
    }
}

/// Reports an id with other signs than letters, digits, `-` and `_`.
pub(super) fn check_id(ctx: &mut Context<'_>, id: Piece<'_>) {
    if !is_id(id.text()) {
        let finding = Finding::new(&meaning::UNREADABLE_ID, "id-strange", id.span()).arg("name", id.text());
        let meant: String = id.text().trim().chars().map(|c| if is_id_letter(c) { c } else { '-' }).collect();
        let meant = Some(meant).filter(|meant| is_id(meant));
        ctx.findings.push_unless_known(match meant {
            Some(meant) if id.is_exact() => {
                finding.did_you_mean(Some(meant.clone())).suggestion(vec![(id.span(), meant)])
            }
            _ => finding,
        });
    }
}

fn is_id_letter(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_')
}

fn guideline_names(file: &File, sources: &Sources, names: &mut Names, findings: &mut Findings) {
    let What::Guideline { id, .. } = &file.what else { return };
    if let Some(first) = names.guidelines.get(id) {
        let finding = Finding::new(&meaning::NAME_CLASH, "guideline-twice", file.head());
        findings.push(finding.arg("name", id).related(first.place, "name-first-here"));
        return;
    }
    let mut ctx = Context { sources, names, guideline: None, findings };
    let mut own = GuidelineNames {
        id: id.clone(),
        is_whole: file.is_whole && !lacks_part(file, &["facts", "tables", "remedies"]),
        formerly: Vec::new(),
        remedies: Vec::new(),
        facts: Vec::new(),
        tables: Vec::new(),
        place: file.head(),
    };
    if let Some(root) = &file.root {
        own.formerly = formerly(&mut ctx, root);
        for entry in ctx.map_of(root, "remedies") {
            check_id(&mut ctx, Piece::of_key(sources, &entry.key));
            let formerly = formerly(&mut ctx, &entry.value);
            own.remedies.push(RemedyName { id: entry.key.value.clone(), formerly });
        }
        own.is_whole &= ["facts", "tables", "remedies"].iter().all(|key| root.get(key).is_none_or(is_map));
        own.facts = ctx.map_of(root, "facts").iter().map(|entry| fact::name(&mut ctx, entry)).collect();
    }
    if let Some(root) = &file.root {
        labels(root, names);
    }
    names.guidelines.insert(id.clone(), own);
}

/// Reads the ids that something had before.
pub(super) fn formerly(ctx: &mut Context<'_>, map: &Node) -> Vec<String> {
    let Some(node) = map.get("formerly") else { return Vec::new() };
    node.one_or_many().iter().filter_map(|item| ctx.text(item)).map(|id| id.text().to_owned()).collect()
}

fn tables(ctx: &mut Context<'_>, root: &Node) -> Vec<TableName> {
    let mut tables = Vec::new();
    for entry in root.get("tables").map_or(&[][..], |node| ctx.map(node)) {
        check_id(ctx, Piece::of_key(ctx.sources, &entry.key));
        let cell = table::cell_type(ctx, &entry.value);
        tables.push(TableName { id: entry.key.value.clone(), cell, place: entry.key.span });
    }
    tables
}

fn own_tables(folder: &Folder, sources: &Sources, names: &mut Names, findings: &mut Findings) {
    for file in folder.files() {
        let (What::Guideline { id, .. }, Some(root)) = (&file.what, &file.root) else { continue };
        let Some(guideline) = names.guidelines.get(id).filter(|own| own.place.source == file.source) else {
            continue;
        };
        let mut ctx = Context { sources, names, guideline: Some(guideline), findings };
        let tables = tables(&mut ctx, root);
        if let Some(own) = names.guidelines.get_mut(id) {
            own.tables = tables;
        }
    }
}

/// Reports names that mean two things.
fn clashes(names: &Names, findings: &mut Findings) {
    for (id, place) in &names.roles {
        if let Some(department) = names.departments.get(id) {
            let finding = Finding::new(&meaning::NAME_CLASH, "role-and-department", *place);
            findings.push(finding.arg("name", id).related(*department, "department-here"));
        }
    }
    for guideline in names.guidelines.values() {
        let shared = names.facts.iter().filter_map(|fact| Some((&fact.id, fact.place?)));
        for (id, place) in shared {
            let own = guideline.facts.iter().find(|fact| fact.id == *id).and_then(|fact| fact.place);
            findings.extend(own.map(|own| shadows(own, id, place)));
        }
        for table in &names.tables {
            let own = guideline.tables.iter().find(|own| own.id == table.id);
            findings.extend(own.map(|own| shadows(own.place, &table.id, table.place)));
        }
    }
}

fn shadows(own: Span, id: &str, shared: Span) -> Finding {
    Finding::new(&meaning::NAME_CLASH, "name-of-the-organisation", own)
        .arg("name", id)
        .related(shared, "name-first-here")
}

/// Reports a translation into a language that the organisation does not name.
pub(super) fn check_language(file: &File, names: &Names, findings: &mut Findings) {
    let Some(language) = &file.language else { return };
    let Some(position) = names.languages.iter().position(|known| known.as_str() == language) else {
        if names.is_whole {
            let near = nearest(language, names.languages.iter().map(LanguageTag::as_str));
            let finding = Finding::new(&meaning::UNKNOWN_LANGUAGE, "unknown-language", file.head());
            findings.push(finding.arg("name", language).did_you_mean(near));
        }
        return;
    };
    if position == 0 {
        let finding = Finding::new(&meaning::UNKNOWN_LANGUAGE, "translation-into-source", file.head());
        findings.push(finding.arg("name", language));
    }
}
