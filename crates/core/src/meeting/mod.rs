//! Meetings (vergaderingen): when and where a board meets, and how far that is.

pub mod calls;
pub mod cycle;
pub mod days_off;
pub mod planning;
pub mod rhythm;
mod store;

#[cfg(test)]
mod tests;

pub(crate) use store::meeting_row;
pub use store::{
    TO_COME, last_that_decided, latest, meeting, meetings, meetings_between, meetings_of, meetings_to_come,
    next_day,
};

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{BoardId, MeetingId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// One meeting of one board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Meeting {
    pub id: MeetingId,
    #[ts(type = "number")]
    pub rev: i64,
    pub board: BoardId,
    /// The meeting's number in the board's own count.
    pub number: Option<u32>,
    pub date: NaiveDate,
    /// "HH:MM"
    pub starts: Option<String>,
    pub ends: Option<String>,
    pub place: String,
    pub state: State,
}

/// Gepland, agenda in opbouw, agenda akkoord, verzonden, gehouden, gesloten, geannuleerd.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MeetingState")]
pub enum State {
    Planned,
    #[default]
    Drafting,
    Cleared,
    Sent,
    Held,
    Closed,
    Cancelled,
}

impl State {
    pub const ALL: [Self; 7] =
        [Self::Planned, Self::Drafting, Self::Cleared, Self::Sent, Self::Held, Self::Closed, Self::Cancelled];

    /// Whether the agenda has not gone out, so that what is made of it is a concept.
    pub fn is_before_sending(self) -> bool {
        matches!(self, Self::Planned | Self::Drafting | Self::Cleared)
    }

    /// Whether the meeting is over: held, closed or cancelled.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Held | Self::Closed | Self::Cancelled)
    }

    /// Whether a person may say that the meeting goes from this state to `next`. An agenda is sent by
    /// sending it, and a meeting is cancelled with its items; neither is said here.
    pub fn may_become(self, next: Self) -> bool {
        use State::{Cancelled, Cleared, Closed, Drafting, Held, Planned, Sent};
        self == next
            || match self {
                Planned | Drafting | Cleared => matches!(next, Planned | Drafting | Cleared | Held),
                Sent => next == Held,
                Held => matches!(next, Sent | Closed),
                Closed => next == Held,
                Cancelled => matches!(next, Planned | Drafting),
            }
    }

    /// The state's name in errors and catalogues.
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Drafting => "drafting",
            Self::Cleared => "cleared",
            Self::Sent => "sent",
            Self::Held => "held",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Meeting {
    /// How long the meeting is planned to take, in minutes.
    pub fn minutes(&self) -> Option<u32> {
        let (starts, ends) = (clock(self.starts.as_deref()?)?, clock(self.ends.as_deref()?)?);
        u32::try_from((ends - starts).num_minutes()).ok()
    }

    /// Refuses a change to the agenda of a meeting that is over. One that was sent may still change: what
    /// changes becomes the next agenda.
    pub fn may_change(&self) -> Result<()> {
        if self.state.is_over() { Err(self.not_now()) } else { Ok(()) }
    }

    /// The refusal of what this meeting's state does not allow.
    pub fn not_now(&self) -> Error {
        Error::NotNow { kind: "meeting".into(), state: self.state.name().into() }
    }
}

/// A time of day written "HH:MM".
pub fn clock(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

/// Starting and ending time as they are stored; the end lies behind the start.
pub fn times(starts: Option<&str>, ends: Option<&str>) -> Result<(Option<String>, Option<String>)> {
    let read = |field: &str, text: Option<&str>| match text.map(str::trim).filter(|text| !text.is_empty()) {
        None => Ok(None),
        Some(text) => clock(text).map(Some).ok_or(Error::Invalid { field: field.into(), value: text.into() }),
    };
    let (starts, ends) = (read("starts", starts)?, read("ends", ends)?);
    if let (Some(starts), Some(ends)) = (starts, ends)
        && ends <= starts
    {
        return Err(Error::Invalid { field: "ends".into(), value: ends.format("%H:%M").to_string() });
    }
    let written = |time: Option<NaiveTime>| time.map(|time| time.format("%H:%M").to_string());
    Ok((written(starts), written(ends)))
}
