//! What can be asked of actions: adding, changing, closing, putting off.

use super::{
    FollowUp, Kind, Origin, Owner, Slip, State, merge, owner, owner_columns, period, period_columns, store,
};
use crate::board::board;
use crate::board::calls::Made;
use crate::db::Read;
use crate::history::Write;
use crate::meeting::next_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{BoardId, FollowUpId, SlipId};
use tafelstuk_model::period::Period;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The longest text of one action.
const LONGEST: usize = 4_000;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FollowUpAdd")]
pub struct Add {
    pub board: BoardId,
    pub text: String,
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<Kind>,
    /// A name; one of ours where it is known.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub owner: String,
    /// As written: "Q4", "vóór 1 oktober".
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub period: String,
    #[serde(default)]
    #[ts(optional)]
    pub parent: Option<FollowUpId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FollowUpEdit")]
pub struct Edit {
    pub id: FollowUpId,
    #[ts(type = "number")]
    pub rev: i64,
    pub kind: Kind,
    pub text: String,
    pub owner: String,
    pub note: String,
    pub parent: Option<FollowUpId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FollowUpSetState")]
pub struct SetState {
    pub id: FollowUpId,
    #[ts(type = "number")]
    pub rev: i64,
    pub state: State,
    /// Why, where that is said; what was noted stays otherwise.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FollowUpSetPeriod")]
pub struct SetPeriod {
    pub id: FollowUpId,
    #[ts(type = "number")]
    pub rev: i64,
    /// As written; empty for none.
    pub period: String,
    /// Needed where the last day comes later than it was.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

/// `follow_up.add`
pub fn add(write: &mut Write<'_>, ask: Add) -> Result<Made> {
    let board = board(write.read(), ask.board)?;
    let on = write.today();
    if let Some(parent) = ask.parent {
        store::follow_up(write.read(), parent)?;
    }
    let new = FollowUp {
        kind: ask.kind.unwrap_or_default(),
        text: filled(&ask.text)?,
        owner: owner(write.read(), &ask.owner)?,
        period: period(&ask.period, on, next_day(write.read(), board.id, on)?)?,
        parent: ask.parent,
        ..first(write, board.id, on)?
    };
    write.scope("board", board.id);
    write.insert("follow_up", &new.columns())?;
    Ok(Made::first(new.id))
}

/// `follow_up.edit`. The owner's record is looked up again only where the name was changed, so that who left
/// stays named.
pub fn edit(write: &mut Write<'_>, ask: Edit) -> Result<Made> {
    let known = store::follow_up(write.read(), ask.id)?;
    if let Some(parent) = ask.parent {
        refuse_circle(write.read(), ask.id, parent)?;
    }
    let stays = known.owner.name == ask.owner.trim();
    let owner = if stays { known.owner } else { owner(write.read(), &ask.owner)? };
    let mut values = json!({
        "kind": ask.kind, "text": filled(&ask.text)?, "note": noted(&ask.note)?, "parent": ask.parent,
    });
    merge(&mut values, owner_columns(&owner));
    write.scope("board", known.board);
    let rev = write.update("follow_up", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `follow_up.set_state`: closing and opening again. The day of closing is the day of the call.
pub fn set_state(write: &mut Write<'_>, ask: SetState) -> Result<Made> {
    let known = store::follow_up(write.read(), ask.id)?;
    let note = match ask.note {
        Some(note) => noted(&note)?,
        None => known.note,
    };
    let closed_on = ask.state.is_closed().then(|| known.closed_on.unwrap_or(write.today()));
    write.scope("board", known.board);
    let values = json!({ "state": ask.state, "closed_on": closed_on, "note": note });
    let rev = write.update("follow_up", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `follow_up.set_period`: another period. The one before it is kept, with why it was put off.
///
/// Errors: the period ends before it starts; its last day comes later and nobody says why; it is closed.
pub fn set_period(write: &mut Write<'_>, ask: SetPeriod) -> Result<Made> {
    let known = store::follow_up(write.read(), ask.id)?;
    if known.state.is_closed() {
        return Err(Error::NotNow { kind: "follow_up".into(), state: "done".into() });
    }
    let on = write.today();
    let new = period(&ask.period, on, next_day(write.read(), known.board, on)?)?;
    let reason = noted(&ask.reason)?;
    if is_later(known.period.as_ref(), new.as_ref()) && reason.is_empty() {
        return Err(Error::Missing { field: "reason".into() });
    }
    write.scope("board", known.board);
    let rev = write.update("follow_up", ask.id, Some(ask.rev), &period_columns("period", new.as_ref()))?;
    if known.period.is_some() && rev != known.rev {
        let id = SlipId::fresh(write.now());
        let slip = Slip { id, follow_up: ask.id, slipped_on: on, was: known.period, reason };
        let mut row = json!({
            "id": slip.id, "follow_up": slip.follow_up, "slipped_on": slip.slipped_on, "reason": slip.reason,
        });
        merge(&mut row, period_columns("was", slip.was.as_ref()));
        write.insert("slip", &row)?;
    }
    Ok(Made { id: ask.id.to_string(), rev })
}

/// Whether something is put off: its last day comes later, or goes.
fn is_later(was: Option<&Period>, now: Option<&Period>) -> bool {
    match (was.and_then(|was| was.end), now.and_then(|now| now.end)) {
        (Some(was), Some(now)) => now > was,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// A new action of a board, with the next number, of which nothing else is known.
pub(super) fn first(write: &Write<'_>, board: BoardId, agreed_on: NaiveDate) -> Result<FollowUp> {
    Ok(FollowUp {
        id: FollowUpId::fresh(write.now()),
        rev: 1,
        board,
        number: store::last_number(write.read(), board)? + 1,
        kind: Kind::Action,
        text: String::new(),
        owner: Owner::default(),
        period: None,
        state: State::Open,
        closed_on: None,
        note: String::new(),
        parent: None,
        agreed_on,
        origin: Origin::default(),
    })
}

/// Refuses a parent that stands below what it would hold.
fn refuse_circle(read: &Read<'_>, id: FollowUpId, parent: FollowUpId) -> Result<()> {
    let mut above = Some(parent);
    while let Some(at) = above {
        let one = store::follow_up(read, at)?;
        if one.id == id {
            let value = store::follow_up(read, parent)?.text.chars().take(80).collect();
            return Err(Error::Invalid { field: "parent_action".into(), value });
        }
        above = one.parent;
    }
    Ok(())
}

fn filled(text: &str) -> Result<String> {
    let text = noted(text)?;
    if text.is_empty() { Err(Error::Missing { field: "text".into() }) } else { Ok(text) }
}

fn noted(text: &str) -> Result<String> {
    if text.chars().count() > LONGEST {
        return Err(Error::Invalid { field: "text".into(), value: text.chars().take(40).collect() });
    }
    Ok(text.trim().to_owned())
}
