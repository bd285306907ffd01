//! The scripts and the style sheet that all pages share.

use camino::Utf8PathBuf;

use super::{RenderOptions, minify};

/// The parts of the helper in the page, in the order of their floors.
const HELPER: [&str; 5] = [
    include_str!("script/decide.js"),
    include_str!("script/dates.js"),
    include_str!("script/answer.js"),
    include_str!("script/search.js"),
    include_str!("script/page.js"),
];

/// Returns the files that are the same in every language.
pub(super) fn files(options: &RenderOptions) -> Vec<(Utf8PathBuf, Vec<u8>)> {
    let offline =
        include_str!("script/offline.js").replace("VERSION", &options.version.replace(['"', '\\'], "-"));
    vec![
        ("offline.js".into(), minify::script(&offline).into_bytes()),
        ("page.js".into(), helper().into_bytes()),
        ("style.css".into(), minify::style(include_str!("style/page.css")).into_bytes()),
    ]
}

/// The helper, hidden from other scripts but for the doors that tests knock at.
fn helper() -> String {
    let whole = HELPER.concat();
    minify::script(&format!("(() => {{ \"use strict\";\n{whole}\n}})();"))
}
