//! The SQL of agendas.

use super::assignment::Assignment;
use super::carry::OutcomeRow;
use super::changes::{SentAgenda, SentFile};
use super::script::ScriptNote;
use super::sending::AgendaVersion;
use super::stand::{Head, Marks};
use super::{AgendaItem, Placement};
use crate::db::column::{Json, maybe, word};
use crate::db::{Read, Row};
use rusqlite::params;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use tafelstuk_model::id::{AgendaItemId, AssignmentId, BoardId, MeetingId, PaperId, PlacementId, TopicId};
use tafelstuk_model::{Error, Result};

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

/// The meetings on whose agenda a paper stands, by date.
pub fn meetings_of(read: &Read<'_>, paper: PaperId) -> Result<Vec<MeetingId>> {
    let sql = "SELECT DISTINCT m.id AS id, m.date FROM placement p JOIN agenda_item i ON i.id = p.item
               JOIN meeting m ON m.id = i.meeting WHERE p.paper = ?1 ORDER BY m.date, m.id";
    read.all(sql, [paper.to_string()], |row| word(row, "id"))
}

/// The papers under all items of a meeting.
pub fn placements_of(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Placement>> {
    let sql = "SELECT p.* FROM placement p JOIN agenda_item i ON i.id = p.item WHERE i.meeting = ?1
               ORDER BY i.position, i.id, p.position, p.id";
    read.all(sql, [meeting.to_string()], placement_row)
}

/// The agendas that were sent of a meeting, the first one first.
pub fn versions(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<AgendaVersion>> {
    let sql = "SELECT id, meeting, number, sent_on, reason, hash FROM agenda_version
               WHERE meeting = ?1 ORDER BY number";
    read.all(sql, [meeting.to_string()], |row| {
        Ok(AgendaVersion {
            id: word(row, "id")?,
            meeting: word(row, "meeting")?,
            number: row.get("number")?,
            sent_on: word(row, "sent_on")?,
            reason: row.get("reason")?,
            hash: row.get("hash")?,
        })
    })
}

/// An agenda as it was sent.
pub fn sent(read: &Read<'_>, meeting: MeetingId, number: u32) -> Result<SentAgenda> {
    let sql = "SELECT snapshot FROM agenda_version WHERE meeting = ?1 AND number = ?2";
    let params = params![meeting.to_string(), number];
    let found = read.all(sql, params, |row| row.get::<_, Json<SentAgenda>>(0))?.pop();
    let missing = || Error::NotFound { kind: "agenda_version".into(), id: number.to_string() };
    found.map(|json| json.0).ok_or_else(missing)
}

/// The last agenda that was sent of a meeting, with the marks that its papers had then.
pub fn last_sent(read: &Read<'_>, meeting: MeetingId) -> Result<Option<(SentAgenda, Marks)>> {
    let sql = "SELECT snapshot, marks FROM agenda_version WHERE meeting = ?1 ORDER BY number DESC LIMIT 1";
    let found = read.all(sql, [meeting.to_string()], |row| {
        Ok((row.get::<_, Json<SentAgenda>>(0)?.0, row.get::<_, Json<Marks>>(1)?.0))
    })?;
    Ok(found.into_iter().next())
}

/// Every label that was ever issued at a meeting, with the item that has it.
pub fn issued(read: &Read<'_>, meeting: MeetingId) -> Result<BTreeMap<String, AgendaItemId>> {
    let sql = "SELECT snapshot FROM agenda_version WHERE meeting = ?1 ORDER BY number";
    let agendas = read.all(sql, [meeting.to_string()], |row| row.get::<_, Json<Labels>>(0))?;
    let items = agendas.into_iter().flat_map(|agenda| agenda.0.items);
    Ok(items.map(|item| (item.label, item.id)).collect())
}

/// What an agenda that was sent says about labels; the rest of it is passed over.
#[derive(Deserialize)]
struct Labels {
    items: Vec<Labelled>,
}

#[derive(Deserialize)]
struct Labelled {
    id: AgendaItemId,
    label: String,
}

/// What the agenda of a meeting needs of each paper on it, besides the text.
pub fn heads(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Head>> {
    let id = meeting.to_string();
    let sql = format!(
        "SELECT p.id, p.title, p.visibility, (SELECT v.id FROM paper_version v WHERE v.paper = p.id
           ORDER BY v.issued_on DESC, v.id DESC LIMIT 1) AS version FROM paper p WHERE p.id IN ({PLACED})"
    );
    let mut heads: HashMap<PaperId, Head> = read
        .all(&sql, [&id], |row| {
            let paper = word(row, "id")?;
            let (title, visibility) = (row.get("title")?, word(row, "visibility")?);
            let (version, sections, files) = (maybe(row, "version")?, Vec::new(), Vec::new());
            Ok((paper, Head { paper, title, visibility, version, sections, files }))
        })?
        .into_iter()
        .collect();
    let sql =
        format!("SELECT paper, id, rev FROM section WHERE paper IN ({PLACED}) ORDER BY paper, position, id");
    let sections: Vec<(PaperId, _)> =
        read.all(&sql, [&id], |row| Ok((word(row, "paper")?, (word(row, "id")?, row.get("rev")?))))?;
    for (paper, section) in sections {
        heads.entry(paper).and_modify(|head| head.sections.push(section));
    }
    let sql = format!(
        "SELECT paper, title, visibility, blob FROM attachment WHERE paper IN ({PLACED})
         ORDER BY paper, position, id"
    );
    let files: Vec<(PaperId, SentFile)> = read.all(&sql, [&id], |row| {
        let (title, visibility, blob) = (row.get("title")?, word(row, "visibility")?, row.get("blob")?);
        Ok((word(row, "paper")?, SentFile { title, visibility, blob }))
    })?;
    for (paper, file) in files {
        heads.entry(paper).and_modify(|head| head.files.push(file));
    }
    Ok(heads.into_values().collect())
}

/// The papers on the agenda of a meeting.
const PLACED: &str =
    "SELECT l.paper FROM agenda_item i JOIN placement l ON l.item = i.id WHERE i.meeting = ?1";

/// The title under which an item went out last.
pub fn issued_title(read: &Read<'_>, meeting: MeetingId, item: AgendaItemId) -> Result<String> {
    for version in versions(read, meeting)?.into_iter().rev() {
        let agenda = sent(read, meeting, version.number)?;
        if let Some(known) = agenda.items.into_iter().find(|known| known.id == item) {
            return Ok(known.title);
        }
    }
    Ok(String::new())
}

/// What became of an item, where somebody said so.
pub fn outcome(read: &Read<'_>, item: AgendaItemId) -> Result<Option<OutcomeRow>> {
    let sql = "SELECT * FROM item_outcome WHERE item = ?1";
    Ok(read.all(sql, [item.to_string()], outcome_row)?.pop())
}

/// What became of the items of a meeting.
pub fn outcomes(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<OutcomeRow>> {
    let sql = "SELECT o.* FROM item_outcome o JOIN agenda_item i ON i.id = o.item WHERE i.meeting = ?1";
    read.all(sql, [meeting.to_string()], outcome_row)
}

/// One assignment.
pub fn assignment(read: &Read<'_>, id: AssignmentId) -> Result<Assignment> {
    read.one("assignment", "SELECT * FROM assignment WHERE id = ?1", id, assignment_row)
}

/// What boards ask of each other, the first asked first, as far as `which` holds with its one parameter.
fn assignments(read: &Read<'_>, which: &str, param: impl rusqlite::ToSql) -> Result<Vec<Assignment>> {
    let sql = format!("SELECT * FROM assignment WHERE {which} ORDER BY asked_on, id");
    read.all(&sql, [param], assignment_row)
}

/// What boards ask of each other: all, or what one board asks or is asked.
pub fn assignments_of(read: &Read<'_>, board: Option<BoardId>) -> Result<Vec<Assignment>> {
    let which = if board.is_some() { "from_board = ?1 OR to_board = ?1" } else { "?1 IS NULL" };
    assignments(read, which, board.map(|board| board.to_string()))
}

/// What one board asks and has no answer to on an agenda, or is asked and has on no agenda.
pub fn assignments_open(read: &Read<'_>, board: BoardId) -> Result<Vec<Assignment>> {
    let which = "from_board = ?1 AND answered_at IS NULL OR to_board = ?1 AND prepared_at IS NULL";
    assignments(read, which, board.to_string())
}

/// What leads to a topic, an item or a paper, or from it.
pub fn assignments_about(read: &Read<'_>, about: About) -> Result<Vec<Assignment>> {
    match about {
        About::Topic(id) => assignments(read, "topic = ?1", id.to_string()),
        About::Paper(id) => assignments(read, "paper = ?1", id.to_string()),
        About::Item(id) => {
            let which = "asked_at = ?1 OR prepared_at = ?1 OR answered_at = ?1";
            assignments(read, which, id.to_string())
        }
    }
}

/// What an assignment is about.
#[derive(Clone, Copy, Debug)]
pub enum About {
    Topic(TopicId),
    Paper(PaperId),
    Item(AgendaItemId),
}

/// The items of a meeting that an assignment leads to or from.
pub fn linked_items(read: &Read<'_>, meeting: MeetingId) -> Result<HashSet<AgendaItemId>> {
    let sql = "SELECT i.id FROM agenda_item i WHERE i.meeting = ?1 AND (
                 EXISTS (SELECT 1 FROM assignment WHERE asked_at = i.id)
                 OR EXISTS (SELECT 1 FROM assignment WHERE prepared_at = i.id)
                 OR EXISTS (SELECT 1 FROM assignment WHERE answered_at = i.id))";
    Ok(read.all(sql, [meeting.to_string()], |row| word(row, "id"))?.into_iter().collect())
}

/// The script of an item.
pub fn script(read: &Read<'_>, item: AgendaItemId) -> Result<Option<ScriptNote>> {
    Ok(read.all("SELECT * FROM item_script WHERE item = ?1", [item.to_string()], script_row)?.pop())
}

/// The scripts of a meeting's items.
pub fn scripts(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<ScriptNote>> {
    let sql = "SELECT s.* FROM item_script s JOIN agenda_item i ON i.id = s.item WHERE i.meeting = ?1";
    read.all(sql, [meeting.to_string()], script_row)
}

/// The rows that are nothing without an item, with their table.
pub fn hanging_on(read: &Read<'_>, item: AgendaItemId) -> Result<Vec<(&'static str, String)>> {
    let mut rows = Vec::new();
    for (table, sql) in [
        ("item_outcome", "SELECT id FROM item_outcome WHERE item = ?1"),
        ("item_script", "SELECT id FROM item_script WHERE item = ?1"),
    ] {
        let ids: Vec<String> = read.all(sql, [item.to_string()], |row| row.get(0))?;
        rows.extend(ids.into_iter().map(|id| (table, id)));
    }
    Ok(rows)
}

/// The rows that name an item as where something goes on, with their table and column.
pub fn leading_to(read: &Read<'_>, item: AgendaItemId) -> Result<Vec<(&'static str, &'static str, String)>> {
    let sql = "SELECT id FROM item_outcome WHERE carried_to = ?1";
    let ids: Vec<String> = read.all(sql, [item.to_string()], |row| row.get(0))?;
    let mut rows: Vec<_> = ids.into_iter().map(|id| ("item_outcome", "carried_to", id)).collect();
    let assignments = assignments_at(read, item)?.into_iter();
    rows.extend(assignments.map(|(column, id)| ("assignment", column, id)));
    Ok(rows)
}

/// The assignments that name an item, with the column that does.
pub fn assignments_at(read: &Read<'_>, item: AgendaItemId) -> Result<Vec<(&'static str, String)>> {
    let mut rows = Vec::new();
    for (column, sql) in [
        ("asked_at", "SELECT id FROM assignment WHERE asked_at = ?1"),
        ("prepared_at", "SELECT id FROM assignment WHERE prepared_at = ?1"),
        ("answered_at", "SELECT id FROM assignment WHERE answered_at = ?1"),
    ] {
        let ids: Vec<String> = read.all(sql, [item.to_string()], |row| row.get(0))?;
        rows.extend(ids.into_iter().map(|id| (column, id)));
    }
    Ok(rows)
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

fn outcome_row(row: &Row<'_>) -> rusqlite::Result<OutcomeRow> {
    Ok(OutcomeRow {
        id: word(row, "id")?,
        item: word(row, "item")?,
        outcome: word(row, "outcome")?,
        carried_to: maybe(row, "carried_to")?,
    })
}

fn assignment_row(row: &Row<'_>) -> rusqlite::Result<Assignment> {
    Ok(Assignment {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        from_board: word(row, "from_board")?,
        to_board: word(row, "to_board")?,
        topic: maybe(row, "topic")?,
        title: row.get("title")?,
        text: row.get("text")?,
        asked_on: word(row, "asked_on")?,
        due: maybe(row, "due")?,
        asked_at: maybe(row, "asked_at")?,
        prepared_at: maybe(row, "prepared_at")?,
        paper: maybe(row, "paper")?,
        cleared_on: maybe(row, "cleared_on")?,
        cleared_version: row.get("cleared_version")?,
        cleared_hash: row.get("cleared_hash")?,
        answered_at: maybe(row, "answered_at")?,
    })
}

fn script_row(row: &Row<'_>) -> rusqlite::Result<ScriptNote> {
    Ok(ScriptNote {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        item: word(row, "item")?,
        positions: row.get("positions")?,
        conclusion: row.get("conclusion")?,
        notes: row.get("notes")?,
    })
}
