//! `sayso propose`: a wish, written into the file and onto a branch of its own.

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;

use super::env::{Env, Exit};
use super::failure::{Failure, policies_error, user_error};
use super::owners::owners;
use super::policies::PoliciesArgs;
use crate::analysis::Budget;
use crate::cases::{Desk, guideline, read, remedy};
use crate::compare::{Changes, compare, said};
use crate::decision::asked_fact;
use crate::diagnostic::{Level, nearest};
use crate::files::{At, Author, Repository, Tree, write_atomically};
use crate::lint::Owners;
use crate::load::{Loaded, load_tree};
use crate::model::{FactId, Guideline, Policies, Remedy, RoleId, built_in};
use crate::prose::{Form, Lang, Words, say, value};
use crate::report::changes::{ChangesReport, Format};
use crate::report::look::Look;
use crate::report::review::{self, Links, ReviewReport};
use crate::review::proposal::Proposal;
use crate::review::propose::{Edit, ProposeError, Wish};

/// Propose a change without editing YAML: another limit, a cap, one condition less
///
/// Writes the wish into the guideline's file, where comments and layout stay, makes a branch with a
/// commit that says in plain words what changes, and prints the text for a pull request.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  sayso propose late-fee.waive-fee --role agent --up-to 75USD --why 'Most fees are between 50 and 75.'\n  sayso propose late-fee.credit --cap 'at most 2 per customer in any 12 months' --why 'Some ask every month.'"
)]
pub(super) struct Propose {
    /// The remedy, as `guideline.remedy`; a guideline alone where it has one remedy
    #[arg(value_name = "GUIDELINE.REMEDY")]
    what: String,
    /// The role whose grant is meant [default: the lowest]
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// The new limit, such as `75USD`
    #[arg(long, value_name = "AMOUNT", group = "edit", required = true)]
    up_to: Option<String>,
    /// A cap: takes the place of the one that counts by the same, or is added
    #[arg(long, value_name = "CAP", group = "edit")]
    cap: Option<String>,
    /// Take out the condition of the grant
    #[arg(long, group = "edit")]
    without_condition: bool,
    /// Why, in a sentence for those who decide about it
    #[arg(long, value_name = "TEXT")]
    why: String,
    /// The name of the branch [default: made of what is proposed]
    #[arg(long, value_name = "NAME")]
    branch: Option<String>,
    #[command(flatten)]
    policies: PoliciesArgs,
}

/// Edits, commits and prints.
pub(super) fn run(args: &Propose, env: &mut Env<'_>) -> Result<Exit, Failure> {
    let folder = args.policies.folder(env)?;
    let repository = Repository::open(&folder)?;
    let tree = Tree::from_disk(&folder)?;
    let before = load_tree(&tree);
    if before.findings.has_errors() {
        return Err(
            policies_error("there are mistakes in the policies").hinted("see them with `sayso validate`")
        );
    }
    let (guideline, remedy) = target(args, &before.policies)?;
    let edit = edit(args, &before.policies, guideline, remedy)?;
    let path = path_of(guideline, &before)?;
    repository.must_be_committed(&folder.join(&path))?;
    let text = Wish { guideline, remedy, edit: &edit }.written(&before)?;
    let after = with(&tree, &path, &text)?;
    let changes = compare(&before.policies, &after.policies, Budget::default());
    if changes.is_empty() {
        return Err(user_error("this is what the guideline says already"));
    }
    let subject = subject(guideline, &edit, &changes, (&before.policies, &after.policies), env);
    let branch = args.branch.clone().unwrap_or_else(|| slug(args));
    let message = format!("{subject}\n\n{}\n\n{}", args.why.trim(), told(&changes, &before, &after, env));
    let author = author(env);
    let commit =
        repository.begin_proposal(&branch, &folder.join(&path), text.as_bytes(), &message, &author)?;
    write_atomically(&folder.join(&path), text.as_bytes())?;
    repository.switch_to(&branch, &folder.join(&path))?;
    writeln!(env.err, "branch {branch}, commit {}", commit.id.get(..10).unwrap_or(&commit.id))?;
    let comment = comment(&folder, (&before, &after), &commit.id, env);
    writeln!(env.out, "{subject}\n\n{}\n\n{comment}", args.why.trim())?;
    Ok(Exit::Clean)
}

fn target<'a>(args: &Propose, policies: &'a Policies) -> Result<(&'a Guideline, &'a Remedy), Failure> {
    let (id, named) = match args.what.split_once(['.', '/']) {
        Some((id, remedy)) => (id, Some(remedy)),
        None => (args.what.as_str(), None),
    };
    let guideline = guideline(policies, id)?;
    if let Some(named) = named {
        return Ok((guideline, remedy(guideline, named)?));
    }
    match guideline.remedies.as_slice() {
        [one] => Ok((guideline, one)),
        several => {
            let known: Vec<String> = several.iter().map(|remedy| format!("{id}.{}", remedy.id)).collect();
            Err(user_error(format!("`{id}` does not have exactly one remedy"))
                .hinted(format!("name one of: {}", known.join(", "))))
        }
    }
}

fn edit(
    args: &Propose,
    policies: &Policies,
    guideline: &Guideline,
    remedy: &Remedy,
) -> Result<Edit, Failure> {
    if let Some(cap) = &args.cap {
        return Ok(Edit::Cap(cap.trim().to_owned()));
    }
    let role = role(args, policies, remedy)?;
    match &args.up_to {
        Some(text) => {
            let desk = Desk::new(policies, Some(guideline), None);
            let fact = asked_fact(Some(remedy));
            Ok(Edit::UpTo(role, read(&desk, fact.as_str(), text)?))
        }
        None => Ok(Edit::WithoutCondition(role)),
    }
}

