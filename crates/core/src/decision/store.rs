//! The SQL of decisions and of who was there.

use super::Decision;
use super::attendance::Attendance;
use super::confirm::{Confirmation, Document};
use super::list::{DecisionList, ListVersion, Sheet};
use super::order::ItemPlace;
use crate::db::column::{Json, count, json, maybe, word};
use crate::db::{Read, Row};
use chrono::NaiveDate;
use rusqlite::params;
use tafelstuk_model::id::{AgendaItemId, BoardId, DecisionId, MeetingId, PartnerId, SeatId};
use tafelstuk_model::{Error, Result};

/// One decision.
pub fn decision(read: &Read<'_>, id: DecisionId) -> Result<Decision> {
    read.one("decision", "SELECT * FROM decision WHERE id = ?1", id, decision_row)
}

/// A meeting's decisions, item by item.
pub fn decisions(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Decision>> {
    let sql = "SELECT * FROM decision WHERE meeting = ?1 ORDER BY item, position, id";
    read.all(sql, [meeting.to_string()], decision_row)
}

/// The decisions on one item, in order.
pub fn decisions_of_item(read: &Read<'_>, item: AgendaItemId) -> Result<Vec<Decision>> {
    let sql = "SELECT * FROM decision WHERE item = ?1 ORDER BY position, id";
    read.all(sql, [item.to_string()], decision_row)
}

/// Who was at a meeting, as far as that was said.
pub fn attendances(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Attendance>> {
    read.all("SELECT * FROM attendance WHERE meeting = ?1", [meeting.to_string()], attendance_row)
}

/// Who held one seat at a meeting.
pub fn attendance(read: &Read<'_>, meeting: MeetingId, seat: SeatId) -> Result<Option<Attendance>> {
    Ok(attendances(read, meeting)?.into_iter().find(|one| one.seat == seat))
}

/// Where items were treated, where that is not where the agenda has them.
pub fn places(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<ItemPlace>> {
    let sql = "SELECT p.* FROM item_place p JOIN agenda_item i ON i.id = p.item WHERE i.meeting = ?1";
    read.all(sql, [meeting.to_string()], |row| {
        Ok(ItemPlace { id: word(row, "id")?, item: word(row, "item")?, position: row.get("position")? })
    })
}

/// What is kept beside a meeting's list that is not out yet.
pub fn list_sheet(read: &Read<'_>, meeting: MeetingId) -> Result<Option<Sheet>> {
    let sql = "SELECT * FROM decision_list WHERE meeting = ?1";
    let found = read.all(sql, [meeting.to_string()], |row| {
        Ok(Sheet {
            id: word(row, "id")?,
            meeting: word(row, "meeting")?,
            agreed_by: row.get("agreed_by")?,
            agreed_on: maybe(row, "agreed_on")?,
            agreed_hash: row.get("agreed_hash")?,
        })
    })?;
    Ok(found.into_iter().next())
}

/// The lists of a meeting that went out, the first one first.
pub fn list_versions(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<ListVersion>> {
    let sql = "SELECT v.*, a.adopted_on, a.amendments FROM decision_list_version v
               LEFT JOIN decision_list_adoption a ON a.version = v.id WHERE v.meeting = ?1 ORDER BY v.number";
    read.all(sql, [meeting.to_string()], |row| {
        Ok(ListVersion {
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

/// A list as it went out.
pub fn sent_list(read: &Read<'_>, meeting: MeetingId, number: u32) -> Result<DecisionList> {
    let sql = "SELECT snapshot FROM decision_list_version WHERE meeting = ?1 AND number = ?2";
    let found: Option<Json<DecisionList>> =
        read.all(sql, params![meeting.to_string(), number], |row| row.get("snapshot"))?.pop();
    let missing = || Error::NotFound { kind: "decision_list".into(), id: number.to_string() };
    found.map(|json| json.0).ok_or_else(missing)
}

/// What the partners said of a decision.
pub fn confirmations(read: &Read<'_>, decision: DecisionId) -> Result<Vec<Confirmation>> {
    let sql = "SELECT * FROM confirmation WHERE decision = ?1 ORDER BY id";
    read.all(sql, [decision.to_string()], confirmation_row)
}

/// Since when a decision stands by the board's rule, as far as that was kept.
pub fn confirmed_on(read: &Read<'_>, decision: DecisionId) -> Result<Option<NaiveDate>> {
    read.one("decision", "SELECT confirmed_on FROM decision WHERE id = ?1", decision, |row| {
        maybe(row, "confirmed_on")
    })
}

/// The meetings of a board that decided something which partners also decide at home.
pub fn meetings_asking_home(read: &Read<'_>, board: BoardId) -> Result<Vec<MeetingId>> {
    let sql = "SELECT id FROM meeting m WHERE board = ?1
               AND EXISTS (SELECT 1 FROM decision d WHERE d.meeting = m.id AND d.needs_home_decision = 1)";
    read.all(sql, [board.to_string()], |row| word(row, "id"))
}

/// What one partner said of a decision.
pub fn confirmation(
    read: &Read<'_>,
    decision: DecisionId,
    partner: PartnerId,
) -> Result<Option<Confirmation>> {
    Ok(confirmations(read, decision)?.into_iter().find(|one| one.partner == partner))
}

/// A row of `decision`, for whoever joins it.
pub(crate) fn decision_row(row: &Row<'_>) -> rusqlite::Result<Decision> {
    Ok(Decision {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        meeting: word(row, "meeting")?,
        item: word(row, "item")?,
        position: row.get("position")?,
        paper: maybe(row, "paper")?,
        point: maybe(row, "point")?,
        outcome: word(row, "outcome")?,
        proposed: row.get("proposed")?,
        decided: row.get("decided")?,
        remark: row.get("remark")?,
        reservations: json(row, "reservations")?,
        needs_home_decision: row.get("needs_home_decision")?,
        own_text: row.get("own_text")?,
        own_base: row.get("own_base")?,
    })
}

/// A row of `confirmation`, for whoever joins it.
pub(crate) fn confirmation_row(row: &Row<'_>) -> rusqlite::Result<Confirmation> {
    Ok(Confirmation {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        decision: word(row, "decision")?,
        partner: word(row, "partner")?,
        state: word(row, "state")?,
        remark: row.get("remark")?,
        contact: row.get("contact")?,
        body: row.get("body")?,
        decided_on: maybe(row, "decided_on")?,
        carrier: word(row, "carrier")?,
        noted_on: word(row, "noted_on")?,
        document: document(row)?,
    })
}

fn document(row: &Row<'_>) -> rusqlite::Result<Option<Document>> {
    let Some(blob) = row.get("document")? else { return Ok(None) };
    let (name, media_type) = (row.get("document_name")?, row.get("document_type")?);
    Ok(Some(Document { name, media_type, bytes: count(row, "document_bytes")?, blob }))
}

fn attendance_row(row: &Row<'_>) -> rusqlite::Result<Attendance> {
    Ok(Attendance {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        meeting: word(row, "meeting")?,
        seat: word(row, "seat")?,
        presence: word(row, "presence")?,
        deputy: maybe(row, "deputy")?,
    })
}
