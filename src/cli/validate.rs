//! `sayso validate`: what is wrong with the policies, and whether their examples hold.

use camino::{Utf8Path, Utf8PathBuf};
use clap::{Args, ValueEnum};

use super::env::{Env, Exit};
use super::failure::{Failure, user_error};
use super::fix::fix;
use super::policies::{PoliciesArgs, shown};
use crate::diagnostic::Findings;
use crate::files::{At, Repository, write_atomically};
use crate::lint;
use crate::load::{Loaded, load_tree};
use crate::model::Guideline;
use crate::prose::say;
use crate::report::findings::{self, FindingsReport};
use crate::report::junit::{Case, Suite, junit};

/// Check the policies: their form, their meaning, and their examples as tests
///
/// The exit code is 1 where something has to be put right; questions alone leave it at 0.
#[derive(Args, Debug)]
pub(super) struct Validate {
    /// How findings are shown
    #[arg(long, value_name = "FORMAT", default_value = "human", help_heading = "Output")]
    format: Format,
    /// A file to write too, in the form of its name: .txt, .json, .sarif, .md, .xml (JUnit); may be given
    /// several times
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    output: Vec<Utf8PathBuf>,
    /// Let questions count like mistakes
    #[arg(long)]
    strict: bool,
    /// Put right what is beyond doubt, such as `50USD`, `50,00` or `Yes`; comments and layout stay
    #[arg(long, conflicts_with = "revision")]
    fix: bool,
    #[command(flatten)]
    policies: PoliciesArgs,
}

/// How findings are shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Format {
    /// With excerpts, for a terminal
    Human,
    /// Line by line, for screen readers and logs
    Plain,
    /// For programs
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations of a GitHub workflow
    Github,
    /// For a comment
    Markdown,
    /// The examples as tests, for build servers
    Junit,
}

pub(super) fn run(args: &Validate, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let formats = args.output.iter().map(|path| of_file(path)).collect::<Result<Vec<_>, _>>()?;
    let folder = args.policies.folder(env)?;
    let tree = args.policies.tree(env)?;
    let tree = if args.fix { fix(tree, &folder, env)? } else { tree };
    let mut loaded = load_tree(&tree);
    let found = check(&loaded, &folder, &args.policies.at(), env);
    loaded.findings.extend(found);
    let shown = shown(&folder, env);
    let report = FindingsReport {
        findings: &loaded.findings,
        sources: &loaded.sources,
        folder: &shown,
        lang: env.lang,
    };
    for (path, format) in args.output.iter().zip(formats) {
        let text = render(&report, format, &loaded, env);
        write_atomically(&env.root.join(path), text.as_bytes())?;
    }
    let text = render(&report, args.format, &loaded, env);
    env.out.write_all(text.as_bytes())?;
    let counts = counts(&loaded, env);
    match args.format {
        Format::Human | Format::Plain => writeln!(env.out, "{counts}")?,
        Format::Json | Format::Sarif | Format::Github | Format::Markdown | Format::Junit => {
            writeln!(env.err, "{counts}")?;
        }
    }
    let findings = &loaded.findings;
    let is_clean = if args.strict { findings.is_empty() } else { !findings.has_errors() };
    Ok(if is_clean { Exit::Clean } else { Exit::Findings })
}

/// Looks at the meaning of what was loaded.
fn check(loaded: &Loaded, folder: &Utf8Path, at: &At, env: &Env<'_>) -> Findings {
    let today = loaded.policies.organisation.time_zone.to_datetime(env.now).date();
    let owners = match at {
        At::WorkTree => owners(folder),
        At::Revision(_) => None,
    };
    let owners = owners.as_ref().map(|(text, folder)| lint::Owners { text, folder: folder.as_str() });
    lint::check(loaded, today, owners)
}

/// The places where `CODEOWNERS` may lie in a repository.
const CODEOWNERS: [&str; 3] = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/// Returns who owns which file, with the place of the policy folder in the repository.
fn owners(folder: &Utf8Path) -> Option<(String, Utf8PathBuf)> {
    let repository = Repository::open(folder).ok()?;
    let root = repository.root();
    let text = CODEOWNERS.iter().find_map(|path| std::fs::read_to_string(root.join(path)).ok())?;
    let folder = folder.canonicalize_utf8().ok()?;
    Some((text, folder.strip_prefix(root).ok()?.to_owned()))
}

fn render(report: &FindingsReport<'_>, format: Format, loaded: &Loaded, env: &Env<'_>) -> String {
    report.render(match format {
        Format::Human => findings::Format::Human(env.look),
        Format::Plain => findings::Format::Plain,
        Format::Json => findings::Format::Json,
        Format::Sarif => findings::Format::Sarif,
        Format::Github => findings::Format::Github,
        Format::Markdown => findings::Format::Markdown,
        Format::Junit => return junit(&suites(report, loaded)),
    })
}

/// The examples as tests, one suite for each guideline.
fn suites(report: &FindingsReport<'_>, loaded: &Loaded) -> Vec<Suite> {
    let with_examples = loaded.policies.guidelines.iter().filter(|guideline| !guideline.examples.is_empty());
    with_examples
        .filter_map(|guideline| {
            let source = guideline.place.span()?.source;
            let path = report.folder.join(loaded.sources.get(source).path());
            let cases = tests(report, guideline, loaded);
            Some(Suite { name: guideline.id.to_string(), path: path.into_string(), cases })
        })
        .collect()
}

fn tests(report: &FindingsReport<'_>, guideline: &Guideline, loaded: &Loaded) -> Vec<Case> {
    let tests = guideline.examples.iter().enumerate().filter_map(|(n, example)| {
        let place = example.place.span()?;
        let answer = example.answer_place.span();
        let mut findings = loaded.findings.iter();
        let failed = findings.find(|finding| Some(finding.primary) == answer);
        Some(Case {
            name: guideline.texts.get(&format!("examples.{n}")).unwrap_or_default().to_owned(),
            line: loaded.sources.line_column(place).line,
            failure: failed.map(|finding| say(report.lang, finding.says, &finding.args)),
        })
    });
    tests.collect()
}

/// `17 guidelines, 140 examples, 0 findings`.
fn counts(loaded: &Loaded, env: &Env<'_>) -> String {
    let guidelines = &loaded.policies.guidelines;
    let n_examples: usize = guidelines.iter().map(|guideline| guideline.examples.len()).sum();
    let args = [
        ("guidelines", guidelines.len().into()),
        ("examples", n_examples.into()),
        ("findings", loaded.findings.len().into()),
    ];
    say(env.lang, "validate-counts", &args)
}

/// The format that the name of a file asks for.
fn of_file(path: &Utf8Path) -> Result<Format, Failure> {
    match path.extension() {
        Some("txt") => Ok(Format::Plain),
        Some("json") => Ok(Format::Json),
        Some("sarif") => Ok(Format::Sarif),
        Some("md") => Ok(Format::Markdown),
        Some("xml") => Ok(Format::Junit),
        Some(_) | None => {
            Err(user_error(format!("the name of `{path}` does not say in which form to write it"))
                .hinted("let it end in .txt, .json, .sarif, .md or .xml"))
        }
    }
}
