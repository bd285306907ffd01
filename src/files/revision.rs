//! Policy folders out of git, without a checkout.

use camino::{Utf8Path, Utf8PathBuf};
use git2::{BranchType, ErrorCode, FileMode, ObjectType, Oid};

use super::{BlobId, File, FilesError, Tree, Unread, Why};

/// One commit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Commit {
    /// The full name in hexadecimal digits.
    pub id: String,
    /// The name it was asked for by.
    pub asked: String,
    /// When it was made, in seconds since 1970.
    pub seconds: i64,
    /// The first line of its message.
    pub summary: String,
}

/// Who commits, and when.
#[derive(Clone, Debug)]
pub struct Author {
    /// The name and the address; none stands for those that git is configured with.
    pub named: Option<(String, String)>,
    /// The moment of the commit.
    pub now: jiff::Timestamp,
}

/// Two versions to compare.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Range {
    /// The older one.
    pub base: Commit,
    /// The newer one; none means what lies on disk.
    pub head: Option<Commit>,
}

/// What a version of a folder holds, by path; contents are named, not read.
#[derive(Default)]
pub(super) struct Listing {
    pub(super) files: Vec<(Utf8PathBuf, BlobId)>,
    pub(super) unread: Vec<Unread>,
}

/// What is done with everything in a folder: its path, its name in git, and whether it is a file to read.
type See<'a> = dyn FnMut(Utf8PathBuf, Oid, bool) -> Result<(), FilesError> + 'a;

/// Returns what git would call a content.
pub(super) fn blob_id(bytes: &[u8]) -> Result<BlobId, FilesError> {
    let id = Oid::hash_object(ObjectType::Blob, bytes);
    id.map(|id| BlobId(id.to_string())).map_err(|error| git_error("look at a file", &error))
}

/// The folder of the repository that a folder lies in, which is the one that git has to be told to trust.
fn root_above(folder: &Utf8Path) -> Utf8PathBuf {
    let root = folder.ancestors().find(|above| above.join(".git").exists());
    root.unwrap_or(folder).to_owned()
}

/// The git repository that a policy folder lies in.
pub struct Repository {
    git: git2::Repository,
    root: Utf8PathBuf,
}

impl Repository {
    /// Opens the repository that a folder lies in; the folder itself may be missing on disk.
    ///
    /// # Errors
    ///
    /// If there is none, or git does not trust it.
    pub fn open(folder: &Utf8Path) -> Result<Self, FilesError> {
        let existing = nearest_that_exists(folder)?;
        let git = git2::Repository::discover(&existing).map_err(|error| match error.code() {
            ErrorCode::NotFound => FilesError::NoRepository { path: folder.to_owned() },
            ErrorCode::Owner => FilesError::NotOwned { path: root_above(&existing) },
            _ => git_error("open the repository", &error),
        })?;
        let root = git.workdir().unwrap_or_else(|| git.path());
        let root = Utf8PathBuf::from_path_buf(root.to_owned()).unwrap_or(existing);
        Ok(Self { root: canonical(&root)?, git })
    }

    /// Makes a repository of a folder and commits all that is in it.
    ///
    /// # Errors
    ///
    /// If git fails.
    pub fn create(folder: &Utf8Path, message: &str, now: jiff::Timestamp) -> Result<Self, FilesError> {
        let git = git2::Repository::init(folder).map_err(|error| git_error("make a repository", &error))?;
        let repository = Self { git, root: canonical(folder)? };
        repository.commit_all(message, now)?;
        Ok(repository)
    }

    /// Commits all that lies in the folder, in the name of this program.
    ///
    /// # Errors
    ///
    /// If git fails.
    pub fn commit_all(&self, message: &str, now: jiff::Timestamp) -> Result<(), FilesError> {
        let commit = || -> Result<(), git2::Error> {
            let mut index = self.git.index()?;
            index.add_all(["*"], git2::IndexAddOption::DEFAULT, None)?;
            index.write()?;
            let tree = self.git.find_tree(index.write_tree()?)?;
            let time = git2::Time::new(now.as_second(), 0);
            let author = git2::Signature::new("sayso", "sayso@example.com", &time)?;
            let parent = self.git.head().ok().and_then(|head| head.peel_to_commit().ok());
            let parents: Vec<&git2::Commit<'_>> = parent.iter().collect();
            self.git.commit(Some("HEAD"), &author, &author, message, &tree, &parents)?;
            Ok(())
        };
        commit().map_err(|error| git_error("commit", &error))
    }

