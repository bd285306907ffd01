//! What was most likely renamed: it is called the same, says nearly the same, or gives the same.

use similar::{DiffOp, TextDiff};

use crate::model::{Guideline, Remedy};

/// Two parts of which so much in a hundred is the same are one.
const ALIKE: usize = 75;

/// More parts than these are not compared with each other.
const MOST: usize = 200;

type Pair<'a, T> = (Option<&'a T>, Option<&'a T>);

/// Puts together what is gone and what is new, the most alike first.
pub(super) fn joined<'a, T>(pairs: Vec<Pair<'a, T>>, likeness: impl Fn(&T, &T) -> usize) -> Vec<Pair<'a, T>> {
    let at = |test: &dyn Fn(&Pair<'a, T>) -> Option<&'a T>| -> Vec<(usize, &'a T)> {
        pairs.iter().enumerate().filter_map(|(n, pair)| Some((n, test(pair)?))).take(MOST).collect()
    };
    let gone = at(&|pair| pair.0.filter(|_| pair.1.is_none()));
    let new = at(&|pair| pair.1.filter(|_| pair.0.is_none()));
    let both = new.iter().flat_map(|new| gone.iter().map(move |gone| (*new, *gone)));
    let mut likely: Vec<(usize, usize, &T, usize)> = both
        .map(|((at, new), (gone_at, old))| (likeness(old, new), at, old, gone_at))
        .filter(|(likeness, ..)| *likeness >= ALIKE)
        .collect();
    likely.sort_by_key(|(likeness, at, _, gone_at)| (std::cmp::Reverse(*likeness), *at, *gone_at));
    let mut pairs: Vec<Option<Pair<'a, T>>> = pairs.into_iter().map(Some).collect();
    for (_, at, old, gone_at) in likely {
        let is_free = pairs.get(gone_at).is_some_and(Option::is_some);
        if let Some(Some((partner @ None, _))) = pairs.get_mut(at)
            && is_free
        {
            *partner = Some(old);
            pairs.iter_mut().skip(gone_at).take(1).for_each(|gone| *gone = None);
        }
    }
    pairs.into_iter().flatten().collect()
}

/// How much of two guidelines is the same, in a hundred.
pub(super) fn of_guidelines(old: &Guideline, new: &Guideline) -> usize {
    let same = |key: &str| old.texts.get(key).is_some_and(|text| new.texts.get(key) == Some(text));
    if same("title") || same("situation") {
        return 100;
    }
    words_alike(&words(old), &words(new))
}

/// How much of two remedies is the same, in a hundred.
pub(super) fn of_remedies(
    (before, old): (&Guideline, &Remedy),
    (after, new): (&Guideline, &Remedy),
) -> usize {
    let title = |guideline: &Guideline, remedy: &Remedy| {
        guideline.texts.get(&format!("remedies.{}.title", remedy.id)).map(str::to_owned)
    };
    if title(before, old).is_some_and(|old| title(after, new) == Some(old)) {
        return 100;
    }
    let gives_something = !old.may.is_empty() || !old.owed.is_empty();
    if gives_something && old.may == new.may && old.owed == new.owed { 90 } else { 0 }
}

fn words(guideline: &Guideline) -> String {
    let keys = guideline.texts.source.keys().filter(|key| !key.starts_with("examples."));
    keys.filter_map(|key| guideline.texts.get(key)).collect::<Vec<_>>().join(" ")
}

fn words_alike(old: &str, new: &str) -> usize {
    let diff = TextDiff::from_words(old, new);
    let (mut kept, mut all) = (0, 0);
    for op in diff.ops() {
        if let DiffOp::Equal { len, .. } = op {
            kept += 2 * len;
        }
        all += op.old_range().len() + op.new_range().len();
    }
    if all == 0 { 0 } else { 100 * kept / all }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_alike_are_put_together_and_the_others_stay_apart() {
        let (a, b, c, d) = (10, 20, 11, 90);
        let pairs = vec![(None, Some(&c)), (Some(&a), None), (Some(&b), None), (None, Some(&d))];
        let near = |old: &usize, new: &usize| 100usize.saturating_sub(old.abs_diff(*new));
        let joined = joined(pairs, near);
        assert_eq!(joined, [(Some(&a), Some(&c)), (Some(&b), None), (None, Some(&d))]);
    }

    #[test]
    fn words_are_compared_in_a_hundred() {
        assert_eq!(words_alike("one two three four", "one two three five"), 85);
        assert_eq!(words_alike("one", "two"), 0);
        assert_eq!(words_alike("", ""), 0);
    }
}
