//! The text of attachments, page by page: read once per content, kept beside the index, found like any other text.

use super::index::fall_behind;
use crate::db::{Db, Read, execute};
use rusqlite::params;
use tafelstuk_model::Result;

/// The most characters of one page that are looked into: a book's page has three thousand.
const LONGEST: usize = 200_000;

/// An attachment whose contents were not read yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The address of its contents.
    pub blob: String,
    /// As it is called; its ending tells the format.
    pub name: String,
}

/// How many contents there are that were not read yet; the index has caught up.
pub fn unread(read: &Read<'_>) -> Result<u32> {
    read.number("SELECT count(*) FROM search_unread", []).map(|n| u32::try_from(n).unwrap_or(u32::MAX))
}

/// The next of them, the latest first.
pub fn next(read: &Read<'_>) -> Result<Option<Unread>> {
    let sql = "SELECT blob, name FROM search_unread ORDER BY rowid DESC LIMIT 1";
    let found = read.all(sql, [], |row| Ok(Unread { blob: row.get(0)?, name: row.get(1)? }))?;
    Ok(found.into_iter().next())
}

/// Has an attachment's contents wait to be read, if they were not.
pub(crate) fn await_reading(read: &Read<'_>, attachment: &str) -> Result<()> {
    let sql = "INSERT INTO search_unread (blob, name) SELECT blob, name FROM attachment a
               WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM search_file f WHERE f.blob = a.blob)
               ON CONFLICT DO NOTHING";
    execute(read, sql, [attachment]).map(|_| ())
}

/// Keeps what the pages of a file say, from page 1 on; none where it says nothing that can be read.
pub fn keep(db: &Db, blob: &str, pages: Vec<String>) -> Result<()> {
    let blob = blob.to_owned();
    db.derive(move |read| {
        forget(read, &blob)?;
        // It may have gone while it was read.
        if read.number("SELECT count(*) FROM attachment WHERE blob = ?1", [&blob])? == 0 {
            return Ok(());
        }
        for (page, text) in (1_u32..).zip(pages).filter(|(_, text)| !text.trim().is_empty()) {
            let text: String = text.chars().take(LONGEST).collect();
            let id = format!("{blob}/{page}");
            let sql = "INSERT INTO search_page (id, blob, page, text) VALUES (?1, ?2, ?3, ?4)";
            execute(read, sql, params![id, blob, page, text])?;
            fall_behind(read, "search_page", &id)?;
        }
        execute(read, "INSERT INTO search_file (blob) VALUES (?1)", [blob]).map(|_| ())
    })
}

/// Forgets what a file said.
pub(crate) fn forget(read: &Read<'_>, blob: &str) -> Result<()> {
    let pages =
        read.all("SELECT id FROM search_page WHERE blob = ?1", [blob], |row| row.get::<_, String>(0))?;
    for id in pages {
        execute(read, "DELETE FROM search_page WHERE id = ?1", [&id])?;
        fall_behind(read, "search_page", &id)?;
    }
    execute(read, "DELETE FROM search_unread WHERE blob = ?1", [blob])?;
    execute(read, "DELETE FROM search_file WHERE blob = ?1", [blob]).map(|_| ())
}
