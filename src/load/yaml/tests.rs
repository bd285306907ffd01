#![expect(clippy::unwrap_used, reason = "a failing test may panic")]

use proptest::prelude::*;

use super::*;
use crate::load::fixture;
use crate::source::Spanned;

fn read_text(text: &str) -> (Sources, Reading, Findings) {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let id = sources.add("a.yaml", text);
    let reading = read(&sources, id, &mut findings);
    (sources, reading, findings)
}

/// The findings of a text as `message: what they point at`.
fn says(text: &str) -> Vec<String> {
    let (sources, _, findings) = read_text(text);
    fixture::says(&findings, &sources)
}

/// The tree of a text in one line: `{a: 1, b: [x, y]}`.
fn tree(text: &str) -> String {
    read_text(text).1.root.map_or_else(|| "nothing".to_owned(), |root| shown(&root))
}

fn shown(node: &Node) -> String {
    match &node.value {
        Value::Scalar(scalar) => scalar.text.clone(),
        Value::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => {
            let shown = |entry: &Entry| format!("{}: {}", entry.key.value, shown(&entry.value));
            format!("{{{}}}", entries.iter().map(shown).collect::<Vec<_>>().join(", "))
        }
    }
}

/// Asserts that a text raises exactly these findings and still yields this tree.
#[track_caller]
fn slips(text: &str, expected: &[&str], expected_tree: &str) {
    assert_eq!(says(text), expected, "findings of {text:?}");
    assert_eq!(tree(text), expected_tree, "tree of {text:?}");
}

#[test]
fn every_value_knows_where_it_stands() {
    let text = "title: Késői díj  # why\nsay: [késő, 'it''s' , {a: b}]\nnote: >-\n  one\n  two\n\nlast:\n";
    let (sources, reading, findings) = read_text(text);
    assert!(findings.is_empty());
    let root = reading.root.unwrap();
    let slice = |key: &str| sources.slice(root.get(key).unwrap().span);
    assert_eq!(slice("title"), "Késői díj");
    assert_eq!(slice("say"), "[késő, 'it''s' , {a: b}]");
    assert_eq!(slice("note"), "one\n  two");
    assert_eq!(slice("last"), "");
    assert_eq!(sources.line_column(root.get("last").unwrap().span).line, 7);
    assert_eq!(sources.slice(root.get("say").unwrap().as_list().unwrap()[2].span), "{a: b}");
    assert_eq!(root.get("note").unwrap().as_str(), Some("one two"));
    assert!(root.get("last").unwrap().is_null());
    assert_eq!(sources.slice(root.entry("title").unwrap().span()), "title: Késői díj");
}

#[test]
fn a_word_is_a_flag_only_where_a_flag_is_asked_for() {
    let root = read_text("a: no\nb: 'no'\nc: yes\nd: TRUE\n").1.root.unwrap();
    assert_eq!(root.get("a").unwrap().as_flag(), Some(false));
    assert_eq!(root.get("a").unwrap().as_str(), Some("no"));
    assert_eq!(root.get("b").unwrap().as_flag(), None);
    assert_eq!(root.get("c").unwrap().as_flag(), Some(true));
    assert_eq!(root.get("d").unwrap().as_flag(), None);
}

#[test]
fn what_lies_outside_the_subset_is_named_and_left_out() {
    slips("x: *foo\n", &["alias: *foo"], "{x: *foo}");
    slips("x: &a {p: q}\n", &["anchor: &a"], "{x: {p: q}}");
    slips("x: !!str 5\n", &["tag: !!str"], "{x: 5}");
    slips("x: !important\ny: 1\n", &["tag: !important"], "{x: , y: 1}");
    slips("<<: *a\nb: 1\n", &["merge-key: <<"], "{b: 1}");
    slips("? [k]\n: v\nb: 1\n", &["complex-key: [k]"], "{b: 1}");
    slips("? p\n: q\n", &["question-mark-key: p"], "{p: q}");
    slips(": q\nb: 1\n", &["empty-key: "], "{b: 1}");
    slips("a: 1\n---\nb: 2\n", &["further-document: ---"], "{a: 1}");
    slips("%YAML 1.2\n---\na: 1\n", &["directive: %YAML 1.2"], "{a: 1}");
    slips("---\na: 1\n...\n", &[], "{a: 1}");
}

#[test]
fn the_first_of_two_equal_names_counts() {
    slips("a: 1\nb: 2\na: {c: 3}\n", &["duplicate-key: a"], "{a: 1, b: 2}");
    let (sources, _, findings) = read_text("a: 1\na: 2\n");
    let related = findings.iter().next().unwrap().related.first().unwrap().span;
    assert_eq!(sources.line_column(related).line, 1);
}

