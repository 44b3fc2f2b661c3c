//! Everything found again: papers, points, decisions, actions, remarks, people, and what files say page by page.
//!
//! `history` only notes with every row that the index is behind on it; whoever asks brings it up to date first. So
//! a save never waits for the index, and an hour of saves of one text is taken in once.
//!
//! Diacritics do not matter ("coordinatie" finds "coördinatie"); a word's beginning is enough; where that finds
//! too little, a part inside a compound ("vestings" in "huisvestingsverordening") is looked for. Of what is common
//! the latest of each kind are given, without weighing all there is.

pub mod files;
mod find;
mod index;
mod kinds;
mod snippet;
mod vocabulary;
mod words;

#[cfg(test)]
mod tests;

pub use find::find;
pub(crate) use index::fall_behind;
pub use index::{behind, catch_up, catch_up_by, disagreements, settle, start_over};
pub use kinds::Kind;
pub use snippet::HIT;
pub(crate) use words::joined as folded;

use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{BoardId, PartnerId};
use ts_rs::TS;

/// How many words of a question are looked for.
pub const MOST_WORDS: usize = 12;
/// How many hits of each kind a question gives that does not say.
const OF_EACH: u32 = 8;
/// How many hits of each kind a question can have.
const MOST: u32 = 500;

/// What is looked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SearchFind")]
pub struct Ask {
    /// Words, all of which a hit holds; a beginning is enough.
    pub text: String,
    /// Only this kind.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<Kind>,
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
    /// Only what has its day (of the meeting, of the agreement) in this calendar year.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
    /// Only what is a partner's: its people, its actions, its remarks, papers by its people, decisions that it
    /// confirms or reserves its position on.
    #[serde(default)]
    #[ts(optional)]
    pub partner: Option<PartnerId>,
    /// Only what stands so: the state of a paper or an action, the outcome of a decision, the phase of a topic.
    #[serde(default)]
    #[ts(optional)]
    pub state: Option<String>,
    /// How many of each kind; 8 where it does not say, never more than 500.
    #[serde(default)]
    #[ts(optional)]
    pub most: Option<u32>,
}

/// What was found.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[ts(rename = "SearchFound")]
pub struct Found {
    /// By kind; of each kind the best first where there are few, the latest first where there are many.
    pub hits: Vec<Hit>,
    /// The kinds of which there are more.
    pub more: Vec<Kind>,
    /// Only the first words were looked for: there were more than twelve.
    pub cut: bool,
    /// Files that were not read yet, so that their text is not found.
    pub unread: u32,
}

/// One place where the words were found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "Found")]
pub struct Hit {
    pub kind: Kind,
    /// Of the record; of the attachment for a page of it.
    pub id: String,
    /// The paper that holds it, if any.
    pub paper: Option<String>,
    /// What has to be opened for it: the section of a point, the meeting of an item, a decision or minutes, the
    /// round of a remark.
    pub within: Option<String>,
    /// The agenda item at which it was decided or said.
    pub item: Option<String>,
    /// Counted from 1.
    pub page: Option<u32>,
    pub title: String,
    /// The paper's title, where `title` is not that.
    pub of: Option<String>,
    /// Words around the hit, which stands between U+2068 and U+2069.
    pub snippet: String,
    pub board: Option<BoardId>,
    pub board_short: Option<String>,
    /// The day that it belongs to, YYYY-MM-DD.
    pub day: Option<String>,
    pub state: Option<String>,
}
