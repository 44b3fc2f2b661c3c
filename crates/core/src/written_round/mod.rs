//! A written round (schriftelijke ronde): a question that a board decides between two meetings. Partners answer
//! before a day; the outcome becomes an item with its decision at the next meeting, so that it stands on that
//! meeting's list in the same words.

pub mod calls;
mod store;

#[cfg(test)]
mod tests;

pub use store::{answers, round, rounds};

use crate::decision::Outcome;
use crate::decision::confirm::Carrier;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{AgendaItemId, BoardId, PartnerId, WrittenAnswerId, WrittenRoundId};
use ts_rs::TS;

/// A question that is decided in writing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "WrittenRound")]
pub struct Round {
    pub id: WrittenRoundId,
    #[ts(type = "number")]
    pub rev: i64,
    pub board: BoardId,
    pub title: String,
    /// What is asked, in the words of a decision.
    pub question: String,
    pub asked_on: NaiveDate,
    /// The last day for answers.
    pub deadline: NaiveDate,
    /// *Eigen besluit nodig.*
    pub needs_home_decision: bool,
    pub closed_on: Option<NaiveDate>,
    /// The item at which the outcome is told.
    pub item: Option<AgendaItemId>,
}

/// Akkoord, akkoord met opmerking, niet akkoord, onthouding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "WrittenAnswerKind")]
pub enum Answered {
    Agreed,
    AgreedWithRemark,
    Declined,
    Abstained,
}

/// What a partner answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "WrittenAnswer")]
pub struct Answer {
    pub id: WrittenAnswerId,
    #[ts(type = "number")]
    pub rev: i64,
    pub round: WrittenRoundId,
    pub partner: PartnerId,
    pub answer: Answered,
    pub remark: String,
    pub carrier: Carrier,
    pub noted_on: NaiveDate,
}

/// The outcome that answers lead to, for whoever closes the round to confirm: taken where all that answered
/// agree, with a reservation where fewer than half decline, else not taken. None without answers.
pub fn proposed(answers: &[Answered]) -> Option<Outcome> {
    let declined = answers.iter().filter(|one| **one == Answered::Declined).count();
    match (answers.len(), declined) {
        (0, _) => None,
        (_, 0) => Some(Outcome::AsProposed),
        (n, declined) if declined * 2 < n => Some(Outcome::WithReservation),
        _ => Some(Outcome::Rejected),
    }
}
