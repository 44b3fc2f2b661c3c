//! The store's key: made once at random, sealed under a password and a recovery code in `key.json`.
//!
//! The key itself is never written in the clear by this module; keeping it in the system's keyring is
//! the application's. Database and blobs each get a key of their own, derived from this one.

mod code;
#[cfg(test)]
mod tests;

use crate::{durable, hex};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::io::{ErrorKind, Read};
use std::path::Path;
use tafelstuk_model::{Error, Result, id};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The key file's name inside the store's folder.
pub const FILE: &str = "key.json";
/// The fewest characters that a password may have.
pub const PASSWORD_MINIMUM: u32 = 10;
/// The most bytes that a key file may have.
pub(crate) const FILE_LIMIT: u64 = 64 * 1024;
const FORMAT: i64 = 1;

/// Argon2id at 64 MiB and three passes, RFC 9106's second recommendation with one lane.
const STRETCH: (u32, u32, u32) = (64 * 1024, 3, 1);
/// The most that a key file may ask of this computer: 256 MiB, ten passes, four lanes.
const STRETCH_LIMIT: (u32, u32, u32) = (256 * 1024, 10, 4);

/// The key that everything in a store hangs on. Wiped from memory when dropped; never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct StoreKey(Zeroizing<[u8; 32]>);

impl StoreKey {
    /// A new key from the system's randomness.
    pub fn fresh() -> Result<Self> {
        Ok(Self(Zeroizing::new(random()?)))
    }

    /// The raw key of the database.
    pub fn database_key(&self) -> Zeroizing<[u8; 32]> {
        self.derive("tafelstuk store v1 database key")
    }

    /// The key under which contents of files are sealed.
    pub fn blob_key(&self) -> Zeroizing<[u8; 32]> {
        self.derive("tafelstuk store v1 blob key")
    }

    /// The key that hides which content a blob's file name stands for.
    pub fn blob_name_key(&self) -> Zeroizing<[u8; 32]> {
        self.derive("tafelstuk store v1 blob name key")
    }

    /// The key as 64 hexadecimal digits, for the system's keyring.
    pub fn to_hex(&self) -> Zeroizing<String> {
        hex::encode(&*self.0)
    }

    /// The key from [`StoreKey::to_hex`]'s text.
    pub fn from_hex(text: &str) -> Result<Self> {
        let bytes = hex::decode(text.trim()).map(Zeroizing::new);
        bytes.map(Self).ok_or_else(|| Error::Damaged { detail: "key".into() })
    }

    fn derive(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(blake3::derive_key(purpose, &*self.0))
    }

    /// Tells keys apart without telling anything about the key.
    fn check(&self) -> String {
        hex::encode(&self.derive("tafelstuk store v1 key check")[..16]).to_string()
    }
}

impl fmt::Debug for StoreKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreKey(hidden)")
    }
}

/// `key.json`: which store this is, and its key sealed for whoever knows a secret.
///
/// It travels in every backup. Without a password or recovery code set it seals nothing, and the key is in
/// the system's keyring only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFile {
    format: i64,
    store_id: Uuid,
    created: DateTime<Utc>,
    check: String,
    wraps: Vec<Wrap>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Password,
    Recovery,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrap {
    kind: Kind,
    kdf: Kdf,
    nonce: String,
    sealed: String,
}

/// How a secret is stretched; costs in KiB, passes and lanes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kdf {
    name: KdfName,
    m_kib: u32,
    t: u32,
    p: u32,
    salt: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum KdfName {
    Argon2id,
}

impl KeyFile {
    /// The file of a new store under `key`, that nothing opens yet.
    pub fn new(key: &StoreKey, now: DateTime<Utc>) -> Self {
        Self { format: FORMAT, store_id: id::fresh(now), created: now, check: key.check(), wraps: Vec::new() }
    }

    /// The store's lasting name.
    pub fn store_id(&self) -> Uuid {
        self.store_id
    }

    /// When the store was made.
    pub fn created(&self) -> DateTime<Utc> {
        self.created
    }

    /// Whether a password opens this store.
    pub fn has_password(&self) -> bool {
        self.wrap(Kind::Password).is_some()
    }

