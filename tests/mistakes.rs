//! A folder of planted mistakes, and the sample, which has none.

#![expect(clippy::unwrap_used, reason = "a failing test may panic")]
#![expect(clippy::print_stderr, reason = "a failing test shows the words of what it found")]

use camino::{Utf8Path, Utf8PathBuf};
use jiff::civil::date;
use sayso::diagnostic::{Finding, Findings};
use sayso::lint::{Around, look};
use sayso::load::{Loaded, load};
use sayso::prose::{Lang, say, say_attr};
use sayso::source::Sources;

/// Every file below a folder, by its path from there.
fn files(folder: &Utf8Path) -> Vec<(Utf8PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        for entry in path.read_dir_utf8().unwrap() {
            let path = entry.unwrap().path().to_owned();
            if path.is_dir() {
                open.push(path);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                files.push((path.strip_prefix(folder).unwrap().to_owned(), bytes));
            }
        }
    }
    files.sort();
    files
}

fn loaded(folder: &str) -> Loaded {
    let root = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = files(&root);
    load(files.iter().map(|(path, bytes)| (path.as_path(), bytes.as_slice())))
}

/// Findings as `file:line rule`, in the order of a reader; their words go to the output of the test.
fn said(findings: &Findings, sources: &Sources) -> Vec<String> {
    findings
        .in_order(sources)
        .iter()
        .map(|finding| {
            let path = sources.get(finding.primary.source).path();
            let line = sources.line_column(finding.primary).line;
            for (part, words) in words(finding) {
                eprintln!("{path}:{line} {part}: {words}");
            }
            format!("{path}:{line} {}", finding.rule.name)
        })
        .collect()
}

/// The message, the label, the cure and what stands at related places.
fn words(finding: &Finding) -> Vec<(&'static str, String)> {
    let args = &finding.args;
    let attribute = |name| say_attr(Lang::En, finding.says, name, args).map(|words| (name, words));
    let related = finding.related.iter().map(|related| ("related", say(Lang::En, related.says, args)));
    let message = [("message", say(Lang::En, finding.says, args))].into_iter();
    message.chain(attribute("label")).chain(attribute("help")).chain(related).collect()
}

fn check(folder: &str) -> Vec<String> {
    let loaded = loaded(folder);
    let around = Around { today: date(2026, 11, 24), owners: None, before: None };
    said(&look(&loaded, around).findings, &loaded.sources)
}

#[test]
fn the_sample_has_no_finding() {
    assert_eq!(check("policies"), Vec::<String>::new());
}

#[test]
fn twelve_planted_mistakes_give_twelve_findings_each_at_its_line() {
    assert_eq!(
        check("tests/fixtures/twelve-mistakes"),
        [
            "departments/billing.yaml:2 unreachable-department",
            "guidelines/billing/credit.yaml:2 colon-in-text",
            "guidelines/billing/late-fee.yaml:11 duplicate-key",
            "guidelines/desk/checkout.yaml:9 unreadable-cap",
            "guidelines/desk/luggage.yaml:8 limit-above-ceiling",
            "guidelines/desk/noise.yaml:17 example-contradicted",
            "guidelines/desk/spilled-drink.yaml:8 dead-grant",
            "guidelines/desk/upgrade.yaml:9 unknown-fact",
            "guidelines/shop/price-match.yaml:9 wrong-unit",
            "guidelines/shop/return.yaml:7 unknown-role",
            "guidelines/shop/voucher.yaml:8 wrong-currency",
            "notices/wrong-vat.yaml:4 wrong-type",
        ]
    );
}

/// The sample with one place of one file changed.
fn slipped(file: &str, from: &str, to: &str) -> Vec<String> {
    let root = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let mut files = files(&root);
    let (_, bytes) = files.iter_mut().find(|(path, _)| path == file).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains(from), "{file} has no {from:?}");
    *bytes = text.replacen(from, to, 1).into_bytes();
    let loaded = load(files.iter().map(|(path, bytes)| (path.as_path(), bytes.as_slice())));
    let around = Around { today: date(2026, 11, 24), owners: None, before: None };
    said(&look(&loaded, around).findings, &loaded.sources)
        .into_iter()
        .map(|said| said.rsplit(' ').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn one_slip_is_one_finding() {
    const FEE: &str = "guidelines/billing/late-fee.yaml";
    let cases = [
        ("sayso.yaml", "  EUR: {}\n", "  EURO: {}\n", "unknown-currency"),
        (FEE, "    may:\n", "    may\n", "yaml-syntax"),
        (FEE, "        ask: billing\n", "        ask:billing\n", "yaml-syntax"),
        (FEE, "title: ", "<<<<<<< main\n=======\n>>>>>>> winter\ntitle: ", "conflict-marks"),
        (FEE, "tenure: at least 6 months", "tenure: 6+ months", "unreadable-test"),
        (FEE, "more than 2000 USD", "more than 2000 dollars", "unreadable-test"),
    ];
    for (file, from, to, rule) in cases {
        let found = slipped(file, from, to);
        assert!(found.len() == 1 && found.first().is_some_and(|name| name == rule), "{to:?}: {found:?}");
    }
}

#[test]
fn without_what_the_organisation_says_nothing_else_is_missed() {
    let root = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let mut files = files(&root);
    files.iter_mut().filter(|(path, _)| path == "sayso.yaml").for_each(|(_, bytes)| bytes.clear());
    let loaded = load(files.iter().map(|(path, bytes)| (path.as_path(), bytes.as_slice())));
    assert_eq!(said(&loaded.findings, &loaded.sources), ["sayso.yaml:1 empty-file"]);
}
