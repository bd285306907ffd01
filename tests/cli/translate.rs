//! `sayso translate`.

use crate::shop::Shop;

const SOURCE: &str = "policies/guidelines/billing/late-fee.yaml";
const TRANSLATION: &str = "policies/guidelines/billing/late-fee.hu.yaml";

#[test]
fn what_is_missing_is_begun_and_what_is_there_confirmed() {
    let shop = Shop::new();
    let run = shop.sayso("translate hu");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert!(run.out.contains(": not translated yet\n"), "{}", run.shown());

    let _started = shop.sayso("translate hu --start").clean();
    let begun = shop.sayso("translate hu late-parcel");
    assert!(begun.out.contains("texts are missing"), "{}", begun.shown());
    assert_eq!(shop.sayso("validate").code, Some(0));
    assert_eq!(shop.sayso("fmt --check policies/guidelines/billing/late-parcel.hu.yaml").code, Some(0));

    shop.write(TRANSLATION, "title: K\u{e9}sedelmi d\u{ed}j  # from the old page\n");
    assert_eq!(shop.sayso("translate hu late-fee --confirm").clean(), format!("{TRANSLATION}\n"));
    let text = shop.read(TRANSLATION);
    assert!(
        text.starts_with("title: K\u{e9}sedelmi d\u{ed}j  # from the old page\nmade_from:\n  title: "),
        "{text}"
    );
    let _again = shop.sayso("translate hu late-fee --confirm").clean();
    assert_eq!(shop.read(TRANSLATION), text);

    shop.edit(SOURCE, "title: Waive a late fee", "title: Take off a late fee");
    let run = shop.sayso("translate hu late-fee");
    assert!(run.out.contains("1 text was made from words that have changed"), "{}", run.shown());
    assert_eq!(run.code, Some(1));
}

#[test]
fn only_a_language_of_the_organisation_and_a_file_that_is_there() {
    insta::assert_snapshot!(Shop::new().sayso("translate de").shown());
    insta::assert_snapshot!(Shop::new().sayso("translate hu nothing").shown());
    assert_eq!(Shop::new().sayso("translate hu --confirm").code, Some(2));
}
