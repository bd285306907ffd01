//! Writing files and folders whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

use super::FilesError;

/// The file that tells our folders from others.
const MARK: &str = ".sayso";

/// Writes a file beside its place and renames it; a reader sees the old or the new, never half of one. What is no
/// file but takes bytes, such as a pipe or a device, is written to where it stands.
///
/// # Errors
///
/// If the folder cannot be made or the file cannot be written; then nothing has changed.
pub fn write_atomically(path: &Utf8Path, bytes: &[u8]) -> Result<(), FilesError> {
    let path = &final_place(path);
    make_folder_of(path)?;
    if fs::metadata(path).is_ok_and(|is| !is.is_file() && !is.is_dir()) {
        let written = OpenOptions::new().write(true).open(path).and_then(|mut place| place.write_all(bytes));
        return written.map_err(|source| unwritable(path, source));
    }
    let beside = beside(path);
    write_new(&beside, bytes, path).and_then(|()| fs::rename(&beside, path)).map_err(|source| {
        // The error that matters is the first one.
        let _ = fs::remove_file(&beside);
        unwritable(path, source)
    })
}

/// A link is kept, and the file it leads to is replaced.
fn final_place(path: &Utf8Path) -> Utf8PathBuf {
    if path.is_symlink() {
        path.canonicalize_utf8().unwrap_or_else(|_| path.to_owned())
    } else {
        path.to_owned()
    }
}

fn beside(path: &Utf8Path) -> Utf8PathBuf {
    let name = path.file_name().unwrap_or_default();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

fn write_new(beside: &Utf8Path, bytes: &[u8], like: &Utf8Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(beside)?;
    file.write_all(bytes)?;
    if let Ok(metadata) = fs::metadata(like) {
        file.set_permissions(metadata.permissions())?;
    }
    file.sync_all()
}

fn make_folder_of(path: &Utf8Path) -> Result<(), FilesError> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_str().is_empty()) else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|source| unwritable(folder, source))
}

/// A file that takes its place only when it is complete.
///
/// It grows beside its place. [`finish`](Self::finish) moves it there; dropped before that, it is gone.
#[derive(Debug)]
pub struct NewFile {
    place: Utf8PathBuf,
    beside: Utf8PathBuf,
    file: BufWriter<File>,
}

impl NewFile {
    /// Begins a file that will stand at `place`.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn begin(place: &Utf8Path) -> Result<Self, FilesError> {
        let place = final_place(place);
        make_folder_of(&place)?;
        let beside = beside(&place);
        let file = File::create(&beside).map_err(|source| unwritable(&place, source))?;
        Ok(Self { place, beside, file: BufWriter::new(file) })
    }

    /// Puts the file in its place, instead of the one that stood there.
    ///
    /// # Errors
    ///
    /// If the last of it cannot be written or it cannot be renamed; then the old one stands where it stood.
    pub fn finish(mut self) -> Result<(), FilesError> {
        let done = self.file.flush().and_then(|()| self.file.get_ref().sync_all());
        let done = done.and_then(|()| fs::rename(&self.beside, &self.place));
        done.map_err(|source| unwritable(&self.place, source))
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        // Once it is finished there is nothing beside its place.
        let _ = fs::remove_file(&self.beside);
    }
}

/// A folder that takes its place only when it is complete.
///
/// It grows beside its place. [`finish`](Self::finish) moves it there; dropped before that, it is gone.
#[derive(Debug)]
pub struct NewFolder {
    place: Utf8PathBuf,
    beside: Utf8PathBuf,
}

impl NewFolder {
    /// Begins a folder that will stand at `place`.
    ///
    /// # Errors
    ///
    /// If something stands there that this program has not made, or the folder cannot be written.
    pub fn begin(place: &Utf8Path) -> Result<Self, FilesError> {
        let place = &absolute(place)?;
        if !may_replace(place) {
            return Err(FilesError::NotOurs { path: place.clone() });
        }
        let beside = beside(place);
        if beside.exists() {
            fs::remove_dir_all(&beside).map_err(|source| unwritable(&beside, source))?;
        }
        fs::create_dir_all(&beside).map_err(|source| unwritable(place, source))?;
        let folder = Self { place: place.clone(), beside };
        folder
            .write(Utf8Path::new(MARK), b"This folder is written by sayso; it is replaced as a whole.\n")?;
        Ok(folder)
    }

    /// Writes one file of the folder; `path` is relative to it.
    ///
    /// # Errors
    ///
    /// If the path leads out of the folder or the file cannot be written.
    pub fn write(&self, path: &Utf8Path, bytes: &[u8]) -> Result<(), FilesError> {
        if !path.components().all(|part| matches!(part, Utf8Component::Normal(_))) {
            return Err(FilesError::LeadsOut { path: path.to_owned() });
        }
        let full = self.beside.join(path);
        make_folder_of(&full)?;
        fs::write(&full, bytes).map_err(|source| unwritable(&self.place.join(path), source))
    }

