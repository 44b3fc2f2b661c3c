//! Safe copies and checks: backups, putting one back, whether all is as it was written, the recovery
//! sheet.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use crate::session::{Open, Status, status};
use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};
use std::time::{Duration, SystemTime};
use tafelstuk_core::backup::{self, BackupNote, Source};
use tafelstuk_core::blobs::{Blobs, Swept};
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::db::Db;
use tafelstuk_core::db::copy::copy_store;
use tafelstuk_core::keys::{KeyFile, StoreKey};
use tafelstuk_core::search;
use tafelstuk_core::verify::{Checked, Verified, verify as look};
use tafelstuk_core::views::whole;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// How long a restore waits for other programs to let go of the store.
const WAIT: Duration = Duration::from_secs(5);

/// A backup that was made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct BackedUp {
    /// The file's whole name.
    pub file: String,
    #[ts(type = "number")]
    pub bytes: u64,
    pub at: String,
    /// Contents that were not as they were written.
    pub damaged: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct BackupTo {
    /// An offered file to write; a new file in the backup folder where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct BackupFolder {
    /// An offered folder.
    pub offer: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Restore {
    /// An offered backup.
    pub offer: String,
    /// The password or recovery code that the backup was made under.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sheet {
    /// The code that `store.set_password` gave.
    pub code: String,
}

/// `store.backup`
pub(crate) fn backup(app: &App, job: &Job<'_>, ask: BackupTo) -> Result<BackedUp> {
    let open = app.opened()?;
    let progress = &mut |done, all| in_steps(job, done, all, "store-progress-backup");
    match ask.to {
        Some(offer) => {
            let file = app.offered_path(&offer)?;
            backed_up(app, back_up_to(app, &open, &file, progress)?)
        }
        None => backed_up(app, app.back_up(&open, progress)?),
    }
}

/// `store.backup_folder`: where daily backups go from now on.
pub(crate) fn backup_folder(app: &App, ask: BackupFolder) -> Result<Status> {
    let folder = app.offered_path(&ask.offer)?;
    let inside = |whole: &Path| folder.starts_with(whole);
    if inside(&app.config.store) {
        // A copy that goes with the store is none.
        return Err(Error::Invalid { field: "backup_folder".into(), value: folder.display().to_string() });
    }
    let probe = tempfile::NamedTempFile::new_in(&folder);
    probe.map_err(|_| Error::ReadOnly { folder: folder.display().to_string() })?;
    // What went wrong in the folder before says nothing of this one.
    let note = BackupNote { backup_folder: folder, fault: None, ..app.backup_note()? };
    backup::remember(&app.config.settings, &note)?;
    status(app, Nothing {})
}

/// `store.restore`: puts a backup back; a store that is there is set aside, never lost.
pub(crate) fn restore(app: &App, job: &Job<'_>, ask: Restore) -> Result<Status> {
    let file = app.offered_path(&ask.offer)?;
    let secret = ask.password.or_else(|| app.config.passphrase.clone());
    let keys = backup::read_key_file(&file)?;
    let key = match &secret {
        Some(secret) => Some(keys.open(secret)?),
        None => crate::key_place::find(&app.config, keys.store_id()).ok().filter(|key| keys.fits(key)),
    };
    app.open.write().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(parent) = app.config.store.parent() {
        std::fs::create_dir_all(parent)?;
    }
    let now = (app.config.clock)().naive_local();
    let restoring =
        backup::Restoring { file: &file, into: &app.config.store, key: key.as_ref(), now, wait: WAIT };
    let put_back =
        backup::restore(restoring, &mut |done, all| in_steps(job, done, all, "store-progress-restore"));
    // Without a key at hand it stays locked, and the status asks for the password. Where nothing was put
    // back, the store that was open opens again with its own key.
    let _ = app.open_store(secret.as_deref().filter(|_| put_back.is_ok()));
    put_back?;
    status(app, Nothing {})
}

/// `store.verify`
pub(crate) fn verify(app: &App, job: &Job<'_>, _: Nothing) -> Result<Verified> {
    let open = app.opened()?;
    search::catch_up(&open.db)?;
    looked_over(&open.db, &open.key, job)
}

fn looked_over(db: &Db, key: &StoreKey, job: &Job<'_>) -> Result<Verified> {
    let checked = Checked {
        store: db.folder(),
        key,
        rows: &|| db.read(whole::rows),
        named: &|| db.read(whole::named_blobs),
        index: &|| db.read(whole::index_faults),
    };
    look(&checked, &mut |done, all| in_steps(job, done, all, "store-progress-verify"))
}

/// `store.try_backup`: puts the last backup back in a passing folder beside the store, looks whether all of it is
/// as it was written, and takes it away again. The store itself is not touched.
///
/// Errors: no backup was made yet, or it is not where it was written.
pub(crate) fn try_backup(app: &App, job: &Job<'_>, _: Nothing) -> Result<Verified> {
    let open = app.opened()?;
    let note = app.backup_note()?;
    let none = || Error::NotNow { kind: "backup".into(), state: "no_backup".into() };
    let file = note.backup_folder.join(note.last_file.as_ref().ok_or_else(none)?);
    let copy = PutBack::beside(app, job, &file, &open.key)?;
    search::catch_up(&copy.db)?;
    let found = looked_over(&copy.db, &open.key, job)?;
    if found.faults.is_empty() {
        let tried_at = Some((app.config.clock)());
        backup::remember(&app.config.settings, &BackupNote { tried_at, ..note })?;
    }
    Ok(found)
}

/// A backup that was put back in a passing folder beside the store; gone with this.
pub(crate) struct PutBack {
    // The database closes before its folder goes.
    pub db: Db,
    pub blobs: Blobs,
    _place: tempfile::TempDir,
}

impl PutBack {
    /// # Errors
    /// Those of [`backup::restore`].
    pub(crate) fn beside(app: &App, job: &Job<'_>, file: &Path, key: &StoreKey) -> Result<Self> {
        let beside = app.config.store.parent().unwrap_or(Path::new("."));
        let place = tempfile::Builder::new().prefix(".tafelstuk-try-").tempdir_in(beside)?;
        let into = place.path().join("store");
        let now = (app.config.clock)().naive_local();
        let restoring = backup::Restoring { file, into: &into, key: Some(key), now, wait: WAIT };
        backup::restore(restoring, &mut |done, all| in_steps(job, done, all, "store-progress-restore"))?;
        let db = Db::open(&into, key, app.now())?;
        Ok(Self { db, blobs: Blobs::new(&into, key), _place: place })
    }
}

/// `store.recovery_sheet`: a page to print and put away. It is made in memory and kept nowhere.
pub(crate) fn recovery_sheet(app: &App, job: &Job<'_>, ask: Sheet) -> Result<Product> {
    job.go_on(0, 1, "store-progress-sheet")?;
    let keys = KeyFile::load(&app.config.store)?;
    keys.open_with_recovery(&ask.code)?;
    let date = (app.config.clock)().date_naive();
    let bytes = tafelstuk_pdf::recovery_sheet(app.config.lang, &ask.code, date)?;
    let name = tafelstuk_model::catalogue::text(app.config.lang, "store-recovery-file");
    Ok(app.shelve(ProductFile { name, media_type: "application/pdf".into(), bytes: Arc::new(bytes) }))
}

impl App {
    /// Makes the day's backup if it is still to be made; a host calls this now and then. What stops it is
    /// remembered and told by `store.status`.
    pub fn back_up_if_due(&self) {
        let Ok(open) = self.opened() else { return };
        let Ok(note) = self.backup_note() else { return };
        if backup::due(note.last_at, (self.config.clock)()) {
            let _ = self.back_up(&open, &mut |_, _| ControlFlow::Continue(()));
            // Best effort: what could not be tidied today is tidied another day.
            let _ = sweep_contents(&open, self.now());
        }
    }

    /// A backup before something that is not undone row by row.
    ///
    /// # Errors
    /// What stopped it; then nothing else is done either.
    pub(crate) fn back_up_first(&self) -> Result<()> {
        let open = self.opened()?;
        self.back_up(&open, &mut |_, _| ControlFlow::Continue(())).map(|_| ())
    }

    /// A backup in the backup folder, and nothing tidied yet: whoever asks decides what goes.
    pub(crate) fn back_up_now(&self, open: &Open) -> Result<PathBuf> {
        self.back_up(open, &mut |_, _| ControlFlow::Continue(())).map(|made| made.file)
    }

    /// A backup in the backup folder; older ones that need not stay go.
    fn back_up(&self, open: &Open, progress: backup::Progress<'_>) -> Result<backup::Made> {
        let note = self.backup_note()?;
        let local = (self.config.clock)();
        // A folder that the user chose may lie on a disk that is not there now; only our own is made. What
        // stops that is told by the backup itself.
        if note.backup_folder == self.default_backup_folder() {
            let _ = std::fs::create_dir_all(&note.backup_folder);
        }
        let source = Source { store: open.db.folder(), key: &open.key, now: self.now() };
        let copy = |to: &Path, progress: StepsOf<'_>| copy_open(open, to, progress);
        let made = backup::make_in(source, &note.backup_folder, local.naive_local(), copy, progress);
        self.note_backup(note, &made, local)?;
        let made = made?;
        if made.damaged.is_empty() {
            let id = KeyFile::load(&self.config.store)?.store_id();
            backup::rotate(&made.file.with_file_name(""), id, &made.file)?;
        }
        Ok(made)
    }

    fn note_backup(
        &self,
        note: BackupNote,
        made: &Result<backup::Made>,
        at: DateTime<FixedOffset>,
    ) -> Result<()> {
        let note = match made {
            Ok(made) => {
                let name = made.file.file_name().map(|name| name.to_string_lossy().into_owned());
                BackupNote { last_at: Some(at), last_file: name, fault: None, ..note }
            }
            Err(Error::Cancelled {}) => return Ok(()),
            Err(error) => BackupNote { fault: Some(error.clone()), ..note },
        };
        backup::remember(&self.config.settings, &note)
    }

    /// Where backups go and how the last one went; beside the settings where the user chose nothing.
    pub(crate) fn backup_note(&self) -> Result<BackupNote> {
        if let Some(note) = backup::note_for(&self.config.settings, &self.config.store) {
            return Ok(note);
        }
        Ok(BackupNote {
            store_id: KeyFile::load(&self.config.store)?.store_id(),
            store_folder: self.config.store.clone(),
            backup_folder: self.default_backup_folder(),
            last_at: None,
            last_file: None,
            fault: None,
            tried_at: None,
        })
    }

    pub(crate) fn default_backup_folder(&self) -> PathBuf {
        self.config.settings.join("backups")
    }
}

fn back_up_to(app: &App, open: &Open, file: &Path, progress: backup::Progress<'_>) -> Result<backup::Made> {
    let source = Source { store: open.db.folder(), key: &open.key, now: app.now() };
    let copy = |to: &Path, progress: StepsOf<'_>| copy_open(open, to, progress);
    backup::make(source, file, copy, progress)
}

/// Pages copied, of how many.
type StepsOf<'a> = &'a mut dyn FnMut(u32, u32) -> ControlFlow<()>;

fn copy_open(open: &Open, to: &Path, progress: StepsOf<'_>) -> Result<()> {
    open.db.with_connection(|connection| copy_store(connection, to, &open.key.database_key(), progress))
}

/// Takes away contents that no row names or named: those of work that was broken off a day ago or longer.
fn sweep_contents(open: &Open, now: DateTime<Utc>) -> Result<Swept> {
    let named = open.db.read(whole::named_blobs)?.into_iter().map(|blob| blob.hash).collect();
    open.blobs.sweep(&named, SystemTime::from(now) - Duration::from_secs(24 * 60 * 60))
}

fn backed_up(app: &App, made: backup::Made) -> Result<BackedUp> {
    Ok(BackedUp {
        file: made.file.display().to_string(),
        bytes: made.bytes,
        at: app.now().to_rfc3339(),
        damaged: made.damaged,
    })
}

/// Bytes as the percents that a progress bar shows.
fn in_steps(job: &Job<'_>, done: u64, all: u64, what: &str) -> ControlFlow<()> {
    let percent = done.saturating_mul(100) / all.max(1);
    job.step(u32::try_from(percent.min(100)).unwrap_or(100), 100, what)
}
