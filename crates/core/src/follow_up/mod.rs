//! What is to be done (acties): steps of papers that were decided, actions and commitments of meetings. Each
//! keeps where it comes from, and a period that is put off keeps what it was.

pub mod calls;
pub mod line;
pub mod origin;
mod store;
pub mod with_list;

#[cfg(test)]
mod tests;

pub(crate) use store::follow_up_row;
pub use store::{below, follow_up, of_item, slips, taken_steps};

use crate::board::{boards, members, partners};
use crate::db::Read;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tafelstuk_model::id::{
    AgendaItemId, BoardId, DecisionId, FollowUpId, MeetingId, PaperId, SlipId, StepId,
};
use tafelstuk_model::period::{Period, Precision};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// One thing that is to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FollowUp {
    pub id: FollowUpId,
    #[ts(type = "number")]
    pub rev: i64,
    /// The board that follows it.
    pub board: BoardId,
    /// Its number in the board's own count; never given twice.
    pub number: u32,
    pub kind: Kind,
    pub text: String,
    pub owner: Owner,
    pub period: Option<Period>,
    pub state: State,
    pub closed_on: Option<NaiveDate>,
    /// How it stands, or why it was dropped.
    pub note: String,
    pub parent: Option<FollowUpId>,
    pub agreed_on: NaiveDate,
    pub origin: Origin,
}

/// Actie, toezegging.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FollowUpKind")]
pub enum Kind {
    #[default]
    Action,
    Commitment,
}

/// Open, bezig, gereed, vervallen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FollowUpState")]
pub enum State {
    #[default]
    Open,
    Active,
    Done,
    Dropped,
}

impl State {
    /// Whether nothing is to be done any more.
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Dropped)
    }
}

/// Who does it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Owner {
    /// What sort of record it is; none for a name alone.
    pub kind: Option<OwnerKind>,
    pub id: Option<String>,
    /// The name, as it was when it was written down.
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OwnerKind {
    Partner,
    Board,
    Member,
}

/// Where it comes from; all that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Origin {
    pub meeting: Option<MeetingId>,
    pub item: Option<AgendaItemId>,
    pub decision: Option<DecisionId>,
    pub paper: Option<PaperId>,
    /// The step of the paper that it was.
    pub step: Option<StepId>,
}

impl Origin {
    /// The item that it was agreed at, and its meeting.
    pub fn treated_at(&self) -> Option<(MeetingId, AgendaItemId)> {
        self.meeting.zip(self.item)
    }
}

/// A period as it was before it was put off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Slip {
    pub id: SlipId,
    pub follow_up: FollowUpId,
    pub slipped_on: NaiveDate,
    pub was: Option<Period>,
    pub reason: String,
}

impl FollowUp {
    /// Whether its last day lies before `today` and it is not closed.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        let end = self.period.as_ref().and_then(|period| period.end);
        !self.state.is_closed() && end.is_some_and(|end| end < today)
    }

    /// Whether nobody can say when it is due.
    pub fn is_undated(&self) -> bool {
        self.period.as_ref().is_none_or(|period| period.start.is_none() && period.end.is_none())
    }

    /// The row as it is stored.
    fn columns(&self) -> Value {
        let mut row = json!({
            "id": self.id, "board": self.board, "number": self.number, "kind": self.kind, "text": self.text,
            "state": self.state, "closed_on": self.closed_on, "note": self.note, "parent": self.parent,
            "agreed_on": self.agreed_on, "meeting": self.origin.meeting, "item": self.origin.item,
            "decision": self.origin.decision, "paper": self.origin.paper, "step": self.origin.step,
        });
        merge(&mut row, owner_columns(&self.owner));
        merge(&mut row, period_columns("period", self.period.as_ref()));
        row
    }
}

/// A period's four columns, which begin with `name`.
fn period_columns(name: &str, period: Option<&Period>) -> Value {
    let mut columns = serde_json::Map::new();
    for (part, value) in [
        ("literal", json!(period.map(|period| &period.literal))),
        ("start", json!(period.map(|period| period.start))),
        ("end", json!(period.map(|period| period.end))),
        ("precision", json!(period.map(|period| period.precision))),
    ] {
        columns.insert(format!("{name}_{part}"), value);
    }
    Value::Object(columns)
}

fn owner_columns(owner: &Owner) -> Value {
    json!({ "owner_kind": owner.kind, "owner": owner.id, "owner_name": owner.name })
}

fn merge(row: &mut Value, more: Value) {
    if let (Value::Object(row), Value::Object(more)) = (row, more) {
        row.extend(more);
    }
}

/// The period that words mean, read from the day `on`; none for empty words. Words that name no time are
/// kept as they are, without a day.
///
/// Errors: the words give a last day before the first.
pub fn period(words: &str, on: NaiveDate, next_meeting: Option<NaiveDate>) -> Result<Option<Period>> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return Ok(None);
    }
    if words.chars().count() > 200 {
        return Err(Error::Invalid { field: "period".into(), value: words.chars().take(40).collect() });
    }
    let open = Period { literal: words.clone(), start: None, end: None, precision: Precision::Open };
    let found = Period::find(&words, Some(on), next_meeting).map(|found| Period { literal: words, ..found });
    let period = found.unwrap_or(open);
    if let (Some(start), Some(end)) = (period.start, period.end)
        && end < start
    {
        return Err(Error::Invalid { field: "period".into(), value: period.literal });
    }
    Ok(Some(period))
}

/// Everybody that can own something, with the words they go by; the longer words first.
pub fn owners(read: &Read<'_>) -> Result<Vec<(String, Owner)>> {
    let mut known = Vec::new();
    let mut add = |kind, id: String, name: &str, words: &[&str]| {
        for word in words.iter().filter(|word| word.trim().chars().count() > 1) {
            let owner = Owner { kind: Some(kind), id: Some(id.clone()), name: name.to_owned() };
            known.push((word.trim().to_lowercase(), owner));
        }
    };
    for board in boards(read)? {
        add(OwnerKind::Board, board.id.to_string(), &board.short, &[&board.short, &board.name]);
    }
    for partner in partners(read)? {
        add(OwnerKind::Partner, partner.id.to_string(), &partner.name, &[&partner.short, &partner.name]);
    }
    for member in members(read)? {
        add(OwnerKind::Member, member.id.to_string(), &member.name, &[&member.name]);
    }
    known.sort_by_key(|(words, _)| std::cmp::Reverse(words.chars().count()));
    Ok(known)
}

/// The owner that a name means; a name that nobody goes by stays a name.
pub fn owner(read: &Read<'_>, name: &str) -> Result<Owner> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().count() > 200 {
        return Err(Error::Invalid { field: "owner".into(), value: name.chars().take(40).collect() });
    }
    let found = owners(read)?.into_iter().find(|(words, _)| *words == name.to_lowercase());
    Ok(found.map_or(Owner { kind: None, id: None, name }, |(_, owner)| owner))
}
