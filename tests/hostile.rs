//! Files that are broken on purpose: each gives a finding, quickly, and hides nothing else.

#![expect(clippy::unwrap_used, reason = "a failing test may panic")]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use camino::Utf8Path;
use sayso::diagnostic::Level;
use sayso::files::Tree;
use sayso::load::{Loaded, load_tree};

/// Long even for a slow machine without optimisation; a bomb would take hours.
const SOON: Duration = Duration::from_secs(10);

const ORGANISATION: &str = "\
schema: 1
organisation: Shop
languages: [en]
time_zone: Europe/Budapest
currencies:
  USD: {}
roles:
  - id: agent
    title: Agent
facts:
  tenure:
    type: number
    unit: months
";

const SOUND: &str = "title: Sound\nremedies:\n  a:\n    title: A\n    may:\n      - role: agnet\n";

const PATH: &str = "guidelines/desk/hostile.yaml";

fn loaded(hostile: &[u8]) -> Loaded {
    let started = Instant::now();
    let loaded = load_tree(&Tree::from_memory([
        ("sayso.yaml", ORGANISATION.as_bytes()),
        ("departments/desk.yaml", b"title: Desk\n"),
        ("guidelines/desk/sound.yaml", SOUND.as_bytes()),
        (PATH, hostile),
    ]));
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
    loaded
}

/// The rules of the findings in the hostile file; the mistake in the other file must be found with them.
fn found(hostile: &[u8]) -> Vec<&'static str> {
    let loaded = loaded(hostile);
    let path =
        |finding: &sayso::diagnostic::Finding| loaded.sources.get(finding.primary.source).path().as_str();
    let findings = loaded.findings.in_order(&loaded.sources);
    let others: Vec<_> = findings.iter().filter(|finding| path(finding) != PATH).collect();
    assert_eq!(others.iter().map(|finding| finding.rule.name).collect::<Vec<_>>(), ["unknown-role"]);
    let mut rules: Vec<_> =
        findings.iter().filter(|finding| path(finding) == PATH).map(|finding| finding.rule.name).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

fn with(value: &str) -> String {
    format!(
        "title: T\n{value}\nremedies:\n  a:\n    title: A\n    may:\n      - role: agent\n        up_to: 5 USD\n"
    )
}

#[test]
fn each_trap_of_yaml_is_a_finding() {
    let cases = [
        ("purpose: a\npurpose: b", "duplicate-key"),
        ("purpose: &x a", "anchor"),
        ("purpose: *x", "alias"),
        ("<<: {purpose: a}", "merge-key"),
        ("purpose: !!str a", "tag"),
        ("purpose: !ruby/object:Gem a", "tag"),
        ("? purpose\n: a", "complex-key"),
        ("[a, b]: c", "complex-key"),
        ("only_when: {tenure: at least 0o17 months}", "unreadable-test"),
        ("only_when: {tenure: at least 1e3 months}", "unreadable-test"),
        ("facts: {n: {type: number, blank_means: 010}}", "ambiguous-number"),
        ("facts: {n: {type: number, blank_means: 1e3}}", "ambiguous-number"),
        ("facts: {n: {type: number, blank_means: .inf}}", "ambiguous-number"),
        ("facts: {n: {type: number, blank_means: 0x1F}}", "ambiguous-number"),
        ("facts: {land: {type: choice, of: [no, se, dk]}}\nonly_when: {land: nO}", "unknown-value"),
        ("%YAML 1.1", "directive"),
        ("\tpurpose: a", "tab-indentation"),
        ("purpose: {a: b", "unclosed-bracket"),
        ("purpose: 'a", "unclosed-quote"),
        ("purpose: \"\\q\"", "special-character"),
        ("purpose: @a", "special-character"),
        ("purpose: >=5", "special-character"),
        ("purpose: a: b", "colon-in-text"),
        ("purpose", "yaml-syntax"),
        ("purpose: a\n---\ntitle: b", "further-document"),
        ("purpose: a\u{0}b", "control-character"),
        ("purpose: a\u{1b}[2Jb", "control-character"),
        ("purpose: a\u{202e}b", "hidden-character"),
    ];
    let wrong: Vec<_> = cases
        .into_iter()
        .map(|(value, rule)| (value, rule, found(with(value).as_bytes())))
        .filter(|(_, rule, found)| !found.contains(rule) || found.len() > 2)
        .collect();
    assert_eq!(wrong, []);
}

#[test]
fn norway_is_a_word_where_words_are_meant() {
    let text = with("facts:\n  land:\n    type: choice\n    of: [no, se]\nonly_when:\n  land: no");
    assert_eq!(found(text.as_bytes()), Vec::<&str>::new());
}

#[test]
fn bytes_that_are_no_text_are_findings() {
    let latin = [b"title: d".as_slice(), &[0xed], b"j\n"].concat();
    let utf_16: Vec<u8> = "title: T\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf_16 = [&[0xff, 0xfe], utf_16.as_slice()].concat();
    assert!(found(&latin).contains(&"not-utf-8"));
    assert!(found(&utf_16).contains(&"not-utf-8"));
    assert!(found(&[0; 4096]).contains(&"control-character"));
    assert!(found(&(0..=255).collect::<Vec<u8>>()).contains(&"not-utf-8"));
    assert_eq!(found(b""), ["empty-file"]);
    assert_eq!(found(b"# nothing\n"), ["empty-file"]);
    assert_eq!(found(b"\xef\xbb\xbf"), ["byte-order-mark"]);
}

