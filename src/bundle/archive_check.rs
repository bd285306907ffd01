//! Reading an archive whose manifest is believed.
//!
//! No header is ever interpreted: each is compared with the one that the manifest asks for, so links,
//! extensions and other names have no way in.

use std::io::{self, Read};

use crate::bundle::archive::{END, header, padding};
use crate::bundle::digest::{Digest, RunningDigest};
use crate::bundle::error::BundleError;
use crate::bundle::manifest::{ListedFile, Release};

/// What is wrong with an archive, or with the place its content goes to.
pub(super) enum ArchiveFlaw {
    /// The archive is not the one that was signed.
    Form(String),
    /// The archive could not be read.
    Read(io::Error),
    /// The content could not be handed on.
    Write(BundleError),
}

/// Where the content of an archive goes while it is checked, piece by piece.
pub(super) trait Receive {
    /// Begins a file.
    fn begin(&mut self, file: &ListedFile) -> Result<(), BundleError>;
    /// Takes the next piece of the file begun last. It is not checked yet.
    fn piece(&mut self, bytes: &[u8]) -> Result<(), BundleError>;
}

/// Receives nothing: the archive is only checked.
pub(super) struct Discard;

impl Receive for Discard {
    fn begin(&mut self, _file: &ListedFile) -> Result<(), BundleError> {
        Ok(())
    }

    fn piece(&mut self, _bytes: &[u8]) -> Result<(), BundleError> {
        Ok(())
    }
}

/// Compares an archive with its manifest, handing the content on as it goes.
///
/// What was handed on may be believed only when the whole archive turned out to be right.
pub(super) fn check(
    source: &mut dyn Read,
    release: &Release,
    receiver: &mut dyn Receive,
) -> Result<(), ArchiveFlaw> {
    let mut reader = Reader { source, whole: RunningDigest::default() };
    for file in &release.files {
        let header = header(&file.path, file.length, release.committed).map_err(ArchiveFlaw::Form)?;
        reader.expect(&header, || format!("the header of `{}`", file.path))?;
        receiver.begin(file).map_err(ArchiveFlaw::Write)?;
        reader.content(file, receiver)?;
        reader.expect(&vec![0; padding(file.length)], || format!("the padding after `{}`", file.path))?;
    }
    reader.expect(&[0; END], || "the end".to_owned())?;
    reader.finish(release.archive.sha256)
}

struct Reader<'a> {
    source: &'a mut dyn Read,
    whole: RunningDigest,
}

impl Reader<'_> {
    fn expect(&mut self, expected: &[u8], what: impl Fn() -> String) -> Result<(), ArchiveFlaw> {
        let mut found = vec![0; expected.len()];
        self.fill(&mut found)?;
        if found == expected {
            Ok(())
        } else {
            Err(ArchiveFlaw::Form(format!("{} is not what was signed", what())))
        }
    }

    fn content(&mut self, file: &ListedFile, receiver: &mut dyn Receive) -> Result<(), ArchiveFlaw> {
        let mut digest = RunningDigest::default();
        let mut buffer = vec![0; 64 * 1024];
        let mut left = file.length;
        while left > 0 {
            let size = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
            let piece = buffer.get_mut(..size).unwrap_or_default();
            self.fill(piece)?;
            digest.update(piece);
            receiver.piece(piece).map_err(ArchiveFlaw::Write)?;
            left -= size as u64;
        }
        if digest.finish() == file.sha256 {
            Ok(())
        } else {
            Err(ArchiveFlaw::Form(format!("the content of `{}` is not what was signed", file.path)))
        }
    }

    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), ArchiveFlaw> {
        self.source.read_exact(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => {
                ArchiveFlaw::Form("it is shorter than what was signed".to_owned())
            }
            _ => ArchiveFlaw::Read(error),
        })?;
        self.whole.update(buffer);
        Ok(())
    }

    fn finish(self, signed: Digest) -> Result<(), ArchiveFlaw> {
        if self.source.read(&mut [0]).map_err(ArchiveFlaw::Read)? > 0 {
            return Err(ArchiveFlaw::Form("it is longer than what was signed".to_owned()));
        }
        if self.whole.finish() == signed {
            Ok(())
        } else {
            Err(ArchiveFlaw::Form("it does not have the signed hash".to_owned()))
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use std::collections::BTreeMap;

    use jiff::Timestamp;

    use super::*;
    use crate::bundle::archive::{Entry, write};
    use crate::bundle::manifest::ReleaseFormat;

    fn sample() -> (Release, Vec<u8>) {
        let entry = |path: &str, bytes: &[u8]| Entry { path: path.to_owned(), bytes: bytes.to_vec() };
        let entries = [entry("policies/a.yaml", b"a: 1\n"), entry("policies/b.yaml", &[b'b'; 512])];
        let committed = Timestamp::from_second(1_700_000_000).unwrap();
        let archive = write(&entries, committed).unwrap();
        let release = Release {
            format: ReleaseFormat::One,
            name: "Lakeside".to_owned(),
            version: 1,
            tool: "sayso 0.1.0".to_owned(),
            commit: "0".repeat(40),
            committed,
            published: committed,
            expires: committed,
            previous: None,
            trust_version: 1,
            ceilings: BTreeMap::new(),
            archive: ListedFile::of("bundle.tar", &archive),
            files: entries.iter().map(|entry| ListedFile::of(&entry.path, &entry.bytes)).collect(),
        };
        (release, archive)
    }

    fn is_right(release: &Release, archive: &[u8]) -> bool {
        check(&mut &archive[..], release, &mut Discard).is_ok()
    }

    #[test]
    fn every_bit_of_an_archive_counts() {
        let (release, archive) = sample();
        assert!(is_right(&release, &archive));
        for at in 0..archive.len() * 8 {
            let mut changed = archive.clone();
            changed[at / 8] ^= 1 << (at % 8);
            assert!(!is_right(&release, &changed), "bit {at}");
        }
    }

    #[test]
    fn every_length_but_one_is_wrong() {
        let (release, archive) = sample();
        for length in 0..archive.len() {
            assert!(!is_right(&release, &archive[..length]), "{length} bytes");
        }
        assert!(!is_right(&release, &[&archive[..], &[0]].concat()));
    }
}
