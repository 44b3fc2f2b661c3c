//! The order in which a meeting treated its items. The agenda as it went out keeps its own.

use super::calls::recordable;
use super::store;
use crate::agenda::{AgendaItem, in_order, items};
use crate::board::calls::Nothing;
use crate::db::Read;
use crate::history::Write;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AgendaItemId, ItemPlaceId, MeetingId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// Where an item was treated, from 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemPlace {
    pub id: ItemPlaceId,
    pub item: AgendaItemId,
    pub position: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionMoveItem")]
pub struct MoveItem {
    pub item: AgendaItemId,
    /// The item behind which it was treated; none where it came first.
    pub after: Option<AgendaItemId>,
}

/// A meeting's items in the order in which they were treated, those below an item behind it.
pub fn treated(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<AgendaItem>> {
    let places = store::places(read, meeting)?;
    Ok(by_place(in_order(items(read, meeting)?), &places))
}

/// Items of the agenda's order in the order of their places; what has none stays behind what stands before it.
pub fn by_place(ordered: Vec<AgendaItem>, places: &[ItemPlace]) -> Vec<AgendaItem> {
    let mut blocks: Vec<(u32, Vec<AgendaItem>)> = Vec::new();
    for item in ordered {
        if item.parent.is_some()
            && let Some((_, block)) = blocks.last_mut()
        {
            block.push(item);
            continue;
        }
        let before = blocks.last().map_or(0, |(place, _)| *place);
        let place = places.iter().find(|place| place.item == item.id).map_or(before, |place| place.position);
        blocks.push((place, vec![item]));
    }
    blocks.sort_by_key(|(place, _)| *place);
    blocks.into_iter().flat_map(|(_, block)| block).collect()
}

/// `decision.move_item`: an item was treated at another moment than the agenda said.
pub fn move_item(write: &mut Write<'_>, ask: MoveItem) -> Result<Nothing> {
    let item = crate::agenda::item(write.read(), ask.item)?;
    let meeting = recordable(write, item.meeting)?;
    let all = treated(write.read(), meeting.id)?;
    let mut tops: Vec<AgendaItemId> =
        all.iter().filter(|one| one.parent.is_none()).map(|one| one.id).collect();
    let refused = || Error::Invalid { field: "parent".into(), value: item.title.clone() };
    let from = tops.iter().position(|one| *one == ask.item).ok_or_else(refused)?;
    tops.remove(from);
    let to = match ask.after {
        None => 0,
        Some(after) => tops.iter().position(|one| *one == after).ok_or_else(refused)? + 1,
    };
    tops.insert(to, ask.item);
    let known = store::places(write.read(), meeting.id)?;
    for (position, item) in (1_u32..).zip(tops) {
        match known.iter().find(|place| place.item == item) {
            Some(place) => {
                write.update("item_place", place.id, None, &json!({ "position": position }))?;
            }
            None => {
                let id = ItemPlaceId::fresh(write.now());
                write.insert("item_place", &ItemPlace { id, item, position })?;
            }
        }
    }
    Ok(Nothing {})
}
