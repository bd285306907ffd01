//! The fingerprint by which a translation knows the text it was made from.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// Returns the fingerprint of a text: the first eight hexadecimal digits of the SHA-256 of its NFC form.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    let normal: String = text.trim().nfc().collect();
    Sha256::digest(normal.as_bytes()).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_with_an_accent_has_one_fingerprint_however_it_is_stored() {
        assert_eq!(fingerprint("abc"), "ba7816bf");
        assert_eq!(fingerprint("K\u{e9}s\u{151}i d\u{ed}j"), fingerprint("Ke\u{301}so\u{30b}i di\u{301}j "));
    }
}
