//! Who may sign what: `trust.json`, and the list for stock `ssh-keygen` generated from it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ssh_key::{Algorithm, HashAlg, PublicKey};

use crate::bundle::amount::Amount;
use crate::bundle::canonical::{self, seconds, whole};
use crate::bundle::manifest::{demand, is_currency, is_name};
use crate::bundle::signature::Namespace;

/// The form of `trust.json`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
pub(super) enum TrustFormat {
    /// The first form.
    #[serde(rename = "sayso-trust-1")]
    One,
}

/// The people whose signatures count, and for what.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Trust {
    pub(super) format: TrustFormat,
    /// The name of the publication.
    pub name: String,
    /// The number of this version, counted from 1.
    #[serde(deserialize_with = "whole")]
    pub version: u64,
    /// When it was made.
    #[serde(with = "seconds")]
    pub issued: Timestamp,
    /// When a newer version has to have taken its place.
    #[serde(with = "seconds")]
    pub expires: Timestamp,
    /// Everyone with a key, sorted by principal.
    pub keys: Vec<KeyHolder>,
    /// What the keys may sign.
    pub roles: Roles,
}

/// Somebody with a key. One key each, and no key twice.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct KeyHolder {
    /// Who: usually an address, `anna@example.com`.
    pub principal: String,
    /// The public key, `ssh-ed25519 AAAA...`.
    pub key: String,
}

/// The three things a signature can be for.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Roles {
    /// The next version of this file.
    pub trust: Role,
    /// Releases.
    pub release: ReleaseRole,
    /// That a release is still the newest.
    pub freshness: Role,
}

/// Who may sign for something, and how many of them it takes.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Who may sign, sorted.
    pub principals: Vec<String>,
    /// How many have to.
    #[serde(deserialize_with = "whole")]
    pub threshold: u64,
}

/// Who may sign releases. It can take more of them when a release lets agents give much away.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseRole {
    /// Who may sign, sorted.
    pub principals: Vec<String>,
    /// How many have to sign an ordinary release.
    #[serde(deserialize_with = "whole")]
    pub threshold: u64,
    /// Up to which ceiling a release is ordinary. A currency that is not listed always counts as above.
    pub above: BTreeMap<String, Amount>,
    /// How many have to sign a release with a ceiling above that.
    #[serde(deserialize_with = "whole")]
    pub threshold_above: u64,
}

impl Trust {
    /// Makes the first version, in which one person signs everything.
    pub(super) fn of_one(name: &str, holder: KeyHolder, issued: Timestamp, expires: Timestamp) -> Self {
        let principals = vec![holder.principal.clone()];
        let role = Role { principals: principals.clone(), threshold: 1 };
        let release = ReleaseRole { principals, threshold: 1, above: BTreeMap::new(), threshold_above: 1 };
        Self {
            format: TrustFormat::One,
            name: name.to_owned(),
            version: 1,
            issued,
            expires,
            keys: vec![holder],
            roles: Roles { trust: role.clone(), release, freshness: role },
        }
    }

