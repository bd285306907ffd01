//! Names and words as they are compared: without case, accents, marks and little words.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Words that say nothing about what a column is.
const LITTLE: [&str; 33] = [
    "a", "an", "the", "of", "for", "to", "on", "in", "az", "egy", "el", "la", "los", "las", "de", "del",
    "un", "una", "le", "les", "l", "du", "des", "d", "une", "о", "об", "в", "на", "за", "no", "nr", "n",
];

/// Returns a text without case, accents and marks, its words parted by single spaces.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut was_lower = false;
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        if !c.is_alphanumeric() {
            was_lower = false;
            if !plain.ends_with(' ') && !plain.is_empty() {
                plain.push(' ');
            }
            continue;
        }
        // `closedAt` is two words.
        if was_lower && c.is_uppercase() {
            plain.push(' ');
        }
        was_lower = c.is_lowercase();
        plain.extend(c.to_lowercase());
    }
    plain.trim_end().to_owned()
}

/// Returns the words of a plain text that say something.
pub(super) fn telling(plain: &str) -> Vec<&str> {
    let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    let telling: Vec<&str> = words.iter().copied().filter(|word| !LITTLE.contains(word)).collect();
    if telling.is_empty() { words } else { telling }
}

/// Returns how much alike two plain texts are, out of a hundred.
pub(super) fn likeness(one: &str, other: &str) -> u32 {
    if one == other {
        return 100;
    }
    let (ours, theirs) = (telling(one), telling(other));
    let n_all = ours.len() + theirs.len();
    let mut rest = theirs.clone();
    let n_same = ours.iter().filter(|word| {
        let found = rest.iter().position(|known| are_akin(word, known));
        found.map(|at| rest.swap_remove(at)).is_some()
    });
    let n_same = n_same.count();
    let alike = (200 * n_same).checked_div(n_all).unwrap_or(0).min(99);
    u32::try_from(alike).unwrap_or(0)
}

/// Whether two words differ in their ending alone: `approved` and `approval`, `aprobado` and `aprobada`.
fn are_akin(one: &str, other: &str) -> bool {
    const STEM: usize = 4;
    const ENDING: usize = 2;
    let n_same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longest = one.chars().count().max(other.chars().count());
    one == other || n_same >= STEM && n_same + ENDING >= longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_marks_do_not_matter() {
        assert_eq!(plain("  Ügyfél-azonosító (ID)"), "ugyfel azonosito id");
        assert_eq!(plain("closedAt"), "closed at");
        assert_eq!(plain("N° de dossier"), "n de dossier");
        assert_eq!(plain("Счёт"), "счет");
        assert_eq!(plain("???"), "");
    }

    #[test]
    fn likeness_grows_with_what_is_shared() {
        assert_eq!(likeness("late fee", "late fee"), 100);
        assert!(likeness("late fee waiver", "waive a late fee") > 90);
        assert!(likeness("late fee waiver", "late parcel") < 50);
        assert!(likeness("aprobada", "aprobado") > 90);
        assert_eq!(likeness("", "late fee"), 0);
    }
}
