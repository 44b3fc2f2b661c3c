//! What changed between two texts of one paper: sections by their lasting ids, words within them,
//! points and steps by theirs.

use super::{Snapshot, SnapshotSection};
use serde::{Deserialize, Serialize};
use similar::{ChangeTag, DiffTag, TextDiff};
use std::time::Duration;
use tafelstuk_model::id::SectionId;
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
    /// The heading that it had before, where that was another.
    pub was: Option<String>,
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
    let mut changes: Vec<(SectionId, SectionChange)> = to
        .iter()
        .enumerate()
        .map(|(at, section)| {
            let old = from.iter().find(|old| old.id == section.id);
            (section.id, section_change(old, section, !stays.contains(&at)))
        })
        .collect();
    // A section that went is told where it stood: behind the one that stood before it.
    for (at, old) in from.iter().enumerate().filter(|(_, old)| !to.iter().any(|new| new.id == old.id)) {
        let before = from[..at].iter().rev().map(|before| before.id);
        let after = before.filter_map(|id| changes.iter().position(|(known, _)| *known == id)).next();
        let gone = SectionChange {
            heading: old.heading.clone(),
            was: None,
            change: Change::Removed,
            moved: false,
            words: words(&old.body.plain(), ""),
        };
        changes.insert(after.map_or(0, |after| after + 1), (old.id, gone));
    }
    changes.into_iter().map(|(_, change)| change).collect()
}

fn section_change(old: Option<&SnapshotSection>, new: &SnapshotSection, moved: bool) -> SectionChange {
    let (before, after) = (old.map(|old| old.body.plain()).unwrap_or_default(), new.body.plain());
    let was = old.map(|old| old.heading.clone()).filter(|heading| *heading != new.heading);
    let change = match old {
        None => Change::Added,
        Some(_) if before != after || was.is_some() => Change::Changed,
        Some(_) if moved => Change::Moved,
        Some(_) => Change::Same,
    };
    let moved = moved && old.is_some();
    SectionChange { heading: new.heading.clone(), was, change, moved, words: words(&before, &after) }
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

/// The two texts as one run of words, each marked: paragraph by paragraph, and within a paragraph word by
/// word as long as the two have more in common than not. One that was written anew is shown as a whole.
fn words(before: &str, after: &str) -> Vec<Words> {
    let paragraphs = TextDiff::configure().timeout(PATIENCE).diff_lines(before, after);
    let (old, new) = (paragraphs.old_slices(), paragraphs.new_slices());
    let mut runs = Runs(Vec::new());
    for op in paragraphs.ops() {
        let (old, new) = (&old[op.old_range()], &new[op.new_range()]);
        if op.tag() == DiffTag::Equal {
            new.iter().for_each(|line| runs.add(Op::Same, line));
            continue;
        }
        for at in 0..old.len().max(new.len()) {
            runs.paragraph(old.get(at).copied().unwrap_or(""), new.get(at).copied().unwrap_or(""));
        }
    }
    runs.0
}

struct Runs(Vec<Words>);

impl Runs {
    fn paragraph(&mut self, before: &str, after: &str) {
        let diff = TextDiff::configure().timeout(PATIENCE).diff_words(before, after);
        if diff.ratio() < 0.5 {
            self.add(Op::Removed, before);
            self.add(Op::Added, after);
            return;
        }
        for change in diff.iter_all_changes() {
            let op = match change.tag() {
                ChangeTag::Equal => Op::Same,
                ChangeTag::Insert => Op::Added,
                ChangeTag::Delete => Op::Removed,
            };
            self.add(op, change.value());
        }
    }

    fn add(&mut self, op: Op, text: &str) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(run) if run.op == op => run.text.push_str(text),
            _ => self.0.push(Words { op, text: text.to_owned() }),
        }
    }
}
