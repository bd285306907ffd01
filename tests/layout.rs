//! One layout for all: whatever way a file is written in, it comes out the same, says the same, and
//! keeps its comments.

#![expect(clippy::unwrap_used, reason = "a failing test may panic")]
#![expect(clippy::panic, reason = "a failing test may panic")]

mod generate;

use camino::{Utf8Path, Utf8PathBuf};
use generate::{ALL, Random};
use sayso::diagnostic::Findings;
use sayso::files::Tree;
use sayso::load::layout::{Layout, lay_out};
use sayso::load::yaml::{self, Entry, Node, Scalar, Style, Value};
use sayso::load::{Loaded, load_tree};
use sayso::source::Sources;

type Files = Vec<(Utf8PathBuf, String)>;

fn sample() -> Files {
    let folder = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let tree = Tree::from_disk(&folder).unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    tree.files().iter().map(|file| (file.path.clone(), text(&file.bytes))).collect()
}

fn generated(random: &mut Random) -> Files {
    let files = generate::files(random, ALL);
    files.into_iter().map(|(path, text)| (path.into(), text)).collect()
}

fn laid_out(path: &Utf8Path, text: &str) -> String {
    match lay_out(path, text.as_bytes()) {
        Layout::Kept => text.to_owned(),
        Layout::Changed(text) => text,
        other => panic!("{path}: {other:?}\n{text}"),
    }
}

fn load(files: &Files) -> Loaded {
    load_tree(&Tree::from_memory(files.iter().map(|(path, text)| (path.clone(), text.clone()))))
}

fn comments(text: &str) -> Vec<String> {
    let mut comments: Vec<String> =
        yaml::comments(text).into_iter().map(|place| text[place].trim_end().to_owned()).collect();
    comments.sort();
    comments
}

/// The text without comments and empty lines.
fn bare(text: &str) -> String {
    let mut bare = text.to_owned();
    for place in yaml::comments(text).into_iter().rev() {
        bare.replace_range(place, "");
    }
    bare.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_sample_is_laid_out_already() {
    for (path, text) in sample() {
        assert_eq!(laid_out(&path, &text), text, "{path}");
    }
}

#[test]
fn whatever_way_a_file_is_written_in_it_comes_out_the_same() {
    let mut random = Random::new(7);
    let sample = sample();
    for round in 0..40 {
        let files = if round % 4 == 0 { sample.clone() } else { generated(&mut random) };
        check(&files, &mut random);
    }
}

fn check(files: &Files, random: &mut Random) {
    let (mut messy, mut tidy) = (Files::new(), Files::new());
    for (path, text) in files {
        let tidied = laid_out(path, text);
        let written = in_disorder(path, &tidied, random);
        let once = laid_out(path, &written);
        assert_eq!(laid_out(path, &once), once, "{path}: laid out twice\n{written}");
        assert_eq!(comments(&once), comments(&written), "{path}\n{written}\n{once}");
        assert!(bare(&once) == bare(&tidied), "{path}\n{written}\n=> {once}\n=> {tidied}");
        messy.push((path.clone(), written));
        tidy.push((path.clone(), once));
    }
    assert!(load(&messy).policies == load(&tidy).policies, "the model has changed");
}

/// The same file in a random layout.
fn in_disorder(path: &Utf8Path, text: &str, random: &mut Random) -> String {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let id = sources.add(path, text);
    let root = yaml::parse(&sources, id, &mut findings).unwrap();
    assert!(findings.is_empty(), "{path}");
    let mut pen = Pen {
        random,
        sources: &sources,
        out: String::new(),
        n_comments: 0,
        is_quiet: false,
        is_below_text: false,
    };
    pen.map(root.as_map().unwrap(), 0, true);
    pen.out
}

/// Writes a tree in any way that YAML allows.
struct Pen<'a> {
    random: &'a mut Random,
    sources: &'a Sources,
    out: String,
    n_comments: usize,
    /// What is to stand on one line has no comment in it.
    is_quiet: bool,
    is_below_text: bool,
}