    /// Reads a trust file; says what is wrong with its form.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        let trust: Self = canonical::read(bytes).map_err(|error| error.to_string())?;
        trust.check()?;
        Ok(trust)
    }

    /// Says what is wrong with a trust file although each field has its form.
    pub(super) fn check(&self) -> Result<(), String> {
        demand(is_name(&self.name), "`name` is one line of text")?;
        demand(self.version > 0, "versions are counted from 1")?;
        demand(self.issued < self.expires, "it expires before it is issued")?;
        check_order(self.keys.iter().map(|holder| &holder.principal))?;
        for (at, holder) in self.keys.iter().enumerate() {
            holder.check()?;
            let twin = self.keys.iter().take(at).find(|other| other.key == holder.key);
            demand(twin.is_none(), &format!("`{}` has the key of somebody else", holder.principal))?;
        }
        for (name, principals, thresholds) in self.roles.all() {
            check_order(principals.iter())?;
            let unknown = principals.iter().find(|principal| self.holder(principal).is_none());
            demand(unknown.is_none(), &format!("role `{name}` names somebody without a key"))?;
            let possible = 1..=principals.len() as u64;
            let can_be_met = thresholds.iter().all(|threshold| possible.contains(threshold));
            demand(thresholds.is_sorted(), "`threshold_above` is less than `threshold`")?;
            demand(can_be_met, &format!("role `{name}` needs more signatures than people, or none"))?;
        }
        // There is one file for this signature, `latest.json.sig`.
        demand(self.roles.freshness.threshold == 1, "role `freshness` needs one signature")?;
        demand(self.roles.release.above.keys().all(|code| is_currency(code)), "a currency is three capitals")
    }

    /// Returns whoever goes by this name.
    pub(super) fn holder(&self, principal: &str) -> Option<&KeyHolder> {
        self.keys.iter().find(|holder| holder.principal == principal)
    }

    /// Returns those who may sign for a purpose.
    pub(super) fn principals(&self, namespace: Namespace) -> &[String] {
        match namespace {
            Namespace::Trust => &self.roles.trust.principals,
            Namespace::Release => &self.roles.release.principals,
            Namespace::Freshness => &self.roles.freshness.principals,
        }
    }

    /// Returns how many signatures a release with these ceilings needs, and the ceiling that asks for more.
    pub(super) fn release_threshold(&self, ceilings: &BTreeMap<String, Amount>) -> (u64, Option<String>) {
        let role = &self.roles.release;
        let is_above = |(code, ceiling): &(&String, &Amount)| {
            role.above.get(*code).is_none_or(|limit| ceiling.is_above(limit))
        };
        match ceilings.iter().find(is_above) {
            Some((code, ceiling)) if role.threshold_above > role.threshold => {
                (role.threshold_above, Some(format!("{code} {ceiling}")))
            }
            Some(_) | None => (role.threshold, None),
        }
    }

    /// Writes the list of keys in the form that `ssh-keygen -Y verify -f` reads.
    pub(super) fn allowed_signers(&self) -> String {
        let mut list = String::new();
        for holder in &self.keys {
            let names: Vec<_> = Namespace::ALL
                .into_iter()
                .filter(|namespace| self.principals(*namespace).contains(&holder.principal))
                .map(Namespace::as_str)
                .collect();
            // Without a namespace the key would count for every one of them.
            if !names.is_empty() {
                let _ =
                    writeln!(list, "{} namespaces=\"{}\" {}", holder.principal, names.join(","), holder.key);
            }
        }
        list
    }
}

impl Roles {
    fn all(&self) -> [(&'static str, &[String], [u64; 2]); 3] {
        let Self { trust, release, freshness } = self;
        [
            ("trust", &trust.principals, [trust.threshold; 2]),
            ("release", &release.principals, [release.threshold, release.threshold_above]),
            ("freshness", &freshness.principals, [freshness.threshold; 2]),
        ]
    }
}

impl KeyHolder {
    /// Returns the fingerprint of the key, `SHA256:...`, by which two people can compare it by telephone.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let key = PublicKey::from_openssh(&self.key);
        key.map(|key| key.fingerprint(HashAlg::Sha256).to_string()).unwrap_or_default()
    }

    fn check(&self) -> Result<(), String> {
        demand(
            is_principal(&self.principal),
            "a principal is letters, digits and `@._+-`, without spaces, commas or wildcards",
        )?;
        let key = PublicKey::from_openssh(&self.key).ok();
        let is_usable = key.is_some_and(|key| {
            matches!(key.algorithm(), Algorithm::Ed25519 | Algorithm::SkEd25519)
                && key.comment().is_empty()
                && key.to_openssh().is_ok_and(|text| text == self.key)
        });
        let why = "is not an ssh-ed25519 or sk-ssh-ed25519 key without a comment";
        demand(is_usable, &format!("the key of `{}` {why}", self.principal))
    }
}

/// Whether a text can stand for a person in a list for `ssh-keygen`, where some characters are patterns.
pub(super) fn is_principal(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 200
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"@._+-".contains(&b))
}

fn check_order<'a>(principals: impl Iterator<Item = &'a String> + Clone) -> Result<(), String> {
    let is_sorted = principals.clone().zip(principals.skip(1)).all(|(one, next)| one < next);
    demand(is_sorted, "principals are not sorted, or one stands twice")
}
