//! A few seconds of what `fuzz/` does for hours: random damages to real files and words, without a panic.
//!
//! `SAYSO_FUZZ_SECONDS=600` lets each test run for ten minutes.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a failing test may panic")]
#![expect(clippy::print_stderr, reason = "says what was tried")]

#[path = "../fuzz/targets.rs"]
mod targets;

mod generate;

use std::time::{Duration, Instant};

use camino::Utf8Path;
use generate::Random;
use sayso::files::Tree;

/// What means something to YAML or to the language.
const WORDS: [&str; 40] = [
    ": ",
    "- ",
    "\n",
    "\n  ",
    "#",
    "{",
    "}",
    "[",
    "]",
    ",",
    "\"",
    "'",
    "|",
    ">-",
    "&a",
    "*a",
    "<<: ",
    "!!str ",
    "? ",
    "---\n",
    "%",
    "\t",
    "\u{a0}",
    "\u{feff}",
    "“",
    "ő",
    "\u{0}",
    "not ",
    "at least ",
    "none",
    "yes",
    "table ",
    "the lower of ",
    "rounded up to ",
    "per ",
    "in any 12 months",
    "1,500",
    "$",
    "%",
    "otherwise",
];

fn seconds() -> u64 {
    std::env::var("SAYSO_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(3)
}

/// The files of the sample and of the tests.
fn corpus() -> Vec<Vec<u8>> {
    let root = Utf8Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["policies", "tests/fixtures", "tests/cli/shop"]
        .map(|folder| Tree::from_disk(&root.join(folder)).unwrap());
    folders.iter().flat_map(|tree| tree.files()).map(|file| file.bytes.clone()).collect()
}

/// Does one to six damages.
fn damaged(random: &mut Random, corpus: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = corpus[random.below(corpus.len())].clone();
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(40)).min(bytes.len());
        match random.below(6) {
            0 => drop(bytes.drain(at..end)),
            1 => drop(bytes.splice(at..at, bytes[at..end].to_vec())),
            2 => drop(bytes.splice(at..end, random.pick(&WORDS).bytes())),
            3 if at < bytes.len() => bytes[at] = u8::try_from(random.below(256)).unwrap(),
            4 => {
                let other = &corpus[random.below(corpus.len())];
                let from = random.below(other.len() + 1);
                let to = (from + random.below(200)).min(other.len());
                bytes.splice(at..end, other[from..to].iter().copied());
            }
            _ => drop(bytes.splice(at..at, random.pick(&WORDS).bytes())),
        }
    }
    bytes
}

fn run(name: &str, mut try_one: impl FnMut(&mut Random)) {
    let mut random = Random::new(if seconds() > 10 { std::process::id().into() } else { 1 });
    let (started, mut n) = (Instant::now(), 0_u64);
    while started.elapsed() < Duration::from_secs(seconds()) {
        try_one(&mut random);
        n += 1;
    }
    eprintln!("{name}: {n} texts in {} s", started.elapsed().as_secs());
}

/// Shows what was tried when it fails.
struct Tried(Vec<u8>);

impl Drop for Tried {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{:?}", String::from_utf8_lossy(&self.0));
        }
    }
}

#[test]
fn damaged_files_are_read() {
    let corpus = corpus();
    run("files", |random| {
        let tried = Tried(damaged(random, &corpus));
        targets::read(&tried.0);
    });
}

#[test]
fn damaged_words_are_read() {
    let texts: Vec<String> = corpus().into_iter().filter_map(|bytes| String::from_utf8(bytes).ok()).collect();
    let values = texts.iter().flat_map(|text| text.lines()).filter_map(|line| line.split_once(": "));
    let values: Vec<Vec<u8>> = values.map(|(_, value)| value.as_bytes().to_vec()).collect();
    run("words", |random| {
        let tried = Tried(damaged(random, &values));
        targets::express(&String::from_utf8_lossy(&tried.0));
    });
}
