//! What each file of a policy folder is, by its path.

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8Path;

use crate::diagnostic::{Finding, Findings, nearest};
use crate::files::{Unread, Why};
use crate::load::meaning;
use crate::load::rules;
use crate::load::words::is_id;
use crate::load::yaml::{self, Node};
use crate::source::{SourceId, Sources, Span};

/// The folders of a policy folder.
const FOLDERS: &[&str] = &["departments", "guidelines", "notices", "recognition"];

/// A file that takes part.
#[derive(Debug)]
pub(super) struct File {
    pub(super) source: SourceId,
    pub(super) what: What,
    /// The language of a translation.
    pub(super) language: Option<String>,
    pub(super) root: Option<Node>,
    /// Whether the tree holds all of the text.
    pub(super) is_whole: bool,
}

/// What a file is about.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum What {
    Organisation,
    Department(String),
    Guideline { department: String, id: String },
    Notice(String),
    Recognition(String),
}

impl What {
    /// The id of what the file is about.
    pub(super) fn id(&self) -> &str {
        match self {
            Self::Organisation => "sayso",
            Self::Department(id) | Self::Guideline { id, .. } | Self::Notice(id) | Self::Recognition(id) => {
                id
            }
        }
    }
}

impl File {
    /// The place of the whole file, where nothing in it is meant.
    pub(super) fn head(&self) -> Span {
        head(self.source)
    }
}

/// The files of a policy folder, sources apart from their translations.
#[derive(Debug, Default)]
pub(super) struct Folder {
    files: Vec<File>,
    translations: BTreeMap<What, Vec<File>>,
}

impl Folder {
    /// Adds a file.
    pub(super) fn add(&mut self, file: File) {
        match file.language {
            Some(_) => self.translations.entry(file.what.clone()).or_default().push(file),
            None => self.files.push(file),
        }
    }

    /// Returns every file that is no translation.
    pub(super) fn files(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    /// Takes out every file that is no translation.
    pub(super) fn take_files(&mut self) -> Vec<File> {
        std::mem::take(&mut self.files)
    }

    /// Returns `sayso.yaml`.
    pub(super) fn organisation(&self) -> Option<&File> {
        self.files.iter().find(|file| file.what == What::Organisation)
    }

    /// Returns the translations of a file.
    pub(super) fn translations(&self, file: &File) -> &[File] {
        self.translations.get(&file.what).map_or(&[], Vec::as_slice)
    }

    /// Returns a finding for every translation whose source is not there.
    pub(super) fn translations_of_nothing(&self) -> Vec<Finding> {
        let sources: BTreeSet<&What> = self.files.iter().map(|file| &file.what).collect();
        let lost = self.translations.iter().filter(|(what, _)| !sources.contains(what));
        lost.flat_map(|(_, files)| files)
            .map(|file| Finding::new(&meaning::MISPLACED_FILE, "translation-of-nothing", file.head()))
            .collect()
    }
}

/// Returns the place just before the first letter of a text.
pub(super) fn head(source: SourceId) -> Span {
    Span { source, start: 0, end: 0 }
}

/// Whether a file can be one of the policies at all: notes and pictures may lie beside them.
pub(super) fn is_policy_file(path: &Utf8Path) -> bool {
    let is_hidden = path.components().any(|part| part.as_str().starts_with('.'));
    !is_hidden && meant_path(path).is_some()
}

/// The path that a file has or should have: `a.yaml` for `a.YAML`, `a.yml` and `a.yaml.txt`.
fn meant_path(path: &Utf8Path) -> Option<camino::Utf8PathBuf> {
    let lower = path.as_str().to_lowercase();
    let endings = [".yaml", ".yml", ".yaml.txt", ".yml.txt", ".yaml.yaml"];
    let ending = endings.iter().rev().find(|ending| lower.ends_with(**ending))?;
    let stem = path.as_str().get(..path.as_str().len() - ending.len())?;
    Some(format!("{stem}.yaml").into())
}

/// Returns what a file is about and its language, or reports why it is nothing.
pub(super) fn classify(
    path: &Utf8Path,
    source: SourceId,
    findings: &mut Findings,
) -> Option<(What, Option<String>)> {
    let parts: Vec<&str> = path.components().map(|part| part.as_str()).collect();
    let finding =
        |says| Finding::new(&meaning::MISPLACED_FILE, says, head(source)).arg("path", path.as_str());
    let meant = meant_path(path).unwrap_or_else(|| path.to_owned());
    let is_organisation = parts.len() == 1 && meant.as_str().to_lowercase() == "sayso.yaml";
    let meant = if is_organisation { "sayso.yaml".into() } else { meant };
    if meant != path {
        findings.push(finding("file-called-otherwise").arg("meant", meant.as_str()));
        return None;
    }
    let name = path.file_stem().unwrap_or_default();
    let (id, language) = match name.split_once('.') {
        Some((id, language)) => (id.to_owned(), Some(language.to_owned())),
        None => (name.to_owned(), None),
    };
    let what = match parts.as_slice() {
        [_] if id == "sayso" => What::Organisation,
        ["departments", _] => What::Department(id.clone()),
        ["guidelines", department, _] => {
            What::Guideline { department: (*department).to_owned(), id: id.clone() }
        }
        ["notices", _] => What::Notice(id.clone()),
        ["recognition", _] => What::Recognition(id.clone()),
        ["guidelines", _] => {
            findings.push(finding("guideline-without-department"));
            return None;
        }
        [folder, ..] => {
            let near = nearest(folder, FOLDERS.iter().copied().chain(["sayso.yaml"]));
            findings.push(finding("file-of-no-kind").did_you_mean(near));
            return None;
        }
        [] => return None,
    };
    let ids = match &what {
        What::Guideline { department, id } => vec![department.as_str(), id.as_str()],
        _ => vec![id.as_str()],
    };
    for strange in ids.into_iter().filter(|id| !is_id(id)) {
        let finding = Finding::new(&meaning::UNREADABLE_ID, "file-name-strange", head(source));
        findings.push(finding.arg("name", strange));
    }
    Some((what, language))
}

/// Reports what was not read, where it may have been one of the policies.
pub(super) fn unread(unread: &Unread, sources: &mut Sources, findings: &mut Findings) {
    let Unread { path, why } = unread;
    let is_note = path.extension().is_some() && !is_policy_file(path);
    if is_note || path.components().any(|part| part.as_str().starts_with('.')) {
        return;
    }
    let place = head(sources.add(path.as_path(), ""));
    let finding = match why {
        Why::Link => Finding::new(&rules::UNREAD_FILE, "file-is-link", place),
        Why::Folder => Finding::new(&rules::UNREAD_FILE, "file-is-folder", place),
        Why::Refused(message) => {
            Finding::new(&rules::UNREAD_FILE, "file-refused", place).arg("message", message)
        }
        Why::TooLarge(size) => Finding::new(&rules::FILE_TOO_LARGE, "file-too-large", place)
            .arg("size", *size)
            .arg("limit", yaml::LARGEST_FILE),
    };
    findings.push(finding.arg("path", path.as_str()));
}

/// Reports a folder without `sayso.yaml`.
pub(super) fn no_organisation(source: SourceId) -> Finding {
    Finding::new(&rules::MISSING_KEY, "no-organisation", head(source))
}

#[cfg(test)]
mod tests {
    use crate::load::fixture::{GUIDELINE, load_files, says};

