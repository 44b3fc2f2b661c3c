//! What the second screen shows in the meeting room: the decision that is being taken, and nothing else. What
//! is shown is known while the product runs and is kept nowhere.

use crate::app::{App, Event};
use serde::{Deserialize, Serialize};
use std::sync::PoisonError;
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::decision::Outcome;
use tafelstuk_core::views::meetings::OfMeeting;
use tafelstuk_core::views::record::{RecordItem, RecordPoint, record};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, DecisionId, MeetingId, PointId};
use ts_rs::TS;

/// What is to be shown: an item, and one of its points or decisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionShow")]
pub(crate) struct Show {
    pub meeting: MeetingId,
    pub item: AgendaItemId,
    pub point: Option<PointId>,
    pub decision: Option<DecisionId>,
}

/// What the second screen shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "DecisionShown")]
pub(crate) struct Shown {
    pub board: String,
    pub label: String,
    pub title: String,
    /// The point's number in its paper.
    pub number: Option<u32>,
    pub outcome: Option<Outcome>,
    /// The words that are decided, or proposed where nothing was decided yet.
    pub text: String,
    pub remark: String,
    pub reservations: Vec<String>,
}

/// `decision.show`: the recording screen says what it is at.
pub(crate) fn show(app: &App, ask: Show) -> Result<Nothing> {
    let news = {
        let mut shown = app.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.replace(ask.clone()) != Some(ask)
    };
    if news {
        let seq = *app.told.lock().unwrap_or_else(PoisonError::into_inner);
        app.tell(&Event::Changed { seq, scope: "projection".into() });
    }
    Ok(Nothing {})
}

/// `decision.shown`: none while the recording screen is at no item of this meeting.
pub(crate) fn shown(app: &App, ask: OfMeeting) -> Result<Option<Shown>> {
    let shown = app.shown.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let view = app.read(|read| record(read, ask))?;
    let Some(shown) = shown.filter(|shown| shown.meeting == view.meeting.id) else { return Ok(None) };
    let board = view.board.short;
    let item = view.items.into_iter().find(|row| row.item.id == shown.item);
    Ok(item.map(|item| of_item(board, item, &shown)))
}

fn of_item(board: String, row: RecordItem, shown: &Show) -> Shown {
    let is_meant = |point: &RecordPoint| match shown.point {
        Some(id) => point.point == Some(id),
        None => shown.decision.is_some() && point.decision == shown.decision,
    };
    let point = row.points.into_iter().find(is_meant);
    let (label, title) = (row.item.label, row.item.title);
    let (text, remark) = (String::new(), String::new());
    let none =
        Shown { board, label, title, number: None, outcome: None, text, remark, reservations: Vec::new() };
    let Some(point) = point else { return none };
    Shown {
        number: point.number,
        outcome: point.outcome,
        text: if point.outcome.is_some() { point.wording } else { point.proposed },
        remark: point.remark,
        reservations: point.reservations.into_iter().map(|one| one.name).collect(),
        ..none
    }
}
