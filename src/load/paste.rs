//! Signs that word processors and phones put where the language has others: spaces that are none to
//! a program, curly quotes, long dashes.
//!
//! In words for people they belong to good typesetting and stay. In tests, amounts, ids and names they
//! are a finding each, and nobody asks any more what the value means.

use crate::diagnostic::{Finding, Findings};
use crate::load::folder::{File, What};
use crate::load::names::Names;
use crate::load::rules;
use crate::load::texts::WORDS;
use crate::load::yaml::{Node, Style, Value};
use crate::model::FactKind;
use crate::source::{Sources, Span};

/// Names whose values are free texts, beside those for people.
const FREE: [&str; 12] = [
    "chat",
    "columns",
    "constants",
    "decisions",
    "deputy",
    "email",
    "name",
    "of",
    "phone",
    "training",
    "units",
    "values",
];

/// Names whose texts are spoken: there quotes may belong to the words.
const SPOKEN: [&str; 8] = [
    "ask_the_customer",
    "better_left_out",
    "say",
    "story",
    "tell_the_customer",
    "told_by",
    "what_happened",
    "words_that_help",
];

/// Reports such signs in a file.
pub(super) fn check(file: &File, names: &Names, sources: &Sources, findings: &mut Findings) {
    let (Some(root), None) = (&file.root, &file.language) else { return };
    if file.what != What::Organisation || !root.is_null() {
        Check { names, sources, findings }.node(root);
    }
}

struct Check<'a> {
    names: &'a Names,
    sources: &'a Sources,
    findings: &'a mut Findings,
}

