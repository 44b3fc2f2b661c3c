//! What can be asked of meetings by themselves. Making one with its agenda is `agenda`'s.

use super::{Meeting, State, store, times};
use crate::board::board;
use crate::board::calls::Made;
use crate::history::Write;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, MeetingId};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MeetingEdit")]
pub struct Edit {
    pub id: MeetingId,
    #[ts(type = "number")]
    pub rev: i64,
    pub date: NaiveDate,
    pub starts: Option<String>,
    pub ends: Option<String>,
    pub place: String,
    pub state: State,
}

/// A meeting to be made.
#[derive(Clone, Debug)]
pub struct New {
    pub board: BoardId,
    pub date: NaiveDate,
    pub starts: Option<String>,
    pub ends: Option<String>,
    pub place: String,
    pub state: State,
    /// The next in the board's count where none is given.
    pub number: Option<u32>,
}

/// Edits a meeting by itself; `meeting.edit` also tells its papers of a new day.
pub fn edit(write: &mut Write<'_>, ask: Edit) -> Result<Made> {
    write.scope("meeting", ask.id);
    let (starts, ends) = times(ask.starts.as_deref(), ask.ends.as_deref())?;
    let values = serde_json::json!({
        "date": ask.date, "starts": starts, "ends": ends, "place": ask.place.trim(), "state": ask.state,
    });
    let rev = write.update("meeting", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// Makes a meeting without an agenda.
pub fn create(write: &mut Write<'_>, new: New) -> Result<Meeting> {
    board(write.read(), new.board)?;
    let (starts, ends) = times(new.starts.as_deref(), new.ends.as_deref())?;
    let next = u32::try_from(store::last_number(write.read(), new.board)? + 1).ok();
    let meeting = Meeting {
        id: MeetingId::fresh(write.now()),
        rev: 1,
        board: new.board,
        number: new.number.or(next),
        date: new.date,
        starts,
        ends,
        place: new.place.trim().to_owned(),
        state: new.state,
    };
    write.scope("meeting", meeting.id);
    write.insert("meeting", &meeting)?;
    Ok(meeting)
}
