//! Looking the words up: what they stand for, and the first rows of each kind that hold all of them.

use super::kinds::{SOURCES, Shelf, Source};
use super::snippet::{self, Place};
use super::vocabulary::{self, Meant};
use super::{Ask, Found, Hit, MOST, MOST_WORDS, OF_EACH, files, words};
use crate::db::Read;
use rusqlite::ToSql;
use tafelstuk_model::Result;

const SHELVES: [Shelf; 3] = [Shelf::People, Shelf::Records, Shelf::Texts];
/// Fewer hits than this, and parts inside words are looked for too.
const FEW: usize = 8;
/// Up to about this many rows are weighed for the best; of more the latest are given.
const WEIGHED: i64 = 300;

/// The places that hold all the words of `ask`; the index has caught up.
///
/// Errors: `Damaged` where the index has lost its words.
pub fn find(read: &Read<'_>, ask: &Ask) -> Result<Found> {
    let (words, cut) = words::first(&ask.text, MOST_WORDS);
    let mut found = Found { cut, ..Found::default() };
    if words.is_empty() {
        return Ok(found);
    }
    vocabulary::hold(read)?;
    let looked = Looked { read, ask, words: &words, most: ask.most.unwrap_or(OF_EACH).clamp(1, MOST) };
    let mut shelves = looked.shelves()?;
    for shelf in &shelves {
        looked.on_shelf(shelf, Place::Beginning, &mut found)?;
    }
    if found.hits.len() < FEW {
        for shelf in &mut shelves {
            if looked.widen(shelf)? {
                looked.on_shelf(shelf, Place::Anywhere, &mut found)?;
            }
        }
        found.hits.sort_by_key(|hit| hit.kind as u8);
    }
    found.unread = files::unread(read)?;
    Ok(found)
}

struct Looked<'a> {
    read: &'a Read<'a>,
    ask: &'a Ask,
    words: &'a [String],
    most: u32,
}

/// The kinds of a shelf that are looked through, and what each of the words means there.
struct OnShelf {
    shelf: Shelf,
    sources: Vec<&'static Source>,
    meant: Vec<Meant>,
}

/// What is asked of the index: its own words, and about how many rows answer.
struct Question {
    text: String,
    rows: i64,
}

impl OnShelf {
    /// Each word as the words that it stands for; none where one of them stands for nothing here.
    fn question(&self) -> Option<Question> {
        if self.meant.iter().any(|meant| meant.terms.is_empty()) {
            return None;
        }
        let parts: Vec<String> =
            self.meant.iter().map(|meant| format!("({})", meant.terms.join(" OR "))).collect();
        let rows = self.meant.iter().map(|meant| meant.rows).min()?;
        Some(Question { text: parts.join(" AND "), rows })
    }
}

