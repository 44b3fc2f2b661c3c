//! The search index, asked by `search.find`.
//!
//! `history.rs` only notes with every row that the index is behind on it; whoever asks brings it up to date
//! first. So a save never waits for the index, and an hour of saves of one text is taken in once.
//!
//! Diacritics do not matter ("coordinatie" finds "coördinatie"); a word's beginning is enough; where
//! that finds too little, a part inside a compound ("vestings" in "huisvestingsverordening") is looked for.

use crate::db::{Db, Read, refusal};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use ts_rs::TS;

/// Marks before and after a hit inside a snippet: first strong isolate and pop, which text never shows.
pub const HIT: (char, char) = ('\u{2068}', '\u{2069}');
/// How many hits one question gives.
const MOST: i64 = 60;

/// What of a table's row is searched: table, title column, body column.
const SEARCHED: &[(&str, &str, &str)] = &[
    ("topic", "title", "summary"),
    ("paper", "title", "author"),
    ("section", "heading", "plain"),
    ("attachment", "title", "name"),
    ("agenda_item", "title", "presenter"),
    ("member", "name", "function"),
];

/// One place where the words were found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Hit {
    /// The table: "paper", "section", "topic", "agenda_item", "attachment" or "member".
    pub kind: String,
    pub id: String,
    /// The paper that holds it, if any.
    pub paper: Option<String>,
    pub title: String,
    /// Words around the hit, which stands between U+2068 and U+2069.
    pub snippet: String,
}

/// Notes that the index is behind on a row that was written or removed. A row that is noted already costs
/// no page of the file.
pub(crate) fn fall_behind(read: &Read<'_>, table: &str, id: &str) -> Result<()> {
    if !SEARCHED.iter().any(|(name, ..)| *name == table) {
        return Ok(());
    }
    read.connection
        .prepare_cached(
            "INSERT INTO search_behind (table_name, row_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        )
        .and_then(|mut s| s.execute(params![table, id]))
        .map(|_| ())
        .map_err(refusal)
}

/// Empties the index, so that whoever asks next has all of it made anew.
pub(crate) fn start_over(db: &Db) -> Result<()> {
    db.derive(|read| {
        let empty = "DELETE FROM search_text; DELETE FROM search_row; DELETE FROM search_behind;";
        read.connection.execute_batch(empty).map_err(refusal)?;
        for (table, ..) in SEARCHED {
            let all =
                format!("INSERT INTO search_behind (table_name, row_id) SELECT '{table}', id FROM {table}");
            read.connection.execute(&all, []).map_err(refusal)?;
        }
        Ok(())
    })
}

/// Brings the index up to date with the rows; nothing is written where it is.
pub fn catch_up(db: &Db) -> Result<()> {
    let behind = |read: &Read<'_>| read.number("SELECT EXISTS (SELECT 1 FROM search_behind)", []);
    if db.read(behind)? == 0 { Ok(()) } else { db.derive(take_in_all) }
}

/// Takes the rows in that were written since.
fn take_in_all(read: &Read<'_>) -> Result<()> {
    for (table, title, body) in SEARCHED {
        let sql = format!(
            "SELECT b.row_id, r.number, t.id IS NOT NULL, t.{title}, t.{body}
             FROM search_behind b
             LEFT JOIN search_row r ON r.table_name = b.table_name AND r.row_id = b.row_id
             LEFT JOIN {table} t ON t.id = b.row_id
             WHERE b.table_name = ?1"
        );
        let mut statement = read.connection.prepare_cached(&sql).map_err(refusal)?;
        let mut rows = statement.query([table]).map_err(refusal)?;
        while let Some(row) = rows.next().map_err(refusal)? {
            take_in(read.connection, table, row).map_err(refusal)?;
        }
    }
    read.connection.execute("DELETE FROM search_behind", []).map(|_| ()).map_err(refusal)
}

/// Brings the index in line with one row: written, new or gone.
fn take_in(db: &Connection, table: &str, row: &Row<'_>) -> rusqlite::Result<()> {
    let (id, number): (String, Option<i64>) = (row.get(0)?, row.get(1)?);
    if !row.get(2)? {
        let Some(number) = number else { return Ok(()) };
        db.prepare_cached("DELETE FROM search_text WHERE rowid = ?1")?.execute([number])?;
        db.prepare_cached("DELETE FROM search_row WHERE number = ?1")?.execute([number])?;
        return Ok(());
    }
    let (title, body): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
    let (title, body) = (title.unwrap_or_default(), body.unwrap_or_default());
    if let Some(number) = number {
        db.prepare_cached("UPDATE search_text SET title = ?1, body = ?2 WHERE rowid = ?3")?
            .execute(params![title, body, number])?;
        return Ok(());
    }
    db.prepare_cached("INSERT INTO search_row (table_name, row_id) VALUES (?1, ?2)")?
        .execute(params![table, id])?;
    db.prepare_cached("INSERT INTO search_text (rowid, title, body) VALUES (?1, ?2, ?3)")?
        .execute(params![db.last_insert_rowid(), title, body])?;
    Ok(())
}

/// The places that hold all the words of `text`, best first.
pub fn find(read: &Read<'_>, text: &str) -> Result<Vec<Hit>> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(8)
        .map(str::to_owned)
        .collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut hits = by_word(read, &words)?;
    if hits.len() < 5 {
        for hit in inside_words(read, &words)? {
            if !hits.iter().any(|known| known.id == hit.id) {
                hits.push(hit);
            }
        }
    }
    Ok(hits)
}

/// Rows and index entries that do not agree, for `verify`; the index has caught up.
pub fn disagreements(read: &Read<'_>) -> Result<i64> {
    let mut missing = 0;
    for (table, title, body) in SEARCHED {
        let sql = format!(
            "SELECT count(*) FROM {table} t
             LEFT JOIN search_row r ON r.table_name = '{table}' AND r.row_id = t.id
             LEFT JOIN search_text s ON s.rowid = r.number
             WHERE s.rowid IS NULL OR s.title <> t.{title} OR s.body <> t.{body}"
        );
        missing += read.connection.query_row(&sql, [], |row| row.get::<_, i64>(0)).map_err(refusal)?;
    }
    let rows: i64 = read
        .connection
        .query_row("SELECT count(*) FROM search_row", [], |row| row.get(0))
        .map_err(refusal)?;
    let entries: i64 = SEARCHED.iter().try_fold(0, |sum, (table, ..)| {
        let sql = format!("SELECT count(*) FROM {table}");
        read.connection.query_row(&sql, [], |row| row.get::<_, i64>(0)).map(|n| sum + n).map_err(refusal)
    })?;
    Ok(missing + (rows - entries).abs())
}

fn by_word(read: &Read<'_>, words: &[String]) -> Result<Vec<Hit>> {
    let query: Vec<String> = words.iter().map(|word| format!("\"{word}\" *")).collect();
    let mut statement = read
        .connection
        .prepare_cached(
            "SELECT r.table_name, r.row_id, search_text.title,
                    snippet(search_text, -1, char(0x2068), char(0x2069), '…', 14)
             FROM search_text JOIN search_row r ON r.number = search_text.rowid
             WHERE search_text MATCH ?1 ORDER BY bm25(search_text, 4.0, 1.0), r.number LIMIT ?2",
        )
        .map_err(refusal)?;
    let rows = statement
        .query_map(params![query.join(" "), MOST], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
            ))
        })
        .map_err(refusal)?
        .collect::<rusqlite::Result<Vec<_>>>()
        .map_err(refusal)?;
    rows.into_iter().map(|(kind, id, title, snippet)| hit(read, kind, id, title, snippet)).collect()
}

