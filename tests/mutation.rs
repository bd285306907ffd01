//! Five hundred random damages to the sample, one token each: none is lost without a word.
//!
//! A damage ends in a finding, in a model that is proved equal, or in other policies whose difference is
//! said. What came of them is counted, and printed when the test fails or shows its output.

#![expect(clippy::unwrap_used, reason = "a failing test may panic")]
#![expect(clippy::print_stderr, reason = "the counts are worth reading")]

mod generate;

use std::collections::BTreeMap;
use std::ops::Range;

use camino::{Utf8Path, Utf8PathBuf};
use generate::Random;
use jiff::civil::date;
use sayso::analysis::Budget;
use sayso::compare::compare;
use sayso::diagnostic::Findings;
use sayso::files::Tree;
use sayso::lint::{Around, look};
use sayso::load::{Loaded, load_tree, yaml};
use sayso::model::{Policies, Texts};

const N_DAMAGES: usize = 500;
/// How far from the damaged line a finding may stand: the value may begin above, the map end below.
const NEAR: u32 = 4;

type Files = BTreeMap<Utf8PathBuf, String>;

/// The sources of the sample; translations say nothing of their own.
fn sample() -> Files {
    let folder = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let tree = Tree::from_disk(&folder).unwrap();
    let is_source = |path: &Utf8Path| !path.file_stem().unwrap().contains('.');
    let sources = tree.files().iter().filter(|file| is_source(&file.path));
    sources.map(|file| (file.path.clone(), String::from_utf8(file.bytes.clone()).unwrap())).collect()
}

/// A file with the files it refers to; the organisation with everything that refers to it.
fn surroundings(path: &Utf8Path, sample: &Files) -> Files {
    let is_needed = |other: &Utf8Path| {
        path == "sayso.yaml"
            || path == other
            || other == "sayso.yaml"
            || other.starts_with("departments")
            || (path.starts_with("notices") || path.starts_with("recognition"))
                && other.starts_with("guidelines")
    };
    sample
        .iter()
        .filter(|(other, _)| is_needed(other))
        .map(|(path, text)| (path.clone(), text.clone()))
        .collect()
}

fn load(files: &Files) -> Loaded {
    load_tree(&Tree::from_memory(files.iter().map(|(path, text)| (path.clone(), text.clone()))))
}

fn linted(loaded: &Loaded) -> Findings {
    look(loaded, Around { today: date(2026, 11, 24), owners: None, before: None }).findings
}

/// Words of a text that are no comment.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let comments = yaml::comments(text);
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, letter.is_whitespace()) {
            (None, false) => start = Some(at),
            (Some(from), true) => {
                tokens.push(from..at);
                start = None;
            }
            (None, true) | (Some(_), false) => {}
        }
    }
    tokens.retain(|token| !comments.iter().any(|comment| comment.contains(&token.start)));
    tokens
}

/// Damages one token and returns what was done, the text, and the place.
fn damage(text: &str, random: &mut Random) -> Option<(&'static str, String, usize)> {
    let tokens = tokens(text);
    let n = random.below(tokens.len());
    let token = tokens[n].clone();
    let word = &text[token.clone()];
    let letters: Vec<char> = word.chars().collect();
    let at = random.below(letters.len());
    let near =
        ['a', 'e', 'o', '0', '1', '7', '-', '_', ':', '"', '\'', ',', '.', ' ', '\t', '\u{a0}', '{', '#'];
    let mut other = letters.clone();
    let (what, new, place) = match random.below(9) {
        0 => {
            other.remove(at);
            ("letter gone", other.iter().collect(), token)
        }
        1 => {
            other.insert(at, letters[at]);
            ("letter twice", other.iter().collect(), token)
        }
        2 => {
            other[at] = random.pick(&near);
            ("another letter", other.iter().collect(), token)
        }
        3 if letters.len() > 1 => {
            let at = at.min(letters.len() - 2);
            other.swap(at, at + 1);
            ("letters swapped", other.iter().collect(), token)
        }
        4 => {
            let line = text[..token.start].rfind('\n').map_or(0, |newline| newline + 1);
            let blanks = text[line..].len() - text[line..].trim_start_matches(' ').len();
            let deeper = random.one_in(2) || blanks == 0;
            let by = 1 + random.below(3);
            let indent = if deeper { blanks + by } else { blanks.saturating_sub(by) };
            ("indentation", " ".repeat(indent), line..line + blanks)
        }
        5 if word.ends_with(':') => ("colon gone", word.trim_end_matches(':').to_owned(), token),
        6 if word.contains(|letter: char| letter.is_ascii_digit()) => {
            let digit = char::from(b'0' + u8::try_from(random.below(10)).ok()?);
            let at = letters.iter().position(char::is_ascii_digit)?;
            other[at] = digit;
            ("another digit", other.iter().collect(), token)
        }
        7 if n + 1 < tokens.len() => {
            let next = tokens[n + 1].clone();
            let swapped = format!("{}{}{word}", &text[next.clone()], &text[token.end..next.start]);
            ("words swapped", swapped, token.start..next.end)
        }
        8 => ("word gone", String::new(), token),
        _ => return None,
    };
    let mut damaged = text.to_owned();
    damaged.replace_range(place.clone(), &new);
    (damaged != text).then_some((what, damaged, place.start))
}