impl Looked<'_> {
    fn shelves(&self) -> Result<Vec<OnShelf>> {
        let mut shelves = Vec::new();
        for shelf in SHELVES {
            let sources: Vec<_> = SOURCES.iter().filter(|source| self.wants(source, shelf)).collect();
            if !sources.is_empty() {
                let meant = self.words.iter().map(|word| vocabulary::beginning(self.read, shelf, word));
                shelves.push(OnShelf { shelf, sources, meant: meant.collect::<Result<_>>()? });
            }
        }
        Ok(shelves)
    }

    /// Whether this source can have hits under what was chosen.
    fn wants(&self, source: &Source, shelf: Shelf) -> bool {
        let ask = self.ask;
        source.shelf() == shelf
            && ask.kind.is_none_or(|kind| kind == source.kind)
            && (ask.partner.is_none() || !source.of_partner.is_empty())
            && (ask.state.is_none() || source.state != "NULL")
            && (ask.year.is_none() || source.day != "NULL")
    }

    /// Takes parts inside words in too; whether a word means more by that.
    fn widen(&self, on: &mut OnShelf) -> Result<bool> {
        let mut more = false;
        for (word, meant) in self.words.iter().zip(&mut on.meant) {
            more |= vocabulary::widen(self.read, on.shelf, word, meant)?;
        }
        Ok(more)
    }

    /// Goes from kind to kind over those that have a hit at all.
    fn on_shelf(&self, on: &OnShelf, place: Place, found: &mut Found) -> Result<()> {
        let Some(question) = on.question() else { return Ok(()) };
        let mut next = None;
        for source in &on.sources {
            let numbers = source.numbers();
            let has_hits = source.is_alone() || {
                if next.is_none_or(|number| number < numbers.start) {
                    next = Some(self.lowest(source, &question, numbers.start)?.unwrap_or(i64::MAX));
                }
                next.is_some_and(|number| number < numbers.end)
            };
            if has_hits {
                self.of_source(source, &question, place, found)?;
            }
        }
        Ok(())
    }

    /// The first number from `from` on that has a hit in this part of the index, in whichever kind.
    fn lowest(&self, source: &Source, question: &Question, from: i64) -> Result<Option<i64>> {
        let table = source.index().table;
        let sql = format!(
            "SELECT rowid FROM {table} WHERE {table} MATCH ?1 AND rowid >= ?2 ORDER BY rowid LIMIT 1"
        );
        let found = self.read.all(&sql, rusqlite::params![question.text, from], |row| row.get(0))?;
        Ok(found.first().copied())
    }

    fn of_source(&self, source: &Source, question: &Question, place: Place, found: &mut Found) -> Result<()> {
        let known = found.hits.len();
        let sql = sql(source, self.ask, question.rows <= WEIGHED);
        let (board, partner) =
            (self.ask.board.map(|id| id.to_string()), self.ask.partner.map(|id| id.to_string()));
        let year = self.ask.year.map(|year| format!("{year:04}"));
        let (numbers, one_more) = (source.numbers(), self.most + 1);
        let mut params: Vec<(&str, &dyn ToSql)> = vec![
            (":question", &question.text),
            (":from", &numbers.start),
            (":below", &numbers.end),
            (":most", &one_more),
        ];
        for (name, value) in
            [(":board", &board), (":year", &year), (":partner", &partner), (":state", &self.ask.state)]
        {
            if value.is_some() {
                params.push((name, value));
            }
        }
        let hits = self.read.all(&sql, params.as_slice(), |row| self.hit(source, place, row))?;
        let more = hits.len() > self.most as usize;
        for hit in hits.into_iter().take(self.most as usize) {
            let is_known = |one: &Hit| (&one.kind, &one.id, &one.page) == (&hit.kind, &hit.id, &hit.page);
            if place == Place::Beginning || !found.hits[..known].iter().any(is_known) {
                found.hits.push(hit);
            }
        }
        if more && !found.more.contains(&source.kind) {
            found.more.push(source.kind);
        }
        Ok(())
    }

    fn hit(&self, source: &Source, place: Place, row: &crate::db::Row<'_>) -> rusqlite::Result<Hit> {
        let text = |at: usize| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        let (title, body, shown) = (text(1)?, text(2)?, text(3)?);
        let around = |text: &str| snippet::around(text, self.words, place);
        let snippet = around(&body).or_else(|| around(&title)).unwrap_or_else(|| snippet::opening(&body));
        Ok(Hit {
            kind: source.kind,
            id: text(0)?,
            title: shown,
            snippet,
            of: row.get(4)?,
            paper: row.get(5)?,
            within: row.get(6)?,
            page: row.get(7)?,
            board: row.get::<_, Option<String>>(8)?.and_then(|id| id.parse().ok()),
            board_short: row.get(9)?,
            day: row.get(10)?,
            state: row.get(11)?,
            item: row.get(12)?,
        })
    }
}

/// The rows of a kind that answer, the best or the latest first.
fn sql(source: &Source, ask: &Ask, weigh: bool) -> String {
    let Source { table, title, body, shown, of, paper, within, item, page, day, state, joins, .. } = source;
    let id = if *page == "NULL" { "t.id" } else { "a.id" };
    let mut conditions = String::new();
    if ask.board.is_some() {
        let board = if source.at_board.is_empty() { "b.id = :board" } else { source.at_board };
        conditions.push_str(&format!(" AND {board}"));
    }
    if ask.year.is_some() {
        conditions.push_str(&format!(" AND substr({day}, 1, 4) = :year"));
    }
    if ask.partner.is_some() {
        conditions.push_str(&format!(" AND {}", source.of_partner));
    }
    if ask.state.is_some() {
        conditions.push_str(&format!(" AND {state} = :state"));
    }
    let index = source.index().table;
    let best = if weigh { format!("bm25({index}, 4.0, 1.0), ") } else { String::new() };
    format!(
        "SELECT {id}, {title}, {body}, {shown}, {of}, {paper}, {within}, {page}, b.id, b.short, {day}, {state}, {item}
         FROM {index} CROSS JOIN search_row n ON n.number = {index}.rowid
         CROSS JOIN {table} t ON t.id = n.row_id {joins}
         WHERE {index} MATCH :question AND {index}.rowid >= :from AND {index}.rowid < :below{conditions}
         ORDER BY {best}{index}.rowid LIMIT :most"
    )
}
