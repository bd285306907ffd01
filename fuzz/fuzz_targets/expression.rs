//! Whatever words stand for an amount, a test, a cap or a history, they are read or refused.

#![no_main]

use camino::Utf8Path;
use libfuzzer_sys::fuzz_target;
use sayso::load::load;

const ORGANISATION: &str = include_str!("../../policies/sayso.yaml");
const DEPARTMENT: &str = include_str!("../../policies/departments/billing.yaml");

fuzz_target!(|text: &str| {
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
    for finding in loaded.findings.iter() {
        let text = loaded.sources.get(finding.primary.source).text();
        assert!(text.get(finding.primary.start as usize..finding.primary.end as usize).is_some());
    }
});
