//! A meeting's decision list: its lines as they stand, how far it is, and what went out.

use crate::board::{Board, Role, board};
use crate::db::Read;
use crate::decision::list::{DecisionList, ListState, ListVersion, hash, now, state};
use crate::decision::{Decision, attendances, decisions, list_sheet, list_versions, sent_list};
use crate::follow_up::FollowUp;
use crate::meeting::{Meeting, last_that_decided, next_day};
use crate::pack::holder;
use crate::views::meetings::{OfMeeting, named};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId};
use ts_rs::TS;

/// A decision list and what can be done with it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DecisionListView {
    pub meeting: Meeting,
    pub board: Board,
    pub chair: Option<String>,
    pub state: ListState,
    /// The name of exactly this list, which agreeing and sending give back.
    pub hash: String,
    pub list: DecisionList,
    /// The decisions behind the lines.
    pub decisions: Vec<Decision>,
    pub actions: Vec<FollowUp>,
    pub agreed_by: String,
    pub agreed_on: Option<NaiveDate>,
    pub versions: Vec<ListVersion>,
    /// What a sender should know first.
    pub warnings: Vec<Warning>,
    /// The meeting that comes next, which can adopt it.
    pub next: Option<NaiveDate>,
}

/// What a list lacks, without keeping it from going out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "warning", rename_all = "snake_case")]
#[ts(rename = "DecisionListWarning")]
pub enum Warning {
    /// Nobody said who was there.
    NoAttendance,
    /// Points of which nothing was said.
    Unsaid { item: AgendaItemId, label: String, n: u32 },
    /// The list's own words, where the record said something else since.
    RecordChanged { label: String, recorded: String },
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionListOne")]
pub struct OneVersion {
    pub meeting: MeetingId,
    pub number: u32,
}

/// `decision.list_of`
pub fn get(read: &Read<'_>, ask: OfMeeting) -> Result<DecisionListView> {
    let meeting = named(read, &ask.meeting)?;
    let list = now(read, &meeting)?;
    let sheet = list_sheet(read, meeting.id)?;
    let versions = list_versions(read, meeting.id)?;
    let next = next_day(read, meeting.board, meeting.date)?;
    let recording = super::record::record(read, ask)?;
    let decisions = decisions(read, meeting.id)?;
    Ok(DecisionListView {
        chair: holder(read, &meeting, Role::Chair)?,
        state: state(&list, sheet.as_ref(), &versions),
        hash: hash(&list),
        warnings: warnings(read, &recording, &decisions, &list)?,
        actions: recording.items.into_iter().flat_map(|row| row.noted).collect(),
        agreed_by: sheet.as_ref().map(|sheet| sheet.agreed_by.clone()).unwrap_or_default(),
        agreed_on: sheet.and_then(|sheet| sheet.agreed_on),
        board: board(read, meeting.board)?,
        list,
        decisions,
        versions,
        next,
        meeting,
    })
}

/// `decision.sent_list`: a list as it went out.
pub fn sent(read: &Read<'_>, ask: OneVersion) -> Result<DecisionList> {
    sent_list(read, ask.meeting, ask.number)
}

/// The list of an earlier meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct LastList {
    pub meeting: MeetingId,
    pub list: DecisionList,
    pub went_out: bool,
}

/// The list of a board's last meeting before a day, as it went out where it did: for the pack of the next one.
pub fn last_of(read: &Read<'_>, board: BoardId, before: NaiveDate) -> Result<Option<LastList>> {
    let Some(meeting) = last_that_decided(read, board, before)? else { return Ok(None) };
    let last = list_versions(read, meeting.id)?.pop();
    let list = match &last {
        Some(last) => sent_list(read, meeting.id, last.number)?,
        None => now(read, &meeting)?,
    };
    Ok(Some(LastList { meeting: meeting.id, list, went_out: last.is_some() }))
}

fn warnings(
    read: &Read<'_>,
    recording: &super::record::RecordView,
    decisions: &[Decision],
    list: &DecisionList,
) -> Result<Vec<Warning>> {
    let mut found = Vec::new();
    if attendances(read, recording.meeting.id)?.is_empty() {
        found.push(Warning::NoAttendance);
    }
    for row in &recording.items {
        let unsaid = row.points.iter().filter(|point| point.outcome.is_none()).count();
        // What was not reached needs no word for each point.
        if unsaid > 0 && row.outcome.is_none_or(|outcome| outcome == crate::agenda::carry::Outcome::Handled) {
            let n = u32::try_from(unsaid).unwrap_or(u32::MAX);
            found.push(Warning::Unsaid { item: row.item.id, label: row.item.label.clone(), n });
        }
    }
    for item in &list.items {
        let behind = decisions.iter().filter(|one| one.item == item.item && one.is_changed_since_reworded());
        let label = &item.label;
        found.extend(
            behind.map(|one| Warning::RecordChanged { label: label.clone(), recorded: one.decided.clone() }),
        );
    }
    Ok(found)
}
