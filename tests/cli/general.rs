//! What all commands share: help, usage, languages, colours, where the policies lie.

use crate::shop::Shop;

#[test]
fn help_names_every_command() {
    insta::assert_snapshot!(Shop::empty().sayso("--help").shown());
}

#[test]
fn the_version_is_told() {
    assert_eq!(Shop::empty().sayso("--version").clean(), format!("sayso {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_misspelt_option_is_a_failure() {
    let run = Shop::empty().sayso("list --polices x");
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("did you mean `--policies`?"), "{}", run.err);
}

#[test]
fn without_policies_the_way_to_them_is_told() {
    insta::assert_snapshot!(Shop::empty().sayso("list").shown());
}

#[test]
fn policies_are_found_from_below_and_by_name() {
    let shop = Shop::new();
    let here = shop.sayso("list").clean();
    assert_eq!(shop.sayso_in("policies/guidelines", &["list"], "").clean(), here);
    assert_eq!(shop.sayso_in("policies", &["list", "--policies", "."], "").clean(), here);
}

#[test]
fn policies_of_a_revision_are_read_from_git() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit("policies/guidelines/billing/late-parcel.yaml", "up_to: 15 USD", "up_to: 18 USD");
    assert!(shop.sayso("list").clean().contains("$18"));
    let before = shop.sayso("list --revision main").clean();
    assert!(before.contains("$15") && !before.contains("$18"), "{before}");
    insta::assert_snapshot!(shop.sayso("list --revision mian").shown());
}

#[test]
fn a_language_that_is_not_spoken_is_refused() {
    insta::assert_snapshot!(Shop::new().sayso("list --lang de").shown());
}

#[test]
fn colours_come_only_where_they_are_wanted() {
    let shop = Shop::new();
    assert!(!shop.sayso("list").clean().contains('\u{1b}'));
    assert!(shop.sayso("list --color always").clean().contains('\u{1b}'));
}