impl Pen<'_> {
    fn comment(&mut self) -> String {
        self.n_comments += 1;
        format!("# note {}: {{x}}, 'y'", self.n_comments)
    }

    fn space(&mut self, indent: usize) {
        while self.random.one_in(5) {
            // Blanks below a text in lines of its own would be a part of it.
            let n_blanks = if self.is_below_text { 0 } else { self.random.below(3) };
            let blanks = " ".repeat(n_blanks);
            self.out.push_str(&format!("{blanks}\n"));
        }
        while !self.is_quiet && self.random.one_in(6) {
            let comment = self.comment();
            self.out.push_str(&format!("{}{comment}  \n", " ".repeat(indent)));
        }
    }

    fn end(&mut self) {
        if !self.is_quiet && self.random.one_in(6) {
            let comment = self.comment();
            self.out.push_str(&format!("   {comment}"));
        }
        self.out.push('\n');
    }

    /// Entries in block style; names that have an order in the manual come in any order.
    fn map(&mut self, entries: &[Entry], indent: usize, shuffles: bool) {
        let mut entries: Vec<&Entry> = entries.iter().collect();
        if shuffles && self.random.one_in(2) {
            for n in (1..entries.len()).rev() {
                let other = self.random.below(n + 1);
                entries.swap(n, other);
            }
        }
        for entry in entries {
            self.space(indent);
            self.is_below_text = false;
            let key = self.key(entry);
            self.out.push_str(&format!("{}{key}:", " ".repeat(indent)));
            self.value(&entry.key.value, &entry.value, indent);
        }
    }

    fn key(&mut self, entry: &Entry) -> String {
        let written = self.sources.slice(entry.key.span);
        let is_word = entry.key.value.len() > 4 && entry.key.value.is_ascii();
        if is_word && self.random.one_in(8) {
            format!("'{written}'").replace("'\"", "'").replace("\"'", "'")
        } else {
            written.to_owned()
        }
    }

    fn value(&mut self, name: &str, node: &Node, indent: usize) {
        let was_quiet = self.is_quiet;
        self.is_quiet |= self.sources.slice(node.span).starts_with(['{', '[']);
        self.written(name, node, indent);
        self.is_quiet = was_quiet;
    }

    fn written(&mut self, name: &str, node: &Node, indent: usize) {
        match &node.value {
            Value::Scalar(scalar) => self.scalar(scalar, node, indent),
            Value::Map(entries) if entries.is_empty() || (self.is_flow(node) && self.random.one_in(3)) => {
                let text = self.flow(node);
                self.out.push_str(&format!(" {text}"));
                self.end();
            }
            Value::Map(entries) => {
                self.end();
                let has_order = matches!(
                    name,
                    "remedies"
                        | "facts"
                        | "tables"
                        | "rows"
                        | "given"
                        | "when"
                        | "only_when"
                        | "currencies"
                        | "sites"
                        | "decisions"
                        | "crm"
                        | "columns"
                        | "values"
                        | "of"
                ) || !entries
                    .iter()
                    .any(|entry| ["title", "type", "by", "from"].contains(&entry.key.value.as_str()));
                let deeper = indent + 1 + self.random.below(4);
                self.map(entries, deeper, !has_order);
            }
            Value::List(items) if items.is_empty() || (self.is_flow(node) && self.random.one_in(3)) => {
                let text = self.flow(node);
                self.out.push_str(&format!(" {text}"));
                self.end();
            }
            Value::List(items) => {
                self.end();
                let deeper = indent + self.random.below(4);
                for item in items {
                    self.space(deeper);
                    self.item(item, deeper);
                }
            }
        }
    }

    fn item(&mut self, item: &Node, indent: usize) {
        let gap = 1 + self.random.below(3);
        self.out.push_str(&format!("{}-", " ".repeat(indent)));
        self.is_below_text = false;
        match &item.value {
            Value::Map(entries) if !(entries.is_empty() || self.is_flow(item) && self.random.one_in(3)) => {
                let at = self.out.len();
                let has_comment = self.random.one_in(8);
                self.map_after_dash(entries, indent + 1 + gap, gap, has_comment);
                assert!(self.out.len() > at);
            }
            Value::Scalar(scalar) => self.scalar(scalar, item, indent),
            Value::Map(_) | Value::List(_) => {
                let text = self.flow(item);
                self.out.push_str(&format!(" {text}"));
                self.end();
            }
        }
    }

    fn map_after_dash(&mut self, entries: &[Entry], indent: usize, gap: usize, has_comment: bool) {
        if has_comment {
            let comment = self.comment();
            self.out.push_str(&format!(" {comment}\n"));
            return self.map(entries, indent, false);
        }
        for (n, entry) in entries.iter().enumerate() {
            let key = self.key(entry);
            if n == 0 {
                self.out.push_str(&format!("{}{key}:", " ".repeat(gap)));
            } else {
                self.space(indent);
                self.out.push_str(&format!("{}{key}:", " ".repeat(indent)));
            }
            self.is_below_text = false;
            self.value(&entry.key.value, &entry.value, indent);
        }
    }

    fn scalar(&mut self, scalar: &Scalar, node: &Node, indent: usize) {
        let written = self.sources.slice(node.span);
        match scalar.style {
            Style::Folded | Style::Literal => {
                let sign = if scalar.style == Style::Folded { '>' } else { '|' };
                let end = if scalar.text.ends_with('\n') { "" } else { "-" };
                self.out.push_str(&format!(" {sign}{end}"));
                self.end();
                let deeper = indent + 1 + self.random.below(5);
                for line in written.lines() {
                    self.out.push_str(&format!("{}{}\n", " ".repeat(deeper), line.trim_start()));
                }
                self.is_below_text = true;
            }
            _ => {
                let text = self.one_line(scalar, written);
                let gap = " ".repeat(usize::from(!text.is_empty()) + self.random.below(2));
                self.out.push_str(&format!("{gap}{text}"));
                self.end();
            }
        }
    }

    /// A text with letters and a space in it may stand in either kind of quotes or without.
    fn one_line(&mut self, scalar: &Scalar, written: &str) -> String {
        let text = &scalar.text;
        let is_words =
            text.contains(' ') && text.contains(char::is_alphabetic) && !text.contains(['\\', '\n']);
        match self.random.below(3) {
            0 if is_words => format!("'{}'", text.replace('\'', "''")),
            1 if is_words => format!("\"{}\"", text.replace('"', "\\\"")),
            _ => written.to_owned(),
        }
    }

    /// Whether a part can be written in braces without losing the line ends of its texts.
    fn is_flow(&self, node: &Node) -> bool {
        match &node.value {
            Value::Scalar(scalar) => {
                !matches!(scalar.style, Style::Folded | Style::Literal) && !scalar.is_null()
            }
            Value::List(items) => items.iter().all(|item| self.is_flow(item)),
            Value::Map(entries) => entries.iter().all(|entry| self.is_flow(&entry.value)),
        }
    }

    fn flow(&mut self, node: &Node) -> String {
        let gap = ["", " ", "\n                                "][self.random.below(3)];
        match &node.value {
            Value::Scalar(scalar) => {
                let written = self.sources.slice(node.span).to_owned();
                let has_signs = scalar.style == Style::Plain
                    && scalar.text.contains([',', '[', ']', '{', '}', '\'', '"']);
                if has_signs {
                    format!("\"{}\"", scalar.text.replace('"', "\\\""))
                } else {
                    self.one_line(scalar, &written)
                }
            }
            Value::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.flow(item)).collect();
                format!("[{gap}{}]", items.join(&format!(", {gap}")))
            }
            Value::Map(entries) => {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|entry| {
                        format!("{}: {}", self.sources.slice(entry.key.span), self.flow(&entry.value))
                    })
                    .collect();
                format!("{{{gap}{}}}", entries.join(&format!(", {gap}")))
            }
        }
    }
}
