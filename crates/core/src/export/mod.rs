//! A whole store in an open form that any program can read: every row as JSON, every content as a file, and what they
//! are. What is written here is read back into a new store that is equal to it. It is not encrypted.
//!
//! The form is described in `form.txt`, which every export holds as `README.txt`.

#[cfg(test)]
mod tests;

use crate::backup::{Restoring, Target};
use crate::blobs::{Blob, BlobHash, Blobs};
use crate::db::rows::{self, Table};
use crate::db::{self, Db, Read};
use crate::durable;
use crate::folder::{self, Listed, NewFolder};
use crate::keys::{KeyFile, StoreKey};
use crate::search;
use crate::views::whole;
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::Path;
use std::time::Duration;
use tafelstuk_model::{Error, Result};

const FORM: &str = "tafelstuk-export";
const VERSION: u32 = 1;
/// The most bytes that the export's word about itself may have.
const ABOUT_LIMIT: u64 = 4 * 1024 * 1024;
const ABOUT: &str = "store.json";
const DEFINITIONS: &str = "schema.sql";
const READ_ME: &str = "README.txt";

/// What an export says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    form: String,
    version: u32,
    /// The form of its tables: the number of the program's last migration.
    schema: i64,
    /// The program that wrote it.
    pub program: String,
    pub made_at: DateTime<Utc>,
    pub tables: Vec<Table>,
}

impl About {
    /// The number of rows in all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}

/// Steps done and in all; an error stops the work.
pub type Advance<'a> = &'a mut dyn FnMut(u64, u64) -> Result<()>;

/// Writes all of one snapshot into `folder`, which the caller keeps.
///
/// Errors: a content that is not as it was written; what `advance` refuses.
pub fn export(
    read: &Read<'_>,
    blobs: &Blobs,
    folder: &mut NewFolder,
    (program, now): (&str, DateTime<Utc>),
    advance: Advance<'_>,
) -> Result<About> {
    let about = About {
        form: FORM.into(),
        version: VERSION,
        schema: db::schema(read.connection)?,
        program: program.into(),
        made_at: now,
        tables: rows::tables(read.connection)?,
    };
    let named = whole::named_blobs(read)?;
    let all = (about.tables.len() + named.len()) as u64;
    let text = serde_json::to_string_pretty(&about).expect("it is plain data");
    folder.add(ABOUT, text.as_bytes())?;
    folder.add(DEFINITIONS, rows::definitions(read.connection)?.as_bytes())?;
    folder.add(READ_ME, &include_bytes!("form.txt")[..])?;
    for (done, table) in (0..).zip(&about.tables) {
        advance(done, all)?;
        folder.fill(&rows_path(&table.name), &mut |sink| {
            rows::lines(read.connection, table, &mut |line| {
                sink(line.as_bytes())?;
                sink(b"\n")
            })
        })?;
    }
    for (done, blob) in (about.tables.len() as u64..).zip(&named) {
        advance(done, all)?;
        folder.add(&blob_path(blob.hash), blobs.open(blob.hash)?)?;
    }
    Ok(about)
}

/// What is read back, and where.
#[derive(Clone, Copy)]
pub struct Importing<'a> {
    pub from: &'a Path,
    /// The store's folder: not there or empty.
    pub into: &'a Path,
    /// The new store's key, which is kept somewhere already.
    pub key: &'a StoreKey,
    pub key_file: &'a KeyFile,
    pub now: DateTime<Utc>,
    pub local: NaiveDateTime,
}

/// Makes a new store of an export. Everything is checked first, and the store comes to stand as a whole.
///
/// Errors: `StoreExists` where something is there; `NotAnExport`, `DamagedExport`, `NewerStore`; what `advance`
/// refuses. Nothing is left of what was stopped.
pub fn import(ask: Importing<'_>, advance: Advance<'_>) -> Result<About> {
    let target = Target::of(ask.into)?;
    if target.is_occupied() {
        return Err(Error::StoreExists { folder: ask.into.display().to_string() });
    }
    let listed = folder::check(ask.from, &mut |done, all| advance(done, 2 * all))?;
    let about = about(ask.from)?;
    let fresh = target.beside()?;
    ask.key_file.save(fresh.path())?;
    rows::make(fresh.path(), &ask.key.database_key(), about.schema, |put| {
        for table in &about.tables {
            let path = ask.from.join(rows_path(&table.name));
            let file = File::open(path).map_err(|_| damaged(&rows_path(&table.name)))?;
            put(table, &mut BufReader::new(file))?;
        }
        Ok(())
    })?;
    let kept = contents(ask, fresh.path(), &listed, advance)?;
    settle(ask, fresh.path(), &kept)?;
    let wait = Duration::ZERO;
    let place = Restoring { file: ask.from, into: ask.into, key: Some(ask.key), now: ask.local, wait };
    target.take_place(fresh, place)?;
    Ok(about)
}

fn about(from: &Path) -> Result<About> {
    let none = || Error::NotAnExport { name: from.display().to_string() };
    let (file, length) = durable::open_plain(&from.join(ABOUT)).map_err(|_| none())?;
    if length > ABOUT_LIMIT {
        return Err(none());
    }
    let mut text = String::new();
    file.take(ABOUT_LIMIT).read_to_string(&mut text).map_err(|_| none())?;
    let said: serde_json::Value = serde_json::from_str(&text).map_err(|_| none())?;
    if said["form"] != FORM {
        return Err(none());
    }
    let version = said["version"].as_i64().unwrap_or(0);
    if version > i64::from(VERSION) {
        return Err(Error::NewerStore { found: version, known: VERSION.into() });
    }
    serde_json::from_value(said).map_err(|_| damaged(ABOUT))
}

/// Seals every content of the export under the new key.
fn contents(
    ask: Importing<'_>,
    store: &Path,
    listed: &[Listed],
    advance: Advance<'_>,
) -> Result<BTreeSet<BlobHash>> {
    let blobs = Blobs::new(store, ask.key);
    let all = listed.len() as u64;
    let mut kept = BTreeSet::new();
    for (done, file) in (0..).zip(listed) {
        let Some((_, name)) = file.path.strip_prefix("blobs/").and_then(|rest| rest.split_once('/')) else {
            continue;
        };
        advance(all + done, 2 * all)?;
        let wanted: BlobHash = name.parse().map_err(|_| damaged(&file.path))?;
        let Blob { hash, .. } = blobs.put(File::open(ask.from.join(&file.path))?, u64::MAX)?;
        if hash != wanted {
            return Err(damaged(&file.path));
        }
        kept.insert(hash);
    }
    Ok(kept)
}

/// Sees that every content that a row names came with the export, and has the search index made by whoever asks first.
fn settle(ask: Importing<'_>, store: &Path, kept: &BTreeSet<BlobHash>) -> Result<()> {
    let db = Db::open(store, ask.key, ask.now)?;
    search::start_over(&db)?;
    match db.read(whole::named_blobs)?.into_iter().find(|blob| !kept.contains(&blob.hash)) {
        Some(missing) => Err(damaged(&blob_path(missing.hash))),
        None => Ok(()),
    }
}

fn rows_path(table: &str) -> String {
    format!("rows/{table}.ndjson")
}

fn blob_path(hash: BlobHash) -> String {
    let name = hash.to_string();
    format!("blobs/{}/{name}", &name[..2])
}

fn damaged(what: &str) -> Error {
    Error::DamagedExport { name: what.into() }
}