    fn findings(files: &[(&str, &str)]) -> Vec<String> {
        let loaded = load_files(files);
        let place = |finding: &crate::diagnostic::Finding| {
            format!("{}: {}", finding.says, loaded.sources.get(finding.primary.source).path())
        };
        loaded.findings.in_order(&loaded.sources).into_iter().map(place).collect()
    }

    #[test]
    fn every_file_has_its_place() {
        let found = findings(&[
            ("README.md", "# Not a policy\n"),
            (".github/workflow.yaml", "on: push\n"),
            ("guideline/billing/refund.yaml", "title: T\n"),
            ("guidelines/refund.yaml", "title: T\n"),
            ("guidelines/billing/deep/refund.yaml", "title: T\n"),
            ("guidelines/sales/refund.yaml", "title: T\n"),
            ("departments/sales team.yaml", "title: T\n"),
            ("notices/late.yml", "title: T\n"),
            ("guidelines/billing/gone.hu.yaml", "title: T\n"),
            ("guidelines/billing/late-fee.yaml", GUIDELINE),
            ("guidelines/billing/late-fee.de.yaml", "title: T\n"),
            ("guidelines/billing/late-fee.en.yaml", "title: T\n"),
        ]);
        assert_eq!(
            found,
            [
                "file-name-strange: departments/sales team.yaml",
                "file-of-no-kind: guideline/billing/refund.yaml",
                "file-of-no-kind: guidelines/billing/deep/refund.yaml",
                "translation-of-nothing: guidelines/billing/gone.hu.yaml",
                "unknown-language: guidelines/billing/late-fee.de.yaml",
                "translation-into-source: guidelines/billing/late-fee.en.yaml",
                "guideline-without-department: guidelines/refund.yaml",
                "folder-of-no-department: guidelines/sales/refund.yaml",
                "file-called-otherwise: notices/late.yml",
            ]
        );
    }

    #[test]
    fn an_empty_folder_lacks_its_organisation_and_nothing_else() {
        let loaded = crate::load::load([]);
        assert_eq!(says(&loaded.findings, &loaded.sources), ["no-organisation: "]);
        assert!(loaded.policies.guidelines.is_empty());
    }

    #[test]
    fn without_an_organisation_no_name_is_unknown() {
        let file = (camino::Utf8Path::new("guidelines/billing/late-fee.yaml"), GUIDELINE.as_bytes());
        let loaded = crate::load::load([file]);
        assert_eq!(
            says(&loaded.findings, &loaded.sources),
            ["folder-of-no-department: ", "no-organisation: "]
        );
    }
}
