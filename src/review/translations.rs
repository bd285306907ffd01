//! Which translations are missing or older than what they translate, and what a translator writes.
//!
//! A translation keeps a fingerprint of each text it was made from, under `made_from`. Only somebody who
//! has read both can say that they fit, so fingerprints are written when they are confirmed.

use std::collections::BTreeMap;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use crate::diagnostic::Findings;
use crate::lint::fingerprint;
use crate::load::Loaded;
use crate::load::layout::{Layout, lay_out};
use crate::load::yaml;
use crate::model::{LanguageTag, Policies, Text, Texts};
use crate::source::Sources;

/// How a file stands in one language.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Standing {
    /// The file that is translated.
    pub source: Utf8PathBuf,
    /// Its translation, whether there is one or not.
    pub translation: Utf8PathBuf,
    /// Whether there is one.
    pub exists: bool,
    /// Texts that are not translated.
    pub missing: Vec<Arc<str>>,
    /// Texts whose source has changed since they were confirmed.
    pub stale: Vec<Arc<str>>,
    /// Texts that nobody has confirmed.
    pub unconfirmed: Vec<Arc<str>>,
}

/// Returns how each file with texts stands in a language, by path.
#[must_use]
pub fn standings(policies: &Policies, language: &LanguageTag) -> Vec<Standing> {
    let all = documents(policies).into_iter().filter(|(_, texts)| !texts.source.is_empty());
    all.map(|(source, texts)| standing(source, texts, language)).collect()
}

fn standing(source: Utf8PathBuf, texts: &Texts, language: &LanguageTag) -> Standing {
    let translation = source.with_extension(format!("{}.yaml", language.as_str()));
    let own = texts.translations.get(language);
    let mut standing = Standing {
        source,
        translation,
        exists: own.is_some(),
        missing: Vec::new(),
        stale: Vec::new(),
        unconfirmed: Vec::new(),
    };
    for (key, text) in &texts.source {
        let is_there = own.is_some_and(|own| own.texts.contains_key(key));
        let made_from = own.and_then(|own| own.made_from.get(key));
        match (is_there, made_from) {
            // What customers say is listed anew in each language.
            (false, _) if key.starts_with("say.") => {}
            (false, _) => standing.missing.push(key.clone()),
            (true, None) => standing.unconfirmed.push(key.clone()),
            (true, Some(made_from)) if !is_from(made_from, text) => standing.stale.push(key.clone()),
            (true, Some(_)) => {}
        }
    }
    standing
}

fn is_from(made_from: &Text, source: &Text) -> bool {
    made_from.text.eq_ignore_ascii_case(&fingerprint(&source.text))
}

fn documents(policies: &Policies) -> BTreeMap<Utf8PathBuf, &Texts> {
    let file = |folder: &str, id: &str| Utf8PathBuf::from(format!("{folder}/{id}.yaml"));
    let mut documents = BTreeMap::from([(Utf8PathBuf::from("sayso.yaml"), &policies.organisation.texts)]);
    let departments = policies.departments.iter();
    documents.extend(departments.map(|part| (file("departments", part.id.as_str()), &part.texts)));
    documents.extend(policies.guidelines.iter().map(|guideline| {
        let folder = format!("guidelines/{}", guideline.department.as_str());
        (file(&folder, guideline.id.as_str()), &guideline.texts)
    }));
    documents.extend(policies.notices.iter().map(|part| (file("notices", part.id.as_str()), &part.texts)));
    let recognitions = policies.recognitions.iter();
    documents.extend(recognitions.map(|part| (file("recognition", part.id.as_str()), &part.texts)));
    documents
}

/// Returns a translation with the fingerprints of what its texts are confirmed to translate.
///
/// `None` where the file cannot be read.
#[must_use]
pub fn confirmed(loaded: &Loaded, standing: &Standing, language: &LanguageTag) -> Option<String> {
    let texts = documents(&loaded.policies).remove(&standing.source)?;
    let own = texts.translations.get(language)?;
    let fingerprints = own.texts.keys().filter_map(|key| {
        let source = texts.source.get(key)?;
        Some(format!("  {key}: \"{}\"\n", fingerprint(&source.text)))
    });
    let block = format!("made_from:\n{}", fingerprints.collect::<String>());
    let text = loaded.sources.iter().find(|(_, source)| source.path() == standing.translation)?.1.text();
    Some(tidy(&standing.translation, without_made_from(text)? + &block))
}

/// The text of a translation up to its fingerprints, which stand last.
fn without_made_from(text: &str) -> Option<String> {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let id = sources.add("", text);
    let root = yaml::parse(&sources, id, &mut findings)?;
    let mut text = text.to_owned();
    if let Some(entry) = root.entry("made_from") {
        let span = entry.span();
        text.replace_range(span.start as usize..span.end as usize, "");
    }
    Some(text.trim_end().to_owned() + "\n")
}

/// Returns the beginning of a translation: every name, with the words of the source beside it.
#[must_use]
pub fn started(loaded: &Loaded, standing: &Standing) -> Option<String> {
    let texts = documents(&loaded.policies).remove(&standing.source)?;
    let mut root = Branch::default();
    for (key, text) in &texts.source {
        root.add(key, &text.text);
    }
    let mut written = String::new();
    root.write(0, &mut written);
    Some(tidy(&standing.translation, written))
}

/// Lays a new text out; one that cannot be read stays as it is.
fn tidy(path: &Utf8Path, text: String) -> String {
    match lay_out(path, text.as_bytes()) {
        Layout::Changed(text) => text,
        Layout::Kept | Layout::Unread { .. } | Layout::Unsure | Layout::Foreign => text,
    }
}

/// Texts under the parts of their keys.
#[derive(Default)]
struct Branch<'a> {
    words: Option<&'a str>,
    parts: Vec<(&'a str, Branch<'a>)>,
}

impl<'a> Branch<'a> {
    fn add(&mut self, key: &'a str, words: &'a str) {
        let (part, rest) = key.split_once('.').unwrap_or((key, ""));
        let at = self.parts.iter().position(|(known, _)| *known == part).unwrap_or_else(|| {
            self.parts.push((part, Branch::default()));
            self.parts.len() - 1
        });
        let Some((_, branch)) = self.parts.get_mut(at) else { return };
        if rest.is_empty() { branch.words = Some(words) } else { branch.add(rest, words) }
    }

    /// Texts in a row are numbered from nought and have no names of their own.
    fn is_list(&self) -> bool {
        let is_numbered = |n: usize| self.parts.iter().any(|(part, _)| *part == n.to_string());
        self.parts.iter().all(|(_, branch)| branch.words.is_some()) && (0..self.parts.len()).all(is_numbered)
    }

    fn write(&self, indent: usize, written: &mut String) {
        let mut parts: Vec<_> = self.parts.iter().collect();
        parts.sort_by_key(|(part, _)| part.parse::<usize>().unwrap_or(0));
        let blanks = " ".repeat(indent);
        for (part, branch) in parts {
            let name = if self.is_list() { "-".to_owned() } else { format!("{part}:") };
            let words =
                branch.words.map_or_else(String::new, |words| format!("  # {}", words.replace('\n', " ")));
            written.push_str(&format!("{blanks}{name}{words}\n"));
            branch.write(indent + 2, written);
        }
    }
}
