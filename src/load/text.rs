//! From the bytes of a file to a text.
//!
//! A file that is not UTF-8 still becomes a text, with a mark for every byte that cannot be read, so
//! that the finding can show the place and the other mistakes of the file come to light with it.

use std::borrow::Cow;

use camino::Utf8Path;

use crate::diagnostic::{Finding, Findings, Rule};
use crate::load::rules;
use crate::source::{SourceId, Sources, Span};

/// Adds a file to the texts, with a finding for everything that would puzzle a reader of the bytes.
pub fn add(sources: &mut Sources, path: &Utf8Path, bytes: &[u8], findings: &mut Findings) -> SourceId {
    let id = put(sources, path, bytes);
    check(sources, id, bytes, findings);
    id
}

/// Adds a file to the texts.
pub(super) fn put(sources: &mut Sources, path: &Utf8Path, bytes: &[u8]) -> SourceId {
    sources.add(path, decode(bytes).0.as_ref())
}

/// Reports everything that would puzzle a reader of the bytes of a text.
pub(super) fn check(sources: &Sources, id: SourceId, bytes: &[u8], findings: &mut Findings) {
    let text = sources.get(id).text();
    // Most texts are plain ASCII without anything odd in them.
    if bytes.iter().all(|byte| *byte == b'\n' || (b' '..=b'~').contains(byte)) {
        return;
    }
    if !decode(bytes).1 {
        findings.push(not_utf_8(text, bytes, id));
    }
    byte_order_mark(text, id, findings);
    windows_line_ends(text, id, findings);
    characters(text, id, is_control, &rules::CONTROL_CHARACTER, "control-character", findings);
    characters(text, id, is_hidden, &rules::HIDDEN_CHARACTER, "hidden-character", findings);
}

/// Returns a finding for two versions of a file that git left one below the other.
pub(super) fn conflict_marks(sources: &Sources, id: SourceId) -> Option<Finding> {
    let text = sources.get(id).text();
    let (mut at, mut first, mut found) = (0, None, [false; MARKS.len()]);
    for line in text.split_inclusive('\n') {
        if let Some(mark) = MARKS.iter().position(|mark| line.starts_with(mark)) {
            first = first.or_else(|| Some(span(id, at..at + line.trim_end().len())));
            found.iter_mut().skip(mark).take(1).for_each(|is_found| *is_found = true);
        }
        at += line.len();
    }
    let is_conflict = found.iter().filter(|is_found| **is_found).count() > 1;
    first.filter(|_| is_conflict).map(|place| Finding::new(&rules::CONFLICT_MARKS, "conflict-marks", place))
}

/// The lines that stand around two versions.
const MARKS: [&str; 3] = ["<<<<<<<", "=======", ">>>>>>>"];

fn decode(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    if let Some(text) = decode_utf_16(bytes) {
        return (Cow::Owned(text), false);
    }
    let text = String::from_utf8_lossy(bytes);
    let is_utf_8 = matches!(text, Cow::Borrowed(_));
    (text, is_utf_8)
}

/// A file that says it is UTF-16, as some editors save "Unicode".
fn decode_utf_16(bytes: &[u8]) -> Option<String> {
    let unit: fn([u8; 2]) -> u16 = match bytes.get(..2)? {
        [0xff, 0xfe] => u16::from_le_bytes,
        [0xfe, 0xff] => u16::from_be_bytes,
        _ => return None,
    };
    let pairs = bytes.get(2..)?.as_chunks::<2>().0;
    Some(char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).map(|c| c.unwrap_or('\u{fffd}')).collect())
}

fn not_utf_8(text: &str, bytes: &[u8], id: SourceId) -> Finding {
    let is_utf_16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let place = match text.find('\u{fffd}') {
        Some(at) if !is_utf_16 => at..at + '\u{fffd}'.len_utf8(),
        _ => 0..0,
    };
    let says = if is_utf_16 { "utf-16" } else { "not-utf-8" };
    let at = std::str::from_utf8(bytes).err().map_or(0, |error| error.valid_up_to());
    let finding = Finding::new(&rules::NOT_UTF_8, says, span(id, place));
    finding.arg("byte", (at + 1).to_string()).arg("guess", western_word(bytes, at))
}

/// The word around a byte, read as Windows writes the languages of western Europe.
fn western_word(bytes: &[u8], at: usize) -> String {
    let (before, after) = bytes.split_at_checked(at).unwrap_or((bytes, &[]));
    let start = before.iter().rposition(u8::is_ascii_whitespace).map_or(0, |blank| blank + 1);
    let length = after.iter().position(u8::is_ascii_whitespace).unwrap_or(after.len());
    let word = bytes.get(start..at + length).unwrap_or_default();
    word.iter().take(LONGEST_WORD).map(|byte| western_letter(*byte)).collect()
}

