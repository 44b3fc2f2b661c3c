//! The agenda at one moment, in the form in which it is kept when it goes out, and what changed between
//! two such moments.
//!
//! Never migrated: a reader of a later program lifts older schemas while reading.

use crate::board::{ItemKind, Treatment, Visibility};
use crate::db::Read;
use crate::paper::calls::{WORKING, text_of};
use crate::paper::versions;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, PaperId};
use ts_rs::TS;

/// The schema number of the agendas that this program keeps.
pub const AGENDA_SCHEMA: u32 = 1;

/// An agenda as it goes out: items with their labels, papers with their versions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SentAgenda {
    pub schema: u32,
    pub date: NaiveDate,
    pub starts: Option<String>,
    pub ends: Option<String>,
    pub place: String,
    pub items: Vec<SentItem>,
}

/// An item as it goes out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SentItem {
    pub id: AgendaItemId,
    pub parent: Option<AgendaItemId>,
    pub label: String,
    pub title: String,
    pub kind: ItemKind,
    pub treatment: Option<Treatment>,
    pub minutes: Option<u32>,
    pub presenter: String,
    pub consent: bool,
    pub oral: bool,
    pub late: bool,
    pub closed: bool,
    pub visibility: Visibility,
    pub papers: Vec<SentPaper>,
}

/// A paper as it goes out with an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SentPaper {
    pub paper: PaperId,
    pub title: String,
    pub visibility: Visibility,
    /// The version whose text it is; none for a text that was not issued.
    pub version: Option<String>,
    /// The text's own name, so that two texts are told apart.
    pub hash: String,
    pub files: Vec<SentFile>,
}

/// A file that goes out with a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SentFile {
    pub title: String,
    pub visibility: Visibility,
    pub blob: String,
}

/// One thing that differs between two agendas of a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AgendaChange {
    pub what: What,
    /// The item's label; none for what concerns the meeting.
    pub label: Option<String>,
    /// The title of the item, or of the paper where it concerns one.
    pub title: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// What can differ between two agendas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AgendaChangeKind")]
pub enum What {
    /// Another day, time or place.
    Meeting,
    Added,
    Removed,
    Moved,
    Renamed,
    Treatment,
    Minutes,
    Presenter,
    /// Hamerstuk, mondeling, nagekomen, besloten, or who may see it.
    Marks,
    PaperAdded,
    PaperRemoved,
    PaperChanged,
    FilesChanged,
}

/// The label of the version whose text the paper has now; none where it was written on since, or never
/// issued.
pub fn issued_as(read: &Read<'_>, id: PaperId) -> Result<Option<String>> {
    let Some(last) = versions(read, id)?.pop() else { return Ok(None) };
    let issued = text_of(read, id, &last.label)?;
    let text = text_of(read, id, WORKING)?;
    Ok((issued.sections == text.sections && issued.title == text.title).then_some(last.label))
}

/// A name for the text that a paper has now.
pub fn text_hash(read: &Read<'_>, id: PaperId) -> Result<String> {
    let text = text_of(read, id, WORKING)?;
    Ok(hash_of(&(text.title, text.sections)))
}

/// The canonical JSON's own name.
pub fn hash_of(value: &impl Serialize) -> String {
    let text = serde_json::to_string(value).expect("plain data");
    blake3::hash(text.as_bytes()).to_string()
}

/// What changed from one agenda to the next, in the order of the new one.
pub fn changes(from: &SentAgenda, to: &SentAgenda) -> Vec<AgendaChange> {
    let mut list = Vec::new();
    let (before, after) = (when_and_where(from), when_and_where(to));
    if before != after {
        list.push(change(What::Meeting, None, "", Some(before), Some(after)));
    }
    let stayed = in_same_order(&from.items, &to.items);
    for item in &to.items {
        match from.items.iter().find(|old| old.id == item.id) {
            None => list.push(change(What::Added, Some(item), &item.title, None, None)),
            Some(old) => item_changes(&mut list, old, item, stayed.contains(&item.id)),
        }
    }
    for gone in from.items.iter().filter(|old| !to.items.iter().any(|item| item.id == old.id)) {
        list.push(change(What::Removed, Some(gone), &gone.title, None, None));
    }
    list
}

