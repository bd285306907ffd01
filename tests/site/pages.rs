//! What holds for every page: size, links, words, and the same bytes each time.

use std::collections::BTreeSet;

use camino::{Utf8Path, Utf8PathBuf};
use regex::Regex;

use crate::shop;

fn html(files: &[(Utf8PathBuf, Vec<u8>)]) -> impl Iterator<Item = (&Utf8Path, &str)> {
    let pages = files.iter().filter(|(path, _)| path.extension() == Some("html"));
    pages.map(|(path, bytes)| (path.as_path(), std::str::from_utf8(bytes).unwrap()))
}

#[test]
fn the_same_policies_give_the_same_bytes() {
    assert!(shop::pages(&shop::sample()) == shop::pages(&shop::sample()));
}

#[test]
fn every_file_keeps_to_its_budget() {
    for policies in [shop::sample(), shop::rich()] {
        for (path, bytes) in shop::pages(&policies) {
            let size = match path.extension() {
                Some("js") if path.file_name() == Some("page.js") => compressed(&bytes),
                _ => bytes.len(),
            };
            let most = match path.file_name() {
                Some("style.css") => 10_000,
                Some("page.js") => 12_250,
                Some("data.js") => 80_000,
                // Two bytes for a Cyrillic letter.
                _ if path.starts_with("ru") => 30_000,
                _ => 20_000,
            };
            assert!(size <= most, "{path}: {size} bytes");
        }
    }
}

#[test]
fn two_hundred_guidelines_keep_to_the_budget_of_data() {
    let files = shop::pages(&shop::large(200));
    for (path, bytes) in &files {
        let most = match (path.as_str(), path.file_name()) {
            // Two bytes for a Cyrillic letter.
            ("ru/data.js", _) => 120_000,
            // A sheet with every limit of a role.
            _ if path.as_str().contains("/card/") => 90_000,
            (_, Some("data.js" | "rules.js")) => 84_000,
            (_, Some("index.html")) => 20_000,
            // Two bytes for a Cyrillic letter.
            (path, _) if path.starts_with("ru/guidelines/") => 30_000,
            _ if path.as_str().contains("/guidelines/") => 20_000,
            // A department that stands behind a third of them lists each with its remedies.
            _ => 60_000,
        };
        assert!(bytes.len() <= most, "{path}: {} bytes", bytes.len());
    }
    assert!(files.iter().any(|(path, _)| path == "rules.js"), "the tables are apart from the words");
}

/// As a server sends it.
fn compressed(bytes: &[u8]) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut encoder, bytes).unwrap();
    encoder.finish().unwrap().len()
}

#[test]
fn every_link_leads_to_a_file() {
    let link = Regex::new(r#"(?:href|src)="([^"]*)""#).unwrap();
    for policies in [shop::sample(), shop::large(200)] {
        let files = shop::pages(&policies);
        let paths: BTreeSet<&Utf8Path> = files.iter().map(|(path, _)| path.as_path()).collect();
        for (path, text) in html(&files) {
            for found in link.captures_iter(text) {
                let target = found[1].split('#').next().unwrap();
                if target.is_empty() || target.contains(':') {
                    continue;
                }
                let resolved = resolve(path.parent().unwrap(), target);
                assert!(paths.contains(resolved.as_path()), "{path}: {target}");
            }
        }
    }
}

fn resolve(folder: &Utf8Path, target: &str) -> Utf8PathBuf {
    let mut path = folder.to_owned();
    for part in target.split('/') {
        match part {
            ".." => assert!(path.pop(), "{target}"),
            part => path.push(part),
        }
    }
    path
}

#[test]
fn no_page_shows_the_name_of_a_message_or_an_open_place() {
    let raw = Regex::new(
        r">(?:page|answer|verdict|word|reason|condition|test)-[a-z-]+<|\{ ?\$|\{limit |>undefined<",
    )
    .unwrap();
    for (path, text) in html(&shop::pages(&shop::sample())) {
        assert!(raw.find(text).is_none(), "{path}: {:?}", raw.find(text));
    }
}

#[test]
fn nothing_is_written_into_the_pages_that_their_policy_forbids() {
    let forbidden = Regex::new(r"<style|style=|<script>| on[a-z]+=|https?://[^g]").unwrap();
    for (path, text) in html(&shop::pages(&shop::sample())) {
        assert!(text.contains("default-src 'none'; script-src 'self'; style-src 'self'"), "{path}");
        assert!(forbidden.find(text).is_none(), "{path}: {:?}", forbidden.find(text));
        assert!(!text.contains("autofocus"), "{path}: the field is hidden until the script runs");
    }
}

#[test]
fn what_authors_write_cannot_become_markup() {
    let mut policies = shop::rich();
    let contact = policies.departments.first_mut().unwrap().contacts.first_mut().unwrap();
    contact.name = "<script>alert(1)</script>".into();
    for (path, text) in html(&shop::pages(&policies)) {
        assert!(!text.contains("<script>alert"), "{path}");
    }
}

#[test]
fn the_limits_of_every_role_are_there_without_scripts() {
    let files = shop::pages(&shop::sample());
    let (_, page) = html(&files).find(|(path, _)| path.as_str() == "en/guidelines/late-fee.html").unwrap();
    for limit in ["$50 or HUF", "$150 or HUF", "$300 or HUF", "you decide, up to $50 or HUF"] {
        assert!(page.contains(limit), "{limit}");
    }
    let (_, home) = html(&files).find(|(path, _)| path.as_str() == "en/index.html").unwrap();
    assert!(home.contains("Below are the limits for this role: Agent."), "{home}");
    assert!(home.contains("Take the late fee off the bill: up to $50, with conditions"), "{home}");
}

#[test]
fn a_notice_is_on_the_pages_it_affects_and_nowhere_after_its_end() {
    let policies = shop::sample();
    let shows = |day| {
        let files = sayso::site::render(&policies, &sayso::site::RenderOptions::new(day, "1")).unwrap();
        let on = |name: &str| {
            html(&files).any(|(path, text)| path.as_str() == name && text.contains("class=\"notice\""))
        };
        [on("en/index.html"), on("en/guidelines/late-fee.html"), on("en/guidelines/price-match.html")]
    };
    assert_eq!(shows(jiff::civil::date(2026, 12, 15)), [true, true, false]);
    assert_eq!(shows(jiff::civil::date(2026, 12, 16)), [false, false, false]);
}

#[test]
fn a_missing_translation_shows_the_source_with_its_language() {
    let mut policies = shop::sample();
    for guideline in &mut policies.guidelines {
        guideline.texts.translations.retain(|language, _| language.as_str() != "hu");
    }
    let files = shop::pages(&policies);
    let (_, page) = html(&files).find(|(path, _)| path.as_str() == "hu/guidelines/late-fee.html").unwrap();
    assert!(page.contains("<span lang=\"en\">Waive a late fee</span>"), "{page}");
    assert!(page.contains("English"), "{page}");
}

#[test]
fn the_hours_when_nobody_can_be_reached_are_told() {
    let mut policies = shop::sample();
    let billing =
        policies.departments.iter_mut().find(|department| department.id.as_str() == "billing").unwrap();
    billing.contacts.retain(|contact| contact.name != "Péter Halász");
    let files = shop::pages(&policies);
    let (_, page) = html(&files).find(|(path, _)| path.as_str() == "en/departments/billing.html").unwrap();
    assert!(page.contains("Sat–Sun 07:00–22:00: nobody yet"), "{page}");
}