    /// Whether a recovery code opens this store.
    pub fn has_recovery(&self) -> bool {
        self.wrap(Kind::Recovery).is_some()
    }

    /// Whether `key` is this store's key, and not that of another one.
    pub fn fits(&self, key: &StoreKey) -> bool {
        key.check() == self.check
    }

    /// Lets `password` open the store in place of the one before; the recovery code stays as it was.
    ///
    /// The password counts as typed, in Unicode's composed form (RFC 8265), so that every keyboard gives
    /// the same. Errors: too short; `key` is not this store's.
    pub fn set_password(&mut self, key: &StoreKey, password: &str) -> Result<()> {
        let password = composed(password);
        if password.chars().count() < PASSWORD_MINIMUM as usize {
            return Err(Error::PasswordTooShort { minimum: PASSWORD_MINIMUM });
        }
        self.seal(Kind::Password, key, &password)
    }

    /// A new recovery code, in place of the one before: printable groups of letters and digits.
    pub fn renew_recovery(&mut self, key: &StoreKey) -> Result<Zeroizing<String>> {
        let code = code::fresh()?;
        let secret = code::read(&code).expect("a fresh code reads back");
        self.seal(Kind::Recovery, key, &secret)?;
        Ok(code)
    }

    /// The key, from what someone typed: the password or the recovery code.
    ///
    /// Errors: `MistypedCode` where it looks like a recovery code with a slip in it; else `WrongPassword`.
    pub fn open(&self, secret: &str) -> Result<StoreKey> {
        if self.has_recovery() && code::read(secret).is_some() {
            let opened = self.open_with_recovery(secret);
            if !matches!(opened, Err(Error::WrongPassword {})) {
                return opened;
            }
        }
        match self.open_with_password(secret) {
            Err(Error::WrongPassword {}) if self.has_recovery() && code::is_mistyped(secret) => {
                Err(Error::MistypedCode {})
            }
            outcome => outcome,
        }
    }

    /// The key, by password only.
    pub fn open_with_password(&self, password: &str) -> Result<StoreKey> {
        self.unseal(Kind::Password, &composed(password))
    }

    /// The key, by recovery code only; case, spaces and dashes do not matter.
    pub fn open_with_recovery(&self, code: &str) -> Result<StoreKey> {
        let secret = code::read(code).ok_or(Error::MistypedCode {})?;
        self.unseal(Kind::Recovery, &secret)
    }

    /// Reads the key file of the store in `folder`.
    pub fn load(folder: &Path) -> Result<Self> {
        let (file, _) = durable::open_plain(&folder.join(FILE)).map_err(|e| match e.kind() {
            ErrorKind::NotFound => Error::NoStore { folder: folder.display().to_string() },
            ErrorKind::InvalidInput => damaged(),
            _ => e.into(),
        })?;
        let mut bytes = Vec::new();
        file.take(FILE_LIMIT + 1).read_to_end(&mut bytes)?;
        Self::from_bytes(&bytes)
    }

