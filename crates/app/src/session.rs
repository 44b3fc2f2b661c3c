//! Calls about the store as a whole: whether it is there and open, making it, opening it, its password.

use crate::app::{App, Config};
use crate::intake::Readings;
use crate::{example, key_place};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::sync::{Arc, PoisonError};
use tafelstuk_core::backup;
use tafelstuk_core::blobs::{self, BlobHash, Blobs, NewBlob};
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::db::{Db, FILE, Read};
use tafelstuk_core::history::{Entry, Kind as Undo};
use tafelstuk_core::keys::{KeyFile, StoreKey};
use tafelstuk_model::{Error, Lang, Result};
use ts_rs::TS;

/// A store that is open: rows, contents of files, and the key that opens both.
pub struct Open {
    pub(crate) db: Db,
    pub(crate) blobs: Blobs,
    pub(crate) key: StoreKey,
    pub(crate) readings: Readings,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct Hello {
    pub version: String,
    pub lang: Lang,
    pub platform: String,
}

/// Whether there is a store, and what is needed to open it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    /// Nothing here yet: a first run.
    Absent,
    /// Data were here before and are gone; backups remain.
    Lost,
    /// There is a store, and its password is needed.
    Locked,
    Open,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "StoreStatus")]
pub(crate) struct Status {
    pub folder: String,
    pub state: State,
    /// Why it is not open.
    pub fault: Option<Error>,
    pub has_password: bool,
    pub has_recovery: bool,
    /// Whether the operating system's keyring keeps the key.
    pub keyring: bool,
    pub backup: BackupStatus,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub(crate) struct BackupStatus {
    pub folder: String,
    /// When the last one was made.
    pub last: Option<String>,
    pub last_file: Option<String>,
    /// Why the last try failed.
    pub fault: Option<Error>,
    /// When a backup was last put back to try it, and was whole.
    pub tried: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "StoreCreate")]
pub(crate) struct Create {
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
    /// Whether it is filled with the example region.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub example: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "StoreUnlock")]
pub(crate) struct Unlock {
    /// The password, or the code of the recovery sheet.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "StoreSetPassword")]
pub(crate) struct SetPassword {
    pub password: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct RecoveryCode {
    /// To be printed and put away; it opens the store without the password. Kept nowhere.
    pub recovery_code: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "HistoryScope")]
pub(crate) struct Scope {
    /// "meeting:ID", "paper:ID", "board:ID" or "topic:ID".
    pub scope: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "HistoryList")]
pub(crate) struct AnyScope {
    #[serde(default)]
    #[ts(optional)]
    pub scope: Option<String>,
}

/// How many changes a list of the history shows.
const MOST_HISTORY: usize = 500;

/// `app.hello`
pub(crate) fn hello(app: &App, _: Nothing) -> Result<Hello> {
    let (version, platform) = (env!("CARGO_PKG_VERSION").to_owned(), std::env::consts::OS.to_owned());
    Ok(Hello { version, lang: app.config.lang, platform })
}

/// `store.status`
pub(crate) fn status(app: &App, _: Nothing) -> Result<Status> {
    Ok(status_of(app, None))
}

/// `store.create`: a new store under a random key, kept in the keyring and wrapped by the password, if
/// one is given already.
pub(crate) fn create(app: &App, ask: Create) -> Result<Status> {
    let folder = &app.config.store;
    // A key file alone is a first run that was cut short: nothing was written under it yet.
    if folder.join(FILE).exists() || folder.join(blobs::FOLDER).exists() {
        return Err(Error::StoreExists { folder: folder.display().to_string() });
    }
    make_folder(folder)?;
    let (key, file) = new_key(app, ask.password)?;
    file.save(folder)?;
    let db = Db::create(folder, &key, app.now())?;
    let blobs = Blobs::new(folder, &key);
    set_open(app, Open { db, blobs, key, readings: Readings::default() });
    backup::remember(&app.config.settings, &app.backup_note()?)?;
    if ask.example {
        app.write("store.create", Undo::Final, example::fill)?;
    }
    Ok(status_of(app, None))
}

/// A new store's key, kept in the keyring or under a password before anything is written under it.
pub(crate) fn new_key(app: &App, password: Option<String>) -> Result<(StoreKey, KeyFile)> {
    let password = password.or_else(|| app.config.passphrase.clone());
    let key = StoreKey::fresh()?;
    let mut file = KeyFile::new(&key, app.now());
    if let Some(password) = &password {
        file.set_password(&key, password)?;
    }
    // A password keeps the key too, so that a locked keyring then stops nothing.
    let kept = match app.config.passphrase {
        Some(_) => Ok(()),
        None => key_place::keep(&app.config, file.store_id(), &key),
    };
    if password.is_none() {
        kept?;
    }
    Ok((key, file))
}

/// `store.unlock`: with the given password or recovery code, or with the key at hand.
pub(crate) fn unlock(app: &App, ask: Unlock) -> Result<Status> {
    app.open_store(ask.password.as_deref())?;
    Ok(status_of(app, None))
}

/// `store.close`
pub(crate) fn close(app: &App, _: Nothing) -> Result<Status> {
    app.open.write().unwrap_or_else(PoisonError::into_inner).take();
    Ok(status_of(app, Some(Error::StoreClosed {})))
}

/// `store.set_password`: sets or replaces the password, and gives a fresh recovery code.
pub(crate) fn set_password(app: &App, ask: SetPassword) -> Result<RecoveryCode> {
    let open = app.opened()?;
    let mut file = KeyFile::load(&app.config.store)?;
    file.set_password(&open.key, &ask.password)?;
    let recovery_code = file.renew_recovery(&open.key)?;
    file.save(&app.config.store)?;
    Ok(RecoveryCode { recovery_code: recovery_code.to_string() })
}

/// `history.list`
pub(crate) fn history(read: &Read<'_>, ask: AnyScope) -> Result<Vec<Entry>> {
    read.history(ask.scope.as_deref(), MOST_HISTORY)
}

impl Open {
    /// The contents that `hash`, as a row names it, stands for.
    pub(crate) fn content(&self, hash: &str) -> Result<Vec<u8>> {
        let damaged = |_| Error::Damaged { detail: hash.to_owned() };
        self.blobs.get(hash.parse::<BlobHash>().map_err(damaged)?)
    }

