//! From text to model: YAML trees, schemas, names.
//!
//! [`load`] always returns what it understood, and a finding for everything it did not. Names are
//! collected from all files first; then each file is read with those names in reach. A part that
//! cannot be understood is left out of the model, so policies with errors are for showing and
//! comparing, not for deciding.

mod amount;
mod bearing;
mod cap;
mod condition;
mod context;
mod convert;
mod coverage;
mod cycles;
mod day;
mod declare;
mod department;
mod edge;
mod entry;
mod example;
mod expected;
mod expression;
mod fact;
#[cfg(test)]
mod fixture;
mod folder;
mod gate;
mod guideline;
mod heed;
mod history;
pub mod layout;
mod mapping;
pub mod meaning;
mod meant;
mod names;
mod notice;
mod organisation;
mod other_words;
mod past;
mod paste;
mod period;
mod piece;
mod remedy;
pub mod rules;
pub mod shape;
mod slip;
mod table;
mod target;
mod test;
pub mod text;
mod texts;
mod time;
mod typing;
mod value;
mod words;
pub mod yaml;

pub use entry::{block, with_mapping};
pub use mapping::FIELDS;

use std::collections::BTreeMap;

use camino::Utf8Path;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::diagnostic::{Finding, Findings};
use crate::files::Tree;
use crate::model::{Department, Guideline, Notice, Organisation, Place, Policies, Recognition, Texts};
use crate::source::{SourceId, Sources};
use context::Context;
use folder::{File, Folder, What};
use guideline::Desks;
use names::Names;
use shape::Schema;

/// A policy folder as it was understood.
#[derive(Debug)]
pub struct Loaded {
    /// What was understood; all of it where there is no error among the findings.
    pub policies: Policies,
    /// The texts that the places of policies and findings refer to.
    pub sources: Sources,
    /// What is wrong or doubtful.
    pub findings: Findings,
    /// How many examples are written, understood or not.
    pub n_examples: usize,
}

/// Loads a version of a policy folder.
#[must_use]
pub fn load_tree(tree: &Tree) -> Loaded {
    let mut loaded = load(tree.files().iter().map(|file| (file.path.as_path(), file.bytes.as_slice())));
    for unread in tree.unread() {
        folder::unread(unread, &mut loaded.sources, &mut loaded.findings);
    }
    loaded
}

/// Loads files, each with its path inside the policy folder.
pub fn load<'a>(tree: impl IntoIterator<Item = (&'a Utf8Path, &'a [u8])>) -> Loaded {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let mut waiting = Vec::new();
    for (path, bytes) in tree.into_iter().filter(|(path, _)| folder::is_policy_file(path)) {
        let mut found = Findings::default();
        let source = text::put(&mut sources, path, bytes);
        match folder::classify(path, source, &mut found) {
            Some((what, language)) => waiting.push(Waiting { source, bytes, what, language, found }),
            None => {
                text::check(&sources, source, bytes, &mut found);
                findings.extend(found);
            }
        }
    }
    let (mut folder, mut late) = (Folder::default(), Vec::new());
    for read in waiting.into_par_iter().map(|file| read(file, &sources)).collect::<Vec<_>>() {
        findings.extend(read.found);
        late.extend(read.late);
        folder.add(read.file);
    }
    if folder.organisation().is_none() {
        let source = sources.add("sayso.yaml", "");
        findings.push(folder::no_organisation(source));
    }
    findings.extend(folder.translations_of_nothing());
    let n_examples = folder.files().map(|file| example::n_written(file, &sources)).sum();
    let policies = understand(folder, &sources, &mut findings);
    late.into_iter().for_each(|finding| findings.push_unless_known(finding));
    Loaded { policies, sources, findings, n_examples }
}

/// A file that is still a text.
struct Waiting<'a> {
    source: SourceId,
    bytes: &'a [u8],
    what: What,
    language: Option<String>,
    found: Findings,
}

/// A file that is a tree, with what was found on the way.
struct Read {
    file: File,
    found: Findings,
    /// What is said only where nobody else says more.
    late: Vec<Finding>,
}

/// Reads a file and compares it with its schema; files do not know of each other here.
fn read(waiting: Waiting<'_>, sources: &Sources) -> Read {
    let Waiting { source, bytes, what, language, mut found } = waiting;
    text::check(sources, source, bytes, &mut found);
    if let Some(marks) = text::conflict_marks(sources, source) {
        found.push(marks);
        let file = File { source, what, language, root: None, is_whole: false };
        return Read { file, found, late: Vec::new() };
    }
    let schema = Schema::of(&what, language.is_some());
    let reading = yaml::read(sources, source, &mut found);
    let root = reading.root.as_ref();
    let late = root.map_or_else(Vec::new, |root| shape::check(schema, root, reading.whole, &mut found));
    if let Some(root) = root.filter(|_| reading.whole) {
        paste::spaces_at_ends(root, sources, &mut found);
    }
    let file = File { source, what, language, root: reading.root, is_whole: reading.whole };
    Read { file, found, late }
}

