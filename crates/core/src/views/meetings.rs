//! Meetings in a list.

use crate::db::{Read, Row};
use crate::meeting::cycle::{CycleDay, days};
use crate::meeting::{Meeting, TO_COME, latest, meeting, meeting_row};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId};
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

/// Which meetings a list holds, and which stretch of them.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MeetingList")]
pub struct List {
    /// Of all boards where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
    #[serde(default)]
    #[ts(optional)]
    pub which: Option<Which>,
    /// Only those of this day.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<NaiveDate>,
    /// Only those behind this one.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<MeetingId>,
    /// No more than this many.
    #[serde(default)]
    #[ts(optional)]
    pub most: Option<u32>,
}

/// Those that are not over, or those that were held, closed or called off; both where nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MeetingsWhich")]
pub enum Which {
    Coming,
    Past,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MeetingOfItem")]
pub struct OfItem {
    pub item: AgendaItemId,
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

const ROWS: &str = "SELECT m.*, b.name AS board_name, b.short AS board_short, b.accent,
      (SELECT count(*) FROM agenda_item i WHERE i.meeting = m.id) AS n_items,
      (SELECT count(*) FROM agenda_item i JOIN placement p ON p.item = i.id WHERE i.meeting = m.id) AS n_papers
    FROM meeting m";
const BOARD: &str = "JOIN board b ON b.id = m.board";

/// `meeting.list`: the latest day first.
pub fn list(read: &Read<'_>, ask: List) -> Result<Vec<MeetingRow>> {
    let of_board = if ask.board.is_some() { "m.board = ?1" } else { "?1 IS NULL" };
    let on = if ask.date.is_some() { "m.date = ?2" } else { "?2 IS NULL" };
    let behind = match ask.after {
        Some(_) => {
            "(m.date < (SELECT date FROM meeting WHERE id = ?3)
              OR m.date = (SELECT date FROM meeting WHERE id = ?3) AND m.id > ?3)"
        }
        None => "?3 IS NULL",
    };
    let which = match ask.which {
        Some(Which::Coming) => format!("m.{TO_COME}"),
        Some(Which::Past) => format!("NOT (m.{TO_COME})"),
        None => "TRUE".into(),
    };
    // Those to come are few, and stand in an index of their own.
    let along = if ask.which == Some(Which::Coming) { "INDEXED BY meeting_to_come" } else { "" };
    let sql = format!(
        "{ROWS} {along} {BOARD} WHERE {of_board} AND {on} AND {behind} AND {which}
         ORDER BY m.date DESC, m.id LIMIT ?4"
    );
    let (board, after) = (ask.board.map(|id| id.to_string()), ask.after.map(|id| id.to_string()));
    let most = ask.most.map_or(-1, i64::from);
    read.all(&sql, (board, ask.date.map(|day| day.to_string()), after, most), list_row)
}

/// `meeting.get`
pub fn get(read: &Read<'_>, ask: ById) -> Result<MeetingRow> {
    row(read, &named(read, &ask.id)?)
}

/// `meeting.of_item`: the meeting on whose agenda an item stands.
pub fn of_item(read: &Read<'_>, ask: OfItem) -> Result<MeetingRow> {
    let item = crate::agenda::item(read, ask.item)?;
    row(read, &meeting(read, item.meeting)?)
}

/// `meeting.cycle`: the days before and after a meeting on which something is due.
pub fn cycle(read: &Read<'_>, ask: OfMeeting) -> Result<Vec<CycleDay>> {
    days(read, &named(read, &ask.meeting)?)
}

/// A meeting as a list shows it.
pub fn row(read: &Read<'_>, meeting: &Meeting) -> Result<MeetingRow> {
    read.one("meeting", &format!("{ROWS} {BOARD} WHERE m.id = ?1"), meeting.id, list_row)
}

fn list_row(row: &Row<'_>) -> rusqlite::Result<MeetingRow> {
    Ok(MeetingRow {
        meeting: meeting_row(row)?,
        board_name: row.get("board_name")?,
        board_short: row.get("board_short")?,
        accent: row.get("accent")?,
        n_items: row.get("n_items")?,
        n_papers: row.get("n_papers")?,
    })
}
