//! Whether enough of the right people have signed a file, and what to say when they have not.

use std::collections::BTreeMap;

use crate::bundle::refused::Refused;
use crate::bundle::signature::{Flaw, Namespace, SignatureFile, Tally, tally};
use crate::bundle::trust::Trust;

/// A file, the signatures offered for it, and those whose signature would count.
pub(super) struct Offered<'a> {
    pub(super) trust: &'a Trust,
    pub(super) namespace: Namespace,
    pub(super) file: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) signatures: &'a [SignatureFile],
}

impl Offered<'_> {
    /// Returns who has signed, each with the file of the signature, if they are enough.
    pub(super) fn demand(
        &self,
        needed: u64,
        subject: impl FnOnce() -> String,
    ) -> Result<BTreeMap<String, String>, Refused> {
        let tally = self.tally(self.bytes);
        if tally.by.len() as u64 >= needed {
            Ok(tally.by)
        } else {
            Err(self.refuse(tally, needed, subject()))
        }
    }

    fn tally(&self, bytes: &[u8]) -> Tally {
        tally(self.trust, self.namespace, bytes, self.signatures)
    }

    fn refuse(&self, tally: Tally, needed: u64, subject: String) -> Refused {
        let file = self.file.to_owned();
        if let Some(refused) = tally.flaws.iter().find_map(|(path, flaw)| self.plain_cause(path, flaw)) {
            return refused;
        }
        if tally.by.is_empty() {
            let flaws = tally.flaws.iter().map(|(path, flaw)| format!("`{}`: {flaw}", path.escape_debug()));
            return Refused::Untrusted { file, flaws: flaws.collect() };
        }
        let missing = self.trust.principals(self.namespace).iter().filter(|who| !tally.by.contains_key(*who));
        let missing = missing.cloned().collect();
        Refused::TooFewSignatures { subject, needed, found: tally.by.into_keys().collect(), missing }
    }

    /// Returns the refusal for a signature that fails for a reason worth a name of its own.
    fn plain_cause(&self, path: &str, flaw: &Flaw) -> Option<Refused> {
        match flaw {
            Flaw::LineEnds => Some(Refused::LineEnds { file: path.to_owned() }),
            Flaw::NoTouch(principal) => {
                Some(Refused::NoTouch { file: self.file.to_owned(), principal: principal.clone() })
            }
            Flaw::OtherContent(_) => {
                let restored = with_line_feeds(self.bytes)?;
                let holds = !self.tally(&restored).by.is_empty();
                holds.then(|| Refused::LineEnds { file: self.file.to_owned() })
            }
            Flaw::Form | Flaw::OtherHash | Flaw::Reserved | Flaw::OtherPurpose(_) | Flaw::UnknownKey(_) => {
                None
            }
        }
    }
}

/// Returns the bytes as they were before something wrote the line ends of Windows; `None` when there are none.
pub(super) fn with_line_feeds(bytes: &[u8]) -> Option<Vec<u8>> {
    if !bytes.contains(&b'\r') {
        return None;
    }
    let next = bytes.iter().skip(1).map(Some).chain([None]);
    let kept = bytes.iter().zip(next).filter(|(byte, next)| (**byte, *next) != (b'\r', Some(&b'\n')));
    Some(kept.map(|(byte, _)| *byte).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_line_ends_of_windows_are_taken_back() {
        assert_eq!(with_line_feeds(b"a\r\nb\rc\r\n\r"), Some(b"a\nb\rc\n\r".to_vec()));
        assert_eq!(with_line_feeds(b"a\n"), None);
    }
}
