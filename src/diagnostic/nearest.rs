//! The word that was probably meant.

/// Returns the word that is nearest to what was written, if one is near enough.
///
/// One slip is allowed in a short word, one in three letters in a longer one; an exchange of two
/// neighbouring letters is one slip, a different case or `_` for `-` is none. Among equals the first
/// counts.
#[must_use]
pub fn nearest<'a>(word: &str, among: impl Iterator<Item = &'a str>) -> Option<String> {
    let written = plain(word);
    let allowed = (written.chars().count() / 3).max(1);
    among
        .filter(|candidate| *candidate != word)
        .map(|candidate| (distance(&written, &plain(candidate)), candidate))
        .filter(|(distance, candidate)| *distance <= allowed && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

fn plain(word: &str) -> String {
    word.to_lowercase().replace(['_', ' '], "-")
}

fn distance(written: &str, candidate: &str) -> usize {
    strsim::damerau_levenshtein(written, candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn among(word: &str, words: &[&'static str]) -> Option<String> {
        nearest(word, words.iter().copied())
    }

    #[test]
    fn a_slip_of_the_keyboard_finds_its_word() {
        let keys = ["title", "situation", "purpose", "unless", "only_when"];
        assert_eq!(among("titel", &keys).as_deref(), Some("title"));
        assert_eq!(among("only-when", &keys).as_deref(), Some("only_when"));
        assert_eq!(among("Purpose", &keys).as_deref(), Some("purpose"));
        assert_eq!(among("situatoin", &keys).as_deref(), Some("situation"));
    }

    #[test]
    fn a_word_far_from_all_has_no_neighbour() {
        assert_eq!(among("colour", &["title", "purpose"]), None);
        assert_eq!(among("x", &["y"]), None);
        assert_eq!(among("", &["a"]), None);
    }

    #[test]
    fn the_word_itself_is_no_correction() {
        assert_eq!(among("title", &["title"]), None);
    }
}
