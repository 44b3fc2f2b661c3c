//! Decisions over all meetings, and what is asked and not yet decided.

use super::lists::{PointsOf, all_points};
use crate::board::calls::Nothing;
use crate::db::column::{maybe, word};
use crate::db::{Read, Row};
use crate::decision::confirm::Confirmation;
use crate::decision::{Decision, confirmation_row, decision_row};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use tafelstuk_model::grammar::Verb;
use tafelstuk_model::id::{BoardId, DecisionId, PaperId, PointId, TopicId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionsOf")]
pub struct Of {
    /// All boards where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
    /// Only those of the meetings of this calendar year.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "YearsOf")]
pub struct Years {
    /// All boards where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
}

/// A decision with where it was taken.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DecisionRow {
    #[serde(flatten)]
    pub decision: Decision,
    pub board: BoardId,
    pub board_short: String,
    pub date: NaiveDate,
    pub item_label: String,
    pub item_title: String,
    pub paper_title: Option<String>,
}

/// What a board was asked or decided at the table itself, and what became of it so far.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AskedRow {
    /// Of the point; of the decision where that has none.
    pub id: String,
    pub paper: Option<PaperId>,
    pub paper_title: Option<String>,
    pub number: Option<u32>,
    pub verb: Option<Verb>,
    pub second_verb: Option<Verb>,
    /// The words that were asked, or decided at the table.
    pub text: String,
    pub needs_home_decision: bool,
    /// The last decision on it.
    pub decision: Option<DecisionRow>,
}

const ROWS: &str = "SELECT d.*, m.board, m.date, b.short AS board_short, i.label AS item_label,
      i.title AS item_title, p.title AS paper_title
    FROM meeting m JOIN decision d ON d.meeting = m.id JOIN board b ON b.id = m.board
    JOIN agenda_item i ON i.id = d.item LEFT JOIN paper p ON p.id = d.paper";
const ORDER: &str = "ORDER BY m.date DESC, m.id, i.position, i.id, d.position, d.id";

/// `decision.list`: the last meeting first.
pub fn list(read: &Read<'_>, ask: Of) -> Result<Vec<DecisionRow>> {
    select(read, &ask, "")
}

/// Those that the partners also take at home, of a year or of all, and what they said of them.
pub fn at_home(read: &Read<'_>, ask: &Of) -> Result<(Vec<DecisionRow>, Vec<Confirmation>)> {
    let of = "AND d.needs_home_decision = 1";
    Ok((select(read, ask, of)?, said(read, ask, of)?))
}

/// Those that do not stand yet as far as is known, of any year, and what partners said of them.
pub fn waiting(read: &Read<'_>, board: Option<BoardId>) -> Result<(Vec<DecisionRow>, Vec<Confirmation>)> {
    let (ask, of) = (Of { board, year: None }, "AND d.needs_home_decision = 1 AND d.confirmed_on IS NULL");
    Ok((select(read, &ask, of)?, said(read, &ask, of)?))
}

fn select(read: &Read<'_>, ask: &Of, more: &str) -> Result<Vec<DecisionRow>> {
    let (wanted, params) = wanted(ask)?;
    read.all(&format!("{ROWS} WHERE {wanted} {more} {ORDER}"), params, decision_row_of)
}

fn said(read: &Read<'_>, ask: &Of, more: &str) -> Result<Vec<Confirmation>> {
    let (wanted, params) = wanted(ask)?;
    let sql = format!(
        "SELECT c.* FROM meeting m JOIN decision d ON d.meeting = m.id JOIN confirmation c ON c.decision = d.id
         WHERE {wanted} {more} ORDER BY c.id"
    );
    read.all(&sql, params, confirmation_row)
}

type Wanted = (String, (Option<String>, Option<String>, Option<String>));

// What is not asked for is left out of the words, so that the database chooses its index by what is.
fn wanted(ask: &Of) -> Result<Wanted> {
    let of_board = if ask.board.is_some() { "m.board = ?1" } else { "?1 IS NULL" };
    let in_year = if ask.year.is_some() { "AND m.date BETWEEN ?2 AND ?3" } else { "AND ?2 IS ?3" };
    let (first, last) = days_of(ask.year)?.unzip();
    Ok((format!("{of_board} {in_year}"), (ask.board.map(|board| board.to_string()), first, last)))
}

/// The first and the last day of a calendar year, as the database writes them.
///
/// Errors: `invalid` where that year is not a year of four digits.
pub(super) fn days_of(year: Option<i32>) -> Result<Option<(String, String)>> {
    match year {
        None => Ok(None),
        Some(year @ 1000..=9999) => Ok(Some((format!("{year}-01-01"), format!("{year}-12-31")))),
        Some(year) => Err(Error::Invalid { field: "year".into(), value: year.to_string() }),
    }
}