    /// Puts the folder in its place, instead of the one that stood there.
    ///
    /// # Errors
    ///
    /// If the folders cannot be renamed; then the old one stands where it stood.
    pub fn finish(self) -> Result<(), FilesError> {
        let old = self.beside.with_extension("old");
        if self.place.exists() {
            fs::rename(&self.place, &old).map_err(|source| unwritable(&self.place, source))?;
        }
        if let Err(source) = fs::rename(&self.beside, &self.place) {
            // The error that matters is the first one.
            let _ = fs::rename(&old, &self.place);
            return Err(unwritable(&self.place, source));
        }
        if old.exists() {
            fs::remove_dir_all(&old).map_err(|source| unwritable(&old, source))?;
        }
        Ok(())
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        if self.beside.exists() {
            // Nobody is left to tell.
            let _ = fs::remove_dir_all(&self.beside);
        }
    }
}

/// A folder needs a name and a parent to grow in, which `.` and `out/` do not show.
fn absolute(place: &Utf8Path) -> Result<Utf8PathBuf, FilesError> {
    let path = camino::absolute_utf8(place).map_err(|source| unwritable(place, source))?;
    match path.file_name() {
        Some(_) => Ok(path),
        None => Err(FilesError::NotOurs { path }),
    }
}

fn may_replace(place: &Utf8Path) -> bool {
    if !place.exists() {
        return true;
    }
    let is_empty = || fs::read_dir(place).is_ok_and(|mut entries| entries.next().is_none());
    place.is_dir() && (place.join(MARK).is_file() || is_empty())
}

fn unwritable(path: &Utf8Path, source: io::Error) -> FilesError {
    FilesError::Write { path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::*;

    fn names(folder: &Utf8Path) -> Vec<String> {
        let mut names: Vec<_> =
            folder.read_dir_utf8().unwrap().map(|entry| entry.unwrap().file_name().to_owned()).collect();
        names.sort();
        names
    }

    fn scratch() -> (tempfile::TempDir, Utf8PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = Utf8PathBuf::from_path_buf(folder.path().to_owned()).unwrap();
        (folder, path)
    }

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let (_guard, root) = scratch();
        let path = root.join("new/a.yaml");
        write_atomically(&path, b"one").unwrap();
        write_atomically(&path, b"two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(names(&root.join("new")), ["a.yaml"]);
    }

    #[test]
    fn a_file_that_cannot_be_replaced_leaves_nothing_behind() {
        let (_guard, root) = scratch();
        fs::create_dir_all(root.join("a.yaml/full")).unwrap();
        assert!(matches!(write_atomically(&root.join("a.yaml"), b"x"), Err(FilesError::Write { .. })));
        assert_eq!(names(&root), ["a.yaml"]);
    }

    #[test]
    fn a_folder_appears_when_it_is_complete() {
        let (_guard, root) = scratch();
        let place = root.join("site");
        let folder = NewFolder::begin(&place).unwrap();
        folder.write(Utf8Path::new("en/index.html"), b"hello").unwrap();
        assert!(!place.exists());
        folder.finish().unwrap();
        assert_eq!(fs::read_to_string(place.join("en/index.html")).unwrap(), "hello");

        let again = NewFolder::begin(&place).unwrap();
        again.write(Utf8Path::new("index.html"), b"new").unwrap();
        again.finish().unwrap();
        assert_eq!(names(&place), [MARK, "index.html"]);
        assert_eq!(names(&root), ["site"]);
    }

    #[test]
    fn a_folder_that_is_given_up_leaves_the_old_one() {
        let (_guard, root) = scratch();
        let place = root.join("site");
        NewFolder::begin(&place).unwrap().finish().unwrap();
        drop(NewFolder::begin(&place).unwrap());
        assert_eq!(names(&root), ["site"]);
    }

    #[test]
    fn the_folder_of_somebody_else_is_never_replaced() {
        let (_guard, root) = scratch();
        fs::write(root.join("letter.txt"), "dear").unwrap();
        assert!(matches!(NewFolder::begin(&root), Err(FilesError::NotOurs { .. })));
        assert!(matches!(NewFolder::begin(Utf8Path::new("/")), Err(FilesError::NotOurs { .. })));
    }

    #[test]
    fn no_path_leads_out_of_a_folder() {
        let (_guard, root) = scratch();
        let folder = NewFolder::begin(&root.join("site")).unwrap();
        for path in ["../a", "/etc/a", "a/../../b"] {
            assert!(
                matches!(folder.write(Utf8Path::new(path), b""), Err(FilesError::LeadsOut { .. })),
                "{path}"
            );
        }
    }
}
