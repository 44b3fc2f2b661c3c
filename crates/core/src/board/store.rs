//! The SQL of boards and the people at them.

use super::{Board, Member, Partner, Seat, StandingItem};
use crate::db::Read;
use crate::db::column::{maybe, word};
use rusqlite::Row;
use tafelstuk_model::Result;
use tafelstuk_model::id::BoardId;

/// All boards, those that decide first.
pub fn boards(read: &Read<'_>) -> Result<Vec<Board>> {
    read.all("SELECT * FROM board ORDER BY kind DESC, name", [], board_row)
}

/// One board.
pub fn board(read: &Read<'_>, id: BoardId) -> Result<Board> {
    read.one("board", "SELECT * FROM board WHERE id = ?1", id, board_row)
}

/// All partners, by name.
pub fn partners(read: &Read<'_>) -> Result<Vec<Partner>> {
    read.all("SELECT * FROM partner ORDER BY name", [], |row| {
        Ok(Partner {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            name: row.get("name")?,
            short: row.get("short")?,
            kind: word(row, "kind")?,
        })
    })
}

/// All people, by name.
pub fn members(read: &Read<'_>) -> Result<Vec<Member>> {
    read.all("SELECT * FROM member ORDER BY name", [], |row| {
        Ok(Member {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            name: row.get("name")?,
            function: row.get("function")?,
            email: row.get("email")?,
            partner: maybe(row, "partner")?,
        })
    })
}

/// The seats at a board.
pub fn seats(read: &Read<'_>, board: BoardId) -> Result<Vec<Seat>> {
    read.all("SELECT * FROM seat WHERE board = ?1 ORDER BY id", [board.to_string()], |row| {
        Ok(Seat {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            board: word(row, "board")?,
            member: word(row, "member")?,
            role: word(row, "role")?,
            from: maybe(row, "from")?,
            until: maybe(row, "until")?,
        })
    })
}

/// The board's standing agenda, in order.
pub fn standing(read: &Read<'_>, board: BoardId) -> Result<Vec<StandingItem>> {
    let sql = "SELECT * FROM standing_item WHERE board = ?1 ORDER BY position";
    read.all(sql, [board.to_string()], |row| {
        Ok(StandingItem {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            board: word(row, "board")?,
            position: row.get("position")?,
            title: row.get("title")?,
            kind: word(row, "kind")?,
            treatment: maybe(row, "treatment")?,
            minutes: row.get("minutes")?,
            presenter: row.get("presenter")?,
        })
    })
}

fn board_row(row: &Row<'_>) -> rusqlite::Result<Board> {
    Ok(Board {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        name: row.get("name")?,
        short: row.get("short")?,
        region: row.get("region")?,
        kind: word(row, "kind")?,
        prepares_for: maybe(row, "prepares_for")?,
        public: row.get("public")?,
        accent: row.get("accent")?,
    })
}
