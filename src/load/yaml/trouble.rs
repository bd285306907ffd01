//! What a place that is no YAML means in the words of somebody who has never heard of YAML.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use super::DEEPEST_NESTING;
use super::build::{self, Before, span};
use super::place::{Place, indented_with_tabs, is_odd_space, leading_blanks};
use super::repair::Repair;
use crate::diagnostic::{Finding, Rule};
use crate::load::rules;
use crate::load::words::is_id;
use crate::source::SourceId;

/// A finding and, where the slip is confined to its line, a way past it.
pub(super) struct Trouble {
    pub(super) finding: Finding,
    pub(super) repair: Option<Repair>,
}

/// Explains why the parser stopped; `before` is what it had read.
pub(super) fn explain(text: &str, id: SourceId, error: &ScanError, before: Before) -> Trouble {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let place = Place { text, id, at: text.floor_char_boundary(at), before };
    if let Some(trouble) = place.starred_text() {
        return trouble;
    }
    match error.kind() {
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::InvalidMappingValueWhitespace
        | ErrorKind::FlowMappingValueAdjacentCollection => place.colon(),
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar
        | ErrorKind::TabAtBlockScalarStart => place.tab(),
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => place.value(&rules::UNCLOSED_QUOTE, "unclosed-quote"),
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            place.line_value(&rules::UNCLOSED_QUOTE, "text-after-quote")
        }
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => {
            place.line_value(&rules::SPECIAL_CHARACTER, "backslash-in-quotes")
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::PlainScalarStartsWithDashFlowIndicator => place.bracket(),
        ErrorKind::InvalidBlockScalarHeader
        | ErrorKind::ZeroBlockScalarIndent
        | ErrorKind::InvalidGlobalTagCharacter
        | ErrorKind::MissingTagUri
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::InvalidTagEscape
        | ErrorKind::UndeclaredTagHandle
        | ErrorKind::ExpectedTagBang
        | ErrorKind::MissingAnchorOrAliasName
        | ErrorKind::UnexpectedCharacter { .. } => place.special(),
        ErrorKind::BlockSequenceEntryNotAllowed | ErrorKind::InvalidBlockEntryWhitespace => {
            place.value(&rules::WRONG_INDENTATION, "list-on-the-same-line")
        }
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey | ErrorKind::ExpectedBlockMappingKey => {
            place.line_without_colon()
        }
        ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent => place.stop(&rules::WRONG_INDENTATION, "wrong-indentation"),
        ErrorKind::CommentInterceptedScalar | ErrorKind::CommentNotSeparated => place.comment(),
        ErrorKind::RecursionLimitExceeded => place.too_deep(),
        ErrorKind::DirectiveDisallowed
        | ErrorKind::MissingDirectiveName
        | ErrorKind::InvalidDirectiveName
        | ErrorKind::InvalidDirectiveTerminator
        | ErrorKind::DuplicateVersionDirective
        | ErrorKind::UnsupportedYamlMajorVersion
        | ErrorKind::MissingYamlVersion
        | ErrorKind::MissingYamlVersionSeparator
        | ErrorKind::YamlVersionTooLong
        | ErrorKind::MissingDocumentEndBeforeDirective => place.stop(&rules::DIRECTIVE, "directive"),
        _ => place.stop(&rules::YAML_SYNTAX, "yaml-syntax"),
    }
}

