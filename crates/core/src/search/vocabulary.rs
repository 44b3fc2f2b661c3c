//! Every word there is: what a beginning or a part of a word stands for, the most frequent ones first.
//!
//! Of a beginning of three letters at most the index has a list. Of a longer one it reads the places of every word
//! that begins so; where those are too many, a dozen words chosen here give the first hits without that.

use super::kinds::{INDEXES, Index, Shelf};
use crate::db::{Read, execute};
use rusqlite::params;
use std::collections::HashMap;
use tafelstuk_model::{Error, Result};

/// The most letters of a beginning of which the index has a list.
const LISTED: usize = 3;
/// For how many words a beginning or a part stands at most.
const STANDS_FOR: usize = 12;
/// Once this many rows hold the words that were chosen, a beginning needs no more of them.
const PLENTY: i64 = 4_000;
/// How many words are counted to see how many rows a beginning has.
const COUNTED: i64 = 300;
/// How many words with a part in them are weighed.
const WEIGHED: i64 = 200;
/// The letters that a part of a word has at least; fewer stand in almost every word.
const PART: usize = 4;
/// How many letters of a tail are kept.
const TAIL: usize = 12;

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
        let tail = "INSERT INTO search_tail (shelf, tail, word) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
        for ((shelf, word), rows) in all {
            let shelf = shelf as i64;
            if execute(read, known, params![shelf, word, rows])? == 0 {
                execute(read, new, params![shelf, word, rows])?;
                for part in tails(&word) {
                    execute(read, tail, params![shelf, part, word])?;
                }
            }
        }
        Ok(())
    }
}

/// What an asked word stands for.
pub struct Meant {
    /// As the index is asked for each.
    pub terms: Vec<String>,
    /// About how many rows hold one of them.
    pub rows: i64,
}

/// The words that begin with `asked`.
pub fn beginning(read: &Read<'_>, shelf: Shelf, asked: &str) -> Result<Meant> {
    let counted = if asked.chars().count() <= LISTED { COUNTED } else { PLENTY };
    let sql = "SELECT coalesce(sum(rows), 0) FROM (SELECT rows FROM search_word
               WHERE shelf = ?1 AND word >= ?2 AND word < ?2 || char(0x10ffff) LIMIT ?3)";
    let rows = read.number(sql, params![shelf as i64, asked, counted])?;
    if rows == 0 {
        return Ok(Meant { terms: Vec::new(), rows });
    }
    if asked.chars().count() <= LISTED || rows < PLENTY {
        return Ok(Meant { terms: vec![format!("\"{asked}\" *")], rows });
    }
    let exactly = "SELECT word, rows FROM search_word WHERE shelf = ?1 AND word = ?2";
    let mut found = pairs(read, exactly, params![shelf as i64, asked])?;
    let sql = format!(
        "SELECT word, rows FROM search_word WHERE shelf = ?1 AND word >= ?2 AND word < ?2 || char(0x10ffff)
         ORDER BY rows DESC LIMIT {STANDS_FOR}"
    );
    found.extend(pairs(read, &sql, params![shelf as i64, asked])?);
    Ok(chosen(found))
}

/// Adds the words that hold `asked` anywhere to those that begin with it; whether there are any.
pub fn widen(read: &Read<'_>, shelf: Shelf, asked: &str, meant: &mut Meant) -> Result<bool> {
    if asked.chars().count() < PART {
        return Ok(false);
    }
    let start: String = asked.chars().take(TAIL).collect();
    let sql = "SELECT w.word, w.rows FROM (SELECT word FROM search_tail WHERE shelf = ?1
                 AND tail >= ?2 AND tail < ?2 || char(0x10ffff) AND instr(word, ?3) LIMIT ?4) f
               CROSS JOIN search_word w ON w.shelf = ?1 AND w.word = f.word
               GROUP BY w.word ORDER BY w.rows DESC LIMIT ?5";
    let most = i64::try_from(2 * STANDS_FOR).unwrap_or(i64::MAX);
    let holds = pairs(read, sql, params![shelf as i64, start, asked, WEIGHED, most])?;
    for (word, rows) in &holds {
        meant.terms.push(quoted(word));
        meant.rows += rows;
    }
    Ok(!holds.is_empty())
}

/// Forgets the words that stand nowhere any more.
pub fn prune(read: &Read<'_>) -> Result<()> {
    let standing = INDEXES.map(|Index { words, .. }| format!("SELECT term FROM {words}")).join(" UNION ");
    for table in ["search_tail", "search_word"] {
        execute(read, &format!("DELETE FROM {table} WHERE word NOT IN ({standing})"), [])?;
    }
    Ok(())
}

/// Refuses to go on where words stand in the index and none are known here: what is asked would mean nothing.
///
/// Errors: `Damaged`, which is mended by making the index anew.
pub fn hold(read: &Read<'_>) -> Result<()> {
    let lost =
        |of: &str, held: &str| format!("NOT EXISTS (SELECT 1 FROM {of}) AND EXISTS (SELECT 1 FROM {held})");
    let mut checks = vec![lost("search_tail", "search_word WHERE length(word) > 4")];
    for Index { table, words } in &INDEXES {
        checks.push(lost("search_word", words));
        checks.push(lost("search_row", &format!("{table}_docsize")));
    }
    match read.number(&format!("SELECT {}", checks.join(" OR ")), [])? {
        0 => Ok(()),
        _ => Err(Error::Damaged { detail: "search".into() }),
    }
}

/// How many words stand in the index and are not known here.
pub fn unknown(read: &Read<'_>) -> Result<i64> {
    let mut all = 0;
    for Index { words, .. } in &INDEXES {
        all += read.number(
            &format!("SELECT count(*) FROM {words} WHERE term NOT IN (SELECT word FROM search_word)"),
            [],
        )?;
    }
    Ok(all)
}

fn pairs(read: &Read<'_>, sql: &str, params: impl rusqlite::Params) -> Result<Vec<(String, i64)>> {
    read.all(sql, params, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// What a word goes on with from its second letter on, and from each one after it.
fn tails(word: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = word.chars().collect();
    let last = letters.len().saturating_sub(PART);
    (1..=last).map(move |at| letters[at..].iter().take(TAIL).collect())
}

/// As many of the most frequent as are needed for plenty of rows; the first of all is the word itself.
fn chosen(found: Vec<(String, i64)>) -> Meant {
    let mut meant = Meant { terms: Vec::new(), rows: 0 };
    for (word, rows) in found {
        let term = quoted(&word);
        let enough = meant.rows >= PLENTY || meant.terms.len() == STANDS_FOR;
        if !enough && !meant.terms.contains(&term) {
            meant.terms.push(term);
            meant.rows += rows;
        }
    }
    meant
}

fn quoted(word: &str) -> String {
    format!("\"{word}\"")
}
