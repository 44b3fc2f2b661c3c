//! The decision list goes out with the actions that were agreed at its meeting, in the words of that day.

use super::{FollowUp, of_item};
use crate::db::Read;
use crate::decision::list::{self, ListVersion, ListedAction, Send};
use crate::decision::order::treated;
use crate::history::Write;
use tafelstuk_model::Result;
use tafelstuk_model::id::MeetingId;

/// `decision.send`: keeps the list as it goes out, which is final.
///
/// Errors: as [`list::send`].
pub fn send_list(write: &mut Write<'_>, ask: Send) -> Result<ListVersion> {
    let actions = agreed_at(write.read(), ask.meeting)?.iter().map(listed).collect();
    list::send(write, ask, actions)
}

/// What was agreed at a meeting, in the order in which its items were treated.
pub fn agreed_at(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<FollowUp>> {
    let mut all = Vec::new();
    for item in treated(read, meeting)? {
        all.extend(of_item(read, item.id)?);
    }
    Ok(all)
}

/// An action as a list words it.
pub fn listed(one: &FollowUp) -> ListedAction {
    ListedAction {
        number: one.number,
        text: one.text.clone(),
        who: one.owner.name.clone(),
        when: one.period.as_ref().map(|period| period.literal.clone()).unwrap_or_default(),
    }
}
