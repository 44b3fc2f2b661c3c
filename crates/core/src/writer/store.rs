//! The SQL of who writes.

use super::{Party, Peer, Role, Writer, role_in};
use crate::db::Read;
use crate::db::column::{json, word};
use crate::history::{self, Write};
use serde_json::json;
use std::fmt::Display;
use tafelstuk_model::Result;
use tafelstuk_model::id::{MeetingId, RecordId, WriterId, WriterPeerId};
use tafelstuk_model::record::Record;

/// Who writes a meeting or paper, where that ever passed on.
pub fn state(read: &Read<'_>, subject: impl Display) -> Result<Option<Writer>> {
    let found = read.all("SELECT * FROM writer WHERE subject = ?1", [subject.to_string()], |row| {
        Ok(Writer {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            subject: row.get("subject")?,
            ours: row.get("ours")?,
            holder: row.get("holder")?,
            role: word(row, "role")?,
        })
    })?;
    Ok(found.into_iter().next())
}

/// Whether a row of `table` that stands here is written here.
pub fn writes(read: &Read<'_>, table: &str, id: &str) -> Result<bool> {
    match state(read, id)? {
        Some(state) => Ok(state.ours),
        None => history::stands(read, table, id),
    }
}

/// Every role that is known, with its record, the weakest first.
pub fn roles(read: &Read<'_>) -> Result<Vec<(Record, Role)>> {
    let lines =
        read.all("SELECT line FROM writer_role ORDER BY id", [], |row| row.get::<_, String>("line"))?;
    let mut found = Vec::new();
    for line in lines {
        let record = Record::parse(&line)?;
        if let Some((_, role)) = role_in(&record) {
            found.push((record, role));
        }
    }
    found.sort_by_key(|(record, role)| (role.term, role.way, record.id));
    Ok(found)
}

/// The roles about one meeting or paper, the one that counts last.
pub fn roles_of(read: &Read<'_>, subject: impl Display) -> Result<Vec<(Record, Role)>> {
    let subject = subject.to_string();
    let mut all = roles(read)?;
    all.retain(|(_, role)| role.is_about(&subject));
    Ok(all)
}

/// With whom a meeting goes back and forth.
pub fn peer(read: &Read<'_>, meeting: MeetingId) -> Result<Option<Peer>> {
    Ok(peers(read)?.into_iter().find(|peer| peer.meeting == meeting))
}

/// With whom meetings go back and forth.
pub(super) fn peers(read: &Read<'_>) -> Result<Vec<Peer>> {
    read.all("SELECT * FROM writer_peer ORDER BY id", [], |row| {
        Ok(Peer {
            id: word(row, "id")?,
            rev: row.get("rev")?,
            meeting: word(row, "meeting")?,
            party: json(row, "party")?,
            blobs: json(row, "blobs")?,
            heard: row.get("heard")?,
        })
    })
}

/// Whether contents stand in this store.
pub fn has_blob(read: &Read<'_>, hash: &str) -> Result<bool> {
    Ok(read.number("SELECT count(*) FROM blob WHERE hash = ?1", [hash])? > 0)
}

pub(super) fn has_role(read: &Read<'_>, id: RecordId) -> Result<bool> {
    Ok(read.number("SELECT count(*) FROM writer_role WHERE id = ?1", [id.to_string()])? > 0)
}

pub(super) fn add_role(write: &mut Write<'_>, record: &Record) -> Result<()> {
    if has_role(write.read(), record.id)? {
        return Ok(());
    }
    write.insert("writer_role", &json!({ "id": record.id, "line": record.line }))
}

/// Says who writes a meeting or paper from now on.
pub(super) fn set_state(
    write: &mut Write<'_>,
    subject: &str,
    (role, holder): (RecordId, &str),
    ours: bool,
) -> Result<()> {
    match state(write.read(), subject)? {
        Some(known) => {
            let values = json!({ "role": role, "holder": holder, "ours": ours });
            write.update("writer", known.id, None, &values).map(|_| ())
        }
        None => {
            let id = WriterId::fresh(write.now());
            let (subject, holder) = (subject.to_owned(), holder.to_owned());
            write.insert("writer", &Writer { id, rev: 1, subject, ours, holder, role })
        }
    }
}

/// Keeps what is known of the other side; contents that it has are added to those that it had.
pub(super) fn keep_peer(
    write: &mut Write<'_>,
    meeting: MeetingId,
    party: &Party,
    blobs: &[String],
    heard: i64,
) -> Result<()> {
    let Some(known) = peer(write.read(), meeting)? else {
        let id = WriterPeerId::fresh(write.now());
        let (party, blobs) = (party.clone(), blobs.to_vec());
        return write.insert("writer_peer", &Peer { id, rev: 1, meeting, party, blobs, heard });
    };
    let same = known.party.may_be(party);
    let mut all = if same { known.blobs } else { Vec::new() };
    all.extend(blobs.iter().cloned());
    all.sort();
    all.dedup();
    let heard = if same { known.heard.max(heard) } else { heard };
    let values = json!({ "party": party, "blobs": all, "heard": heard });
    write.update("writer_peer", known.id, None, &values).map(|_| ())
}
