//! Exports of past decisions on disk: one file, or all in a folder.

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};

use super::FilesError;

/// The ends of the names of exports, compressed or not.
const ENDS: [&str; 7] = [".csv", ".tsv", ".txt", ".jsonl", ".ndjson", ".json", ".parquet"];

/// Returns the file itself, or the exports in a folder and its subfolders in the order of their names.
///
/// # Errors
///
/// Fails when there is nothing of that name, or a folder cannot be read.
pub fn exports(path: &Utf8Path) -> Result<Vec<Utf8PathBuf>, FilesError> {
    let found = fs::metadata(path).map_err(|source| FilesError::Read { path: path.to_owned(), source })?;
    if !found.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    collect(path, &mut files)?;
    files.sort();
    Ok(files)
}

/// Opens an export.
///
/// # Errors
///
/// Fails when the file cannot be opened.
pub fn open_export(path: &Utf8Path) -> Result<fs::File, FilesError> {
    fs::File::open(path).map_err(|source| FilesError::Read { path: path.to_owned(), source })
}

fn collect(folder: &Utf8Path, files: &mut Vec<Utf8PathBuf>) -> Result<(), FilesError> {
    let failed = |source| FilesError::Read { path: folder.to_owned(), source };
    for entry in folder.read_dir_utf8().map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let kind = entry.file_type().map_err(failed)?;
        if entry.file_name().starts_with('.') {
            continue;
        }
        if kind.is_dir() {
            collect(entry.path(), files)?;
        } else if kind.is_file() && is_export(entry.file_name()) {
            files.push(entry.path().to_owned());
        }
    }
    Ok(())
}

fn is_export(name: &str) -> bool {
    let name = name.to_lowercase();
    let plain = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".zst")).unwrap_or(&name);
    ENDS.iter().any(|end| plain.ends_with(end))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::*;

    #[test]
    fn a_folder_gives_its_exports_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let root = Utf8Path::from_path(folder.path()).unwrap();
        fs::create_dir(root.join("2024")).unwrap();
        for name in ["b.csv", "a.parquet", "2024/c.JSONL.gz", "notes.md", ".hidden.csv"] {
            fs::write(root.join(name), "").unwrap();
        }
        let found = exports(root).unwrap();
        let names: Vec<&str> = found.iter().map(|path| path.strip_prefix(root).unwrap().as_str()).collect();
        assert_eq!(names, ["2024/c.JSONL.gz", "a.parquet", "b.csv"]);
        assert_eq!(exports(&root.join("b.csv")).unwrap(), [root.join("b.csv")]);
        assert!(matches!(exports(&root.join("c.csv")), Err(FilesError::Read { .. })));
    }
}
