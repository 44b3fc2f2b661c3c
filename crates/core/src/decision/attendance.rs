//! Who was at a meeting, seat by seat, and which deputy sat there instead.

use super::calls::recordable;
use super::store;
use crate::board::calls::{Made, Nothing};
use crate::board::{Member, Partner, Role, Seat, member, partners, seats};
use crate::db::Read;
use crate::history::Write;
use crate::meeting::Meeting;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AttendanceId, MeetingId, MemberId, SeatId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// Aanwezig, afwezig met bericht, afwezig.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    Present,
    Excused,
    Absent,
}

/// Who held a seat at a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Attendance {
    pub id: AttendanceId,
    #[ts(type = "number")]
    pub rev: i64,
    pub meeting: MeetingId,
    pub seat: SeatId,
    pub presence: Presence,
    /// Who sat there instead of its holder.
    pub deputy: Option<MemberId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionAttend")]
pub struct Attend {
    pub meeting: MeetingId,
    pub seat: SeatId,
    /// None takes back what was said.
    pub presence: Option<Presence>,
    #[serde(default)]
    #[ts(optional)]
    pub deputy: Option<MemberId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionAllPresent")]
pub struct AllPresent {
    pub meeting: MeetingId,
}

/// The seats that count at a meeting: those of chair, secretary and members on its day.
pub fn counted(read: &Read<'_>, meeting: &Meeting) -> Result<Vec<Seat>> {
    let counts = |role| matches!(role, Role::Chair | Role::Secretary | Role::Member);
    let seats = seats(read, meeting.board)?.into_iter();
    Ok(seats.filter(|seat| counts(seat.role) && seat.holds_on(meeting.date)).collect())
}

/// The partners that people at the table come from; all where nobody's is known.
pub fn at_table(read: &Read<'_>, counted: &[Seat], people: &[Member]) -> Result<Vec<Partner>> {
    let all = partners(read)?;
    let here = |partner: &&Partner| {
        counted
            .iter()
            .filter_map(|seat| people.iter().find(|member| member.id == seat.member))
            .any(|member| member.partner == Some(partner.id))
    };
    let found: Vec<Partner> = all.iter().filter(here).cloned().collect();
    Ok(if found.is_empty() { all } else { found })
}

/// `decision.attend`: who held one seat.
pub fn attend(write: &mut Write<'_>, ask: Attend) -> Result<Made> {
    let meeting = recordable(write, ask.meeting)?;
    if !counted(write.read(), &meeting)?.iter().any(|seat| seat.id == ask.seat) {
        return Err(Error::NotFound { kind: "seat".into(), id: ask.seat.to_string() });
    }
    if let Some(deputy) = ask.deputy {
        member(write.read(), deputy)?;
    }
    // Whoever has somebody else in the seat is not there.
    let presence = match (ask.presence, ask.deputy) {
        (Some(Presence::Present) | None, Some(_)) => Some(Presence::Excused),
        (said, _) => said,
    };
    set(write, &meeting, ask.seat, presence, ask.deputy)
}

/// `decision.all_present`: everybody of whom nothing was said is there.
pub fn all_present(write: &mut Write<'_>, ask: AllPresent) -> Result<Nothing> {
    let meeting = recordable(write, ask.meeting)?;
    for seat in counted(write.read(), &meeting)? {
        if store::attendance(write.read(), meeting.id, seat.id)?.is_none() {
            set(write, &meeting, seat.id, Some(Presence::Present), None)?;
        }
    }
    Ok(Nothing {})
}

fn set(
    write: &mut Write<'_>,
    meeting: &Meeting,
    seat: SeatId,
    presence: Option<Presence>,
    deputy: Option<MemberId>,
) -> Result<Made> {
    let known = store::attendance(write.read(), meeting.id, seat)?;
    match (known, presence) {
        (Some(known), None) => {
            write.remove("attendance", known.id, None)?;
            Ok(Made { id: seat.to_string(), rev: 0 })
        }
        (None, None) => Ok(Made { id: seat.to_string(), rev: 0 }),
        (Some(known), Some(presence)) => {
            let values = json!({ "presence": presence, "deputy": deputy });
            let rev = write.update("attendance", known.id, None, &values)?;
            Ok(Made { id: seat.to_string(), rev })
        }
        (None, Some(presence)) => {
            let id = AttendanceId::fresh(write.now());
            write.insert(
                "attendance",
                &Attendance { id, rev: 1, meeting: meeting.id, seat, presence, deputy },
            )?;
            Ok(Made::first(seat))
        }
    }
}
