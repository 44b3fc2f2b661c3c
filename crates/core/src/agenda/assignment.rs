//! From board to board (opdrachten): what one board asks becomes an assignment of the board that prepares
//! for it, and what that board advises comes back as a proposed item with its paper. The link stays, and
//! each board has its own status.

use super::changes::{issued_as, text_hash};
use super::store;
use crate::board::calls::Made;
use crate::board::{boards, filled};
use crate::db::Read;
use crate::history::Write;
use crate::meeting::meeting;
use crate::paper::paper;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AgendaItemId, AssignmentId, BoardId, PaperId, TopicId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// What one board asks of another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Assignment {
    pub id: AssignmentId,
    #[ts(type = "number")]
    pub rev: i64,
    pub from_board: BoardId,
    pub to_board: BoardId,
    pub topic: Option<TopicId>,
    pub title: String,
    pub text: String,
    pub asked_on: NaiveDate,
    pub due: Option<NaiveDate>,
    /// The item at which it was asked.
    pub asked_at: Option<AgendaItemId>,
    /// The item at which the other board prepares it.
    pub prepared_at: Option<AgendaItemId>,
    pub paper: Option<PaperId>,
    /// The day on which the other board cleared the paper's text.
    pub cleared_on: Option<NaiveDate>,
    /// The version that was cleared, where the text was issued.
    pub cleared_version: Option<String>,
    pub cleared_hash: Option<String>,
    /// The item at which it comes back.
    pub answered_at: Option<AgendaItemId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaAsk")]
pub struct Ask {
    /// The item at which the board asks.
    pub item: AgendaItemId,
    /// The board that is asked; the one that prepares for this board where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
    pub title: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[serde(default)]
    #[ts(optional)]
    pub due: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaAdvise")]
pub struct Advise {
    pub id: AssignmentId,
    #[ts(type = "number")]
    pub rev: i64,
    /// The paper that is cleared; the one under the preparing item where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<PaperId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaWithdraw")]
pub struct Withdraw {
    pub id: AssignmentId,
    #[ts(type = "number")]
    pub rev: i64,
}

/// `agenda.ask`: the board asks the board that prepares for it.
pub fn ask(write: &mut Write<'_>, ask: Ask) -> Result<Made> {
    let item = store::item(write.read(), ask.item)?;
    let at = meeting(write.read(), item.meeting)?;
    let preparing = boards(write.read())?.into_iter().filter(|board| board.prepares_for == Some(at.board));
    let mut preparing = preparing.filter(|board| ask.board.is_none_or(|asked| asked == board.id));
    let to_board = preparing.next().ok_or_else(|| Error::Missing { field: "preparing_board".into() })?.id;
    write.scope("meeting", at.id);
    let assignment = Assignment {
        id: AssignmentId::fresh(write.now()),
        rev: 1,
        from_board: at.board,
        to_board,
        topic: item.topic,
        title: filled("title", &ask.title)?,
        text: ask.text.trim().to_owned(),
        asked_on: at.date,
        due: ask.due,
        asked_at: Some(ask.item),
        prepared_at: None,
        paper: None,
        cleared_on: None,
        cleared_version: None,
        cleared_hash: None,
        answered_at: None,
    };
    write.insert("assignment", &assignment)?;
    Ok(Made::first(assignment.id))
}

/// `agenda.advise`: the preparing board clears a paper's text as it stands; it is offered to the board that
/// asked.
pub fn advise(write: &mut Write<'_>, ask: Advise) -> Result<Made> {
    let known = store::assignment(write.read(), ask.id)?;
    let Some(item) = known.prepared_at else {
        return Err(Error::NotNow { kind: "assignment".into(), state: "unprepared".into() });
    };
    let at = meeting(write.read(), store::item(write.read(), item)?.meeting)?;
    let placed: Vec<PaperId> =
        store::placements(write.read(), item)?.into_iter().map(|place| place.paper).collect();
    let only = if let [one] = placed.as_slice() { Some(*one) } else { known.paper };
    let id = ask.paper.or(only).ok_or_else(|| Error::Missing { field: "paper".into() })?;
    paper(write.read(), id)?;
    write.scope("meeting", at.id);
    let values = json!({
        "paper": id,
        "cleared_on": at.date.min(write.today()),
        "cleared_version": issued_as(write.read(), id)?,
        "cleared_hash": text_hash(write.read(), id)?,
    });
    let rev = write.update("assignment", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `agenda.withdraw`: the board no longer asks it. What was prepared stays where it is.
pub fn withdraw(write: &mut Write<'_>, ask: Withdraw) -> Result<()> {
    let known = store::assignment(write.read(), ask.id)?;
    if let Some(item) = known.asked_at {
        write.scope("meeting", store::item(write.read(), item)?.meeting);
    }
    write.remove("assignment", ask.id, Some(ask.rev))
}

/// Whether the text was written on since the preparing board cleared it.
pub fn changed_after_clearing(read: &Read<'_>, known: &Assignment) -> Result<bool> {
    match (known.paper, &known.cleared_hash) {
        (Some(paper), Some(cleared)) => Ok(text_hash(read, paper)? != *cleared),
        _ => Ok(false),
    }
}

/// Who presents a paper where nothing else is said: its political owner, else its author.
pub(super) fn first_name_of(holder: &str, author: &str) -> String {
    if holder.is_empty() { author.to_owned() } else { holder.to_owned() }
}
