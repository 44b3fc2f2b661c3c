//! What every format reader makes of a file: blocks in reading order, with their place in the source.
//!
//! This is the one form between the formats and the recogniser. A reader tells only what the file shows
//! (indent, marker, bold, page); what a block *means* is not decided here. Every word of the file stands in
//! exactly one block: what is not running text is [`Kind::Furniture`] or [`Kind::Aside`].

mod marker;

use serde::{Deserialize, Serialize};

pub use marker::Marker;
pub(crate) use marker::{calls_for_figure, counted};

/// A file read as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// All content in reading order, page furniture included.
    pub blocks: Vec<Block>,
    /// The whole text as read, one line per source line; where the format has none, one per block.
    pub text: String,
    /// Pages that show something but hold no text.
    pub pages_without_text: Vec<u32>,
    /// Pages whose text was read off their picture by a machine.
    pub read_by_machine: Vec<u32>,
    /// The sizes of its pages; empty where the format has none of its own.
    pub pages: Vec<PageSize>,
    /// The file holds insertions or deletions. Insertions stand in the text, deletions beside it.
    pub tracked_changes: bool,
    /// It is a message: its text is a source, whatever it speaks of.
    pub is_message: bool,
    /// The names of files that hang on it.
    pub attached: Vec<String>,
}

/// A page's size, in tenths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSize {
    pub width: u32,
    pub height: u32,
}

/// First and last line of a piece in the source, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lines {
    pub first: u32,
    pub last: u32,
}

/// Where on its page a piece stands, in tenths of a point from the top left. Only formats with fixed pages
/// know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

/// A stretch of a block's text that looks or leads otherwise, counted in Unicode scalars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub start: u32,
    pub end: u32,
    pub look: Look,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    Bold,
    Italic,
    /// Where a link leads, as the file has it. It is text and never followed.
    Link(String),
}

/// One paragraph, list item, row, or line of page furniture.
///
/// Readers fill what their format tells: `Block { text, lines, ..Block::default() }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: Kind,
    /// The text without marker, broken lines joined, single spaces.
    pub text: String,
    /// Where its words stand in [`Document::text`].
    pub lines: Lines,
    /// Counted from 1.
    pub page: u32,
    /// Columns before the text's first character.
    pub indent: u32,
    /// All of its words are bold, or set larger than the words around it.
    pub bold: bool,
    /// Empty lines (or space) right before it.
    pub spaced: bool,
    /// Items with the same number belong to one list by the file's own word; 0 where the file does not say.
    pub list: u32,
    pub spans: Vec<Span>,
    pub area: Option<Area>,
}

impl Default for Block {
    fn default() -> Self {
        Self {
            kind: Kind::Paragraph,
            text: String::new(),
            lines: Lines { first: 1, last: 1 },
            page: 1,
            indent: 0,
            bold: false,
            spaced: false,
            list: 0,
            spans: Vec::new(),
            area: None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Paragraph,
    /// A heading by the file's own style; level 1 is the highest.
    Heading {
        level: u8,
        /// The number that the file's own program shows before it.
        marker: Option<Marker>,
    },
    Item {
        /// As the file's own program shows it: a number is counted, a symbol is the one on the page.
        marker: Marker,
        /// Nesting: 0 is the outer list.
        level: u8,
    },
    /// Text in columns: one row. A cell of several paragraphs divides them by line breaks, each with its
    /// own marker before it. Merged cells stand in their first column; the others are empty.
    Row {
        cells: Vec<String>,
    },
    /// Page numbers, running headers and footers, the frame around a web page.
    Furniture,
    /// What the file shows beside its running text. It is kept and shown, and nothing is recognised in it.
    Aside(Aside),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    TextBox,
    Footnote,
    Comment,
    /// Text that a tracked change takes out.
    Deleted,
    /// What is said of a picture; empty where nothing is.
    Picture,
}

/// Makes items of paragraphs whose figures were typed without a point.
pub(crate) fn number_typed(blocks: &mut [Block]) {
    let plain: Vec<usize> = (0..blocks.len()).filter(|at| blocks[*at].is_content()).collect();
    let text = |at: &usize| match &blocks[*at] {
        Block { kind: Kind::Paragraph, text, .. } => text.as_str(),
        _ => "",
    };
    let found: Vec<(usize, Marker, usize)> = counted(plain.iter().map(text))
        .into_iter()
        .map(|(nth, marker, rest)| (plain[nth], marker, rest.len()))
        .collect();
    for (at, marker, rest) in found {
        let block = &mut blocks[at];
        let head = block.text.len() - rest;
        block.kind = Kind::Item { marker, level: 0 };
        // What precedes it is a figure and a blank: as many bytes as characters.
        block.text.drain(..head);
        for span in &mut block.spans {
            span.start = span.start.saturating_sub(head as u32);
            span.end = span.end.saturating_sub(head as u32);
        }
        block.spans.retain(|span| span.start < span.end);
    }
}

impl Block {
    pub fn is_item(&self) -> bool {
        matches!(self.kind, Kind::Item { .. })
    }

    /// Whether it belongs to the running text.
    pub fn is_content(&self) -> bool {
        !matches!(self.kind, Kind::Furniture | Kind::Aside(_))
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
            Kind::Heading { marker, .. } => marker.as_ref(),
            _ => None,
        }
    }

    /// The number before an item or heading.
    pub fn number(&self) -> Option<&str> {
        match self.marker()? {
            Marker::Number(number) => Some(number),
            _ => None,
        }
    }
}