fn inside_words(read: &Read<'_>, words: &[String]) -> Result<Vec<Hit>> {
    let tests: Vec<String> =
        (1..=words.len()).map(|at| format!("(s.title LIKE ?{at} OR s.body LIKE ?{at})")).collect();
    let sql = format!(
        "SELECT r.table_name, r.row_id, s.title, s.body FROM search_text s
         JOIN search_row r ON r.number = s.rowid WHERE {} ORDER BY r.number LIMIT {MOST}",
        tests.join(" AND ")
    );
    let likes = words.iter().map(|word| format!("%{word}%"));
    let mut statement = read.connection.prepare_cached(&sql).map_err(refusal)?;
    let rows = statement
        .query_map(rusqlite::params_from_iter(likes), |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
            ))
        })
        .map_err(refusal)?
        .collect::<rusqlite::Result<Vec<_>>>()
        .map_err(refusal)?;
    rows.into_iter()
        .map(|(kind, id, title, body)| {
            let snippet = around(&body, &words[0]).or_else(|| around(&title, &words[0])).unwrap_or_default();
            hit(read, kind, id, title, snippet)
        })
        .collect()
}

/// Some words around the first place where `word` stands, capitals or not.
fn around(text: &str, word: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let wanted: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let same = |window: &[char]| window.iter().flat_map(|c| c.to_lowercase()).eq(wanted.iter().copied());
    let at = chars.windows(wanted.len()).position(same)?;
    let (from, end) = (at.saturating_sub(60), (at + wanted.len() + 60).min(chars.len()));
    let part = |range: std::ops::Range<usize>| chars[range].iter().collect::<String>();
    let (before, found, after) = (part(from..at), part(at..at + wanted.len()), part(at + wanted.len()..end));
    Some(format!("{before}{}{found}{}{after}", HIT.0, HIT.1).replace('\n', " "))
}

fn hit(read: &Read<'_>, kind: String, id: String, title: String, snippet: String) -> Result<Hit> {
    let paper = match kind.as_str() {
        "paper" => Some(id.clone()),
        "section" | "attachment" => read
            .connection
            .query_row(&format!("SELECT paper FROM {kind} WHERE id = ?1"), [&id], |row| row.get(0))
            .optional()
            .map_err(refusal)?,
        _ => None,
    };
    Ok(Hit { kind, id, paper, title, snippet: snippet.replace('\n', " ") })
}
