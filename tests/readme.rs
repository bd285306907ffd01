//! What the README and the manual show on a terminal is what happens.
//!
//! A block that begins with ` ```console ` is a sitting at a terminal: a line with `$ ` is typed, the lines below it
//! are what appears; a line `...` stands for any number of lines. `# exits with 1` after a command says how
//! it ends where that is not well. Each page starts from a fresh copy of the sample in a git repository.
//! The tour is one sitting of its own; the figures in it depend on the day, so they are not compared.
//! With `UPDATE=1` the pages are rewritten to show what appeared, but for what has a `...` in it.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a failing test may panic")]

#[path = "sources/mod.rs"]
mod sources;

use std::fs;
use std::path::Path;
use std::process::Command;

/// The command whose output shows commands.
const TOUR: &str = "sayso tour";

/// A command of a page with what it shows.
struct Typed<'a> {
    command: &'a str,
    shows: Vec<&'a str>,
}

/// A desk of one's own: the sample in a git repository, and nothing of the machine around it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        copy(&sources::root().join("policies"), &desk.0.path().join("policies"));
        for command in ["git init -q -b main", "git add .", "git commit -q -m 'The guidelines as they are'"] {
            let (_, code) = desk.run(command);
            assert_eq!(code, 0, "{command}");
        }
        desk
    }

    /// Runs a command and returns what it shows and its exit code.
    fn run(&self, command: &str) -> (String, i32) {
        let program = Path::new(env!("CARGO_BIN_EXE_sayso")).parent().unwrap();
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
        let output = Command::new("bash")
            .args(["-c", &format!("exec 2>&1; {command}")])
            .current_dir(self.0.path())
            .env_clear()
            .envs([("PATH", path.as_str()), ("LANG", "C.UTF-8"), ("COLUMNS", "100"), ("TZ", "UTC")])
            .envs([("GIT_CONFIG_NOSYSTEM", "1"), ("HOME", self.0.path().to_str().unwrap())])
            .envs([("GIT_AUTHOR_NAME", "Anna"), ("GIT_AUTHOR_EMAIL", "anna@lakeside.example")])
            .envs([("GIT_COMMITTER_NAME", "Anna"), ("GIT_COMMITTER_EMAIL", "anna@lakeside.example")])
            .output()
            .unwrap();
        (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap_or(-1))
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Cuts a block into its commands.
fn typed(block: &str) -> Vec<Typed<'_>> {
    let mut all: Vec<Typed<'_>> = Vec::new();
    for line in block.lines() {
        let is_within_tour = all.last().is_some_and(|typed| typed.command == TOUR);
        match line.strip_prefix("$ ").filter(|_| !is_within_tour) {
            Some(command) => all.push(Typed { command, shows: Vec::new() }),
            None => all.last_mut().unwrap_or_else(|| panic!("no command above {line}")).shows.push(line),
        }
    }
    all
}

/// Says whether lines are those that were expected, where `...` stands for any.
fn fits(expected: &[&str], found: &[&str], is_same: fn(&str, &str) -> bool) -> bool {
    match (expected, found) {
        ([], []) => true,
        (["...", rest @ ..], _) => (0..=found.len()).any(|n| fits(rest, &found[n..], is_same)),
        ([first, expected @ ..], [line, found @ ..]) => {
            is_same(first, line) && fits(expected, found, is_same)
        }
        _ => false,
    }
}

fn same_but_for_figures(a: &str, b: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let plain = text.replace(|c: char| c.is_ascii_digit() || ",.".contains(c), "");
        plain.split_whitespace().map(str::to_owned).collect()
    };
    words(a) == words(b)
}

/// Runs what a page shows; returns the page with what appeared, and how often it was something else.
fn follow(page: &str) -> (String, Vec<String>) {
    let text = sources::text(page);
    let (mut shown, mut wrong) = (String::new(), Vec::new());
    let mut rest = text.as_str();
    let mut desk = None;
    while let Some((before, after)) = rest.split_once("```console\n") {
        let (block, after) = after.split_once("```").unwrap();
        let desk = desk.get_or_insert_with(Desk::new);
        shown.push_str(&format!("{before}```console\n"));
        for Typed { command, shows } in typed(block) {
            let (command_alone, code) = command.split_once("# exits with ").unwrap_or((command, "0"));
            let (output, found_code) = desk.run(command_alone);
            let found: Vec<&str> = output.lines().map(str::trim_end).collect();
            let is_same = if command == TOUR { same_but_for_figures } else { str::eq };
            if !fits(&shows, &found, is_same) || code.trim() != found_code.to_string() {
                wrong.push(format!("{page}: $ {command}\n{output}(exits with {found_code})\n"));
            }
            let keeps = shows.contains(&"...");
            let lines = if keeps { shows } else { found };
            shown.push_str(&format!("$ {command}\n"));
            lines.iter().for_each(|line| shown.push_str(&format!("{line}\n")));
        }
        shown.push_str("```");
        rest = after;
    }
    shown.push_str(rest);
    (shown, wrong)
}

#[test]
fn what_the_pages_show_on_a_terminal_is_what_happens() {
    for page in ["README.md", "docs/commands.md"] {
        let (shown, wrong) = follow(page);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(sources::root().join(page), shown).unwrap();
        } else {
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        }
    }
}

#[test]
fn the_commands_of_the_readme_exist() {
    let readme = sources::text("README.md");
    assert!(readme.contains("cargo run --release -- tour\n"));
    assert!(readme.contains("./run-tests\n"));
    assert!(sources::text(".ci/run").contains("exec ./run-tests"));
}

#[test]
fn every_command_has_its_section_in_the_manual() {
    let page = sources::text("docs/commands.md");
    let help = Command::new(env!("CARGO_BIN_EXE_sayso")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let commands = commands.lines().take_while(|line| !line.is_empty());
    let names: Vec<&str> = commands
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(!names.is_empty(), "{help}");
    for name in names {
        assert!(page.contains(&format!("\n## {name}\n")), "docs/commands.md has no section `## {name}`");
    }
}
