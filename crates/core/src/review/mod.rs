//! Voorleggen: papers are laid before people in a round, and what they say comes back by any carrier.
//!
//! One writer per text: a reviewer adds records and changes nothing. Records are a set that only grows;
//! receiving is a union, so that files may come twice, late, or in any order. What a record means is in
//! [`said`], how records stand together in [`merge`].

pub mod beside;
pub mod calls;
pub mod filled;
pub mod forms;
pub mod mailed;
pub mod merge;
pub mod outgoing;
pub mod reader;
pub mod receiving;
pub mod said;
pub mod signers;
pub mod standing;
mod store;
pub mod view;

#[cfg(test)]
mod tests;

pub use store::{bundle, bundles, handlings, identity, package, person, persons, round, rounds};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{
    AnswerId, BundleId, ExchangeId, HandlingId, MeetingId, MemberId, PaperId, RecordId, ReviewPersonId,
    ReviewRoundId, ReviewSheetId,
};
use ts_rs::TS;

/// Who this store is to those it exchanges with.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub id: ExchangeId,
    pub rev: i64,
    /// Its keys as text; a secret.
    pub keys: String,
    pub made_at: DateTime<Utc>,
}

/// What is asked of reviewers at one time about one meeting's papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewRound")]
pub struct Round {
    pub id: ReviewRoundId,
    #[ts(type = "number")]
    pub rev: i64,
    pub meeting: MeetingId,
    /// Which papers it is about; none for all of the meeting's.
    pub papers: Vec<PaperId>,
    pub question: String,
    pub due: Option<NaiveDate>,
    pub begun_on: NaiveDate,
}

/// Somebody who is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewPerson")]
pub struct Person {
    pub id: ReviewPersonId,
    #[ts(type = "number")]
    pub rev: i64,
    pub round: ReviewRoundId,
    pub member: Option<MemberId>,
    pub name: String,
    pub asked_on: Option<NaiveDate>,
    pub reminded_on: Option<NaiveDate>,
}

/// How something went to a reviewer or came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ReviewCarrier")]
pub enum Carrier {
    App,
    Word,
    Pdf,
    Mail,
    Phone,
    Paper,
}

/// An exchange file that went out or came back, or what was noted in somebody's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewBundle")]
pub struct Bundle {
    pub id: BundleId,
    #[ts(type = "number")]
    pub rev: i64,
    pub round: ReviewRoundId,
    pub person: ReviewPersonId,
    pub carrier: Carrier,
    pub is_out: bool,
    pub signer: Option<String>,
    /// When it was made, as its maker's clock says.
    pub made_at: DateTime<Utc>,
    pub noted_at: DateTime<Utc>,
    pub records: Vec<RecordId>,
    /// What could not stand, as it came.
    pub odd: Vec<String>,
    pub withdrawn: bool,
    /// The texts that it went out with.
    pub sheets: Vec<ReviewSheetId>,
    /// The form as it went out, or the file as it came in, by its content address.
    pub file: Option<String>,
    pub file_name: String,
    /// Of an answer by the app: the key to which its writer's computer opens files, and the packages that
    /// stand there.
    pub recipient: Option<String>,
    pub seen: Vec<BundleId>,
}

/// What the secretary did about a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewHandling")]
pub struct Handling {
    pub id: HandlingId,
    #[ts(type = "number")]
    pub rev: i64,
    pub record: RecordId,
    pub outcome: Outcome,
    /// To whoever said it; a reason where it was declined.
    pub answer: String,
    pub handled_on: NaiveDate,
}

/// What became of a remark or a reaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ReviewOutcome")]
pub enum Outcome {
    /// Verwerkt.
    Applied,
    /// Beantwoord.
    Answered,
    /// Niet overgenomen.
    Declined,
}

/// A package that a reviewer opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Package {
    pub id: BundleId,
    pub rev: i64,
    pub round: ReviewRoundId,
    pub person: ReviewPersonId,
    pub sender: Sender,
    pub made_at: DateTime<Utc>,
    pub opened_at: DateTime<Utc>,
    /// Its records, word for word.
    pub lines: Vec<String>,
}

/// Whom a package came from, and to whom its answer goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    pub id: String,
    pub name: String,
    pub key: String,
    pub recipient: String,
}

/// What a reviewer is writing about a package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewAnswer")]
pub struct Answer {
    pub id: AnswerId,
    #[ts(type = "number")]
    pub rev: i64,
    pub package: BundleId,
    pub what: said::What,
    /// For the writer alone; never sent.
    pub private: bool,
    /// The record that last said it, and what it said.
    pub record: Option<RecordId>,
    pub said: Option<said::What>,
    pub written_at: DateTime<Utc>,
}

/// An answer that was written to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    pub id: BundleId,
    pub rev: i64,
    pub package: BundleId,
    pub sent_at: DateTime<Utc>,
    /// All that was ever said about the package, word for word.
    pub lines: Vec<String>,
}
