//! One meeting with its agenda, as the builder shows it. A whole agenda is read in a few questions, however
//! many items and papers it has.

use crate::agenda::carry::Outcome;
use crate::agenda::changes::AgendaChange;
use crate::agenda::sending::{AgendaVersion, changed_since};
use crate::agenda::{AgendaItem, clashes, in_order, items, linked_items, outcomes, starting_times, versions};
use crate::board::{Board, Role, Visibility, board};
use crate::db::Read;
use crate::db::column::word;
use crate::meeting::{Meeting, State as MeetingState, clock};
use crate::pack::{Pack, holder, packs};
use crate::paper::{Form, PaperKind, State};
use crate::views::meetings::{OfMeeting, named};
use chrono::{NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use tafelstuk_model::id::{AgendaItemId, MeetingId, PaperId, PlacementId};
use tafelstuk_model::{Result, item_label};
use ts_rs::TS;

/// A meeting with its agenda.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AgendaView {
    pub meeting: Meeting,
    pub board: Board,
    pub chair: Option<String>,
    pub secretary: Option<String>,
    /// In the agenda's order, sub-items behind their parent.
    pub items: Vec<AgendaRow>,
    pub planned_minutes: u32,
    pub available_minutes: Option<u32>,
    pub packs: Vec<Pack>,
    /// The agendas that went out, the first one first.
    pub versions: Vec<AgendaVersion>,
    /// What differs from the last that went out.
    pub changes: Vec<AgendaChange>,
    /// The states that a person may say the meeting goes to.
    pub next_states: Vec<MeetingState>,
    /// The board that prepares for this one, which it can ask.
    pub prepared_by: Option<String>,
}

/// An item with its time and papers.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AgendaRow {
    #[serde(flatten)]
    pub item: AgendaItem,
    /// "HH:MM"
    pub starts_at: Option<String>,
    /// Whether it ends after the meeting does.
    pub is_over: bool,
    /// Whether another item has the same label.
    pub clashes: bool,
    /// Whether the label was issued: it stays with this item.
    pub issued: bool,
    pub outcome: Option<Outcome>,
    /// Whether it goes on at another meeting.
    pub carried: bool,
    /// Whether an assignment leads to it or from it.
    pub linked: bool,
    pub papers: Vec<PlacedPaper>,
}

/// A paper under an item.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlacedPaper {
    pub placement: PlacementId,
    #[ts(type = "number")]
    pub rev: i64,
    pub paper: PaperId,
    pub title: String,
    pub kind: PaperKind,
    pub form: Form,
    pub state: State,
    pub visibility: Visibility,
    /// The label of its last version.
    pub version: Option<String>,
    pub n_points: u32,
    pub n_steps: u32,
    pub n_attachments: u32,
}

/// `agenda.get`
pub fn agenda(read: &Read<'_>, ask: OfMeeting) -> Result<AgendaView> {
    let meeting = named(read, &ask.meeting)?;
    let board = board(read, meeting.board)?;
    let ordered = in_order(items(read, meeting.id)?);
    let planned_minutes = ordered.iter().filter_map(|item| item.minutes).fold(0, u32::saturating_add);
    let versions = versions(read, meeting.id)?;
    Ok(AgendaView {
        chair: holder(read, &meeting, Role::Chair)?,
        secretary: holder(read, &meeting, Role::Secretary)?,
        planned_minutes,
        available_minutes: meeting.minutes(),
        packs: packs(read, meeting.id)?,
        changes: changed_since(read, &meeting)?,
        next_states: MeetingState::ALL.into_iter().filter(|next| meeting.state.may_become(*next)).collect(),
        prepared_by: preparing(read, &board)?,
        items: rows(read, &meeting, ordered, !versions.is_empty())?,
        versions,
        board,
        meeting,
    })
}

