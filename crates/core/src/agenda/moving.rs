//! Items from one meeting to another: by themselves, or because their meeting is called off.

use super::calls::{before_closing, close_ranks, insert_at, new_item, remove_one, renumber, siblings};
use super::sending::made;
use super::{AgendaItem, Placement, in_order, store};
use crate::board::ItemKind;
use crate::board::calls::Made;
use crate::history::Write;
use crate::meeting::{Meeting, State, meeting};
use crate::paper::content;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AgendaItemId, MeetingId, PlacementId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaMoveToMeeting")]
pub struct MoveToMeeting {
    pub id: AgendaItemId,
    #[ts(type = "number")]
    pub rev: i64,
    pub meeting: MeetingId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaCancelMeeting")]
pub struct CancelMeeting {
    pub id: MeetingId,
    #[ts(type = "number")]
    pub rev: i64,
    /// The meeting that takes the items over. They are offered to the next one where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<MeetingId>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub why: String,
}

/// `agenda.move_to_meeting`: an item with the items and papers under it goes to another meeting of the same
/// board, and gets its number there.
pub fn move_to_meeting(write: &mut Write<'_>, ask: MoveToMeeting) -> Result<Made> {
    let item = store::item(write.read(), ask.id)?;
    let (from, to) = both(write, item.meeting, ask.meeting)?;
    write.scope("meeting", from.id);
    let id = copy_over(write, &item, &to, MOVED)?;
    take_off(write, &item, ask.rev)?;
    close_ranks(write, from.id, item.parent)?;
    renumber(write, from.id)?;
    renumber(write, to.id)?;
    Ok(Made { id: id.to_string(), rev: store::item(write.read(), id)?.rev })
}

/// `agenda.cancel_meeting`: calls a meeting off. What it was to treat goes along to another meeting.
pub fn cancel_meeting(write: &mut Write<'_>, ask: CancelMeeting) -> Result<Made> {
    let now = meeting(write.read(), ask.id)?;
    now.may_change()?;
    write.scope("meeting", ask.id);
    if !ask.why.trim().is_empty() {
        write.why(ask.why.trim());
    }
    write.update("meeting", ask.id, Some(ask.rev), &json!({ "state": State::Cancelled }))?;
    if let Some(to) = ask.to {
        let (from, to) = both(write, ask.id, to)?;
        let tops = in_order(store::items(write.read(), from.id)?);
        for item in tops.into_iter().filter(|item| item.parent.is_none()) {
            if goes_along(write, &item, &to)? {
                copy_over(write, &item, &to, MOVED)?;
                take_off(write, &item, item.rev)?;
            }
        }
        close_ranks(write, from.id, None)?;
        renumber(write, from.id)?;
        renumber(write, to.id)?;
    }
    made(write, ask.id)
}

/// Both meetings of a move: two of one board, of which the second can still change.
fn both(write: &Write<'_>, from: MeetingId, to: MeetingId) -> Result<(Meeting, Meeting)> {
    let (from, to) = (meeting(write.read(), from)?, meeting(write.read(), to)?);
    to.may_change()?;
    if from.state != State::Cancelled {
        from.may_change()?;
    }
    if from.id == to.id || from.board != to.board {
        return Err(Error::Invalid { field: "meeting".into(), value: to.date.to_string() });
    }
    Ok((from, to))
}

/// What every meeting has of its own stays where it is, unless the other has none.
fn goes_along(write: &Write<'_>, item: &AgendaItem, to: &Meeting) -> Result<bool> {
    let there = store::items(write.read(), to.id)?;
    Ok(item.kind == ItemKind::Topic || !there.iter().any(|other| other.kind == item.kind))
}

/// The columns of an assignment that follow an item which is treated elsewhere.
pub(super) const TREATED: &[&str] = &["prepared_at", "answered_at"];
/// The columns of an assignment that follow an item which was never treated where it stood.
const MOVED: &[&str] = &["asked_at", "prepared_at", "answered_at"];

/// Puts an item with all under it on another agenda, before what closes that meeting. The papers are read
/// from that meeting's day; what assignments say of it in `columns`, they say of the new item.
pub(super) fn copy_over(
    write: &mut Write<'_>,
    item: &AgendaItem,
    to: &Meeting,
    columns: &[&str],
) -> Result<AgendaItemId> {
    let tops = siblings(write, to.id, None)?;
    let at = if item.kind.comes_last() { tops.len() } else { before_closing(&tops) };
    let id = insert_at(write, tops, at, as_new(write, item, to, None)?)?;
    place_again(write, item.id, id, to, columns)?;
    for below in siblings(write, item.meeting, Some(item.id))? {
        let under = siblings(write, to.id, Some(id))?;
        let end = under.len();
        let new = as_new(write, &below, to, Some(id))?;
        let new = insert_at(write, under, end, new)?;
        place_again(write, below.id, new, to, columns)?;
    }
    Ok(id)
}

fn as_new(
    write: &Write<'_>,
    item: &AgendaItem,
    to: &Meeting,
    parent: Option<AgendaItemId>,
) -> Result<AgendaItem> {
    Ok(AgendaItem {
        title: item.title.clone(),
        kind: item.kind,
        treatment: item.treatment,
        minutes: item.minutes,
        presenter: item.presenter.clone(),
        consent: item.consent,
        oral: item.oral,
        closed: item.closed,
        visibility: item.visibility,
        topic: item.topic,
        ..new_item(write, to, parent)?
    })
}

fn place_again(
    write: &mut Write<'_>,
    from: AgendaItemId,
    to: AgendaItemId,
    at: &Meeting,
    columns: &[&str],
) -> Result<()> {
    for place in store::placements(write.read(), from)? {
        let id = PlacementId::fresh(write.now());
        write.insert("placement", &Placement { id, rev: 1, item: to, ..place })?;
        content::set_meeting_date(write, place.paper, at.date)?;
    }
    let named = store::assignments_at(write.read(), from)?;
    for (column, row) in named.into_iter().filter(|(column, _)| columns.contains(column)) {
        let mut place = serde_json::Map::new();
        place.insert(column.to_owned(), json!(to));
        write.update("assignment", row, None, &place)?;
    }
    Ok(())
}

fn take_off(write: &mut Write<'_>, item: &AgendaItem, seen: i64) -> Result<()> {
    for below in siblings(write, item.meeting, Some(item.id))? {
        remove_one(write, below.id, None)?;
    }
    remove_one(write, item.id, Some(seen))
}
