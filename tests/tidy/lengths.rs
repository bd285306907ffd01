//! Files are short enough to be read in one go.

use crate::files::rust_files;
use crate::sources;

/// The most lines a file has, its tests not counted.
const MOST: usize = 405;

/// Files that are long for a reason: one meaning, or one table, that reads worse in pieces.
const LONG: [(&str, usize); 6] = [
    ("src/decision/compile.rs", 455),
    ("src/decision/evaluate.rs", 540),
    ("src/files/revision.rs", 460),
    ("src/simulate/log.rs", 480),
    ("src/simulate/read/column.rs", 475),
    ("tests/generate/mod.rs", 620),
];

/// Returns the number of lines before the tests of a file.
fn length(text: &str) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    let tests = lines.windows(2).position(|pair| {
        pair.first() == Some(&"#[cfg(test)]") && pair.get(1).is_some_and(|line| line.starts_with("mod tests"))
    });
    tests.unwrap_or(lines.len())
}

#[test]
fn a_file_is_about_one_thing() {
    let files = rust_files("src").into_iter().chain(rust_files("tests"));
    let long: Vec<String> = files
        .filter_map(|file| {
            let most = LONG.iter().find(|(long, _)| *long == file).map_or(MOST, |(_, most)| *most);
            let length = length(&sources::text(&file));
            (length > most).then(|| format!("{file}: {length} lines, at most {most}"))
        })
        .collect();
    assert!(long.is_empty(), "find the second thing in these and give it a file:\n{}", long.join("\n"));
}

#[test]
fn the_exceptions_are_needed() {
    for (file, _) in LONG {
        assert!(length(&sources::text(file)) > MOST, "{file} is short enough now");
    }
}
