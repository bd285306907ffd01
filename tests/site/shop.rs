//! Policy folders for the tests of the pages.

use camino::{Utf8Path, Utf8PathBuf};
use sayso::load::{Loaded, load};
use sayso::model::Policies;

/// The sample of the repository.
pub fn sample() -> Policies {
    read(Utf8Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/policies"))).policies
}

/// A folder that uses every construct of the language.
pub fn rich() -> Policies {
    let loaded = read(Utf8Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/site/rich")));
    let findings: Vec<_> = loaded.findings.iter().map(|finding| (finding.says, &finding.args)).collect();
    assert!(!loaded.findings.has_errors(), "{findings:#?}");
    loaded.policies
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