impl Check<'_> {
    fn node(&mut self, node: &Node) {
        match &node.value {
            Value::Scalar(scalar) => {
                let is_block = matches!(scalar.style, Style::Literal | Style::Folded);
                if !is_block && !self.is_declared(scalar.text.trim()) {
                    self.text(node.span);
                }
            }
            Value::List(items) => items.iter().for_each(|item| self.node(item)),
            Value::Map(entries) => {
                for entry in entries {
                    let key = entry.key.value.as_str();
                    if !self.is_declared(key.trim()) {
                        self.text(entry.key.span);
                    }
                    if WORDS.contains(&key) || FREE.contains(&key) {
                        self.words(&entry.value, SPOKEN.contains(&key));
                    } else {
                        self.node(&entry.value);
                    }
                }
            }
        }
    }

    /// Words for people: a quote of word processors round the whole is shown to them, and what stands
    /// behind a `#` is not.
    fn words(&mut self, node: &Node, is_spoken: bool) {
        match &node.value {
            Value::Scalar(scalar) if scalar.style == Style::Plain => {
                if !is_spoken {
                    self.curly_quotes(node.span);
                }
                self.text_behind_hash(node.span);
            }
            Value::Scalar(_) => {}
            Value::List(items) => items.iter().for_each(|item| self.words(item, is_spoken)),
            Value::Map(entries) => entries.iter().for_each(|entry| self.words(&entry.value, is_spoken)),
        }
    }

    fn curly_quotes(&mut self, place: Span) {
        let written = self.sources.slice(place);
        let quotes = [('“', '”'), ('„', '”'), ('„', '“'), ('«', '»'), ('‘', '’')];
        let inner = quotes.iter().find_map(|(open, close)| {
            let inner = written.strip_prefix(*open)?.strip_suffix(*close)?;
            (!inner.contains([*open, *close, '"', '\\'])).then_some(inner)
        });
        let Some(inner) = inner else { return };
        let sign = written.chars().next().map(String::from).unwrap_or_default();
        let finding = Finding::new(&rules::SMART_CHARACTER, "curly-quotes", place).arg("sign", sign);
        self.findings.push_unless_known(finding.fix(vec![(place, format!("\"{}\"", inner.trim()))]));
    }

    /// `because: It says so in list #4 on the wall.`
    fn text_behind_hash(&mut self, place: Span) {
        let text = self.sources.get(place.source).text();
        let rest = text.get(place.end as usize..).unwrap_or_default().lines().next().unwrap_or_default();
        let remark = rest.trim_start();
        let is_text = remark.strip_prefix('#').is_some_and(|text| text.starts_with(char::is_alphanumeric));
        if !is_text || remark.len() == rest.len() {
            return;
        }
        let (written, lost) = (self.sources.slice(place), remark.trim_end());
        let end = place.end as usize + rest.trim_end().len();
        let whole = Span { end: offset(end), ..place };
        let hash = Span { start: offset(end - lost.len()), ..whole };
        let meant = format!("\"{}\"", self.sources.slice(whole));
        let finding = Finding::new(&rules::TEXT_CUT_SHORT, "text-cut-short", hash).arg("lost", lost);
        let finding = finding.arg("text", written);
        self.findings.push_unless_known(match meant.matches(['"', '\\']).count() {
            2 => finding.did_you_mean(Some(meant.clone())).suggestion(vec![(whole, meant)]),
            _ => finding,
        });
    }

    /// A letter of another alphabet that looks like a Latin one: `50 ЕUR`.
    fn look_alikes(&mut self, place: Span, written: &str) -> bool {
        let is_latin = |word: &str| word.contains(|letter: char| letter.is_ascii_alphabetic());
        let words = written.split(|letter: char| !letter.is_alphanumeric());
        let mixed: Vec<&str> =
            words.filter(|word| is_latin(word) && word.contains(|c| latin(c).is_some())).collect();
        let Some(first) = mixed.first() else { return false };
        let start_of = |word: &str| word.as_ptr().addr() - written.as_ptr().addr();
        let edits: Vec<(Span, String)> = mixed
            .iter()
            .flat_map(|word| word.char_indices().map(|(at, letter)| (start_of(word) + at, letter)))
            .filter_map(|(at, letter)| Some((part(place, at, letter), latin(letter)?.to_string())))
            .collect();
        let letter =
            first.chars().find(|letter| latin(*letter).is_some()).map(String::from).unwrap_or_default();
        let meant: String = first.chars().map(|letter| latin(letter).unwrap_or(letter)).collect();
        let at = start_of(first);
        let word =
            Span { start: place.start + offset(at), end: place.start + offset(at + first.len()), ..place };
        let finding = Finding::new(&rules::SMART_CHARACTER, "look-alike-letter", word)
            .arg("word", *first)
            .arg("letter", letter)
            .did_you_mean(Some(meant))
            .fix(edits);
        self.findings.push_unless_known(finding);
        true
    }

    /// A word of a choice may hold any sign.
    fn is_declared(&self, text: &str) -> bool {
        let own = self.names.guidelines.values().flat_map(|names| &names.facts);
        text.is_ascii() || self.names.facts.iter().chain(own).any(|fact| {
            matches!(&fact.kind, Some(FactKind::Choice { values, .. }) if values.iter().any(|value| &**value == text))
        })
    }

    fn text(&mut self, place: Span) {
        let written = self.sources.slice(place);
        if written.is_ascii() || self.look_alikes(place, written) {
            return;
        }
        let edits: Vec<(Span, String)> = written
            .char_indices()
            .filter_map(|(at, letter)| {
                let is_edge = written.get(..at).is_some_and(|before| before.trim().is_empty())
                    || written.get(at + letter.len_utf8()..).is_some_and(|after| after.trim().is_empty());
                Some((part(place, at, letter), replacement(letter, is_edge)?.to_owned()))
            })
            .collect();
        let Some((first, _)) = edits.first() else { return };
        let (rule, says) = match self.sources.slice(*first).chars().next() {
            Some(letter) if letter.is_whitespace() => (&rules::HIDDEN_CHARACTER, "odd-space-in-value"),
            _ => (&rules::SMART_CHARACTER, "smart-character"),
        };
        let finding = Finding::new(rule, says, *first).arg("sign", self.sources.slice(*first));
        self.findings.push_unless_known(finding.fix(edits));
    }
}

