//! JUnit's XML, the form in which build servers read tests; here the examples of guidelines.

use std::fmt::Write;

/// Tests that belong together: the examples of one guideline.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Suite {
    /// Its name: the guideline.
    pub name: String,
    /// The file it stands in.
    pub path: String,
    /// Its tests.
    pub cases: Vec<Case>,
}

/// One test.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Case {
    /// Its name: the title of the example.
    pub name: String,
    /// The line it begins in.
    pub line: u32,
    /// How it ended.
    pub outcome: Outcome,
}

/// How a test ended.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// Well.
    Passed,
    /// Not well, and why.
    Failed(String),
    /// It could not be run.
    Skipped,
}

/// Returns the document; it holds no times, so that the same tests give the same bytes.
#[must_use]
pub fn junit(suites: &[Suite]) -> String {
    let n_cases: usize = suites.iter().map(|suite| suite.cases.len()).sum();
    let n_failures: usize = suites.iter().map(n_failures).sum();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Writing to a string cannot fail.
    let _ = writeln!(
        xml,
        "<testsuites name=\"sayso\" tests=\"{n_cases}\" failures=\"{n_failures}\" errors=\"0\">"
    );
    for suite in suites {
        push_suite(&mut xml, suite);
    }
    xml.push_str("</testsuites>\n");
    xml
}

fn n_failures(suite: &Suite) -> usize {
    suite.cases.iter().filter(|case| matches!(case.outcome, Outcome::Failed(_))).count()
}

fn n_skipped(suite: &Suite) -> usize {
    suite.cases.iter().filter(|case| case.outcome == Outcome::Skipped).count()
}

fn push_suite(xml: &mut String, suite: &Suite) {
    let (name, path) = (escaped(&suite.name), escaped(&suite.path));
    let (tests, failures, skipped) = (suite.cases.len(), n_failures(suite), n_skipped(suite));
    let _ = writeln!(
        xml,
        "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">"
    );
    for case in &suite.cases {
        let head = format!(
            "    <testcase name=\"{}\" classname=\"{name}\" file=\"{path}\" line=\"{}\"",
            escaped(&case.name),
            case.line
        );
        let _ = match &case.outcome {
            Outcome::Passed => writeln!(xml, "{head}/>"),
            Outcome::Skipped => writeln!(xml, "{head}>\n      <skipped/>\n    </testcase>"),
            Outcome::Failed(why) => {
                let first = escaped(why.lines().next().unwrap_or_default());
                let why = escaped(why);
                writeln!(xml, "{head}>\n      <failure message=\"{first}\">{why}</failure>\n    </testcase>")
            }
        };
    }
    xml.push_str("  </testsuite>\n");
}

/// Escapes what has a meaning to XML and marks what XML 1.0 cannot hold.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push(letter),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            letter if letter.is_control() => escaped.push('\u{fffd}'),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_tests() {
        let case = |name: &str, outcome| Case { name: name.to_owned(), line: 12, outcome };
        let why = "expected: decide\nanswered: ask team-lead".to_owned();
        let suite = Suite {
            name: "late-fee".to_owned(),
            path: "policies/guidelines/billing/late-fee.yaml".to_owned(),
            cases: vec![
                case("Forty dollars & a year", Outcome::Passed),
                case("\"Too\" <much>\u{1b}", Outcome::Failed(why)),
                case("Not asked", Outcome::Skipped),
            ],
        };
        insta::assert_snapshot!(junit(&[suite]));
    }

    #[test]
    fn no_example_is_no_test() {
        assert!(junit(&[]).contains("tests=\"0\" failures=\"0\""));
    }
}
