//! What can be asked of the uitvraag of a meeting.

use super::store::{deliveries_for, request, request_for};
use super::{PaperRequest, Standing, State, requests};
use crate::agenda::{AgendaItem, in_order, item, items, placements};
use crate::board::calls::Made;
use crate::board::cycle::Stage;
use crate::board::{Board, BoardKind, ItemKind, Member, board, member, members};
use crate::db::Read;
use crate::history::Write;
use crate::meeting::{Meeting, cycle, meeting};
use crate::paper::paper;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AgendaItemId, MeetingId, MemberId, PaperId, PaperRequestId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperRequestsOf")]
pub struct Of {
    pub meeting: MeetingId,
}

/// The uitvraag of a meeting.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PaperRequests {
    pub meeting: Meeting,
    pub board: Board,
    /// The items that ask for a paper, in the order of the agenda.
    pub rows: Vec<PaperRequestRow>,
    pub members: Vec<Member>,
    /// The day that the meeting's cycle gives for the papers.
    pub due: Option<NaiveDate>,
}

/// An item with who writes for it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PaperRequestRow {
    pub item: AgendaItemId,
    pub label: String,
    pub title: String,
    pub presenter: String,
    pub request: Option<PaperRequest>,
    pub standing: Option<Standing>,
    /// How many days late; 0 where it is not.
    pub days_late: u32,
    /// The steller's mail address.
    pub address: Option<String>,
    pub papers: Vec<RequestedPaper>,
    /// How often a file came in for it.
    pub deliveries: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RequestedPaper {
    pub id: PaperId,
    pub title: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperRequestSet")]
pub struct Set {
    pub item: AgendaItemId,
    /// The request's rev as it was seen; none where there is none yet.
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub rev: Option<i64>,
    pub author: Option<MemberId>,
    /// The steller's name, where it is nobody known.
    pub author_name: String,
    pub due: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperRequestMark")]
pub struct Mark {
    pub ids: Vec<PaperRequestId>,
    pub mark: Marked,
    /// The day that was promised.
    #[serde(default)]
    #[ts(optional)]
    pub promised_for: Option<NaiveDate>,
}

/// What became of requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PaperRequestMarked")]
pub enum Marked {
    Noted,
    Asked,
    Reminded,
    Promised,
    In,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "OnePaperRequest")]
pub struct One {
    pub id: PaperRequestId,
    #[ts(type = "number")]
    pub rev: i64,
}

/// `paper_request.list`
pub fn list(read: &Read<'_>, ask: Of) -> Result<PaperRequests> {
    let meeting = meeting(read, ask.meeting)?;
    let board = board(read, meeting.board)?;
    let (known, members) = (requests(read, meeting.id)?, members(read)?);
    let mut rows = Vec::new();
    for item in in_order(items(read, meeting.id)?) {
        let request = known.iter().find(|request| request.item == item.id).cloned();
        if request.is_some() || asks_for_paper(&item) {
            rows.push(row(read, item, request, &members)?);
        }
    }
    let due = due(read, &meeting, &board, None)?;
    Ok(PaperRequests { meeting, board, rows, members, due })
}

/// `paper_request.set`: who writes, and by when.
pub fn set(write: &mut Write<'_>, ask: Set) -> Result<Made> {
    let item = open(write, ask.item)?;
    let author_name = match ask.author {
        Some(author) => member(write.read(), author)?.name,
        None => ask.author_name.trim().chars().take(200).collect(),
    };
    let values = json!({ "author": ask.author, "author_name": author_name, "due": ask.due });
    if let Some(known) = request_for(write.read(), item.id)? {
        let rev = write.update("paper_request", known.id, ask.rev, &values)?;
        return Ok(Made { id: known.id.to_string(), rev });
    }
    let request = PaperRequest {
        id: PaperRequestId::fresh(write.now()),
        rev: 1,
        item: item.id,
        author: ask.author,
        author_name,
        due: ask.due,
        state: State::Noted,
        asked_on: None,
        promised_for: None,
        reminded_on: None,
        arrived_on: None,
    };
    write.insert("paper_request", &request)?;
    Ok(Made::first(request.id))
}

/// `paper_request.fill`: gives each item without a paper and without a steller its presenter, and the day
/// that the cycle gives, of the days still to come; tells how many.
pub fn fill(write: &mut Write<'_>, ask: Of) -> Result<u32> {
    let asked = list(write.read(), ask)?;
    let by = due(write.read(), &asked.meeting, &asked.board, Some(write.today()))?;
    let mut filled = 0;
    for row in asked.rows {
        let named = row.request.as_ref().is_some_and(|request| !request.author_name.is_empty());
        let name = row.presenter.split(',').next().unwrap_or_default().trim().to_owned();
        if named || name.is_empty() || !row.papers.is_empty() {
            continue;
        }
        let known = asked.members.iter().find(|member| member.name.to_lowercase() == name.to_lowercase());
        let due = row.request.as_ref().and_then(|request| request.due).or(by);
        let author = known.map(|member| member.id);
        set(write, Set { item: row.item, rev: None, author, author_name: name, due })?;
        filled += 1;
    }
    Ok(filled)
}

/// `paper_request.mark`: what became of requests, once the secretary says so.
pub fn mark(write: &mut Write<'_>, ask: Mark) -> Result<()> {
    let today = write.today();
    for id in ask.ids {
        let request = request(write.read(), id)?;
        open(write, request.item)?;
        if request.author_name.is_empty() && ask.mark != Marked::In {
            return Err(Error::Missing { field: "author".into() });
        }
        let values = match ask.mark {
            Marked::Noted => json!({ "state": State::Noted, "asked_on": null, "reminded_on": null }),
            Marked::Asked => json!({ "state": State::Asked, "asked_on": today }),
            Marked::Reminded => json!({ "reminded_on": today }),
            Marked::Promised => json!({ "state": State::Promised, "promised_for": ask.promised_for }),
            Marked::In => json!({ "state": State::In, "arrived_on": today }),
        };
        write.update("paper_request", id, None, &values)?;
    }
    Ok(())
}

/// `paper_request.remove`
pub fn remove(write: &mut Write<'_>, ask: One) -> Result<()> {
    let request = request(write.read(), ask.id)?;
    open(write, request.item)?;
    write.remove("paper_request", ask.id, Some(ask.rev))
}

/// Notes that a paper came in for an item, where one was asked.
pub(super) fn arrived(write: &mut Write<'_>, item: AgendaItemId) -> Result<()> {
    let Some(request) = request_for(write.read(), item)? else { return Ok(()) };
    let values = json!({ "state": State::In, "arrived_on": write.today() });
    write.update("paper_request", request.id, None, &values).map(|_| ())
}

/// The item that is asked for, whose meeting becomes the change's scope.
pub(super) fn open(write: &mut Write<'_>, id: AgendaItemId) -> Result<AgendaItem> {
    let item = item(write.read(), id)?;
    write.scope("meeting", item.meeting);
    Ok(item)
}

/// Whether an item of this sort usually has a paper that somebody writes.
fn asks_for_paper(item: &AgendaItem) -> bool {
    item.kind == ItemKind::Topic && !item.oral
}

/// When the papers must be in: the drafts for a board that another prepares, else the sending itself. Of
/// days that are past, counted from `today`, none is given: who is asked late gets the next.
fn due(
    read: &Read<'_>,
    meeting: &Meeting,
    board: &Board,
    today: Option<NaiveDate>,
) -> Result<Option<NaiveDate>> {
    let days = cycle::days(read, meeting)?;
    let first = if board.kind == BoardKind::Decides { Stage::Drafts } else { Stage::Sending };
    let on = |stage: Stage| {
        let open = |date: NaiveDate| today.is_none_or(|today| today <= date);
        days.iter().find(|day| day.stage == stage && open(day.date)).map(|day| day.date)
    };
    Ok(on(first).or_else(|| on(Stage::Drafts)).or_else(|| on(Stage::Sending)))
}

fn row(
    read: &Read<'_>,
    item: AgendaItem,
    request: Option<PaperRequest>,
    members: &[Member],
) -> Result<PaperRequestRow> {
    let mut papers = Vec::new();
    for placement in placements(read, item.id)? {
        let paper = paper(read, placement.paper)?;
        papers.push(RequestedPaper { id: paper.id, title: paper.title });
    }
    let today = read.today();
    let standing = request.as_ref().zip(today).map(|(request, today)| request.standing(today));
    let until = request.as_ref().and_then(PaperRequest::until);
    let days_late = match (standing, until, today) {
        (Some(Standing::Late), Some(until), Some(today)) => (today - until).num_days(),
        _ => 0,
    };
    let author = request.as_ref().and_then(|request| request.author);
    let address = members.iter().find(|member| Some(member.id) == author).map(|member| member.email.clone());
    let deliveries = deliveries_for(read, item.id)?.len();
    Ok(PaperRequestRow {
        item: item.id,
        label: item.label,
        title: item.title,
        presenter: item.presenter,
        request,
        standing,
        days_late: u32::try_from(days_late).unwrap_or(0),
        address: address.filter(|address| !address.is_empty()),
        papers,
        deliveries: u32::try_from(deliveries).unwrap_or(u32::MAX),
    })
}
