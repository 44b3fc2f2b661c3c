//! How a board numbers its agendas, and what that gives.

use super::calls::renumber;
use super::{AgendaItem, Numbering, labels};
use crate::board::calls::Made;
use crate::board::{ItemKind, Visibility, numbering};
use crate::db::Read;
use crate::history::Write;
use crate::meeting::meetings_to_come;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaNumbering")]
pub struct Ask {
    /// The label of a first item: "1", "01", "A.1".
    pub first: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaSetNumbering")]
pub struct Set {
    pub board: BoardId,
    #[ts(type = "number")]
    pub rev: i64,
    pub first: String,
}

/// `agenda.numbering`: the labels of an agenda whose first item has this one: four items, the second with one
/// under it.
///
/// Errors: no label that can be counted on from.
pub fn example(_: &Read<'_>, ask: Ask) -> Result<Vec<String>> {
    let first = numbering(&ask.first)?;
    let second = sample(None);
    let below = sample(Some(second.id));
    let agenda = [sample(None), second, below, sample(None), sample(None)];
    Ok(labels(&agenda, &Numbering { first, ..Numbering::default() }))
}

fn sample(parent: Option<AgendaItemId>) -> AgendaItem {
    AgendaItem {
        id: AgendaItemId::fresh(chrono::DateTime::UNIX_EPOCH),
        rev: 1,
        meeting: MeetingId::fresh(chrono::DateTime::UNIX_EPOCH),
        parent,
        position: 1,
        label: String::new(),
        own_label: false,
        title: String::new(),
        kind: ItemKind::Topic,
        treatment: None,
        minutes: None,
        presenter: String::new(),
        consent: false,
        oral: false,
        late: false,
        closed: false,
        visibility: Visibility::Participants,
        topic: None,
    }
}

/// `agenda.set_numbering`: the board's style, for every agenda that did not go out yet. Labels that went out
/// and labels given by hand stay.
pub fn set(write: &mut Write<'_>, ask: Set) -> Result<Made> {
    let rev =
        write.update("board", ask.board, Some(ask.rev), &json!({ "numbering": numbering(&ask.first)? }))?;
    for meeting in meetings_to_come(write.read())? {
        if meeting.board == ask.board && meeting.state.is_before_sending() {
            renumber(write, meeting.id)?;
        }
    }
    write.scope("board", ask.board);
    Ok(Made { id: ask.board.to_string(), rev })
}
