//! Adding a release to a publication.
//!
//! Everything is put together and signed in a workshop inside the publication, verified there as a stranger
//! would, and then moved into place in steps, each of which happens at once or not at all. The confirmation
//! that makes the release the newest one comes last, so a reader sees the last good release until then.

use camino::{Utf8Path, Utf8PathBuf};
use jiff::Timestamp;

use crate::bundle::archive_check::Discard;
use crate::bundle::canonical::{self, whole_seconds};
use crate::bundle::digest::Digest;
use crate::bundle::error::BundleError;
use crate::bundle::folder::move_to;
use crate::bundle::history::{HISTORY, History};
use crate::bundle::latest::{Latest, LatestFormat};
use crate::bundle::publication::{Built, Publication, later};
use crate::bundle::refused::Refused;
use crate::bundle::signature::Namespace;
use crate::bundle::signed_files::{
    self, LATEST, LATEST_SIGNATURE, LATEST_SIGNATURE_NEW, SignedRelease, archive_path, release_path,
};
use crate::bundle::signer::Signer;
use crate::bundle::standing::Standing;
use crate::bundle::trust::{KeyHolder, Trust};
use crate::bundle::trust_chain::{self, list_path};
use crate::bundle::workshop::Workshop;

/// What publishing came to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// There is a new release.
    New,
    /// The commit was published already; its release was confirmed to be the newest once more.
    AlreadyPublished,
    /// An interrupted `publish` had signed the release; now it is confirmed.
    Finished,
}

/// What was published.
#[derive(Clone, Debug)]
pub struct Published {
    /// What publishing came to.
    pub outcome: Outcome,
    /// The number of the newest release.
    pub version: u64,
    /// The hash of its `release.json`.
    pub release_sha256: Digest,
    /// The number of files in it.
    pub n_files: usize,
    /// Who has signed it, sorted.
    pub signed_by: Vec<String>,
    /// When it stops being usable.
    pub expires: Timestamp,
    /// Until when it is confirmed to be the newest.
    pub confirmed_until: Timestamp,
    /// Whether the list of signers was made along with it.
    pub is_first_trust: bool,
}

/// One move into place.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Step {
    /// Where it was put together.
    pub from: Utf8PathBuf,
    /// Where it goes.
    pub to: Utf8PathBuf,
}

impl Step {
    /// Moves it.
    pub fn run(&self) -> Result<(), BundleError> {
        move_to(&self.from, &self.to)
    }
}

/// A release that is signed and verified, but not in place yet. Dropping it leaves no trace.
pub struct Prepared {
    /// The moves that put it in place, in their order.
    pub steps: Vec<Step>,
    published: Published,
    workshop: Workshop,
}

impl Prepared {
    /// Puts the release in place.
    pub fn finish(self) -> Result<Published, BundleError> {
        self.steps.iter().try_for_each(Step::run)?;
        drop(self.workshop);
        Ok(self.published)
    }
}

/// Publishes the files of a commit as the next release in a folder, which may be new.
pub fn publish(
    publication: &Publication,
    to: &Utf8Path,
    signer: &Signer,
    now: Timestamp,
) -> Result<Published, BundleError> {
    prepare(publication, to, signer, now)?.finish()
}

/// Signs the next release and verifies it as a stranger would, without putting it in place.
pub fn prepare(
    publication: &Publication,
    to: &Utf8Path,
    signer: &Signer,
    now: Timestamp,
) -> Result<Prepared, BundleError> {
    let built = publication.build()?;
    let holder = signer.holder()?;
    let workshop = Workshop::enter(to)?;
    let now = whole_seconds(now);
    let Standing { trust, last, history, was_interrupted } = Standing::of(to, now)?;
    let is_first_trust = trust.is_none();
    let mut desk = Desk { publication, signer, now, to, workshop, steps: Vec::new() };
    let trust = match trust {
        Some(trust) => desk.known_trust(trust, &holder)?,
        None => desk.first_trust(holder)?,
    };
    let (newest, outcome) = match last {
        Some(last) if built.is_in(&last.release, &publication.commit) && now < last.release.expires => {
            (last, if was_interrupted { Outcome::Finished } else { Outcome::AlreadyPublished })
        }
        last => (desk.release(&trust, &built, last.as_ref())?, Outcome::New),
    };
    desk.history(history, &newest)?;
    let confirmed_until = desk.latest(&trust, &newest)?;
    let published = Published {
        outcome,
        version: newest.identity.version,
        release_sha256: newest.identity.sha256,
        n_files: newest.release.files.len(),
        signed_by: newest.by.into_keys().collect(),
        expires: newest.release.expires,
        confirmed_until,
        is_first_trust,
    };
    Ok(Prepared { steps: desk.steps, published, workshop: desk.workshop })
}

/// The place where the parts are put together, and the moves that follow.
struct Desk<'a> {
    publication: &'a Publication,
    signer: &'a Signer,
    now: Timestamp,
    to: &'a Utf8Path,
    workshop: Workshop,
    steps: Vec<Step>,
}

