//! Versions to compare: what git holds, what lies on disk, what was published.

use camino::Utf8Path;

use super::env::Env;
use super::failure::{Failure, policies_error};
use super::policies::shown;
use super::range::Named;
use crate::bundle::{contents, is_publication};
use crate::compare::{Needed, load_needed};
use crate::files::{At, Source, Tree, Versions};
use crate::load::Loaded;
use crate::report::findings::{Aside, FindingsReport, Format};

/// Loads two versions, without the guidelines that are the same in both.
pub(super) fn load_both(
    env: &mut Env<'_>,
    folder: &Utf8Path,
    (base, head): (&Named, &Named),
) -> Result<Needed, Failure> {
    let versions = Versions::open(folder, source(env, base)?, source(env, head)?)?;
    let needed = load_needed(&versions)?;
    demand_sound(env, folder, &needed.before, &base.0)?;
    demand_sound(env, folder, &needed.after, &head.0)?;
    Ok(needed)
}

/// A publication is named by its folder, or by the folder of one of its releases.
fn source(env: &Env<'_>, (_, at): &Named) -> Result<Source, Failure> {
    let At::Revision(name) = at else { return Ok(Source::Folder(at.clone())) };
    let dir = env.root.join(name);
    let release = || {
        let version = dir.file_name()?.parse().ok()?;
        let publication = dir.parent().filter(|above| above.file_name() == Some("releases"))?.parent()?;
        is_publication(publication).then(|| (publication.to_owned(), version))
    };
    let release = match is_publication(&dir) {
        true => Some((dir.clone(), None)),
        false => release().map(|(publication, version)| (publication, Some(version))),
    };
    let Some((publication, version)) = release else { return Ok(Source::Folder(at.clone())) };
    let entries = contents(&publication, version)?.entries.into_iter();
    let below = |path: &str| path.strip_prefix("policies/").map(str::to_owned);
    let files = entries.filter_map(|entry| Some((below(&entry.path)?, entry.bytes)));
    Ok(Source::Read(Tree::from_memory(files)))
}

/// Shows the mistakes of a version and ends, if there are any.
fn demand_sound(env: &mut Env<'_>, folder: &Utf8Path, loaded: &Loaded, name: &str) -> Result<(), Failure> {
    let findings = loaded.mistakes();
    if findings.is_empty() {
        return Ok(());
    }
    let report = FindingsReport {
        findings: &findings,
        aside: &Aside::default(),
        sources: &loaded.sources,
        folder: &shown(folder, env),
        lang: env.lang,
    };
    env.err.write_all(report.render(Format::Plain).as_bytes()).map_err(Failure::from)?;
    let what = match findings.n_errors() {
        1 => "a mistake in `{}` keeps it from being compared".replace("{}", name),
        n => format!("{n} mistakes in `{name}` keep it from being compared"),
    };
    Err(policies_error(what))
}
