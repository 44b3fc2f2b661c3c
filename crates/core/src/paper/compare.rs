//! What changed between two texts of one paper: sections by their lasting ids, words within them,
//! points and steps by theirs.

mod pieces;
mod words;

pub use pieces::{Field, FieldChange, PieceChange};
pub(super) use words::{Budget, lay, tokens, words as words_of};
pub use words::{Op, Words, lines};

use super::{Snapshot, SnapshotSection};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use tafelstuk_model::id::SectionId;
use ts_rs::TS;

/// Two texts side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Comparison {
    pub from: String,
    pub to: String,
    pub sections: Vec<SectionChange>,
    pub points: Vec<PieceChange>,
    pub steps: Vec<PieceChange>,
}

/// What happened to a section, a point or a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    Same,
    Changed,
    Added,
    Removed,
    /// The same text in another place.
    Moved,
}

/// A section and its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SectionChange {
    pub heading: String,
    /// The heading that it had before, where that was another.
    pub was: Option<String>,
    pub change: Change,
    /// Whether it stands in another place, its text changed or not.
    pub moved: bool,
    pub words: Vec<Words>,
}

/// Compares two texts of one paper.
pub fn compare(from_label: &str, from: &Snapshot, to_label: &str, to: &Snapshot) -> Comparison {
    let mut budget = Budget::of_one_comparison();
    Comparison {
        from: from_label.to_owned(),
        to: to_label.to_owned(),
        sections: sections(&from.sections, &to.sections, &mut budget),
        points: pieces::points(from, to, &mut budget),
        steps: pieces::steps(from, to, &mut budget),
    }
}

/// The words that two texts differ in, for texts that are no versions.
pub fn wording(before: &str, after: &str) -> Vec<Words> {
    words::words(before, after, &mut Budget::of_one_comparison())
}

fn sections(from: &[SnapshotSection], to: &[SnapshotSection], budget: &mut Budget) -> Vec<SectionChange> {
    let stays = in_order(&ids(from), &ids(to));
    let mut changes: Vec<(SectionId, SectionChange)> = to
        .iter()
        .enumerate()
        .map(|(at, section)| {
            let old = from.iter().find(|old| old.id == section.id);
            (section.id, section_change(old, section, !stays.contains(&at), budget))
        })
        .collect();
    for (after, old) in gone(from, to, |section| section.id) {
        let words = words::words(&old.body.plain(), "", budget);
        let change = Change::Removed;
        let told = SectionChange { heading: old.heading.clone(), was: None, change, moved: false, words };
        put_after(&mut changes, after, (old.id, told));
    }
    changes.into_iter().map(|(_, change)| change).collect()
}

fn section_change(
    old: Option<&SnapshotSection>,
    new: &SnapshotSection,
    moved: bool,
    budget: &mut Budget,
) -> SectionChange {
    let (before, after) = (old.map(|old| old.body.plain()).unwrap_or_default(), new.body.plain());
    let was = old.map(|old| old.heading.clone()).filter(|heading| *heading != new.heading);
    let change = match old {
        None => Change::Added,
        Some(_) if before != after || was.is_some() => Change::Changed,
        Some(_) if moved => Change::Moved,
        Some(_) => Change::Same,
    };
    let moved = moved && old.is_some();
    let words = words::words(&before, &after, budget);
    SectionChange { heading: new.heading.clone(), was, change, moved, words }
}

fn ids(sections: &[SnapshotSection]) -> Vec<SectionId> {
    sections.iter().map(|section| section.id).collect()
}

/// What is in `from` and no longer in `to`, each with the one that stood before it, if any.
fn gone<'t, T, I: Copy + Eq + Hash>(
    from: &'t [T],
    to: &[T],
    id: impl Fn(&T) -> I,
) -> Vec<(Option<I>, &'t T)> {
    let kept: HashSet<I> = to.iter().map(&id).collect();
    let before = |at: usize| at.checked_sub(1).map(|at| id(&from[at]));
    from.iter()
        .enumerate()
        .filter(|(_, old)| !kept.contains(&id(old)))
        .map(|(at, old)| (before(at), old))
        .collect()
}

/// Tells what went where it stood: behind the one that stood before it.
fn put_after<I: Copy + Eq, C>(changes: &mut Vec<(I, C)>, after: Option<I>, change: (I, C)) {
    let at = after.and_then(|id| changes.iter().position(|(known, _)| *known == id));
    changes.insert(at.map_or(0, |at| at + 1), change);
}

/// The places in `to` of what kept its order: the longest run of places in `from` that only rises.
pub(super) fn in_order<I: Copy + Eq + Hash>(from: &[I], to: &[I]) -> HashSet<usize> {
    let old: HashMap<I, usize> = from.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let places: Vec<(usize, usize)> =
        to.iter().enumerate().filter_map(|(at, id)| Some((at, *old.get(id)?))).collect();
    // The last of the best run of each length, and what comes before it in that run.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    for (n, (_, place)) in places.iter().enumerate() {
        let length = ends.partition_point(|end| places[*end].1 < *place);
        before.push(length.checked_sub(1).map(|length| ends[length]));
        if length == ends.len() { ends.push(n) } else { ends[length] = n }
    }
    let mut run = HashSet::new();
    let mut next = ends.last().copied();
    while let Some(n) = next {
        run.insert(places[n].0);
        next = before[n];
    }
    run
}
