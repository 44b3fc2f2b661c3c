//! What can be asked of an agenda. Every change renumbers the labels that follow the automatic style.

use super::{AgendaItem, Numbering, Placement, in_order, labels, store};
use crate::board::calls::Made;
use crate::board::{ItemKind, Treatment, Visibility, board, filled, standing};
use crate::history::Write;
use crate::meeting::{self, Meeting, State, meeting};
use crate::paper::{self, PaperKind, content, paper};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId, PaperId, PlacementId, TopicId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddMeeting {
    pub board: BoardId,
    pub date: NaiveDate,
    #[serde(default)]
    #[ts(optional)]
    pub starts: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub ends: Option<String>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub place: String,
    /// Whether the board's standing agenda is taken over.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub standing: bool,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Flags {
    #[serde(default)]
    pub consent: bool,
    #[serde(default)]
    pub oral: bool,
    #[serde(default)]
    pub late: bool,
    #[serde(default)]
    pub closed: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddItem {
    pub meeting: MeetingId,
    pub title: String,
    #[serde(default)]
    #[ts(optional, as = "Option<ItemKind>")]
    pub kind: ItemKind,
    #[serde(default)]
    #[ts(optional)]
    pub parent: Option<AgendaItemId>,
    /// The item behind which it comes; before the closing items where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<AgendaItemId>,
    #[serde(default)]
    #[ts(optional)]
    pub treatment: Option<Treatment>,
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u32>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub presenter: String,
    /// A label given by hand; numbered by itself where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub label: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub topic: Option<TopicId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditItem {
    pub id: AgendaItemId,
    #[ts(type = "number")]
    pub rev: i64,
    pub title: String,
    /// Empty, or what numbering gives: numbered by itself. Anything else stays as given.
    pub label: String,
    pub treatment: Option<Treatment>,
    pub minutes: Option<u32>,
    pub presenter: String,
    pub consent: bool,
    pub oral: bool,
    pub late: bool,
    pub closed: bool,
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<ItemKind>,
    #[serde(default)]
    #[ts(optional)]
    pub visibility: Option<Visibility>,
    #[serde(default)]
    #[ts(optional)]
    pub topic: Option<TopicId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveItem {
    pub id: AgendaItemId,
    #[ts(type = "number")]
    pub rev: i64,
    /// Its place among its new siblings, from 0.
    pub position: u32,
    /// The item under which it comes; at the top where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub parent: Option<AgendaItemId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneItem {
    pub id: AgendaItemId,
    #[ts(type = "number")]
    pub rev: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlacePaper {
    pub item: AgendaItemId,
    pub paper: PaperId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaAddPaper")]
pub struct AddPaper {
    pub item: AgendaItemId,
    pub kind: PaperKind,
    pub title: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnplacePaper {
    pub placement: PlacementId,
    #[ts(type = "number")]
    pub rev: i64,
}

/// `meeting.add`
pub fn add_meeting(write: &mut Write<'_>, ask: AddMeeting) -> Result<Made> {
    let new = meeting::calls::New {
        board: ask.board,
        date: ask.date,
        starts: ask.starts,
        ends: ask.ends,
        place: ask.place,
        state: State::Drafting,
        number: None,
    };
    let meeting = meeting::calls::create(write, new)?;
    if ask.standing {
        take_standing(write, &meeting)?;
    }
    Ok(Made::first(meeting.id))
}

/// `meeting.edit`: a new day is the day from which the periods in the meeting's papers are read. An agenda
/// goes out by `agenda.send`, and a meeting is called off by `agenda.cancel_meeting`, with its items.
pub fn edit_meeting(write: &mut Write<'_>, ask: meeting::calls::Edit) -> Result<Made> {
    let before = meeting(write.read(), ask.id)?;
    let was_sent = !store::versions(write.read(), ask.id)?.is_empty();
    if !(before.state.may_become(ask.state) || ask.state == State::Sent && was_sent) {
        return Err(before.not_now());
    }
    let (id, date) = (ask.id, ask.date);
    let made = meeting::calls::edit(write, ask)?;
    if date != before.date {
        for item in store::items(write.read(), id)? {
            for placement in store::placements(write.read(), item.id)? {
                if paper(write.read(), placement.paper)?.meeting_date == Some(before.date) {
                    content::set_meeting_date(write, placement.paper, date)?;
                }
            }
        }
    }
    Ok(made)
}

/// `agenda.add_item`
pub fn add_item(write: &mut Write<'_>, ask: AddItem) -> Result<Made> {
    let meeting = open(write, ask.meeting)?;
    let siblings = siblings(write, meeting.id, ask.parent)?;
    if let Some(parent) = ask.parent {
        top(write, parent)?;
    }
    let at = match ask.after {
        Some(after) => siblings.iter().position(|item| item.id == after).map_or(siblings.len(), |at| at + 1),
        None => before_closing(&siblings),
    };
    let own = ask.label.as_deref().map(str::trim).filter(|label| !label.is_empty());
    if let Some(label) = own {
        label_is_free(write, meeting.id, None, label)?;
    }
    let item = AgendaItem {
        title: filled("title", &ask.title)?,
        kind: ask.kind,
        treatment: ask.treatment,
        minutes: ask.minutes,
        presenter: ask.presenter.trim().to_owned(),
        label: own.unwrap_or_default().to_owned(),
        own_label: own.is_some(),
        topic: ask.topic,
        ..new_item(write, &meeting, ask.parent)?
    };
    let id = insert_at(write, siblings, at, item)?;
    renumber(write, meeting.id)?;
    Ok(Made::first(id))
}

/// `agenda.edit_item`
pub fn edit_item(write: &mut Write<'_>, ask: EditItem) -> Result<Made> {
    let item = store::item(write.read(), ask.id)?;
    let meeting = open(write, item.meeting)?;
    let label = ask.label.trim();
    // Leaving the automatic label as it is does not make it one's own.
    let own_label = !label.is_empty() && (item.own_label || label != item.label);
    if own_label && label != item.label {
        label_is_free(write, meeting.id, Some(&item), label)?;
    }
    let values = json!({
        "title": filled("title", &ask.title)?,
        "kind": ask.kind.unwrap_or(item.kind),
        "label": label,
        "own_label": own_label,
        "treatment": ask.treatment,
        "minutes": ask.minutes,
        "presenter": ask.presenter.trim(),
        "consent": ask.consent,
        "oral": ask.oral,
        "late": ask.late,
        "closed": ask.closed,
        "visibility": ask.visibility.unwrap_or(item.visibility),
        "topic": ask.topic.or(item.topic),
    });
    write.update("agenda_item", ask.id, Some(ask.rev), &values)?;
    renumber(write, meeting.id)?;
    let rev = store::item(write.read(), ask.id)?.rev;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `agenda.move_item`
pub fn move_item(write: &mut Write<'_>, ask: MoveItem) -> Result<Made> {
    let item = store::item(write.read(), ask.id)?;
    let meeting = open(write, item.meeting)?;
    if let Some(parent) = ask.parent {
        fits_under(write, &item, parent)?;
    }
    let mut siblings = siblings(write, meeting.id, ask.parent)?;
    siblings.retain(|other| other.id != ask.id);
    let at = (ask.position as usize).min(siblings.len());
    let left = item.parent;
    write.update("agenda_item", ask.id, Some(ask.rev), &json!({ "parent": ask.parent }))?;
    siblings.insert(at, AgendaItem { parent: ask.parent, ..item });
    settle(write, &siblings)?;
    if left != ask.parent {
        close_ranks(write, meeting.id, left)?;
    }
    renumber(write, meeting.id)?;
    let rev = store::item(write.read(), ask.id)?.rev;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `agenda.remove_item`: with the items under it; their papers stay papers.
pub fn remove_item(write: &mut Write<'_>, ask: OneItem) -> Result<()> {
    let item = store::item(write.read(), ask.id)?;
    let meeting = open(write, item.meeting)?;
    for below in siblings(write, meeting.id, Some(ask.id))? {
        remove_one(write, below.id, None)?;
    }
    remove_one(write, ask.id, Some(ask.rev))?;
    close_ranks(write, meeting.id, item.parent)?;
    renumber(write, meeting.id)
}

/// `agenda.place_paper`: puts a paper under an item, and reads its periods from the meeting's day.
pub fn place_paper(write: &mut Write<'_>, ask: PlacePaper) -> Result<Made> {
    let item = store::item(write.read(), ask.item)?;
    let meeting = open(write, item.meeting)?;
    paper(write.read(), ask.paper)?;
    let here = store::placements(write.read(), ask.item)?;
    if let Some(known) = here.iter().find(|placement| placement.paper == ask.paper) {
        return Ok(Made { id: known.id.to_string(), rev: known.rev });
    }
    let placement = Placement {
        id: PlacementId::fresh(write.now()),
        rev: 1,
        item: ask.item,
        paper: ask.paper,
        position: here.last().map_or(1, |last| last.position + 1),
    };
    write.insert("placement", &placement)?;
    content::set_meeting_date(write, ask.paper, meeting.date)?;
    Ok(Made::first(placement.id))
}

/// `agenda.add_paper`: begins a paper under an item, about its topic.
pub fn add_paper(write: &mut Write<'_>, ask: AddPaper) -> Result<Made> {
    let item = store::item(write.read(), ask.item)?;
    let meeting = open(write, item.meeting)?;
    let new = paper::calls::Add { board: meeting.board, topic: item.topic, kind: ask.kind, title: ask.title };
    let id = paper::calls::begin(write, new)?;
    place_paper(write, PlacePaper { item: ask.item, paper: id })?;
    Ok(Made { rev: paper(write.read(), id)?.rev, id: id.to_string() })
}

/// `agenda.unplace_paper`
pub fn unplace_paper(write: &mut Write<'_>, ask: UnplacePaper) -> Result<()> {
    let placement = store::placement(write.read(), ask.placement)?;
    let item = store::item(write.read(), placement.item)?;
    open(write, item.meeting)?;
    write.remove("placement", ask.placement, Some(ask.rev))
}

/// A label that was issued stays with the item that got it: no other gets it, and that one keeps it.
fn label_is_free(
    write: &Write<'_>,
    meeting: MeetingId,
    item: Option<&AgendaItem>,
    label: &str,
) -> Result<()> {
    let issued = store::issued(write.read(), meeting)?;
    let id = item.map(|item| item.id);
    let holder = issued.get(label).filter(|holder| Some(**holder) != id);
    let Some(taken) = holder.or_else(|| issued.values().find(|holder| Some(**holder) == id)) else {
        return Ok(());
    };
    let title = store::issued_title(write.read(), meeting, *taken)?;
    let label = issued.iter().find(|(_, holder)| *holder == taken).map_or(label, |(label, _)| label);
    Err(Error::LabelTaken { label: label.to_owned(), title })
}

/// The meeting whose agenda is changed, as the change's scope; refused where it went out or is over.
fn open(write: &mut Write<'_>, id: MeetingId) -> Result<Meeting> {
    let meeting = meeting(write.read(), id)?;
    meeting.may_change()?;
    write.scope("meeting", id);
    Ok(meeting)
}

/// The board's standing agenda as the items of a new meeting.
pub(super) fn take_standing(write: &mut Write<'_>, meeting: &Meeting) -> Result<()> {
    for (at, line) in standing(write.read(), meeting.board)?.into_iter().enumerate() {
        let item = AgendaItem {
            title: line.title,
            kind: line.kind,
            treatment: line.treatment,
            minutes: line.minutes,
            presenter: line.presenter,
            position: u32::try_from(at).expect("a short list") + 1,
            ..new_item(write, meeting, None)?
        };
        write.insert("agenda_item", &item)?;
    }
    renumber(write, meeting.id)
}

/// An item with nothing filled in yet.
pub(super) fn new_item(
    write: &Write<'_>,
    meeting: &Meeting,
    parent: Option<AgendaItemId>,
) -> Result<AgendaItem> {
    let public = board(write.read(), meeting.board)?.public;
    Ok(AgendaItem {
        id: AgendaItemId::fresh(write.now()),
        rev: 1,
        meeting: meeting.id,
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
        late: meeting.state == State::Sent,
        closed: false,
        visibility: if public { Visibility::Public } else { Visibility::Participants },
        topic: None,
    })
}

/// The items with one parent, in order.
pub(super) fn siblings(
    write: &Write<'_>,
    meeting: MeetingId,
    parent: Option<AgendaItemId>,
) -> Result<Vec<AgendaItem>> {
    let mut items = store::items(write.read(), meeting)?;
    if let Some(parent) = parent
        && !items.iter().any(|item| item.id == parent)
    {
        return Err(Error::NotFound { kind: "agenda_item".into(), id: parent.to_string() });
    }
    items.retain(|item| item.parent == parent);
    Ok(items)
}

/// Where a new item comes: before the items that close the meeting.
pub(super) fn before_closing(siblings: &[AgendaItem]) -> usize {
    siblings.iter().rposition(|item| !item.kind.comes_last()).map_or(0, |at| at + 1)
}

/// Writes a new item at its place among its siblings.
pub(super) fn insert_at(
    write: &mut Write<'_>,
    mut siblings: Vec<AgendaItem>,
    at: usize,
    item: AgendaItem,
) -> Result<AgendaItemId> {
    let id = item.id;
    write.insert("agenda_item", &item)?;
    siblings.insert(at.min(siblings.len()), item);
    settle(write, &siblings)?;
    Ok(id)
}

/// Gives each label that is not given by hand what numbering gives.
pub(super) fn renumber(write: &mut Write<'_>, id: MeetingId) -> Result<()> {
    let ordered = in_order(store::items(write.read(), id)?);
    let first = board(write.read(), meeting(write.read(), id)?.board)?.numbering;
    let numbering = Numbering { first, issued: store::issued(write.read(), id)? };
    for (item, label) in ordered.iter().zip(labels(&ordered, &numbering)) {
        if item.label != label {
            write.update("agenda_item", item.id, None, &json!({ "label": label }))?;
        }
    }
    Ok(())
}

fn settle(write: &mut Write<'_>, siblings: &[AgendaItem]) -> Result<()> {
    for (position, item) in (1_u32..).zip(siblings) {
        write.update("agenda_item", item.id, None, &json!({ "position": position }))?;
    }
    Ok(())
}

/// Lets the items move up that stood behind one that left.
pub(super) fn close_ranks(
    write: &mut Write<'_>,
    meeting: MeetingId,
    parent: Option<AgendaItemId>,
) -> Result<()> {
    let left = siblings(write, meeting, parent)?;
    settle(write, &left)
}

/// An item cannot come under itself, under an item of another meeting, or with items under it.
fn fits_under(write: &Write<'_>, item: &AgendaItem, parent: AgendaItemId) -> Result<()> {
    let above = top(write, parent)?;
    let has_below = !siblings(write, item.meeting, Some(item.id))?.is_empty();
    if above.meeting != item.meeting || parent == item.id || has_below {
        return Err(Error::Invalid { field: "parent".into(), value: above.title });
    }
    Ok(())
}

/// The item that others come under; sub-items have no sub-items of their own.
fn top(write: &Write<'_>, parent: AgendaItemId) -> Result<AgendaItem> {
    let above = store::item(write.read(), parent)?;
    match above.parent {
        None => Ok(above),
        Some(_) => Err(Error::Invalid { field: "parent".into(), value: above.title }),
    }
}

/// Takes an item away with all that hangs on it; what it came from is open again.
pub(super) fn remove_one(write: &mut Write<'_>, id: AgendaItemId, seen: Option<i64>) -> Result<()> {
    for placement in store::placements(write.read(), id)? {
        write.remove("placement", placement.id, None)?;
    }
    for (table, row) in store::hanging_on(write.read(), id)? {
        write.remove(table, row, None)?;
    }
    for (table, column, row) in store::leading_to(write.read(), id)? {
        let mut nothing = serde_json::Map::new();
        nothing.insert(column.to_owned(), serde_json::Value::Null);
        write.update(table, row, None, &nothing)?;
    }
    // What was decided on an item stays, and the item with it.
    if write.read().is_named("agenda_item", &id.to_string(), &["agenda_item"])? {
        return Err(Error::NotNow { kind: "agenda_item".into(), state: "recorded".into() });
    }
    write.remove("agenda_item", id, seen)
}
