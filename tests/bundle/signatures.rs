//! Which signatures count: the rules that are stricter than those of `ssh-keygen`.

use camino::Utf8PathBuf;
use sha2::{Digest, Sha256};
use ssh_key::private::Ed25519Keypair;
use ssh_key::public::{KeyData, SkEd25519};
use ssh_key::{Algorithm, HashAlg, LineEnding, PrivateKey, PublicKey, Signature, SigningKey, SshSig};

use crate::desk::{Desk, run};
use crate::forge::{another_key, sign};

const RELEASE: &str = "releases/1/release.json";

/// Puts another signature in the place of the one on the release.
fn with_signature(desk: &Desk, signature: &[u8]) -> sayso::bundle::Refused {
    desk.write(&desk.signature_in("releases/1"), signature);
    desk.refusal()
}

#[test]
fn a_signature_for_another_purpose_does_not_count() {
    let desk = Desk::with_release();
    let bytes = desk.read(RELEASE);
    for namespace in ["trust@sayso", "freshness@sayso", "file", "release@sayso2"] {
        let refused = with_signature(&desk, &sign(desk.anna.key(), namespace, &bytes));
        assert_eq!(refused.name(), "untrusted");
        assert!(refused.to_string().contains(&format!("made for `{namespace}`")), "{refused}");
    }
}

#[test]
fn the_signature_of_a_stranger_does_not_count() {
    let desk = Desk::with_release();
    for kind in ["ed25519", "ecdsa", "rsa"] {
        let (stranger, _) = another_key(&desk, kind, kind);
        let refused = with_signature(&desk, &sign(&stranger, "release@sayso", &desk.read(RELEASE)));
        assert_eq!(refused.name(), "untrusted", "{kind}");
    }
}

#[test]
fn only_sha_512_counts() {
    let desk = Desk::with_release();
    let key = desk.anna.key().as_str();
    let arguments = ["-q", "-Y", "sign", "-O", "hashalg=sha256", "-n", "release@sayso", "-f", key];
    let signature = run("ssh-keygen", &arguments, &desk.read(RELEASE), &desk.root);
    let refused = with_signature(&desk, &signature);
    assert_eq!(refused.name(), "untrusted");
    assert!(refused.to_string().contains("SHA-512"), "{refused}");
}

/// Texts around and inside the armor that one reader or another overlooks.
#[test]
fn a_signature_has_one_writing_only() {
    let desk = Desk::with_release();
    let path = desk.signature_in("releases/1");
    let original = String::from_utf8(desk.read(&path)).unwrap();
    let (first, rest) = original.split_once('\n').unwrap();
    let unwrapped = rest.replacen('\n', "", 2);
    for other in [
        format!("Signed by the board\n{original}"),
        format!("{original}PS: all limits are void\n"),
        format!("{original}{original}"),
        original.trim_end().to_owned(),
        format!("\n{original}"),
        format!("{first} \n{rest}"),
        format!("{first}\nComment: x\n\n{rest}"),
        format!("{first}\n{unwrapped}"),
        original.replace("\n-----END", "=\n-----END"),
    ] {
        assert_ne!(other, original);
        assert_eq!(with_signature(&desk, other.as_bytes()).name(), "untrusted", "{other}");
    }
}

/// The field is part of what is signed, so this one is signed anew as a program of the future might.
#[test]
fn nothing_may_stand_in_the_reserved_field() {
    let desk = Desk::with_release();
    let key = Ed25519Keypair::from_seed(&[7; 32]);
    let signed = signature_with_reserved(&key, "release@sayso", b"notes", &desk.read(RELEASE));
    trust_key(&desk, &PublicKey::from(KeyData::Ed25519(key.public)));
    let refused = with_signature(&desk, &signed);
    assert_eq!(refused.name(), "untrusted");
    assert!(refused.to_string().contains("kept empty"), "{refused}");
    let plain = signature_with_reserved(&key, "release@sayso", b"", &desk.read(RELEASE));
    desk.write(&desk.signature_in("releases/1"), &plain);
    assert!(desk.verify().is_ok(), "it was the field and nothing else");
}

