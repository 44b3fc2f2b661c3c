//! The SQL of packs.

use super::Pack;
use crate::db::Read;
use crate::db::column::{count, word};
use rusqlite::Row;
use tafelstuk_model::Result;
use tafelstuk_model::id::{MeetingId, PackId};

/// The packs made of a meeting, the newest first.
pub fn packs(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Pack>> {
    let sql = "SELECT * FROM pack WHERE meeting = ?1 ORDER BY made_at DESC, id DESC";
    read.all(sql, [meeting.to_string()], pack_row)
}

/// One pack.
pub fn pack(read: &Read<'_>, id: PackId) -> Result<Pack> {
    read.one("pack", "SELECT * FROM pack WHERE id = ?1", id, pack_row)
}

fn pack_row(row: &Row<'_>) -> rusqlite::Result<Pack> {
    Ok(Pack {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        meeting: word(row, "meeting")?,
        audience: word(row, "audience")?,
        recipient: row.get("recipient")?,
        made_at: word(row, "made_at")?,
        pages: row.get("pages")?,
        bytes: count(row, "bytes")?,
        concept: row.get("concept")?,
        name: row.get("name")?,
        blob: row.get("blob")?,
    })
}
