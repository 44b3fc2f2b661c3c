//! The SQL of the archive.

pub mod hangs;

use super::retention::{Destruction, Due, Kind, Rule};
use super::{Dossier, RETENTION_YEARS};
use crate::db::Read;
use crate::db::column::{count, word};
use chrono::NaiveDate;
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

/// For how long every kind is kept.
pub fn rules(read: &Read<'_>) -> Result<Vec<Rule>> {
    Kind::ALL.into_iter().map(|kind| rule(read, kind)).collect()
}

/// For how long one kind is kept; ten years where nobody said otherwise.
pub fn rule(read: &Read<'_>, kind: Kind) -> Result<Rule> {
    let said: Option<Option<u32>> =
        read.all("SELECT years FROM retention WHERE kind = ?1", [named(kind)], |row| row.get(0))?.pop();
    Ok(Rule { kind, years: said.unwrap_or(Some(RETENTION_YEARS)) })
}

/// The row that says so, where somebody did.
pub fn retention_id(read: &Read<'_>, kind: Kind) -> Result<Option<String>> {
    Ok(read.all("SELECT id FROM retention WHERE kind = ?1", [named(kind)], |row| row.get(0))?.pop())
}

/// The records of a kind that were closed on or before a day: a meeting on its own day, once it is over.
pub fn closed(read: &Read<'_>, kind: Kind, before: NaiveDate) -> Result<Vec<Due>> {
    let sql = match kind {
        Kind::Meeting => {
            "SELECT m.id, b.name AS title, b.short, m.date AS day,
                    EXISTS (SELECT 1 FROM dossier d WHERE d.meeting = m.id) AS kept
             FROM meeting m JOIN board b ON b.id = m.board
             WHERE m.state IN ('held', 'closed', 'cancelled') AND m.date <= ?1"
        }
        Kind::WrittenRound => {
            "SELECT r.id, r.title, b.short, r.closed_on AS day, 0 AS kept
             FROM written_round r JOIN board b ON b.id = r.board
             WHERE r.closed_on IS NOT NULL AND r.closed_on <= ?1"
        }
        Kind::Paper => {
            "SELECT p.id, p.title, b.short, substr(p.created_at, 1, 10) AS day, 0 AS kept
             FROM paper p JOIN board b ON b.id = p.board
             WHERE substr(p.created_at, 1, 10) <= ?1
               AND NOT EXISTS (SELECT 1 FROM placement l WHERE l.paper = p.id)"
        }
        Kind::FollowUp => {
            "SELECT f.id, f.text AS title, b.short, f.closed_on AS day, 0 AS kept
             FROM follow_up f JOIN board b ON b.id = f.board
             WHERE f.closed_on IS NOT NULL AND f.closed_on <= ?1
               AND f.meeting IS NULL AND f.item IS NULL AND f.decision IS NULL"
        }
    };
    read.all(sql, [before.to_string()], |row| {
        let closed_on = word(row, "day")?;
        Ok(Due {
            kind,
            id: row.get("id")?,
            title: row.get("title")?,
            board_short: row.get("short")?,
            closed_on,
            due_on: closed_on,
            open_actions: 0,
            has_dossier: row.get("kept")?,
        })
    })
}

/// How many actions of a meeting are still open.
pub fn open_actions(read: &Read<'_>, meeting: &str) -> Result<u32> {
    let sql = "SELECT count(*) FROM follow_up f LEFT JOIN agenda_item i ON i.id = f.item
               LEFT JOIN decision d ON d.id = f.decision
               WHERE f.state IN ('open', 'active') AND (f.meeting = ?1 OR i.meeting = ?1 OR d.meeting = ?1)";
    Ok(u32::try_from(read.number(sql, [meeting])?).unwrap_or(u32::MAX))
}

/// What was destroyed, the newest first.
pub fn destructions(read: &Read<'_>) -> Result<Vec<Destruction>> {
    read.all("SELECT * FROM destruction ORDER BY at DESC, id DESC", [], |row| {
        Ok(Destruction {
            id: word(row, "id")?,
            at: word(row, "at")?,
            approved_by: row.get("approved_by")?,
            kind: word(row, "kind")?,
            record: row.get("record")?,
            what: row.get("what")?,
            rows: row.get("rows")?,
            files: row.get("files")?,
        })
    })
}

fn named(kind: Kind) -> &'static str {
    kind.table()
}
