//! Topics (onderwerpen): what outlives meetings and loops between boards.

pub mod calls;
mod store;

pub use store::topic;
pub(crate) use store::topic_row;

use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{BoardId, TopicId};
use ts_rs::TS;

/// A topic, held by the board that decides on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Topic {
    pub id: TopicId,
    #[ts(type = "number")]
    pub rev: i64,
    pub board: BoardId,
    pub title: String,
    pub summary: String,
    pub phase: Phase,
}

/// How far a topic is on its route: asked, prepared, discussed, decided, followed up, closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TopicPhase")]
pub enum Phase {
    #[default]
    Asked,
    Prepared,
    Discussed,
    Decided,
    FollowedUp,
    Closed,
}
