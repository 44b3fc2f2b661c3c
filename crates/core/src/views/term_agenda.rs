//! The termijnagenda: what comes when at a board, from its planned items and papers, what it asked of others,
//! and the periods of what is to be done.

use super::follow_ups::{FollowUpRow, open_of};
use super::origins::{Origins, WITHHELD};
use crate::agenda::{AgendaItem, assignments_open, in_order, items, placements};
use crate::board::{Board, ItemKind, board};
use crate::db::Read;
use crate::meeting::{Meeting, meetings_to_come};
use crate::paper::{paper, steps};
use crate::paper_request::calls::{Of as RequestsOf, list as requests};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, BoardId, FollowUpId, MeetingId, PaperId};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TermAgendaOf")]
pub struct Of {
    pub board: BoardId,
}

/// What comes when at one board.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TermAgenda {
    pub board: Board,
    /// The meetings that are planned, then the quarters after them, then what has no day.
    pub slots: Vec<TermSlot>,
}

/// A meeting, a quarter, or what has no day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TermSlot {
    pub meeting: Option<MeetingId>,
    pub date: Option<NaiveDate>,
    /// "Q4 2027", where no meeting is planned yet.
    pub quarter: Option<String>,
    pub entries: Vec<TermEntry>,
}

/// One thing that comes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TermEntry {
    pub kind: TermKind,
    pub text: String,
    pub who: String,
    /// As it was said; empty where only the meeting tells.
    pub when: String,
    pub overdue: bool,
    pub item: Option<AgendaItemId>,
    pub paper: Option<PaperId>,
    pub follow_up: Option<FollowUpId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// An item on the agenda.
    Item,
    /// A paper that somebody was asked for.
    Paper,
    /// What another board was asked.
    Assignment,
    Action,
    /// What a paper on a coming agenda proposes.
    Step,
}

/// `meeting.term_agenda`
pub fn term_agenda(read: &Read<'_>, ask: Of) -> Result<TermAgenda> {
    let today = read.today();
    let mut coming = meetings_to_come(read)?;
    coming.retain(|one| one.board == ask.board && today.is_none_or(|today| one.date >= today));
    let mut slots: Vec<TermSlot> = coming.iter().map(of_meeting).collect();
    let mut later: HashMap<Option<(i32, u32)>, Vec<TermEntry>> = HashMap::new();
    for (meeting, slot) in coming.iter().zip(&mut slots) {
        slot.entries = planned(read, meeting)?;
    }
    for (day, entry) in dated(read, ask.board, &coming)? {
        let at = day.and_then(|day| coming.iter().position(|meeting| day <= meeting.date));
        match (at, day) {
            (Some(at), _) => slots[at].entries.push(entry),
            (None, Some(day)) => later.entry(Some((day.year(), day.month0() / 3))).or_default().push(entry),
            (None, None) => later.entry(None).or_default().push(entry),
        }
    }
    let mut rest: Vec<_> = later.into_iter().collect();
    rest.sort_by_key(|(quarter, _)| (quarter.is_none(), *quarter));
    slots.extend(rest.into_iter().map(|(quarter, entries)| TermSlot {
        meeting: None,
        date: None,
        quarter: quarter.map(|(year, nth)| format!("Q{} {year}", nth + 1)),
        entries,
    }));
    Ok(TermAgenda { board: board(read, ask.board)?, slots })
}

fn of_meeting(meeting: &Meeting) -> TermSlot {
    TermSlot { meeting: Some(meeting.id), date: Some(meeting.date), quarter: None, entries: Vec::new() }
}

/// The topics on a meeting's agenda, and the papers that somebody was asked for.
fn planned(read: &Read<'_>, meeting: &Meeting) -> Result<Vec<TermEntry>> {
    let asked = requests(read, RequestsOf { meeting: meeting.id })?.rows;
    let mut found = Vec::new();
    for item in in_order(items(read, meeting.id)?).into_iter().filter(|item| item.kind == ItemKind::Topic) {
        if item.closed {
            found.push(TermEntry {
                item: Some(item.id),
                ..entry(TermKind::Item, withheld(&item), String::new())
            });
            continue;
        }
        let request = asked.iter().find(|row| row.item == item.id).and_then(|row| row.request.as_ref());
        let who = item.presenter.clone();
        found.push(TermEntry { item: Some(item.id), ..entry(TermKind::Item, titled(&item), who) });
        if let Some(request) = request.filter(|request| request.arrived_on.is_none()) {
            let when = request.until().map(|day| day.to_string()).unwrap_or_default();
            let who = request.author_name.clone();
            found.push(TermEntry { when, item: Some(item.id), ..entry(TermKind::Paper, item.title, who) });
        }
    }
    Ok(found)
}

/// The page is handed on; what is treated behind closed doors has its label there and no title.
fn withheld(item: &AgendaItem) -> String {
    format!("{} {WITHHELD}", item.label).trim().to_owned()
}

fn titled(item: &AgendaItem) -> String {
    format!("{} {}", item.label, item.title).trim().to_owned()
}

fn entry(kind: TermKind, text: String, who: String) -> TermEntry {
    TermEntry {
        kind,
        text,
        who,
        when: String::new(),
        overdue: false,
        item: None,
        paper: None,
        follow_up: None,
    }
}

/// What has a day of its own: actions, what other boards were asked, what papers to come propose.
fn dated(read: &Read<'_>, of: BoardId, coming: &[Meeting]) -> Result<Vec<(Option<NaiveDate>, TermEntry)>> {
    let (mut found, mut origins) = (Vec::new(), Origins::handed_on());
    for mut row in open_of(read, of)? {
        let origin = &row.follow_up.origin;
        if !origins.are_known(read, origin.treated_at(), origin.paper)? {
            row.withhold();
        }
        found.push(action(row));
    }
    for one in assignments_open(read, of)? {
        if one.from_board == of && one.answered_at.is_none() {
            let who = board(read, one.to_board)?.short;
            let when = one.due.map(|day| day.to_string()).unwrap_or_default();
            found.push((
                one.due,
                TermEntry { when, item: one.asked_at, ..entry(TermKind::Assignment, one.title, who) },
            ));
        }
    }
    for meeting in coming {
        for item in items(read, meeting.id)?.into_iter().filter(|item| !item.closed) {
            for place in placements(read, item.id)? {
                found.extend(proposed(read, place.paper)?);
            }
        }
    }
    Ok(found)
}

fn action(row: FollowUpRow) -> (Option<NaiveDate>, TermEntry) {
    let period = row.follow_up.period.as_ref();
    let day = period.and_then(|period| period.end.or(period.start));
    let when = period.map(|period| period.literal.clone()).unwrap_or_default();
    let text = format!("{} {}", row.follow_up.number, row.follow_up.text);
    let id = Some(row.follow_up.id);
    let overdue = row.overdue;
    (day, TermEntry { when, overdue, follow_up: id, ..entry(TermKind::Action, text, row.owner_now) })
}

fn proposed(read: &Read<'_>, of: PaperId) -> Result<Vec<(Option<NaiveDate>, TermEntry)>> {
    let title = paper(read, of)?.title;
    let found = steps(read, of)?.into_iter().filter_map(|step| {
        let period = step.period?;
        let day = period.end.or(period.start)?;
        let text = format!("{} ({title})", step.text);
        let line = entry(TermKind::Step, text, step.owners.join(", "));
        Some((Some(day), TermEntry { when: period.literal, paper: Some(of), ..line }))
    });
    Ok(found.collect())
}
