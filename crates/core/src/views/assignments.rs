//! What boards ask of each other, with where each part of the way stands.

use crate::agenda::assignment::{Assignment, changed_after_clearing};
use crate::agenda::{About, assignments_about, assignments_of, item};
use crate::board::board;
use crate::db::Read;
use crate::meeting::{State, meeting};
use crate::paper::paper;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId, TopicId};
use ts_rs::TS;

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AssignmentsOf")]
pub struct Of {
    /// Those that a board asks or is asked; of all where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
    #[serde(default)]
    #[ts(optional)]
    pub topic: Option<TopicId>,
    /// Those that lead to an item or from it.
    #[serde(default)]
    #[ts(optional)]
    pub item: Option<AgendaItemId>,
}

/// An assignment with where it stands at each board.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AssignmentRow {
    #[serde(flatten)]
    pub assignment: Assignment,
    pub from_short: String,
    pub to_short: String,
    /// How far the board is that was asked.
    pub preparing: Preparing,
    /// How far the board is that asked.
    pub answer: Answer,
    pub asked_place: Option<ItemPlace>,
    pub prepared_place: Option<ItemPlace>,
    pub answered_place: Option<ItemPlace>,
    pub paper_title: Option<String>,
    /// Whether the text was written on since the preparing board cleared it: *gewijzigd na AST*.
    pub changed_after: bool,
}

/// An item at its meeting.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ItemPlace {
    pub item: AgendaItemId,
    pub meeting: MeetingId,
    pub date: NaiveDate,
    pub label: String,
}

/// The status at the board that was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AssignmentPreparing")]
pub enum Preparing {
    /// Not on an agenda yet.
    Asked,
    /// On the agenda of a meeting to come.
    Scheduled,
    /// The meeting was held, and nothing was cleared.
    Discussed,
    Advised,
}

/// The status at the board that asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AssignmentAnswer")]
pub enum Answer {
    Waiting,
    /// The advice is there, to be put on the agenda.
    Proposed,
    Scheduled,
    Treated,
}

/// `agenda.assignments`
pub fn list(read: &Read<'_>, ask: Of) -> Result<Vec<AssignmentRow>> {
    // The narrowest is read, and the rest is asked of what that gives.
    let found = match ask.item.map(About::Item).or(ask.topic.map(About::Topic)) {
        Some(about) => assignments_about(read, about)?,
        None => assignments_of(read, ask.board)?,
    };
    let of = |one: &Assignment| {
        ask.board.is_none_or(|board| one.from_board == board || one.to_board == board)
            && ask.topic.is_none_or(|topic| one.topic == Some(topic))
    };
    found.into_iter().filter(of).map(|one| row(read, one)).collect()
}

fn row(read: &Read<'_>, assignment: Assignment) -> Result<AssignmentRow> {
    let (prepared_place, prepared_held) = place(read, assignment.prepared_at)?;
    let (answered_place, answered_held) = place(read, assignment.answered_at)?;
    let is_cleared = assignment.cleared_on.is_some();
    Ok(AssignmentRow {
        from_short: board(read, assignment.from_board)?.short,
        to_short: board(read, assignment.to_board)?.short,
        preparing: match (&prepared_place, prepared_held) {
            _ if is_cleared => Preparing::Advised,
            (None, _) => Preparing::Asked,
            (Some(_), false) => Preparing::Scheduled,
            (Some(_), true) => Preparing::Discussed,
        },
        answer: match (&answered_place, answered_held) {
            (None, _) if is_cleared => Answer::Proposed,
            (None, _) => Answer::Waiting,
            (Some(_), false) => Answer::Scheduled,
            (Some(_), true) => Answer::Treated,
        },
        asked_place: place(read, assignment.asked_at)?.0,
        paper_title: match assignment.paper {
            Some(id) => Some(paper(read, id)?.title),
            None => None,
        },
        changed_after: changed_after_clearing(read, &assignment)?,
        prepared_place,
        answered_place,
        assignment,
    })
}

/// Where an item stands, and whether its meeting was held.
fn place(read: &Read<'_>, id: Option<AgendaItemId>) -> Result<(Option<ItemPlace>, bool)> {
    let Some(id) = id else { return Ok((None, false)) };
    let item = item(read, id)?;
    let at = meeting(read, item.meeting)?;
    let held = matches!(at.state, State::Held | State::Closed);
    Ok((Some(ItemPlace { item: id, meeting: at.id, date: at.date, label: item.label }), held))
}
