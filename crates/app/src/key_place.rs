//! Where the store's key is kept between two starts: the operating system's keyring, or, on a computer
//! that has none, a file that only this user can read.
//!
//! A keyring that is there but locked is never gone around: the password is asked.

use crate::app::Config;
use keyring::Entry;
use std::io::Write;
use std::path::{Path, PathBuf};
use tafelstuk_core::keys::StoreKey;
use tafelstuk_model::{Error, Result};
use uuid::Uuid;
use zeroize::Zeroizing;

/// The name under which keys stand in the keyring.
const SERVICE: &str = "nl.tafelstuk";

/// What the keyring answered.
enum Answer<T> {
    Yes(T),
    /// It is there, and has no such key.
    Nothing,
    /// This computer has no keyring.
    NoKeyring,
}

/// Keeps the key for the next start.
///
/// Errors: the keyring is locked or refuses.
pub(crate) fn keep(config: &Config, store: Uuid, key: &StoreKey) -> Result<()> {
    if config.keyring {
        let set = entry(store).and_then(|entry| entry.set_password(&key.to_hex()));
        match answer(set)? {
            Answer::Yes(()) | Answer::Nothing => return Ok(()),
            Answer::NoKeyring => {}
        }
    }
    write_private(&file(config, store), key)
}

/// The key that was kept.
///
/// Errors: it was not kept here, so the password is needed; the keyring is locked or refuses.
pub(crate) fn find(config: &Config, store: Uuid) -> Result<StoreKey> {
    if config.keyring {
        let got = entry(store).and_then(|entry| entry.get_password());
        match answer(got)? {
            Answer::Yes(hex) => return StoreKey::from_hex(&Zeroizing::new(hex)),
            Answer::Nothing | Answer::NoKeyring => {}
        }
    }
    match std::fs::read_to_string(file(config, store)) {
        Ok(hex) => StoreKey::from_hex(&Zeroizing::new(hex)),
        Err(_) => Err(Error::PasswordNeeded {}),
    }
}

/// Whether this computer has a keyring that answers.
pub(crate) fn keyring_works() -> bool {
    let probe = Entry::new(SERVICE, "probe").and_then(|entry| entry.get_password());
    matches!(answer(probe), Ok(Answer::Yes(_) | Answer::Nothing))
}

fn entry(store: Uuid) -> keyring::Result<Entry> {
    Entry::new(SERVICE, &store.to_string())
}

fn answer<T>(result: keyring::Result<T>) -> Result<Answer<T>> {
    match result {
        Ok(value) => Ok(Answer::Yes(value)),
        Err(keyring::Error::NoEntry) => Ok(Answer::Nothing),
        Err(keyring::Error::NoDefaultStore | keyring::Error::PlatformFailure(_)) => Ok(Answer::NoKeyring),
        Err(other) => Err(Error::KeyringLocked { detail: other.to_string() }),
    }
}

/// Writes a file that only this user can read, whole or not at all.
fn write_private(path: &Path, key: &StoreKey) -> Result<()> {
    let folder = path.parent().expect("the file lies in the folder of keys");
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(key.to_hex().as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map(|_| ()).map_err(|error| error.error.into())
}

fn file(config: &Config, store: Uuid) -> PathBuf {
    config.settings.join("keys").join(format!("{store}.key"))
}
