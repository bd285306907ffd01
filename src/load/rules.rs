//! What can be wrong with a file before anybody asks what it means.

use crate::diagnostic::{Level, Rule};

/// Defines a rule whose page stands in `rules/<name>.md`.
macro_rules! rule {
    ($(#[$doc:meta])* $id:ident, $name:literal, $level:ident) => {
        $(#[$doc])*
        pub static $id: Rule = Rule {
            name: $name,
            level: Level::$level,
            page: include_str!(concat!("rules/", $name, ".md")),
        };
    };
}

/// Every rule of reading files, by name.
pub static RULES: &[&Rule] = &[
    &ALIAS,
    &AMBIGUOUS_NUMBER,
    &ANCHOR,
    &BYTE_ORDER_MARK,
    &COLON_IN_TEXT,
    &COMMA_IN_BRACES,
    &COMPLEX_KEY,
    &CONFLICT_MARKS,
    &CONTROL_CHARACTER,
    &DIRECTIVE,
    &DUPLICATE_KEY,
    &EMPTY_FILE,
    &FILE_TOO_LARGE,
    &FURTHER_DOCUMENT,
    &HIDDEN_CHARACTER,
    &MERGE_KEY,
    &MISSING_KEY,
    &NESTED_TOO_DEEPLY,
    &NOT_UTF_8,
    &SMART_CHARACTER,
    &SPECIAL_CHARACTER,
    &TAB_INDENTATION,
    &TAG,
    &TEXT_CUT_SHORT,
    &TOO_MANY_VALUES,
    &TRAILING_SPACES,
    &UNCLOSED_BRACKET,
    &UNCLOSED_QUOTE,
    &UNKNOWN_KEY,
    &UNKNOWN_WORD,
    &UNREAD_FILE,
    &WINDOWS_LINE_ENDS,
    &WRONG_FORM,
    &WRONG_INDENTATION,
    &WRONG_TYPE,
    &YAML_SYNTAX,
];

/// Rules that say that a value could not be read: what it means is not asked any more.
pub static UNREAD: &[&Rule] = &[
    &ALIAS,
    &AMBIGUOUS_NUMBER,
    &COLON_IN_TEXT,
    &COMMA_IN_BRACES,
    &CONTROL_CHARACTER,
    &DUPLICATE_KEY,
    &HIDDEN_CHARACTER,
    &SMART_CHARACTER,
    &SPECIAL_CHARACTER,
    &TAG,
    &UNCLOSED_BRACKET,
    &UNCLOSED_QUOTE,
    &UNKNOWN_KEY,
    &WRONG_INDENTATION,
    &WRONG_TYPE,
    &YAML_SYNTAX,
];

rule!(
    /// A value is repeated by `*name`.
    ALIAS, "alias", Error
);
rule!(
    /// A number that readers disagree on, such as `010`.
    AMBIGUOUS_NUMBER, "ambiguous-number", Error
);
rule!(
    /// A value is given a name by `&name`.
    ANCHOR, "anchor", Error
);
rule!(
    /// The file begins with an invisible mark.
    BYTE_ORDER_MARK, "byte-order-mark", Warning
);
rule!(
    /// A text holds a colon and a space, which begin a value.
    COLON_IN_TEXT, "colon-in-text", Error
);
rule!(
    /// A comma inside `{}` ended a value that goes on.
    COMMA_IN_BRACES, "comma-in-braces", Error
);
rule!(
    /// The name of an entry is not a plain word.
    COMPLEX_KEY, "complex-key", Error
);
rule!(
    /// Two versions of the file stand one below the other.
    CONFLICT_MARKS, "conflict-marks", Error
);
rule!(
    /// A character that no keyboard writes, such as NUL.
    CONTROL_CHARACTER, "control-character", Error
);
rule!(
    /// A line that begins with `%` tells the parser something.
    DIRECTIVE, "directive", Error
);
rule!(
    /// A name occurs twice in one map.
    DUPLICATE_KEY, "duplicate-key", Error
);
rule!(
    /// The file says nothing.
    EMPTY_FILE, "empty-file", Error
);
rule!(
    /// The file is larger than any policy.
    FILE_TOO_LARGE, "file-too-large", Error
);
rule!(
    /// A second document begins with `---`.
    FURTHER_DOCUMENT, "further-document", Error
);
rule!(
    /// A character that cannot be seen, such as a zero-width space.
    HIDDEN_CHARACTER, "hidden-character", Error
);
rule!(
    /// `<<` copies another map.
    MERGE_KEY, "merge-key", Error
);
rule!(
    /// Something that must be said is not said.
    MISSING_KEY, "missing-key", Error
);
rule!(
    /// Lists and maps lie too deep in each other.
    NESTED_TOO_DEEPLY, "nested-too-deeply", Error
);
rule!(
    /// The file is not written in UTF-8.
    NOT_UTF_8, "not-utf-8", Error
);
rule!(
    /// A sign as word processors write it, such as a curly quote.
    SMART_CHARACTER, "smart-character", Error
);
rule!(
    /// A value begins with a sign that YAML keeps for itself.
    SPECIAL_CHARACTER, "special-character", Error
);
rule!(
    /// A line is indented with a tab.
    TAB_INDENTATION, "tab-indentation", Error
);
rule!(
    /// A value carries a type, such as `!!str`.
    TAG, "tag", Error
);
rule!(
    /// A text ends at a `#` that may belong to it.
    TEXT_CUT_SHORT, "text-cut-short", Warning
);
rule!(
    /// The file holds more values than any policy.
    TOO_MANY_VALUES, "too-many-values", Error
);
rule!(
    /// Lines end in spaces.
    TRAILING_SPACES, "trailing-spaces", Warning
);
rule!(
    /// A bracket is opened and not closed.
    UNCLOSED_BRACKET, "unclosed-bracket", Error
);
rule!(
    /// A quote is opened and not closed, or the text goes on after it.
    UNCLOSED_QUOTE, "unclosed-quote", Error
);
rule!(
    /// A name that has no meaning here.
    UNKNOWN_KEY, "unknown-key", Error
);
rule!(
    /// A word where only certain words can stand.
    UNKNOWN_WORD, "unknown-word", Error
);
rule!(
    /// A file that may be one of the policies was not read.
    UNREAD_FILE, "unread-file", Error
);
rule!(
    /// Lines end in the way of Windows.
    WINDOWS_LINE_ENDS, "windows-line-ends", Warning
);
rule!(
    /// A value is not written the way its kind is written.
    WRONG_FORM, "wrong-form", Error
);
rule!(
    /// A line does not stand below the line it belongs to.
    WRONG_INDENTATION, "wrong-indentation", Error
);
rule!(
    /// A value is of another kind than its place asks for.
    WRONG_TYPE, "wrong-type", Error
);
rule!(
    /// The text cannot be read as YAML.
    YAML_SYNTAX, "yaml-syntax", Error
);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::load::fixture::page;

    /// Rules of bytes and sizes that a page cannot show; `text.rs` and `yaml` test them.
    const UNSHOWN: &[&Rule] = &[
        &BYTE_ORDER_MARK,
        &CONTROL_CHARACTER,
        &FILE_TOO_LARGE,
        &HIDDEN_CHARACTER,
        &NESTED_TOO_DEEPLY,
        &NOT_UTF_8,
        &TOO_MANY_VALUES,
        &TRAILING_SPACES,
        &UNREAD_FILE,
        &WINDOWS_LINE_ENDS,
    ];

    #[test]
    fn rules_are_listed_by_name() {
        assert!(RULES.is_sorted_by_key(|rule| rule.name));
    }

    #[test]
    fn what_a_page_avoids_is_found_and_what_it_prefers_is_not() {
        let found = RULES.iter().map(|rule| (*rule, page(rule)));
        let wrong = found.filter(|(rule, (avoided, preferred))| {
            let expected = if UNSHOWN.contains(rule) { BTreeSet::new() } else { BTreeSet::from([rule.name]) };
            *avoided != expected || !preferred.is_empty()
        });
        assert_eq!(wrong.map(|(rule, found)| (rule.name, found)).collect::<Vec<_>>(), []);
    }
}
