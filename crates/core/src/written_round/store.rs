//! The SQL of written rounds.

use super::{Answer, Round};
use crate::db::column::{maybe, word};
use crate::db::{Read, Row};
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, WrittenRoundId};

/// A board's rounds, or all, the last deadline first: those behind `after`, `most` of them at most.
pub fn rounds(
    read: &Read<'_>,
    board: Option<BoardId>,
    after: Option<WrittenRoundId>,
    most: Option<u32>,
) -> Result<Vec<Round>> {
    let of_board = if board.is_some() { "board = ?1" } else { "?1 IS NULL" };
    let behind = match after {
        Some(_) => "(deadline, id) < (SELECT deadline, id FROM written_round WHERE id = ?2)",
        None => "?2 IS NULL",
    };
    let sql = format!(
        "SELECT * FROM written_round WHERE {of_board} AND {behind} ORDER BY deadline DESC, id DESC LIMIT ?3"
    );
    let (board, after) = (board.map(|id| id.to_string()), after.map(|id| id.to_string()));
    read.all(&sql, (board, after, most.map_or(-1, i64::from)), round_row)
}

/// One round.
pub fn round(read: &Read<'_>, id: WrittenRoundId) -> Result<Round> {
    read.one("written_round", "SELECT * FROM written_round WHERE id = ?1", id, round_row)
}

/// What was answered, in the order in which it came.
pub fn answers(read: &Read<'_>, round: WrittenRoundId) -> Result<Vec<Answer>> {
    let sql = "SELECT * FROM written_answer WHERE round = ?1 ORDER BY id";
    read.all(sql, [round.to_string()], |row| {
        Ok(Answer {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            round: word(row, "round")?,
            partner: word(row, "partner")?,
            answer: word(row, "answer")?,
            remark: row.get("remark")?,
            carrier: word(row, "carrier")?,
            noted_on: word(row, "noted_on")?,
        })
    })
}

fn round_row(row: &Row<'_>) -> rusqlite::Result<Round> {
    Ok(Round {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        board: word(row, "board")?,
        title: row.get("title")?,
        question: row.get("question")?,
        asked_on: word(row, "asked_on")?,
        deadline: word(row, "deadline")?,
        needs_home_decision: row.get("needs_home_decision")?,
        closed_on: maybe(row, "closed_on")?,
        item: maybe(row, "item")?,
    })
}
