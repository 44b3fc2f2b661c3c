//! The SQL of minutes.

use super::{Minutes, MinutesText, Remark, Sheet, Version};
use crate::db::column::{Json, maybe, word};
use crate::db::{Read, Row};
use rusqlite::params;
use tafelstuk_model::id::{AgendaItemId, MeetingId, MinutesRemarkId};
use tafelstuk_model::{Error, Result};

/// What is kept beside a meeting's minutes that are not out yet.
pub fn sheet(read: &Read<'_>, meeting: MeetingId) -> Result<Option<Sheet>> {
    let sql = "SELECT * FROM minutes WHERE meeting = ?1";
    let found = read.all(sql, [meeting.to_string()], |row| {
        Ok(Sheet {
            id: word(row, "id")?,
            agreed_by: row.get("agreed_by")?,
            agreed_on: maybe(row, "agreed_on")?,
            agreed_hash: row.get("agreed_hash")?,
        })
    })?;
    Ok(found.into_iter().next())
}

/// What was written of a meeting's items.
pub fn texts(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<MinutesText>> {
    let sql = "SELECT t.* FROM minutes_text t JOIN agenda_item i ON i.id = t.item WHERE i.meeting = ?1";
    read.all(sql, [meeting.to_string()], text_row)
}

/// What was written of one item.
pub fn text(read: &Read<'_>, item: AgendaItemId) -> Result<Option<MinutesText>> {
    Ok(read.all("SELECT * FROM minutes_text WHERE item = ?1", [item.to_string()], text_row)?.pop())
}

/// The minutes of a meeting that went out, the first ones first.
pub fn versions(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Version>> {
    let sql = "SELECT v.*, a.adopted_on, a.amendments FROM minutes_version v
               LEFT JOIN minutes_adoption a ON a.version = v.id WHERE v.meeting = ?1 ORDER BY v.number";
    read.all(sql, [meeting.to_string()], |row| {
        Ok(Version {
            id: word(row, "id")?,
            meeting: word(row, "meeting")?,
            number: row.get("number")?,
            sent_on: word(row, "sent_on")?,
            remarks_until: maybe(row, "remarks_until")?,
            hash: row.get("hash")?,
            adopted_on: maybe(row, "adopted_on")?,
            amendments: row.get::<_, Option<String>>("amendments")?.unwrap_or_default(),
        })
    })
}

/// Minutes as they went out.
pub fn sent(read: &Read<'_>, meeting: MeetingId, number: u32) -> Result<Minutes> {
    let sql = "SELECT snapshot FROM minutes_version WHERE meeting = ?1 AND number = ?2";
    let found: Option<Json<Minutes>> =
        read.all(sql, params![meeting.to_string(), number], |row| row.get("snapshot"))?.pop();
    let missing = || Error::NotFound { kind: "minutes".into(), id: number.to_string() };
    found.map(|json| json.0).ok_or_else(missing)
}

/// What was remarked on the minutes of a meeting, as it came in.
pub fn remarks(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Remark>> {
    let sql = "SELECT r.* FROM minutes_remark r JOIN minutes_version v ON v.id = r.version
               WHERE v.meeting = ?1 ORDER BY r.noted_on, r.id";
    read.all(sql, [meeting.to_string()], remark_row)
}

/// One remark.
pub fn remark(read: &Read<'_>, id: MinutesRemarkId) -> Result<Remark> {
    read.one("minutes_remark", "SELECT * FROM minutes_remark WHERE id = ?1", id, remark_row)
}

/// The meeting whose minutes a remark is about.
pub fn meeting_of(read: &Read<'_>, one: &Remark) -> Result<MeetingId> {
    let sql = "SELECT meeting FROM minutes_version WHERE id = ?1";
    read.one("minutes", sql, one.version, |row| word(row, "meeting"))
}

fn text_row(row: &Row<'_>) -> rusqlite::Result<MinutesText> {
    Ok(MinutesText {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        item: word(row, "item")?,
        text: row.get("text")?,
        base: row.get("base")?,
    })
}

fn remark_row(row: &Row<'_>) -> rusqlite::Result<Remark> {
    Ok(Remark {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        version: word(row, "version")?,
        author: row.get("author")?,
        text: row.get("text")?,
        noted_on: word(row, "noted_on")?,
    })
}
