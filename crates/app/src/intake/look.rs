//! What a file was recognised as, piece by piece beside the file itself, for whoever corrects it.

use super::{reading, scans};
use crate::app::App;
use crate::draft::{self, word};
use crate::jobs::Job;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_core::board::Treatment;
use tafelstuk_core::paper::PaperKind;
use tafelstuk_intake::source::{Aside, Document, Lines};
use tafelstuk_intake::{Correction, Known, Piece, PieceKind, Point, Recognised, Step, recognise_document};
use tafelstuk_model::Result;
use tafelstuk_model::grammar::Verb;
use tafelstuk_model::id::BoardId;
use tafelstuk_model::period::Period;
use tafelstuk_model::section_role::SectionRole;
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "IntakeLook")]
pub(crate) struct Look {
    pub offer: String,
    /// The board whose words are known.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
    #[serde(default)]
    #[ts(optional)]
    pub meeting_date: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Correction>>")]
    pub corrections: Vec<Correction>,
}

/// A file and what it was recognised as.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct Looked {
    pub name: String,
    /// BLAKE3 of its contents, which are kept as they are.
    pub hash: String,
    /// The text as read, line by line.
    pub lines: Vec<String>,
    /// The sizes of its pages, in points; empty where the format has none of its own.
    pub pages: Vec<LookedPage>,
    /// Where lines stand on the pages.
    pub places: Vec<LookedPlace>,
    /// Pages whose text is not read.
    pub unread_pages: Vec<u32>,
    /// Pages whose text a machine read.
    pub scanned_pages: Vec<u32>,
    /// Whether this computer can read scanned pages.
    pub reads_scans: bool,
    pub papers: Vec<LookedPaper>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct LookedPage {
    pub number: u32,
    pub width: f32,
    pub height: f32,
}

/// Where lines stand on a page, in points from its top left; the whole page where no more is known.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct LookedPlace {
    pub first: u32,
    pub last: u32,
    pub page: u32,
    pub area: Option<LookedArea>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct LookedArea {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// One paper of the file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct LookedPaper {
    pub kind: PaperKind,
    pub title: String,
    pub body: Option<String>,
    pub agenda_item: Option<String>,
    pub meeting_date: Option<NaiveDate>,
    pub version: Option<String>,
    pub author: Option<String>,
    pub portfolio_holder: Option<String>,
    pub reference: Option<String>,
    pub attachments: Vec<String>,
    pub warnings: Vec<String>,
    pub parts: Vec<LookedPart>,
}

/// What a stretch of a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PartKind {
    Header,
    Opening,
    Section,
    Item,
    /// Page numbers and the like.
    Furniture,
    /// Footnotes, comments, text boxes, deletions.
    Beside,
}

/// A heading or item and what stands under it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct LookedPart {
    pub kind: PartKind,
    /// A heading or an item's title; empty where the part has none.
    pub heading: String,
    /// The lines of the heading.
    pub first: u32,
    pub last: u32,
    pub role: Option<SectionRole>,
    pub label: Option<String>,
    pub treatment: Option<Treatment>,
    pub pieces: Vec<LookedPiece>,
}

