//! What people change, and the sentences that tell of it: `edits/catalogue.txt` holds the edits, the
//! snapshots hold the sentences in five languages, each read by somebody who knows the trade.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a failing test may panic")]

#[path = "sources/mod.rs"]
mod sources;

use std::sync::OnceLock;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use sayso::analysis::Budget;
use sayso::compare::{Changes, Said, compare, said};
use sayso::diagnostic::Level;
use sayso::files::Tree;
use sayso::load::{Loaded, load_tree};
use sayso::prose::Lang;

/// One edit of the catalogue.
struct Edit {
    name: String,
    file: Utf8PathBuf,
    /// What is taken out, and what takes its place.
    pieces: Vec<(String, String)>,
}

/// The sample before an edit and after it.
struct Edited {
    name: String,
    after: Loaded,
    changes: Changes,
}

fn catalogue() -> Vec<Edit> {
    let text = sources::text("tests/edits/catalogue.txt");
    let blocks = text.split("\n\n# ").skip(1);
    blocks.map(edit).collect()
}

fn edit(block: &str) -> Edit {
    let mut lines = block.lines();
    let (name, file) = (lines.next().unwrap(), lines.next().unwrap());
    let mut pieces: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    for line in lines.filter(|line| !line.is_empty()) {
        match (line.strip_prefix('-'), line.strip_prefix('+'), pieces.last_mut()) {
            (Some(old), _, Some((olds, news))) if news.is_empty() => olds.push(old),
            (Some(old), ..) => pieces.push((vec![old], Vec::new())),
            (None, Some(new), Some((_, news))) => news.push(new),
            _ => panic!("{name}: {line}"),
        }
    }
    let joined = |(old, new): (Vec<&str>, Vec<&str>)| (old.join("\n"), new.join("\n"));
    Edit { name: name.to_owned(), file: file.into(), pieces: pieces.into_iter().map(joined).collect() }
}

fn sample() -> &'static (Tree, Loaded) {
    static SAMPLE: OnceLock<(Tree, Loaded)> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let folder = Utf8PathBuf::from_path_buf(sources::root().join("policies")).unwrap();
        let tree = Tree::from_disk(Utf8Path::new(&folder)).unwrap();
        let loaded = load_tree(&tree);
        (tree, loaded)
    })
}

impl Edit {
    fn make(&self) -> Edited {
        let (tree, before) = sample();
        let files = tree.files().iter().map(|file| {
            let bytes = if file.path == self.file { self.in_text(&file.bytes) } else { file.bytes.clone() };
            (file.path.clone(), bytes)
        });
        let after = load_tree(&Tree::from_memory(files));
        // What is taken out leaves texts of translations and examples behind.
        let left_behind = ["unknown-text", "unknown-remedy"];
        let wrong = after
            .findings
            .iter()
            .find(|finding| finding.level == Level::Error && !left_behind.contains(&finding.rule.name));
        assert!(wrong.is_none(), "{}: {:?}", self.name, wrong.map(|finding| (finding.says, &finding.args)));
        let changes = compare(&before.policies, &after.policies, Budget::default());
        Edited { name: self.name.clone(), after, changes }
    }

    fn in_text(&self, bytes: &[u8]) -> Vec<u8> {
        let mut text = String::from_utf8(bytes.to_vec()).unwrap();
        for (old, new) in &self.pieces {
            assert!(text.contains(old), "{}: {} does not hold\n{old}", self.name, self.file);
            text = text.replacen(old, new, 1);
        }
        text.into_bytes()
    }
}

fn all() -> &'static [Edited] {
    static ALL: OnceLock<Vec<Edited>> = OnceLock::new();
    ALL.get_or_init(|| catalogue().par_iter().map(Edit::make).collect())
}

/// Everything that is said of an edit, a line each.
fn sentences(said: &Said) -> Vec<String> {
    let mut lines: Vec<String> = said.direction.clone().into_iter().collect();
    lines.extend(said.risk.iter().map(|risk| risk.text.clone()));
    lines.extend(said.crossed.iter().cloned());
    for guideline in &said.guidelines {
        for line in &guideline.lines {
            lines.push(line.text.clone());
            let example = line.examples.iter();
            lines.extend(example.map(|one| format!("    {} | {} | {}", one.case, one.before, one.after)));
        }
        lines.extend(guideline.texts.iter().cloned());
        lines.extend(guideline.summary.clone());
    }
    lines.extend(said.elsewhere.iter().cloned());
    lines
}

fn told(lang: Lang) -> String {
    let (_, before) = sample();
    let mut text = String::new();
    for edited in all() {
        text += &format!("# {}\n", edited.name);
        for line in sentences(&said(&edited.changes, &before.policies, &edited.after.policies, lang)) {
            text += &format!("{line}\n");
        }
        text.push('\n');
    }
    text
}

#[test]
fn a_hundred_edits_are_told_in_sentences_that_were_read() {
    they_are_those_that_were_read();
    each_is_told();
    they_are_short_and_free_of_jargon();
}

fn each_is_told() {
    assert!(all().len() >= 100, "{}", all().len());
    let (_, before) = sample();
    for edited in all() {
        let lines = sentences(&said(&edited.changes, &before.policies, &edited.after.policies, Lang::En));
        assert!(!lines.is_empty(), "nothing is said of: {}", edited.name);
    }
}

fn they_are_those_that_were_read() {
    for lang in Lang::ALL {
        insta::assert_snapshot!(format!("edits_{}", lang.tag()), told(lang));
    }
}

/// Words that a manager would not say.
const JARGON: [&str; 14] = [
    "null",
    "boolean",
    "string",
    "enum",
    "YAML",
    "schema",
    "parameter",
    "threshold",
    "regex",
    "predicate",
    "tuple",
    "id:",
    "undefined",
    "interval",
];

fn they_are_short_and_free_of_jargon() {
    let text = told(Lang::En);
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    for word in JARGON {
        let found = lines.iter().find(|line| line.split_whitespace().any(|one| one == word));
        assert!(found.is_none(), "{word}: {found:?}");
    }
    let sentences: Vec<&str> = lines
        .iter()
        .filter(|line| !line.starts_with(' ') && !line.contains("no case was found"))
        .flat_map(|line| line.split_inclusive([".", "?", "!"].map(|end| end.chars().next().unwrap())))
        .filter(|sentence| sentence.split_whitespace().count() > 1)
        .collect();
    let n_words: usize = sentences.iter().map(|sentence| sentence.split_whitespace().count()).sum();
    let tenths = n_words * 10 / sentences.len();
    assert!(tenths <= 185, "sentences have {}.{} words on average", tenths / 10, tenths % 10);
}
