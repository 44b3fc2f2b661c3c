//! The recogniser: one reading of a [`Document`], whatever file it came from.
//!
//! In order: the header, the headings, then per section the points and steps. Lists of items (agenda,
//! decision list, minutes) go their own way after the header.

mod columns;
mod corrections;
mod deeds;
mod forms;
mod header;
mod headings;
mod items;
mod names;
mod owners;
mod parts;
mod points;
mod sentences;
mod split;
mod steps;
mod told;
mod warnings;

use chrono::NaiveDate;
use tafelstuk_model::section_role::SectionRole;

use crate::known::Known;
use crate::recognised::{Beside, PaperKind, Piece, PieceKind, Recognised, Section};
use crate::source::{Block, Document, Kind};

/// What the reading of any part may need.
pub(crate) struct Setting {
    /// The meeting that missing years follow from.
    pub on: Option<NaiveDate>,
    pub next_meeting: Option<NaiveDate>,
    pub names: names::Names,
    pub told: told::Told,
}

/// The first paper of a file, with those behind it.
pub(crate) fn recognise(document: &Document, file_name: &str, known: &Known) -> Recognised {
    let parts = split::papers(document);
    let mut papers = (0..).zip(&parts).map(|(place, part)| recognise_one(part, file_name, place, known));
    let first = papers.next().expect("a file holds at least one paper");
    Recognised { further: papers.collect(), ..first }
}

fn recognise_one(document: &Document, file_name: &str, place: usize, known: &Known) -> Recognised {
    let told = told::Told::of(known, place);
    let content = forms::unfold(document.blocks.iter().filter(|block| block.is_content()).collect());
    let content: Vec<&Block> = content.iter().collect();
    let mut header = header::read(&content, file_name);
    header.kind = told.kind().unwrap_or(header.kind);
    let on = known.meeting_date.or(header.meeting_date);
    let setting = Setting {
        on,
        next_meeting: known.next_meeting.or_else(|| header.next_meeting(&content[header.end..], on)),
        names: names::Names::of(&content[..header.end], &content[header.end..])
            .of_sender(header.author.as_deref().unwrap_or_default())
            .with(&known.owners),
        told,
    };
    let mut result = begin(document, &content[..header.end], &header);
    let rest = &content[header.end..];
    match header.kind {
        PaperKind::Agenda | PaperKind::DecisionList | PaperKind::Minutes => {
            items::read(rest, &setting, &mut result);
        }
        PaperKind::ActionList => {
            result.opening = rest.iter().map(|block| piece(block)).collect();
            let parts = parts::Parts::of(rest);
            steps::from_action_list(&parts.actions, &setting, &mut result.steps);
            result.decision_points = parts.points();
        }
        PaperKind::Note | PaperKind::Proposal | PaperKind::Source => {
            read_sections(rest, &setting, &mut result)
        }
    }
    let unmarked = result.kind == PaperKind::Note && header.is_unmarked && !has_asked(&result);
    let is_message = document.is_message || header.is_message;
    if setting.told.kind().is_none() && (unmarked || is_message) {
        result.kind = PaperKind::Source;
        result.meeting_date = None;
        // Whom a message is addressed to is no board that it is for.
        result.body = result.body.filter(|_| !is_message);
    }
    corrections::apply(&known.corrections, place, &setting, &mut result);
    result.warnings = warnings::find(document, &result, &header);
    result
}

/// The result as the header gives it.
fn begin(document: &Document, lines: &[&Block], header: &header::Header) -> Recognised {
    Recognised {
        kind: header.kind,
        title: header.title.clone(),
        body: header.body.clone(),
        agenda_item: header.agenda_item.clone(),
        meeting_date: header.meeting_date,
        version: header.version.clone(),
        author: header.author.clone(),
        portfolio_holder: header.portfolio_holder.clone(),
        reference: header.reference.clone(),
        sections: Vec::new(),
        decision_points: Vec::new(),
        steps: Vec::new(),
        agenda_items: Vec::new(),
        attachments: header.attachments.iter().chain(&document.attached).cloned().collect(),
        warnings: Vec::new(),
        text: document.text.clone(),
        header: lines.iter().map(|block| piece(block)).collect(),
        opening: Vec::new(),
        furniture: document.blocks.iter().filter(|block| block.kind == Kind::Furniture).map(piece).collect(),
        beside: document.blocks.iter().filter_map(beside).collect(),
        further: Vec::new(),
    }
}

