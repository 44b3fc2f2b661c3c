//! Uitvraag: who writes the paper of an agenda item, by when, and how far that is.

pub mod arrivals;
pub mod calls;
pub mod matching;
mod store;

#[cfg(test)]
mod tests;

pub use store::{delivered, delivered_since, requests};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{AgendaItemId, DeliveryId, MemberId, PaperId, PaperRequestId};
use ts_rs::TS;

/// Somebody who was or will be asked for the paper of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperRequest {
    pub id: PaperRequestId,
    #[ts(type = "number")]
    pub rev: i64,
    pub item: AgendaItemId,
    /// The steller, where it is somebody known.
    pub author: Option<MemberId>,
    pub author_name: String,
    pub due: Option<NaiveDate>,
    pub state: State,
    pub asked_on: Option<NaiveDate>,
    /// The day that was promised, where it is another than was asked.
    pub promised_for: Option<NaiveDate>,
    pub reminded_on: Option<NaiveDate>,
    pub arrived_on: Option<NaiveDate>,
}

/// How far a request is, as somebody said so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PaperRequestState")]
pub enum State {
    /// Noted, and not asked yet.
    #[default]
    Noted,
    Asked,
    Promised,
    /// The paper is in.
    In,
}

/// How far a request is on a day: what was said, or late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PaperRequestStanding")]
pub enum Standing {
    Noted,
    Asked,
    Promised,
    Late,
    In,
}

/// A file that came in by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    pub id: DeliveryId,
    pub rev: i64,
    /// The fingerprint of its contents.
    pub hash: String,
    pub name: String,
    /// The item that it went to; none where it was set aside.
    pub item: Option<AgendaItemId>,
    pub paper: Option<PaperId>,
    pub came_on: NaiveDate,
}

impl PaperRequest {
    /// The last day on which the paper is in time.
    pub fn until(&self) -> Option<NaiveDate> {
        self.promised_for.filter(|_| self.state == State::Promised).or(self.due)
    }

    /// How far it is on `today`.
    pub fn standing(&self, today: NaiveDate) -> Standing {
        let passed = self.until().is_some_and(|until| until < today);
        match self.state {
            State::In => Standing::In,
            State::Noted => Standing::Noted,
            State::Asked | State::Promised if passed => Standing::Late,
            State::Asked => Standing::Asked,
            State::Promised => Standing::Promised,
        }
    }
}