#[test]
fn a_slip_in_one_line_does_not_hide_the_next() {
    slips(
        "title: Late: fee\nb: >= 5\nc: @x\nd: \"x\ne: 1\n",
        &[
            "colon-in-text: Late: fee",
            "comparison-sign: >= 5",
            "special-character: @x",
            "unclosed-quote: \"x",
        ],
        "{title: Late: fee, b: >= 5, c: @x, d: \"x, e: 1}",
    );
    slips("a: 'it's'\nb: 2\n", &["text-after-quote: 'it's'"], "{a: 'it's', b: 2}");
    slips("a: \"c:\\dir\"\nb: 2\n", &["backslash-in-quotes: \"c:\\dir\""], "{a: \"c:\\dir\", b: 2}");
    slips("a: - b\nc: d\n", &["list-on-the-same-line: - b"], "{a: - b, c: d}");
    slips("a: b\nfoo\nc: d\n", &["line-without-colon: foo"], "{a: b, c: d}");
    slips("a: **bold** text\n", &["special-character: **bold** text"], "{a: **bold** text}");
    slips("- a: b: c\n- d: 1\n", &["colon-in-text: b: c"], "[{a: b: c}, {d: 1}]");
    slips("a: [x, y: z: w]\n", &["colon-in-text: z: w"], "{a: [x, {y: z: w}]}");
    slips(
        "a: b #c\n  d\ne: f\n",
        &["comment-in-text: #c"],
        "{a: b #c\n  d, e: f}".replace("#c\n  ", "").as_str(),
    );
    slips("a: %5\n", &["special-character: %5"], "{a: %5}");
}

#[test]
fn lines_at_the_wrong_depth_are_shown() {
    slips("a: b\n  c: d\n  e: f\ng: h\n", &["line-too-deep: c"], "{a: b, g: h}");
    slips("a:\n  b: 1\n c: 2\n", &["wrong-indentation: c: 2"], "{a: {b: 1}}");
    slips("a:\n  - b\n - c\n", &["wrong-indentation: - c"], "{a: [b]}");
    slips("a:\n\tb: 1\n\tc: 2\nd: x\n", &["tab-indentation: \t"], "{a: {b: 1, c: 2}, d: x}");
    assert!(!read_text("a:\n  b: 1\n c: 2\n").1.whole);
}

#[test]
fn brackets_that_stay_open_are_shown_where_they_open() {
    slips("x: 1\na: [1,\n2\nb: 3\n", &["unclosed-bracket: [1,"], "{x: 1, a: [1]}");
    slips("a: {b: c\n", &["unclosed-bracket: {b: c"], "{a: {b: c}}");
    slips("a: {up_to: 1,000 USD}\n", &["comma-in-braces: 000 USD"], "{a: {up_to: 1, 000 USD: }}");
    slips("a: {b: , c: ~}\n", &[], "{a: {b: , c: ~}}");
}

#[test]
fn spaces_from_a_word_processor_are_named() {
    slips("a:\u{a0}b\nc: d\n", &["odd-space-after-colon: \u{a0}"], "{a: b, c: d}");
    slips("x: y\na:\u{202f}5 USD\n", &["odd-space-after-colon: \u{202f}"], "{x: y, a: 5 USD}");
    slips("\u{a0}a: 1\n", &["odd-space-at-name: \u{a0}a"], "{a: 1}");
    slips("a: 5\u{a0}USD\n", &[], "{a: 5\u{a0}USD}");
}

#[test]
fn numbers_that_readers_disagree_on_are_named() {
    slips(
        "a: 010\nb: [1e3, '010', 2]\n",
        &["ambiguous-number: 010", "ambiguous-number-exponent: 1e3"],
        "{a: 010, b: [1e3, 010, 2]}",
    );
}

#[test]
fn odd_files_end_in_one_finding() {
    slips("", &["empty-file: "], "nothing");
    slips("# only a comment\n", &["empty-file: "], "nothing");
    slips("a: \0x\n", &["control-character: \0"], "{a: \0x}");
    slips("\u{feff}a: 1\r\nb: x y\r\n", &[], "{a: 1, b: x y}");
    assert_eq!(says(&format!("a: {}\n", "x".repeat(LARGEST_FILE))), ["file-too-large: "]);
    assert_eq!(says(&"[".repeat(100_000)).len(), 1);
    assert!(says(&"[".repeat(65))[0].starts_with("nested-too-deeply"));
    assert!(says(&format!("{}x{}", "{a: [".repeat(33), "]}".repeat(33)))[0].starts_with("nested-too-deeply"));
    assert!(says(&"- ".repeat(100)).concat().starts_with("nested-too-deeply"));
    assert!(says(&format!("[{}]", "1,".repeat(MOST_NODES)))[0].starts_with("too-many-values"));
}

