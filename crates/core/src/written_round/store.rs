//! The SQL of written rounds.

use super::{Answer, Round};
use crate::db::column::{maybe, word};
use crate::db::{Read, Row};
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, WrittenRoundId};

/// A board's rounds, or all; the last deadline first.
pub fn rounds(read: &Read<'_>, board: Option<BoardId>) -> Result<Vec<Round>> {
    let sql = "SELECT * FROM written_round WHERE ?1 IS NULL OR board = ?1 ORDER BY deadline DESC, id DESC";
    read.all(sql, [board.map(|board| board.to_string())], round_row)
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
