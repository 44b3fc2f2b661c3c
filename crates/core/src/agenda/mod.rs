//! The agenda: items with their labels, treatment and times, and the papers under them.

pub mod calls;
pub mod plan;
mod store;
pub mod take_in;

#[cfg(test)]
mod tests;

pub use store::{item, items, placements};

use crate::board::{ItemKind, Treatment, Visibility};
use crate::meeting::clock;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
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

/// The labels that automatic numbering gives, in the order of [`in_order`]. A label given by hand
/// stays; a higher number given by hand is where counting goes on.
pub fn labels(ordered: &[AgendaItem]) -> Vec<String> {
    let mut labels = Vec::with_capacity(ordered.len());
    let mut last = String::from("0");
    let (mut parent, mut below) = (String::new(), 0);
    for item in ordered {
        let label = match (item.own_label, item.parent) {
            (true, _) => item.label.clone(),
            (false, None) => item_label::next(&last).unwrap_or_default(),
            (false, Some(_)) => {
                below += 1;
                item_label::below(&parent, below - 1)
            }
        };
        if item.parent.is_none() {
            parent.clone_from(&label);
            below = 0;
            if number(&label) > number(&last) {
                last.clone_from(&label);
            }
        }
        labels.push(label);
    }
    labels
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

fn number(label: &str) -> Option<u64> {
    label.parse().ok()
}
