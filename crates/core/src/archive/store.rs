//! The SQL of the archive.

use super::Dossier;
use crate::db::Read;
use crate::db::column::{count, word};
use tafelstuk_model::Result;
use tafelstuk_model::id::MeetingId;

/// The dossiers that were made of a meeting, the newest first.
pub fn dossiers(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Dossier>> {
    let sql = "SELECT * FROM dossier WHERE meeting = ?1 ORDER BY made_at DESC, id DESC";
    read.all(sql, [meeting.to_string()], |row| {
        Ok(Dossier {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            meeting: word(row, "meeting")?,
            made_at: word(row, "made_at")?,
            name: row.get("name")?,
            files: row.get("files")?,
            bytes: count(row, "bytes")?,
            sha256: row.get("sha256")?,
        })
    })
}
