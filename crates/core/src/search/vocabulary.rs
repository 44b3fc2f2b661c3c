//! Every word there is: what a beginning or a part of a word stands for, the most frequent ones first.
//!
//! Asking the index itself for a beginning reads the places of every word that begins so, of which a common one
//! has a hundred thousand. A dozen words chosen here give the first hits without that.

use super::kinds::Shelf;
use crate::db::{Read, execute, refusal};
use rusqlite::params;
use std::collections::HashMap;
use tafelstuk_model::Result;

/// For how many words a beginning or a part stands at most.
const STANDS_FOR: usize = 12;
/// Once this many rows hold the words that were chosen, a beginning needs no more of them.
const PLENTY: i64 = 4_000;
/// How many words with a part in them are weighed.
const WEIGHED: i64 = 200;
/// The letters that a part of a word has at least; fewer stand in almost every word.
const PART: usize = 4;

/// Words and in how many rows they were met, until they are kept.
#[derive(Default)]
pub struct Met(HashMap<(Shelf, String), i64>);

impl Met {
    /// Takes the words of one row in, each once.
    pub fn meet<'a>(&mut self, shelf: Shelf, words: impl Iterator<Item = &'a str>) {
        let mut seen: Vec<&str> = words.collect();
        seen.sort_unstable();
        seen.dedup();
        for word in seen {
            *self.0.entry((shelf, word.to_owned())).or_default() += 1;
        }
    }

    /// Adds them to the words that are known.
    pub fn keep(self, read: &Read<'_>) -> Result<()> {
        // In the order of the table's own index, which then is written page by page.
        let mut all: Vec<_> = self.0.into_iter().collect();
        all.sort_unstable_by(|((a, x), _), ((b, y), _)| (*a as i64, x).cmp(&(*b as i64, y)));
        let known = "UPDATE search_word SET rows = rows + ?3 WHERE shelf = ?1 AND word = ?2";
        let new = "INSERT INTO search_word (shelf, word, rows) VALUES (?1, ?2, ?3)";
        let part = "INSERT INTO search_part (rowid, word) VALUES (?1, ?2)";
        for ((shelf, word), rows) in all {
            let shelf = shelf as i64;
            if execute(read, known, params![shelf, word, rows])? == 0 {
                execute(read, new, params![shelf, word, rows])?;
                execute(read, part, params![read.connection.last_insert_rowid(), word])?;
            }
        }
        Ok(())
    }
}

/// What an asked word stands for.
pub struct Meant {
    pub words: Vec<String>,
    /// About how many rows hold one of them.
    pub rows: i64,
}

/// The words that begin with `asked`, itself first.
pub fn beginning(read: &Read<'_>, shelf: Shelf, asked: &str) -> Result<Meant> {
    let mut found = exactly(read, shelf, asked)?;
    let letters = asked.chars().count();
    let first = match letters {
        1..=3 => format!("substr(word, 1, {letters}) = ?2"),
        _ => "word >= ?2 AND word < ?2 || char(0x10ffff)".into(),
    };
    let sql = format!(
        "SELECT word, rows FROM search_word WHERE shelf = ?1 AND {first} ORDER BY rows DESC LIMIT {STANDS_FOR}"
    );
    found.extend(pairs(read, &sql, params![shelf as i64, asked])?);
    Ok(chosen(found, asked))
}

/// The words that hold `asked` anywhere, those that begin with it first.
pub fn anywhere(read: &Read<'_>, shelf: Shelf, asked: &str) -> Result<Meant> {
    let begins = beginning(read, shelf, asked)?;
    if asked.chars().count() < PART {
        return Ok(begins);
    }
    let sql =
        "SELECT w.word, w.rows FROM (SELECT rowid FROM search_part WHERE search_part MATCH ?2 LIMIT ?3) f
               JOIN search_word w ON w.number = f.rowid WHERE w.shelf = ?1 ORDER BY w.rows DESC LIMIT ?4";
    let most = i64::try_from(2 * STANDS_FOR).unwrap_or(i64::MAX);
    let holds = pairs(read, sql, params![shelf as i64, format!("\"{asked}\""), WEIGHED, most])?;
    let mut meant = begins;
    for (word, rows) in holds {
        if meant.words.len() < 2 * STANDS_FOR && !meant.words.contains(&word) {
            meant.words.push(word);
            meant.rows += rows;
        }
    }
    Ok(meant)
}

/// Forgets the words that stand nowhere any more.
pub fn prune(read: &Read<'_>) -> Result<()> {
    read.connection
        .execute_batch(
            "CREATE VIRTUAL TABLE temp.search_standing USING fts5vocab (main, search_text, row);
             CREATE TEMP TABLE search_gone AS SELECT number FROM main.search_word
               WHERE word NOT IN (SELECT term FROM temp.search_standing);
             DELETE FROM main.search_part WHERE rowid IN (SELECT number FROM search_gone);
             DELETE FROM main.search_word WHERE number IN (SELECT number FROM search_gone);
             DROP TABLE temp.search_gone;
             DROP TABLE temp.search_standing;",
        )
        .map_err(refusal)
}

fn exactly(read: &Read<'_>, shelf: Shelf, asked: &str) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT word, rows FROM search_word WHERE shelf = ?1 AND word = ?2";
    pairs(read, sql, params![shelf as i64, asked])
}

fn pairs(read: &Read<'_>, sql: &str, params: impl rusqlite::Params) -> Result<Vec<(String, i64)>> {
    read.all(sql, params, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// As many of the most frequent as are needed for plenty of rows; `asked` itself is always among them.
fn chosen(found: Vec<(String, i64)>, asked: &str) -> Meant {
    let mut meant = Meant { words: Vec::new(), rows: 0 };
    for (word, rows) in found {
        let enough = meant.rows >= PLENTY || meant.words.len() == STANDS_FOR;
        if !meant.words.contains(&word) && (!enough || word == asked) {
            meant.words.push(word);
            meant.rows += rows;
        }
    }
    meant
}
