//! What hides a bundle on its way, and what its reader must know.

use crate::Keys;
use crate::age::{Header, Inside};
use std::io::Read;
use tafelstuk_model::{Error, Result};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// What the reader of a bundle knows.
#[derive(Clone, Copy, Default)]
pub struct Secrets<'a> {
    pub password: Option<&'a str>,
    pub keys: Option<&'a Keys>,
}

/// Whether a bundle was closed with a password, as at first contact.
///
/// # Errors
/// `NotABundle` where it is no exchange file.
pub fn needs_password(mut from: impl Read, name: &str) -> Result<bool> {
    Ok(Header::read(&mut from, name)?.is_for_password())
}

/// What lies inside, as far as it is whole; a file that was cut short or changed fails while it is read.
pub(crate) fn decrypt<R: Read>(mut from: R, name: &str, secrets: Secrets<'_>) -> Result<Inside<R>> {
    let header = Header::read(&mut from, name)?;
    if header.is_for_password() {
        let password = secrets.password.ok_or(Error::ExchangePasswordNeeded {})?;
        return header.open_with_password(&typed(password), from, name);
    }
    let keys = secrets.keys.ok_or_else(|| Error::NotForYou { name: name.into() })?;
    header.open_with_key(keys.secret(), from, name)
}

/// The password counts as typed, in Unicode's composed form (RFC 8265), without spaces around it.
pub(crate) fn typed(password: &str) -> Zeroizing<String> {
    Zeroizing::new(password.trim().nfc().collect())
}
