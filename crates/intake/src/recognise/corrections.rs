//! Corrections of what was recognised: a piece is a point or is none, a step has this owner. Headings and
//! kinds are corrected before reading, since what stands under them follows.

use tafelstuk_model::Period;
use tafelstuk_model::period::Precision;

use crate::known::{Correction, HeaderField};
use crate::recognised::{AgendaItem, Piece, PieceKind, Point, Recognised, Section, Step};
use crate::sheet::squeeze;
use crate::source::{Block, Kind, Marker};

use super::points::{self, Place};
use super::{Setting, header, steps};

/// Applies them in their order to the paper that stands at `place` in its file.
pub(super) fn apply(corrections: &[Correction], place: usize, setting: &Setting, result: &mut Recognised) {
    for correction in corrections {
        match correction {
            Correction::Kind { .. } | Correction::Heading { .. } => {}
            Correction::Field { paper, field, text } if *paper as usize == place => {
                set_field(result, *field, text);
            }
            Correction::Field { .. } => {}
            Correction::Item { line, is: true } => make_item(result, *line),
            Correction::Item { line, is: false } => unmake_item(result, *line),
            Correction::Point { line, text, is: true } => make_point(result, *line, text),
            Correction::Point { line, text, is: false } => {
                result.decision_points.retain(|point| !is_at(point.lines.first, &point.text, *line, text));
            }
            Correction::Step { line, text, is: true } => make_step(result, *line, text, setting),
            Correction::Step { line, text, is: false } => {
                remove_steps(result, |step| is_at(step.lines.first, &step.text, *line, text));
            }
            Correction::Owners { line, text, owners } => {
                let owners = owners.iter().map(|owner| owner.trim()).filter(|owner| !owner.is_empty());
                let owners: Vec<String> = owners.map(str::to_owned).collect();
                each_step(result, *line, text, |step| step.owners.clone_from(&owners));
            }
            Correction::Period { line, text, period } => {
                let found = read_period(period, setting);
                each_step(result, *line, text, |step| step.period.clone_from(&found));
            }
        }
    }
}

fn is_at(line: u32, words: &str, at: u32, text: &str) -> bool {
    line == at && words == text
}

fn set_field(result: &mut Recognised, field: HeaderField, text: &str) {
    let text = text.trim();
    let own = Some(text.to_owned()).filter(|text| !text.is_empty());
    match field {
        HeaderField::Title => result.title = own.unwrap_or_else(|| result.title.clone()),
        HeaderField::AgendaItem => result.agenda_item = own,
        HeaderField::Author => result.author = own,
        HeaderField::PortfolioHolder => result.portfolio_holder = own,
        HeaderField::Reference => result.reference = own,
    }
}

/// The period that the words name, kept as said; words that name none have no date.
fn read_period(words: &str, setting: &Setting) -> Option<Period> {
    let literal = squeeze(words);
    if literal.is_empty() {
        return None;
    }
    Some(match Period::find(&literal, setting.on, setting.next_meeting) {
        Some(found) => Period { literal, ..found },
        None => Period { literal, start: None, end: None, precision: Precision::Open },
    })
}

fn each_step(result: &mut Recognised, line: u32, text: &str, mut set: impl FnMut(&mut Step)) {
    for step in result.steps.iter_mut().filter(|step| is_at(step.lines.first, &step.text, line, text)) {
        set(step);
    }
}

/// Where a piece stands: in a section, under an item, or before both.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Spot {
    section: Option<usize>,
    item: Option<usize>,
}

/// The piece that begins at `line`, by its words where several do.
fn piece_at<'r>(result: &'r Recognised, line: u32, text: &str) -> Option<(&'r Piece, Spot)> {
    let opening = result.opening.iter().map(|piece| (piece, Spot { section: None, item: None }));
    let sections = (0..).zip(&result.sections).flat_map(|(at, section): (usize, &Section)| {
        section.blocks.iter().map(move |piece| (piece, Spot { section: Some(at), item: None }))
    });
    let items = (0..).zip(&result.agenda_items).flat_map(|(at, item): (usize, &AgendaItem)| {
        item.blocks.iter().map(move |piece| (piece, Spot { section: None, item: Some(at) }))
    });
    let mut here = opening.chain(sections).chain(items).filter(|(piece, _)| piece.lines.first == line);
    let first = here.next()?;
    Some(std::iter::once(first).chain(here).find(|(piece, _)| piece.text.contains(text)).unwrap_or(first))
}

/// A piece as the block that it was read from, as far as points and steps look at it.
fn block(piece: &Piece, text: &str) -> Block {
    let kind = match piece.kind {
        PieceKind::Item => Kind::Item {
            marker: piece.marker.as_deref().map_or(Marker::Lost, Marker::of_shown),
            level: piece.level,
        },
        // A row that is corrected by itself is read as a line.
        PieceKind::Row | PieceKind::Paragraph => Kind::Paragraph,
    };
    let text = text.to_owned();
    Block { kind, text, lines: piece.lines, page: piece.page, area: piece.area, ..Block::default() }
}