/// Reads what every file means. A tree is let go as soon as it has been read: a large folder would not fit
/// twice.
fn understand(mut folder: Folder, sources: &Sources, findings: &mut Findings) -> Policies {
    let names = declare::names(&folder, sources, findings);
    folder.organisation().into_iter().for_each(|file| paste::check(file, &names, sources, findings));
    let mut policies = organisation(&folder, sources, &names, findings);
    let earlier = by_source(findings);
    let files = folder.take_files();
    let (folder, organisation) = (&folder, &policies.organisation);
    let parts = files.into_par_iter().map(|file| {
        let file = &file;
        let mut found = of_file(&earlier, folder, file);
        if file.what != What::Organisation {
            paste::check(file, &names, sources, &mut found);
        }
        let own = names.guidelines.get(file.what.id()).filter(|own| own.place.source == file.source);
        let guideline = own.filter(|_| matches!(file.what, What::Guideline { .. }));
        let mut ctx = Context { sources, names: &names, guideline, findings: &mut found };
        let part = part(&mut ctx, file, folder, organisation);
        (part, found)
    });
    for (part, found) in parts.collect::<Vec<_>>() {
        findings.extend(found);
        match part {
            Part::Nothing => {}
            Part::Department(department) => policies.departments.push(department),
            Part::Guideline(guideline) => policies.guidelines.push(*guideline),
            Part::Notice(notice) => policies.notices.push(notice),
            Part::Recognition(recognition) => policies.recognitions.push(recognition),
        }
    }
    policies.departments.sort_by(|a, b| a.id.cmp(&b.id));
    policies.guidelines.sort_by(|a, b| a.id.cmp(&b.id));
    policies.notices.sort_by(|a, b| a.id.cmp(&b.id));
    policies.recognitions.sort_by(|a, b| a.id.cmp(&b.id));
    cycles::check(&policies.organisation, &policies.guidelines, findings);
    policies
}

/// The findings so far, by the file they lie in.
fn by_source(findings: &Findings) -> BTreeMap<SourceId, Vec<&Finding>> {
    let mut by_source: BTreeMap<SourceId, Vec<&Finding>> = BTreeMap::new();
    for finding in findings.iter() {
        by_source.entry(finding.primary.source).or_default().push(finding);
    }
    by_source
}

/// What is known to be wrong with a file and its translations: a mistake is said once.
fn of_file(earlier: &BTreeMap<SourceId, Vec<&Finding>>, folder: &Folder, file: &File) -> Findings {
    let sources = std::iter::once(file).chain(folder.translations(file)).map(|file| file.source);
    sources.filter_map(|source| earlier.get(&source)).flatten().map(|finding| (*finding).clone()).collect()
}

fn organisation(folder: &Folder, sources: &Sources, names: &Names, findings: &mut Findings) -> Policies {
    let mut ctx = Context { sources, names, guideline: None, findings };
    let organisation = match folder.organisation() {
        Some(file) => {
            let texts = texts::texts(&mut ctx, file, folder.translations(file));
            organisation::organisation(&mut ctx, file, texts)
        }
        None => organisation::nothing(&ctx, Texts::default(), Place::default()),
    };
    Policies {
        organisation,
        departments: Vec::new(),
        guidelines: Vec::new(),
        notices: Vec::new(),
        recognitions: Vec::new(),
    }
}

/// What a file adds to the policies.
enum Part {
    Nothing,
    Department(Department),
    Guideline(Box<Guideline>),
    Notice(Notice),
    Recognition(Recognition),
}

fn part(ctx: &mut Context<'_>, file: &File, folder: &Folder, organisation: &Organisation) -> Part {
    if file.what == What::Organisation {
        return Part::Nothing;
    }
    let texts = texts::texts(ctx, file, folder.translations(file));
    match &file.what {
        What::Organisation => Part::Nothing,
        What::Department(id) => Part::Department(department::department(ctx, file, id, texts)),
        What::Guideline { department, id } => {
            // A second guideline with the same id is a finding already.
            if ctx.guideline.is_none() {
                return Part::Nothing;
            }
            guideline::check_department(ctx, file, department);
            let desks = Desks { zone: &organisation.time_zone, sites: &organisation.sites };
            Part::Guideline(Box::new(guideline::guideline(ctx, file, department, id, texts, &desks)))
        }
        What::Notice(id) => notice::notice(ctx, file, id, texts).map_or(Part::Nothing, Part::Notice),
        What::Recognition(id) => {
            notice::recognition(ctx, file, id, texts).map_or(Part::Nothing, Part::Recognition)
        }
    }
}