#[test]
fn bombs_and_monsters_are_refused_in_no_time() {
    let laughs: String = (1..10).fold("a0: &a0 [x, x]\n".to_owned(), |text, n| {
        let old = format!("*a{}", n - 1);
        text + &format!("a{n}: &a{n} [{}]\n", [old.as_str(); 9].join(", "))
    });
    let deep = format!("title: {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
    let steps: String = (0..2_000).map(|n| format!("{}a:\n", " ".repeat(n))).collect();
    let keys: String = (0..100_000).map(|n| format!("k{n}: 1\n")).collect();
    let items = format!("say: [{}]\n", "a,".repeat(300_000));
    let line = format!("title: {}\n", "x".repeat(900_000));
    let long_key = format!("{}: 1\n", "x".repeat(100_000));
    let huge = "# comment\n".repeat(200_000);
    let quotes = "title: \"".to_owned() + &"a\\\"".repeat(200_000);
    let colons = "a: ".repeat(100_000);
    let test = format!("title: T\nonly_when: {{tenure: {}}}\n", "not ".repeat(100_000) + "5 months");
    let brackets = format!("title: T\nfacts: {{n: {{type: number, is: {}1}}}}\n", "(".repeat(100_000));
    for (name, text) in [
        ("laughs", &laughs),
        ("deep", &deep),
        ("steps", &steps),
        ("keys", &keys),
        ("items", &items),
        ("long key", &long_key),
        ("huge", &huge),
        ("quotes", &quotes),
        ("colons", &colons),
        ("test", &test),
        ("brackets", &brackets),
    ] {
        let rules = found(text.as_bytes());
        assert!(!rules.is_empty() && rules.len() < 5, "{name}: {rules:?}");
    }
    assert_eq!(found(line.as_bytes()), Vec::<&str>::new(), "a long line is a long text");
}

#[test]
fn a_mistake_in_the_organisation_brings_no_others_with_it() {
    let folder = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let tree = Tree::from_disk(&folder).unwrap();
    let text = String::from_utf8(tree.get("sayso.yaml").unwrap().bytes.clone()).unwrap();
    let damages: [(&str, &str); 12] = [
        ("schema: 1\n", "schema: 1: 2\n"),
        ("roles:\n", "rolls:\n"),
        ("facts:\n", "fats:\n"),
        ("currencies:\n", "currency:\n"),
        ("  bill:\n    type: money\n", "  bill:\n    type: mony\n"),
        ("  bill:\n    type: money\n", "  bill:\n    typ: money\n"),
        ("  bill:\n    type: money\n", "  bill: money\n"),
        ("  - id: agent\n", "  - id agent\n"),
        ("  - id: agent\n", "  - ID: agent\n"),
        ("    unit: months\n", "\tunit: months\n"),
        ("time_zone: Europe/Budapest\n", "time_zone: Budapest\n"),
        ("languages:\n", "languages: [en\n"),
    ];
    let mut n_findings = BTreeMap::new();
    for (old, new) in damages {
        assert!(text.contains(old), "{old}");
        let files = tree.files().iter().map(|file| {
            let is_damaged = file.path == "sayso.yaml";
            let bytes = if is_damaged { text.replacen(old, new, 1).into_bytes() } else { file.bytes.clone() };
            (file.path.clone(), bytes)
        });
        let loaded = load_tree(&Tree::from_memory(files));
        let errors = loaded.findings.iter().filter(|finding| finding.rule.level == Level::Error).count();
        n_findings.insert(new, errors);
    }
    let many: Vec<_> = n_findings.into_iter().filter(|(_, count)| *count == 0 || *count > 3).collect();
    assert_eq!(many, []);
}

#[cfg(unix)]
#[test]
fn links_and_folders_in_the_place_of_files_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let root = Utf8Path::from_path(folder.path()).unwrap();
    std::fs::create_dir_all(root.join("guidelines/desk")).unwrap();
    std::fs::create_dir_all(root.join("departments/desk.yaml")).unwrap();
    std::fs::write(root.join("sayso.yaml"), ORGANISATION).unwrap();
    std::os::unix::fs::symlink(root, root.join("guidelines/loop")).unwrap();
    std::os::unix::fs::symlink("nowhere", root.join("guidelines/desk/a.yaml")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", root.join("notices.yaml")).unwrap();
    std::os::unix::fs::symlink("../README.md", root.join("README.md")).unwrap();
    let loaded = load_tree(&Tree::from_disk(root).unwrap());
    let says: Vec<_> = loaded
        .findings
        .in_order(&loaded.sources)
        .iter()
        .map(|finding| format!("{}: {}", loaded.sources.get(finding.primary.source).path(), finding.says))
        .collect();
    assert_eq!(
        says,
        [
            "departments/desk.yaml: file-is-folder",
            "guidelines/desk/a.yaml: file-is-link",
            "guidelines/loop: file-is-link",
            "notices.yaml: file-is-link",
        ]
    );
}

/// A pipe or a device that is asked to take an output must not be replaced by a file.
#[cfg(unix)]
#[test]
fn a_pipe_is_written_to_and_stays_a_pipe() {
    use std::os::unix::fs::FileTypeExt as _;

    let folder = tempfile::tempdir().unwrap();
    let pipe = Utf8Path::from_path(folder.path()).unwrap().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe).unwrap()
    });
    sayso::files::write_atomically(&pipe, b"all of it").unwrap();
    assert_eq!(reader.join().unwrap(), "all of it");
    assert!(std::fs::metadata(&pipe).unwrap().file_type().is_fifo());
}
