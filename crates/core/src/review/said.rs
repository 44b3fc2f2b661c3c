//! What records say: the words of the exchange, in the form in which they travel.
//!
//! A field that a later program adds is left alone; a kind that it adds is kept and passed on.

use crate::board::Treatment;
use crate::paper::{Point, Snapshot};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tafelstuk_model::grammar::Verb;
use tafelstuk_model::id::{BundleId, PaperId, PointId, RecordId, ReviewPersonId, ReviewRoundId, SectionId};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The form of the bodies that this program writes.
pub const FORM: u32 = 1;
/// The most characters of one remark or reason.
pub const LONGEST: usize = 20_000;

/// What a reviewer thinks of a decision point. Preliminary: decided is in the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    #[serde(alias = "akkoord")]
    Accept,
    #[serde(alias = "akkoord mits", alias = "akkoord, mits", alias = "akkoord_mits")]
    AcceptIf,
    #[serde(alias = "niet akkoord", alias = "niet_akkoord")]
    Reject,
    #[serde(alias = "vraag")]
    Question,
    #[serde(alias = "geen oordeel", alias = "geen_oordeel")]
    NoOpinion,
    /// For what the body only takes note of.
    #[serde(alias = "gezien")]
    Seen,
}

impl Verdict {
    /// What can be answered to a point: nobody agrees with what is only taken note of.
    pub fn for_point(verb: Verb, second: Option<Verb>) -> &'static [Self] {
        if verb == Verb::TakeNote && second.is_none_or(|second| second == Verb::TakeNote) {
            &[Self::Seen, Self::Question]
        } else {
            &[Self::Accept, Self::AcceptIf, Self::Reject, Self::Question, Self::NoOpinion]
        }
    }
}

/// *Rijp voor de agenda?*
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Ripeness {
    Yes,
    AfterChange,
    No,
}

/// Where a remark stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewAnchor")]
pub struct Anchor {
    #[serde(default)]
    pub section: Option<SectionId>,
    #[serde(default)]
    pub point: Option<PointId>,
    /// The words that it is about; empty where it is about the whole section or point.
    #[serde(default)]
    pub quote: String,
    /// The words just before them.
    #[serde(default)]
    pub before: String,
    /// Where the quote began, in Unicode scalars of the section's plain text.
    #[serde(default)]
    pub start: u32,
    /// An attachment by the address of its contents, and the page in it, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub file: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub page: Option<u32>,
}

/// One thing that a reviewer says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "about", rename_all = "snake_case")]
#[ts(rename = "ReviewWhat")]
pub enum What {
    Reaction {
        paper: PaperId,
        point: PointId,
        verdict: Verdict,
        #[serde(default)]
        text: String,
    },
    Ripeness {
        paper: PaperId,
        ripe: Ripeness,
        #[serde(default)]
        treatment: Option<Treatment>,
        #[serde(default)]
        minutes: Option<u32>,
        #[serde(default)]
        text: String,
    },
    Remark {
        /// None for a remark on all papers together.
        #[serde(default)]
        paper: Option<PaperId>,
        #[serde(default)]
        anchor: Option<Anchor>,
        text: String,
        /// What should stand in the place of the quoted words.
        #[serde(default)]
        suggestion: Option<String>,
    },
    /// Takes back what the superseded record said.
    Retraction {},
}

/// A record of what a reviewer said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewSaid")]
pub struct Said {
    pub round: ReviewRoundId,
    pub person: ReviewPersonId,
    /// As the writer's clock says; order never rests on it.
    pub at: DateTime<Utc>,
    /// The record of the same person that this one takes the place of.
    #[serde(default)]
    pub supersedes: Option<RecordId>,
    pub what: What,
}

/// What a package begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewCover")]
pub struct Cover {
    pub round: ReviewRoundId,
    pub person: ReviewPersonId,
    /// To whom it is.
    pub name: String,
    /// From whom it is.
    pub from: String,
    pub board: String,
    pub accent: String,
    pub date: NaiveDate,
    pub question: String,
    pub due: Option<NaiveDate>,
    /// The reader's answers that came in before.
    #[serde(default)]
    pub received: Vec<BundleId>,
}

/// A paper in a package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewSheet")]
pub struct Sheet {
    pub paper: PaperId,
    /// The agenda item's label, title, treatment and minutes.
    pub label: String,
    pub item: String,
    pub treatment: Option<Treatment>,
    pub minutes: Option<u32>,
    pub text: Snapshot,
    pub points: Vec<Point>,
    pub attachments: Vec<SheetFile>,
}

/// A file beside a paper in a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewFile")]
pub struct SheetFile {
    pub title: String,
    pub name: String,
    pub media_type: String,
    #[ts(type = "number")]
    pub bytes: u64,
    pub blob: String,
}

/// What became of something that was said before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewFate")]
pub struct Fate {
    pub record: RecordId,
    pub said: What,
    pub outcome: super::Outcome,
    pub answer: String,
}

/// The kind of a package's records.
pub const COVER: &str = "cover";
pub const SHEET: &str = "sheet";
pub const FATE: &str = "fate";

impl Said {
    /// The record that says this.
    pub fn record(&self, id: RecordId) -> Record {
        Record::new(id, self.what.kind(), FORM, self)
    }

    /// What a record says; none where its kind is not known here.
    pub fn of(record: &Record) -> Option<Self> {
        record.body::<Self>().filter(|said| said.what.kind() == record.kind)
    }
}

impl What {
    /// The kind of its record.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Reaction { .. } => "reaction",
            Self::Ripeness { .. } => "ripeness",
            Self::Remark { .. } => "remark",
            Self::Retraction {} => "retraction",
        }
    }

    /// The paper that it is about.
    pub fn paper(&self) -> Option<PaperId> {
        match self {
            Self::Reaction { paper, .. } | Self::Ripeness { paper, .. } => Some(*paper),
            Self::Remark { paper, .. } => *paper,
            Self::Retraction {} => None,
        }
    }

    /// Whether it says nothing yet: a remark without words.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Remark { text, suggestion, .. } => text.trim().is_empty() && suggestion.is_none(),
            _ => false,
        }
    }

    /// Refuses more than anyone reads.
    ///
    /// # Errors
    /// `Invalid`, with `text` as the field.
    pub fn check(&self) -> Result<()> {
        let (text, suggested) = match self {
            Self::Reaction { text, .. } | Self::Ripeness { text, .. } => (text.as_str(), ""),
            Self::Remark { text, suggestion, .. } => (text.as_str(), suggestion.as_deref().unwrap_or("")),
            Self::Retraction {} => ("", ""),
        };
        if text.chars().count() + suggested.chars().count() > LONGEST {
            return Err(Error::Invalid { field: "text".into(), value: text.chars().take(40).collect() });
        }
        Ok(())
    }
}
