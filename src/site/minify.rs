//! Makes the scripts and the style sheet small, so that a page is read over any line.
//!
//! For the program's own files only: they end every statement with a semicolon, put the parameters of
//! an arrow in brackets and use no template strings. Comments and spaces go; names that a script
//! declares become short. Names of properties stay.

use std::collections::{BTreeMap, BTreeSet};

/// A piece of a script.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Token {
    text: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    /// A name, a keyword or a number.
    Word,
    /// A text or a pattern, kept as it is.
    Quoted,
    /// Anything else.
    Sign,
}

/// Returns a script without comments and spaces, with short names.
pub(super) fn script(source: &str) -> String {
    let tokens = tokens(source);
    let names = short_names(&tokens);
    let is_key = keys(&tokens);
    let mut out = String::with_capacity(source.len() / 2);
    let mut last: Option<&Token> = None;
    for (at, token) in tokens.iter().enumerate() {
        let text = match (names.get(&token.text), is_key.get(at)) {
            (Some(short), Some(Key::No)) if token.kind == Kind::Word => short.clone(),
            (Some(short), Some(Key::Shorthand)) if token.kind == Kind::Word => {
                format!("{}:{short}", token.text)
            }
            _ => token.text.clone(),
        };
        if last.is_some_and(|last| needs_space(last, token)) {
            out.push(' ');
        }
        // A semicolon before a closing brace says nothing.
        if text == "}" && out.ends_with(';') {
            out.pop();
        }
        out.push_str(&text);
        last = Some(token);
    }
    out
}

fn needs_space(last: &Token, next: &Token) -> bool {
    let words = last.kind == Kind::Word && next.kind != Kind::Sign && !next.text.starts_with(['"', '/']);
    let after_quoted = last.kind == Kind::Quoted && last.text.starts_with('/') && next.kind == Kind::Word;
    let signs = last.kind == Kind::Sign && next.kind == Kind::Sign && last.text.ends_with(['+', '-']);
    words || after_quoted || (signs && last.text.chars().last() == next.text.chars().next())
}

fn tokens(source: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first.is_alphanumeric() || first == '_' || first == '$' {
            rest.find(|letter: char| {
                !letter.is_alphanumeric() && letter != '_' && letter != '$' && letter != '.'
            })
            .unwrap_or(rest.len())
        } else if matches!(first, '"' | '\'') || (first == '/' && is_pattern_next(tokens.last())) {
            quoted_length(rest, first)
        } else if rest.starts_with("++") || rest.starts_with("--") {
            2
        } else {
            first.len_utf8()
        };
        let (text, after) = rest.split_at(length);
        rest = after.trim_start();
        if text.starts_with("//") {
            continue;
        }
        push(&mut tokens, text, first);
    }
    tokens
}

/// A dotted name is one word for each part, a number stays whole.
fn push(tokens: &mut Vec<Token>, text: &str, first: char) {
    let sign = |text: &str| Token { text: text.to_owned(), kind: Kind::Sign };
    if matches!(first, '"' | '\'') || (first == '/' && text.len() > 1) {
        tokens.push(Token { text: text.to_owned(), kind: Kind::Quoted });
    } else if first.is_ascii_digit() {
        tokens.push(Token { text: text.to_owned(), kind: Kind::Word });
    } else if first.is_alphanumeric() || first == '_' || first == '$' {
        for (n, part) in text.split('.').enumerate() {
            if n > 0 {
                tokens.push(sign("."));
            }
            if !part.is_empty() {
                tokens.push(Token { text: part.to_owned(), kind: Kind::Word });
            }
        }
    } else {
        tokens.push(sign(text));
    }
}

/// Whether a slash begins a pattern and is no division.
fn is_pattern_next(last: Option<&Token>) -> bool {
    last.is_none_or(|last| match last.kind {
        Kind::Word => last.text == "return",
        Kind::Quoted => false,
        Kind::Sign => !matches!(last.text.as_str(), ")" | "]" | "}"),
    })
}

/// The length of a text or a pattern with its flags.
fn quoted_length(rest: &str, quote: char) -> usize {
    let (mut escaped, mut in_class) = (false, false);
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' if quote == '/' => in_class = true,
            ']' if quote == '/' => in_class = false,
            _ if letter == quote && !in_class => {
                let flags = rest.get(at + 1..).unwrap_or_default();
                let n_flags = flags.find(|letter: char| !letter.is_alphabetic()).unwrap_or(flags.len());
                return at + 1 + if quote == '/' { n_flags } else { 0 };
            }
            _ => {}
        }
    }
    rest.len()
}

/// How a name stands in an object.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Key {
    /// It is no key.
    No,
    /// It names a property.
    Property,
    /// It names a property and the variable of the same name.
    Shorthand,
}

