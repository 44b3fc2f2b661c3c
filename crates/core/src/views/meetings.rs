//! Meetings in a list, and one meeting with its agenda as the builder shows it.

use crate::agenda::{AgendaItem, in_order, items, starting_times};
use crate::board::{Board, Role, board};
use crate::db::Read;
use crate::db::column::word;
use crate::meeting::cycle::{CycleDay, days};
use crate::meeting::{Meeting, latest, meeting, meetings};
use crate::pack::{Pack, holder, packs};
use crate::paper::{Form, PaperKind, State};
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{AgendaItemId, MeetingId, PaperId, PlacementId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MeetingById")]
pub struct ById {
    /// A meeting's id, or "latest": the next of a deciding board not yet held, else the last.
    pub id: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MeetingOfMeeting")]
pub struct OfMeeting {
    /// A meeting's id, or "latest".
    pub meeting: String,
}

/// A meeting in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MeetingRow {
    #[serde(flatten)]
    pub meeting: Meeting,
    pub board_name: String,
    pub board_short: String,
    pub accent: String,
    pub n_items: u32,
    pub n_papers: u32,
}

/// A meeting with its agenda.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AgendaView {
    pub meeting: Meeting,
    pub board: Board,
    pub chair: Option<String>,
    pub secretary: Option<String>,
    /// In the agenda's order, sub-items behind their parent.
    pub items: Vec<AgendaRow>,
    pub planned_minutes: u32,
    pub available_minutes: Option<u32>,
    pub packs: Vec<Pack>,
}

/// An item with its time and papers.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AgendaRow {
    #[serde(flatten)]
    pub item: AgendaItem,
    /// "HH:MM"
    pub starts_at: Option<String>,
    pub papers: Vec<PlacedPaper>,
}

/// A paper under an item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlacedPaper {
    pub placement: PlacementId,
    #[ts(type = "number")]
    pub rev: i64,
    pub paper: PaperId,
    pub title: String,
    pub kind: PaperKind,
    pub form: Form,
    pub state: State,
    /// The label of its last version.
    pub version: Option<String>,
    pub n_points: u32,
    pub n_steps: u32,
    pub n_attachments: u32,
}

/// The meeting that a call names: an id or "latest".
pub fn named(read: &Read<'_>, name: &str) -> Result<Meeting> {
    let missing = || Error::NotFound { kind: "meeting".into(), id: name.into() };
    if name == "latest" {
        return latest(read)?.ok_or_else(missing);
    }
    meeting(read, name.parse::<MeetingId>().map_err(|_| missing())?)
}

/// `meeting.list`
pub fn list(read: &Read<'_>, _: crate::board::calls::Nothing) -> Result<Vec<MeetingRow>> {
    meetings(read)?.into_iter().map(|meeting| row(read, meeting)).collect()
}

/// `meeting.get`
pub fn get(read: &Read<'_>, ask: ById) -> Result<MeetingRow> {
    row(read, named(read, &ask.id)?)
}

/// `meeting.cycle`: the days before and after a meeting on which something is due.
pub fn cycle(read: &Read<'_>, ask: OfMeeting) -> Result<Vec<CycleDay>> {
    days(read, &named(read, &ask.meeting)?)
}

/// `agenda.get`
pub fn agenda(read: &Read<'_>, ask: OfMeeting) -> Result<AgendaView> {
    let meeting = named(read, &ask.meeting)?;
    let ordered = in_order(items(read, meeting.id)?);
    let times = starting_times(&ordered, meeting.starts.as_deref());
    let planned_minutes = ordered.iter().filter_map(|item| item.minutes).fold(0, u32::saturating_add);
    let mut rows = Vec::with_capacity(ordered.len());
    for (item, starts_at) in ordered.into_iter().zip(times) {
        rows.push(AgendaRow { papers: placed(read, item.id)?, item, starts_at });
    }
    Ok(AgendaView {
        board: board(read, meeting.board)?,
        chair: holder(read, &meeting, Role::Chair)?,
        secretary: holder(read, &meeting, Role::Secretary)?,
        planned_minutes,
        available_minutes: meeting.minutes(),
        packs: packs(read, meeting.id)?,
        items: rows,
        meeting,
    })
}

fn row(read: &Read<'_>, meeting: Meeting) -> Result<MeetingRow> {
    let board = board(read, meeting.board)?;
    let id = meeting.id.to_string();
    let n_items = read.number("SELECT count(*) FROM agenda_item WHERE meeting = ?1", [&id])?;
    let n_papers = read.number(
        "SELECT count(*) FROM placement p JOIN agenda_item i ON i.id = p.item WHERE i.meeting = ?1",
        [&id],
    )?;
    Ok(MeetingRow {
        meeting,
        board_name: board.name,
        board_short: board.short,
        accent: board.accent,
        n_items: u32::try_from(n_items).unwrap_or(0),
        n_papers: u32::try_from(n_papers).unwrap_or(0),
    })
}

fn placed(read: &Read<'_>, item: AgendaItemId) -> Result<Vec<PlacedPaper>> {
    let sql = "SELECT l.id AS placement, l.rev AS rev, p.id AS paper, p.title, p.kind, p.form, p.state,
                 (SELECT v.label FROM paper_version v WHERE v.paper = p.id
                  ORDER BY v.issued_on DESC, v.id DESC LIMIT 1) AS version,
                 (SELECT count(*) FROM decision_point d WHERE d.paper = p.id) AS n_points,
                 (SELECT count(*) FROM step t WHERE t.paper = p.id) AS n_steps,
                 (SELECT count(*) FROM attachment a WHERE a.paper = p.id) AS n_attachments
               FROM placement l JOIN paper p ON p.id = l.paper WHERE l.item = ?1 ORDER BY l.position, l.id";
    read.all(sql, [item.to_string()], |row| {
        Ok(PlacedPaper {
            placement: word(row, "placement")?,
            rev: row.get("rev")?,
            paper: word(row, "paper")?,
            title: row.get("title")?,
            kind: word(row, "kind")?,
            form: word(row, "form")?,
            state: word(row, "state")?,
            version: row.get("version")?,
            n_points: row.get("n_points")?,
            n_steps: row.get("n_steps")?,
            n_attachments: row.get("n_attachments")?,
        })
    })
}
