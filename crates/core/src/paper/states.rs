//! In whose hands a paper is, and the few moves that make sense from there.

use super::State;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{PaperId, PaperMoveId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// What somebody does with a paper as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PaperMove")]
pub enum Move {
    /// The steller is asked to write or to complete it.
    ToAuthor,
    /// The steller delivered; the secretariat looks at it.
    TakeIn,
    /// The chair is asked to look at it.
    ToChair,
    /// Back to the steller, with a reason.
    SendBack,
    /// It can go out.
    Clear,
    /// It went out by other means than a pack of ours.
    Sent,
    /// Work on what follows begins.
    Reopen,
}

/// A move that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "PaperMoved")]
pub struct Moved {
    pub id: PaperMoveId,
    #[ts(type = "number")]
    pub rev: i64,
    pub paper: PaperId,
    /// 1, 2, ... in the order in which they were made.
    pub position: u32,
    #[serde(rename = "move")]
    pub what: Move,
    pub was: State,
    pub now: State,
    pub reason: String,
    pub at: DateTime<Utc>,
}

impl State {
    /// The moves that make sense from here, the likeliest first.
    pub fn moves(self) -> &'static [Move] {
        match self {
            Self::Draft => &[Move::ToAuthor, Move::ToChair, Move::Clear],
            Self::WithAuthor | Self::Returned => &[Move::TakeIn, Move::ToChair],
            Self::InReview => &[Move::ToChair, Move::Clear, Move::SendBack],
            Self::WithChair => &[Move::Clear, Move::SendBack],
            Self::Ready => &[Move::Sent, Move::ToChair, Move::SendBack],
            Self::Sent => &[Move::Reopen],
        }
    }

    /// Where a move leads from here.
    ///
    /// Errors: the move makes no sense from here; a paper is sent back without a reason.
    pub fn after(self, what: Move, reason: &str) -> Result<Self> {
        if !self.moves().contains(&what) {
            let state = serde_json::to_value(self).expect("a state is a word");
            let state = format!("paper_{}", state.as_str().unwrap_or_default());
            return Err(Error::NotNow { kind: "paper".into(), state });
        }
        if what == Move::SendBack && reason.trim().is_empty() {
            return Err(Error::Missing { field: "reason".into() });
        }
        Ok(match what {
            Move::ToAuthor => Self::WithAuthor,
            Move::TakeIn => Self::InReview,
            Move::ToChair => Self::WithChair,
            Move::SendBack => Self::Returned,
            Move::Clear => Self::Ready,
            Move::Sent => Self::Sent,
            Move::Reopen => Self::Draft,
        })
    }
}