fn part(place: Span, at: usize, letter: char) -> Span {
    let offset = |at: usize| place.start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
    Span { start: offset(at), end: offset(at + letter.len_utf8()), ..place }
}

/// The Latin letter that a letter of the Cyrillic or Greek alphabet looks like.
fn latin(letter: char) -> Option<char> {
    const ALIKE: [(char, char); 46] = [
        ('А', 'A'),
        ('В', 'B'),
        ('Е', 'E'),
        ('К', 'K'),
        ('М', 'M'),
        ('Н', 'H'),
        ('О', 'O'),
        ('Р', 'P'),
        ('С', 'C'),
        ('Т', 'T'),
        ('У', 'Y'),
        ('Х', 'X'),
        ('І', 'I'),
        ('Ѕ', 'S'),
        ('Ј', 'J'),
        ('а', 'a'),
        ('е', 'e'),
        ('о', 'o'),
        ('р', 'p'),
        ('с', 'c'),
        ('у', 'y'),
        ('х', 'x'),
        ('і', 'i'),
        ('ѕ', 's'),
        ('ј', 'j'),
        ('Α', 'A'),
        ('Β', 'B'),
        ('Ε', 'E'),
        ('Ζ', 'Z'),
        ('Η', 'H'),
        ('Ι', 'I'),
        ('Κ', 'K'),
        ('Μ', 'M'),
        ('Ν', 'N'),
        ('Ο', 'O'),
        ('Ρ', 'P'),
        ('Τ', 'T'),
        ('Υ', 'Y'),
        ('Χ', 'X'),
        ('ο', 'o'),
        ('α', 'a'),
        ('ν', 'v'),
        ('ρ', 'p'),
        ('υ', 'u'),
        ('ι', 'i'),
        ('κ', 'k'),
    ];
    ALIKE.iter().find(|(other, _)| *other == letter).map(|(_, latin)| *latin)
}

/// What a sign stands for; quotes around the whole value are none to YAML, and go.
fn replacement(letter: char, is_edge: bool) -> Option<&'static str> {
    match letter {
        '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '‚' | '‹' | '›' => {
            Some(if is_edge { "" } else { "\'" })
        }
        '–' | '—' | '‐' | '‑' | '−' => Some("-"),
        letter if letter.is_whitespace() && !letter.is_ascii() => Some(" "),
        _ => None,
    }
}

/// Reports spaces at the ends of lines, but for those that belong to a text in lines of its own.
pub(super) fn spaces_at_ends(root: &Node, sources: &Sources, findings: &mut Findings) {
    let id = root.span.source;
    let mut texts = Vec::new();
    collect(root, &mut texts);
    let (mut at, mut edits) = (0_usize, Vec::new());
    for line in sources.get(id).text().split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let trimmed = content.trim_end_matches([' ', '\t']);
        let (start, end) = (offset(at + trimmed.len()), offset(at + content.len()));
        at += line.len();
        if start < end && !texts.iter().any(|text| text.start < end && start < text.end) {
            edits.push((Span { source: id, start, end }, String::new()));
        }
    }
    if let Some((first, _)) = edits.first() {
        let finding = Finding::new(&rules::TRAILING_SPACES, "trailing-spaces", *first);
        findings.push(finding.arg("count", edits.len()).fix(edits));
    }
}

