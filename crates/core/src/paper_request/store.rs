//! The SQL of requests and deliveries.

use super::{Delivery, PaperRequest};
use crate::db::column::{maybe, word};
use crate::db::{Read, Row};
use chrono::NaiveDate;
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, MeetingId, PaperRequestId};

/// The requests for a meeting's items.
pub fn requests(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<PaperRequest>> {
    let sql = "SELECT r.* FROM paper_request r JOIN agenda_item i ON i.id = r.item
               WHERE i.meeting = ?1 ORDER BY r.id";
    read.all(sql, [meeting.to_string()], request_row)
}

/// One request.
pub fn request(read: &Read<'_>, id: PaperRequestId) -> Result<PaperRequest> {
    read.one("paper_request", "SELECT * FROM paper_request WHERE id = ?1", id, request_row)
}

/// The request for an item.
pub fn request_for(read: &Read<'_>, item: AgendaItemId) -> Result<Option<PaperRequest>> {
    let found = read.all("SELECT * FROM paper_request WHERE item = ?1", [item.to_string()], request_row)?;
    Ok(found.into_iter().next())
}

/// The files that came in by themselves on a day or later and went to an item, the last one first.
pub fn delivered_since(read: &Read<'_>, day: NaiveDate, most: u32) -> Result<Vec<Delivery>> {
    let sql = "SELECT * FROM delivery WHERE came_on >= ?1 AND item IS NOT NULL AND paper IS NOT NULL
                 AND EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = delivery.item)
               ORDER BY id DESC LIMIT ?2";
    read.all(sql, (day.to_string(), most), delivery_row)
}

/// What came in with these contents.
pub fn delivered(read: &Read<'_>, hash: &str) -> Result<Option<Delivery>> {
    let sql = "SELECT * FROM delivery WHERE hash = ?1 ORDER BY id DESC LIMIT 1";
    Ok(read.all(sql, [hash], delivery_row)?.pop())
}

/// Those that went to an item, the last one first.
pub fn deliveries_for(read: &Read<'_>, item: AgendaItemId) -> Result<Vec<Delivery>> {
    read.all("SELECT * FROM delivery WHERE item = ?1 ORDER BY id DESC", [item.to_string()], delivery_row)
}

fn request_row(row: &Row<'_>) -> rusqlite::Result<PaperRequest> {
    Ok(PaperRequest {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        item: word(row, "item")?,
        author: maybe(row, "author")?,
        author_name: row.get("author_name")?,
        due: maybe(row, "due")?,
        state: word(row, "state")?,
        asked_on: maybe(row, "asked_on")?,
        promised_for: maybe(row, "promised_for")?,
        reminded_on: maybe(row, "reminded_on")?,
        arrived_on: maybe(row, "arrived_on")?,
    })
}

fn delivery_row(row: &Row<'_>) -> rusqlite::Result<Delivery> {
    Ok(Delivery {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        hash: row.get("hash")?,
        name: row.get("name")?,
        item: maybe(row, "item")?,
        paper: maybe(row, "paper")?,
        came_on: word(row, "came_on")?,
    })
}