/// `decision.years`: the calendar years in which anything was decided, the last one first.
pub fn years(read: &Read<'_>, ask: Years) -> Result<Vec<i32>> {
    let decided = "EXISTS (SELECT 1 FROM meeting m JOIN decision d ON d.meeting = m.id
         WHERE m.board = along.board AND m.date BETWEEN along.year || '-01-01' AND along.year || '-12-31')";
    years_along(read, "meeting", "date", decided, ask)
}

/// The calendar years in which a board has a row of `table`, and `which` holds of the board and the year; the last
/// one first. One step along the index of its boards and days per year, however many rows lie between.
pub(super) fn years_along(
    read: &Read<'_>,
    table: &str,
    day: &str,
    which: &str,
    ask: Years,
) -> Result<Vec<i32>> {
    let sql = format!(
        "WITH RECURSIVE of_board(id) AS (SELECT id FROM board WHERE ?1 IS NULL OR id = ?1),
           first(board, day) AS (
             SELECT b.id, (SELECT min(t.{day}) FROM {table} t WHERE t.board = b.id) FROM of_board b
             UNION ALL
             SELECT f.board, (SELECT min(t.{day}) FROM {table} t
               WHERE t.board = f.board AND t.{day} > substr(f.day, 1, 4) || '-12-31')
             FROM first f WHERE f.day IS NOT NULL),
           along(board, year) AS (SELECT board, substr(day, 1, 4) FROM first WHERE day IS NOT NULL)
         SELECT DISTINCT CAST(year AS INTEGER) AS year FROM along WHERE {which} ORDER BY year DESC"
    );
    read.all(&sql, [ask.board.map(|board| board.to_string())], |row| row.get("year"))
}

/// One decision with where it was taken.
pub fn one(read: &Read<'_>, id: DecisionId) -> Result<DecisionRow> {
    let found = read.all(&format!("{ROWS} WHERE d.id = ?1"), [id.to_string()], decision_row_of)?.pop();
    found.ok_or_else(|| Error::NotFound { kind: "decision".into(), id: id.to_string() })
}

/// What was decided on a topic, or on one paper, at any meeting.
pub fn about(read: &Read<'_>, topic: Option<TopicId>, paper: Option<PaperId>) -> Result<Vec<DecisionRow>> {
    let sql = format!(
        "{ROWS} WHERE d.item IN (SELECT id FROM agenda_item WHERE topic = ?1)
           OR d.paper IN (SELECT id FROM paper WHERE topic = ?1) OR d.paper = ?2 {ORDER}"
    );
    let params = (topic.map(|topic| topic.to_string()), paper.map(|paper| paper.to_string()));
    read.all(&sql, params, decision_row_of)
}

fn decision_row_of(row: &Row<'_>) -> rusqlite::Result<DecisionRow> {
    Ok(DecisionRow {
        decision: decision_row(row)?,
        board: word(row, "board")?,
        board_short: row.get("board_short")?,
        date: word(row, "date")?,
        item_label: row.get("item_label")?,
        item_title: row.get("item_title")?,
        paper_title: maybe(row, "paper_title")?,
    })
}

/// `decision.asked`: every point of every paper with the last decision on it, and behind them what was decided
/// at the table itself.
pub fn asked(read: &Read<'_>, _: Nothing) -> Result<Vec<AskedRow>> {
    let mut of_points: HashMap<PointId, DecisionRow> = HashMap::new();
    let mut at_table = Vec::new();
    for row in list(read, Of::default())? {
        match row.decision.point {
            // The last meeting stands first.
            Some(point) => {
                of_points.entry(point).or_insert(row);
            }
            None => at_table.push(row),
        }
    }
    let points = all_points(read, PointsOf::default())?;
    let mut rows: Vec<AskedRow> = points
        .into_iter()
        .map(|row| AskedRow {
            id: row.point.id.to_string(),
            paper: Some(row.point.paper),
            paper_title: Some(row.paper_title),
            number: Some(row.point.number),
            verb: Some(row.point.verb),
            second_verb: row.point.second_verb,
            text: row.point.text,
            needs_home_decision: row.point.needs_home_decision,
            decision: of_points.remove(&row.point.id),
        })
        .collect();
    // What a paper no longer asks was decided all the same.
    let mut rest: Vec<DecisionRow> = of_points.into_values().chain(at_table).collect();
    rest.sort_by_key(|row| (std::cmp::Reverse(row.date), row.decision.id));
    rows.extend(rest.into_iter().map(|row| AskedRow {
        id: row.decision.id.to_string(),
        paper: row.decision.paper,
        paper_title: row.paper_title.clone(),
        number: None,
        verb: None,
        second_verb: None,
        text: row.decision.wording().to_owned(),
        needs_home_decision: row.decision.needs_home_decision,
        decision: Some(row),
    }));
    Ok(rows)
}
