//! What the pages hold, in reading order: lines of text, rows of tables, and what is set apart.

use tafelstuk_pages::{Layer, Page};

use crate::source::{Aside, counted};

use super::grid;
use super::line::{Line, Margins};
use super::running;

/// One piece of a page.
pub(super) enum Piece {
    Line(Line),
    Row(Row),
    /// A line of page furniture, or of a footnote.
    Apart(Line, Option<Aside>),
}

/// One row of a ruled table.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub cells: Vec<String>,
    pub page: u32,
    pub bold: bool,
    pub place: tafelstuk_pages::Area,
}

/// All pieces of all pages.
pub(super) fn pieces(pages: &[Page]) -> Vec<Piece> {
    let body = body_size(pages);
    let running = running::lines(pages);
    let margins = Margins::of(pages);
    let mut pieces = Vec::new();
    let mut before: Vec<grid::Table> = Vec::new();
    for (page, running) in pages.iter().zip(&running) {
        let notes = running::footnotes(page, running, body);
        let tables = grid::tables(page, &before);
        let mut told = vec![false; tables.len()];
        for (at, source) in page.lines.iter().enumerate() {
            let line = Line::new(page, source, body, &margins);
            if running.contains(&at) || page.layer == Layer::Picture {
                pieces.push(Piece::Apart(line, None));
            } else if notes.contains(&at) {
                pieces.push(Piece::Apart(line, Some(Aside::Footnote)));
            } else if let Some(table) = tables.iter().position(|table| table.holds(source)) {
                if !std::mem::replace(&mut told[table], true) {
                    pieces.extend(tables[table].rows(page).into_iter().map(Piece::Row));
                }
            } else {
                pieces.push(Piece::Line(line));
            }
        }
        before = tables;
    }
    number_typed(&mut pieces);
    part_as_beside(&mut pieces);
    pieces
}

/// So many lines above and below a line tell where its second column begins.
const BESIDE: usize = 4;

/// Parts a line in two columns where at least two rows near it do so at the same place: a label may fill its
/// column up to the value.
fn part_as_beside(pieces: &mut [Piece]) {
    let line = |piece: &Piece| match piece {
        Piece::Line(line) => Some((line.page, line.left, line.second_column())),
        _ => None,
    };
    let lines: Vec<_> = pieces.iter().map(line).collect();
    for at in 0..pieces.len() {
        let Piece::Line(own) = &mut pieces[at] else { continue };
        let near = &lines[at.saturating_sub(BESIDE)..lines.len().min(at + BESIDE + 1)];
        let lefts = near
            .iter()
            .flatten()
            .filter(|(page, left, _)| *page == own.page && (left - own.left).abs() < 1.0);
        let seconds: Vec<f32> = lefts.filter_map(|(_, _, second)| *second).collect();
        own.part_at(&seconds);
    }
}

/// Gives lines their figures where these were typed without a point.
fn number_typed(pieces: &mut [Piece]) {
    let text = |piece: &Piece| match piece {
        Piece::Line(line) if line.marker.is_none() && !line.is_row() => line.whole.clone(),
        _ => String::new(),
    };
    let texts: Vec<String> = pieces.iter().map(text).collect();
    for (at, marker, _) in counted(texts.iter().map(String::as_str)) {
        if let Piece::Line(line) = &mut pieces[at] {
            line.number(marker);
        }
    }
}

/// The type size of most letters.
fn body_size(pages: &[Page]) -> f32 {
    let mut sizes: Vec<(u32, usize)> = Vec::new();
    for line in pages.iter().flat_map(|page| &page.lines) {
        let size = (line.size * 4.0).round() as u32;
        let letters = line.words.iter().map(|word| word.text.len()).sum::<usize>();
        match sizes.iter_mut().find(|(known, _)| *known == size) {
            Some((_, count)) => *count += letters,
            None => sizes.push((size, letters)),
        }
    }
    sizes.iter().max_by_key(|(_, count)| *count).map_or(11.0, |(size, _)| *size as f32 / 4.0)
}
