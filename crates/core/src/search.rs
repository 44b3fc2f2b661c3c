//! The search index: kept by `history.rs` with every row, asked by `search.find`.
//!
//! Diacritics do not matter ("coordinatie" finds "coördinatie"); a word's beginning is enough; where
//! that finds too little, a part inside a compound ("vestings" in "huisvestingsverordening") is looked for.

use crate::db::{Image, Read, refusal};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
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

/// Brings the index in line with a row that was written or removed.
pub(crate) fn follow(read: &Read<'_>, table: &str, id: &str, after: Option<&Image>) -> Result<()> {
    let Some((_, title, body)) = SEARCHED.iter().find(|(name, ..)| *name == table) else { return Ok(()) };
    let db = read.connection;
    let number: Option<i64> = db
        .prepare_cached("SELECT number FROM search_row WHERE table_name = ?1 AND row_id = ?2")
        .and_then(|mut s| s.query_row(params![table, id], |row| row.get(0)).optional())
        .map_err(refusal)?;
    let Some(after) = after else { return forget(read, number) };
    let text = |column: &str| after.get(column).and_then(Value::as_str).unwrap_or_default().to_owned();
    match number {
        Some(number) => db
            .prepare_cached("UPDATE search_text SET title = ?1, body = ?2 WHERE rowid = ?3")
            .and_then(|mut s| s.execute(params![text(title), text(body), number])),
        None => db
            .prepare_cached("INSERT INTO search_row (table_name, row_id) VALUES (?1, ?2)")
            .and_then(|mut s| s.execute(params![table, id]))
            .and_then(|_| {
                db.prepare_cached("INSERT INTO search_text (rowid, title, body) VALUES (?1, ?2, ?3)")
            })
            .and_then(|mut s| s.execute(params![db.last_insert_rowid(), text(title), text(body)])),
    }
    .map(|_| ())
    .map_err(refusal)
}

fn forget(read: &Read<'_>, number: Option<i64>) -> Result<()> {
    let Some(number) = number else { return Ok(()) };
    let db = read.connection;
    db.execute("DELETE FROM search_text WHERE rowid = ?1", [number]).map_err(refusal)?;
    db.execute("DELETE FROM search_row WHERE number = ?1", [number]).map(|_| ()).map_err(refusal)
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

/// Rows and index entries that do not agree, for `verify`.
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
