//! What is known before a paper is read: of its meeting, from papers corrected before, and by correction of
//! this one. All of it goes through the recogniser's own rules, so that whoever asks gets the same paper.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::section_role::SectionRole;
use ts_rs::TS;

use crate::recognised::PaperKind;

/// What is known before reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The meeting that the paper is for; missing years follow from it.
    pub meeting_date: Option<NaiveDate>,
    pub next_meeting: Option<NaiveDate>,
    /// Headings that were given their role before, as printed.
    pub headings: Vec<(String, SectionRole)>,
    /// Names that were made an owner before, as printed.
    pub owners: Vec<String>,
    /// What a reader says of this paper, in the order in which it was said.
    pub corrections: Vec<Correction>,
}

/// What a reader says of a paper as it was recognised.
///
/// A place is the first line of a piece in the source, counted from 1, and the words of the point or step as
/// recognised, since one line may hold several. A correction whose place is no longer there changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub enum Correction {
    /// The paper that begins the file (0) or stands behind it (1, 2 …) is of this kind.
    Kind { paper: u32, kind: PaperKind },
    /// The header says this.
    Field { paper: u32, field: HeaderField, text: String },
    /// The line is a heading with this role; without role it is none.
    Heading { line: u32, role: Option<SectionRole> },
    /// The line is the title of an agenda item, or is not.
    Item { line: u32, is: bool },
    /// The piece, or these words of it, is a decision point, or is not.
    Point { line: u32, text: String, is: bool },
    /// The piece, or these words of it, is a step, or is not.
    Step { line: u32, text: String, is: bool },
    /// Who acts in a step.
    Owners { line: u32, text: String, owners: Vec<String> },
    /// When a step is due, in words; without words at no known time.
    Period { line: u32, text: String, period: String },
}

/// A field of the header that can be corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HeaderField {
    Title,
    AgendaItem,
    Author,
    PortfolioHolder,
    Reference,
}