impl Place<'_> {
    /// A colon with a space after it, where a name cannot stand.
    fn colon(&self) -> Trouble {
        if self.before.bracket.is_some() {
            return self.bracket();
        }
        let line = self.line();
        let before = self.slice(line.start..self.at);
        if let Some(colon) = before.find(": ") {
            let start = line.start + colon + 2;
            let start = start + leading_blanks(self.slice(start..line.end));
            return self.confined(&rules::COLON_IN_TEXT, "colon-in-text", start..self.value_end(start));
        }
        if let Some(value) = self.value_joined_with_this_line() {
            return self.odd_space(&value).unwrap_or_else(|| self.too_far_right(&value));
        }
        if let Some(start) = self.nothing_before(before) {
            return self.confined(&rules::COLON_IN_TEXT, "colon-in-text", start..self.value_end(start));
        }
        self.stop(&rules::COLON_IN_TEXT, "colon-in-text")
    }

    fn too_far_right(&self, value: &Range<usize>) -> Trouble {
        let line = self.line();
        let key = line.start + leading_blanks(self.slice(line.clone()))..self.at;
        let finding = self.finding(&rules::WRONG_INDENTATION, "line-too-deep", key);
        let finding = finding.related(span(self.text, self.id, value.clone()), "line-too-deep-value");
        Trouble { finding, repair: Some(Repair::Blank(self.lines_as_deep_as_this())) }
    }

    /// `limit:` followed by a space that is none to YAML, as word processors and phones write it.
    fn odd_space(&self, place: &Range<usize>) -> Option<Trouble> {
        let (at, colon) = self
            .slice(place.clone())
            .match_indices(':')
            .find(|(at, _)| self.slice(place.start + at + 1..place.end).starts_with(is_odd_space))?;
        let start = place.start + at + colon.len();
        let space = self.slice(start..place.end).chars().next()?;
        let range = start..start + space.len_utf8();
        let finding = self.finding(&rules::HIDDEN_CHARACTER, "odd-space-after-colon", range.clone());
        let edit = vec![(span(self.text, self.id, range.clone()), " ".to_owned())];
        Some(Trouble { finding: finding.fix(edit), repair: Some(Repair::Blank(range)) })
    }

    /// `*very* late`: YAML takes the first word for a reference.
    fn starred_text(&self) -> Option<Trouble> {
        let value = self.before.value?;
        let (start, end) = (value.start as usize, value.end as usize);
        let is_starred =
            self.slice(start..end).starts_with('*') && self.line().contains(&start) && end <= self.at;
        is_starred.then(|| {
            let range = start..self.value_end(start);
            self.confined(&rules::SPECIAL_CHARACTER, "special-character", range)
        })
    }

    /// Something that does not fit between brackets.
    fn bracket(&self) -> Trouble {
        let bracket = self.before.bracket.unwrap_or(self.at);
        if !self.line().contains(&bracket) {
            return self.unclosed(bracket);
        }
        let before = self.slice(bracket..self.at);
        let rest = self.slice(self.at..self.line().end);
        if !rest.starts_with(": ") {
            return self.unclosed(bracket);
        }
        let start = bracket + before.rfind(['{', '[', ',']).map_or(0, |at| at + 1);
        let start = start + self.slice(start..self.at).find(": ").map_or(0, |at| at + 2);
        let start = start + leading_blanks(self.slice(start..self.at));
        let end = self.at + rest.find([',', ']', '}']).unwrap_or(rest.len());
        let finding = self.finding(&rules::COLON_IN_TEXT, "colon-in-text", start..end);
        Trouble { finding, repair: Some(Repair::Word(start..end)) }
    }

    fn unclosed(&self, bracket: usize) -> Trouble {
        let range = bracket..Place { at: bracket, ..*self }.value_end(bracket);
        Trouble { finding: self.finding(&rules::UNCLOSED_BRACKET, "unclosed-bracket", range), repair: None }
    }

    /// A comment between two lines of one text.
    fn comment(&self) -> Trouble {
        let range = self.at..self.line().end;
        let finding = self.finding(&rules::YAML_SYNTAX, "comment-in-text", range.clone());
        Trouble { finding, repair: Some(Repair::Blank(range)) }
    }

    /// A tab where only spaces can stand.
    fn tab(&self) -> Trouble {
        let indented: Vec<Range<usize>> = indented_with_tabs(self.text).collect();
        let Some(first) = indented.first() else {
            return self.stop(&rules::TAB_INDENTATION, "tab-indentation");
        };
        let finding = self.finding(&rules::TAB_INDENTATION, "tab-indentation", first.clone());
        let edits = indented.iter().map(|range| {
            (span(self.text, self.id, range.clone()), self.slice(range.clone()).replace('\t', "  "))
        });
        let (edits, finding) = (edits.collect(), finding.arg("count", indented.len()));
        let finding =
            if self.is_indented_with_tabs_alone() { finding.fix(edits) } else { finding.suggestion(edits) };
        Trouble { finding, repair: Some(Repair::Tabs) }
    }

    /// Where no line is indented with spaces, a tab is one level.
    fn is_indented_with_tabs_alone(&self) -> bool {
        let is_mixed = |line: &str| line.starts_with(' ') && !line.trim().is_empty();
        let spaced = self.text.replace('\t', "  ");
        !self.text.lines().any(is_mixed)
            && matches!(build::build(&spaced, &spaced, self.id), build::Outcome::Tree { .. })
    }

    /// A sign that YAML keeps for itself at the head of a value.
    fn special(&self) -> Trouble {
        let rest = self.slice(self.at..self.line().end);
        if let Some(control) = rest.chars().next().filter(|letter| letter.is_control()) {
            return self.control(control);
        }
        if let Some(meant) = compared_with_signs(rest) {
            let mut trouble = self.value(&rules::SPECIAL_CHARACTER, "comparison-sign");
            let edits = vec![(trouble.finding.primary, meant.clone())];
            trouble.finding = trouble.finding.did_you_mean(Some(meant)).suggestion(edits);
            return trouble;
        }
        self.value(&rules::SPECIAL_CHARACTER, "special-character")
    }

    fn control(&self, letter: char) -> Trouble {
        let range = self.at..self.at + letter.len_utf8();
        let finding = self.finding(&rules::CONTROL_CHARACTER, "control-character", range.clone());
        let finding = finding.arg("code", format!("U+{:04X}", u32::from(letter))).arg("count", 1_u64);
        Trouble { finding, repair: Some(Repair::Word(range)) }
    }

    fn line_without_colon(&self) -> Trouble {
        let line = self.line();
        let slice = self.slice(line.clone());
        let start = line.start + leading_blanks(slice);
        if let Some(trouble) = self.odd_space(&line) {
            return trouble;
        }
        if let Some(trouble) = self.slip_of_a_name(start, slice.trim()) {
            return trouble;
        }
        if let Some(entry) =
            slice.trim_start().strip_prefix('-').filter(|entry| entry.starts_with(char::is_alphanumeric))
        {
            let range = start..start + 1 + entry.trim_end().len();
            let finding = self.finding(&rules::WRONG_INDENTATION, "space-after-dash", range);
            return self.repaired_by(finding, start + 1, " ", format!("- {}", entry.trim_end()));
        }
        if slice.trim_start().starts_with("- ") || slice.contains(':') || slice.trim().is_empty() {
            return self.stop(&rules::WRONG_INDENTATION, "wrong-indentation");
        }
        let words = start..self.value_end(start);
        Trouble {
            finding: self.finding(&rules::YAML_SYNTAX, "line-without-colon", words),
            repair: Some(Repair::Blank(line)),
        }
    }

    /// `ask:billing` without its space, or `may` without its colon above what belongs to it.
    fn slip_of_a_name(&self, start: usize, line: &str) -> Option<Trouble> {
        let bare = line.strip_prefix("- ").unwrap_or(line);
        let start = start + line.len() - bare.len();
        if let Some((name, value)) = spaceless(bare) {
            let range = start..start + bare.len();
            let finding = self.finding(&rules::YAML_SYNTAX, "space-after-colon", range);
            return Some(self.repaired_by(finding, start + name.len() + 1, " ", format!("{name}: {value}")));
        }
        let is_name = is_id(bare) && self.is_next_line_deeper();
        is_name.then(|| {
            let finding = self.finding(&rules::YAML_SYNTAX, "colon-missing", start..start + bare.len());
            self.repaired_by(finding, start + bare.len(), ":", format!("{bare}:"))
        })
    }

    /// Something is missing at a place; what follows cannot be read before it is there.
    fn repaired_by(&self, finding: Finding, at: usize, sign: &str, meant: String) -> Trouble {
        let edit = vec![(span(self.text, self.id, at..at), sign.to_owned())];
        Trouble { finding: finding.did_you_mean(Some(meant)).fix(edit), repair: None }
    }

    fn too_deep(&self) -> Trouble {
        let mut trouble = self.stop(&rules::NESTED_TOO_DEEPLY, "nested-too-deeply");
        trouble.finding = trouble.finding.arg("limit", DEEPEST_NESTING);
        trouble
    }

    /// A slip in the value that begins here.
    fn value(&self, rule: &'static Rule, says: &'static str) -> Trouble {
        self.confined(rule, says, self.at..self.value_end(self.at))
    }

    /// A slip somewhere in the value of this line.
    fn line_value(&self, rule: &'static Rule, says: &'static str) -> Trouble {
        let line = self.line();
        let colon =
            self.slice(line.start..self.at).find(": ").map_or(self.at, |colon| line.start + colon + 2);
        let start = colon + leading_blanks(self.slice(colon..line.end));
        self.confined(rule, says, start..self.value_end(start))
    }

    /// A slip that ends with the line, unless brackets are open there.
    fn confined(&self, rule: &'static Rule, says: &'static str, range: Range<usize>) -> Trouble {
        let is_in_brackets = self.slice(self.line().start..range.start).contains(['{', '[']);
        let finding = self.finding(rule, says, range.clone());
        Trouble { finding, repair: (!is_in_brackets).then_some(Repair::Word(range)) }
    }

    /// A slip that makes the rest of the file unreadable.
    fn stop(&self, rule: &'static Rule, says: &'static str) -> Trouble {
        let end = self.value_end(self.at).max(self.at);
        Trouble { finding: self.finding(rule, says, self.at..end), repair: None }
    }

    fn finding(&self, rule: &'static Rule, says: &'static str, range: Range<usize>) -> Finding {
        let shown = self.slice(range.clone()).to_owned();
        Finding::new(rule, says, span(self.text, self.id, range)).arg("text", shown)
    }
}

/// A name, a colon and a value without the space between them.
pub(in crate::load) fn spaceless(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once(':')?;
    let is_value =
        value.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '"' | '\'' | '['));
    (is_id(name) && is_value && !value.contains(": ")).then_some((name, value))
}

/// `>= 30 minutes` in words; a text that only begins with such a sign is none.
fn compared_with_signs(text: &str) -> Option<String> {
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
