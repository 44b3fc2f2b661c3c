//! Destroying what is on an approved list, and everything that a copy of it could be left in: freed pages of the
//! database, contents, backups, stores that were set aside.

use crate::app::App;
use crate::jobs::Job;
use crate::session::Open;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use tafelstuk_core::archive::retention::{Record, destroy as destroy_rows};
use tafelstuk_core::backup;
use tafelstuk_core::blobs::BlobHash;
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::keys::KeyFile;
use tafelstuk_core::search;
use tafelstuk_model::Result;
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ArchiveDestroy")]
pub(crate) struct Destroy {
    pub records: Vec<Record>,
    /// Who approved the list, as a name; it is kept for ever.
    pub approved_by: String,
}

/// What became of copies.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ArchiveDestroyed")]
pub(crate) struct Destroyed {
    pub records: u32,
    /// Contents of files that went.
    pub files: u32,
    /// Old backups and copies that went.
    pub copies: u32,
}

/// `archive.destroy`: for good. Once rows are gone it can no longer be stopped.
///
/// Errors: no name; a record that is not due or has open actions: then nothing is destroyed. What stops it after that
/// (a backup folder that is not there) leaves the store saying so, until `archive.clear_copies` did the rest.
pub(crate) fn destroy(app: &App, job: &Job<'_>, ask: Destroy) -> Result<Destroyed> {
    job.go_on(0, 100, "destroy-progress-rows")?;
    let records = u32::try_from(ask.records.len()).unwrap_or(u32::MAX);
    let gone = app.write("archive.destroy", Undo::Final, move |write| {
        destroy_rows(write, &ask.records, &ask.approved_by)
    })?;
    let open = app.opened()?;
    for hash in &gone {
        open.blobs.remove(hash.parse::<BlobHash>()?)?;
    }
    let files = u32::try_from(gone.len()).unwrap_or(u32::MAX);
    Ok(Destroyed { records, files, copies: clear(app, job, &open)? })
}

/// `archive.clear_copies`: does what was left to do after something was destroyed.
pub(crate) fn clear_copies(app: &App, job: &Job<'_>, _: Nothing) -> Result<Destroyed> {
    let open = app.opened()?;
    Ok(Destroyed { records: 0, files: 0, copies: clear(app, job, &open)? })
}

/// Nothing is left in the database's file, and a new backup takes the place of all older ones; how many went.
fn clear(app: &App, job: &Job<'_>, open: &Open) -> Result<u32> {
    let _ = job.step(30, 100, "destroy-progress-pages");
    search::catch_up(&open.db)?;
    search::settle(&open.db)?;
    open.db.compact()?;
    let _ = job.step(60, 100, "destroy-progress-backup");
    let made = app.back_up_now(open)?;
    let id = KeyFile::load(&app.config.store)?.store_id();
    let folder = made.parent().unwrap_or(Path::new("."));
    let mut gone = backup::remove_others(folder, id, &made)?;
    // Backups of before another folder was chosen.
    let own = app.default_backup_folder();
    if own != folder && own.is_dir() {
        gone.extend(backup::remove_others(&own, id, &made)?);
    }
    for copy in copies_beside(&app.config.store)? {
        if copy.is_dir() {
            std::fs::remove_dir_all(&copy)?;
        } else {
            std::fs::remove_file(&copy)?;
        }
        gone.push(copy);
    }
    app.write("archive.destroy", Undo::Final, |write| write.erased())?;
    Ok(u32::try_from(gone.len()).unwrap_or(u32::MAX))
}

/// Copies from before an update, in the store's folder; stores that a restore set aside, beside it.
fn copies_beside(store: &Path) -> Result<Vec<PathBuf>> {
    let named = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let aside = format!("{}.before-restore-", named(store));
    let mut found = Vec::new();
    for entry in std::fs::read_dir(store)? {
        let path = entry?.path();
        let name = named(&path);
        if name.starts_with("before-") && name.ends_with(".db") {
            found.push(path);
        }
    }
    if let Some(parent) = store.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        for entry in std::fs::read_dir(parent)? {
            let path = entry?.path();
            if path.is_dir() && named(&path).starts_with(&aside) {
                found.push(path);
            }
        }
    }
    Ok(found)
}
