//! What readers of a page may know of where actions and decisions come from.

use crate::agenda::{in_order, items};
use crate::board::Visibility;
use crate::db::Read;
use crate::decision::Decision;
use crate::pack::{Audience, hidden_items, may_see};
use crate::paper::paper;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, MeetingId, PaperId};

/// What stands on a page in the place of words that its readers may not know. Dutch, as what a board's own
/// people read is.
pub const WITHHELD: &str = "Besloten";

/// What the readers of one page may know, meeting by meeting.
pub struct Origins {
    audience: Audience,
    /// Whether what was treated behind closed doors is withheld from them as well.
    closed_too: bool,
    hidden: HashMap<MeetingId, Vec<AgendaItemId>>,
}

impl Origins {
    /// For a page that goes to people of that audience alone.
    pub fn of(audience: Audience) -> Self {
        Self { audience, closed_too: false, hidden: HashMap::new() }
    }

    /// For a page that members hand on.
    pub fn handed_on() -> Self {
        Self { closed_too: true, ..Self::of(Audience::Members) }
    }

    /// Whether the readers may know what comes from that item and that paper.
    pub fn are_known(
        &mut self,
        read: &Read<'_>,
        item: Option<(MeetingId, AgendaItemId)>,
        of: Option<PaperId>,
    ) -> Result<bool> {
        if let Some((meeting, item)) = item
            && self.hidden(read, meeting)?.contains(&item)
        {
            return Ok(false);
        }
        let label = of.map_or(Ok(Visibility::Public), |id| paper(read, id).map(|paper| paper.visibility))?;
        Ok(may_see(self.audience, label, false))
    }

    /// Whether the readers may know a decision.
    pub fn are_known_of(&mut self, read: &Read<'_>, decision: &Decision) -> Result<bool> {
        self.are_known(read, Some((decision.meeting, decision.item)), decision.paper)
    }

    fn hidden(&mut self, read: &Read<'_>, meeting: MeetingId) -> Result<&[AgendaItemId]> {
        Ok(match self.hidden.entry(meeting) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let mut hidden = hidden_items(read, meeting, self.audience)?;
                for item in in_order(items(read, meeting)?) {
                    let is_below = item.parent.is_some_and(|parent| hidden.contains(&parent));
                    if self.closed_too && (item.closed || is_below) {
                        hidden.push(item.id);
                    }
                }
                place.insert(hidden)
            }
        })
    }
}
