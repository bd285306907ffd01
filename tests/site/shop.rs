//! Policy folders for the tests of the pages, and the pages as files.

use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use jiff::civil::date;
use sayso::load::{Loaded, load};
use sayso::model::{GuidelineId, Policies, Text};
use sayso::site::{RenderOptions, render};
use tempfile::TempDir;

/// The sample of the repository.
pub(crate) fn sample() -> Policies {
    read(Utf8Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/policies"))).policies
}

/// A folder that uses every construct of the language.
pub(crate) fn rich() -> Policies {
    let loaded = read(Utf8Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/site/rich")));
    let findings: Vec<_> = loaded.findings.iter().map(|finding| (finding.says, &finding.args)).collect();
    assert!(!loaded.findings.has_errors(), "{findings:#?}");
    loaded.policies
}

/// The sample with so many guidelines that a company could have: each a copy under another id, whose
/// words are those of two others.
pub(crate) fn large(n: usize) -> Policies {
    let mut policies = sample();
    let sources = policies.guidelines.clone();
    for number in sources.len()..n {
        let (Some(first), Some(second)) =
            (sources.get(number % sources.len()), sources.get((number * 7 + 3) % sources.len()))
        else {
            continue;
        };
        let mut copy = first.clone();
        copy.id = GuidelineId::new(&format!("{}-{number}", first.id));
        let mix = |own: &str, other: &str| -> Arc<str> {
            let own = own.split(' ').take(2);
            own.chain(other.split(' ').skip(1)).collect::<Vec<_>>().join(" ").into()
        };
        for (key, text) in &mut copy.texts.source {
            let other = second.texts.source.get(key).filter(|_| key.starts_with("say.") || &**key == "title");
            if let Some(other) = other {
                *text = Text { text: mix(&text.text, &other.text), place: text.place };
            }
        }
        for (language, translation) in &mut copy.texts.translations {
            for (key, text) in &mut translation.texts {
                let other = second.texts.translations.get(language).and_then(|other| other.texts.get(key));
                if let Some(other) = other.filter(|_| key.starts_with("say.") || &**key == "title") {
                    *text = Text { text: mix(&text.text, &other.text), place: text.place };
                }
            }
        }
        policies.guidelines.push(copy);
    }
    policies.guidelines.sort_by(|a, b| a.id.cmp(&b.id));
    policies
}

/// The pages of policies on a day when a notice runs.
pub(crate) fn pages(policies: &Policies) -> Vec<(Utf8PathBuf, Vec<u8>)> {
    let mut options = RenderOptions::new(date(2026, 11, 24), "2026.47");
    options.edit_url = Some("https://git.example/policies/edit/main".into());
    options.valid_until = Some(date(2027, 2, 28));
    render(policies, &options).unwrap()
}

/// Writes pages into a folder of their own.
pub(crate) fn written(policies: &Policies) -> TempDir {
    let folder = TempDir::new().unwrap();
    let root = Utf8Path::from_path(folder.path()).unwrap();
    for (path, bytes) in pages(policies) {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    folder
}

fn read(root: &Utf8Path) -> Loaded {
    let mut files = Vec::new();
    collect(root, root, &mut files);
    files.sort();
    load(files.iter().map(|(path, bytes)| (path.as_path(), bytes.as_slice())))
}

fn collect(root: &Utf8Path, folder: &Utf8Path, files: &mut Vec<(Utf8PathBuf, Vec<u8>)>) {
    for entry in folder.read_dir_utf8().unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            collect(root, path, files);
        } else {
            files.push((path.strip_prefix(root).unwrap().to_owned(), std::fs::read(path).unwrap()));
        }
    }
}