/// The role that is named, or the lowest that the remedy has a grant for.
fn role(args: &Propose, policies: &Policies, remedy: &Remedy) -> Result<RoleId, Failure> {
    let Some(name) = &args.role else {
        let first = remedy.may.iter().find_map(|may| may.role.clone());
        let lowest = policies.organisation.roles().next().cloned();
        return Ok(first.or(lowest).unwrap_or_else(|| RoleId::new("")));
    };
    if policies.organisation.rank(&RoleId::new(name)).is_some() {
        return Ok(RoleId::new(name));
    }
    let failure = user_error(format!("there is no role `{name}`"));
    Err(match nearest(name, policies.organisation.roles().map(RoleId::as_str)) {
        Some(near) => failure.hinted(format!("did you mean `{near}`?")),
        None => failure,
    })
}

fn path_of(guideline: &Guideline, loaded: &Loaded) -> Result<Utf8PathBuf, Failure> {
    let span = guideline.place.span().ok_or_else(|| Failure::from(ProposeError::Unreadable))?;
    Ok(loaded.sources.get(span.source).path().to_owned())
}

/// Loads the policies with another text in one file; a wish that cannot be understood is refused.
fn with(tree: &Tree, path: &Utf8Path, text: &str) -> Result<Loaded, Failure> {
    let files = tree.files().iter().map(|file| {
        let bytes = if file.path == path { text.as_bytes().to_vec() } else { file.bytes.clone() };
        (file.path.clone(), bytes)
    });
    let loaded = load_tree(&Tree::from_memory(files));
    let Some(finding) = loaded.findings.iter().find(|finding| finding.rule.level == Level::Error) else {
        return Ok(loaded);
    };
    let said = say(Lang::En, finding.says, &finding.args);
    Err(user_error(format!("this cannot be written into `{path}`: {said}")))
}

/// The first line of the commit and the title of the pull request.
fn subject(
    guideline: &Guideline,
    edit: &Edit,
    changes: &Changes,
    (before, after): (&Policies, &Policies),
    env: &Env<'_>,
) -> String {
    let words = Words::new(env.lang, after);
    let title = words.title(guideline);
    let args = |role: &RoleId| [("guideline", title.clone().into()), ("role", words.role_group(role).into())];
    let said = said(changes, before, after, env.lang);
    let first = said.guidelines.first().and_then(|one| one.lines.first()).map(|line| line.text.clone());
    match edit {
        Edit::UpTo(role, amount) => {
            let fact = FactId::new(built_in::AMOUNT);
            let new = value(&words, &fact, amount, Form::Plain);
            let [guideline, role] = args(role);
            say(env.lang, "propose-limit", &[guideline, role, ("new", new.into())])
        }
        Edit::Cap(_) | Edit::WithoutCondition(_) => {
            format!("{title}: {}", first.unwrap_or(said.headline).trim_end_matches('.'))
        }
    }
}

/// What changes, in plain words, for the message of the commit.
fn told(changes: &Changes, before: &Loaded, after: &Loaded, env: &Env<'_>) -> String {
    let report = ChangesReport {
        changes,
        before: &before.policies,
        after: &after.policies,
        names: ("before", "after"),
        lang: env.lang,
    };
    report.render(Format::Human(Look { color: false, width: 72 }))
}

fn comment(folder: &Utf8Path, (before, after): (&Loaded, &Loaded), commit: &str, env: &Env<'_>) -> String {
    let owners = owners(folder, &At::WorkTree);
    let agreed = std::collections::BTreeSet::new();
    let proposal = Proposal {
        before,
        after,
        today: after.policies.organisation.time_zone.to_datetime(env.now).date(),
        owners: owners.as_ref().map(|file| Owners { text: &file.text, folder: file.folder.as_str() }),
        owners_before: None,
        past: None,
        agreed: &agreed,
    };
    let review = proposal.review();
    let report = ReviewReport {
        review: &review,
        before: &before.policies,
        after: &after.policies,
        names: ("base", commit.get(..10).unwrap_or(commit)),
        is_first: false,
        links: &Links::default(),
        lang: env.lang,
    };
    report.render(review::Format::Summary)
}

/// `propose/late-fee-waive-fee-agent-75usd`.
fn slug(args: &Propose) -> String {
    let edit = args.up_to.as_deref().or(args.cap.as_deref()).unwrap_or("without condition");
    let role = args.role.as_deref().unwrap_or_default();
    let words = format!("{} {role} {edit}", args.what).to_lowercase();
    let letters: String =
        words.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    format!("propose/{}", letters.split_whitespace().take(8).collect::<Vec<_>>().join("-"))
}

/// Who commits: what git's own variables say, else what it is configured with.
fn author(env: &Env<'_>) -> Author {
    let var = |name: &str| env.vars.get(name).filter(|value| !value.is_empty()).cloned();
    let named = var("GIT_AUTHOR_NAME").zip(var("GIT_AUTHOR_EMAIL"));
    Author { named, now: env.now }
}

impl From<ProposeError> for Failure {
    fn from(error: ProposeError) -> Self {
        user_error(error.to_string()).hinted(error.hint())
    }
}
