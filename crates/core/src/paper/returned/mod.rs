//! A Word file that came back: what it says otherwise than the paper does now, one change at a time, and what
//! taking such a change over does to the text.
//!
//! The file is laid beside the text as it stands. What differs only because the text was changed here since
//! the file went out is no change of theirs and is not told. How a paper looks in Word is known to whoever
//! reads the file; here both sides are lines.

mod accept;
mod changes;
mod lines;
mod reword;

#[cfg(test)]
mod tests;

pub use accept::accept;
pub use changes::changes;

use super::compare::{Change, Words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A line as Word shows it: a paragraph, an item, a row of a table, what is said of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Single spaces, without the number or dash before it.
    pub text: String,
    /// The level of a heading, 1 the highest.
    pub heading: Option<u8>,
    /// How deep an item stands; none where it is no item.
    pub item: Option<u8>,
    /// Whether the mark before an item counts.
    pub numbered: bool,
    /// The cells of a row of a table.
    pub cells: Option<Vec<String>>,
    /// It shows a picture; its words are the picture's description.
    pub is_picture: bool,
}

/// A whole file as lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    pub text: Vec<Line>,
    /// The notes at the foot of its pages.
    pub notes: Vec<Line>,
}

/// What stands otherwise in a file that came back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ReturnedChange {
    /// The same for the same change against the same text.
    pub id: String,
    pub what: ReturnedPiece,
    pub change: Change,
    /// The heading of the section in which it stands.
    pub heading: String,
    /// From our words to theirs.
    pub words: Vec<Words>,
    /// Our words here were changed since the file went out as well.
    pub ours_too: bool,
    /// It can only be taken over by hand; a list of changes may show it and no more.
    pub by_hand: bool,
}

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReturnedPiece {
    Title,
    Section,
    /// A heading within a section.
    Heading,
    Paragraph,
    Item,
    Point,
    Step,
    Row,
    Picture,
    Note,
    /// What the file says around the text: whose it is, what is attached.
    Beside,
}

/// A change and what taking it over does.
#[derive(Clone, Debug)]
pub struct Found {
    pub told: ReturnedChange,
    edit: Option<Edit>,
}

/// What taking a change over does; pieces are places in [`lines::pieces`].
#[derive(Clone, Debug)]
enum Edit {
    /// Other words for a stretch of what a piece shows, counted in bytes.
    Reword {
        piece: usize,
        from: usize,
        to: usize,
        with: String,
    },
    /// Other words for cells of a row.
    Cells(Vec<(usize, String)>),
    Remove {
        piece: usize,
    },
    /// Lines behind a piece; none is the text's own beginning.
    Insert {
        after: usize,
        lines: Vec<Line>,
    },
    Move {
        piece: usize,
        after: usize,
    },
    AddSection {
        after: Option<usize>,
        heading: String,
        lines: Vec<Line>,
    },
    RemoveSection {
        section: usize,
    },
    MoveSection {
        section: usize,
        after: Option<usize>,
    },
}
