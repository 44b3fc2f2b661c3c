//! The agenda: items with their labels, treatment and times, and the papers under them.

pub mod assignment;
pub mod calls;
pub mod carry;
pub mod changes;
pub mod moving;
pub mod numbering;
pub mod plan;
pub mod script;
pub mod sending;
pub mod stand;
mod store;
pub mod take_in;

#[cfg(test)]
mod tests;

pub use store::{
    About, assignment, assignments_about, assignments_of, assignments_open, issued, item, items,
    linked_items, meetings_of, outcome, outcomes, placements, placements_of, scripts, sent, versions,
};

use crate::board::{ItemKind, Treatment, Visibility};
use crate::meeting::clock;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use tafelstuk_model::id::{AgendaItemId, MeetingId, PaperId, PlacementId, TopicId};
use tafelstuk_model::item_label;
use ts_rs::TS;

/// An item on a meeting's agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AgendaItem {
    pub id: AgendaItemId,
    #[ts(type = "number")]
    pub rev: i64,
    pub meeting: MeetingId,
    pub parent: Option<AgendaItemId>,
    /// Its place among the items with the same parent, from 1.
    pub position: u32,
    pub label: String,
    /// Whether the label was given by hand, so that numbering leaves it alone.
    pub own_label: bool,
    pub title: String,
    pub kind: ItemKind,
    pub treatment: Option<Treatment>,
    pub minutes: Option<u32>,
    pub presenter: String,
    /// Hamerstuk.
    pub consent: bool,
    /// Mondeling.
    pub oral: bool,
    /// Nagekomen.
    pub late: bool,
    /// Besloten.
    pub closed: bool,
    pub visibility: Visibility,
    pub topic: Option<TopicId>,
}

/// A paper's place under an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Placement {
    pub id: PlacementId,
    #[ts(type = "number")]
    pub rev: i64,
    pub item: AgendaItemId,
    pub paper: PaperId,
    pub position: u32,
}

/// Items in the order of the agenda: each followed by those under it.
pub fn in_order(items: Vec<AgendaItem>) -> Vec<AgendaItem> {
    let (mut tops, subs): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.parent.is_none());
    tops.sort_by_key(|item| (item.position, item.id));
    let mut ordered = Vec::with_capacity(tops.len() + subs.len());
    for top in tops {
        let id = top.id;
        ordered.push(top);
        let mut below: Vec<_> = subs.iter().filter(|item| item.parent == Some(id)).cloned().collect();
        below.sort_by_key(|item| (item.position, item.id));
        ordered.extend(below);
    }
    ordered
}

/// How a meeting's items get their labels.
#[derive(Clone, Debug, Default)]
pub struct Numbering {
    /// The label of the first item, in whose style the others follow.
    pub first: String,
    /// The labels issued so far, with the item that has each. Empty until the agenda goes out.
    pub issued: BTreeMap<String, AgendaItemId>,
}

/// The labels that numbering gives, in the order of [`in_order`]. A label given by hand stays; a higher
/// number given by hand is where counting goes on. A letter below an item is never one that stands earlier
/// on the agenda, also where two items were given the same label by hand. Once labels are issued, each
/// stays with its item, and what comes between gets a letter: "4", "4a", "5".
pub fn labels(ordered: &[AgendaItem], numbering: &Numbering) -> Vec<String> {
    let mut taken: BTreeSet<String> = numbering.issued.keys().cloned().collect();
    let mut labels = Vec::with_capacity(ordered.len());
    let mut last: Option<String> = None;
    let mut parent = String::from("0");
    for item in ordered {
        let own = item.own_label.then(|| item.label.clone());
        let label = own.or_else(|| numbering.label_of(item.id)).unwrap_or_else(|| {
            if !numbering.issued.is_empty() {
                return free_below(&parent, &taken);
            }
            match (item.parent, &last) {
                (Some(_), _) => free_below(&parent, &taken),
                (None, Some(last)) => item_label::next(last).unwrap_or_default(),
                (None, None) => numbering.first.clone(),
            }
        });
        if item.parent.is_none() {
            parent.clone_from(&label);
            let counts_on = match &last {
                Some(last) => item_label::is_behind(&label, last),
                None => item_label::is_of_style(&label, &numbering.first),
            };
            if counts_on {
                last = Some(label.clone());
            }
        }
        taken.insert(label.clone());
        labels.push(label);
    }
    labels
}

impl Numbering {
    /// The label that was issued to an item; of several, the last it got.
    fn label_of(&self, item: AgendaItemId) -> Option<String> {
        self.issued.iter().find(|(_, holder)| **holder == item).map(|(label, _)| label.clone())
    }
}

/// The first label under `parent` that nothing has or ever had here.
fn free_below(parent: &str, taken: &BTreeSet<String>) -> String {
    let label = (0..).map(|nth| item_label::below(parent, nth)).find(|label| !taken.contains(label));
    label.expect("letters do not run out")
}

/// The labels that more than one item has, so that nobody would know which is meant.
pub fn clashes(items: &[AgendaItem]) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let printed = items.iter().map(|item| item_label::for_page(&item.label));
    printed.filter(|label| !seen.insert(label.clone())).collect()
}

/// The clock time at which each item begins, in the order of [`in_order`]; none where the meeting has
/// no starting time.
pub fn starting_times(ordered: &[AgendaItem], starts: Option<&str>) -> Vec<Option<String>> {
    let Some(mut at) = starts.and_then(clock) else { return vec![None; ordered.len()] };
    ordered
        .iter()
        .map(|item| {
            let time = at.format("%H:%M").to_string();
            at += TimeDelta::minutes(i64::from(item.minutes.unwrap_or(0)));
            Some(time)
        })
        .collect()
}