/// A paragraph, list item or row, with the points and steps in it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct LookedPiece {
    pub text: String,
    pub marker: Option<String>,
    pub level: u8,
    pub cells: Vec<String>,
    pub first: u32,
    pub last: u32,
    /// What sort of thing it is where it stands beside the text.
    pub aside: Option<String>,
    pub points: Vec<LookedPoint>,
    pub steps: Vec<LookedStep>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct LookedPoint {
    pub text: String,
    pub verb: Verb,
    pub second_verb: Option<Verb>,
    pub remark: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct LookedStep {
    pub text: String,
    pub owners: Vec<String>,
    pub period: Option<Period>,
    /// The words of the step above it.
    pub parent: Option<String>,
}

/// `intake.look`: reads one file, applies the corrections, and writes nothing.
pub(crate) fn look(app: &App, job: &Job<'_>, ask: Look) -> Result<Looked> {
    let (name, bytes) = app.offered(&ask.offer)?;
    let known = Known {
        meeting_date: ask.meeting_date,
        corrections: ask.corrections,
        ..reading::known(app, ask.board)?
    };
    let document = reading::document(app, job, &name, &bytes)?;
    let found = recognise_document(&document, &name, &known);
    Ok(Looked {
        hash: blake3::hash(&bytes).to_string(),
        lines: document.text.split('\n').map(str::to_owned).collect(),
        pages: pages(&document),
        places: places(&document),
        unread_pages: document.pages_without_text.clone(),
        scanned_pages: document.read_by_machine.clone(),
        reads_scans: !document.pages_without_text.is_empty() && scans::is_possible(),
        papers: std::iter::once(&found).chain(&found.further).map(paper).collect(),
        name,
    })
}

fn pages(document: &Document) -> Vec<LookedPage> {
    let page = |(number, size): (u32, &tafelstuk_intake::source::PageSize)| LookedPage {
        number,
        width: size.width as f32 / 10.0,
        height: size.height as f32 / 10.0,
    };
    (1..).zip(&document.pages).map(page).collect()
}

fn places(document: &Document) -> Vec<LookedPlace> {
    if document.pages.is_empty() {
        return Vec::new();
    }
    let place = |block: &tafelstuk_intake::source::Block| LookedPlace {
        first: block.lines.first,
        last: block.lines.last,
        page: block.page,
        area: block.area.map(|area| LookedArea {
            left: area.left as f32 / 10.0,
            top: area.top as f32 / 10.0,
            width: area.width as f32 / 10.0,
            height: area.height as f32 / 10.0,
        }),
    };
    document.blocks.iter().map(place).collect()
}

fn paper(found: &Recognised) -> LookedPaper {
    LookedPaper {
        kind: draft::kind(found),
        title: found.title.clone(),
        body: found.body.clone(),
        agenda_item: found.agenda_item.clone(),
        meeting_date: found.meeting_date,
        version: found.version.clone(),
        author: found.author.clone(),
        portfolio_holder: found.portfolio_holder.clone(),
        reference: found.reference.clone(),
        attachments: found.attachments.clone(),
        warnings: found.warnings.iter().filter_map(word).collect(),
        parts: parts(found),
    }
}

/// Everything that the file says, in reading order; what stands beside the text comes last.
fn parts(found: &Recognised) -> Vec<LookedPart> {
    let mut parts = Vec::new();
    let mut plain = |kind: PartKind, pieces: Vec<LookedPiece>| {
        if !pieces.is_empty() {
            parts.push(part(kind, "", Lines { first: 0, last: 0 }, pieces));
        }
    };
    let bare = |pieces: &[Piece]| pieces.iter().map(|own| piece(own, &[], &[])).collect();
    plain(PartKind::Header, bare(&found.header));
    plain(PartKind::Opening, pieces(found, &found.opening, None, None));
    for (at, section) in found.sections.iter().enumerate() {
        let own = pieces(found, &section.blocks, Some(at), None);
        let own = part(PartKind::Section, &section.heading, section.lines, own);
        parts.push(LookedPart { role: Some(section.role), ..own });
    }
    for (at, item) in found.agenda_items.iter().enumerate() {
        let own = pieces(found, &item.blocks, None, Some(at));
        let own = part(PartKind::Item, &item.title, item.lines, own);
        let treatment = item.treatment.map(draft::treatment);
        parts.push(LookedPart { label: item.label.clone(), treatment, ..own });
    }
    let beside = found.beside.iter().filter(|beside| !beside.piece.text.is_empty());
    let beside: Vec<LookedPiece> =
        beside.map(|own| LookedPiece { aside: aside(own.kind), ..piece(&own.piece, &[], &[]) }).collect();
    let furniture: Vec<LookedPiece> = bare(&found.furniture);
    for (kind, pieces) in [(PartKind::Beside, beside), (PartKind::Furniture, furniture)] {
        if !pieces.is_empty() {
            parts.push(part(kind, "", Lines { first: 0, last: 0 }, pieces));
        }
    }
    parts
}

fn aside(kind: Aside) -> Option<String> {
    serde_json::to_value(kind).ok()?.as_str().map(str::to_owned)
}

fn part(kind: PartKind, heading: &str, lines: Lines, pieces: Vec<LookedPiece>) -> LookedPart {
    LookedPart {
        kind,
        heading: heading.to_owned(),
        first: lines.first,
        last: lines.last,
        role: None,
        label: None,
        treatment: None,
        pieces,
    }
}

/// The pieces of a part, each point and step with the first piece that holds its line.
fn pieces(
    found: &Recognised,
    own: &[Piece],
    section: Option<usize>,
    item: Option<usize>,
) -> Vec<LookedPiece> {
    let mut points: Vec<&Point> = found.decision_points.iter().collect();
    points.retain(|point| point.section == section && point.item == item);
    let mut steps: Vec<(&Step, Option<String>)> = Vec::new();
    for step in found.steps.iter().filter(|step| step.section == section && step.item == item) {
        let parent = step.parent.and_then(|at| found.steps.get(at)).map(|above| above.text.clone());
        steps.push((step, parent));
    }
    let mut made = Vec::new();
    for one in own {
        let holds = |lines: Lines| one.lines.first <= lines.first && lines.first <= one.lines.last;
        let (here, rest): (Vec<_>, Vec<_>) = points.into_iter().partition(|point| holds(point.lines));
        let (here_steps, rest_steps): (Vec<_>, Vec<_>) =
            steps.into_iter().partition(|(step, _)| holds(step.lines));
        made.push(piece(one, &here, &here_steps));
        (points, steps) = (rest, rest_steps);
    }
    made
}

fn piece(own: &Piece, points: &[&Point], steps: &[(&Step, Option<String>)]) -> LookedPiece {
    let point = |point: &&Point| LookedPoint {
        text: point.text.clone(),
        verb: point.verb,
        second_verb: point.second_verb,
        remark: point.remark.clone(),
    };
    let step = |(step, parent): &(&Step, Option<String>)| LookedStep {
        text: step.text.clone(),
        owners: step.owners.clone(),
        period: step.period.clone(),
        parent: parent.clone(),
    };
    LookedPiece {
        text: own.text.clone(),
        marker: own.marker.clone().filter(|_| own.kind == PieceKind::Item),
        level: own.level,
        cells: own.cells.clone(),
        first: own.lines.first,
        last: own.lines.last,
        aside: None,
        points: points.iter().map(point).collect(),
        steps: steps.iter().map(step).collect(),
    }
}
