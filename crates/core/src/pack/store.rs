//! The SQL of packs.

use super::accepted::Accepted;
use super::dispatch::{Dispatch, Message};
use super::layout::Layout;
use super::remarks::Remarks;
use super::{Pack, PreparedFile};
use crate::db::column::{count, json, maybe, word};
use crate::db::{Read, Row};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AcceptedWordsId, DispatchId, MeetingId, PackId};

/// The packs made of a meeting, the newest first.
pub fn packs(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Pack>> {
    let sql = "SELECT * FROM pack WHERE meeting = ?1 ORDER BY made_at DESC, set_number DESC, id DESC";
    read.all(sql, [meeting.to_string()], pack_row)
}

/// One pack.
pub fn pack(read: &Read<'_>, id: PackId) -> Result<Pack> {
    read.one("pack", "SELECT * FROM pack WHERE id = ?1", id, pack_row)
}

/// The pages that everything in a pack is on; none for one of an earlier program.
pub fn layout(read: &Read<'_>, id: PackId) -> Result<Option<Layout>> {
    let sql = "SELECT layout FROM pack WHERE id = ?1 AND layout IS NOT NULL";
    Ok(read.all(sql, [id.to_string()], |row| json(row, "layout"))?.pop())
}

/// What there was to know of a pack when it was made.
pub fn remarks(read: &Read<'_>, id: PackId) -> Result<Remarks> {
    let sql = "SELECT remarks FROM pack WHERE id = ?1 AND remarks IS NOT NULL";
    Ok(read.all(sql, [id.to_string()], |row| json(row, "remarks"))?.pop().unwrap_or_default())
}

/// Where a pack says whose copy it is; none for one of an earlier program.
pub fn copy_sheets(read: &Read<'_>, id: PackId) -> Result<Option<serde_json::Value>> {
    let sql = "SELECT copy_sheets FROM pack WHERE id = ?1 AND copy_sheets IS NOT NULL";
    Ok(read.all(sql, [id.to_string()], |row| json(row, "copy_sheets"))?.pop())
}

/// What was chosen, laid ready and sent of a meeting, the first agenda first.
pub fn dispatches(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Dispatch>> {
    let sql = "SELECT * FROM dispatch WHERE meeting = ?1 ORDER BY agenda, name, id";
    read.all(sql, [meeting.to_string()], dispatch_row)
}

/// One recipient's set.
pub fn dispatch(read: &Read<'_>, id: DispatchId) -> Result<Dispatch> {
    read.one("dispatch", "SELECT * FROM dispatch WHERE id = ?1", id, dispatch_row)
}

/// The words that go with a meeting's sets, where somebody wrote any.
pub fn message(read: &Read<'_>, meeting: MeetingId) -> Result<Option<Message>> {
    let sql = "SELECT * FROM dispatch_message WHERE meeting = ?1";
    let found = read.all(sql, [meeting.to_string()], |row| {
        Ok(Message {
            rev: row.get("rev")?,
            subject: row.get("subject")?,
            text: row.get("text")?,
            link: row.get("link")?,
            copies: word(row, "copies")?,
        })
    });
    found.map(|mut rows| rows.pop())
}

/// The id of those words.
pub fn message_id(read: &Read<'_>, meeting: MeetingId) -> Result<Option<String>> {
    let sql = "SELECT id FROM dispatch_message WHERE meeting = ?1";
    read.all(sql, [meeting.to_string()], |row| row.get(0)).map(|mut rows| rows.pop())
}

fn dispatch_row(row: &Row<'_>) -> rusqlite::Result<Dispatch> {
    Ok(Dispatch {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        meeting: word(row, "meeting")?,
        agenda: row.get("agenda")?,
        member: word(row, "member")?,
        name: row.get("name")?,
        email: row.get("email")?,
        audience: maybe(row, "audience")?,
        carrier: word(row, "carrier")?,
        state: word(row, "state")?,
        pack: maybe(row, "pack")?,
        pack_hash: row.get("pack_hash")?,
        agenda_hash: row.get("agenda_hash")?,
        tail: row.get("tail")?,
        drafted_at: maybe(row, "drafted_at")?,
        sent_on: maybe(row, "sent_on")?,
    })
}

/// The words that files of a meeting may say.
pub fn accepted(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Accepted>> {
    let sql = "SELECT * FROM accepted_words WHERE meeting = ?1 ORDER BY accepted_on, id";
    read.all(sql, [meeting.to_string()], accepted_row)
}

/// One of them.
pub fn one_accepted(read: &Read<'_>, id: AcceptedWordsId) -> Result<Accepted> {
    read.one("accepted_words", "SELECT * FROM accepted_words WHERE id = ?1", id, accepted_row)
}

fn accepted_row(row: &Row<'_>) -> rusqlite::Result<Accepted> {
    Ok(Accepted {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        meeting: word(row, "meeting")?,
        file: row.get("file")?,
        title: row.get("title")?,
        secret: row.get("secret")?,
        words: row.get("words")?,
        accepted_on: word(row, "accepted_on")?,
    })
}

/// What was made of a file by a program.
pub(super) fn prepared(read: &Read<'_>, source: &str, tool: &str) -> Result<Option<PreparedFile>> {
    let sql = "SELECT * FROM prepared_file WHERE source = ?1 AND tool = ?2";
    Ok(read.all(sql, [source, tool], prepared_row)?.pop())
}

fn prepared_row(row: &Row<'_>) -> rusqlite::Result<PreparedFile> {
    Ok(PreparedFile {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        source: row.get("source")?,
        tool: row.get("tool")?,
        blob: row.get("blob")?,
        about: json(row, "about")?,
    })
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
        large_print: row.get("large_print")?,
        set_number: row.get("set_number")?,
        edition: word(row, "edition")?,
        since: maybe(row, "since")?,
        name: row.get("name")?,
        blob: row.get("blob")?,
    })
}
