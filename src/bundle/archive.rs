//! The archive: an uncompressed ustar file, of which the signed manifest dictates every byte.
//!
//! It is written by this small writer alone, so that two machines build the same bytes: files only, sorted
//! by path, mode 644, owner 0, all of them from the second of the commit. GNU tar lists and unpacks it, and
//! `tar --format=ustar -b1` builds it again.

use jiff::Timestamp;

use crate::bundle::manifest::ListedFile;

/// Headers and contents fill blocks of this many bytes.
const BLOCK: usize = 512;

/// Two empty blocks end the archive.
pub(super) const END: usize = 2 * BLOCK;

/// The largest number that the eleven octal digits of a size or a time can hold.
const LARGEST: u64 = 0o77_777_777_777;

/// A file that goes into the archive.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    /// The path inside the archive, such as `policies/late-fee.yaml`.
    pub path: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// Builds the archive of entries that are sorted by path.
pub(super) fn write(entries: &[Entry], committed: Timestamp) -> Result<Vec<u8>, String> {
    let mut archive = Vec::new();
    for entry in entries {
        archive.extend(header(&entry.path, entry.bytes.len() as u64, committed)?);
        archive.extend(&entry.bytes);
        archive.resize(archive.len() + padding(entry.bytes.len() as u64), 0);
    }
    archive.resize(archive.len() + END, 0);
    Ok(archive)
}

/// Returns how long the archive of some files is, or nothing when that exceeds every measure.
pub(super) fn length(files: &[ListedFile]) -> Option<u64> {
    files.iter().try_fold(END as u64, |sum, file| {
        sum.checked_add(BLOCK as u64)?.checked_add(file.length)?.checked_add(padding(file.length) as u64)
    })
}

/// Returns how many zeros fill the last block of a content.
pub(super) fn padding(length: u64) -> usize {
    (BLOCK - (length % BLOCK as u64) as usize) % BLOCK
}

/// Builds the header block of one file.
pub(super) fn header(path: &str, length: u64, committed: Timestamp) -> Result<Vec<u8>, String> {
    let (prefix, name) = split(path).ok_or_else(|| format!("`{path}` is too long a path for an archive"))?;
    let time = u64::try_from(committed.as_second()).unwrap_or(u64::MAX);
    if length > LARGEST || time > LARGEST {
        return Err(format!("`{path}` has a size or a time that an archive cannot hold"));
    }
    let mut front = Vec::with_capacity(BLOCK);
    put(&mut front, name, 100);
    put(&mut front, "0000644", 8);
    put(&mut front, "0000000", 8);
    put(&mut front, "0000000", 8);
    put(&mut front, &format!("{length:011o}"), 12);
    put(&mut front, &format!("{time:011o}"), 12);
    let mut back = vec![b'0'];
    put(&mut back, "", 100);
    put(&mut back, "ustar", 6);
    put(&mut back, "00", 2);
    put(&mut back, "", 64);
    put(&mut back, "0000000", 8);
    put(&mut back, "0000000", 8);
    put(&mut back, prefix, 155);
    put(&mut back, "", 12);
    // The sum counts its own eight bytes as spaces.
    let sum: u64 = front.iter().chain(&back).map(|byte| u64::from(*byte)).sum::<u64>() + 8 * u64::from(b' ');
    put(&mut front, &format!("{sum:06o}\0 "), 8);
    front.extend(back);
    Ok(front)
}

fn put(block: &mut Vec<u8>, text: &str, width: usize) {
    let end = block.len() + width;
    block.extend(text.as_bytes());
    block.resize(end, 0);
}

/// Splits a path over the two fields of a header, as GNU tar does: the first as long as it can be.
fn split(path: &str) -> Option<(&str, &str)> {
    if path.len() <= 100 {
        return Some(("", path));
    }
    let mut slashes = path.match_indices('/').map(|(at, _)| at).filter(|at| *at <= 155);
    let (prefix, name) = path.split_at_checked(slashes.next_back()?)?;
    let name = name.get(1..)?;
    (!name.is_empty() && name.len() <= 100).then_some((prefix, name))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::*;
    use crate::bundle::digest::Digest;

    #[test]
    fn a_header_fills_one_block_and_sums_up() {
        let header = header("policies/a/b.yaml", 2, "2023-11-14T22:13:20Z".parse().unwrap()).unwrap();
        assert_eq!(header.len(), BLOCK);
        // The sum that GNU tar 1.34 writes for a file of mode 644, owner 0, two bytes, this time and name.
        assert_eq!(&header[148..156], b"012373\0 ");
    }

    #[test]
    fn long_paths_are_split_at_the_last_slash_that_fits() {
        let path = format!("policies/{}/{}.yaml", "a".repeat(80), "b".repeat(60));
        let (prefix, name) = split(&path).unwrap();
        assert_eq!(format!("{prefix}/{name}"), path);
        assert_eq!(prefix, format!("policies/{}", "a".repeat(80)));
        assert!(split(&format!("policies/{}", "a".repeat(101))).is_none());
        assert!(split(&format!("policies/{}/a", "a".repeat(160))).is_none());
    }

    #[test]
    fn times_before_1970_and_sizes_beyond_the_field_are_refused() {
        assert!(header("policies/a", 1, Timestamp::from_second(-1).unwrap()).is_err());
        assert!(header("policies/a", LARGEST + 1, Timestamp::UNIX_EPOCH).is_err());
    }

    #[test]
    fn the_end_and_the_padding_count_as_length() {
        let file = |length| ListedFile { path: "policies/a".to_owned(), length, sha256: Digest::of(b"") };
        assert_eq!(length(&[]), Some(1024));
        assert_eq!(length(&[file(0), file(1), file(512), file(513)]), Some(1024 + 4 * 512 + 2048));
        assert_eq!(length(&[file(u64::MAX)]), None);
    }
}
