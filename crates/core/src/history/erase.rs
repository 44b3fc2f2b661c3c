//! Destruction: rows go for good, with every image that the log kept of them. What was done to them stays in the log as
//! a fact (when, by which call), without a word of what it was.

use super::{Write, quoted};
use crate::db::rows::{lines, tables};
use crate::db::{Read, execute, refusal};
use crate::search;
use rusqlite::params;
use std::collections::BTreeSet;
use tafelstuk_model::Result;

/// A row by its table and id.
pub type RowName = (String, String);

/// What says that a store still has to get rid of contents, freed pages and old backups.
const COPIES: &str = "copies";
/// What lets rows go that otherwise never do.
const ROWS: &str = "rows";
/// The tables that say of a content what was made of it, or only that it is there.
const ABOUT_CONTENTS: [&str; 2] = ["blob", "prepared_file"];

impl Write<'_> {
    /// Takes `rows` away for good. Gives the addresses of contents that no row names any more.
    pub fn erase(&mut self, rows: &[RowName]) -> Result<Vec<String>> {
        let read = &self.read;
        read.connection.pragma_update(None, "defer_foreign_keys", true).map_err(refusal)?;
        let mut named = BTreeSet::new();
        for (table, id) in rows {
            contents_of(read, table, id, &mut named)?;
        }
        execute(read, "INSERT INTO erasing (what) VALUES (?1) ON CONFLICT DO NOTHING", [COPIES])?;
        execute(read, "INSERT INTO erasing (what) VALUES (?1)", [ROWS])?;
        for (table, id) in rows {
            execute(read, &format!("DELETE FROM {} WHERE id = ?1", quoted(table)), [id])?;
            forget_images(read, table, id)?;
            search::fall_behind(read, table, id)?;
        }
        execute(read, "DELETE FROM erasing WHERE what = ?1", [ROWS])?;
        let gone = unnamed(read, named)?;
        for hash in &gone {
            search::files::forget(read, hash)?;
            execute(read, "DELETE FROM blob WHERE hash = ?1", [hash])?;
        }
        Ok(gone)
    }

    /// Says that nothing is left of what was destroyed.
    pub fn erased(&mut self) -> Result<()> {
        execute(&self.read, "DELETE FROM erasing WHERE what = ?1", [COPIES]).map(|_| ())
    }
}

impl Read<'_> {
    /// Whether something was destroyed of which copies may be left.
    pub fn is_erasing(&self) -> Result<bool> {
        Ok(self.number("SELECT count(*) FROM erasing", [])? > 0)
    }
}

/// Takes the log's images of a row away, and what somebody wrote about the change; it cannot be undone any more.
fn forget_images(read: &Read<'_>, table: &str, id: &str) -> Result<()> {
    let changes = "UPDATE change SET why = NULL, sealed = 'destroyed' WHERE seq IN
                   (SELECT seq FROM change_row WHERE table_name = ?1 AND row_id = ?2)";
    execute(read, changes, params![table, id])?;
    execute(read, "DELETE FROM change_row WHERE table_name = ?1 AND row_id = ?2", params![table, id])?;
    Ok(())
}

/// The addresses of contents in a row and in the log's images of it.
fn contents_of(read: &Read<'_>, table: &str, id: &str, into: &mut BTreeSet<String>) -> Result<()> {
    if let Some(row) = read.image(table, id)? {
        addresses(&serde_json::Value::Object(row).to_string(), into);
    }
    let sql = "SELECT before FROM change_row WHERE table_name = ?1 AND row_id = ?2 AND before IS NOT NULL";
    for before in read.all(sql, params![table, id], |row| row.get::<_, String>(0))? {
        addresses(&before, into);
    }
    Ok(())
}

/// Which of these contents nothing names any more, with what was made of them.
fn unnamed(read: &Read<'_>, mut candidates: BTreeSet<String>) -> Result<Vec<String>> {
    if candidates.is_empty() {
        return Ok(Vec::new());
    }
    let mut named = BTreeSet::new();
    for table in tables(read.connection)?.iter().filter(|table| !ABOUT_CONTENTS.contains(&&*table.name)) {
        lines(read.connection, table, &mut |line| {
            addresses(line, &mut named);
            Ok(())
        })?;
    }
    candidates.retain(|hash| !named.contains(hash));
    let mut gone = Vec::new();
    for hash in candidates {
        let made = "SELECT blob FROM prepared_file WHERE source = ?1";
        let made: Vec<String> = read.all(made, [&hash], |row| row.get(0))?;
        execute(read, "DELETE FROM prepared_file WHERE source = ?1", [&hash])?;
        for made in made.into_iter().filter(|made| !named.contains(made)) {
            let others = "SELECT count(*) FROM prepared_file WHERE blob = ?1";
            if read.number(others, [&made])? == 0 {
                gone.push(made);
            }
        }
        gone.push(hash);
    }
    let known = "SELECT count(*) FROM blob WHERE hash = ?1";
    let mut kept = Vec::new();
    for hash in gone {
        if read.number(known, [&hash])? > 0 && !kept.contains(&hash) {
            kept.push(hash);
        }
    }
    Ok(kept)
}

/// Every run of exactly 64 hexadecimal digits in a text: contents are named so, in columns and within texts.
pub(super) fn addresses(text: &str, into: &mut BTreeSet<String>) {
    let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let run = bytes[at..].iter().take_while(|byte| is_digit(byte)).count();
        if run == 64 {
            into.insert(text[at..at + run].to_owned());
        }
        at += run.max(1);
    }
}