    /// Writes the key file of the store in `folder`, whole or not at all, for this user's eyes only.
    pub fn save(&self, folder: &Path) -> Result<()> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("a key file is plain data");
        bytes.push(b'\n');
        durable::write_file(&folder.join(FILE), &bytes)
    }

    /// Reads a key file's bytes, whoever wrote them: nothing in them may cost more than a known bit of
    /// memory and time.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self> {
        if bytes.len() as u64 > FILE_LIMIT {
            return Err(damaged());
        }
        let value: serde_json::Value = serde_json::from_slice(bytes).map_err(|_| damaged())?;
        let found = value.get("format").and_then(serde_json::Value::as_i64).ok_or_else(damaged)?;
        if found > FORMAT {
            return Err(Error::NewerStore { found, known: FORMAT });
        }
        let file: Self = serde_json::from_value(value).map_err(|_| damaged())?;
        if file.is_sound() { Ok(file) } else { Err(damaged()) }
    }

    fn is_sound(&self) -> bool {
        let once = |kind| self.wraps.iter().filter(|w| w.kind == kind).count() <= 1;
        self.format == FORMAT
            && hex::decode::<16>(&self.check).is_some()
            && once(Kind::Password)
            && once(Kind::Recovery)
            && self.wraps.iter().all(|w| w.parts().is_some())
    }

    fn wrap(&self, kind: Kind) -> Option<&Wrap> {
        self.wraps.iter().find(|w| w.kind == kind)
    }

    fn seal(&mut self, kind: Kind, key: &StoreKey, secret: &str) -> Result<()> {
        if !self.fits(key) {
            return Err(Error::WrongPassword {});
        }
        let (m_kib, t, p) = STRETCH;
        let salt: [u8; 16] = random()?;
        let nonce: [u8; 24] = random()?;
        let kdf = Kdf { name: KdfName::Argon2id, m_kib, t, p, salt: hex::encode(&salt).to_string() };
        let cipher = kdf.cipher(&salt, secret)?;
        let bound = self.bound(kind);
        let payload = Payload { msg: &key.0[..], aad: &bound };
        let sealed = cipher.encrypt(&XNonce::from(nonce), payload).expect("32 bytes are not too long");
        let wrap = Wrap {
            kind,
            kdf,
            nonce: hex::encode(&nonce).to_string(),
            sealed: hex::encode(&sealed).to_string(),
        };
        self.wraps.retain(|w| w.kind != kind);
        self.wraps.push(wrap);
        Ok(())
    }

    fn unseal(&self, kind: Kind, secret: &str) -> Result<StoreKey> {
        let wrap = self.wrap(kind).ok_or(Error::WrongPassword {})?;
        let parts = wrap.parts().ok_or_else(damaged)?;
        let cipher = wrap.kdf.cipher(&parts.salt, secret)?;
        let bound = self.bound(kind);
        let payload = Payload { msg: &parts.sealed, aad: &bound };
        let opened = cipher.decrypt(&XNonce::from(parts.nonce), payload).map(Zeroizing::new);
        let opened = opened.map_err(|_| Error::WrongPassword {})?;
        let bytes = <[u8; 32]>::try_from(&opened[..]).map_err(|_| damaged())?;
        let key = StoreKey(Zeroizing::new(bytes));
        if self.fits(&key) { Ok(key) } else { Err(damaged()) }
    }

    /// What a sealed key is tied to, so that it cannot be moved to another store or another kind.
    fn bound(&self, kind: Kind) -> Vec<u8> {
        let kind: &[u8] = match kind {
            Kind::Password => b"password",
            Kind::Recovery => b"recovery",
        };
        [b"tafelstuk key 1 ", &self.store_id.as_bytes()[..], kind].concat()
    }
}

struct WrapParts {
    salt: [u8; 16],
    nonce: [u8; 24],
    sealed: [u8; 48],
}

impl Wrap {
    fn parts(&self) -> Option<WrapParts> {
        let (m_kib, t, p) = STRETCH_LIMIT;
        if self.kdf.m_kib > m_kib || self.kdf.t > t || self.kdf.p > p {
            return None;
        }
        Params::new(self.kdf.m_kib, self.kdf.t, self.kdf.p, Some(32)).ok()?;
        Some(WrapParts {
            salt: hex::decode(&self.kdf.salt)?,
            nonce: hex::decode(&self.nonce)?,
            sealed: hex::decode(&self.sealed)?,
        })
    }
}

impl Kdf {
    fn cipher(&self, salt: &[u8], secret: &str) -> Result<XChaCha20Poly1305> {
        let params = Params::new(self.m_kib, self.t, self.p, Some(32)).map_err(|_| damaged())?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret.as_bytes(), salt, &mut key[..])
            .map_err(|e| Error::Io { detail: e.to_string() })?;
        Ok(XChaCha20Poly1305::new(&Key::from(*key)))
    }
}

/// Bytes from the system's randomness.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| Error::Io { detail: e.to_string() })?;
    Ok(bytes)
}

fn composed(password: &str) -> Zeroizing<String> {
    Zeroizing::new(password.nfc().collect())
}

fn damaged() -> Error {
    Error::Damaged { detail: FILE.into() }
}
