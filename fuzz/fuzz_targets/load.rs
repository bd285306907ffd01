//! Whatever bytes a file holds, loading answers: no panic, every place lies in its text, and a layout
//! changes nothing.

#![no_main]

use camino::Utf8Path;
use libfuzzer_sys::fuzz_target;
use sayso::load::layout::{Layout, lay_out};
use sayso::load::load;

const ORGANISATION: &str = include_str!("../../policies/sayso.yaml");
const DEPARTMENT: &str = include_str!("../../policies/departments/billing.yaml");
const GUIDELINE: &str = "guidelines/billing/late-fee.yaml";

fuzz_target!(|bytes: &[u8]| {
    for path in [GUIDELINE, "sayso.yaml"] {
        let files: [(&str, &[u8]); 3] = [
            ("sayso.yaml", ORGANISATION.as_bytes()),
            ("departments/billing.yaml", DEPARTMENT.as_bytes()),
            (GUIDELINE, b"title: T\n"),
        ];
        let with = |bytes| files.map(|(known, text)| if known == path { (known, bytes) } else { (known, text) });
        let read = |files: [(&str, &[u8]); 3]| load(files.iter().map(|(path, text)| (Utf8Path::new(*path), *text)));
        let loaded = read(with(bytes));
        for finding in loaded.findings.iter() {
            let text = loaded.sources.get(finding.primary.source).text();
            assert!(text.get(finding.primary.start as usize..finding.primary.end as usize).is_some());
        }
        match lay_out(Utf8Path::new(path), bytes) {
            Layout::Changed(text) => {
                assert!(matches!(lay_out(Utf8Path::new(path), text.as_bytes()), Layout::Kept), "laid out twice");
                assert!(read(with(text.as_bytes())).policies == loaded.policies, "another meaning");
            }
            Layout::Unsure => panic!("a layout that is not sure"),
            Layout::Kept | Layout::Unread { .. } | Layout::Foreign => {}
        }
    }
});