/// The texts that stand on several lines.
fn collect(node: &Node, texts: &mut Vec<Span>) {
    match &node.value {
        Value::Scalar(scalar) => {
            if scalar.style != Style::Plain {
                texts.push(node.span);
            }
        }
        Value::List(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Map(entries) => entries.iter().for_each(|entry| collect(&entry.value, texts)),
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::fixed;
    use crate::load::fixture::{load_guideline, says};

    /// A guideline as it is, and as it is when what is beyond doubt is put right.
    fn put_right(text: &str) -> (Vec<String>, String) {
        let loaded = load_guideline(text);
        let after = fixed(&loaded.findings, &loaded.sources);
        let after = after.first().map_or_else(|| text.to_owned(), |fixed| fixed.text.clone());
        (says(&loaded.findings, &loaded.sources), after)
    }

    #[test]
    fn signs_of_word_processors_are_named_in_values_and_names() {
        let (found, after) = put_right(
            "title: “T”\nremedies:\n  a:\n    title: T – t\n    may:\n      - role: ‘agent’\n        \
             up_to: the\u{a0}lower of bill – average_bill and 5 USD\n",
        );
        assert_eq!(found, ["curly-quotes: “T”", "smart-character: ‘", "odd-space-in-value: \u{a0}"]);
        assert!(
            after.contains("role: agent\n        up_to: the lower of bill - average_bill and"),
            "{after}"
        );
        assert!(after.starts_with("title: \"T\"\n") && after.contains("title: T – t\n"), "{after}");
    }

    #[test]
    fn a_text_that_ends_at_a_hash_is_asked_about() {
        let (found, _) =
            put_right("title: T # a remark\npurpose: See list #4 on the wall.\nsay:\n  - fee #2\n");
        assert_eq!(found, ["text-cut-short: #4 on the wall.", "text-cut-short: #2"]);
    }

    #[test]
    fn letters_that_look_alike_are_told_apart() {
        let (found, after) = put_right(
            "title: T\nremedies:\n  a:\n    title: A\n    may: [{role: agent, up_to: 50 U\u{405}D}]\n    otherwise: n\u{43e}\n",
        );
        assert_eq!(found, ["look-alike-letter: U\u{405}D", "look-alike-letter: n\u{43e}"]);
        assert!(after.contains("50 USD") && after.contains("otherwise: no"), "{after}");
    }

    #[test]
    fn a_word_of_a_choice_may_hold_any_sign() {
        let (found, _) = put_right(
            "title: T\nfacts:\n  season: {type: choice, of: [l’été, l’hiver]}\nonly_when: {season: l’été}\n",
        );
        assert_eq!(found, Vec::<String>::new());
    }

    #[test]
    fn spaces_at_the_ends_of_lines_go_but_for_those_of_a_text() {
        let (found, after) = put_right("title: T  \npurpose: |\n  a  \n  b\nsituation: S\t# s \n");
        assert_eq!(found, ["trailing-spaces:   "]);
        assert_eq!(after, "title: T\npurpose: |\n  a  \n  b\nsituation: S\t# s\n");
    }

    #[test]
    fn tabs_are_levels_where_nothing_else_is_one() {
        let tabbed = "title: T\nremedies:\n\ta:\n\t\ttitle: A\n";
        assert_eq!(put_right(tabbed).1, "title: T\nremedies:\n  a:\n    title: A\n");
        let mixed = "title: T\nremedies:\n  b:\n    title: B\n\ta:\n\t\ttitle: A\n";
        assert_eq!(put_right(mixed).1, mixed);
    }

    #[test]
    fn what_is_meant_without_a_doubt_is_written() {
        let (_, after) = put_right(
            "title: T\nreview_by: 1.12.2026\nonly_when: {fraud_suspected: TRUE, membership: Gold}\nremedies:\n  a:\n    \
             title: A\n    may:\n      - {role: agent, up_to: {USD: $50, HUF: 18 000 HUF}}\n      - {role: team-lead, up_to: $1500.50}\n    otherwise: No\n",
        );
        for written in [
            "review_by: 2026-12-01",
            "fraud_suspected: yes",
            "membership: gold",
            "{USD: 50, HUF: 18000}",
            "up_to: 1500.50 USD",
            "otherwise: no",
        ] {
            assert!(after.contains(written), "{written}\n{after}");
        }
    }
}
