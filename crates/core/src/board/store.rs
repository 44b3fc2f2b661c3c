//! The SQL of boards and the people at them.

use super::learned::LearnedWord;
use super::{Board, Member, Partner, Seat, StandingItem, cycle};
use crate::db::column::{json, maybe, word};
use crate::db::{Read, Row};
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, MemberId, PartnerId, SeatId, StandingItemId};

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
    read.all("SELECT * FROM partner ORDER BY name", [], partner_row)
}

/// One partner.
pub fn partner(read: &Read<'_>, id: PartnerId) -> Result<Partner> {
    read.one("partner", "SELECT * FROM partner WHERE id = ?1", id, partner_row)
}

/// All people, by name.
pub fn members(read: &Read<'_>) -> Result<Vec<Member>> {
    read.all("SELECT * FROM member ORDER BY name", [], member_row)
}

/// One person.
pub fn member(read: &Read<'_>, id: MemberId) -> Result<Member> {
    read.one("member", "SELECT * FROM member WHERE id = ?1", id, member_row)
}

/// The seats at a board.
pub fn seats(read: &Read<'_>, board: BoardId) -> Result<Vec<Seat>> {
    read.all("SELECT * FROM seat WHERE board = ?1 ORDER BY id", [board.to_string()], seat_row)
}

/// The seats that one person holds or held, at any board.
pub fn seats_of(read: &Read<'_>, member: MemberId) -> Result<Vec<Seat>> {
    read.all("SELECT * FROM seat WHERE member = ?1 ORDER BY id", [member.to_string()], seat_row)
}

/// One seat.
pub fn seat(read: &Read<'_>, id: SeatId) -> Result<Seat> {
    read.one("seat", "SELECT * FROM seat WHERE id = ?1", id, seat_row)
}

/// The board's standing agenda, in order.
pub fn standing(read: &Read<'_>, board: BoardId) -> Result<Vec<StandingItem>> {
    let sql = "SELECT * FROM standing_item WHERE board = ?1 ORDER BY position";
    read.all(sql, [board.to_string()], standing_row)
}

/// One line of a standing agenda.
pub fn standing_item(read: &Read<'_>, id: StandingItemId) -> Result<StandingItem> {
    read.one("standing_item", "SELECT * FROM standing_item WHERE id = ?1", id, standing_row)
}

/// What a board has learned: headings first.
pub fn learned(read: &Read<'_>, board: BoardId) -> Result<Vec<LearnedWord>> {
    let sql = "SELECT * FROM learned_word WHERE board = ?1 ORDER BY kind, lower(words), id";
    read.all(sql, [board.to_string()], |row| {
        Ok(LearnedWord {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            board: word(row, "board")?,
            kind: word(row, "kind")?,
            words: row.get("words")?,
            role: maybe(row, "role")?,
            learned_on: word(row, "learned_on")?,
        })
    })
}

fn partner_row(row: &Row<'_>) -> rusqlite::Result<Partner> {
    Ok(Partner {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        name: row.get("name")?,
        short: row.get("short")?,
        kind: word(row, "kind")?,
    })
}

fn member_row(row: &Row<'_>) -> rusqlite::Result<Member> {
    Ok(Member {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        name: row.get("name")?,
        function: row.get("function")?,
        email: row.get("email")?,
        partner: maybe(row, "partner")?,
        large_print: row.get("large_print")?,
    })
}

fn seat_row(row: &Row<'_>) -> rusqlite::Result<Seat> {
    Ok(Seat {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        board: word(row, "board")?,
        member: word(row, "member")?,
        role: word(row, "role")?,
        from: maybe(row, "from")?,
        until: maybe(row, "until")?,
        beside: maybe(row, "beside")?,
        carrier: word(row, "carrier")?,
    })
}

fn standing_row(row: &Row<'_>) -> rusqlite::Result<StandingItem> {
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
}

fn board_row(row: &Row<'_>) -> rusqlite::Result<Board> {
    let kind = word(row, "kind")?;
    let stored: Vec<cycle::Offset> = json(row, "cycle")?;
    Ok(Board {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        name: row.get("name")?,
        short: row.get("short")?,
        region: row.get("region")?,
        kind,
        prepares_for: maybe(row, "prepares_for")?,
        public: row.get("public")?,
        accent: row.get("accent")?,
        cycle: cycle::whole(&stored, kind),
        school_region: maybe(row, "school_region")?,
        logo: row.get("logo")?,
        logo_alt: row.get("logo_alt")?,
        numbering: row.get("numbering")?,
        confirmed_by: word(row, "confirmed_by")?,
        separators: row.get("separators")?,
    })
}