#[test]
fn a_tower_of_aliases_is_refused_at_once() {
    let tower: String =
        ('a'..'j').map(|c| format!("{c}: &{c} [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n")).collect();
    let (_, reading, findings) = read_text(&tower);
    assert!(reading.whole && findings.len() > 9);
}

/// Plain values that mean the same to both readers once they are looked at as text.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zőéß]{1,8}",
        "[a-z ,.:#'\"{}\\[\\]&*!%@`|>?-]{1,12}",
        "[1-9][0-9]{0,3}( USD)?",
        Just(String::new())
    ]
}

fn document() -> impl Strategy<Value = serde_yaml::Value> {
    let leaf = word().prop_map(serde_yaml::Value::String);
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(serde_yaml::Value::Sequence),
            proptest::collection::btree_map("[a-z_]{1,6}", inner, 0..5).prop_map(|map| {
                serde_yaml::Value::Mapping(map.into_iter().map(|(key, value)| (key.into(), value)).collect())
            }),
        ]
    })
}

/// Our tree as the other reader would hold it, every value a text.
fn as_other(node: &Node) -> serde_yaml::Value {
    match &node.value {
        Value::Scalar(scalar) => serde_yaml::Value::String(scalar.text.clone()),
        Value::List(items) => serde_yaml::Value::Sequence(items.iter().map(as_other).collect()),
        Value::Map(entries) => serde_yaml::Value::Mapping(
            entries.iter().map(|entry| (entry.key.value.clone().into(), as_other(&entry.value))).collect(),
        ),
    }
}

fn every_place_holds_its_value(node: &Node, sources: &Sources) -> Result<(), TestCaseError> {
    let slice = sources.slice(node.span);
    match &node.value {
        Value::Scalar(scalar) if scalar.style == Style::Plain && !scalar.text.contains('\n') => {
            let joined = slice.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(joined, scalar.text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        Value::Scalar(scalar) => match scalar.style {
            Style::DoubleQuoted => prop_assert!(slice.starts_with('"') && slice.ends_with('"')),
            Style::SingleQuoted => prop_assert!(slice.starts_with('\'') && slice.ends_with('\'')),
            Style::Plain | Style::Literal | Style::Folded => {}
        },
        Value::List(items) => {
            for item in items {
                prop_assert!(node.span.start <= item.span.start && item.span.end <= node.span.end);
                every_place_holds_its_value(item, sources)?;
            }
        }
        Value::Map(entries) => {
            for Entry { key: Spanned { span, .. }, value } in entries {
                prop_assert!(node.span.start <= span.start && value.span.end <= node.span.end);
                every_place_holds_its_value(value, sources)?;
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_text_brings_the_reader_down(text in "(\\PC|[\n\t :#\\-\\[\\]{}'\"|>&*!?%@`,\\\\]){0,60}") {
        let (sources, reading, findings) = read_text(&text);
        for finding in findings.iter() {
            let range = finding.primary.start as usize..finding.primary.end as usize;
            prop_assert!(text.get(range).is_some());
        }
        prop_assert!(reading.whole || !findings.is_empty());
        drop(sources);
    }

    #[test]
    fn a_damaged_file_ends_in_findings(at in 0usize..400, by in "[\n\t :#\\-\\[{}'\"|>&*!?%@`,\u{a0}]") {
        let text = include_str!("sample.yaml");
        let at = text.floor_char_boundary(at % text.len());
        let (head, tail) = text.split_at(at);
        let (sources, reading, findings) = read_text(&format!("{head}{by}{tail}"));
        prop_assert!(reading.whole || !findings.is_empty());
        if let (Some(root), true) = (&reading.root, findings.is_empty()) {
            every_place_holds_its_value(root, &sources)?;
        }
    }

    #[test]
    fn another_reader_of_yaml_agrees(document in document()) {
        let text = serde_yaml::to_string(&document).unwrap();
        let (sources, reading, findings) = read_text(&text);
        prop_assert!(findings.is_empty(), "{}{:?}", text, findings);
        let root = reading.root.unwrap();
        prop_assert_eq!(as_other(&root), document);
        every_place_holds_its_value(&root, &sources)?;
    }
}
