//! Points and steps of two texts: what changed in their words, their place, their verb, owners and period.

use super::words::{self, Budget, Words};
use super::{Change, gone, in_order, put_after};
use crate::paper::{Point, Snapshot, Step, reading};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::hash::Hash;
use tafelstuk_model::id::PaperId;
use ts_rs::TS;

/// A point or a step, its words and what stands beside them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PieceChange {
    pub id: String,
    pub change: Change,
    /// Whether it stands in another place among its like, its text changed or not.
    pub moved: bool,
    /// Its number in the newer text; none where it went.
    pub number: Option<String>,
    /// The number that it had before, where that was another.
    pub was_number: Option<String>,
    pub words: Vec<Words>,
    pub fields: Vec<FieldChange>,
}

/// What stands beside the words and changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    pub field: Field,
    /// As written; a verb by its code, a mark as "yes" or nothing.
    pub was: String,
    pub now: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PieceField")]
pub enum Field {
    Verb,
    SecondVerb,
    HomeDecision,
    Owners,
    Period,
}

/// What both kinds have in common while they are compared.
struct Piece<I> {
    id: I,
    number: String,
    text: String,
    fields: Vec<(Field, String)>,
}

pub(super) fn points(from: &Snapshot, to: &Snapshot, budget: &mut Budget) -> Vec<PieceChange> {
    let of = |text: &Snapshot| reading::points(nobody(), text).into_iter().map(point).collect::<Vec<_>>();
    pieces(&of(from), &of(to), budget)
}

pub(super) fn steps(from: &Snapshot, to: &Snapshot, budget: &mut Budget) -> Vec<PieceChange> {
    let of = |text: &Snapshot| reading::steps(nobody(), text, None).into_iter().map(step).collect::<Vec<_>>();
    pieces(&of(from), &of(to), budget)
}

/// A snapshot does not know its paper, and comparing does not ask.
fn nobody() -> PaperId {
    "00000000-0000-0000-0000-000000000000".parse().expect("an id of zeros")
}

fn point(point: Point) -> Piece<tafelstuk_model::id::PointId> {
    let code = |verb| serde_json::to_value(verb).ok().and_then(|value| value.as_str().map(str::to_owned));
    let home = if point.needs_home_decision { "yes" } else { "" };
    Piece {
        id: point.id,
        number: point.number.to_string(),
        text: point.text,
        fields: vec![
            (Field::Verb, code(Some(point.verb)).unwrap_or_default()),
            (Field::SecondVerb, code(point.second_verb).unwrap_or_default()),
            (Field::HomeDecision, home.to_owned()),
        ],
    }
}

fn step(step: Step) -> Piece<tafelstuk_model::id::StepId> {
    Piece {
        id: step.id,
        number: step.number,
        text: step.text,
        fields: vec![
            (Field::Owners, step.owners.join(", ")),
            (Field::Period, step.period.map(|period| period.literal).unwrap_or_default()),
        ],
    }
}

fn pieces<I: Copy + Eq + Hash + std::fmt::Display>(
    from: &[Piece<I>],
    to: &[Piece<I>],
    budget: &mut Budget,
) -> Vec<PieceChange> {
    let ids = |side: &[Piece<I>]| side.iter().map(|piece| piece.id).collect::<Vec<_>>();
    let stays = in_order(&ids(from), &ids(to));
    let before: HashMap<I, &Piece<I>> = from.iter().map(|piece| (piece.id, piece)).collect();
    let mut changes: Vec<(I, PieceChange)> = to
        .iter()
        .enumerate()
        .map(|(at, piece)| {
            let old = before.get(&piece.id).copied();
            (piece.id, change(old, piece, old.is_some() && !stays.contains(&at), budget))
        })
        .collect();
    for (after, old) in gone(from, to, |piece| piece.id) {
        let told = PieceChange {
            id: old.id.to_string(),
            change: Change::Removed,
            moved: false,
            number: None,
            was_number: Some(old.number.clone()),
            words: words::words(&old.text, "", budget),
            fields: Vec::new(),
        };
        put_after(&mut changes, after, (old.id, told));
    }
    changes.into_iter().map(|(_, change)| change).collect()
}

fn change<I: std::fmt::Display>(
    old: Option<&Piece<I>>,
    new: &Piece<I>,
    moved: bool,
    budget: &mut Budget,
) -> PieceChange {
    let fields = old.map(|old| differing(&old.fields, &new.fields)).unwrap_or_default();
    let change = match old {
        None => Change::Added,
        Some(old) if old.text != new.text || !fields.is_empty() => Change::Changed,
        Some(_) if moved => Change::Moved,
        Some(_) => Change::Same,
    };
    PieceChange {
        id: new.id.to_string(),
        change,
        moved,
        number: Some(new.number.clone()),
        was_number: old.map(|old| old.number.clone()).filter(|number| *number != new.number),
        words: words::words(old.map_or("", |old| &old.text), &new.text, budget),
        fields,
    }
}

fn differing(old: &[(Field, String)], new: &[(Field, String)]) -> Vec<FieldChange> {
    old.iter()
        .zip(new)
        .filter(|((_, was), (_, now))| was != now)
        .map(|((field, was), (_, now))| FieldChange { field: *field, was: was.clone(), now: now.clone() })
        .collect()
}
