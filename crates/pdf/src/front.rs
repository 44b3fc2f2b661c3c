//! What a whole pack holds in front of its papers besides the agenda: who is at the table, what was decided
//! last time, what is open. All words are in the pack's language already.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The pages behind the agenda; each stands there where it has something to say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Front {
    pub seats: Vec<PackSeat>,
    pub receivers: Vec<PackReceiver>,
    pub decisions: Option<PackDecisions>,
    pub actions: Vec<PackAction>,
}

/// Somebody at the table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PackSeat {
    pub name: String,
    /// Organisation and function.
    pub of: String,
    /// "voorzitter"
    pub role: String,
    /// Who stands in, by name.
    pub deputies: String,
}

/// Somebody who gets the set and has no seat.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PackReceiver {
    pub name: String,
    pub of: String,
    /// "bestuurssecretariaat bij Ria Post"
    pub role: String,
}

/// The decisions of an earlier meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackDecisions {
    pub date: NaiveDate,
    /// It was not sent: said above it.
    pub is_draft: bool,
    pub items: Vec<PackDecided>,
}

/// What was decided on one item; a closed one has its label alone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PackDecided {
    pub label: String,
    pub title: String,
    pub is_closed: bool,
    pub lines: Vec<PackDecidedLine>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PackDecidedLine {
    pub text: String,
    /// Outcome, condition and reservations.
    pub notes: Vec<String>,
    pub needs_home_decision: bool,
}

/// An action that is not done.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PackAction {
    pub number: String,
    pub text: String,
    pub who: String,
    pub when: String,
}
