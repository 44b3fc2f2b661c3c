//! A meeting's minutes: as they stand, how far they are, and what went out.

use crate::agenda::{item, outcome};
use crate::board::{Board, Role, board};
use crate::db::Read;
use crate::decision::attendances;
use crate::decision::list::ListState;
use crate::meeting::{Meeting, next_day};
use crate::minutes::{
    Minutes, MinutesText, Remark, Version, drafted, hash, now, remarks, sent, sheet, state, texts, versions,
};
use crate::pack::holder;
use crate::views::meetings::{OfMeeting, named};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, MeetingId};
use ts_rs::TS;

/// Minutes and what can be done with them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MinutesView {
    pub meeting: Meeting,
    pub board: Board,
    pub chair: Option<String>,
    pub state: ListState,
    /// The name of exactly these minutes, which agreeing and sending give back.
    pub hash: String,
    pub minutes: Minutes,
    /// What was written by hand.
    pub texts: Vec<MinutesText>,
    /// Items where the draft says something else since they were written.
    pub changed: Vec<AgendaItemId>,
    pub agreed_by: String,
    pub agreed_on: Option<NaiveDate>,
    pub versions: Vec<Version>,
    pub remarks: Vec<Remark>,
    /// Whether nobody said who was there.
    pub no_attendance: bool,
    /// The meeting that comes next, which can adopt them.
    pub next: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MinutesOne")]
pub struct OneVersion {
    pub meeting: MeetingId,
    pub number: u32,
}

/// `minutes.get`
pub fn get(read: &Read<'_>, ask: OfMeeting) -> Result<MinutesView> {
    let meeting = named(read, &ask.meeting)?;
    let minutes = now(read, &meeting)?;
    let sheet = sheet(read, meeting.id)?;
    let versions = versions(read, meeting.id)?;
    let next = next_day(read, meeting.board, meeting.date)?;
    let texts = texts(read, meeting.id)?;
    Ok(MinutesView {
        chair: holder(read, &meeting, Role::Chair)?,
        state: state(&minutes, sheet.as_ref(), &versions),
        hash: hash(&minutes),
        changed: changed(read, &texts)?,
        agreed_by: sheet.as_ref().map(|sheet| sheet.agreed_by.clone()).unwrap_or_default(),
        agreed_on: sheet.and_then(|sheet| sheet.agreed_on),
        board: board(read, meeting.board)?,
        remarks: remarks(read, meeting.id)?,
        no_attendance: attendances(read, meeting.id)?.is_empty(),
        minutes,
        texts,
        versions,
        next,
        meeting,
    })
}

/// `minutes.sent`: minutes as they went out.
pub fn went_out(read: &Read<'_>, ask: OneVersion) -> Result<Minutes> {
    sent(read, ask.meeting, ask.number)
}

fn changed(read: &Read<'_>, texts: &[MinutesText]) -> Result<Vec<AgendaItemId>> {
    let mut found = Vec::new();
    for one in texts {
        let item = item(read, one.item)?;
        let outcome = outcome(read, one.item)?.map(|row| row.outcome);
        if drafted(&item, outcome) != one.base {
            found.push(one.item);
        }
    }
    Ok(found)
}