fn keys(tokens: &[Token]) -> Vec<Key> {
    let mut braces: Vec<bool> = Vec::new();
    let text = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.text.as_str());
    let mut keys = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let (before, after) = (text(at.checked_sub(1)), text(Some(at + 1)));
        match token.text.as_str() {
            "{" => braces.push(is_object(before)),
            "(" | "[" => braces.push(false),
            "}" | ")" | "]" => {
                braces.pop();
            }
            _ => {}
        }
        let in_object = braces.last() == Some(&true) && matches!(before, "{" | ",");
        let is_spread = before == "." && text(at.checked_sub(2)) == ".";
        keys.push(match after {
            _ if before == "." && !is_spread => Key::Property,
            ":" if in_object => Key::Property,
            "," | "}" | "=" if in_object => Key::Shorthand,
            _ => Key::No,
        });
    }
    keys
}

/// Whether a brace after this begins an object or its pattern.
fn is_object(before: &str) -> bool {
    matches!(before, "(" | "[" | "," | "=" | ":" | "?" | "return" | "const" | "let" | "|" | "&")
}

/// Gives every name that is declared a short one, the most used the shortest.
fn short_names(tokens: &[Token]) -> BTreeMap<String, String> {
    let declared = declared(tokens);
    let is_key = keys(tokens);
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    let mut taken: BTreeSet<&str> = ["do", "if", "in", "of", "as", "is"].into();
    for (token, key) in tokens.iter().zip(&is_key) {
        if declared.contains(token.text.as_str()) && *key != Key::Property {
            *uses.entry(&token.text).or_default() += 1;
        } else if token.kind == Kind::Word {
            taken.insert(&token.text);
        }
    }
    let mut names: Vec<(&str, usize)> = uses.into_iter().collect();
    names.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let mut short = (0..).map(short_name).filter(|name| !taken.contains(name.as_str()));
    names.into_iter().filter_map(|(name, _)| Some((name.to_owned(), short.next()?))).collect()
}

/// `a` to `z`, then `aa` and so on.
fn short_name(n: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap_or(0));
    match n / 26 {
        0 => letter(n).to_string(),
        more => format!("{}{}", short_name(more - 1), letter(n)),
    }
}

/// The names of functions, variables and parameters.
fn declared(tokens: &[Token]) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    let is_key = keys(tokens);
    let mut add = |from: usize, until: usize| {
        for at in from..until {
            let (Some(token), Some(key)) = (tokens.get(at), is_key.get(at)) else { continue };
            let is_name =
                token.kind == Kind::Word && token.text.starts_with(|first: char| first.is_alphabetic());
            if is_name && *key != Key::Property {
                names.insert(token.text.as_str());
            }
        }
    };
    for (at, token) in tokens.iter().enumerate() {
        match token.text.as_str() {
            "function" => add(at + 1, end_of_group(tokens, at + 2)),
            "const" | "let" => add(at + 1, end_of_pattern(tokens, at + 1)),
            "(" => {
                let end = end_of_group(tokens, at);
                let follows = |n: usize| tokens.get(end + n).map(|token| token.text.as_str());
                if follows(0) == Some("=") && follows(1) == Some(">") {
                    add(at + 1, end);
                }
            }
            _ => {}
        }
    }
    names
}

/// One past the bracket that closes the group that is opened there.
fn end_of_group(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// The end of what `const` or `let` declares: one name, or a pattern in brackets.
fn end_of_pattern(tokens: &[Token], from: usize) -> usize {
    match tokens.get(from).map(|token| token.text.as_str()) {
        Some("[" | "{") => end_of_group(tokens, from),
        _ => from + 1,
    }
}

/// Returns a style sheet without comments and needless spaces.
pub(super) fn style(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let lines: Vec<&str> = out.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let joined = lines.join(" ");
    [
        ("{ ", "{"),
        (" {", "{"),
        ("; }", "}"),
        ("} ", "}"),
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
        (" }", "}"),
        (";}", "}"),
    ]
    .iter()
    .fold(joined, |text, (long, short)| text.replace(long, short))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_and_comments_go_and_names_become_short() {
        let long = "// What it is.\nfunction total(first, second) {\n  const sum = first + +second;\n  return sum;\n}\n";
        assert_eq!(script(long), "function d(a,b){const c=a+ +b;return c}");
    }

    #[test]
    fn properties_keep_their_names() {
        let long = "const point = { left: 1, top };\nlet top = point.top;\nalert(point.left);";
        assert_eq!(script(long), "const a={left:1,top:b};let b=a.top;alert(a.left);");
    }

    #[test]
    fn texts_and_patterns_stay_as_they_are() {
        let long = "const text = \"a  // b\";\nconst parts = text.split(/[^ /]+/u).map((part) => part / 2);";
        assert_eq!(script(long), "const b=\"a  // b\";const c=b.split(/[^ /]+/u).map((a)=>a/2);");
    }

    #[test]
    fn a_style_sheet_loses_its_spaces() {
        assert_eq!(
            style("/* a */\na b {\n  color: red;\n  margin: 0 1em;\n}\n"),
            "a b{color:red;margin:0 1em}"
        );
    }
}
