//! Small slips in one line, told by the line alone.

use crate::load::words::is_id;

/// A name, a colon and a value without the space between them.
pub(in crate::load) fn spaceless(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once(':')?;
    let is_value =
        value.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '"' | '\'' | '['));
    (is_id(name) && is_value && !value.contains(": ")).then_some((name, value))
}

/// Whether the value of a name is never a text for people.
pub(super) fn is_no_text(key: &str) -> bool {
    [
        "up_to",
        "at_least",
        "exactly",
        "at_most",
        "when",
        "only_when",
        "when_used_up",
        "otherwise",
        "ask",
        "hours",
        "desk_hours",
        "limit",
        "role",
        "given",
        "is",
    ]
    .contains(&key)
}

/// `>= 30 minutes` in words; a text that only begins with such a sign is none.
pub(super) fn compared_with_signs(text: &str) -> Option<String> {
    let value = text.split(" #").next().unwrap_or_default().trim_end();
    let bare = value.trim_start_matches(['>', '<', '=', '|']);
    let sign = value.get(..value.len() - bare.len())?;
    let words = match sign {
        ">=" | "=>" => "at least",
        "<=" | "=<" => "at most",
        ">" => "more than",
        "<" => "less than",
        "=" | "==" => "exactly",
        _ => return None,
    };
    let rest = bare.trim_start();
    rest.starts_with(|letter: char| letter.is_ascii_digit()).then(|| format!("{words} {rest}"))
}
