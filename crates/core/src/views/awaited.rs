//! The papers that a meeting still waits for, from whom, and what came in by itself.

use crate::agenda::{AgendaItem, item};
use crate::board::{ItemKind, Treatment, board};
use crate::db::Read;
use crate::meeting::meeting;
use crate::paper::{State as PaperState, paper};
use crate::paper_request::calls::{PaperRequestRow, PaperRequests};
use crate::paper_request::{PaperRequest, Standing, State, delivered_since};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, MeetingId, PaperId};
use ts_rs::TS;

/// A week in days: how far ahead *Vandaag* looks, and back at what came in.
pub const WEEK: u64 = 7;
/// The most arrivals that are listed.
const MOST_ARRIVED: u32 = 10;

/// A paper that is not there yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Awaited {
    /// From whom; empty where nobody is named.
    pub from: String,
    /// The day that was promised or asked, else the one that the meeting's cycle gives.
    pub due: NaiveDate,
    pub is_late: bool,
    /// How far the request is; none where nobody was asked.
    pub standing: Option<Standing>,
    pub board_short: String,
    pub meeting: MeetingId,
    pub date: NaiveDate,
    pub item: AgendaItemId,
    pub label: String,
    pub title: String,
    /// The paper that is still being written; none where there is none at all.
    pub paper: Option<PaperId>,
}

/// A file that was taken to its item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Arrived {
    pub name: String,
    pub came_on: NaiveDate,
    pub paper: PaperId,
    pub board_short: String,
    pub meeting: MeetingId,
    pub date: NaiveDate,
    pub label: String,
    pub title: String,
}

/// The day that lies so many days behind another.
pub fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// The papers that a meeting's items wait for, as far as they are somebody's worry today.
pub fn awaited(
    read: &Read<'_>,
    today: NaiveDate,
    asked: &PaperRequests,
    here: &[AgendaItem],
) -> Result<Vec<Awaited>> {
    let mut found = Vec::new();
    for row in &asked.rows {
        let request = row.request.as_ref();
        let named = request.map(|request| request.author_name.clone()).filter(|name| !name.is_empty());
        let until = request.and_then(PaperRequest::until).or(asked.due).unwrap_or(asked.meeting.date);
        // What is due in more than three weeks is nobody's worry today.
        if until > later(today, 3 * WEEK) {
            continue;
        }
        let mut add = |from: String, title: &str, paper: Option<PaperId>| {
            found.push(Awaited {
                from,
                due: until,
                is_late: until < today,
                standing: row.standing,
                board_short: asked.board.short.clone(),
                meeting: asked.meeting.id,
                date: asked.meeting.date,
                item: row.item,
                label: row.label.clone(),
                title: title.to_owned(),
                paper,
            });
        };
        if row.papers.is_empty() && wants_paper(row, here) {
            add(named.clone().unwrap_or_else(|| row.presenter.clone()), &row.title, None);
        }
        for placed in &row.papers {
            let paper = paper(read, placed.id)?;
            if matches!(paper.state, PaperState::Draft | PaperState::WithAuthor) {
                let from =
                    if paper.author.is_empty() { named.clone().unwrap_or_default() } else { paper.author };
                add(from, &paper.title, Some(paper.id));
            }
        }
    }
    Ok(found)
}

/// Whether an item waits for a paper that nobody was asked for.
pub fn is_unasked(row: &PaperRequestRow, here: &[AgendaItem]) -> bool {
    let asked = row.request.as_ref().is_some_and(|request| request.state != State::Noted);
    row.papers.is_empty() && !asked && wants_paper(row, here)
}

/// The day on which a paper should have been there whose author was not reminded since.
pub fn to_remind(row: &PaperRequestRow) -> Option<NaiveDate> {
    let request = row.request.as_ref().filter(|_| row.standing == Some(Standing::Late))?;
    request.until().filter(|until| request.reminded_on.is_none_or(|day| day <= *until))
}

/// Whether an item needs a paper: somebody was named for it, or it is to be discussed or decided.
fn wants_paper(row: &PaperRequestRow, here: &[AgendaItem]) -> bool {
    let needs = |item: &AgendaItem| {
        let asks = matches!(item.treatment, Some(Treatment::Decision | Treatment::Discussion));
        item.kind == ItemKind::Topic && !item.oral && item.parent.is_none() && asks
    };
    row.request.as_ref().is_some_and(|request| request.state != State::In)
        || (row.request.is_none() && here.iter().any(|item| item.id == row.item && needs(item)))
}

/// What was taken to its item in the week before `today`, the last one first.
pub fn arrived(read: &Read<'_>, today: NaiveDate) -> Result<Vec<Arrived>> {
    let mut found = Vec::new();
    let week_ago = today.checked_sub_days(Days::new(WEEK)).unwrap_or(today);
    // What was taken off the agenda since is not among them.
    for delivery in delivered_since(read, week_ago, MOST_ARRIVED)? {
        let (Some(to), Some(paper)) = (delivery.item, delivery.paper) else { continue };
        let item = item(read, to)?;
        let meeting = meeting(read, item.meeting)?;
        found.push(Arrived {
            name: delivery.name,
            came_on: delivery.came_on,
            paper,
            board_short: board(read, meeting.board)?.short,
            meeting: meeting.id,
            date: meeting.date,
            label: item.label,
            title: item.title,
        });
    }
    Ok(found)
}
