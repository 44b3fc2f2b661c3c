//! Keeping the index in line with the rows.

use super::kinds::{Kind, SOURCES, Source};
use super::vocabulary::Met;
use super::{files, vocabulary, words};
use crate::db::{Db, Read, execute, refusal};
use rusqlite::params;
use tafelstuk_model::Result;

/// How many rows are taken in at a time; a save waits no longer than that.
const BATCH: i64 = 1_000;
/// The tables of the index that are made of words alone, as they are made anew.
const MADE_OF_WORDS: &str = "
    DROP TABLE IF EXISTS search_text;
    CREATE VIRTUAL TABLE search_text USING fts5 (
      title, body, content = '', contentless_delete = 1, tokenize = 'ascii'
    );
    DROP TABLE IF EXISTS search_part;
    CREATE VIRTUAL TABLE search_part USING fts5 (
      word, content = '', contentless_delete = 1, tokenize = 'trigram'
    );
    DELETE FROM search_row; DELETE FROM search_word; DELETE FROM search_behind;";

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
        read.connection.execute_batch(MADE_OF_WORDS).map_err(refusal)?;
        for Source { table, .. } in &SOURCES {
            let all =
                format!("INSERT INTO search_behind (table_name, row_id) SELECT '{table}', id FROM {table}");
            read.connection.execute(&all, []).map_err(refusal)?;
        }
        Ok(())
    })
}

/// Leaves no word of what is gone: the index has caught up, and is merged into pieces that hold only what stands.
pub fn settle(db: &Db) -> Result<()> {
    db.derive(|read| {
        vocabulary::prune(read)?;
        let merge = "INSERT INTO search_text (search_text) VALUES ('optimize');
                     INSERT INTO search_part (search_part) VALUES ('optimize');";
        read.connection.execute_batch(merge).map_err(refusal)
    })
}

/// How many rows the index is behind on.
pub fn behind(read: &Read<'_>) -> Result<i64> {
    read.number("SELECT count(*) FROM search_behind", [])
}

/// Brings the index up to date with the rows, some at a time; nothing is written where it is. `go_on` is told how
/// many are left and may stop it.
pub fn catch_up_by(db: &Db, go_on: &mut dyn FnMut(i64) -> Result<()>) -> Result<()> {
    loop {
        let left = db.read(behind)?;
        if left == 0 {
            return Ok(());
        }
        go_on(left)?;
        db.derive(take_in_some)?;
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
    let held =
        read.number("SELECT count(*) FROM search_row r JOIN search_text_docsize d ON d.id = r.number", [])?;
    Ok(wrong + (known - rows).abs() + (known - held).abs())
}

/// Takes some of the rows in that were written since.
fn take_in_some(read: &Read<'_>) -> Result<()> {
    let sql = "SELECT table_name, row_id FROM search_behind LIMIT ?1";
    let some: Vec<(String, String)> = read.all(sql, [BATCH], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut met = Met::default();
    for (table, id) in &some {
        if let Some(source) = Source::of_table(table) {
            take_in(read, source, id, &mut met)?;
        }
        execute(read, "DELETE FROM search_behind WHERE table_name = ?1 AND row_id = ?2", params![table, id])?;
    }
    met.keep(read)
}

/// Brings the index in line with one row: written, new or gone.
fn take_in(read: &Read<'_>, source: &Source, id: &str, met: &mut Met) -> Result<()> {
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
            execute(read, "DELETE FROM search_text WHERE rowid = ?1", [number])?;
            execute(read, "DELETE FROM search_row WHERE number = ?1", [number])?;
        }
        return Ok(());
    };
    if source.kind == Kind::Attachment {
        files::await_reading(read, id)?;
    }
    let mark = mark_of(&title, &body);
    let (title, body) = (words::joined(&title), words::joined(&body));
    met.meet(source.shelf(), title.split(' ').chain(body.split(' ')).filter(|word| !word.is_empty()));
    if let Some(number) = number {
        let text = "UPDATE search_text SET title = ?1, body = ?2 WHERE rowid = ?3";
        execute(read, text, params![title, body, number])?;
        let row = "UPDATE search_row SET mark = ?1 WHERE number = ?2";
        return execute(read, row, params![mark, number]).map(|_| ());
    }
    let number = next_number(read, source)?;
    let row = "INSERT INTO search_row (number, table_name, row_id, mark) VALUES (?1, ?2, ?3, ?4)";
    execute(read, row, params![number, source.table, id, mark])?;
    let text = "INSERT INTO search_text (rowid, title, body) VALUES (?1, ?2, ?3)";
    execute(read, text, params![number, title, body]).map(|_| ())
}

fn next_number(read: &Read<'_>, source: &Source) -> Result<i64> {
    let stretch = source.numbers();
    let sql = "SELECT coalesce(max(number), ?1 - 1) + 1 FROM search_row WHERE number >= ?1 AND number < ?2";
    read.number(sql, params![stretch.start, stretch.end])
}

/// What stands for both texts of a row, to see whether the index has them as they are.
fn mark_of(title: &str, body: &str) -> i64 {
    let mut hash = blake3::Hasher::new();
    hash.update(title.as_bytes()).update(&[0]).update(body.as_bytes());
    let bytes = *hash.finalize().as_bytes();
    i64::from_le_bytes(std::array::from_fn(|at| bytes[at]))
}
