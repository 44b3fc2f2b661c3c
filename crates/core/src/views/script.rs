//! The annotated agenda and the chair's script (draaiboek): per item its time, who presents it, who is
//! expected to say what, and the conclusion. For chair and secretary only; of the packs, only
//! the chair's has it.

use crate::agenda::script::drafted;
use crate::agenda::{AgendaItem, in_order, items, placements, scripts, starting_times};
use crate::board::{Board, Role, board};
use crate::db::Read;
use crate::meeting::Meeting;
use crate::pack::holder;
use crate::paper::points;
use crate::views::meetings::{OfMeeting, named};
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use ts_rs::TS;

/// A meeting's script.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ScriptView {
    pub meeting: Meeting,
    pub board: Board,
    pub chair: Option<String>,
    pub secretary: Option<String>,
    pub planned_minutes: u32,
    pub available_minutes: Option<u32>,
    pub rows: Vec<ScriptRow>,
}

/// An item with what chair and secretary keep beside it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ScriptRow {
    pub item: AgendaItem,
    /// "HH:MM"
    pub starts_at: Option<String>,
    /// What is asked, sentence by sentence.
    pub asked: Vec<String>,
    /// The revision of what was kept; 0 where nothing was.
    #[ts(type = "number")]
    pub rev: i64,
    pub positions: String,
    pub conclusion: String,
    pub notes: String,
    /// The conclusion to start from, drafted from the item's points.
    pub drafted: String,
}

impl ScriptRow {
    /// What the chair concludes: what was written, else the draft.
    pub fn concludes(&self) -> &str {
        if self.conclusion.is_empty() { &self.drafted } else { &self.conclusion }
    }
}

/// `agenda.script`
pub fn script(read: &Read<'_>, ask: OfMeeting) -> Result<ScriptView> {
    let meeting = named(read, &ask.meeting)?;
    let board = board(read, meeting.board)?;
    let ordered = in_order(items(read, meeting.id)?);
    let planned_minutes = ordered.iter().filter_map(|item| item.minutes).fold(0, u32::saturating_add);
    let times = starting_times(&ordered, meeting.starts.as_deref());
    let kept = scripts(read, meeting.id)?;
    let mut rows = Vec::with_capacity(ordered.len());
    for (item, starts_at) in ordered.into_iter().zip(times) {
        let mut asked = Vec::new();
        for place in placements(read, item.id)? {
            asked.extend(points(read, place.paper)?);
        }
        let note = kept.iter().find(|note| note.item == item.id);
        let text = |field: fn(&crate::agenda::script::ScriptNote) -> &String| note.map(field).cloned();
        rows.push(ScriptRow {
            starts_at,
            drafted: drafted(&board.short, board.kind, item.consent, &asked),
            asked: asked.into_iter().map(|point| point.text).collect(),
            rev: note.map_or(0, |note| note.rev),
            positions: text(|note| &note.positions).unwrap_or_default(),
            conclusion: text(|note| &note.conclusion).unwrap_or_default(),
            notes: text(|note| &note.notes).unwrap_or_default(),
            item,
        });
    }
    Ok(ScriptView {
        chair: holder(read, &meeting, Role::Chair)?,
        secretary: holder(read, &meeting, Role::Secretary)?,
        planned_minutes,
        available_minutes: meeting.minutes(),
        rows,
        board,
        meeting,
    })
}
