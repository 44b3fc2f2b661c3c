//! What every format reader makes of a file: blocks in reading order, with their place in the source.
//!
//! This is the one form between the formats and the recogniser. A reader tells only what the file shows
//! (indent, marker, bold, page); what a block *means* is not decided here.

use serde::{Deserialize, Serialize};

/// A file read as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// All content in reading order, page furniture included.
    pub blocks: Vec<Block>,
    /// The whole text as read, one line per source line.
    pub text: String,
    /// Pages that show something but hold no text.
    pub pages_without_text: Vec<u32>,
    /// The file holds insertions or deletions.
    pub tracked_changes: bool,
}

/// First and last line of a piece in the source, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lines {
    pub first: u32,
    pub last: u32,
}

/// One paragraph, list item, row, or line of page furniture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: Kind,
    /// The text without marker, broken lines joined, single spaces.
    pub text: String,
    pub lines: Lines,
    pub page: u32,
    /// Columns before the text's first character.
    pub indent: u32,
    pub bold: bool,
    /// Empty lines (or space) right before it.
    pub spaced: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Paragraph,
    /// A heading by the file's own style; level 1 is the highest.
    Heading {
        level: u8,
    },
    Item {
        marker: Marker,
        /// Nesting: 0 is the outer list.
        level: u8,
    },
    /// Text in columns.
    Row {
        cells: Vec<String>,
    },
    /// Page numbers, running headers and footers.
    Furniture,
}

/// What stands before a list item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A symbol, as printed.
    Bullet(String),
    Dash,
    /// "1.", "2)", "1.1", without its point or bracket.
    Number(String),
    /// "a.", without its point or bracket.
    Letter(String),
    /// The symbol did not survive the way to text; only the indent shows that it was there.
    Lost,
}

impl Marker {
    /// The marker as it can be shown, empty where it was lost.
    pub fn label(&self) -> &str {
        match self {
            Self::Bullet(label) | Self::Number(label) | Self::Letter(label) => label,
            Self::Dash => "-",
            Self::Lost => "",
        }
    }

    /// Whether both are of one sort, so that their items belong to one list.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bullet(a), Self::Bullet(b)) => a == b,
            (Self::Number(a), Self::Number(b)) => a.matches('.').count() == b.matches('.').count(),
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

impl Block {
    pub fn is_item(&self) -> bool {
        matches!(self.kind, Kind::Item { .. })
    }

    /// An item with a marker that can be seen.
    pub fn is_marked(&self) -> bool {
        matches!(&self.kind, Kind::Item { marker, .. } if *marker != Marker::Lost)
    }

    pub fn level(&self) -> u8 {
        match self.kind {
            Kind::Item { level, .. } => level,
            _ => 0,
        }
    }

    pub fn marker(&self) -> Option<&Marker> {
        match &self.kind {
            Kind::Item { marker, .. } => Some(marker),
            _ => None,
        }
    }

    /// The number or letter before an item.
    pub fn number(&self) -> Option<&str> {
        match self.marker()? {
            Marker::Number(number) => Some(number),
            _ => None,
        }
    }
}
