//! The comments of a text.

use std::ops::Range;

use granit_parser::{Event, Parser, StrInput, options};

use super::DEEPEST_NESTING;

/// Returns where the comments of a text stand, from the `#` to the end of the line.
///
/// The text is one that could be read; after a place that is no YAML there are no comments.
pub fn comments(text: &str) -> Vec<Range<usize>> {
    let options = options! {
        emit_comments: true,
        block_nesting_limit: DEEPEST_NESTING,
        flow_nesting_limit: DEEPEST_NESTING,
    };
    let events = Parser::<StrInput<'_>>::new_from_str_with_options(text, options);
    let comments = events.map_while(Result::ok).filter_map(|(event, place)| match event {
        Event::Comment(..) => place.byte_range(),
        _ => None,
    });
    let mut comments: Vec<Range<usize>> = comments.collect();
    comments.sort_by_key(|comment| comment.start);
    comments.dedup();
    comments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_found_wherever_they_stand() {
        let text =
            "# head\na: b # ő tail\nc: >- # sign\n  text # none\n# between\nd: [x, # in\n  'y # no']\n# end";
        let found: Vec<&str> = comments(text).into_iter().filter_map(|range| text.get(range)).collect();
        assert_eq!(found, ["# head", "# ő tail", "# sign", "# between", "# in", "# end"]);
    }
}
