//! How a single value or a name is written: without quotes wherever nobody could take it for
//! something else.

use crate::load::yaml::{Scalar, Style};
use crate::source::{Span, Spanned};

/// A single value as it is written.
pub(super) enum Written {
    /// Behind its name.
    Line(String),
    /// Below a sign.
    Lines { sign: String, lines: Vec<String> },
}

/// Where a value stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Around {
    /// On a line of its own.
    Block,
    /// Between braces or brackets.
    Braces,
}

/// Returns a value as it stands behind its name or a dash.
pub(super) fn in_block(scalar: &Scalar, text: &str, span: Span) -> Written {
    let written = text.get(span.start as usize..span.end as usize).unwrap_or_default();
    match scalar.style {
        Style::Plain if written.contains('\n') => wrapped(written),
        Style::Plain => Written::Line(scalar.text.clone()),
        Style::SingleQuoted | Style::DoubleQuoted => Written::Line(shortest(&scalar.text, Around::Block)),
        Style::Folded => folded(scalar, written, column(text, span)).unwrap_or_else(|| literal(&scalar.text)),
        Style::Literal => literal(&scalar.text),
    }
}

/// Returns a value as it stands between braces, if it can stand there without quotes for their sake.
pub(super) fn in_line(scalar: &Scalar) -> Option<String> {
    let text = &scalar.text;
    let is_plain = scalar.style == Style::Plain || is_plain(text, Around::Block);
    if !is_plain {
        return (!text.contains('\n')).then(|| quoted(text));
    }
    let fits = !text.is_empty() && !text.contains(['\n', ',', '[', ']', '{', '}']);
    (fits && is_sound(text, Around::Braces)).then(|| text.clone())
}

/// Returns a name as it stands before its colon.
pub(super) fn name(text: &str, key: &Spanned<String>, around: Around) -> String {
    let written = text.get(key.span.start as usize..key.span.end as usize).unwrap_or_default();
    if written.starts_with(['"', '\'']) { shortest(&key.value, around) } else { key.value.clone() }
}

/// Returns a name between braces, if it needs no quotes there.
pub(super) fn plain_name(name: &str) -> Option<String> {
    is_plain(name, Around::Braces).then(|| name.to_owned())
}

fn shortest(text: &str, around: Around) -> String {
    if is_plain(text, around) { text.to_owned() } else { quoted(text) }
}

/// A text over several lines goes below a sign, with its own line ends.
fn wrapped(written: &str) -> Written {
    let lines = written.lines().map(|line| line.trim_matches([' ', '\t']).to_owned()).collect();
    Written::Lines { sign: ">-".to_owned(), lines }
}

/// A folded text keeps its own line ends; none where it begins or ends with spaces.
fn folded(scalar: &Scalar, written: &str, column: usize) -> Option<Written> {
    let content = scalar.text.trim_end_matches('\n');
    if content.is_empty() || content.starts_with([' ', '\t', '\n']) || content.ends_with([' ', '\t']) {
        return None;
    }
    let mut lines = written.lines();
    let first = lines.next()?.to_owned();
    let rest = lines.map(|line| {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        line.get(blanks.min(column)..).unwrap_or_default().to_owned()
    });
    let mut lines: Vec<String> = std::iter::once(first).chain(rest).collect();
    lines.extend(empty_lines(&scalar.text));
    Some(Written::Lines { sign: format!(">{}", chomping(&scalar.text)), lines })
}

fn literal(text: &str) -> Written {
    let content = text.trim_end_matches('\n');
    if content.is_empty() {
        return Written::Line(quoted(text));
    }
    let indent = if content.starts_with([' ', '\t', '\n']) { "2" } else { "" };
    let mut lines: Vec<String> = content.split('\n').map(str::to_owned).collect();
    lines.extend(empty_lines(text));
    Written::Lines { sign: format!("|{indent}{}", chomping(text)), lines }
}

/// What becomes of the line ends after a text.
fn chomping(text: &str) -> &'static str {
    match text.len() - text.trim_end_matches('\n').len() {
        0 => "-",
        1 => "",
        _ => "+",
    }
}

/// The empty lines after a text that belong to it.
fn empty_lines(text: &str) -> impl Iterator<Item = String> {
    let n = text.len() - text.trim_end_matches('\n').len();
    std::iter::repeat_n(String::new(), n.saturating_sub(1))
}

/// How many characters stand before a place in its line.
fn column(text: &str, span: Span) -> usize {
    let before = text.get(..span.start as usize).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default().chars().count()
}

/// Tells whether a text is the same text without quotes, to every reader.
fn is_plain(text: &str, around: Around) -> bool {
    is_sound(text, around) && !is_other_kind(text)
}

/// Tells whether a text without quotes is read whole.
fn is_sound(text: &str, around: Around) -> bool {
    const SIGNS: [char; 19] =
        [',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '-', '?', ':'];
    let is_inside = |letter: char| around == Around::Braces && ",[]{}".contains(letter);
    !text.is_empty()
        && text.trim() == text
        && !text.starts_with(SIGNS)
        && !text.starts_with("...")
        && !text.ends_with(':')
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(|letter| letter.is_control() || is_break(letter) || is_inside(letter))
}

fn is_break(letter: char) -> bool {
    matches!(letter, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// Tells whether some reader takes a text without quotes for a flag, a number, a day or nothing.
fn is_other_kind(text: &str) -> bool {
    const WORDS: [&str; 12] =
        ["y", "n", "yes", "no", "true", "false", "on", "off", "null", "none", "=", "<<"];
    let starts_like_a_number =
        text.starts_with(|letter: char| letter.is_ascii_digit() || "+.~".contains(letter));
    let is_figures = !text.chars().any(char::is_alphabetic);
    WORDS.contains(&text.to_lowercase().as_str())
        || is_figures
        || (starts_like_a_number && !text.contains(' '))
}

/// Returns a text in quotes.
fn quoted(text: &str) -> String {
    let has_escapes = text.chars().any(|letter| letter.is_control() || is_break(letter));
    if text.contains(['"', '\\']) && !has_escapes {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() || is_break(letter) => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