    /// Fails where a file has changes that are not committed.
    ///
    /// # Errors
    ///
    /// If it has, or git fails.
    pub fn must_be_committed(&self, file: &Utf8Path) -> Result<(), FilesError> {
        let below = self.below(file)?;
        let status = self.git.status_file(below.as_std_path());
        let status = status.map_err(|error| git_error("look at the file", &error))?;
        match status.is_empty() {
            true => Ok(()),
            false => Err(FilesError::Uncommitted { path: below }),
        }
    }

    /// Makes a branch with one commit on top of what is checked out, in which one file has other content.
    /// Nothing on disk changes.
    ///
    /// # Errors
    ///
    /// If the branch exists, git does not know who commits, or git fails.
    pub fn begin_proposal(
        &self,
        branch: &str,
        file: &Utf8Path,
        bytes: &[u8],
        message: &str,
        author: &Author,
    ) -> Result<Commit, FilesError> {
        if self.git.find_branch(branch, BranchType::Local).is_ok() {
            return Err(FilesError::BranchExists { branch: branch.to_owned() });
        }
        let signature = self.signature(author)?;
        let below = self.below(file)?;
        let commit = || -> Result<Oid, git2::Error> {
            let head = self.git.head()?.peel_to_commit()?;
            let mut index = git2::Index::new()?;
            index.read_tree(&head.tree()?)?;
            let mut entry = index
                .get_path(below.as_std_path(), 0)
                .ok_or_else(|| git2::Error::from_str("the file is not committed"))?;
            entry.id = self.git.blob(bytes)?;
            index.add(&entry)?;
            let tree = self.git.find_tree(index.write_tree_to(&self.git)?)?;
            let id = self.git.commit(None, &signature, &signature, message, &tree, &[&head])?;
            self.git.branch(branch, &self.git.find_commit(id)?, false)?;
            Ok(id)
        };
        let id = commit().map_err(|error| git_error("make the proposal", &error))?;
        self.commit(&id.to_string())
    }

    /// Checks out a branch that differs from what is checked out in one file, which lies on disk already.
    /// Other changes on disk stay.
    ///
    /// # Errors
    ///
    /// If git fails.
    pub fn switch_to(&self, branch: &str, file: &Utf8Path) -> Result<(), FilesError> {
        let below = self.below(file)?;
        let switch = || -> Result<(), git2::Error> {
            self.git.set_head(&format!("refs/heads/{branch}"))?;
            let mut index = self.git.index()?;
            index.add_path(below.as_std_path())?;
            index.write()
        };
        switch().map_err(|error| git_error("switch to the branch", &error))
    }

