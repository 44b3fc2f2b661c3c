//! Minutes (verslag): what was said and decided, item by item. Decisions and actions stand in them in the words
//! of the record, always; what was said is drafted, and stays as the secretary writes it. What went out never
//! changes.

pub mod calls;
mod store;

#[cfg(test)]
mod tests;

pub use store::{remarks, sent, sheet, texts, versions};

use crate::agenda::carry::Outcome as ItemOutcome;
use crate::agenda::changes::hash_of;
use crate::agenda::{AgendaItem, outcomes};
use crate::db::Read;
use crate::decision::list::{ListState, ListedDecision};
use crate::decision::{list, order::treated};
use crate::follow_up::{FollowUp, of_item};
use crate::meeting::Meeting;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{
    AgendaItemId, MeetingId, MinutesId, MinutesRemarkId, MinutesTextId, MinutesVersionId,
};
use ts_rs::TS;

/// The schema number of the minutes that this program keeps.
pub const SCHEMA: u32 = 1;

/// Minutes at one moment, in the form in which they are kept when they go out. Never migrated: a reader of a
/// later program lifts older schemas while reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Minutes {
    pub schema: u32,
    pub board: String,
    pub date: NaiveDate,
    pub place: String,
    pub present: Vec<String>,
    pub absent: Vec<String>,
    /// All items, in the order in which they were treated.
    pub items: Vec<MinutesItem>,
}

/// An item: what was said, what was decided, what is to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MinutesItem {
    pub item: AgendaItemId,
    pub label: String,
    pub title: String,
    pub text: String,
    pub lines: Vec<ListedDecision>,
    pub actions: Vec<MinutesAction>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MinutesAction {
    pub number: u32,
    pub text: String,
    pub owner: String,
    /// As it was said.
    pub period: String,
}

/// What the secretary wrote of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MinutesText {
    pub id: MinutesTextId,
    #[ts(type = "number")]
    pub rev: i64,
    pub item: AgendaItemId,
    pub text: String,
    /// The draft that stood there when it was written.
    pub base: String,
}

/// What is kept beside minutes that are not out yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub id: MinutesId,
    pub agreed_by: String,
    pub agreed_on: Option<NaiveDate>,
    pub agreed_hash: Option<String>,
}

/// Minutes that went out; their contents are in the snapshot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "MinutesVersion")]
pub struct Version {
    pub id: MinutesVersionId,
    pub meeting: MeetingId,
    pub number: u32,
    pub sent_on: NaiveDate,
    pub remarks_until: Option<NaiveDate>,
    pub hash: String,
    pub adopted_on: Option<NaiveDate>,
    /// With which changes they were adopted.
    pub amendments: String,
}

/// What somebody remarked on minutes that went out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "MinutesRemark")]
pub struct Remark {
    pub id: MinutesRemarkId,
    #[ts(type = "number")]
    pub rev: i64,
    pub version: MinutesVersionId,
    /// A name, as it was told.
    pub author: String,
    pub text: String,
    pub noted_on: NaiveDate,
}

/// The meeting's minutes as they stand.
pub fn now(read: &Read<'_>, meeting: &Meeting) -> Result<Minutes> {
    let decided = list::now(read, meeting)?;
    let written = texts(read, meeting.id)?;
    let known = outcomes(read, meeting.id)?;
    let mut items = Vec::new();
    for item in treated(read, meeting.id)? {
        let lines = decided.items.iter().find(|one| one.item == item.id);
        let lines = lines.map(|one| one.lines.clone()).unwrap_or_default();
        let outcome = known.iter().find(|row| row.item == item.id).map(|row| row.outcome);
        let own = written.iter().find(|one| one.item == item.id);
        let actions = of_item(read, item.id)?.into_iter().map(action);
        items.push(MinutesItem {
            text: own.map_or_else(|| drafted(&item, outcome), |own| own.text.clone()),
            actions: actions.collect(),
            item: item.id,
            label: item.label,
            title: item.title,
            lines,
        });
    }
    Ok(Minutes {
        schema: SCHEMA,
        board: decided.board,
        date: decided.date,
        place: decided.place,
        present: decided.present,
        absent: decided.absent,
        items,
    })
}

fn action(one: FollowUp) -> MinutesAction {
    MinutesAction {
        number: one.number,
        text: one.text,
        owner: one.owner.name,
        period: one.period.map(|period| period.literal).unwrap_or_default(),
    }
}

/// What is said of an item where nobody wrote anything. Dutch, as what a board's own people read is.
pub fn drafted(item: &AgendaItem, outcome: Option<ItemOutcome>) -> String {
    let presented = match item.presenter.trim() {
        "" => String::new(),
        name => format!("{name} licht het punt toe."),
    };
    match outcome {
        Some(ItemOutcome::NotReached) => "Aan dit punt is de vergadering niet toegekomen.".into(),
        Some(ItemOutcome::Deferred) => "Dit punt is aangehouden.".into(),
        Some(ItemOutcome::Handled) | None => presented,
    }
}

/// The name of exactly these minutes.
pub fn hash(minutes: &Minutes) -> String {
    hash_of(minutes)
}

/// How far the minutes are, by the rule of [`list::how_far`].
pub fn state(minutes: &Minutes, sheet: Option<&Sheet>, versions: &[Version]) -> ListState {
    let agreed = sheet.and_then(|sheet| sheet.agreed_hash.as_deref());
    let last = versions.last().map(|last| (last.hash.as_str(), last.adopted_on.is_some()));
    list::how_far(&hash(minutes), agreed, last)
}
