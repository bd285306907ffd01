//! Findings of real files for the tests of every format.

use camino::Utf8Path;

use super::{Aside, FindingsReport, Format};
use crate::diagnostic::{Finding, Findings};
use crate::load::{rules, text, yaml};
use crate::prose::Lang;
use crate::source::Sources;

/// Two files with a slip each, a doubt, and a place in another file.
pub(super) fn report(format: Format) -> String {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let first = add(
        &mut sources,
        &mut findings,
        "guidelines/billing/késői díj.yaml",
        "title: Díj: késői\nmay: 1\nmay: 2\n",
    );
    let second = add(&mut sources, &mut findings, "sayso.yaml", "schema: 1\r\norganisation: Tó\r\n");
    let root = yaml::parse(&sources, first, &mut Findings::default());
    let other = yaml::parse(&sources, second, &mut Findings::default());
    if let (Some(root), Some(other)) = (root, other) {
        findings.push(
            Finding::new(&rules::UNKNOWN_KEY, "unknown-key", root.span)
                .arg("key", "titel")
                .did_you_mean(Some("title".to_owned()))
                .related(other.span, "duplicate-key-first"),
        );
    }
    render(&sources, &findings, format)
}

/// The findings of one text.
pub(super) fn of(content: &str, format: Format) -> String {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    add(&mut sources, &mut findings, "a.yaml", content);
    render(&sources, &findings, format)
}

/// A file with as many equal mistakes.
pub(super) fn many(n: usize, format: Format) -> String {
    let lines: String = (0..n).map(|n| format!("a{n}: *x\n")).collect();
    of(&lines, format)
}

fn add(sources: &mut Sources, findings: &mut Findings, path: &str, content: &str) -> crate::source::SourceId {
    let id = text::add(sources, Utf8Path::new(path), content.as_bytes(), findings);
    yaml::read(sources, id, findings);
    id
}

fn render(sources: &Sources, findings: &Findings, format: Format) -> String {
    let (folder, aside) = (Utf8Path::new("policies"), Aside::default());
    FindingsReport { findings, aside: &aside, sources, folder, lang: Lang::En }.render(format)
}
