//! Texts written once and meant by number.

use std::hash::{BuildHasher, Hasher};

/// A dictionary: every different text has a code, the order of first sight.
///
/// A short text lies in its entry, so that one look tells whether it is the one that is searched for; the
/// letters of long ones lie one after the other. A million customers cost some twenty bytes each.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    entries: Vec<[u8; ENTRY]>,
    letters: Vec<u8>,
    slots: Vec<Slot>,
}

/// The bytes of an entry; the last one says how long the text is, or that it is a long one.
const ENTRY: usize = 16;
/// The longest text that lies in its entry.
const SHORT: usize = ENTRY - 1;
const IS_LONG: u8 = u8::MAX;

/// No text has this code.
const FREE: u32 = u32::MAX;

/// Where a text is found: the first bits of its hash, which say so before its letters are looked at, and its code.
#[derive(Clone, Copy, Debug)]
struct Slot {
    tag: u32,
    code: u32,
}

const FREE_SLOT: Slot = Slot { tag: 0, code: FREE };

/// So many texts are looked up at a time.
const BLOCK: usize = 256;

impl Texts {
    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no text yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns the text with a code.
    #[must_use]
    pub fn get(&self, code: u32) -> &str {
        std::str::from_utf8(self.bytes(code)).unwrap_or_default()
    }

    /// Returns the code of a text, when it was seen.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        let code = self.slots[self.place(text.as_bytes(), hash(text.as_bytes()))].code;
        (code != FREE).then_some(code)
    }

    /// Returns the code of a text, new or seen before.
    pub fn code(&mut self, text: &str) -> u32 {
        self.code_of(text.as_bytes(), hash(text.as_bytes()))
    }

    fn code_of(&mut self, text: &[u8], hash: u64) -> u32 {
        self.make_room(1);
        let place = self.place(text, hash);
        if self.slots[place].code == FREE {
            // INVARIANT: a log has fewer than 2^32 - 1 rows, so fewer texts.
            let code = u32::try_from(self.len()).unwrap_or(FREE - 1);
            self.slots[place] = Slot { tag: tag(hash), code };
            let entry = self.entry(text);
            self.entries.push(entry);
        }
        self.slots[place].code
    }

    /// Adds the codes of many texts; an empty one has that of a blank.
    ///
    /// Where there are many texts, each look is into memory that is far away. So the looks do not wait for
    /// one another: first all places, then all entries, then what was not found at once.
    pub(crate) fn add_codes(&mut self, texts: &[&str], codes: &mut Vec<u32>) {
        for block in texts.chunks(BLOCK) {
            self.add_block(block, codes);
        }
    }

    fn add_block(&mut self, texts: &[&str], codes: &mut Vec<u32>) {
        self.make_room(texts.len());
        let mut hashes = [0; BLOCK];
        let mut found = [FREE; BLOCK];
        for (hash, text) in hashes.iter_mut().zip(texts) {
            *hash = self::hash(text.as_bytes());
        }
        for (found, hash) in found.iter_mut().zip(&hashes).take(texts.len()) {
            *found = self.slots[self.first_like(tag(*hash))].code;
        }
        for (found, text) in found.iter_mut().zip(texts) {
            let entry = self.entries.get(*found as usize).filter(|_| text.len() <= SHORT);
            if entry.is_none_or(|entry| *entry != short(text.as_bytes())) {
                *found = FREE;
            }
        }
        for ((found, text), hash) in found.into_iter().zip(texts).zip(hashes) {
            codes.push(match found {
                _ if text.is_empty() => super::BLANK,
                FREE => self.code_of(text.as_bytes(), hash),
                code => code,
            });
        }
    }

    /// Makes the table large enough for more texts.
    fn make_room(&mut self, n: usize) {
        while self.slots.len() * 7 < 8 * (self.len() + n) {
            self.grow();
        }
    }

    /// All texts in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.iter_from(0)
    }

    /// The texts from a code on, in their order.
    pub(crate) fn iter_from(&self, first: usize) -> impl Iterator<Item = &str> {
        (first..self.len()).map(|code| self.get(u32::try_from(code).unwrap_or(FREE)))
    }

    /// The bytes of the texts from a code on, in their order.
    pub(crate) fn bytes_from(&self, first: usize) -> impl Iterator<Item = &[u8]> {
        (first..self.len()).map(|code| self.bytes(u32::try_from(code).unwrap_or(FREE)))
    }

    fn bytes(&self, code: u32) -> &[u8] {
        let entry = &self.entries[code as usize];
        match entry[SHORT] {
            IS_LONG => {
                let number = |at: usize| {
                    let bytes = entry.get(at..at + 6).unwrap_or_default();
                    bytes.iter().rev().fold(0_usize, |number, byte| number << 8 | usize::from(*byte))
                };
                let (start, length) = (number(0), number(6));
                &self.letters[start..start + length]
            }
            length => &entry[..usize::from(length)],
        }
    }

    /// Returns the entry of a new text.
    fn entry(&mut self, text: &[u8]) -> [u8; ENTRY] {
        if text.len() <= SHORT {
            short(text)
        } else {
            let mut entry = [0; ENTRY];
            // INVARIANT: memory has less than 2^48 bytes.
            entry[..6].copy_from_slice(&self.letters.len().to_le_bytes()[..6]);
            entry[6..12].copy_from_slice(&text.len().to_le_bytes()[..6]);
            entry[SHORT] = IS_LONG;
            self.letters.extend_from_slice(text);
            entry
        }
    }

    /// The first bits choose the slot, so a table that grows stays in its order.
    fn first_place(&self, tag: u32) -> usize {
        (tag >> (u32::BITS - self.slots.len().trailing_zeros())) as usize
    }

    /// Returns the first slot that is free or has a tag.
    fn first_like(&self, tag: u32) -> usize {
        self.next_like(tag, self.first_place(tag))
    }

    fn next_like(&self, tag: u32, mut place: usize) -> usize {
        let mask = self.slots.len() - 1;
        while self.slots[place].code != FREE && self.slots[place].tag != tag {
            place = (place + 1) & mask;
        }
        place
    }

    fn place(&self, text: &[u8], hash: u64) -> usize {
        let tag = tag(hash);
        let mut place = self.first_like(tag);
        while self.slots[place].code != FREE && self.bytes(self.slots[place].code) != text {
            place = self.next_like(tag, (place + 1) & (self.slots.len() - 1));
        }
        place
    }

    fn grow(&mut self) {
        let larger = vec![FREE_SLOT; (self.slots.len() * 2).max(16)];
        let mask = larger.len() - 1;
        for slot in std::mem::replace(&mut self.slots, larger).into_iter().filter(|slot| slot.code != FREE) {
            let mut place = self.first_place(slot.tag);
            while self.slots[place].code != FREE {
                place = (place + 1) & mask;
            }
            self.slots[place] = slot;
        }
    }
}

