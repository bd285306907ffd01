//! `findings:` in `sayso.yaml`: how loud findings are, and which are passed over for a while.

use crate::load::context::Context;
use crate::load::piece::Piece;
use crate::load::yaml::{Entry, Node};
use crate::model::{Heed, Ignore, Loudness, Volume};

/// Reads what is said about findings. Whether the rules exist is for those who know them all.
pub(super) fn heed(ctx: &mut Context<'_>, root: &Node) -> Heed {
    let Some(node) = root.get("findings") else { return Heed::default() };
    ctx.map(node);
    Heed {
        levels: ctx.map_of(node, "levels").iter().filter_map(|entry| loudness(ctx, entry)).collect(),
        ignores: ctx.list_of(node, "ignore").iter().filter_map(|node| ignore(ctx, node)).collect(),
    }
}

/// A word that is no level is the schema's to report.
fn loudness(ctx: &mut Context<'_>, entry: &Entry) -> Option<Loudness> {
    let volume = match ctx.text(&entry.value)?.text() {
        "off" => Volume::Off,
        "warning" => Volume::Warning,
        "error" => Volume::Error,
        _ => return None,
    };
    let rule = Piece::of_key(ctx.sources, &entry.key);
    Some(Loudness { rule: rule.text().to_owned(), volume, place: rule.span().into() })
}

/// What lacks its reason or its end is the schema's to report; it passes nothing over.
fn ignore(ctx: &mut Context<'_>, node: &Node) -> Option<Ignore> {
    ctx.map(node);
    let until = ctx.date_of(node, "until");
    let until_place = node.get("until").map(|node| node.span.into()).unwrap_or_default();
    let (rule, spot) = (ctx.text_of(node, "rule")?, ctx.text_of(node, "where")?);
    let reason = ctx.text_of(node, "reason").map(|reason| reason.text().trim().to_owned());
    Some(Ignore {
        rule: rule.text().to_owned(),
        spot: spot.text().to_owned(),
        reason: reason.filter(|reason| !reason.is_empty())?,
        until: until?,
        place: rule.span().into(),
        spot_place: spot.span().into(),
        until_place,
    })
}

#[cfg(test)]
mod tests {
    use crate::load::fixture::{load_completed, says};

    fn findings(excerpt: &str) -> Vec<String> {
        let loaded = load_completed("sayso.yaml", excerpt);
        says(&loaded.findings, &loaded.sources)
    }

    #[test]
    fn levels_and_ignores_are_read() {
        let loaded = load_completed(
            "sayso.yaml",
            "\
findings:
  levels:
    unused-fact: off
    review-overdue: error
  ignore:
    - rule: dead-grant
      where: late-fee
      reason: In spring.
      until: 2027-03-31
",
        );
        assert_eq!(says(&loaded.findings, &loaded.sources), Vec::<String>::new());
        let heed = &loaded.policies.organisation.heed;
        assert_eq!((heed.levels.len(), heed.ignores.len()), (2, 1));
        assert!(heed.ignores.iter().all(|ignore| {
            ignore.is_about("guidelines/billing/late-fee.yaml")
                && ignore.is_about("guidelines/billing/late-fee.hu.yaml")
                && !ignore.is_about("guidelines/billing/late-fees.yaml")
                && !ignore.is_about("departments/late-fee.yaml")
        }));
    }

    #[test]
    fn an_ignore_says_why_and_until_when() {
        assert_eq!(
            findings("findings: {ignore: [{rule: dead-grant, where: late-fee, until: 2027-03-31}]}\n"),
            ["missing-key: rule"]
        );
        assert_eq!(
            findings("findings: {ignore: [{rule: dead-grant, where: late-fee, reason: R}]}\n"),
            ["missing-key: rule"]
        );
        assert_eq!(
            findings(
                "findings: {ignore: [{rule: dead-grant, where: late-fee, reason: '', until: 2027-03-31}]}\n"
            ),
            ["wrong-form: ''"]
        );
        assert_eq!(findings("findings: {levels: {dead-grant: loud}}\n"), ["unknown-word: loud"]);
    }
}
