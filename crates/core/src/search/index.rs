//! Keeping the index in line with the rows.

use super::kinds::{INDEXES, Index, Kind, SOURCES, Source};
use super::vocabulary::Met;
use super::{files, vocabulary, words};
use crate::db::{Db, Read, execute, refusal};
use rusqlite::params;
use tafelstuk_model::Result;

/// How many rows are taken in at a time; a save waits no longer than that.
const BATCH: i64 = 1_000;
/// The bytes of text after which no more rows are taken in at that time.
const HEAVY: usize = 8 << 20;
/// After so many rows in one go the index is merged: it lies in pieces then, each of which every question reads.
const MANY: i64 = 5_000;
/// How many pages of the index are merged at a time.
const MERGED: i64 = 1_000;

/// A row's words as the index takes them in.
struct Entry {
    index: &'static Index,
    number: i64,
    title: String,
    body: String,
}

/// Notes that the index is behind on a row that was written or removed. A row that is noted already costs
/// no page of the file.
pub(crate) fn fall_behind(read: &Read<'_>, table: &str, id: &str) -> Result<()> {
    if Source::of_table(table).is_none() {
        return Ok(());
    }
    let sql = "INSERT INTO search_behind (table_name, row_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    execute(read, sql, params![table, id]).map(|_| ())
}

/// Empties the index, damaged or not, so that whoever asks next has all of it made anew.
pub fn start_over(db: &Db) -> Result<()> {
    db.derive(|read| {
        read.connection.execute_batch(&made_anew()).map_err(refusal)?;
        for Source { table, .. } in &SOURCES {
            let all =
                format!("INSERT INTO search_behind (table_name, row_id) SELECT '{table}', id FROM {table}");
            read.connection.execute(&all, []).map_err(refusal)?;
        }
        Ok(())
    })
}

/// The tables that are made of words alone, as they are made anew.
fn made_anew() -> String {
    let index = |Index { table, .. }: &Index| {
        format!(
            "DROP TABLE IF EXISTS {table};
             CREATE VIRTUAL TABLE {table} USING fts5 (
               title, body, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
             );"
        )
    };
    let all: String = INDEXES.iter().map(index).collect();
    all + "DELETE FROM search_row; DELETE FROM search_word; DELETE FROM search_tail; DELETE FROM search_behind;"
}

/// Leaves no word of what is gone: the index has caught up, and is merged into pieces that hold only what stands.
pub fn settle(db: &Db) -> Result<()> {
    db.derive(|read| {
        vocabulary::prune(read)?;
        INDEXES.iter().try_for_each(|Index { table, .. }| {
            execute(read, &format!("INSERT INTO {table} ({table}) VALUES ('optimize')"), []).map(|_| ())
        })
    })
}

/// How many rows the index is behind on.
pub fn behind(read: &Read<'_>) -> Result<i64> {
    read.number("SELECT count(*) FROM search_behind", [])
}

/// Brings the index up to date with the rows, some at a time; nothing is written where it is. `go_on` is told how
/// many are left and may stop it.
pub fn catch_up_by(db: &Db, go_on: &mut dyn FnMut(i64) -> Result<()>) -> Result<()> {
    let first = db.read(behind)?;
    let mut left = first;
    while left > 0 {
        go_on(left)?;
        db.derive(take_in_some)?;
        left = db.read(behind)?;
    }
    if first >= MANY { INDEXES.iter().try_for_each(|index| merge(db, index.table)) } else { Ok(()) }
}

/// Makes one piece of the many that a part of the index lies in; saves come in between.
fn merge(db: &Db, table: &'static str) -> Result<()> {
    // With a number below nothing a merge of all pieces is begun, with one above it is gone on with.
    let mut pages = -MERGED;
    let (told, done) = std::sync::mpsc::channel();
    loop {
        let told = told.clone();
        db.derive(move |read| {
            let before = read.number("SELECT total_changes()", [])?;
            execute(read, &format!("INSERT INTO {table} ({table}, rank) VALUES ('merge', ?1)"), [pages])?;
            let changes = read.number("SELECT total_changes()", [])? - before;
            // The other side waits for this.
            let _ = told.send(changes);
            Ok(())
        })?;
        // The statement itself is one change.
        if done.recv().map_or(true, |changes| changes < 2) {
            return Ok(());
        }
        pages = MERGED;
    }
}

/// [`catch_up_by`] to the end.
pub fn catch_up(db: &Db) -> Result<()> {
    catch_up_by(db, &mut |_| Ok(()))
}