fn tag(hash: u64) -> u32 {
    (hash >> u32::BITS) as u32
}

/// Returns the entry of a short text.
fn short(text: &[u8]) -> [u8; ENTRY] {
    let mut entry = [0; ENTRY];
    entry[..text.len()].copy_from_slice(text);
    // INVARIANT: a short text has at most 15 bytes.
    entry[SHORT] = u8::try_from(text.len()).unwrap_or(IS_LONG);
    entry
}

/// Hashes a text; the same text has the same hash in every run.
#[must_use]
pub(crate) fn hash(text: &[u8]) -> u64 {
    let mut hasher = Mixer(text.len() as u64);
    hasher.write(text);
    hasher.finish()
}

/// Mixes a number into another; the same in every run.
#[must_use]
pub(crate) fn mix(number: u64, more: u64) -> u64 {
    let mut mixer = Mixer(number);
    mixer.mix(more);
    mixer.0
}

/// A fast hasher without a secret, for tables whose order nobody sees.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mixer(u64);

const ODD: u64 = 0x9E37_79B9_7F4A_7C15;

impl Mixer {
    fn mix(&mut self, word: u64) {
        let product = u128::from(self.0 ^ word) * u128::from(ODD);
        #[expect(clippy::cast_possible_truncation, reason = "both halves are folded into one")]
        let folded = (product as u64) ^ ((product >> 64) as u64);
        self.0 = folded ^ word.rotate_left(29);
    }
}

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.mix(u64::from_le_bytes(*word));
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.mix(u64::from_le_bytes(last));
    }

    fn write_u64(&mut self, word: u64) {
        self.mix(word);
    }

    fn write_u32(&mut self, word: u32) {
        self.mix(u64::from(word));
    }

    fn finish(&self) -> u64 {
        let mut last = *self;
        last.mix(ODD);
        last.0
    }
}

impl BuildHasher for Mixer {
    type Hasher = Self;

    fn build_hasher(&self) -> Self {
        Self(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_has_the_same_code() {
        let mut texts = Texts::default();
        let codes: Vec<u32> = (0..1000).map(|n| texts.code(&format!("customer {}", n % 300))).collect();
        assert_eq!(texts.len(), 300);
        assert!(codes.iter().enumerate().all(|(n, &code)| code as usize == n % 300));
        assert_eq!(texts.get(7), "customer 7");
        assert_eq!(texts.find("customer 299"), Some(299));
        assert_eq!(texts.find("customer 300"), None);
    }

    #[test]
    fn many_at_once_have_the_codes_that_they_have_one_by_one() {
        let texts: Vec<String> = (0..1000)
            .map(|n| if n % 7 == 0 { String::new() } else { "x".repeat(n % 23) + &(n % 311).to_string() })
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let [mut one, mut other] = [Texts::default(), Texts::default()];
        let blank = super::super::BLANK;
        let expected: Vec<u32> =
            texts.iter().map(|text| if text.is_empty() { blank } else { one.code(text) }).collect();
        let mut codes = Vec::new();
        other.add_codes(&texts, &mut codes);
        assert_eq!(codes, expected);
        assert!(one.iter().eq(other.iter()));
    }

    #[test]
    fn texts_of_every_length_are_told_apart() {
        let mut texts = Texts::default();
        let lengths: Vec<u32> = (0..40).map(|n| texts.code(&"\0".repeat(n))).collect();
        assert_eq!(lengths, (0..40).collect::<Vec<u32>>());
        assert_eq!(Texts::default().find(""), None);
    }
}
