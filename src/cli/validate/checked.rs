//! One look at the policies: what was loaded, what is told of it, and what is not shown.

use camino::{Utf8Path, Utf8PathBuf};

use crate::cli::env::Env;
use crate::cli::failure::{Failure, user_error};
use crate::cli::owners::owners;
use crate::cli::policies::shown;
use crate::diagnostic::Findings;
use crate::files::{At, read_text};
use crate::lint::{self, Around, Baseline, Heard, Owners};
use crate::load::Loaded;
use crate::model::Policies;
use crate::report::findings::{Aside, OfBaseline};

/// What the policies are held against.
#[derive(Clone, Copy)]
pub(super) struct Beside<'a> {
    /// What was recorded, and in which file; without it all that is found is shown.
    pub(super) baseline: Option<&'a (Baseline, String)>,
    /// An earlier version.
    pub(super) before: Option<&'a Policies>,
}

/// Policies that were looked at.
pub(super) struct Checked {
    pub(super) loaded: Loaded,
    /// The policy folder as it is shown.
    pub(super) folder: Utf8PathBuf,
    /// Everything that is told, shown or not.
    pub(super) found: Findings,
    /// What is shown of it.
    pub(super) findings: Findings,
    /// What is not.
    pub(super) aside: Aside,
}

impl Checked {
    /// Looks at policies.
    pub(super) fn new(loaded: Loaded, folder: &Utf8Path, at: &At, beside: Beside<'_>, env: &Env<'_>) -> Self {
        let owners = owners(folder, at);
        let owners = owners.as_ref().map(|file| Owners { text: &file.text, folder: file.folder.as_str() });
        let today = loaded.policies.organisation.time_zone.to_datetime(env.now).date();
        let Heard { findings: found, n_ignored } =
            lint::look(&loaded, Around { today, owners, before: beside.before });
        let mut aside = Aside { n_ignored, baseline: None };
        let findings = match beside.baseline {
            None => found.clone(),
            Some((baseline, file)) => {
                let compared = baseline.compare(found.clone(), &loaded.sources);
                // Of what cannot be understood nothing else is said, and that does not mean that it is gone.
                let gone = if compared.new.has_errors() { Vec::new() } else { compared.gone };
                aside.baseline = Some(OfBaseline { file: file.clone(), n_known: compared.n_known, gone });
                compared.new
            }
        };
        let folder = shown(folder, env);
        Self { loaded, folder, found, findings, aside }
    }
}

/// Reads a baseline; it is named as the user named it.
pub(super) fn baseline(file: &Utf8Path, env: &Env<'_>) -> Result<(Baseline, String), Failure> {
    let text = read_text(&env.root.join(file)).map_err(|error| {
        Failure::from(error).hinted(format!("write it first with `--write-baseline {file}`"))
    })?;
    let baseline = Baseline::read(&text)
        .map_err(|error| user_error(format!("`{file}` cannot be used as a baseline: {error}")))?;
    Ok((baseline, file.to_string()))
}