/// Makes points of a piece: those that the rules find in it, or its first sentence.
fn make_point(result: &mut Recognised, line: u32, text: &str) {
    let Some((piece, spot)) = piece_at(result, line, text) else { return };
    let block = block(piece, text);
    let place = Place { section: spot.section, item: spot.item };
    let mut made = points::read(&[&block], place);
    if made.is_empty() {
        made.push(points::point(text, None, place, &block));
    }
    let known = |point: &Point| {
        result
            .decision_points
            .iter()
            .any(|own| is_at(own.lines.first, &own.text, point.lines.first, &point.text))
    };
    made.retain(|point| !known(point));
    // What is decided is no step at the same time.
    remove_steps(result, |step| step.lines.first == line && text.contains(&step.text));
    let order = |point: &Point| (Spot { section: point.section, item: point.item }, point.lines.first);
    let Some(first) = made.first() else { return };
    let behind = order(first);
    let at = result.decision_points.iter().position(|point| order(point) > behind);
    let at = at.unwrap_or(result.decision_points.len());
    result.decision_points.splice(at..at, made);
}

/// Makes a step of a piece, with the owner and period that the rules find in it.
fn make_step(result: &mut Recognised, line: u32, text: &str, setting: &Setting) {
    let Some((piece, spot)) = piece_at(result, line, text) else { return };
    if result.steps.iter().any(|own| is_at(own.lines.first, &own.text, line, text)) {
        return;
    }
    let made =
        Step { section: spot.section, item: spot.item, ..steps::step(text, &block(piece, text), setting) };
    result.decision_points.retain(|point| !(point.lines.first == line && text.contains(&point.text)));
    let order = |step: &Step| (Spot { section: step.section, item: step.item }, step.lines.first);
    let at = result.steps.iter().position(|step| order(step) > order(&made)).unwrap_or(result.steps.len());
    for parent in result.steps.iter_mut().filter_map(|step| step.parent.as_mut()) {
        *parent += usize::from(*parent >= at);
    }
    result.steps.insert(at, made);
}

/// Takes steps out; what was nested under one comes under the step above it.
fn remove_steps(result: &mut Recognised, gone: impl Fn(&Step) -> bool) {
    while let Some(at) = result.steps.iter().position(&gone) {
        let above = result.steps.remove(at).parent;
        for step in &mut result.steps {
            step.parent = match step.parent {
                Some(parent) if parent == at => above,
                Some(parent) => Some(parent - usize::from(parent > at)),
                None => None,
            };
        }
    }
}

/// Makes the piece at `line` the title of an item; what follows comes under it.
fn make_item(result: &mut Recognised, line: u32) {
    let of_items = (0..).zip(&result.agenda_items).find_map(|(at, item): (usize, &AgendaItem)| {
        Some((Some(at), item.blocks.iter().position(|piece| piece.lines.first == line)?))
    });
    let of_opening = || Some((None, result.opening.iter().position(|piece| piece.lines.first == line)?));
    let Some((owner, piece)) = of_items.or_else(of_opening) else { return };
    let blocks = match owner {
        Some(at) => &mut result.agenda_items[at].blocks,
        None => &mut result.opening,
    };
    let mut behind = blocks.split_off(piece);
    let own = behind.remove(0);
    let typed = header::item_label(&own.text).filter(|label| own.text.starts_with(label.as_str()));
    let title = typed.as_ref().map_or(own.text.as_str(), |label| {
        own.text[label.len()..].trim_start_matches(['.', ')', ':', ' ', '\t', '-', '–'])
    });
    let label = own.marker.clone().filter(|mark| mark.contains(char::is_alphanumeric)).or(typed.clone());
    let title = if title.is_empty() { own.text.clone() } else { title.to_owned() };
    let item = AgendaItem { label, title, treatment: None, lines: own.lines, blocks: behind };
    let at = owner.map_or(0, |at| at + 1);
    let moved = |of: Option<usize>, first: u32| match of {
        of if of == owner => (first > line).then_some(at).or(owner),
        Some(of) => Some(of + usize::from(of >= at)),
        None => None,
    };
    result.decision_points.retain(|point| point.lines.first != line || point.item != owner);
    remove_steps(result, |step| step.lines.first == line && step.item == owner);
    for point in &mut result.decision_points {
        point.item = moved(point.item, point.lines.first);
    }
    for step in &mut result.steps {
        step.item = moved(step.item, step.lines.first);
    }
    result.agenda_items.insert(at, item);
}

/// Makes an item's title a line of the item before it, or of the opening.
fn unmake_item(result: &mut Recognised, line: u32) {
    let Some(at) = result.agenda_items.iter().position(|item| item.lines.first == line) else { return };
    let gone = result.agenda_items.remove(at);
    let text = [gone.label.as_deref(), Some(gone.title.as_str())];
    let text = text.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let row = gone.blocks.first().is_some_and(|piece| piece.lines.first == line);
    let own = super::piece(&Block { text, lines: gone.lines, ..Block::default() });
    // A row of a table stands among the item's blocks already.
    let blocks = std::iter::once(own).filter(|_| !row).chain(gone.blocks);
    let into = at.checked_sub(1);
    match into {
        Some(before) => result.agenda_items[before].blocks.extend(blocks),
        None => result.opening.extend(blocks),
    }
    let moved = |of: Option<usize>| match of {
        Some(of) if of == at => into,
        Some(of) => Some(of - usize::from(of > at)),
        None => None,
    };
    for point in &mut result.decision_points {
        point.item = moved(point.item);
    }
    for step in &mut result.steps {
        step.item = moved(step.item);
    }
}
