//! The chair's script (draaiboek): what only chair and secretary keep beside the items.

use super::store;
use crate::board::BoardKind;
use crate::board::calls::Made;
use crate::db::Read;
use crate::history::Write;
use crate::paper::Point;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AgendaItemId, ScriptId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// What chair and secretary keep beside an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ScriptNote {
    pub id: ScriptId,
    #[ts(type = "number")]
    pub rev: i64,
    pub item: AgendaItemId,
    /// Who is expected to say what.
    pub positions: String,
    /// What the chair concludes; drafted from the item's points where it is empty.
    pub conclusion: String,
    pub notes: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaSaveScript")]
pub struct SaveScript {
    pub item: AgendaItemId,
    /// 0 where there is nothing yet.
    #[ts(type = "number")]
    pub rev: i64,
    pub positions: String,
    pub conclusion: String,
    pub notes: String,
}

/// The longest text of one field.
const LONGEST: usize = 20_000;

/// `agenda.save_script`: whatever the meeting's state, as a script is nobody else's.
pub fn save(write: &mut Write<'_>, ask: SaveScript) -> Result<Made> {
    let item = store::item(write.read(), ask.item)?;
    for (field, text) in
        [("positions", &ask.positions), ("conclusion", &ask.conclusion), ("notes", &ask.notes)]
    {
        if text.chars().count() > LONGEST {
            let value = text.chars().take(40).collect();
            return Err(Error::Invalid { field: field.into(), value });
        }
    }
    write.scope("meeting", item.meeting);
    let values = json!({
        "positions": ask.positions.trim(), "conclusion": ask.conclusion.trim(), "notes": ask.notes.trim(),
    });
    let known = store::script(write.read(), ask.item)?;
    let rev = match known {
        Some(known) => write.update("item_script", known.id, Some(ask.rev), &values)?,
        None if ask.rev == 0 => {
            let mut row = values;
            row["id"] = json!(ScriptId::fresh(write.now()));
            row["item"] = json!(ask.item);
            write.insert("item_script", &row)?;
            1
        }
        None => {
            let (kind, id) = ("item_script".into(), ask.item.to_string());
            return Err(Error::Conflict { kind, id, seen: ask.rev, now: 0 });
        }
    };
    Ok(Made { id: ask.item.to_string(), rev })
}

/// What is kept beside an item; none where nothing is.
pub fn of_item(read: &Read<'_>, item: AgendaItemId) -> Result<Option<ScriptNote>> {
    store::script(read, item)
}

/// What the chair may conclude from what an item asks: a sentence to start from, in the words of the points.
/// Empty where nothing is asked. Dutch, as what a board's own people read is.
pub fn drafted(short: &str, kind: BoardKind, consent: bool, points: &[Point]) -> String {
    let act = match kind {
        BoardKind::Decides => "besluit",
        BoardKind::Advises => "adviseert",
    };
    let lines: Vec<String> = points.iter().map(worded).collect();
    let mut text = match lines.as_slice() {
        [] => return String::new(),
        [one] => format!("De {short} {act} {one}."),
        many => {
            let numbered = (1..).zip(many).map(|(n, line): (u32, _)| format!("{n}. {line}"));
            format!("De {short} {act}:\n{}.", numbered.collect::<Vec<_>>().join(";\n"))
        }
    };
    if points.iter().any(|point| point.needs_home_decision) {
        text.push_str("\nElke partner neemt hierover een eigen besluit.");
    }
    if consent {
        text.insert_str(0, "Hamerstuk: niemand vraagt het woord. ");
    }
    text
}

/// A point as it goes on behind "De tafel besluit": "in te stemmen met de planning".
fn worded(point: &Point) -> String {
    if !point.object.is_empty() && point.second_verb.is_none() {
        return point.verb.phrase(&point.object);
    }
    let text = point.text.trim().trim_end_matches(['.', ';']);
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_lowercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}
