//! What a layout looks like. That it changes nothing else is a law of its own, `tests/layout.rs`.

#![expect(clippy::panic, reason = "a failing test may panic")]

use super::*;

fn laid_out(path: &str, text: &str) -> String {
    match lay_out(Utf8Path::new(path), text.as_bytes()) {
        Layout::Kept => text.to_owned(),
        Layout::Changed(text) => text,
        Layout::Unread { findings, .. } => {
            findings.iter().map(|finding| finding.says).collect::<Vec<_>>().join(", ")
        }
        Layout::Unsure => "unsure".to_owned(),
        Layout::Foreign => panic!("{path} is no policy"),
    }
}

/// Lays out a guideline that cannot be read, and names why.
fn unread(text: &str) -> String {
    laid_out("guidelines/billing/late-fee.yaml", text)
}

fn guideline(text: &str) -> String {
    let once = laid_out("guidelines/billing/late-fee.yaml", text);
    assert_eq!(laid_out("guidelines/billing/late-fee.yaml", &once), once);
    once
}

#[test]
fn each_name_stands_on_a_line_in_the_order_of_the_manual() {
    insta::assert_snapshot!(guideline(
        "remedies: {waive-fee: {may: [{role: agent, up_to: {USD: 50,HUF: 18000}}], title: 'It is gone'}}\ntitle:   T\n"
    ), @r#"
    title: T
    remedies:
      waive-fee:
        title: It is gone
        may:
          - role: agent
            up_to: {USD: 50, HUF: 18000}
    "#);
}

#[test]
fn what_an_example_gives_and_the_words_of_a_test_stand_on_one_line() {
    insta::assert_snapshot!(guideline("
title: T
only_when:
    membership:
    - gold
    - silver
examples:
- answer: decide
  given:
     amount: 40 USD
     already_given:
       - waive-fee
- answer: decide
  given: {history: [{remedy: late-fee/waive-fee, at: 2026-01-01}]}
- answer: decide
  given: {role: 'yes', customer: 'a, b'}
- answer: decide
  given:
    # the usual one
    role: agent
"), @r#"
    title: T
    only_when:
      membership: [gold, silver]
    examples:
      - given: {amount: 40 USD, already_given: [waive-fee]}
        answer: decide
      - given:
          history:
            - remedy: late-fee/waive-fee
              at: 2026-01-01
        answer: decide
      - given:
          role: "yes"
          customer: a, b
        answer: decide
      - given:
          # the usual one
          role: agent
        answer: decide
    "#);
}

#[test]
fn comments_stay_with_what_they_stand_at() {
    insta::assert_snapshot!(guideline("\
# yaml-language-server: $schema=../../../schema/guideline.schema.json

# about the purpose
purpose: P   # why
title: >- # the title
     One
     line
remedies:   # what can be done
    # the first
    a:
        title: A

        # the role
        may: # discretion
        - # the lowest
          up_to: 5 USD # little
          role: agent
        # no more for agents
        # nor for others
      # between a and b
    # about b
    b: {title: B, # short
        may: [{role: agent}] # all
       } # end of b
    # below all remedies
# below everything
"), @r#"
    # yaml-language-server: $schema=../../../schema/guideline.schema.json

    # about the purpose
    title: >-  # the title
      One
      line
    purpose: P  # why
    remedies:  # what can be done
      # the first
      a:
        title: A

        # the role
        may:  # discretion
          # the lowest
          - role: agent
            up_to: 5 USD  # little
        # no more for agents
        # nor for others
      # between a and b
      # about b
      b:  # end of b
        title: B  # short
        may:  # all
          - role: agent
      # below all remedies
    # below everything
    "#);
}

#[test]
fn quotes_stand_only_where_they_are_needed() {
    insta::assert_snapshot!(guideline(r##"
title: "Waive a fee"
situation: 'yes'
purpose: "50"
say: ['a: b', "a #b", 'plain, with a comma', "#1", "+1 555", "2 nights", '2026-01-01', "", 'it''s', "say \"no\"", "tab\t", ' edge']
examples:
  - answer: "no"
  - answer: 'decide'
"##), @r##"
    title: Waive a fee
    situation: "yes"
    purpose: "50"
    say:
      - "a: b"
      - "a #b"
      - plain, with a comma
      - "#1"
      - "+1 555"
      - 2 nights
      - "2026-01-01"
      - ""
      - it's
      - say "no"
      - "tab\t"
      - " edge"
    examples:
      - answer: "no"
      - answer: decide
    "##);
}

#[test]
fn texts_over_several_lines_keep_their_line_ends() {
    insta::assert_snapshot!(guideline("
title: one
   two
situation: 'quoted
  text'
purpose: >
      folded
      text

      again
why_you_are_safe: |
   line
     deeper

say:
  - >-

    begins empty
  - |2-
      indented
  - |+
    keeps

also_for: x
"), @r#"
    title: >-
      one
      two
    situation: quoted text
    purpose: >
      folded
      text

      again

    also_for: x

    say:
      - |2-

        begins empty
      - |2-
          indented
      - |+
        keeps

    why_you_are_safe: |
      line
        deeper
    "#);
}

#[test]
fn empty_lines_are_single_and_none_stands_at_the_edge() {
    insta::assert_snapshot!(guideline("\n\n\ntitle: T\n\n\n\nremedies:\n\n  a:\n\n    title: A\n\n\n  b:\n    title: B\n\n\n"), @r#"
    title: T

    remedies:
      a:
        title: A

      b:
        title: B
    "#);
}

#[test]
fn names_that_are_not_known_keep_their_order() {
    assert_eq!(
        guideline("titel: T\nremedies: {}\nsituation: [] # none\n"),
        "titel: T\nremedies: {}\nsituation: []  # none\n"
    );
}

#[test]
fn marks_and_line_ends_of_other_systems_go() {
    assert_eq!(
        guideline("\u{feff}title: T\r\npurpose: >-\r\n  a\r\n  b\r\n"),
        "title: T\npurpose: >-\n  a\n  b\n"
    );
}

#[test]
fn a_file_that_cannot_be_read_without_a_doubt_is_left_alone() {
    assert_eq!(unread("title: a: b\n"), "colon-in-text");
    assert_eq!(unread("title: &x a\nsituation: *x\n"), "anchor, alias");
    assert_eq!(unread("title: a\ntitle: b\n"), "duplicate-key");
}

#[test]
fn a_file_that_says_nothing_is_left_alone() {
    assert_eq!(unread("---\n"), "");
    assert_eq!(unread("~ # nothing\n"), "");
    assert_eq!(unread("# nothing\n"), "empty-file");
}

#[test]
fn roles_of_one_rank_stay_a_list_in_the_list() {
    insta::assert_snapshot!(laid_out("sayso.yaml", "
roles:
  - {id: a, title: A}
  - [{title: B, id: b}, {id: c, title: C}]
currencies: {USD: {}, HUF: {decimals: 0}}
"), @r#"
    currencies:
      USD: {}
      HUF:
        decimals: 0

    roles:
      - id: a
        title: A
      - - id: b
          title: B
        - id: c
          title: C
    "#);
}
