//! What changed between two texts of one paper: sections by their lasting ids, words within them,
//! points and steps by theirs.

use super::{Snapshot, SnapshotSection};
use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};
use std::time::Duration;
use ts_rs::TS;

/// How long one section may be compared before the rest of it is told as replaced.
const PATIENCE: Duration = Duration::from_secs(2);

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
    pub change: Change,
    /// Whether it stands in another place, its text changed or not.
    pub moved: bool,
    pub words: Vec<Words>,
}

/// A point or a step and its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PieceChange {
    pub change: Change,
    pub words: Vec<Words>,
}

/// A run of words that stayed, came or went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Words {
    pub op: Op,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Op {
    Same,
    Added,
    Removed,
}

/// Compares two texts of one paper.
pub fn compare(from_label: &str, from: &Snapshot, to_label: &str, to: &Snapshot) -> Comparison {
    Comparison {
        from: from_label.to_owned(),
        to: to_label.to_owned(),
        sections: sections(&from.sections, &to.sections),
        points: pieces(&points_of(from), &points_of(to)),
        steps: pieces(&steps_of(from), &steps_of(to)),
    }
}

fn sections(from: &[SnapshotSection], to: &[SnapshotSection]) -> Vec<SectionChange> {
    let stays = longest_run_in_order(from, to);
    let mut changes: Vec<SectionChange> = to
        .iter()
        .enumerate()
        .map(|(at, section)| match from.iter().find(|old| old.id == section.id) {
            None => section_change(section, Change::Added, "", &text(section), false),
            Some(old) => {
                let (before, after) = (text(old), text(section));
                let moved = !stays.contains(&at);
                let change = match (before == after, moved) {
                    (true, false) => Change::Same,
                    (true, true) => Change::Moved,
                    (false, _) => Change::Changed,
                };
                section_change(section, change, &before, &after, moved)
            }
        })
        .collect();
    // A section that went is told where it stood: behind the one that stood before it.
    for (at, old) in from.iter().enumerate().filter(|(_, old)| !to.iter().any(|new| new.id == old.id)) {
        let place = from[..at]
            .iter()
            .rev()
            .find_map(|before| to.iter().position(|new| new.id == before.id))
            .and_then(|after| changes.iter().position(|change| change.heading == to[after].heading))
            .map_or(0, |after| after + 1);
        changes.insert(place, section_change(old, Change::Removed, &text(old), "", false));
    }
    changes
}

fn section_change(
    section: &SnapshotSection,
    change: Change,
    before: &str,
    after: &str,
    moved: bool,
) -> SectionChange {
    SectionChange { heading: section.heading.clone(), change, moved, words: words(before, after) }
}

fn text(section: &SnapshotSection) -> String {
    format!("{}\n{}", section.heading, section.body.plain())
}

/// The places in `to` of the sections that kept their order: the longest increasing run of old places.
fn longest_run_in_order(from: &[SnapshotSection], to: &[SnapshotSection]) -> Vec<usize> {
    let places: Vec<(usize, usize)> = to
        .iter()
        .enumerate()
        .filter_map(|(at, section)| Some((at, from.iter().position(|old| old.id == section.id)?)))
        .collect();
    let mut best: Vec<Vec<usize>> = Vec::new();
    for (n, (at, old)) in places.iter().enumerate() {
        let before = (0..n).filter(|&m| places[m].1 < *old).max_by_key(|&m| best[m].len());
        let mut run = before.map_or_else(Vec::new, |m| best[m].clone());
        run.push(*at);
        best.push(run);
    }
    best.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

fn points_of(snapshot: &Snapshot) -> Vec<(String, String)> {
    let points = snapshot.sections.iter().flat_map(|section| section.body.points());
    points.map(|(attrs, text)| (attrs.id.to_string(), text)).collect()
}

fn steps_of(snapshot: &Snapshot) -> Vec<(String, String)> {
    let steps = snapshot.sections.iter().flat_map(|section| section.body.steps());
    steps
        .map(|(attrs, text, _)| {
            let who = attrs.owners.join(", ");
            let when = attrs.period.clone().unwrap_or_default();
            let parts = [text, who, when];
            let said: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
            (attrs.id.to_string(), said.join(" · "))
        })
        .collect()
}

fn pieces(from: &[(String, String)], to: &[(String, String)]) -> Vec<PieceChange> {
    let now = to.iter().map(|(id, after)| match from.iter().find(|(old, _)| old == id) {
        None => PieceChange { change: Change::Added, words: words("", after) },
        Some((_, before)) if before == after => {
            PieceChange { change: Change::Same, words: words(before, after) }
        }
        Some((_, before)) => PieceChange { change: Change::Changed, words: words(before, after) },
    });
    let gone = from
        .iter()
        .filter(|(id, _)| !to.iter().any(|(new, _)| new == id))
        .map(|(_, before)| PieceChange { change: Change::Removed, words: words(before, "") });
    now.chain(gone).collect()
}

/// The two texts as one run of words, each marked.
fn words(before: &str, after: &str) -> Vec<Words> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_words(before, after);
    let mut runs: Vec<Words> = Vec::new();
    for change in diff.iter_all_changes() {
        let op = match change.tag() {
            ChangeTag::Equal => Op::Same,
            ChangeTag::Insert => Op::Added,
            ChangeTag::Delete => Op::Removed,
        };
        match runs.last_mut() {
            Some(run) if run.op == op => run.text.push_str(change.value()),
            _ => runs.push(Words { op, text: change.value().to_owned() }),
        }
    }
    runs
}