/// Whether there is a section that asks or plans; a paper without a mark of its kind needs one to be a note.
fn has_asked(result: &Recognised) -> bool {
    let asks = |section: &Section| matches!(section.role, SectionRole::Proposal | SectionRole::NextSteps);
    result.agenda_item.is_some() || result.body.is_some() || result.sections.iter().any(asks)
}

fn read_sections(blocks: &[&Block], setting: &Setting, result: &mut Recognised) {
    let blocks = forms::numbered(blocks);
    let blocks: &[&Block] = &blocks.iter().collect::<Vec<_>>();
    let mut headings = headings::find(blocks, &result.title, &setting.told);
    headings::find_follow_up(&mut headings, blocks, setting);
    let roles = headings::read_for(&headings, blocks, setting);
    let first = headings.first().map_or(blocks.len(), |heading| heading.at);
    let opening = &blocks[..first];
    result.opening = opening.iter().map(|block| piece(block)).collect();
    let asks_at_once = result.kind == PaperKind::Proposal || points::has_lead_in(opening);
    if asks_at_once {
        result.decision_points.extend(points::read(opening, points::Place::opening()));
    }
    let mut asked = Vec::new();
    for (nth, heading) in headings.iter().enumerate() {
        let end = headings.get(nth + 1).map_or(blocks.len(), |next| next.at);
        let mut body: Vec<Block> = Vec::new();
        body.extend(heading.rest.clone());
        body.extend(blocks[heading.at + 1..end].iter().map(|block| (*block).clone()));
        let body: Vec<&Block> = body.iter().collect();
        match roles[nth] {
            SectionRole::Proposal => {
                result.decision_points.extend(points::read(&body, points::Place::section(nth)))
            }
            SectionRole::NextSteps => steps::read(&body, nth, setting, &mut result.steps),
            SectionRole::Attachments => result.attachments.extend(attachments(&body)),
            _ => steps::from_table(&body, nth, setting, &mut result.steps),
        }
        asked.extend(points::asked(&body, points::Place::section(nth)));
        result.sections.push(Section {
            heading: heading.text.clone(),
            role: heading.role,
            lines: blocks[heading.at].lines,
            blocks: body.iter().map(|block| piece(block)).collect(),
        });
    }
    // Where no section is there to ask, what a line asks in any of them counts.
    if result.decision_points.is_empty() {
        result.decision_points = asked;
    }
}

/// Names of attachments, one per line; a count names nothing, nor does a sentence about the paper.
fn attachments(blocks: &[&Block]) -> Vec<String> {
    let listed = blocks.iter().any(|block| block.is_marked());
    let named = blocks.iter().filter(|block| {
        let sentence = block.text.ends_with('.') && block.text.split(' ').count() > 6;
        block.is_marked() || !(listed || sentence)
    });
    named.flat_map(|block| block.text.split(';')).filter_map(header::attachment_name).collect()
}

pub(crate) fn piece(block: &Block) -> Piece {
    let (kind, cells) = match &block.kind {
        Kind::Item { .. } => (PieceKind::Item, Vec::new()),
        Kind::Row { cells } => (PieceKind::Row, cells.clone()),
        Kind::Paragraph | Kind::Heading { .. } | Kind::Furniture | Kind::Aside(_) => {
            (PieceKind::Paragraph, Vec::new())
        }
    };
    Piece {
        kind,
        text: block.text.clone(),
        marker: block.marker().map(|marker| marker.label().to_owned()),
        level: block.level(),
        cells,
        spans: block.spans.clone(),
        lines: block.lines,
        page: block.page,
        area: block.area,
    }
}

/// What stands beside the running text.
fn beside(block: &Block) -> Option<Beside> {
    match block.kind {
        Kind::Aside(kind) => Some(Beside { kind, piece: piece(block) }),
        _ => None,
    }
}
