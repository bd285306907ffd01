//! The sample that the tour walks through, and the change it proposes.

use camino::{Utf8Path, Utf8PathBuf};
use include_dir::{Dir, include_dir};
use jiff::Timestamp;

use crate::files::{FilesError, Tree, read_text, write_atomically};
use crate::load::load;
use crate::simulate::{SampleOf, sample as sample_log};

/// The policies of Lakeside Resort.
static POLICIES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/policies");

/// The guideline whose limit the tour raises.
const GUIDELINE: &str = "policies/guidelines/billing/late-fee.yaml";

/// A text and what stands in its place afterwards.
pub type Edit = (&'static str, &'static str);

/// The proposal.
pub const LIMIT: Edit = ("up_to: {USD: 50, HUF: 18000}", "up_to: {USD: 75, HUF: 18000}");
/// The examples on either side of the limit.
pub const EXAMPLES: [Edit; 2] = [("amount: 50 USD", "amount: 75 USD"), ("amount: 51 USD", "amount: 76 USD")];

/// Returns the files of the sample.
#[must_use]
pub fn sample() -> Vec<(Utf8PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    let mut waiting = vec![&POLICIES];
    while let Some(folder) = waiting.pop() {
        waiting.extend(folder.dirs());
        let found =
            folder.files().filter_map(|file| Some((file.path().to_str()?.into(), file.contents().to_vec())));
        files.extend(found);
    }
    files.sort();
    files
}

/// Returns past decisions for the sample that never happened, as CSV.
#[must_use]
pub fn decisions(sample: &Tree, now: Timestamp) -> String {
    let loaded = load(sample.files().iter().map(|file| (file.path.as_path(), file.bytes.as_slice())));
    let until = loaded.policies.organisation.time_zone.to_datetime(now).date();
    sample_log(&loaded.policies, SampleOf { n_rows: 20_000, seed: 1, until, about: Some("late-fee") })
}

/// Edits the guideline of the scratch copy and says where and how.
///
/// # Errors
///
/// If the file cannot be read or written.
pub fn edit(root: &Utf8Path, edits: &[Edit]) -> Result<String, FilesError> {
    let path = root.join(GUIDELINE);
    let mut text = read_text(&path)?;
    let mut said = GUIDELINE.to_owned();
    for (before, after) in edits {
        text = text.replacen(before, after, 1);
        said += &format!("\n  - {before}\n  + {after}");
    }
    write_atomically(&path, text.as_bytes())?;
    Ok(said)
}

/// Returns what the tour leaves behind, and where.
#[must_use]
pub fn places(scratch: &Utf8Path) -> Vec<(&'static str, Utf8PathBuf)> {
    vec![
        ("the agents' pages, in a browser", scratch.join("pages/index.html")),
        ("the guideline that was changed", scratch.join(GUIDELINE)),
        ("the past decisions", scratch.join("decisions.csv")),
        ("the signed release", scratch.join("public")),
    ]
}
