//! Challenges (opgaven): what the regional picture says must change, the themes along which that is taken up, and
//! what was done about each: directions, wanted results, efforts of partners, topics, decisions and actions.

pub mod calls;
mod store;

pub use store::{challenge, challenges, link, links, links_of};

use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{ChallengeId, ChallengeLinkId, PartnerId};
use ts_rs::TS;

/// A challenge or a theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Challenge {
    pub id: ChallengeId,
    #[ts(type = "number")]
    pub rev: i64,
    pub kind: Kind,
    /// Its place among those of its kind, from 1.
    pub position: u32,
    pub title: String,
    pub text: String,
    /// Where it is known from.
    pub source: String,
    pub reliability: Reliability,
}

/// Opgave, thema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ChallengeKind")]
pub enum Kind {
    #[default]
    Challenge,
    Theme,
}

/// How far its source can be relied on: gemeten, berekend, ervaren, onbekend.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ChallengeReliability")]
pub enum Reliability {
    Measured,
    Estimated,
    Experienced,
    #[default]
    Unknown,
}

/// What belongs to a challenge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "ChallengeLink")]
pub struct Link {
    pub id: ChallengeLinkId,
    #[ts(type = "number")]
    pub rev: i64,
    pub challenge: ChallengeId,
    pub kind: LinkKind,
    /// What it says, where it is written here.
    pub text: String,
    /// The topic, decision or action.
    pub target: Option<String>,
    /// Who does it, of an effort.
    pub partner: Option<PartnerId>,
    /// When, as it was said.
    pub period: String,
}

/// Oplossingsrichting, resultaat, inzet; onderwerp, besluit, actie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ChallengeLinkKind")]
pub enum LinkKind {
    Direction,
    Result,
    Effort,
    Topic,
    Decision,
    Action,
}

impl LinkKind {
    /// Whether it is kept elsewhere and only pointed at.
    pub fn points_elsewhere(self) -> bool {
        matches!(self, Self::Topic | Self::Decision | Self::Action)
    }
}