    fn signature(&self, author: &Author) -> Result<git2::Signature<'static>, FilesError> {
        let configured = || {
            let known = self.git.signature().ok()?;
            Some((known.name().ok()?.to_owned(), known.email().ok()?.to_owned()))
        };
        let (name, email) = author.named.clone().or_else(configured).ok_or(FilesError::NoAuthor)?;
        let time = git2::Time::new(author.now.as_second(), 0);
        git2::Signature::new(&name, &email, &time).map_err(|_| FilesError::NoAuthor)
    }

    /// The folder that holds the repository.
    #[must_use]
    pub fn root(&self) -> &Utf8Path {
        &self.root
    }

    /// Returns the commit that is checked out; none in a repository without commits.
    ///
    /// # Errors
    ///
    /// If git fails.
    pub fn head(&self) -> Result<Option<Commit>, FilesError> {
        match self.commit("HEAD") {
            Ok(commit) => Ok(Some(commit)),
            Err(FilesError::UnknownRevision { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Returns the commit that a branch, a tag or a name of a commit stands for.
    ///
    /// # Errors
    ///
    /// If the name is not known or is not that of a commit.
    pub fn commit(&self, revision: &str) -> Result<Commit, FilesError> {
        let object = self.git.revparse_single(revision).map_err(|error| self.unknown(revision, &error))?;
        let not_a_commit = |_| FilesError::NotACommit { revision: revision.to_owned() };
        let commit = object.peel_to_commit().map_err(not_a_commit)?;
        Ok(Commit {
            id: commit.id().to_string(),
            asked: revision.to_owned(),
            seconds: commit.time().seconds(),
            summary: String::from_utf8_lossy(commit.summary_bytes().unwrap_or_default()).into_owned(),
        })
    }

    /// Returns what is to be compared.
    ///
    /// `A` is A with the work tree, `A..B` is A with B, `A...B` is what B has added since it left A; a
    /// side that is left out is `HEAD`.
    ///
    /// # Errors
    ///
    /// If a revision is not known, or `A...B` have no commit in common.
    pub fn range(&self, range: &str) -> Result<Range, FilesError> {
        let side = |name: &str| self.commit(if name.is_empty() { "HEAD" } else { name });
        if let Some((base, head)) = range.split_once("...") {
            let (base, head) = (side(base)?, side(head)?);
            let base = self.common(&base, &head)?;
            Ok(Range { base, head: Some(head) })
        } else if let Some((base, head)) = range.split_once("..") {
            Ok(Range { base: side(base)?, head: Some(side(head)?) })
        } else {
            Ok(Range { base: side(range)?, head: None })
        }
    }

    /// Returns the newest commit that two commits share.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn common(&self, base: &Commit, head: &Commit) -> Result<Commit, FilesError> {
        let common =
            self.git.merge_base(oid(&base.id)?, oid(&head.id)?).map_err(|error| match error.code() {
                ErrorCode::NotFound => FilesError::NoCommonCommit {
                    base: base.asked.clone(),
                    head: head.asked.clone(),
                    is_shallow: self.git.is_shallow(),
                },
                _ => git_error("compare the histories", &error),
            })?;
        self.commit(&common.to_string())
    }

    /// Reads a folder as it stands in a commit; `folder` is a path on disk inside the repository.
    ///
    /// # Errors
    ///
    /// If the commit does not have the folder, or an object cannot be read.
    pub fn tree(&self, commit: &Commit, folder: &Utf8Path) -> Result<Tree, FilesError> {
        let (mut files, mut unread) = (Vec::new(), Vec::new());
        self.walk_through(self.start(commit, folder)?, &mut |path, id, is_file| {
            match is_file {
                true => files.push(self.file(path, id)?),
                false => unread.push(Unread { path, why: Why::Link }),
            }
            Ok(())
        })?;
        Ok(Tree::new(files, unread))
    }

    /// Returns what git calls a folder as it stands in a commit.
    fn start(&self, commit: &Commit, folder: &Utf8Path) -> Result<Oid, FilesError> {
        let below = self.below(folder)?;
        let root = self.git.find_commit(oid(&commit.id)?).and_then(|commit| commit.tree());
        let root = root.map_err(|error| git_error("read the commit", &error))?;
        let missing =
            || FilesError::NoFolderInRevision { revision: commit.asked.clone(), folder: below.clone() };
        if below.as_str().is_empty() {
            return Ok(root.id());
        }
        let entry = root.get_path(below.as_std_path()).map_err(|_| missing())?;
        if entry.kind() != Some(ObjectType::Tree) {
            return Err(missing());
        }
        Ok(entry.id())
    }

    /// Lists a folder as it stands in a commit: paths and names of contents, which are not read.
    ///
    /// # Errors
    ///
    /// If the commit does not have the folder, or a folder in it cannot be read.
    pub(super) fn listing(&self, commit: &Commit, folder: &Utf8Path) -> Result<Listing, FilesError> {
        let mut listing = Listing::default();
        self.walk_through(self.start(commit, folder)?, &mut |path, id, is_file| {
            match is_file {
                true => listing.files.push((path, BlobId(id.to_string()))),
                false => listing.unread.push(Unread { path, why: Why::Link }),
            }
            Ok(())
        })?;
        Ok(listing)
    }

    /// Reads the files of a listing that are asked for.
    ///
    /// # Errors
    ///
    /// If one of them cannot be read.
    pub(super) fn read(&self, files: &[&(Utf8PathBuf, BlobId)]) -> Result<Vec<File>, FilesError> {
        files.iter().map(|(path, blob)| self.file(path.clone(), oid(&blob.0)?)).collect()
    }

    /// Returns the text of a file as it stands in a commit, by its path from the root of the repository;
    /// `None` where the commit has no such file, or it is no text.
    ///
    /// # Errors
    ///
    /// If the commit cannot be read.
    pub fn text(&self, commit: &Commit, path: &str) -> Result<Option<String>, FilesError> {
        let root = self.git.find_commit(oid(&commit.id)?).and_then(|commit| commit.tree());
        let root = root.map_err(|error| git_error("read the commit", &error))?;
        let blob = root.get_path(std::path::Path::new(path)).and_then(|entry| self.git.find_blob(entry.id()));
        Ok(blob.ok().and_then(|blob| String::from_utf8(blob.content().to_vec()).ok()))
    }

    /// Shows everything below a folder: files, and what is none and is not read.
    fn walk_through(&self, start: Oid, see: &mut See<'_>) -> Result<(), FilesError> {
        let reading = |error| git_error("read a folder", &error);
        let mut waiting = vec![(Utf8PathBuf::new(), start)];
        while let Some((folder, id)) = waiting.pop() {
            for entry in &self.git.find_tree(id).map_err(reading)? {
                let Some(path) = path_of(&folder, &entry)? else { continue };
                let is_link = entry.filemode() == i32::from(FileMode::Link);
                match entry.kind() {
                    Some(ObjectType::Tree) => waiting.push((path, entry.id())),
                    kind => see(path, entry.id(), kind == Some(ObjectType::Blob) && !is_link)?,
                }
            }
        }
        Ok(())
    }

    fn file(&self, path: Utf8PathBuf, id: Oid) -> Result<File, FilesError> {
        let blob = self.git.find_blob(id).map_err(|error| git_error("read a file", &error))?;
        Ok(File { path, bytes: blob.content().to_vec(), blob: Some(BlobId(id.to_string())) })
    }

    /// Returns the path of a folder from the root of the repository.
    ///
    /// # Errors
    ///
    /// If the folder lies outside.
    pub fn below(&self, folder: &Utf8Path) -> Result<Utf8PathBuf, FilesError> {
        let full = canonical(folder)?;
        let outside = |_| FilesError::NoRepository { path: folder.to_owned() };
        let below = full.strip_prefix(&self.root).map_err(outside)?;
        Ok(below.as_str().replace('\\', "/").into())
    }

    fn unknown(&self, revision: &str, error: &git2::Error) -> FilesError {
        match error.code() {
            ErrorCode::NotFound | ErrorCode::InvalidSpec | ErrorCode::UnbornBranch => {
                FilesError::UnknownRevision {
                    revision: revision.to_owned(),
                    near: self.near(revision),
                    is_shallow: self.git.is_shallow(),
                }
            }
            _ => git_error("find the revision", error),
        }
    }

    /// Branches and tags that are called almost so, at most three, the nearest first.
    fn near(&self, revision: &str) -> Vec<String> {
        let wanted = revision.split(['~', '^', '@', ':']).next().unwrap_or_default().to_lowercase();
        let allowed = (wanted.chars().count() / 3).max(1);
        let mut near: Vec<(usize, String)> = self
            .names()
            .into_iter()
            .map(|name| (distance(&wanted, &name.to_lowercase()), name))
            .filter(|(distance, _)| *distance <= allowed)
            .collect();
        near.sort();
        near.into_iter().take(3).map(|(_, name)| name).collect()
    }

    fn names(&self) -> Vec<String> {
        let branches = [BranchType::Local, BranchType::Remote].into_iter().flat_map(|kind| {
            let branches = self.git.branches(Some(kind)).into_iter().flatten().flatten();
            branches.filter_map(|(branch, _)| branch.name().ok()?.map(str::to_owned)).collect::<Vec<_>>()
        });
        let mut names: Vec<String> = branches.collect();
        if let Ok(tags) = self.git.tag_names(None) {
            names.extend(tags.iter().flatten().flatten().map(str::to_owned));
        }
        names
    }
}

/// How far two names are apart; `main` and `origin/main` are close.
fn distance(wanted: &str, name: &str) -> usize {
    let last = name.rsplit('/').next().unwrap_or(name);
    let here = strsim::damerau_levenshtein(wanted, name);
    here.min(strsim::damerau_levenshtein(wanted, last))
}

/// The path of an entry; none for a name that begins with a dot, as on disk.
fn path_of(folder: &Utf8Path, entry: &git2::TreeEntry<'_>) -> Result<Option<Utf8PathBuf>, FilesError> {
    let name = std::str::from_utf8(entry.name_bytes()).map_err(|_| FilesError::OddName {
        folder: folder.to_owned(),
        name: String::from_utf8_lossy(entry.name_bytes()).into_owned(),
    })?;
    let path = if folder.as_str().is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    Ok((!name.starts_with('.')).then(|| path.into()))
}

fn oid(id: &str) -> Result<Oid, FilesError> {
    Oid::from_str(id).map_err(|error| git_error("read the name of a commit", &error))
}

fn git_error(doing: &'static str, error: &git2::Error) -> FilesError {
    FilesError::Git { doing, message: error.message().to_owned() }
}

fn nearest_that_exists(folder: &Utf8Path) -> Result<Utf8PathBuf, FilesError> {
    let full = canonical(folder)?;
    let existing = full.ancestors().find(|path| path.exists());
    Ok(existing.unwrap_or(&full).to_owned())
}

/// The full path without links; parts that do not exist stay as they are written.
fn canonical(path: &Utf8Path) -> Result<Utf8PathBuf, FilesError> {
    let unreadable = |source| FilesError::Read { path: path.to_owned(), source };
    let full = camino::absolute_utf8(path).map_err(unreadable)?;
    let Some(existing) = full.ancestors().find(|path| path.exists()) else { return Ok(full) };
    let rest = full.strip_prefix(existing).unwrap_or(Utf8Path::new(""));
    let existing = existing.canonicalize_utf8().map_err(unreadable)?;
    Ok(if rest.as_str().is_empty() { existing } else { existing.join(rest) })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use std::fs;

    use git2::{RepositoryInitOptions, Signature, Time};

    use super::super::At;
    use super::*;

    /// A shop with two commits: the second raises a limit and adds a guideline.
    struct Shop {
        _guard: tempfile::TempDir,
        root: Utf8PathBuf,
        git: git2::Repository,
    }

    impl Shop {
        fn new() -> Self {
            let guard = tempfile::tempdir().unwrap();
            let root = Utf8PathBuf::from_path_buf(guard.path().to_owned()).unwrap();
            let git = git2::Repository::init_opts(&root, RepositoryInitOptions::new().initial_head("main"))
                .unwrap();
            let shop = Self { _guard: guard, root, git };
            shop.write("policies/sayso.yaml", "schema: 1\n");
            shop.write("policies/guidelines/billing/late-fee.yaml", "up_to: 50 USD\n");
            shop.write("readme.txt", "hello\n");
            shop.commit("first");
            shop.write("policies/guidelines/billing/late-fee.yaml", "up_to: 75 USD\n");
            shop.write("policies/guidelines/billing/áfa.yaml", "new\n");
            shop.commit("second");
            shop
        }

        fn write(&self, path: &str, text: &str) {
            let path = self.root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }

        fn commit(&self, message: &str) {
            let mut index = self.git.index().unwrap();
            index.add_all(["*"], git2::IndexAddOption::DEFAULT, None).unwrap();
            let tree = self.git.find_tree(index.write_tree().unwrap()).unwrap();
            index.write().unwrap();
            let who = Signature::new("Anna", "anna@example.com", &Time::new(1_700_000_000, 0)).unwrap();
            let parent = self.git.head().ok().map(|head| head.peel_to_commit().unwrap());
            let parents: Vec<&git2::Commit<'_>> = parent.iter().collect();
            self.git.commit(Some("HEAD"), &who, &who, message, &tree, &parents).unwrap();
        }

        fn policies(&self) -> Utf8PathBuf {
            self.root.join("policies")
        }
    }

    #[test]
    fn a_revision_is_read_without_a_checkout() {
        let shop = Shop::new();
        shop.write("policies/guidelines/billing/late-fee.yaml", "up_to: 99 USD\n");
        let bytes = |at: &At| {
            let tree = Tree::read(&shop.policies(), at).unwrap();
            let file = tree.get("guidelines/billing/late-fee.yaml").unwrap();
            (String::from_utf8(file.bytes.clone()).unwrap(), tree.files().len())
        };
        assert_eq!(bytes(&At::WorkTree), ("up_to: 99 USD\n".to_owned(), 3));
        assert_eq!(bytes(&At::Revision("main".to_owned())), ("up_to: 75 USD\n".to_owned(), 3));
        assert_eq!(bytes(&At::Revision("HEAD~1".to_owned())), ("up_to: 50 USD\n".to_owned(), 2));
    }

    #[test]
    fn equal_files_of_two_revisions_have_equal_blobs() {
        let shop = Shop::new();
        let read = |revision: &str| Tree::read(&shop.policies(), &At::Revision(revision.to_owned())).unwrap();
        let (old, new) = (read("HEAD~1"), read("HEAD"));
        let blob = |tree: &Tree, path: &str| tree.get(path).unwrap().blob.clone();
        assert_eq!(blob(&old, "sayso.yaml"), blob(&new, "sayso.yaml"));
        let path = "guidelines/billing/late-fee.yaml";
        assert_ne!(blob(&old, path), blob(&new, path));
    }

    #[test]
    fn ranges_name_two_versions() {
        let shop = Shop::new();
        let repository = Repository::open(&shop.policies()).unwrap();
        let (first, second) = (repository.commit("HEAD~1").unwrap(), repository.head().unwrap().unwrap());
        let range = repository.range("HEAD~1").unwrap();
        assert_eq!((range.base.id, range.head), (first.id.clone(), None));
        let range = repository.range("main~1..").unwrap();
        assert_eq!((range.base.id, range.head.unwrap().id), (first.id.clone(), second.id.clone()));
        let range = repository.range("main...main~1").unwrap();
        assert_eq!((range.base.id, range.head.unwrap().id), (first.id.clone(), first.id.clone()));
        assert_eq!((second.summary.as_str(), second.seconds), ("second", 1_700_000_000));
    }

    #[test]
    fn an_unknown_revision_names_its_neighbours() {
        let shop = Shop::new();
        let repository = Repository::open(&shop.policies()).unwrap();
        let error = repository.commit("mian").unwrap_err();
        assert_eq!(error.to_string(), "there is no revision `mian`");
        assert_eq!(error.hint().unwrap(), "did you mean `main`?");
        let error = repository.commit("origin/feature-x").unwrap_err();
        assert_eq!(error.hint().unwrap(), "perhaps it was not fetched: `git fetch origin feature-x`");
        let error = repository.commit("").unwrap_err();
        assert!(matches!(error, FilesError::UnknownRevision { .. }), "{error}");
        assert!(matches!(repository.commit("main:readme.txt"), Err(FilesError::NotACommit { .. })));
    }

    #[test]
    fn a_folder_that_a_revision_lacks_is_named() {
        let shop = Shop::new();
        let at = At::Revision("main".to_owned());
        let error = Tree::read(&shop.root.join("rules"), &at).unwrap_err();
        assert_eq!(error.to_string(), "revision `main` has no folder `rules`");
        let error = Tree::read(&shop.root.join("readme.txt"), &at).unwrap_err();
        assert!(matches!(error, FilesError::NoFolderInRevision { .. }));
    }

    #[test]
    fn the_root_of_the_repository_can_be_the_policy_folder() {
        let shop = Shop::new();
        let tree = Tree::read(&shop.root, &At::Revision("main".to_owned())).unwrap();
        assert!(tree.get("readme.txt").is_some() && tree.get("policies/sayso.yaml").is_some());
    }

    #[test]
    fn without_git_there_are_no_revisions() {
        let folder = tempfile::tempdir().unwrap();
        let root = Utf8Path::from_path(folder.path()).unwrap();
        let error = Tree::read(root, &At::Revision("main".to_owned())).unwrap_err();
        assert!(matches!(error, FilesError::NoRepository { .. }), "{error}");
        let empty = git2::Repository::init(root).unwrap();
        assert!(Repository::open(root).unwrap().head().unwrap().is_none());
        drop(empty);
    }

    #[cfg(unix)]
    #[test]
    fn links_in_a_revision_are_not_followed() {
        let shop = Shop::new();
        std::os::unix::fs::symlink("/etc/hostname", shop.policies().join("host.yaml")).unwrap();
        shop.commit("link");
        let tree = Tree::read(&shop.policies(), &At::Revision("HEAD".to_owned())).unwrap();
        assert_eq!(tree.unread(), [Unread { path: "host.yaml".into(), why: Why::Link }]);
        assert!(tree.get("host.yaml").is_none());
    }
}
