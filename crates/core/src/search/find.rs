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
pub fn find(read: &Read<'_>, ask: &Ask) -> Result<Found> {
    let (words, cut) = words::first(&ask.text, MOST_WORDS);
    let mut found = Found { cut, ..Found::default() };
    if words.is_empty() {
        return Ok(found);
    }
    let looked = Looked { read, ask, words: &words, most: ask.most.unwrap_or(OF_EACH).clamp(1, MOST) };
    looked.on_shelves(Place::Beginning, &mut found)?;
    if found.hits.len() < FEW {
        looked.on_shelves(Place::Anywhere, &mut found)?;
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

/// What is asked of the index: its own words, and about how many rows answer.
struct Question {
    text: String,
    rows: i64,
}

impl Looked<'_> {
    fn on_shelves(&self, place: Place, found: &mut Found) -> Result<()> {
        for shelf in SHELVES {
            let sources: Vec<&Source> = SOURCES.iter().filter(|source| self.wants(source, shelf)).collect();
            if sources.is_empty() {
                continue;
            }
            if let Some(question) = self.question(shelf, place)? {
                self.on_shelf(&sources, &question, place, found)?;
            }
        }
        Ok(())
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

    /// Each word as the words that it stands for; none where one of them stands for nothing here.
    fn question(&self, shelf: Shelf, place: Place) -> Result<Option<Question>> {
        let mut parts = Vec::new();
        let mut rows = i64::MAX;
        for word in self.words {
            let meant: Meant = match place {
                Place::Beginning => vocabulary::beginning(self.read, shelf, word)?,
                Place::Anywhere => vocabulary::anywhere(self.read, shelf, word)?,
            };
            if meant.words.is_empty() {
                return Ok(None);
            }
            rows = rows.min(meant.rows);
            let quoted: Vec<String> = meant.words.iter().map(|word| format!("\"{word}\"")).collect();
            parts.push(format!("({})", quoted.join(" OR ")));
        }
        Ok(Some(Question { text: parts.join(" AND "), rows }))
    }

    /// Goes from kind to kind, from the highest number down, over those that have a hit at all.
    fn on_shelf(
        &self,
        sources: &[&Source],
        question: &Question,
        place: Place,
        found: &mut Found,
    ) -> Result<()> {
        let (first, last) = (sources[0].numbers().start, sources[sources.len() - 1].numbers().end);
        let mut below = last;
        let mut held: Vec<&Source> = Vec::new();
        while let Some(number) = self.highest(question, first, below)? {
            let Some(source) = Source::of_number(number) else { break };
            below = source.numbers().start;
            if sources.iter().any(|wanted| wanted.kind == source.kind) {
                held.push(source);
            }
        }
        for source in held.into_iter().rev() {
            self.of_source(source, question, place, found)?;
        }
        Ok(())
    }

    fn highest(&self, question: &Question, from: i64, below: i64) -> Result<Option<i64>> {
        let sql = "SELECT rowid FROM search_text WHERE search_text MATCH ?1 AND rowid >= ?2 AND rowid < ?3
                   ORDER BY rowid DESC LIMIT 1";
        let found = self.read.all(sql, rusqlite::params![question.text, from, below], |row| row.get(0))?;
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
    let order =
        if weigh { "bm25(search_text, 4.0, 1.0), search_text.rowid DESC" } else { "search_text.rowid DESC" };
    format!(
        "SELECT {id}, {title}, {body}, {shown}, {of}, {paper}, {within}, {page}, b.id, b.short, {day}, {state}, {item}
         FROM search_text CROSS JOIN search_row n ON n.number = search_text.rowid
         CROSS JOIN {table} t ON t.id = n.row_id {joins}
         WHERE search_text MATCH :question AND search_text.rowid >= :from AND search_text.rowid < :below{conditions}
         ORDER BY {order} LIMIT :most"
    )
}