#[test]
fn a_hardware_key_must_be_touched() {
    let desk = Desk::with_release();
    let key = SoftHardwareKey::new();
    trust_key(&desk, &key.public());
    let bytes = desk.read(RELEASE);
    assert_eq!(with_signature(&desk, &key.sign("release@sayso", &bytes, 0)).name(), "no-touch");
    assert_eq!(with_signature(&desk, &key.sign("release@sayso", &bytes, 4)).name(), "no-touch");
    let touched = key.sign("release@sayso", &bytes, 1);
    desk.write(&desk.signature_in("releases/1"), &touched);
    let verified = desk.verify().unwrap();
    let script = verified.stock_commands(&desk.dir).join("\n");
    run("sh", &["-e", "-c", &script], b"", &desk.root);

    let claimed = key.sign("release@sayso", &bytes, 0);
    let mut lying = SshSig::from_pem(&claimed).unwrap().signature_bytes().to_vec();
    lying[64] = 1;
    let lying = armored(&key.public(), "release@sayso", Signature::new(Algorithm::SkEd25519, lying).unwrap());
    assert_eq!(with_signature(&desk, &lying).name(), "untrusted", "the touch is part of what is signed");
}

/// A hardware key of software: the same signatures, and it says of itself what it is told to.
struct SoftHardwareKey {
    pair: Ed25519Keypair,
}

impl SoftHardwareKey {
    fn new() -> Self {
        Self { pair: Ed25519Keypair::from_seed(&[9; 32]) }
    }

    fn public(&self) -> PublicKey {
        PublicKey::from(KeyData::SkEd25519(SkEd25519::new(self.pair.public, "ssh:")))
    }

    fn sign(&self, namespace: &str, bytes: &[u8], flags: u8) -> Vec<u8> {
        let signed = SshSig::signed_data(namespace, HashAlg::Sha512, bytes).unwrap();
        let rest = [flags, 0, 0, 0, 1];
        let message = [&Sha256::digest("ssh:")[..], &rest, &Sha256::digest(signed)].concat();
        let raw = raw_signature(&PrivateKey::from(self.pair.clone()), &message);
        let signature = Signature::new(Algorithm::SkEd25519, [raw.as_bytes(), &rest].concat()).unwrap();
        armored(&self.public(), namespace, signature)
    }
}

fn raw_signature(key: &impl SigningKey, message: &[u8]) -> Signature {
    key.try_sign(message).unwrap()
}

fn armored(key: &PublicKey, namespace: &str, signature: Signature) -> Vec<u8> {
    let signed = SshSig::new(key.key_data().clone(), namespace, HashAlg::Sha512, signature).unwrap();
    signed.to_pem(LineEnding::LF).unwrap().into_bytes()
}

/// Builds a signature field by field.
fn signature_with_reserved(key: &Ed25519Keypair, namespace: &str, reserved: &[u8], bytes: &[u8]) -> Vec<u8> {
    let field = |bytes: &[u8]| [&u32::try_from(bytes.len()).unwrap().to_be_bytes(), bytes].concat();
    let hash = sha2::Sha512::digest(bytes);
    let rest = [field(namespace.as_bytes()), field(reserved), field(b"sha512")].concat();
    let message = [b"SSHSIG".to_vec(), rest.clone(), field(&hash)].concat();
    let raw = raw_signature(&PrivateKey::from(key.clone()), &message);
    let public = PublicKey::from(KeyData::Ed25519(key.public)).to_bytes().unwrap();
    let signature = [field(b"ssh-ed25519"), field(raw.as_bytes())].concat();
    let blob = [b"SSHSIG".to_vec(), vec![0, 0, 0, 1], field(&public), rest, field(&signature)].concat();
    let armor = run("base64", &["-w", "70"], &blob, &Utf8PathBuf::from("/"));
    [b"-----BEGIN SSH SIGNATURE-----\n".to_vec(), armor, b"-----END SSH SIGNATURE-----\n".to_vec()].concat()
}

/// Lets another key sign releases besides Anna's.
fn trust_key(desk: &Desk, key: &PublicKey) {
    crate::signers::add_signer(desk, "zoe@lakeside.example", &key.to_openssh().unwrap());
}
