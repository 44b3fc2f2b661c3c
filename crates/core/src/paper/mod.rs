//! Papers (stukken): sections of text, the points and steps in them, versions, attachments.
//!
//! A section is stored as one document; rows for points and steps are read off it in the same
//! transaction and are never written by themselves. A version, once issued, never changes.

pub mod calls;
pub mod checks;
pub mod compare;
pub mod content;
mod reading;
pub mod returned;
pub mod states;
mod store;
pub mod template;
pub mod words;

#[cfg(test)]
mod tests;

pub(crate) use store::paper_row as store_paper_row;
pub use store::{
    agreement, asides, attachments, moves, paper, past_files, points, sections, steps, versions,
};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tafelstuk_model::grammar::Verb;
use tafelstuk_model::id::{
    AgreementId, AttachmentId, BoardId, PaperId, PaperVersionId, PastFileId, PointId, SectionId, StepId,
    TopicId,
};
use tafelstuk_model::period::Period;
use tafelstuk_model::rich_text::Doc;
use tafelstuk_model::rich_text::references::Targets;
use tafelstuk_model::section_role::SectionRole;
use ts_rs::TS;

use crate::board::Visibility;

/// A paper: a bespreeknotitie, voorstel and the like.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Paper {
    pub id: PaperId,
    #[ts(type = "number")]
    pub rev: i64,
    pub board: BoardId,
    pub topic: Option<TopicId>,
    pub kind: PaperKind,
    pub title: String,
    pub form: Form,
    pub state: State,
    /// Steller, as written.
    pub author: String,
    /// Portefeuillehouder, as written.
    pub portfolio_holder: String,
    /// Kenmerk, as written.
    pub reference: String,
    pub visibility: Visibility,
    /// The name of the file that it came as.
    pub source_name: Option<String>,
    /// That file's content address.
    pub source_blob: Option<String>,
    /// What reading the file raised, by code.
    pub warnings: Vec<String>,
    /// The day of the meeting it is for.
    pub meeting_date: Option<NaiveDate>,
    pub created_at: DateTime<Utc>,
}

/// The kinds of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    #[default]
    Note,
    CoverNote,
    Proposal,
    Progress,
    Agenda,
    DecisionList,
    ActionList,
    Minutes,
    Source,
    Other,
}

/// Whether a paper keeps the pages it came with, or is set by us from its sections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PaperForm")]
pub enum Form {
    /// *Zoals aangeleverd.*
    AsSupplied,
    /// *Opgemaakt.*
    #[default]
    Typeset,
}

/// Where a paper is. On screen five words: concept, bij steller, bij voorzitter, klaar, verzonden; the moves
/// from each are in [`states`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PaperState")]
pub enum State {
    #[default]
    Draft,
    WithAuthor,
    /// Sent back to the steller with a reason; "bij steller" on screen.
    Returned,
    /// The steller delivered and the secretariat looks at it; "concept" on screen.
    InReview,
    WithChair,
    Ready,
    Sent,
}

/// A part of a paper under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Section {
    pub id: SectionId,
    #[ts(type = "number")]
    pub rev: i64,
    pub paper: PaperId,
    pub position: u32,
    pub heading: String,
    pub role: SectionRole,
    pub body: Doc,
}

/// What the body is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Point {
    pub id: PointId,
    pub paper: PaperId,
    pub section: SectionId,
    pub position: u32,
    /// 1, 2, ... through the paper.
    pub number: u32,
    pub verb: Verb,
    pub second_verb: Option<Verb>,
    /// The whole sentence, its verb included.
    pub text: String,
    /// What the verb is about, for showing beside the verb; empty where the sentence has no verb of its own.
    pub object: String,
    /// *Eigen besluit nodig.*
    pub needs_home_decision: bool,
}

/// A follow-up step that the paper proposes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Step {
    pub id: StepId,
    pub paper: PaperId,
    pub section: SectionId,
    pub parent: Option<StepId>,
    pub position: u32,
    /// "2", "2a", "2a1".
    pub number: String,
    pub text: String,
    pub owners: Vec<String>,
    pub period: Option<Period>,
}

/// A version as issued; its text is in the snapshot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Version {
    pub id: PaperVersionId,
    pub paper: PaperId,
    /// "2.0"
    pub label: String,
    pub status: VersionStatus,
    pub issued_on: NaiveDate,
    pub reason: String,
}

/// What a version is for: concept, ter bespreking, vastgesteld.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VersionStatus {
    #[default]
    Draft,
    ForDiscussion,
    Adopted,
}

/// That the steller agreed to a paper being set by us, instead of keeping the pages it came with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "PaperAgreement")]
pub struct Agreement {
    pub id: AgreementId,
    #[ts(type = "number")]
    pub rev: i64,
    pub paper: PaperId,
    pub agreed_by: String,
    pub agreed_on: NaiveDate,
}

/// A file that belongs to a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Attachment {
    pub id: AttachmentId,
    #[ts(type = "number")]
    pub rev: i64,
    pub paper: PaperId,
    pub position: u32,
    pub title: String,
    /// The file's own name.
    pub name: String,
    pub media_type: String,
    #[ts(type = "number")]
    pub bytes: u64,
    /// Its content address.
    pub blob: String,
    pub visibility: Visibility,
}

/// What an attachment was before it was replaced.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PastFile {
    pub id: PastFileId,
    #[ts(type = "number")]
    pub rev: i64,
    pub attachment: AttachmentId,
    pub name: String,
    pub media_type: String,
    #[ts(type = "number")]
    pub bytes: u64,
    pub blob: String,
    pub replaced_at: DateTime<Utc>,
}

/// The text of a paper at one moment: the form in which versions are kept.
///
/// Never migrated: a reader of a later program lifts older schemas while reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Snapshot {
    pub schema: u32,
    pub title: String,
    pub kind: PaperKind,
    pub author: String,
    pub portfolio_holder: String,
    pub reference: String,
    pub sections: Vec<SnapshotSection>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SnapshotSection {
    pub id: SectionId,
    pub heading: String,
    pub role: SectionRole,
    pub body: Doc,
}

/// The schema number of the snapshots that this program writes.
pub const SNAPSHOT_SCHEMA: u32 = 1;

impl Snapshot {
    /// The paper as it stands, its references worded as they are right now.
    pub fn of(paper: &Paper, mut sections: Vec<Section>, attachments: &[Attachment]) -> Self {
        let text = sections.iter().map(|section| (Some(section.id), section.heading.as_str(), &section.body));
        let targets = Targets::of(text).with_attachments(attachments.iter().map(|file| file.id));
        sections.iter_mut().for_each(|section| targets.write_into(&mut section.body));
        Self {
            schema: SNAPSHOT_SCHEMA,
            title: paper.title.clone(),
            kind: paper.kind,
            author: paper.author.clone(),
            portfolio_holder: paper.portfolio_holder.clone(),
            reference: paper.reference.clone(),
            sections: sections
                .into_iter()
                .map(|s| SnapshotSection { id: s.id, heading: s.heading, role: s.role, body: s.body })
                .collect(),
        }
    }
}
