//! Which names a file in the archive may have.
//!
//! A name must mean the same file on every system and must stay inside the folder it is unpacked to: no
//! way up, no drive, no device of Windows, no two names that one system takes for the same.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

/// The folders a bundle consists of: the guidelines, their decision tables, their pages.
const FOLDERS: [&str; 3] = ["policies/", "compiled/", "site/"];

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Says what is wrong with the paths of an archive, which come sorted; `Ok` when all of them are usable.
pub(super) fn check_all<'a>(paths: impl Iterator<Item = &'a str>) -> Result<(), String> {
    let mut seen: HashMap<String, &str> = HashMap::new();
    let mut last: Option<&str> = None;
    for path in paths {
        check(path)?;
        if last.is_some_and(|last| last >= path) {
            return Err(format!("`{path}` does not come after the file before it"));
        }
        last = Some(path);
        if let Some(other) = seen.insert(folded(path), path) {
            return Err(format!("`{other}` and `{path}` are one file on some systems"));
        }
    }
    match seen.values().filter_map(|path| folder_taken(path, &seen)).min() {
        Some((file, path)) => Err(format!("`{file}` is both a file and the folder of `{path}`")),
        None => Ok(()),
    }
}

/// Returns a file that stands where `path` needs a folder.
fn folder_taken<'a>(path: &'a str, files: &HashMap<String, &'a str>) -> Option<(&'a str, &'a str)> {
    let folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
    folders.filter_map(|folder| files.get(&folded(folder))).next().map(|file| (*file, path))
}

fn folded(path: &str) -> String {
    path.to_lowercase()
}

fn check(path: &str) -> Result<(), String> {
    if !FOLDERS.iter().any(|folder| path.starts_with(folder)) {
        return Err(format!("`{}` is not in policies/, compiled/ or site/", path.escape_default()));
    }
    match path.split('/').find_map(wrong_part) {
        Some(why) => Err(format!("`{}` {why}", path.escape_default())),
        None if path.nfc().ne(path.chars()) => Err(format!("`{path}` is not in Unicode form NFC")),
        None => Ok(()),
    }
}

/// Says what is wrong with one part of a path, between two slashes.
fn wrong_part(part: &str) -> Option<&'static str> {
    let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
    if part.is_empty() {
        Some("has an empty part")
    } else if part == "." || part == ".." {
        Some("leads out of its folder")
    } else if part.chars().any(|c| c.is_control() || "\\:<>\"|?*".contains(c)) {
        Some("has a character that not every system allows")
    } else if part.ends_with(['.', ' ']) {
        Some("has a part that ends in a point or a space")
    } else if DEVICES.contains(&stem.as_str()) {
        Some("has the name of a device of Windows")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_names_may_be_used() {
        let paths =
            ["compiled/late-fee.json", "policies/.hidden.yaml", "policies/késés.yaml", "site/hu/index.html"];
        assert_eq!(check_all(paths.into_iter()), Ok(()));
    }

    #[test]
    fn names_that_leave_the_folder_or_mean_something_else_may_not() {
        for path in [
            "/etc/passwd",
            "policies/../../etc/passwd",
            "policies/./a",
            "policies//a",
            "policies/",
            "other/a",
            "policies",
            "policies\\a",
            "policies/a\\..\\b",
            "policies/C:a",
            "policies/a\nb",
            "policies/a\0",
            "policies/nul.yaml",
            "policies/COM1",
            "policies/a.",
            "policies/a ",
            "policies/ke\u{301}s.yaml",
        ] {
            assert!(check_all([path].into_iter()).is_err(), "{path}");
        }
    }

    #[test]
    fn one_name_stands_for_one_file() {
        assert!(check_all(["policies/A", "policies/a"].into_iter()).is_err());
        assert!(check_all(["policies/a", "policies/a"].into_iter()).is_err());
        assert!(check_all(["policies/b", "policies/a"].into_iter()).is_err());
        assert!(check_all(["policies/a", "policies/a/b"].into_iter()).is_err());
        assert!(check_all(["policies/A", "policies/a/b"].into_iter()).is_err());
    }
}
