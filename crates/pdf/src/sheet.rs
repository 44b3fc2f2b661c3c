//! What the Typst templates read: the pack's contents in words and shapes, every text already clean.
//!
//! It travels as JSON through a virtual file, so that text is data to Typst and never markup. Its field
//! names are those of `assets/pack/*.typ`.

use crate::front::{PackAction, PackReceiver, PackSeat};
use crate::script::ScriptItem;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Debug, Serialize)]
pub(crate) struct Sheet {
    pub(crate) lang: &'static str,
    pub(crate) title: String,
    pub(crate) author: String,
    /// Year, month, day of the contents.
    pub(crate) date: (i32, u32, u32),
    pub(crate) colours: Colours,
    pub(crate) words: BTreeMap<&'static str, String>,
    /// None where something is printed by itself.
    pub(crate) cover: Option<Cover>,
    /// In front of a set that goes on from another.
    pub(crate) changes: Option<ChangeSheet>,
    pub(crate) rows: Vec<Row>,
    pub(crate) asked: Vec<AskedGroup>,
    /// The box of what is asked is short enough for one page.
    pub(crate) asked_stays: bool,
    pub(crate) front: FrontSheet,
    /// The pages behind the agenda, as it names them below its table.
    pub(crate) further: Vec<Further>,
    /// What only the chair reads; empty in every other pack.
    pub(crate) script: Vec<ScriptItem>,
    pub(crate) script_words: BTreeMap<&'static str, String>,
    pub(crate) papers: Vec<Paper>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Colours {
    pub(crate) band: String,
    pub(crate) on_band: String,
    pub(crate) accent: String,
    pub(crate) pale: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Cover {
    pub(crate) board: String,
    pub(crate) region: Option<String>,
    pub(crate) logo: Option<CoverLogo>,
    pub(crate) heading: String,
    pub(crate) date: String,
    /// Name and value.
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) notes: Vec<String>,
}

/// The pages behind the agenda.
#[derive(Debug, Default, Serialize)]
pub(crate) struct FrontSheet {
    pub(crate) seats: Vec<PackSeat>,
    pub(crate) receivers: Vec<PackReceiver>,
    pub(crate) decisions: Option<DecidedSheet>,
    pub(crate) actions: Vec<PackAction>,
}

/// Last time's decisions.
#[derive(Debug, Serialize)]
pub(crate) struct DecidedSheet {
    /// "Besluiten van 10 juni 2020"
    pub(crate) heading: String,
    pub(crate) is_draft: bool,
    pub(crate) items: Vec<crate::front::PackDecided>,
}

/// A page behind the agenda: where it is and what it and its page are called.
#[derive(Debug, Serialize)]
pub(crate) struct Further {
    pub(crate) text: String,
    pub(crate) anchor: &'static str,
    pub(crate) name: String,
}

/// The sheet in front of an item.
#[derive(Debug, Serialize)]
pub(crate) struct Separator {
    pub(crate) anchor: String,
    pub(crate) label: String,
    pub(crate) title: String,
    /// Treatment, time and who presents it.
    pub(crate) facts: String,
    pub(crate) asked: Vec<AskedPoint>,
    pub(crate) papers: Vec<PaperLink>,
}

/// What is new, as a table.
#[derive(Debug, Serialize)]
pub(crate) struct ChangeSheet {
    pub(crate) lead: String,
    pub(crate) rows: Vec<ChangeRow>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ChangeRow {
    pub(crate) label: String,
    pub(crate) title: String,
    pub(crate) what: String,
    /// Where its new pages begin.
    pub(crate) at: Option<PageRef>,
    /// Empty where no earlier page is replaced.
    pub(crate) replaces: String,
}

/// The board's picture with its size in mm.
#[derive(Debug, Serialize)]
pub(crate) struct CoverLogo {
    pub(crate) source: String,
    pub(crate) alt: String,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// A row of the agenda.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) level: u8,
    pub(crate) time: String,
    pub(crate) title: String,
    pub(crate) subtitle: String,
    pub(crate) treatment: String,
    /// Where its pages begin; none where it has no pages.
    pub(crate) first: Option<PageRef>,
    /// Its papers, where there are several, and the attachments that have pages.
    pub(crate) papers: Vec<PaperLink>,
}

#[derive(Debug, Serialize)]
pub(crate) struct PaperLink {
    pub(crate) text: String,
    pub(crate) at: PageRef,
}

/// A page, to be named and linked to. Its number is how far `anchor` lies from `first`, and `more`; or it is
/// `fixed`. Pages of a file have no anchor of their own: `to` is where a link to them leads.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PageRef {
    pub(crate) anchor: String,
    pub(crate) first: String,
    pub(crate) more: i64,
    pub(crate) fixed: Option<i64>,
    pub(crate) to: Option<String>,
    pub(crate) prefix: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct AskedGroup {
    pub(crate) label: String,
    pub(crate) first: Option<PageRef>,
    pub(crate) points: Vec<AskedPoint>,
}

#[derive(Debug, Serialize)]
pub(crate) struct AskedPoint {
    pub(crate) text: String,
    pub(crate) home: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct Paper {
    pub(crate) anchor: String,
    /// "Bespreeknotitie · agendapunt 3 · ter besluitvorming"
    pub(crate) above: String,
    /// "versie 2.0 · 9 september 2020"
    pub(crate) beside: String,
    /// "Steller: … · Portefeuillehouder: …"
    pub(crate) below: String,
    pub(crate) closed: bool,
    pub(crate) title: String,
    pub(crate) sections: Vec<Section>,
    pub(crate) attachments: Vec<AttachmentLine>,
    /// The sheet that stands in front of it, where it is the first of its item.
    pub(crate) separator: Option<Separator>,
}

/// An attachment as its paper names it.
#[derive(Debug, Serialize)]
pub(crate) struct AttachmentLine {
    pub(crate) title: String,
    /// "bestand kaart.pdf"
    pub(crate) file: Option<String>,
    pub(crate) at: Option<PageRef>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Section {
    pub(crate) heading: Option<String>,
    pub(crate) blocks: Vec<Block>,
}

/// `stays` says that a block is short enough to be kept on one page.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Block {
    /// `leads` says that it introduces what follows and stays with it.
    Par {
        body: Vec<Run>,
        leads: bool,
    },
    /// `level` as it stands in the document: sections are 2.
    Heading {
        level: u8,
        body: Vec<Run>,
    },
    Bullets {
        items: Vec<Vec<Block>>,
    },
    Numbers {
        start: u32,
        items: Vec<Vec<Block>>,
    },
    /// `widths` are the columns' shares where the text does not fit beside itself; `numeric` says per column
    /// whether figures stand in it, to be aligned right.
    Table {
        columns: usize,
        head: usize,
        widths: Option<Vec<f64>>,
        numeric: Vec<bool>,
        stays: bool,
        cells: Vec<Cell>,
        /// "Tabel 2. Kosten per jaar"
        caption: Option<String>,
    },
    Image {
        source: String,
        alt: String,
        caption: Option<String>,
        width: f64,
        height: f64,
    },
    Points {
        start: usize,
        points: Vec<Point>,
        stays: bool,
    },
    Steps {
        steps: Vec<Step>,
        stays: bool,
    },
    Kept {
        note: String,
        lines: Vec<String>,
    },
}

#[derive(Debug, Serialize)]
pub(crate) struct Cell {
    pub(crate) row_header: bool,
    pub(crate) blocks: Vec<Block>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Point {
    pub(crate) body: Vec<Run>,
    pub(crate) home: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct Step {
    pub(crate) number: String,
    pub(crate) level: usize,
    pub(crate) body: Vec<Run>,
    pub(crate) who: String,
    pub(crate) when: String,
}

/// A stretch of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) href: Option<String>,
    /// A note at the foot of the page; `text` is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<Vec<Run>>,
    /// A line ends here; `text` is empty.
    #[serde(rename = "break")]
    pub(crate) line_end: bool,
}
