//! Meetings in a list.

use crate::board::board;
use crate::db::Read;
use crate::meeting::cycle::{CycleDay, days};
use crate::meeting::{Meeting, latest, meeting, meetings};
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::MeetingId;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MeetingById")]
pub struct ById {
    /// A meeting's id, or "latest": the next of a deciding board still to come, else the last.
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

/// A meeting as a list shows it.
pub fn row(read: &Read<'_>, meeting: Meeting) -> Result<MeetingRow> {
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