/// Where new findings stand: at the damage, elsewhere, or nowhere.
fn found(findings: &Findings, loaded: &Loaded, path: &Utf8Path, line: u32) -> Option<&'static str> {
    let is_near = |finding: &sayso::diagnostic::Finding| {
        let is_here = loaded.sources.get(finding.primary.source).path() == path;
        let (from, to) = (
            loaded.sources.line_column(finding.primary).line,
            loaded.sources.end_line_column(finding.primary).line,
        );
        is_here && from <= line + NEAR && line <= to + NEAR
    };
    match findings.is_empty() {
        true => None,
        false if findings.iter().any(is_near) => Some("found at its place"),
        false => Some("found where it is missed"),
    }
}

#[test]
fn no_damage_is_lost_without_a_word() {
    let mut random = Random::new(2026);
    let sample = sample();
    let paths: Vec<Utf8PathBuf> = sample.keys().cloned().collect();
    let sound: BTreeMap<&Utf8PathBuf, Loaded> =
        paths.iter().map(|path| (path, load(&surroundings(path, &sample)))).collect();
    let (mut counts, mut lost) = (BTreeMap::<(&str, &str), usize>::new(), Vec::new());
    let mut n = 0;
    while n < N_DAMAGES {
        let path = &paths[random.below(paths.len())];
        let Some((what, damaged, at)) = damage(&sample[path], &mut random) else { continue };
        n += 1;
        let line = u32::try_from(sample[path][..at].matches('\n').count() + 1).unwrap();
        let mut files = surroundings(path, &sample);
        files.insert(path.clone(), damaged.clone());
        let (before, after) = (&sound[path], load(&files));
        let outcome = found(&new(&before.findings, &after.findings), &after, path, line)
            .or_else(|| (before.policies == after.policies).then_some("the same model"))
            .or_else(|| found(&new(&linted(before), &linted(&after)), &after, path, line))
            .or_else(|| (without_texts(before) == without_texts(&after)).then_some("words for people alone"))
            .or_else(|| {
                let changes = compare(&before.policies, &after.policies, Budget::default());
                (!changes.is_empty()).then_some("the difference says it")
            });
        if outcome.is_none() {
            let old = sample[path].lines().nth(line as usize - 1).unwrap_or_default();
            let new = damaged.lines().nth(line as usize - 1).unwrap_or_default();
            lost.push(format!("{path}:{line} {what}\n  {old}\n  {new}"));
        }
        *counts.entry((outcome.unwrap_or("LOST"), what)).or_default() += 1;
    }
    let mut sums = BTreeMap::<&str, usize>::new();
    for ((outcome, what), count) in &counts {
        eprintln!("{outcome:26} {what:16} {count:4}");
        *sums.entry(outcome).or_default() += count;
    }
    eprintln!("{sums:?}");
    assert!(lost.is_empty(), "{}", lost.join("\n"));
    assert!(sums["found at its place"] > N_DAMAGES / 3, "{sums:?}");
}

/// What the policies decide and name, without what people read.
fn without_texts(loaded: &Loaded) -> Policies {
    let mut policies = loaded.policies.clone();
    policies.organisation.texts = Texts::default();
    policies.departments.iter_mut().for_each(|department| department.texts = Texts::default());
    policies.guidelines.iter_mut().for_each(|guideline| guideline.texts = Texts::default());
    policies.notices.iter_mut().for_each(|notice| notice.texts = Texts::default());
    policies.recognitions.iter_mut().for_each(|recognition| recognition.texts = Texts::default());
    policies
}

/// What is found that was not found before: a part of the sample misses what it refers to.
fn new(before: &Findings, after: &Findings) -> Findings {
    let known: Vec<(&str, Vec<_>)> =
        before.iter().map(|finding| (finding.rule.name, finding.args.clone())).collect();
    let mut findings = after.clone();
    findings.retain(|finding| !known.contains(&(finding.rule.name, finding.args.clone())));
    findings
}
