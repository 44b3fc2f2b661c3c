//! What goes on: items that were not reached or put off, and all that a next meeting can take up in one
//! action.

use super::assignment::{self, Assignment};
use super::calls::{AddItem, PlacePaper, add_item, place_paper, renumber};
use super::moving::{TREATED, copy_over};
use super::{AgendaItem, store};
use crate::board::calls::Made;
use crate::board::{ItemKind, StandingItem, Treatment, standing};
use crate::history::Write;
use crate::meeting::{Meeting, State, meeting};
use crate::paper::{PaperKind, paper};
use crate::topic::topic;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{
    AgendaItemId, AssignmentId, BoardId, MeetingId, OutcomeId, PaperId, StandingItemId, TopicId,
};
use tafelstuk_model::period::MONTHS;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// What the item is called under which a board goes through what it has to do.
pub const ACTION_LIST: &str = "Actielijst";

/// What became of an item at its meeting: behandeld, niet aan toe gekomen, aangehouden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ItemOutcome")]
pub enum Outcome {
    Handled,
    NotReached,
    Deferred,
}

/// An item's outcome, and the item that it goes on in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "ItemOutcomeRow")]
pub struct OutcomeRow {
    pub id: OutcomeId,
    pub item: AgendaItemId,
    pub outcome: Outcome,
    pub carried_to: Option<AgendaItemId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaSetOutcome")]
pub struct SetOutcome {
    pub item: AgendaItemId,
    /// None takes back what was said.
    pub outcome: Option<Outcome>,
}

/// Something that a meeting can take up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
#[ts(rename = "OfferOf")]
pub enum Source {
    /// A line of the board's standing agenda.
    Standing(StandingItemId),
    /// An item that an earlier meeting did not treat.
    Carried(AgendaItemId),
    /// What the other board asks.
    Assignment(AssignmentId),
    /// What the preparing board advises.
    Advice(AssignmentId),
    /// A topic that is ready.
    Topic(TopicId),
    /// A paper that is ready.
    Paper(PaperId),
    /// What the board still has to do: its action list.
    Actions(BoardId),
    /// The minutes and the decision list of an earlier meeting, to be adopted.
    Adoption(MeetingId),
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaTakeUp")]
pub struct TakeUp {
    pub meeting: MeetingId,
    pub offers: Vec<Source>,
}

/// The items that were made, in the order of what was asked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TakenUp {
    pub items: Vec<AgendaItemId>,
}

/// `agenda.set_outcome`: what became of an item at a meeting that went out or was held.
pub fn set_outcome(write: &mut Write<'_>, ask: SetOutcome) -> Result<Made> {
    let item = store::item(write.read(), ask.item)?;
    let now = meeting(write.read(), item.meeting)?;
    if matches!(now.state, State::Closed | State::Cancelled) {
        return Err(now.not_now());
    }
    write.scope("meeting", item.meeting);
    let known = store::outcome(write.read(), ask.item)?;
    match (known, ask.outcome) {
        (Some(known), None) => write.remove("item_outcome", known.id, None)?,
        (Some(known), Some(outcome)) => {
            write.update("item_outcome", known.id, None, &json!({ "outcome": outcome }))?;
        }
        (None, Some(outcome)) => note_outcome(write, ask.item, outcome, None)?,
        (None, None) => {}
    }
    Ok(Made { id: ask.item.to_string(), rev: item.rev })
}

/// `agenda.take_up`: puts all that is named on a meeting's agenda, in one change.
pub fn take_up(write: &mut Write<'_>, ask: TakeUp) -> Result<TakenUp> {
    let to = meeting(write.read(), ask.meeting)?;
    to.may_change()?;
    let mut items = Vec::new();
    for source in ask.offers {
        items.push(match source {
            Source::Standing(id) => from_standing(write, &to, id)?,
            Source::Carried(id) => carry(write, &to, id)?,
            Source::Assignment(id) => prepare(write, &to, id)?,
            Source::Advice(id) => propose(write, &to, id)?,
            Source::Topic(id) => from_topic(write, &to, id)?,
            Source::Paper(id) => from_paper(write, &to, id)?,
            Source::Actions(board) => action_list(write, &to, board)?,
            Source::Adoption(id) => adoption(write, &to, id)?,
        });
    }
    write.scope("meeting", to.id);
    renumber(write, to.id)?;
    Ok(TakenUp { items })
}

fn note_outcome(
    write: &mut Write<'_>,
    item: AgendaItemId,
    outcome: Outcome,
    carried_to: Option<AgendaItemId>,
) -> Result<()> {
    let id = OutcomeId::fresh(write.now());
    write.insert("item_outcome", &OutcomeRow { id, item, outcome, carried_to })
}

fn added(write: &mut Write<'_>, to: &Meeting, title: &str, more: AddItem) -> Result<AgendaItemId> {
    let ask = AddItem { meeting: to.id, title: title.to_owned(), ..more };
    let made = add_item(write, ask)?;
    Ok(made.id.parse().expect("a call gives the id that it made"))
}

/// An item with nothing filled in, to be filled.
fn blank(to: &Meeting) -> AddItem {
    AddItem {
        meeting: to.id,
        title: String::new(),
        kind: ItemKind::Topic,
        parent: None,
        after: None,
        treatment: None,
        minutes: None,
        presenter: String::new(),
        label: None,
        topic: None,
    }
}

fn from_standing(write: &mut Write<'_>, to: &Meeting, id: StandingItemId) -> Result<AgendaItemId> {
    let lines = standing(write.read(), to.board)?;
    let missing = || Error::NotFound { kind: "standing_item".into(), id: id.to_string() };
    let StandingItem { title, kind, treatment, minutes, presenter, .. } =
        lines.into_iter().find(|line| line.id == id).ok_or_else(missing)?;
    added(write, to, &title, AddItem { kind, treatment, minutes, presenter, ..blank(to) })
}

/// An item goes on at another meeting; one that already did, does not do so twice.
fn carry(write: &mut Write<'_>, to: &Meeting, id: AgendaItemId) -> Result<AgendaItemId> {
    let item: AgendaItem = store::item(write.read(), id)?;
    let from = meeting(write.read(), item.meeting)?;
    let known = store::outcome(write.read(), id)?;
    let is_open = match &known {
        Some(row) => row.outcome != Outcome::Handled && row.carried_to.is_none(),
        None => from.state == State::Cancelled,
    };
    if !is_open || from.board != to.board {
        return Err(Error::Invalid { field: "offer".into(), value: item.title });
    }
    let new = copy_over(write, &item, to, TREATED)?;
    match known {
        Some(row) => {
            write.update("item_outcome", row.id, None, &json!({ "carried_to": new }))?;
        }
        None => note_outcome(write, id, Outcome::NotReached, Some(new))?,
    }
    Ok(new)
}

/// What the other board asks becomes an item of the board that prepares.
fn prepare(write: &mut Write<'_>, to: &Meeting, id: AssignmentId) -> Result<AgendaItemId> {
    let known = store::assignment(write.read(), id)?;
    if known.to_board != to.board || known.prepared_at.is_some() {
        return Err(Error::Invalid { field: "offer".into(), value: known.title });
    }
    let more = AddItem { treatment: Some(Treatment::Discussion), topic: known.topic, ..blank(to) };
    let item = added(write, to, &known.title, more)?;
    if let Some(paper) = known.paper {
        place_paper(write, PlacePaper { item, paper })?;
    }
    write.update("assignment", id, None, &json!({ "prepared_at": item }))?;
    Ok(item)
}

/// What the preparing board advises becomes an item of the board that asked, with its paper.
fn propose(write: &mut Write<'_>, to: &Meeting, id: AssignmentId) -> Result<AgendaItemId> {
    let known: Assignment = store::assignment(write.read(), id)?;
    let paper = known.paper.filter(|_| known.cleared_on.is_some() && known.answered_at.is_none());
    let Some(paper) = paper.filter(|_| known.from_board == to.board) else {
        return Err(Error::Invalid { field: "offer".into(), value: known.title });
    };
    let more = AddItem { treatment: Some(Treatment::Decision), topic: known.topic, ..blank(to) };
    let item = added(write, to, &known.title, more)?;
    place_paper(write, PlacePaper { item, paper })?;
    write.update("assignment", id, None, &json!({ "answered_at": item }))?;
    Ok(item)
}

/// The board's action list as an item. Dutch, as what a board's own people read is.
fn action_list(write: &mut Write<'_>, to: &Meeting, board: BoardId) -> Result<AgendaItemId> {
    if to.board != board {
        return Err(Error::Invalid { field: "offer".into(), value: ACTION_LIST.into() });
    }
    added(write, to, ACTION_LIST, AddItem { treatment: Some(Treatment::Discussion), ..blank(to) })
}

/// What the item is called under which a board adopts what was written down of the meeting of `day`. Dutch, as
/// what a board's own people read is.
pub fn adoption_title(day: NaiveDate) -> String {
    let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    format!("Verslag en besluitenlijst van {} {month} {}", day.day(), day.year())
}

/// What went out of an earlier meeting comes up for adoption, right behind what opens this one.
fn adoption(write: &mut Write<'_>, to: &Meeting, id: MeetingId) -> Result<AgendaItemId> {
    let earlier = meeting(write.read(), id)?;
    let title = adoption_title(earlier.date);
    if earlier.board != to.board || earlier.date >= to.date {
        return Err(Error::Invalid { field: "offer".into(), value: title });
    }
    let opens = |item: &&AgendaItem| {
        item.parent.is_none() && matches!(item.kind, ItemKind::Opening | ItemKind::AgendaAdoption)
    };
    let after = store::items(write.read(), to.id)?.iter().rfind(opens).map(|item| item.id);
    let (kind, treatment) = (ItemKind::MinutesApproval, Some(Treatment::Decision));
    added(write, to, &title, AddItem { kind, treatment, after, ..blank(to) })
}

fn from_topic(write: &mut Write<'_>, to: &Meeting, id: TopicId) -> Result<AgendaItemId> {
    let known = topic(write.read(), id)?;
    let treatment = Some(Treatment::Discussion);
    added(write, to, &known.title, AddItem { treatment, topic: Some(id), ..blank(to) })
}

fn from_paper(write: &mut Write<'_>, to: &Meeting, id: PaperId) -> Result<AgendaItemId> {
    let known = paper(write.read(), id)?;
    let treatment = match known.kind {
        PaperKind::Proposal | PaperKind::Note | PaperKind::CoverNote => Treatment::Decision,
        _ => Treatment::Information,
    };
    let more = AddItem {
        treatment: Some(treatment),
        topic: known.topic,
        presenter: assignment::first_name_of(&known.portfolio_holder, &known.author),
        ..blank(to)
    };
    let item = added(write, to, &known.title, more)?;
    place_paper(write, PlacePaper { item, paper: id })?;
    Ok(item)
}