    /// As [`Self::content`], bit by bit.
    pub(crate) fn content_reader(&self, hash: &str) -> Result<impl std::io::Read + Send + use<>> {
        let damaged = |_| Error::Damaged { detail: hash.to_owned() };
        self.blobs.open(hash.parse::<BlobHash>().map_err(damaged)?)
    }

    /// Keeps what `from` gives on the disk, bit by bit, for a row to name.
    pub(crate) fn keep_from(&self, from: impl std::io::Read, limit: u64) -> Result<(String, u64)> {
        let kept = self.blobs.put(from, limit)?;
        Ok((kept.hash.to_string(), kept.bytes))
    }

    /// Begins a content that is written bit by bit.
    pub(crate) fn begin(&self) -> Result<NewBlob<'_>> {
        self.blobs.begin()
    }

    /// Keeps contents on the disk, for a row to name.
    pub(crate) fn keep(&self, bytes: &[u8]) -> Result<(String, u64)> {
        let mut new = self.blobs.begin()?;
        new.write_all(bytes)?;
        let kept = new.keep()?;
        Ok((kept.hash.to_string(), kept.bytes))
    }
}

impl App {
    /// Opens the store with `password`, or with the key that is at hand.
    pub(crate) fn open_store(&self, password: Option<&str>) -> Result<()> {
        if password.is_none() && self.opened().is_ok() {
            return Ok(());
        }
        let folder = &self.config.store;
        if !folder.join(FILE).is_file() {
            return Err(Error::NoStore { folder: folder.display().to_string() });
        }
        let file = KeyFile::load(folder)?;
        let secret = password.or(self.config.passphrase.as_deref());
        let key = match secret {
            Some(secret) => file.open(secret)?,
            None => kept_key(&self.config, &file)?,
        };
        let db = Db::open(folder, &key, self.now())?;
        let blobs = Blobs::new(folder, &key);
        if secret.is_some() && self.config.passphrase.is_none() {
            // The next start asks nothing; where no keyring takes it, the password is asked again.
            let _ = key_place::keep(&self.config, file.store_id(), &key);
        }
        set_open(self, Open { db, blobs, key, readings: Readings::default() });
        Ok(())
    }
}

/// The key that was kept for this store. One that does not fit, or is no key, is as good as none.
fn kept_key(config: &Config, file: &KeyFile) -> Result<StoreKey> {
    match key_place::find(config, file.store_id()) {
        Ok(key) if file.fits(&key) => Ok(key),
        Ok(_) | Err(Error::Damaged { .. }) => Err(Error::PasswordNeeded {}),
        Err(other) => Err(other),
    }
}

fn set_open(app: &App, open: Open) {
    *app.open.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(open));
}

pub(crate) fn status_of(app: &App, fault: Option<Error>) -> Status {
    let folder = &app.config.store;
    let file = KeyFile::load(folder).ok();
    let note = backup::note_for(&app.config.settings, folder);
    let gone = backup::was_here_before(&app.config.settings, folder).is_some();
    let (state, fault) = match app.opened() {
        Ok(_) => (State::Open, None),
        Err(_) if folder.join(FILE).is_file() => (
            State::Locked,
            Some(fault.unwrap_or_else(|| app.open_store(None).err().unwrap_or(Error::StoreClosed {}))),
        ),
        Err(_) if gone && note.as_ref().is_some_and(|note| note.last_file.is_some()) => (State::Lost, None),
        Err(_) => (State::Absent, None),
    };
    Status {
        folder: folder.display().to_string(),
        state,
        fault,
        has_password: file.as_ref().is_some_and(KeyFile::has_password),
        has_recovery: file.as_ref().is_some_and(KeyFile::has_recovery),
        keyring: app.config.keyring && key_place::keyring_works(),
        backup: match note {
            None => BackupStatus {
                folder: app.default_backup_folder().display().to_string(),
                ..BackupStatus::default()
            },
            Some(note) => BackupStatus {
                folder: note.backup_folder.display().to_string(),
                last: note.last_at.map(|at| at.to_rfc3339()),
                last_file: note.last_file,
                fault: note.fault,
                tried: note.tried_at.map(|at| at.to_rfc3339()),
            },
        },
    }
}

fn make_folder(folder: &std::path::Path) -> Result<()> {
    std::fs::create_dir_all(folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Error::ReadOnly { folder: folder.display().to_string() }
        }
        _ => error.into(),
    })
}