/// Rows and index entries that do not agree, for `verify`; the index has caught up.
pub fn disagreements(read: &Read<'_>) -> Result<i64> {
    let mut wrong = 0;
    let mut rows = 0;
    for source in &SOURCES {
        let sql = format!(
            "SELECT r.mark, {}, {} FROM {} t
             LEFT JOIN search_row r ON r.table_name = '{}' AND r.row_id = t.id",
            source.title, source.body, source.table, source.table
        );
        let found: Vec<bool> = read.all(&sql, [], |row| {
            let mark: Option<i64> = row.get(0)?;
            let (title, body) = (row.get::<_, Option<String>>(1)?, row.get::<_, Option<String>>(2)?);
            Ok(mark == Some(mark_of(&title.unwrap_or_default(), &body.unwrap_or_default())))
        })?;
        wrong += found.iter().filter(|fits| !**fits).count();
        rows += found.len();
    }
    let (wrong, rows) = (i64::try_from(wrong).unwrap_or(i64::MAX), i64::try_from(rows).unwrap_or(i64::MAX));
    let known = read.number("SELECT count(*) FROM search_row", [])?;
    let mut held = 0;
    for Index { table, .. } in &INDEXES {
        held += read.number(
            &format!("SELECT count(*) FROM search_row r JOIN {table}_docsize d ON d.id = r.number"),
            [],
        )?;
    }
    Ok(wrong + (known - rows).abs() + (known - held).abs() + vocabulary::unknown(read)?)
}

/// Takes some of the rows in that were written since.
fn take_in_some(read: &Read<'_>) -> Result<()> {
    let sql = "SELECT table_name, row_id FROM search_behind LIMIT ?1";
    let some: Vec<(String, String)> = read.all(sql, [BATCH], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut met = Met::default();
    let mut entries = Vec::new();
    let mut bytes = 0;
    for (table, id) in &some {
        if let Some(source) = Source::of_table(table)
            && let Some(entry) = entry(read, source, id)?
        {
            bytes += entry.title.len() + entry.body.len();
            let words = entry.title.split(' ').chain(entry.body.split(' '));
            met.meet(source.shelf(), words.filter(|word| !word.is_empty()));
            entries.push(entry);
        }
        execute(read, "DELETE FROM search_behind WHERE table_name = ?1 AND row_id = ?2", params![table, id])?;
        if bytes > HEAVY {
            break;
        }
    }
    // From the lowest number up: the index begins another piece for each one that is lower than the last.
    entries.sort_unstable_by_key(|entry| entry.number);
    for Entry { index: Index { table, .. }, number, title, body } in entries {
        let sql = format!("INSERT OR REPLACE INTO {table} (rowid, title, body) VALUES (?1, ?2, ?3)");
        execute(read, &sql, params![number, title, body])?;
    }
    met.keep(read)
}

/// The words of a row that was written, under its number; a row that is gone is taken out.
fn entry(read: &Read<'_>, source: &'static Source, id: &str) -> Result<Option<Entry>> {
    let index = source.index();
    let known = "SELECT number FROM search_row WHERE table_name = ?1 AND row_id = ?2";
    let number = read.all(known, params![source.table, id], |row| row.get::<_, i64>(0))?.pop();
    let sql = format!("SELECT {}, {} FROM {} t WHERE t.id = ?1", source.title, source.body, source.table);
    let texts = read.all(&sql, [id], |row| {
        Ok((
            row.get::<_, Option<String>>(0)?.unwrap_or_default(),
            row.get::<_, Option<String>>(1)?.unwrap_or_default(),
        ))
    })?;
    let Some((title, body)) = texts.into_iter().next() else {
        if let Some(number) = number {
            execute(read, &format!("DELETE FROM {} WHERE rowid = ?1", index.table), [number])?;
            execute(read, "DELETE FROM search_row WHERE number = ?1", [number])?;
        }
        return Ok(None);
    };
    if source.kind == Kind::Attachment {
        files::await_reading(read, id)?;
    }
    let number = number.map_or_else(|| next_number(read, source), Ok)?;
    let row = "INSERT INTO search_row (number, table_name, row_id, mark) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT (number) DO UPDATE SET mark = excluded.mark";
    execute(read, row, params![number, source.table, id, mark_of(&title, &body)])?;
    Ok(Some(Entry { index, number, title: words::joined(&title), body: words::joined(&body) }))
}

fn next_number(read: &Read<'_>, source: &Source) -> Result<i64> {
    let stretch = source.numbers();
    let sql = "SELECT coalesce(min(number), ?2) - 1 FROM search_row WHERE number >= ?1 AND number < ?2";
    read.number(sql, params![stretch.start, stretch.end])
}

/// What stands for both texts of a row, to see whether the index has them as they are.
fn mark_of(title: &str, body: &str) -> i64 {
    let mut hash = blake3::Hasher::new();
    hash.update(title.as_bytes()).update(&[0]).update(body.as_bytes());
    let bytes = *hash.finalize().as_bytes();
    i64::from_le_bytes(std::array::from_fn(|at| bytes[at]))
}