const LONGEST_WORD: usize = 40;

/// A letter of Windows-1252.
fn western_letter(byte: u8) -> char {
    const SPECIAL: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    let special = byte.checked_sub(0x80).and_then(|at| SPECIAL.get(usize::from(at)));
    special.copied().unwrap_or(char::from(byte))
}

fn byte_order_mark(text: &str, id: SourceId, findings: &mut Findings) {
    if text.starts_with('\u{feff}') {
        let place = span(id, 0..'\u{feff}'.len_utf8());
        let finding = Finding::new(&rules::BYTE_ORDER_MARK, "byte-order-mark", place);
        findings.push(finding.fix(vec![(place, String::new())]));
    }
}

fn windows_line_ends(text: &str, id: SourceId, findings: &mut Findings) {
    let returns: Vec<Span> = text.match_indices("\r\n").map(|(at, _)| span(id, at..at + 1)).collect();
    if let Some(first) = returns.first().copied() {
        let finding = Finding::new(&rules::WINDOWS_LINE_ENDS, "windows-line-ends", first.head());
        let edits = returns.into_iter().map(|place| (place, String::new())).collect();
        findings.push(finding.fix(edits));
    }
}

/// Reports the first character of a kind and how many there are; the fix removes them all.
fn characters(
    text: &str,
    id: SourceId,
    is_kind: fn(usize, char) -> bool,
    rule: &'static Rule,
    says: &'static str,
    findings: &mut Findings,
) {
    let found: Vec<(Span, char)> = text
        .char_indices()
        .filter(|(at, letter)| is_kind(*at, *letter))
        .map(|(at, letter)| (span(id, at..at + letter.len_utf8()), letter))
        .collect();
    let Some((first, letter)) = found.first().copied() else { return };
    let finding = Finding::new(rule, says, first)
        .arg("code", format!("U+{:04X}", u32::from(letter)))
        .arg("count", found.len());
    findings.push(finding.fix(found.into_iter().map(|(place, _)| (place, String::new())).collect()));
}

fn is_control(_: usize, letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{85}')
}

/// Zero-width spaces, soft hyphens and marks that turn the direction of writing; not the joiners that
/// some scripts need.
fn is_hidden(at: usize, letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || (letter == '\u{feff}' && at > 0)
}

fn span(source: SourceId, range: std::ops::Range<usize>) -> Span {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span { source, start: offset(range.start), end: offset(range.end) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::fixed;

    fn says(bytes: &[u8]) -> Vec<String> {
        let (mut sources, mut findings) = (Sources::default(), Findings::default());
        add(&mut sources, Utf8Path::new("a.yaml"), bytes, &mut findings);
        crate::load::fixture::says(&findings, &sources)
    }

    #[test]
    fn a_clean_file_has_no_finding() {
        assert_eq!(says("title: Késői díj\n".as_bytes()), Vec::<String>::new());
        assert_eq!(says(b""), Vec::<String>::new());
    }

    #[test]
    fn bytes_of_another_encoding_are_shown_at_their_place() {
        assert_eq!(says(b"title: d\xedj\n"), ["not-utf-8: \u{fffd}"]);
        assert_eq!(says(&[0xff, 0xfe, b'a', 0, b':', 0]), ["utf-16: "]);
    }

    #[test]
    fn what_cannot_be_seen_is_named() {
        assert_eq!(says("\u{feff}a: 1\n".as_bytes()), ["byte-order-mark: \u{feff}"]);
        assert_eq!(says(b"a: 1\r\nb: 2\r\n"), ["windows-line-ends: "]);
        assert_eq!(says(b"a: \0\0\n"), ["control-character: \0"]);
        assert_eq!(says("a: b\u{200b}c\n".as_bytes()), ["hidden-character: \u{200b}"]);
    }

    #[test]
    fn what_cannot_be_seen_is_removed_and_nothing_else() {
        let (mut sources, mut findings) = (Sources::default(), Findings::default());
        let bytes = "\u{feff}# note\r\na:  b\u{200b}c \0\r\n".as_bytes();
        add(&mut sources, Utf8Path::new("a.yaml"), bytes, &mut findings);
        let fixed = fixed(&findings, &sources);
        assert_eq!(fixed.iter().map(|fixed| fixed.text.as_str()).collect::<Vec<_>>(), ["# note\na:  bc \n"]);
    }

    #[test]
    fn joiners_of_emoji_and_scripts_are_left_alone() {
        assert_eq!(says("a: 👩\u{200d}🚒 می\u{200c}خواهم\n".as_bytes()), Vec::<String>::new());
    }
}
