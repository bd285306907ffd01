//! What must hold whatever a file says. Used by the fuzz targets and by `tests/fuzz.rs`.

use camino::Utf8Path;
use sayso::load::layout::{Layout, lay_out};
use sayso::load::{Loaded, load};

const ORGANISATION: &str = include_str!("../policies/sayso.yaml");
const DEPARTMENT: &str = include_str!("../policies/departments/billing.yaml");
const GUIDELINE: &str = "guidelines/billing/late-fee.yaml";

/// Whatever bytes a file holds, loading answers, and a layout changes nothing.
pub(crate) fn read(bytes: &[u8]) {
    for path in [GUIDELINE, "sayso.yaml"] {
        let files: [(&str, &[u8]); 3] = [
            ("sayso.yaml", ORGANISATION.as_bytes()),
            ("departments/billing.yaml", DEPARTMENT.as_bytes()),
            (GUIDELINE, b"title: T\n"),
        ];
        let with =
            |bytes| files.map(|(known, text)| if known == path { (known, bytes) } else { (known, text) });
        let read =
            |files: [(&str, &[u8]); 3]| load(files.iter().map(|(path, text)| (Utf8Path::new(*path), *text)));
        let loaded = read(with(bytes));
        check(&loaded);
        match lay_out(Utf8Path::new(path), bytes) {
            Layout::Changed(text) => {
                assert!(
                    matches!(lay_out(Utf8Path::new(path), text.as_bytes()), Layout::Kept),
                    "laid out twice"
                );
                assert!(read(with(text.as_bytes())).policies == loaded.policies, "another meaning");
            }
            Layout::Unsure => panic!("a layout that is not sure"),
            Layout::Kept | Layout::Unread { .. } | Layout::Foreign => {}
        }
    }
}

/// Whatever words stand for an amount, a test, a cap or a history, they are read or refused.
pub(crate) fn express(text: &str) {
    let quoted = format!("'{}'", text.replace('\'', "''").replace(['\n', '\r'], " "));
    let guideline = format!(
        "title: T
facts:
  own: {{type: money, is: {quoted}}}
  often: {{type: number, is: {quoted}}}
remedies:
  a:
    title: A
    may:
      - role: agent
        when: {{tenure: {quoted}, invoice_date: {quoted}, bill: {quoted}, membership: {quoted}, bottle: {quoted}}}
        up_to: {quoted}
    caps:
      - limit: {quoted}
        when_used_up: {quoted}
examples:
  - given: {{amount: {quoted}, decided_at: {quoted}, invoice_date: {quoted}}}
    answer: {quoted}
"
    );
    let department = format!("{DEPARTMENT}  - name: N\n    hours: {quoted}\n");
    let files = [
        ("sayso.yaml", ORGANISATION),
        ("departments/billing.yaml", department.as_str()),
        ("guidelines/billing/a.yaml", guideline.as_str()),
    ];
    let loaded = load(files.iter().map(|(path, text)| (Utf8Path::new(*path), text.as_bytes())));
    check(&loaded);
}

/// Every finding has a place in its text.
fn check(loaded: &Loaded) {
    for finding in loaded.findings.iter() {
        let text = loaded.sources.get(finding.primary.source).text();
        assert!(text.get(finding.primary.start as usize..finding.primary.end as usize).is_some());
    }
}