fn change(
    what: What,
    item: Option<&SentItem>,
    title: &str,
    from: Option<String>,
    to: Option<String>,
) -> AgendaChange {
    AgendaChange { what, label: item.map(|item| item.label.clone()), title: title.to_owned(), from, to }
}

fn item_changes(list: &mut Vec<AgendaChange>, old: &SentItem, item: &SentItem, stayed: bool) {
    if !stayed || old.parent != item.parent {
        list.push(change(What::Moved, Some(item), &item.title, None, None));
    }
    let mut add = |what, from: String, to: String| {
        list.push(change(what, Some(item), &item.title, Some(from), Some(to)));
    };
    if old.title != item.title {
        add(What::Renamed, old.title.clone(), item.title.clone());
    }
    if old.treatment != item.treatment {
        let word = |treatment: Option<Treatment>| treatment.map(name_of).unwrap_or_default();
        add(What::Treatment, word(old.treatment), word(item.treatment));
    }
    if old.minutes != item.minutes {
        let number = |minutes: Option<u32>| minutes.map(|n| n.to_string()).unwrap_or_default();
        add(What::Minutes, number(old.minutes), number(item.minutes));
    }
    if old.presenter != item.presenter {
        add(What::Presenter, old.presenter.clone(), item.presenter.clone());
    }
    let marks = |item: &SentItem| (item.consent, item.oral, item.late, item.closed, item.visibility);
    if marks(old) != marks(item) {
        add(What::Marks, String::new(), String::new());
    }
    paper_changes(list, old, item);
}

fn paper_changes(list: &mut Vec<AgendaChange>, old: &SentItem, item: &SentItem) {
    for paper in &item.papers {
        let Some(before) = old.papers.iter().find(|known| known.paper == paper.paper) else {
            list.push(change(What::PaperAdded, Some(item), &paper.title, None, paper.version.clone()));
            continue;
        };
        if before.hash != paper.hash || before.version != paper.version {
            let (from, to) = (before.version.clone(), paper.version.clone());
            list.push(change(What::PaperChanged, Some(item), &paper.title, from, to));
        } else if before.files != paper.files || before.visibility != paper.visibility {
            list.push(change(What::FilesChanged, Some(item), &paper.title, None, None));
        }
    }
    let gone = |known: &&SentPaper| !item.papers.iter().any(|paper| paper.paper == known.paper);
    for paper in old.papers.iter().filter(gone) {
        list.push(change(What::PaperRemoved, Some(item), &paper.title, paper.version.clone(), None));
    }
}

/// "2026-09-16 14:00 16:00 Raadzaal"
fn when_and_where(agenda: &SentAgenda) -> String {
    let times = [agenda.starts.as_deref(), agenda.ends.as_deref(), Some(agenda.place.as_str())];
    let rest = times.into_iter().flatten().filter(|text| !text.is_empty());
    std::iter::once(agenda.date.to_string()).chain(rest.map(str::to_owned)).collect::<Vec<_>>().join(" ")
}

fn name_of(treatment: Treatment) -> String {
    let value = serde_json::to_value(treatment).expect("a word");
    value.as_str().unwrap_or_default().to_owned()
}

/// The items of both agendas that need not be moved to turn the old order into the new one: a longest run
/// that is in order in both.
fn in_same_order(from: &[SentItem], to: &[SentItem]) -> Vec<AgendaItemId> {
    let old: Vec<(usize, AgendaItemId)> = to
        .iter()
        .filter_map(|item| from.iter().position(|old| old.id == item.id).map(|at| (at, item.id)))
        .collect();
    // The longest run that ends at each item, and the item before it in that run.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(old.len());
    for (at, (place, _)) in old.iter().enumerate() {
        let before = (0..at).filter(|&other| old[other].0 < *place).max_by_key(|&other| runs[other].0);
        runs.push((before.map_or(1, |other| runs[other].0 + 1), before));
    }
    let mut next = (0..runs.len()).max_by_key(|&at| runs[at].0);
    let mut kept = Vec::new();
    while let Some(at) = next {
        kept.push(old[at].1);
        next = runs[at].1;
    }
    kept
}
