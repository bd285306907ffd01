//! How a text changes, line by line, in the form that `patch` and `git apply` read.

use camino::Utf8Path;
use similar::TextDiff;

use super::look::{Look, Style};

/// Returns the change of one file.
#[must_use]
pub fn patch(path: &Utf8Path, old: &str, new: &str, look: Look) -> String {
    let diff = TextDiff::from_lines(old, new);
    let text =
        diff.unified_diff().context_radius(3).header(&format!("a/{path}"), &format!("b/{path}")).to_string();
    text.split_inclusive('\n').map(|line| painted(line, look)).collect()
}

fn painted(line: &str, look: Look) -> String {
    let (words, end) = line.strip_suffix('\n').map_or((line, ""), |words| (words, "\n"));
    let style = match words.chars().next() {
        _ if words.starts_with("+++") || words.starts_with("---") => Style::Bold,
        Some('+') => Style::Green,
        Some('-') => Style::Red,
        Some('@') => Style::Dim,
        Some(_) | None => return line.to_owned(),
    };
    look.paint(style, words) + end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_go_and_come_are_marked() {
        let look = Look { color: false, width: 80 };
        let text = patch(Utf8Path::new("policies/a.yaml"), "a: 1\nb:  2\n", "a: 1\nb: 2\n", look);
        assert_eq!(
            text,
            "--- a/policies/a.yaml\n+++ b/policies/a.yaml\n@@ -1,2 +1,2 @@\n a: 1\n-b:  2\n+b: 2\n"
        );
        let painted = patch(Utf8Path::new("a"), "a\n", "b\n", Look { color: true, ..look });
        assert!(painted.contains("\u{1b}[1;31m-a\u{1b}[0m\n"), "{painted}");
    }
}
