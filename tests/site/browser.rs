//! Runs a script beside the helper, in Node and in Chromium, and returns what it reports.

use std::path::Path;
use std::process::Command;

/// Where a script runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Engine {
    Node,
    Chromium,
}

/// The engines that are installed; with `CI` set, both must be.
pub fn engines() -> Vec<Engine> {
    let all = [(Engine::Node, "node"), (Engine::Chromium, "chromium")];
    let is_there = |program: &str| Command::new(program).arg("--version").output().is_ok();
    let found: Vec<_> = all.into_iter().filter(|(_, program)| is_there(program)).collect();
    let is_required = std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(!is_required || found.len() == all.len(), "node and chromium must be installed: {found:?}");
    found.into_iter().map(|(engine, _)| engine).collect()
}

/// Runs a script in the frame of a page of a language, after the helper. It calls `report(text)` once.
pub fn run(engine: Engine, root: &Path, language: &str, script: &str) -> String {
    let test = root.join(format!("test-{language}.js"));
    std::fs::write(&test, script).unwrap();
    match engine {
        Engine::Node => node(root, language, &test),
        Engine::Chromium => {
            let page = root.join(language).join("test.html");
            let scripts = format!(
                "<!doctype html><meta charset=utf-8><body data-base=''><pre id=result></pre>\
                 <script src=../report.js></script><script src=data.js></script>\
                 <script src=../page.js></script><script src=../test-{language}.js></script>"
            );
            std::fs::write(&page, scripts).unwrap();
            chromium(root, &page)
        }
    }
}

/// Runs a script on a real page of the output.
pub fn run_on_page(root: &Path, page: &str, script: &str) -> String {
    std::fs::write(root.join("test-page.js"), script).unwrap();
    let html = std::fs::read_to_string(root.join(page)).unwrap();
    let up = "../".repeat(page.matches('/').count());
    let scripts = format!(
        "<pre id=result></pre><script src={up}report.js></script><script src={up}test-page.js></script></body>"
    );
    let name = root.join(page.replace(".html", "-test.html"));
    std::fs::write(&name, html.replace("</body>", &scripts)).unwrap();
    chromium(root, &name)
}

fn node(root: &Path, language: &str, test: &Path) -> String {
    let frame = r#"
const fs = require("fs"), vm = require("vm");
globalThis.window = globalThis;
globalThis.document = { body: { dataset: { base: "" } }, querySelectorAll: () => [], getElementById: () => null };
globalThis.location = { protocol: "file:", hash: "" };
globalThis.report = (text) => process.stdout.write(text);
for (const file of process.argv.slice(1)) vm.runInThisContext(fs.readFileSync(file, "utf8"), file);
"#;
    let rules = root.join("rules.js");
    let mut command = Command::new("node");
    command.arg("-e").arg(frame).arg(root.join(language).join("data.js"));
    if rules.exists() {
        command.arg(rules);
    }
    let output = command.arg(root.join("page.js")).arg(test).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn chromium(root: &Path, page: &Path) -> String {
    let report = "globalThis.report = (text) => { document.getElementById('result').textContent = 'REPORT' + text + 'END'; };\
                  onerror = (message) => report('error: ' + message);";
    std::fs::write(root.join("report.js"), report).unwrap();
    let profile = tempfile::TempDir::new().unwrap();
    let output = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--allow-file-access-from-files", "--virtual-time-budget=20000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap();
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let report = dom.split_once("REPORT").and_then(|(_, rest)| rest.split_once("END"));
    let report =
        report.unwrap_or_else(|| panic!("no report: {}\n{dom}", String::from_utf8_lossy(&output.stderr)));
    report.0.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
