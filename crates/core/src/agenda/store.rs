//! The SQL of agendas.

use super::{AgendaItem, Placement};
use crate::db::Read;
use crate::db::column::{maybe, word};
use rusqlite::Row;
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, MeetingId, PlacementId};

/// A meeting's items, in no order that counts; see [`super::in_order`].
pub fn items(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<AgendaItem>> {
    let sql = "SELECT * FROM agenda_item WHERE meeting = ?1 ORDER BY position, id";
    read.all(sql, [meeting.to_string()], item_row)
}

/// One item.
pub fn item(read: &Read<'_>, id: AgendaItemId) -> Result<AgendaItem> {
    read.one("agenda_item", "SELECT * FROM agenda_item WHERE id = ?1", id, item_row)
}

/// The papers under an item, in order.
pub fn placements(read: &Read<'_>, item: AgendaItemId) -> Result<Vec<Placement>> {
    let sql = "SELECT * FROM placement WHERE item = ?1 ORDER BY position, id";
    read.all(sql, [item.to_string()], placement_row)
}

/// One placement.
pub fn placement(read: &Read<'_>, id: PlacementId) -> Result<Placement> {
    read.one("placement", "SELECT * FROM placement WHERE id = ?1", id, placement_row)
}

fn item_row(row: &Row<'_>) -> rusqlite::Result<AgendaItem> {
    Ok(AgendaItem {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        meeting: word(row, "meeting")?,
        parent: maybe(row, "parent")?,
        position: row.get("position")?,
        label: row.get("label")?,
        own_label: row.get("own_label")?,
        title: row.get("title")?,
        kind: word(row, "kind")?,
        treatment: maybe(row, "treatment")?,
        minutes: row.get("minutes")?,
        presenter: row.get("presenter")?,
        consent: row.get("consent")?,
        oral: row.get("oral")?,
        late: row.get("late")?,
        closed: row.get("closed")?,
        visibility: word(row, "visibility")?,
        topic: maybe(row, "topic")?,
    })
}

fn placement_row(row: &Row<'_>) -> rusqlite::Result<Placement> {
    Ok(Placement {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        item: word(row, "item")?,
        paper: word(row, "paper")?,
        position: row.get("position")?,
    })
}
