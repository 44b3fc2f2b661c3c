//! The keys of one person on one computer: one signs, the other opens answers.

use crate::age::{public, random};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use std::fmt;
use tafelstuk_model::{Error, Result};
use zeroize::Zeroizing;

/// An Ed25519 signing key and an X25519 secret. Their text is a secret.
pub struct Keys {
    signing: SigningKey,
    secret: Zeroizing<[u8; 32]>,
}

impl Keys {
    /// New keys from the system's randomness.
    ///
    /// # Errors
    /// `Io` where the system gives no randomness.
    pub fn fresh() -> Result<Self> {
        let seed = Zeroizing::new(random()?);
        Ok(Self { signing: SigningKey::from_bytes(&seed), secret: Zeroizing::new(random()?) })
    }

    /// The keys as text, to be kept where only their owner reads.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{} {}", hex(self.signing.as_bytes()), hex(&*self.secret)))
    }

    /// The keys from [`Keys::to_text`]'s text.
    ///
    /// # Errors
    /// `Damaged` where it is none.
    pub fn from_text(text: &str) -> Result<Self> {
        let damaged = || Error::Damaged { detail: "exchange key".into() };
        let (seed, secret) = text.split_once(' ').ok_or_else(damaged)?;
        let seed = Zeroizing::new(unhex::<32>(seed).ok_or_else(damaged)?);
        let secret = Zeroizing::new(unhex::<32>(secret).ok_or_else(damaged)?);
        Ok(Self { signing: SigningKey::from_bytes(&seed), secret })
    }

    /// The key by which others know who signed.
    pub fn public(&self) -> String {
        hex(self.signing.verifying_key().as_bytes())
    }

    /// To whom answers are encrypted.
    pub fn recipient(&self) -> String {
        hex(&public(&self.secret))
    }

    pub(crate) fn secret(&self) -> &Zeroizing<[u8; 32]> {
        &self.secret
    }

    pub(crate) fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.signing.sign(bytes).to_bytes()
    }

    /// The signature over a text that is kept and shown to others, in hexadecimal digits.
    pub fn sign_text(&self, text: &str) -> String {
        hex(&self.sign(text.as_bytes()))
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(hidden)")
    }
}

/// Whether `signature` over `bytes` was made by the holder of `key` (RFC 8032, without weak keys).
pub(crate) fn is_signed(key: &str, bytes: &[u8], signature: &[u8]) -> bool {
    let key = unhex::<32>(key).and_then(|key| VerifyingKey::from_bytes(&key).ok());
    let signature = <[u8; 64]>::try_from(signature).ok().map(|bytes| Signature::from_bytes(&bytes));
    key.zip(signature).is_some_and(|(key, signature)| key.verify_strict(bytes, &signature).is_ok())
}

/// Whether a signature of [`Keys::sign_text`] over `text` was made by the holder of `key`.
pub fn is_text_signed(key: &str, text: &str, signature: &str) -> bool {
    unhex::<64>(signature).is_some_and(|signature| is_signed(key, text.as_bytes(), &signature))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn unhex<const N: usize>(hex: &str) -> Option<[u8; N]> {
    if hex.len() != 2 * N || !hex.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; N];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(bytes)
}
