//! The helper in the page decides like the reference.

use crate::shop;

#[test]
fn dump() {
    for (name, policies) in [("sample", shop::sample()), ("rich", shop::rich())] {
        let now = "2026-11-24T10:00:00Z".parse().unwrap();
        std::fs::write(format!("/tmp/{name}-v.json"), sayso::site::vectors(&policies, now)).unwrap();
        let mut options = sayso::site::RenderOptions::new(jiff::civil::date(2026, 11, 24), "2026.47");
        options.edit_url = Some("https://git.example/policies/edit/main".into());
        for (path, bytes) in sayso::site::render(&policies, &options).unwrap() {
            let path = camino::Utf8PathBuf::from(format!("/tmp/out-{name}")).join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
}
