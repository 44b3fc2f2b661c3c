//! A whole store leaves in an open form, and comes back as a new one.

use crate::app::App;
use crate::jobs::Job;
use crate::session::{Status, new_key, status};
use serde::{Deserialize, Serialize};
use tafelstuk_core::backup;
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::export::{Importing, export as write_all, import as read_all};
use tafelstuk_core::folder::NewFolder;
use tafelstuk_model::catalogue::text;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "StoreExport")]
pub(crate) struct Export {
    /// An offered folder, in which the export comes as a folder of its own.
    pub folder: String,
    /// The export's name; "Tafelstuk export 2026-11-27" where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "StoreExported")]
pub(crate) struct Exported {
    pub name: String,
    #[ts(type = "number")]
    pub rows: u64,
    #[ts(type = "number")]
    pub files: u64,
    #[ts(type = "number")]
    pub bytes: u64,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "StoreImport")]
pub(crate) struct Import {
    /// An offered folder: the export.
    pub offer: String,
    /// The new store's password.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
}

/// `store.export`
///
/// Errors: `FolderExists`; a content is damaged. Whatever stops it leaves nothing behind.
pub(crate) fn export(app: &App, job: &Job<'_>, ask: Export) -> Result<Exported> {
    let open = app.opened()?;
    let day = (app.config.clock)().date_naive();
    let name = ask.name.unwrap_or_else(|| format!("{} {day}", text(app.config.lang, "export-name")));
    let target = app.offered_path(&ask.folder)?.join(crate::archive::one_name(&name)?);
    let mut folder = NewFolder::begin(&target)?;
    let program = env!("CARGO_PKG_VERSION");
    let about = open.db.read(|read| {
        write_all(read, &open.blobs, &mut folder, (program, app.now()), &mut |done, all| {
            advance(job, done, all, "export-progress")
        })
    })?;
    job.go_on(100, 100, "export-progress")?;
    let kept = folder.keep()?;
    Ok(Exported { name, rows: about.rows(), files: kept.files, bytes: kept.bytes })
}

/// `store.import`: makes the store of an export; there is none yet.
///
/// Errors: as [`read_all`].
pub(crate) fn import(app: &App, job: &Job<'_>, ask: Import) -> Result<Status> {
    let from = app.offered_path(&ask.offer)?;
    let into = &app.config.store;
    if app.opened().is_ok() || into.join(tafelstuk_core::db::FILE).exists() {
        return Err(Error::StoreExists { folder: into.display().to_string() });
    }
    let (key, key_file) = new_key(app, ask.password.clone())?;
    let local = (app.config.clock)().naive_local();
    let asked = Importing { from: &from, into, key: &key, key_file: &key_file, now: app.now(), local };
    read_all(asked, &mut |done, all| advance(job, done, all, "import-progress"))?;
    app.open_store(ask.password.as_deref())?;
    backup::remember(&app.config.settings, &app.backup_note()?)?;
    status(app, Nothing {})
}

/// Steps as the percents that a progress bar shows.
fn advance(job: &Job<'_>, done: u64, all: u64, what: &str) -> Result<()> {
    let percent = done.saturating_mul(100) / all.max(1);
    job.go_on(u32::try_from(percent.min(100)).unwrap_or(100), 100, what)
}
