//! What a paper was recognised as. Serialised, this is the answer of `tafelstuk intake`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Period;
use tafelstuk_model::grammar::Verb;
use tafelstuk_model::section_role::SectionRole;
use ts_rs::TS;

use crate::source::{Area, Aside, Lines, Span};

/// A paper as recognised, with every line of its source accounted for: in `header`, `opening`, a section,
/// an agenda item, `furniture` or `beside`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognised {
    pub kind: PaperKind,
    pub title: String,
    /// The table or board, as printed.
    pub body: Option<String>,
    pub agenda_item: Option<String>,
    pub meeting_date: Option<NaiveDate>,
    pub version: Option<String>,
    pub author: Option<String>,
    pub portfolio_holder: Option<String>,
    pub reference: Option<String>,
    pub sections: Vec<Section>,
    pub decision_points: Vec<Point>,
    pub steps: Vec<Step>,
    pub agenda_items: Vec<AgendaItem>,
    pub attachments: Vec<String>,
    pub warnings: Vec<Warning>,
    /// The whole text as read.
    pub text: String,
    /// The lines above the content.
    pub header: Vec<Piece>,
    /// Content before the first heading.
    pub opening: Vec<Piece>,
    /// Page numbers, running headers and footers.
    pub furniture: Vec<Piece>,
    /// Text boxes, footnotes, comments, deletions and pictures: kept, and left out of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<Beside>,
    /// Papers that stand behind this one in the same file. Their lines are lines of this `text`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<Recognised>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "IntakePaperKind")]
pub enum PaperKind {
    Note,
    Proposal,
    Agenda,
    DecisionList,
    ActionList,
    Minutes,
    Source,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// As printed, without leading number and final colon.
    pub heading: String,
    pub role: SectionRole,
    /// Where the heading stands.
    pub lines: Lines,
    pub blocks: Vec<Piece>,
}

/// A paragraph, list item or row in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub kind: PieceKind,
    pub text: String,
    /// What stood before a list item: "1", "a", "-", a symbol.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    /// Nesting of list items, 0 for the outer list.
    pub level: u8,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    pub lines: Lines,
    pub page: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
}

/// A piece that the file shows beside its running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    pub kind: Aside,
    #[serde(flatten)]
    pub piece: Piece,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PieceKind {
    Paragraph,
    Item,
    Row,
}

/// What the body is asked to decide, or has decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    pub verb: Verb,
    pub second_verb: Option<Verb>,
    pub text: String,
    /// What is said behind the point without being one.
    pub remark: Option<String>,
    /// Index in `sections`; `None` in the opening or under an agenda item.
    pub section: Option<usize>,
    /// Index in `agenda_items`.
    pub item: Option<usize>,
    pub lines: Lines,
}

/// Follow-up still to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub text: String,
    pub owners: Vec<String>,
    pub period: Option<Period>,
    /// Index in `steps` of the bullet above a nested one.
    pub parent: Option<usize>,
    pub section: Option<usize>,
    pub item: Option<usize>,
    pub lines: Lines,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    pub label: Option<String>,
    pub title: String,
    pub treatment: Option<Treatment>,
    /// Where the item's own line stands.
    pub lines: Lines,
    pub blocks: Vec<Piece>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    Information,
    Discussion,
    Decision,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// Title and header give different meeting dates, or the weekday does not fit the date.
    DateConflict,
    /// The text refers to a page, which will be another one in a pack.
    PageReference,
    /// The paper gives its item two labels, or two items have the same.
    AgendaMismatch,
    /// A step has a period that yields no date.
    UnresolvedPeriod,
    NoTextLayer,
    UnknownHeading,
    TrackedChanges,
    /// Text of a page was read off its picture by a machine, which makes mistakes.
    ReadByMachine,
}
