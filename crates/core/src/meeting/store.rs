//! The SQL of meetings.

use super::Meeting;
use super::cycle::SetDay;
use super::days_off::DayOff;
use crate::db::column::{maybe, word};
use crate::db::{Read, Row};
use chrono::NaiveDate;
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, MeetingId};

/// What holds for a meeting that is not over, in the words of its index.
pub const TO_COME: &str = "state NOT IN ('held', 'closed', 'cancelled')";

/// All meetings, the latest day first.
pub fn meetings(read: &Read<'_>) -> Result<Vec<Meeting>> {
    read.all("SELECT * FROM meeting ORDER BY date DESC, id", [], meeting_row)
}

/// A board's meetings, the latest day first.
pub fn meetings_of(read: &Read<'_>, board: BoardId) -> Result<Vec<Meeting>> {
    let sql = "SELECT * FROM meeting WHERE board = ?1 ORDER BY date DESC, id";
    read.all(sql, [board.to_string()], meeting_row)
}

/// Meetings of all boards that fall on these days, both included, the earliest first.
pub fn meetings_between(read: &Read<'_>, first: NaiveDate, last: NaiveDate) -> Result<Vec<Meeting>> {
    let sql = "SELECT * FROM meeting WHERE date BETWEEN ?1 AND ?2 ORDER BY date, id";
    read.all(sql, [first.to_string(), last.to_string()], meeting_row)
}

/// Meetings of all boards that are not over, the earliest first.
pub fn meetings_to_come(read: &Read<'_>) -> Result<Vec<Meeting>> {
    let sql = format!("SELECT * FROM meeting INDEXED BY meeting_to_come WHERE {TO_COME} ORDER BY date, id");
    read.all(&sql, [], meeting_row)
}

/// A board's last meeting before a day that decided something or sent a decision list.
pub fn last_that_decided(read: &Read<'_>, board: BoardId, day: NaiveDate) -> Result<Option<Meeting>> {
    let sql = "SELECT * FROM meeting m WHERE m.board = ?1 AND m.date < ?2
                 AND (EXISTS (SELECT 1 FROM decision_list_version v WHERE v.meeting = m.id)
                   OR EXISTS (SELECT 1 FROM decision d WHERE d.meeting = m.id))
               ORDER BY m.date DESC, m.id LIMIT 1";
    Ok(read.all(sql, [board.to_string(), day.to_string()], meeting_row)?.pop())
}

/// The day of the first meeting of a board after a day, of those that were not called off.
pub fn next_day(read: &Read<'_>, board: BoardId, after: NaiveDate) -> Result<Option<NaiveDate>> {
    let sql = "SELECT date FROM meeting WHERE board = ?1 AND date > ?2 AND state <> 'cancelled' ORDER BY date LIMIT 1";
    Ok(read.all(sql, [board.to_string(), after.to_string()], |row| word(row, "date"))?.pop())
}

/// One meeting.
pub fn meeting(read: &Read<'_>, id: MeetingId) -> Result<Meeting> {
    read.one("meeting", "SELECT * FROM meeting WHERE id = ?1", id, meeting_row)
}

/// The next meeting of a board that decides, else the last such meeting, else the last meeting of any
/// board. Next is one still to come that is not held; one whose day is past is not next, even where nobody
/// said that it was held.
pub fn latest(read: &Read<'_>) -> Result<Option<Meeting>> {
    let today = read.today().map(|day| day.to_string()).unwrap_or_default();
    let next = "SELECT m.* FROM meeting m JOIN board b ON b.id = m.board
         WHERE b.kind = 'decides' AND m.state NOT IN ('held', 'closed', 'cancelled') AND m.date >= ?1
         ORDER BY m.date, m.id LIMIT 1";
    let last = [
        "SELECT m.* FROM meeting m JOIN board b ON b.id = m.board
         WHERE b.kind = 'decides' AND m.state <> 'cancelled' ORDER BY m.date DESC, m.id LIMIT 1",
        "SELECT * FROM meeting ORDER BY date DESC, id LIMIT 1",
    ];
    let mut found = read.all(next, [today], meeting_row)?.pop();
    for sql in last {
        if found.is_none() {
            found = read.all(sql, [], meeting_row)?.pop();
        }
    }
    Ok(found)
}

/// The highest number in a board's own count of meetings.
pub fn last_number(read: &Read<'_>, board: BoardId) -> Result<i64> {
    read.number("SELECT coalesce(max(number), 0) FROM meeting WHERE board = ?1", [board.to_string()])
}

/// All days off, by their first day.
pub fn days_off(read: &Read<'_>) -> Result<Vec<DayOff>> {
    read.all("SELECT * FROM day_off ORDER BY \"from\", region, id", [], |row| {
        Ok(DayOff {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            name: row.get("name")?,
            from: word(row, "from")?,
            until: word(row, "until")?,
            kind: word(row, "kind")?,
            region: maybe(row, "region")?,
        })
    })
}

/// The days of a meeting's cycle that were set by hand.
pub fn cycle_days(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<SetDay>> {
    read.all("SELECT * FROM cycle_day WHERE meeting = ?1", [meeting.to_string()], |row| {
        Ok(SetDay {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            meeting: word(row, "meeting")?,
            stage: word(row, "stage")?,
            date: word(row, "date")?,
        })
    })
}

/// The meeting in which another board prepares this one: its last before it, since this board met last.
pub fn prepared_by(read: &Read<'_>, meeting: &Meeting) -> Result<Option<Meeting>> {
    let sql = "SELECT m.* FROM meeting m JOIN board b ON b.id = m.board
               WHERE b.prepares_for = ?1 AND m.state <> 'cancelled' AND m.date < ?2
                 AND m.date >= coalesce((SELECT max(e.date) FROM meeting e
                   WHERE e.board = ?1 AND e.state <> 'cancelled' AND e.date < ?2), '0000')
               ORDER BY m.date DESC, m.id LIMIT 1";
    let found = read.all(sql, [meeting.board.to_string(), meeting.date.to_string()], meeting_row)?;
    Ok(found.into_iter().next())
}

pub(crate) fn meeting_row(row: &Row<'_>) -> rusqlite::Result<Meeting> {
    Ok(Meeting {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        board: word(row, "board")?,
        number: row.get("number")?,
        date: word(row, "date")?,
        starts: maybe(row, "starts")?,
        ends: maybe(row, "ends")?,
        place: row.get("place")?,
        state: word(row, "state")?,
    })
}
