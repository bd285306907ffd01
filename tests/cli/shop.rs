//! A shop in a temporary folder: its policies, its git, its clock.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};
use tempfile::TempDir;

/// A Wednesday, half past ten in Budapest.
pub(crate) const NOW: &str = "2026-11-25T09:30:00Z";

/// A shop with policies.
pub(crate) struct Shop {
    _folder: TempDir,
    /// The folder that holds `policies`.
    pub(crate) root: Utf8PathBuf,
}

/// What a command said and did.
#[must_use]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// Everything at once, for a snapshot.
    pub(crate) fn shown(&self) -> String {
        let Self { code, out, err } = self;
        let code = code.map_or_else(|| "killed".to_owned(), |code| code.to_string());
        format!("exit {code}\n--- out\n{out}--- err\n{err}")
    }

    /// Returns what was written, of a command that must have found nothing to report.
    pub(crate) fn clean(self) -> String {
        assert_eq!(self.code, Some(0), "{}", self.shown());
        self.out
    }
}

/// A command that goes on.
pub(crate) struct Running {
    child: Child,
    lines: mpsc::Receiver<String>,
}

impl Running {
    /// Returns what is written up to a line that begins so.
    pub(crate) fn read_until(&mut self, start: &str) -> String {
        let mut read = String::new();
        loop {
            match self.lines.recv_timeout(Duration::from_secs(60)) {
                Ok(line) => read.push_str(&format!("{line}\n")),
                Err(error) => panic!("{error}: {read}"),
            }
            if read.lines().next_back().is_some_and(|line| line.starts_with(start)) {
                return read;
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Shop {
    /// A folder without anything in it.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = Utf8PathBuf::from_path_buf(folder.path().canonicalize().unwrap()).unwrap();
        Self { _folder: folder, root }
    }

    /// The corner shop of `tests/cli/shop`.
    pub(crate) fn new() -> Self {
        let shop = Self::empty();
        copy(
            Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/shop")),
            shop.root.join("policies").as_std_path(),
        );
        shop
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let full = self.root.join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.join(path)).unwrap()
    }

    /// Replaces a text that must be there.
    pub(crate) fn edit(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} does not hold {old}");
        self.write(path, &text.replace(old, new));
    }

    /// Commits everything and returns the name of the commit.
    pub(crate) fn commit(&self, message: &str) -> String {
        if !self.root.join(".git").exists() {
            self.git(&["init", "--quiet", "--initial-branch=main"]);
        }
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", message]);
        self.git(&["rev-parse", "HEAD"]).trim().to_owned()
    }

    /// Runs git and returns what it says.
    pub(crate) fn git(&self, args: &[&str]) -> String {
        let mut command = Command::new("git");
        command.args(args).current_dir(&self.root);
        for name in ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"] {
            command.env(name, "/dev/null");
        }
        for role in ["AUTHOR", "COMMITTER"] {
            command
                .env(format!("GIT_{role}_NAME"), "Anna")
                .env(format!("GIT_{role}_EMAIL"), "anna@shop.example");
            command.env(format!("GIT_{role}_DATE"), NOW);
        }
        let output = command.output().unwrap();
        assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs `sayso` with arguments that are parted by spaces.
    pub(crate) fn sayso(&self, args: &str) -> Run {
        self.sayso_in("", &args.split_whitespace().collect::<Vec<_>>(), "")
    }

    /// Runs `sayso` with something on its standard input.
    pub(crate) fn sayso_with(&self, args: &str, input: &str) -> Run {
        self.sayso_in("", &args.split_whitespace().collect::<Vec<_>>(), input)
    }

    /// Runs `sayso` in a folder of the shop.
    pub(crate) fn sayso_in(&self, folder: &str, args: &[&str], input: &str) -> Run {
        let mut command = assert_cmd::Command::cargo_bin("sayso").unwrap();
        command.env_clear().env("SAYSO_NOW", NOW).env("COLUMNS", "100");
        command.current_dir(self.root.join(folder)).args(args).write_stdin(input);
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| self.scrubbed(&String::from_utf8(bytes).unwrap());
        Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Starts `sayso` with arguments that are parted by spaces; it is stopped when the test ends.
    pub(crate) fn start(&self, args: &str) -> Running {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sayso"));
        command.env_clear().env("SAYSO_NOW", NOW).env("COLUMNS", "100").current_dir(&self.root);
        command.args(args.split_whitespace()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = mpsc::channel();
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        Running { child, lines }
    }

    /// Takes out what differs from run to run: the folder and the speed.
    fn scrubbed(&self, text: &str) -> String {
        let text = text.replace(self.root.as_str(), "[SHOP]");
        let lines = text.split_inclusive('\n').map(|line| match line.trim_end().strip_suffix(" rows/s") {
            Some(line) => {
                format!("{} [N] rows/s\n", line.rsplit_once(' ').map_or(line, |(before, _)| before))
            }
            None => line.to_owned(),
        });
        lines.collect()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Whether a path exists in the shop.
pub(crate) fn exists(shop: &Shop, path: &str) -> bool {
    Utf8Path::exists(&shop.root.join(path))
}
