//! What comes before and after every meeting of a board, counted in days from the meeting.

use super::BoardKind;
use serde::{Deserialize, Serialize};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// A day in the cycle of a meeting, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "CycleStage")]
pub enum Stage {
    /// Uitvraag: who has something for the agenda.
    CallForItems,
    /// The drafts are in, for the board that prepares.
    Drafts,
    /// The board that prepares meets.
    Preparation,
    /// Agendaoverleg: secretary and chair.
    ChairTalk,
    Sending,
    DecisionList,
    Minutes,
    /// The partners have confirmed what they decide at home.
    Confirmations,
}

/// How far from the meeting a stage lies: before it where `days` is negative; none where it is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "CycleOffset")]
pub struct Offset {
    pub stage: Stage,
    pub days: Option<i32>,
}

/// The furthest that a stage may lie from its meeting.
const FURTHEST: i32 = 200;

impl Stage {
    pub const ALL: [Self; 8] = [
        Self::CallForItems,
        Self::Drafts,
        Self::Preparation,
        Self::ChairTalk,
        Self::Sending,
        Self::DecisionList,
        Self::Minutes,
        Self::Confirmations,
    ];

    /// Whether it comes before the meeting.
    pub fn is_before(self) -> bool {
        self <= Self::Sending
    }
}

/// The cycle that a board of this kind begins with.
pub fn usual(kind: BoardKind) -> Vec<Offset> {
    let days: [Option<i32>; 8] = match kind {
        BoardKind::Decides => {
            [Some(-49), Some(-35), Some(-28), Some(-21), Some(-14), Some(2), Some(14), Some(42)]
        }
        BoardKind::Advises => [Some(-28), Some(-14), None, Some(-10), Some(-7), Some(2), Some(14), None],
    };
    Stage::ALL.into_iter().zip(days).map(|(stage, days)| Offset { stage, days }).collect()
}

/// The whole cycle from what was stored of it: stages it does not name are as usual.
pub fn whole(stored: &[Offset], kind: BoardKind) -> Vec<Offset> {
    usual(kind)
        .into_iter()
        .map(|usual| stored.iter().find(|known| known.stage == usual.stage).copied().unwrap_or(usual))
        .collect()
}

/// Refuses a stage on the wrong side of the meeting, or too far from it.
pub fn check(offsets: &[Offset]) -> Result<()> {
    for Offset { stage, days } in offsets {
        let Some(days) = days else { continue };
        let fits =
            if stage.is_before() { (-FURTHEST..=0).contains(days) } else { (0..=FURTHEST).contains(days) };
        if !fits {
            return Err(Error::Invalid { field: "cycle".into(), value: days.to_string() });
        }
    }
    Ok(())
}
