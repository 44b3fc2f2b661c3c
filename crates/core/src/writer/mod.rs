//! Waarnemen: who writes. A meeting with its agenda and papers, or a paper alone, has one writer at a time. The role is
//! handed over by a signed record in the app's own file, with the rows as they stand; from then on nothing of it can be
//! changed in the store that gave it, which adds remarks and suggestions as any reviewer does. It is handed back the
//! same way, and can be taken without the other, which everybody sees.
//!
//! Without any record whoever has the store writes. Records are a set that only grows; which of them counts is
//! [`Role::outranks`], the same in every store and whatever its clock says.

pub mod calls;
pub mod handing;
mod later;
pub mod receiving;
mod store;

#[cfg(test)]
mod tests;

pub use store::{has_blob, peer, roles, roles_of, state, writes};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{
    BundleId, MeetingId, PaperId, RecordId, ReviewPersonId, ReviewRoundId, WriterId, WriterPeerId,
};
use tafelstuk_model::record::Record;
use ts_rs::TS;

/// The kinds of a hand-over's records beside those of a package.
pub const ROLE: &str = "role";
pub const ROW: &str = "row";
/// A paper as it stood when its writing was taken without its writer.
pub const BASE: &str = "base";
/// The form of their bodies.
pub const FORM: u32 = 1;

/// Somebody who writes, by the keys of a computer. The keys of who only got a password are not known yet, and empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    pub id: String,
    pub name: String,
    pub key: String,
    pub recipient: String,
}

impl Party {
    /// Whether this may be `other`: the same key, or a name whose key is not known yet.
    pub fn may_be(&self, other: &Self) -> bool {
        if self.key.is_empty() { self.name == other.name } else { self.key == other.key }
    }
}

/// How the role passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "WriterWay")]
pub enum Way {
    /// Waargenomen zonder overdracht.
    Taken,
    /// Overgedragen.
    Handed,
}

/// That the writing passed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    pub meeting: MeetingId,
    /// Whether the meeting with its agenda is among what passed on, or papers alone.
    pub agenda: bool,
    pub papers: Vec<PaperId>,
    /// One more than the highest that its giver knew.
    pub term: u32,
    pub way: Way,
    pub by: Party,
    pub holder: Party,
    /// As the giver's clock says; order never rests on it.
    pub at: DateTime<Utc>,
    /// Under which round and name what its giver says from now on comes to the holder.
    pub round: ReviewRoundId,
    pub person: ReviewPersonId,
    /// Of what was taken: the number of its writer's last change in the copy that it was taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<i64>,
    /// Of what was taken: under which name its taker keeps the papers as they stood in the copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<BundleId>,
}

impl Role {
    /// The key that signs it: its giver's. What is taken bears that signature too, since whoever opened the copy has
    /// the key in it; where the copy has none yet, its taker's.
    pub fn signer(&self) -> &str {
        let is_known = self.way == Way::Handed || !self.by.key.is_empty();
        if is_known { &self.by.key } else { &self.holder.key }
    }

    /// Whether it counts rather than `other`: later by count; what was given before what was taken; and where two
    /// passed it on without knowing of each other, the one whose name is last, so that every store says the same.
    pub fn outranks(&self, own: RecordId, other: &Self, its: RecordId) -> bool {
        (self.term, self.way, own) > (other.term, other.way, its)
    }

    /// Whether both passed it on from the same writer, one of them from a copy, without knowing of each other: only
    /// one of them counts.
    pub fn rivals(&self, other: &Self) -> bool {
        let is_taken = self.way == Way::Taken || other.way == Way::Taken;
        is_taken && self.term == other.term && self.by.may_be(&other.by)
    }

    /// What it is about: meetings and papers by their tables and ids.
    pub fn subjects(&self) -> Vec<(String, String)> {
        let papers = self.papers.iter().map(|paper| ("paper".to_owned(), paper.to_string()));
        let meeting = self.agenda.then(|| ("meeting".to_owned(), self.meeting.to_string()));
        meeting.into_iter().chain(papers).collect()
    }

    /// Whether it is about the meeting or paper of that id.
    pub fn is_about(&self, subject: &str) -> bool {
        self.subjects().iter().any(|(_, id)| id == subject)
    }
}

/// A role as it travels: its exact text, and the signature (Ed25519, hexadecimal) by the key of its giver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    pub text: String,
    pub signature: String,
}

/// The role in a record, with its signature yet to be judged.
pub fn role_in(record: &Record) -> Option<(Signed, Role)> {
    let signed = record.body::<Signed>().filter(|_| record.kind == ROLE)?;
    let role = serde_json::from_str(&signed.text).ok()?;
    Some((signed, role))
}

/// Who writes a meeting's agenda or a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Writer {
    pub id: WriterId,
    pub rev: i64,
    pub subject: String,
    pub ours: bool,
    pub holder: String,
    pub role: RecordId,
}

/// With whom the writing of a meeting goes back and forth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peer {
    pub id: WriterPeerId,
    pub rev: i64,
    pub meeting: MeetingId,
    pub party: Party,
    /// The contents that stand on both sides.
    pub blobs: Vec<String>,
    /// The number of the other's last change, as it last told.
    pub heard: i64,
}
