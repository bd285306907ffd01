//! The helper in the page decides like the reference.

use crate::shop;

#[test]
fn dump() {
    for (name, policies) in [("sample", shop::sample()), ("rich", shop::rich())] {
        let now = "2026-11-24T10:00:00Z".parse().unwrap();
        std::fs::write(format!("/tmp/{name}-v.json"), sayso::site::vectors(&policies, now)).unwrap();
        std::fs::write(format!("/tmp/{name}-t.json"), sayso::site::tables(&policies)).unwrap();
    }
}