impl Desk<'_> {
    /// Makes the first list of signers, in which this signer may sign everything.
    fn first_trust(&mut self, holder: KeyHolder) -> Result<Trust, BundleError> {
        let Publication { name, validity, .. } = self.publication;
        let trust = Trust::of_one(name, holder.clone(), self.now, later(self.now, validity.trust)?);
        trust.check().map_err(BundleError::unusable)?;
        let bytes = canonical::write(&trust).map_err(BundleError::unusable)?;
        let desk = self.workshop.desk();
        desk.write(&trust_chain::path(1), &bytes)?;
        desk.write(&list_path(1), trust.allowed_signers().as_bytes())?;
        self.sign(Namespace::Trust, &bytes, &signature_path("trust/1", &holder))?;
        trust_chain::follow(self.workshop.desk(), None)?;
        self.then_move("trust/1");
        Ok(trust)
    }

    /// Checks that this signer may sign in a publication that is there already.
    fn known_trust(&self, trust: Trust, holder: &KeyHolder) -> Result<Trust, BundleError> {
        if trust.name != self.publication.name {
            return Err(BundleError::OtherName { there: trust.name, given: self.publication.name.clone() });
        }
        let may_sign = trust.keys.iter().find(|known| known.key == holder.key).is_some_and(|known| {
            [Namespace::Release, Namespace::Freshness]
                .into_iter()
                .all(|namespace| trust.principals(namespace).contains(&known.principal))
        });
        if may_sign {
            return Ok(trust);
        }
        let who = trust.roles.release.principals.clone();
        Err(BundleError::KeyNotTrusted { key: self.signer.key().to_owned(), who })
    }

    /// Signs the release after `last`.
    fn release(
        &mut self,
        trust: &Trust,
        built: &Built,
        last: Option<&SignedRelease>,
    ) -> Result<SignedRelease, BundleError> {
        if let Some(published) = last.map(|last| last.release.published).filter(|time| *time > self.now) {
            return Err(BundleError::ClockBehind { published, now: self.now });
        }
        let release = self.publication.release(built, last, trust.version, self.now)?;
        let version = release.version;
        let bytes = canonical::write(&release).map_err(BundleError::unusable)?;
        let desk = self.workshop.desk();
        desk.write(&release_path(version), &bytes)?;
        desk.write(&archive_path(version), &built.archive)?;
        let dir = format!("releases/{version}");
        self.sign(Namespace::Release, &bytes, &signature_path(&dir, &self.signer.holder()?))?;
        let signed = signed_files::release(self.workshop.desk(), trust, version, None)?;
        signed_files::archive(self.workshop.desk(), &signed.release, &mut Discard)?;
        self.then_move(&dir);
        Ok(signed)
    }

    /// Adds the newest release to the list of all of them.
    fn history(&mut self, mut history: History, newest: &SignedRelease) -> Result<(), BundleError> {
        history.add(newest)?;
        self.workshop.desk().write(HISTORY, &history.write()?)?;
        self.then_move(HISTORY);
        Ok(())
    }

    /// Confirms that a release is the newest one, and returns until when.
    fn latest(&mut self, trust: &Trust, newest: &SignedRelease) -> Result<Timestamp, BundleError> {
        let latest = Latest {
            format: LatestFormat::One,
            name: trust.name.clone(),
            issued: self.now,
            expires: later(self.now, self.publication.validity.latest)?,
            trust_version: trust.version,
            release: newest.identity.clone(),
        };
        let bytes = canonical::write(&latest).map_err(BundleError::unusable)?;
        self.workshop.desk().write(LATEST, &bytes)?;
        self.sign(Namespace::Freshness, &bytes, LATEST_SIGNATURE)?;
        let missing = || Refused::MissingFile { file: LATEST.to_owned() };
        signed_files::latest(self.workshop.desk(), trust)?.ok_or_else(missing)?;
        // Two files cannot be exchanged at once. A reader accepts either signature, so at no moment is the
        // confirmation that stands there without one that holds.
        self.steps.push(self.step(LATEST_SIGNATURE, LATEST_SIGNATURE_NEW));
        self.then_move(LATEST);
        let (from, to) = (self.to.join(LATEST_SIGNATURE_NEW), self.to.join(LATEST_SIGNATURE));
        self.steps.push(Step { from, to });
        Ok(latest.expires)
    }

    fn sign(&self, namespace: Namespace, bytes: &[u8], path: &str) -> Result<(), BundleError> {
        self.workshop.desk().write(path, &self.signer.sign(namespace, bytes)?)
    }

    fn then_move(&mut self, path: &str) {
        self.steps.push(self.step(path, path));
    }

    fn step(&self, from: &str, to: &str) -> Step {
        Step { from: self.workshop.desk().path(from), to: self.to.join(to) }
    }
}

/// Where the signature of somebody stands; the name tells the keys apart and means nothing.
fn signature_path(dir: &str, holder: &KeyHolder) -> String {
    format!("{dir}/signatures/{}.sig", Digest::of(holder.key.as_bytes()).short())
}
