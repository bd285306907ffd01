//! One more mapping in the text of `sayso.yaml`: what is there stays as it is, comments and layout.

use std::collections::BTreeMap;

use crate::model::DecisionMapping;

/// The name under which mappings stand.
const DECISIONS: &str = "decisions";

/// Returns the text of `sayso.yaml` with one more entry under `decisions:`.
///
/// None where what stands there is not in block style.
#[must_use]
pub fn with_mapping(text: &str, name: &str, mapping: &DecisionMapping) -> Option<String> {
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let head = lines.iter().position(|line| is_head(line));
    let (at, indent, before) = match head {
        Some(head) => {
            let rest = lines.get(head)?.trim_end().strip_prefix(DECISIONS)?.strip_prefix(':')?.trim_start();
            if !rest.is_empty() && !rest.starts_with('#') {
                return None;
            }
            let end = end_of_block(&lines, head);
            let is_entry = |line: &&&str| !is_empty_or_comment(line);
            let first = lines.get(head + 1..end)?.iter().find(is_entry);
            let indent = first.map_or(2, |line| line.len() - line.trim_start_matches(' ').len());
            (end, indent, Vec::new())
        }
        None => (lines.len(), 2, vec![String::new(), format!("{DECISIONS}:")]),
    };
    let mut written: String = lines.get(..at)?.concat();
    if !written.is_empty() && !written.ends_with('\n') {
        written.push_str(line_end);
    }
    for line in before.into_iter().chain(block(name, mapping, indent)) {
        written += &(line + line_end);
    }
    written += &lines.get(at..)?.concat();
    Some(written)
}

/// Returns the entry as it stands in `sayso.yaml`, a line each.
#[must_use]
pub fn block(name: &str, mapping: &DecisionMapping, indent: usize) -> Vec<String> {
    let pad = |depth: usize| " ".repeat(indent + 2 * depth);
    let mut lines = vec![format!("{}{}:", pad(0), scalar(name))];
    let pairs = |lines: &mut Vec<String>, depth: usize, pairs: &BTreeMap<String, String>| {
        let line =
            |(name, word): (&String, &String)| format!("{}{}: {}", pad(depth), scalar(name), scalar(word));
        lines.extend(pairs.iter().map(line));
    };
    for (key, map) in [("columns", &mapping.columns), ("constants", &mapping.constants)] {
        if !map.is_empty() {
            lines.push(format!("{}{key}:", pad(1)));
            pairs(&mut lines, 2, map);
        }
    }
    if !mapping.values.is_empty() {
        lines.push(format!("{}values:", pad(1)));
    }
    for (field, words) in mapping.values.iter().filter(|(_, words)| !words.is_empty()) {
        lines.push(format!("{}{}:", pad(2), scalar(field)));
        pairs(&mut lines, 3, words);
    }
    lines
}

fn is_head(line: &str) -> bool {
    line.strip_prefix(DECISIONS).is_some_and(|rest| rest.starts_with(':'))
}

fn is_empty_or_comment(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

/// Returns the number of the line behind the last one that belongs to an entry.
fn end_of_block(lines: &[&str], head: usize) -> usize {
    let below = lines.iter().enumerate().skip(head + 1);
    let belongs = |line: &str| line.starts_with(' ') || is_empty_or_comment(line);
    let inside = below.take_while(|(_, line)| belongs(line)).filter(|(_, line)| {
        let is_remark = line.starts_with('#');
        !line.trim().is_empty() && !is_remark
    });
    inside.last().map_or(head + 1, |(at, _)| at + 1)
}

/// Writes a text so that it is read as the same: in quotes where YAML might take it for something else.
fn scalar(text: &str) -> String {
    let is_inner =
        |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '.' | ' ' | '(' | ')' | ',' | '\'');
    let is_word = text.chars().all(is_inner)
        && text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && !text.contains("  ");
    let is_special = ["yes", "no", "true", "false", "null", "on", "off", "y", "n", "none"];
    let is_plain = is_word && !is_special.iter().any(|word| word.eq_ignore_ascii_case(text));
    if is_plain {
        return text.to_owned();
    }
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        '\r' => "\\r".to_owned(),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::*;

    fn mapping() -> DecisionMapping {
        let pairs = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            pairs.iter().map(|(name, word)| ((*name).to_owned(), (*word).to_owned())).collect()
        };
        DecisionMapping {
            columns: pairs(&[("asked", "Összeg (Ft)"), ("outcome", "#")]),
            constants: pairs(&[("decimal_comma", "yes")]),
            values: BTreeMap::from([(
                "membership".to_owned(),
                pairs(&[("Arany: 1", "gold"), ("no", "guest")]),
            )]),
            ..DecisionMapping::default()
        }
    }

    const BLOCK: &str = r##"  desk:
    columns:
      asked: Összeg (Ft)
      outcome: "#"
    constants:
      decimal_comma: "yes"
    values:
      membership:
        "Arany: 1": gold
        "no": guest
"##;

    #[test]
    fn an_entry_comes_behind_the_others_and_all_else_stays() {
        let before = "schema: 1 # one\n\n# exports\ndecisions: # of past decisions\n  crm:\n    columns:\n      asked: x\n";
        let after = "\n# the last word\notherwise: no\n";
        let text = with_mapping(&format!("{before}{after}"), "desk", &mapping()).unwrap();
        assert_eq!(text, format!("{before}{BLOCK}{after}"));
    }

    #[test]
    fn the_first_entry_brings_its_head() {
        assert_eq!(
            with_mapping("schema: 1", "desk", &mapping()).unwrap(),
            format!("schema: 1\n\ndecisions:\n{BLOCK}")
        );
        let crlf = with_mapping("schema: 1\r\n", "desk", &mapping()).unwrap();
        assert_eq!(crlf, format!("schema: 1\n\ndecisions:\n{BLOCK}").replace('\n', "\r\n"));
    }

    #[test]
    fn what_stands_in_braces_is_left_alone() {
        assert_eq!(with_mapping("decisions: {crm: {}}\n", "desk", &mapping()), None);
    }
}