/// The short name of the board that prepares for this one.
fn preparing(read: &Read<'_>, board: &Board) -> Result<Option<String>> {
    let boards = crate::board::boards(read)?;
    Ok(boards.into_iter().find(|other| other.prepares_for == Some(board.id)).map(|other| other.short))
}

fn rows(
    read: &Read<'_>,
    meeting: &Meeting,
    ordered: Vec<AgendaItem>,
    was_sent: bool,
) -> Result<Vec<AgendaRow>> {
    let times = starting_times(&ordered, meeting.starts.as_deref());
    let doubled = clashes(&ordered);
    let mut papers = placed(read, meeting.id)?;
    let outcomes: HashMap<_, _> =
        outcomes(read, meeting.id)?.into_iter().map(|row| (row.item, row)).collect();
    let issued: HashSet<AgendaItemId> = match was_sent {
        true => crate::agenda::issued(read, meeting.id)?.into_values().collect(),
        false => HashSet::new(),
    };
    let linked = linked_items(read, meeting.id)?;
    let ends = meeting.ends.as_deref().and_then(clock);
    let rows = ordered.into_iter().zip(times).map(|(item, starts_at)| AgendaRow {
        is_over: is_over(starts_at.as_deref(), item.minutes, ends),
        clashes: doubled.contains(&item_label::for_page(&item.label)),
        issued: issued.contains(&item.id),
        outcome: outcomes.get(&item.id).map(|row| row.outcome),
        carried: outcomes.get(&item.id).is_some_and(|row| row.carried_to.is_some()),
        linked: linked.contains(&item.id),
        papers: papers.remove(&item.id).unwrap_or_default(),
        item,
        starts_at,
    });
    Ok(rows.collect())
}

/// Whether an item that begins then ends after the meeting does; the clock does not go round midnight.
fn is_over(starts_at: Option<&str>, minutes: Option<u32>, ends: Option<NaiveTime>) -> bool {
    let (Some(starts), Some(ends)) = (starts_at.and_then(clock), ends) else { return false };
    let left = (ends - starts).num_minutes();
    TimeDelta::minutes(i64::from(minutes.unwrap_or(0))).num_minutes() > left
}

/// The papers under each item of a meeting.
fn placed(read: &Read<'_>, meeting: MeetingId) -> Result<HashMap<AgendaItemId, Vec<PlacedPaper>>> {
    let sql =
        "SELECT l.item, l.id AS placement, l.rev AS rev, p.id AS paper, p.title, p.kind, p.form, p.state,
                 p.visibility,
                 (SELECT v.label FROM paper_version v WHERE v.paper = p.id
                  ORDER BY v.issued_on DESC, v.id DESC LIMIT 1) AS version,
                 (SELECT count(*) FROM decision_point d WHERE d.paper = p.id) AS n_points,
                 (SELECT count(*) FROM step t WHERE t.paper = p.id) AS n_steps,
                 (SELECT count(*) FROM attachment a WHERE a.paper = p.id) AS n_attachments
               FROM agenda_item i JOIN placement l ON l.item = i.id JOIN paper p ON p.id = l.paper
               WHERE i.meeting = ?1 ORDER BY l.position, l.id";
    let found: Vec<(AgendaItemId, PlacedPaper)> = read.all(sql, [meeting.to_string()], |row| {
        let paper = PlacedPaper {
            placement: word(row, "placement")?,
            rev: row.get("rev")?,
            paper: word(row, "paper")?,
            title: row.get("title")?,
            kind: word(row, "kind")?,
            form: word(row, "form")?,
            state: word(row, "state")?,
            visibility: word(row, "visibility")?,
            version: row.get("version")?,
            n_points: row.get("n_points")?,
            n_steps: row.get("n_steps")?,
            n_attachments: row.get("n_attachments")?,
        };
        Ok((word(row, "item")?, paper))
    })?;
    let mut papers: HashMap<AgendaItemId, Vec<PlacedPaper>> = HashMap::new();
    for (item, paper) in found {
        papers.entry(item).or_default().push(paper);
    }
    Ok(papers)
}
